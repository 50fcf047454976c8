//! Bodies that lead or coordinate, and places.

use super::id::{LocalityId, UnitId};
use chrono::NaiveDate;
use serde::Deserialize;

/// A ministry, agency, committee… or a group of them, as documents name it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Unit {
    /// Stable id.
    pub id: UnitId,
    /// The full name.
    pub name: String,
    /// The form for narrow rows: "Bộ TN&MT".
    pub short: String,
    /// Other ways of writing it.
    pub aliases: Vec<Alias>,
    /// What sort of body it is.
    pub kind: UnitKind,
    /// For a group: the sorts of body that it surely includes.
    pub includes: Vec<UnitKind>,
    /// The body that it belongs to, where the documents say so.
    pub part_of: Option<UnitId>,
    /// Who answers for it today, if it was merged or renamed.
    pub successor: Option<Successor<UnitId>>,
}

impl Unit {
    /// Whether every province has one: its people's committee, an office of it, or a group of all
    /// people's committees.
    pub fn is_of_every_province(&self) -> bool {
        matches!(
            self.kind,
            UnitKind::PeopleCommittee | UnitKind::LocalDepartment
        ) || self.includes.contains(&UnitKind::PeopleCommittee)
    }
}

/// Sorts of bodies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnitKind {
    /// Bộ, cơ quan ngang bộ.
    Ministry,
    /// Cơ quan thuộc Chính phủ.
    Agency,
    /// Another organ of the state.
    Organ,
    /// Doanh nghiệp.
    Enterprise,
    /// Cơ quan báo chí.
    Press,
    /// Tổ công tác.
    TaskForce,
    /// Ủy ban nhân dân.
    PeopleCommittee,
    /// Cục, vụ of a ministry.
    Department,
    /// Sở, Công an tỉnh: an office that every province has.
    LocalDepartment,
    /// Tòa án, Viện kiểm sát, Thi hành án dân sự at a place: not the people's committee's.
    LocalOrgan,
    /// Cơ sở khám, chữa bệnh.
    Clinic,
    /// Liên đoàn, hội.
    Association,
    /// Tổ công nghệ số cộng đồng.
    Community,
    /// Several at once: "các bộ, ngành, địa phương".
    Group,
}

/// Another way of writing a name.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Alias {
    /// As people write it: "BCA".
    pub text: String,
    /// The document that attests it; `None` for common usage.
    pub basis: Option<String>,
}

/// Who answers today for a body or a place of the past.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Successor<Id> {
    /// One, or several where it was split.
    pub ids: Vec<Id>,
    /// Since when.
    pub from: Option<NaiveDate>,
    /// The legal basis; `None` where it is not confirmed.
    pub basis: Option<String>,
    /// What should be known besides, such as why there are several.
    pub note: Option<String>,
}

/// A province or a centrally governed city, of the past or of today.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Locality {
    /// Stable id.
    pub id: LocalityId,
    /// The name as documents write it.
    pub name: String,
    /// Other ways of writing it.
    pub aliases: Vec<Alias>,
    /// Who answers for it today.
    pub successor: Option<Successor<LocalityId>>,
}
