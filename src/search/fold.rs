//! Vietnamese letters without their marks, in lower case.

use std::ops::Range;

/// Base letters of U+1EA0 to U+1EF9, two by two upper and lower case.
const EXTENDED: &[u8; 90] =
    b"aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";

/// The letter or digit that a character stands for; `None` for a mark of its own (NFD), which folds
/// to nothing, and for anything that separates words.
///
/// Knows every letter of Vietnamese in both cases, and the eth (Ð, ð) that some official texts carry
/// in place of Đ.
pub fn letter(c: char) -> Option<char> {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric().then(|| c.to_ascii_lowercase());
    }
    Some(match c {
        'À'..='Ã' | 'à'..='ã' | 'Ă' | 'ă' => 'a',
        'È'..='Ê' | 'è'..='ê' => 'e',
        'Ì' | 'Í' | 'ì' | 'í' | 'Ĩ' | 'ĩ' => 'i',
        'Ò'..='Õ' | 'ò'..='õ' | 'Ơ' | 'ơ' => 'o',
        'Ù' | 'Ú' | 'ù' | 'ú' | 'Ũ' | 'ũ' | 'Ư' | 'ư' => 'u',
        'Ý' | 'ý' => 'y',
        'Đ' | 'đ' | 'Ð' | 'ð' => 'd',
        '\u{1ea0}'..='\u{1ef9}' => char::from(EXTENDED[(c as usize) - 0x1ea0]),
        // Marks, and the numbers of footnotes: "52 địa phương còn lại²".
        '\u{300}'..='\u{36f}' | '²' | '³' | '¹' | '\u{2070}'..='\u{2079}' => return None,
        other if other.is_alphanumeric() => other.to_lowercase().next().unwrap_or(other),
        _ => return None,
    })
}

/// Whether a character stands inside a word, though it folds to nothing: a combining mark.
pub fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Byte offset of its first character.
    pub start: usize,
    /// Byte offset after its last character.
    pub end: usize,
    /// Its letters, folded.
    pub folded: String,
}

/// The words of a text, in order.
pub fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    each_word(text, |range, folded, _| {
        words.push(Word {
            start: range.start,
            end: range.end,
            folded: folded.to_owned(),
        });
    });
    words
}

/// Calls back with each word of a text: where it is, its folded letters, and its spelling.
///
/// The spelling is the folded letters with the marks as capitals. What changes a letter stands behind
/// it (A, B, C and D make â, ă, ơ and đ), the tone stands at the end as Telex has it (F, J, R, S, X):
/// so a word has one spelling, composed or decomposed, with the tone on the old vowel or the new one.
/// "Đường" is `dDuCoCngF`, "hòa" and "hoà" are both `hoaF`.
pub fn each_word(text: &str, mut call: impl FnMut(Range<usize>, &str, &str)) {
    let mut word = Letters::default();
    let (mut start, mut end) = (0, 0);
    for (at, c) in text.char_indices() {
        if let Some(folded) = letter(c) {
            if word.folded.is_empty() {
                start = at;
            }
            word.push(folded, marks_of(c));
            end = at + c.len_utf8();
        } else if is_mark(c) {
            if !word.folded.is_empty() {
                word.add(mark(c));
                end = at + c.len_utf8();
            }
        } else if !word.folded.is_empty() {
            word.finish();
            call(start..end, &word.folded, &word.spelled);
            word.clear();
        }
    }
    if !word.folded.is_empty() {
        word.finish();
        call(start..end, &word.folded, &word.spelled);
    }
}

/// The word that is being read.
#[derive(Default)]
struct Letters {
    folded: String,
    spelled: String,
    /// Marks of the last letter, which it may get more of.
    marks: Vec<char>,
    tones: Vec<char>,
}

impl Letters {
    fn push(&mut self, folded: char, marks: impl IntoIterator<Item = char>) {
        self.spelled.extend(self.marks.drain(..));
        self.folded.push(folded);
        self.spelled.push(folded);
        self.add(marks);
    }

    fn add(&mut self, marks: impl IntoIterator<Item = char>) {
        for mark in marks {
            let marks = if is_tone(mark) {
                &mut self.tones
            } else {
                &mut self.marks
            };
            // Few, and in order: the same marks in another order are the same.
            let at = marks.partition_point(|held| *held <= mark);
            marks.insert(at, mark);
        }
    }

    fn finish(&mut self) {
        self.spelled.extend(self.marks.drain(..));
        self.spelled.extend(self.tones.drain(..));
    }

    fn clear(&mut self) {
        self.folded.clear();
        self.spelled.clear();
    }
}

/// Whether a capital of a spelling is a tone.
pub fn is_tone(mark: char) -> bool {
    matches!(mark, 'F' | 'J' | 'R' | 'S' | 'X')
}

/// The folded letters of a spelling.
pub fn unmarked(spelling: &str) -> String {
    spelling
        .chars()
        .filter(|c| !c.is_ascii_uppercase())
        .collect()
}

/// Appends the folded words of a text, each between single blanks: `" dan cu "`. What was there
/// before must be empty or end in a blank.
pub fn push_key(key: &mut String, text: &str) {
    if key.is_empty() {
        key.push(' ');
    }
    for c in text.chars() {
        match letter(c) {
            Some(folded) => key.push(folded),
            None if is_mark(c) => {}
            None if key.ends_with(' ') => {}
            None => key.push(' '),
        }
    }
    if !key.ends_with(' ') {
        key.push(' ');
    }
}

/// The folded words of a text, each between single blanks.
pub fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    push_key(&mut key, text);
    key
}

/// As [`key`], of spellings: what tells "đường" from "Dương".
pub fn marked_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len() + 2);
    key.push(' ');
    each_word(text, |_, _, spelling| {
        key.push_str(spelling);
        key.push(' ');
    });
    key
}

/// The name of a combining mark: A, B, C and D change the letter (â, ă, ơ, đ), F, J, R, S and X are
/// the tones as Telex has them.
fn mark(c: char) -> Option<char> {
    Some(match c {
        '\u{302}' => 'A',
        '\u{306}' => 'B',
        '\u{31b}' => 'C',
        '\u{300}' => 'F',
        '\u{323}' => 'J',
        '\u{309}' => 'R',
        '\u{301}' => 'S',
        '\u{303}' => 'X',
        _ => return None,
    })
}

/// Marks of U+1EA0 to U+1EF9, one for both cases.
const EXTENDED_MARKS: [&str; 45] = [
    "J", "R", "AS", "AF", "AR", "AX", "AJ", "BS", "BF", "BR", "BX", "BJ", // a
    "J", "R", "X", "AS", "AF", "AR", "AX", "AJ", // e
    "R", "J", // i
    "J", "R", "AS", "AF", "AR", "AX", "AJ", "CS", "CF", "CR", "CX", "CJ", // o
    "J", "R", "CS", "CF", "CR", "CX", "CJ", // u
    "F", "J", "R", "X", // y
];

/// The names of the marks that a composed letter carries.
fn marks_of(c: char) -> std::str::Chars<'static> {
    let marks = match c {
        'À' | 'à' | 'È' | 'è' | 'Ì' | 'ì' | 'Ò' | 'ò' | 'Ù' | 'ù' => "F",
        'Á' | 'á' | 'É' | 'é' | 'Í' | 'í' | 'Ó' | 'ó' | 'Ú' | 'ú' | 'Ý' | 'ý' => "S",
        'Ã' | 'ã' | 'Ĩ' | 'ĩ' | 'Õ' | 'õ' | 'Ũ' | 'ũ' => "X",
        'Â' | 'â' | 'Ê' | 'ê' | 'Ô' | 'ô' => "A",
        'Ă' | 'ă' => "B",
        'Ơ' | 'ơ' | 'Ư' | 'ư' => "C",
        'Đ' | 'đ' | 'Ð' | 'ð' => "D",
        '\u{1ea0}'..='\u{1ef9}' => EXTENDED_MARKS[((c as usize) - 0x1ea0) / 2],
        _ => "",
    };
    marks.chars()
}
