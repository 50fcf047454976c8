//! A checklist of the team's own, to be changed.

use super::careful::CarefulField;
use crate::domain::edit::Edit;
use crate::domain::handbook::{List, ListAction};
use crate::domain::id::ActionId;
use crate::state::app::App;
use crate::text::handbook as words;
use crate::ui::parts::add_line::AddLine;
use crate::ui::parts::icon::Icon;
use leptos::prelude::*;

/// The form.
pub fn own_list(app: App, list: Memo<Option<List>>) -> impl IntoView {
    let name = Memo::new(move |_| list.with(|it| it.as_ref().map(|it| it.name.clone())));
    let note = Memo::new(move |_| list.with(|it| it.as_ref().and_then(|it| it.note.clone())));
    let write = move |edit: Edit| {
        if let Some(list) = list.get_untracked() {
            app.write_list(&list, edit);
        }
    };
    // A list without a name would be none.
    let rename = move |text: String| {
        if !text.trim().is_empty() {
            write(Edit::Title(Some(text)));
        }
    };
    let leave = move |()| app.end_typing();
    let ids = Memo::new(move |_| {
        list.with(|list| {
            let actions = list.iter().flat_map(|list| &list.actions);
            actions.map(|action| action.id.clone()).collect::<Vec<_>>()
        })
    });
    let add = move |text: String| {
        if let Some(list) = list.get_untracked() {
            app.add_action(&list, text);
        }
    };
    view! {
        <div class="hb-f2">
            <CarefulField
                label=words::LIST_NAME
                value=Signal::derive(move || name.get().unwrap_or_default())
                on_keep=rename
                on_leave=leave
                placeholder=""
            />
            <CarefulField
                label=words::LIST_NOTE
                value=Signal::derive(move || note.get().unwrap_or_default())
                on_keep=move |text| write(Edit::Note(Some(text)))
                on_leave=leave
                placeholder=""
                lines=true
            />
            {move || ids.with(Vec::is_empty).then(|| view! {
                <p class="hint">{words::NO_ACTIONS}</p>
            })}
            <ol class="hb-ac">
                <For each=move || ids.get() key=Clone::clone let:id>
                    {action(app, list, id)}
                </For>
            </ol>
            <AddLine label=words::ADD_ACTION on_add=add/>
        </div>
    }
}

fn action(app: App, list: Memo<Option<List>>, id: ActionId) -> impl IntoView {
    let action = Memo::new(move |_| {
        list.with(|list| {
            let mut actions = list.iter().flat_map(|list| &list.actions);
            actions.find(|action| action.id == id).cloned()
        })
    });
    let text = Memo::new(move |_| action.with(|it| it.as_ref().map(|it| it.text.clone())));
    let support = move || {
        action.with(|action| {
            let action = action.as_ref()?;
            let catalogue = crate::domain::catalogue::Catalogue::bundled();
            Some(words::support(&catalogue, &action.support))
        })
    };
    let both = move |then: &dyn Fn(&List, &ListAction)| {
        if let (Some(list), Some(action)) = (list.get_untracked(), action.get_untracked()) {
            then(&list, &action);
        }
    };
    let write = move |text: String| {
        both(&|list, action| app.write_action(list, action, text.clone()));
    };
    let remove = move |_| both(&|list, action| app.remove_action(list, action));
    view! {
        <li>
            <div>
                <CarefulField
                    label=words::ACTION
                    value=Signal::derive(move || text.get().unwrap_or_default())
                    on_keep=write
                    on_leave=move |()| app.end_typing()
                    placeholder=""
                    lines=true
                />
                <small class="hint">{support}</small>
            </div>
            <button type="button" class="ib" aria-label=words::DELETE_ACTION on:click=remove>
                <Icon name="trash"/>
            </button>
        </li>
    }
}
