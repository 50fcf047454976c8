//! Vietnamese letters without their marks, in lower case.

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
        '\u{300}'..='\u{36f}' => return None,
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
    let mut words: Vec<Word> = Vec::new();
    let mut inside = false;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        match letter(c) {
            Some(folded) if inside => {
                if let Some(word) = words.last_mut() {
                    word.folded.push(folded);
                    word.end = end;
                }
            }
            Some(folded) => {
                words.push(Word {
                    start: at,
                    end,
                    folded: folded.to_string(),
                });
                inside = true;
            }
            None if is_mark(c) && inside => {
                if let Some(word) = words.last_mut() {
                    word.end = end;
                }
            }
            None => inside = false,
        }
    }
    words
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

/// As [`key`], with the marks kept: what tells "đường" from "Dương". Each mark is a capital letter
/// behind its letter, so that composed and decomposed texts have the same key: `" dDuCOFng "`.
pub fn marked_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len() + 2);
    key.push(' ');
    let mut marks: Vec<char> = Vec::new();
    for c in text.chars() {
        if is_mark(c) {
            note(&mut marks, mark(c));
            continue;
        }
        push_marks(&mut key, &mut marks);
        if let Some(folded) = letter(c) {
            key.push(folded);
            note(&mut marks, marks_of(c));
        } else if !key.ends_with(' ') {
            key.push(' ');
        }
    }
    push_marks(&mut key, &mut marks);
    if !key.ends_with(' ') {
        key.push(' ');
    }
    key
}

/// Keeps the marks of a letter, of which there are two at most, in order.
fn note(marks: &mut Vec<char>, more: impl IntoIterator<Item = char>) {
    for mark in more {
        let at = marks
            .iter()
            .position(|held| *held > mark)
            .unwrap_or(marks.len());
        marks.insert(at, mark);
    }
}

/// Behind a letter; a mark that follows none is dropped.
fn push_marks(key: &mut String, marks: &mut Vec<char>) {
    if !key.ends_with(' ') {
        key.extend(marks.iter());
    }
    marks.clear();
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
