//! The compiler that builds for the browser.
//!
//! rustup's, wherever its wasm target is there or can be added. Else Debian's, which ships the
//! standard library's source and is told by environment variables alone to build it: no unstable
//! flag stands in any file of the project.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::debian;
use crate::{paths, process};

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";
const MISSING: &str = "The Rust target for the browser is missing: run \
     `rustup target add wasm32-unknown-unknown` where a network is there.";
const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-clippy"];
const RUSTUP_LIMIT: Duration = Duration::from_secs(300);

/// Which compiler builds for the browser.
pub(crate) enum WasmCompiler {
    /// The one that runs xtask.
    Same,
    /// Debian's, with the standard library built from source and this linker.
    Debian { linker: PathBuf },
}

impl WasmCompiler {
    /// Finds a compiler or installs what it lacks.
    pub(crate) fn prepare() -> Result<Self, String> {
        let sysroot = process::output(rustc().args(["--print", "sysroot"]))?;
        let has_target = || {
            Path::new(&sysroot)
                .join("lib/rustlib")
                .join(TARGET)
                .join("lib")
                .is_dir()
        };
        if has_target() {
            return Ok(Self::Same);
        }
        // Asked once: where rustup has no target to give, it has none on the next run either.
        let refused = paths::tools().join("rustup-has-no-wasm-target");
        if !(refused.exists() && debian_is_there()) {
            if process::find(&["rustup"]).is_some() {
                let add = process::run_within(
                    RUSTUP_LIMIT,
                    "adding the Rust target for the browser (rustup target add, 20 MB)",
                    Command::new("rustup")
                        .args(["target", "add", TARGET])
                        .env("RUSTUP_MAX_RETRIES", "1")
                        .env_remove("RUST_BACKTRACE"),
                );
                if add.is_ok() && has_target() {
                    return Ok(Self::Same);
                }
                process::say("rustup cannot add it; trying Debian's compiler instead");
            }
            if !debian_is_there() {
                if !debian::may_install() {
                    return Err(MISSING.to_owned());
                }
                debian::install(&PACKAGES).map_err(|_| MISSING.to_owned())?;
            }
            std::fs::create_dir_all(paths::tools())
                .and_then(|()| std::fs::write(&refused, ""))
                .map_err(|error| format!("target/tools cannot be written ({error})."))?;
        }
        if !debian_is_there() {
            return Err(MISSING.to_owned());
        }
        Ok(Self::Debian {
            linker: linker(Path::new(&sysroot))?,
        })
    }

    /// Where its programs lie, if they must go before the user's.
    pub(crate) fn bin(&self) -> Option<&'static PathBuf> {
        static USR_BIN: std::sync::LazyLock<PathBuf> =
            std::sync::LazyLock::new(|| "/usr/bin".into());
        matches!(self, Self::Debian { .. }).then(|| &*USR_BIN)
    }

    /// The cargo that goes with it.
    pub(crate) fn cargo(&self) -> String {
        match self {
            Self::Same => std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()),
            Self::Debian { .. } => "/usr/bin/cargo".to_owned(),
        }
    }

    /// Tells a command to build with it.
    pub(crate) fn apply(&self, command: &mut Command) {
        let Self::Debian { linker } = self else {
            return;
        };
        // What `cargo run` and rustup leave in the environment would lead back to the other compiler.
        for name in [
            "CARGO",
            "RUSTUP_TOOLCHAIN",
            "RUSTDOC",
            "RUSTC_WRAPPER",
            "LD_LIBRARY_PATH",
        ] {
            command.env_remove(name);
        }
        command
            .env("RUSTC", "/usr/bin/rustc")
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
    }
}

fn rustc() -> Command {
    Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
}

/// Whether Debian's compiler is whole, and new enough for this project.
fn debian_is_there() -> bool {
    let files = [
        "/usr/bin/cargo",
        "/usr/bin/cargo-clippy",
        "/usr/lib/rustlib/src/rust/library/std/Cargo.toml",
    ];
    files.iter().all(|file| Path::new(file).exists())
        && process::output(Command::new("/usr/bin/rustc").arg("--version"))
            .is_ok_and(|text| minor(&text) >= minor(concat!("_ ", env!("CARGO_PKG_RUST_VERSION"))))
}

/// The 96 of `rustc 1.96.0 (…)`.
fn minor(version: &str) -> Option<u32> {
    version
        .split_whitespace()
        .nth(1)?
        .split('.')
        .nth(1)?
        .parse()
        .ok()
}

/// LLVM's linker, as every rustup toolchain brings it.
fn linker(sysroot: &Path) -> Result<PathBuf, String> {
    let about = process::output(rustc().arg("-vV"))?;
    let host = about
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .unwrap_or_default();
    let file = sysroot.join("lib/rustlib").join(host).join("bin/rust-lld");
    if file.is_file() {
        Ok(file)
    } else {
        Err("A linker for the browser (rust-lld) is missing: install Rust with rustup.".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::minor;

    #[test]
    fn versions_compare() {
        assert_eq!(minor("rustc 1.96.0 (ac68faa20 2026-05-25)"), Some(96));
        assert!(minor("rustc 1.63.0") < minor("_ 1.88"));
        assert!(minor("nonsense") < minor("_ 1.88"));
    }
}
