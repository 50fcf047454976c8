//! Dragging with mouse, pen or finger: to another day, or over the buttons to other months first.

use super::Scene;
use super::shift::Shift;
use crate::domain::month::Step;
use crate::platform::dom;
use leptos::ev;
use leptos::prelude::*;

/// Follows the pointer for as long as the calendar is there.
pub(super) fn follow(scene: Scene) {
    let shift = scene.shift;
    // The button to another month that the pointer is on: it turns one page until it is left.
    let flipped = StoredValue::new(None::<i32>);
    let moved = window_event_listener(ev::pointermove, move |event| {
        let (x, y) = (event.client_x(), event.client_y());
        if !shift.drag((x, y)) {
            return;
        }
        let day = dom::attribute_at(x, y, "data-day").and_then(|day| day.parse().ok());
        if shift.target.get_untracked() != day {
            shift.target.set(day);
        }
        let flip = dom::attribute_at(x, y, "data-flip").and_then(|months| months.parse().ok());
        if let Some(months) = flip.filter(|_| flipped.get_value() != flip) {
            scene.step(Step::Months(months));
        }
        flipped.set_value(flip);
    });
    let dropped = window_event_listener(ev::pointerup, move |_| {
        if let Some((task, day)) = shift.drop() {
            shift.ask(task, Some(day));
        }
    });
    let lost = window_event_listener(ev::pointercancel, move |_| {
        shift.drop();
    });
    let left = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" && shift.dragged.with_untracked(Option::is_some) {
            event.prevent_default();
            shift.drop();
        }
    });
    on_cleanup(move || {
        for listener in [moved, dropped, lost, left] {
            listener.remove();
        }
    });
}

/// What is in the hand, beside the pointer.
pub(super) fn ghost(shift: Shift) -> impl IntoView {
    let is_dragging = Memo::new(move |_| shift.dragged.with(Option::is_some));
    let at = move |pick: fn((i32, i32)) -> i32| {
        let place = shift
            .dragged
            .with(|held| held.as_ref().map(|held| pick(held.at)));
        format!("{}px", place.unwrap_or_default())
    };
    view! {
        <Show when=move || is_dragging.get()>
            <span
                class="cal-g"
                aria-hidden="true"
                style:left=move || at(|(x, _)| x)
                style:top=move || at(|(_, y)| y)
            >
                {move || shift.dragged.with(|held| held.as_ref().map(|held| held.title.clone()))}
            </span>
        </Show>
    }
}
