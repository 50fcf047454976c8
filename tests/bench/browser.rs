//! A browser with nothing in it, for each measurement anew.

use super::Failure;
use super::process::{Process, told};
use super::site::Site;
use super::wire::Extra;
use fantoccini::wd::TimeoutConfiguration;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use std::process::Command;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};

/// Runs in every page before its own scripts.
const PROBE: &str = include_str!("probe.js");

/// A large screen's inside.
const SCREEN: [u32; 2] = [1280, 800];

/// Stores records, and leaves the browser a moment to put them away.
const SEED: &str = "
  for (const [key, text] of arguments[0]) localStorage.setItem(key, text);
  if (arguments[0].length) await new Promise((resolve) => setTimeout(resolve, 1000));
";

/// What takes longer than this has failed.
const PATIENCE: Duration = Duration::from_secs(60);

/// The driver, which starts a browser for every tab that is asked for.
pub(crate) struct Browser {
    _driver: Process,
    port: u16,
}

/// The one tab of a browser with a profile of its own.
pub(crate) struct Tab {
    runtime: Runtime,
    client: Client,
}

impl Browser {
    /// Starts the driver.
    pub(crate) fn start() -> Self {
        let mut command = Command::new(told("CHROMEDRIVER", "chromedriver"));
        command.arg("--port=0");
        let (driver, port) = Process::start(&mut command, |line| {
            line.split_once("successfully on port ")?
                .1
                .trim_end_matches('.')
                .parse()
                .ok()
        });
        Self {
            _driver: driver,
            port,
        }
    }

    /// A tab on a page of the site's origin that has no script, with records stored.
    pub(crate) fn tab(&self, site: &Site, records: &[(String, String)]) -> Result<Tab, Failure> {
        let tab = self.blank()?;
        let [width, height] = SCREEN;
        let screen =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        tab.cdp("Emulation.setDeviceMetricsOverride", screen)?;
        tab.cdp(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": PROBE }),
        )?;
        tab.go(&format!("{}sw.js", site.address))?;
        tab.run(SEED, vec![json!(records)])?;
        Ok(tab)
    }

    /// A tab with nothing in it.
    pub(crate) fn blank(&self) -> Result<Tab, Failure> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities());
        let client =
            runtime.block_on(builder.connect(&format!("http://127.0.0.1:{}", self.port)))?;
        let tab = Tab { runtime, client };
        let patience = TimeoutConfiguration::new(Some(PATIENCE), Some(PATIENCE), None);
        tab.runtime.block_on(tab.client.update_timeouts(patience))?;
        Ok(tab)
    }

    /// A tab in which the site is open, with records stored, and has nothing left to do.
    pub(crate) fn open(&self, site: &Site, records: &[(String, String)]) -> Result<Tab, Failure> {
        let tab = self.tab(site, records)?;
        tab.go(&site.address)?;
        tab.run("return bench.settled()", Vec::new())?;
        Ok(tab)
    }
}

impl Tab {
    /// Goes to an address and waits for the page's load event.
    pub(crate) fn go(&self, address: &str) -> Result<(), Failure> {
        Ok(self.runtime.block_on(self.client.goto(address))?)
    }

    /// Loads the page again.
    pub(crate) fn reload(&self) -> Result<(), Failure> {
        Ok(self.runtime.block_on(self.client.refresh())?)
    }

    /// Runs a script and waits for what it promises.
    pub(crate) fn run(&self, script: &str, args: Vec<Value>) -> Result<Value, Failure> {
        Ok(self.runtime.block_on(self.client.execute(script, args))?)
    }

    /// Runs a script that yields a number.
    pub(crate) fn number(&self, script: &str, args: Vec<Value>) -> Result<f64, Failure> {
        let value = self.run(script, args)?;
        Ok(value
            .as_f64()
            .ok_or_else(|| format!("{script}: {value} is no number"))?)
    }

    /// A command of the browser's own protocol.
    pub(crate) fn cdp(&self, command: &str, params: Value) -> Result<Value, Failure> {
        let body = json!({ "cmd": command, "params": params });
        let extra = Extra {
            path: "goog/cdp/execute",
            body,
        };
        Ok(self.runtime.block_on(self.client.issue_cmd(extra))?)
    }
}

impl Drop for Tab {
    fn drop(&mut self) {
        // The driver ends the browser when the session is closed; a lost session is closed already.
        let _ = self.runtime.block_on(self.client.clone().close());
    }
}

fn capabilities() -> Map<String, Value> {
    let args = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];
    let options = json!({ "binary": told("CHROMIUM", "/usr/bin/chromium"), "args": args });
    let mut capabilities = Map::new();
    capabilities.insert("browserName".to_owned(), json!("chrome"));
    capabilities.insert("goog:chromeOptions".to_owned(), options);
    capabilities
}
