//! What a screen reader is told without being asked: the live regions of the accessibility tree.

use crate::support::files::Folder;
use crate::support::{Page, id, open};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::fs;

/// The words of every live region, as the accessibility tree has them.
fn told(page: &Page) -> Vec<String> {
    let tree = page.cdp("Accessibility.getFullAXTree", json!({}));
    let nodes = tree["nodes"].as_array().expect("nodes");
    let by_id: HashMap<&str, &Value> = nodes
        .iter()
        .filter_map(|node| Some((node["nodeId"].as_str()?, node)))
        .collect();
    nodes
        .iter()
        .filter(|node| is_live(node))
        .map(|node| words(node, &by_id))
        .collect()
}

fn is_live(node: &Value) -> bool {
    let properties = node["properties"].as_array().into_iter().flatten();
    let mut live = properties.filter(|property| property["name"] == "live");
    node["ignored"] == false && live.any(|property| property["value"]["value"] != "off")
}

fn words(node: &Value, by_id: &HashMap<&str, &Value>) -> String {
    if node["role"]["value"] == "StaticText" {
        return node["name"]["value"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
    }
    let children = node["childIds"].as_array().into_iter().flatten();
    let children = children.filter_map(|child| by_id.get(child.as_str()?));
    let words: Vec<String> = children.map(|child| words(child, by_id)).collect();
    words.join(" ")
}

/// Waits until some live region says so.
#[track_caller]
fn hears(page: &Page, wanted: &str) {
    page.until(wanted, true, || {
        told(page).iter().any(|words| words.contains(wanted))
    });
}

#[test]
fn what_is_done_and_undone_is_told() {
    let page = open("");
    page.row(&id("b17")).within("input").click();
    hears(&page, "Đã hoàn thành CT 05 B.17");
    hears(&page, "Đã lưu trên máy");
    page.press("Ctrl+z");
    hears(&page, "Đã hoàn tác: Đã hoàn thành CT 05 B.17");
    page.row(&id("b17")).within("a").focus();
    page.press("x");
    hears(&page, "Đã chọn 1");
}

#[test]
fn how_many_are_found_is_told() {
    let page = open("");
    page.within("input[type=search]").fill("dan cu");
    page.within(".ls-n [role=status]");
    let shown = || page.within(".ls-n b").text();
    page.until("fewer", true, || shown() != "289");
    hears(&page, &shown());
    page.within("input[type=search]").fill("zzzz");
    hears(&page, "0 ");
    page.follow("#/don-vi");
    page.within("input[type=search]").fill("bo cong an");
    hears(&page, "đơn vị");
}

#[test]
fn an_import_that_cannot_be_read_is_told() {
    let page = open("#/du-lieu");
    let folder = Folder::new("nghe");
    let file = folder.path().join("hong.json");
    fs::write(&file, "{").expect("a file");
    page.within("input[type=file]").give_file(&file);
    hears(&page, "hong.json");
}

#[test]
fn the_count_of_a_session_is_told() {
    let page = open("#/so-tay");
    page.all().button("Bắt đầu buổi").click();
    hears(&page, "Đã bắt đầu buổi hỗ trợ");
    page.within(".hb-f").button("Xong").click();
    page.all()
        .button("Tài khoản định danh điện tử, VNeID…")
        .click();
    page.within(".ck[open]").button("Xong 1 lượt").click();
    hears(&page, "Đã cộng 1 lượt");
    let counted = || told(&page).iter().any(|words| words.trim() == "1");
    page.until("the count", true, counted);
}

#[test]
fn the_stops_of_the_tour_are_told() {
    let page = open("#/tro-giup");
    page.within(".p-help")
        .button("Xem hướng dẫn 2 phút")
        .click();
    hears(&page, "Bước 1 trên 7");
    page.within(".tour").button("Tiếp").takes_focus();
    page.press("Right");
    hears(&page, "Bước 2 trên 7 Lọc");
}
