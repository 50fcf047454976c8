//! The page that is one file, with the user's data in it.
//!
//! The frame is the page but for two holes: the packed app, and the data as an export's JSON. Nothing
//! that a user typed may end the element that the data stands in.

/// What the file is called.
pub const NAME: &str = "theo-doi-de-an-06.html";
/// The hole for the packed app.
const CODE: &str = "{{CODE}}";
/// The hole for the data.
const DATA: &str = "{{DATA}}";

/// The page with that app and that data; `None` where the frame has not the two holes. The data is
/// JSON, or empty.
pub fn page(frame: &str, code: &str, data: &str) -> Option<String> {
    let (head, rest) = frame.split_once(CODE)?;
    let (middle, end) = rest.split_once(DATA)?;
    Some([head, code, middle, &harmless(data), end].concat())
}

/// JSON in which nothing opens a tag or a comment, so that it ends where its element ends. In JSON a
/// `<` stands in strings only, and there it may be written by its number. The rest that a parser of
/// HTML would change, such as line feeds before a carriage return, JSON does not hold as it is.
fn harmless(json: &str) -> String {
    json.replace('<', "\\u003c")
}
