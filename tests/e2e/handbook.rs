//! Sổ tay: a team helps people, counts, and hands in what it did.

use crate::files::export_file;
use crate::support::files::Folder;
use crate::support::soak::{times, tried};
use crate::support::{Page, Visit, open};
use de_an_06::domain::book::Book;
use de_an_06::domain::catalogue::Catalogue;
use de_an_06::domain::day::local_day;
use de_an_06::domain::edit::Edit;
use de_an_06::domain::handbook::{HandbookEdit, bundled};
use de_an_06::domain::id::{ChecklistId, TaskId};
use de_an_06::domain::party::Party;
use de_an_06::domain::stamp::Clock;
use de_an_06::exchange::json::{self, Scope};
use de_an_06::state::session::{Pace, Session};
use de_an_06::storage::load::Loaded;
use de_an_06::storage::settings::Settings;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

const VNEID: &str = "Tài khoản định danh điện tử, VNeID";
const PLACE: &str = "Thôn, tổ dân phố, địa điểm";
const UNSOLVED: &str = "Việc chưa giải quyết được";

/// Begins a session at a place and gives its id.
fn begin(page: &Page, place: &str) -> String {
    page.follow("#/so-tay");
    page.all().button("Bắt đầu buổi").click();
    page.toast().says("Đã bắt đầu buổi hỗ trợ");
    let hash = page.hash();
    let id = hash.strip_prefix("#/so-tay/session-").expect("a session");
    let id = format!("session-{}", id.split('?').next().unwrap_or(id));
    page.all().field(PLACE).enter(place);
    page.keeps(&id, "place", json!(place));
    page.within(".hb-f").button("Xong").click();
    id
}

fn open_list(page: &Page, name: &str) {
    page.all().button(&format!("{name}…")).click();
    page.within(".ck[open]").button("Xong 1 lượt").appears();
}

fn count(page: &Page) -> String {
    page.within("output.hb-x").text()
}

#[test]
pub(crate) fn turns_are_counted_steps_begin_anew_and_all_survives_a_reload() {
    let page = open("");
    let id = begin(&page, "Tổ dân phố số 4");
    page.within(".hb-h").says("Tổ dân phố số 4");
    open_list(&page, VNEID);
    let card = page.within(".ck[open]");
    let first = &bundled()[0].items[0];
    let step = card.within("li:first-child input");
    card.within("li:first-child label").click();
    page.until("the step is ticked", true, || step.is_on());
    page.keeps(&id, "ticks:dinh-danh", json!([first.id.as_str()]));
    card.button("Xong 1 lượt").click();
    page.toast().says("Đã cộng 1 lượt");
    page.until("one turn", "1".to_owned(), || count(&page));
    page.until("the step is free", false, || step.is_on());
    page.toast().button("Hoàn tác").click();
    page.until("no turn", "0".to_owned(), || count(&page));
    page.until("the step is ticked again", true, || step.is_on());
    page.press("Ctrl+Shift+z");
    page.until("one turn again", "1".to_owned(), || count(&page));
    card.button("Xong 1 lượt").click();
    page.until("two turns", "2".to_owned(), || count(&page));
    card.button("Bớt 1 lượt").click();
    page.until("one turn", "1".to_owned(), || count(&page));
    page.keeps(&id, "served:dinh-danh", json!(1));
    page.reload();
    page.until("still one", "1".to_owned(), || count(&page));
    page.within(".hb-h").says("Tổ dân phố số 4");
    // The room leads to it by itself: it is today's, and not over.
    page.follow("#/nhiem-vu");
    page.follow("#/so-tay");
    page.within(".hb-h").says("Tổ dân phố số 4");
}

#[test]
fn an_action_shows_what_the_document_says_and_leads_to_its_task() {
    let page = open("");
    begin(&page, "Nhà văn hóa");
    open_list(&page, VNEID);
    let card = page.within(".ck[open]");
    let step = card.within("ol > li:nth-child(2)");
    step.within("summary")
        .says("Căn cứ: Chỉ thị 05/CT-TTg, Phụ lục B.2");
    step.within("summary").click();
    let quote = Catalogue::bundled();
    let place = quote.place_of(&TaskId::new("ct-05-2023-b2"));
    let quote = &quote.tasks[place.expect("B.2")].quote;
    step.within(".quote").says(quote);
    step.link("Xem nhiệm vụ").click();
    page.detail().within(".cite").appears();
    assert!(page.hash().contains("ct-05-2023-b2"));
}

#[test]
fn the_number_of_a_citizen_is_pointed_out_and_not_kept() {
    let page = open("");
    let id = begin(&page, "Nhà văn hóa");
    let field = page.all().field(UNSOLVED);
    field.focus();
    page.type_text("Bác Tư, 0912 345 678");
    page.all().says("Có dãy số giống số điện thoại");
    let kept = page.stored(&id, "unsolved").unwrap_or_default().to_string();
    assert!(!kept.contains("345"), "{kept}");
    page.all().button("Che số rồi lưu").click();
    page.keeps(&id, "unsolved", json!("Bác Tư, •••• ••• •••"));
    let note = page.all().field("Ghi chú buổi");
    note.focus();
    page.type_text("Mã hồ sơ 001090012345");
    page.all().says("Có dãy 12 chữ số giống số căn cước");
    page.all()
        .button("Không phải số của người dân, vẫn lưu")
        .click();
    page.keeps(&id, "note", json!("Mã hồ sơ 001090012345"));
    // Who leaves without an answer keeps the words, not the number.
    let members = "Thành viên của tổ tham gia";
    page.all().button("Sửa thông tin buổi").click();
    page.all().field(members).focus();
    page.type_text("Chị Hoa 0987654321");
    page.all().says("Có dãy số giống số điện thoại");
    page.follow("#/nhiem-vu");
    page.keeps(&id, "members", json!("Chị Hoa ••••••••••"));
}

#[test]
fn a_session_is_handed_in_and_is_named_where_it_is_taken_in() {
    let page = open("");
    let id = begin(&page, "Tổ dân phố số 4");
    open_list(&page, VNEID);
    page.within(".ck[open]").button("Xong 1 lượt").click();
    page.until("one turn", "1".to_owned(), || count(&page));
    page.all().button("Kết thúc buổi, xuất kết quả").click();
    page.keeps(&id, "ended", json!(true));
    page.within(".hb-h").says("Buổi đã kết thúc");
    let (file, sent) = export_file(&page);
    assert_eq!(sent["tasks"].as_array().map(Vec::len), Some(1));
    assert_eq!(sent["part"], json!(true));

    let office = open("#/du-lieu");
    office.within("input[type=file]").give_file(&file);
    let day = local_day(page.now()).expect("a day").format("%d/%m/%Y");
    let preview = office.within(".mg");
    preview.says(&format!("Sổ tay Buổi hỗ trợ {day}, Tổ dân phố số 4"));
    preview.button("Nhập…").click();
    office.keeps(&id, "served:dinh-danh", json!(1));
    office.follow("#/so-tay/ket-qua");
    office.within(".hb-ls").says("Tổ dân phố số 4");
    office.within(".hb-ls").says("1 lượt");
}

#[test]
fn a_session_is_deleted_and_brought_back() {
    let page = open("");
    let id = begin(&page, "Nhà văn hóa");
    page.all().button("Xóa buổi").click();
    page.toast().says("Đã xóa buổi hỗ trợ");
    page.all().button("Bắt đầu buổi").appears();
    page.follow(&format!("#/so-tay/{id}"));
    page.all().says("Không có buổi hỗ trợ này trên máy");
    page.press("Ctrl+z");
    page.within(".hb-h").says("Nhà văn hóa");
}

#[test]
fn a_checklist_is_copied_changed_used_and_shared() {
    let page = open("#/so-tay/danh-muc");
    let given = page.within("[aria-label='Danh mục có sẵn']");
    given.button(&format!("{VNEID}…")).click();
    given.button("Chép để sửa").click();
    page.toast().says("Đã chép danh mục");
    let own = page.within("[aria-label='Danh mục của tổ']");
    own.button(&format!("{VNEID}…")).click();
    own.field("Tên danh mục").fill("VNeID cho bà con");
    own.within("summary .ck-n").says("VNeID cho bà con");
    let first = own.within(".hb-ac > li:first-child");
    first.says("Căn cứ: ");
    first.within("textarea").fill("Chào hỏi trước đã");
    first.says("Của tổ");
    own.field("Thêm một bước").fill("Rót nước mời bà con");
    own.button("Thêm").click();
    page.until(
        "the step is there",
        "Rót nước mời bà con".to_owned(),
        || own.within(".hb-ac > li:last-child textarea").value(),
    );
    own.button("Chia sẻ (JSON)").click();
    let (file, _) = export_file(&page);

    let other = open("#/du-lieu");
    other.within("input[type=file]").give_file(&file);
    other.within(".mg").says("Sổ tay VNeID cho bà con");
    other.within(".mg").button("Nhập…").click();
    other.toast().says("Đã nhập");
    begin(&other, "Xóm 5");
    open_list(&other, "VNeID cho bà con");
    other.within(".ck[open]").says("Rót nước mời bà con");
    other.within(".ck[open]").button("Xong 1 lượt").click();
    other.until("one turn", "1".to_owned(), || count(&other));
    // What is counted by a copy belongs to what it was copied from.
    other.follow("#/so-tay/ket-qua");
    other.within(".hb-ts").says(VNEID);
}

#[test]
fn a_bundled_list_is_put_away_and_comes_back() {
    let page = open("#/so-tay/danh-muc");
    let given = page.within("[aria-label='Danh mục có sẵn']");
    given.button(&format!("{VNEID}…")).click();
    given.button("Ẩn khỏi buổi hỗ trợ").click();
    given.within("details[open]").says("Đang ẩn");
    begin(&page, "Xóm 5");
    page.all().says("13 danh mục");
    page.press("Ctrl+z");
    page.press("Ctrl+z");
    page.follow("#/so-tay/danh-muc");
    given.button(&format!("{VNEID}…")).appears();
}

/// A team's file: one session of this month with so many turns.
fn team_file(number: u32, now: u64) -> String {
    let clock = Clock::new(format!("team{number}").parse().expect("a device"));
    let book = Book::new(Catalogue::bundled());
    let mut session = Session::new(book, clock, &Loaded::default());
    let id = TaskId::session(&format!("team-{number}"));
    let served = |list: &str, count: u32| {
        Edit::Handbook(HandbookEdit::Served(ChecklistId::new(list), Some(count)))
    };
    let commune = Party::Named {
        name: format!("Xã số {number:04}"),
        place: None,
    };
    let edits = [
        Edit::Handbook(HandbookEdit::Day(local_day(now))),
        Edit::Handbook(HandbookEdit::Team(Some(commune))),
        Edit::Handbook(HandbookEdit::Place(Some("Nhà văn hóa".to_owned()))),
        served("dinh-danh", 2),
        served("so-suc-khoe", 1),
    ];
    session.apply(
        edits.map(|edit| (id.clone(), edit)),
        String::new(),
        &"Tổ trưởng".into(),
        Pace::Finished,
        now,
    );
    json::export(session.book(), &Settings::default(), &[], &Scope::All)
}

/// 3,321 communes in the long run, as many as Viet Nam has.
#[test]
fn the_files_of_many_teams_are_added_up_and_go_into_the_report() {
    let folder = Folder::new("nhieu-to");
    let page = open("#/so-tay/ket-qua");
    let now = page.now();
    let teams: u32 = times(60, 3_321);
    let mut files: Vec<PathBuf> = (0..teams)
        .map(|number| {
            let file = folder.path().join(format!("to-{number}.json"));
            fs::write(&file, team_file(number, now)).expect("a file");
            file
        })
        .collect();
    let bad = folder.path().join("hong.json");
    fs::write(&bad, "{").expect("a file");
    files.push(bad);
    page.run(
        "window.blocked = 0; new PerformanceObserver((list) => {
            for (const task of list.getEntries()) window.blocked = Math.max(window.blocked, task.duration);
        }).observe({ entryTypes: ['longtask'] });
        window.given = performance.now()",
        Value::Null,
    );
    page.within(".hb-ro input[type=file]").give_files(&files);
    let pane = page.within(".hb-ro");
    pane.within(".hb-said").appears();
    let took: f64 = page.ask("return performance.now() - window.given", Value::Null);
    let blocked: f64 = page.ask("return window.blocked", Value::Null);
    eprintln!(
        "{teams} team files: summed after {took:.0} ms, the page stood still for {blocked:.0} ms at most"
    );
    tried(files.len());
    let thousand = |number: u32| de_an_06::text::number::grouped(number);
    let wanted = format!(
        "{0} tệp: {0} buổi, {1} lượt",
        thousand(teams),
        thousand(3 * teams)
    );
    pane.within(".hb-said").says(&wanted);
    pane.says("hong.json");
    pane.within("[aria-label='Theo xã, phường']")
        .says("Xã số 0042");
    // Nothing of it is kept here.
    assert!(page.stored_below("da06/2/f/").is_empty());
    pane.button("Đưa vào báo cáo tháng").click();
    page.toast().says("Đã đưa số liệu vào báo cáo tháng");
    page.follow("#/bao-cao");
    page.within(".bc-p").says(&format!(
        "Tổ công nghệ số cộng đồng: {} lượt hỗ trợ trong {} buổi",
        thousand(3 * teams),
        thousand(teams)
    ));
}

#[test]
fn a_session_is_held_by_keyboard_alone() {
    let page = open("");
    page.press("g");
    page.press("s");
    page.within("h1").says("Sổ tay");
    page.all().button("Bắt đầu buổi").focus();
    page.press("Enter");
    page.all().field(PLACE).takes_focus();
    page.type_text("Xóm 5");
    let list = page.all().button(&format!("{VNEID}…"));
    list.appears();
    for _ in 0..30 {
        page.press("Tab");
        if list.has_focus() {
            break;
        }
    }
    list.takes_focus();
    page.press("Enter");
    let card = page.within(".ck[open]");
    card.button("Xong 1 lượt").appears();
    page.press("Tab");
    page.press("Space");
    page.until("ticked", true, || {
        card.within("li:first-child input").is_on()
    });
    let served = card.button("Xong 1 lượt");
    for _ in 0..40 {
        page.press("Tab");
        if served.has_focus() {
            break;
        }
    }
    page.press("Enter");
    page.until("one turn", "1".to_owned(), || count(&page));
}

#[test]
fn every_part_fits_a_narrow_phone() {
    let page = Visit::on_phone(320).open("");
    begin(&page, "Tổ dân phố số 4, nhà văn hóa phường Sông Thao");
    open_list(&page, VNEID);
    crate::phone::nothing_is_too_wide(&page, "a session");
    for hash in ["#/so-tay/ket-qua", "#/so-tay/danh-muc"] {
        page.follow(hash);
        page.within(".hb-res").appears();
        crate::phone::nothing_is_too_wide(&page, hash);
    }
}
