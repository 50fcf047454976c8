//! Narrow screens, large zoom, large text: every page fits, and nothing is scrolled sideways.

use crate::phone::nothing_is_too_wide;
use crate::support::{Page, open};
use crate::wcag::PAGES;
use serde_json::{Value, json};

#[track_caller]
fn every_page_fits(page: &Page, size: (u32, u32)) {
    page.resize(size);
    for (hash, there) in PAGES {
        page.follow(hash);
        page.until(hash, true, || {
            page.ask("return !!document.querySelector(arg)", json!(there))
        });
        nothing_is_too_wide(page, &format!("{hash} at {size:?}"));
    }
}

/// What the size of the text on the page is, in pixels.
fn text_size(page: &Page) -> String {
    page.ask(
        "return getComputedStyle(document.documentElement).fontSize",
        Value::Null,
    )
}

#[test]
fn at_320_pixels_nothing_is_scrolled_sideways() {
    every_page_fits(&open("#/nhiem-vu"), (320, 740));
}

#[test]
fn at_200_percent_nothing_is_scrolled_sideways() {
    // A screen of 1280 by 800, at 200 %.
    every_page_fits(&open("#/nhiem-vu"), (640, 400));
}

#[test]
fn the_largest_text_is_kept_and_fits_a_phone() {
    let page = open("#/du-lieu");
    assert_eq!(text_size(&page), "16px");
    page.within("[role=radiogroup][aria-label='Cỡ chữ']")
        .choice("Rất lớn")
        .click();
    page.until("larger", "20.8px".to_owned(), || text_size(&page));
    page.until("kept", Some("\"largest\"".to_owned()), || {
        page.stored_text("da06/2/s/text-size")
    });
    page.reload();
    assert_eq!(text_size(&page), "20.8px");
    every_page_fits(&page, (360, 740));
    every_page_fits(&page, (1280, 800));
}
