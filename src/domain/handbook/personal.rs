//! What looks like a number of a citizen: it has no place in the handbook, and is pointed out before
//! it is kept.

use std::ops::Range;

/// What a number looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A personal identification number: 12 digits.
    Identity,
    /// A telephone number: 10 or 11 digits from 0 on, or 9 or 10 after +84.
    Phone,
}

/// A number that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// What it looks like.
    pub kind: Kind,
}

/// Digits with single blanks, dots or hyphens between them.
struct Run {
    range: Range<usize>,
    /// How many digits stand together, one after another.
    groups: Vec<usize>,
    digits: String,
    has_plus: bool,
}

/// A number that is still being typed may become one of a citizen from so many digits on.
const SUSPICIOUS: usize = 5;

/// The numbers in a text that look like those of a citizen.
pub fn find(text: &str) -> Vec<Finding> {
    let runs = runs(text).into_iter();
    runs.filter_map(|run| {
        Some(Finding {
            kind: run.kind()?,
            range: run.range,
        })
    })
    .collect()
}

/// Whether a text ends in digits that may become such a number with the next keystroke.
pub fn is_unfinished(text: &str) -> bool {
    let trimmed = text.trim_end_matches([' ', '.', '-']);
    runs(trimmed).last().is_some_and(|run| {
        run.range.end == trimmed.len() && (run.digits.len() >= SUSPICIOUS || run.has_plus)
    })
}

/// The text with the digits of such numbers made unreadable: "0912 345 678" becomes "•••• ••• •••".
pub fn masked(text: &str) -> String {
    let found = find(text);
    text.char_indices()
        .map(|(at, c)| {
            let hidden = found.iter().any(|finding| finding.range.contains(&at));
            if hidden && c.is_ascii_digit() {
                '•'
            } else {
                c
            }
        })
        .collect()
}

impl Run {
    fn kind(&self) -> Option<Kind> {
        // Dates are written in groups of two; numbers of citizens are not.
        let in_large_groups = self.groups.iter().all(|group| *group >= 3);
        if self.has_plus {
            let is_phone = self.digits.starts_with("84") && (11..=12).contains(&self.digits.len());
            return is_phone.then_some(Kind::Phone);
        }
        match self.digits.len() {
            12 if in_large_groups => Some(Kind::Identity),
            10 | 11 if in_large_groups && self.digits.starts_with('0') => Some(Kind::Phone),
            _ => None,
        }
    }
}

fn runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut before = ' ';
    let mut separators = 2;
    for (at, c) in text.char_indices() {
        if c.is_ascii_digit() {
            match runs.last_mut().filter(|_| separators < 2) {
                Some(run) => {
                    if separators == 1 {
                        run.groups.push(0);
                    }
                    if let Some(group) = run.groups.last_mut() {
                        *group += 1;
                    }
                    run.digits.push(c);
                    run.range.end = at + 1;
                }
                None => runs.push(Run {
                    range: at..at + 1,
                    groups: vec![1],
                    digits: c.to_string(),
                    has_plus: before == '+',
                }),
            }
            separators = 0;
        } else if matches!(c, ' ' | '.' | '-' | '\u{a0}') {
            separators += 1;
        } else {
            separators = 2;
        }
        before = c;
    }
    runs
}
