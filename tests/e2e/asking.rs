//! One box for words and conditions: chips, suggestions, facets, and input methods that compose.

use crate::support::part::Part;
use crate::support::{Page, expected, open};
use serde_json::{Value, json};

const BOX: &str = "input[type=search]";

fn field(page: &Page) -> Part<'_> {
    page.within(BOX)
}

/// Types where the focus is, after what is there.
fn type_more(page: &Page, text: &str) {
    field(page).focus();
    page.type_text(text);
}

fn chips(page: &Page) -> Vec<String> {
    page.within("[role=search] li").within("button").texts()
}

#[track_caller]
fn has_chips(page: &Page, wanted: &[&str]) {
    let wanted: Vec<String> = wanted.iter().map(|chip| (*chip).to_owned()).collect();
    page.until("the chips", wanted, || chips(page));
}

#[track_caller]
fn is_at(page: &Page, hash: &str) {
    page.until("the address", hash.to_owned(), || page.hash());
}

#[track_caller]
fn holds(page: &Page, text: &str) {
    page.until("the box", text.to_owned(), || field(page).value());
}

#[test]
pub(crate) fn a_typed_condition_becomes_a_chip_and_a_link() {
    let page = open("");
    let session = expected::session();
    type_more(&page, "chu tri:bo cong an ");
    has_chips(&page, &["chủ trì: Bộ Công an"]);
    holds(&page, "");
    is_at(&page, "#/nhiem-vu?chu-tri=bo-cong-an");
    page.shows_list_of(&session);

    type_more(&page, "dan cu -co:ghi chu han:<30/06/2023 ");
    has_chips(
        &page,
        &[
            "chủ trì: Bộ Công an",
            "hạn: trước 30/06/2023",
            "trừ có: ghi chú",
        ],
    );
    holds(&page, "dan cu ");
    let hash = "#/nhiem-vu?q=dan+cu+&chu-tri=bo-cong-an&han=truoc-2023-06-30&co=-ghi-chu";
    is_at(&page, hash);
    page.shows_list_of(&session);
    let seen = page.list();

    let elsewhere = open(hash);
    has_chips(
        &elsewhere,
        &chips(&page).iter().map(String::as_str).collect::<Vec<_>>(),
    );
    elsewhere.until("the same list", seen, || elsewhere.list());

    page.all()
        .button("Bỏ điều kiện hạn: trước 30/06/2023")
        .click();
    has_chips(&page, &["chủ trì: Bộ Công an", "trừ có: ghi chú"]);
    field(&page).takes_focus();
    page.press("Ctrl+a");
    page.press("Backspace");
    holds(&page, "");
    has_chips(&page, &["chủ trì: Bộ Công an", "trừ có: ghi chú"]);
    page.press("Backspace");
    has_chips(&page, &["chủ trì: Bộ Công an"]);
    page.press("Backspace");
    has_chips(&page, &[]);
    is_at(&page, "#/nhiem-vu");
    page.shows_list_of(&session);
    page.go_back();
    has_chips(&page, &["chủ trì: Bộ Công an"]);
}

#[test]
fn suggestions_by_keyboard() {
    let page = open("");
    let search = field(&page);
    assert_eq!(search.attribute("role").as_deref(), Some("combobox"));
    let expanded = |wanted: &str| {
        page.until("whether the list is open", Some(wanted.to_owned()), || {
            field(&page).attribute("aria-expanded")
        });
    };
    expanded("false");
    type_more(&page, "chủ t");
    expanded("true");
    let list = search.attribute("aria-controls").expect("a list");
    let list = page.within(&format!("#{list}[role=listbox]"));
    list.appears();
    let active = || -> String {
        page.ask(
            "const id = document.querySelector(arg).getAttribute('aria-activedescendant');
             const option = id && document.getElementById(id);
             return option ? `${option.role} ${option.ariaSelected} ${option.innerText}` : ''",
            json!(BOX),
        )
    };
    assert_eq!(active(), "", "nothing is chosen for the user");
    page.press("Down");
    page.until("the first is active", true, || {
        active().starts_with("option true chủ trì:")
    });
    page.press("Enter");
    holds(&page, "chủ trì:");
    expanded("true");
    page.type_text("bộ công");
    page.until("what fits", true, || {
        let offers = list.within("[role=option]").texts();
        let first = offers.first();
        first.is_some_and(|offer| offer.starts_with("chủ trì: Bộ Công"))
    });
    page.press("Down");
    page.press("Up");
    page.until("back to the box", String::new(), active);
    page.press("Esc");
    expanded("false");
    holds(&page, "chủ trì:bộ công");
    page.press("Down");
    page.press("Down");
    page.press("Up");
    page.until("the first is active", true, || active().contains("Bộ Công"));
    let chosen = active();
    page.press("Enter");
    expanded("false");
    holds(&page, "");
    let chip = chips(&page).concat();
    assert!(chosen.contains(&chip), "{chosen} became {chip}");
    page.shows_list_of(&expected::session());
    let shown = page.within(".row[data-task-id]").count();
    assert!(
        chosen.contains(&shown.to_string()),
        "{chosen} shows {shown}"
    );
}

#[test]
fn suggestions_by_mouse_and_by_finger() {
    let page = open("");
    for size in [(1280, 800), (360, 740)] {
        page.resize(size);
        page.follow("#/nhiem-vu");
        has_chips(&page, &[]);
        page.all().button("Chọn điều kiện để lọc").click();
        let list = page.within("[role=listbox]");
        list.within("#ask-3").says("hạn:");
        list.within("#ask-3").click();
        holds(&page, "hạn:");
        field(&page).takes_focus();
        list.within("#ask-0").says("hạn: quá hạn");
        list.within("#ask-0").click();
        has_chips(&page, &["hạn: quá hạn"]);
        holds(&page, "");
        list.vanishes();
        is_at(&page, "#/nhiem-vu?th=qua-han");
        page.shows_list_of(&expected::session());
    }
}

#[test]
fn facets_and_typed_conditions_are_the_same() {
    let page = open("#/nhiem-vu?ngay=2023-06-15&q=han:qua+han+dân");
    let session = expected::session();
    let facet = page.within(".chips").button("Quá hạn…");
    page.until("the facet is on", true, || facet.is_on());
    page.shows_list_of(&session);
    facet.click();
    is_at(&page, "#/nhiem-vu?q=dân&ngay=2023-06-15");
    holds(&page, "dân");
    page.shows_list_of(&session);
    facet.click();
    has_chips(&page, &["hạn: quá hạn"]);
    page.within(".chips").button("Chưa thực hiện…").click();
    has_chips(&page, &["hạn: quá hạn", "trạng thái: chưa thực hiện"]);
    type_more(&page, " chu tri:bca");
    page.press("Enter");
    page.within(".chips")
        .within(".pick.is-on")
        .says("Bộ Công an");
    page.shows_list_of(&session);
}

#[test]
fn a_wrong_value_explains_itself() {
    let page = open("");
    type_more(&page, "chu tri:bo cog an dan cu");
    page.press("Enter");
    let told = page.within(".ask-w");
    told.says("Không hiểu “bo cog an dan cu” ở “chủ trì:”");
    told.button("chủ trì: Bộ Công an").click();
    has_chips(&page, &["chủ trì: Bộ Công an"]);
    holds(&page, "dan cu");
    told.vanishes();
    page.shows_list_of(&expected::session());
    field(&page).fill("hạn:30/13/2023");
    page.press("Enter");
    told.says("ví dụ <30/06/2023");
}

#[test]
fn a_list_with_nothing_in_it_offers_to_ask_for_less() {
    let page = open("#/nhiem-vu?q=lý+lịch&chu-tri=bo-y-te&han=sau-2099-01-01");
    let empty = page.within(".empty");
    empty.says("Đã hiểu: tìm “lý lịch”; chủ trì: Bộ Y tế; hạn: sau 01/01/2099.");
    let ways = empty.within(".empty-b").within("button").texts();
    assert_eq!(ways.len(), 1, "{ways:?}");
    let number = ways[0].trim_start_matches("Bỏ hạn: sau 01/01/2099 (");
    let number: usize = number.trim_end_matches(')').parse().expect("a number");
    empty.button(&ways[0]).click();
    is_at(&page, "#/nhiem-vu?q=lý+lịch&chu-tri=bo-y-te");
    page.shows_list_of(&expected::session());
    assert_eq!(page.within(".row[data-task-id]").count(), number);
}

/// Counts what the app writes to the box from now on.
fn watch(page: &Page) {
    page.run(
        "const box = document.querySelector(arg);
         const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
         window.written = 0;
         Object.defineProperty(box, 'value', {
            configurable: true,
            get() { return own.get.call(this) },
            set(text) { window.written += 1; own.set.call(this, text) },
         });",
        json!(BOX),
    );
}

fn written(page: &Page) -> u32 {
    page.ask("return window.written", Value::Null)
}

/// Events as input methods of phones and of macOS send them.
#[test]
fn what_is_being_composed_is_left_alone() {
    let page = open("");
    watch(&page);
    field(&page).focus();
    let compose = |event: &str, text: &str| {
        page.run(
            "const [event, text] = arg, box = document.activeElement;
             const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
             if (event === 'input' || event === 'commit') {
                const isComposing = event === 'input';
                const inputType = isComposing ? 'insertCompositionText' : 'insertText';
                const init = { bubbles: true, cancelable: true, data: text, inputType, isComposing };
                box.dispatchEvent(new InputEvent('beforeinput', init));
                own.set.call(box, text);
                box.dispatchEvent(new InputEvent('input', init));
             } else {
                box.dispatchEvent(new CompositionEvent(event, { bubbles: true, data: text }));
             }",
            json!([event, text]),
        );
    };
    compose("compositionstart", "");
    for text in [
        "h",
        "ha",
        "hạ",
        "hạn",
        "hạn:",
        "hạn:q",
        "hạn:quá",
        "hạn:quá hạn ",
    ] {
        compose("input", text);
        let hash = format!("#/nhiem-vu?q={}", text.replace(' ', "+"));
        is_at(&page, &hash);
        assert_eq!(field(&page).value(), text);
        page.press("Shift");
    }
    page.shows_list_of(&expected::session());
    has_chips(&page, &[]);
    compose("compositionend", "hạn:quá hạn ");
    has_chips(&page, &[]);
    assert_eq!(written(&page), 0, "the box was written to");
    compose("commit", "hạn:quá hạn  ");
    has_chips(&page, &["hạn: quá hạn"]);
    holds(&page, "");
    assert_eq!(written(&page), 1, "once, when the word had ended");
}

/// The browser's own composing, as through an input method of the system.
#[test]
fn an_input_method_composes_in_the_box() {
    let page = open("");
    watch(&page);
    field(&page).focus();
    let compose = |text: &str| {
        let end = text.chars().count();
        let state = json!({ "text": text, "selectionStart": end, "selectionEnd": end });
        page.cdp("Input.imeSetComposition", state);
    };
    for text in ["d", "da", "dâ", "dân"] {
        compose(text);
        holds(&page, text);
        is_at(&page, &format!("#/nhiem-vu?q={text}"));
    }
    page.cdp("Input.insertText", json!({ "text": "dân" }));
    holds(&page, "dân");
    page.cdp("Input.insertText", json!({ "text": " " }));
    compose("han:quá hạ");
    compose("hạn:quá hạn");
    holds(&page, "dân hạn:quá hạn");
    page.shows_list_of(&expected::session());
    has_chips(&page, &[]);
    assert_eq!(written(&page), 0);
    page.cdp("Input.insertText", json!({ "text": "hạn:quá hạn" }));
    page.cdp("Input.insertText", json!({ "text": " " }));
    has_chips(&page, &["hạn: quá hạn"]);
    holds(&page, "dân ");
    page.shows_list_of(&expected::session());
}

/// Unikey takes letters back and types others: for the page these are plain keys.
#[test]
fn letters_that_are_taken_back_and_typed_anew() {
    let page = open("");
    watch(&page);
    field(&page).focus();
    for keys in [
        "h", "a", "\u{8}ạ", "n", ":", "q", "u", "a", "\u{8}á", " ", "h", "a", "\u{8}ạ", "n",
    ] {
        for c in keys.chars() {
            if c == '\u{8}' {
                page.press("Backspace");
            } else {
                page.type_text(&c.to_string());
            }
        }
    }
    holds(&page, "hạn:quá hạn");
    assert_eq!(written(&page), 0, "the box was written to");
    page.type_text(" ");
    has_chips(&page, &["hạn: quá hạn"]);
    assert_eq!(written(&page), 1);
}

fn opened_views(page: &Page) -> Part<'_> {
    page.within(".chips").button("Bộ lọc đã lưu").click();
    let dialog = page.within("dialog[open]");
    dialog.appears();
    dialog
}

fn view_names(page: &Page) -> Vec<String> {
    page.within("dialog[open]").within(".vw-n").texts()
}

#[track_caller]
fn has_views(page: &Page, wanted: &[&str]) {
    let wanted: Vec<String> = wanted.iter().map(|name| (*name).to_owned()).collect();
    page.until("the views", wanted, || view_names(page));
}

#[test]
fn given_views_lead_to_their_lists() {
    let page = open("");
    page.within("header.top")
        .menu("Đơn vị của tôi")
        .choose("Bộ Công an");
    let dialog = opened_views(&page);
    let given = [
        "Quá hạn của đơn vị tôi",
        "Tháng này",
        "Chưa rõ người",
        "Đang chờ phối hợp",
        "Mới đổi từ lần báo cáo trước",
    ];
    has_views(&page, &given);
    let late = dialog.link("Quá hạn của đơn vị tôi…");
    let said = late.text();
    late.click();
    dialog.vanishes();
    is_at(&page, "#/nhiem-vu?th=qua-han&cua-toi=1");
    has_chips(&page, &["hạn: quá hạn", "đơn vị tôi: tham gia"]);
    let shown = page.within(".ls-n b").text();
    assert!(
        said.ends_with(&format!(" {shown} nhiệm vụ")),
        "{said} shows {shown}"
    );
    let dialog = opened_views(&page);
    dialog
        .within("[aria-current=true]")
        .says("Quá hạn của đơn vị tôi");
    dialog.link("Chưa rõ người…").click();
    is_at(&page, "#/nhiem-vu?tt=-xong,-tam-dung&co=-nguoi");
}

#[test]
fn views_are_saved_renamed_moved_and_deleted() {
    let page = open("#/nhiem-vu?q=dân+cư&th=qua-han&ngay=2023-06-30");
    let dialog = opened_views(&page);
    dialog.says("Đã hiểu: tìm “dân cư”; hạn: quá hạn.");
    dialog.field("Tên bộ lọc").fill("Dân cư trễ");
    dialog.button("Lưu").click();
    page.until("it is the last", Some("Dân cư trễ".to_owned()), || {
        view_names(&page).pop()
    });
    dialog.button("Sửa, sắp xếp").click();
    for view in [
        "Tháng này",
        "Chưa rõ người",
        "Đang chờ phối hợp",
        "Mới đổi từ lần báo cáo trước",
    ] {
        dialog.button(&format!("Xóa “{view}”")).click();
        dialog.button(&format!("Xóa “{view}”")).vanishes();
    }
    dialog.button("Đưa “Dân cư trễ” lên").click();
    dialog.button("Xong").click();
    has_views(&page, &["Dân cư trễ", "Quá hạn của đơn vị tôi"]);
    dialog.button("Sửa, sắp xếp").click();
    dialog.within(".vw li:first-child input").enter("Trễ nhất");
    dialog.button("Đưa “Trễ nhất” lên").appears();
    dialog.button("Xong").click();
    has_views(&page, &["Trễ nhất", "Quá hạn của đơn vị tôi"]);
    dialog.says("Đã đổi tên bộ lọc thành “Trễ nhất”");
    dialog.button("Hoàn tác").click();
    dialog.says("Đã hoàn tác");
    has_views(&page, &["Dân cư trễ", "Quá hạn của đơn vị tôi"]);
    page.press("Esc");
    dialog.vanishes();
    page.reload();
    page.follow("#/nhiem-vu");
    let dialog = opened_views(&page);
    has_views(&page, &["Dân cư trễ", "Quá hạn của đơn vị tôi"]);
    dialog.link("Dân cư trễ…").click();
    is_at(&page, "#/nhiem-vu?q=dân+cư&th=qua-han");
    page.shows_list_of(&expected::session());
}

#[test]
fn a_deleted_view_comes_back() {
    let page = open("");
    let dialog = opened_views(&page);
    dialog.button("Sửa, sắp xếp").click();
    dialog.button("Xóa “Tháng này”").click();
    dialog.says("Đã xóa bộ lọc “Tháng này”");
    dialog.button("Hoàn tác").click();
    dialog.button("Xong").click();
    page.until(
        "it is back in its place",
        Some("Tháng này".to_owned()),
        || view_names(&page).into_iter().nth(1),
    );
}
