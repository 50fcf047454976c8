//! Record format 2, frozen. Browsers out there hold these very bytes: they must read for ever, and
//! must mean what they meant. Never change a line here; a new format gets a file of its own.

use crate::format_1::{STAMP, entry, frozen, settings_read_below};
use de_an_06::domain::change::Change;
use de_an_06::domain::edit::Edit;
use de_an_06::domain::id::TaskId;
use de_an_06::domain::journal::Past;
use de_an_06::domain::stamp::Stamp;
use de_an_06::domain::status::Status;
use de_an_06::domain::undo::Step;
use de_an_06::storage::ahead::{read_ahead, write_ahead};
use de_an_06::storage::load::load;
use de_an_06::storage::memory::MemoryStore;
use de_an_06::storage::record::{write_entry, write_extra, write_past};
use de_an_06::storage::step::write_step;
use de_an_06::storage::store::Write;
use de_an_06::storage::view::{View, ViewId};

/// Values of fields, and settings, are written as in version 1.
#[test]
fn fields_read_for_ever() {
    for (field, value, edit) in frozen() {
        let key = format!("da06/2/f/ct-05-2023-a1/{field}");
        let text = format!(r#"{{"v":{value},"t":"{STAMP}","a":"Nguyễn Văn A"}}"#);
        let loaded = load(&MemoryStore::with([(key.clone(), text.clone())])).expect("a store");
        let entry = entry(edit);
        let task = TaskId::new("ct-05-2023-a1");
        assert_eq!(
            loaded.entries,
            [(task.clone(), entry.clone())],
            "{field} {value}"
        );
        assert!(loaded.damaged.is_empty() && !loaded.newer);
        let write = write_entry(&task, &entry);
        assert_eq!(write.key, key);
        let as_json = |text: &str| serde_json::from_str::<serde_json::Value>(text).ok();
        assert_eq!(
            as_json(write.text.as_deref().unwrap_or_default()),
            as_json(&text),
            "and are written as ever"
        );
    }
}

#[test]
fn changes_read_for_ever() {
    let key = format!("da06/2/h/{STAMP}");
    let text = r#"{"task":"own-1","field":"status","before":null,"after":"done","t":"1682874000123-0007-k3x","a":"Nguyễn Văn A"}"#;
    let loaded = load(&MemoryStore::with([(key.clone(), text.to_owned())])).expect("a store");
    let past = Past {
        task: TaskId::new("own-1"),
        before: Edit::Status(None),
        after: entry(Edit::Status(Some(Status::Done))),
        lost: false,
    };
    assert_eq!(loaded.past, std::slice::from_ref(&past));
    let write = write_past(&past);
    assert_eq!(write, Write::put(key, text));
}

#[test]
fn settings_read_for_ever() {
    settings_read_below("da06/2/s/");
}

#[test]
fn views_read_for_ever() {
    let link = "#/nhiem-vu?th=qua-han&cua-toi=1";
    let records = [
        (
            "a-1",
            format!(r#"{{"name":"Trễ","icon":"star","at":5,"link":"{link}"}}"#),
        ),
        (
            "thang-nay",
            r#"{"name":"Tháng","icon":"calendar","at":0}"#.to_owned(),
        ),
        ("moi-doi", "null".to_owned()),
    ]
    .map(|(id, text)| (format!("da06/2/s/view:{id}"), text));
    let loaded = load(&MemoryStore::with(records)).expect("a store");
    assert_eq!(loaded.damaged, []);
    let view = |id: &str| loaded.settings.views[&ViewId::new(id).expect("a name")].clone();
    let saved = View {
        name: "Trễ".to_owned(),
        icon: "star".to_owned(),
        place: 5,
        link: link.to_owned(),
    };
    assert_eq!(view("a-1"), Some(saved));
    assert_eq!(view("thang-nay").map(|view| view.link), Some(String::new()));
    assert_eq!(view("moi-doi"), None);
}

#[test]
fn steps_read_for_ever() {
    let key = format!("da06/2/u/{STAMP}");
    let text = r#"{"t":"1682874000123-0007-k3x","l":"Đã sửa","c":[["own-1","status",null,"done"]],"x":"1682874000999-0000-k3x","u":true}"#;
    let loaded = load(&MemoryStore::with([(key.clone(), text.to_owned())])).expect("a store");
    let step = Step {
        made: STAMP.parse().expect("a stamp"),
        label: "Đã sửa".to_owned(),
        changes: Change::new(
            TaskId::new("own-1"),
            Edit::Status(None),
            Edit::Status(Some(Status::Done)),
        )
        .into_iter()
        .collect(),
        touched: "1682874000999-0000-k3x".parse().expect("a stamp"),
        undone: true,
    };
    assert_eq!(loaded.steps, std::slice::from_ref(&step));
    assert_eq!(write_step(&step), Write::put(key, text));
}

#[test]
fn what_was_written_ahead_reads_for_ever() {
    let writes = vec![
        Write::put("da06/2/f/own-1/note", "\"x\""),
        Write::remove("da06/2/h/1"),
    ];
    let text = r#"[["da06/2/f/own-1/note","\"x\""],["da06/2/h/1",null]]"#;
    assert_eq!(read_ahead(text), Some(writes.clone()));
    let stamp: Stamp = STAMP.parse().expect("a stamp");
    let write = write_ahead(stamp, &writes);
    assert_eq!(write, Write::put(format!("da06/2/w/{STAMP}"), text));
}

#[test]
fn what_a_later_file_said_reads_for_ever() {
    let records = [
        ("da06/2/x//kế hoạch", "[1]"),
        ("da06/2/x/own-1/màu", "\"đỏ\""),
    ];
    let loaded = load(&MemoryStore::with(
        records.map(|(key, text)| (key.to_owned(), text.to_owned())),
    ));
    let extras = loaded.expect("a store").extras;
    let writes: Vec<Write> = extras
        .iter()
        .map(|(task, name, value)| write_extra(task.as_ref(), name, value))
        .collect();
    assert_eq!(writes, records.map(|(key, text)| Write::put(key, text)));
}
