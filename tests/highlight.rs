//! Where the hits are in the original text.

use crate::support::nfd::nfd;
use crate::support::strokes::{Habit, Method};
use crate::support::{any, cases};
use de_an_06::search::fold::{each_word, key};
use de_an_06::search::highlight::{hits, spans};
use de_an_06::search::query::Query;
use proptest::prelude::*;
use proptest::sample::select;

fn marked(text: &str, query: &str) -> String {
    let spans = spans(text, &Query::new(query));
    spans
        .iter()
        .map(|s| {
            if s.hit {
                format!("[{}]", s.text)
            } else {
                s.text.clone()
            }
        })
        .collect()
}

#[test]
fn what_is_marked() {
    let table = [
        ("Dữ liệu về dân cư", "dan cu", "Dữ liệu về [dân cư]"),
        ("Dữ liệu về dân cư", "DÂN C", "Dữ liệu về [dân c]ư"),
        (
            "Dân cư, dân-cư, dân số",
            "dân cư",
            "[Dân cư], [dân-cư], dân số",
        ),
        ("cư dân", "dan cu", "[cư] [dân]"),
        ("số hóa hồ sơ", "so", "[số] hóa hồ [sơ]"),
        ("Đề án 06", "de", "[Đề] án 06"),
        ("dân dân dân", "dan dan", "[dân dân] dân"),
        ("Dữ liệu", "", "Dữ liệu"),
        ("Dữ liệu", "…", "Dữ liệu"),
        ("", "x", ""),
    ];
    for (text, query, expected) in table {
        assert_eq!(marked(text, query), expected, "{query:?}");
    }
}

#[test]
fn a_decomposed_text_is_marked_up_to_the_end_of_its_letter() {
    assert_eq!(
        marked(&nfd("dân cư"), "dan c"),
        format!("[{}]{}", nfd("dân c"), nfd("ư"))
    );
    assert_eq!(
        marked(&nfd("dân cư"), "da"),
        format!("[{}]{}", nfd("dâ"), nfd("n cư"))
    );
    assert_eq!(marked("dân cư", &nfd("dân cư")), "[dân cư]");
}

type Typing = fn(&str) -> String;

/// The ways in which somebody may type what stands in a text.
fn typings() -> Vec<Typing> {
    vec![
        |text| nfd(text),
        |text| key(text).trim().to_owned(),
        |text| text.to_uppercase(),
        |text| nfd(&text.to_uppercase()),
        |text| words_in_keys(text, Method::Telex),
        |text| words_in_keys(text, Method::Vni),
    ]
}

/// Every word with marks as somebody types it who believes that an input method is on.
fn words_in_keys(text: &str, method: Method) -> String {
    let mut typed = Vec::new();
    each_word(text, |range, folded, spelling| {
        let is_syllable = spelling != folded && folded.contains(['a', 'e', 'i', 'o', 'u', 'y']);
        typed.push(if is_syllable {
            method.strokes(&text[range], Habit::ToneLast)
        } else {
            folded.to_owned()
        });
    });
    typed.join(" ")
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_run_of_words_is_found_where_it_stands((quote, run) in any::run_of_words()) {
        prop_assume!(key(&run) != " ");
        let query = Query::new(&run);
        // "2 mục tiêu -1 quyết tâm" of a text asks, as a query, for what has no "1".
        prop_assume!(query.unwanted().is_empty());
        let hits = hits(&quote, &query);
        prop_assert!(!hits.is_empty());
        for hit in hits {
            prop_assert_eq!(key(&quote[hit.range]), key(&run));
        }
    }

    #[test]
    fn however_it_is_typed_what_is_marked_spells_it(
        (quote, run) in any::run_of_words(),
        typing in select(typings()),
    ) {
        prop_assume!(key(&run) != " ");
        let query = Query::new(&typing(&run));
        prop_assume!(query.unwanted().is_empty());
        let hits = hits(&quote, &query);
        prop_assert!(!hits.is_empty(), "{:?}", query);
        for hit in hits {
            prop_assert!(quote.is_char_boundary(hit.range.start) && quote.is_char_boundary(hit.range.end));
            prop_assert_eq!(key(&quote[hit.range]), key(&run));
        }
    }

    #[test]
    fn composed_or_not_the_same_is_found((quote, run) in any::run_of_words()) {
        let folded = |text: &str, query: &str| -> Vec<String> {
            hits(text, &Query::new(query)).into_iter().map(|hit| key(&text[hit.range])).collect()
        };
        let expected = folded(&quote, &run);
        prop_assert_eq!(folded(&nfd(&quote), &run), expected.clone());
        prop_assert_eq!(folded(&quote, &nfd(&run)), expected);
    }

    #[test]
    fn hits_lie_on_borders_and_apart(
        text in prop_oneof![any::text(), any::<String>()],
        query in prop_oneof![any::text(), "[a-e]{1,2}", any::<String>()],
    ) {
        let query = Query::new(&query);
        let mut end = 0;
        for hit in hits(&text, &query).into_iter().map(|hit| hit.range) {
            prop_assert!(end <= hit.start && hit.start < hit.end);
            prop_assert!(text.is_char_boundary(hit.start) && text.is_char_boundary(hit.end));
            end = hit.end;
        }
        let joined: String = spans(&text, &query).into_iter().map(|span| span.text).collect();
        prop_assert_eq!(joined, text);
    }
}
