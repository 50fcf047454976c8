//! Before the review: whose tasks, which of them, how far it is.

use super::super::{controls, link, makings, unit_here};
use super::link_to;
use crate::domain::catalogue::Catalogue;
use crate::domain::weekly::{Turn, Weekly, Which, asked_by};
use crate::platform::dom;
use crate::state::app::App;
use crate::state::route::Making;
use crate::text::{report_task, shell, weekly as words, words as names};
use crate::ui::parts::badge::StandingBadge;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::segments::Segments;
use leptos::prelude::*;

/// The choices, the sentence on how far it is, and the tasks.
pub(super) fn start(app: App, weekly: Memo<Weekly>) -> impl IntoView {
    dom::set_title(&format!("{} · {}", words::NAME, names::APP));
    let unit = Signal::derive(move || unit_here(app));
    let which = Memo::new(move |_| app.route.with(|route| route.which));
    let choices = Which::ALL.map(|which| (which, words::which(which)));
    view! {
        <div class="wrap p-weekly">
            {makings(app)}
            <section class="pane kd-c" aria-label=words::NAME>
                {controls::unit(app, words::UNIT, unit)}
                <div class="field">
                    <span class="lb" aria-hidden="true">{words::WHICH}</span>
                    <Segments
                        label=words::WHICH
                        name="which"
                        choices=choices.to_vec()
                        value=which
                        on_choose=move |which| app.go(|route| route.which = which)
                    />
                </div>
                <p class="kd-w">
                    <b>{move || weekly.with(|it| words::week(it.week))}</b>
                    <span role="status">{move || weekly.with(words::so_far)}</span>
                </p>
                {move || begin(app, weekly)}
            </section>
            {asked()}
            {move || weekly.with(|weekly| list(app, weekly))}
        </div>
    }
}

/// Begins, goes on, or leads to the minutes.
fn begin(app: App, weekly: Memo<Weekly>) -> impl IntoView {
    let next = weekly.with(|it| {
        let at = it.goes_on_at?;
        Some((
            link_to(app, Some(&it.turns[at].line.task)),
            it.reviewed() > 0,
        ))
    });
    let some = weekly.with(|it| it.reviewed() > 0);
    let first = next.map(|(href, has_begun)| {
        let name = if has_begun {
            words::GO_ON
        } else {
            words::START
        };
        view! { <a class="b b-1" href=href><Icon name="check"/>{name}</a> }
    });
    let minutes = some.then(|| {
        view! {
            <a class="b" href=move || link(app, Making::Minutes)>
                <Icon name="file"/>
                {words::SEE_MINUTES}
            </a>
        }
    });
    view! { <p class="kd-g">{first}{minutes}</p> }
}

/// The words that ask for the review.
fn asked() -> impl IntoView {
    let catalogue = Catalogue::bundled();
    asked_by(&catalogue).map(|(task, document)| {
        let source = words::source(task, document);
        view! {
            <figure class="kd-q">
                <blockquote class="quote">{task.quote.clone()}</blockquote>
                <figcaption class="cite">{source}</figcaption>
            </figure>
        }
    })
}

fn list(app: App, weekly: &Weekly) -> AnyView {
    if weekly.turns.is_empty() {
        return view! {
            <div class="empty" role="status">
                <p><b>{words::NONE}</b></p>
                <p>{words::NONE_HINT}</p>
            </div>
        }
        .into_any();
    }
    let catalogue = Catalogue::bundled();
    let line = |turn: &Turn| {
        let glyph = if turn.is_reviewed { "done" } else { "todo" };
        let said = turn.is_reviewed.then_some(words::DONE);
        let href = link_to(app, Some(&turn.line.task));
        let reference = report_task::basis(&catalogue, &turn.line);
        view! {
            <li>
                <a class="kd-r" href=href>
                    <Glyph name=glyph/>
                    <span class="kd-n">
                        <b>{turn.line.title.clone()}</b>
                        <small>{shell::short_reference(&reference)}</small>
                        {said.map(|said| view! { <small class="st st-done">{said}</small> })}
                    </span>
                    <StandingBadge standing=turn.line.standing/>
                </a>
            </li>
        }
    };
    let lines: Vec<_> = weekly.turns.iter().map(line).collect();
    view! {
        <section class="pane" aria-label=words::LIST>
            <div class="pane-h"><h2>{words::counted(words::LIST, weekly.turns.len())}</h2></div>
            <ol class="kd-l">{lines}</ol>
        </section>
    }
    .into_any()
}
