//! Which tasks are shown, and how many each other choice would show: against a plain count.

use crate::support::{Desk, NOW, any, cases, day, lens, task};
use chrono::Duration;
use de_an_06::domain::book::{Book, TaskView};
use de_an_06::domain::edit::Edit;
use de_an_06::domain::filter::{
    Condition, Due, Filter, Has, Kind, Lens, Minute, MyPart, Period, Sought, Span, Term, Whom,
    apply,
};
use de_an_06::domain::id::LocalityId;
use de_an_06::domain::party::Party;
use de_an_06::domain::share::{Role, Shares};
use de_an_06::domain::standing::StandingKind;
use de_an_06::domain::status::Status;
use de_an_06::search::fold;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// Whether a task meets a condition, said as plainly as can be.
fn meets(book: &Book, condition: &Condition, lens: &Lens, task: &TaskView<'_>) -> bool {
    let data = book.catalogue();
    let falls_to = |party: &Party, role| Shares::new(data, party).as_role(task, role).is_some();
    let mine = |role| {
        let unit = lens.my_unit.as_ref();
        unit.is_some_and(|party| falls_to(party, role))
    };
    match condition {
        Condition::Standing(kind) => lens.standing(task).kind() == *kind,
        Condition::Status(status) => task.status() == *status,
        Condition::Lead(party) => falls_to(party, Role::Lead),
        Condition::Coordinating(party) => falls_to(party, Role::Coordinating),
        Condition::Document(id) => task.document().is_some_and(|d| d.id == *id),
        Condition::Topic(id) => task.official().is_some_and(|t| t.topics.contains(id)),
        Condition::Place(id) => {
            let party = Party::Place(id.clone());
            let is_today = |place: &LocalityId| {
                let next = data.locality(place).and_then(|p| p.successor.as_ref());
                place == id || next.is_some_and(|next| next.ids.contains(id))
            };
            falls_to(&party, Role::Lead)
                || falls_to(&party, Role::Coordinating)
                || task.localities().iter().any(is_today)
        }
        Condition::Person(sought) => {
            let person = task
                .person()
                .map_or_else(String::new, |name| fold::key(name));
            person.contains(fold::key(sought.as_str()).trim_end())
        }
        Condition::Due(due) => due.holds(task.due(), lens.as_of),
        Condition::Has(has) => has.holds(task),
        Condition::Mine(MyPart::Any) => mine(Role::Lead) || mine(Role::Coordinating),
        Condition::Mine(MyPart::Lead) => mine(Role::Lead),
        Condition::Mine(MyPart::Coordinating) => mine(Role::Coordinating),
        Condition::Starred => task.is_starred(),
        Condition::Review => !task.to_review().is_empty(),
        Condition::Edited(minute) => {
            let last = task.last_edit();
            last.is_some_and(|stamp| stamp.millis() >= minute.millis())
        }
    }
}

/// Whether a filter shows a task.
fn shows(book: &Book, filter: &Filter, lens: &Lens, task: &TaskView<'_>) -> bool {
    task.is_shown()
        && Kind::ALL.iter().all(|kind| {
            let meeting = |wanted: bool| {
                let terms = filter.of_kind(*kind).filter(move |t| t.wanted == wanted);
                terms.map(|t| meets(book, &t.condition, lens, task))
            };
            (meeting(true).count() == 0 || meeting(true).any(|met| met))
                && !meeting(false).any(|met| met)
        })
}

fn shown(book: &Book, filter: &Filter, lens: &Lens) -> Vec<usize> {
    let all = (0..book.len()).filter_map(|index| book.view(index));
    all.filter(|task| shows(book, filter, lens, task))
        .map(|task| task.index)
        .collect()
}

fn any_due() -> impl Strategy<Value = Due> {
    let day = || (0..3_000_i64).prop_map(|days| day("2022-01-01") + Duration::days(days));
    let span = prop_oneof![
        (day(), day()).prop_map(|(a, b)| Span::new(a.min(b), a.max(b))),
        (2022..2028, 1..13_u32).prop_map(|(year, month)| Span::month(year, month)),
        (2022..2028, 1..5_u32).prop_map(|(year, quarter)| Span::quarter(year, quarter)),
        (1900..2101).prop_map(Span::year),
    ];
    prop_oneof![
        Just(Due::Never),
        day().prop_map(Due::Before),
        day().prop_map(Due::Until),
        day().prop_map(Due::From),
        day().prop_map(Due::After),
        span.prop_map(|span| Due::Within(span.expect("a span"))),
        select(&Period::ALL).prop_map(Due::During),
    ]
}

/// A condition; of what the data does not know too where `strange`.
pub(crate) fn any_condition(strange: bool) -> impl Strategy<Value = Condition> {
    let book = crate::support::book();
    let data = book.catalogue();
    let party = || {
        let known = select(data.parties.clone());
        let odd = prop_oneof![
            any::party(),
            select(vec![
                "ten.hue.Phường \"A\", khu -1",
                "ten..-x",
                "=a",
                "dp.x"
            ])
            .prop_map(Party::from)
        ];
        prop_oneof![4 => known, u32::from(strange) => odd]
            .prop_filter("a name", |party| !party.to_string().is_empty())
    };
    let documents: Vec<_> = data.documents.iter().map(|d| d.id.clone()).collect();
    let topics: Vec<_> = data.edition.topics.iter().map(|t| t.id.clone()).collect();
    let places: Vec<_> = data.localities.iter().map(|p| p.id.clone()).collect();
    let people = select(vec![
        "Nguyễn",
        "van a",
        "nguyễn văn a",
        "b",
        "\"A\" hạn:x",
        "x, -y",
    ]);
    let sought = |text: &str| Condition::Person(Sought::new(text).expect("a name"));
    prop_oneof![
        select(&StandingKind::ALL).prop_map(Condition::Standing),
        select(&Status::ALL).prop_map(Condition::Status),
        party().prop_map(Condition::Lead),
        party().prop_map(Condition::Coordinating),
        select(documents).prop_map(Condition::Document),
        select(topics).prop_map(Condition::Topic),
        select(places).prop_map(Condition::Place),
        people.prop_map(sought),
        any_due().prop_map(Condition::Due),
        select(&Has::ALL).prop_map(Condition::Has),
        select(&MyPart::ALL).prop_map(Condition::Mine),
        Just(Condition::Starred),
        Just(Condition::Review),
        (NOW - 86_400_000..NOW + 86_400_000)
            .prop_map(|at| Condition::Edited(Minute::of(at).expect("a minute"))),
    ]
}

pub(crate) fn any_filter(strange: bool) -> impl Strategy<Value = Filter> {
    let term = (any_condition(strange), prop::bool::weighted(0.8));
    prop::collection::vec(term, 0..5).prop_map(|terms| {
        let mut filter = Filter::default();
        for (condition, wanted) in terms {
            filter.set(Term { condition, wanted });
        }
        filter
    })
}

/// A book in which a third of the tasks was touched.
fn worked_book() -> impl Strategy<Value = Desk> {
    let touched = prop::collection::vec((select(&Status::ALL), any::<bool>()), 26);
    touched.prop_map(|touched| {
        let mut desk = Desk::new();
        let ids: Vec<_> = desk
            .session
            .book()
            .tasks()
            .map(|task| task.id().clone())
            .collect();
        let edits = ids
            .iter()
            .step_by(3)
            .zip(touched)
            .flat_map(|(id, (status, star))| {
                [
                    (id.clone(), Edit::Status(Some(status))),
                    (id.clone(), Edit::Star(Some(star))),
                    (
                        id.clone(),
                        Edit::Person(star.then(|| "Nguyễn Văn A".to_owned())),
                    ),
                    (id.clone(), Edit::Note(star.then(|| "xem lại".to_owned()))),
                ]
            });
        desk.edit_all(edits.collect::<Vec<_>>());
        desk.edit(&task("own-1"), Edit::Title(Some("việc riêng".to_owned())));
        desk.edit(&task("own-2"), Edit::Title(Some("đã xóa".to_owned())));
        desk.edit(&task("own-2"), Edit::Removed(Some(true)));
        desk
    })
}

impl std::fmt::Debug for Desk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.fields()).finish()
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn counts_are_what_choosing_would_show(
        desk in worked_book(),
        filter in any_filter(true),
        others in prop::collection::vec(any_condition(true), 8),
        as_of in select(vec!["2023-02-28", "2023-06-20", "2023-12-31"]),
        my_unit in option::of(select(vec!["bo-cong-an", "bo-tai-chinh", "dp.ninh-binh-2025", "ten.hue.Phường A"])),
    ) {
        let book = desk.session.book();
        let lens = Lens { my_unit: my_unit.map(Party::from), ..lens(as_of) };
        let (found, counts) = apply(book, 0..book.len(), &filter, &lens);
        prop_assert_eq!(&found, &shown(book, &filter, &lens));
        prop_assert_eq!(counts.shown, found.len());
        prop_assert_eq!(counts.total, shown(book, &Filter::default(), &lens).len());

        let data = book.catalogue();
        let topics = data.edition.topics.iter().map(|t| Condition::Topic(t.id.clone()));
        let documents = data.documents.iter().map(|d| Condition::Document(d.id.clone()));
        let places = data.localities.iter().map(|p| Condition::Place(p.id.clone()));
        let led = data.parties.iter().cloned().map(Condition::Lead);
        let coordinated = data.parties.iter().cloned().map(Condition::Coordinating);
        let choices = StandingKind::ALL.map(Condition::Standing).into_iter()
            .chain(Status::ALL.map(Condition::Status))
            .chain(Has::ALL.map(Condition::Has))
            .chain(MyPart::ALL.map(Condition::Mine))
            .chain([Condition::Starred, Condition::Review])
            .chain(others)
            .chain(led.chain(coordinated).step_by(5))
            .chain(documents.chain(topics).step_by(3))
            .chain(places.step_by(9));
        for choice in choices {
            let mut chosen = filter.clone();
            chosen.choose(choice.kind(), Some(choice.clone()));
            let expected = shown(book, &chosen, &lens).len();
            let counted = counts.of(&choice, data, lens.as_of);
            // The moments of edits are not counted.
            let of_edits = choice.kind() == Kind::Edited;
            prop_assert_eq!(counted, (!of_edits).then_some(expected), "{:?}", choice);
        }
        let spread = counts.naming.spread(data, Whom::Lead);
        for (party, count) in spread {
            prop_assert_eq!(counts.of(&Condition::Lead(party), data, lens.as_of), Some(count));
        }
    }
}

/// The list said "Bộ Công an 9" and choosing it showed 27: tasks given to "các bộ, ngành, địa
/// phương" are a ministry's too, and were left out of the count.
#[test]
fn a_unit_is_counted_with_the_groups_it_belongs_to() {
    let book = crate::support::book();
    let (_, counts) = apply(
        &book,
        0..book.len(),
        &Filter::default(),
        &lens("2023-06-20"),
    );
    let own = book
        .tasks()
        .filter(|t| t.lead().iter().any(|u| u.as_str() == "bo-cong-an"))
        .count();
    assert!(counts.naming.spread(book.catalogue(), Whom::Lead)[&Party::from("bo-cong-an")] > own);
}

#[test]
fn a_successor_answers_for_what_was_given_before_it() {
    let book = crate::support::book();
    let lead = Party::from("bo-nong-nghiep-va-moi-truong");
    let filter = Filter::from_iter([Condition::Lead(lead)]);
    let (found, _) = apply(&book, 0..book.len(), &filter, &lens("2026-11-21"));
    let b17 = book
        .find(&task("b17"))
        .expect("Bộ Tài nguyên và Môi trường leads it")
        .index;
    assert!(found.contains(&b17));
}

#[test]
fn the_order_of_the_candidates_is_kept() {
    let book = crate::support::book();
    let lens = Lens {
        as_of: day("2023-06-20"),
        soon_days: 14,
        my_unit: None,
    };
    let (found, _) = apply(&book, (0..book.len()).rev(), &Filter::default(), &lens);
    assert!(found.is_sorted_by(|a, b| a > b) && found.len() == book.len());
}
