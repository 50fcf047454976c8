//! The page itself: its root element, its title, focus and scrolling.

use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, FocusOptions, HtmlElement, HtmlInputElement, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Takes away what stood until the app is there. Who was typing in its list's search box, or had
/// scrolled, goes on in the app's: the address has told the app what was typed.
pub fn remove_skeleton() {
    let Some(skeleton) = find("#skeleton") else {
        return;
    };
    let typing = has_focus("#sk-search");
    let scrolled = find("#skeleton .ls-b").map_or(0, |list| list.scroll_top());
    skeleton.remove();
    if scrolled > 0
        && let Some(list) = find(".ls-b")
    {
        list.set_scroll_top(scrolled);
    }
    if typing && focus("input[type=search]") {
        put_cursor_at_end();
    }
}

fn put_cursor_at_end() {
    let active = document().and_then(|document| document.active_element());
    if let Some(input) = active.and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        let end = u32::try_from(input.value().encode_utf16().count()).unwrap_or(u32::MAX);
        // Fails only for inputs that hold no text.
        let _ = input.set_selection_range(end, end);
    }
}

/// Sets or removes an attribute of the root element, such as `data-theme`.
pub fn set_root_attribute(name: &str, value: Option<&str>) {
    let Some(root) = document().and_then(|document| document.document_element()) else {
        return;
    };
    // Fails only for a malformed name.
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

/// Which build of the app this is: the name of its script, which changes with its content. Empty
/// where the page has no such file.
pub fn build() -> String {
    let script = document()
        .and_then(|document| {
            document
                .query_selector("link[rel=modulepreload]")
                .ok()
                .flatten()
        })
        .and_then(|link| link.get_attribute("href"));
    script.unwrap_or_default()
}

/// Whether nobody can see the page: another tab is in front, or another window.
pub fn is_hidden() -> bool {
    document().is_some_and(|document| document.hidden())
}

/// Sets the page's title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// The first element that a selector finds.
fn find(selector: &str) -> Option<HtmlElement> {
    document()?.query_selector(selector).ok()??.dyn_into().ok()
}

/// Moves the focus to the first element that a selector finds, scrolling no more than is needed.
/// Says whether there was one.
pub fn focus(selector: &str) -> bool {
    find(selector).is_some_and(|element| {
        show(&element);
        element.focus().is_ok()
    })
}

/// Moves the focus to the first element that a selector finds and leaves everything where it is.
/// Says whether there was one.
pub fn focus_without_scrolling(selector: &str) -> bool {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    find(selector).is_some_and(|element| element.focus_with_options(&options).is_ok())
}

/// Whether nothing has the focus: what had it may have left the page.
pub fn nothing_has_focus() -> bool {
    let active = document().and_then(|document| document.active_element());
    active.is_none_or(|element| element.tag_name() == "BODY")
}

/// Whether the element itself that a selector finds has the focus.
pub fn has_focus(selector: &str) -> bool {
    let active = document().and_then(|document| document.active_element());
    active.is_some_and(|element| element.matches(selector) == Ok(true))
}

/// How many elements a selector finds.
pub fn count(selector: &str) -> usize {
    let found = document().and_then(|document| document.query_selector_all(selector).ok());
    found.map_or(0, |found| found.length() as usize)
}

/// The height of the first element that a selector finds, in pixels.
pub fn height(selector: &str) -> Option<i32> {
    Some(find(selector)?.offset_height())
}

/// Scrolls to the first element that a selector finds, no more than is needed.
pub fn reveal(selector: &str) {
    if let Some(element) = find(selector) {
        show(&element);
    }
}

/// Moves the focus to the first element that a selector finds, and its top to the top of the screen.
pub fn jump(selector: &str) {
    if let Some(element) = find(selector) {
        // Fails only for what cannot take the focus: it is scrolled to all the same.
        let _ = element.focus();
        element.scroll_into_view();
    }
}

/// Scrolls no more than is needed to show the first element that a selector finds.
pub fn show_first(selector: &str) {
    if let Some(element) = find(selector) {
        show(&element);
    }
}

fn show(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Whether a field that is typed in, or a menu, has the focus: then single keys are no shortcuts.
pub fn is_typing() -> bool {
    let Some(element) = document().and_then(|document| document.active_element()) else {
        return false;
    };
    let text_input = element.tag_name() == "INPUT"
        && !matches!(
            element.get_attribute("type").as_deref(),
            Some("checkbox" | "radio" | "range" | "file")
        );
    text_input
        || matches!(element.tag_name().as_str(), "TEXTAREA" | "SELECT")
        || element
            .closest("dialog")
            .is_ok_and(|dialog| dialog.is_some())
}

/// The id of the task that the focus is on, if it is in a row of the list.
pub fn focused_task() -> Option<String> {
    let element = document()?.active_element()?;
    element
        .closest("[data-task-id]")
        .ok()??
        .get_attribute("data-task-id")
}

/// Whether the focus is on something that has a use of its own for the space bar.
pub fn is_on_control() -> bool {
    let element = document().and_then(|document| document.active_element());
    element.is_some_and(|element| {
        matches!(
            element.tag_name().as_str(),
            "BUTTON" | "INPUT" | "SUMMARY" | "SELECT"
        )
    })
}

/// Whether the focus is in a dialog, which closes itself.
pub fn is_in_dialog() -> bool {
    find("dialog[open]").is_some()
}

/// Closes the menus that are open, and says whether there was one.
pub fn close_popups() -> bool {
    let Some(open) = find("details.asof-p[open]") else {
        return false;
    };
    open.remove_attribute("open").is_ok()
}

/// Whether keys are called as on a Mac.
pub fn is_mac() -> bool {
    let platform = web_sys::window().and_then(|window| window.navigator().platform().ok());
    platform.is_some_and(|name| name.starts_with("Mac") || name.starts_with("iP"))
}

/// Whether the page is as wide as `min_width` pixels or wider.
pub fn is_wide(min_width: u32) -> bool {
    web_sys::window()
        .and_then(|window| {
            window
                .match_media(&format!("(min-width: {min_width}px)"))
                .ok()?
        })
        .is_some_and(|media| media.matches())
}

/// Whether the system asks for dark colours.
pub fn prefers_dark() -> bool {
    web_sys::window()
        .and_then(|window| window.match_media("(prefers-color-scheme: dark)").ok()?)
        .is_some_and(|media| media.matches())
}

/// Where something is on the screen, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// From the left edge of the screen.
    pub left: f64,
    /// From its upper edge.
    pub top: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

/// Where the first element is that a selector finds and that is drawn.
pub fn place(selector: &str) -> Option<Place> {
    let found = document()?.query_selector_all(selector).ok()?;
    let places = (0..found.length()).filter_map(|at| {
        let element: Element = found.get(at)?.dyn_into().ok()?;
        let rect = element.get_bounding_client_rect();
        Some(Place {
            left: rect.left(),
            top: rect.top(),
            width: rect.width(),
            height: rect.height(),
        })
    });
    let mut drawn = places.filter(|place| place.width > 0.0 && place.height > 0.0);
    drawn.next()
}

/// How wide and how high the screen is, in pixels.
pub fn screen() -> (f64, f64) {
    let root = document().and_then(|document| document.document_element());
    root.map_or((0.0, 0.0), |root| {
        (
            f64::from(root.client_width()),
            f64::from(root.client_height()),
        )
    })
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// An attribute of the innermost element at a point of the screen that has it; in pixels.
pub fn attribute_at(x: i32, y: i32, name: &str) -> Option<String> {
    #[expect(
        clippy::cast_precision_loss,
        reason = "screens are far narrower than 2^24 pixels"
    )]
    let element = document()?.element_from_point(x as f32, y as f32)?;
    let holder = element.closest(&format!("[{name}]")).ok()??;
    holder.get_attribute(name)
}
