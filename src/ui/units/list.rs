//! Everybody who can be given tasks, with how much they have to do.

use crate::domain::catalogue::Catalogue;
use crate::domain::roster::{Line, Section, is_called, roster};
use crate::platform::dom;
use crate::search::query::Query;
use crate::state::route::Page;
use crate::text::number::count;
use crate::text::{party, tasks, units as words};
use crate::ui::app;
use crate::ui::parts::icon::Glyph;
use crate::ui::parts::search_box::SearchBox;
use leptos::prelude::*;

type Lines = Vec<(Option<Section>, Line)>;

/// The list, in sections.
#[component]
pub(super) fn List() -> impl IntoView {
    let app = app();
    let all = Memo::new(move |_| {
        app.lens
            .with(|lens| app.with_book(|book| roster(book, lens)))
    });
    let query = Memo::new(move |_| app.route.with(|route| Query::new(&route.search)));
    let shown = Memo::new(move |_| {
        let catalogue = Catalogue::bundled();
        let mut lines: Lines = all.get();
        query.with(|query| lines.retain(|(_, line)| is_called(&catalogue, &line.party, query)));
        lines
    });
    let sections = move || {
        shown.with(|lines| {
            std::iter::once(None)
                .chain(Section::ALL.map(Some))
                .filter_map(|wanted| section(wanted, lines))
                .collect_view()
        })
    };
    let found = move || {
        let asked = query.with(|query| !query.is_empty());
        (asked && shown.with(|lines| !lines.is_empty())).then(|| words::found(shown.with(Vec::len)))
    };
    let nobody = move || app.lens.with(|lens| lens.my_unit.is_none());
    view! {
        <div class="un-q">
            <SearchBox label=words::SEARCH hint=words::SEARCH_HINT/>
            <p class="note" role="status">{found}</p>
        </div>
        <p class="note">{words::ORDER}</p>
        <Show when=nobody>
            <p class="note">
                {words::CHOOSE_MINE} " " <a href=move || app.link_to(Page::Data)>{words::IN_DATA}</a> "."
            </p>
        </Show>
        {sections}
        <Show when=move || shown.with(Vec::is_empty)>
            <div class="empty" role="status">
                <p><b>{words::NONE_FOUND}</b></p>
                <p>{move || words::none_found(&app.route.with(|route| route.search.clone()))}</p>
                <button
                    type="button"
                    class="b"
                    on:click=move |_| {
                        app.adjust(|route| route.search.clear());
                        dom::focus("input[type=search]");
                    }
                >
                    {tasks::CLEAR_SEARCH}
                </button>
            </div>
        </Show>
    }
}

/// A section with its lines; nothing where it has none.
fn section(wanted: Option<Section>, lines: &Lines) -> Option<AnyView> {
    let lines: Vec<AnyView> = lines
        .iter()
        .filter(|(section, _)| *section == wanted)
        .map(|(_, it)| line(it, wanted.is_none()))
        .collect();
    if lines.is_empty() {
        return None;
    }
    let heading = words::section(wanted);
    let columns = [
        words::LEADS,
        words::OVERDUE,
        words::DONE,
        words::COORDINATES,
    ]
    .map(|column| view! { <span>{column}</span> });
    let view = view! {
        <section class="un-s" aria-label=heading>
            <div class="un-h">
                <h2>{heading}</h2>
                <span class="un-c" aria-hidden="true">{columns.into_iter().collect_view()}</span>
            </div>
            <ul class="uns">{lines}</ul>
        </section>
    };
    Some(view.into_any())
}

/// Somebody's name, who answers for it today, and its numbers.
fn line(line: &Line, is_mine: bool) -> AnyView {
    let (app, catalogue) = (app(), Catalogue::bundled());
    let name = party::name(&catalogue, &line.party);
    let now = words::now(&catalogue, &line.party);
    let lead = &line.lead;
    let number = |class: &'static str, label: &'static str, number: String| {
        view! {
            <span class=format!("un-n {class}")>
                <b>{number}</b>
                " "
                <small>{label}</small>
            </span>
        }
    };
    let zero = |number: usize| if number == 0 { "is-0" } else { "" };
    let over = match lead.overdue {
        0 => number("is-0", words::OVERDUE, count(0)).into_any(),
        late => view! {
            <span class="un-n st-over">
                <b><Glyph name="over"/>{count(late)}</b>
                " "
                <small>{words::OVERDUE}</small>
            </span>
        }
        .into_any(),
    };
    let link = {
        let party = line.party.clone();
        move || app.link_to_party(&party)
    };
    view! {
        <li class="un" class:is-mine=is_mine data-party=line.party.to_string()>
            <a href=link>
                <span class="un-t">
                    {name}
                    {now.map(|now| view! { " " <small>{now}</small> })}
                </span>
                " "
                <span class="un-c">
                    {number(zero(lead.total()), words::LEADS, count(lead.total()))}
                    " "
                    {over}
                    " "
                    {number(if lead.total() == 0 { "un-d is-0" } else { "un-d" }, words::DONE, words::done(lead))}
                    " "
                    {number(zero(line.coordinating), words::COORDINATES, count(line.coordinating))}
                </span>
            </a>
        </li>
    }
    .into_any()
}
