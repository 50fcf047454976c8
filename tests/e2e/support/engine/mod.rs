//! The browsers that the tests run in, each with the driver that goes with it. `ENGINE` chooses.

mod chromium;
mod firefox;
mod webkit;

use super::files::Folder;
use super::page::Page;
use super::process::{Process, told};
use serde_json::{Map, Value};

/// A browser, by what draws its pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// What drives a browser and ends with it.
pub(super) struct Driver {
    /// The first to be ended stands first.
    _processes: Vec<Process>,
    /// Where it listens.
    pub(super) port: u16,
    /// What it has to be asked for.
    pub(super) capabilities: Map<String, Value>,
}

impl Engine {
    /// The one that the environment names.
    pub(crate) fn told() -> Self {
        match told("ENGINE", "chromium").as_str() {
            "chromium" => Self::Chromium,
            "firefox" => Self::Firefox,
            "webkit" => Self::WebKit,
            other => panic!("ENGINE={other}: it is chromium, firefox or webkit"),
        }
    }

    /// Starts the driver of a browser that keeps its things in a folder.
    pub(super) fn start(self, profile: &Folder) -> Driver {
        match self {
            Self::Chromium => chromium::start(profile),
            Self::Firefox => firefox::start(profile),
            Self::WebKit => webkit::start(profile),
        }
    }

    /// What stood on the console as an error since the last look.
    pub(super) fn errors(self, page: &Page) -> Vec<String> {
        match self {
            Self::Chromium => chromium::errors(page),
            Self::Firefox => firefox::errors(page),
            Self::WebKit => webkit::errors(page),
        }
    }

    /// Every address that was asked for since the last look; but for Chromium, which tells, only what
    /// the document that is shown knows of.
    pub(super) fn requests(self, page: &Page) -> Vec<String> {
        match self {
            Self::Chromium => chromium::requests(page),
            Self::Firefox | Self::WebKit => page.ask(
                "return performance.getEntriesByType('resource').map((entry) => entry.name)",
                Value::Null,
            ),
        }
    }

    /// A script that has to run in each new document, for [`Self::errors`].
    pub(super) fn watch(self) -> &'static str {
        match self {
            Self::Chromium | Self::Firefox => "",
            Self::WebKit => webkit::WATCH,
        }
    }
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(object) => object,
        _ => Map::new(),
    }
}
