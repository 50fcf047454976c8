//! One unit: what it is, how its tasks stand, and which they are.

use super::about::about;
use super::{OPEN, painted};
use crate::domain::assigned::Assigned;
use crate::domain::catalogue::Catalogue;
use crate::domain::directory::Section;
use crate::domain::filter::{Condition, Filter};
use crate::domain::id::TaskId;
use crate::domain::party::Party;
use crate::domain::share::{Role, Share};
use crate::state::app::App;
use crate::state::route::{Page, Route};
use crate::text::number::count;
use crate::text::{party as names, units as words};
use crate::ui::app;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::ledger::ledger;
use crate::ui::parts::task_line::TaskLine;
use leptos::prelude::*;

/// So many tasks of a list are drawn before it is painted: more than a screen holds.
const EARLY: usize = 16;

/// The page of a party; a message where the data does not know it.
pub(super) fn page(party: Party) -> AnyView {
    let app = app();
    let catalogue = Catalogue::bundled();
    let back = view! {
        <a class="b b-0 un-b" href=move || app.link_to(Page::Units)>
            <Icon name="left"/>
            {words::ALL}
        </a>
    };
    if !is_known(&catalogue, &party) {
        return view! {
            <div id=OPEN tabindex="-1" class="empty" role="status">
                <p><b>{words::UNKNOWN}</b></p>
                <p>{words::unknown(&party)}</p>
                {back}
            </div>
        }
        .into_any();
    }
    let assigned = {
        let party = party.clone();
        Memo::new(move |_| {
            app.lens
                .with(|lens| app.with_book(|book| Assigned::to(book, &party, lens)))
        })
    };
    let (name, painted) = (names::name(&catalogue, &party), painted());
    let leads = {
        let party = party.clone();
        move || Filter::from_iter([Condition::Lead(party.clone())])
    };
    view! {
        <article id=OPEN tabindex="-1" aria-labelledby="unit-heading">
            {back}
            <header class="un-p">
                <h2 id="unit-heading">{name}</h2>
                {mine(app, party.clone())}
            </header>
            <div class="un-2">
                {ledger(view! { <h3 id="ledger">{words::LEDGER}</h3> }.into_any(), leads, move || assigned.with(|assigned| assigned.ledger))}
                {about(&catalogue, &party)}
            </div>
            {tasks(app, party.clone(), Role::Lead, assigned, painted)}
            {tasks(app, party, Role::Coordinating, assigned, painted)}
        </article>
    }
    .into_any()
}

fn is_known(catalogue: &Catalogue, party: &Party) -> bool {
    match party {
        Party::Named { name, place } => {
            let place = place.as_ref();
            !name.is_empty() && place.is_none_or(|id| catalogue.locality(id).is_some())
        }
        known => Section::of(catalogue, known).is_some(),
    }
}

/// Whether it is the user's own unit, and the button that makes it so. A group is nobody's.
fn mine(app: App, party: Party) -> Option<impl IntoView> {
    if Section::of(&Catalogue::bundled(), &party) == Some(Section::Groups) {
        return None;
    }
    let is_mine = {
        let party = party.clone();
        Memo::new(move |_| app.lens.with(|lens| lens.my_unit.as_ref() == Some(&party)))
    };
    let turn = move |_| {
        let mine = (!is_mine.get_untracked()).then(|| party.clone());
        app.set(|settings| settings.my_unit = mine);
    };
    let mark = move || {
        is_mine.get().then(|| {
            view! {
                <span class="bd bd-ref">
                    <Glyph name="mine"/>
                    {words::MINE}
                </span>
            }
        })
    };
    Some(view! {
        <span class="un-m" role="status">{mark}</span>
        <button type="button" class="b" class:b-1=move || !is_mine.get() on:click=turn>
            {move || if is_mine.get() { words::NOT_MINE } else { words::MAKE_MINE }}
        </button>
    })
}

/// The hash of the same tasks in the checklist.
fn in_tasks(app: App, party: &Party, role: Role) -> String {
    let condition = match role {
        Role::Lead => Condition::Lead(party.clone()),
        Role::Coordinating => Condition::Coordinating(party.clone()),
    };
    Route {
        as_of: app.route.with(|route| route.as_of),
        filter: Filter::from_iter([condition]),
        ..Route::to(Page::Tasks)
    }
    .hash()
}

/// The tasks in which it has that part, by the way they fall to it.
fn tasks(
    app: App,
    party: Party,
    role: Role,
    assigned: Memo<Assigned>,
    painted: ReadSignal<bool>,
) -> impl IntoView {
    let list = Memo::new(move |_| {
        assigned.with(|assigned| match role {
            Role::Lead => assigned.lead.clone(),
            Role::Coordinating => assigned.coordinating.clone(),
        })
    });
    let (heading, id, none) = match role {
        Role::Lead => (words::LEAD, "unit-lead", words::LEADS_NONE),
        Role::Coordinating => (
            words::COORDINATING,
            "unit-coordinating",
            words::COORDINATES_NONE,
        ),
    };
    let lines = move || {
        list.with(|list| {
            if list.is_empty() {
                view! { <p class="hint pad">{none}</p> }.into_any()
            } else {
                let ways =
                    list.chunk_by(|(_, one), (_, next)| one.through.way() == next.through.way());
                let mut early = EARLY;
                ways.map(|tasks| {
                    let head = early.min(tasks.len());
                    early -= head;
                    way(tasks, head, painted)
                })
                .collect_view()
                .into_any()
            }
        })
    };
    view! {
        <section class="pane un-l" aria-labelledby=id>
            <div class="pane-h">
                <h3 id=id>
                    {heading} " " <span class="g-n">{move || count(list.with(Vec::len))}</span>
                </h3>
                <Show when=move || list.with(|list| !list.is_empty())>
                    <a class="b b-0 mini end" href={
                        let party = party.clone();
                        move || in_tasks(app, &party, role)
                    }>{words::LEADS_IN_TASKS} <Icon name="right"/></a>
                </Show>
            </div>
            {lines}
        </section>
    }
}

/// The tasks that fall to it by one way: the first ones at once, the others once those are painted.
fn way(tasks: &[(TaskId, Share)], early: usize, painted: ReadSignal<bool>) -> AnyView {
    let lines = |tasks: &[(TaskId, Share)]| {
        let catalogue = Catalogue::bundled();
        let line = |(id, share): &(TaskId, Share)| {
            let why = names::through(&catalogue, share);
            view! { <TaskLine id=id.clone() why=why document=true/> }
        };
        tasks.iter().map(line).collect_view()
    };
    let heading = tasks
        .first()
        .map(|(_, share)| words::way(share.through.way()));
    let late = tasks[early..].to_vec();
    view! {
        <h4 class="un-w">{heading} " " <span class="g-n">{count(tasks.len())}</span></h4>
        <ul class="drs">{lines(&tasks[..early])} {move || painted.get().then(|| lines(&late))}</ul>
    }
    .into_any()
}
