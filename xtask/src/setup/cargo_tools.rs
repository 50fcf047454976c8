//! The tools that come from crates.io: Trunk, wasm-bindgen, cargo-fuzz and geckodriver.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::native_cargo;
use crate::{paths, process};

const TRUNK: &str = "0.21.14";
const CARGO_FUZZ: &str = "0.13.2";
const GECKODRIVER: &str = "0.37.1";

/// The folder of a Trunk of the version that this project was built with.
pub(crate) fn trunk() -> Result<PathBuf, String> {
    // Without `--locked` it does not compile; rustls spares a fresh machine OpenSSL's headers.
    let options = ["--locked", "--no-default-features", "--features", "rustls"];
    let tool = Tool {
        programs: &["trunk"],
        package: "trunk",
        version: TRUNK,
        options: &options,
        minutes: 4,
    };
    tool.prepare()
}

/// The folder of the wasm-bindgen that goes with the library of the same version.
pub(crate) fn wasm_bindgen(version: &str) -> Result<PathBuf, String> {
    let tool = Tool {
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        package: "wasm-bindgen-cli",
        version,
        options: &[],
        minutes: 3,
    };
    tool.prepare()
}

/// The folder of a cargo-fuzz.
pub(crate) fn cargo_fuzz() -> Result<PathBuf, String> {
    let tool = Tool {
        programs: &["cargo-fuzz"],
        package: "cargo-fuzz",
        version: CARGO_FUZZ,
        options: &["--locked"],
        minutes: 1,
    };
    tool.prepare()
}

/// Firefox's driver.
pub(crate) fn geckodriver() -> Result<PathBuf, String> {
    let tool = Tool {
        programs: &["geckodriver"],
        package: "geckodriver",
        version: GECKODRIVER,
        options: &["--locked"],
        minutes: 2,
    };
    Ok(tool.prepare()?.join("geckodriver"))
}

struct Tool<'a> {
    /// What the package installs; the first can tell its version.
    programs: &'a [&'a str],
    package: &'a str,
    version: &'a str,
    options: &'a [&'a str],
    minutes: u8,
}

impl Tool<'_> {
    fn prepare(&self) -> Result<PathBuf, String> {
        let ours = paths::tools().join("bin");
        let theirs = process::find(self.programs);
        let theirs = theirs.as_deref().and_then(Path::parent).map(Path::to_owned);
        let mut dirs = [Some(ours.clone()), theirs].into_iter().flatten();
        if let Some(dir) = dirs.find(|dir| self.is_in(dir)) {
            return Ok(dir);
        }
        let Self {
            package,
            version,
            minutes,
            ..
        } = self;
        process::run(
            &format!("building {package} {version} (once, about {minutes} minutes on 2 cores)"),
            &mut self.install(),
        )
        .map_err(|_| {
            let options = self.options.join(" ");
            format!(
                "{package} {version} is missing: run `cargo install {options} {package} --version {version}`."
            )
        })?;
        Ok(ours)
    }

    fn is_in(&self, dir: &Path) -> bool {
        let programs = self.programs.iter().map(|name| process::program(dir, name));
        let Some(programs) = programs.collect::<Option<Vec<_>>>() else {
            return false;
        };
        programs.first().is_some_and(|program| {
            process::output(Command::new(program).arg("--version"))
                .is_ok_and(|text| text.split_whitespace().nth(1) == Some(self.version))
        })
    }

    /// Built to be there soon, not to be fast: Trunk's own release profile takes twenty minutes.
    fn install(&self) -> Command {
        let mut cargo = native_cargo();
        cargo
            .args([
                "install",
                self.package,
                "--version",
                self.version,
                "--force",
            ])
            .args(self.options)
            .arg("--root")
            .arg(paths::tools())
            .arg("--target-dir")
            .arg(paths::tools().join("build"))
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "0");
        cargo
    }
}
