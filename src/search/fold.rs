//! Vietnamese letters without their marks, in lower case.

/// Base letters of U+1EA0 to U+1EF9, two by two upper and lower case.
const EXTENDED: &[u8; 90] = b"aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";

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
                words.push(Word { start: at, end, folded: folded.to_string() });
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

/// As [`key`], with the marks kept: what tells "đường" from "Dương".
pub fn marked_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len() + 2);
    key.push(' ');
    for c in text.chars() {
        if is_mark(c) || letter(c).is_some() {
            key.extend(c.to_lowercase());
        } else if !key.ends_with(' ') {
            key.push(' ');
        }
    }
    if !key.ends_with(' ') {
        key.push(' ');
    }
    key
}
