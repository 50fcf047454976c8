//! Phrases of the checklist.

use super::date::dmy;
use super::documents;
use super::number::{count, grouped};
use super::words::standing_kind;
use crate::domain::book::Book;
use crate::domain::listing::GroupKey;
use crate::text::date;
use chrono::NaiveDate;

/// The browser's search would miss rows: the app's own takes its place.
pub const OWN_SEARCH: &str = "Danh sách dài: trình duyệt chỉ tìm được phần đang hiện. Hãy gõ ở đây để tìm trong mọi nhiệm vụ; nhấn Ctrl+F lần nữa để dùng ô tìm của trình duyệt.";
/// Name of the list.
pub const LIST: &str = "Danh sách nhiệm vụ";
/// Name of the search box.
pub const SEARCH: &str = "Tìm trong nhiệm vụ, gõ có dấu hoặc không dấu";
/// Inside the empty search box.
pub const SEARCH_HINT: &str = "Tìm nội dung, đơn vị, sản phẩm";
/// Empties the search box.
pub const CLEAR_SEARCH: &str = "Xóa từ khóa";
/// Name of the filters.
pub const FILTERS: &str = "Lọc nhiệm vụ";
/// Takes every filter away.
pub const CLEAR_FILTERS: &str = "Bỏ lọc";
/// Filter: of my unit.
pub const MINE: &str = "Của đơn vị tôi";
/// Filter: with priority.
pub const STARRED: &str = "Ưu tiên";
/// Filter: the document changed, with a later edition, under what the user wrote.
pub const REVIEW: &str = "Văn bản đã cập nhật";
/// Filter by leading unit.
pub const LEAD: &str = "Chủ trì";
/// Filter by coordinating unit.
pub const COORDINATING: &str = "Phối hợp";
/// Filter by document.
pub const DOCUMENT: &str = "Văn bản";
/// Filter by topic.
pub const TOPIC: &str = "Chủ đề";
/// What tasks are put together by.
pub const GROUP: &str = "Nhóm";
/// The order within groups.
pub const SORT: &str = "Xếp";
/// Adds an own task.
pub const ADD: &str = "Thêm việc";
/// The dialog in which it is added.
pub const ADD_TITLE: &str = "Thêm việc của đơn vị";
/// What the new task is.
pub const ADD_WHAT: &str = "Nội dung việc";
/// Under the dialog's fields.
pub const ADD_HINT: &str = "Việc tự thêm không có căn cứ văn bản. Nó nằm cùng danh sách, xuất và nhập cùng dữ liệu đã ghi.";
/// Adds it.
pub const ADD_NOW: &str = "Thêm vào danh sách";
/// Nothing was typed.
pub const ADD_EMPTY: &str = "Hãy ghi nội dung việc.";
/// Empty list: heading.
pub const NONE_FOUND: &str = "Không có nhiệm vụ nào khớp";
/// A list whose only filter is "mine", without a unit.
pub const NO_UNIT_YET: &str = "Chưa chọn đơn vị của bạn";
/// What to do about it.
pub const NO_UNIT_YET_HINT: &str = "Chọn đơn vị ở mục Dữ liệu để lọc việc của đơn vị mình.";
/// The list while some are selected.
pub const SELECTED: &str = "Việc đã chọn";
/// Sets the selected ones to done.
pub const FINISH: &str = "Hoàn thành";
/// Unselects all.
pub const UNSELECT: &str = "Bỏ chọn";
/// Selects all that are shown.
pub const SELECT_ALL: &str = "Chọn tất cả";
/// Turns selecting by touch on.
pub const SELECT_MODE: &str = "Chọn nhiều";
/// The status menu of the selected ones.
pub const SET_STATUS: &str = "Đặt trạng thái";
/// Marks the selected ones for priority.
pub const STAR: &str = "Ưu tiên";
/// Opens and closes a group.
pub const TOGGLE_GROUP: &str = "Gập, mở nhóm";
/// A task without a leading unit that is known.
pub const OWN_GROUP: &str = "Việc tự thêm";
/// Every task.
pub const ALL_GROUP: &str = "Tất cả nhiệm vụ";
/// Tasks without a last day.
pub const NO_MONTH: &str = "Không có hạn cuối";

/// "72 nhiệm vụ", or "18 / 72" while not all are shown.
pub fn shown(shown: usize, total: usize) -> (String, String) {
    if shown == total {
        (count(total), " nhiệm vụ".to_owned())
    } else {
        (count(shown), format!(" / {}", count(total)))
    }
}

/// Says the same to a screen reader.
pub fn shown_aloud(shown: usize, total: usize) -> String {
    format!("{} trong {} nhiệm vụ", count(shown), count(total))
}

/// So many are selected.
pub fn selected(number: usize) -> String {
    format!("Đã chọn {}", count(number))
}

/// A search that lists, besides so many tasks with all words, tasks that lack some of them.
pub fn lacking(complete: usize, asked: usize) -> String {
    let asked = count(asked);
    if complete == 0 {
        format!("Không nhiệm vụ nào có đủ {asked} chữ. Dưới đây là những nhiệm vụ gần nhất.")
    } else {
        format!("Ít nhiệm vụ có đủ {asked} chữ. Dưới đây có cả nhiệm vụ thiếu một vài chữ.")
    }
}

/// A search with words that are nowhere, each with the nearest that is.
pub fn mended(words: &[(String, String)]) -> String {
    let each = words
        .iter()
        .map(|(typed, written)| format!("“{typed}” thành “{written}”"));
    let each: Vec<String> = each.collect();
    format!(
        "Ít thấy đúng chữ đã gõ, nên tìm cả chữ gần giống: {}.",
        each.join(", ")
    )
}

/// The tick box of a task, for screen readers.
pub fn tick(name: &str, title: &str) -> String {
    format!("Hoàn thành {name} {title}")
}

/// The selection box of a task, for screen readers.
pub fn select(name: &str, title: &str) -> String {
    format!("Chọn {name} {title}")
}

/// "3/5 rõ", for the tally.
pub fn clear(clear: [bool; 5]) -> String {
    format!("Năm rõ: {}/5", clear.iter().filter(|on| **on).count())
}

/// The unit's own deadline in a row: "mốc 30/11/2026, còn 9 ngày".
pub fn own_deadline(due: NaiveDate, as_of: NaiveDate) -> String {
    let left = (due - as_of).num_days();
    match left {
        0 => format!("mốc của đơn vị {}, hôm nay", dmy(due)),
        1.. => format!("mốc của đơn vị {}, còn {} ngày", dmy(due), grouped(left)),
        _ => format!("mốc của đơn vị {}, trễ {} ngày", dmy(due), grouped(-left)),
    }
}

/// The heading of a group.
pub fn group(book: &Book, key: &GroupKey) -> String {
    match key {
        GroupKey::All => ALL_GROUP.to_owned(),
        GroupKey::Standing(kind) => standing_kind(*kind).to_owned(),
        GroupKey::Part(document, part) => {
            let document = book.catalogue().documents.get(*document);
            let part = document.and_then(|document| document.parts.get(*part));
            match (document, part) {
                (Some(document), Some(part)) => {
                    let part = documents::part(&part.id, &part.title);
                    format!("{part} ({})", documents::short(document))
                }
                _ => String::new(),
            }
        }
        GroupKey::Lead(_, units) => units
            .iter()
            .map(|id| {
                book.catalogue()
                    .unit(id)
                    .map_or(id.as_str(), |unit| unit.name.as_str())
            })
            .collect::<Vec<_>>()
            .join(", "),
        GroupKey::Month(year, month) => date::month(*year, *month),
        GroupKey::NoMonth => NO_MONTH.to_owned(),
        GroupKey::Own => OWN_GROUP.to_owned(),
    }
}

/// Beside the heading of late tasks: "lâu nhất 1.331 ngày".
pub fn longest(days: i64) -> String {
    format!("lâu nhất {} ngày", grouped(days))
}

/// A choice with its count.
pub fn counted(label: &str, number: usize) -> String {
    format!("{label} ({})", count(number))
}

/// A menu that stands for more than one condition, or an unwanted one: "Chủ trì (2 điều kiện)".
pub fn several(label: &str, number: usize) -> String {
    format!("{label} ({} điều kiện)", count(number))
}
