//! The dialog that moves a unit's own deadline. It never does so without a reason, and shows the
//! document's deadline beside.

use super::{Scene, day};
use crate::domain::calendar::Whose;
use crate::domain::edit::Edit;
use crate::domain::id::TaskId;
use crate::domain::month::within;
use crate::domain::own_deadline::OwnDeadline;
use crate::platform::dom;
use crate::state::app::Saving;
use crate::state::session::Pace;
use crate::text::date::dmy;
use crate::text::{calendar as words, detail, shell};
use crate::ui::parts::date_field::DateField;
use crate::ui::parts::dialog::Dialog;
use crate::ui::parts::icon::Glyph;
use chrono::NaiveDate;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// The longest reason, in characters.
const LONGEST: usize = 2_000;

/// The dialog, open while a move is asked for.
#[component]
pub(super) fn MoveDialog(scene: Scene) -> impl IntoView {
    let form = move || {
        let asked = scene.shift.asked.get_untracked();
        asked.map(|(task, day)| form(scene, task, day))
    };
    view! {
        <Dialog title=words::MOVE_TITLE open=scene.shift.open>
            {form()}
        </Dialog>
    }
}

/// What is known of the task when the dialog opens.
#[derive(Default)]
struct Known {
    name: String,
    title: String,
    official: Option<String>,
    official_due: Option<NaiveDate>,
    own: Option<OwnDeadline>,
}

fn known(scene: Scene, id: &TaskId) -> Known {
    let look = untrack(|| {
        scene.app.with_task(id, |task| Known {
            name: shell::short_name(task),
            title: task.title().to_owned(),
            official: day::official(task),
            official_due: task.official().and_then(|task| task.deadline.due),
            own: task.own_deadline().cloned(),
        })
    });
    look.unwrap_or_default()
}

fn form(scene: Scene, id: TaskId, asked: Option<NaiveDate>) -> impl IntoView {
    let known = known(scene, &id);
    let standing = known.own.as_ref().map(|own| own.due);
    let due = RwSignal::new(asked.or(standing));
    let bad_day = RwSignal::new(false);
    let reason = RwSignal::new(String::new());
    let wrong_day = RwSignal::new(None::<&'static str>);
    let wrong_reason = RwSignal::new(None::<&'static str>);
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let given = reason.get_untracked().trim().to_owned();
        let day = match due.get_untracked() {
            _ if bad_day.get_untracked() => Err(words::DAY_WRONG),
            None => Err(words::DAY_EMPTY),
            day if day == standing => Err(words::SAME_DAY),
            Some(day) => Ok(day),
        };
        let why = match given.chars().count() {
            0 => Err(words::REASON_EMPTY),
            length if length > LONGEST => Err(words::REASON_LONG),
            _ => Ok(given),
        };
        wrong_day.set(day.err());
        wrong_reason.set(why.as_ref().err().copied());
        match (day, why) {
            (Ok(due), Ok(reason)) => {
                let edit = Edit::Deadline(Some(OwnDeadline { due, reason }));
                scene.app.edit(&id, edit, Pace::Finished);
                scene.shift.open.set(false);
                if scene.app.saving.get_untracked() != Saving::ReadOnly {
                    scene.go_to(within(due));
                }
            }
            (Err(_), _) => {
                dom::focus(".cal-f .field-date input");
            }
            (_, Err(_)) => {
                dom::focus(".cal-f textarea");
            }
        }
    };
    let own = known.own.map_or_else(
        || words::NO_OWN.to_owned(),
        |own| {
            let why = (!own.reason.is_empty()).then(|| format!(", {}: {}", words::WHY, own.reason));
            format!("{}{}", dmy(own.due), why.unwrap_or_default())
        },
    );
    let official = known.official.map(|official| {
        view! { <dt>{words::whose(Whose::Deadline, true)}</dt> <dd>{official}</dd> }
    });
    let official_due = known.official_due;
    let against = move || due.get().and_then(|due| words::against(due, official_due));
    view! {
        <form class="add cal-f" novalidate on:submit=save>
            <p><b>{known.title}</b> " " <span class="mut">{known.name}</span></p>
            <dl class="dl">
                {official}
                <dt>{detail::OWN_DEADLINE}</dt>
                <dd>{own}</dd>
            </dl>
            <div>
                <DateField
                    label=words::NEW_DAY
                    value=due
                    on_set=move |day| due.set(day)
                    wrong=bad_day
                />
                <p class="hint" role="status">{against}</p>
                {move || wrong_day.get().filter(|_| !bad_day.get()).map(complaint)}
            </div>
            <label class="field">
                <span class="lb">{words::REASON}</span>
                <textarea
                    class="in"
                    rows="3"
                    placeholder=words::REASON_HINT
                    aria-required="true"
                    aria-invalid=move || wrong_reason.get().map(|_| "true")
                    prop:value=reason
                    on:input=move |event| {
                        reason.set(event_target_value(&event));
                        wrong_reason.set(None);
                    }
                ></textarea>
                {move || wrong_reason.get().map(complaint)}
            </label>
            <button type="submit" class="b b-1">{words::MOVE}</button>
        </form>
    }
}

/// Why something is not taken, and what to do.
fn complaint(wrong: &'static str) -> impl IntoView {
    view! { <span class="err" role="alert"><Glyph name="over"/>{wrong}</span> }
}
