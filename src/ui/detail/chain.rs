//! Tasks of other documents that give the same again, with how the deadline moved; and what was
//! reported about the task.

use crate::domain::book::Book;
use crate::domain::catalogue::Catalogue;
use crate::domain::fact::Fact;
use crate::domain::filter::Lens;
use crate::domain::id::TaskId;
use crate::domain::standing::Standing;
use crate::state::app::App;
use crate::text::number::count;
use crate::text::{chain as words, documents};
use crate::ui::app;
use crate::ui::parts::badge::{PolarityMark, StandingBadge};
use crate::ui::parts::icon::Glyph;
use chrono::NaiveDate;
use leptos::prelude::*;

/// So many facts are shown at first.
const AT_ONCE: usize = 2;

/// Chain and facts; nothing where there is neither.
#[component]
pub(super) fn Chain(id: TaskId) -> impl IntoView {
    let app = app();
    let links = {
        let id = id.clone();
        Memo::new(move |_| {
            app.lens
                .with(|lens| app.with_book(|book| links(book, lens, &id)))
        })
    };
    let chain = move || links.with(|links| (!links.is_empty()).then(|| chain(app, links)));
    view! {
        {chain}
        {facts(&Catalogue::bundled(), &id)}
    }
}

/// A task of a chain.
#[derive(Clone, PartialEq)]
struct Link {
    id: TaskId,
    here: bool,
    document: String,
    reference: String,
    title: String,
    deadline: String,
    due: Option<NaiveDate>,
    standing: Standing,
}

fn links(book: &Book, lens: &Lens, id: &TaskId) -> Vec<Link> {
    let catalogue = book.catalogue();
    let chain = catalogue
        .place_of(id)
        .map(|place| catalogue.chain(place))
        .filter(|chain| chain.len() > 1)
        .unwrap_or_default();
    chain
        .into_iter()
        .filter_map(|place| book.view(place))
        .filter_map(|task| {
            let official = task.official()?;
            Some(Link {
                id: official.id.clone(),
                here: official.id == *id,
                document: documents::name(task.document()?),
                reference: official.reference.clone(),
                title: task.title().to_owned(),
                deadline: words::deadline(&official.deadline),
                due: official.deadline.due,
                standing: lens.standing(&task),
            })
        })
        .collect()
}

fn chain(app: App, links: &[Link]) -> impl IntoView + use<> {
    let mut dues = links.iter().filter_map(|link| link.due);
    let slip = dues
        .next()
        .zip(dues.next_back())
        .and_then(|(first, last)| words::slip(first, last));
    let mut names: Vec<&str> = links.iter().map(|link| link.document.as_str()).collect();
    names.dedup();
    let extent = words::extent(names.len(), links.len());
    let lines = links
        .iter()
        .map(|link| {
            let title = if link.here {
                view! { <b>{link.title.clone()}</b> " " <span class="own chn-here">{words::HERE}</span> }
                    .into_any()
            } else {
                view! { <a href=app.link_to_task(&link.id)>{link.title.clone()}</a> }.into_any()
            };
            view! {
                <li aria-current=link.here.then_some("true")>
                    <span class="chn-d">{link.document.clone()} ", " {link.reference.clone()}</span>
                    <span class="chn-t">{title}</span>
                    <span class="chn-w">
                        {link.deadline.clone()} " " <StandingBadge standing=link.standing/>
                    </span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="ds">
            <h3>{words::CHAIN} " " <span class="h-n">{extent}</span></h3>
            {slip.map(|slip| view! { <p class="chn-s"><Glyph name="over"/>{slip}</p> })}
            <ol class="chn">{lines}</ol>
        </section>
    }
}

fn facts(catalogue: &Catalogue, id: &TaskId) -> impl IntoView + use<> {
    let mut lines: Vec<_> = catalogue
        .facts_about(id)
        .map(|(place, fact)| {
            let document = catalogue.document_of_fact(place).map(documents::name);
            fact_line(fact, &document.unwrap_or_default())
        })
        .collect();
    (!lines.is_empty()).then(|| {
        let number = lines.len();
        let rest = lines.split_off(AT_ONCE.min(number));
        let more = (!rest.is_empty()).then(|| {
            view! {
                <details class="body-refs">
                    <summary>{words::more(rest.len())}</summary>
                    <ul class="fa">{rest}</ul>
                </details>
            }
        });
        view! {
            <section class="ds">
                <h3>{words::FACTS} " " <span class="h-n">{count(number)}</span></h3>
                <ul class="fa">{lines}</ul>
                {more}
            </section>
        }
    })
}

/// A fact: whether it is good news, the document's words, its day and place.
pub fn fact_line(fact: &Fact, document: &str) -> impl IntoView + use<> {
    let source = format!(
        "{document}, {}; {}",
        fact.reference,
        words::as_of(fact.as_of)
    );
    view! {
        <li>
            <PolarityMark polarity=fact.polarity/>
            <blockquote class="quote">{fact.quote.clone()}</blockquote>
            <p class="cite">{source}</p>
            {fact.note.clone().map(|note| view! { <p class="own">{note}</p> })}
        </li>
    }
}
