//! Reads Rust sources: what is code, and what is a string.

use std::fs;
use std::path::{Path, PathBuf};

/// The folder that holds Cargo.toml.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under a folder of the repository, in a fixed order; none if it is not there.
pub(crate) fn files(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(folder) else {
            continue;
        };
        for entry in entries.flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// A Rust source file, taken apart.
pub(crate) struct Source {
    /// Its path from the root, with forward slashes.
    pub(crate) path: String,
    /// The code, without comments and without what stands in strings.
    pub(crate) code: String,
    /// What stands in strings and character literals, each with its line.
    pub(crate) strings: Vec<(usize, String)>,
}

/// The Rust sources of a folder.
pub(crate) fn sources(folder: &str) -> Vec<Source> {
    files(folder)
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .map(|path| {
            let text = fs::read_to_string(&path).expect("a source is UTF-8");
            let path = path.strip_prefix(root()).expect("a path under the root");
            Source::new(path.to_string_lossy().replace('\\', "/"), &text)
        })
        .collect()
}

impl Source {
    pub(crate) fn new(path: String, text: &str) -> Self {
        let mut source = Self {
            path,
            code: String::new(),
            strings: Vec::new(),
        };
        let chars: Vec<char> = text.chars().collect();
        let mut at = 0;
        while at < chars.len() {
            at = source.take(&chars, at);
        }
        source
    }

    /// Whether the code names it, as a whole word.
    pub(crate) fn names(&self, word: &str) -> bool {
        self.words().any(|found| found == word)
    }

    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        self.code.split(|c: char| !c.is_alphanumeric() && c != '_')
    }

    /// The code without any white space.
    pub(crate) fn dense(&self) -> String {
        self.code.split_whitespace().collect()
    }

    /// Takes one token, and says where the next one begins.
    fn take(&mut self, chars: &[char], at: usize) -> usize {
        let rest = &chars[at..];
        let word_before = at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_');
        match rest {
            ['/', '/', ..] => at + rest.iter().position(|c| *c == '\n').unwrap_or(rest.len()),
            ['/', '*', ..] => at + comment(rest),
            ['"', ..] => self.string(chars, at, at + 1),
            ['r', '"' | '#', ..] if !word_before => self.raw(chars, at, at + 1),
            ['b', '"', ..] if !word_before => self.string(chars, at, at + 2),
            ['b', 'r', '"' | '#', ..] if !word_before => self.raw(chars, at, at + 2),
            ['\'', '\\', ..] => self.until_quote(chars, at, at + 3),
            ['\'', _, '\'', ..] => self.until_quote(chars, at, at + 2),
            [c, ..] => {
                self.code.push(*c);
                at + 1
            }
            [] => at + 1,
        }
    }

    fn found(&mut self, chars: &[char], at: usize, content: &[char]) {
        let line = chars[..at].iter().filter(|c| **c == '\n').count() + 1;
        self.strings.push((line, content.iter().collect()));
        self.code.push_str("\"\"");
    }

    /// A string whose content begins at `from`.
    fn string(&mut self, chars: &[char], at: usize, from: usize) -> usize {
        let mut end = from;
        while end < chars.len() && chars[end] != '"' {
            end += if chars[end] == '\\' { 2 } else { 1 };
        }
        let end = end.min(chars.len());
        self.found(chars, at, &chars[from..end]);
        end + 1
    }

    /// A raw string whose hashes begin at `from`; `r#type` is a name.
    fn raw(&mut self, chars: &[char], at: usize, from: usize) -> usize {
        let hashes = chars[from..].iter().take_while(|c| **c == '#').count();
        let start = from + hashes + 1;
        if chars.get(start - 1) != Some(&'"') {
            self.code.push(chars[at]);
            return at + 1;
        }
        let closes = |end: &usize| {
            chars[*end] == '"'
                && chars[end + 1..].iter().take_while(|c| **c == '#').count() >= hashes
        };
        let end = (start..chars.len()).find(closes).unwrap_or(chars.len());
        self.found(chars, at, &chars[start..end]);
        end + 1 + hashes
    }

    /// A character literal, which ends at the first quote from `from` on.
    fn until_quote(&mut self, chars: &[char], at: usize, from: usize) -> usize {
        let end = (from..chars.len())
            .find(|end| chars[*end] == '\'')
            .unwrap_or(chars.len());
        self.found(chars, at, &chars[at + 1..end]);
        end + 1
    }
}

/// Length of a block comment, which may hold others.
fn comment(rest: &[char]) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < rest.len() {
        match rest[at..] {
            ['/', '*', ..] => {
                depth += 1;
                at += 2;
            }
            ['*', '/', ..] => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    break;
                }
            }
            _ => at += 1,
        }
    }
    at
}
