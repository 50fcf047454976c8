//! Files in and out.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, DomException, DragEvent, File, FileList, FilePropertyBag,
    HtmlAnchorElement, HtmlInputElement, Navigator, ShareData, Url,
};

/// Offers a text to be kept as a file and says whether the browser took it.
pub fn save(name: &str, mime: &str, text: &str) -> bool {
    offer(name, mime, &JsValue::from_str(text)).is_ok()
}

/// Offers bytes to be kept as a file and says whether the browser took them.
pub fn save_bytes(name: &str, mime: &str, bytes: &[u8]) -> bool {
    let bytes = js_sys::Uint8Array::from(bytes);
    offer(name, mime, &bytes).is_ok()
}

fn offer(name: &str, mime: &str, content: &JsValue) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(content);
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

/// What came of sharing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// The file was handed to another app.
    Done,
    /// The user changed their mind.
    Cancelled,
    /// The browser refused.
    Refused,
}

/// Whether the browser can hand files to other apps.
pub fn can_share() -> bool {
    shareable("de-an-06.txt", "{}").is_ok()
}

/// Hands a text to another app, as a file that the user sends on. It goes as plain text: browsers
/// refuse to share JSON.
pub async fn share(name: &str, text: &str) -> Shared {
    let Ok((navigator, data)) = shareable(name, text) else {
        return Shared::Refused;
    };
    match JsFuture::from(navigator.share_with_data(&data)).await {
        Ok(_) => Shared::Done,
        Err(why) if is_abort(&why) => Shared::Cancelled,
        Err(_) => Shared::Refused,
    }
}

fn shareable(name: &str, text: &str) -> Result<(Navigator, ShareData), JsValue> {
    let navigator = web_sys::window().ok_or(JsValue::UNDEFINED)?.navigator();
    for call in ["canShare", "share"] {
        if !js_sys::Reflect::has(&navigator, &call.into())? {
            return Err(JsValue::UNDEFINED);
        }
    }
    let options = FilePropertyBag::new();
    options.set_type("text/plain");
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let file = File::new_with_str_sequence_and_options(&parts, name, &options)?;
    let data = ShareData::new();
    data.set_files(&js_sys::Array::of1(&file));
    if navigator.can_share_with_data(&data) {
        Ok((navigator, data))
    } else {
        Err(JsValue::UNDEFINED)
    }
}

fn is_abort(error: &JsValue) -> bool {
    error
        .dyn_ref::<DomException>()
        .is_some_and(|error| error.name() == "AbortError")
}

/// A file that the user chose or dropped. Nothing of it is read yet.
#[derive(Clone, Debug)]
pub struct Chosen(File);

impl Chosen {
    /// Its name.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Whether it has more than so many bytes.
    pub fn is_longer_than(&self, bytes: u32) -> bool {
        self.0.size() > f64::from(bytes)
    }

    /// Its text; `None` if the browser cannot read it, or not any more.
    pub async fn text(&self) -> Option<String> {
        let text = JsFuture::from(self.0.text()).await;
        text.ok().and_then(|text| text.as_string())
    }

    /// Its bytes; `None` if the browser cannot read it, or not any more.
    pub async fn bytes(&self) -> Option<Vec<u8>> {
        let buffer = JsFuture::from(self.0.array_buffer()).await.ok()?;
        Some(js_sys::Uint8Array::new(&buffer).to_vec())
    }
}

/// The files chosen in a file input; the input is emptied, so that the same can be chosen again.
pub fn chosen(input: &HtmlInputElement) -> Vec<Chosen> {
    let files = list(input.files());
    input.set_value("");
    files
}

/// The files that were dropped.
pub fn dropped(event: &DragEvent) -> Vec<Chosen> {
    list(event.data_transfer().and_then(|data| data.files()))
}

fn list(files: Option<FileList>) -> Vec<Chosen> {
    let Some(files) = files else {
        return Vec::new();
    };
    (0..files.length())
        .filter_map(|at| files.get(at))
        .map(Chosen)
        .collect()
}
