//! Random values.

use super::task;
use chrono::{Duration, NaiveDate};
use de_an_06::domain::catalogue::Catalogue;
use de_an_06::domain::day::shifted;
use de_an_06::domain::edit::{Edit, Field};
use de_an_06::domain::evidence::Evidence;
use de_an_06::domain::fingerprint::Fingerprint;
use de_an_06::domain::handbook::{AgeGroup, HandbookEdit, HandbookField, Origin, OwnAction, Ticks};
use de_an_06::domain::id::{ActionId, ChecklistId, ItemId, LocalityId, MeasureId, TaskId};
use de_an_06::domain::item::Item;
use de_an_06::domain::journal::Entry;
use de_an_06::domain::next_step::NextStep;
use de_an_06::domain::own_deadline::OwnDeadline;
use de_an_06::domain::own_figure::OwnFigure;
use de_an_06::domain::party::Party;
use de_an_06::domain::percent::Percent;
use de_an_06::domain::period::{Period, PeriodKind};
use de_an_06::domain::plan_step::PlanStep;
use de_an_06::domain::quantity::Quantity;
use de_an_06::domain::report::{Passage, Passages};
use de_an_06::domain::rhythm::{Rhythm, Turn};
use de_an_06::domain::sheet::SheetLine;
use de_an_06::domain::stamp::Stamp;
use de_an_06::domain::status::Status;
use de_an_06::storage::report::ReportId;
use de_an_06::storage::settings::{Settings, Theme};
use de_an_06::storage::view::{View, ViewId};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value as Json;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Text as people type it, and as nobody should.
pub(crate) fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zđâăêôơưáàảãạ ]{1,20}",
        1 => "\\PC{0,20}",
        1 => any::<String>().prop_map(|text| text.chars().take(20).collect()),
        1 => select(vec!["", " ", "\0", "\u{202e}cba", "\u{feff}", "\"\\\n", "💡", "e\u{302}\u{301}"])
            .prop_map(str::to_owned),
    ]
}

/// Any day that a calendar date can be, mostly of this century.
pub(crate) fn day() -> impl Strategy<Value = NaiveDate> {
    let start = super::day("2022-01-01");
    prop_oneof![
        8 => (0..4_000_i64).prop_map(move |days| start + Duration::days(days)),
        1 => select(vec![
            NaiveDate::MIN,
            NaiveDate::MAX,
            super::day("0001-01-01"),
            super::day("9999-12-31"),
            super::day("2024-02-29"),
        ]),
    ]
}

/// A few tasks, so that random edits meet: three official ones, an own one, one of another edition.
pub(crate) fn task_id() -> impl Strategy<Value = TaskId> {
    select(vec![
        task("a1"),
        task("a2"),
        task("b17"),
        task("own-1"),
        TaskId::new("tb-9-2030-x1"),
        TaskId::session("1"),
        TaskId::checklist(&ChecklistId::new("dinh-danh")),
    ])
}

fn item_id() -> impl Strategy<Value = ItemId> {
    prop_oneof![
        select(vec!["1", "2", "1682874000000-0000-desk"]).prop_map(ItemId::new),
        "[a-zA-Z0-9._-]{1,80}".prop_map(|text| ItemId::new(&text)),
    ]
}

/// Such as earlier versions of the app hand on.
fn step_id() -> impl Strategy<Value = ItemId> {
    prop_oneof![
        select(vec!["1", "2", "1682874000000-0000-desk"]).prop_map(ItemId::new),
        "[a-z0-9_-]{1,75}".prop_map(|text| ItemId::new(&text)),
    ]
}

pub(crate) fn field() -> impl Strategy<Value = Field> {
    prop_oneof![
        6 => select(vec![
            Field::Status,
            Field::DoneOn,
            Field::Progress,
            Field::Person,
            Field::Position,
            Field::Deadline,
            Field::Note,
            Field::Star,
            Field::Title,
            Field::Product,
            Field::Lead,
            Field::Removed,
            Field::Seen,
            Field::OwnSheet,
            Field::Rhythm,
            Field::Obstacle,
            Field::Next,
            Field::Cause,
            Field::Reviewed,
        ]),
        1 => turn().prop_map(Field::Turn),
        1 => item_id().prop_map(Field::Item),
        1 => item_id().prop_map(Field::Evidence),
        1 => item_id().prop_map(Field::Line),
        1 => item_id().prop_map(Field::Figure),
        2 => step_id().prop_map(Field::Step),
        3 => handbook_field().prop_map(Field::Handbook),
        // Of a newer version of the app.
        1 => "x-[a-z0-9:_-]{1,2}".prop_map(|name| name.parse().expect("a name")),
    ]
}

fn checklist_id() -> impl Strategy<Value = ChecklistId> {
    prop_oneof![
        select(vec!["dinh-danh", "1682874000000-0000-desk"]).prop_map(ChecklistId::new),
        "[a-z0-9_-]{1,60}".prop_map(|text| ChecklistId::new(&text)),
    ]
}

/// A field of a session of help or of a checklist.
pub(crate) fn handbook_field() -> impl Strategy<Value = HandbookField> {
    prop_oneof![
        4 => select(vec![
            HandbookField::Day,
            HandbookField::Place,
            HandbookField::Team,
            HandbookField::Members,
            HandbookField::Unsolved,
            HandbookField::Ended,
            HandbookField::CopyOf,
        ]),
        2 => checklist_id().prop_map(HandbookField::Served),
        1 => select(&AgeGroup::ALL).prop_map(HandbookField::Age),
        1 => checklist_id().prop_map(HandbookField::Ticks),
        1 => "[a-z0-9_-]{1,60}".prop_map(|id| HandbookField::Action(ItemId::new(&id))),
    ]
}

fn handbook_edit(field: HandbookField) -> BoxedStrategy<HandbookEdit> {
    let words = || option::of(text());
    match field {
        HandbookField::Day => option::of(day()).prop_map(HandbookEdit::Day).boxed(),
        HandbookField::Place => words().prop_map(HandbookEdit::Place).boxed(),
        HandbookField::Team => option::of(party()).prop_map(HandbookEdit::Team).boxed(),
        HandbookField::Members => words().prop_map(HandbookEdit::Members).boxed(),
        HandbookField::Unsolved => words().prop_map(HandbookEdit::Unsolved).boxed(),
        HandbookField::Ended => option::of(any::<bool>())
            .prop_map(HandbookEdit::Ended)
            .boxed(),
        HandbookField::CopyOf => option::of(checklist_id())
            .prop_map(HandbookEdit::CopyOf)
            .boxed(),
        HandbookField::Served(id) => option::of(0..=1_000_000_u32)
            .prop_map(move |count| HandbookEdit::Served(id.clone(), count))
            .boxed(),
        HandbookField::Age(group) => option::of(0..=1_000_000_u32)
            .prop_map(move |count| HandbookEdit::Age(group, count))
            .boxed(),
        HandbookField::Ticks(id) => option::of(prop::collection::vec("[a-z0-9_-]{1,60}", 0..4))
            .prop_map(move |ticked| {
                let ticks = ticked.map(|ids| {
                    let ids = ids.iter().map(|id| ActionId::new(id));
                    ids.fold(Ticks::default(), |ticks, id| ticks.with(&id, true))
                });
                HandbookEdit::Ticks(id.clone(), ticks)
            })
            .boxed(),
        HandbookField::Action(id) => option::of((text(), any::<bool>()))
            .prop_map(move |action| {
                let origin = || Origin {
                    checklist: ChecklistId::new("dinh-danh"),
                    action: ActionId::new("cap-do-2"),
                };
                let action = action.map(|(text, copied)| OwnAction {
                    text,
                    from: copied.then(origin),
                });
                HandbookEdit::Action(id.clone(), action)
            })
            .boxed(),
    }
}

/// A turn of any rhythm.
pub(crate) fn turn() -> impl Strategy<Value = Turn> {
    let start = super::day("2022-01-01");
    (select(&Rhythm::ALL), 0..4_000_i64)
        .prop_map(move |(rhythm, days)| Turn::around(rhythm, start + Duration::days(days)))
}

fn fingerprint() -> impl Strategy<Value = Fingerprint> {
    any::<u64>().prop_map(|number| {
        Fingerprint::try_from(format!("{number:016x}")).expect("16 hexadecimal digits")
    })
}

fn evidence() -> impl Strategy<Value = Evidence> {
    let link = select(vec![
        "https://vanban.chinhphu.vn/?a=1&b=Đề%20án#x",
        "HTTP://[::1]:8080/",
    ]);
    (text(), option::of(day()), option::of(link)).prop_map(|(number, date, link)| Evidence {
        number,
        date,
        link: link.map(|link| link.parse().expect("a link")),
    })
}

/// Small JSON of any shape.
pub(crate) fn json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        (-1_000..1_000_i32).prop_map(|n| Json::from(f64::from(n) / 8.0)),
        text().prop_map(Json::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Json::from),
            prop::collection::btree_map("[a-z]{1,3}", inner, 0..4)
                .prop_map(|map| map.into_iter().collect()),
        ]
    })
}

/// An edit of that field.
pub(crate) fn edit_of(field: Field) -> BoxedStrategy<Edit> {
    let words = || option::of(text());
    let yes = || option::of(any::<bool>());
    match field {
        Field::Status => option::of(select(&Status::ALL))
            .prop_map(Edit::Status)
            .boxed(),
        Field::DoneOn => option::of(day()).prop_map(Edit::DoneOn).boxed(),
        Field::Progress => option::of(0..=100_u8)
            .prop_map(|n| Edit::Progress(n.map(|n| Percent::try_from(n).expect("up to 100"))))
            .boxed(),
        Field::Person => words().prop_map(Edit::Person).boxed(),
        Field::Position => words().prop_map(Edit::Position).boxed(),
        Field::Note => words().prop_map(Edit::Note).boxed(),
        Field::Title => words().prop_map(Edit::Title).boxed(),
        Field::Product => words().prop_map(Edit::Product).boxed(),
        Field::Lead => words().prop_map(Edit::Lead).boxed(),
        Field::Star => yes().prop_map(Edit::Star).boxed(),
        Field::Removed => yes().prop_map(Edit::Removed).boxed(),
        Field::Obstacle => words().prop_map(Edit::Obstacle).boxed(),
        Field::Cause => words().prop_map(Edit::Cause).boxed(),
        Field::Reviewed => option::of(day()).prop_map(Edit::Reviewed).boxed(),
        Field::Next => option::of((text(), option::of(day())))
            .prop_map(|next| Edit::Next(next.map(|(text, day)| NextStep { text, day })))
            .boxed(),
        Field::Step(id) => {
            let days = (option::of(day()), option::of(day()));
            option::of((text(), days, text()))
                .prop_map(move |step| {
                    let step = step.map(|(text, (day, done), who)| PlanStep {
                        text,
                        day,
                        who,
                        done,
                    });
                    Edit::Step(id.clone(), step)
                })
                .boxed()
        }
        Field::OwnSheet => yes().prop_map(Edit::OwnSheet).boxed(),
        Field::Seen => option::of(fingerprint()).prop_map(Edit::Seen).boxed(),
        Field::Deadline => option::of((day(), text()))
            .prop_map(|own| Edit::Deadline(own.map(|(due, reason)| OwnDeadline { due, reason })))
            .boxed(),
        Field::Rhythm => option::of(select(&Rhythm::ALL))
            .prop_map(Edit::Rhythm)
            .boxed(),
        Field::Turn(turn) => option::of(day())
            .prop_map(move |day| Edit::Turn(turn, day))
            .boxed(),
        Field::Item(id) => option::of((text(), option::of(day()), any::<bool>()))
            .prop_map(move |item| {
                let item = item.map(|(text, due, done)| Item { text, due, done });
                Edit::Item(id.clone(), item)
            })
            .boxed(),
        Field::Evidence(id) => option::of(evidence())
            .prop_map(move |evidence| Edit::Evidence(id.clone(), evidence))
            .boxed(),
        Field::Line(id) => option::of((party(), option::of(day()), text()))
            .prop_map(move |line| {
                let line = line.map(|(party, done, note)| SheetLine { party, done, note });
                Edit::Line(id.clone(), line)
            })
            .boxed(),
        Field::Figure(id) => option::of((0..=10_000_000_000_000_000_u64, day(), text()))
            .prop_map(move |figure| {
                let figure = figure.map(|(value, as_of, source)| OwnFigure {
                    measure: MeasureId::new("so-suc-khoe-dien-tu"),
                    value: Quantity::from_thousandths(value).expect("within bounds"),
                    as_of,
                    source,
                });
                Edit::Figure(id.clone(), figure)
            })
            .boxed(),
        Field::Handbook(field) => handbook_edit(field).prop_map(Edit::Handbook).boxed(),
        Field::Other(name) => json()
            .prop_map(move |value| Edit::Other(name.clone(), value))
            .boxed(),
    }
}

pub(crate) fn edit() -> impl Strategy<Value = Edit> {
    field().prop_flat_map(edit_of)
}

/// Close to each other, so that some are equal.
pub(crate) fn stamp() -> impl Strategy<Value = Stamp> {
    (0..5_u64, 0..3_u16, select(vec!["a", "b", "zz9"])).prop_map(|(millis, counter, device)| {
        let text = format!("{:013}-{counter:04}-{device}", super::NOW + millis);
        text.parse().expect("a stamp")
    })
}

pub(crate) fn entry() -> impl Strategy<Value = Entry> {
    (edit(), stamp(), select(vec!["", "Trần Thị B"])).prop_map(|(edit, stamp, author)| Entry {
        edit,
        stamp,
        author: Arc::from(author),
        over: None,
    })
}

/// Bodies, provinces and units with a name of their own.
pub(crate) fn party() -> impl Strategy<Value = Party> {
    prop_oneof![
        2 => select(Catalogue::bundled().parties.clone()),
        1 => (text(), option::of(select(vec!["tuyen-quang-2025", "ha-noi", "no-such"]))).prop_map(
            |(name, place)| Party::Named { name, place: place.map(LocalityId::new) }
        ),
    ]
}

fn views() -> impl Strategy<Value = BTreeMap<ViewId, Option<View>>> {
    let id = "[a-z0-9-]{1,40}".prop_map(|text| ViewId::new(&text).expect("a view's name"));
    let view = (text(), text(), any::<u32>(), text()).prop_map(|(name, icon, place, link)| View {
        name,
        icon,
        place,
        link,
    });
    prop::collection::btree_map(id, option::of(view), 0..3)
}

/// A week, a month, a quarter or any days of this century or the last.
pub(crate) fn period() -> impl Strategy<Value = Period> {
    let day = (0..60_000_i64).prop_map(|days| shifted(super::day("1930-01-01"), days));
    (day, select(&PeriodKind::ALL), 0..400_i64).prop_map(|(day, kind, length)| match kind {
        PeriodKind::Free => Period::free(day, shifted(day, length)),
        kind => Period::around(kind, day),
    })
}

fn reports() -> impl Strategy<Value = BTreeMap<ReportId, Passages>> {
    let id = (period(), option::of(party()))
        .prop_map(|(period, unit)| ReportId::of(period, unit.as_ref()));
    let passages = prop::collection::vec((select(&Passage::ALL), text()), 0..3);
    let passages = passages.prop_map(|texts| {
        let mut passages = Passages::default();
        for (passage, text) in texts {
            passages.set(passage, &text);
        }
        passages
    });
    prop::collection::btree_map(id, passages, 0..3)
}

pub(crate) fn settings() -> impl Strategy<Value = Settings> {
    (
        option::of(text()),
        option::of(select(&Theme::ALL)),
        option::of(any::<u8>()),
        option::of(any::<bool>()),
        option::of(any::<bool>()),
        option::of(party()),
        views(),
        reports(),
    )
        .prop_map(
            |(author, theme, soon_days, roomy, shortcuts, unit, views, reports)| Settings {
                author,
                my_unit: unit,
                theme,
                soon_days,
                roomy,
                shortcuts,
                views,
                reports,
                ..Settings::default()
            },
        )
}

/// Something that is done at a desk.
#[derive(Clone, Debug)]
pub(crate) enum Deed {
    Edit(Vec<(TaskId, Edit)>),
    Type(TaskId, Edit),
    Undo,
    Redo,
}

pub(crate) fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        4 => proptest::collection::vec((task_id(), edit()), 1..5).prop_map(Deed::Edit),
        3 => (task_id(), text()).prop_map(|(task, text)| Deed::Type(task, Edit::Note(Some(text)))),
        1 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
    ]
}

impl super::Desk {
    /// Does it.
    pub(crate) fn work(&mut self, deeds: Vec<Deed>) {
        for deed in deeds {
            match deed {
                Deed::Edit(edits) => self.edit_all(edits),
                Deed::Type(task, edit) => self.type_in(&task, edit),
                Deed::Undo => self.undo(),
                Deed::Redo => self.redo(),
            };
        }
    }
}

/// A run of words of a task's exact wording.
pub(crate) fn run_of_words() -> impl Strategy<Value = (String, String)> {
    let quotes: Vec<String> = super::book()
        .tasks()
        .map(|task| task.quote().to_owned())
        .filter(|quote| quote.split_whitespace().count() > 6)
        .collect();
    (select(quotes), any::<prop::sample::Index>(), 1..6_usize).prop_map(|(quote, at, length)| {
        let words: Vec<&str> = quote.split_whitespace().collect();
        let from = at.index(words.len());
        let run = words[from..(from + length).min(words.len())].join(" ");
        (quote, run)
    })
}
