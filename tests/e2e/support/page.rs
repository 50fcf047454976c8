//! A tab of a browser that shows the app. Every look waits until it sees what it should.

use super::engine::{Driver, Engine};
use super::files::Folder;
use super::host::Host;
use super::keys::{chord, click_with, typed};
use super::part::Part;
use super::process::kill_all;
use super::wire::Extra;
use fantoccini::Client;
use fantoccini::error::CmdError;
use fantoccini::wd::WindowHandle;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::cell::{Cell, RefCell};
use std::fmt::Debug;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

/// How long a condition is waited for.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long the app may take to start while the machine does something else as well.
const START: Duration = Duration::from_secs(40);
/// A driver that has not answered a command by then never will.
const ANSWER: Duration = Duration::from_secs(180);
/// So many keys nobody presses to get somewhere.
const FAR: usize = 90;
/// How often it is looked.
const BEAT: Duration = Duration::from_millis(20);

/// A browser with a profile of its own. When it is dropped, an error on its console or a request to
/// another origin fails the test.
pub(crate) struct Page {
    runtime: Runtime,
    client: Client,
    host: Rc<Host>,
    profile: Rc<Folder>,
    killed: Cell<bool>,
    announced: RefCell<Vec<&'static str>>,
    size: Cell<(u32, u32)>,
    pub(super) heard: RefCell<Vec<String>>,
    /// Once there is more than one. Not every driver tells them in order.
    tabs: RefCell<Vec<WindowHandle>>,
    engine: Engine,
    _driver: Driver,
}

impl Page {
    pub(super) fn new(
        runtime: Runtime,
        client: Client,
        host: Rc<Host>,
        profile: Rc<Folder>,
        engine: Engine,
        driver: Driver,
    ) -> Self {
        let (announced, size, heard, tabs) = Default::default();
        Self {
            runtime,
            client,
            host,
            profile,
            killed: Cell::new(false),
            announced,
            size,
            heard,
            tabs,
            engine,
            _driver: driver,
        }
    }

    /// Ends the browser at once, as the task manager does: it gets no chance to write anything more.
    /// What it kept can be opened again with [`super::Visit::again`].
    pub(crate) fn kill(self) -> (Rc<Host>, Rc<Folder>) {
        self.killed.set(true);
        kill_all(&self.profile.path().display().to_string());
        (Rc::clone(&self.host), Rc::clone(&self.profile))
    }

    /// Who hosts it.
    pub(crate) fn host(&self) -> &Host {
        &self.host
    }

    /// Which browser it is.
    pub(crate) fn engine(&self) -> Engine {
        self.engine
    }

    pub(super) fn origin(&self) -> &str {
        self.host.origin()
    }

    /// Errors on the console with these words are part of the test.
    pub(crate) fn announce(&self, error: &'static str) {
        self.announced.borrow_mut().push(error);
    }

    pub(super) fn is_announced(&self, error: &str) -> bool {
        self.announced
            .borrow()
            .iter()
            .any(|announced| error.contains(announced))
    }

    // Going places.

    /// Opens the app anew at a hash.
    #[track_caller]
    pub(crate) fn go_to(&self, hash: &str) {
        self.hear();
        // From one hash to another of the same page there is no load.
        self.wait(self.client.goto("about:blank"))
            .expect("a blank page");
        let address = format!("{}{hash}", self.host.address);
        self.wait(self.client.goto(&address))
            .unwrap_or_else(|error| panic!("{address}: {error}"));
        self.until_there();
    }

    /// Shows a file of the host, without the app.
    #[track_caller]
    pub(crate) fn go_to_file(&self, name: &str) {
        self.go_to_address(&format!("{}{name}", self.host.address));
    }

    /// Shows whatever is at an address.
    #[track_caller]
    pub(crate) fn go_to_address(&self, address: &str) {
        self.hear();
        self.wait(self.client.goto(address))
            .unwrap_or_else(|error| panic!("{address}: {error}"));
    }

    /// Changes the hash, as typing an address does.
    #[track_caller]
    pub(crate) fn follow(&self, hash: &str) {
        self.run("location.hash = arg", json!(hash));
    }

    /// Loads the page anew.
    #[track_caller]
    pub(crate) fn reload(&self) {
        self.hear();
        if self.engine == Engine::Firefox {
            // Its driver reloads as Ctrl+F5 does, which leaves the service worker out.
            self.run("window.isLeft = true; location.reload()", Value::Null);
            self.until_within(START, "the page is loaded anew", true, || {
                self.try_ask("return !window.isLeft", Value::Null)
            });
        } else {
            self.wait(self.client.refresh()).expect("a reload");
        }
        self.until_there();
    }

    /// The browser's button.
    #[track_caller]
    pub(crate) fn go_back(&self) {
        if self.engine == Engine::WebKit {
            // The button passes over places to which no hand led, and a driver has none.
            self.run("history.back()", Value::Null);
        } else {
            self.wait(self.client.back()).expect("the way back");
        }
    }

    /// Waits until the app stands where the skeleton was.
    #[track_caller]
    pub(crate) fn until_there(&self) {
        let there = format!(
            "{} return !!document.querySelector('.app') && !document.getElementById('skeleton')
                && !document.querySelector('[aria-busy=true]')",
            self.engine.watch()
        );
        self.until_within(START, "the app is there", true, || {
            self.try_ask(&there, Value::Null)
        });
    }

    /// Opens one more tab at a hash and goes there.
    #[track_caller]
    pub(crate) fn open_tab(&self, hash: &str) {
        if self.tabs.borrow().is_empty() {
            let first = self.wait(self.client.window()).expect("the first tab");
            self.tabs.borrow_mut().push(first);
        }
        let tab = self.wait(self.client.new_window(true)).expect("a new tab");
        self.tabs.borrow_mut().push(tab.handle);
        self.to_tab(self.tabs.borrow().len() - 1);
        self.resize(self.size.get());
        self.go_to(hash);
    }

    /// Goes to one of the tabs, counted from 0 in the order in which they were opened.
    #[track_caller]
    pub(crate) fn to_tab(&self, number: usize) {
        let tab = self.tabs.borrow().get(number).cloned();
        let tab = tab.expect("so many tabs");
        self.wait(self.client.switch_to_window(tab))
            .expect("the tab");
    }

    /// The hash, as people see it.
    pub(crate) fn hash(&self) -> String {
        self.ask("return decodeURI(location.hash)", Value::Null)
    }

    /// The page's title.
    pub(crate) fn title(&self) -> String {
        self.ask("return document.title", Value::Null)
    }

    // The screen and the browser.

    /// Gives the page so many pixels.
    pub(crate) fn resize(&self, (width, height): (u32, u32)) {
        self.size.set((width, height));
        if self.engine != Engine::Chromium {
            self.resize_window((width, height));
            return;
        }
        let metrics = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600,
        });
        self.cdp("Emulation.setDeviceMetricsOverride", metrics);
        self.cdp(
            "Emulation.setTouchEmulationEnabled",
            json!({ "enabled": width < 600 }),
        );
    }

    /// Makes the window as much larger than the page as its bars are.
    fn resize_window(&self, (width, height): (u32, u32)) {
        let script =
            "return [innerWidth, innerHeight, outerWidth - innerWidth, outerHeight - innerHeight]";
        self.until("the size of the page", (width, height), || {
            let (wide, high, side, bar): (u32, u32, u32, u32) = self.ask(script, Value::Null);
            if (wide, high) != (width, height) {
                self.wait(self.client.set_window_size(width + side, height + bar))
                    .expect("another size");
            }
            (wide, high)
        });
    }

    /// Takes the network away, or gives it back; in Chromium.
    pub(crate) fn set_offline(&self, offline: bool) {
        let conditions = json!({
            "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
        });
        self.cdp("Network.enable", json!({}));
        self.cdp("Network.emulateNetworkConditions", conditions);
    }

    /// From now on the network carries so many bits in a second; in Chromium.
    pub(crate) fn slow_down(&self, bits: u32) {
        let conditions = json!({
            "offline": false, "latency": 40, "downloadThroughput": bits / 8, "uploadThroughput": bits / 8,
        });
        self.cdp("Network.enable", json!({}));
        self.cdp("Network.emulateNetworkConditions", conditions);
    }

    /// A command of Chromium's own protocol.
    #[track_caller]
    pub(crate) fn cdp(&self, name: &str, params: Value) -> Value {
        let body = json!({ "cmd": name, "params": params });
        self.command(Extra {
            path: "goog/cdp/execute",
            body,
        })
        .unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    pub(super) fn command(&self, command: Extra) -> Result<Value, CmdError> {
        self.wait(self.client.issue_cmd(command))
    }

    /// Where the browser puts files that it was handed.
    pub(crate) fn downloads(&self) -> PathBuf {
        self.profile.path().join("downloads")
    }

    // Looking and acting.

    /// All of the page.
    pub(crate) fn all(&self) -> Part<'_> {
        self.within("body")
    }

    /// What is inside the only element that a CSS selector finds and that is shown.
    pub(crate) fn within<'a>(&'a self, selector: &str) -> Part<'a> {
        Part::of(self, selector)
    }

    /// A task's row in the list or the agenda.
    pub(crate) fn row(&self, id: &str) -> Part<'_> {
        self.within(&format!("[data-task-id=\"{id}\"]"))
    }

    /// The panel of the open task.
    pub(crate) fn detail(&self) -> Part<'_> {
        self.within(".dt.is-open")
    }

    /// The message about what was done last.
    pub(crate) fn toast(&self) -> Part<'_> {
        self.within(".toast")
    }

    /// Presses keys: `j`, `Tab`, `Ctrl+Shift+z`.
    #[track_caller]
    pub(crate) fn press(&self, keys: &str) {
        self.wait(self.client.perform_actions(chord(keys)))
            .expect("keys");
    }

    /// Presses Tab until the focus is there.
    #[track_caller]
    pub(crate) fn tab_to(&self, part: &Part<'_>) {
        self.walk_to(part, "Tab");
    }

    /// The same, the other way round.
    #[track_caller]
    pub(crate) fn back_to(&self, part: &Part<'_>) {
        self.walk_to(part, "Shift+Tab");
    }

    #[track_caller]
    fn walk_to(&self, part: &Part<'_>, key: &str) {
        part.appears();
        for _ in 0..FAR {
            if part.has_focus() {
                return;
            }
            self.press(key);
        }
        panic!("{key} does not lead to {part}");
    }

    /// Types a text where the focus is.
    #[track_caller]
    pub(crate) fn type_text(&self, text: &str) {
        self.wait(self.client.perform_actions(typed(text)))
            .expect("keys");
    }

    /// Clicks at a place on the screen while a key is held.
    #[track_caller]
    pub(super) fn click_at(&self, place: (f64, f64), key: &str) {
        self.wait(self.client.perform_actions(click_with(place, key)))
            .expect("a click");
    }

    /// Looks again and again until it sees `wanted`.
    #[track_caller]
    pub(crate) fn until<T: PartialEq + Debug>(&self, what: &str, wanted: T, look: impl Fn() -> T) {
        self.until_within(PATIENCE, what, wanted, || Ok(look()));
    }

    #[track_caller]
    fn until_within<T: PartialEq + Debug>(
        &self,
        patience: Duration,
        what: &str,
        wanted: T,
        look: impl Fn() -> Result<T, CmdError>,
    ) {
        let seen = self.attempt(patience, || match look() {
            Ok(seen) if seen == wanted => Ok(()),
            Ok(seen) => Err(format!("{seen:?}")),
            Err(error) => Err(error.to_string()),
        });
        if let Err(seen) = seen {
            panic!("{what}:\n  wanted {wanted:?}\n  saw    {seen}");
        }
    }

    /// Tries until it works or patience is at its end; then the last reason.
    pub(super) fn try_for<T>(&self, act: impl FnMut() -> Result<T, String>) -> Result<T, String> {
        self.attempt(PATIENCE, act)
    }

    fn attempt<T>(
        &self,
        patience: Duration,
        mut act: impl FnMut() -> Result<T, String>,
    ) -> Result<T, String> {
        let started = Instant::now();
        loop {
            match act() {
                Ok(done) => return Ok(done),
                Err(reason) if started.elapsed() > patience => return Err(reason),
                Err(_) => self.wait(async { tokio::time::sleep(BEAT).await }),
            }
        }
    }

    // Scripts.

    /// What a script returns; `arg` is its argument.
    #[track_caller]
    pub(crate) fn ask<T: DeserializeOwned>(&self, script: &str, arg: Value) -> T {
        self.try_ask(script, arg)
            .unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Runs a script for what it does.
    #[track_caller]
    pub(crate) fn run(&self, script: &str, arg: Value) {
        let _: Value = self.ask(script, arg);
    }

    /// What a script returns that awaits something.
    #[track_caller]
    pub(crate) fn ask_later<T: DeserializeOwned>(&self, script: &str, arg: Value) -> T {
        let script = format!(
            "const [arg, done] = arguments; (async () => {{ {script} }})().then(done, (e) => done(`${{e}}`));"
        );
        let seen = self.wait(self.client.execute_async(&script, vec![arg]));
        let seen = seen.and_then(|seen| Ok(serde_json::from_value(seen)?));
        seen.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    pub(super) fn try_ask<T: DeserializeOwned>(
        &self,
        script: &str,
        arg: Value,
    ) -> Result<T, CmdError> {
        let script = format!("const [arg] = arguments; {script}");
        let seen = self.wait(self.client.execute(&script, vec![arg]))?;
        Ok(serde_json::from_value(seen)?)
    }

    pub(super) fn client(&self) -> &Client {
        &self.client
    }

    #[track_caller]
    pub(super) fn wait<T>(&self, future: impl Future<Output = T>) -> T {
        self.try_wait(future)
            .expect("the driver has not answered for minutes")
    }

    /// `None` where no answer comes.
    fn try_wait<T>(&self, future: impl Future<Output = T>) -> Option<T> {
        let answered = async { tokio::time::timeout(ANSWER, future).await.ok() };
        self.runtime.block_on(answered)
    }

    /// Keeps what was seen, for whoever looks into a failure.
    fn keep_evidence(&self) {
        let test = std::thread::current()
            .name()
            .unwrap_or("test")
            .replace("::", "-");
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{test}.png"));
        // A driver that is silent now has nothing more to say.
        let Some(Ok(picture)) = self.try_wait(self.client.screenshot()) else {
            return;
        };
        let _ = std::fs::write(&file, picture);
        eprintln!("{} shows the page", file.display());
        for complaint in self.complaints() {
            eprintln!("the browser says: {complaint}");
        }
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if self.killed.get() {
            return;
        }
        if std::thread::panicking() {
            self.keep_evidence();
        }
        let complaints = if std::thread::panicking() {
            Vec::new()
        } else {
            self.complaints()
        };
        let _ = self.try_wait(self.client.clone().close());
        assert!(
            complaints.is_empty(),
            "the browser complains: {complaints:#?}"
        );
    }
}
