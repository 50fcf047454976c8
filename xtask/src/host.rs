//! `cargo xtask host`: a folder as a static host would serve it, on this machine only.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, UNIX_EPOCH};

use crate::args::Args;

/// Where the app is hosted when nobody says otherwise.
pub(crate) const PORT: u16 = 8006;

/// Longer request heads than a browser sends are not read.
const HEAD_LIMIT: u64 = 64 * 1024;

/// `cargo xtask host FOLDER`; the line that it prints tells where the folder is.
pub(crate) fn run(words: &[String]) -> Result<(), String> {
    let mut args = Args::new(words);
    let port = args.port()?;
    let base = args.value("--base")?.unwrap_or_else(|| "/".to_owned());
    let folder = args
        .word()
        .ok_or("host needs a folder: `cargo xtask host dist`.")?;
    args.finish()?;
    Host::open(Path::new(&folder), &base, port)?.run();
    Ok(())
}

/// A folder that is being hosted.
pub(crate) struct Host {
    listener: TcpListener,
    site: Arc<Site>,
}

/// What is hosted where.
struct Site {
    folder: PathBuf,
    /// Begins and ends with a slash.
    base: String,
}

impl Host {
    /// Takes the port, or the first free one from [`PORT`] on, and says the address.
    pub(crate) fn open(folder: &Path, base: &str, port: Option<u16>) -> Result<Self, String> {
        if !folder.is_dir() {
            return Err(format!("{} is no folder.", folder.display()));
        }
        let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
        let listener = match port {
            Some(port) => bind(port).map_err(|error| format!("Port {port}: {error}."))?,
            None => (PORT..PORT + 50)
                .find_map(|port| bind(port).ok())
                .ok_or_else(|| format!("No port is free from {PORT} on."))?,
        };
        let port = listener
            .local_addr()
            .map_err(|error| error.to_string())?
            .port();
        let base = match base.trim_matches('/') {
            "" => "/".to_owned(),
            inner => format!("/{inner}/"),
        };
        println!("http://127.0.0.1:{port}{base}");
        let site = Site {
            folder: folder.to_owned(),
            base,
        };
        Ok(Self {
            listener,
            site: Arc::new(site),
        })
    }

    /// Answers until the process ends; a thread each, since browsers open connections and wait.
    pub(crate) fn run(self) {
        for stream in self.listener.incoming().flatten() {
            let site = Arc::clone(&self.site);
            thread::spawn(move || site.answer(&stream));
        }
    }
}

impl Site {
    /// A browser that has gone away meanwhile is no error.
    fn answer(&self, stream: &TcpStream) -> Option<()> {
        stream
            .set_read_timeout(Some(Duration::from_secs(30)))
            .ok()?;
        let mut lines = BufReader::new(stream.take(HEAD_LIMIT)).lines();
        let first = lines.next()?.ok()?;
        let mut asked = Asked::default();
        loop {
            let line = lines.next()?.ok()?;
            if line.is_empty() {
                break;
            }
            asked.read(&line);
        }
        let mut words = first.split(' ');
        let (method, target) = (words.next()?, words.next()?);
        let reply = match method {
            "GET" | "HEAD" => self.reply(target, &asked),
            _ => Reply::text("405 Method Not Allowed"),
        };
        reply.send(stream, method == "HEAD").ok()
    }

    fn reply(&self, target: &str, asked: &Asked) -> Reply {
        let target = target.split(['?', '#']).next().unwrap_or_default();
        if format!("{target}/") == self.base {
            return Reply {
                location: Some(self.base.clone()),
                ..Reply::text("301 Moved Permanently")
            };
        }
        let found = resolve(&self.base, target).map(|inner| self.folder.join(inner));
        let found = found.map(|path| {
            if path.is_dir() {
                path.join("index.html")
            } else {
                path
            }
        });
        found
            .and_then(|path| file(&path, asked))
            .unwrap_or_else(|| Reply::text("404 Not Found"))
    }
}

/// What a browser says of what it can take and what it has.
#[derive(Default)]
struct Asked {
    takes_brotli: bool,
    has: String,
}

impl Asked {
    fn read(&mut self, line: &str) {
        let Some((name, value)) = line.split_once(':') else {
            return;
        };
        match name.to_ascii_lowercase().as_str() {
            "accept-encoding" => {
                self.takes_brotli = value.split(',').any(|encoding| encoding.trim() == "br");
            }
            "if-none-match" => value.trim().clone_into(&mut self.has),
            _ => {}
        }
    }
}

/// A file; packed, where a packed one lies beside it as `NAME.br`.
fn file(path: &Path, asked: &Asked) -> Option<Reply> {
    let mut packed = path.as_os_str().to_owned();
    packed.push(".br");
    let packed = Some(PathBuf::from(packed)).filter(|file| asked.takes_brotli && file.is_file());
    let is_packed = packed.is_some();
    let sent = packed.as_deref().unwrap_or(path);
    let tag = tag(sent)?;
    let (status, body) = if asked.has == tag {
        ("304 Not Modified", Vec::new())
    } else {
        ("200 OK", fs::read(sent).ok()?)
    };
    Some(Reply {
        status,
        mime: mime(path),
        location: None,
        is_packed,
        tag,
        body,
    })
}

/// Changes when the file does.
fn tag(path: &Path) -> Option<String> {
    let about = fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
    let changed = about.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    Some(format!("\"{:x}-{:x}\"", about.len(), changed.as_nanos()))
}

/// The path inside the folder that a request means; nothing outside it can be meant.
fn resolve(base: &str, target: &str) -> Option<PathBuf> {
    let inner = decode(target)?;
    let inner = inner.strip_prefix(base)?;
    let allowed = |part: &&str| *part != ".." && !part.contains(['\\', ':', '\0']);
    let parts: Vec<&str> = inner
        .split('/')
        .filter(|part| !part.is_empty() && *part != ".")
        .collect();
    parts.iter().all(allowed).then(|| parts.iter().collect())
}

fn decode(target: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(target.len());
    let mut rest = target.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?
        } else {
            byte
        });
    }
    String::from_utf8(bytes).ok()
}

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("css") => "text/css; charset=utf-8",
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("webmanifest") => "application/manifest+json",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}

struct Reply {
    status: &'static str,
    mime: &'static str,
    location: Option<String>,
    is_packed: bool,
    /// Empty where there is nothing to come back for.
    tag: String,
    body: Vec<u8>,
}

impl Reply {
    fn text(status: &'static str) -> Self {
        Self {
            status,
            mime: "text/plain; charset=utf-8",
            location: None,
            is_packed: false,
            tag: String::new(),
            body: status.into(),
        }
    }

    fn send(&self, mut stream: &TcpStream, head_only: bool) -> std::io::Result<()> {
        let Self {
            status,
            mime,
            location,
            is_packed,
            tag,
            body,
        } = self;
        let location = location.as_deref().unwrap_or_default();
        let encoding = if *is_packed { "br" } else { "" };
        let optional = [
            ("Location", location),
            ("Content-Encoding", encoding),
            ("ETag", tag.as_str()),
        ];
        let more: String = optional
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .flat_map(|(name, value)| [name, ": ", value, "\r\n"])
            .collect();
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\nContent-Length: {}\r\n{more}\
             Vary: Accept-Encoding\r\nCache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
            body.len()
        );
        stream.write_all(head.as_bytes())?;
        stream.write_all(if head_only { &[] } else { body })
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::{Asked, Site, resolve};

    #[test]
    fn paths_resolve_below_the_base() {
        let path = |base, target| resolve(base, target);
        assert_eq!(path("/", "/"), Some(PathBuf::new()));
        assert_eq!(path("/", "/icons/a.svg"), Some("icons/a.svg".into()));
        assert_eq!(path("/x/", "/x/a%20b.js"), Some("a b.js".into()));
        assert_eq!(path("/x/", "/a.js"), None);
    }

    #[test]
    fn nothing_outside_the_folder_is_reachable() {
        for target in [
            "/../Cargo.toml",
            "/a/../../b",
            "/%2e%2e/b",
            "/..%2fb",
            "/..\\b",
            "/c:/b",
            "/%00",
            "/%",
            "/%f",
            "/%zz",
            "/%ff",
            "b",
        ] {
            assert_eq!(resolve("/", target), None, "{target}");
        }
        assert_eq!(resolve("/", "//etc/passwd"), Some("etc/passwd".into()));
    }

    #[test]
    fn folders_files_and_the_base_are_answered() {
        let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src"));
        let site = Site {
            folder,
            base: "/x/".to_owned(),
        };
        let reply = |target| site.reply(target, &Asked::default());
        assert_eq!(reply("/x/main.rs?v=1").status, "200 OK");
        assert_eq!(reply("/x/setup/").status, "404 Not Found");
        assert_eq!(reply("/main.rs").status, "404 Not Found");
        let moved = reply("/x?a=1");
        assert_eq!(
            (moved.status, moved.location.as_deref()),
            ("301 Moved Permanently", Some("/x/"))
        );
    }

    #[test]
    fn what_a_browser_has_is_not_sent_again() {
        let site = Site {
            folder: PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src")),
            base: "/".to_owned(),
        };
        let first = site.reply("/main.rs", &Asked::default());
        let mut asked = Asked::default();
        asked.read("Accept-Encoding: gzip, br");
        asked.read(&format!("if-none-match: {}", first.tag));
        assert!(asked.takes_brotli);
        let again = site.reply("/main.rs", &asked);
        assert_eq!((again.status, again.body.len()), ("304 Not Modified", 0));
        assert!(!again.is_packed, "no packed file lies beside it");
        let other = site.reply("/args.rs", &asked);
        assert_eq!(other.status, "200 OK");
    }
}
