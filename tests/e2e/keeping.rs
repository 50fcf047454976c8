//! What is kept, for how long, and what a tab does that is behind the times.

use crate::support::{Visit, id, open};
use serde_json::{Value, json};

const NOTE: &str = "da06/2/f/ct-05-2023-b17/note";

fn note(text: &str, millis: u64) -> String {
    format!(r#"{{"v":"{text}","t":"{millis}-0000-k3x"}}"#)
}

#[test]
fn a_tab_that_runs_another_build_than_the_newest_says_so() {
    let page = open("");
    page.open_tab("#/du-lieu");
    page.store("da06/2/s/build", "\"ban-moi.js\"");
    page.to_tab(0);
    let banner = page.within(".banners");
    banner.says("Một thẻ khác đang chạy bản khác của ứng dụng.");
    page.row(&id("a1")).within("input").click();
    page.keeps(&id("a1"), "status", json!("done"));
    banner.button("Tải lại").click();
    banner.button("Tải lại").vanishes();
    page.keeps(&id("a1"), "status", json!("done"));
}

#[test]
fn a_tab_writes_nothing_any_more_once_a_newer_version_has_written() {
    let page = open("");
    page.open_tab("#/du-lieu");
    page.store("da06/3/f/ct-05-2023-a1/note", "của bản mới hơn");
    page.to_tab(0);
    page.within(".save").says("Chỉ xem");
    let before = page.all_stored();
    page.follow("#/nhiem-vu/ct-05-2023-b17");
    page.detail().button("Hoàn thành nhiệm vụ").click();
    page.toast()
        .says("Chỉ xem: dữ liệu trên máy do bản mới hơn ghi");
    assert_eq!(page.all_stored(), before);
}

#[test]
fn a_page_that_comes_back_from_the_browsers_memory_reads_again() {
    let page = open("#/nhiem-vu/ct-05-2023-b17");
    page.detail().appears();
    // What another tab wrote while this one was put away, without being told of it.
    page.store(NOTE, &note("Ghi ở thẻ khác", 1_900_000_000_000));
    page.run(
        "window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))",
        Value::Null,
    );
    page.until("the note", "Ghi ở thẻ khác".to_owned(), || {
        page.detail().field("Ghi chú").value()
    });
    page.detail().field("Chức vụ").enter("Vụ trưởng");
    page.keeps(&id("b17"), "position", json!("Vụ trưởng"));
    page.keeps(&id("b17"), "note", json!("Ghi ở thẻ khác"));
}

/// The stamp says 2030: a tab whose clock is behind must still write what is newer.
#[test]
fn an_edit_over_a_value_from_a_clock_that_runs_ahead_holds() {
    let page = Visit::new()
        .with_stored(NOTE, &note("Từ máy chạy nhanh", 1_900_000_000_000))
        .open("#/nhiem-vu/ct-05-2023-b17");
    page.detail().field("Ghi chú").enter("Sửa lại");
    page.keeps(&id("b17"), "note", json!("Sửa lại"));
    page.reload();
    page.until("the note", "Sửa lại".to_owned(), || {
        page.detail().field("Ghi chú").value()
    });
}

#[test]
fn a_storage_that_is_nearly_full_is_told_of_before_it_is_full() {
    let page = Visit::new()
        .with_stored("ứng dụng khác", &"đ".repeat(4_300_000))
        .open("#/du-lieu");
    page.within(".banners")
        .says("Đã dùng 83% chỗ mà trình duyệt dành cho trang này");
    page.within(".banners")
        .says("ứng dụng khác cùng địa chỉ: 8,7 MB");
    page.unstore("ứng dụng khác");
    page.follow("#/nhiem-vu");
    page.row(&id("a1")).within("input").click();
    page.follow("#/du-lieu");
    page.within(".banners").button("Xuất ngay").vanishes();
}

#[test]
fn the_first_use_of_a_day_takes_a_snapshot() {
    let page = Visit::new()
        .with_stored(NOTE, &note("Ghi từ hôm trước", 1_682_874_000_000))
        .open("#/du-lieu");
    page.all().says("tự chụp hằng ngày, 1 chỗ đã ghi");
    page.until("in the journal", 1, || {
        page.journal_below("da06/2/b/").len()
    });
    page.reload();
    page.all().says("tự chụp hằng ngày, 1 chỗ đã ghi");
    assert_eq!(page.journal_below("da06/2/b/").len(), 1, "one a day");
}

#[test]
fn what_was_done_last_can_be_undone_from_where_data_is_looked_after() {
    let page = open("");
    page.row(&id("a1")).within("input").click();
    page.keeps(&id("a1"), "status", json!("done"));
    page.within(".save").says("Đã lưu");
    page.reload();
    page.follow("#/du-lieu");
    page.all().says("Đã hoàn thành CT 05 A.1");
    page.within(".ex-s").button("Hoàn tác").click();
    page.keeps(&id("a1"), "status", Value::Null);
    page.within(".ex-s").button("Làm lại").click();
    page.keeps(&id("a1"), "status", json!("done"));
}

#[test]
fn making_room_forgets_old_history_and_nothing_else() {
    let page = open("");
    page.row(&id("a1")).within("input").click();
    page.keeps(&id("a1"), "status", json!("done"));
    page.follow("#/du-lieu");
    page.all().says("1 lần sửa, 0 bản chụp");
    page.within("details.sh summary").click();
    page.all().button("Thu gọn").click();
    page.toast().says("Không có gì để thu gọn.");
    page.keeps(&id("a1"), "status", json!("done"));
}
