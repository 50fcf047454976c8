//! Opening the app the way a user does.

use super::engine::Engine;
use super::files::Folder;
use super::host::Host;
use super::page::Page;
use fantoccini::ClientBuilder;
use serde_json::json;
use std::rc::Rc;

/// How the app is opened: which host, how large a screen.
pub(crate) struct Visit {
    host: Option<Rc<Host>>,
    size: (u32, u32),
    preload: Option<&'static str>,
    stored: Vec<(String, String)>,
    profile: Option<Rc<Folder>>,
}

/// Opens the app on a large screen, in a new browser profile, at a hash.
pub(crate) fn open(hash: &str) -> Page {
    Visit::new().open(hash)
}

impl Visit {
    /// A large screen and a host of its own.
    pub(crate) fn new() -> Self {
        Self {
            host: None,
            size: (1280, 800),
            preload: None,
            stored: Vec::new(),
            profile: None,
        }
    }

    /// From that host.
    pub(crate) fn to(host: &Rc<Host>) -> Self {
        Self {
            host: Some(Rc::clone(host)),
            ..Self::new()
        }
    }

    /// In the profile that a killed browser left, from the same host.
    pub(crate) fn again((host, profile): (Rc<Host>, Rc<Folder>)) -> Self {
        Self {
            profile: Some(profile),
            ..Self::to(&host)
        }
    }

    /// On a phone so many pixels wide: in Chromium, as the windows of the others are not so narrow.
    pub(crate) fn on_phone(width: u32) -> Self {
        Self {
            size: (width, 740),
            ..Self::new()
        }
    }

    /// With a script that runs before the app's own, in Chromium.
    pub(crate) fn with_script(self, script: &'static str) -> Self {
        Self {
            preload: Some(script),
            ..self
        }
    }

    /// With a record that is in the local storage already.
    pub(crate) fn with_stored(mut self, key: impl Into<String>, text: &str) -> Self {
        self.stored.push((key.into(), text.to_owned()));
        self
    }

    /// Opens the app at a hash and waits until it is there.
    pub(crate) fn open(self, hash: &str) -> Page {
        let page = self.browser();
        page.go_to(hash);
        page
    }

    /// Opens the browser and goes nowhere yet.
    pub(crate) fn browser(self) -> Page {
        let host = self.host.unwrap_or_else(|| Rc::new(Host::below("/")));
        let profile = self
            .profile
            .unwrap_or_else(|| Rc::new(Folder::new("profile")));
        let engine = Engine::told();
        let driver = engine.start(&profile);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime");
        let mut builder = ClientBuilder::new(http_connector());
        builder.capabilities(driver.capabilities.clone());
        let client = runtime
            .block_on(builder.connect(&format!("http://127.0.0.1:{}", driver.port)))
            .unwrap_or_else(|error| panic!("no browser: {error}"));
        let page = Page::new(runtime, client, host, profile, engine, driver);
        page.resize(self.size);
        if let Some(script) = self.preload {
            page.cdp(
                "Page.addScriptToEvaluateOnNewDocument",
                json!({ "source": script }),
            );
        }
        if !self.stored.is_empty() {
            // A page of the same origin on which the app does not run, and that names no icon.
            page.announce("favicon.ico");
            page.go_to_file("sw.js");
            for (key, text) in &self.stored {
                page.store(key, text);
            }
        }
        page
    }
}

fn http_connector() -> hyper_util::client::legacy::connect::HttpConnector {
    hyper_util::client::legacy::connect::HttpConnector::new()
}
