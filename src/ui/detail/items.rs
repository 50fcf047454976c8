//! The user's own checklist under a task.

use crate::domain::edit::Edit;
use crate::domain::id::{ItemId, TaskId};
use crate::domain::item::Item;
use crate::state::session::Pace;
use crate::text::detail as words;
use crate::ui::app;
use crate::ui::parts::add_line::AddLine;
use crate::ui::parts::date_field::DateField;
use crate::ui::parts::icon::Icon;
use leptos::prelude::*;

/// The lines, and a field for a new one.
#[component]
pub(super) fn Items(id: TaskId) -> impl IntoView {
    let app = app();
    let shown = id.clone();
    let items = Memo::new(move |_| {
        let list = app.with_task(&shown, |task| {
            task.items()
                .map(|(id, item)| (id.clone(), item.clone()))
                .collect::<Vec<_>>()
        });
        list.unwrap_or_default()
    });
    let done = move || {
        items.with(|items| {
            let done = items.iter().filter(|(_, item)| item.done).count();
            (!items.is_empty()).then(|| words::items(done, items.len()))
        })
    };
    let ids =
        move || items.with(|items| items.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>());
    let (task, line_task) = (id.clone(), id);
    let add = move |text| {
        let item = Item {
            text,
            due: None,
            done: false,
        };
        let edit = Edit::Item(app.new_item_id(), Some(item));
        app.edit(&task, edit, Pace::Finished);
    };
    view! {
        <section class="ds">
            <h3>{words::ITEMS} " " <span class="h-n">{done}</span></h3>
            <ul class="sub">
                <For
                    each=ids
                    key=Clone::clone
                    children=move |item| view! { <Line task=line_task.clone() item=item items=items/> }
                />
            </ul>
            <AddLine label=words::NEW_ITEM on_add=add/>
        </section>
    }
}

#[component]
fn Line(task: TaskId, item: ItemId, items: Memo<Vec<(ItemId, Item)>>) -> impl IntoView {
    let app = app();
    let shown = item.clone();
    let line = Memo::new(move |_| {
        items.with(|items| {
            items
                .iter()
                .find(|(id, _)| *id == shown)
                .map(|(_, item)| item.clone())
        })
    });
    let text = move || line.with(|line| line.as_ref().map(|line| line.text.clone()));
    let done = Memo::new(move |_| line.with(|line| line.as_ref().is_some_and(|line| line.done)));
    let due = Memo::new(move |_| line.with(|line| line.as_ref().and_then(|line| line.due)));
    let change = {
        let (task, item) = (task.clone(), item.clone());
        move |change: &dyn Fn(&mut Item), pace: Pace| {
            if let Some(mut line) = line.get_untracked() {
                change(&mut line);
                app.edit(&task, Edit::Item(item.clone(), Some(line)), pace);
            }
        }
    };
    let (tick, retext, redate) = (change.clone(), change.clone(), change);
    let remove = move |_| app.edit(&task, Edit::Item(item.clone(), None), Pace::Finished);
    view! {
        <li class:is-done=done>
            <span class="cb">
                <input
                    type="checkbox"
                    aria-label=text
                    prop:checked=done
                    on:change=move |_| tick(&|line| line.done = !line.done, Pace::Finished)
                />
            </span>
            <input
                class="in sub-t"
                type="text"
                maxlength="2000"
                aria-label=words::ITEM_TEXT
                prop:value=move || text().unwrap_or_default()
                on:input=move |event| {
                    let text = event_target_value(&event);
                    retext(&|line| line.text.clone_from(&text), Pace::Typing);
                }
                on:blur=move |_| app.end_typing()
            />
            <DateField
                label=words::ITEM_DUE
                value=due
                on_set=move |due| redate(&|line| line.due = due, Pace::Finished)
            />
            <button type="button" class="ib" aria-label=words::REMOVE_ITEM on:click=remove>
                <Icon name="trash"/>
            </button>
        </li>
    }
}
