//! A piece of text around the first hit.

use crate::support::{any, cases};
use de_an_06::search::highlight::{excerpt, hits};
use de_an_06::search::query::Query;
use proptest::prelude::*;

fn read(text: &str, query: &str, length: usize) -> Option<String> {
    let spans = excerpt(text, &Query::new(query), length)?;
    Some(
        spans
            .iter()
            .map(|s| {
                if s.hit {
                    format!("[{}]", s.text)
                } else {
                    s.text.clone()
                }
            })
            .collect(),
    )
}

const TEXT: &str = "Rà soát, sửa đổi văn bản pháp luật liên quan Đề án 06";

#[test]
fn words_stay_whole_and_what_is_left_out_is_dotted() {
    assert_eq!(
        read(TEXT, "van ban", 100).as_deref(),
        Some("Rà soát, sửa đổi [văn bản] pháp luật liên quan Đề án 06")
    );
    assert_eq!(
        read(TEXT, "phap luat", 20).as_deref(),
        Some("…[pháp luật] liên quan…")
    );
    assert_eq!(read(TEXT, "de an", 30).as_deref(), Some("…quan [Đề án] 06"));
    assert_eq!(read(TEXT, "ph", 3).as_deref(), Some("…[ph]áp…"));
    assert_eq!(read(TEXT, "không có", 30), None);
    assert_eq!(read(TEXT, "", 30), None);
}

/// With the hit near the beginning, the first word was cut off though there was room for it.
#[test]
fn a_beginning_that_fits_is_kept() {
    assert_eq!(
        read(TEXT, "sửa đổi", 50).as_deref(),
        Some("Rà soát, [sửa đổi] văn bản pháp luật liên quan Đề án…")
    );
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn holds_the_first_hit_between_whole_words((quote, run) in any::run_of_words(), length in 0..300_usize) {
        let query = Query::new(&run);
        let all = hits(&quote, &query);
        let found = excerpt(&quote, &query, length);
        prop_assert_eq!(found.is_some(), !all.is_empty());
        let (Some(found), Some(first)) = (found, all.first()) else { return Ok(()) };
        let hit = found.iter().find(|span| span.hit).map(|span| span.text.as_str());
        prop_assert_eq!(hit, Some(&quote[first.range.clone()]));

        let whole: String = found.iter().map(|span| span.text.as_str()).collect();
        let inside = whole.trim_start_matches('…').trim_end_matches('…');
        let from = quote.find(inside);
        prop_assert!(from.is_some(), "{:?} is a piece of the text", inside);
        let words: Vec<&str> = quote.split_whitespace().collect();
        if !hit.is_some_and(|hit| inside.starts_with(hit)) {
            prop_assert!(inside.split_whitespace().next().is_some_and(|word| words.contains(&word)));
        }
        let last = inside.split_whitespace().last();
        // Some quotes end with "…" themselves.
        let ends = |word: &str, with: &str| word.trim_end_matches('…').ends_with(with);
        prop_assert!(last.is_some_and(|last| words.iter().any(|word| ends(word, last))));
    }

    #[test]
    fn no_text_makes_it_panic(text in any::<String>(), query in prop_oneof!["[a-e]", any::<String>()], length in 0..50_usize) {
        let query = Query::new(&query);
        let found = excerpt(&text, &query, length);
        prop_assert_eq!(found.is_some(), !hits(&text, &query).is_empty());
    }
}
