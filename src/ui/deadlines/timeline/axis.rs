//! The axis above the bars, and the lines that go down from it.

use super::bar::percent;
use crate::domain::timeline::{Frame, Tick, Zoom};
use crate::text::date::dmy;
use crate::text::timeline as words;
use chrono::NaiveDate;
use leptos::prelude::*;

/// The id of the lines, which every bar's drawing uses.
pub(super) const LINES: &str = "timeline-lines";

/// What has passed beyond a last day, also without colour.
pub(super) const HATCH: &str = "timeline-hatch";

/// Names of the units and of their parts, and the as-of date.
pub(super) fn axis(zoom: Zoom, frame: Frame, as_of: NaiveDate) -> impl IntoView {
    let (units, parts) = (frame.units(), frame.parts());
    let line = |tick: &Tick, class: &'static str| {
        let x = percent(tick.left);
        view! { <line class=class x1=x.clone() x2=x y1="0" y2="100%"></line> }
    };
    let fine = parts.iter().map(|tick| line(tick, "tl-p")).collect_view();
    let coarse = units.iter().map(|tick| line(tick, "tl-u")).collect_view();
    let text = |left: f64, class: &'static str, y: &'static str, name: String| {
        view! { <text class=class x=percent(left) dx="4" y=y>{name}</text> }
    };
    let first = frame.from();
    let names = units
        .into_iter()
        .map(|Tick { day, left }| {
            let year = words::year(zoom, day, day == first);
            view! {
                {text(left, "tl-un tl-wide", "36", words::unit(zoom, day))}
                {text(left, "tl-un tl-narrow", "36", words::unit_short(zoom, day))}
                {year.map(|year| text(left, "tl-narrow", "52", year))}
            }
        })
        .collect_view();
    let small = parts
        .into_iter()
        .map(|tick| {
            text(
                tick.left,
                "tl-pn tl-wide",
                "52",
                words::part(zoom, tick.day),
            )
        })
        .collect_view();
    let now = frame.place(as_of).map(|left| {
        // At the edges the words stay inside.
        let side = match left {
            ..0.12 => "is-first",
            0.88.. => "is-last",
            _ => "",
        };
        view! { <b class=format!("tl-nl {side}") style:left=percent(left)>{dmy(as_of)}</b> }
    });
    view! {
        <div class="tl-ax" aria-hidden="true">
            <div class="tl-t">
                <svg class="tl-g">
                    <symbol id=LINES>{fine}{coarse}</symbol>
                    <pattern
                        id=HATCH
                        width="7"
                        height="7"
                        patternUnits="userSpaceOnUse"
                        patternTransform="rotate(45)"
                    >
                        <rect class="tl-hs" width="7" height="7"></rect>
                        <rect class="tl-hl" width="1.5" height="7"></rect>
                    </pattern>
                    {names}
                    {small}
                </svg>
                {now}
            </div>
        </div>
    }
}
