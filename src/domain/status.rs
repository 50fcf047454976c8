//! What people say about the work.

use serde::{Deserialize, Serialize};

/// Work status, set by people. How it stands against the deadline is computed: see
/// [`Standing`](super::standing::Standing).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Chưa thực hiện.
    #[default]
    Todo,
    /// Đang thực hiện.
    Doing,
    /// Hoàn thành.
    Done,
    /// Tạm dừng, không còn áp dụng.
    Stopped,
}

impl Status {
    /// In the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Todo, Self::Doing, Self::Done, Self::Stopped];
}
