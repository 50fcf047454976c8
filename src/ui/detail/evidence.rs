//! Evidence that the work was done.

use crate::domain::edit::Edit;
use crate::domain::evidence::{Evidence, Link};
use crate::domain::id::{ItemId, TaskId};
use crate::state::session::Pace;
use crate::text::{date::dmy, detail as words};
use crate::ui::app;
use crate::ui::parts::date_field::DateField;
use crate::ui::parts::icon::{Glyph, Icon};
use chrono::NaiveDate;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// The pieces, and a form for a new one.
#[component]
pub(super) fn EvidenceList(id: TaskId) -> impl IntoView {
    let app = app();
    let shown = id.clone();
    let pieces = Memo::new(move |_| {
        let list = app.with_task(&shown, |task| {
            task.evidence()
                .map(|(id, piece)| (id.clone(), piece.clone()))
                .collect::<Vec<_>>()
        });
        list.unwrap_or_default()
    });
    let task = id.clone();
    let list = move || {
        pieces
            .get()
            .into_iter()
            .map(|(id, piece)| view! { <Piece task=task.clone() id=id piece=piece/> })
            .collect_view()
    };
    let number =
        move || pieces.with(|pieces| (!pieces.is_empty()).then(|| pieces.len().to_string()));
    view! {
        <section class="ds">
            <h3>{words::EVIDENCE} " " <span class="h-n">{number}</span></h3>
            <ul class="ev">{list}</ul>
            <NewPiece id=id/>
        </section>
    }
}

#[component]
fn Piece(task: TaskId, id: ItemId, piece: Evidence) -> impl IntoView {
    let app = app();
    let number = match &piece.link {
        Some(link) => view! {
            <a href=link.as_str().to_owned() target="_blank" rel="noopener noreferrer">{piece.number}</a>
        }
        .into_any(),
        None => piece.number.into_any(),
    };
    let date = piece.date.map(|date| view! { <small>{dmy(date)}</small> });
    let remove = move |_| app.edit(&task, Edit::Evidence(id.clone(), None), Pace::Finished);
    view! {
        <li>
            <Icon name="file"/>
            <span>{number} {date}</span>
            <button type="button" class="ib" aria-label=words::REMOVE_EVIDENCE on:click=remove>
                <Icon name="trash"/>
            </button>
        </li>
    }
}

#[component]
fn NewPiece(id: TaskId) -> impl IntoView {
    let app = app();
    let (number, set_number) = signal(String::new());
    let (link, set_link) = signal(String::new());
    let (date, set_date) = signal(None::<NaiveDate>);
    let (wrong, set_wrong) = signal(None::<&'static str>);
    let date_wrong = RwSignal::new(false);
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let typed = number.get_untracked().trim().to_owned();
        let address = link.get_untracked();
        let address = address.trim();
        let parsed = (!address.is_empty())
            .then(|| address.parse::<Link>())
            .transpose();
        let problem = match &parsed {
            _ if typed.is_empty() => Some(words::EVIDENCE_EMPTY),
            _ if date_wrong.get_untracked() => Some(words::BAD_DATE),
            Err(error) => Some(words::bad_link(*error)),
            Ok(_) => None,
        };
        set_wrong.set(problem);
        if let (None, Ok(link)) = (problem, parsed) {
            let piece = Evidence {
                number: typed,
                date: date.get_untracked(),
                link,
            };
            app.edit(
                &id,
                Edit::Evidence(app.new_item_id(), Some(piece)),
                Pace::Finished,
            );
            set_number.set(String::new());
            set_link.set(String::new());
            set_date.set(None);
        }
    };
    view! {
        <form class="ev-f" on:submit=add>
            <label class="field">
                <span class="lb">{words::EVIDENCE_NUMBER}</span>
                <input
                    class="in"
                    type="text"
                    maxlength="500"
                    autocomplete="off"
                    prop:value=number
                    on:input=move |event| set_number.set(event_target_value(&event))
                />
            </label>
            <DateField
                label=words::EVIDENCE_DATE
                value=date
                on_set=move |day| set_date.set(day)
                wrong=date_wrong
            />
            <label class="field">
                <span class="lb">{words::EVIDENCE_LINK}</span>
                <input
                    class="in"
                    type="text"
                    inputmode="url"
                    maxlength="2000"
                    autocomplete="off"
                    placeholder="https://"
                    prop:value=link
                    on:input=move |event| set_link.set(event_target_value(&event))
                />
            </label>
            <button type="submit" class="b">
                <Icon name="plus"/>
                {words::ADD}
            </button>
            {move || wrong.get().map(|wrong| view! {
                <p class="err" role="alert"><Glyph name="over"/>{wrong}</p>
            })}
        </form>
    }
}
