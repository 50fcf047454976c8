//! A long list of which only what is near the screen is in the page.
//!
//! Lists of up to [`ALL_BELOW`] rows are filled up wholly, a few rows at a time as soon as the list
//! has been left alone for a moment: then the browser's own search, print and screen readers have
//! everything. Longer ones follow the scrolling, with room kept above and below by the average height
//! of rows.

use crate::platform::dom;
use leptos::html;
use leptos::prelude::*;
use std::hash::Hash;
use std::sync::Arc;
use std::time::Duration;

/// Up to so many rows, all of them are put in the page.
const ALL_BELOW: usize = 400;
/// Rows that are put in the page before it is painted, until the screen was measured.
const FIRST: usize = 12;
/// Rows that are added at a time after that: a cheap phone draws so many without being felt to stall.
const STEP: usize = 6;
/// Nothing is added while somebody types.
const QUIET: Duration = Duration::from_millis(300);
/// Between two additions the page can answer.
const BREATH: Duration = Duration::from_millis(20);
/// Rows beyond each edge of the screen.
const MARGIN: usize = 12;
/// Height of a row in pixels before any was measured.
const GUESS: f64 = 60.0;

/// Where a row stands among all rows, those included that are not in the page.
#[derive(Clone, Copy)]
pub struct Place {
    drawn: ReadSignal<usize>,
    range: Memo<(usize, usize)>,
}

impl Place {
    /// The place, from 0.
    pub fn get(self) -> usize {
        self.range.get().0 + self.drawn.get()
    }
}

/// The rows `rows`, each drawn by `draw`.
#[component]
pub fn Window<R, K, V, A>(
    /// All rows, in order.
    rows: Memo<Arc<Vec<R>>>,
    /// What makes a row itself.
    key: fn(&R) -> K,
    /// Draws a row.
    draw: impl Fn(R, Place) -> V + Clone + Send + 'static,
    /// The list shows something else when this changes, and starts anew at the top.
    anew: Memo<A>,
    /// The element that scrolls.
    scroller: NodeRef<html::Section>,
    /// Notified when it scrolls.
    scrolled: Trigger,
    /// A row that must be in the page, by its place.
    reveal: RwSignal<Option<usize>>,
) -> impl IntoView
where
    R: Clone + PartialEq + Send + Sync + 'static,
    K: Eq + Hash + 'static,
    V: IntoView + 'static,
    A: Clone + PartialEq + Send + Sync + 'static,
{
    // Height of the scroller in pixels, and the most rows that ever filled it: so many of another
    // list may fit in.
    let screen = StoredValue::new((0, FIRST));
    // How often the list began anew. A list that was there before begins anew too: its many rows
    // must not all be drawn at once.
    let turn = Memo::new(move |earlier: Option<&usize>| {
        // Not `track`: a memo that nobody reads is never worked out, and never changes.
        anew.with(|_| ());
        earlier.map_or(0, |turn| turn + 1)
    });
    // The rows in the page, and the turn they are of: with the next they no longer hold.
    let stretch = RwSignal::new((0, (0, FIRST)));
    let range = Memo::new(move |_| {
        let (of, range) = stretch.get();
        if of == turn.get() {
            range
        } else {
            (0, screen.with_value(|(_, rows)| *rows))
        }
    });
    let set_range = move |range| stretch.set((turn.get_untracked(), range));
    let (average, set_average) = signal(GUESS);
    let top = NodeRef::<html::Div>::new();
    let list = NodeRef::<html::Ul>::new();
    let length = Memo::new(move |_| rows.with(|rows| rows.len()));

    let follow = move || {
        let nodes = (
            scroller.get_untracked(),
            top.get_untracked(),
            list.get_untracked(),
        );
        let (Some(scroller), Some(top), Some(list)) = nodes else {
            return;
        };
        let (length, range) = (length.get_untracked(), range.get_untracked());
        let range = (range.0.min(length), range.1.min(length));
        let heights = Heights {
            range,
            drawn: f64::from(list.offset_height()),
            average: average.get_untracked(),
        };
        let edge = scroller.get_bounding_client_rect().top() - top.get_bounding_client_rect().top();
        let seen = (
            heights.row_at(edge),
            heights.row_at(edge + f64::from(scroller.client_height())) + 1,
        );
        let height = scroller.client_height();
        if heights.drawn >= f64::from(height) {
            let rows = place(f64::from(height) / heights.of_drawn()) + 2;
            screen.update_value(|held| {
                let most = if held.0 == height { held.1 } else { 0 };
                *held = (height, rows.max(most));
            });
        }
        let measured = heights.of_drawn();
        // While the list begins with its first row, nothing that is seen moves by it.
        if range.0 == 0 && (measured - heights.average).abs() >= 1.0 {
            set_average.set(measured);
        }
        // Redrawn only when an edge comes near, not at every pixel.
        let far = MARGIN / 2;
        if (range.0 > 0 && seen.0 < range.0 + far) || (range.1 < length && seen.1 + far > range.1) {
            let last = seen.1.min(length);
            let from = seen.0.min(last).saturating_sub(MARGIN);
            if length > ALL_BELOW {
                set_range((from, last + MARGIN));
            } else {
                set_range((0, range.1.max(last + MARGIN)));
            }
        }
    };
    let fill = move || {
        follow();
        let (length, (_, end)) = (length.get_untracked(), range.get_untracked());
        if length <= ALL_BELOW && end < length {
            // Nobody waits for a hidden page, and its timers come seldom.
            let step = if dom::is_hidden() { length } else { STEP };
            set_range((0, end + step));
        }
    };
    Effect::new(move |earlier: Option<usize>| {
        range.track();
        length.track();
        let now = turn.get();
        let pause = if earlier == Some(now) { BREATH } else { QUIET };
        if let Ok(timer) = set_timeout_with_handle(fill, pause) {
            on_cleanup(move || timer.clear());
        }
        now
    });
    // Setting the place of a list that never moved would cost a layout.
    let moved = StoredValue::new(false);
    Effect::new(move || {
        turn.track();
        if moved.get_value()
            && let Some(scroller) = scroller.get_untracked()
        {
            scroller.set_scroll_top(0);
            moved.set_value(false);
        }
    });
    Effect::new(move |earlier: Option<()>| {
        scrolled.track();
        if earlier.is_some() {
            follow();
            moved.set_value(
                scroller
                    .get_untracked()
                    .is_some_and(|list| list.scroll_top() > 0),
            );
        }
    });
    Effect::new(move || {
        let (from, until) = range.get_untracked();
        if let Some(place) = reveal.get().filter(|place| !(from..until).contains(place)) {
            // It may come to stand at either edge of the screen.
            let around = screen.with_value(|(_, rows)| *rows) + MARGIN;
            let from = if length.get_untracked() > ALL_BELOW {
                place.saturating_sub(around)
            } else {
                0
            };
            set_range((from, place + around));
        }
    });
    let shown = move || {
        let (from, until) = range.get();
        rows.with(|rows| {
            let until = until.min(rows.len());
            rows.get(from.min(until)..until)
                .map(<[R]>::to_vec)
                .unwrap_or_default()
        })
    };
    let gap = move |rows: usize| format!("{}px", number(rows) * average.get());
    let before = move || gap(range.get().0.min(length.get()));
    let after = move || gap(length.get().saturating_sub(range.get().1));
    view! {
        <div class="gap" node_ref=top style:height=before></div>
        <ul class="rows" node_ref=list>
            <ForEnumerate
                each=shown
                key=key
                children=move |drawn, row| draw(row, Place { drawn, range })
            />
        </ul>
        <div class="gap" style:height=after></div>
    }
}

/// How high the list is: the rows in the page as they are, the others as the average.
struct Heights {
    range: (usize, usize),
    drawn: f64,
    average: f64,
}

impl Heights {
    /// The average of the rows in the page.
    fn of_drawn(&self) -> f64 {
        let drawn = self.range.1.saturating_sub(self.range.0);
        if drawn == 0 {
            self.average
        } else {
            (self.drawn / number(drawn)).max(1.0)
        }
    }

    /// The place of the row so many pixels below the list's top. It may lie beyond the last row.
    fn row_at(&self, pixel: f64) -> usize {
        let (from, until) = self.range;
        let inside = pixel - number(from) * self.average;
        if inside < 0.0 {
            place(pixel / self.average)
        } else if inside < self.drawn {
            from + place(inside / self.of_drawn())
        } else {
            until + place((inside - self.drawn) / self.average)
        }
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "numbers of rows are far below 2^52"
)]
fn number(rows: usize) -> f64 {
    rows as f64
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "places in a list; below zero is the first"
)]
fn place(rows: f64) -> usize {
    rows.max(0.0) as usize
}
