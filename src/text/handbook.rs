//! Phrases of the field book: sessions of help, checklists, what they come to.

use super::date::{dmy, weekday};
use super::number::{count, grouped};
use super::values::EMPTY;
use super::{documents, party};
use crate::domain::catalogue::Catalogue;
use crate::domain::edit::Edit;
use crate::domain::handbook::{
    AgeGroup, Basis, HandbookEdit, HandbookField, Kind, Lists, Session, Summary, Support,
};
use crate::domain::id::{ChecklistId, Subject};
use crate::domain::period::Period;
use chrono::NaiveDate;
use std::fmt::Write as _;

/// A field of a session or a checklist.
pub fn field(field: &HandbookField) -> &'static str {
    match field {
        HandbookField::Day => "Ngày của buổi hỗ trợ",
        HandbookField::Place => "Nơi hỗ trợ",
        HandbookField::Team => "Xã, phường của tổ",
        HandbookField::Members => "Thành viên tham gia",
        HandbookField::Unsolved => "Việc chưa giải quyết",
        HandbookField::Ended => "Kết thúc buổi",
        HandbookField::CopyOf => "Chép từ danh mục",
        HandbookField::Served(_) => "Số lượt hỗ trợ",
        HandbookField::Age(_) => "Số người theo lứa tuổi",
        HandbookField::Ticks(_) => "Bước đã làm",
        HandbookField::Action(_) => "Bước của danh mục",
    }
}

/// What a field holds; `None` for nothing.
pub fn value(edit: &HandbookEdit) -> Option<String> {
    match edit {
        HandbookEdit::Day(day) => day.map(dmy),
        HandbookEdit::Place(text) | HandbookEdit::Members(text) | HandbookEdit::Unsolved(text) => {
            text.clone()
        }
        HandbookEdit::Team(team) => {
            let name = |team| party::name(&Catalogue::bundled(), team);
            team.as_ref().map(name)
        }
        HandbookEdit::Ended(ended) => ended.map(|yes| if yes { "có" } else { "không" }.to_owned()),
        HandbookEdit::CopyOf(id) => id.as_ref().map(ToString::to_string),
        HandbookEdit::Served(_, number) => number.map(turns),
        HandbookEdit::Age(group, number) => {
            number.map(|number| format!("{}: {}", age(*group).to_lowercase(), grouped(number)))
        }
        HandbookEdit::Ticks(_, ticks) => ticks.as_ref().map(|_| "đang làm dở".to_owned()),
        HandbookEdit::Action(_, action) => action.as_ref().map(|action| action.text.clone()),
    }
}

/// "6 lượt"
pub fn turns(number: impl Into<i128>) -> String {
    format!("{} lượt", grouped(number))
}

/// What a session is called where files are put together: "Buổi hỗ trợ 21/11/2026, Tổ dân phố 4".
pub fn session_name(session: &Session<'_>) -> String {
    let place = session.place().map(String::as_str);
    named(Some(session.day), place.unwrap_or_default())
}

fn named(day: Option<NaiveDate>, place: &str) -> String {
    let mut name = SESSION.to_owned();
    // Writing to a String cannot fail.
    if let Some(day) = day {
        let _ = write!(name, " {}", dmy(day));
    }
    if !place.trim().is_empty() {
        let _ = write!(name, ", {}", place.trim());
    }
    name
}

/// What a session or a checklist is called that only files know, by what they say of it.
pub fn unknown_name<'a>(subject: &Subject, edits: impl Iterator<Item = &'a Edit>) -> String {
    let (mut day, mut place, mut title) = (None, "", None);
    for edit in edits {
        match edit {
            Edit::Handbook(HandbookEdit::Day(Some(held))) => day = Some(*held),
            Edit::Handbook(HandbookEdit::Place(Some(held))) => place = held,
            Edit::Title(Some(held)) => title = Some(held.clone()),
            _ => {}
        }
    }
    match subject {
        Subject::Session => named(day, place),
        Subject::Checklist(_) | Subject::Task => title.unwrap_or_else(|| OWN_LIST.to_owned()),
    }
}

const SESSION: &str = "Buổi hỗ trợ";
const OWN_LIST: &str = "Danh mục của tổ";
/// Beside what belongs to the field book and to no document.
pub const OF_BOOK: &str = "Sổ tay";

/// An age.
pub fn age(group: AgeGroup) -> &'static str {
    match group {
        AgeGroup::Child => "Trẻ em",
        AgeGroup::Adult => "Người lớn",
        AgeGroup::Elder => "Người cao tuổi",
    }
}

/// The parts of the room.
pub const PARTS: &str = "Các phần của sổ tay";
/// The session of today.
pub const NOW: &str = "Buổi hỗ trợ";
/// What was done.
pub const RESULTS: &str = "Kết quả";
/// The checklists.
pub const LISTS: &str = "Danh mục";

/// Before the first session.
pub const START_TITLE: &str = "Bắt đầu một buổi hỗ trợ";
/// What it is for.
pub const START_HINT: &str = "Sổ đếm số lượt tổ đã hỗ trợ và giúp không bỏ sót bước nào. Mọi thứ lưu trên máy này, không cần mạng.";
/// Begins.
pub const START: &str = "Bắt đầu buổi";
/// The day.
pub const DAY: &str = "Ngày";
/// The place.
pub const PLACE: &str = "Thôn, tổ dân phố, địa điểm";
/// An example of one.
pub const PLACE_EXAMPLE: &str = "Tổ dân phố số 4, nhà văn hóa";
/// The team.
pub const TEAM: &str = "Xã, phường của tổ";
/// Who was there.
pub const MEMBERS: &str = "Thành viên của tổ tham gia";
/// What to write there.
pub const MEMBERS_EXAMPLE: &str = "Tên thành viên tổ, không ghi tên người dân";
/// What stayed unsolved.
pub const UNSOLVED: &str = "Việc chưa giải quyết được";
/// An example.
pub const UNSOLVED_EXAMPLE: &str = "Mô tả việc, không ghi tên, số của người dân";
/// A note.
pub const NOTE: &str = "Ghi chú buổi";
/// What the book never holds.
pub const PROMISE_TITLE: &str = "Hướng dẫn, không làm thay.";
/// The same, in full.
pub const PROMISE: &str =
    "Sổ chỉ đếm lượt. Không ghi tên, số căn cước, số điện thoại, mã OTP của người dân.";
/// The name of the panel of the session.
pub const SESSION_PANEL: &str = "Thông tin buổi hỗ trợ";
/// Opens the form of a session.
pub const CHANGE: &str = "Sửa thông tin buổi";
/// Closes it.
pub const DONE_CHANGING: &str = "Xong";
/// A session without a place.
pub const NO_PLACE: &str = "Chưa ghi nơi hỗ trợ";
/// The number beside the tally.
pub const TOTAL: &str = "Số lượt hỗ trợ";
/// What the number counts, on the day of the session.
pub const TOTAL_TODAY: &str = "lượt hỗ trợ trong buổi";
/// The checklists of a session.
pub const HELP_WITH: &str = "Danh mục hỗ trợ";
/// Below the number of turns.
pub const TURN: &str = "lượt";
/// Leads to the task of a basis.
pub const SEE_TASK: &str = "Xem nhiệm vụ";
/// One more.
pub const SERVED: &str = "Xong 1 lượt";
/// One less.
pub const TAKE_BACK: &str = "Bớt 1 lượt";
/// Nothing to take away.
pub const NOTHING_TO_TAKE: &str = "Chưa có lượt nào để bớt";
/// The counters of ages.
pub const AGES: &str = "Theo lứa tuổi (không bắt buộc)";
/// What they are for.
pub const AGES_HINT: &str = "Đếm số người, nếu tổ muốn. Chỉ là con số, không ghi là ai.";
/// The free texts of a session.
pub const AFTER: &str = "Sau buổi hỗ trợ";
/// Ends the session.
pub const END: &str = "Kết thúc buổi, xuất kết quả";
/// What that does.
pub const END_HINT: &str =
    "Kết quả buổi là một tệp chỉ có con số và ghi chú của tổ, gửi cho cán bộ đầu mối khi có mạng.";
/// A session that is over.
pub const ENDED: &str = "Buổi đã kết thúc";
/// Opens it again.
pub const REOPEN: &str = "Mở lại buổi";
/// Sends it once more.
pub const EXPORT_AGAIN: &str = "Xuất lại kết quả buổi";
/// Another one.
pub const NEW: &str = "Buổi mới";
/// Deletes a session.
pub const REMOVE: &str = "Xóa buổi";
/// A session of a link that is not here.
pub const NOT_HERE: &str = "Không có buổi hỗ trợ này trên máy";
/// What to do then.
pub const NOT_HERE_HINT: &str =
    "Có thể buổi đã bị xóa, hoặc nằm trên máy khác. Hãy nhập tệp của máy đó ở mục Dữ liệu.";
/// Leads to the list of sessions.
pub const TO_RESULTS: &str = "Xem các buổi";

/// What the number looks like that was found in a text.
pub fn personal(kind: Kind) -> &'static str {
    match kind {
        Kind::Identity => "Có dãy 12 chữ số giống số căn cước.",
        Kind::Phone => "Có dãy số giống số điện thoại.",
    }
}

/// What follows.
pub const PERSONAL_HINT: &str = "Chưa lưu phần này: sổ không giữ số của người dân.";
/// Hides the number.
pub const MASK: &str = "Che số rồi lưu";
/// Keeps it.
pub const KEEP: &str = "Không phải số của người dân, vẫn lưu";

/// Marks a hint.
pub const HINT: &str = "Mẹo";
/// Marks an action that the team wrote.
pub const OF_TEAM: &str = "Của tổ";
/// Leads to what the documents say.
pub const BASIS: &str = "Căn cứ";
/// The words of the document.
pub const QUOTE: &str = "Lời văn bản";

/// How well an action is founded: "Căn cứ: Chỉ thị 05/CT-TTg, Phụ lục B.6".
pub fn support(catalogue: &Catalogue, support: &Support) -> String {
    match support {
        Support::Official(basis) => format!("{BASIS}: {}", cited(catalogue, basis)),
        Support::Hint => format!("{HINT} của ứng dụng, không phải quy định"),
        Support::Team => OF_TEAM.to_owned(),
    }
}

/// "Thông báo 8545/TB-TCTTKĐA, Mục 3.3"
pub fn cited(catalogue: &Catalogue, basis: &Basis) -> String {
    let document = basis.document(catalogue);
    let document = document.and_then(|id| catalogue.document(id));
    let document = document.map(documents::name).unwrap_or_default();
    match basis.reference(catalogue) {
        Some(reference) => format!("{document}, {reference}"),
        None => document,
    }
}

/// The name of a checklist; an own one of another machine has none here.
pub fn list_name(lists: &Lists, id: &ChecklistId) -> String {
    lists.find(id).map_or_else(
        || "Danh mục khác của tổ".to_owned(),
        |list| list.name.clone(),
    )
}

/// One more turn was counted.
pub const COUNTED: &str = "Đã cộng 1 lượt, các bước bắt đầu lại.";

/// The label of one less.
pub fn taken_back(name: &str) -> String {
    format!("Đã bớt 1 lượt: {name}")
}

/// The label of a count of people.
pub fn counted(group: AgeGroup, more: bool) -> String {
    let verb = if more { "Đã cộng" } else { "Đã bớt" };
    format!("{verb} 1 người: {}", age(group).to_lowercase())
}

/// The name of the button that counts one more person.
pub fn one_more(group: AgeGroup) -> String {
    format!("Thêm 1 người: {}", age(group).to_lowercase())
}

/// The name of the button that counts one less.
pub fn one_less(group: AgeGroup) -> String {
    format!("Bớt 1 người: {}", age(group).to_lowercase())
}

/// The label of a tick.
pub fn ticked(on: bool) -> &'static str {
    if on {
        "Đã đánh dấu một bước"
    } else {
        "Đã bỏ dấu một bước"
    }
}

/// "Thứ Bảy, 21/11/2026"
pub fn long_day(day: NaiveDate) -> String {
    let name = weekday(day);
    let mut letters = name.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string());
    format!(
        "{}{}, {}",
        first.unwrap_or_default(),
        letters.as_str(),
        dmy(day)
    )
}

/// Leads to a session that is not over: "Ghi tiếp: Buổi hỗ trợ 21/11/2026, Tổ dân phố 4".
pub fn goes_on(name: &str) -> String {
    format!("Ghi tiếp: {name}")
}

/// A session was begun.
pub const STARTED: &str = "Đã bắt đầu buổi hỗ trợ";
/// A session is over.
pub const WAS_ENDED: &str = "Đã kết thúc buổi hỗ trợ";
/// A session goes on.
pub const REOPENED: &str = "Đã mở lại buổi hỗ trợ";
/// A session was deleted.
pub const REMOVED: &str = "Đã xóa buổi hỗ trợ";
/// A session was changed.
pub const CHANGED: &str = "Đã sửa buổi hỗ trợ";

/// The sessions of a period.
pub const SESSIONS: &str = "Các buổi hỗ trợ";
/// The period.
pub const MONTH: &str = "Tháng";
/// The month before.
pub const PREVIOUS: &str = "Tháng trước";
/// The month after.
pub const NEXT: &str = "Tháng sau";
/// By checklist.
pub const BY_LIST: &str = "Theo việc hỗ trợ";
/// By team.
pub const BY_TEAM: &str = "Theo xã, phường";
/// By age.
pub const BY_AGE: &str = "Theo lứa tuổi";
/// What stayed unsolved.
pub const ALL_UNSOLVED: &str = "Việc chưa giải quyết";
/// Nothing in the period.
pub const NO_SESSIONS: &str = "Chưa có buổi hỗ trợ nào trong tháng này";
/// What to do then.
pub const NO_SESSIONS_HINT: &str =
    "Ghi một buổi ở phần Buổi hỗ trợ, chọn tháng khác, hoặc cộng tệp của các tổ ở dưới.";
/// Counts of sessions.
pub const COLUMN_SESSIONS: &str = "Số buổi";
/// Counts of help.
pub const COLUMN_TURNS: &str = "Số lượt";
/// Counts of days.
pub const COLUMN_DAYS: &str = "Số ngày";
/// What people are helped with.
pub const COLUMN_LIST: &str = "Việc hỗ trợ";
/// Ages.
pub const COLUMN_AGE: &str = "Lứa tuổi";
/// Counts of people.
pub const COLUMN_PEOPLE: &str = "Số người";
/// The team, in a table.
pub const TEAM_SHORT: &str = "Xã, phường";
/// A session that is not over.
pub const GOING_ON: &str = "Đang ghi";
/// Prints what is shown.
pub const PRINT_RESULTS: &str = "In";
/// The sum.
pub const SUM: &str = "Tổng cộng";
/// Hands the sessions of the period out.
pub const EXPORT_MONTH: &str = "Xuất kết quả tháng";
/// Puts the sum into the report.
pub const TO_REPORT: &str = "Đưa vào báo cáo tháng";
/// Done.
pub const IN_REPORT: &str = "Đã đưa số liệu vào báo cáo tháng, phần Kết quả";
/// The report already holds just that.
pub const ALREADY_IN_REPORT: &str = "Báo cáo tháng đã có đúng số liệu này";

/// Rolling up.
pub const ROLL_UP: &str = "Tổng hợp tệp của nhiều tổ";
/// What it does.
pub const ROLL_UP_HINT: &str = "Chọn các tệp JSON mà tổ gửi về, bao nhiêu cũng được. Số liệu được cộng để xem và đưa vào báo cáo, không ghi vào máy này; một buổi có trong nhiều tệp chỉ tính một lần.";
/// Chooses files.
pub const CHOOSE: &str = "Chọn tệp của các tổ";
/// Stops.
pub const STOP: &str = "Dừng";
/// Puts the sum away.
pub const CLEAR: &str = "Bỏ bảng tổng hợp";
/// No file held a session.
pub const NOTHING_ROLLED: &str = "Các tệp đã chọn không có buổi hỗ trợ nào trong tháng này";
/// What to do then.
pub const NOTHING_ROLLED_HINT: &str =
    "Kiểm tra lại tháng đang xem, hoặc nhờ tổ xuất lại ở mục Sổ tay, phần Kết quả.";
/// Files that could not be read.
pub const BAD_FILES: &str = "Tệp không đọc được";
/// A team that named no commune.
pub const NO_TEAM: &str = "Chưa ghi xã, phường";
/// Makes a table for Excel.
pub const TABLE: &str = "Tải bảng Excel";

/// "Đã đọc 120 trong 3.321 tệp"
pub fn reading(done: usize, of: usize) -> String {
    format!("Đã đọc {} trong {} tệp", count(done), count(of))
}

/// "3.321 tệp, 12.000 buổi, 98.000 lượt"
pub fn rolled(files: usize, summary: &Summary) -> String {
    format!(
        "{} tệp: {} buổi, {}",
        count(files),
        count(summary.sessions),
        turns(summary.total())
    )
}

/// "và 12 mục nữa"
pub fn more(left: usize) -> String {
    format!("và {} mục nữa", count(left))
}

/// The name of the table's file.
pub fn table_name(period: Period) -> String {
    format!("so-tay-{}.xlsx", period.first().format("%Y-%m"))
}

/// "Tháng 11/2026"
pub fn month(period: Period) -> String {
    format!("Tháng {}", period.first().format("%m/%Y"))
}

/// The first words of the sentence in the report: what begins so is replaced by a newer one.
pub const REPORT_BEGINS: &str = "Tổ công nghệ số cộng đồng: ";

/// The sentence for the report: "Tổ công nghệ số cộng đồng: 17 lượt hỗ trợ trong 3 buổi tại 2 xã,
/// phường; trong đó: Sổ sức khỏe điện tử 9, …"
pub fn report_sentence(summary: &Summary, teams: usize, lists: &Lists) -> String {
    let mut text = format!(
        "{REPORT_BEGINS}{} lượt hỗ trợ trong {} buổi",
        grouped(summary.total()),
        count(summary.sessions)
    );
    if teams > 1 {
        // Writing to a String cannot fail.
        let _ = write!(text, " tại {} xã, phường", count(teams));
    }
    let parts: Vec<String> = summary
        .by_count()
        .into_iter()
        .map(|(id, sum)| format!("{} {}", list_name(lists, id), grouped(sum)))
        .collect();
    if !parts.is_empty() {
        let _ = write!(text, "; trong đó: {}", parts.join(", "));
    }
    let _ = match summary.unsolved.len() {
        0 => write!(text, "."),
        left => write!(text, "; {} buổi còn việc chưa giải quyết.", count(left)),
    };
    text
}

/// The team's own checklists.
pub const OWN_LISTS: &str = "Danh mục của tổ";
/// Those that the app brings.
pub const GIVEN_LISTS: &str = "Danh mục có sẵn";
/// The room's list of checklists.
pub const MANAGE_HINT: &str = "Mỗi bước ghi rõ căn cứ trong văn bản; bước là mẹo của ứng dụng hay của tổ đều được đánh dấu. Muốn sửa danh mục có sẵn, hãy chép thành danh mục của tổ.";
/// Copies a checklist.
pub const COPY: &str = "Chép để sửa";
/// Adds a checklist.
pub const ADD_LIST: &str = "Tên danh mục mới";
/// Puts a checklist away.
pub const HIDE: &str = "Ẩn khỏi buổi hỗ trợ";
/// Brings it back.
pub const UNHIDE: &str = "Hiện lại";
/// Deletes a checklist.
pub const DELETE: &str = "Xóa danh mục";
/// Hands a checklist out.
pub const SHARE: &str = "Chia sẻ (JSON)";
/// The name of a checklist.
pub const LIST_NAME: &str = "Tên danh mục";
/// The note of a checklist.
pub const LIST_NOTE: &str = "Điều cần biết";
/// Adds an action.
pub const ADD_ACTION: &str = "Thêm một bước";
/// The text of an action.
pub const ACTION: &str = "Bước";
/// Deletes an action.
pub const DELETE_ACTION: &str = "Xóa bước";
/// A list that is put away.
pub const HIDDEN: &str = "Đang ẩn";
/// A list without actions.
pub const NO_ACTIONS: &str = "Chưa có bước nào.";
/// On paper.
pub const PAPER: &str = "In ra giấy";
/// What for.
pub const PAPER_HINT: &str = "Cho nơi không dùng được điện thoại: đánh dấu từng bước, gạch năm để đếm lượt, rồi cộng vào sổ sau.";
/// The size of the sheet.
pub const PAPER_SIZE: &str = "Khổ giấy";
/// Prints.
pub const PRINT: &str = "In danh mục";
/// On the sheet.
pub const PAPER_TITLE: &str = "Phiếu hỗ trợ của Tổ công nghệ số cộng đồng";
/// On the sheet.
pub const PAPER_COUNT: &str = "Số lượt (gạch năm):";
/// On the sheet.
pub const PAPER_TOTAL: &str = "Cộng:";
/// On the sheet.
pub const PAPER_PLACE: &str = "Nơi hỗ trợ:";
/// On the sheet.
pub const PAPER_DAY: &str = "Ngày:";
/// On the sheet.
pub const PAPER_MEMBERS: &str = "Thành viên:";
/// Lists to print.
pub const PAPER_LISTS: &str = "Danh mục cần in";

/// The label of a copy's step.
pub fn copied(name: &str) -> String {
    format!("Đã chép danh mục {name}")
}

/// The name of a copy.
pub fn copy_name(name: &str) -> String {
    format!("{name} (của tổ)")
}

/// The label of an addition.
pub fn added(name: &str) -> String {
    format!("Đã thêm danh mục {name}")
}

/// The label of a deletion.
pub fn deleted(name: &str) -> String {
    format!("Đã xóa danh mục {name}")
}

/// The label of putting away, or bringing back.
pub fn hidden(name: &str, away: bool) -> String {
    if away {
        format!("Đã ẩn danh mục {name}")
    } else {
        format!("Đã hiện lại danh mục {name}")
    }
}

/// The label of a change.
pub fn changed(name: &str) -> String {
    format!("Đã sửa danh mục {name}")
}

/// "14 danh mục"
pub fn how_many(lists: usize) -> String {
    format!("{} danh mục", count(lists))
}

/// "7 bước"
pub fn how_many_actions(actions: usize) -> String {
    format!("{} bước", count(actions))
}

/// What is read where a text is missing.
pub fn or_empty(text: &str) -> &str {
    if text.trim().is_empty() { EMPTY } else { text }
}
