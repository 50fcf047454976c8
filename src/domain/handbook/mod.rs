//! Sổ tay cơ sở: what a community digital team has in the hand when it helps people. Checklists, the
//! official ones of `seeds/checklists.json` and the team's own; sessions of help with their counts;
//! what they come to. It counts turns of help and never holds who was helped.

mod age_group;
mod checklist;
mod edit;
mod lists;
mod own_action;
mod personal;
mod session;
mod sign;
mod summary;
mod ticks;

pub use age_group::AgeGroup;
pub use checklist::{Action, Basis, Checklist, bundled};
pub use edit::{HandbookEdit, HandbookField};
pub use lists::{List, ListAction, Lists, Support, own_action};
pub use own_action::{Origin, OwnAction};
pub use personal::{Finding, Kind, find, is_unfinished, masked};
pub use session::{Session, session, sessions};
pub use sign::Sign;
pub use summary::{Summary, TeamSummary, by_team};
pub use ticks::Ticks;
