//! What makes up hostile input: cargo-fuzz, and the C++ compiler that its engine is built with.

use std::path::PathBuf;
use std::process::Command;

use super::{cargo_tools, debian, native_cargo, path_with};
use crate::process;

const MISSING: &str = "A C++ compiler is missing: install g++ or clang.";

/// A cargo-fuzz that can build.
pub(crate) struct Fuzzer {
    bin: PathBuf,
}

impl Fuzzer {
    /// Finds or installs it.
    pub(crate) fn prepare() -> Result<Self, String> {
        if process::find(&["c++", "g++", "clang++"]).is_none() {
            if !debian::may_install() {
                return Err(MISSING.to_owned());
            }
            debian::install(&["g++"]).map_err(|_| MISSING.to_owned())?;
        }
        let bin = cargo_tools::cargo_fuzz()?;
        Ok(Self { bin })
    }

    /// `cargo fuzz`, to be given its arguments.
    pub(crate) fn command(&self) -> Command {
        let mut cargo = native_cargo();
        cargo.arg("fuzz");
        cargo.env("PATH", path_with([self.bin.clone()].into_iter()));
        cargo
    }
}
