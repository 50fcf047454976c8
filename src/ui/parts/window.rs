//! A long list of which only what is near the screen is in the page.
//!
//! Lists of up to [`ALL_BELOW`] rows are filled up wholly, a few rows a frame after the first screen
//! is painted: then the browser's own search, print and screen readers have everything. Longer ones
//! follow the scrolling, with room kept above and below by the average height of rows.

use leptos::html;
use leptos::prelude::*;
use std::hash::Hash;
use std::sync::Arc;

/// Up to so many rows, all of them are put in the page.
const ALL_BELOW: usize = 400;
/// Rows that are put in the page before it is painted.
const FIRST: usize = 24;
/// Rows that are added per frame after that.
const STEP: usize = 40;
/// Rows beyond each edge of the screen.
const MARGIN: usize = 12;
/// Height of a row in pixels before any was measured.
const GUESS: f64 = 60.0;

/// The rows `rows`, each drawn by `draw`.
#[component]
pub fn Window<R, K, V, A>(
    /// All rows, in order.
    rows: Memo<Arc<Vec<R>>>,
    /// What makes a row itself.
    key: fn(&R) -> K,
    /// Draws a row.
    draw: impl Fn(R) -> V + Clone + Send + 'static,
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
    A: PartialEq + Send + Sync + 'static,
{
    let (range, set_range) = signal((0, FIRST));
    let (average, set_average) = signal(GUESS);
    let top = NodeRef::<html::Div>::new();
    let list = NodeRef::<html::Ul>::new();
    let length = Memo::new(move |_| rows.with(|rows| rows.len()));

    let fill = move || {
        let (length, (_, end)) = (length.get_untracked(), range.get_untracked());
        if length <= ALL_BELOW && end < length {
            set_range.set((0, end + STEP));
        }
    };
    Effect::new(move || {
        range.track();
        length.track();
        request_animation_frame(fill);
    });
    Effect::new(move |earlier: Option<()>| {
        anew.track();
        if earlier.is_some() {
            set_range.set((0, FIRST));
            if let Some(scroller) = scroller.get_untracked() {
                scroller.set_scroll_top(0);
            }
        }
    });
    Effect::new(move || {
        scrolled.track();
        let nodes = (
            scroller.get_untracked(),
            top.get_untracked(),
            list.get_untracked(),
        );
        let (Some(scroller), Some(top), Some(list)) = nodes else {
            return;
        };
        let (length, (from, until)) = (length.get_untracked(), range.get_untracked());
        let drawn = until.min(length).saturating_sub(from);
        if length <= ALL_BELOW || drawn == 0 {
            return;
        }
        let height = (f64::from(list.offset_height()) / number(drawn)).max(1.0);
        let edge = scroller.get_bounding_client_rect().top() - top.get_bounding_client_rect().top();
        let first = place(edge / height).saturating_sub(MARGIN);
        let last = first + place(f64::from(scroller.client_height()) / height) + 2 * MARGIN;
        // Redrawn only when an edge comes near, not at every pixel.
        if (first < from && from - first >= MARGIN / 2) || (last > until && until < length) {
            set_average.set(height);
            set_range.set((first.min(length), last));
        }
    });
    Effect::new(move || {
        let (from, until) = range.get_untracked();
        if let Some(place) = reveal.get().filter(|place| !(from..until).contains(place)) {
            set_range.set((place.saturating_sub(FIRST), place + FIRST));
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
            <For each=shown key=key children=draw/>
        </ul>
        <div class="gap" style:height=after></div>
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
