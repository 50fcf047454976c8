//! What stands in the way, what comes next, and how a late task is made up for.

use super::work::FieldText;
use crate::domain::edit::Edit;
use crate::domain::id::{ItemId, TaskId};
use crate::domain::next_step::NextStep as Next;
use crate::domain::plan_step::PlanStep;
use crate::domain::standing::StandingKind;
use crate::state::session::Pace;
use crate::text::detail as words;
use crate::ui::app;
use crate::ui::parts::date_field::DateField;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::text_field::TextField;
use chrono::NaiveDate;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// Both sections of the panel. The plan of a task that is not late is folded.
#[component]
pub(super) fn Ahead(id: TaskId) -> impl IntoView {
    let app = app();
    let is_late = {
        let id = id.clone();
        Memo::new(move |_| is_late(app, &id))
    };
    let steps = {
        let id = id.clone();
        Memo::new(move |_| {
            let steps = app.with_task(&id, |task| {
                let plan = task.plan();
                (
                    plan.iter().filter(|(_, step)| step.done.is_some()).count(),
                    plan.len(),
                )
            });
            steps.unwrap_or_default()
        })
    };
    let number = move || {
        let (done, all) = steps.get();
        (all > 0).then(|| words::items(done, all))
    };
    let plan = {
        let id = id.clone();
        move || {
            let id = id.clone();
            if is_late.get() {
                view! {
                    <h3>{words::PLAN} " " <span class="h-n">{number}</span></h3>
                    <Catchup id=id/>
                }
                .into_any()
            } else {
                view! {
                    <details class="fold">
                        <summary>{words::PLAN} " " <span class="h-n">{number}</span></summary>
                        <Catchup id=id/>
                    </details>
                }
                .into_any()
            }
        }
    };
    view! {
        <section class="ds">
            <h3>{words::AHEAD}</h3>
            <NextStep id=id/>
        </section>
        <section class="ds">{plan}</section>
    }
}

/// Whether a task's last day is past and it is not done.
pub(super) fn is_late(app: crate::state::app::App, id: &TaskId) -> bool {
    let kind = app
        .lens
        .with(|lens| app.with_task(id, |task| lens.standing(task).kind()));
    kind == Some(StandingKind::Overdue)
}

/// What stands in the way, and what is to be done next, by when.
#[component]
pub fn NextStep(
    /// The task.
    id: TaskId,
) -> impl IntoView {
    let app = app();
    let next = {
        let id = id.clone();
        Memo::new(move |_| {
            app.with_task(&id, |task| task.next_step().cloned())
                .flatten()
        })
    };
    let text = Memo::new(move |_| next.with(|it| it.as_ref().map(|it| it.text.clone())));
    let text = Memo::new(move |_| text.get().unwrap_or_default());
    let day = Memo::new(move |_| next.with(|it| it.as_ref().and_then(|it| it.day)));
    let set = {
        let id = id.clone();
        move |text: String, day: Option<NaiveDate>, pace: Pace| {
            app.edit(&id, Edit::Next(Some(Next { text, day })), pace);
        }
    };
    let (retext, redate) = (set.clone(), set);
    view! {
        <div class="stack">
        <FieldText
            id=id
            label=words::OBSTACLE
            lines=true
            get=|task| task.obstacle().cloned().unwrap_or_default()
            set=Edit::Obstacle
        />
        <div class="form-d">
            <TextField
                label=words::NEXT_STEP
                value=text
                on_type=move |text| retext(text, day.get_untracked(), Pace::Typing)
                on_leave=move || app.end_typing()
            />
            <DateField
                label=words::NEXT_DAY
                value=day
                on_set=move |day| redate(text.get_untracked(), day, Pace::Finished)
            />
        </div>
        </div>
    }
}

/// Why a task is late, and the steps that make up for it.
#[component]
pub fn Catchup(
    /// The task.
    id: TaskId,
) -> impl IntoView {
    let app = app();
    let steps = {
        let id = id.clone();
        Memo::new(move |_| {
            let steps = app.with_task(&id, |task| {
                let plan = task.plan().into_iter();
                plan.map(|(id, step)| (id.clone(), step.clone()))
                    .collect::<Vec<_>>()
            });
            steps.unwrap_or_default()
        })
    };
    let ids = move || steps.with(|all| all.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>());
    let is_missing = {
        let id = id.clone();
        Memo::new(move |_| steps.with(Vec::is_empty) && is_late(app, &id))
    };
    let (new, set_new) = signal(String::new());
    let (task, line_task) = (id.clone(), id.clone());
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let text = new.get_untracked().trim().to_owned();
        if text.is_empty() {
            return;
        }
        let step = PlanStep {
            text,
            day: None,
            who: String::new(),
            done: None,
        };
        let edit = Edit::Step(app.new_item_id(), Some(step));
        app.edit(&task, edit, Pace::Finished);
        set_new.set(String::new());
    };
    view! {
        <div class="stack">
        <FieldText
            id=id
            label=words::CAUSE
            placeholder=words::CAUSE_HINT
            lines=true
            get=|task| task.cause().cloned().unwrap_or_default()
            set=Edit::Cause
        />
        <Show when=move || is_missing.get()>
            <p class="st st-over"><Glyph name="over"/>{words::NO_PLAN}</p>
        </Show>
        <ol class="pl">
            <For
                each=ids
                key=Clone::clone
                children=move |step| view! { <Step task=line_task.clone() id=step steps=steps/> }
            />
        </ol>
        <form class="addline" on:submit=add>
            <input
                class="in"
                type="text"
                maxlength="2000"
                autocomplete="off"
                aria-label=words::NEW_STEP
                placeholder=words::NEW_STEP
                prop:value=new
                on:input=move |event| set_new.set(event_target_value(&event))
            />
            <button type="submit" class="b">
                <Icon name="plus"/>
                {words::ADD}
            </button>
        </form>
        </div>
    }
}

#[component]
fn Step(task: TaskId, id: ItemId, steps: Memo<Vec<(ItemId, PlanStep)>>) -> impl IntoView {
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
