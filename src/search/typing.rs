//! Words as they come out of a keyboard without an input method: Telex ("lichj") and VNI ("lich5").
//!
//! Own code rather than a crate: what search needs of an input method is one function from a word of
//! ASCII letters to a spelling (see [`super::fold::each_word`]), without editing, undoing or casing.

/// What a key does to the letters before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stroke {
    /// A tone, by its capital; `None` takes it away.
    Tone(Option<char>),
    /// â, ê or ô: of that vowel, or of the last one that can.
    Roof(Option<char>),
    /// ơ or ư.
    Horn,
    /// ă.
    Breve,
    /// Whichever of horn and breve fits.
    HornOrBreve,
    /// đ.
    Bar,
}

/// A letter with the capital of its mark.
type Letter = (char, Option<char>);

/// The spelling of a word typed in Telex; `None` if it is none.
pub fn telex(word: &str) -> Option<String> {
    read(word, |key, letters| {
        Some(match key {
            's' | 'f' | 'r' | 'x' | 'j' => Stroke::Tone(Some(key.to_ascii_uppercase())),
            'z' => Stroke::Tone(None),
            'w' => Stroke::HornOrBreve,
            'd' if letters.first() == Some(&('d', None)) => Stroke::Bar,
            'a' | 'e' | 'o' if letters.contains(&(key, None)) => Stroke::Roof(Some(key)),
            _ => return None,
        })
    })
}

/// The spelling of a word typed in VNI; `None` if it is none.
pub fn vni(word: &str) -> Option<String> {
    read(word, |key, _| {
        Some(match key {
            '0' => Stroke::Tone(None),
            '1' => Stroke::Tone(Some('S')),
            '2' => Stroke::Tone(Some('F')),
            '3' => Stroke::Tone(Some('R')),
            '4' => Stroke::Tone(Some('X')),
            '5' => Stroke::Tone(Some('J')),
            '6' => Stroke::Roof(None),
            '7' => Stroke::Horn,
            '8' => Stroke::Breve,
            '9' => Stroke::Bar,
            _ => return None,
        })
    })
}

/// The other way of writing the vowel that ends words such as "lý", which people type as "lí".
pub fn with_i_or_y(spelling: &str) -> Option<String> {
    let (letters, tone) = match spelling.strip_suffix(super::fold::is_tone) {
        Some(letters) => (letters, &spelling[letters.len()..]),
        None => (spelling, ""),
    };
    let (start, other) = if let Some(start) = letters.strip_suffix('y') {
        (start, 'i')
    } else {
        (letters.strip_suffix('i')?, 'y')
    };
    matches!(start, "h" | "k" | "l" | "m" | "s" | "t" | "qu")
        .then(|| format!("{start}{other}{tone}"))
}

fn read(word: &str, stroke: impl Fn(char, &[Letter]) -> Option<Stroke>) -> Option<String> {
    let mut letters: Vec<Letter> = Vec::new();
    let mut tone = None;
    let mut strokes = 0;
    for key in word.chars() {
        if !key.is_ascii_alphanumeric() {
            return None;
        }
        let done = match stroke(key, &letters) {
            Some(Stroke::Tone(new)) if letters.iter().any(|(c, _)| is_vowel(*c)) => {
                // A tone typed twice stands for its letter: no word of the language.
                if new.is_some() && tone == new {
                    return None;
                }
                tone = new;
                true
            }
            Some(Stroke::Tone(_)) | None => false,
            Some(Stroke::Roof(vowel)) => put(&mut letters, 'A', |c| {
                vowel.map_or(matches!(c, 'a' | 'e' | 'o'), |vowel| vowel == c)
            }),
            Some(Stroke::Horn) => horn(&mut letters),
            Some(Stroke::Breve) => put(&mut letters, 'B', |c| c == 'a'),
            Some(Stroke::HornOrBreve) => horn_or_breve(&mut letters),
            Some(Stroke::Bar) => put(&mut letters, 'D', |c| c == 'd'),
        };
        if done {
            strokes += 1;
        } else if key.is_ascii_digit() {
            // A number is no word.
            return None;
        } else {
            letters.push((key, None));
        }
    }
    if strokes == 0 {
        return None;
    }
    let mut spelling = String::with_capacity(word.len() + 1);
    for (letter, mark) in letters {
        spelling.push(letter);
        spelling.extend(mark);
    }
    spelling.extend(tone);
    Some(spelling)
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// Marks the last letter that can have the mark.
fn put(letters: &mut [Letter], mark: char, can: impl Fn(char) -> bool) -> bool {
    let last = letters
        .iter_mut()
        .rev()
        .find(|(c, held)| held.is_none() && can(*c));
    last.map(|letter| letter.1 = Some(mark)).is_some()
}

/// ư and ơ: both of "uo", the first of "ua" and "uu", the last vowel that can elsewhere.
fn horn(letters: &mut [Letter]) -> bool {
    let pair = letters
        .windows(2)
        .position(|pair| pair[0] == ('u', None) && matches!(pair[1], ('o' | 'a' | 'u', None)));
    // The u of "qu" belongs to the consonant.
    let pair = pair.filter(|at| *at == 0 || letters[at - 1].0 != 'q');
    match pair {
        Some(at) => {
            letters[at].1 = Some('C');
            if letters[at + 1].0 == 'o' {
                letters[at + 1].1 = Some('C');
            }
            true
        }
        None => put(letters, 'C', |c| matches!(c, 'o' | 'u')),
    }
}

fn horn_or_breve(letters: &mut Vec<Letter>) -> bool {
    let last = letters
        .iter()
        .rposition(|(c, mark)| mark.is_none() && matches!(c, 'a' | 'o' | 'u'));
    match last {
        Some(at) if letters[at].0 == 'a' => {
            let after_u = at > 0 && letters[at - 1] == ('u', None);
            if after_u && (at < 2 || letters[at - 2].0 != 'q') {
                horn(letters)
            } else {
                put(letters, 'B', |c| c == 'a')
            }
        }
        Some(_) => horn(letters),
        // "tw" is "tư".
        None => {
            letters.push(('u', Some('C')));
            true
        }
    }
}
