//! Chromium, which also knows commands of its own: `Page::cdp`.

use super::{Driver, object};
use crate::support::files::Folder;
use crate::support::page::Page;
use crate::support::process::{Process, told};
use crate::support::wire::Extra;
use serde_json::{Map, Value, json};
use std::process::Command;

pub(super) fn start(profile: &Folder) -> Driver {
    let mut command = Command::new(told("CHROMEDRIVER", "chromedriver"));
    // The browser leaves temporary files behind.
    command.arg("--port=0").env("TMPDIR", profile.path());
    let (process, port) = Process::start(&mut command, |line| {
        // It first repeats what it was asked for: port 0.
        let port = line
            .split_once("on port ")?
            .1
            .trim_end_matches('.')
            .parse()
            .ok();
        port.filter(|port| *port > 0)
    });
    Driver {
        _processes: vec![process],
        port,
        capabilities: capabilities(profile),
    }
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
    object(json!({
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        "unhandledPromptBehavior": "ignore",
    }))
}

pub(super) fn errors(page: &Page) -> Vec<String> {
    let entries = log(page, "browser").into_iter();
    entries
        .filter(|entry| entry["level"] == "SEVERE")
        .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
        .collect()
}

pub(super) fn requests(page: &Page) -> Vec<String> {
    let url = |entry: Value| {
        let message: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
        let message = &message["message"];
        (message["method"] == "Network.requestWillBeSent").then_some(())?;
        message["params"]["request"]["url"]
            .as_str()
            .map(str::to_owned)
    };
    log(page, "performance")
        .into_iter()
        .filter_map(url)
        .collect()
}

fn log(page: &Page, sort: &str) -> Vec<Value> {
    let extra = Extra {
        path: "se/log",
        body: json!({ "type": sort }),
    };
    match page.command(extra) {
        Ok(Value::Array(entries)) => entries,
        other => panic!("no {sort} log: {other:?}"),
    }
}
