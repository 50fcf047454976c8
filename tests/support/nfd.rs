//! Every Vietnamese letter that carries a mark, taken apart by hand.

use std::sync::LazyLock;

/// The unmarked vowel, the mark that makes it another letter, and its forms: plain, then with the
/// grave, acute, hook, tilde and dot.
const VOWELS: [(char, &str, &str); 12] = [
    ('a', "", "aàáảãạ"),
    ('a', "\u{306}", "ăằắẳẵặ"),
    ('a', "\u{302}", "âầấẩẫậ"),
    ('e', "", "eèéẻẽẹ"),
    ('e', "\u{302}", "êềếểễệ"),
    ('i', "", "iìíỉĩị"),
    ('o', "", "oòóỏõọ"),
    ('o', "\u{302}", "ôồốổỗộ"),
    ('o', "\u{31b}", "ơờớởỡợ"),
    ('u', "", "uùúủũụ"),
    ('u', "\u{31b}", "ưừứửữự"),
    ('y', "", "yỳýỷỹỵ"),
];
const TONES: [&str; 6] = ["", "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"];

/// A letter with marks.
pub(crate) struct Letter {
    pub(crate) composed: char,
    pub(crate) decomposed: String,
    pub(crate) base: char,
}

/// All 134: 67 in two cases.
pub(crate) fn letters() -> Vec<Letter> {
    let mut letters = Vec::new();
    for (base, shape, forms) in VOWELS {
        for (composed, tone) in forms.chars().zip(TONES) {
            if composed == base {
                continue;
            }
            // The dot stands below, and canonical order puts it before what stands above.
            let dot_first = tone == "\u{323}" && shape != "\u{31b}";
            let marks = if dot_first {
                [tone, shape]
            } else {
                [shape, tone]
            }
            .concat();
            for (composed, base) in [(composed, base), (upper(composed), upper(base))] {
                letters.push(Letter {
                    composed,
                    decomposed: format!("{base}{marks}"),
                    base,
                });
            }
        }
    }
    // Đ has no decomposed form.
    letters.push(Letter {
        composed: 'đ',
        decomposed: "đ".to_owned(),
        base: 'd',
    });
    letters.push(Letter {
        composed: 'Đ',
        decomposed: "Đ".to_owned(),
        base: 'D',
    });
    letters
}

fn upper(letter: char) -> char {
    letter.to_uppercase().next().expect("an upper case")
}

/// The text with every Vietnamese letter taken apart.
pub(crate) fn nfd(text: &str) -> String {
    static LETTERS: LazyLock<Vec<Letter>> = LazyLock::new(letters);
    text.chars()
        .map(|c| {
            let letter = LETTERS.iter().find(|letter| letter.composed == c);
            letter.map_or_else(|| c.to_string(), |letter| letter.decomposed.clone())
        })
        .collect()
}
