//! The two pages that are measured, each on a host of its own.

use super::Failure;
use super::process::{Process, told};
use serde_json::Value;
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

/// Packs the text and code of a folder, each file beside itself: hosts send that in its place.
const PACK: &str = r"
const { readdirSync, readFileSync, writeFileSync } = require('fs'), { join } = require('path'), zlib = require('zlib');
for (const name of readdirSync(process.argv[1]).filter((name) => /\.(html|js|wasm|webmanifest)$/.test(name))) {
  const file = join(process.argv[1], name);
  writeFileSync(`${file}.br`, zlib.brotliCompressSync(readFileSync(file)));
}
";

/// A hosted folder.
pub(crate) struct Site {
    /// What is hosted.
    pub(crate) folder: PathBuf,
    /// Where, with the slash at the end.
    pub(crate) address: String,
    host: RefCell<Option<Process>>,
}

impl Site {
    /// The built app.
    pub(crate) fn app() -> Result<Self, Failure> {
        let folder = PathBuf::from(told("DIST", concat!(env!("CARGO_MANIFEST_DIR"), "/dist")));
        if !folder.join("sw.js").is_file() {
            return Err(format!(
                "{} holds no built app: `cargo xtask dist` makes it",
                folder.display()
            )
            .into());
        }
        Ok(Self::host(folder))
    }

    /// The same job in plain JavaScript, in the app's own dress and with the same bundled data.
    pub(crate) fn baseline() -> Result<Self, Failure> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("baseline");
        fs::create_dir_all(&folder)?;
        let page = include_str!("baseline.html")
            .replace("{{STYLE}}", &together(&root.join("style"), "css")?.concat())
            .replace(
                "{{SPRITE}}",
                &sprite(&fs::read_to_string(root.join("index.html"))?)?,
            )
            .replace("{{BUNDLED}}", &documents(&root.join("seeds/documents"))?);
        fs::write(folder.join("index.html"), page)?;
        fs::write(folder.join("baseline.js"), include_str!("baseline.js"))?;
        fs::write(folder.join("sw.js"), include_str!("baseline-sw.js"))?;
        Ok(Self::host(folder))
    }

    /// The same, from a host that sends everything packed.
    pub(crate) fn packed(&self) -> Result<Self, Failure> {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("packed");
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder)?;
        for entry in fs::read_dir(&self.folder)? {
            let path = entry?.path();
            if let (true, Some(name)) = (path.is_file(), path.file_name()) {
                fs::copy(&path, folder.join(name))?;
            }
        }
        let packed = Command::new("node")
            .args(["-e", PACK])
            .arg(&folder)
            .output()?;
        if !packed.status.success() {
            return Err(format!("node: {}", String::from_utf8_lossy(&packed.stderr)).into());
        }
        Ok(Self::host(folder))
    }

    /// A folder.
    pub(crate) fn host(folder: PathBuf) -> Self {
        let (process, address) = serve(&folder, 0);
        Self {
            folder,
            address,
            host: RefCell::new(Some(process)),
        }
    }

    /// Nobody answers from now on.
    pub(crate) fn stop(&self) {
        self.host.replace(None);
    }

    /// Answers again, at the same address.
    pub(crate) fn resume(&self) -> Result<(), Failure> {
        let port = self
            .address
            .trim_end_matches('/')
            .rsplit(':')
            .next()
            .and_then(|port| port.parse().ok());
        let (process, _) = serve(&self.folder, port.ok_or("the host has no port")?);
        self.host.replace(Some(process));
        Ok(())
    }
}

fn serve(folder: &Path, port: u16) -> (Process, String) {
    let mut command = Command::new(told(
        "XTASK",
        concat!(env!("CARGO_MANIFEST_DIR"), "/target/debug/xtask"),
    ));
    command
        .arg("host")
        .arg(folder)
        .args(["--port", &port.to_string()]);
    Process::start(&mut command, |line| {
        line.starts_with("http://").then(|| line.to_owned())
    })
}

/// The texts of a folder's files of one kind, in the order of their names.
fn together(folder: &Path, extension: &str) -> io::Result<Vec<String>> {
    let entries = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    let mut paths: Vec<PathBuf> = entries.iter().map(fs::DirEntry::path).collect();
    paths.retain(|path| path.extension().is_some_and(|found| found == extension));
    paths.sort();
    paths.iter().map(fs::read_to_string).collect()
}

/// The icons that stand in the app's page.
fn sprite(page: &str) -> Result<String, Failure> {
    let from = page
        .find("<svg class=\"sprite\"")
        .ok_or("index.html has no sprite")?;
    let until = page[from..]
        .find("</svg>")
        .ok_or("the sprite of index.html has no end")?;
    Ok(page[from..from + until + "</svg>".len()].to_owned())
}

/// The bundled documents as one list in JSON, without blanks.
fn documents(folder: &Path) -> Result<String, Failure> {
    let texts = together(folder, "json")?;
    let documents = texts.iter().map(|text| serde_json::from_str(text));
    let documents: Vec<Value> = documents.collect::<Result<_, _>>()?;
    // "</script>" in a text would end the element it stands in.
    Ok(serde_json::to_string(&documents)?.replace("</", "<\\/"))
}
