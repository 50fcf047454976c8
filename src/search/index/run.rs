//! How the words of a query stand to each other in a task.

use super::ZONES;
use super::looking::{Bits, Looking};
use crate::search::zone::Zone;

/// How the words stand to each other in a task.
#[derive(Default)]
pub(super) struct Run {
    /// The best zone in which all stand one after another.
    pub(super) together: Option<Zone>,
    /// The best zone in which they are all of a text.
    pub(super) named: Option<Zone>,
    /// Words that are the name of who leads, then or today.
    pub(super) leads: Bits,
    /// Words that stand right behind the word that they follow in the query, with the marks that were
    /// typed.
    pub(super) pairs: Bits,
    /// Whether the label begins with the first word.
    pub(super) opens: bool,
    /// Last words of what stood in quotation marks and stands there.
    pub(super) phrases: Bits,
}

impl Looking<'_> {
    /// Goes through a task's words. Each word's bit follows that of the word before it, so that the
    /// last word's bit is reached only where all stand one after another.
    pub(super) fn run(&self, place: usize) -> Run {
        let mut run = Run::default();
        let last = (self.all >> 1) + 1;
        let (mut zone, mut first) = (None, false);
        // Words of the query that a text has consisted of so far, and how many words it has had.
        let (mut name, mut length): (Bits, usize) = (0, 0);
        let (mut chain, mut before, mut quoted): (Bits, Bits, Bits) = (0, 0, 0);
        let phrases = self.query.phrases().iter();
        let starts: Bits = phrases.map(|phrase| 1 << phrase.start).sum();
        let text = &self.index.texts[place];
        for (at, word) in text.0.iter().enumerate() {
            if let Some(number) = word.checked_sub(ZONES) {
                zone = Zone::ALL.get(number as usize).copied();
                first = zone == Some(Zone::Title);
                length = 0;
                (chain, before, quoted) = (0, 0, 0);
                continue;
            }
            let is = self.are[*word as usize];
            if is == 0 {
                // Most words are none of the query's.
                length += 1;
                (name, chain, before, quoted, first) = (0, 0, 0, 0, false);
                continue;
            }
            let right = self.right[*word as usize];
            run.pairs |= (before << 1) & right;
            let opens = first && is & 1 != 0;
            chain = ((chain << 1) | 1) & is;
            if opens {
                run.opens = true;
            }
            if chain & last != 0 {
                run.together = run.together.max(zone);
            }
            name = if length == 0 { is } else { (name << 1) & is };
            length += 1;
            if name != 0 && text.ends_behind(at) {
                if name & last != 0 && length == self.query.words().len() {
                    run.named = run.named.max(zone);
                }
                if matches!(zone, Some(Zone::Lead | Zone::LeadToday)) {
                    run.leads |= (0..length).fold(0, |words, back| words | (name >> back));
                }
            }
            if starts != 0 {
                quoted = ((quoted << 1) | starts) & self.quoted[*word as usize];
                run.phrases |= quoted & self.phrase_ends();
            }
            before = right;
            first = false;
        }
        run
    }

    /// The last words of what stood in quotation marks.
    pub(super) fn phrase_ends(&self) -> Bits {
        let phrases = self.query.phrases().iter();
        phrases.map(|phrase| 1 << (phrase.end - 1)).sum()
    }
}
