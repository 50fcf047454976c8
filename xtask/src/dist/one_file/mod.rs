//! The app in one file that opens by a double click: no host, no network, no request at all.
//!
//! Browsers load no module and no wasm from beside a local file, so all of it stands inside, packed by
//! LZMA: with what browsers can unpack themselves (gzip) the file would be half as long again. The page
//! is `style/one-file.html`; `style/one-file.js` unpacks. The packed parts hold the frame of the page
//! too, so that the app can write the page again with data in it (`exchange::one_file`).

mod alone;
mod digits;
mod whole;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use de_an_06::exchange::one_file;
use lzma_rust2::{LzmaOptions, LzmaWriter};

use super::{at, csp, read};
use crate::build::Profile;
use crate::setup::{Kit, TARGET};
use crate::{paths, process};

/// What the file is called, in dist/ and on the user's disk.
pub(crate) const NAME: &str = one_file::NAME;

/// What stands in the page for a browser that could not even read the script before it.
const LAST: &str = "\
if (!window.oneFile) {
  document.getElementById('sk-wait').style.display = 'none';
  document.getElementById('sk-old').removeAttribute('hidden');
}";

/// Whom the whole wasm asks for what the splitter would put elsewhere: nobody, it is all there.
const SPLIT: &str = "\
const split = new Proxy({}, {
  get: (_, name) => name.includes('_import_')
    ? (...all) => wasm[name.replace('_import_', '_export_')](...all)
    : (call, data) => wasm.__indirect_function_table.get(call)(data, 1),
});
const import1 = split, import2 = split;
";

/// Starts the wasm that style/one-file.js has unpacked.
const START: &str = "
const { wasm: unpacked } = window.oneFile;
delete window.oneFile.wasm;
await __wbg_init({ module_or_path: unpacked });
";

/// Makes the file of what Trunk put into `folder`, before it is changed for a host, and returns it.
pub(crate) fn make(kit: &Kit, folder: &Path) -> Result<Vec<u8>, String> {
    process::say("making the single file");
    let (script, wasm) = app(kit)?;
    process::say("packing it");
    let page = Page {
        index: &read(&folder.join("index.html"))?,
        template: &style("one-file.html")?,
        first_style: &style("one-file.css")?,
        start: &style("one-file.js")?,
        icon: &STANDARD.encode(style("icons/icon.svg")?),
        script: &script,
    };
    let (frame, styles) = page.frame()?;
    let code = pack(&[
        frame.as_bytes(),
        styles.as_bytes(),
        script.as_bytes(),
        &wasm,
    ])?;
    one_file::page(&frame, &code, "")
        .map(String::into_bytes)
        .ok_or_else(|| "style/one-file.html must hold {{CODE}} and, after it, {{DATA}}.".to_owned())
}

fn style(name: &str) -> Result<String, String> {
    read(&paths::root().join("style").join(name))
}

/// The app's script and its wasm in one piece.
fn app(kit: &Kit) -> Result<(String, Vec<u8>), String> {
    let work = paths::target().join("one-file");
    let _ = fs::remove_dir_all(&work);
    fs::create_dir_all(&work).map_err(|error| at(&work, &error))?;
    let built: PathBuf = paths::wasm_target()
        .join(TARGET)
        .join(Profile::Release.folder())
        .join("de-an-06.wasm");
    let wasm = fs::read(&built).map_err(|error| at(&built, &error))?;
    let wasm = whole::prepare(&wasm).ok_or("the wasm is not of the form that is known.")?;
    let whole = work.join("whole.wasm");
    super::write(&whole, wasm)?;
    let mut bindgen = kit.command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--keep-lld-exports"]);
    bindgen.args(["--out-name", "app", "--out-dir"]);
    process::run("wasm-bindgen", bindgen.arg(&work).arg(&whole))?;
    let small = work.join("small.wasm");
    let mut shrink = kit.command("wasm-opt");
    shrink.args(["-Oz", "--strip-debug", "--strip-producers"]);
    shrink.arg(work.join("app_bg.wasm")).arg("-o").arg(&small);
    process::run("wasm-opt", &mut shrink)?;
    let wasm = fs::read(&small).map_err(|error| at(&small, &error))?;
    Ok((script(&read(&work.join("app.js"))?)?, wasm))
}

/// The script of wasm-bindgen, which imports nothing any more and starts by itself.
fn script(glue: &str) -> Result<String, String> {
    let (imports, rest): (Vec<&str>, Vec<&str>) =
        glue.lines().partition(|line| line.starts_with("import "));
    let known =
        ["1", "2"].map(|n| format!("import * as import{n} from \"__wasm_split_placeholder__\""));
    if imports != known {
        return Err(format!(
            "wasm-bindgen's script imports other things than expected: {imports:?}"
        ));
    }
    Ok(format!("{SPLIT}{}{START}", rest.join("\n")))
}

/// What the page is made of.
struct Page<'a> {
    /// Trunk's page.
    index: &'a str,
    template: &'a str,
    first_style: &'a str,
    start: &'a str,
    icon: &'a str,
    script: &'a str,
}

impl Page<'_> {
    /// The page but for code and data, and the styles that go into the code.
    fn frame(&self) -> Result<(String, String), String> {
        let styles: String = csp::inline(self.index, "style")
            .iter()
            .map(|style| style.text)
            .collect();
        let sprite = self
            .index
            .split_once("<svg class=\"sprite\"")
            .and_then(|(_, rest)| rest.split_once("</svg>"))
            .map(|(sprite, _)| format!("<svg class=\"sprite\"{sprite}</svg>"))
            .ok_or("index.html holds no sprite.")?;
        let mut frame = self.template.to_owned();
        for (hole, content) in [
            ("{{ICON}}", self.icon),
            ("{{FIRST_STYLE}}", self.first_style),
            ("{{SPRITE}}", &sprite),
            ("{{START}}", self.start),
            ("{{LAST}}", LAST),
            (
                "{{SCRIPT_HASHES}}",
                &csp::sources([self.start, LAST, self.script]),
            ),
            (
                "{{STYLE_HASHES}}",
                &csp::sources([self.first_style, &styles]),
            ),
        ] {
            if frame.matches(hole).count() != 1 {
                return Err(format!("style/one-file.html must hold {hole} once."));
            }
            frame = frame.replace(hole, content);
        }
        let out = alone::ways_out(&frame, &styles);
        if !out.is_empty() {
            return Err(format!("the single file would look for others: {out:?}"));
        }
        Ok((frame, styles))
    }
}

/// FNV-1a: enough to tell a file that was copied badly.
fn sum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811C_9DC5, |sum: u32, byte| {
        (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    })
}

/// The parts, each after its length and all after their sum, packed and written in letters.
fn pack(parts: &[&[u8]]) -> Result<String, String> {
    let mut all = Vec::new();
    for part in parts {
        let length = u32::try_from(part.len()).map_err(|error| error.to_string())?;
        all.extend(length.to_le_bytes());
        all.extend(*part);
    }
    all.splice(0..0, sum(&all).to_le_bytes());
    let options = LzmaOptions {
        // Wasm knows no fields of a fixed width: no place in four bytes is like another.
        lc: 4,
        lp: 0,
        pb: 0,
        nice_len: LzmaOptions::NICE_LEN_MAX,
        ..LzmaOptions::with_preset(9)
    };
    let packed = || {
        let mut packer = LzmaWriter::new_use_header(Vec::new(), &options, Some(all.len() as u64))?;
        packer.write_all(&all)?;
        packer.finish()
    };
    let packed = packed().map_err(|error| format!("the single file cannot be packed: {error}."))?;
    Ok(digits::write(&packed))
}

#[cfg(test)]
mod tests {
    use de_an_06::exchange::one_file;

    use super::{LAST, Page, script, style};
    use crate::dist::csp;

    const INDEX: &str = "<head><link rel=\"manifest\" href=\"manifest.webmanifest\">\
        <style>a { color: red }</style><style>b { fill: url(#x) }</style></head>\
        <body><svg class=\"sprite\" a=\"b\"><symbol id=\"x\"/></svg><script src=\"app.js\"></script></body>";

    fn frame(index: &str) -> Result<(String, String), String> {
        Page {
            index,
            template: &style("one-file.html").unwrap(),
            first_style: "p { margin: 0 }",
            start: "go()",
            icon: "AA==",
            script: "run()",
        }
        .frame()
    }

    #[test]
    fn it_names_no_other_file_and_keeps_styles_and_sprite() {
        let (frame, styles) = frame(INDEX).unwrap();
        assert_eq!(styles, "a { color: red }b { fill: url(#x) }");
        assert!(frame.contains("<svg class=\"sprite\" a=\"b\"><symbol id=\"x\"/></svg>"));
        for other in ["http:", "https:", "manifest", "app.js", "sw.js"] {
            assert!(!frame.contains(other), "{other}: {frame}");
        }
        let page = one_file::page(&frame, "code", "").unwrap();
        assert!(!page.contains("{{"), "{page}");
    }

    #[test]
    fn its_policy_allows_what_it_runs_and_no_request() {
        let (frame, styles) = frame(INDEX).unwrap();
        let scripts = csp::sources(["go()", LAST, "run()"]);
        let styles = csp::sources(["p { margin: 0 }", &styles]);
        let policy = format!(
            "content=\"default-src 'none'; script-src 'wasm-unsafe-eval' {scripts}; \
             style-src {styles}; img-src data:; base-uri 'none'; form-action 'none'\""
        );
        assert!(frame.contains(&policy), "{frame}");
    }

    #[test]
    fn a_way_out_is_refused() {
        let index = INDEX.replace("url(#x)", "url(x.png)");
        assert!(frame(&index).unwrap_err().contains("x.png"));
        assert!(frame("<body></body>").is_err());
    }

    #[test]
    fn the_sum_is_the_known_one() {
        assert_eq!(super::sum(b""), 0x811C_9DC5);
        assert_eq!(super::sum(b"foobar"), 0xBF9C_F968);
    }

    #[test]
    fn the_script_imports_nothing() {
        let import = |n, from| format!("import * as import{n} from \"{from}\"\n");
        let split = "__wasm_split_placeholder__";
        let known = import(1, split) + &import(2, split);
        let made = script(&format!("{known}let wasm;\n")).unwrap();
        assert!(made.starts_with("const split") && made.contains("let wasm;"));
        assert!(!made.contains("import *"), "{made}");
        for other in [String::new(), known + &import(3, "./other.js")] {
            assert!(script(&other).is_err(), "{other}");
        }
    }
}
