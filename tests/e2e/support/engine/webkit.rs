//! `WebKit` as GNOME ships it, on a screen that nobody sees.
//!
//! A driven browser keeps nothing once it is closed, and tells nothing of its console: a script in
//! the page listens instead. Its window is no narrower than its tool bar.

use super::{Driver, object};
use crate::support::files::Folder;
use crate::support::page::Page;
use crate::support::process::{Process, told};
use serde_json::{Value, json};
use std::fs;
use std::net::TcpListener;
use std::process::Command;

/// Listens from the moment on at which the document is there. An app that breaks earlier never stands
/// there; what its policy forbids meanwhile, it forbids in the other engines too.
pub(super) const WATCH: &str = r"
    if (!window.complaints) {
        const complaints = window.complaints = [];
        addEventListener('error', (event) => complaints.push(event.message));
        addEventListener('unhandledrejection', (event) => complaints.push(`${event.reason}`));
        const write = console.error;
        console.error = (...words) => { complaints.push(words.join(' ')); write(...words); };
        addEventListener('securitypolicyviolation', (event) => {
            complaints.push(`${event.effectiveDirective}: ${event.blockedURI}`);
        });
    }";

pub(super) fn start(profile: &Folder) -> Driver {
    let home = profile.path();
    let downloads = home.join("downloads");
    let config = home.join("config");
    fs::create_dir_all(&downloads)
        .and_then(|()| fs::create_dir_all(&config))
        .and_then(|()| {
            let place = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", downloads.display());
            fs::write(config.join("user-dirs.dirs"), place)
        })
        .expect("a folder for the browser");
    let mut screen = Command::new(told("XVFB", "Xvfb"));
    screen.args([
        "-displayfd",
        "1",
        "-screen",
        "0",
        "1400x1000x24",
        "-nolisten",
        "tcp",
    ]);
    let (screen, display) = Process::start(&mut screen, |line| line.trim().parse::<u32>().ok());
    let port = free_port();
    let mut command = Command::new(told("WEBKITWEBDRIVER", "WebKitWebDriver"));
    command
        .arg(format!("--port={port}"))
        .env("DISPLAY", format!(":{display}"))
        .env("GDK_BACKEND", "x11")
        .env("LANG", "C.UTF-8")
        .env("HOME", home)
        .env("TMPDIR", home)
        .env("XDG_CONFIG_HOME", config)
        .env("XDG_CACHE_HOME", home.join("cache"))
        .env("XDG_DATA_HOME", home.join("data"));
    let driver = Process::start_silent(&mut command, port);
    let options = json!({
        "binary": told("MINIBROWSER", "MiniBrowser"),
        "args": ["--automation"],
    });
    Driver {
        _processes: vec![driver, screen],
        port,
        capabilities: object(json!({
            "browserName": "MiniBrowser",
            "webkitgtk:browserOptions": options,
            "unhandledPromptBehavior": "ignore",
        })),
    }
}

/// The driver takes no "any" port and does not say where it is.
fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
    listener.local_addr().expect("its number").port()
}

pub(super) fn errors(page: &Page) -> Vec<String> {
    page.ask(
        "return (window.complaints ?? []).splice(0).map((text) => `${text}`)",
        Value::Null,
    )
}
