//! Sao lưu: the export, and what is not in one yet.

use super::edited;
use super::preview::Pending;
use crate::text::data as words;
use crate::ui::app;
use crate::ui::parts::icon::{Glyph, Icon};
use leptos::prelude::*;
use std::sync::Arc;

/// The pane where data goes out.
#[component]
pub fn Export(
    /// What is looked at before it is taken in: then that is what the page is about.
    pending: RwSignal<Option<Arc<Pending>>>,
) -> impl IntoView {
    let app = app();
    let holds = Memo::new(move |_| {
        let (tasks, fields) = edited(app);
        (tasks, fields, app.with_book(|book| book.history().len()))
    });
    let exported = Memo::new(move |_| app.settings.with(|settings| settings.exported));
    let since = Memo::new(move |_| {
        let exported = exported.get().unwrap_or_default();
        app.with_book(|book| {
            let fields = book.edited().flat_map(|task| task.fields().iter());
            fields
                .filter(|(_, entry)| entry.stamp.millis() > exported)
                .count()
        })
    });
    let at_risk = Memo::new(move |_| since.get() > 0);
    let is_empty = Memo::new(move |_| holds.get().1 == 0);
    let last = move || match exported.get() {
        Some(millis) => words::exported(millis, app.today.get()),
        None if is_empty.get() => String::new(),
        None => words::NEVER_EXPORTED.to_owned(),
    };
    let rest = move || match (exported.get(), since.get()) {
        (_, 0) if is_empty.get() => words::NOTHING_TO_EXPORT.to_owned(),
        (_, 0) => words::ALL_EXPORTED.to_owned(),
        (None, _) => words::MAY_BE_LOST.to_owned(),
        (Some(_), since) => format!("{} {}", words::edited_since(since), words::MAY_BE_LOST),
    };
    let content = move || {
        let (tasks, fields, history) = holds.get();
        words::holds(tasks, fields, history)
    };
    view! {
        <section class="pane" aria-labelledby="export-heading">
            <div class="pane-h">
                <h2 id="export-heading">{words::EXPORT}</h2>
            </div>
            <div class="pad">
                <div class="tip" class:tip-soon=at_risk role="status">
                    <Show when=move || at_risk.get()>
                        <Glyph name="soon"/>
                    </Show>
                    <p>
                        <b>{last}</b>
                        " "
                        {rest}
                    </p>
                </div>
                <Show when=move || !is_empty.get()>
                    <p>{content}</p>
                </Show>
                <button
                    type="button"
                    class="b b-w"
                    class:b-1=move || pending.with(Option::is_none)
                    on:click=move |_| app.export()
                >
                    <Icon name="download"/>
                    {words::EXPORT_NOW}
                </button>
                <p class="hint">{words::EXPORT_HINT}</p>
            </div>
        </section>
    }
}
