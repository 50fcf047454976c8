//! The figures of a measure, drawn to scale from zero, and the same numbers as a table for whoever
//! does not see them.

use super::labels::{Label, anchored, labels};
use crate::domain::attainment::Attainment;
use crate::domain::catalogue::Catalogue;
use crate::domain::plot::{Bar, Line, Plot, Point};
use crate::text::{attainment as said, measures as words};
use chrono::NaiveDate;
use leptos::prelude::*;

/// All charts are so many units wide; a unit is about a pixel.
pub(super) const WIDTH: f64 = 320.0;
/// Between the chart's left edge and the axis, and from the axis on to the right.
const LEFT: f64 = 12.0;
const SPAN: f64 = 300.0;
/// The same of a bar.
const BAR_LEFT: f64 = 1.0;
const BAR_SPAN: f64 = 311.0;
/// Height of a chart in time, and between which heights its figures lie.
const HEIGHT: f64 = 176.0;
const TOP: f64 = 40.0;
pub(super) const BASE: f64 = 146.0;

/// The chart of what was known on a day; nothing where it would say nothing.
pub(super) fn chart(name: &str, shown: &Attainment, as_of: NaiveDate) -> Option<AnyView> {
    let plot = Plot::of(&Catalogue::bundled(), shown, as_of)?;
    let label = words::chart_label(name, &said::sentence(shown, as_of));
    let (drawing, legend) = match &plot {
        Plot::Bar(bar) => (bar_view(shown, bar, label), None),
        Plot::Line(line) => {
            let mut drawn = line.points.iter();
            let any_own = drawn.any(|point| shown.readings[point.reading].is_own());
            (
                line_view(shown, line, label),
                any_own.then_some(words::LEGEND),
            )
        }
    };
    Some(
        view! {
            <figure class="ms-g">
                {drawing}
                {legend.map(|legend| view! { <figcaption class="note">{legend}</figcaption> })}
                <div class="vh">{table(name, shown, &plot)}</div>
            </figure>
        }
        .into_any(),
    )
}

fn bar_view(shown: &Attainment, bar: &Bar, label: String) -> AnyView {
    let goal = &shown.goals[bar.compared.goal];
    let own = shown.readings[bar.compared.reading].is_own();
    let wanted = BAR_LEFT + BAR_SPAN * bar.wanted;
    let aim = said::level(bar.compared.wanted, goal.unit.as_deref(), goal.is_ceiling);
    let (at, anchor) = anchored(wanted, &aim);
    view! {
        <svg class="ms-x" viewBox="0 0 320 72" role="img" aria-label=label>
            <text class="ms-aim-t" x=at y="14" text-anchor=anchor>{aim}</text>
            <rect class="ms-bed" x=BAR_LEFT y="24" width=BAR_SPAN * bar.wanted height="18"></rect>
            <rect
                class="ms-bar"
                class:is-own=own
                x=BAR_LEFT
                y="24"
                width=BAR_SPAN * bar.reached
                height="18"
            ></rect>
            <line class="ms-axis" x1=BAR_LEFT x2=BAR_LEFT y1="20" y2="46"></line>
            <line class="ms-aim" x1=wanted x2=wanted y1="19" y2="47"></line>
            <text x=BAR_LEFT y="63">{said::bar(shown, &bar.compared)}</text>
        </svg>
    }
    .into_any()
}

/// How far to the right a share of the time is.
pub(super) fn across(x: f64) -> f64 {
    LEFT + SPAN * x
}

/// How high a share of the greatest number is.
pub(super) fn up(y: f64) -> f64 {
    BASE - (BASE - TOP) * y
}

fn line_view(shown: &Attainment, line: &Line, label: String) -> AnyView {
    // A figure holds until the next one: steps, not a slope that nobody reported.
    let steps = line.points.iter().enumerate().map(|(at, point)| {
        let (x, y) = (across(point.x), up(point.y));
        if at == 0 {
            format!("M{x:.1} {y:.1}")
        } else {
            format!("H{x:.1}V{y:.1}")
        }
    });
    let path: String = steps.collect();
    let aim = line.aim.map(|aim| {
        let (from, to) = (across(aim.since), across(aim.until));
        view! { <line class="ms-aim" x1=from x2=to y1=up(aim.y) y2=up(aim.y)></line> }
    });
    let marks = line
        .points
        .iter()
        .map(|point| mark(point, shown.readings[point.reading].is_own()))
        .collect_view();
    let texts = labels(shown, line)
        .into_iter()
        .map(|label| {
            let Label {
                x,
                y,
                anchor,
                text,
                class,
                ..
            } = label;
            view! { <text class=class x=x y=y text-anchor=anchor>{text}</text> }
        })
        .collect_view();
    let [from, to] = words::ends(line);
    let below = HEIGHT - 8.0;
    view! {
        <svg class="ms-x" viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label=label>
            <line class="ms-axis" x1=LEFT x2=LEFT + SPAN y1=BASE y2=BASE></line>
            {aim}
            <path class="ms-way" d=path></path>
            {marks}
            {texts}
            <text class="ms-day" x="0" y=BASE - 5.0>"0"</text>
            <text class="ms-day" x="0" y=below>{from}</text>
            <text class="ms-day" x=WIDTH y=below text-anchor="end">{to}</text>
        </svg>
    }
    .into_any()
}

/// A figure: a disc for a document's, a diamond for the user's.
fn mark(point: &Point, own: bool) -> AnyView {
    let (x, y) = (across(point.x), up(point.y));
    if own {
        let path = format!("M{x:.1} {y:.1}m0 -6.5l6.5 6.5l-6.5 6.5l-6.5 -6.5z");
        view! { <path class="ms-dot is-own" d=path></path> }.into_any()
    } else {
        view! { <circle class="ms-dot" cx=x cy=y r="5"></circle> }.into_any()
    }
}

/// The same numbers in rows.
fn table(name: &str, shown: &Attainment, plot: &Plot) -> AnyView {
    let places: Vec<usize> = match plot {
        Plot::Bar(bar) => vec![bar.compared.reading],
        Plot::Line(line) => line.points.iter().map(|point| point.reading).collect(),
    };
    let row = |day: String, number: String, kind: &'static str| {
        view! { <tr><td>{day}</td><td>{number}</td><td>{kind}</td></tr> }
    };
    let figures = places.into_iter().map(|place| {
        let reading = &shown.readings[place];
        let day = said::day(reading.as_of);
        let kind = if reading.is_own() {
            said::OWN
        } else {
            words::READINGS
        };
        row(day, said::figure(reading).unwrap_or_default(), kind)
    });
    let goal = shown.newest.map(|at| {
        let goal = &shown.goals[at];
        let day = said::day(goal.due);
        row(
            day,
            said::goal(goal.value, goal.unit.as_deref()),
            words::GOALS,
        )
    });
    let heads = words::COLUMNS.map(|head| view! { <th scope="col">{head}</th> });
    view! {
        <table>
            <caption>{name.to_owned()}</caption>
            <thead><tr>{heads.collect_view()}</tr></thead>
            <tbody>{figures.collect_view()} {goal}</tbody>
        </table>
    }
    .into_any()
}
