//! What axe-core finds: rules of WCAG 2.2 A and AA, and good practice, that the page breaks.

use super::page::Page;
use super::process::told;
use serde_json::{Value, json};
use std::fs;

const RUN: &str = "
    const { only, place } = arg;
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const runOnly = only ? { type: 'rule', values: [only] } : { type: 'tag', values: tags };
    const seen = await axe.run(document, { runOnly, resultTypes: ['violations'] });
    return seen.violations.flatMap((rule) => rule.nodes.map((node) =>
        `${place}: ${rule.id} (${rule.help}): ${node.target.join(' ')}: ${node.html.slice(0, 200)}: `
        + node.failureSummary.replace(/\\s+/g, ' ')))";

impl Page {
    /// What is wrong with the page as it is now, each with the rule, the node and the place. In the
    /// other colours only what depends on colours is looked at again.
    pub(crate) fn barriers(&self, place: &str) -> Vec<String> {
        if !self.ask::<bool>("return 'axe' in window", Value::Null) {
            let file = told(
                "AXE",
                concat!(
                    env!("CARGO_MANIFEST_DIR"),
                    "/target/tools/axe/node_modules/axe-core/axe.min.js"
                ),
            );
            let script = fs::read_to_string(&file);
            let script = script.unwrap_or_else(|error| panic!("{file}: {error}"));
            self.run(&script, Value::Null);
        }
        let mut found = Vec::new();
        for (theme, only) in [("light", None), ("dark", Some("color-contrast"))] {
            self.run("document.documentElement.dataset.theme = arg", json!(theme));
            let place = format!("{place}, {theme}");
            let arg = json!({ "only": only, "place": place });
            found.extend(self.ask_later::<Vec<String>>(RUN, arg));
        }
        found
    }

    /// Nothing moves any more, as some users ask of the system.
    pub(crate) fn keep_still(&self) {
        let features = json!([{ "name": "prefers-reduced-motion", "value": "reduce" }]);
        self.cdp(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        );
    }
}
