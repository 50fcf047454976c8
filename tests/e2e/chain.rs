//! A task that several documents give again shows the chain with its dates, and leads along it.

use crate::support::open;

#[test]
fn a_chain_shows_how_the_deadline_moved_and_leads_to_each_of_its_tasks() {
    let page = open("#/nhiem-vu/cd-133-2024-d14-2?ngay=2025-01-10");
    let chain = page.detail().within("ol.chn");
    chain.within("[aria-current=true]").says("đang xem");
    chain.says("Chỉ thị 05/CT-TTg");
    chain.says("Tháng 6/2023 (30/06/2023)");
    chain.says("trong tháng 12/2024 (31/12/2024)");
    page.detail()
        .within(".chn-s")
        .says("Hạn đặt đầu tiên 30/06/2023, hạn đặt sau cùng 31/12/2024: muộn hơn 550 ngày.");
    chain
        .link("Nghiên cứu hóa đơn điện tử từ máy tính tiền với dịch vụ ăn uống")
        .click();
    page.until(
        "the address",
        "#/nhiem-vu/ct-05-2023-b40?ngay=2025-01-10".to_owned(),
        || page.hash(),
    );
    page.detail()
        .within(".chn [aria-current=true]")
        .says("Chỉ thị 05/CT-TTg");
    page.detail().within("ol.chn").says("Công điện 133/CĐ-TTg");
}

#[test]
fn a_task_shows_what_was_reported_about_it() {
    let page = open("#/nhiem-vu/tb-8545-2024-3-2-4-g2");
    let facts = page.detail().within("ul.fa");
    facts.within(".st").appears();
    page.detail().says("Kết quả đã báo cáo");
    page.detail().says("tính đến");
}

#[test]
fn a_task_that_stands_alone_shows_no_chain() {
    let page = open("#/nhiem-vu/ct-05-2023-b19");
    page.detail().within("blockquote.quote").appears();
    page.detail().within("ol.chn").vanishes();
}
