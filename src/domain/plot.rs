//! Where the figures of a measure lie on a chart. Lengths are shares of the chart's, 0 to 1, and the
//! axis of numbers begins at zero.

use super::attainment::{Attainment, Comparison, Verdict};
use super::catalogue::Catalogue;
use super::day::shifted;
use super::goal::is_per_cent;
use chrono::NaiveDate;

/// A chart of a measure.
#[derive(Clone, Debug, PartialEq)]
pub enum Plot {
    /// One figure, as a bar beside its target.
    Bar(Bar),
    /// Several in time.
    Line(Line),
}

/// One figure beside its target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// The figure and the target.
    pub compared: Comparison,
    /// How long the bar is.
    pub reached: f64,
    /// Where the target lies.
    pub wanted: f64,
}

/// Figures in time.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// The figures, oldest first.
    pub points: Vec<Point>,
    /// The target, where one states a number.
    pub aim: Option<Level>,
}

/// A figure on the chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Its place in [`Attainment::readings`].
    pub reading: usize,
    /// What it says, in the unit of the axis.
    pub value: f64,
    /// How far it is from the first day.
    pub x: f64,
    /// How high it is.
    pub y: f64,
}

/// A target on the chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Level {
    /// Its place in [`Attainment::goals`].
    pub goal: usize,
    /// What it says.
    pub value: f64,
    /// How far the day on which it was set is from the first day.
    pub since: f64,
    /// How far its own day is.
    pub until: f64,
    /// How high it is.
    pub y: f64,
}

impl Plot {
    /// The chart of what was known on a day; `None` where nothing can be drawn to scale.
    pub fn of(catalogue: &Catalogue, shown: &Attainment, as_of: NaiveDate) -> Option<Self> {
        line(catalogue, shown, as_of)
            .map(Self::Line)
            .or_else(|| bar(shown).map(Self::Bar))
    }
}

fn bar(shown: &Attainment) -> Option<Bar> {
    let Verdict::Compared(compared) = shown.verdict else {
        return None;
    };
    let top = compared.reached.max(compared.wanted);
    (top > 0.0).then(|| Bar {
        compared,
        reached: compared.reached / top,
        wanted: compared.wanted / top,
    })
}

fn line(catalogue: &Catalogue, shown: &Attainment, as_of: NaiveDate) -> Option<Line> {
    let goal = shown.newest.and_then(|at| Some((at, shown.goals.get(at)?)));
    // Without a target the first figure says whether they are parts of a hundred.
    let unit = match goal {
        Some((_, goal)) => goal.unit.as_deref(),
        None => shown.readings.first()?.unit.as_deref(),
    };
    let per_cent = is_per_cent(unit);
    let known = shown.readings.iter().enumerate();
    let known: Vec<(usize, NaiveDate, f64)> = known
        .filter(|(_, reading)| !reading.is_after(as_of))
        .filter_map(|(at, reading)| Some((at, reading.as_of?, reading.value_in(per_cent)?)))
        .collect();
    let [(_, first, _), .., (_, last, _)] = known.as_slice() else {
        return None;
    };
    let aim = goal.and_then(|(at, goal)| Some((at, goal, goal.value?)));
    let set_on = aim.and_then(|(_, goal, _)| {
        let document = catalogue.document_of(goal.place)?;
        document.issued.or(document.event_date)
    });
    let due = aim.and_then(|(_, goal, _)| goal.due);
    let from = set_on.map_or(*first, |day| day.min(*first));
    let to = due.unwrap_or(as_of).max(*last).max(shifted(from, 1));
    let values = known.iter().map(|(_, _, value)| *value);
    let top = values
        .chain(aim.map(|(_, _, value)| value))
        .fold(0.0, f64::max);
    if top <= 0.0 {
        return None;
    }
    let along = |day| share(from, day, to);
    let points = known.iter().map(|(reading, day, value)| Point {
        reading: *reading,
        value: *value,
        x: along(*day),
        y: value / top,
    });
    Some(Line {
        from,
        to,
        points: points.collect(),
        aim: aim.map(|(at, _, value)| Level {
            goal: at,
            value,
            since: set_on.map_or(0.0, along),
            until: due.map_or(1.0, along),
            y: value / top,
        }),
    })
}

/// How far a day is on the way from one day to another.
fn share(from: NaiveDate, day: NaiveDate, to: NaiveDate) -> f64 {
    #[expect(
        clippy::cast_precision_loss,
        reason = "numbers of days are far below 2^52"
    )]
    let days = |span: chrono::TimeDelta| span.num_days() as f64;
    let whole = days(to - from);
    if whole > 0.0 {
        (days(day - from) / whole).clamp(0.0, 1.0)
    } else {
        0.0
    }
}
