//! What the box offers below itself.

use super::AskBox;
use crate::domain::catalogue::Catalogue;
use crate::platform::dom;
use crate::state::ask::{self, Around, Suggestion, Suggestions, Taken};
use crate::text::ask as words;
use crate::text::number::count;
use leptos::prelude::*;
use std::time::Duration;

/// What is offered waits for the list, which is what is looked at first.
const AFTER_THE_LIST: Duration = Duration::from_millis(60);

/// The element of the offer at that place.
pub(super) fn option_id(place: usize) -> String {
    format!("ask-{place}")
}

impl AskBox {
    /// Offers what fits to what stands in the box by now.
    pub(super) fn offer(self) {
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
    pub(super) fn offer_soon(self) {
        let soon = set_timeout_with_handle(move || self.offer(), AFTER_THE_LIST).ok();
        if let Some(Some(earlier)) = self
            .soon
            .try_update_value(|held| std::mem::replace(held, soon))
        {
            earlier.clear();
        }
    }

    pub(super) fn options(self, offers: &Suggestions) -> impl IntoView + use<> {
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

    /// Goes to the next suggestion, or the one before; past the last one, to none.
    pub(super) fn step(self, by: isize) {
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

    pub(super) fn take(self, place: usize) {
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
