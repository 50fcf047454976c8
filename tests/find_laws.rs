//! What holds for every search, whatever is typed.

use crate::support::nfd::nfd;
use crate::support::queries::wanted;
use crate::support::{Desk, any, book, cases, note, task};
use de_an_06::domain::book::Book;
use de_an_06::search::fold::key;
use de_an_06::search::index::{Found, Index};
use de_an_06::search::query::{How, Query};
use de_an_06::search::zone::each_text;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeSet;
use std::sync::LazyLock;

static BOOK: LazyLock<Book> = LazyLock::new(book);
static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(&BOOK));
/// `place → folded texts of the task`
static TEXTS: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| {
    let of_task = |place| {
        let mut texts = Vec::new();
        let view = BOOK.view(place).expect("a task");
        each_text(&BOOK, &view, &mut |_, text| texts.push(key(text)));
        texts
    };
    (0..BOOK.len()).map(of_task).collect()
});
/// What may stand shortened or written out, folded.
static FORMS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let pairs = BOOK.catalogue().short_forms();
    pairs
        .flat_map(|(short, full)| [key(short), key(full)])
        .collect()
});
/// The words of the labels, folded.
static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let titles = BOOK.tasks().map(|task| key(task.title()));
    let words: BTreeSet<String> = titles
        .flat_map(|title| {
            title
                .split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect();
    words.into_iter().collect()
});

fn find(text: &str) -> Found {
    INDEX.find(&Query::new(text))
}

/// The tasks of which a text has these words one after another.
fn having(words: &str) -> Vec<usize> {
    let run = format!(" {words} ");
    let has = |place: &usize| TEXTS[*place].iter().any(|text| text.contains(&run));
    (0..BOOK.len()).filter(has).collect()
}

/// Whether words may stand there shortened or written out.
fn is_abbreviated(words: &str) -> bool {
    let run = format!(" {words} ");
    FORMS.iter().any(|form| form.contains(&run))
}

#[test]
fn composed_and_decomposed_queries_find_the_same_in_the_same_order() {
    for wanted in wanted().iter().filter(|one| !one.query.is_ascii()) {
        let expected = find(wanted.query).places;
        assert_eq!(
            find(&nfd(wanted.query)).places,
            expected,
            "{}",
            wanted.query
        );
    }
}

#[test]
fn own_notes_are_found_alike_composed_and_decomposed() {
    let texts = [
        ("b17", "Chờ Sở Tài chính thẩm định dự toán máy quét"),
        ("a3", "Đã họp với Đội Quản lý hộ tịch ngày 12/6"),
        ("c4", "Nhà trọ Thủy Tiên chưa có mạng"),
    ];
    let found = |write: fn(&str) -> String| -> Vec<Vec<usize>> {
        let mut desk = Desk::new();
        for (id, text) in texts {
            desk.edit(&task(id), note(&write(text)));
        }
        let index = Index::new(desk.session.book());
        let queries = [
            "máy quét",
            "may quet",
            "Đội quản lý",
            "nhà trọ thuỷ tiên",
            "thẩm định dự toán",
        ];
        let typed = queries
            .iter()
            .flat_map(|text| [(*text).to_owned(), nfd(text)]);
        typed
            .map(|text| index.find(&Query::new(&text)).places)
            .collect()
    };
    let composed = found(str::to_owned);
    assert_eq!(composed, found(nfd));
    for (of_query, other) in composed.iter().zip(composed.iter().skip(1)).step_by(2) {
        assert!(!of_query.is_empty());
        assert_eq!(of_query, other, "the query decomposed");
    }
}

#[test]
fn what_comes_first_ranks_highest() {
    for wanted in wanted().iter().step_by(9) {
        let query = Query::new(wanted.query);
        let found = INDEX.find(&query);
        let ranks = found.places.iter().take(6).map(|place| {
            let rank = INDEX.explain(&query, *place);
            rank.expect("what was found has a rank")
        });
        let ranks: Vec<_> = ranks.collect();
        assert!(
            ranks.is_sorted_by(|a, b| a >= b),
            "{}: {ranks:?}",
            wanted.query
        );
        assert_eq!(
            found.how,
            ranks.first().map(|rank| rank.how),
            "{}",
            wanted.query
        );
        let absent = (0..BOOK.len()).find(|place| !found.places.contains(place));
        assert!(absent.is_none_or(|place| INDEX.explain(&query, place).is_none()));
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn words_in_quotation_marks_stand_one_after_another((_, run) in any::run_of_words()) {
        let words = key(&run);
        prop_assume!(words != " ");
        let found = find(&format!("\"{}\"", words.trim())).places;
        let expected = having(words.trim());
        for place in &expected {
            prop_assert!(found.contains(place), "{words:?} stands in {place}");
        }
        if !is_abbreviated(words.trim()) {
            prop_assert_eq!(found.len(), expected.len(), "{:?}", words);
        }
    }

    #[test]
    fn what_stands_behind_a_minus_is_in_none(
        (asked, unwanted) in (select(WORDS.clone()), select(WORDS.clone())),
    ) {
        let without = having(&unwanted);
        let found = find(&format!("{asked} -{unwanted}")).places;
        prop_assert!(found.iter().all(|place| !without.contains(place)));
        let all = find(&format!("{asked} ")).places;
        let left: Vec<_> = all.into_iter().filter(|place| !without.contains(place)).collect();
        if !left.is_empty() && !is_abbreviated(&unwanted) {
            prop_assert_eq!(found, left, "in the same order");
        }
    }

    #[test]
    fn a_slip_in_a_longer_word_is_forgiven_where_nothing_else_is_found(
        word in select(WORDS.iter().filter(|word| word.len() >= 6).cloned().collect::<Vec<_>>()),
        at in any::<prop::sample::Index>(),
        slip in select(vec!["less", "more", "other", "swapped"]),
        letter in select(('a'..='z').collect::<Vec<_>>()),
    ) {
        let mut letters: Vec<char> = word.chars().collect();
        let at = at.index(letters.len() - 1);
        match slip {
            "less" => drop(letters.remove(at)),
            "more" => letters.insert(at, letter),
            "other" => letters[at] = letter,
            _ => letters.swap(at, at + 1),
        }
        let typed: String = letters.into_iter().collect();
        let found = find(&format!("{typed} "));
        prop_assert!(!found.places.is_empty(), "{typed}");
        if found.how == Some(How::Mended) {
            for place in having(&word) {
                prop_assert!(found.places.contains(&place), "{typed} for {word} in {place}");
            }
        }
    }
}
