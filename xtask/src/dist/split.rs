//! The app's wasm in two files: what the first screen needs, and the rest, which is fetched when that
//! stands. Trunk cannot do so: what it made of the whole gives way to the parts.

use std::fs;
use std::path::Path;

use wasm_split_cli_support::{Options, transform};

use super::{at, read, write};
use crate::build::Profile;
use crate::setup::{Kit, TARGET};
use crate::{paths, process};

const NAME: &str = "de-an-06";
/// What the splitter calls the file of what `src/ui/rest.rs` splits off.
const REST: &str = "split_rest.wasm";
/// How it starts that file. Hosts that do not know the type of wasm files fail so.
const STREAMING: &str = "WebAssembly.instantiateStreaming(src, imports)";
const BUFFERED: &str =
    "src.then((file) => file.arrayBuffer()).then((wasm) => WebAssembly.instantiate(wasm, imports))";

/// What Rust asks of a browser by default. The rest carries no list of its own.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Puts the two into a folder that Trunk has built, and returns what their names begin with.
pub(crate) fn run(kit: &Kit, profile: Profile, folder: &Path) -> Result<String, String> {
    process::say("splitting off what the first screen can do without");
    let work = paths::target().join("split");
    let _ = fs::remove_dir_all(&work);
    let whole = paths::wasm_target()
        .join(TARGET)
        .join(profile.folder())
        .join(format!("{NAME}.wasm"));
    let whole = fs::read(&whole).map_err(|error| at(&whole, &error))?;
    // Trunk's name, with the hash of what is in it.
    let name = name_in(folder)?;
    let first = work.join(format!("{name}.wasm"));
    let glue = format!("{name}_split.js");
    let link_name = format!("./{glue}");
    let main_module = format!("./{name}.js");
    let mut options = Options::new(&whole);
    options.output_dir = &work;
    options.main_out_path = &first;
    options.link_name = &link_name;
    options.main_module = &main_module;
    transform(options).map_err(|error| format!("the wasm cannot be split: {error}."))?;

    let rest = format!("{name}_rest.wasm");
    let code = read(&work.join(&glue))?;
    let code = replaced(&code, REST, &rest)?;
    write(&folder.join(&glue), replaced(&code, STREAMING, BUFFERED)?)?;
    let mut bindgen = kit.command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--keep-lld-exports"]);
    bindgen.args(["--out-name", &name, "--out-dir"]);
    process::run("wasm-bindgen", bindgen.arg(folder).arg(&first))?;
    let first = folder.join(format!("{name}_bg.wasm"));
    let split_off = work.join(REST);
    let rest = folder.join(rest);
    if profile == Profile::Dev {
        fs::copy(&split_off, &rest).map_err(|error| at(&rest, &error))?;
        return Ok(name);
    }
    for (from, to, features) in [(&first, &first, &[][..]), (&split_off, &rest, &FEATURES)] {
        let mut shrink = kit.command("wasm-opt");
        shrink.args(features).args(["-Oz", "--strip-debug"]);
        process::run("wasm-opt", shrink.arg(from).arg("-o").arg(to))?;
    }
    Ok(name)
}

/// The name that Trunk gave the app's files in a folder.
fn name_in(folder: &Path) -> Result<String, String> {
    let entries = fs::read_dir(folder).map_err(|error| at(folder, &error))?;
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut wasm = names.filter_map(|name| name.strip_suffix("_bg.wasm").map(str::to_owned));
    wasm.next()
        .ok_or_else(|| format!("{} holds no wasm.", folder.display()))
}

fn replaced(code: &str, what: &str, with: &str) -> Result<String, String> {
    if code.matches(what).count() != 1 {
        return Err(format!(
            "the splitter's code should hold `{what}` once; is this another version of it?"
        ));
    }
    Ok(code.replace(what, with))
}
