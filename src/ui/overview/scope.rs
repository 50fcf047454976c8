//! Of whose tasks the picture is: a unit, a document.

use crate::domain::catalogue::Catalogue;
use crate::domain::directory::Section;
use crate::domain::filter::{Condition, Filter, Kind, MyPart};
use crate::domain::id::DocumentId;
use crate::domain::party::Party;
use crate::state::app::App;
use crate::text::overview as words;
use crate::text::{documents, party};
use crate::ui::app;
use crate::ui::parts::html::Html;
use crate::ui::parts::my_unit::sections;
use crate::ui::parts::select::{Choice, Select, frame, option};
use leptos::prelude::*;

/// What stands for the user's own unit. No party is written so.
const MINE: &str = "+";
/// The user's own unit leads.
pub(super) const MINE_LEADS: Condition = Condition::Mine(MyPart::Lead);

/// The two lists.
pub(super) fn scope_lists(scope: Memo<Filter>) -> impl IntoView {
    let app = app();
    let unit = Signal::derive(move || scope.with(unit_value));
    let document = Signal::derive(move || {
        scope.with(|scope| {
            scope
                .document()
                .map(DocumentId::to_string)
                .unwrap_or_default()
        })
    });
    let options = move || {
        let (chosen, mine) = (unit.get(), app.lens.with(|lens| lens.my_unit.clone()));
        let catalogue = Catalogue::bundled();
        let mine = mine.map(|mine| party::name(&catalogue, &mine));
        let mut html = Html::default();
        let mut entry = |value: &str, label: String| {
            let value = value.to_owned();
            option(&mut html, &Choice { value, label }, &chosen);
        };
        entry("", words::EVERY_UNIT.to_owned());
        entry(MINE, words::mine(mine.as_deref()));
        if let Some(Condition::Lead(lead)) = scope.with(|scope| scope.only(Kind::Lead).cloned())
            && Section::of(&catalogue, &lead).is_none()
        {
            entry(&lead.to_string(), party::name(&catalogue, &lead));
        }
        sections(&mut html, &Section::ALL, &chosen);
        html
    };
    let documents = move || {
        let catalogue = Catalogue::bundled();
        let every = Choice {
            value: String::new(),
            label: words::EVERY_DOCUMENT.to_owned(),
        };
        let each = catalogue.documents.iter().map(|document| Choice {
            value: document.id.to_string(),
            label: documents::name(document),
        });
        std::iter::once(every).chain(each).collect::<Vec<_>>()
    };
    let is_on = Signal::derive(move || !unit.with(String::is_empty));
    view! {
        {frame(words::UNIT, NodeRef::new(), unit, is_on, move |value| choose_unit(app, &value), options)}
        <Select
            label=words::DOCUMENT
            choices=Signal::derive(documents)
            value=document
            pressed=Signal::derive(move || !document.with(String::is_empty))
            on_choose=move |value| choose_document(app, &value)
        />
    }
}

fn unit_value(scope: &Filter) -> String {
    match (scope.only(Kind::Lead), scope.only(Kind::Mine)) {
        (Some(Condition::Lead(party)), _) => party.to_string(),
        (_, Some(_)) => MINE.to_owned(),
        _ => String::new(),
    }
}

/// Narrows the picture to a unit; to everybody for an empty value.
pub(super) fn choose_unit(app: App, value: &str) {
    let lead = (!value.is_empty() && value != MINE).then(|| Condition::Lead(Party::from(value)));
    app.go(|route| {
        route.filter.choose(Kind::Lead, lead);
        let mine = (value == MINE).then_some(MINE_LEADS);
        route.filter.choose(Kind::Mine, mine);
    });
}

fn choose_document(app: App, value: &str) {
    let document = (!value.is_empty()).then(|| Condition::Document(DocumentId::new(value)));
    app.go(|route| route.filter.choose(Kind::Document, document));
}

/// Whose tasks they are, in words.
pub(super) fn said(scope: &Filter, mine: Option<&Party>) -> String {
    let catalogue = Catalogue::bundled();
    let unit = match (scope.only(Kind::Lead), scope.only(Kind::Mine)) {
        (Some(Condition::Lead(lead)), _) => Some(lead),
        (_, Some(_)) => mine,
        _ => None,
    };
    let unit = unit.map(|unit| party::name(&catalogue, unit));
    let document = scope.document().and_then(|id| catalogue.document(id));
    let document = document.map(documents::name);
    words::scope(unit.as_deref(), document.as_deref())
}
