//! Several tabs of one browser edit at the same time, without waiting for one another.

use crate::support::soak::{Dice, times, tried};
use crate::support::{Page, id, open};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

const HASH: &str = "#/nhiem-vu/ct-05-2023-b17";
/// Texts of the open task that every tab types in.
const SHARED: [(&str, &str); 2] = [("Người chịu trách nhiệm", "person"), ("Ghi chú", "note")];
/// Texts of the open task that one tab alone types in: the first three tabs.
const OWN: [(&str, &str); 3] = [
    ("Chức vụ", "position"),
    ("Sản phẩm theo đơn vị", "product"),
    ("Tên gọi tắt", "title"),
];
/// So many tasks each tab alone ticks.
const TICKED: usize = 8;
/// So many edits are made altogether before it is looked whether one is lost.
const ROUND: usize = 40;
/// Clocks of two tabs may differ by so much, in milliseconds: which of two edits within that time is
/// the newer one is anybody's guess.
const SLACK: f64 = 25.0;

/// Types and ticks where people do. A turn between two edits lets the tab see what others wrote; a
/// channel gives it, since timers of hidden tabs are held back.
const EDITOR: &str = r"
    const { tab, seed, edits, texts, ticked } = arg;
    let state = seed;
    const below = (end) => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
    };
    const { port1, port2 } = new MessageChannel();
    const turn = () => new Promise((done) => { port1.onmessage = done; port2.postMessage(0); });
    const now = () => performance.timeOrigin + performance.now();
    const field = (name) => [...document.querySelectorAll('.dt.is-open label')]
        .find((label) => label.querySelector('.lb')?.textContent.trim() === name).control;
    const made = window.made = { number: 0, last: {}, began: null, ended: null };
    const type = (name, key, number) => {
        const input = field(name), value = `tab ${tab}, lần ${number}`;
        const kind = input.matches('textarea') ? HTMLTextAreaElement : HTMLInputElement;
        const began = now();
        Object.getOwnPropertyDescriptor(kind.prototype, 'value').set.call(input, value);
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        made.last[key] = { value, began, ended: now() };
        if (below(2)) input.dispatchEvent(new FocusEvent('blur'));
    };
    const tick = (task) => {
        const box = document.querySelector(`[data-task-id='${task}'] input`), began = now();
        box.click();
        const value = box.checked ? 'done' : null;
        made.last[`${task} status`] = { value, began, ended: now() };
    };
    const work = async () => {
        made.began = now();
        for (let number = 1; number <= edits; number += 1) {
            if (below(4)) type(...texts[below(texts.length)], number);
            else tick(ticked[below(ticked.length)]);
            made.number = number;
            for (let turns = below(8); turns >= 0; turns -= 1) await turn();
        }
        made.ended = now();
    };
    const channel = new BroadcastChannel('test');
    channel.onmessage = () => { channel.close(); work().catch((error) => { made.error = `${error}`; }); };
";

/// An edit that a tab made.
#[derive(Clone, Debug, Deserialize)]
struct Made {
    value: Value,
    began: f64,
    ended: f64,
}

/// What a tab has made in a round: how many edits, the last one of each task and field, and when.
#[derive(Debug, Deserialize)]
struct Progress {
    number: usize,
    last: BTreeMap<String, Made>,
    began: Option<f64>,
    ended: Option<f64>,
    error: Option<String>,
}

/// Prepares a tab to make so many edits as soon as it is told.
fn prepare(page: &Page, tab: usize, edits: usize, ticked: &[String], dice: &mut Dice) {
    let key = |field: &str| format!("{} {field}", id("b17"));
    let texts = SHARED.iter().chain(OWN.get(tab));
    let texts: Vec<_> = texts
        .map(|(label, field)| json!([label, key(field)]))
        .collect();
    let arg = json!({
        "tab": tab, "seed": dice.below(u32::MAX >> 1), "edits": edits, "texts": texts,
        "ticked": ticked,
    });
    // A list is filled little by little.
    let there =
        "return arg.filter((id) => document.querySelector(`[data-task-id='${id}']`)).length";
    page.until("the rows to tick", ticked.len(), || {
        page.ask(there, json!(ticked))
    });
    page.run(EDITOR, arg);
}

/// Waits until the tab has made its edits, for as long as it goes on making any.
fn finished(page: &Page) -> Progress {
    let script = "
        const until = performance.now() + 10000;
        const { port1, port2 } = new MessageChannel();
        const turn = () => new Promise((done) => { port1.onmessage = done; port2.postMessage(0); });
        while (!made.ended && !made.error && performance.now() < until) await turn();
        return made";
    let mut before = 0;
    loop {
        let made: Progress = page.ask_later(script, Value::Null);
        assert_eq!(made.error, None);
        if made.ended.is_some() {
            return made;
        }
        assert!(made.number > before, "no edit in ten seconds: {made:?}");
        before = made.number;
    }
}

/// The values of each field that may be the newest: in nearly all cases there is one.
fn newest(tabs: &[Progress]) -> BTreeMap<String, Vec<Value>> {
    let mut all: BTreeMap<String, Vec<Made>> = BTreeMap::new();
    for (key, made) in tabs.iter().flat_map(|tab| &tab.last) {
        all.entry(key.clone()).or_default().push(made.clone());
    }
    let values = |made: Vec<Made>| {
        let last = made.iter().map(|made| made.began).fold(0.0, f64::max);
        let may_be = made.into_iter().filter(|made| made.ended + SLACK >= last);
        may_be.map(|made| made.value).collect()
    };
    all.into_iter()
        .map(|(key, made)| (key, values(made)))
        .collect()
}

fn stored(page: &Page, key: &str) -> Value {
    let (task, field) = key.split_once(' ').expect("a task and a field");
    page.stored(task, field).unwrap_or_default()
}

/// Whether the tab shows that value.
fn is_shown(page: &Page, key: &str, value: &Value) -> bool {
    let (task, field) = key.split_once(' ').expect("a task and a field");
    let label = SHARED.iter().chain(&OWN).find(|(_, name)| *name == field);
    match label {
        Some((label, _)) => json!(page.detail().field(label).value()) == *value,
        None => page.row(task).within("input").is_on() == (value == "done"),
    }
}

/// Waits until the tab shows the values that are kept.
fn shows(page: &Page, kept: &BTreeMap<String, Value>) {
    for (key, value) in kept {
        page.until(&format!("{key} is {value}"), true, || {
            is_shown(page, key, value)
        });
    }
}

/// Waits until what is kept of each field is the newest of its values, and is shown. Of two that are
/// equally new it may for a moment be either.
fn settles(page: &Page, newest: &BTreeMap<String, Vec<Value>>) {
    for (key, values) in newest {
        page.until(&format!("{key} is one of {values:?}"), true, || {
            let kept = stored(page, key);
            values.contains(&kept) && is_shown(page, key, &kept)
        });
    }
}

/// All tabs edit once more. Gives what is kept then.
fn round(page: &Page, ticked: &[&[String]], dice: &mut Dice) -> BTreeMap<String, Value> {
    let tabs = ticked.len();
    for (tab, ticked) in ticked.iter().enumerate() {
        page.to_tab(tab);
        page.detail().appears();
        prepare(page, tab, ROUND / tabs, ticked, dice);
    }
    page.run("new BroadcastChannel('test').postMessage(0)", Value::Null);
    let made = (0..tabs).map(|tab| {
        page.to_tab(tab);
        finished(page)
    });
    let made: Vec<Progress> = made.collect();
    let began = made.iter().filter_map(|tab| tab.began).fold(0.0, f64::max);
    let ended = made.iter().filter_map(|tab| tab.ended);
    assert!(
        ended.fold(f64::MAX, f64::min) > began,
        "one after the other: {made:?}"
    );

    let newest = newest(&made);
    for tab in 0..tabs {
        page.to_tab(tab);
        settles(page, &newest);
    }
    let keys = newest.into_keys();
    keys.map(|key| {
        let value = stored(page, &key);
        (key, value)
    })
    .collect()
}

fn edit_at_once(tabs: usize) {
    let mut dice = Dice::new();
    let page = open(HASH);
    let listed = || page.list().into_iter().flat_map(|group| group.1);
    // A list is filled little by little.
    page.until("rows for every tab", true, || {
        listed().count() >= tabs * TICKED
    });
    let rows: Vec<String> = listed().collect();
    let ticked: Vec<&[String]> = rows.chunks(TICKED).take(tabs).collect();
    for _ in 1..tabs {
        page.open_tab(HASH);
    }
    let mut kept = BTreeMap::new();
    let rounds = times(1, 25);
    for _ in 0..rounds {
        let new = round(&page, &ticked, &mut dice);
        for tab in 0..tabs {
            page.to_tab(tab);
            shows(&page, &new);
            page.within(".save").says("Đã lưu");
        }
        kept.extend(new);
    }
    for tab in 0..tabs {
        page.to_tab(tab);
        page.reload();
        shows(&page, &kept);
    }
    for (key, value) in kept {
        assert_eq!(stored(&page, &key), value, "{key} after the reload");
    }
    tried(rounds * ROUND);
}

#[test]
fn two_tabs_that_edit_at_once_lose_nothing() {
    edit_at_once(2);
}

#[test]
fn four_tabs_that_edit_at_once_lose_nothing() {
    edit_at_once(4);
}
