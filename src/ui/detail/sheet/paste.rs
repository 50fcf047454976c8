//! Names that are pasted, compared with the sheet before anything is changed.

use crate::domain::edit::Edit;
use crate::domain::id::TaskId;
use crate::domain::party::Party;
use crate::domain::roster::{Compared, compare, names};
use crate::domain::sheet::{SheetLine, line_id};
use crate::state::session::Pace;
use crate::text::{party, sheet as words, shell};
use crate::ui::app;
use crate::ui::parts::date_field::DateField;
use crate::ui::parts::icon::Glyph;
use leptos::prelude::*;

/// The field for names, and what came of comparing them.
#[component]
pub(super) fn Paste(id: TaskId, lines: Memo<Vec<SheetLine>>) -> impl IntoView {
    let app = app();
    let (text, set_text) = signal(String::new());
    let (day, set_day) = signal(Some(app.lens.with_untracked(|lens| lens.as_of)));
    let (compared, set_compared) = signal(None::<Compared>);
    let compare_now = move |_| {
        let compared = app.with_book(|book| {
            let list: Vec<Party> =
                lines.with_untracked(|lines| lines.iter().map(|line| line.party.clone()).collect());
            text.with_untracked(|text| compare(book.catalogue(), &list, &names(text)))
        });
        set_compared.set(Some(compared));
    };
    let name = {
        let id = id.clone();
        move || app.with_task(&id, shell::short_name).unwrap_or_default()
    };
    // Marks the lines of these as done, in one step.
    let mark = {
        let (id, name) = (id.clone(), name.clone());
        move |parties: &[Party]| {
            let day = day
                .get_untracked()
                .unwrap_or_else(|| app.lens.with_untracked(|lens| lens.as_of));
            let edits = parties.iter().map(|party| {
                let line = lines.with_untracked(|lines| {
                    lines.iter().find(|line| line.party == *party).cloned()
                });
                let line = SheetLine {
                    done: Some(day),
                    ..line.unwrap_or_else(|| SheetLine::blank(party.clone()))
                };
                (id.clone(), Edit::Line(line_id(party), Some(line)))
            });
            let label = words::marked(&name(), parties.len());
            app.edit_many(edits.collect(), label, Pace::Finished);
        }
    };
    let add = move |names: &[String]| {
        let place = app.settings.with_untracked(|settings| {
            let party = settings.my_unit.as_ref();
            party.and_then(Party::place).cloned()
        });
        let edits = names.iter().map(|name| {
            let party = Party::Named {
                name: name.clone(),
                place: place.clone(),
            };
            let edit = Edit::Line(line_id(&party), Some(SheetLine::blank(party)));
            (id.clone(), edit)
        });
        let label = words::added(&name(), names.len());
        app.edit_many(edits.collect(), label, Pace::Finished);
    };
    let outcome = move || {
        compared.get().map(|compared| {
            if compared == Compared::default() {
                return view! {
                    <p class="err" role="alert"><Glyph name="over"/>{words::NO_NAMES}</p>
                }
                .into_any();
            }
            let Compared { matched, unmatched } = compared;
            let matched_names = app.with_book(|book| {
                let names = matched
                    .iter()
                    .map(|party| party::name(book.catalogue(), party));
                names.collect::<Vec<_>>().join(", ")
            });
            let (mark, add) = (mark.clone(), add.clone());
            let marking = (!matched.is_empty()).then(|| {
                let label = words::mark(matched.len());
                view! {
                    <p><b>{words::MATCHED}</b> ": " {matched_names}</p>
                    <button
                        type="button"
                        class="b b-1"
                        on:click=move |_| {
                            mark(&matched);
                            set_compared.update(|compared| {
                                if let Some(compared) = compared {
                                    compared.matched.clear();
                                }
                            });
                        }
                    >
                        {label}
                    </button>
                }
            });
            let adding = (!unmatched.is_empty()).then(|| {
                let label = words::add(unmatched.len());
                let unmatched_names = unmatched.join(", ");
                view! {
                    <p>
                        <b>{words::UNMATCHED}</b>
                        ": "
                        {unmatched_names}
                        ". "
                        <span class="own">{words::UNMATCHED_HINT}</span>
                    </p>
                    <button
                        type="button"
                        class="b"
                        on:click=move |_| {
                            add(&unmatched);
                            set_compared.set(None);
                        }
                    >
                        {label}
                    </button>
                }
            });
            view! { <div class="sh-c" role="status">{marking} {adding}</div> }.into_any()
        })
    };
    view! {
        <div class="sh-p">
            <label class="field">
                <span class="lb">{words::PASTE}</span>
                <textarea
                    class="in"
                    rows="4"
                    maxlength="20000"
                    prop:value=text
                    on:input=move |event| {
                        set_text.set(event_target_value(&event));
                        set_compared.set(None);
                    }
                ></textarea>
                <span class="hint">{words::PASTE_HINT}</span>
            </label>
            <div class="sh-b">
                <DateField label=words::DONE_ON value=day on_set=move |day| set_day.set(day)/>
                <button type="button" class="b" on:click=compare_now>{words::COMPARE}</button>
            </div>
            {outcome}
        </div>
    }
}
