//! Sao lưu và gửi đi: the export, what is not in one yet, and other ways out than a download.

use super::edited;
use super::preview::Pending;
use crate::domain::book::Book;
use crate::domain::edited::Edited;
use crate::domain::id::TaskId;
use crate::domain::party::Party;
use crate::domain::share::Shares;
use crate::exchange::json::Scope;
use crate::platform::{clipboard, files};
use crate::text::export as words;
use crate::ui::app;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::select::{Choice, Select};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What the list of scopes hands back.
const MINE: &str = "mine";
const PICKED: &str = "picked";

/// The pane where data goes out.
#[component]
pub fn Export(
    /// What is looked at before it is taken in: then that is what the page is about.
    pending: RwSignal<Option<Arc<Pending>>>,
) -> impl IntoView {
    let app = app();
    let wanted = RwSignal::new(String::new());
    let by_hand = RwSignal::new(None::<String>);
    let unit = Memo::new(move |_| app.settings.with(|settings| settings.my_unit.clone()));
    let picked = move || {
        app.selected
            .with(|selected| selected.iter().cloned().collect())
    };
    // What is no longer there to be chosen is not chosen.
    let scope = Memo::new(move |_| match (wanted.get().as_str(), unit.get()) {
        (MINE, Some(unit)) => Scope::Tasks(app.with_book(|book| tasks_of(book, &unit))),
        (PICKED, _) if app.selected.with(|selected| !selected.is_empty()) => Scope::Tasks(picked()),
        _ => Scope::All,
    });
    let choices = move || {
        let mut choices = vec![choice("", words::SCOPE_ALL.to_owned())];
        if unit.with(Option::is_some) {
            choices.push(choice(MINE, words::SCOPE_MINE.to_owned()));
        }
        match app.selected.with(std::collections::HashSet::len) {
            0 => {}
            tasks => choices.push(choice(PICKED, words::scope_picked(tasks))),
        }
        choices
    };
    let choices = Memo::new(move |_| choices());
    let chosen = move || match scope.get() {
        Scope::All => String::new(),
        Scope::Tasks(_) => wanted.get(),
    };
    let is_all = Memo::new(move |_| scope.with(|scope| *scope == Scope::All));
    let holds = Memo::new(move |_| app.with_book(|book| scope.with(|scope| counts(book, scope))));
    let exported = Memo::new(move |_| app.settings.with(|settings| settings.exported));
    let since = Memo::new(move |_| {
        let exported = exported.get().unwrap_or_default();
        app.with_book(|book| {
            let fields = book.edited().flat_map(|task| task.fields().iter());
            fields
                .filter(|(_, entry)| entry.stamp.millis() > exported)
                .count()
        })
    });
    let at_risk = Memo::new(move |_| since.get() > 0);
    let is_empty = Memo::new(move |_| edited(app).fields == 0);
    let last = move || match exported.get() {
        Some(millis) => words::exported(millis, app.today.get()),
        None if is_empty.get() => String::new(),
        None => words::NEVER_EXPORTED.to_owned(),
    };
    let rest = move || match (exported.get(), since.get()) {
        (_, 0) if is_empty.get() => words::NOTHING_TO_EXPORT.to_owned(),
        (_, 0) => words::ALL_EXPORTED.to_owned(),
        (None, _) => words::MAY_BE_LOST.to_owned(),
        (Some(_), since) => format!("{} {}", words::edited_since(since), words::MAY_BE_LOST),
    };
    let content = move || match holds.get() {
        (Edited { fields: 0, .. }, _) if is_empty.get() => String::new(),
        (Edited { fields: 0, .. }, _) => words::SCOPE_EMPTY.to_owned(),
        (edited, history) => words::holds(&edited, history),
    };
    let has_nothing = move || !is_all.get() && holds.get().0.fields == 0;
    let hint = move || {
        if is_all.get() {
            words::EXPORT_HINT
        } else {
            words::PART_HINT
        }
    };
    let copy = move |_| {
        let text = app.text_of(&scope.get_untracked());
        by_hand.set(None);
        leptos::task::spawn_local(async move {
            if clipboard::copy(&text).await {
                app.show(words::copied(text.len()), false);
            } else {
                by_hand.try_set(Some(text));
            }
        });
    };
    let share = files::can_share().then(|| {
        view! {
            <button
                type="button"
                class="b"
                disabled=has_nothing
                on:click=move |_| app.share(scope.get_untracked())
            >
                <Icon name="link"/>
                {words::SHARE}
            </button>
        }
    });
    view! {
        <section class="pane" aria-labelledby="export-heading">
            <div class="pane-h">
                <h2 id="export-heading">{words::EXPORT}</h2>
            </div>
            <div class="pad">
                <div class="tip" class:tip-soon=at_risk role="status">
                    <Show when=move || at_risk.get()>
                        <Glyph name="soon"/>
                    </Show>
                    <p>
                        <b>{last}</b>
                        " "
                        {rest}
                    </p>
                </div>
                <Show
                    when=move || { choices.with(Vec::len) > 1 }
                    fallback=move || (!is_empty.get()).then(|| view! { <p class="hint">{words::SCOPE_HINT}</p> })
                >
                    <div class="xs">
                        <span class="lb" aria-hidden="true">{words::SCOPE}</span>
                        <Select
                            label=words::SCOPE
                            choices=choices
                            value=Signal::derive(chosen)
                            on_choose=move |value| wanted.set(value)
                        />
                    </div>
                </Show>
                <p class="num" hidden=move || content().is_empty()>{content}</p>
                <button
                    type="button"
                    class="b b-w"
                    class:b-1=move || pending.with(Option::is_none)
                    disabled=has_nothing
                    on:click=move |_| app.export_part(&scope.get_untracked())
                >
                    <Icon name="download"/>
                    {words::EXPORT_NOW}
                </button>
                <div class="xb">
                    {share}
                    <button type="button" class="b" disabled=has_nothing on:click=copy>
                        <Icon name="copy"/>
                        {words::COPY}
                    </button>
                </div>
                {move || by_hand.get().map(|text| view! {
                    <div class="tip tip-soon" role="alert">
                        <Glyph name="soon"/>
                        <p>{words::COPY_BY_HAND}</p>
                    </div>
                    <textarea class="in" rows="5" readonly aria-label=words::TEXT prop:value=text></textarea>
                })}
                <p class="hint">{hint}</p>
                <p class="hint">{words::BLOCKED_HINT}</p>
            </div>
        </section>
    }
}

fn choice(value: &str, label: String) -> Choice {
    Choice {
        value: value.to_owned(),
        label,
    }
}

/// The tasks that fall to a party, and those that were added here.
fn tasks_of(book: &Book, party: &Party) -> BTreeSet<TaskId> {
    let catalogue = book.catalogue().clone();
    let mut shares = Shares::new(&catalogue, party);
    book.tasks()
        .filter(|task| task.id().is_own() || shares.of(task).is_some())
        .map(|task| task.id().clone())
        .collect()
}

/// What an export of that scope holds: what was edited, and lines of history.
fn counts(book: &Book, scope: &Scope) -> (Edited, usize) {
    let edited = book.edited().filter(|task| scope.has(task.id()));
    let edited = edited.collect();
    let history = book.history().iter().filter(|past| scope.has(&past.task));
    (edited, history.count())
}
