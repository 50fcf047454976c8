//! Phrases of the room of units, and of choosing one's own.

use super::date::dmy;
use super::number::{count, fraction};
use super::party;
use crate::domain::assigned::Way;
use crate::domain::catalogue::Catalogue;
use crate::domain::directory::Section;
use crate::domain::ledger::{Cell, Ledger};
use crate::domain::lineage::{self, Change};
use crate::domain::party::Party;
use crate::domain::unit::{Alias, UnitKind};
use chrono::NaiveDate;

/// Name of the search box.
pub const SEARCH: &str = "Tìm đơn vị, gõ có dấu hoặc không dấu";
/// Inside the empty search box.
pub const SEARCH_HINT: &str = "Tìm bộ, ngành, địa phương";
/// No own unit is chosen: how to.
pub const CHOOSE_MINE: &str = "Chưa chọn đơn vị của tôi: mở một đơn vị dưới đây rồi bấm “Đặt làm đơn vị của tôi”. Xã, phường, sở không có tên ở đây thì chọn “Đơn vị khác” ở";
/// The link to where it is chosen as well.
pub const IN_DATA: &str = "mục Dữ liệu";
/// Nothing found: heading.
pub const NONE_FOUND: &str = "Không có đơn vị nào khớp";
/// Column: leads.
pub const LEADS: &str = "chủ trì";
/// Column: leads, and it is late.
pub const OVERDUE: &str = "quá hạn";
/// Column: leads, and it is done.
pub const DONE: &str = "hoàn thành";
/// Column: takes part.
pub const COORDINATES: &str = "phối hợp";

/// The way back to the list.
pub const ALL: &str = "Tất cả đơn vị";
/// Heading and mark of the user's own unit.
pub const MINE: &str = "Đơn vị của tôi";
/// Makes it the user's own.
pub const MAKE_MINE: &str = "Đặt làm đơn vị của tôi";
/// No longer the user's own.
pub const NOT_MINE: &str = "Bỏ chọn đơn vị của tôi";
/// What it leads, in the checklist.
pub const LEADS_IN_TASKS: &str = "Xem trong Nhiệm vụ";
/// Label of what it is.
pub const KIND: &str = "Loại";
/// Label of its aliases.
pub const ALIASES: &str = "Cách viết khác";
/// Label of who answers for it today.
pub const TODAY: &str = "Nay";
/// Label of whom it follows.
pub const FOLLOWS: &str = "Kế tục";
/// Label of whom a group includes.
pub const INCLUDES: &str = "Gồm";
/// Label of the body that it belongs to.
pub const PART_OF: &str = "Thuộc";
/// The documents do not say whom a group includes.
pub const INCLUDES_UNKNOWN: &str = "Văn bản không nói nhóm này gồm những đơn vị nào, nên nhiệm vụ giao cho nhóm không tính cho đơn vị cụ thể nào.";
/// What is given to the group is everyone's.
pub const INCLUDES_HINT: &str = "Nhiệm vụ giao cho nhóm được tính cho từng đơn vị ấy.";
/// Label of how its tasks reach the provinces.
pub const COUNTS_FOR: &str = "Tính cho";
/// An office that every province has.
pub const EVERY_PROVINCE: &str = "từng tỉnh, thành phố, vì tỉnh, thành phố nào cũng có; trừ khi văn bản chỉ nêu tên một số địa phương.";
/// An alias that no document attests.
pub const COMMON: &str = "cách gọi thông dụng";

/// Heading of the ledger.
pub const LEDGER: &str = "Sổ theo dõi việc chủ trì";
/// Column: on or before the last day.
pub const IN_TIME: &str = "Đúng hạn, còn hạn";
/// Column: after it.
pub const LATE: &str = "Quá hạn";
/// Row: done.
pub const IS_DONE: &str = "Đã hoàn thành";
/// Row: not done.
pub const NOT_DONE: &str = "Chưa hoàn thành";
/// Rows of what the ledger cannot divide so.
pub const APART: &str = "Ngoài bảng, không tính vào tỷ lệ đúng hạn";
/// What it leads.
pub const LEAD: &str = "Chủ trì";
/// What it takes part in.
pub const COORDINATING: &str = "Phối hợp";
/// Leads nothing.
pub const LEADS_NONE: &str = "Các văn bản không giao việc nào cho đơn vị này chủ trì.";
/// Takes part in nothing.
pub const COORDINATES_NONE: &str = "Các văn bản không giao việc nào cho đơn vị này phối hợp.";

/// The link names nobody that is known: heading.
pub const UNKNOWN: &str = "Không có đơn vị này trong dữ liệu";

/// Opens the dialog for a unit that is not listed.
pub const OTHER: &str = "Đơn vị khác (xã, phường, sở…)";
/// That dialog.
pub const OTHER_TITLE: &str = "Đơn vị khác";
/// What such a unit gets.
pub const OTHER_HINT: &str = "Dành cho xã, phường, sở và đơn vị khác chưa có trong danh sách. Đơn vị này nhận những việc giao cho tỉnh, thành phố của mình và những việc giao cho “các địa phương”.";
/// Its name.
pub const OTHER_NAME: &str = "Tên đơn vị";
/// For example.
pub const OTHER_NAME_HINT: &str = "Ví dụ: Xã Tân Trào";
/// Its province.
pub const OTHER_PLACE: &str = "Tỉnh, thành phố";
/// It belongs to none.
pub const NO_PLACE: &str = "Không thuộc tỉnh nào";
/// No name was typed.
pub const OTHER_EMPTY: &str = "Hãy ghi tên đơn vị, ví dụ: Xã Tân Trào.";

/// Heading of a section; without one, the user's own unit.
pub fn section(section: Option<Section>) -> &'static str {
    match section {
        None => MINE,
        Some(Section::Ministries) => "Bộ, ngành hiện nay",
        Some(Section::Places) => "34 tỉnh, thành phố hiện nay",
        Some(Section::Others) => "Cơ quan, đơn vị khác",
        Some(Section::Former) => "Tên cũ trong văn bản",
        Some(Section::Groups) => "Nhóm đơn vị",
    }
}

/// What sort of body it is.
pub fn kind(kind: UnitKind) -> &'static str {
    match kind {
        UnitKind::Ministry => "Bộ, cơ quan ngang bộ",
        UnitKind::Agency => "Cơ quan thuộc Chính phủ",
        UnitKind::Organ => "Cơ quan nhà nước",
        UnitKind::Enterprise => "Doanh nghiệp",
        UnitKind::Press => "Cơ quan thông tấn, báo chí",
        UnitKind::TaskForce => "Tổ công tác",
        UnitKind::PeopleCommittee => "Ủy ban nhân dân cấp tỉnh",
        UnitKind::Department => "Cục, vụ của bộ",
        UnitKind::LocalDepartment => "Cơ quan cấp tỉnh",
        UnitKind::LocalOrgan => "Cơ quan tư pháp, thi hành án tại địa phương",
        UnitKind::Clinic => "Cơ sở khám, chữa bệnh",
        UnitKind::Association => "Liên đoàn, hội",
        UnitKind::Community => "Lực lượng hỗ trợ người dân tại cơ sở",
        UnitKind::Group => "Nhóm đơn vị mà văn bản gọi chung",
    }
}

/// What sort of party it is.
pub fn party_kind(catalogue: &Catalogue, party: &Party) -> String {
    match party {
        Party::Unit(id) => catalogue.unit(id).map_or("", |unit| kind(unit.kind)).into(),
        Party::Place(_) => "Tỉnh, thành phố trực thuộc trung ương".to_owned(),
        Party::Named { place: None, .. } => {
            "Đơn vị bạn tự đặt tên: nhận những việc giao cho “các địa phương”".to_owned()
        }
        Party::Named {
            place: Some(id), ..
        } => format!(
            "Đơn vị bạn tự đặt tên: nhận những việc giao cho {} và cho “các địa phương”",
            party::place(catalogue, id)
        ),
    }
}

/// "bộ, cơ quan ngang bộ; cơ quan thuộc Chính phủ. Nhiệm vụ giao cho…"
pub fn includes(kinds: &[UnitKind]) -> String {
    if kinds.is_empty() {
        return INCLUDES_UNKNOWN.to_owned();
    }
    let kinds: Vec<String> = kinds.iter().map(|it| uncapitalised(kind(*it))).collect();
    format!("{}. {INCLUDES_HINT}", kinds.join("; "))
}

fn uncapitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

/// Who answers for it today, in short: "nay: Bộ Tài chính".
pub fn now(catalogue: &Catalogue, party: &Party) -> Option<String> {
    lineage::successor(catalogue, party).map(|next| format!("nay: {}", names(catalogue, &next)))
}

/// The names of those who follow, or were followed.
fn names(catalogue: &Catalogue, change: &Change<'_>) -> String {
    let names: Vec<String> = change
        .parties
        .iter()
        .map(|party| party::name(catalogue, party))
        .collect();
    // The names of ministries hold commas.
    names.join("; ")
}

/// A party in the list that one's own is chosen from: "Bộ Kế hoạch và Đầu tư (nay: Bộ Tài chính)",
/// "Ninh Bình (trước 01/07/2025, nay: Ninh Bình)".
pub fn choice(catalogue: &Catalogue, party: &Party) -> String {
    let name = party::name(catalogue, party);
    match now(catalogue, party) {
        None => name,
        Some(now) => match name.strip_suffix(')') {
            Some(open) => format!("{open}, {now})"),
            None => format!("{name} ({now})"),
        },
    }
}

/// After the names of a change: ", từ 01/03/2025 (Nghị quyết 176/2025/QH15). Được chia…"
pub fn change(change: &Change<'_>) -> String {
    let since = party::since(change.from, change.basis);
    match change.note {
        Some(note) => format!("{since}. {note}"),
        None => since,
    }
}

/// An alias that a document attests, with the document; the common ones stand together.
pub fn aliases(aliases: &[Alias]) -> Vec<String> {
    let attested = aliases.iter().filter_map(|alias| {
        let basis = alias.basis.as_ref()?;
        Some(format!("{} ({basis})", alias.text))
    });
    let common: Vec<&str> = aliases
        .iter()
        .filter(|alias| alias.basis.is_none())
        .map(|alias| alias.text.as_str())
        .collect();
    let common = (!common.is_empty()).then(|| format!("{} ({COMMON})", common.join(", ")));
    attested.chain(common).collect()
}

/// "3/25"; nothing of nothing.
pub fn done(ledger: &Ledger) -> String {
    match ledger.total() {
        0 => "–".to_owned(),
        total => format!("{}/{}", count(ledger.done()), count(total)),
    }
}

/// So many were found.
pub fn found(number: usize) -> String {
    format!("Tìm thấy {} đơn vị", count(number))
}

/// A search that finds nobody.
pub fn none_found(search: &str) -> String {
    format!(
        "Không tìm thấy “{search}” trong tên, tên ngắn và cách viết khác. Thử bớt chữ, hoặc gõ không dấu."
    )
}

/// A link to somebody whom the data does not know.
pub fn unknown(party: &Party) -> String {
    format!(
        "Liên kết này dẫn tới “{party}”. Có thể liên kết bị gõ nhầm, hoặc do một bản khác của ứng dụng tạo ra."
    )
}

/// What the list is put in order by, and the day that its numbers are of.
pub fn order(day: NaiveDate) -> String {
    format!(
        "Tính đến {}. Đơn vị có nhiều việc chủ trì quá hạn đứng trước. Số việc gồm cả việc giao cho nhóm có đơn vị ấy và việc giao cho đơn vị, địa phương nay do đơn vị ấy kế tục.",
        dmy(day)
    )
}

/// The day that the ledger is seen from.
pub fn as_of(day: NaiveDate) -> String {
    format!("tính đến {}", dmy(day))
}

/// A cell of the ledger for screen readers: "Quá hạn: 6 nhiệm vụ, xem trong Nhiệm vụ".
pub fn cell(what: &str, number: usize) -> String {
    format!("{what}: {} nhiệm vụ, xem trong Nhiệm vụ", count(number))
}

/// What a cell of the ledger holds.
pub fn ledger_cell(cell: Cell) -> &'static str {
    match cell {
        Cell::DoneInTime => "hoàn thành đúng hạn",
        Cell::DoneLate => "hoàn thành quá hạn",
        Cell::DoneUndated => "hoàn thành, không có hạn để so",
        Cell::OpenInTime => "chưa xong, còn hạn",
        Cell::Overdue => "quá hạn, chưa xong",
        Cell::Ongoing => "thường xuyên",
        Cell::Undated => "không định hạn",
        Cell::Stopped => "tạm dừng, không còn áp dụng",
    }
}

/// The row of a number that stands apart.
pub fn ledger_row(cell: Cell) -> &'static str {
    match cell {
        Cell::DoneInTime | Cell::DoneLate => IS_DONE,
        Cell::OpenInTime | Cell::Overdue => NOT_DONE,
        Cell::DoneUndated => "Hoàn thành, không có hạn để so",
        Cell::Ongoing => "Thường xuyên",
        Cell::Undated => "Không định hạn",
        Cell::Stopped => "Tạm dừng",
    }
}

/// The rate with its formula and its denominator in words.
pub fn on_time(ledger: &Ledger) -> String {
    match ledger.on_time() {
        Some(ratio) => format!(
            "Đúng hạn: hoàn thành đúng hạn ÷ (đã hoàn thành có hạn + quá hạn) = {}",
            fraction(ratio.part, ratio.whole)
        ),
        None => "Đúng hạn: chưa tính được, vì chưa có việc nào hoàn thành có hạn hoặc quá hạn."
            .to_owned(),
    }
}

/// Of all tasks; nothing of nothing: "Hoàn thành: … = 3/25 (12%)".
pub fn done_of_all(ledger: &Ledger) -> Option<String> {
    let total = ledger.total();
    (total > 0).then(|| {
        format!(
            "Hoàn thành: đã hoàn thành ÷ tất cả nhiệm vụ = {}",
            fraction(ledger.done(), total)
        )
    })
}

/// By what way a list's tasks fall to somebody.
pub fn way(way: Way) -> &'static str {
    match way {
        Way::Named => "Văn bản nêu tên",
        Way::Former => "Giao cho đơn vị trước đây",
        Way::FormerPlace => "Văn bản nêu tên địa phương trước đây",
        Way::Part => "Giao cho đơn vị trực thuộc",
        Way::Office => "Giao cho cơ quan của tỉnh, thành phố",
        Way::Group => "Qua nhóm",
    }
}
