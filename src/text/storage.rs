//! Phrases about what is kept on this machine.

use super::number::count;
use crate::storage::snapshot::{Snapshot, Why};

/// Why a snapshot was taken and how much is in it: "trước khi nhập tệp, 34 chỗ đã ghi".
pub fn about(snapshot: &Snapshot) -> String {
    let why = match snapshot.why {
        Why::Import => "trước khi nhập tệp",
        Why::Reset => "trước khi xóa",
        Why::Migration => "khi chuyển sang dạng lưu mới",
        Why::Daily => "tự chụp hằng ngày",
        Why::Unknown => "",
    };
    let fields = snapshot
        .fields
        .map(|fields| format!("{} chỗ đã ghi", count(fields)));
    match (why, fields) {
        ("", fields) => fields.unwrap_or_default(),
        (why, None) => why.to_owned(),
        (why, Some(fields)) => format!("{why}, {fields}"),
    }
}
