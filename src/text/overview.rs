//! Phrases of the overview.

use super::date::dmy;
use super::number::{count, grouped};
use super::{documents, party};
use crate::domain::catalogue::Catalogue;
use crate::domain::five_clear::Clear;
use crate::domain::ledger::Cell;
use crate::domain::overview::{Figure, Overview, Reason, Segment, Slip, Sort, Whose};
use crate::domain::standing::Standing;
use chrono::NaiveDate;

/// Name of the list of units that the picture can be of.
pub const UNIT: &str = "Phạm vi theo đơn vị chủ trì";
/// All of them.
pub const EVERY_UNIT: &str = "Mọi đơn vị";
/// The user's own, while it has no name here.
pub const MINE: &str = "Đơn vị của tôi";
/// Name of the list of documents that the picture can be of.
pub const DOCUMENT: &str = "Phạm vi theo văn bản";
/// All of them.
pub const EVERY_DOCUMENT: &str = "Mọi văn bản";
/// Copies the summary.
pub const COPY: &str = "Chép tóm tắt";
/// It was copied.
pub const COPIED: &str = "Đã chép tóm tắt";
/// It could not be.
pub const NOT_COPIED: &str = "Trình duyệt không cho chép. Hãy bôi đen đoạn tóm tắt và bấm Ctrl+C.";
/// Name of the sentence above all figures.
pub const SUMMARY: &str = "Tóm tắt";
/// Name of the tiles.
pub const TILES: &str = "Chỉ số chính";

/// No unit is chosen, and the picture is to be of it: heading.
pub const NO_UNIT: &str = "Chưa chọn đơn vị của bạn";
/// What to do about it.
pub const NO_UNIT_HINT: &str = "Chọn đơn vị ở mục Dữ liệu, hoặc xem chung mọi đơn vị.";
/// The link there.
pub const CHOOSE_UNIT: &str = "Chọn đơn vị";
/// Nothing is in the scope: heading.
pub const NONE: &str = "Không có nhiệm vụ nào trong phạm vi này";
/// What to do about it.
pub const NONE_HINT: &str = "Đơn vị đã chọn không chủ trì nhiệm vụ nào của văn bản đã chọn.";
/// Shows everything.
pub const SEE_ALL: &str = "Xem tất cả";

/// Tile: late.
pub const LATE: &str = "Quá hạn";
/// Tile: without a last day.
pub const ENDLESS: &str = "Không có hạn cuối";
/// Tile: all five.
pub const CLEAR: &str = "Đủ năm rõ";
/// Tile: the rate.
pub const ON_TIME: &str = "Tỷ lệ đúng hạn";
/// The rate while there is nothing to measure.
pub const NO_RATE: &str = "chưa tính được";
/// What the rate is.
pub const FORMULA: &str = "xong đúng hạn ÷ (đã xong có hạn + quá hạn)";

/// Heading of the ledger.
pub const LEDGER: &str = "Sổ theo dõi";
/// Heading: by unit.
pub const BY_UNIT: &str = "Theo đơn vị chủ trì";
/// How units are counted.
pub const BY_UNIT_NOTE: &str = "Tính theo đơn vị hiện nay. Việc giao chung cho nhóm được tính cho từng đơn vị trong nhóm, nên cộng các dòng có thể lớn hơn tổng.";
/// Heading: by document.
pub const BY_DOCUMENT: &str = "Theo văn bản";
/// Heading: by topic.
pub const BY_TOPIC: &str = "Theo chủ đề";
/// How topics are counted.
pub const BY_TOPIC_NOTE: &str = "Một nhiệm vụ có thể thuộc nhiều chủ đề.";
/// Tasks that no document assigns.
pub const OWN: &str = "Việc tự thêm";
/// Shows the numbers behind a chart.
pub const TABLE: &str = "Xem bảng số liệu";
/// Column: all tasks.
pub const TOTAL: &str = "Tổng";
/// Shows only the first bars again.
pub const FEWER: &str = "Thu gọn";

/// Heading: what is to be dealt with first.
pub const URGENT: &str = "Cần xử lý trước";
/// How it is put in order.
pub const URGENT_NOTE: &str =
    "Việc ưu tiên đứng đầu, rồi việc có mốc của đơn vị đã trễ, rồi việc quá hạn lâu nhất.";
/// There is none.
pub const URGENT_NONE: &str = "Không có nhiệm vụ nào quá hạn hay sắp đến hạn.";
/// Leads to the agenda.
pub const SEE_DEADLINES: &str = "Xem thời hạn";

/// Heading: the five "rõ".
pub const GAPS: &str = "Năm rõ của việc chưa xong";
/// Column: has it.
pub const HAVE: &str = "Đã rõ";
/// Column: lacks it.
pub const LACK: &str = "Còn thiếu";
/// Nothing is still to be done.
pub const GAPS_NONE: &str = "Không còn việc nào chưa xong.";

/// Heading: what has changed.
pub const CHANGES: &str = "Thay đổi";
/// The first day that is looked at.
pub const SINCE: &str = "Từ ngày";
/// Where it is known from.
pub const CHANGES_NOTE: &str = "Theo lịch sử ghi trên máy này, gồm cả phần nhập từ tệp. Việc tự quá hạn trong thời gian này cũng được kể.";
/// Before an old value, for screen readers.
pub const BEFORE: &str = "Trước: ";
/// Before a new value, for screen readers.
pub const AFTER: &str = "Nay: ";
/// In the place of an old value that is no longer known.
pub const FORGOTTEN: &str = "giá trị cũ không còn trong lịch sử";

/// What leads to the tasks behind a piece of the summary.
pub type Piece = (String, Option<Figure>);

/// The summary, piece by piece.
pub fn summary(overview: &Overview, soon_days: i64) -> Vec<Piece> {
    let said = |text: &str| (text.to_owned(), None);
    let number = |figure: Figure, after: &str| {
        let text = format!("{}{after}", count(figure.count(overview)));
        (text, Some(figure))
    };
    let late = Figure::Cell(Cell::Overdue);
    let dated = overview.ledger.dated();
    let mut pieces = Vec::new();
    if dated == 0 {
        pieces.push(said("Không nhiệm vụ nào có hạn cuối. "));
    } else {
        let done = Figure::DatedDone;
        let text = format!("{} trên {}", count(done.count(overview)), count(dated));
        pieces.push((text, Some(done)));
        pieces.push(said(" nhiệm vụ có hạn cuối đã hoàn thành. "));
    }
    match overview.longest {
        None => pieces.push(said("Không có nhiệm vụ nào quá hạn. ")),
        Some(days) => {
            pieces.push(number(late, " nhiệm vụ quá hạn"));
            pieces.push((format!(", lâu nhất {} ngày", grouped(days)), None));
            if overview.late_without_person > 0 {
                pieces.push(said("; "));
                pieces.push(number(Figure::LateWithoutPerson, " trong đó"));
                pieces.push(said(" chưa có người chịu trách nhiệm"));
            }
            pieces.push(said(". "));
        }
    }
    let days = grouped(soon_days);
    if overview.due_soon == 0 {
        pieces.push((
            format!("Không nhiệm vụ nào đến hạn trong {days} ngày tới."),
            None,
        ));
    } else {
        pieces.push((format!("Trong {days} ngày tới có "), None));
        pieces.push(number(Figure::DueSoon, " nhiệm vụ"));
        pieces.push(said(" đến hạn."));
    }
    pieces
}

/// The summary to be pasted elsewhere: the scope, the day, the sentences, the rate.
pub fn copied(scope: &str, overview: &Overview, as_of: NaiveDate, soon_days: i64) -> String {
    let pieces = summary(overview, soon_days);
    let sentences: String = pieces.into_iter().map(|(text, _)| text).collect();
    let rate = super::units::on_time(&overview.ledger);
    format!("{scope}, tính đến {}. {sentences} {rate}", dmy(as_of))
}

/// Whose tasks the picture is of: "Bộ Công an chủ trì, Chỉ thị 05/CT-TTg: 32 nhiệm vụ".
pub fn scope(unit: Option<&str>, document: Option<&str>) -> String {
    match (unit, document) {
        (None, None) => "Tất cả nhiệm vụ".to_owned(),
        (Some(unit), None) => format!("Việc {unit} chủ trì"),
        (None, Some(document)) => format!("Nhiệm vụ của {document}"),
        (Some(unit), Some(document)) => format!("Việc {unit} chủ trì theo {document}"),
    }
}

/// What the picture is of: "Tất cả nhiệm vụ: 289, tính đến 22/11/2026".
pub fn told(scope: &str, tasks: usize, as_of: NaiveDate) -> String {
    format!("{scope}: {}, tính đến {}", count(tasks), dmy(as_of))
}

/// The choice of the user's own unit: "Đơn vị của tôi (Bộ Công an)".
pub fn mine(name: Option<&str>) -> String {
    name.map_or_else(|| MINE.to_owned(), |name| format!("{MINE} ({name})"))
}

/// How many tasks the picture is of.
pub fn total(number: usize) -> String {
    format!("{} nhiệm vụ", count(number))
}

/// Under the number of late ones.
pub fn late_note(overview: &Overview) -> String {
    match overview.longest {
        None => "không có việc nào quá hạn".to_owned(),
        Some(days) => format!(
            "lâu nhất {} ngày; {} việc chưa có người chịu trách nhiệm",
            grouped(days),
            count(overview.late_without_person)
        ),
    }
}

/// Tile: due soon.
pub fn soon(days: i64) -> String {
    format!("Hạn trong {} ngày", grouped(days))
}

/// Under the number of those due soon: how many are in time at all.
pub fn soon_note(in_time: usize) -> String {
    format!("trên {} việc chưa xong còn trong hạn", count(in_time))
}

/// Under the number of those without a last day.
pub fn endless_note(overview: &Overview) -> String {
    format!(
        "{} thường xuyên, {} không định hạn",
        count(overview.ledger.ongoing),
        count(overview.ledger.undated)
    )
}

/// Under the number of those that have all five.
pub fn clear_note(unclear: usize) -> String {
    match unclear {
        0 => "việc chưa xong nào cũng đủ".to_owned(),
        some => format!("{} việc chưa xong còn thiếu", count(some)),
    }
}

/// The rate as a fraction: "21/52 nhiệm vụ đã hoàn thành có hạn hoặc quá hạn".
pub fn rate(part: usize, whole: usize) -> String {
    format!(
        "{}/{} việc đã xong có hạn, hoặc quá hạn",
        count(part),
        count(whole)
    )
}

/// A part of a bar.
pub fn segment(segment: Segment) -> &'static str {
    match segment {
        Segment::LateLong => "Quá hạn trên 120 ngày",
        Segment::LateMedium => "Quá hạn 31–120 ngày",
        Segment::LateShort => "Quá hạn đến 30 ngày",
        Segment::InTime => "Còn trong hạn",
        Segment::Endless => "Không có hạn cuối",
        Segment::Done => "Hoàn thành",
        Segment::Stopped => "Tạm dừng",
    }
}

/// A part of the bar of the rate.
pub fn rated(cell: Cell) -> &'static str {
    match cell {
        Cell::DoneInTime => "đúng hạn",
        Cell::DoneLate => "xong, trễ",
        _ => "quá hạn",
    }
}

/// A part of the bar of the rate with its number: "21 đúng hạn".
pub fn keyed(number: usize, name: &str) -> String {
    format!("{} {name}", count(number))
}

/// Whose a bar is, in full.
pub fn whose(catalogue: &Catalogue, whose: &Whose) -> String {
    match whose {
        Whose::Unit(unit) => party::name(catalogue, unit),
        Whose::Document(id) => catalogue
            .document(id)
            .map_or_else(|| id.to_string(), documents::name),
        Whose::Own => OWN.to_owned(),
        Whose::Topic(id) => catalogue
            .topic(id)
            .map_or_else(|| id.to_string(), |topic| topic.name.clone()),
    }
}

/// A number of a bar for screen readers: "Bộ Công an, quá hạn: 6 nhiệm vụ, xem trong Nhiệm vụ".
pub fn bar_cell(name: &str, what: &str, number: usize) -> String {
    let (first, rest) = what.split_at(what.chars().next().map_or(0, char::len_utf8));
    super::units::cell(&format!("{name}, {}{rest}", first.to_lowercase()), number)
}

/// The button that shows every bar.
pub fn all_rows(number: usize) -> String {
    format!("Xem cả {}", count(number))
}

/// How a task stands that presses: "quá hạn 96 ngày".
pub fn pressing(standing: Standing) -> String {
    match standing {
        Standing::DueSoon(0) => "đến hạn hôm nay".to_owned(),
        Standing::DueSoon(days) => format!("còn {} ngày đến hạn", grouped(days)),
        other => super::words::standing(other),
    }
}

/// Why else a task is to be dealt with: "chưa có người chịu trách nhiệm, chưa có mốc khắc phục".
pub fn why(reasons: &[Reason]) -> String {
    let reasons: Vec<String> = reasons.iter().map(|it| reason(*it)).collect();
    reasons.join(", ")
}

fn reason(reason: Reason) -> String {
    match reason {
        Reason::Starred => "được đánh dấu ưu tiên".to_owned(),
        Reason::OwnDeadlinePast(days) => format!("mốc của đơn vị đã trễ {} ngày", grouped(days)),
        Reason::OwnDeadlineIn(0) => "mốc của đơn vị là hôm nay".to_owned(),
        Reason::OwnDeadlineIn(days) => format!("mốc của đơn vị còn {} ngày", grouped(days)),
        Reason::NoOwnDeadline => "chưa có mốc khắc phục".to_owned(),
        Reason::NoPerson => "chưa có người chịu trách nhiệm".to_owned(),
    }
}

/// What is to be done about one of the five that is missing.
pub fn gap(clear: Clear) -> &'static str {
    match clear {
        Clear::Person => "đơn vị chưa ghi người chịu trách nhiệm",
        Clear::Work => "việc tự thêm chưa chia việc con",
        Clear::Progress => "văn bản không định hạn, đơn vị chưa ghi tiến độ",
        Clear::Responsibility => "đơn vị chưa ghi chức vụ người chịu trách nhiệm",
        Clear::Product => "văn bản không nêu, đơn vị chưa ghi sản phẩm",
    }
}

/// How many are still to be done.
pub fn open(number: usize) -> String {
    format!("{} việc chưa xong", count(number))
}

/// What happened to tasks.
pub fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Added => "Mới thêm",
        Sort::Done => "Hoàn thành",
        Sort::Slipped => "Trễ thêm",
        Sort::Edited => "Sửa",
        Sort::Removed => "Đã xóa",
    }
}

/// A last day that passed.
pub fn slip(slip: Slip) -> String {
    match slip {
        Slip::Due(day) => format!("hết hạn {}, chưa xong", dmy(day)),
        Slip::Own(day) => format!("qua mốc của đơn vị {}, chưa xong", dmy(day)),
    }
}

/// The days that are looked at.
pub fn until(day: NaiveDate) -> String {
    format!("đến hết {}", dmy(day))
}

/// Nothing has changed.
pub fn nothing_changed(since: NaiveDate, until: NaiveDate) -> String {
    format!(
        "Không có thay đổi nào từ {} đến {}. Chọn ngày sớm hơn để xem xa hơn.",
        dmy(since),
        dmy(until)
    )
}

/// Documents that were issued: "Văn bản mới".
pub const NEW_DOCUMENTS: &str = "Văn bản mới";

/// The rest of a long list.
pub fn more(number: usize) -> String {
    format!("và {} nhiệm vụ khác", count(number))
}
