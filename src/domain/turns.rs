//! The turns of a task without an end, seen from a day: which were shown, which were missed.

use super::book::TaskView;
use super::day::local_day;
use super::edit::{Edit, Field};
use super::rhythm::{Rhythm, Turn};
use super::status::Status;
use chrono::NaiveDate;

/// How a turn stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ticked {
    /// It was ticked on that day.
    On(NaiveDate),
    /// It is not over yet.
    Open,
    /// It is over, and nobody ticked it.
    Missed,
}

/// The turns of a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turns {
    /// How often.
    pub rhythm: Rhythm,
    /// From the turn that the day lies in back to the first that counts; never none.
    pub turns: Vec<(Turn, Ticked)>,
}

impl Turns {
    /// How the turn that the day lies in stands.
    pub fn now(&self) -> Option<(Turn, Ticked)> {
        self.turns.first().copied()
    }

    /// How many turns were missed.
    pub fn missed(&self) -> usize {
        let missed = |(_, ticked): &&(Turn, Ticked)| *ticked == Ticked::Missed;
        self.turns.iter().filter(missed).count()
    }

    /// How many turns were ticked.
    pub fn ticked(&self) -> usize {
        let ticked = |(_, ticked): &&(Turn, Ticked)| matches!(ticked, Ticked::On(_));
        self.turns.iter().filter(ticked).count()
    }
}

impl<'a> TaskView<'a> {
    /// Whether it goes on without an end, so that it is shown turn by turn: no last day is known, and
    /// nobody called it done or put off.
    pub fn is_standing(&self) -> bool {
        self.due().is_none() && matches!(self.status(), Status::Todo | Status::Doing)
    }

    /// How often it is to be shown, by the document's own words.
    pub fn said_rhythm(&self) -> Option<Rhythm> {
        Rhythm::said(self.official()?.deadline.text.as_deref()?)
    }

    /// How often it is to be shown: as the unit set it, or as the document says.
    pub fn rhythm(&self) -> Option<Rhythm> {
        self.own_rhythm().copied().or_else(|| self.said_rhythm())
    }

    /// The turns that were ticked, and when.
    pub fn ticked_turns(&self) -> impl Iterator<Item = (Turn, NaiveDate)> + use<'a> {
        self.fields()
            .iter()
            .filter_map(|(_, entry)| match entry.edit {
                Edit::Turn(turn, Some(day)) => Some((turn, day)),
                _ => None,
            })
    }

    /// The turns that count, seen from a day. They begin with the first that was ticked, or with the
    /// one in which the unit set the rhythm: of earlier ones nobody can say that they were missed.
    pub fn turns(&self, as_of: NaiveDate) -> Option<Turns> {
        if !self.is_standing() {
            return None;
        }
        let rhythm = self.rhythm()?;
        let ticked: Vec<(Turn, NaiveDate)> = self
            .ticked_turns()
            .filter(|(turn, _)| turn.is_of(rhythm))
            .collect();
        let set = self
            .fields()
            .get(&Field::Rhythm)
            .filter(|entry| !entry.edit.is_reset())
            .and_then(|entry| local_day(entry.stamp.millis()));
        let now = Turn::around(rhythm, as_of);
        let first = ticked.iter().map(|(turn, _)| *turn).min();
        let first = first
            .into_iter()
            .chain(set.map(|day| Turn::around(rhythm, day)));
        let first = first.min().unwrap_or(now).min(now);
        let all = std::iter::successors(Some(now), |turn| Some(turn.previous()));
        let turns = all
            .take_while(|turn| *turn >= first)
            .take(MOST_TURNS)
            .map(|turn| {
                let day = ticked.iter().find(|(held, _)| *held == turn);
                let stands = match day {
                    Some((_, day)) => Ticked::On(*day),
                    None if turn == now => Ticked::Open,
                    None => Ticked::Missed,
                };
                (turn, stands)
            })
            .collect();
        Some(Turns { rhythm, turns })
    }
}

/// So many turns are looked back on: ten years of weeks.
const MOST_TURNS: usize = 520;
