//! Begins a session.

use super::header::promise;
use crate::domain::handbook::sessions;
use crate::platform::dom;
use crate::state::app::App;
use crate::text::handbook as words;
use crate::ui::parts::icon::Icon;
use crate::ui::parts::tally::Tally;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// The way to a new session, and to those that are not over.
pub fn start(app: App) -> impl IntoView {
    let open = Memo::new(move |_| {
        app.with_book(|book| {
            let open = sessions(book)
                .into_iter()
                .filter(|session| !session.is_ended());
            let open = open.map(|session| (session.id().clone(), words::session_name(&session)));
            open.take(3).collect::<Vec<_>>()
        })
    });
    let begin = move |event: SubmitEvent| {
        event.prevent_default();
        app.start_session();
        request_animation_frame(|| {
            dom::focus(".hb-place input");
        });
    };
    view! {
        <div class="hb-s">
            <form class="pane hb-b" on:submit=begin>
                <Tally on=[false; 5] label=words::TOTAL.to_owned()/>
                <h2>{words::START_TITLE}</h2>
                <p class="hint">{words::START_HINT}</p>
                <button type="submit" class="b b-1 hb-g">
                    <Icon name="plus"/>
                    {words::START}
                </button>
                <ul class="hb-o">
                    {move || open.get().into_iter().map(|(id, name)| {
                        let go = move |_| app.go_to_session(Some(&id));
                        view! {
                            <li>
                                <button type="button" class="b b-0" on:click=go>{words::goes_on(&name)}</button>
                            </li>
                        }
                    }).collect_view()}
                </ul>
            </form>
            {promise()}
        </div>
    }
}
