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
    let content = move || {
        view! {
            <header class="dlg-h">
                <h2>{title}</h2>
                <button type="button" class="ib" aria-label=words::CLOSE on:click=move |_| open.set(false)>
                    <Icon name="close"/>
                </button>
            </header>
            <div class="dlg-b">{children()}</div>
        }
        .into_any()
    };
    modal("dlg", title, open, content)
}

/// A modal dialog with nothing in it but `content`, which is made anew whenever it opens. The focus
/// returns to where it was when it closes.
pub fn modal(
    class: &'static str,
    name: &'static str,
    open: RwSignal<bool>,
    content: impl Fn() -> AnyView + Send + Sync + 'static,
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
        <dialog class=class aria-label=name node_ref=node on:close=move |_| open.set(false)>
            {move || open.get().then(&content)}
        </dialog>
    }
}
