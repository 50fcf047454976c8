//! Which tasks have which words of a query.

use super::looking::Looking;
use super::{Index, TITLE};
use crate::search::lexicon::Spelling;
use crate::search::query::{Asked, Form, How};

/// In words shorter than this, every slip makes another word.
const FORGIVING: usize = 5;

impl Looking<'_> {
    /// Writes down which tasks have that word of the query, in any of its forms.
    pub(super) fn note_word(&mut self, place: usize) {
        let index = self.index;
        let unfinished = self.query.may_be_unfinished(place);
        for form in self.query.words()[place].forms.clone() {
            if unfinished && !form.ended {
                for (folded, spellings) in index.lexicon.beginning(&form.folded) {
                    let whole = folded == form.folded;
                    self.note(place, &form, spellings, whole);
                }
            } else {
                self.note(place, &form, index.lexicon.of(&form.folded), true);
            }
        }
    }

    /// Forgives a slip in each of the longer words, or only in those that no task has. Says whether
    /// that found anything.
    pub(super) fn forgive(&mut self, only_unknown: bool) -> bool {
        let index = self.index;
        let mut found = false;
        for place in 0..self.query.words().len() {
            let folded = self.query.words()[place].folded().to_owned();
            let quoted = self
                .query
                .phrases()
                .iter()
                .any(|phrase| phrase.contains(&place));
            let known = only_unknown && self.having[place] > 0;
            if folded.chars().count() < FORGIVING || quoted || known {
                continue;
            }
            for (near, spellings) in index.lexicon.near(&folded) {
                let form = Form {
                    folded: near.to_owned(),
                    marked: None,
                    how: How::Mended,
                    ended: true,
                };
                self.note(place, &form, spellings, true);
                self.query.widen(place, near);
                found = true;
            }
        }
        found
    }

    /// Writes down which tasks have a word of the query in these spellings.
    fn note(&mut self, place: usize, form: &Form, spellings: &[Spelling], whole: bool) {
        let bit = 1 << place;
        let is_last = place + 1 == self.query.words().len();
        let unmarked = self.query.words()[place]
            .forms
            .iter()
            .all(|form| form.marked.is_none());
        for spelling in spellings {
            let of_word = *spelling as usize;
            self.are[of_word] |= bit;
            let marked = form.marked.is_some()
                && form.has_marks_of(self.index.lexicon.spelled(*spelling), !whole);
            if marked || unmarked || form.how == How::Mended {
                self.right[of_word] |= bit;
            }
            if whole
                && form.how == How::Literal
                && let Some(quoted) = self.quoted.get_mut(of_word)
            {
                *quoted |= bit;
            }
            // What each of the tasks gets, so that nothing is asked about each of thousands.
            let when = |holds: bool| if holds { bit } else { 0 };
            let (literal, typed) = (form.how == How::Literal, form.how >= How::Typed);
            let (literal, typed) = (when(literal), when(typed));
            let marked = when(marked || unmarked);
            let names = if whole { u16::MAX } else { 0 };
            for posting in self.index.postings.get(of_word).into_iter().flatten() {
                let seen = &mut self.seen[posting.place as usize];
                self.having[place] += usize::from(seen.any & bit == 0);
                seen.any |= bit;
                seen.typed |= typed;
                seen.literal |= literal;
                seen.marked |= marked;
                seen.title |= when(posting.zones.has & TITLE != 0);
                seen.zones.add(posting.zones.only_names_in(names));
                seen.finished |= whole && is_last;
            }
        }
    }

    /// Whether the task has what must not be there.
    pub(super) fn is_unwanted(&self, place: usize) -> bool {
        self.unwanted.iter().any(|phrase| {
            let text = &self.index.texts[place].0;
            let is = |run: &[Spelling]| run.iter().zip(phrase).all(|(word, of)| of.contains(word));
            text.windows(phrase.len()).any(is)
        })
    }

    /// The spellings of a word that must not be there: as it stands, with the marks that were typed.
    pub(super) fn spellings_of(index: &Index, word: &Asked) -> Vec<Spelling> {
        let Some(form) = word.forms.first() else {
            return Vec::new();
        };
        let known = index.lexicon.of(&form.folded).iter().copied();
        known
            .filter(|spelling| form.has_marks_of(index.lexicon.spelled(*spelling), false))
            .collect()
    }
}
