//! Units: who answers for what, and which of them is one's own.

use crate::support::{Page, Visit, expected, open};
use de_an_06::domain::catalogue::Catalogue;
use de_an_06::domain::party::Party;
use de_an_06::domain::share::Shares;
use serde_json::Value;

/// Chỉ thị 05, Phụ lục B.36: given to Bộ Kế hoạch và Đầu tư.
const GIVEN_BEFORE: &str = "ct-05-2023-b36";
/// Công điện 133, điểm 6: names Nam Định, and not Hà Nội.
const NAMES_NAM_DINH: &str = "cd-133-2024-d6";

fn own(page: &Page) -> Option<String> {
    page.stored_text("da06/2/s/my-unit")
}

#[track_caller]
fn choose_own(page: &Page, entry: &str, kept: &str) {
    page.within("header.top")
        .menu("Đơn vị của tôi")
        .choose(entry);
    page.until("the own unit kept", Some(format!("\"{kept}\"")), || {
        own(page)
    });
}

#[track_caller]
fn opens(page: &Page, unit: &str) {
    page.within("#unit h2").says(unit);
}

#[test]
pub(crate) fn a_ministry_sees_what_the_one_before_it_was_given_and_why() {
    let page = open("");
    choose_own(&page, "Bộ Tài chính", "bo-tai-chinh");
    page.within("nav.nav").link("Đơn vị").click();
    let mine = page.within(".un-s[aria-label='Đơn vị của tôi']");
    mine.says("Bộ Tài chính");
    mine.within("a[href]").click();
    opens(&page, "Bộ Tài chính");
    page.within("#unit").takes_focus();
    page.within(".un-m").says("Đơn vị của tôi");
    assert_eq!(page.hash(), "#/don-vi/bo-tai-chinh");
    page.until(
        "the title",
        "Bộ Tài chính · Theo dõi Đề án 06".to_owned(),
        || page.title(),
    );

    let task = page.row(GIVEN_BEFORE);
    task.says("văn bản giao Bộ Kế hoạch và Đầu tư, nay do đơn vị này kế tục");
    let about = page.within(".un-a");
    about.says("Bộ Kế hoạch và Đầu tư, từ 01/03/2025 (Nghị quyết 176/2025/QH15)");
    about.says("căn cứ chưa xác nhận");
    about.says("BTC (Công điện 133/CĐ-TTg");
    page.within(".un-r")
        .says("Đúng hạn: hoàn thành đúng hạn ÷ (đã hoàn thành có hạn + quá hạn) = 0/");

    about.link("Bộ Kế hoạch và Đầu tư").click();
    opens(&page, "Bộ Kế hoạch và Đầu tư");
    page.within(".un-a").link("Bộ Tài chính").appears();
    page.row(GIVEN_BEFORE).appears();
    page.go_back();
    opens(&page, "Bộ Tài chính");
    page.row(GIVEN_BEFORE).within("a").click();
    page.detail().within(".cite").appears();
}

#[test]
fn the_numbers_of_the_ledger_lead_to_their_tasks() {
    let page = open("#/don-vi/bo-cong-an?ngay=2023-06-15");
    let session = expected::session();
    let late = page.within(".un-x td.st-over").link("quá hạn, chưa xong…");
    let number: usize = late.text().parse().expect("a number");
    late.click();
    page.until(
        "the address",
        "#/nhiem-vu?th=qua-han&chu-tri=bo-cong-an&ngay=2023-06-15".to_owned(),
        || page.hash(),
    );
    page.shows_list_of(&session);
    assert_eq!(page.within(".row[data-task-id]").count(), number);
    // Before the first document nothing was late.
    page.follow("#/don-vi/bo-cong-an?ngay=2023-01-01");
    page.within(".un-x td.st-over").says("0");
    page.within("#unit").says("tính đến 01/01/2023");
    page.within("#unit").link("Tất cả đơn vị").click();
    page.within(".un-i").says("Tính đến 01/01/2023.");
    assert!(!page.within(".un .st-over").is_shown());
}

#[test]
fn a_merged_province_gets_the_lists_that_name_one_of_its_parts() {
    let page = open("");
    choose_own(&page, "Ninh Bình", "dp.ninh-binh-2025");
    page.follow("#/don-vi");
    page.within(".un.is-mine").within("a").click();
    opens(&page, "Ninh Bình");
    page.within(".un-a")
        .says("Hà Nam; Nam Định; Ninh Bình, từ 01/07/2025 (Nghị quyết 202/2025/QH15)");
    page.row(NAMES_NAM_DINH)
        .says("văn bản nêu tên Nam Định, nay thuộc Ninh Bình");
    page.follow("#/don-vi/dp.ha-noi");
    opens(&page, "Hà Nội");
    page.within(".dr").appears();
    assert!(!page.row(NAMES_NAM_DINH).is_shown());
}

#[test]
fn a_unit_that_is_not_listed_can_be_ones_own() {
    let page = open("");
    let menu = page.within("header.top").menu("Đơn vị của tôi");
    menu.choose("Đơn vị khác (xã, phường, sở…)");
    let dialog = page.within("dialog[open]");
    dialog.says("những việc giao cho “các địa phương”");
    dialog.field("Tên đơn vị").takes_focus();
    page.press("Enter");
    dialog.says("Hãy ghi tên đơn vị");
    page.type_text("Xã Nhầm");
    page.press("Esc");
    dialog.vanishes();
    assert_eq!((own(&page), menu.value()), (None, String::new()));

    menu.choose("Đơn vị khác (xã, phường, sở…)");
    dialog.field("Tên đơn vị").takes_focus();
    page.type_text("Xã Tân Trào");
    dialog.menu("Tỉnh, thành phố").choose("Tuyên Quang");
    page.press("Tab");
    page.press("Enter");
    dialog.vanishes();
    let kept = "ten.tuyen-quang-2025.Xã Tân Trào";
    page.until("kept", Some(format!("\"{kept}\"")), || own(&page));

    page.reload();
    assert_eq!(menu.value(), kept);
    menu.within("option:checked")
        .says("Xã Tân Trào (Tuyên Quang)");
    page.within(".chips").button("Của đơn vị tôi…").click();
    page.until(
        "the province's tasks",
        tasks_of("dp.tuyen-quang-2025"),
        || {
            let mut shown: Vec<String> =
                page.list().into_iter().flat_map(|group| group.1).collect();
            shown.sort();
            shown
        },
    );

    page.follow("#/don-vi");
    page.within(".un.is-mine").says("Xã Tân Trào (Tuyên Quang)");
    page.within(".un.is-mine").within("a").click();
    opens(&page, "Xã Tân Trào (Tuyên Quang)");
    // It can be chosen again after another.
    choose_own(&page, "Bộ Công an", "bo-cong-an");
    choose_own(&page, "Xã Tân Trào (Tuyên Quang)", kept);
}

fn tasks_of(party: &str) -> Vec<String> {
    let session = expected::session();
    let book = session.book();
    let party = Party::from(party);
    let mut shares = Shares::new(book.catalogue(), &party);
    let fall = book.tasks().filter(|task| shares.of(task).is_some());
    let mut ids: Vec<String> = fall.map(|task| task.id().to_string()).collect();
    ids.sort();
    ids
}

#[test]
fn a_unit_becomes_ones_own_on_its_page() {
    // As an earlier version of the app kept it.
    let page = Visit::new()
        .with_stored("da06/2/s/my-unit", "\"bo-cong-an\"")
        .open("#/don-vi/bo-cong-an");
    page.within(".un-m").says("Đơn vị của tôi");
    page.follow("#/don-vi/dp.tuyen-quang-2025");
    opens(&page, "Tuyên Quang");
    page.within("#unit")
        .button("Đặt làm đơn vị của tôi")
        .click();
    page.until("kept", Some("\"dp.tuyen-quang-2025\"".to_owned()), || {
        own(&page)
    });
    page.within("#unit")
        .button("Bỏ chọn đơn vị của tôi")
        .takes_focus();
    page.press("Enter");
    page.until("none", Some("null".to_owned()), || own(&page));
    page.within("#unit")
        .button("Đặt làm đơn vị của tôi")
        .takes_focus();
}

#[test]
fn units_are_searched_without_marks_and_all_by_keyboard() {
    let page = open("#/don-vi");
    page.within(".un").appears();
    let all = page.within(".un").count();
    let catalogue = Catalogue::bundled();
    assert_eq!(all, catalogue.units.len() + catalogue.localities.len());
    page.press("/");
    page.within("input[type=search]").takes_focus();
    page.type_text("tai chinh");
    page.until("the address", "#/don-vi?q=tai+chinh".to_owned(), || {
        page.hash()
    });
    page.until("only those", vec!["Bộ Tài chính".to_owned()], || {
        page.within(".un-t").texts()
    });
    page.press("Tab");
    page.within("[role=search]")
        .button("Xóa từ khóa")
        .takes_focus();
    page.press("Tab");
    page.within(".un a").takes_focus();
    page.press("Enter");
    opens(&page, "Bộ Tài chính");
    page.go_back();
    page.within(".un a").takes_focus();
    page.within("input[type=search]").fill("zzzz");
    page.within(".empty").says("Không tìm thấy “zzzz”");
    page.within(".empty").button("Xóa từ khóa").click();
    page.until("everybody", all, || page.within(".un").count());
    page.within("input[type=search]").takes_focus();
}

#[test]
fn a_link_to_nobody_says_so_and_leads_back() {
    let page = open("#/don-vi/bo-gi-do");
    page.within("#unit")
        .says("Không có đơn vị này trong dữ liệu");
    page.within("#unit").says("bo-gi-do");
    page.within("#unit").link("Tất cả đơn vị").click();
    page.within(".un").appears();
}

#[test]
fn a_group_says_whom_it_includes_or_that_the_documents_do_not() {
    let page = open("#/don-vi/cac-bo-nganh-dia-phuong");
    page.within(".un-a").says("ủy ban nhân dân cấp tỉnh");
    assert!(
        !page
            .within("#unit")
            .button("Đặt làm đơn vị của tôi")
            .is_shown()
    );
    page.follow("#/don-vi/cac-co-quan-lien-quan");
    page.within(".un-a")
        .says("Văn bản không nói nhóm này gồm những đơn vị nào");
}

#[test]
fn units_fit_360_pixels() {
    let page = Visit::on_phone(360).open("#/don-vi");
    for hash in [
        "#/don-vi",
        "#/don-vi/bo-tai-chinh",
        "#/don-vi/nguoi-dung-dau-bo-nganh-dia-phuong",
        "#/don-vi/dp.ninh-binh-2025",
        "#/don-vi/bo-gi-do",
    ] {
        page.follow(hash);
        let there = if hash.contains("don-vi/") {
            "#unit"
        } else {
            ".un"
        };
        page.within(there).appears();
        let too_wide = "const main = document.querySelector('.main');
            return [...main.querySelectorAll('*')].filter((e) => e.checkVisibility()
                && e.getBoundingClientRect().right > innerWidth + 1).map((e) => e.className)";
        page.until(hash, Vec::<Value>::new(), || {
            page.ask(too_wide, Value::Null)
        });
    }
    // The own unit is chosen in the room of data, where there is no room for it above.
    page.follow("#/du-lieu");
    let menu = page.within(".main").menu("Đơn vị của tôi");
    menu.choose("Đơn vị khác (xã, phường, sở…)");
    let dialog = page.within("dialog[open]");
    dialog.field("Tên đơn vị").fill("Phường Cửa Nam");
    dialog.menu("Tỉnh, thành phố").choose("Hà Nội");
    dialog.button("Đặt làm đơn vị của tôi").click();
    page.until(
        "kept",
        Some("\"ten.ha-noi.Phường Cửa Nam\"".to_owned()),
        || own(&page),
    );
    menu.within("option:checked")
        .says("Phường Cửa Nam (Hà Nội)");
}
