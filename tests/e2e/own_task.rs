//! A unit adds a task of its own.

use crate::support::{Page, expected, open};

/// The own task in the list.
fn own(page: &Page) -> Option<String> {
    let tasks = page.list().into_iter().flat_map(|(_, tasks)| tasks);
    tasks.into_iter().find(|task| task.starts_with("own-"))
}

#[test]
fn an_own_task_is_added_edited_deleted_and_brought_back() {
    let page = open("#/nhiem-vu?nhom=phan");
    page.shows_list_of(&expected::session());
    page.all().button("Thêm việc").click();
    let dialog = page.within("dialog[open]");
    dialog.button("Thêm vào danh sách").click();
    dialog.says("Hãy ghi nội dung việc.");
    dialog.field("Nội dung việc").fill("Tập huấn cho cấp xã");
    dialog
        .field("Đơn vị chủ trì")
        .fill("Sở Khoa học và Công nghệ");
    dialog.field("Thời hạn").enter("31/12/2026");
    dialog.button("Thêm vào danh sách").click();
    dialog.vanishes();
    let detail = page.detail();
    detail.within("h2").says("Tập huấn cho cấp xã");
    detail.says("Việc đơn vị tự thêm, không có căn cứ văn bản");
    page.until("it is listed", true, || own(&page).is_some());
    let task = own(&page).expect("it is listed");
    page.row(&task).says("Sở Khoa học và Công nghệ");

    page.reload();
    detail.within("h2").says("Tập huấn cho cấp xã");
    assert_eq!(detail.field("Mốc của đơn vị").value(), "31/12/2026");
    detail.field("Tên gọi tắt").enter("Tập huấn cho 2 xã");
    page.row(&task).says("Tập huấn cho 2 xã");

    detail.button("Xóa việc này").click();
    page.toast().says("Đã xóa việc “Tập huấn cho 2 xã”");
    page.row(&task).vanishes();
    detail.vanishes();
    page.reload();
    page.shows_list_of(&expected::session());
    assert_eq!(own(&page), None);
}

#[test]
fn a_deleted_own_task_comes_back_by_undo() {
    let page = open("#/nhiem-vu");
    page.press("a");
    let dialog = page.within("dialog[open]");
    dialog.field("Nội dung việc").fill("Họp giao ban");
    page.press("Enter");
    page.until("it is listed", true, || own(&page).is_some());
    let task = own(&page).expect("it is listed");
    page.detail().button("Xóa việc này").click();
    page.row(&task).vanishes();
    page.press("Ctrl+z");
    page.row(&task).says("Họp giao ban");
    page.press("Ctrl+z");
    page.row(&task).vanishes();
    page.shows_list_of(&expected::session());
    page.press("Ctrl+Shift+z");
    page.row(&task).says("Họp giao ban");
    page.reload();
    page.row(&task).says("Họp giao ban");
}
