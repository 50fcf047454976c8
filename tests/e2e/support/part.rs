//! A part of the page, found by what people and screen readers find it by. It is found anew for every
//! look, so that it may be redrawn meanwhile.

use super::engine::Engine;
use super::page::Page;
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::fmt;
use std::path::{Path, PathBuf};

/// What finders share: what is shown, and how things are called.
const LIBRARY: &str = r"
// The entries of a closed menu are not drawn, and can be chosen all the same.
const shown = (e) => e.matches('option') || e.checkVisibility({ visibilityProperty: true });
const plain = (text) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
// Rows far from the screen are not drawn, and have no words, until one goes there.
const words = (e) => {
  if (!e.innerText && e.textContent) e.scrollIntoView({ block: 'nearest' });
  return plain(e.innerText);
};
const firstText = (e) => {
  const walker = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) { const text = plain(walker.currentNode.data); if (text) return text; }
  return '';
};
const called = (e) => {
  const label = e.getAttribute('aria-label');
  if (label) return plain(label);
  if (e.labels && e.labels.length) return firstText(e.labels[0]);
  return plain(e.innerText ?? e.textContent);
};
const matches = (e, name) => name.endsWith('…')
  ? called(e).startsWith(name.slice(0, -1)) : called(e) === name;
let found = [document.documentElement];
for (const [selector, name] of arg.steps) {
  found = found.flatMap((e) => [...e.querySelectorAll(selector)])
    .filter((e) => shown(e) && (name === null || matches(e, name)));
}
found = [...new Set(found)];
";

const BUTTONS: &str = "button, summary, [role=button]";
const FIELDS: &str = "input:not([type=checkbox], [type=radio], [type=file]), textarea";

/// A part of the page.
#[derive(Clone)]
pub(crate) struct Part<'a> {
    page: &'a Page,
    /// From the outside in: a CSS selector, and what it is called.
    steps: Vec<(String, Option<String>)>,
}

impl fmt::Display for Part<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let steps = self.steps.iter().map(|(selector, name)| match name {
            Some(name) => format!("{selector} “{name}”"),
            None => selector.clone(),
        });
        f.write_str(&steps.collect::<Vec<_>>().join(" > "))
    }
}

impl<'a> Part<'a> {
    pub(super) fn of(page: &'a Page, selector: &str) -> Self {
        Self {
            page,
            steps: vec![(selector.to_owned(), None)],
        }
    }

    // Finding. A name that ends with "…" is the beginning of one.

    /// What is inside it and answers to a CSS selector.
    pub(crate) fn within(&self, selector: &str) -> Self {
        self.step(selector, None)
    }

    /// A button inside it, by what it is called.
    pub(crate) fn button(&self, name: &str) -> Self {
        self.step(BUTTONS, Some(name))
    }

    /// A link inside it.
    pub(crate) fn link(&self, name: &str) -> Self {
        self.step("a[href]", Some(name))
    }

    /// A field inside it that is typed in.
    pub(crate) fn field(&self, name: &str) -> Self {
        self.step(FIELDS, Some(name))
    }

    /// A tick box inside it.
    pub(crate) fn tick_box(&self, name: &str) -> Self {
        self.step("input[type=checkbox]", Some(name))
    }

    /// A radio button inside it: its label, which is what people press.
    pub(crate) fn choice(&self, name: &str) -> Self {
        self.step("label", Some(name))
    }

    /// A menu inside it.
    pub(crate) fn menu(&self, name: &str) -> Self {
        self.step("select", Some(name))
    }

    fn step(&self, selector: &str, name: Option<&str>) -> Self {
        let mut part = self.clone();
        part.steps
            .push((selector.to_owned(), name.map(str::to_owned)));
        part
    }

    // Looking.

    /// How many there are that are shown.
    pub(crate) fn count(&self) -> usize {
        self.all_of("return found.length")
    }

    /// Whether it is shown.
    pub(crate) fn is_shown(&self) -> bool {
        self.count() > 0
    }

    /// Its words, as shown.
    #[track_caller]
    pub(crate) fn text(&self) -> String {
        self.of_one("return plain(found[0].innerText)")
    }

    /// The words of each.
    pub(crate) fn texts(&self) -> Vec<String> {
        self.all_of("return found.map((e) => plain(e.innerText))")
    }

    /// What is typed in it.
    #[track_caller]
    pub(crate) fn value(&self) -> String {
        self.of_one("return found[0].value")
    }

    /// Whether it is ticked or pressed.
    #[track_caller]
    pub(crate) fn is_on(&self) -> bool {
        let script = "const e = found[0], box = e.matches('label') ? e.control : e;
            return box.matches('input') ? box.checked : e.getAttribute('aria-pressed') === 'true'";
        self.of_one(script)
    }

    /// An attribute.
    #[track_caller]
    pub(crate) fn attribute(&self, name: &str) -> Option<String> {
        self.of_one(&format!("return found[0].getAttribute('{name}')"))
    }

    /// Whether the focus is on it or in it.
    pub(crate) fn has_focus(&self) -> bool {
        self.all_of("return found.length === 1 && found[0].contains(document.activeElement)")
    }

    /// What a script says about it: it is `found[0]` there.
    #[track_caller]
    pub(crate) fn of_one<T: DeserializeOwned>(&self, script: &str) -> T {
        let script = format!(
            "if (found.length !== 1) throw new Error(`there are ${{found.length}}`); {script}"
        );
        let seen = self
            .page
            .try_for(|| self.ask(&script).map_err(|error| error.to_string()));
        seen.unwrap_or_else(|reason| panic!("{self}: {reason}"))
    }

    #[track_caller]
    fn all_of<T: DeserializeOwned>(&self, script: &str) -> T {
        self.ask(script)
            .unwrap_or_else(|error| panic!("{self}: {error}"))
    }

    fn ask<T: DeserializeOwned>(&self, script: &str) -> Result<T, CmdError> {
        self.page.try_ask(
            &format!("{LIBRARY} {script}"),
            json!({ "steps": self.steps }),
        )
    }

    // Waiting.

    /// Waits until it is shown.
    #[track_caller]
    pub(crate) fn appears(&self) {
        self.page
            .until(&format!("{self} appears"), true, || self.is_shown());
    }

    /// Waits until it is not shown.
    #[track_caller]
    pub(crate) fn vanishes(&self) {
        self.page
            .until(&format!("{self} vanishes"), 0, || self.count());
    }

    /// Waits until its words contain `words`.
    #[track_caller]
    pub(crate) fn says(&self, words: &str) {
        let said = self.page.try_for(|| {
            let texts = self.ask::<Vec<String>>("return found.map(words)");
            match texts {
                Ok(texts) if texts.iter().any(|text| text.contains(words)) => Ok(()),
                other => Err(format!("{other:?}")),
            }
        });
        if let Err(seen) = said {
            panic!("{self}:\n  should say {words:?}\n  but says   {seen}");
        }
    }

    /// Waits until it has the focus.
    #[track_caller]
    pub(crate) fn takes_focus(&self) {
        self.page
            .until(&format!("{self} takes the focus"), true, || {
                self.has_focus()
            });
    }

    // Acting, once it can be acted on.

    /// Clicks on it.
    #[track_caller]
    pub(crate) fn click(&self) {
        if self.page.engine() == Engine::WebKit {
            // Its driver scrolls as little as it can, and clicks on what lies above the edge.
            let _: Value = self.of_one("found[0].scrollIntoView({ block: 'center' }); return null");
        }
        self.act("clicked", |element| self.page.wait(element.click()));
    }

    /// Clicks on it while a key is held.
    #[track_caller]
    pub(crate) fn click_with(&self, key: &str) {
        let place: (f64, f64) = self.of_one(
            "found[0].scrollIntoView({ block: 'center' });
             const r = found[0].getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]",
        );
        self.page.click_at(place, key);
    }

    /// Types a text in place of what is there, and stays in the field.
    #[track_caller]
    pub(crate) fn fill(&self, text: &str) {
        self.click();
        self.page.press("Ctrl+a");
        if text.is_empty() {
            self.page.press("Backspace");
        } else {
            self.page.type_text(text);
        }
    }

    /// Types a text in place of what is there, and leaves the field.
    #[track_caller]
    pub(crate) fn enter(&self, text: &str) {
        self.fill(text);
        self.page.press("Tab");
    }

    /// Chooses an entry of a menu.
    #[track_caller]
    pub(crate) fn choose(&self, entry: &str) {
        self.step("option", Some(entry)).click();
    }

    /// Chooses a file.
    #[track_caller]
    pub(crate) fn give_file(&self, file: &Path) {
        self.give_files(&[file.to_owned()]);
    }

    /// Chooses files, all at once.
    #[track_caller]
    pub(crate) fn give_files(&self, files: &[PathBuf]) {
        let paths: Vec<String> = files
            .iter()
            .map(|file| file.display().to_string())
            .collect();
        let paths = paths.join("\n");
        self.act("given files", |element| {
            self.page.wait(element.send_keys(&paths))
        });
    }

    /// Puts the focus on it.
    #[track_caller]
    pub(crate) fn focus(&self) {
        let _: Value = self.of_one("found[0].focus(); return null");
    }

    #[track_caller]
    fn act(&self, what: &str, act: impl Fn(Element) -> Result<(), CmdError>) {
        let acted = self.page.try_for(|| {
            let found: Vec<Value> = self
                .ask("return found")
                .map_err(|error| error.to_string())?;
            match <[Value; 1]>::try_from(found) {
                Ok([found]) => act(self.element(&found)?).map_err(|error| error.to_string()),
                Err(others) => Err(format!("there are {}", others.len())),
            }
        });
        if let Err(reason) = acted {
            panic!("{self} cannot be {what}: {reason}");
        }
    }

    fn element(&self, reference: &Value) -> Result<Element, String> {
        let reference = reference
            .as_object()
            .and_then(|object| object.values().next());
        let reference = reference.and_then(Value::as_str).ok_or("no element")?;
        Ok(Element::from_element_id(
            self.page.client().clone(),
            reference.to_owned().into(),
        ))
    }
}
