//! Deadlines are handed out as a calendar.

use crate::support::{Page, expected, open};
use std::fs;

/// The calendar that was downloaded.
fn calendar(page: &Page) -> String {
    let text = || {
        let files = fs::read_dir(page.downloads())
            .into_iter()
            .flatten()
            .flatten();
        let mut paths = files.map(|file| file.path());
        let path = paths.find(|path| path.extension().is_some_and(|end| end == "ics"))?;
        fs::read_to_string(path).ok()
    };
    page.until("a calendar is there", true, || text().is_some());
    text().expect("a calendar")
}

#[test]
fn the_palette_hands_out_the_deadlines_of_what_is_shown() {
    // Of Phụ lục A, what is due in the second quarter of 2023.
    let page = open("#/nhiem-vu?q=A.5&ngay=2023-06-01");
    page.row("ct-05-2023-a5").appears();
    page.press("Ctrl+k");
    page.within("dialog[open] input").fill("tải lịch");
    page.within("dialog[open]")
        .says("Tải lịch hạn của các nhiệm vụ đang hiện");
    page.press("Enter");
    page.toast().says("Đã tải lich-de-an-06-");
    let text = calendar(&page);
    assert!(
        text.contains("UID:ct-05-2023-a5.due@theo-doi-de-an-06\r\n"),
        "{text}"
    );
    assert!(text.contains("DTSTART;VALUE=DATE:20230630\r\n"), "{text}");
    let events = text.matches("BEGIN:VEVENT").count();
    assert!(
        events < expected::session().book().len() / 2,
        "{events} events"
    );
}

#[test]
fn where_nothing_has_a_day_it_says_so() {
    let page = open("#/nhiem-vu?q=khongcogidau");
    page.all().says("Không có nhiệm vụ nào khớp");
    page.press("Ctrl+k");
    page.within("dialog[open] input").fill("tải lịch");
    page.within("dialog[open]").says("Tải lịch hạn");
    page.press("Enter");
    page.toast().says("Không có nhiệm vụ nào có ngày đến hạn");
}
