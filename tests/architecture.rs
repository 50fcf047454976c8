//! The rules of the house, read from its sources. See the crate's documentation.

use crate::support::source::{Source, files, root, sources};
use std::fs;

const PURE: [&str; 6] = [
    "src/domain",
    "src/search",
    "src/storage",
    "src/exchange",
    "src/text",
    "src/state",
];

fn pure_sources() -> Vec<Source> {
    PURE.into_iter()
        .flat_map(sources)
        .filter(|source| {
            source.path != "src/state/app.rs" && !source.path.starts_with("src/state/app/")
        })
        .collect()
}

#[test]
fn the_lexer_tells_code_from_strings_and_comments() {
    let text = r##"// "no" — web_sys
    /* a /* nested */ js_sys */ let a = "một \" hai"; let b = 'ă'; let c: &'static str = r#"ba"#;
    let d = b"bytes"; let r#type = '\''; fn f<'a>(x: &'a str) {}"##;
    let source = Source::new("x.rs".to_owned(), text);
    let strings: Vec<&str> = source
        .strings
        .iter()
        .map(|(_, text)| text.as_str())
        .collect();
    assert_eq!(strings, [r#"một \" hai"#, "ă", "ba", "bytes", r"\'"]);
    assert!(source.names("static") && source.names("type") && source.names("f"));
    assert!(!source.names("web_sys") && !source.names("js_sys") && !source.names("ba"));
}

#[test]
fn the_pure_rooms_are_there() {
    for room in PURE {
        assert!(
            !sources(room).is_empty(),
            "nothing in {room}: the rules below would hold of nothing"
        );
    }
}

#[test]
fn the_pure_rooms_name_no_browser() {
    for source in pure_sources() {
        for word in source.words() {
            let browser = ["web_sys", "js_sys", "leptos", "wasm_bindgen"].contains(&word)
                || word.starts_with("gloo");
            assert!(!browser, "{} names {word}", source.path);
        }
    }
}

#[test]
fn the_pure_rooms_read_no_clock() {
    for source in pure_sources() {
        for clock in ["SystemTime", "Instant"] {
            assert!(!source.names(clock), "{} names {clock}", source.path);
        }
        for clock in ["Utc::now", "Local::now", "Date::now"] {
            assert!(
                !source.dense().contains(clock),
                "{} calls {clock}",
                source.path
            );
        }
    }
}

#[test]
fn only_platform_names_browser_apis() {
    for source in sources("src") {
        if source.path.starts_with("src/platform/") {
            continue;
        }
        for word in source.words() {
            let browser = ["web_sys", "js_sys"].contains(&word) || word.starts_with("gloo");
            assert!(!browser, "{} names {word}", source.path);
        }
    }
}

#[test]
fn the_page_never_writes_to_a_store() {
    for source in sources("src/ui") {
        for word in [
            "Store",
            "Keeper",
            "MemoryStore",
            "set_item",
            "remove_item",
            "local_storage",
        ] {
            assert!(!source.names(word), "{} names {word}", source.path);
        }
    }
}

#[test]
fn main_is_short() {
    let main = fs::read_to_string(root().join("src/main.rs")).expect("src/main.rs");
    assert!(main.lines().count() < 40);
}

#[test]
fn the_top_level_holds_what_it_should() {
    let mut found: Vec<String> = fs::read_dir(root())
        .expect("the root")
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('.') && name != "target" && name != "dist")
        .collect();
    found.sort();
    let expected = [
        "Cargo.lock",
        "Cargo.toml",
        "README.md",
        "Trunk.toml",
        "index.html",
        "seeds",
        "src",
        "style",
        "tests",
        "xtask",
    ];
    assert_eq!(found, expected);
}

/// Where letters other than ASCII may stand in strings outside `src/text`, and why.
const LETTERS: [(&str, &str); 2] = [
    ("src/search/fold.rs", "the tables of Vietnamese letters"),
    (
        "src/domain/date_words.rs",
        "the words by which documents set deadlines, which it reads",
    ),
];

#[test]
fn vietnamese_strings_stand_in_text() {
    for source in sources("src") {
        let allowed = LETTERS.iter().any(|(path, _)| source.path == *path);
        if source.path.starts_with("src/text/") || allowed {
            continue;
        }
        for (line, string) in &source.strings {
            let letter = string.chars().find(|c| !c.is_ascii() && c.is_alphabetic());
            assert!(letter.is_none(), "{}:{line} says {string:?}", source.path);
        }
    }
}

/// Addresses that name a vocabulary and are never asked for.
const NAMES: [&str; 5] = [
    "http://www.w3.org/",
    "https://json-schema.org/draft/",
    "http://schemas.openxmlformats.org/",
    "http://schemas.microsoft.com/office/word",
    "http://purl.org/dc/elements/",
];

#[test]
fn no_request_goes_to_another_origin() {
    // `src/text` holds words to be read, such as an example of a link, and cannot ask for anything.
    let mut paths = files("src");
    paths.retain(|path| !path.starts_with(root().join("src/text")));
    paths.extend(files("style"));
    paths.push(root().join("index.html"));
    for path in paths {
        // Pictures are not UTF-8, and hold no address either.
        let Ok(bytes) = fs::read(&path) else { continue };
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        let other =
            addresses(&text).find(|address| !NAMES.iter().any(|name| address.starts_with(name)));
        assert_eq!(other, None, "in {}", path.display());
        for relative in ["=\"//", "='//", "url(//", "url(\"//", "url('//"] {
            assert!(
                !text.contains(relative),
                "{} holds {relative}",
                path.display()
            );
        }
    }
}

/// What follows `http://` or `https://` and names a host.
fn addresses(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("http")
        .map(|(at, _)| &text[at..])
        .filter_map(|rest| {
            let host = rest
                .strip_prefix("http://")
                .or_else(|| rest.strip_prefix("https://"))?;
            host.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[')
                .then(|| {
                    rest.split(['"', '\'', ' ', ')', '\n'])
                        .next()
                        .unwrap_or(rest)
                })
        })
}

#[test]
fn an_address_of_another_origin_would_be_seen() {
    let text = "say http:// or `https://`, not <img src='https://evil.example/x.png'>";
    assert_eq!(
        addresses(text).collect::<Vec<_>>(),
        ["https://evil.example/x.png"]
    );
}
