//! Every record has two homes, and either alone is enough: what the page says is saved is on the
//! disk, whatever happens to the browser.

use crate::support::{Page, Visit, id, open};
use serde_json::{Value, json};

const NO_LOCAL: &str = "Object.defineProperty(window, 'localStorage', {
    get() { throw new DOMException('denied', 'SecurityError'); },
});";

/// Everything in the journal.
fn journal(page: &Page) -> Vec<(String, String)> {
    let script = "
        const open = indexedDB.open('da06', 1);
        const database = await new Promise((done) => { open.onsuccess = () => done(open.result); });
        const store = database.transaction('records').objectStore('records');
        const [keys, texts] = [store.getAllKeys(), store.getAll()];
        await new Promise((done) => { texts.onsuccess = done; });
        database.close();
        return keys.result.map((key, at) => [key, texts.result[at]]);";
    page.ask_later(script, Value::Null)
}

#[track_caller]
fn says_saved(page: &Page) {
    page.within(".save").says("Đã lưu");
}

#[test]
fn an_edit_that_is_shown_as_saved_survives_the_death_of_the_browser() {
    let page = open("#/nhiem-vu/ct-05-2023-b17");
    page.detail()
        .field("Người chịu trách nhiệm")
        .enter("Nguyễn Thị Hà");
    page.row(&id("a1")).within("input").click();
    page.keeps(&id("a1"), "status", json!("done"));
    says_saved(&page);

    let page = Visit::again(page.kill()).open("#/nhiem-vu/ct-05-2023-b17");
    page.until("the person", "Nguyễn Thị Hà".to_owned(), || {
        page.detail().field("Người chịu trách nhiệm").value()
    });
    page.keeps(&id("a1"), "status", json!("done"));
    page.until("the tick", true, || {
        page.row(&id("a1")).within("input").is_on()
    });
}

#[test]
fn the_journal_holds_what_local_storage_holds() {
    let page = open("#/nhiem-vu/ct-05-2023-b17");
    page.detail().field("Chức vụ").enter("Trưởng phòng");
    says_saved(&page);
    let stored = |page: &Page| page.stored_below("da06/").into_iter().collect::<Vec<_>>();
    page.until("the same in both", true, || {
        let mut journal = journal(&page);
        journal.sort();
        journal == stored(&page)
    });
}

#[test]
fn a_local_storage_that_was_wiped_is_filled_again() {
    let page = open("#/nhiem-vu/ct-05-2023-b17");
    page.detail().field("Chức vụ").enter("Trưởng phòng");
    page.keeps(&id("b17"), "position", json!("Trưởng phòng"));
    says_saved(&page);
    page.unstore("da06/");
    page.reload();
    page.until("the position", "Trưởng phòng".to_owned(), || {
        page.detail().field("Chức vụ").value()
    });
    page.keeps(&id("b17"), "position", json!("Trưởng phòng"));
}

#[test]
fn without_local_storage_the_journal_is_enough() {
    let page = Visit::new()
        .with_script(NO_LOCAL)
        .open("#/nhiem-vu/ct-05-2023-b17");
    page.within(".save").says("Dữ liệu nằm trên máy này");
    page.detail().field("Chức vụ").enter("Trưởng phòng");
    says_saved(&page);
    page.reload();
    page.until("the position", "Trưởng phòng".to_owned(), || {
        page.detail().field("Chức vụ").value()
    });
}

#[test]
fn what_was_forgotten_does_not_come_back_from_the_journal() {
    let page = open("#/nhiem-vu/ct-05-2023-b17");
    page.detail().field("Chức vụ").enter("Trưởng phòng");
    page.keeps(&id("b17"), "position", json!("Trưởng phòng"));
    says_saved(&page);
    page.follow("#/du-lieu");
    let pane = page.within(".dng");
    pane.within("input").fill("xóa");
    pane.button("Xóa dữ liệu đã ghi").click();
    pane.says("chưa ghi gì");
    page.until("no edit", 0, || page.stored_below("da06/1/f/").len());
    page.reload();
    page.until("no edit in the journal", 0, || {
        let all = journal(&page).into_iter();
        all.filter(|(key, _)| key.starts_with("da06/1/f/")).count()
    });
    assert_eq!(page.stored_below("da06/1/f/").len(), 0);
}
