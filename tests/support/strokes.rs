//! What a keyboard sends without an input method when somebody types as if one were on.

use super::nfd::nfd;

/// Where somebody types the keys of a syllable's marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Habit {
    /// Each right behind its letter.
    Letter,
    /// What changes a letter right behind it, the tone at the end.
    ToneLast,
    /// As [`Self::ToneLast`], but one key for both letters of "ươ".
    OneHorn,
    /// All at the end.
    Last,
}

impl Habit {
    pub(crate) const ALL: [Self; 4] = [Self::Letter, Self::ToneLast, Self::OneHorn, Self::Last];
}

/// The keys of an input method, after the marks: circumflex, breve, horn, stroke, and the tones
/// grave, dot, hook, acute, tilde. Telex types a letter twice for the circumflex and the stroke.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Method {
    Telex,
    Vni,
}

impl Method {
    fn shape(self, letter: char, mark: char) -> char {
        match (self, mark) {
            (Self::Telex, '\u{302}' | 'đ') => letter,
            (Self::Telex, _) => 'w',
            (Self::Vni, '\u{302}') => '6',
            (Self::Vni, '\u{306}') => '8',
            (Self::Vni, '\u{31b}') => '7',
            (Self::Vni, _) => '9',
        }
    }

    fn tone(self, mark: char) -> Option<char> {
        let at = "\u{300}\u{323}\u{309}\u{301}\u{303}".find(mark)? / 2;
        let keys = match self {
            Self::Telex => "fjrsx",
            Self::Vni => "25314",
        };
        keys.chars().nth(at)
    }

    /// The keys that somebody of that habit strikes for a syllable.
    pub(crate) fn strokes(self, syllable: &str, habit: Habit) -> String {
        let (mut typed, mut shapes, mut tones) = (String::new(), String::new(), String::new());
        let mut letters = syllable.chars().peekable();
        while let Some(composed) = letters.next() {
            let parts = nfd(&composed.to_lowercase().to_string());
            let mut parts = parts.chars();
            let base = parts.next().expect("a letter");
            let (base, stroke) = if base == 'đ' {
                ('d', Some('đ'))
            } else {
                (base, None)
            };
            typed.push(base);
            for mark in parts.chain(stroke) {
                if let Some(tone) = self.tone(mark) {
                    if habit == Habit::Letter {
                        typed.push(tone);
                    } else {
                        tones.push(tone);
                    }
                    continue;
                }
                // Behind the ư of "ươ" comes another horn.
                let more = mark == '\u{31b}'
                    && letters
                        .peek()
                        .is_some_and(|next| nfd(&next.to_string()).contains('\u{31b}'));
                let key = self.shape(base, mark);
                match habit {
                    Habit::Last | Habit::OneHorn if more => {}
                    Habit::Last => shapes.push(key),
                    _ => typed.push(key),
                }
            }
        }
        // Unikey has the tone before other marks too, but nobody types it so.
        [typed, shapes, tones].concat()
    }
}
