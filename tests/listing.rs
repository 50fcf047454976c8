//! Tasks in groups and in order.

use crate::support::{Desk, any, cases, lens, task};
use de_an_06::domain::edit::Edit;
use de_an_06::domain::listing::{GroupBy, GroupKey, SortBy, arrange};
use de_an_06::domain::standing::StandingKind;
use proptest::prelude::*;
use proptest::sample::select;

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn each_shown_task_comes_once(
        deeds in prop::collection::vec(any::deed(), 0..10),
        group_by in select(&GroupBy::ALL),
        sort_by in select(&SortBy::ALL),
        ranked in any::<bool>(),
    ) {
        let mut desk = Desk::new();
        desk.work(deeds);
        let book = desk.session.book();
        let shown: Vec<usize> = book.tasks().map(|task| task.index).collect();
        let groups = arrange(book, &shown, group_by, sort_by, ranked, &lens("2023-06-20"));
        let mut found: Vec<usize> = groups.iter().flat_map(|group| group.tasks.clone()).collect();
        found.sort_unstable();
        prop_assert_eq!(found, shown);
        prop_assert!(groups.is_sorted_by(|a, b| a.key < b.key), "keys differ and are in order");
        prop_assert!(groups.iter().all(|group| !group.tasks.is_empty()));
    }
}

#[test]
fn groups_by_standing_put_the_overdue_first() {
    let desk = Desk::new();
    let book = desk.session.book();
    let shown: Vec<usize> = (0..book.len()).collect();
    let groups = arrange(
        book,
        &shown,
        GroupBy::Standing,
        SortBy::Deadline,
        false,
        &lens("2023-06-20"),
    );
    assert_eq!(groups[0].key, GroupKey::Standing(StandingKind::Overdue));
    let due = |index: &usize| book.view(*index).and_then(|task| task.due());
    let overdue: Vec<_> = groups[0].tasks.iter().filter_map(due).collect();
    assert!(overdue.is_sorted() && overdue.len() == groups[0].tasks.len());
    assert!(
        overdue
            .iter()
            .all(|due| *due < crate::support::day("2023-06-20"))
    );
}

#[test]
fn a_ranking_stands_unless_another_order_was_asked_for() {
    let desk = Desk::new();
    let book = desk.session.book();
    let ranking = [5, 2, 9];
    let order = |sort_by, ranked| {
        let lens = lens("2023-06-20");
        arrange(book, &ranking, GroupBy::Nothing, sort_by, ranked, &lens)
            .remove(0)
            .tasks
    };
    assert_eq!(order(SortBy::Document, true), [5, 2, 9]);
    assert_eq!(order(SortBy::Document, false), [2, 5, 9]);
    let titles = order(SortBy::Title, true);
    let folded = |index: &usize| {
        de_an_06::search::fold::key(book.view(*index).map_or("", |task| task.title()))
    };
    assert!(titles.iter().map(folded).is_sorted());
}

#[test]
fn what_was_edited_last_comes_first() {
    let mut desk = Desk::new();
    for short in ["a9", "b1", "a3"] {
        desk.edit(&task(short), Edit::Star(Some(true)));
    }
    let book = desk.session.book();
    let shown: Vec<usize> = (0..book.len()).collect();
    let lens = lens("2023-06-20");
    let tasks = arrange(book, &shown, GroupBy::Nothing, SortBy::Edited, false, &lens)
        .remove(0)
        .tasks;
    let first: Vec<_> = tasks
        .iter()
        .take(3)
        .filter_map(|index| book.view(*index))
        .map(|t| t.id().clone())
        .collect();
    assert_eq!(first, [task("a3"), task("b1"), task("a9")]);
}

#[test]
fn own_tasks_have_a_group_of_their_own() {
    let mut desk = Desk::new();
    desk.edit(&task("own-1"), Edit::Title(Some("việc riêng".to_owned())));
    let book = desk.session.book();
    let own = book.find(&task("own-1")).expect("it was added").index;
    for group_by in [GroupBy::Part, GroupBy::Lead] {
        let groups = arrange(
            book,
            &[0, own],
            group_by,
            SortBy::Document,
            false,
            &lens("2023-06-20"),
        );
        assert_eq!(
            groups.last().map(|group| (&group.key, &group.tasks[..])),
            Some((&GroupKey::Own, &[own][..]))
        );
    }
}
