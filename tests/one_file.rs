//! The page that is one file, with data in it: nothing that anybody typed breaks out of its place.

use crate::support::{Desk, any, cases, note, task};
use de_an_06::exchange::json::{Checksum, read};
use de_an_06::exchange::one_file::page;
use de_an_06::storage::settings::Settings;
use proptest::prelude::*;
use serde_json::Value;

const FRAME: &str = "<!DOCTYPE html><body>\
    <script type=\"text/plain\" id=\"page-code\">{{CODE}}</script>\
    <script type=\"application/json\" id=\"page-data\">{{DATA}}</script><p>End</p></body>";

/// What a browser takes for the content of the element that the data stands in: all up to the first
/// end of a script. A comment that is opened in it would put that end elsewhere.
fn data(page: &str) -> &str {
    let (_, rest) = page.split_once("id=\"page-data\">").expect("the element");
    let end = rest.to_ascii_lowercase().find("</script").expect("its end");
    let (data, after) = rest.split_at(end);
    assert_eq!(after, "</script><p>End</p></body>");
    assert!(!data.contains('<'), "{data}");
    data
}

/// Texts that want out.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "</script>",
            "</SCRIPT ",
            "</scr",
            "<!--",
            "<script>",
            "-->",
            "]]>",
            "{{DATA}}",
            "{{CODE}}",
            "\\u003c",
            "\\",
            "\"",
            "&lt;",
            "&",
            "\0",
            "\r\n",
            "\r",
            "\u{2028}",
            "\u{feff}",
            "\u{ffff}",
        ])
        .prop_map(str::to_owned),
        any::text(),
    ];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn any_text_comes_back(texts in prop::collection::vec(hostile(), 0..4)) {
        let json = serde_json::to_string_pretty(&texts).expect("JSON");
        let page = page(FRAME, "a&b\\c", &json).expect("a page");
        prop_assert!(page.contains("id=\"page-code\">a&b\\c</script>"));
        let back: Vec<String> = serde_json::from_str(data(&page)).expect("JSON");
        prop_assert_eq!(back, texts);
    }

    #[test]
    fn the_work_goes_along_with_its_history(
        deeds in prop::collection::vec(any::deed(), 0..8),
        text in hostile(),
        settings in any::settings(),
    ) {
        let mut desk = Desk::new();
        desk.work(deeds);
        desk.edit(&task("b17"), note(&text));
        let page = page(FRAME, "", &desk.export(&settings)).expect("a page");
        let carried = data(&page);
        let incoming = read(carried).expect("a file of this app");
        prop_assert_eq!(incoming.checksum, Checksum::Right);
        prop_assert_eq!(&incoming.unread, &Vec::<String>::new());
        let mut other = Desk::of_device("other");
        other.import(carried);
        prop_assert_eq!(other.fields(), desk.fields());
        prop_assert_eq!(other.session.book().history(), desk.session.book().history());
    }
}

#[test]
fn a_page_without_data_has_none() {
    let page = page(FRAME, "x", "").expect("a page");
    assert_eq!(data(&page), "");
}

#[test]
fn a_page_made_of_a_page_is_the_same() {
    let file = Desk::new().export(&Settings::default());
    let one = page(FRAME, "x", &file).expect("a page");
    // What the page hands to the app is what it was given, but for how it is written.
    let again: Value = serde_json::from_str(data(&one)).expect("JSON");
    assert_eq!(again, serde_json::from_str::<Value>(&file).expect("JSON"));
}

#[test]
fn a_frame_without_its_holes_makes_no_page() {
    for frame in ["", "{{CODE}}", "{{DATA}}", "{{DATA}} {{CODE}}"] {
        assert_eq!(page(frame, "x", "{}"), None);
    }
}
