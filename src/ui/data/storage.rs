//! Lưu trữ: how saving goes, what is kept where and how safely, and what could not be read.

use crate::platform::offline::Readiness;
use crate::platform::{self, clock, files, quota};
use crate::state::app::Saving;
use crate::storage::load::Damaged;
use crate::text::values::beginning;
use crate::text::{data as words, one_file, shell, storage};
use crate::ui::app;
use crate::ui::parts::icon::{Glyph, Icon};
use leptos::prelude::*;

/// How much of an unreadable record is shown, in characters.
const SHOWN: usize = 200;

/// The pane about the browser's storage.
#[component]
pub fn Health() -> impl IntoView {
    let app = app();
    Effect::new(move || {
        // What is kept changes with every save, and with every edit of another tab.
        app.saving.track();
        app.with_session(|_| ());
        app.measure_room();
    });
    let is_one_file = platform::one_file::is();
    let offline = move || match app.readiness.get() {
        _ if is_one_file => one_file::WITHOUT_NETWORK,
        Readiness::NotKept => words::NOT_KEPT_OFFLINE,
        Readiness::SavesData => shell::SAVES_DATA,
        Readiness::Kept => words::KEPT_OFFLINE,
        Readiness::UpdateReady => words::KEPT_OFFLINE_NEWER,
    };
    let history = move || {
        let changes = app.with_book(|book| book.history().len());
        storage::history(changes, app.snapshots.with(Vec::len), app.has_journal())
    };
    let may_be_cleared = quota::is_webkit() && !quota::is_installed() && !is_one_file;
    view! {
        <section class="pane" aria-labelledby="storage-heading">
            <div class="pane-h">
                <h2 id="storage-heading">{words::STORAGE}</h2>
            </div>
            <div class="pad">
                <SavingState/>
                <dl class="dl">
                    <dt>{words::USED}</dt>
                    <dd><Room/></dd>
                    <dt>{storage::HISTORY}</dt>
                    <dd>{history}</dd>
                    <dt>{storage::KEPT_FOR_GOOD}</dt>
                    <dd><Promise/></dd>
                    <dt>{words::WITHOUT_NETWORK}</dt>
                    <dd>
                        {offline}
                        <Show when=move || app.readiness.get() == Readiness::SavesData>
                            <button type="button" class="b mini" on:click=move |_| app.keep_offline()>
                                {shell::KEEP_OFFLINE}
                            </button>
                        </Show>
                    </dd>
                </dl>
                {may_be_cleared.then(|| view! {
                    <div class="tip tip-soon">
                        <Glyph name="soon"/>
                        <p>{storage::INSTALL_ON_APPLE}</p>
                    </div>
                })}
                <p class="hint">{words::STAYS_HERE}</p>
                <details class="sh">
                    <summary>
                        <Icon name="right"/>
                        <h3>{storage::COMPACT}</h3>
                    </summary>
                    <p class="hint">{storage::COMPACT_HINT}</p>
                    <button type="button" class="b b-w" on:click=move |_| app.compact()>
                        {storage::COMPACT_NOW}
                    </button>
                </details>
                <Show when=move || app.damaged.with(|damaged| !damaged.is_empty())>
                    <Unreadable/>
                </Show>
            </div>
        </section>
    }
}

/// How much room is used, and by what.
#[component]
fn Room() -> impl IntoView {
    let app = app();
    let room = quota::room();
    let bar = move || {
        app.usage
            .with(|usage| usage.percent(room))
            .min(100)
            .to_string()
    };
    view! {
        <span>{move || app.usage.with(|usage| storage::used(usage, room))}</span>
        <meter
            class="meter"
            min="0"
            max="100"
            high="80"
            optimum="0"
            prop:value=bar
            aria-label=words::USED
        ></meter>
        <small class="hint">{move || app.usage.with(storage::used_by)}</small>
    }
}

/// Whether the browser has promised to keep the data, and the button that asks for it.
#[component]
fn Promise() -> impl IntoView {
    let app = app();
    let asks = move || app.persistent.get() == Some(false);
    view! {
        <span>
            {move || match app.persistent.get() {
                Some(true) => storage::KEPT,
                Some(false) => storage::NOT_KEPT,
                None => storage::KEPT_UNKNOWN,
            }}
        </span>
        <Show when=asks>
            " "
            <button type="button" class="b mini" on:click=move |_| app.ask_to_keep()>
                {storage::ASK_TO_KEEP}
            </button>
        </Show>
    }
}

/// Whether the last edit is on the machine, and what to do if it is not.
#[component]
fn SavingState() -> impl IntoView {
    let app = app();
    let state = move || match app.saving.get() {
        Saving::Writing => ("tip tip-done", "ref", shell::WRITING.to_owned()),
        Saving::Idle => ("tip tip-done", "done", words::IDLE.to_owned()),
        Saving::Saved(millis) => ("tip tip-done", "done", shell::saved(millis)),
        Saving::Failed(error, pending) => {
            ("tip tip-over", "over", shell::save_failed(error, pending))
        }
        Saving::MemoryOnly => ("tip tip-over", "over", shell::MEMORY_ONLY_LONG.to_owned()),
        Saving::ReadOnly => ("tip tip-soon", "soon", shell::READ_ONLY_LONG.to_owned()),
    };
    let said = move || {
        let (_, glyph, text) = state();
        view! {
            <Glyph name=glyph/>
            <p>{text}</p>
        }
    };
    let failed = move || matches!(app.saving.get(), Saving::Failed(..));
    view! {
        <div class=move || state().0 role="status" aria-label=words::SAVING>
            {said}
        </div>
        <Show when=failed>
            <button type="button" class="b b-w" on:click=move |_| app.retry()>
                {words::RETRY}
            </button>
        </Show>
    }
}

/// The records that could not be read. They stay where they are.
#[component]
fn Unreadable() -> impl IntoView {
    let app = app();
    let download = move |_| {
        let file = words::damaged_name(clock::now_millis());
        let saved = files::save(&file, "application/json", &app.damaged_text());
        let said = if saved {
            shell::exported(&file)
        } else {
            shell::EXPORT_FAILED.to_owned()
        };
        app.show(said, false);
    };
    let record = |damaged: Damaged| {
        let text = match damaged.text.as_str() {
            "" => words::DAMAGED_EMPTY.to_owned(),
            text => beginning(text, SHOWN),
        };
        view! {
            <li>
                <code>{damaged.key}</code>
                <pre>{text}</pre>
            </li>
        }
    };
    view! {
        <h3 class="sb">{words::DAMAGED}</h3>
        <div class="tip tip-soon">
            <Glyph name="soon"/>
            <p>{words::DAMAGED_HINT}</p>
        </div>
        <ul class="bad">{move || app.damaged.get().into_iter().map(record).collect_view()}</ul>
        <button type="button" class="b b-w" on:click=download>
            <Icon name="download"/>
            {words::DAMAGED_DOWNLOAD}
        </button>
    }
}
