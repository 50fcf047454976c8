//! What the browser wrote down: complaints on the console, and every request.

use super::page::Page;
use super::wire::Extra;
use serde_json::{Value, json};

impl Page {
    /// Errors on the console and requests to other origins, but for what was announced.
    pub(super) fn complaints(&self) -> Vec<String> {
        let errors = self
            .log("browser")
            .into_iter()
            .filter(|entry| entry["level"] == "SEVERE");
        let errors = errors.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned());
        let errors = errors
            .filter(|text| !self.is_announced(text))
            .collect::<Vec<_>>();
        let foreign = self
            .requests()
            .into_iter()
            .filter(|url| self.is_foreign(url));
        errors
            .into_iter()
            .chain(foreign.map(|url| format!("asked for {url}")))
            .collect()
    }

    /// Every address that was asked for since the last look.
    pub(crate) fn requests(&self) -> Vec<String> {
        let url = |entry: Value| {
            let message: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
            let message = &message["message"];
            (message["method"] == "Network.requestWillBeSent").then_some(())?;
            message["params"]["request"]["url"]
                .as_str()
                .map(str::to_owned)
        };
        self.log("performance")
            .into_iter()
            .filter_map(url)
            .collect()
    }

    /// `data:`, `blob:` and the browser's own pages go nowhere.
    fn is_foreign(&self, url: &str) -> bool {
        let own = url
            .strip_prefix(self.origin())
            .is_some_and(|rest| rest.starts_with('/'));
        !own && ["http:", "https:", "ws:", "wss:"]
            .iter()
            .any(|scheme| url.starts_with(scheme))
    }

    fn log(&self, sort: &str) -> Vec<Value> {
        let extra = Extra {
            path: "se/log",
            body: json!({ "type": sort }),
        };
        match self.command(extra) {
            Ok(Value::Array(entries)) => entries,
            other => panic!("no {sort} log: {other:?}"),
        }
    }
}
