//! Opening the app the way a user does.

use super::files::Folder;
use super::host::Host;
use super::page::Page;
use super::process::{Process, told};
use fantoccini::ClientBuilder;
use serde_json::{Map, Value, json};
use std::process::Command;
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

    /// On a phone so many pixels wide.
    pub(crate) fn on_phone(width: u32) -> Self {
        Self {
            size: (width, 740),
            ..Self::new()
        }
    }

    /// With a script that runs before the app's own.
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
        let (driver, port) = chromedriver(&profile);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime");
        let mut builder = ClientBuilder::new(http_connector());
        builder.capabilities(capabilities(&profile));
        let client = runtime
            .block_on(builder.connect(&format!("http://127.0.0.1:{port}")))
            .unwrap_or_else(|error| panic!("no browser: {error}"));
        let page = Page::new(runtime, client, host, profile, driver);
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

fn chromedriver(profile: &Folder) -> (Process, u16) {
    let mut command = Command::new(told("CHROMEDRIVER", "chromedriver"));
    // The browser leaves temporary files behind.
    command.arg("--port=0").env("TMPDIR", profile.path());
    Process::start(&mut command, |line| {
        // It first repeats what it was asked for: port 0.
        let port = line
            .split_once("on port ")?
            .1
            .trim_end_matches('.')
            .parse()
            .ok();
        port.filter(|port| *port > 0)
    })
}

fn capabilities(profile: &Folder) -> Map<String, Value> {
    let profile = profile.path();
    let flags = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=vi",
        // Not the browser's own first page.
        "about:blank",
    ];
    let mut args: Vec<String> = flags.map(str::to_owned).into();
    args.push(format!(
        "--user-data-dir={}",
        profile.join("profile").display()
    ));
    let options = json!({
        "binary": told("CHROMIUM", "/usr/bin/chromium"),
        "args": args,
        "prefs": {
            "download.default_directory": profile.join("downloads"),
            "download.prompt_for_download": false,
        },
    });
    let capabilities = json!({
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        "unhandledPromptBehavior": "ignore",
    });
    match capabilities {
        Value::Object(capabilities) => capabilities,
        _ => Map::new(),
    }
}
