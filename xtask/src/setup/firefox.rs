//! A Firefox and the driver that goes with it.

use std::path::PathBuf;

use super::{cargo_tools, debian, from_env};
use crate::process;

/// Where the browser's programs are.
pub(crate) struct Firefox {
    pub(crate) firefox: PathBuf,
    pub(crate) geckodriver: PathBuf,
}

impl Firefox {
    /// Finds the browser, or installs Debian's, and builds the driver. `None` where there is no
    /// browser and none can be installed.
    pub(crate) fn prepare() -> Result<Option<Self>, String> {
        if Self::find().is_none() && debian::may_install() {
            debian::install(&["firefox-esr"])?;
        }
        let Some(firefox) = Self::find() else {
            return Ok(None);
        };
        let geckodriver = cargo_tools::geckodriver()?;
        Ok(Some(Self {
            firefox,
            geckodriver,
        }))
    }

    fn find() -> Option<PathBuf> {
        from_env(&["FIREFOX"])
            .or_else(|| process::find(&["firefox-esr", "firefox"]))
            .or_else(|| {
                let mac = "/Applications/Firefox.app/Contents/MacOS/firefox";
                Some(PathBuf::from(mac)).filter(|file| file.is_file())
            })
    }
}
