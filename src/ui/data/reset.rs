//! Xóa dữ liệu đã ghi: the one action that asks first.

use super::edited;
use crate::platform::dom;
use crate::search::fold;
use crate::text::data as words;
use crate::ui::app;
use crate::ui::parts::icon::{Glyph, Icon};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// What is typed to confirm, without its marks and in lower case.
const WORD: &str = "xoa";
const FIELD: &str = "reset-confirm";

fn confirms(text: &str) -> bool {
    let mut typed = fold::words(text).into_iter();
    typed.next().is_some_and(|word| word.folded == WORD) && typed.next().is_none()
}

/// The pane where every edit can be forgotten.
#[component]
pub fn Reset() -> impl IntoView {
    let app = app();
    let typed = RwSignal::new(String::new());
    let (wrong, set_wrong) = signal(false);
    let held = Memo::new(move |_| edited(app));
    let any = Memo::new(move |_| held.get().fields > 0);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let sure = confirms(&typed.get_untracked());
        set_wrong.set(!sure);
        if sure {
            typed.set(String::new());
            app.reset();
            // The form is gone once there is nothing left to delete.
            request_animation_frame(|| {
                dom::focus("#reset-heading");
            });
        } else {
            dom::focus(&format!("#{FIELD}"));
        }
    };
    view! {
        <section class="pane dng" aria-labelledby="reset-heading">
            <div class="pane-h">
                <h2 id="reset-heading" tabindex="-1">
                    {words::RESET}
                </h2>
            </div>
            <div class="pad">
                <p class="hint">{words::RESET_HINT}</p>
                <Show
                    when=move || any.get()
                    fallback=|| view! { <p>{words::NOTHING_TO_RESET}</p> }
                >
                    <p>{move || words::would_reset(&held.get())}</p>
                    <form on:submit=submit>
                        <label class="field">
                            <span class="lb">{words::CONFIRM}</span>
                            <input
                                class="in"
                                id=FIELD
                                type="text"
                                autocomplete="off"
                                autocapitalize="characters"
                                spellcheck="false"
                                maxlength="20"
                                aria-invalid=move || wrong.get().then_some("true")
                                prop:value=typed
                                on:input=move |event| {
                                    typed.set(event_target_value(&event));
                                    set_wrong.set(false);
                                }
                            />
                            <Show when=move || wrong.get()>
                                <span class="err" role="alert">
                                    <Glyph name="over"/>
                                    {words::NOT_CONFIRMED}
                                </span>
                            </Show>
                        </label>
                        <button type="submit" class="b b-x b-w">
                            <Icon name="trash"/>
                            {words::RESET}
                        </button>
                    </form>
                </Show>
            </div>
        </section>
    }
}
