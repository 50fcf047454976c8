//! Set-up: what a fresh machine lacks is installed under target/tools, each thing only when missing.

pub(crate) mod axe;
mod binaryen;
mod browser;
mod cargo_tools;
mod debian;
mod firefox;
mod fuzzer;
pub(crate) mod npm;
mod office;
mod wasm_compiler;
mod webkit;

pub(crate) use browser::Browser;
pub(crate) use firefox::Firefox;
pub(crate) use fuzzer::Fuzzer;
pub(crate) use office::Office;
pub(crate) use wasm_compiler::TARGET;
use wasm_compiler::WasmCompiler;
pub(crate) use webkit::WebKit;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use crate::{lockfile, paths, process};

/// What a build for the browser needs, found or installed.
pub(crate) struct Kit {
    compiler: WasmCompiler,
    bin: Vec<PathBuf>,
}

impl Kit {
    /// Finds or installs the wasm target, Trunk, wasm-bindgen and wasm-opt.
    pub(crate) fn prepare() -> Result<Self, String> {
        let compiler = WasmCompiler::prepare()?;
        let bin = vec![
            cargo_tools::trunk()?,
            cargo_tools::wasm_bindgen(&lockfile::version_of("wasm-bindgen")?)?,
            binaryen::prepare()?,
        ];
        let kit = Self { compiler, bin };
        // Trunk builds offline, so that nothing but this waits for a network. The second fetch is
        // for what the standard library itself depends on, where that is built too.
        process::say("fetching the crates that Cargo.lock names");
        process::quietly(kit.cargo().args(["fetch", "--quiet"]))?;
        process::quietly(kit.cargo().args(["fetch", "--quiet", "--target", TARGET]))?;
        Ok(kit)
    }

    /// A program that builds for the browser, with the tools first in its PATH.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        let dirs = self.bin.iter().chain(self.compiler.bin());
        command.env("PATH", path_with(dirs.cloned()));
        command.env("CARGO_TARGET_DIR", paths::wasm_target());
        command.current_dir(paths::root());
        self.compiler.apply(&mut command);
        command
    }

    /// The cargo that builds for the browser.
    pub(crate) fn cargo(&self) -> Command {
        self.command(&self.compiler.cargo())
    }
}

/// The cargo that builds for this machine: the very one that runs xtask.
pub(crate) fn native_cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(paths::root());
    command
}

/// The program that one of the environment's variables names.
fn from_env(names: &[&str]) -> Option<PathBuf> {
    names
        .iter()
        .find_map(std::env::var_os)
        .map(PathBuf::from)
        .filter(|file| file.is_file())
}

fn path_with(first: impl Iterator<Item = PathBuf>) -> OsString {
    let old = std::env::var_os("PATH").unwrap_or_default();
    let dirs: Vec<PathBuf> = first.chain(std::env::split_paths(&old)).collect();
    std::env::join_paths(dirs).unwrap_or(old)
}
