//! Every page, and what opens over it, as axe-core judges it: at two widths, in both colours.

use crate::support::files::Folder;
use crate::support::{Page, id, open};
use de_an_06::domain::book::Book;
use de_an_06::domain::catalogue::Catalogue;
use de_an_06::domain::edit::Edit;
use de_an_06::domain::id::TaskId;
use de_an_06::domain::stamp::Clock;
use de_an_06::exchange::json::{self, Scope};
use de_an_06::state::session::{Pace, Session};
use de_an_06::storage::load::Loaded;
use de_an_06::storage::settings::Settings;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;

const DESK: (u32, u32) = (1280, 800);
const PHONE: (u32, u32) = (360, 740);

/// Where a hash leads, and what is there once the page stands.
pub(crate) const PAGES: [(&str, &str); 26] = [
    ("#/nhiem-vu?q=dan+cu&th=qua-han", ".row"),
    ("#/nhiem-vu?q=zzzz", ".empty"),
    ("#/nhiem-vu", ".row"),
    ("#/nhiem-vu/ct-05-2023-b17?q=nhà+ở", ".dt .cite"),
    ("#/tong-quan", ".kpi"),
    ("#/tong-quan?ngay=2023-08-15", ".kpi"),
    ("#/thoi-han", ".bks"),
    ("#/thoi-han?xem=lich&luc=2023-06-30", ".cal"),
    ("#/thoi-han?xem=dong-thoi-gian", ".main svg"),
    ("#/thoi-han?xem=thang", ".mo"),
    ("#/don-vi", ".un-s"),
    ("#/don-vi/bo-tai-chinh", "#unit"),
    ("#/don-vi/dp.ninh-binh-2025", "#unit"),
    ("#/chi-tieu", ".ms-x"),
    ("#/van-ban", ".main a[href]"),
    ("#/van-ban?van-ban=tb-8545-2024", ".doc-part"),
    ("#/bao-cao", ".a4"),
    ("#/bao-cao/kiem-diem", ".kd-c"),
    (
        "#/bao-cao/kiem-diem?viec=ct-05-2023-b17&ngay=2026-11-20",
        ".p-turn",
    ),
    ("#/bao-cao/bien-ban", ".a4"),
    ("#/so-tay", ".main .b"),
    ("#/so-tay/ket-qua", ".hb-mo"),
    ("#/so-tay/danh-muc", ".cks"),
    ("#/du-lieu", "#settings-heading"),
    ("#/chi-tieu?q=zzzz", ".main"),
    ("#/tro-giup", ".hp-f .row"),
];

/// Looks at a page at both widths.
fn look(page: &Page, place: &str, found: &mut Vec<String>) {
    for size in [DESK, PHONE] {
        page.resize(size);
        found.extend(page.barriers(&format!("{place}, {}", size.0)));
    }
}

/// Nothing was found. The same node on many pages is told once.
#[track_caller]
fn nothing(found: &[String]) {
    let mut told: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (place, what) in found.iter().filter_map(|one| one.split_once(": ")) {
        told.entry(what).or_default().push(place);
    }
    let told = told
        .iter()
        .map(|(what, places)| format!("{what}\n    {}", places.join("; ")));
    let told: Vec<String> = told.collect();
    assert!(
        told.is_empty(),
        "{} barriers:\n{}",
        told.len(),
        told.join("\n")
    );
}
#[test]
fn every_page_is_without_barriers() {
    let page = open("#/nhiem-vu");
    page.keep_still();
    let mut found = Vec::new();
    for (hash, there) in PAGES {
        page.resize(DESK);
        page.follow(hash);
        page.until(hash, true, || {
            page.ask("return !!document.querySelector(arg)", json!(there))
        });
        // What is folded is read too.
        page.run(
            "for (const folded of document.querySelectorAll('.main details:not([name])')) folded.open = true",
            Value::Null,
        );
        look(&page, hash, &mut found);
    }
    nothing(&found);
}

/// The file of somebody who set another note on B.17.
fn file_of_a_colleague(now: u64) -> String {
    let clock = Clock::new("colleague1".parse().expect("a device"));
    let mut session = Session::new(Book::new(Catalogue::bundled()), clock, &Loaded::default());
    for (task, edit) in [
        (id("b17"), Edit::Note(Some("Đã trình ký".to_owned()))),
        (id("a1"), Edit::Star(Some(true))),
    ] {
        let edits = [(TaskId::new(&task), edit)];
        let author = "Trần Thị Bình".into();
        session.apply(edits, String::new(), &author, Pace::Finished, now);
    }
    json::export(session.book(), &Settings::default(), &[], &Scope::All)
}

#[test]
fn whatever_opens_is_without_barriers() {
    // A short list: whatever is drawn takes its time.
    let page = open("#/nhiem-vu?q=đất+đai");
    page.keep_still();
    let mut found = Vec::new();
    let task = id("b17");

    page.row(&task).within("input").click();
    page.toast().button("Hoàn tác").appears();
    page.row(&task).within("a").focus();
    page.press("x");
    page.within(".picked").appears();
    look(&page, "a selection and a message", &mut found);
    page.resize(DESK);
    page.press("Ctrl+z");
    page.toast().says("Đã hoàn tác");
    page.within(".picked").button("Bỏ chọn").click();

    page.press("?");
    page.within("dialog[open]").says("Phím tắt");
    look(&page, "the shortcuts", &mut found);
    close(&page);
    page.press("a");
    page.within("dialog[open]")
        .button("Thêm vào danh sách")
        .click();
    page.within("dialog[open]").says("Hãy ghi nội dung việc.");
    look(&page, "a new task", &mut found);
    close(&page);
    page.press("Ctrl+k");
    page.type_text("bo cong an");
    page.within("dialog[open]").says("Bộ Công an");
    look(&page, "the palette", &mut found);
    close(&page);
    page.resize(DESK);
    page.within(".asof-p > summary").click();
    page.within(".asof-m").appears();
    look(&page, "the as-of date", &mut found);
    page.press("Esc");
    page.resize(PHONE);
    page.within(".nav-more > summary").click();
    page.within(".nav-menu").appears();
    found.extend(page.barriers("more rooms, 360"));
    page.within(".nav-more > summary").click();

    page.resize(DESK);
    page.within("input[type=search]").fill("đất đai chu tri:");
    page.within("[role=listbox] [role=option]:first-child")
        .appears();
    look(&page, "suggestions", &mut found);
    page.press("Esc");
    page.within("input[type=search]").enter("");

    page.follow(&format!("#/nhiem-vu/{task}"));
    page.detail().field("Ghi chú").enter("Chờ ý kiến Bộ");
    page.keeps(&task, "note", json!("Chờ ý kiến Bộ"));
    page.press("Esc");
    page.follow("#/du-lieu");
    let folder = Folder::new("axe");
    let file = folder.path().join("to-1.json");
    fs::write(&file, file_of_a_colleague(page.now() + 3_600_000)).expect("a file");
    page.within("input[type=file]").give_file(&file);
    page.within(".mg .cf").appears();
    look(&page, "the preview of an import", &mut found);
    page.within(".mg").button("Bỏ qua").click();

    page.resize(DESK);
    page.follow("#/so-tay");
    page.all().button("Bắt đầu buổi").click();
    page.within(".hb-h").appears();
    look(&page, "a new session", &mut found);
    page.resize(DESK);
    page.within(".hb-f").button("Xong").click();
    page.all()
        .button("Tài khoản định danh điện tử, VNeID…")
        .click();
    page.within(".ck[open] li:first-child label").click();
    page.within(".ck[open]").button("Xong 1 lượt").click();
    page.toast().says("Đã cộng 1 lượt");
    look(&page, "a session", &mut found);

    page.resize(DESK);
    page.follow("#/tro-giup");
    page.within(".p-help")
        .button("Xem hướng dẫn 2 phút")
        .click();
    page.within(".tour").says("Bước 1");
    look(&page, "the tour", &mut found);
    page.press("Esc");
    page.within(".tour").vanishes();

    page.set_offline(true);
    page.follow("#/nhiem-vu?q=đất+đai");
    page.within(".save").says("Ngoại tuyến");
    look(&page, "offline", &mut found);
    nothing(&found);
}

#[test]
fn nothing_moves_where_that_is_asked_for() {
    let page = open("#/nhiem-vu?q=đất+đai");
    page.keep_still();
    let moving = || -> Vec<String> {
        page.ask(
            "return document.getAnimations().map((one) => one.effect.target.className)",
            Value::Null,
        )
    };
    page.row(&id("b17")).within("input").click();
    page.toast().says("Đã hoàn thành");
    assert_eq!(moving(), Vec::<String>::new());
    page.press("?");
    page.within("dialog[open]").appears();
    assert_eq!(moving(), Vec::<String>::new());
    close(&page);
    page.resize(PHONE);
    page.row(&id("b17")).within("a").click();
    page.detail().within(".cite").appears();
    assert_eq!(moving(), Vec::<String>::new());
}

#[test]
fn statuses_focus_and_choices_are_told_apart_in_forced_colours() {
    let page = open("#/nhiem-vu?q=đất+đai");
    let features = json!([{ "name": "forced-colors", "value": "active" }]);
    page.cdp(
        "Emulation.setEmulatedMedia",
        json!({ "features": features }),
    );
    assert!(page.ask::<bool>(
        "return matchMedia('(forced-colors: active)').matches",
        Value::Null
    ));
    // What is cut out of a glyph has the colour of the ground.
    let script = "const style = (e, name) => getComputedStyle(e)[name];
        const ground = style(document.body, 'backgroundColor');
        const row = document.querySelector('.row');
        return [
            getComputedStyle(document.documentElement).getPropertyValue('--surface').trim() === 'Canvas',
            style(row.querySelector('.st-over, .bd-over') ?? row, 'color') !== ground,
        ]";
    assert_eq!(page.ask::<Vec<bool>>(script, Value::Null), [true, true]);
    page.press("j");
    let outline: String = page
        .within(".r-a:focus")
        .of_one("return getComputedStyle(found[0], '::after').outlineStyle");
    assert_eq!(outline, "solid");
    page.row(&id("b17")).within("input").click();
    let (text, ground): (String, String) = page.toast().of_one(
        "const style = getComputedStyle(found[0]); return [style.color, style.backgroundColor]",
    );
    assert_ne!(text, ground);
}

/// Closes a dialog: keys reach the page again once it is closed.
fn close(page: &Page) {
    page.press("Esc");
    page.within("dialog[open]").vanishes();
}
