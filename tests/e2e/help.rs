//! The help page and the first tour.

use crate::support::{Page, Visit, expected, open};
use serde_json::Value;

const STOPS: usize = 7;
/// The browser may offer to install the app, in the same place.
const OFFER: &str = "section.offer[aria-label='Hướng dẫn']";

#[test]
fn the_help_page_is_reached_from_everywhere_and_leads_into_itself() {
    let page = open("");
    page.press("?");
    page.within("dialog[open]")
        .link("Xem trang trợ giúp")
        .click();
    page.within("h1").says("Trợ giúp");
    assert_eq!(page.within("dialog[open]").count(), 0);
    page.press("g");
    page.press("n");
    page.within("h1").says("Nhiệm vụ");
    page.press("g");
    page.press("g");
    page.within("h1").says("Trợ giúp");
    page.within(".hp-n").button("Năm rõ").click();
    page.within("#nam-ro").takes_focus();
    // Its pictures are of the app's own parts, and have nothing in them to press.
    page.within("#bat-dau + .hp-w + .hp-f")
        .says("Làm sạch dữ liệu đất đai, thông tin nhà ở");
    let script = "return [...document.querySelectorAll('.hp-f')]
        .filter((figure) => !figure.ariaLabel || !figure.firstElementChild.inert).length";
    assert_eq!(page.ask::<usize>(script, Value::Null), 0);
}

#[test]
fn on_a_phone_the_help_page_is_behind_more() {
    let page = Visit::on_phone(360).open("");
    page.within(".nav-more > summary").click();
    page.within(".nav-menu").link("Trợ giúp").click();
    page.within("h1").says("Trợ giúp");
}

#[test]
fn the_tour_is_offered_over_nothing_and_once() {
    let page = open("");
    page.shows_list_of(&expected::session());
    let offer = page.within(OFFER);
    offer.appears();
    // Nobody's focus was taken, and no row lies under it.
    let free: bool = page.ask(
        "const offer = document.querySelector('section.offer').getBoundingClientRect();
         const list = document.querySelector('.main').getBoundingClientRect();
         return document.activeElement === document.body && list.bottom <= offer.top + 1",
        Value::Null,
    );
    assert!(free);
    offer.button("Bỏ qua").click();
    offer.vanishes();
    page.reload();
    page.press("?");
    page.within("dialog[open]").appears();
    assert_eq!(page.within(OFFER).count(), 0);
}

#[test]
fn who_has_written_something_is_not_asked() {
    let page = open("");
    page.shows_list_of(&expected::session());
    page.press("j");
    page.press("3");
    page.within(".save").says("Đã lưu");
    page.reload();
    page.press("?");
    page.within("dialog[open]").appears();
    assert_eq!(page.within(OFFER).count(), 0);
}

/// The card is on the screen, whole, and covers nothing of what it points at.
#[track_caller]
fn points_well(page: &Page, stop: usize) {
    page.within(".tour")
        .says(&format!("Bước {stop} trên {STOPS}"));
    let script = "
        const place = (selector) => document.querySelector(selector).getBoundingClientRect();
        const [card, ring] = ['.tour', '.tour-o'].map(place);
        const apart = card.right <= ring.left || card.left >= ring.right
            || card.bottom <= ring.top || card.top >= ring.bottom;
        const whole = card.left >= 0 && card.top >= 0
            && card.right <= innerWidth && card.bottom <= innerHeight;
        const seen = ring.width > 0 && ring.bottom > 0 && ring.top < innerHeight;
        return [apart, whole, seen]";
    page.until(&format!("the card at stop {stop}"), [true; 3], || {
        page.ask(script, Value::Null)
    });
}

fn is_taken_by_keys(page: &Page) {
    page.shows_list_of(&expected::session());
    page.within(OFFER).button("Xem hướng dẫn 2 phút").focus();
    page.press("Enter");
    let tour = page.within(".tour");
    tour.button("Tiếp").takes_focus();
    points_well(page, 1);
    page.press("Right");
    points_well(page, 2);
    page.press("Left");
    points_well(page, 1);
    for stop in 2..=STOPS {
        page.press("Enter");
        points_well(page, stop);
    }
    tour.button("Xong").has_focus();
    page.press("Enter");
    tour.vanishes();
    page.within("#noi-dung").takes_focus();
    assert_eq!(page.within(OFFER).count(), 0);
    // It can be begun again, and left.
    page.follow("#/tro-giup");
    page.within(".p-help")
        .button("Xem hướng dẫn 2 phút")
        .click();
    points_well(page, 1);
    page.press("Esc");
    tour.vanishes();
    page.until("kept", Some("true".to_owned()), || {
        page.stored_text("da06/2/s/toured")
    });
}

#[test]
fn the_tour_is_taken_by_keys() {
    is_taken_by_keys(&open(""));
}

#[test]
fn the_tour_is_taken_on_a_phone() {
    is_taken_by_keys(&Visit::on_phone(360).open(""));
}

#[test]
fn who_goes_elsewhere_has_left_the_tour() {
    let page = open("#/tro-giup");
    page.within(".p-help")
        .button("Xem hướng dẫn 2 phút")
        .click();
    points_well(&page, 1);
    page.within("nav.nav").link("Thời hạn").click();
    page.within(".tour").vanishes();
}
