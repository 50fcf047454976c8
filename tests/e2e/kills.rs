//! The browser is killed at any moment after an edit was marked as saved.

use crate::support::soak::{Dice, times, tried};
use crate::support::{Page, Visit, id, open};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::thread;
use std::time::Duration;

const HASH: &str = "#/nhiem-vu/ct-05-2023-b17";
/// Texts of the open task: what the page and what the store calls them.
const TEXTS: [(&str, &str); 4] = [
    ("Người chịu trách nhiệm", "person"),
    ("Chức vụ", "position"),
    ("Sản phẩm theo đơn vị", "product"),
    ("Ghi chú", "note"),
];
const TICKED: [&str; 4] = ["a1", "a3", "b1", "b17"];

/// What was marked as saved: tasks and fields with their values.
type Saved = BTreeMap<(String, &'static str), Value>;

/// Makes a random edit and waits until the page says that it is saved.
fn edit(page: &Page, dice: &mut Dice, number: usize, saved: &mut Saved) {
    let (key, value) = if dice.below(3) == 0 {
        let task = id(dice.one_of(&TICKED));
        let tick = page.row(&task).within("input");
        let value = if tick.is_on() {
            Value::Null
        } else {
            json!("done")
        };
        tick.click();
        ((task, "status"), value)
    } else {
        let (label, field) = dice.one_of(&TEXTS);
        let text = format!("Lần {number}: số {}", dice.below(1_000_000));
        page.detail().field(label).enter(&text);
        ((id("b17"), field), json!(text))
    };
    page.keeps(&key.0, key.1, value.clone());
    page.within(".save").says("Đã lưu");
    saved.insert(key, value);
}

/// Everything that was ever marked as saved is kept and shown.
fn has_all(page: &Page, saved: &Saved) {
    for ((task, field), value) in saved {
        page.keeps(task, field, value.clone());
        let label = TEXTS.iter().find(|(_, name)| name == field);
        match label {
            Some((label, _)) => page.until(label, value.clone(), || {
                json!(page.detail().field(label).value())
            }),
            None => page.until(task, value == "done", || {
                page.row(task).within("input").is_on()
            }),
        }
    }
}

#[test]
fn what_is_marked_as_saved_survives_a_kill_at_any_moment() {
    let (kills, longest) = times((3, 3_000), (100, 70_000));
    let mut dice = Dice::new();
    let mut saved = Saved::new();
    let mut page = open(HASH);
    for number in 1..=kills {
        edit(&page, &mut dice, number, &mut saved);
        // Not to wait for something: the moment of the kill is what varies.
        let moment = Duration::from_millis(dice.below(longest).into());
        eprintln!("kill {number} of {kills} after {moment:?}");
        thread::sleep(moment);
        page = Visit::again(page.kill()).open(HASH);
        has_all(&page, &saved);
    }
    tried(kills);
}
