//! Everything by its name.

use crate::phone::nothing_is_too_wide;
use crate::support::{Page, Visit, expected, id, open};
use serde_json::{Value, json};

/// What the choice that Enter takes says, as screen readers find it.
fn chosen(page: &Page) -> String {
    let script = "const field = document.querySelector('.pal [role=combobox]');
        const active = document.getElementById(field.getAttribute('aria-activedescendant'));
        const right = document.getElementById(field.getAttribute('aria-controls'))?.contains(active)
          && active.getAttribute('aria-selected') === 'true'
          && document.querySelectorAll('.pal [aria-selected=true]').length === 1;
        return right ? active.querySelector('.pal-t').innerText.split('\\n')[0] : 'none'";
    page.ask(script, Value::Null)
}

#[track_caller]
fn until_chosen(page: &Page, words: &str) {
    page.until("the choice", words.to_owned(), || chosen(page));
}

/// Opens it by its keys and types.
#[track_caller]
fn ask(page: &Page, text: &str) {
    page.press("Ctrl+k");
    page.within(".pal [role=combobox]").takes_focus();
    page.type_text(text);
}

#[test]
fn it_is_used_by_keys_alone_and_the_focus_returns() {
    let page = open("");
    page.shows_list_of(&expected::session());
    page.press("j");
    let row = page.row(&page.list()[0].1[0]);
    row.takes_focus();
    ask(&page, "viec");
    let palette = page.within(".pal[open]");
    let names = palette.within(".pal-t").texts();
    let first = |text: &String| text.lines().next().unwrap_or_default().to_owned();
    let names: Vec<String> = names.iter().map(first).collect();
    assert!(names.len() > 3, "{names:?}");
    until_chosen(&page, &names[0]);
    for (key, place) in [
        ("Down", 1),
        ("Down", 2),
        ("Up", 1),
        ("End", names.len() - 1),
        ("Down", 0),
        ("Up", names.len() - 1),
        ("Home", 0),
    ] {
        page.press(key);
        until_chosen(&page, &names[place]);
    }
    palette
        .within("[role=listbox]")
        .within("[role=group]")
        .appears();
    page.within(".pal [role=combobox]").takes_focus();
    page.press("Esc");
    palette.vanishes();
    row.takes_focus();
    page.press("Ctrl+k");
    palette.appears();
    page.press("Ctrl+k");
    palette.vanishes();
    row.takes_focus();
    assert_eq!(page.hash(), "");
}

#[test]
fn a_task_is_opened_a_command_done_and_a_room_entered_however_they_are_typed() {
    let page = open("");
    page.shows_list_of(&expected::session());
    ask(&page, "lafm sachj duwx lieeuj ddaast ddai");
    until_chosen(&page, "Làm sạch dữ liệu đất đai, thông tin nhà ở");
    page.press("Enter");
    page.until("the address", format!("#/nhiem-vu/{}", id("b17")), || {
        page.hash()
    });
    page.detail().within("h2").takes_focus();
    ask(&page, "hoan thanh nhiem vu");
    until_chosen(&page, "Hoàn thành nhiệm vụ đang mở");
    page.press("Enter");
    page.keeps(&id("b17"), "status", json!("done"));
    ask(&page, "bhxh");
    until_chosen(&page, "Bảo hiểm xã hội Việt Nam");
    page.press("Enter");
    let unit = "#/don-vi/bao-hiem-xa-hoi-viet-nam".to_owned();
    page.until("the address", unit, || page.hash());
    page.within("#noi-dung").takes_focus();
    ask(&page, "thowif hanj");
    page.press("Enter");
    page.within("h1").says("Thời hạn");
    page.go_back();
    page.within("h1").says("Đơn vị");
    // What was chosen is at hand again.
    ask(&page, "");
    page.within(".pal").says("Vừa dùng");
    until_chosen(&page, "Thời hạn");
}

#[test]
fn it_is_used_by_mouse() {
    let page = open("#/don-vi");
    let button = page.within("header.top").button("Tìm nhanh…");
    button.click();
    let palette = page.within(".pal[open]");
    palette.appears();
    page.type_text("phim tat");
    until_chosen(&page, "Phím tắt");
    palette.within("[role=option][aria-selected=true]").click();
    palette.vanishes();
    let help = page.within("dialog[open]");
    help.says("Ctrl+K");
    page.press("Esc");
    help.vanishes();
    button.click();
    page.type_text("zzzzzz");
    palette.says("Không có gì khớp “zzzzzz”.");
    palette.button("Đóng").click();
    palette.vanishes();
    button.takes_focus();
}

#[test]
fn no_word_is_touched_while_it_is_composed() {
    let page = open("");
    page.shows_list_of(&expected::session());
    ask(&page, "");
    let field = page.within(".pal [role=combobox]");
    let writes = "const field = document.querySelector('.pal [role=combobox]');
        const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
        window.writes = 0;
        Object.defineProperty(field, 'value', {
          get: () => own.get.call(field),
          set: (text) => { window.writes += 1; own.set.call(field, text); },
        })";
    page.run(writes, Value::Null);
    for text in ["d", "dư", "dữ"] {
        let composed =
            json!({ "text": text, "selectionStart": text.len(), "selectionEnd": text.len() });
        page.cdp("Input.imeSetComposition", composed);
        page.until("what is composed", text.to_owned(), || field.value());
    }
    until_chosen(&page, "Dữ liệu");
    for event in [json!({ "isComposing": true }), json!({ "keyCode": 229 })] {
        for key in ["Enter", "ArrowDown", "End"] {
            let script = "document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
                { ...arg[0], key: arg[1], bubbles: true, cancelable: true }))";
            page.run(script, json!([event, key]));
        }
    }
    until_chosen(&page, "Dữ liệu");
    page.cdp("Input.insertText", json!({ "text": "dữ" }));
    page.until("the word", "dữ".to_owned(), || field.value());
    assert_eq!(page.ask::<u32>("return window.writes", Value::Null), 0);
    page.press("Enter");
    page.within("h1").says("Dữ liệu");
}

#[test]
fn it_fits_a_phone_and_is_used_by_touch() {
    let page = Visit::on_phone(360).open("");
    page.shows_list_of(&expected::session());
    nothing_is_too_wide(&page, "the bar");
    page.within("header.top").button("Tìm nhanh…").click();
    page.type_text("nghi dinh co so du lieu dan cu quoc gia");
    let wide = "const palette = document.querySelector('.pal');
        return [...palette.querySelectorAll('*')].every((e) =>
          e.getBoundingClientRect().right <= innerWidth + 1 && e.scrollWidth <= palette.clientWidth)";
    page.until("all of it is seen", true, || page.ask(wide, Value::Null));
    page.press("Ctrl+a");
    page.type_text("du lieu");
    until_chosen(&page, "Dữ liệu");
    let low = "return [...document.querySelectorAll('.pal [role=option], .pal button')]
        .filter((e) => e.getBoundingClientRect().height < 44).length";
    assert_eq!(page.ask::<u32>(low, Value::Null), 0);
    page.within(".pal [role=option][aria-selected=true]")
        .click();
    page.within("h1").says("Dữ liệu");
}
