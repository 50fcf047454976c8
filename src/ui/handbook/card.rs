//! A checklist in a session: its steps for the person who is being helped, and the counter.

use super::signs::sign;
use crate::domain::catalogue::Catalogue;
use crate::domain::handbook::{Basis, List, ListAction, Support};
use crate::domain::id::{ActionId, ChecklistId, TaskId};
use crate::state::app::App;
use crate::text::handbook as words;
use crate::text::number::grouped;
use crate::ui::parts::icon::Icon;
use leptos::prelude::*;

/// The card, folded until it is opened; only one of them is open.
pub fn card(app: App, id: StoredValue<TaskId>, list: List) -> impl IntoView {
    let list_id = StoredValue::new(list.id.clone());
    let name = StoredValue::new(list.name.clone());
    let count = Memo::new(move |_| {
        let served = |list: &ChecklistId| {
            let served = id.with_value(|id| app.with_help(id, |it| it.served(list)));
            served.unwrap_or_default()
        };
        list_id.with_value(served)
    });
    let ticks = Memo::new(move |_| {
        let ticks = |list: &ChecklistId| id.with_value(|id| app.with_help(id, |it| it.ticks(list)));
        list_id.with_value(ticks).unwrap_or_default()
    });
    let serve = move |_| {
        id.with_value(|id| list_id.with_value(|list| app.serve(id, list)));
    };
    let less = move |_| {
        id.with_value(|id| {
            list_id.with_value(|list| name.with_value(|name| app.take_turn_back(id, list, name)));
        });
    };
    let tick = move |action: &ActionId, on: bool| {
        id.with_value(|id| list_id.with_value(|list| app.tick_step(id, list, action, on)));
    };
    let steps = list.actions.into_iter().map(|action| {
        let step = StoredValue::new(action.id.clone());
        let is_on = move || step.with_value(|step| ticks.with(|ticks| ticks.has(step)));
        view! {
            <li class="hb-i">
                <label class="hb-l">
                    <input
                        type="checkbox"
                        class="vh"
                        prop:checked=is_on
                        on:change=move |event| {
                            step.with_value(|step| tick(step, event_target_checked(&event)));
                        }
                    />
                    <span class="bx" aria-hidden="true"></span>
                    <span class="hb-w">{words_of(&action)}</span>
                </label>
                {basis(&action)}
            </li>
        }
    });
    let steps = steps.collect_view();
    view! {
        <details class="ck" name="ck">
            <summary>
                <span class="ck-i">{sign(list.sign)}</span>
                <span class="ck-n">{list.name}</span>
                <span class="ck-c">
                    <b class="num">{move || grouped(count.get())}</b>
                    <small>{words::TURN}</small>
                </span>
                <Icon name="down"/>
            </summary>
            <div class="ck-b">
                {list.note.map(|note| view! { <p class="hint ck-s">{note}</p> })}
                <ol>{steps}</ol>
                <div class="ck-f">
                    <button type="button" class="b b-1 big" on:click=serve>
                        <Icon name="plus"/>
                        {words::SERVED}
                    </button>
                    <button
                        type="button"
                        class="b big sq"
                        aria-label=words::TAKE_BACK
                        disabled=move || count.get() == 0
                        on:click=less
                    >
                        <Icon name="minus"/>
                    </button>
                </div>
            </div>
        </details>
    }
}

/// The words of an action, with what must not happen, and who says so where that is not a document.
pub fn words_of(action: &ListAction) -> impl IntoView + use<> {
    let mark = match action.support {
        Support::Official(_) => None,
        Support::Hint => Some(words::HINT),
        Support::Team => Some(words::OF_TEAM),
    };
    view! {
        {mark.map(|mark| view! { <span class="hb-k">{mark}</span> " " })}
        {action.text.clone()}
        {action.caution.clone().map(|caution| view! {
            <small class="hb-q">
                <Icon name="lock"/>
                {caution}
            </small>
        })}
    }
}

/// What the document says, behind its place.
pub fn basis(action: &ListAction) -> Option<impl IntoView + use<>> {
    let Support::Official(basis) = &action.support else {
        return None;
    };
    let catalogue = Catalogue::bundled();
    let quote = basis.quote(&catalogue)?.to_owned();
    let cited = words::cited(&catalogue, basis);
    let task = match basis {
        Basis::Task { task } => Some(task.clone()),
        Basis::Passage { .. } => None,
    };
    Some(view! {
        <details class="hb-z">
            <summary>{words::BASIS} ": " {cited}</summary>
            <blockquote class="quote">{quote}</blockquote>
            {task.map(|task| {
                let app = crate::ui::app();
                view! {
                    <a class="b b-0" href=move || app.link_to_task(&task)>{words::SEE_TASK}</a>
                }
            })}
        </details>
    })
}
