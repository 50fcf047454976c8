//! On a phone.

use crate::support::{Page, Visit, expected, id};
use serde_json::Value;

/// What is wider than it should be, and the elements that stick out of it.
const TOO_WIDE: &str = "
    const named = (e) => `${e.tagName}.${e.className?.baseVal ?? e.className}`;
    const culprits = (box, limit) => [...box.querySelectorAll('*')]
      .filter((e) => e.getBoundingClientRect().right > limit + 1 && e.checkVisibility())
      .filter((e, _, all) => !all.some((inner) => inner !== e && e.contains(inner)))
      .slice(0, 3).map(named);
    const boxes = document.querySelectorAll('.main, .ls, .ls-b, .dt.is-open, .dt-b, .wrap, .p-tasks');
    const wide = [...boxes].filter((e) => e.scrollWidth > e.clientWidth)
      .map((e) => `${named(e)}: ${culprits(e, e.getBoundingClientRect().right)}`);
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) wide.push(`page: ${culprits(root, root.clientWidth)}`);
    return wide";

/// Waits until no part of the page is wider than it should be.
#[track_caller]
pub(crate) fn nothing_is_too_wide(page: &Page, place: &str) {
    page.until(place, Vec::<String>::new(), || {
        page.ask(TOO_WIDE, Value::Null)
    });
}

#[track_caller]
fn every_room_fits(width: u32) {
    let page = Visit::on_phone(width).open("");
    page.shows_list_of(&expected::session());
    nothing_is_too_wide(&page, "the list");
    page.follow("#/nhiem-vu?q=dan+cu&th=qua-han");
    page.shows_list_of(&expected::session());
    nothing_is_too_wide(&page, "a search");
    for task in ["b17", "a12"] {
        page.follow(&format!("#/nhiem-vu/{}", id(task)));
        page.detail().within(".cite").appears();
        nothing_is_too_wide(&page, task);
    }
    for (hash, title) in [
        ("#/tong-quan", "Tổng quan"),
        ("#/tong-quan?ngay=2023-08-15", "Tổng quan"),
        (
            "#/tong-quan?chu-tri=nguoi-dung-dau-bo-nganh-dia-phuong&tu=2023-01-01",
            "Tổng quan",
        ),
        ("#/tong-quan?cua-toi=chu-tri", "Tổng quan"),
        ("#/thoi-han", "Thời hạn"),
        ("#/thoi-han?ngay=2023-03-20", "Thời hạn"),
        (
            "#/thoi-han?xem=lich&luc=2023-06-30&ngay=2023-06-15",
            "Thời hạn",
        ),
        (
            "#/thoi-han?xem=dong-thoi-gian&muc=thang&ngay=2024-12-10",
            "Thời hạn",
        ),
        ("#/thoi-han?xem=thang", "Thời hạn"),
        ("#/don-vi", "Đơn vị"),
        ("#/don-vi/dp.ninh-binh-2025", "Đơn vị"),
        ("#/chi-tieu", "Chỉ tiêu"),
        ("#/van-ban", "Văn bản"),
        ("#/van-ban?van-ban=tb-8545-2024", "Văn bản"),
        ("#/du-lieu", "Dữ liệu"),
    ] {
        page.follow(hash);
        page.within("h1").says(title);
        nothing_is_too_wide(&page, hash);
    }
}

#[test]
fn every_room_fits_360_pixels() {
    every_room_fits(360);
}

#[test]
fn every_room_fits_320_pixels() {
    every_room_fits(320);
}

#[test]
fn the_navigation_is_at_the_bottom_and_a_task_fills_the_screen() {
    let page = Visit::on_phone(360).open("");
    page.shows_list_of(&expected::session());
    let (left, bottom, width): (f64, f64, f64) = page
        .within("nav.nav")
        .of_one("const r = found[0].getBoundingClientRect(); return [r.left, r.bottom, r.width]");
    assert_eq!((left, bottom, width), (0.0, 740.0, 360.0));
    page.row(&id("b17")).within("a").click();
    page.until("it fills the screen", (0.0, 360.0, true), || {
        page.within(".dt.is-open").of_one(
            "const r = found[0].getBoundingClientRect();
             return [r.left, r.width, r.top <= 0 && r.height >= 600]",
        )
    });
    page.detail().button("Đóng").click();
    page.detail().vanishes();
    page.row(&id("b17")).takes_focus();
    page.within("nav.nav").link("Thời hạn").click();
    page.shows_agenda_of(&expected::session());
}

#[test]
fn the_dark_colours_stay() {
    let page = Visit::on_phone(360).open("");
    let theme = || -> Option<String> {
        page.ask(
            "return document.documentElement.dataset.theme ?? null",
            Value::Null,
        )
    };
    let ground = || -> String {
        page.ask(
            "return getComputedStyle(document.body).backgroundColor",
            Value::Null,
        )
    };
    let light = ground();
    page.all().button("Đổi nền sáng, tối").click();
    page.until("dark", Some("dark".to_owned()), theme);
    page.until("another ground", true, || ground() != light);
    let dark = ground();
    page.reload();
    assert_eq!((theme(), ground()), (Some("dark".to_owned()), dark));
    page.all().button("Đổi nền sáng, tối").click();
    page.until("light", light, ground);
}
