//! Words on a chart, each where it hides no other.

use super::chart::{BASE, WIDTH, across, up};
use crate::domain::attainment::Attainment;
use crate::domain::plot::{Level, Line};
use crate::text::attainment as said;

/// About the width of a character, and the height of a line of words.
const LETTER: f64 = 7.4;
const LINE: f64 = 15.0;

/// Where a text begins, or ends, or has its middle, so that it stays on the chart.
pub(super) fn anchored(x: f64, text: &str) -> (f64, &'static str) {
    let half = width(text) / 2.0;
    if x - half < 0.0 {
        (0.0, "start")
    } else if x + half > WIDTH {
        (WIDTH, "end")
    } else {
        (x, "middle")
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "lengths of short texts are far below 2^52"
)]
fn width(text: &str) -> f64 {
    text.chars().count() as f64 * LETTER
}

/// A text on the chart.
pub(super) struct Label {
    /// Where its anchor is.
    pub(super) x: f64,
    /// Its line of writing.
    pub(super) y: f64,
    /// Which part of it is at `x`.
    pub(super) anchor: &'static str,
    /// What it says.
    pub(super) text: String,
    /// How it looks; empty for a figure's.
    pub(super) class: &'static str,
    left: f64,
    right: f64,
}

impl Label {
    fn at(x: f64, y: f64, text: String) -> Self {
        let (at, anchor) = anchored(x, &text);
        let wide = width(&text);
        let left = match anchor {
            "start" => at,
            "end" => at - wide,
            _ => at - wide / 2.0,
        };
        Self {
            x: at,
            y,
            anchor,
            left,
            right: left + wide,
            text,
            class: "",
        }
    }

    fn is_over(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && (self.y - other.y).abs() < LINE
    }
}

/// The target's label and those of the figures, newest first: above its mark, else below it; where
/// both places are taken the table still says it.
pub(super) fn labels(shown: &Attainment, line: &Line) -> Vec<Label> {
    let unit = shown.own_unit();
    let mut labels = Vec::new();
    if let Some(Level {
        goal,
        value,
        until,
        y,
        ..
    }) = line.aim
    {
        let goal = &shown.goals[goal];
        let text = said::level_by(value, goal);
        labels.push(Label {
            class: "ms-aim-t",
            ..Label::at(across(until), up(y) - 7.0, text)
        });
    }
    for point in line.points.iter().rev() {
        let (x, y) = (across(point.x), up(point.y));
        let places = [y - 10.0, y + 20.0];
        let free = places
            .into_iter()
            .filter(|y| *y < BASE - 2.0)
            .map(|y| Label::at(x, y, said::point(point.value, unit)))
            .find(|label| !labels.iter().any(|other| label.is_over(other)));
        labels.extend(free);
    }
    labels
}
