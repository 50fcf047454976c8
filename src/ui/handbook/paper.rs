//! Checklists on paper, for where no phone goes: A4 or A5, one checklist after another.

use crate::domain::catalogue::Catalogue;
use crate::domain::handbook::{List, ListAction, Lists, Support};
use crate::domain::id::ChecklistId;
use crate::platform::dom;
use crate::text::handbook as words;
use crate::ui::parts::icon::Icon;
use crate::ui::parts::segments::Segments;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The size of a sheet.
#[derive(Clone, Copy, PartialEq)]
enum Size {
    A4,
    A5,
}

/// The choice of what is printed, and the sheets, which only the printer sees.
pub fn paper(lists: Memo<Lists>) -> impl IntoView {
    let size = RwSignal::new(Size::A4);
    let left_out = RwSignal::new(BTreeSet::<ChecklistId>::new());
    let choices = Memo::new(move |_| {
        lists.with(|lists| {
            let lists = lists.in_use();
            lists
                .map(|list| (list.id.clone(), list.name.clone()))
                .collect::<Vec<_>>()
        })
    });
    let nothing = move || {
        choices.with(|all| left_out.with(|left| all.iter().all(|(id, _)| left.contains(id))))
    };
    let boxes = move || {
        let choices = choices.get().into_iter();
        choices
            .map(|(id, name)| {
                let id = StoredValue::new(id);
                let is_in = move || id.with_value(|id| left_out.with(|left| !left.contains(id)));
                let choose = move |take: bool| {
                    left_out.update(|left| {
                        if take {
                            id.with_value(|id| left.remove(id));
                        } else {
                            left.insert(id.get_value());
                        }
                    });
                };
                view! {
                    <label class="bc-l">
                        <span class="cb">
                            <input
                                type="checkbox"
                                prop:checked=is_in
                                on:change=move |event| choose(event_target_checked(&event))
                            />
                        </span>
                        <span>{name}</span>
                    </label>
                }
            })
            .collect_view()
    };
    let sheets = move || {
        lists.with(|lists| {
            left_out.with(|left| {
                let lists = lists.in_use().filter(|list| !left.contains(&list.id));
                lists.map(sheet).collect_view()
            })
        })
    };
    view! {
        <section class="pane hb-tb hb-pr" aria-labelledby="paper-heading">
            <h3 id="paper-heading">{words::PAPER}</h3>
            <p class="hint">{words::PAPER_HINT}</p>
            <Segments
                label=words::PAPER_SIZE
                name="paper-size"
                choices=vec![(Size::A4, "A4"), (Size::A5, "A5")]
                value=size
                on_choose=move |chosen| size.set(chosen)
            />
            <fieldset class="hb-pl">
                <legend>{words::PAPER_LISTS}</legend>
                {boxes}
            </fieldset>
            <div class="hb-w2">
                <button type="button" class="b" disabled=nothing on:click=move |_| dom::print()>
                    <Icon name="print"/>
                    {words::PRINT}
                </button>
            </div>
        </section>
        <div class="hb-paper" class:is-a5=move || size.get() == Size::A5>{sheets}</div>
    }
}

/// A checklist on its sheet.
fn sheet(list: &List) -> impl IntoView + use<> {
    let catalogue = Catalogue::bundled();
    let lines = list.actions.iter().map(|action| line(&catalogue, action));
    let blank = |label: &'static str| {
        view! {
            <p>
                {label}
                <span></span>
            </p>
        }
    };
    view! {
        <article class="hb-sheet">
            <header>
                <p>{words::PAPER_TITLE}</p>
                <h3>{list.name.clone()}</h3>
            </header>
            <div class="hb-bl">
                {blank(words::PAPER_PLACE)}
                {blank(words::PAPER_DAY)}
                {blank(words::PAPER_MEMBERS)}
            </div>
            {list.note.clone().map(|note| view! { <p class="hb-no">{note}</p> })}
            <ol>{lines.collect_view()}</ol>
            <div class="hb-ta">
                {blank(words::PAPER_COUNT)}
                {blank(words::PAPER_TOTAL)}
            </div>
            <p class="hb-no"><b>{words::PROMISE_TITLE}</b> " " {words::PROMISE}</p>
        </article>
    }
}

fn line(catalogue: &Catalogue, action: &ListAction) -> impl IntoView + use<> {
    let said = match &action.support {
        Support::Official(_) => words::support(catalogue, &action.support),
        Support::Hint => words::HINT.to_owned(),
        Support::Team => words::OF_TEAM.to_owned(),
    };
    let caution = action.caution.clone();
    view! {
        <li>
            <span class="hb-box"></span>
            <span>
                {action.text.clone()}
                {caution.map(|caution| view! { " " <b>{format!("({caution})")}</b> })}
                <small>{said}</small>
            </span>
        </li>
    }
}
