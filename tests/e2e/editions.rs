//! The document changed, with a later edition of the data, under what the user wrote.

use crate::support::{Visit, id};
use serde_json::json;

/// A note that was made when the document said something else: no task has such a fingerprint.
const NOTE: &str = r#"{"v":"đã trình","t":"1682874000000-0000-desk","o":"0000000000000000"}"#;

#[test]
fn the_edit_stays_and_the_task_is_listed_until_it_was_looked_at() {
    let page = Visit::new()
        .with_stored("da06/2/f/ct-05-2023-a1/note", NOTE)
        .open("");
    page.within(".chips").button("Văn bản đã cập nhật…").click();
    page.until("the address", "#/nhiem-vu?xem-lai=1".to_owned(), || {
        page.hash()
    });
    page.until("the task alone", vec![id("a1")], || {
        page.list().into_iter().flat_map(|group| group.1).collect()
    });
    page.row(&id("a1")).within("a").click();
    let tip = page.detail().within(".dt-rv");
    tip.says("Văn bản đã cập nhật trong bản dữ liệu này: lời văn bản, đơn vị, thời hạn");
    assert_eq!(page.detail().field("Ghi chú").value(), "đã trình");

    tip.button("Đã xem, giữ phần đã ghi").click();
    tip.vanishes();
    page.keeps(&id("a1"), "note", json!("đã trình"));
    page.reload();
    page.detail().within("blockquote.quote").appears();
    tip.vanishes();
    page.follow("#/nhiem-vu");
    page.within(".chips").button("Quá hạn…").appears();
    page.within(".chips")
        .button("Văn bản đã cập nhật…")
        .vanishes();
}

#[test]
fn looking_can_be_taken_back() {
    let page = Visit::new()
        .with_stored("da06/2/f/ct-05-2023-a1/note", NOTE)
        .open("#/nhiem-vu/ct-05-2023-a1");
    let tip = page.detail().within(".dt-rv");
    tip.button("Đã xem, giữ phần đã ghi").click();
    tip.vanishes();
    page.toast().button("Hoàn tác").click();
    tip.appears();
}
