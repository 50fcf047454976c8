//! Names of units as people paste them, compared with those of a list.

use super::catalogue::Catalogue;
use super::party::Party;
use crate::search::fold;

/// The longest name that is taken as one, in characters.
pub const LONGEST_NAME: usize = 200;

/// What came of comparing names with a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    /// Those of the list that were named, in the list's order.
    pub matched: Vec<Party>,
    /// Names that are nobody's of the list, as they were typed, each once.
    pub unmatched: Vec<String>,
}

/// The names in a text: one a line, or parted by commas, semicolons or tabs. Numbering, bullets and
/// what is empty are left out.
pub fn names(text: &str) -> Vec<&str> {
    text.split(['\n', '\r', ',', ';', '\t'])
        .map(|name| {
            name.trim_start_matches(|c: char| !c.is_alphabetic())
                .trim_end_matches(|c: char| !c.is_alphanumeric() && c != ')')
        })
        .filter(|name| !name.is_empty() && name.chars().count() <= LONGEST_NAME)
        .collect()
}

/// Compares names with a list, without regard to marks, case, and words such as "tỉnh" or "UBND"
/// before a name.
pub fn compare(catalogue: &Catalogue, list: &[Party], names: &[&str]) -> Compared {
    let keys: Vec<Vec<String>> = list.iter().map(|party| keys(catalogue, party)).collect();
    let mut named = vec![false; list.len()];
    let mut compared = Compared::default();
    for name in names {
        let key = bare(&fold::key(name));
        match keys.iter().position(|keys| keys.contains(&key)) {
            Some(at) => named[at] = true,
            None if compared.unmatched.iter().any(|held| held == name) => {}
            None => compared.unmatched.push((*name).to_owned()),
        }
    }
    compared.matched = list
        .iter()
        .zip(named)
        .filter(|(_, named)| *named)
        .map(|(party, _)| party.clone())
        .collect();
    compared
}

/// Everything that a party is called, folded.
fn keys(catalogue: &Catalogue, party: &Party) -> Vec<String> {
    let aliases = |aliases: &[super::unit::Alias]| {
        aliases
            .iter()
            .map(|alias| alias.text.clone())
            .collect::<Vec<_>>()
    };
    let names = match party {
        Party::Unit(id) => catalogue.unit(id).map_or_else(Vec::new, |unit| {
            let mut names = vec![unit.name.clone(), unit.short.clone()];
            names.extend(aliases(&unit.aliases));
            names
        }),
        Party::Place(id) => catalogue.locality(id).map_or_else(Vec::new, |place| {
            let mut names = vec![place.name.clone()];
            names.extend(aliases(&place.aliases));
            names
        }),
        Party::Named { name, .. } => vec![name.clone()],
    };
    names.iter().map(|name| bare(&fold::key(name))).collect()
}

/// What stands before the name of a province or of its committee, folded.
const BEFORE: [&str; 6] = [
    " ubnd ",
    " uy ban nhan dan ",
    " tinh ",
    " thanh pho ",
    " tp ",
    " bo ",
];

/// A folded name without what stands before it.
fn bare(key: &str) -> String {
    let rest = BEFORE
        .iter()
        .find_map(|word| key.strip_prefix(word))
        .filter(|rest| !rest.is_empty());
    match rest {
        // The blank that ended the word before begins the next one.
        Some(rest) => bare(&format!(" {rest}")),
        None => key.to_owned(),
    }
}
