//! GNOME's `WebKit`: the small browser that comes with it, its driver, and a screen that nobody sees.

use std::fs;
use std::path::{Path, PathBuf};

use super::{debian, from_env};
use crate::process;

/// Where distributions put what belongs to a library: Debian one level deeper than others.
const LIBRARIES: [&str; 3] = ["/usr/lib", "/usr/lib64", "/usr/libexec"];

/// Where the programs are.
pub(crate) struct WebKit {
    pub(crate) browser: PathBuf,
    pub(crate) driver: PathBuf,
    pub(crate) screen: PathBuf,
}

impl WebKit {
    /// Finds the programs, or installs Debian's. `None` where they are not and cannot be installed:
    /// Apple's Safari is driven in another way, and Windows has none.
    pub(crate) fn prepare() -> Result<Option<Self>, String> {
        if let Some(found) = Self::find() {
            return Ok(Some(found));
        }
        if !debian::may_install() {
            return Ok(None);
        }
        debian::install(&["webkit2gtk-driver", "xvfb"])?;
        Ok(Self::find())
    }

    fn find() -> Option<Self> {
        Some(Self {
            browser: from_env(&["MINIBROWSER"]).or_else(mini_browser)?,
            driver: from_env(&["WEBKITWEBDRIVER"])
                .or_else(|| process::find(&["WebKitWebDriver"]))?,
            screen: process::find(&["Xvfb"])?,
        })
    }
}

/// It is in no PATH, but in `…/webkit2gtk-4.1`, or whichever version the library has.
fn mini_browser() -> Option<PathBuf> {
    let places = LIBRARIES.map(PathBuf::from);
    let below = places.iter().flat_map(|place| folders(place));
    places.iter().cloned().chain(below).find_map(|place| {
        folders(&place)
            .into_iter()
            .filter(|folder| {
                folder.file_name().is_some_and(|name| {
                    let name = name.to_string_lossy();
                    name.starts_with("webkit2gtk-") || name.starts_with("webkitgtk-")
                })
            })
            .find_map(|folder| process::program(&folder, "MiniBrowser"))
    })
}

fn folders(place: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(place).into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path());
    paths.filter(|path| path.is_dir()).collect()
}
