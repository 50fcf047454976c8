//! Installing the app: offered once below the room, and always in Dữ liệu.

use super::app;
use super::parts::icon::Icon;
use super::tour::is_in_list;
use crate::platform::install::{self, Way};
use crate::platform::one_file;
use crate::state::app::App;
use crate::text::install as words;
use leptos::prelude::*;

/// Has the browser ask, and remembers that it did.
fn ask(app: App) {
    leptos::task::spawn_local(async move {
        let accepted = install::ask().await;
        app.installing.set(install::way());
        refuse(app);
        if accepted {
            app.show(words::DONE.to_owned(), false);
        }
    });
}

fn refuse(app: App) {
    app.set(|settings| settings.install_refused = Some(true));
}

/// The offer, once: after the tour was answered, until it is answered itself.
#[component]
pub fn InstallOffer() -> impl IntoView {
    let app = app();
    let wanted = Memo::new(move |_| {
        let open = app
            .settings
            .with(|settings| settings.toured.is_some() && settings.install_refused.is_none());
        let way = app.installing.get();
        let can = matches!(way, Way::Offered | Way::Shared) && !one_file::is();
        (open && can && is_in_list(app)).then_some(way)
    });
    move || {
        wanted.get().map(|way| {
            let (text, away) = match way {
                Way::Shared => (words::OFFER_SHARED, words::SEEN),
                Way::None | Way::Offered | Way::Installed => (words::OFFER, words::LATER),
            };
            view! {
                <section class="offer" aria-label=words::INSTALL>
                    <p>{text}</p>
                    {(way == Way::Offered).then(|| view! {
                        <button type="button" class="b b-1" on:click=move |_| ask(app)>
                            {words::INSTALL}
                        </button>
                    })}
                    <button type="button" class="b" on:click=move |_| refuse(app)>{away}</button>
                </section>
            }
        })
    }
}

/// The pane in Dữ liệu.
#[component]
pub fn InstallPane() -> impl IntoView {
    let app = app();
    let said = move || match app.installing.get() {
        _ if one_file::is() => words::ONE_FILE,
        Way::Installed => words::INSTALLED,
        Way::Shared => words::OFFER_SHARED,
        Way::Offered => words::HINT,
        Way::None => words::BY_HAND,
    };
    let offered = move || app.installing.get() == Way::Offered && !one_file::is();
    view! {
        <section class="pane" aria-labelledby="install-heading">
            <div class="pane-h">
                <h2 id="install-heading">{words::INSTALL}</h2>
            </div>
            <div class="pad">
                <p class="note">{said}</p>
                <Show when=offered>
                    <button type="button" class="b" on:click=move |_| ask(app)>
                        <Icon name="download"/>
                        {words::INSTALL}
                    </button>
                </Show>
            </div>
        </section>
    }
}
