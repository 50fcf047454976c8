//! The files of many teams, added up.

use super::figures::{Figures, figures};
use super::results::{report_button, sum};
use crate::domain::catalogue::Catalogue;
use crate::domain::handbook::Lists;
use crate::domain::period::Period;
use crate::exchange::json::{self, BadFile, LONGEST};
use crate::exchange::roll_up::{self, RollUp};
use crate::platform::files::{self, Chosen};
use crate::platform::{clock, turn};
use crate::state::app::App;
use crate::text::{handbook as words, import};
use crate::ui::parts::icon::{Glyph, Icon};
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;

/// Work goes on for so many milliseconds before the page gets its turn.
const AT_ONCE: u64 = 40;
/// So many files that could not be read are named.
const NAMED: usize = 20;

/// What the files came to.
#[derive(Clone)]
struct Rolled {
    sums: Arc<RollUp>,
    bad: Vec<String>,
}

/// The pane.
pub fn roll(app: App, period: Memo<Period>) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let progress = RwSignal::new(None::<(usize, usize)>);
    let rolled = RwSignal::new(None::<Rolled>);
    // The number of the reading that is under way: an earlier one that was stopped sees it has passed.
    let number = StoredValue::new(0_u32);
    let start = move |files: Vec<Chosen>| {
        if files.is_empty() || progress.get_untracked().is_some() {
            return;
        }
        let mine = number.get_value().wrapping_add(1);
        number.set_value(mine);
        progress.set(Some((0, files.len())));
        leptos::task::spawn_local(async move {
            let all = files.len();
            // The page may have been left meanwhile.
            let goes_on = move |done| {
                let goes_on = number.try_get_value() == Some(mine);
                if goes_on {
                    progress.set(Some((done, all)));
                }
                goes_on
            };
            if let Some(read) = read_all(&files, goes_on).await {
                progress.set(None);
                rolled.set(Some(read));
            }
        });
    };
    let choose = move |_| {
        if let Some(input) = input.get_untracked() {
            start(files::chosen(&input));
            // The same files can be chosen again.
            input.set_value("");
        }
    };
    let stop = move |_| {
        number.update_value(|number| *number = number.wrapping_add(1));
        progress.set(None);
    };
    view! {
        <section class="pane hb-tb hb-ro" aria-labelledby="roll-up">
            <h3 id="roll-up">{words::ROLL_UP}</h3>
            <p class="hint">{words::ROLL_UP_HINT}</p>
            <div class="hb-w2">
                <label class="b b-file" hidden=move || progress.with(Option::is_some)>
                    <input
                        class="vh"
                        type="file"
                        multiple
                        accept=".json,.txt,application/json,text/plain"
                        node_ref=input
                        on:change=choose
                    />
                    <Icon name="upload"/>
                    <span>{words::CHOOSE}</span>
                </label>
                {move || progress.get().map(|(done, all)| view! {
                    <div class="rd">
                        <progress value=done max=all aria-label=words::reading(done, all)></progress>
                        <span class="num">{words::reading(done, all)}</span>
                        <button type="button" class="b" on:click=stop>{words::STOP}</button>
                    </div>
                })}
            </div>
            <div role="status">{move || rolled.get().map(|found| told(app, period, found, rolled))}</div>
        </section>
    }
}

/// Reads files one after another into one sum, and lets the page go on meanwhile. `None` once that
/// says not to go on.
async fn read_all(files: &[Chosen], goes_on: impl Fn(usize) -> bool) -> Option<Rolled> {
    let mut sums = RollUp::new(Catalogue::bundled());
    let mut bad = Vec::new();
    let mut last = clock::now_millis();
    for (done, file) in files.iter().enumerate() {
        if clock::now_millis().saturating_sub(last) > AT_ONCE {
            turn::give_way().await;
            last = clock::now_millis();
            if !goes_on(done) {
                return None;
            }
        }
        let name = file.name();
        // Before a byte of it is read: the browser would put all of it into memory.
        if file.is_longer_than(u32::try_from(LONGEST).unwrap_or(u32::MAX)) {
            bad.push(import::bad_file(&name, &BadFile::TooLong));
            continue;
        }
        match file.text().await {
            Some(text) => match json::read(&text) {
                Ok(incoming) => sums.add(incoming),
                Err(why) => bad.push(import::bad_file(&name, &why)),
            },
            None => bad.push(import::unreadable_file(&name)),
        }
    }
    goes_on(files.len()).then(|| Rolled {
        sums: Arc::new(sums),
        bad,
    })
}

fn told(
    app: App,
    period: Memo<Period>,
    found: Rolled,
    rolled: RwSignal<Option<Rolled>>,
) -> impl IntoView {
    let files = found.sums.files();
    let all = found.sums.clone();
    let sums: Memo<Figures> = Memo::new(move |_| {
        let lists = Lists::of(all.book());
        sum(all.book(), period.get(), &lists)
    });
    let save = move |_| {
        sums.with_untracked(|sums| {
            let table = roll_up::table(&sums.all, &sums.teams, &sums.lists);
            app.save_sums(period.get_untracked(), &table);
        });
    };
    let more = found.bad.len().saturating_sub(NAMED);
    let bad = found.bad.into_iter().take(NAMED);
    let bad: Vec<_> = bad.map(|why| view! { <li>{why}</li> }).collect();
    let content = move || {
        if sums.with(|sums| sums.all.sessions == 0) {
            return view! {
                <div class="empty">
                    <p><b>{words::NOTHING_ROLLED}</b></p>
                    <p>{words::NOTHING_ROLLED_HINT}</p>
                </div>
            }
            .into_any();
        }
        view! {
            <div class="hb-w2">
                {report_button(app, period, sums)}
                <button type="button" class="b" on:click=save>
                    <Icon name="download"/>
                    {words::TABLE}
                </button>
            </div>
            {sums.with(figures)}
        }
        .into_any()
    };
    view! {
        <p class="hb-said">
            <b>{move || sums.with(|sums| words::rolled(files, &sums.all))}</b>
            <button type="button" class="b b-0" on:click=move |_| rolled.set(None)>{words::CLEAR}</button>
        </p>
        {(!bad.is_empty()).then(|| view! {
            <div class="tip tip-over">
                <Glyph name="over"/>
                <div>
                    <b>{words::BAD_FILES}</b>
                    <ul>{bad}</ul>
                    {(more > 0).then(|| view! { <p>{words::more(more)}</p> })}
                </div>
            </div>
        })}
        {content}
    }
}
