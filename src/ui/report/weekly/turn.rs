//! A task of the review on one screen: how it stands, what stands in the way, what comes next, who
//! answers; of a late one also why, and how it is made up for.

use super::link_to;
use super::walk::Walk;
use crate::domain::catalogue::Catalogue;
use crate::domain::id::TaskId;
use crate::domain::period::Period;
use crate::domain::standing::Standing;
use crate::domain::weekly::Weekly;
use crate::platform::dom;
use crate::state::app::App;
use crate::text::{detail as details, position, shell, weekly as words, words as names};
use crate::ui::detail::{Catchup, NextStep, Progress, StatusChoice, Who};
use crate::ui::parts::badge::StandingBadge;
use crate::ui::parts::icon::{Glyph, Icon};
use leptos::ev;
use leptos::prelude::*;

/// The screen of a task.
pub(super) fn turn(app: App, weekly: Memo<Weekly>, task: &TaskId) -> impl IntoView + use<> {
    let id = task.clone();
    let place = {
        let id = id.clone();
        Memo::new(move |_| weekly.with(|weekly| weekly.place(&id)))
    };
    Effect::new(move |_| {
        dom::set_title(&format!("{} · {}", words::NAME, names::APP));
        dom::focus(".kd-b h2");
    });
    let walk = Walk { app, weekly };
    let keys = {
        let id = id.clone();
        window_event_listener(ev::keydown, move |event| walk.key(&id, &event))
    };
    on_cleanup(move || keys.remove());
    let is_here = Memo::new(move |_| place.with(Option::is_some));
    move || {
        if is_here.get() {
            let id = id.clone();
            view! {
                <div class="p-turn">
                    {head(app, weekly, place)}
                    <div class="kd-b">
                        {summary(app, &id)}
                        <div class="kd-f">
                            <StatusChoice id=id.clone()/>
                            <Progress id=id.clone()/>
                            <NextStep id=id.clone()/>
                            <Who id=id.clone()/>
                            {high_enough(app, id.clone())}
                        </div>
                        {late(app, id.clone())}
                    </div>
                    {foot(walk, place, id)}
                </div>
            }
            .into_any()
        } else {
            view! {
                <div class="empty" role="alert">
                    <p><b>{words::NOT_HERE}</b></p>
                    <p>{words::NOT_HERE_HINT}</p>
                    <a class="b" href=move || link_to(app, None)>{words::TO_LIST}</a>
                </div>
            }
            .into_any()
        }
    }
}

/// Where the review is, and the way back to the list.
fn head(app: App, weekly: Memo<Weekly>, place: Memo<Option<usize>>) -> impl IntoView {
    let at = move || place.get().unwrap_or_default();
    let all = move || weekly.with(|weekly| weekly.turns.len());
    let reviewed = move || weekly.with(Weekly::reviewed);
    view! {
        <header class="kd-h">
            <a class="ib" href=move || link_to(app, None) aria-label=words::TO_LIST>
                <Icon name="menu"/>
            </a>
            <b class="num" aria-hidden="true">{move || words::place(at(), all())}</b>
            <span class="vh" role="status">
                {move || weekly.with(|weekly| words::place_aloud(at(), weekly))}
            </span>
            <progress
                aria-label=words::NAME
                max=move || all().to_string()
                value=move || reviewed().to_string()
            ></progress>
            <small class="num">{move || words::reviewed(reviewed())}</small>
        </header>
    }
}

/// What the task is, and how it stands.
fn summary(app: App, id: &TaskId) -> impl IntoView + use<> {
    let shown = id.clone();
    let what = move || {
        app.lens.with(|lens| {
            app.with_task(&shown, |task| {
                let name = task.reference().map(|_| shell::short_name(task));
                let quote = (!task.quote().is_empty()).then(|| {
                    view! {
                        <details class="fold">
                            <summary>{words::QUOTE}</summary>
                            <blockquote class="quote">{task.quote().to_owned()}</blockquote>
                            <p class="cite">{details::citation(task)}</p>
                        </details>
                    }
                });
                let mark = task.reviewed().filter(|day| {
                    Period::week(lens.as_of).has(**day)
                });
                view! {
                    <p class="kd-i">{name}</p>
                    <div class="kd-d">
                        <StandingBadge standing=lens.standing(task)/>
                        {mark.map(|day| view! {
                            <span class="bd bd-done"><Glyph name="done"/>{words::reviewed_on(*day)}</span>
                        })}
                    </div>
                    {quote}
                }
            })
        })
    };
    let title = {
        let id = id.clone();
        move || app.with_task(&id, |task| task.title().to_owned())
    };
    let href = {
        let id = id.clone();
        move || app.link_to_task(&id)
    };
    view! {
        <div class="kd-s">
            <h2 tabindex="-1">{title}</h2>
            {what}
            <a class="b b-0 mini" href=href>{words::OPEN}<Icon name="right"/></a>
        </div>
    }
}

/// Whether who answers is named with a position that is high enough, said softly.
fn high_enough(app: App, id: TaskId) -> impl IntoView {
    let said = Memo::new(move |_| {
        app.with_task(&id, |task| match (task.person(), task.position()) {
            (_, Some(held)) if !position::is_high_enough(held) => {
                Some(words::low_position(&Catalogue::bundled()))
            }
            (Some(_), None) => Some(words::NO_POSITION.to_owned()),
            _ => None,
        })
        .flatten()
    });
    move || {
        said.get().map(|said| {
            view! { <p class="hint kd-p" role="status"><Glyph name="soon"/>{said}</p> }
        })
    }
}

/// Why it is late, and the plan.
fn late(app: App, id: TaskId) -> impl IntoView {
    let is_late = {
        let id = id.clone();
        Memo::new(move |_| {
            app.lens.with(|lens| {
                app.with_task(&id, |task| {
                    matches!(lens.standing(task), Standing::Overdue(_))
                })
                .unwrap_or_default()
            })
        })
    };
    move || {
        let id = id.clone();
        is_late.get().then(|| {
            view! {
                <section class="kd-k" aria-label=details::PLAN>
                    <h3>{details::PLAN}</h3>
                    <Catchup id=id/>
                </section>
            }
        })
    }
}

/// Previous, skip, done: big enough for a thumb.
fn foot(walk: Walk, place: Memo<Option<usize>>, id: TaskId) -> impl IntoView {
    let is_first = move || place.get() == Some(0);
    let is_last = {
        let id = id.clone();
        move || walk.after_mark(&id).is_none()
    };
    let (skipped, passed) = (id.clone(), id.clone());
    view! {
        <footer class="kd-a">
            <button
                type="button"
                class="b kd-v"
                aria-label=words::PREVIOUS
                disabled=is_first
                on:click=move |_| walk.step(&passed, -1)
            >
                <Icon name="left"/>
                <span>{words::PREVIOUS}</span>
            </button>
            <button type="button" class="b" on:click=move |_| walk.step(&skipped, 1)>
                {words::SKIP}
                <Icon name="right"/>
            </button>
            <button type="button" class="b b-1" on:click=move |_| walk.mark(&id)>
                <Icon name="check"/>
                <span>
                    {words::DONE}
                    <span class="kd-z">
                        {move || if is_last() { words::THEN_MINUTES } else { words::THEN_NEXT }}
                    </span>
                </span>
            </button>
            <p class="hint kd-y">
                {words::KEYS.map(|(key, what)| view! {
                    <span><kbd class="kbd">{key}</kbd>" "{what}</span>
                }).collect_view()}
            </p>
        </footer>
    }
}
