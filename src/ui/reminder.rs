//! Nhắc việc: what is due soon or newly late, said when the app is opened, once a day.

use super::app;
use super::parts::icon::{Glyph, Icon};
use crate::domain::filter::{Condition, Filter, Lens, MyPart, apply};
use crate::domain::reminder::{Days, Reminder as Said};
use crate::platform::notice;
use crate::state::app::App;
use crate::state::route::Page;
use crate::text::{reminder as words, words as names};
use leptos::prelude::*;

/// So many tasks of each sort are named.
const NAMED: usize = 5;
/// Replaces what the system still shows of an earlier opening.
const TAG: &str = "de-an-06-reminder";

/// What is to be said today, of the user's own unit where there is one.
fn said(app: App) -> Said {
    let today = app.today.get();
    let (my_unit, soon_days) = app.lens.with(|lens| (lens.my_unit.clone(), lens.soon_days));
    let since = app.settings.with(|settings| settings.reminded);
    if since.is_some_and(|since| since >= today) {
        return Said::default();
    }
    let mine = my_unit.is_some().then_some(Condition::Mine(MyPart::Any));
    let filter: Filter = mine.into_iter().collect();
    // Whatever day the rooms are looked at from: reminding is for today.
    let lens = Lens {
        as_of: today,
        soon_days,
        my_unit,
    };
    app.with_book(|book| {
        let (tasks, _) = apply(book, 0..book.len(), &filter, &lens);
        Said::of(book, tasks, today, since)
    })
}

/// A line that opens; nothing where there is nothing to say.
#[component]
pub fn Reminder() -> impl IntoView {
    let app = app();
    // It speaks when the app is opened and when a day begins, not while somebody works.
    let speaks = RwSignal::new(false);
    Effect::new(move || {
        app.today.track();
        speaks.set(!untrack(|| said(app)).is_empty());
    });
    // While there is nothing to say, an edit costs nothing here.
    let said = Memo::new(move |_| {
        if speaks.get() {
            said(app)
        } else {
            Said::default()
        }
    });
    let any = Memo::new(move |_| said.with(|said| !said.is_empty()));
    // Never over the open task.
    let there = Memo::new(move |_| any.get() && app.route.with(|route| route.task.is_none()));
    Effect::new(move || {
        let wanted = app
            .settings
            .with_untracked(|settings| settings.notify == Some(true));
        if speaks.get() && wanted {
            let body = said.with_untracked(words::summary);
            leptos::task::spawn_local(async move { notice::show(names::APP, &body, TAG).await });
        }
    });
    let close = move |_| {
        let today = app.today.get_untracked();
        app.set(|settings| settings.reminded = Some(today));
        speaks.set(false);
    };
    let part = move |glyph: &'static str, name: &'static str, days: fn(&Said) -> &Days| {
        said.with(|said| tasks(app, glyph, name, days(said)))
    };
    view! {
        <Show when=move || there.get()>
            <section class="rem" aria-label=words::REMINDER>
                <details>
                    <summary>
                        <Icon name="calendar"/>
                        <span role="status">{move || said.with(words::summary)}</span>
                        <Icon name="down"/>
                    </summary>
                    <div class="rem-b">
                        {move || part("over", words::NEWLY_LATE, |said| &said.newly_late)}
                        {move || part("soon", words::TODAY, |said| &said.today)}
                        {move || part("ref", words::WEEK, |said| &said.week)}
                        <p class="rem-f">
                            <a class="b" href=move || app.link_to(Page::Deadlines)>
                                {words::DEADLINES}
                            </a>
                        </p>
                    </div>
                </details>
                <button type="button" class="ib" aria-label=words::SEEN title=words::SEEN on:click=close>
                    <Icon name="close"/>
                </button>
            </section>
        </Show>
    }
}

fn tasks(
    app: App,
    glyph: &'static str,
    name: &'static str,
    days: &Days,
) -> Option<impl IntoView + use<>> {
    let lines = days
        .iter()
        .take(NAMED)
        .filter_map(|(id, day)| {
            let title = app.with_task(id, |task| task.title().to_owned())?;
            Some(view! {
                <li>
                    <a href=app.link_to_task(id)>{title}</a>
                    " "
                    <span class="num">{words::day(*day)}</span>
                </li>
            })
        })
        .collect_view();
    let more = days.len().saturating_sub(NAMED);
    (!days.is_empty()).then(|| {
        view! {
            <h3 class=format!("st-{glyph}")>
                <Glyph name=glyph/>
                {name}
            </h3>
            <ul>
                {lines}
                {(more > 0).then(|| view! { <li>{words::more(more)}</li> })}
            </ul>
        }
    })
}
