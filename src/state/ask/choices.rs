//! What can stand behind the colon, by kind, with all its names.

use crate::domain::catalogue::Catalogue;
use crate::domain::filter::{Condition, Due, Has, Kind, MyPart, Period};
use crate::domain::party::Party;
use crate::domain::standing::StandingKind;
use crate::domain::status::Status;
use crate::domain::unit::{Alias, Locality};
use crate::search::fold;
use crate::search::query::Query;
use crate::text::{ask as words, documents, party};

/// Something that can be asked for, with its names.
pub(super) struct Choice {
    pub(super) condition: Condition,
    /// Folded, as [`fold::key`] makes them.
    names: Vec<String>,
    /// The same, of what tells it from another of the same name. Nobody goes on to type it.
    apart: Option<String>,
}

/// How a name fits what was typed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    /// It is the name.
    Whole,
    /// It may become the name by typing on.
    Begun,
}

impl Choice {
    pub(super) fn new<'a>(condition: Condition, names: impl IntoIterator<Item = &'a str>) -> Self {
        Self {
            condition,
            names: names.into_iter().map(fold::key).collect(),
            apart: None,
        }
    }

    /// How the best of its names fits.
    pub(super) fn fit(&self, query: &Query) -> Option<Fit> {
        let mut fits = self
            .names
            .iter()
            .chain(&self.apart)
            .map(|name| fit(name, query));
        let first = fits.find(Option::is_some).flatten()?;
        let whole = first == Fit::Whole || fits.any(|fit| fit == Some(Fit::Whole));
        Some(if whole { Fit::Whole } else { Fit::Begun })
    }

    /// Whether one of its names has more words after those that were typed.
    pub(super) fn goes_on(&self, query: &Query) -> bool {
        let mut names = self.names.iter();
        names.any(|name| fit(name, query) == Some(Fit::Begun))
    }

    /// Whether each typed word begins a word of its names.
    pub(super) fn is_called(&self, query: &Query) -> bool {
        query.begins_words_of(&self.names.concat())
    }

    /// Its names, folded.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }
}

fn fit(name: &str, query: &Query) -> Option<Fit> {
    let typed = query.words();
    let mut known = name.split_whitespace();
    let same = typed
        .iter()
        .all(|word| known.next().is_some_and(|known| word.is(known)));
    (same && !typed.is_empty()).then(|| match known.next() {
        None => Fit::Whole,
        Some(_) => Fit::Begun,
    })
}

/// What can be asked for by a kind of conditions, as far as it can be listed.
pub(super) fn choices(catalogue: &Catalogue, kind: Kind) -> Vec<Choice> {
    match kind {
        Kind::Lead => parties(catalogue, Condition::Lead),
        Kind::Coordinating => parties(catalogue, Condition::Coordinating),
        Kind::Document => documents(catalogue),
        Kind::Topic => topics(catalogue),
        Kind::Place => places(catalogue, Condition::Place),
        Kind::Status => statuses().chain(standings()).collect(),
        Kind::Standing | Kind::Due => standings().chain(dues()).collect(),
        Kind::Has => Has::ALL
            .map(|has| named(Condition::Has(has), words::has(has)))
            .into(),
        Kind::Mine => MyPart::ALL
            .map(|part| named(Condition::Mine(part), words::my_part(part)))
            .into(),
        Kind::Starred => vec![named(Condition::Starred, words::YES)],
        Kind::Review => vec![named(Condition::Review, words::YES)],
        Kind::Person | Kind::Edited => Vec::new(),
    }
}

fn named(condition: Condition, names: &[&str]) -> Choice {
    Choice::new(condition, names.iter().copied())
}

fn statuses() -> impl Iterator<Item = Choice> {
    let choices = Status::ALL.into_iter();
    choices.map(|status| named(Condition::Status(status), words::status(status)))
}

fn standings() -> impl Iterator<Item = Choice> {
    let choices = StandingKind::ALL.into_iter();
    choices.map(|kind| named(Condition::Standing(kind), words::standing(kind)))
}

fn dues() -> impl Iterator<Item = Choice> {
    let periods = Period::ALL.into_iter();
    let periods = periods.map(|period| (Due::During(period), words::period(period)));
    let dues = periods.chain([(Due::Never, words::NEVER)]);
    dues.map(|(due, names)| named(Condition::Due(due), names))
}

fn parties(catalogue: &Catalogue, condition: fn(Party) -> Condition) -> Vec<Choice> {
    let mut choices: Vec<Choice> = Vec::new();
    for unit in &catalogue.units {
        let names = [unit.name.as_str(), &unit.short].into_iter();
        let condition = condition(Party::Unit(unit.id.clone()));
        choices.push(Choice::new(condition, names.chain(aliases(&unit.aliases))));
    }
    choices.extend(places(catalogue, |id| condition(Party::Place(id))));
    choices
}

fn aliases(aliases: &[Alias]) -> impl Iterator<Item = &str> {
    aliases.iter().map(|alias| alias.text.as_str())
}

/// The provinces of today before those that they follow: some have the same name.
fn places(
    catalogue: &Catalogue,
    condition: impl Fn(crate::domain::id::LocalityId) -> Condition,
) -> Vec<Choice> {
    let is_former = |place: &&Locality| place.successor.is_some();
    let today = catalogue
        .localities
        .iter()
        .filter(|place| !is_former(place));
    let former = catalogue.localities.iter().filter(is_former);
    let choice = |place: &Locality| {
        let shown = party::place(catalogue, &place.id);
        let names = std::iter::once(place.name.as_str()).chain(aliases(&place.aliases));
        Choice {
            apart: (shown != place.name).then(|| fold::key(&shown)),
            ..Choice::new(condition(place.id.clone()), names)
        }
    };
    today.chain(former).map(choice).collect()
}

fn documents(catalogue: &Catalogue) -> Vec<Choice> {
    let choice = |document: &crate::domain::document::Document| {
        let (name, short) = (documents::name(document), documents::short(document));
        let number = document.number.as_deref();
        let names = [name.as_str(), short.as_str()].into_iter().chain(number);
        Choice::new(Condition::Document(document.id.clone()), names)
    };
    catalogue.documents.iter().map(choice).collect()
}

fn topics(catalogue: &Catalogue) -> Vec<Choice> {
    let topics = catalogue.edition.topics.iter();
    let choice = |topic: &crate::domain::catalogue::Topic| {
        Choice::new(Condition::Topic(topic.id.clone()), [topic.name.as_str()])
    };
    topics.map(choice).collect()
}
