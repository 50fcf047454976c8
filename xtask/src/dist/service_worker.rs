//! sw.js: the template of style/sw.js, told which files make up this version.

use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::files::{self, File};
use super::read;
use crate::paths;

/// What replaces a service worker in a folder to develop with: it clears away and is gone.
const RETIRING: &str = "\
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  const place = '@' + new URL(self.registration.scope).pathname;
  for (const name of await caches.keys()) {
    if (name.startsWith('de-an-06-') && name.endsWith(place)) await caches.delete(name);
  }
  await self.registration.unregister();
})()));
";

/// Writes the worker of the app in `folder`.
pub(crate) fn write(folder: &Path) -> Result<(), String> {
    let template = read(&paths::root().join("style/sw.js"))?;
    let worker = fill(&template, &files::all(folder)?)?;
    super::write(&folder.join("sw.js"), worker)
}

/// Writes a worker that removes a former one.
pub(crate) fn write_retiring(folder: &Path) -> Result<(), String> {
    super::write(&folder.join("sw.js"), RETIRING)
}

fn fill(template: &str, files: &[File]) -> Result<String, String> {
    for placeholder in ["'{{VERSION}}'", "{{FILES}}"] {
        if template.matches(placeholder).count() != 1 {
            return Err(format!("style/sw.js must hold {placeholder} once."));
        }
    }
    let entries: Vec<[String; 2]> = files
        .iter()
        .map(|file| [url(&file.name), file.integrity()])
        .collect();
    let list = serde_json::to_string(&entries).map_err(|error| error.to_string())?;
    let code = without_comments(template);
    // The worker itself is part of the version: a mended worker is a new version too.
    let version = version(&code, files);
    Ok(code
        .replace("{{VERSION}}", &version)
        .replace("{{FILES}}", &list))
}

/// The page is asked for as the folder it lies in: many hosts redirect `index.html` there.
fn url(name: &str) -> String {
    if name == "index.html" {
        "./".to_owned()
    } else {
        name.to_owned()
    }
}

/// A hash over names and bytes; each is preceded by its length, so that nothing can move between them.
fn version(code: &str, files: &[File]) -> String {
    let mut hash = Sha256::new();
    let parts = files
        .iter()
        .flat_map(|file| [file.name.as_bytes(), &file.content]);
    for part in parts.chain([code.as_bytes()]) {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    // A quarter of the hash tells two versions apart.
    let hash = hash.finalize();
    let (head, _) = hash.split_at(8);
    head.iter()
        .fold(0_u64, |number, byte| number << 8 | u64::from(*byte))
        .to_string()
}

fn without_comments(code: &str) -> String {
    let lines = code.lines().filter(|line| {
        let line = line.trim_start();
        !(line.is_empty() || line.starts_with("//") || line.starts_with("/**"))
    });
    lines.fold(String::new(), |text, line| text + line + "\n")
}

#[cfg(test)]
mod tests {
    use super::{File, fill, version};

    const TEMPLATE: &str = "// why\nconst V = '{{VERSION}}';\nconst F = {{FILES}};\n";

    fn file(name: &str, content: &str) -> File {
        File {
            name: name.to_owned(),
            content: content.into(),
        }
    }

    #[test]
    fn the_page_is_precached_as_its_folder() {
        let worker = fill(TEMPLATE, &[file("a.js", "1"), file("index.html", "2")]).unwrap();
        assert!(worker.contains(r#"[["a.js","sha256-"#), "{worker}");
        assert!(worker.contains(r#"["./","sha256-"#), "{worker}");
        assert!(
            !worker.contains("why") && !worker.contains("{{"),
            "{worker}"
        );
    }

    #[test]
    fn a_template_without_its_placeholders_is_refused() {
        assert!(fill("const V = 1;", &[]).is_err());
    }

    #[test]
    fn the_version_depends_on_names_bytes_and_worker_only() {
        let files = || [file("a.js", "1"), file("b.js", "2")];
        assert_eq!(version("code", &files()), version("code", &files()));
        assert_ne!(version("code", &files()), version("cod", &files()));
        assert_ne!(
            version("code", &files()),
            version("code", &[file("a.js", "1"), file("b.js", "3")])
        );
        assert_ne!(
            version("code", &files()),
            version("code", &[file("a.js", "1"), file("c.js", "2")])
        );
        assert_ne!(
            version("", &[file("ab", "c")]),
            version("", &[file("a", "bc")])
        );
    }
}
