//! The checklists: the bundled ones, to be put away or copied, and the team's own, to be changed.

use super::card::{basis, words_of};
use super::own_list::own_list;
use super::paper::paper;
use super::signs::sign;
use crate::domain::handbook::{List, Lists};
use crate::domain::id::ChecklistId;
use crate::state::app::App;
use crate::text::handbook as words;
use crate::ui::parts::add_line::AddLine;
use crate::ui::parts::icon::Icon;
use leptos::prelude::*;

/// The part of the room.
pub fn leaf(app: App, lists: Memo<Lists>) -> impl IntoView {
    // A card is drawn anew only when lists come or go: what is typed in one must not redraw it.
    let ids = Memo::new(move |_| {
        lists.with(|lists| {
            let ids = lists.iter().map(|list| (list.id.clone(), list.is_own));
            ids.collect::<Vec<(ChecklistId, bool)>>()
        })
    });
    let cards = move |own: bool| {
        let ids = ids
            .get()
            .into_iter()
            .filter(move |(_, is_own)| *is_own == own);
        ids.map(|(id, _)| card(app, lists, id)).collect_view()
    };
    let any_own = Memo::new(move |_| ids.with(|ids| ids.iter().any(|(_, own)| *own)));
    view! {
        <div class="hb-res hb-man">
            <p class="hint">{words::MANAGE_HINT}</p>
            <AddLine label=words::ADD_LIST on_add=move |name| app.add_list(&name)/>
            {move || any_own.get().then(|| view! {
                <section class="cks" aria-label=words::OWN_LISTS>
                    <h2 class="cks-h">{words::OWN_LISTS}</h2>
                    {cards(true)}
                </section>
            })}
            <section class="cks" aria-label=words::GIVEN_LISTS>
                <h2 class="cks-h">{words::GIVEN_LISTS}</h2>
                {move || cards(false)}
            </section>
            {paper(lists)}
        </div>
    }
}

fn card(app: App, lists: Memo<Lists>, id: ChecklistId) -> impl IntoView {
    let list = Memo::new(move |_| lists.with(|lists| lists.find(&id).cloned()));
    let name = move || list.with(|list| list.as_ref().map(|list| list.name.clone()));
    let mark = list.with_untracked(|list| list.as_ref().map(|list| list.sign));
    let is_own = list.with_untracked(|list| list.as_ref().is_some_and(|list| list.is_own));
    let is_hidden = Memo::new(move |_| list.with(|it| it.as_ref().is_some_and(|it| it.is_hidden)));
    let how_many = move || {
        list.with(|it| {
            it.as_ref()
                .map(|it| words::how_many_actions(it.actions.len()))
        })
    };
    let copy = move |_| {
        if let Some(list) = list.get_untracked() {
            app.copy_list(&list);
        }
    };
    let put_away = move |away: bool| {
        if let Some(list) = list.get_untracked() {
            app.put_list_away(&list, away);
        }
    };
    let share = move |_| {
        if let Some(list) = list.get_untracked() {
            app.export_list(&list.id);
        }
    };
    let buttons = move || {
        if is_own {
            return view! {
                <button type="button" class="b" on:click=share>
                    <Icon name="download"/>
                    {words::SHARE}
                </button>
                <button type="button" class="b b-0" on:click=move |_| put_away(true)>
                    <Icon name="trash"/>
                    {words::DELETE}
                </button>
            }
            .into_any();
        }
        let hidden = is_hidden.get();
        let label = if hidden { words::UNHIDE } else { words::HIDE };
        view! {
            <button type="button" class="b b-0" on:click=move |_| put_away(!hidden)>{label}</button>
        }
        .into_any()
    };
    let content = if is_own {
        own_list(app, list).into_any()
    } else {
        let list = list.get_untracked();
        list.map(given).into_any()
    };
    view! {
        <details class="ck">
            <summary>
                <span class="ck-i">{mark.map(sign)}</span>
                <span class="ck-n">{name}</span>
                <span class="ck-c">
                    <small>
                        {how_many}
                        {move || is_hidden.get().then(|| view! { <br/> {words::HIDDEN} })}
                    </small>
                </span>
                <Icon name="down"/>
            </summary>
            <div class="ck-b">
                {content}
                <div class="hb-w2">
                    <button type="button" class="b" on:click=copy>
                        <Icon name="copy"/>
                        {words::COPY}
                    </button>
                    {buttons}
                </div>
            </div>
        </details>
    }
}

/// The actions of a bundled checklist.
fn given(list: List) -> impl IntoView {
    let actions = list.actions.iter().map(|action| {
        view! {
            <li class="hb-i">
                <p class="hb-w">{words_of(action)}</p>
                {basis(action)}
            </li>
        }
    });
    let actions = actions.collect_view();
    view! {
        {list.note.map(|note| view! { <p class="hint ck-s">{note}</p> })}
        <ol class="hb-g2">{actions}</ol>
    }
}
