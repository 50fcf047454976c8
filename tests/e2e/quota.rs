//! The local storage is full to its last unit, with Vietnamese text that is not the app's.

use crate::support::soak::{times, tried};
use crate::support::{Page, Visit, id, open};
use serde_json::{Value, json};
use std::fs;

const HASH: &str = "#/nhiem-vu/ct-05-2023-b17";
const FOREIGN: &str = "ung-dung-khac";
const NO_JOURNAL: &str = "Object.defineProperty(window, 'indexedDB', { value: undefined });";

/// Fills the storage by halves until one unit more does not fit, and says with how many units.
fn fill(page: &Page) -> usize {
    let script = "
        const words = 'Nghị quyết về chuyển đổi số quốc gia, ';
        let text = '';
        for (let size = 1 << 23; size >= 1;) {
            const more = text + words.repeat(size / words.length + 1).slice(0, size);
            try { localStorage.setItem(arg, more); text = more; } catch { size >>= 1; }
        }
        return text.length";
    let length: usize = page.ask(script, json!(FOREIGN));
    assert!(length > 1_000_000, "only {length} units");
    let script = "try { localStorage.setItem(arg, localStorage.getItem(arg) + 'ộ'); return true }
        catch { return false }";
    assert!(!page.ask::<bool>(script, json!(FOREIGN)), "there is room");
    length
}

/// Types texts, mostly longer than the one before, and ticks a task. What is typed last is returned.
fn work(page: &Page) -> String {
    let note = page.detail().field("Ghi chú");
    let edits = times(4, 100);
    let text = |edit| format!("Lần {edit} ở xã; ").repeat(1 + edit % 4);
    for edit in 1..=edits {
        note.enter(&text(edit));
    }
    let tick = page.row(&id("a1")).within("input");
    tick.click();
    page.until("the tick", true, || tick.is_on());
    tried(edits + 1);
    text(edits)
}

fn shows(page: &Page, text: &str) {
    let note = page.detail().field("Ghi chú");
    page.until("the note", text.to_owned(), || note.value());
    let tick = page.row(&id("a1")).within("input");
    page.until("the tick", true, || tick.is_on());
}

fn is_kept(page: &Page, text: &str) {
    page.keeps(&id("b17"), "note", json!(text));
    page.keeps(&id("a1"), "status", json!("done"));
}

#[test]
fn the_journal_keeps_what_a_full_local_storage_does_not() {
    let page = open(HASH);
    page.detail().appears();
    let filled = fill(&page);
    let text = work(&page);
    page.within(".save").says("Đã lưu");
    shows(&page, &text);
    for _ in 0..2 {
        page.reload();
        shows(&page, &text);
    }
    let length: usize = page.ask("return localStorage[arg].length", json!(FOREIGN));
    assert_eq!(length, filled, "what is another's is left alone");
    page.unstore(FOREIGN);
    page.reload();
    shows(&page, &text);
    is_kept(&page, &text);
}

#[test]
fn without_a_journal_it_says_so_and_hands_out_the_file() {
    let page = Visit::new().with_script(NO_JOURNAL).open(HASH);
    page.detail().appears();
    fill(&page);
    let text = work(&page);
    page.within(".save").says("chỗ chưa lưu");
    let banner = page.within(".banners");
    banner.says("đã đầy");
    shows(&page, &text);
    banner.button("Xuất ngay").click();
    let handed_out = || {
        let files = fs::read_dir(page.downloads()).into_iter().flatten();
        let texts = files
            .flatten()
            .filter_map(|file| fs::read_to_string(file.path()).ok());
        let mut files = texts.filter_map(|text| serde_json::from_str::<Value>(&text).ok());
        files.next()
    };
    page.until("the file", true, || handed_out().is_some());
    let file = handed_out().expect("a file").to_string();
    assert!(file.contains(&text), "{file}");

    page.unstore(FOREIGN);
    is_kept(&page, &text);
    page.within(".save").says("Đã lưu");
    banner.button("Xuất ngay").vanishes();
    page.reload();
    shows(&page, &text);
}

#[test]
fn what_waited_for_room_does_not_undo_a_newer_edit_of_another_tab() {
    let page = Visit::new().with_script(NO_JOURNAL).open(HASH);
    let person = page.detail().field("Người chịu trách nhiệm");
    person.focus();
    page.open_tab(HASH);
    page.detail().appears();
    page.to_tab(0);
    fill(&page);
    person.enter("Người cũ");
    page.within(".save").says("chỗ chưa lưu");

    page.to_tab(1);
    // Room and a newer edit in one go, so that the first tab does not try in between.
    let script = "localStorage.removeItem(arg);
        const input = [...document.querySelectorAll('.dt.is-open label')]
            .find((label) => label.textContent.trim() === 'Người chịu trách nhiệm').control;
        const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
        value.set.call(input, 'Người mới');
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));";
    page.run(script, json!(FOREIGN));
    page.keeps(&id("b17"), "person", json!("Người mới"));
    page.to_tab(0);
    page.within(".save").says("Đã lưu");
    page.until("the newer name", "Người mới".to_owned(), || {
        person.value()
    });
    page.keeps(&id("b17"), "person", json!("Người mới"));
    page.reload();
    page.until("the newer name", "Người mới".to_owned(), || {
        person.value()
    });
}
