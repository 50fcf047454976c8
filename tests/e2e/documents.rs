//! The documents in time order, each in reading order with its words and figures.

use crate::support::open;
use de_an_06::domain::catalogue::Catalogue;
use de_an_06::text::documents::name;

#[test]
pub(crate) fn seven_documents_lead_to_their_words() {
    let page = open("#/van-ban");
    let catalogue = Catalogue::bundled();
    let names: Vec<String> = catalogue.documents.iter().map(name).collect();
    page.until("the documents in time order", names, || {
        page.within(".doc-e").within("h2").texts()
    });
    page.all().link("Công điện 133/CĐ-TTg").click();
    page.until(
        "the address",
        "#/van-ban?van-ban=cd-133-2024".to_owned(),
        || page.hash(),
    );
    page.within(".doc-h").says("chưa rõ");
    let written = catalogue
        .tasks
        .iter()
        .filter(|task| task.id.as_str().starts_with("cd-133-2024-"));
    let ids: Vec<String> = written.map(|task| task.id.to_string()).collect();
    page.until("its tasks in reading order", ids, || {
        page.ask(
            "return [...document.querySelectorAll('.doc [data-task-id]')].map((e) => e.dataset.taskId)",
            serde_json::Value::Null,
        )
    });
    page.row("cd-133-2024-d6")
        .within("blockquote")
        .says("15 địa phương gồm");
    page.row("cd-133-2024-d21-1").says("Cùng nhiệm vụ");
    page.row("cd-133-2024-d6")
        .button("Chép kèm trích dẫn")
        .click();
    page.toast().says("Đã chép");
    page.all().link("Tất cả văn bản").click();
    page.within(".doc-l").appears();
}

#[test]
fn a_link_to_no_document_says_so() {
    let page = open("#/van-ban?van-ban=qd-1-2030");
    page.all().says("Bản dữ liệu này không có văn bản đó");
    page.all().link("Tất cả văn bản").click();
    page.within(".doc-l").appears();
}
