//! Telex and VNI: every syllable of the real data is read back from its keys.

use crate::support::book;
use crate::support::nfd::letters;
use crate::support::strokes::{Habit, Method};
use de_an_06::search::fold::{each_word, letter};
use de_an_06::search::query::Query;
use de_an_06::search::typing::{telex, vni};
use std::collections::BTreeMap;

/// Words of the documents that carry marks, in lower case, with their spelling.
fn syllables() -> BTreeMap<String, String> {
    let mut syllables = BTreeMap::new();
    let marked: Vec<char> = letters().iter().map(|letter| letter.composed).collect();
    for task in book().tasks() {
        for text in [task.title(), task.quote()] {
            each_word(text, |range, folded, spelling| {
                let word = &text[range];
                let is_vowel = |c: char| "aeiouy".contains(c);
                // "QĐ" is no syllable.
                if word.contains(&marked[..]) && folded.contains(is_vowel) {
                    syllables.insert(word.to_lowercase(), spelling.to_owned());
                }
            });
        }
    }
    syllables
}

#[test]
fn every_syllable_of_the_data_is_read_from_its_keys() {
    let syllables = syllables();
    assert!(syllables.len() > 700, "{}", syllables.len());
    let mut wrong = Vec::new();
    for (syllable, spelling) in &syllables {
        for habit in Habit::ALL {
            let typed = Method::Telex.strokes(syllable, habit);
            if telex(&typed).as_ref() != Some(spelling) {
                wrong.push(format!("{syllable}: {typed} is {:?}", telex(&typed)));
            }
            let typed = Method::Vni.strokes(syllable, habit);
            if vni(&typed).as_ref() != Some(spelling) {
                wrong.push(format!("{syllable}: {typed} is {:?}", vni(&typed)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_query_of_keys_means_the_word_and_keeps_what_was_typed() {
    for (syllable, spelling) in syllables() {
        let folded: String = syllable.chars().filter_map(letter).collect();
        for method in [Method::Telex, Method::Vni] {
            let typed = method.strokes(&syllable, Habit::ToneLast);
            let query = Query::new(&typed);
            let [word] = query.words() else {
                panic!("{typed} is one word");
            };
            assert!(word.is(&folded), "{typed} means {syllable}");
            assert_eq!(word.folded(), typed, "as it stands it comes first");
            let meant = word.forms.iter().find(|form| form.folded == folded);
            let marked = meant.and_then(|form| form.marked.clone());
            assert_eq!(marked, Some(spelling.clone()), "{typed}");
        }
    }
}
