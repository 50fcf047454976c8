//! Everybody who can be given tasks, with how much they have to do.

use super::painted;
use crate::domain::catalogue::Catalogue;
use crate::domain::directory::{Line, Section, directory, is_called};
use crate::domain::party::Party;
use crate::platform::dom;
use crate::search::query::Query;
use crate::state::route::Page;
use crate::text::number::count;
use crate::text::{party, tasks, units as words};
use crate::ui::app;
use crate::ui::parts::icon::Glyph;
use crate::ui::parts::search_box::SearchBox;
use leptos::prelude::*;

/// The list, in sections. All of it stays in the page; the search hides lines.
#[component]
pub(super) fn List(
    /// Whether all of it must be there at once: somebody returns to one of its lines.
    whole: bool,
) -> impl IntoView {
    let app = app();
    let all = Memo::new(move |_| {
        app.lens
            .with(|lens| app.with_book(|book| directory(book, lens)))
    });
    let query = Memo::new(move |_| app.route.with(|route| Query::new(&route.search)));
    // Which of all lines are shown.
    let shown = Memo::new(move |_| {
        let catalogue = Catalogue::bundled();
        let is_shown = |party: &Party| query.with(|query| is_called(&catalogue, party, query));
        all.with(|lines| {
            let shown = lines.iter().map(|(_, line)| is_shown(&line.party));
            shown.collect::<Vec<bool>>()
        })
    });
    let number = Memo::new(move |_| shown.with(|shown| shown.iter().filter(|it| **it).count()));
    let asked = Memo::new(move |_| query.with(|query| !query.is_empty()));
    let found = move || (asked.get() && number.get() > 0).then(|| words::found(number.get()));
    let sections = move |early: bool| {
        all.with(|lines| {
            let mut first = 0;
            let sections = lines.chunk_by(|(one, _), (next, _)| one == next);
            sections
                .filter_map(|lines| {
                    let at = first;
                    first += lines.len();
                    let is_early = lines.first()?.0 <= Some(Section::Places);
                    (is_early == early).then(|| section(at, lines, shown))
                })
                .collect_view()
        })
    };
    let painted = painted();
    let late = move || (whole || painted.get()).then(|| sections(false));
    let nobody = move || app.lens.with(|lens| lens.my_unit.is_none());
    view! {
        <div class="un-q">
            <SearchBox label=words::SEARCH hint=words::SEARCH_HINT/>
            <p class="note" role="status">{found}</p>
        </div>
        <div class="note un-i" hidden=asked>
            <p>{move || words::order(app.lens.with(|lens| lens.as_of))}</p>
            <Show when=nobody>
                <p>
                    {words::CHOOSE_MINE} " " <a href=move || app.link_to(Page::Data)>{words::IN_DATA}</a> "."
                </p>
            </Show>
        </div>
        {move || sections(true)}
        {late}
        <Show when=move || number.get() == 0>
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

/// A section with its lines, of which the first is the one at `first` of all.
fn section(first: usize, lines: &[(Option<Section>, Line)], shown: Memo<Vec<bool>>) -> AnyView {
    let wanted = lines.first().and_then(|(section, _)| *section);
    let past = first + lines.len();
    let is_shown = move |from: usize, to: usize| {
        shown.with(|shown| {
            let shown = shown.get(from..to);
            shown.is_some_and(|shown| shown.contains(&true))
        })
    };
    let rows: Vec<AnyView> = (first..)
        .zip(lines)
        .map(|(at, (section, it))| {
            let hidden = Signal::derive(move || !is_shown(at, at + 1));
            line(it, section.is_none(), hidden)
        })
        .collect();
    let heading = words::section(wanted);
    let columns = [
        words::LEADS,
        words::OVERDUE,
        words::DONE,
        words::COORDINATES,
    ]
    .map(|column| view! { <span>{column}</span> });
    view! {
        <section class="un-s" aria-label=heading hidden=move || !is_shown(first, past)>
            <div class="un-h">
                <h2>{heading}</h2>
                <span class="un-c" aria-hidden="true">{columns.into_iter().collect_view()}</span>
            </div>
            <ul class="uns">{rows}</ul>
        </section>
    }
    .into_any()
}

/// Somebody's name, who answers for it today, and its numbers.
fn line(line: &Line, is_mine: bool, hidden: Signal<bool>) -> AnyView {
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
        <li class="un" class:is-mine=is_mine hidden=hidden data-party=line.party.to_string()>
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
