//! How the page starts: with a list that needs no app, and with a script of its own that fetches the
//! app in parts. Trunk's way, one file from the page's head on, gives way to it: on a slow network that
//! file would hold up the page, and a load that breaks off would begin anew.

use std::fs;
use std::path::Path;

use de_an_06::exchange::first_list;

use super::{at, read, write};
use crate::build::Profile;
use crate::paths;

/// Some 150 KB each as hosts send them. More would be heavier together: packed, each stands alone.
const PARTS: usize = 3;

const FIRST_TASKS: &str = "{{FIRST_TASKS}}";
const FIRST_LIST: &str = "{{FIRST_LIST}}";
const START: &str = "{{START}}";

/// Puts the list and the script into the page of a folder, and the app's wasm into parts.
pub(crate) fn run(profile: Profile, folder: &Path, name: &str) -> Result<(), String> {
    let parts = match profile {
        Profile::Release => PARTS,
        Profile::Dev => 1,
    };
    let parts = divide(folder, name, parts)?;
    let parts = serde_json::to_string(&parts).map_err(|error| error.to_string())?;
    let script = style("start.js")?;
    let script = filled(&script, "{{APP}}", &format!("./{name}.js"))?;
    let script = filled(&script, "{{PARTS}}", &parts)?;
    let page = folder.join("index.html");
    let html = without_trunks_start(&read(&page)?, name)?;
    let html = filled(&html, START, &script)?;
    let html = filled(&html, FIRST_LIST, &style("first-list.js")?)?;
    write(&page, filled(&html, FIRST_TASKS, &first_list::json()?)?)
}

fn style(name: &str) -> Result<String, String> {
    let code = read(&paths::root().join("style").join(name))?;
    Ok(without_comments(&code))
}

/// Comments that have lines of their own are for readers of the source.
fn without_comments(code: &str) -> String {
    let lines = code
        .lines()
        .map(str::trim)
        .filter(|line| !(line.is_empty() || line.starts_with("//") || line.starts_with("/**")));
    lines.fold(String::new(), |text, line| text + line + "\n")
}

/// Puts parts in the place of the wasm; says what they are called and how many bytes each has.
fn divide(folder: &Path, name: &str, parts: usize) -> Result<Vec<(String, usize)>, String> {
    let whole = folder.join(format!("{name}_bg.wasm"));
    let wasm = fs::read(&whole).map_err(|error| at(&whole, &error))?;
    let mut made = Vec::new();
    for (number, part) in wasm.chunks(wasm.len().div_ceil(parts).max(1)).enumerate() {
        // Of this kind hosts know the type, and send it packed.
        let file = format!("{name}_{}.wasm", number + 1);
        write(&folder.join(&file), part)?;
        made.push((format!("./{file}"), part.len()));
    }
    fs::remove_file(&whole).map_err(|error| at(&whole, &error))?;
    Ok(made)
}

/// The page without Trunk's script, and without its order to fetch the whole wasm at once.
fn without_trunks_start(html: &str, name: &str) -> Result<String, String> {
    let script = cut(html, "<script type=\"module\">\nimport init", "</script>");
    let (html, _) = script.ok_or("Trunk's page should hold a script that starts the app.")?;
    let preload = format!("<link rel=\"preload\" href=\"./{name}_bg.wasm\"");
    let (html, _) = cut(&html, &preload, ">").ok_or("Trunk's page should preload the wasm.")?;
    Ok(html)
}

/// A text without what stands from `from` to the next `to`, both included; and that.
fn cut<'a>(text: &'a str, from: &str, to: &str) -> Option<(String, &'a str)> {
    let start = text.find(from)?;
    let end = start + text[start..].find(to)? + to.len();
    Some(([&text[..start], &text[end..]].concat(), &text[start..end]))
}

fn filled(text: &str, hole: &str, content: &str) -> Result<String, String> {
    if text.matches(hole).count() == 1 {
        Ok(text.replace(hole, content))
    } else {
        Err(format!(
            "index.html and the scripts in style/ must hold {hole} once."
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::{filled, without_comments, without_trunks_start};

    #[test]
    fn trunks_start_goes_and_the_rest_stays() {
        let trunks = "<head>\n<script type=\"module\">\nimport init from './a.js';\n</script>\n\
            <link rel=\"modulepreload\" href=\"./a.js\"><link rel=\"preload\" \
            href=\"./a_bg.wasm\" as=\"fetch\"></head><script type=\"module\">ours</script>";
        let left = without_trunks_start(trunks, "a").unwrap();
        assert_eq!(
            left,
            "<head>\n\n<link rel=\"modulepreload\" href=\"./a.js\"></head>\
             <script type=\"module\">ours</script>"
        );
        assert!(without_trunks_start(&left, "a").is_err());
    }

    #[test]
    fn a_hole_is_filled_once_or_not_at_all() {
        assert_eq!(filled("a {{B}} c", "{{B}}", "b").unwrap(), "a b c");
        assert!(filled("a c", "{{B}}", "b").is_err());
        assert!(filled("{{B}}{{B}}", "{{B}}", "b").is_err());
    }

    #[test]
    fn code_stays_and_comments_on_lines_of_their_own_go() {
        let code = "// Why.\nlet a = 'http://b';\n\n  /** What. */\n  a(); // here\n";
        assert_eq!(
            without_comments(code),
            "let a = 'http://b';\na(); // here\n"
        );
    }
}
