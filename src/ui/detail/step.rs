//! A step of the plan that makes up for a late task.

use crate::domain::edit::Edit;
use crate::domain::id::{ItemId, TaskId};
use crate::domain::plan_step::PlanStep;
use crate::state::session::Pace;
use crate::text::detail as words;
use crate::ui::app;
use crate::ui::parts::date_field::DateField;
use crate::ui::parts::icon::Icon;
use crate::ui::parts::text_field::TextField;
use leptos::prelude::*;

/// The step: tick, text, day, who.
#[component]
pub(super) fn Step(
    task: TaskId,
    id: ItemId,
    steps: Memo<Vec<(ItemId, PlanStep)>>,
) -> impl IntoView {
    let app = app();
    let shown = id.clone();
    let step = Memo::new(move |_| {
        let found = steps.with(|all| all.iter().find(|(id, _)| *id == shown).cloned());
        found.map(|(_, step)| step)
    });
    let text = move || step.with(|it| it.as_ref().map_or_else(String::new, |it| it.text.clone()));
    let who = move || step.with(|it| it.as_ref().map_or_else(String::new, |it| it.who.clone()));
    let day = Memo::new(move |_| step.with(|it| it.as_ref().and_then(|it| it.day)));
    let done = Memo::new(move |_| step.with(|it| it.as_ref().and_then(|it| it.done)));
    let standing = move || {
        let as_of = app.lens.with(|lens| lens.as_of);
        let is_late = step.with(|it| it.as_ref().is_some_and(|it| it.is_late(as_of)));
        let said = step.with(|it| it.as_ref().map(|it| words::step_standing(it, as_of)));
        let class = match (done.get(), is_late) {
            (Some(_), _) => "st st-done",
            (None, true) => "st st-over",
            (None, false) => "st st-todo",
        };
        view! { <small class=class>{said}</small> }
    };
    let change = {
        let (task, id) = (task.clone(), id.clone());
        move |change: &dyn Fn(&mut PlanStep), pace: Pace| {
            if let Some(mut step) = step.get_untracked() {
                change(&mut step);
                app.edit(&task, Edit::Step(id.clone(), Some(step)), pace);
            }
        }
    };
    let tick = {
        let change = change.clone();
        move |_| {
            let today = app.lens.with_untracked(|lens| lens.as_of);
            let undone = |step: &mut PlanStep| step.done = step.done.is_none().then_some(today);
            change(&undone, Pace::Finished);
        }
    };
    let (retext, rename, redate, redone) = (
        change.clone(),
        change.clone(),
        change.clone(),
        StoredValue::new_local(change),
    );
    let remove = move |_| app.edit(&task, Edit::Step(id.clone(), None), Pace::Finished);
    view! {
        <li class:is-done=move || done.get().is_some()>
            <span class="cb">
                <input
                    type="checkbox"
                    aria-label=move || words::step_done(&text())
                    prop:checked=move || done.get().is_some()
                    on:change=tick
                />
            </span>
            <textarea
                class="in pl-t"
                rows="1"
                maxlength="2000"
                aria-label=words::STEP_TEXT
                prop:value=text
                on:input=move |event| {
                    let text = event_target_value(&event);
                    retext(&|step| step.text.clone_from(&text), Pace::Typing);
                }
                on:blur=move |_| app.end_typing()
            ></textarea>
            <button type="button" class="ib" aria-label=words::REMOVE_STEP on:click=remove>
                <Icon name="trash"/>
            </button>
            <div class="pl-d">
                <DateField
                    label=words::STEP_DAY
                    value=day
                    on_set=move |day| redate(&|step| step.day = day, Pace::Finished)
                />
                <TextField
                    label=words::STEP_WHO
                    placeholder=words::STEP_WHO
                    value=Signal::derive(who)
                    on_type=move |who: String| {
                        rename(&|step| step.who.clone_from(&who), Pace::Typing);
                    }
                    on_leave=move || app.end_typing()
                />
                {standing}
                <Show when=move || done.get().is_some()>
                    <DateField
                        label=words::STEP_DONE
                        value=done
                        on_set=move |day| redone.with_value(|change| change(&|step| step.done = day, Pace::Finished))
                    />
                </Show>
            </div>
        </li>
    }
}
