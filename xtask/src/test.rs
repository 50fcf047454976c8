//! `cargo xtask test`: every check, and a table of them at the end.

use std::cell::OnceCell;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use crate::args::Args;
use crate::setup::{Browser, Firefox, Kit, Office, TARGET, WebKit, axe, native_cargo};
use crate::{check_seeds, dist, office, paths, process};

type Check = fn(&Tools) -> Result<Outcome, String>;

const STEPS: [(&str, Check); 9] = [
    ("fmt", fmt),
    ("lint", lint),
    ("native", native),
    ("seeds", seeds),
    ("office", office),
    ("web", web),
    ("e2e", e2e),
    ("firefox", firefox),
    ("webkit", webkit),
];

/// The end-to-end tests that every engine has to pass.
pub(crate) const MAIN_PATHS: &str = "main_paths::";

enum Outcome {
    Passed,
    /// With the reason.
    Skipped(&'static str),
}

/// Set up before the first step that needs them, so that `--only fmt` asks for nothing.
#[derive(Default)]
struct Tools {
    kit: OnceCell<Result<Kit, String>>,
    browser: OnceCell<Result<Browser, String>>,
    firefox: OnceCell<Result<Option<Firefox>, String>>,
    webkit: OnceCell<Result<Option<WebKit>, String>>,
    app: OnceCell<Result<PathBuf, String>>,
}

impl Tools {
    fn kit(&self) -> Result<&Kit, String> {
        self.kit
            .get_or_init(Kit::prepare)
            .as_ref()
            .map_err(Clone::clone)
    }

    fn browser(&self) -> Result<&Browser, String> {
        self.browser
            .get_or_init(Browser::prepare)
            .as_ref()
            .map_err(Clone::clone)
    }

    fn firefox(&self) -> Result<Option<&Firefox>, String> {
        let found = self.firefox.get_or_init(Firefox::prepare).as_ref();
        found.map(Option::as_ref).map_err(Clone::clone)
    }

    fn webkit(&self) -> Result<Option<&WebKit>, String> {
        let found = self.webkit.get_or_init(WebKit::prepare).as_ref();
        found.map(Option::as_ref).map_err(Clone::clone)
    }

    /// The folder with the built app.
    fn app(&self) -> Result<&Path, String> {
        let built = self.app.get_or_init(|| dist::make(self.kit()?)).as_ref();
        built.map(PathBuf::as_path).map_err(Clone::clone)
    }
}

/// Runs the steps. A failed one does not keep the others from running: they are told all at once.
pub(crate) fn run(words: &[String]) -> Result<(), String> {
    let mut args = Args::new(words);
    let only = args.value("--only")?;
    args.finish()?;
    let chosen: Vec<_> = STEPS
        .iter()
        .filter(|(name, _)| only.as_deref().is_none_or(|only| only == *name))
        .collect();
    if chosen.is_empty() {
        let names = STEPS.map(|(name, _)| name).join(", ");
        return Err(format!("There is no such step: the steps are {names}."));
    }
    let tools = Tools::default();
    if only.is_none() {
        // What is missing is said at the beginning, not after half an hour of tests.
        tools.browser()?;
        tools.firefox()?;
        tools.webkit()?;
        tools.kit()?;
    }
    let mut table = format!("\n{:<8} {:<9} {:>7}\n", "step", "result", "seconds");
    let mut failed = Vec::new();
    for (name, check) in chosen {
        println!("\nxtask: == {name} ==");
        let started = Instant::now();
        let (result, remark) = match check(&tools) {
            Ok(Outcome::Passed) => ("ok", String::new()),
            Ok(Outcome::Skipped(reason)) => ("skipped", reason.to_owned()),
            Err(sentence) => {
                println!("xtask: {sentence}");
                failed.push(*name);
                ("FAILED", sentence)
            }
        };
        let row = row(name, result, started.elapsed(), &remark);
        table.push_str(&row);
    }
    println!("{table}");
    if failed.is_empty() {
        Ok(())
    } else {
        Err(format!("Failed: {}.", failed.join(", ")))
    }
}

fn row(name: &str, result: &str, time: Duration, remark: &str) -> String {
    let row = format!(
        "{name:<8} {result:<9} {:>7.1}  {remark}",
        time.as_secs_f32()
    );
    format!("{}\n", row.trim_end())
}

fn fmt(_: &Tools) -> Result<Outcome, String> {
    process::run(
        "cargo fmt --check",
        native_cargo().args(["fmt", "--all", "--check"]),
    )?;
    Ok(Outcome::Passed)
}

fn lint(tools: &Tools) -> Result<Outcome, String> {
    let strict = ["--", "--deny", "warnings"];
    process::run(
        "clippy for this machine",
        native_cargo()
            .args(["clippy", "--workspace", "--all-targets"])
            .args(strict),
    )?;
    // A test that plain `cargo test` leaves out is left out of "all targets" too.
    process::run(
        "clippy for the end-to-end tests",
        native_cargo()
            .args(["clippy", "--package", "de-an-06", "--test", "e2e"])
            .args(strict),
    )?;
    process::run(
        "clippy for the browser",
        browser_tests(tools.kit()?, "clippy")
            .args(["--lib", "--bins", "--examples"])
            .args(strict),
    )?;
    Ok(Outcome::Passed)
}

fn native(_: &Tools) -> Result<Outcome, String> {
    process::run(
        "cargo test on this machine",
        native_cargo().args(["test", "--workspace"]),
    )?;
    Ok(Outcome::Passed)
}

/// The source texts are no part of the project: where they are not, there is nothing to compare with.
fn seeds(_: &Tools) -> Result<Outcome, String> {
    let texts = paths::root().join("../shared/seeds");
    if !texts.is_dir() {
        return Ok(Outcome::Skipped("the source texts are not here"));
    }
    process::say("comparing the bundled data with the source texts");
    check_seeds::run(&[texts.to_string_lossy().into_owned()])?;
    Ok(Outcome::Passed)
}

fn office(_: &Tools) -> Result<Outcome, String> {
    let Some(programs) = Office::prepare()? else {
        return Ok(Outcome::Skipped(
            "LibreOffice and Poppler are not here and cannot be installed by this command",
        ));
    };
    process::say("having LibreOffice read a report for Word and one for Excel");
    office::check(&programs)?;
    Ok(Outcome::Passed)
}

fn web(tools: &Tools) -> Result<Outcome, String> {
    let browser = tools.browser()?;
    let mut cargo = browser_tests(tools.kit()?, "test");
    // The runner takes Firefox wherever it is told of one.
    for name in ["GECKODRIVER", "GECKODRIVER_REMOTE", "CHROMEDRIVER_REMOTE"] {
        cargo.env_remove(name);
    }
    cargo
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            "wasm-bindgen-test-runner",
        )
        .env("CHROMEDRIVER", &browser.chromedriver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities(browser)?)
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300")
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30");
    process::run("cargo test in a browser", &mut cargo)?;
    Ok(Outcome::Passed)
}

fn e2e(tools: &Tools) -> Result<Outcome, String> {
    let browser = tools.browser()?;
    let mut cargo = end_to_end(tools.app()?)?;
    // These are the same tests under other names.
    cargo.args(["--skip", MAIN_PATHS]);
    driving(&mut cargo, browser);
    cargo.env("AXE", axe::prepare()?);
    process::run("cargo test of the built app, end to end", &mut cargo)?;
    Ok(Outcome::Passed)
}

fn firefox(tools: &Tools) -> Result<Outcome, String> {
    let Some(programs) = tools.firefox()? else {
        return Ok(Outcome::Skipped(
            "Firefox is not here and cannot be installed by this command",
        ));
    };
    let mut cargo = end_to_end(tools.app()?)?;
    cargo
        .arg(MAIN_PATHS)
        .env("ENGINE", "firefox")
        .env("FIREFOX", &programs.firefox)
        .env("GECKODRIVER", &programs.geckodriver);
    process::run("cargo test of the built app in Firefox", &mut cargo)?;
    Ok(Outcome::Passed)
}

fn webkit(tools: &Tools) -> Result<Outcome, String> {
    let Some(programs) = tools.webkit()? else {
        return Ok(Outcome::Skipped(
            "WebKitGTK, its driver and Xvfb are not here and cannot be installed by this command",
        ));
    };
    let mut cargo = end_to_end(tools.app()?)?;
    cargo
        .arg(MAIN_PATHS)
        .env("ENGINE", "webkit")
        .env("MINIBROWSER", &programs.browser)
        .env("WEBKITWEBDRIVER", &programs.driver)
        .env("XVFB", &programs.screen);
    process::run("cargo test of the built app in WebKit", &mut cargo)?;
    Ok(Outcome::Passed)
}

/// A cargo command on the package and its tests in tests/web.
fn browser_tests(kit: &Kit, command: &str) -> Command {
    let mut cargo = kit.cargo();
    cargo.args([command, "--package", "de-an-06", "--target", TARGET]);
    cargo.args(["--test", "web"]);
    cargo
}

/// The end-to-end tests of the app in a folder, to be told which browser and which tests.
pub(crate) fn end_to_end(app: &Path) -> Result<Command, String> {
    let mut cargo = native_cargo();
    cargo.args(["test", "--package", "de-an-06", "--test", "e2e", "--"]);
    hosting(&mut cargo, app)?;
    // Each test has a browser of its own: more of them at once only wait for each other.
    cargo.env("RUST_TEST_THREADS", "2");
    Ok(cargo)
}

/// Tells a program where the app and its host are.
pub(crate) fn hosting(command: &mut Command, app: &Path) -> Result<(), String> {
    let xtask = std::env::current_exe().map_err(|error| error.to_string())?;
    command.env("DIST", app).env("XTASK", xtask);
    Ok(())
}

/// Tells a program where Chromium is.
pub(crate) fn driving(command: &mut Command, browser: &Browser) {
    command
        .env("CHROMIUM", &browser.chromium)
        .env("CHROMEDRIVER", &browser.chromedriver);
}

/// What the test runner asks of the browser, in the one way it can be told: a file.
fn capabilities(browser: &Browser) -> Result<PathBuf, String> {
    let options = serde_json::json!({
        "goog:chromeOptions": {
            "binary": browser.chromium,
            "args": [
                "headless", "no-sandbox", "disable-gpu", "disable-dev-shm-usage", "no-first-run",
                "disable-background-networking", "disable-component-update", "disable-sync",
            ],
        },
    });
    let file = paths::wasm_target().join("webdriver.json");
    std::fs::create_dir_all(paths::wasm_target())
        .and_then(|()| std::fs::write(&file, options.to_string()))
        .map_err(|error| format!("{}: {error}.", file.display()))?;
    Ok(file)
}
