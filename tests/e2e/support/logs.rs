//! What the browser wrote down: complaints on the console, and every request.

use super::engine::Engine;
use super::page::Page;

impl Page {
    /// Errors on the console and requests to other origins, but for what was announced.
    pub(super) fn complaints(&self) -> Vec<String> {
        let mut heard = self.heard.take();
        heard.extend(self.new_complaints());
        heard
    }

    /// Keeps what a document has to say before it is left, where the browser does not.
    pub(super) fn hear(&self) {
        if self.engine() != Engine::Chromium {
            let new = self.new_complaints();
            self.heard.borrow_mut().extend(new);
        }
    }

    fn new_complaints(&self) -> Vec<String> {
        let errors = self.engine().errors(self).into_iter();
        let errors = errors.filter(|text| !self.is_announced(text));
        let foreign = self
            .requests()
            .into_iter()
            .filter(|url| self.is_foreign(url));
        errors
            .chain(foreign.map(|url| format!("asked for {url}")))
            .collect()
    }

    /// Every address that was asked for since the last look.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.engine().requests(self)
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
}
