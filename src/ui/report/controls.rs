//! What the report is about, what is missing, and what people write themselves.

use super::About;
use crate::domain::catalogue::Catalogue;
use crate::domain::directory::{Section, members};
use crate::domain::party::Party;
use crate::domain::period::{Period, PeriodKind};
use crate::domain::report::{Passage, Report};
use crate::state::app::App;
use crate::text::{party, report_page as words, units};
use crate::ui::app;
use crate::ui::parts::date_field::DateField;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::segments::Segments;
use crate::ui::parts::select::{Choice, Select};
use crate::ui::parts::text_field::TextField;
use chrono::NaiveDate;
use leptos::prelude::*;

/// All of it.
#[component]
pub fn Controls(
    /// What the report is about.
    about: Memo<About>,
    /// The report.
    report: Memo<Report>,
    /// Whether the appendix is in it.
    appendix: RwSignal<bool>,
) -> impl IntoView {
    let checks = move || {
        let checks = report.with(words::checks);
        let checks = checks.into_iter().map(|(is_good, said)| {
            let glyph = if is_good { "done" } else { "soon" };
            view! { <li><Glyph name=glyph/><span>{said}</span></li> }
        });
        checks.collect_view()
    };
    view! {
        {unit(app(), words::UNIT, Signal::derive(move || about.with(|about| about.unit.clone())))}
        {period(about)}
        <p class="hint">{move || report.with(words::as_of)}</p>
        <h2>{words::CHECKS}</h2>
        <ul class="bc-c">
            {checks}
            <li><Glyph name="todo"/><span>{words::TO_FILL}</span></li>
        </ul>
        <h2>{words::PASSAGES}</h2>
        <p class="hint">{words::PASSAGES_HINT}</p>
        {Passage::ALL.map(|passage| field(about, passage)).collect_view()}
        <label class="bc-l">
            <span class="cb">
                <input
                    type="checkbox"
                    prop:checked=appendix
                    on:change=move |event| appendix.set(event_target_checked(&event))
                />
            </span>
            <span>{words::APPENDIX}</span>
        </label>
        <p class="hint">{words::FORM}</p>
    }
}

/// What the list hands back for all tasks.
const EVERYBODY: &str = "";
/// Whose reports can be made. A group reports nothing.
const OFFERED: [Section; 4] = [
    Section::Ministries,
    Section::Places,
    Section::Others,
    Section::Former,
];

/// The choice of a unit, or of all tasks.
pub(super) fn unit(app: App, label: &'static str, chosen: Signal<Option<Party>>) -> impl IntoView {
    let choices = move || {
        let catalogue = Catalogue::bundled();
        let choice = |party: &Party| Choice {
            value: party.to_string(),
            label: units::choice(&catalogue, party),
        };
        let mut choices = vec![Choice {
            value: EVERYBODY.to_owned(),
            label: words::EVERYBODY.to_owned(),
        }];
        let own = app.lens.with(|lens| lens.my_unit.clone());
        let named = chosen.get();
        let mut listed: Vec<Party> = Vec::new();
        for party in own.into_iter().chain(named) {
            if !listed.contains(&party) {
                choices.push(Choice {
                    value: party.to_string(),
                    label: party::name(&catalogue, &party),
                });
                listed.push(party);
            }
        }
        let all = OFFERED
            .into_iter()
            .flat_map(|section| members(&catalogue, section));
        let others: Vec<Party> = all.filter(|party| !listed.contains(party)).collect();
        choices.extend(others.iter().map(choice));
        choices
    };
    let value = move || {
        let unit = chosen.get();
        unit.map_or_else(String::new, |unit| unit.to_string())
    };
    let choose = move |value: String| {
        app.go(|route| {
            route.everybody = value == EVERYBODY;
            route.party = (!route.everybody).then(|| Party::from(value));
        });
    };
    view! {
        <div class="field">
            <span class="lb" aria-hidden="true">{label}</span>
            <Select
                label=label
                choices=Signal::derive(choices)
                value=Signal::derive(value)
                on_choose=choose
            />
        </div>
    }
}

fn period(about: Memo<About>) -> impl IntoView {
    let app = app();
    let now = move || about.with(|about| about.period);
    let go = move |period: Period| app.go(|route| route.period = Some(period));
    let kind = Memo::new(move |_| now().kind());
    let kinds = PeriodKind::ALL.map(|kind| (kind, words::period_kind(kind)));
    let day = move || {
        let as_of = app.lens.with_untracked(|lens| lens.as_of);
        let period = untrack(now);
        if period.has(as_of) {
            as_of
        } else {
            period.last()
        }
    };
    let first = Signal::derive(move || Some(now().first()));
    let last = Signal::derive(move || Some(now().last()));
    let set = move |first: Option<NaiveDate>, last: Option<NaiveDate>| {
        if let (Some(first), Some(last)) = (first, last) {
            go(Period::free(first, last));
        }
    };
    view! {
        <div class="field">
            <span class="lb" aria-hidden="true">{words::PERIOD_KIND}</span>
            <Segments
                label=words::PERIOD_KIND
                name="period-kind"
                choices=kinds.to_vec()
                value=kind
                on_choose=move |kind| go(Period::around(kind, day()))
            />
        </div>
        <div class="bc-k">
            {step(app, about, "left", words::PREVIOUS, Period::previous)}
            <b aria-live="polite">{move || words::period(now())}</b>
            {step(app, about, "right", words::NEXT, Period::next)}
        </div>
        <Show when=move || kind.get() == PeriodKind::Free>
            <div class="bc-d">
                <DateField label=words::FIRST value=first on_set=move |day| set(day, untrack(|| last.get()))/>
                <DateField label=words::LAST value=last on_set=move |day| set(untrack(|| first.get()), day)/>
            </div>
        </Show>
    }
}

fn step(
    app: App,
    about: Memo<About>,
    icon: &'static str,
    name: &'static str,
    to: fn(Period) -> Period,
) -> impl IntoView {
    let go = move |_| {
        let period = to(about.with_untracked(|about| about.period));
        app.go(|route| route.period = Some(period));
    };
    view! {
        <button type="button" class="ib" aria-label=name on:click=go>
            <Icon name=icon/>
        </button>
    }
}

/// A free text: kept with every keystroke, and put back by one press after it is left.
fn field(about: Memo<About>, passage: Passage) -> impl IntoView {
    let app = app();
    let id = move || about.with(|about| about.id());
    let value = move || {
        let passages = app.passages(&id());
        passages.written(passage).to_owned()
    };
    let before = StoredValue::new(None);
    let write = move |text: String| {
        let id = untrack(id);
        if before.with_value(Option::is_none) {
            before.set_value(Some((id.clone(), untrack(|| app.passages(&id)))));
        }
        app.write_passage(&id, passage, &text);
    };
    let leave = move || {
        if let Some((id, passages)) = before.try_update_value(Option::take).flatten() {
            app.leave_passages(&id, &passages);
        }
    };
    view! {
        <TextField
            label=words::passage(passage)
            value=Signal::derive(value)
            on_type=write
            on_leave=leave
            lines={passage != Passage::Addressee}
        />
    }
}
