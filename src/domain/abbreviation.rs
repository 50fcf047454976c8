//! Short forms that officials type for longer wordings, "TTHC" for "thủ tục hành chính".

use serde::Deserialize;

/// A short form and what it stands for. Those of bodies are aliases of their unit instead.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Abbreviation {
    /// As officials write it: "TTHC". No other has the same letters.
    pub short: String,
    /// As documents write it out: "thủ tục hành chính".
    pub full: String,
    /// The document that explains or uses it, where in it, and its words; `None` where no document
    /// does and it is common usage.
    pub basis: Option<String>,
}
