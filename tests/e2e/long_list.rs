//! A list of which only what is near the screen is in the page.

use crate::support::{Page, Visit, expected, open};
use de_an_06::domain::edit::Edit;
use de_an_06::domain::id::TaskId;
use de_an_06::domain::journal::Entry;
use de_an_06::domain::stamp::Clock;
use de_an_06::storage::record::write_entry;
use serde_json::{Value, json};

/// Lists up to 400 lines are wholly in the page.
const OWN: u64 = 600;
const NOW: u64 = 1_767_225_600_000;

/// With so many tasks of one's own that most rows are not in the page.
fn long(hash: &str) -> Page {
    let mut clock = Clock::new("long".parse().expect("a device"));
    let mut visit = Visit::new();
    for number in 0..OWN {
        let id = TaskId::own(&clock.tick(NOW + number).to_string());
        let entry = Entry {
            edit: Edit::Title(Some(format!("Việc thử số {number}"))),
            stamp: clock.tick(NOW + number),
            author: "".into(),
            over: None,
        };
        let write = write_entry(&id, &entry);
        visit = visit.with_stored(write.key, &write.text.expect("a record"));
    }
    visit.open(hash)
}

/// The positions of the rows in the page, and the number that each says there are.
fn positions(page: &Page) -> (Vec<usize>, Vec<usize>) {
    let script = "const rows = [...document.querySelectorAll('.row[data-task-id]')];
        return ['posinset', 'setsize'].map((name) =>
          rows.map((row) => Number(row.getAttribute(`aria-${name}`))))";
    page.ask(script, Value::Null)
}

/// Waits until the rows say that there are `number` tasks, and which of them they are: one after
/// another, with the first or the last among them where that is asked for.
#[track_caller]
fn until_counted(page: &Page, number: usize, at_end: Option<bool>) {
    let right = || {
        let (positions, numbers) = positions(page);
        let in_turn = positions.windows(2).all(|pair| pair[1] == pair[0] + 1);
        let end = match at_end {
            Some(false) => positions.first() == Some(&1),
            Some(true) => positions.last() == Some(&number),
            None => true,
        };
        let all = !numbers.is_empty() && numbers.iter().all(|said| *said == number);
        if in_turn && end && all {
            "right".to_owned()
        } else {
            format!("{positions:?} of {numbers:?}")
        }
    };
    page.until("the positions", "right".to_owned(), right);
}

fn shown(page: &Page) -> usize {
    let script = "return Number(document.querySelector('.ls-n b').textContent.replace(/\\D/g, ''))";
    page.ask(script, Value::Null)
}

/// The position of the row that has the focus.
fn focused(page: &Page) -> usize {
    let script =
        "return Number(document.activeElement.closest('.row')?.getAttribute('aria-posinset') ?? 0)";
    page.ask(script, Value::Null)
}

/// Whether the row that has the focus is wholly seen, with no heading over it.
const IN_SIGHT: &str = "
    const list = document.querySelector('.ls-b').getBoundingClientRect();
    const row = document.activeElement.closest('.row')?.getBoundingClientRect();
    if (!row || row.top < list.top - 1 || row.bottom > list.bottom + 1) return false;
    return !!document.elementFromPoint(row.left + row.width / 2, row.top + 2)?.closest('.row')";

#[track_caller]
fn until_focused(page: &Page, position: usize) {
    page.until("the focus", position, || focused(page));
    page.until("it is seen", true, || page.ask(IN_SIGHT, Value::Null));
}

fn scroll_to(page: &Page, part: f64) {
    let script =
        "const list = document.querySelector('.ls-b'); list.scrollTop = arg * list.scrollHeight";
    page.run(script, json!(part));
}

#[test]
fn each_row_says_which_of_how_many_it_is() {
    let page = long("");
    let all = shown(&page);
    until_counted(&page, all, Some(false));
    assert!(
        positions(&page).0.len() < all / 2,
        "all rows are in the page"
    );
    scroll_to(&page, 0.5);
    page.until("the middle", true, || positions(&page).0[0] > all / 4);
    until_counted(&page, all, None);
    // The height of what was never drawn is a guess: as with the hand, it may take more than once.
    page.until("the last row", Some(all), || {
        scroll_to(&page, 1.0);
        positions(&page).0.last().copied()
    });
    until_counted(&page, all, Some(true));

    // Filtered, without a group, and with a group closed.
    page.within("[role=search]")
        .within("input")
        .fill("việc thử số");
    page.until("the search", true, || shown(&page) < all);
    until_counted(&page, shown(&page), Some(false));
    page.within("[role=search]").button("Xóa từ khóa").click();
    page.until("all", all, || shown(&page));
    page.within(".chips")
        .menu("Nhóm")
        .choose("Nhóm: không chia nhóm");
    until_counted(&page, all, Some(false));
    page.within(".chips")
        .menu("Nhóm")
        .choose("Nhóm: tình trạng thời hạn");
    until_counted(&page, all, Some(false));
    let heading = page.within(".ls-b").button("Quá hạn…");
    let closed: usize = heading.of_one("return Number(found[0].querySelector('.g-n').textContent)");
    heading.click();
    until_counted(&page, all - closed, Some(false));
}

#[test]
fn keys_go_by_screens_and_to_both_ends() {
    let page = long("");
    go_by_screens(&page);
    // The list begins anew, and a screen holds more rows than are put in the page at first.
    page.resize((1280, 2000));
    page.reload();
    go_by_screens(&page);
}

fn go_by_screens(page: &Page) {
    let all = shown(page);
    page.press("j");
    until_focused(page, 1);
    page.press("PageDown");
    page.until("a screen on", true, || (4..40).contains(&focused(page)));
    let screen = focused(page) - 1;
    until_focused(page, screen + 1);
    page.press("PageDown");
    until_focused(page, 2 * screen + 1);
    page.press("End");
    until_focused(page, all);
    page.press("PageUp");
    until_focused(page, all - screen);
    page.press("k");
    until_focused(page, all - screen - 1);
    page.press("Home");
    until_focused(page, 1);
    page.press("PageUp");
    until_focused(page, 1);
}

#[test]
fn the_place_is_kept_while_the_row_with_the_focus_is_out_of_the_page() {
    let page = long("");
    page.press("j");
    page.press("j");
    page.press("j");
    until_focused(&page, 3);
    scroll_to(&page, 0.6);
    page.within(".ls-b").takes_focus();
    page.until("the row is gone", 0, || focused(&page));
    // Back again, it has the focus again; from afar, one goes on from it.
    scroll_to(&page, 0.0);
    until_focused(&page, 3);
    scroll_to(&page, 0.6);
    page.until("the row is gone", 0, || focused(&page));
    page.press("j");
    until_focused(&page, 4);
}

#[test]
fn the_focus_goes_to_the_next_row_where_its_own_is_filtered_away() {
    let page = open("#/nhiem-vu?tt=chua");
    page.shows_list_of(&expected::session());
    let tasks: Vec<String> = page.list().into_iter().flat_map(|group| group.1).collect();
    page.press("j");
    page.press("j");
    page.row(&tasks[1]).takes_focus();
    page.press("3");
    page.row(&tasks[1]).vanishes();
    page.row(&tasks[2]).takes_focus();
    page.press("k");
    page.row(&tasks[0]).takes_focus();
}

/// Says whether the page let the browser have its own search.
fn press_find(page: &Page) -> bool {
    let script = "const event = new KeyboardEvent('keydown',
          { key: 'f', code: 'KeyF', ctrlKey: true, bubbles: true, cancelable: true });
        return (document.activeElement ?? document.body).dispatchEvent(event)";
    page.ask(script, Value::Null)
}

#[test]
fn the_apps_own_search_takes_the_browsers_place_where_rows_are_missing() {
    let page = long("");
    assert!(
        !press_find(&page),
        "the browser's own search finds what is drawn only"
    );
    let search = page.within("input[type=search]");
    search.takes_focus();
    page.toast().says("nhấn Ctrl+F lần nữa");
    assert!(
        press_find(&page),
        "asked for again, the browser's own comes"
    );
    page.type_text("thử số 599");
    page.until("one is found", 1, || shown(&page));
    page.press("Tab");
    page.until("all rows are there", 1, || positions(&page).0.len());
    page.run("document.activeElement.blur()", Value::Null);
    assert!(press_find(&page), "every row is in the page");
}

#[test]
fn where_every_row_is_in_the_page_the_browser_searches_itself() {
    let page = open("");
    let session = expected::session();
    page.shows_list_of(&session);
    assert!(press_find(&page));
    assert!(!page.within("input[type=search]").has_focus());
}
