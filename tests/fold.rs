//! Vietnamese letters without their marks.

use crate::support::nfd::{letters, nfd};
use crate::support::{any, cases};
use de_an_06::search::fold::{each_word, key, letter, marked_key, unmarked, words};
use proptest::prelude::*;

#[test]
fn all_134_letters_in_both_forms() {
    let letters = letters();
    assert_eq!(letters.len(), 134);
    for known in &letters {
        let base = known.base.to_ascii_lowercase();
        let expected = format!(" x{base}x ");
        assert_eq!(letter(known.composed), Some(base), "{}", known.composed);
        assert_eq!(key(&format!("X{}x", known.composed)), expected);
        assert_eq!(key(&format!("X{}x", known.decomposed)), expected);
    }
}

#[test]
fn d_with_a_stroke_and_the_eth_that_some_texts_carry() {
    assert_eq!(key("Đề đề Ðề ðề"), " de de de de ");
}

#[test]
fn words_are_cut_at_everything_else() {
    assert_eq!(key("05/CT-TTg"), " 05 ct ttg ");
    assert_eq!(key("Bộ TN&MT, “đúng”… 40,4%"), " bo tn mt dung 40 4 ");
    assert_eq!(key(""), " ");
    assert_eq!(key(" \u{301}.-"), " ");
    assert_eq!(key("địa phương còn lại² ¹⁾"), " dia phuong con lai ");
    let words = words("Số hóa,hồ-sơ");
    assert_eq!(
        words.iter().map(|w| w.folded.as_str()).collect::<Vec<_>>(),
        ["so", "hoa", "ho", "so"]
    );
    assert_eq!(
        (words[1].start, words[1].end),
        ("Số ".len(), "Số hóa".len())
    );
}

#[test]
fn marks_can_be_told_apart() {
    let same = |a: &str, b: &str| marked_key(a) == marked_key(b);
    assert!(same("Đường", "ĐƯỜNG") && same("hòa", "HÒA"));
    assert!(!same("đường", "dường") && !same("đường", "đương") && !same("đường", "đướng"));
    // No two letters of the language are the same with their marks.
    let mut keys: Vec<String> = letters()
        .iter()
        .map(|letter| marked_key(&letter.composed.to_string()))
        .collect();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), 67);
}

/// A query from a Mac's file name is decomposed, the documents are composed: the hits were the same,
/// but those with the right marks no longer came first.
#[test]
fn marks_are_the_same_composed_and_decomposed() {
    for letter in letters() {
        let composed = letter.composed.to_string();
        assert_eq!(
            marked_key(&letter.decomposed),
            marked_key(&composed),
            "{composed}"
        );
    }
    assert_eq!(
        marked_key(&nfd("Trợ cấp hộ nghèo")),
        marked_key("trợ cấp hộ nghèo")
    );
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn folding_twice_is_folding_once(text in prop_oneof![any::text(), any::<String>()]) {
        let once = key(&text);
        prop_assert_eq!(key(&once), once);
    }

    #[test]
    fn words_are_the_key_and_lie_on_borders(text in prop_oneof![any::text(), any::<String>()]) {
        let words = words(&text);
        let mut joined = " ".to_owned();
        let mut end = 0;
        for word in &words {
            prop_assert!(end <= word.start && word.start < word.end);
            end = word.end;
            prop_assert_eq!(key(&text[word.start..word.end]), format!(" {} ", word.folded));
            joined.push_str(&word.folded);
            joined.push(' ');
        }
        prop_assert_eq!(joined, key(&text));
    }

    #[test]
    fn each_letter_of_a_word_is_one_of_the_text(text in prop_oneof![any::text(), any::<String>()]) {
        for word in words(&text) {
            let letters = text[word.start..word.end].chars().filter_map(letter);
            prop_assert_eq!(letters.collect::<String>(), word.folded);
        }
    }

    #[test]
    fn a_spelling_without_its_marks_is_the_folded_word(text in prop_oneof![any::text(), any::<String>()]) {
        each_word(&text, |_, folded, spelling| assert_eq!(unmarked(spelling), folded));
    }

    #[test]
    fn a_text_folds_alike_in_both_forms((quote, run) in any::run_of_words()) {
        prop_assert_eq!(key(&nfd(&quote)), key(&quote));
        prop_assert_eq!(marked_key(&nfd(&run)), marked_key(&run));
    }
}
