//! Names of bodies and places, and why a task falls to somebody.

use super::date::dmy;
use crate::domain::catalogue::Catalogue;
use crate::domain::id::{LocalityId, UnitId};
use crate::domain::party::Party;
use crate::domain::share::{Role, Share, Through};
use crate::domain::unit::Successor;
use chrono::NaiveDate;

/// A party's full name: "Bộ Công an", "Tuyên Quang", "Xã Tân Trào (Tuyên Quang)".
pub fn name(catalogue: &Catalogue, party: &Party) -> String {
    match party {
        Party::Unit(id) => unit(catalogue, id).to_owned(),
        Party::Place(id) => place(catalogue, id),
        Party::Named { name, place: None } => name.clone(),
        Party::Named {
            name,
            place: Some(id),
        } => format!("{name} ({})", place(catalogue, id)),
    }
}

/// The same for narrow rows: "Bộ TN&MT".
pub fn short(catalogue: &Catalogue, party: &Party) -> String {
    match party {
        Party::Unit(id) => catalogue
            .unit(id)
            .map_or(id.as_str(), |unit| unit.short.as_str())
            .to_owned(),
        other => name(catalogue, other),
    }
}

/// A unit's short form with who answers for it today: "Bộ TN&MT (nay: Bộ NN&MT)".
pub fn short_with_today(catalogue: &Catalogue, id: &UnitId) -> String {
    let short = |id: &UnitId| short(catalogue, &Party::Unit(id.clone()));
    let next = catalogue.unit(id).and_then(|unit| unit.successor.as_ref());
    match next {
        Some(next) => {
            let today: Vec<String> = next.ids.iter().map(short).collect();
            format!("{} (nay: {})", short(id), today.join(", "))
        }
        None => short(id),
    }
}

/// Several units in their short forms; one body of the past with who answers today.
pub fn short_all(catalogue: &Catalogue, ids: &[UnitId]) -> String {
    if let [one] = ids {
        return short_with_today(catalogue, one);
    }
    let each = ids
        .iter()
        .map(|id| short(catalogue, &Party::Unit(id.clone())));
    each.collect::<Vec<_>>().join(", ")
}

/// A unit's full name; its id where the data knows no such unit.
pub fn unit<'a>(catalogue: &'a Catalogue, id: &'a UnitId) -> &'a str {
    catalogue
        .unit(id)
        .map_or(id.as_str(), |unit| unit.name.as_str())
}

/// A province's name; one of the 63 that a merged one took its name from is told apart.
pub fn place(catalogue: &Catalogue, id: &LocalityId) -> String {
    let Some(place) = catalogue.locality(id) else {
        return id.to_string();
    };
    match place.successor.as_ref().and_then(|next| next.from) {
        Some(from) => format!("{} (trước {})", place.name, dmy(from)),
        None => place.name.clone(),
    }
}

/// Who answers today: "Nay: Bộ Tài chính, từ 01/03/2025 (Nghị quyết 176/2025/QH15). …"
pub fn today<Id>(next: &Successor<Id>, names: &[&str]) -> Option<String> {
    if names.is_empty() {
        return None;
    }
    let since = since(next.from, next.basis.as_deref());
    let note = next
        .note
        .as_ref()
        .map(|note| format!(". {note}"))
        .unwrap_or_default();
    Some(format!("Nay: {}{since}{note}", names.join(", ")))
}

/// Since when somebody answers for somebody else, and on what basis: ", từ 01/03/2025 (Nghị quyết
/// 176/2025/QH15)".
pub fn since(from: Option<NaiveDate>, basis: Option<&str>) -> String {
    let from = from
        .map(|day| format!(", từ {}", dmy(day)))
        .unwrap_or_default();
    let basis = basis.unwrap_or("căn cứ chưa xác nhận");
    format!("{from} ({basis})")
}

/// Who answers today for a body; `None` where it still does itself.
pub fn unit_today(catalogue: &Catalogue, id: &UnitId) -> Option<String> {
    let next = catalogue.unit(id)?.successor.as_ref()?;
    let names: Vec<&str> = next.ids.iter().map(|id| unit(catalogue, id)).collect();
    today(next, &names)
}

/// Who answers today for a place; `None` where it still does itself.
pub fn place_today(catalogue: &Catalogue, id: &LocalityId) -> Option<String> {
    let next = catalogue.locality(id)?.successor.as_ref()?;
    let names: Vec<&str> = next
        .ids
        .iter()
        .filter_map(|id| catalogue.locality(id))
        .map(|place| place.name.as_str())
        .collect();
    today(next, &names)
}

/// A listed place with who answers for it today: "Nam Định (nay: Ninh Bình)".
pub fn place_with_today(catalogue: &Catalogue, id: &LocalityId) -> String {
    let name = bare_place(catalogue, id);
    let next = catalogue
        .locality(id)
        .and_then(|place| place.successor.as_ref());
    let today: Vec<&str> = next
        .iter()
        .flat_map(|next| &next.ids)
        .map(|id| bare_place(catalogue, id))
        .filter(|today| *today != name)
        .collect();
    if today.is_empty() {
        name.to_owned()
    } else {
        format!("{name} (nay: {})", today.join(", "))
    }
}

/// What somebody's part in a task is.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Lead => "Chủ trì",
        Role::Coordinating => "Phối hợp",
    }
}

/// By what way a task falls to somebody: "qua nhóm Các bộ, ngành, địa phương". Empty where the
/// document names them.
pub fn through(catalogue: &Catalogue, share: &Share) -> String {
    let named = unit(catalogue, &share.named);
    match &share.through {
        Through::Itself => String::new(),
        Through::Listed(place) => {
            format!("văn bản nêu tên {}", bare_place(catalogue, place))
        }
        Through::FormerListed(place) => former_listed(catalogue, place),
        Through::Former => format!("văn bản giao {named}, nay do đơn vị này kế tục"),
        Through::Part => format!("văn bản giao {named}, thuộc đơn vị này"),
        Through::Office => format!("văn bản giao {named}"),
        Through::Group => format!("qua nhóm “{named}”"),
    }
}

/// "văn bản nêu tên Nam Định, nay thuộc Ninh Bình"
fn former_listed(catalogue: &Catalogue, former: &LocalityId) -> String {
    let name = bare_place(catalogue, former);
    let next = catalogue
        .locality(former)
        .and_then(|former| former.successor.as_ref()?.ids.first())
        .map(|next| bare_place(catalogue, next));
    match next {
        Some(next) if next != name => format!("văn bản nêu tên {name}, nay thuộc {next}"),
        _ => format!("văn bản nêu tên {}", place(catalogue, former)),
    }
}

fn bare_place<'a>(catalogue: &'a Catalogue, id: &'a LocalityId) -> &'a str {
    catalogue
        .locality(id)
        .map_or(id.as_str(), |place| place.name.as_str())
}
