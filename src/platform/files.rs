//! Files in and out.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};

/// Offers a text to be kept as a file and says whether the browser took it.
pub fn save(name: &str, mime: &str, text: &str) -> bool {
    offer(name, mime, text).is_ok()
}

fn offer(name: &str, mime: &str, text: &str) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::UNDEFINED)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The click has taken its own hold of the bytes.
    Url::revoke_object_url(&url)
}

/// The name and the text of the file chosen in a file input; the input is emptied, so that the same
/// file can be chosen again. `None` if no file was chosen or it cannot be read.
pub async fn chosen(input: &HtmlInputElement) -> Option<(String, String)> {
    let file = input.files()?.get(0)?;
    let text = JsFuture::from(file.text())
        .await
        .ok()
        .and_then(|text| text.as_string());
    input.set_value("");
    Some((file.name(), text?))
}
