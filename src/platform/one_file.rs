//! Whether the page is the single file that opens from a disk, and what it is made of.
//! `style/one-file.js` has told.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// What that script leaves behind.
const MARK: &str = "oneFile";
const FRAME: &str = "frame";
/// The elements of `style/one-file.html` that hold the packed app and the data.
const CODE: &str = "page-code";
const DATA: &str = "page-data";

/// Whether it is.
pub fn is() -> bool {
    mark().is_some()
}

/// The page but for app and data, and the packed app.
pub fn frame_and_code() -> Option<(String, String)> {
    let frame = Reflect::get(&mark()?, &FRAME.into()).ok()?.as_string()?;
    Some((frame, text_of(CODE)?))
}

/// The data that came with the page.
pub fn data() -> Option<String> {
    text_of(DATA).filter(|text| !text.trim().is_empty())
}

/// How many bytes the single file has that lies beside this page; `None` where none does.
pub fn offered_bytes() -> Option<usize> {
    let document = web_sys::window()?.document()?;
    let meta = document.query_selector("meta[name=one-file]").ok()??;
    meta.get_attribute("content")?.parse().ok()
}

fn mark() -> Option<JsValue> {
    let mark = Reflect::get(web_sys::window()?.as_ref(), &MARK.into()).ok()?;
    mark.is_object().then_some(mark)
}

fn text_of(id: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    document.get_element_by_id(id)?.text_content()
}
