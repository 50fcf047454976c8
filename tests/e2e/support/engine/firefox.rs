//! Firefox. Its driver lets a script look into the browser itself, where the console is kept.

use super::{Driver, object};
use crate::support::files::Folder;
use crate::support::page::Page;
use crate::support::process::{Process, told};
use crate::support::wire::Extra;
use serde_json::{Value, json};
use std::fs;
use std::process::Command;

/// Errors that scripts threw, that a policy forbade or that a page wrote, if they are of the app.
const ERRORS: &str = r"
    const [address] = arguments;
    const thrown = Services.console.getMessageArray().flatMap((entry) => {
        try { entry.QueryInterface(Ci.nsIScriptError); } catch { return []; }
        return entry.flags === 0 ? [[entry.sourceName, entry.errorMessage]] : [];
    });
    Services.console.reset();
    const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
    const written = storage.getEvents().filter((event) => event.level === 'error')
        .map((event) => [event.filename, event.arguments.join(' ')]);
    storage.clearEvents();
    return [...thrown, ...written].filter(([source]) => source?.includes(address))
        .map(([source, message]) => `${source}: ${message}`);";

pub(super) fn start(profile: &Folder) -> Driver {
    let mut command = Command::new(told("GECKODRIVER", "geckodriver"));
    command
        .args(["--port=0", "--allow-system-access"])
        .env("TMPDIR", profile.path())
        // The start page of a user who has one would be asked for.
        .env("HOME", profile.path());
    let (process, port) = Process::start(&mut command, |line| {
        line.split_once("Listening on 127.0.0.1:")?
            .1
            .trim()
            .parse()
            .ok()
    });
    let kept = profile.path().join("profile");
    fs::create_dir_all(&kept).expect("a folder for the profile");
    let options = json!({
        "binary": told("FIREFOX", "/usr/bin/firefox-esr"),
        "args": ["-headless", "-profile", kept],
        "prefs": {
            "intl.accept_languages": "vi",
            "browser.download.dir": profile.path().join("downloads"),
            "browser.download.folderList": 2,
        },
    });
    Driver {
        _processes: vec![process],
        port,
        capabilities: object(json!({
            "browserName": "firefox",
            "moz:firefoxOptions": options,
            "unhandledPromptBehavior": "ignore",
        })),
    }
}

pub(super) fn errors(page: &Page) -> Vec<String> {
    let look_at = |context: &str| {
        let extra = Extra {
            path: "moz/context",
            body: json!({ "context": context }),
        };
        page.command(extra).expect("Firefox lets itself be seen");
    };
    look_at("chrome");
    let errors = page.wait(
        page.client()
            .execute(ERRORS, vec![json!(page.host().origin())]),
    );
    look_at("content");
    let errors: Value = errors.expect("the console");
    serde_json::from_value(errors).expect("texts")
}
