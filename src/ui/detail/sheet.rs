//! The progress sheet of a task that is given to many: a line for each, and names to be pasted.

mod paste;

use crate::domain::book::{Book, TaskView};
use crate::domain::edit::Edit;
use crate::domain::id::TaskId;
use crate::domain::party::Party;
use crate::domain::sheet::{self, SheetLine, line_id};
use crate::domain::unit::UnitKind;
use crate::state::app::App;
use crate::state::session::Pace;
use crate::text::{party, sheet as words};
use crate::ui::app;
use crate::ui::parts::date_field::DateField;
use crate::ui::parts::icon::Icon;
use crate::ui::parts::segments::Segments;
use leptos::prelude::*;
use paste::Paste;

/// The sheet; nothing for a task that is one body's alone.
#[component]
pub(super) fn Sheet(id: TaskId) -> impl IntoView {
    let app = app();
    let there = {
        let id = id.clone();
        Memo::new(move |_| {
            app.with_book(|book| book.find(&id).is_some_and(|task| is_for_many(book, &task)))
        })
    };
    move || there.get().then(|| view! { <Open id=id.clone()/> })
}

/// Whether a task is given to several, to a group, or was handed on by the user.
fn is_for_many(book: &Book, task: &TaskView<'_>) -> bool {
    let catalogue = book.catalogue();
    let is_group = |unit| {
        catalogue
            .unit(unit)
            .is_some_and(|unit| unit.kind == UnitKind::Group || unit.is_of_every_province())
    };
    task.official().is_none() || task.lead().len() > 1 || task.lead().iter().any(is_group)
}

#[component]
fn Open(id: TaskId) -> impl IntoView {
    let app = app();
    let lines = {
        let id = id.clone();
        Memo::new(move |_| {
            app.with_book(|book| {
                let task = book.find(&id);
                task.map(|task| sheet::lines(book.catalogue(), &task))
                    .unwrap_or_default()
            })
        })
    };
    let (unfolded, set_unfolded) = signal(false);
    let count = move || {
        lines.with(|lines| {
            let done = lines.iter().filter(|line| line.done.is_some()).count();
            (!lines.is_empty()).then(|| words::done(done, lines.len()))
        })
    };
    view! {
        <section class="ds">
            <details class="sh" on:toggle=move |_| set_unfolded.update(|open| *open = !*open)>
                <summary>
                    <Icon name="right"/>
                    <h3>{words::SHEET}</h3>
                    " "
                    <span class="h-n">{count}</span>
                </summary>
                <Show when=move || unfolded.get()>
                    <Body id=id.clone() lines=lines/>
                </Show>
            </details>
        </section>
    }
}

#[component]
fn Body(id: TaskId, lines: Memo<Vec<SheetLine>>) -> impl IntoView {
    let app = app();
    let (open_only, set_open_only) = signal(false);
    let shown = move || {
        lines.with(|lines| {
            let shown = lines
                .iter()
                .filter(|line| !open_only.get() || line.done.is_none());
            shown.map(|line| line.party.clone()).collect::<Vec<_>>()
        })
    };
    let none = move || match (lines.with(Vec::is_empty), shown().is_empty()) {
        (true, _) => Some(words::NOBODY),
        (false, true) => Some(words::ALL_DONE),
        (false, false) => None,
    };
    let official = !id.is_own();
    let own_only = {
        let id = id.clone();
        Memo::new(move |_| {
            app.with_task(&id, |task| task.own_sheet() == Some(&true))
                .unwrap_or_default()
        })
    };
    let set_own = {
        let id = id.clone();
        move |_| {
            let own = (!own_only.get_untracked()).then_some(true);
            app.edit(&id, Edit::OwnSheet(own), Pace::Finished);
        }
    };
    let task = id.clone();
    view! {
        <p class="hint">{words::HINT}</p>
        {official.then(|| view! {
            <label class="sh-own">
                <span class="cb">
                    <input type="checkbox" prop:checked=own_only on:change=set_own/>
                </span>
                <span>{words::OWN_ONLY} <span class="own">{words::OWN_ONLY_HINT}</span></span>
            </label>
        })}
        <Segments
            label=words::SHOWN
            name="sheet-lines"
            choices=vec![(false, words::ALL), (true, words::OPEN)]
            value=open_only
            on_choose=move |open| set_open_only.set(open)
        />
        {move || none().map(|words| view! { <p class="hint">{words}</p> })}
        <ul class="sh-l">
            <For
                each=shown
                key=Clone::clone
                children=move |party| view! { <Line task=task.clone() party=party lines=lines/> }
            />
        </ul>
        <Paste id=id lines=lines/>
    }
}

/// Keeps what is noted about one of them; a line with nothing on it is forgotten, unless the user
/// added it.
fn note(app: App, task: &TaskId, line: SheetLine, pace: Pace) {
    let blank = line == SheetLine::blank(line.party.clone());
    let added = matches!(line.party, Party::Named { .. });
    let edit = Edit::Line(line_id(&line.party), (added || !blank).then_some(line));
    app.edit(task, edit, pace);
}

#[component]
fn Line(task: TaskId, party: Party, lines: Memo<Vec<SheetLine>>) -> impl IntoView {
    let app = app();
    let added = matches!(party, Party::Named { .. });
    let name = app.with_book(|book| match &party {
        Party::Place(place) => party::place_with_today(book.catalogue(), place),
        party => party::name(book.catalogue(), party),
    });
    let line = {
        let party = party.clone();
        Memo::new(move |_| {
            lines.with(|lines| {
                let line = lines.iter().find(|line| line.party == party);
                line.cloned()
                    .unwrap_or_else(|| SheetLine::blank(party.clone()))
            })
        })
    };
    let done = Memo::new(move |_| line.with(|line| line.done));
    let change = {
        let task = task.clone();
        move |change: &dyn Fn(&mut SheetLine), pace: Pace| {
            let mut line = line.get_untracked();
            change(&mut line);
            note(app, &task, line, pace);
        }
    };
    let (tick, redate, renote) = (change.clone(), change.clone(), change);
    let remove = move |_| {
        app.edit(&task, Edit::Line(line_id(&party), None), Pace::Finished);
    };
    view! {
        <li class:is-done=move || done.get().is_some()>
            <label class="sh-n">
                <span class="cb">
                    <input
                        type="checkbox"
                        aria-label=words::tick(&name)
                        prop:checked=move || done.get().is_some()
                        on:change=move |_| {
                            let today = app.lens.with_untracked(|lens| lens.as_of);
                            tick(
                                &|line| line.done = line.done.is_none().then_some(today),
                                Pace::Finished,
                            );
                        }
                    />
                </span>
                <span>{name}</span>
            </label>
            <Show when=move || done.get().is_some()>
                {
                    let redate = redate.clone();
                    view! {
                        <DateField
                            label=words::DONE_ON
                            value=done
                            on_set=move |day| redate(&|line| line.done = day, Pace::Finished)
                        />
                    }
                }
            </Show>
            <input
                class="in sh-w"
                type="text"
                maxlength="2000"
                autocomplete="off"
                aria-label=words::NOTE
                placeholder=words::NOTE
                prop:value=move || line.with(|line| line.note.clone())
                on:input=move |event| {
                    let text = event_target_value(&event);
                    renote(&|line| line.note.clone_from(&text), Pace::Typing);
                }
                on:blur=move |_| app.end_typing()
            />
            {added.then(|| view! {
                <button type="button" class="ib" aria-label=words::REMOVE on:click=remove>
                    <Icon name="trash"/>
                </button>
            })}
        </li>
    }
}
