//! A Chromium and the driver that goes with it.

use std::path::PathBuf;

use super::{debian, from_env};
use crate::process;

const MISSING: &str = "A browser to test in is missing: install Chromium or Chrome and its chromedriver, \
     or set CHROME and CHROMEDRIVER to where they are.";

/// Where the browser's programs are.
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) chromedriver: PathBuf,
}

impl Browser {
    /// Finds the two programs, or installs Debian's.
    pub(crate) fn prepare() -> Result<Self, String> {
        if let Some(found) = Self::find() {
            return Ok(found);
        }
        if !debian::may_install() {
            return Err(MISSING.to_owned());
        }
        debian::install(&["chromium", "chromium-driver"]).map_err(|_| MISSING.to_owned())?;
        Self::find().ok_or_else(|| MISSING.to_owned())
    }

    fn find() -> Option<Self> {
        let chromium = from_env(&["CHROME", "CHROMIUM"])
            .or_else(|| process::find(&["chromium", "chromium-browser", "google-chrome", "chrome"]))
            .or_else(|| {
                let mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
                Some(PathBuf::from(mac)).filter(|file| file.is_file())
            })?;
        let chromedriver =
            from_env(&["CHROMEDRIVER"]).or_else(|| process::find(&["chromedriver"]))?;
        Some(Self {
            chromium,
            chromedriver,
        })
    }
}
