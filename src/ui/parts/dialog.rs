//! A dialog over the page: the browser's own, which keeps the focus inside and closes on Esc.

use super::icon::Icon;
use crate::text::shell as words;
use leptos::html;
use leptos::prelude::*;

/// A modal dialog, shown while `open` is true.
#[component]
pub fn Dialog(
    /// Its heading.
    title: &'static str,
    /// Whether it is shown; set to false when the user closes it.
    open: RwSignal<bool>,
    /// What it holds.
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        let Some(dialog) = node.get() else { return };
        if open.get() && !dialog.open() {
            // Fails only for a dialog that is not on the page.
            let _ = dialog.show_modal();
        } else if !open.get() && dialog.open() {
            dialog.close();
        }
    });
    view! {
        <dialog class="dlg" aria-label=title node_ref=node on:close=move |_| open.set(false)>
            <Show when=move || open.get()>
                <header class="dlg-h">
                    <h2>{title}</h2>
                    <button type="button" class="ib" aria-label=words::CLOSE on:click=move |_| open.set(false)>
                        <Icon name="close"/>
                    </button>
                </header>
                <div class="dlg-b">{children()}</div>
            </Show>
        </dialog>
    }
}
