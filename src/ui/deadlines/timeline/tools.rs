//! What stands above the drawing: which stretch is seen, the way to others, and what the signs mean.

use super::shift;
use crate::domain::timeline::{Frame, Zoom};
use crate::state::app::App;
use crate::text::{calendar, timeline as words};
use crate::ui::deadlines::link;
use crate::ui::parts::icon::{Glyph, Icon};
use chrono::NaiveDate;
use leptos::prelude::*;

/// How much time is seen, around which day, and from when to when.
pub(super) type Looked = Memo<(Zoom, NaiveDate, Frame)>;

/// Which stretch is seen, the way to others, and what the signs mean.
pub(super) fn tools(app: App, looked: Looked) -> impl IntoView {
    let stretch = move || {
        let (zoom, _, frame) = looked.get();
        words::stretch(zoom, frame.from(), frame.last())
    };
    let zooms = Zoom::ALL.map(|zoom| {
        let is_on = move || looked.get().0 == zoom;
        view! {
            <a
                href=move || link(app, |looking| looking.zoom = zoom)
                class:is-on=is_on
                aria-current=move || is_on().then_some("true")
            >
                {words::zoom(zoom)}
            </a>
        }
    });
    view! {
        <div class="cal-h">
            <div class="cal-m">
                <button type="button" class="ib" aria-label=words::BACK on:click=move |_| shift(app, looked, -1)>
                    <Icon name="left"/>
                </button>
                <h2 aria-live="polite">{stretch}</h2>
                <button type="button" class="ib" aria-label=words::ON on:click=move |_| shift(app, looked, 1)>
                    <Icon name="right"/>
                </button>
                <button type="button" class="b" on:click=move |_| app.adjust(|route| route.looking.at = None)>
                    {calendar::HERE}
                </button>
                <nav class="seg" aria-label=words::ZOOM>{zooms.into_iter().collect_view()}</nav>
            </div>
            {legend()}
        </div>
    }
}

fn legend() -> impl IntoView {
    let swatches = [
        ("tl-b", words::WORK),
        ("tl-o", words::LATE),
        ("tl-d", words::DONE),
        ("tl-dl", words::DONE_LATE),
    ];
    let swatches = swatches.map(|(class, name)| {
        view! {
            <span class="st">
                <svg class="tx-k" aria-hidden="true">
                    <rect class=class x="1" y="1" width="18" height="10"></rect>
                </svg>
                {name}
            </span>
        }
    });
    view! {
        <p class="cal-k" aria-label=calendar::LEGEND>
            {swatches.into_iter().collect_view()}
            <span class="st st-soon"><Glyph name="soon"/><span>{words::OWN}</span></span>
            <span class="st">
                <svg class="tx-k" aria-hidden="true">
                    <line class="tl-e" x1="0" x2="20" y1="6" y2="6"></line>
                    <circle class="tl-c" cx="6" cy="6" r="3.5"></circle>
                </svg>
                {words::EARLIER}
            </span>
        </p>
    }
}
