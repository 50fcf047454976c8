//! What of a task is searched, and how much a hit there says.

use crate::domain::book::{Book, TaskView};
use crate::domain::id::{LocalityId, UnitId};

/// A part of what is known of a task. The later in this list, the more a hit there says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Zone {
    /// Words that stand there shortened or written out ("LLTP" for "lý lịch tư pháp").
    Written,
    /// Who answers today for the places and for the bodies that coordinate.
    Today,
    /// The words of the deadline.
    Deadline,
    /// The exact quotes.
    Quote,
    /// Places that the document lists.
    Places,
    /// Who coordinates.
    Coordinating,
    /// Who answers today for the bodies that lead.
    LeadToday,
    /// What the user wrote: notes, obstacle, cause, what comes next, checklist, evidence, person.
    Own,
    /// The deliverable.
    Product,
    /// Who leads.
    Lead,
    /// Number of the document and place in it.
    Number,
    /// As [`Zone::Written`], of the label.
    TitleWritten,
    /// The label.
    Title,
}

impl Zone {
    /// All, from the least to the greatest.
    pub const ALL: [Self; 13] = [
        Self::Written,
        Self::Today,
        Self::Deadline,
        Self::Quote,
        Self::Places,
        Self::Coordinating,
        Self::LeadToday,
        Self::Own,
        Self::Product,
        Self::Lead,
        Self::Number,
        Self::TitleWritten,
        Self::Title,
    ];

    /// As one of a set of bits.
    pub const fn bit(self) -> u16 {
        1 << self as u16
    }

    /// The greatest of a set.
    pub fn best(set: u16) -> Option<Self> {
        Self::ALL
            .into_iter()
            .rev()
            .find(|zone| set & zone.bit() != 0)
    }
}

/// The bits of the label's zones.
pub const TITLE: u16 = Zone::Title.bit() | Zone::TitleWritten.bit();

/// Calls back with each text of a task that is searched, the label first.
pub fn each_text(book: &Book, task: &TaskView<'_>, call: &mut impl FnMut(Zone, &str)) {
    call(Zone::Title, task.title());
    if let Some(reference) = task.reference() {
        call(Zone::Number, reference);
        // "B.17" is typed as "b17" too.
        for place in reference
            .split_whitespace()
            .filter(|place| place.contains('.'))
        {
            call(Zone::Number, &place.replace('.', ""));
        }
    }
    if let Some(document) = task.document() {
        let number = document.number.as_deref().unwrap_or_default();
        call(Zone::Number, &format!("{} {number}", document.kind));
    }
    each_unit(book, task.lead(), [Zone::Lead, Zone::LeadToday], call);
    call(Zone::Lead, task.own_lead().map_or("", String::as_str));
    call(Zone::Product, task.product().unwrap_or_default());
    let zones = [Zone::Coordinating, Zone::Today];
    each_unit(book, task.coordinating(), zones, call);
    each_place(book, task.localities(), call);
    call(Zone::Quote, task.quote());
    if let Some(official) = task.official() {
        for body in &official.body_refs {
            call(Zone::Quote, &body.quote);
        }
        let deadline = official.deadline.text.as_deref();
        call(Zone::Deadline, deadline.unwrap_or_default());
    }
    let next = task.next_step().map(|next| &next.text);
    for own in [
        task.person(),
        task.position(),
        task.note(),
        task.obstacle(),
        task.cause(),
        next,
    ] {
        call(Zone::Own, own.map_or("", String::as_str));
    }
    for (_, step) in task.plan() {
        call(Zone::Own, &step.text);
        call(Zone::Own, &step.who);
    }
    for (_, item) in task.items() {
        call(Zone::Own, &item.text);
    }
    for (_, evidence) in task.evidence() {
        call(Zone::Own, &evidence.number);
    }
}

/// The names of bodies in the one zone, those of who answers for them today in the other.
fn each_unit(
    book: &Book,
    units: &[UnitId],
    [zone, today]: [Zone; 2],
    call: &mut impl FnMut(Zone, &str),
) {
    let mut name = |id: &UnitId, zone| {
        if let Some(unit) = book.catalogue().unit(id) {
            call(zone, &unit.name);
            call(zone, &unit.short);
            for alias in &unit.aliases {
                call(zone, &alias.text);
            }
        }
    };
    for id in units {
        name(id, zone);
        let unit = book.catalogue().unit(id);
        for next in unit
            .and_then(|unit| unit.successor.as_ref())
            .iter()
            .flat_map(|next| &next.ids)
        {
            name(next, today);
        }
    }
}

fn each_place(book: &Book, places: &[LocalityId], call: &mut impl FnMut(Zone, &str)) {
    let mut name = |id: &LocalityId, zone| {
        let place = book.catalogue().locality(id)?;
        call(zone, &place.name);
        for alias in &place.aliases {
            call(zone, &alias.text);
        }
        place.successor.as_ref()
    };
    for id in places {
        for next in name(id, Zone::Places).iter().flat_map(|next| &next.ids) {
            name(next, Zone::Today);
        }
    }
}
