//! Each call to the browser's storage fails in turn, once or for ever: what was shown as saved is
//! there afterwards, and the page lives on.

use crate::support::soak::{times, tried};
use crate::support::{Page, Visit, id};
use serde_json::{Value, json};

const HASH: &str = "#/nhiem-vu/ct-05-2023-b17";

/// Counts the calls and refuses the one that `sessionStorage` names, or that one and all later ones.
const REFUSE: &str = "if (location.protocol.startsWith('http')) {
    const at = sessionStorage.getItem('refuse-from'), last = Number(sessionStorage.getItem('refuse-to'));
    let calls = 0;
    const guard = (type, names) => {
        for (const name of names) {
            const real = type.prototype[name];
            type.prototype[name] = function (...args) {
                if (this === sessionStorage) return real.apply(this, args);
                const call = calls++;
                if (at !== null && call >= Number(at) && call <= last) {
                    throw new DOMException('refused', 'UnknownError');
                }
                return real.apply(this, args);
            };
        }
    };
    guard(Storage, ['getItem', 'setItem', 'removeItem', 'key']);
    guard(IDBFactory, ['open']);
    guard(IDBDatabase, ['transaction']);
    guard(IDBObjectStore, ['get', 'put', 'delete', 'getAll', 'getAllKeys']);
    window.storageCalls = () => calls;
}";

/// Begins anew in an empty storage, with these calls refused.
fn begin(page: &Page, from: Option<u64>, to: u64) {
    page.go_to_file("sw.js");
    let clear = "
        localStorage.clear();
        sessionStorage.clear();
        const asked = indexedDB.deleteDatabase('da06');
        await new Promise((done) => { asked.onsuccess = asked.onerror = asked.onblocked = done; });
        if (arg[0] !== null) sessionStorage.setItem('refuse-from', arg[0]);
        sessionStorage.setItem('refuse-to', arg[1]);
        return null";
    page.ask_later::<Value>(clear, json!([from, to]));
    page.go_to(HASH);
}

/// A little of everything: typing, a choice, ticks of several tasks.
fn work(page: &Page) {
    page.detail().field("Ghi chú").enter("Đã họp với xã");
    page.detail().button("Đang thực hiện").click();
    for task in ["a1", "a2", "a3"] {
        // Not by the pointer: a message about what failed may lie over the row just then.
        let tick = page.row(&id(task)).within("input");
        let _: Value = tick.of_one("found[0].click(); return null");
    }
}

/// Waits until the page has made up its mind, and says whether it shows all as saved.
fn is_saved(page: &Page, point: &str) -> bool {
    let says = || page.within(".save").text();
    let decided = |text: &str| text.contains("Đã lưu") || text.contains("hưa lưu");
    page.until(point, "saved or not".to_owned(), || {
        let text = says();
        let decided = decided(&text);
        if decided {
            "saved or not".to_owned()
        } else {
            text
        }
    });
    says().contains("Đã lưu")
}

fn is_all_there(page: &Page) {
    let note = page.detail().field("Ghi chú");
    page.until("the note", "Đã họp với xã".to_owned(), || {
        note.value()
    });
    for task in ["a1", "a2", "a3"] {
        let tick = page.row(&id(task)).within("input");
        page.until("the tick", true, || tick.is_on());
    }
}

#[test]
fn every_call_may_fail_once_or_for_ever() {
    let page = Visit::new().with_script(REFUSE).open("");
    page.announce("favicon.ico");
    begin(&page, None, 0);
    work(&page);
    assert!(is_saved(&page, "no fault"));
    let calls: u64 = page.ask("return storageCalls()", Value::Null);
    assert!(calls > 100, "a day of {calls} calls is no day");
    let points = times(3, calls.max(100));
    let (mut tries, mut saved) = (0, 0);
    for point in 0..points {
        let at = point * calls / points;
        for to in [at, u64::MAX >> 12] {
            begin(&page, Some(at), to);
            work(&page);
            if to == at {
                // It is tried again by itself.
                let point = format!("call {at} of {calls}");
                page.until(&point, true, || {
                    page.within(".save").text().contains("Đã lưu")
                });
            }
            let was_saved = is_saved(&page, &format!("calls {at} to {to} of {calls}"));
            page.run("sessionStorage.clear()", Value::Null);
            page.reload();
            if was_saved {
                is_all_there(&page);
                saved += 1;
            }
            tries += 1;
        }
    }
    tried(tries);
    assert!(
        saved > tries / 3,
        "only {saved} of {tries} were saved at all"
    );
}
