//! HTML under construction.
//!
//! The rows of a long list change with every keystroke of a search: as HTML, a row is one call into
//! the browser in place of one for each of its forty nodes.

/// Only tags that stand in the code and escaped text get in.
#[derive(Default)]
pub struct Html(String);

impl Html {
    /// Adds tags.
    #[inline(never)]
    pub fn tags(&mut self, tags: &'static str) -> &mut Self {
        self.0.push_str(tags);
        self
    }

    /// Adds text, also between the quotation marks of an attribute.
    #[inline(never)]
    pub fn text(&mut self, text: &str) -> &mut Self {
        let mut rest = text;
        while let Some(at) = rest.find(['&', '<', '>', '"']) {
            self.0.push_str(&rest[..at]);
            self.0.push_str(match rest.as_bytes()[at] {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                _ => "&quot;",
            });
            rest = &rest[at + 1..];
        }
        self.0.push_str(rest);
        self
    }

    /// The whole.
    pub fn finish(self) -> String {
        self.0
    }
}
