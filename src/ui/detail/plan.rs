//! What stands in the way, what comes next, and how a late task is made up for.

use super::step::Step;
use super::work::FieldText;
use crate::domain::edit::Edit;
use crate::domain::id::TaskId;
use crate::domain::next_step::NextStep as Next;
use crate::domain::plan_step::PlanStep;
use crate::domain::standing::StandingKind;
use crate::state::session::Pace;
use crate::text::detail as words;
use crate::ui::app;
use crate::ui::parts::add_line::AddLine;
use crate::ui::parts::date_field::DateField;
use crate::ui::parts::icon::Glyph;
use crate::ui::parts::text_field::TextField;
use chrono::NaiveDate;
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
    let (task, line_task) = (id.clone(), id.clone());
    let add = move |text| {
        let step = PlanStep {
            text,
            day: None,
            who: String::new(),
            done: None,
        };
        let edit = Edit::Step(app.new_item_id(), Some(step));
        app.edit(&task, edit, Pace::Finished);
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
        <AddLine label=words::NEW_STEP on_add=add/>
        </div>
    }
}
