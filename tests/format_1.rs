//! Record format 1, frozen. Browsers out there hold these very bytes: they must read for ever, and
//! must mean what they meant. Never change a line here; a new format gets a file of its own.

use crate::support::day;
use de_an_06::domain::edit::Edit;
use de_an_06::domain::evidence::Evidence;
use de_an_06::domain::id::{ItemId, TaskId};
use de_an_06::domain::item::Item;
use de_an_06::domain::journal::{Entry, Past};
use de_an_06::domain::own_deadline::OwnDeadline;
use de_an_06::domain::percent::Percent;
use de_an_06::domain::stamp::DeviceId;
use de_an_06::domain::status::Status;
use de_an_06::storage::load::load;
use de_an_06::storage::memory::MemoryStore;

/// Name of the field, its value as it was written, and what it means.
#[allow(clippy::too_many_lines, reason = "a table")]
pub(crate) fn frozen() -> Vec<(&'static str, &'static str, Edit)> {
    let text = |text: &str| Some(text.to_owned());
    let id = || ItemId::new("1682874000000-0000-k3x");
    let item = |text: &str, due: Option<&str>, done| {
        Edit::Item(
            id(),
            Some(Item {
                text: text.to_owned(),
                due: due.map(day),
                done,
            }),
        )
    };
    let evidence = |number: &str, date: Option<&str>, link: Option<&str>| {
        let link = link.map(|link| link.parse().expect("a link"));
        Edit::Evidence(
            id(),
            Some(Evidence {
                number: number.to_owned(),
                date: date.map(day),
                link,
            }),
        )
    };
    let own = |due: &str, reason: &str| {
        Edit::Deadline(Some(OwnDeadline {
            due: day(due),
            reason: reason.to_owned(),
        }))
    };
    vec![
        ("status", r#""todo""#, Edit::Status(Some(Status::Todo))),
        ("status", r#""doing""#, Edit::Status(Some(Status::Doing))),
        ("status", r#""done""#, Edit::Status(Some(Status::Done))),
        (
            "status",
            r#""stopped""#,
            Edit::Status(Some(Status::Stopped)),
        ),
        ("status", "null", Edit::Status(None)),
        (
            "done-on",
            r#""2023-06-30""#,
            Edit::DoneOn(Some(day("2023-06-30"))),
        ),
        ("progress", "40", Edit::Progress(Percent::try_from(40).ok())),
        (
            "person",
            r#""Trần Thị B""#,
            Edit::Person(text("Trần Thị B")),
        ),
        (
            "position",
            r#""Trưởng phòng""#,
            Edit::Position(text("Trưởng phòng")),
        ),
        (
            "deadline",
            r#"{"due":"2023-09-30","reason":"chờ kinh phí"}"#,
            own("2023-09-30", "chờ kinh phí"),
        ),
        ("deadline", r#"{"due":"2023-09-30"}"#, own("2023-09-30", "")),
        (
            "note",
            r#""dòng 1\ndòng \"2\"""#,
            Edit::Note(text("dòng 1\ndòng \"2\"")),
        ),
        ("note", "null", Edit::Note(None)),
        ("star", "true", Edit::Star(Some(true))),
        ("star", "false", Edit::Star(Some(false))),
        (
            "title",
            r#""Việc gọi tắt""#,
            Edit::Title(text("Việc gọi tắt")),
        ),
        ("product", r#""Kế hoạch""#, Edit::Product(text("Kế hoạch"))),
        ("lead", r#""Phòng TH""#, Edit::Lead(text("Phòng TH"))),
        ("removed", "true", Edit::Removed(Some(true))),
        (
            "item:1682874000000-0000-k3x",
            r#"{"done":true,"due":"2023-05-05","text":"họp"}"#,
            item("họp", Some("2023-05-05"), true),
        ),
        (
            "item:1682874000000-0000-k3x",
            r#"{"text":"họp"}"#,
            item("họp", None, false),
        ),
        (
            "item:1682874000000-0000-k3x",
            "null",
            Edit::Item(id(), None),
        ),
        (
            "evidence:1682874000000-0000-k3x",
            r#"{"date":"2023-05-05","link":"https://chinhphu.vn/1","number":"12/KH-UBND"}"#,
            evidence(
                "12/KH-UBND",
                Some("2023-05-05"),
                Some("https://chinhphu.vn/1"),
            ),
        ),
        (
            "evidence:1682874000000-0000-k3x",
            r#"{"number":"12/KH-UBND"}"#,
            evidence("12/KH-UBND", None, None),
        ),
        (
            "evidence:1682874000000-0000-k3x",
            "null",
            Edit::Evidence(id(), None),
        ),
    ]
}

pub(crate) const STAMP: &str = "1682874000123-0007-k3x";

pub(crate) fn entry(edit: Edit) -> Entry {
    Entry {
        edit,
        stamp: STAMP.parse().expect("a stamp"),
        author: "Nguyễn Văn A".into(),
        over: None,
    }
}

#[test]
fn fields_read_for_ever() {
    for (field, value, edit) in frozen() {
        let key = format!("da06/1/f/ct-05-2023-a1/{field}");
        let text = format!(r#"{{"v":{value},"t":"{STAMP}","a":"Nguyễn Văn A"}}"#);
        let loaded = load(&MemoryStore::with([(key, text)])).expect("a store");
        let entry = entry(edit);
        let task = TaskId::new("ct-05-2023-a1");
        assert_eq!(
            loaded.entries,
            [(task.clone(), entry.clone())],
            "{field} {value}"
        );
        assert!(loaded.damaged.is_empty() && !loaded.newer);
    }
}

#[test]
fn every_field_is_frozen() {
    let frozen: std::collections::BTreeSet<_> =
        frozen().into_iter().map(|(_, _, e)| e.field()).collect();
    assert_eq!(frozen.len(), 14, "a new field needs its lines above");
}

#[test]
fn an_entry_without_an_author_reads() {
    let (key, text) = (
        "da06/1/f/own-1/star",
        r#"{"v":true,"t":"1682874000123-0007-k3x"}"#,
    );
    let store = MemoryStore::with([(key.to_owned(), text.to_owned())]);
    let loaded = load(&store).expect("a store");
    let anonymous = Entry {
        author: "".into(),
        ..entry(Edit::Star(Some(true)))
    };
    assert_eq!(loaded.entries, [(TaskId::new("own-1"), anonymous)]);
}

#[test]
fn changes_read_for_ever() {
    let key = format!("da06/1/h/{STAMP}");
    let text = r#"{"task":"own-1","field":"status","before":null,"after":"done","t":"1682874000123-0007-k3x","a":"Nguyễn Văn A"}"#;
    let loaded = load(&MemoryStore::with([(key, text.to_owned())])).expect("a store");
    let past = Past {
        task: TaskId::new("own-1"),
        before: Edit::Status(None),
        after: entry(Edit::Status(Some(Status::Done))),
        lost: false,
    };
    assert_eq!(loaded.past, std::slice::from_ref(&past));
}

#[test]
fn settings_read_for_ever() {
    settings_read_below("da06/1/s/");
}

#[track_caller]
pub(crate) fn settings_read_below(prefix: &str) {
    let records = [
        ("device", r#""k3x""#),
        ("author", r#""Nguyễn Văn A""#),
        ("my-unit", r#""bo-y-te""#),
        ("theme", r#""dark""#),
        ("soon-days", "7"),
        ("roomy", "true"),
        ("shortcuts", "false"),
        ("exported", "1682874000000"),
    ]
    .map(|(name, text)| (format!("{prefix}{name}"), text.to_owned()));
    let loaded = load(&MemoryStore::with(records)).expect("a store");
    assert!(loaded.damaged.is_empty());
    let settings = loaded.settings;
    assert_eq!(settings.device.as_ref().map(DeviceId::as_str), Some("k3x"));
    assert_eq!(settings.author.as_deref(), Some("Nguyễn Văn A"));
    assert_eq!(
        settings
            .my_unit
            .as_ref()
            .map(ToString::to_string)
            .as_deref(),
        Some("bo-y-te")
    );
    assert_eq!(
        settings.theme,
        Some(de_an_06::storage::settings::Theme::Dark)
    );
    assert_eq!(
        (settings.soon_days, settings.roomy, settings.shortcuts),
        (Some(7), Some(true), Some(false))
    );
    assert_eq!(settings.exported, Some(1_682_874_000_000));
}
