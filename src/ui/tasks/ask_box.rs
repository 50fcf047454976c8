//! The box in which one types words and conditions: an ARIA combobox whose finished conditions become
//! chips.
//!
//! Input methods compose in the field, some of them without telling (Unikey sends backspaces and
//! letters). So the field is written to only when a word has ended: by a blank, by Enter, or by
//! choosing something; and never between `compositionstart` and `compositionend`.

use super::asking::Asking;
use crate::domain::catalogue::Catalogue;
use crate::domain::filter::{Counts, Filter, Term};
use crate::platform::dom;
use crate::state::ask::{self, Around, Near, Part, Suggestion, Suggestions, Taken};
use crate::text::ask as words;
use crate::text::number::count;
use crate::text::tasks;
use crate::ui::parts::icon::Icon;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use std::time::Duration;

/// The list that the box opens.
const LIST: &str = "ask-list";
/// What is offered waits for the list, which is what is looked at first.
const AFTER_THE_LIST: Duration = Duration::from_millis(60);
/// What Chromium reports for every key while an input method composes.
const COMPOSING: u32 = 229;

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

fn option_id(place: usize) -> String {
    format!("ask-{place}")
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

    /// Offers what fits to what stands in the box by now.
    fn offer(self) {
        if let Some(Some(soon)) = self.soon.try_update_value(Option::take) {
            soon.clear();
        }
        match self.open.try_get_untracked() {
            // The box has left the page since it was asked for.
            None => return,
            Some(false) => return self.offers.set(Suggestions::default()),
            Some(true) => {}
        }
        let asking = self.asking;
        let text = asking
            .app
            .route
            .with_untracked(|route| route.search.clone());
        let catalogue = Catalogue::bundled();
        let offers = self.counts.with_untracked(|counts| {
            let around = Around {
                catalogue: &catalogue,
                counts,
                as_of: asking.app.lens.with_untracked(|lens| lens.as_of),
            };
            asking
                .asked
                .with_untracked(|asked| ask::suggest(&text, asked, around))
        });
        self.offers.set(offers);
    }

    /// Does so when the list has been painted.
    fn offer_soon(self) {
        let soon = set_timeout_with_handle(move || self.offer(), AFTER_THE_LIST).ok();
        if let Some(Some(earlier)) = self
            .soon
            .try_update_value(|held| std::mem::replace(held, soon))
        {
            earlier.clear();
        }
    }

    fn chips(self, filter: &Filter) -> impl IntoView + use<> {
        let chip = |term: &Term| {
            let condition = term.condition.clone();
            let label = words::chip(&Catalogue::bundled(), &condition, term.wanted);
            let name = words::drop(&label);
            view! {
                <li>
                    <button
                        type="button"
                        class=if term.wanted { "ask-c" } else { "ask-c is-not" }
                        aria-label=name
                        on:click=move |_| {
                            self.asking.change(|filter| filter.remove(&condition));
                            self.focus();
                        }
                    >
                        <span>{label}</span>
                        <Icon name="close"/>
                    </button>
                </li>
            }
        };
        let chips = filter.terms().iter().map(chip).collect_view();
        let any = !filter.is_empty();
        any.then(|| view! { <ul class="ask-cs" aria-label=words::CONDITIONS>{chips}</ul> })
    }

    fn options(self, offers: &Suggestions) -> impl IntoView + use<> {
        let option = |(place, offer): (usize, &Suggestion)| {
            let (label, aside) = match &offer.taken {
                Taken::Term(term) => {
                    let label = words::chip(&Catalogue::bundled(), &term.condition, term.wanted);
                    (label, None)
                }
                Taken::Key(kind) => {
                    let about = words::about(*kind);
                    let aside = view! { <span class="ask-a">{about}</span> };
                    (format!("{}:", words::key(*kind)), Some(aside))
                }
            };
            // What an unwanted condition would leave is not what is counted.
            let wanted = !matches!(&offer.taken, Taken::Term(term) if !term.wanted);
            let number = offer.count.filter(|_| wanted).map(|number| {
                view! {
                    <span class="ask-n">
                        <span aria-hidden="true">{count(number)}</span>
                        <span class="vh">{words::tasks(number)}</span>
                    </span>
                }
            });
            view! {
                <li
                    id=option_id(place)
                    role="option"
                    aria-selected=move || (self.active.get() == Some(place)).to_string()
                    on:click=move |_| self.take(place)
                >
                    <span class="ask-o">{label} {aside}</span>
                    {number}
                </li>
            }
        };
        offers.list.iter().enumerate().map(option).collect_view()
    }

    /// What means nothing, with what may have been meant. What is still being typed is not judged.
    fn wrong(self) -> impl IntoView + use<> {
        let app = self.asking.app;
        let typing = self.open.get();
        let text = app.route.with(|route| route.search.clone());
        self.asking.asked.with(|asked| {
            let open = asked.open(&text).filter(|_| typing);
            let wrong = asked.wrong().filter(|part| open != Some(*part));
            let each = wrong.map(|part| self.explained(part));
            each.collect_view()
        })
    }

    fn explained(self, part: &Part) -> impl IntoView + use<> {
        let catalogue = Catalogue::bundled();
        let near = ask::near(part, &catalogue);
        let any = !near.is_empty();
        let offer = |near: Near| {
            let label = words::chip(&catalogue, &near.term.condition, near.term.wanted);
            let part = part.clone();
            let take = move |_| {
                let Near { term, rest } = near.clone();
                self.asking.app.go(|route| {
                    route.filter.set(term);
                    route.search = ask::without(&route.search, [&part]) + &rest;
                });
                self.focus();
            };
            view! {
                <button type="button" class="b mini" on:click=take>
                    {label}
                </button>
            }
        };
        let offers = near.into_iter().map(offer).collect_view();
        view! {
            <div class="ask-w" role="status">
                <p>{words::wrong(part.kind, &part.value)}</p>
                {any.then(|| view! { <p>{words::NEAR} " " {offers}</p> })}
            </div>
        }
    }

    /// Something was typed: the list follows; the field is left alone unless a condition ended.
    fn typed(self, text: &str) {
        let app = self.asking.app;
        app.adjust(|route| text.clone_into(&mut route.search));
        self.active.set(None);
        self.open.set(!text.is_empty());
        if !self.composing.get_value()
            && text.ends_with(char::is_whitespace)
            && self.is_at_end(text)
        {
            let ended = |asked: &ask::Asked| {
                let finished = asked.finished(text).into_iter().cloned();
                finished.collect::<Vec<_>>()
            };
            self.chip(&self.asking.asked.with_untracked(ended));
        }
    }

    fn is_at_end(self, text: &str) -> bool {
        let field = self.field.get_untracked();
        let caret = field.and_then(|field| field.selection_end().ok().flatten());
        caret.is_none_or(|caret| caret as usize == text.encode_utf16().count())
    }

    /// Makes chips of conditions that were typed.
    fn chip(self, parts: &[Part]) {
        if parts.is_empty() {
            return;
        }
        self.asking.app.go(|route| {
            let terms = parts.iter().filter_map(|part| part.term.clone());
            terms.for_each(|term| route.filter.set(term));
            route.search = ask::without(&route.search, parts);
        });
        self.close();
    }

    fn pressed(self, event: &KeyboardEvent) {
        if event.is_composing() || event.key_code() == COMPOSING || self.composing.get_value() {
            return;
        }
        match event.key().as_str() {
            "ArrowDown" => self.step(1),
            "ArrowUp" => self.step(-1),
            "Enter" => self.enter(),
            "Escape" if self.offers.with_untracked(|offers| !offers.list.is_empty()) => {
                self.close();
            }
            // Who holds the key down empties the field, and no more.
            "Backspace" if !event.repeat() => {
                let is_empty = self
                    .asking
                    .app
                    .route
                    .with_untracked(|route| route.search.is_empty());
                let last = self.asking.app.route.with_untracked(|route| {
                    let last = route.filter.terms().last().filter(|_| is_empty)?;
                    Some(last.condition.clone())
                });
                match last {
                    Some(last) => self.asking.change(|filter| filter.remove(&last)),
                    None => return,
                }
            }
            _ => return,
        }
        event.prevent_default();
    }

    /// Takes the suggestion, or makes chips of all that was understood.
    fn enter(self) {
        if let Some(place) = self.active.get_untracked() {
            return self.take(place);
        }
        let understood = |asked: &ask::Asked| {
            let parts = asked.parts.iter().filter(|part| part.term.is_some());
            parts.cloned().collect::<Vec<_>>()
        };
        self.chip(&self.asking.asked.with_untracked(understood));
        self.close();
    }

    /// Goes to the next suggestion, or the one before; past the last one, to none.
    fn step(self, by: isize) {
        self.open.set(true);
        self.offer();
        let length = self.offers.with_untracked(|offers| offers.list.len());
        let places = isize::try_from(length).unwrap_or_default() + 1;
        let now = self
            .active
            .get_untracked()
            .and_then(|at| isize::try_from(at).ok());
        let next = (now.unwrap_or(places - 1) + by).rem_euclid(places);
        let next = usize::try_from(next).ok().filter(|next| *next < length);
        self.active.set(next);
        if let Some(next) = next {
            dom::reveal(&format!("#{}", option_id(next)));
        }
    }

    fn take(self, place: usize) {
        let shown = self
            .offers
            .with_untracked(|offers| offers.list.get(place).cloned());
        let Some(offer) = shown else {
            return;
        };
        // What stays of the text is what stays of it by now.
        self.offer();
        let rest = self.offers.with_untracked(|offers| offers.rest.clone());
        let app = self.asking.app;
        match offer.taken {
            Taken::Term(term) => {
                app.go(|route| {
                    route.filter.set(term);
                    route.search = rest;
                });
                self.close();
            }
            Taken::Key(kind) => {
                app.adjust(|route| {
                    route.search = format!("{rest}{}:", words::key(kind));
                });
                self.active.set(None);
            }
        }
        self.focus();
    }
}
