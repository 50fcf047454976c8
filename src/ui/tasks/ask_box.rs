//! The box in which one types words and conditions: an ARIA combobox whose finished conditions become
//! chips.
//!
//! Input methods compose in the field, some of them without telling (Unikey sends backspaces and
//! letters). So the field is written to only when a word has ended: by a blank, by Enter, or by
//! choosing something; and never between `compositionstart` and `compositionend`.

mod chips;
mod keys;
mod offers;

use super::asking::Asking;
use crate::domain::filter::Counts;
use crate::state::ask::Suggestions;
use crate::text::ask as words;
use crate::text::tasks;
use crate::ui::parts::icon::Icon;
use leptos::html;
use leptos::prelude::*;
use offers::option_id;

/// The list that the box opens.
const LIST: &str = "ask-list";

#[derive(Clone, Copy)]
struct AskBox {
    asking: Asking,
    counts: Memo<Counts>,
    field: NodeRef<html::Input>,
    composing: StoredValue<bool>,
    open: RwSignal<bool>,
    /// The suggestion that Enter would take.
    active: RwSignal<Option<usize>>,
    offers: RwSignal<Suggestions>,
    /// When the offers will follow what was typed.
    soon: StoredValue<Option<TimeoutHandle>>,
}

/// The box, with its chips before it and its suggestions below.
pub(super) fn ask_box(asking: Asking, counts: Memo<Counts>) -> impl IntoView {
    let app = asking.app;
    let this = AskBox {
        asking,
        counts,
        field: NodeRef::new(),
        composing: StoredValue::new(false),
        open: RwSignal::new(false),
        active: RwSignal::new(None),
        offers: RwSignal::new(Suggestions::default()),
        soon: StoredValue::new(None),
    };
    Effect::new(move || {
        this.open.track();
        app.route.track();
        counts.with(|_| ());
        this.offer_soon();
    });
    Effect::new(move || {
        let text = app.route.with(|route| route.search.clone());
        if let Some(field) = this.field.get()
            && !this.composing.get_value()
            && field.value() != text
        {
            field.set_value(&text);
        }
    });
    let filter = Memo::new(move |_| app.route.with(|route| route.filter.clone()));
    let expanded = Memo::new(move |_| this.offers.with(|offers| !offers.list.is_empty()));
    view! {
        <div class="search ask" role="search">
            <Icon name="search"/>
            {move || filter.with(|filter| this.chips(filter))}
            <input
                type="search"
                role="combobox"
                aria-label=tasks::SEARCH
                aria-autocomplete="list"
                aria-haspopup="listbox"
                aria-controls=LIST
                aria-expanded=move || expanded.get().to_string()
                aria-activedescendant=move || this.active.get().map(option_id)
                placeholder=tasks::SEARCH_HINT
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                enterkeyhint="search"
                node_ref=this.field
                on:compositionstart=move |_| this.composing.set_value(true)
                on:compositionend=move |_| this.composing.set_value(false)
                on:input=move |event| this.typed(&event_target_value(&event))
                on:keydown=move |event| this.pressed(&event)
                on:blur=move |_| {
                    this.composing.set_value(false);
                    this.close();
                }
            />
            <Show when=move || app.route.with(|route| !route.search.is_empty())>
                <button
                    type="button"
                    class="ib"
                    aria-label=tasks::CLEAR_SEARCH
                    on:click=move |_| {
                        app.adjust(|route| route.search.clear());
                        this.focus();
                    }
                >
                    <Icon name="close"/>
                </button>
            </Show>
            <kbd class="kbd">"/"</kbd>
            <button
                type="button"
                class="ib"
                tabindex="-1"
                aria-label=words::OPEN
                // The focus stays in the field, or goes there.
                on:mousedown=move |event| event.prevent_default()
                on:click=move |_| {
                    let open = !this.open.get_untracked();
                    this.focus();
                    this.open.set(open);
                }
            >
                <Icon name="down"/>
            </button>
            <ul
                id=LIST
                class="menu ask-l"
                role="listbox"
                aria-label=words::SUGGESTIONS
                hidden=move || !expanded.get()
                on:mousedown=move |event| event.prevent_default()
            >
                {move || this.offers.with(|offers| this.options(offers))}
            </ul>
        </div>
        {move || this.wrong()}
    }
}

impl AskBox {
    fn focus(self) {
        if let Some(field) = self.field.get_untracked() {
            // Fails only for what cannot take the focus.
            let _ = field.focus();
        }
    }

    fn close(self) {
        self.open.set(false);
        self.active.set(None);
        self.offer();
    }
}
