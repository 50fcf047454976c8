//! Phrases of a task's detail.

use super::date::{dm, dmy};
use super::documents;
use super::number::grouped;
use super::shell;
use crate::domain::book::TaskView;
use crate::domain::evidence::BadLink;
use crate::domain::plan_step::PlanStep;
use chrono::NaiveDate;

/// Name of the panel.
pub const PANEL: &str = "Chi tiết nhiệm vụ";
/// The link leads to a task that is not there.
pub const NOT_THERE: &str = "Không có nhiệm vụ này";
/// What that can mean.
pub const NOT_THERE_HINT: &str = "Đường dẫn có thể thuộc bản dữ liệu khác, hoặc việc tự thêm đã bị xóa. Nếu vừa xóa nhầm, bấm Ctrl+Z để hoàn tác.";
/// Previous task of the list.
pub const PREVIOUS: &str = "Nhiệm vụ trước";
/// Next task of the list.
pub const NEXT: &str = "Nhiệm vụ sau";
/// Marks for priority.
pub const STAR: &str = "Đánh dấu ưu tiên";
/// Takes the mark off.
pub const UNSTAR: &str = "Bỏ ưu tiên";
/// Name of the group of statuses.
pub const STATUS: &str = "Trạng thái";
/// The document's words.
pub const QUOTE: &str = "Lời văn bản";
/// They cannot be edited.
pub const LOCKED: &str = "nguyên văn, không sửa";
/// Copies the quote with its citation.
pub const COPY: &str = "Chép kèm trích dẫn";
/// It was copied.
pub const COPIED: &str = "Đã chép lời văn bản kèm trích dẫn";
/// It could not be.
pub const NOT_COPIED: &str = "Trình duyệt không cho chép. Hãy bôi đen lời văn bản và bấm Ctrl+C.";
/// Who leads.
pub const LEAD: &str = "Chủ trì";
/// Who coordinates.
pub const COORDINATING: &str = "Phối hợp";
/// The deadline.
pub const DEADLINE: &str = "Thời hạn";
/// The deliverable.
pub const PRODUCT: &str = "Sản phẩm";
/// Targets.
pub const TARGETS: &str = "Chỉ tiêu";
/// Places.
pub const PLACES: &str = "Địa phương";
/// Topics.
pub const TOPICS: &str = "Chủ đề";
/// Clauses of the body that say the same.
pub const BODY: &str = "Trong phần thân văn bản";
/// Our remark on the source.
pub const SOURCE_NOTE: &str = "Lưu ý về văn bản nguồn";
/// The document names none.
pub const NOT_NAMED: &str = "Văn bản không nêu";
/// The five "rõ".
pub const FIVE: &str = "Năm rõ";
/// Missing, because the document left it so.
pub const MISSING_IN_DOCUMENT: &str = "văn bản không nêu, đơn vị chưa ghi";
/// Missing, because the unit left it so.
pub const MISSING_IN_UNIT: &str = "đơn vị chưa ghi";
/// There.
pub const THERE: &str = "đã có";
/// Responsibility and progress.
pub const WORK: &str = "Phụ trách và tiến độ";
/// The responsible person.
pub const PERSON: &str = "Người chịu trách nhiệm";
/// That person's position.
pub const POSITION: &str = "Chức vụ";
/// What to type there.
pub const POSITION_HINT: &str = "Từ trưởng phòng trở lên";
/// Progress.
pub const PROGRESS: &str = "Tiến độ";
/// Day of completion.
pub const DONE_ON: &str = "Ngày hoàn thành";
/// The unit's own deadline.
pub const OWN_DEADLINE: &str = "Mốc của đơn vị";
/// What it is not.
pub const OWN_DEADLINE_HINT: &str = "Mốc này nằm cạnh hạn của văn bản, không thay hạn đó.";
/// Why.
pub const REASON: &str = "Lý do";
/// The unit's wording of the deliverable.
pub const OWN_PRODUCT: &str = "Sản phẩm theo đơn vị";
/// The label.
pub const TITLE: &str = "Tên gọi tắt";
/// Who leads an own task.
pub const OWN_LEAD: &str = "Đơn vị chủ trì";
/// The checklist.
pub const ITEMS: &str = "Việc con";
/// A new line of it.
pub const NEW_ITEM: &str = "Thêm việc con";
/// The text of a line.
pub const ITEM_TEXT: &str = "Nội dung việc con";
/// The day of a line.
pub const ITEM_DUE: &str = "Hạn việc con";
/// Deletes a line.
pub const REMOVE_ITEM: &str = "Xóa việc con";
/// Adds.
pub const ADD: &str = "Thêm";
/// What stands in the way, and what comes next.
pub const AHEAD: &str = "Vướng mắc, việc tiếp theo";
/// What stands in the way.
pub const OBSTACLE: &str = "Vướng mắc";
/// What comes next.
pub const NEXT_STEP: &str = "Việc tiếp theo";
/// By when.
pub const NEXT_DAY: &str = "Đến ngày";
/// The plan by which a late task is made up for.
pub const PLAN: &str = "Lộ trình khắc phục";
/// There is none, and the task is late.
pub const NO_PLAN: &str = "Chưa có lộ trình khắc phục.";
/// Why it is late.
pub const CAUSE: &str = "Nguyên nhân chậm";
/// What to write there.
pub const CAUSE_HINT: &str = "Vì sao nhiệm vụ quá hạn";
/// A new step of the plan.
pub const NEW_STEP: &str = "Thêm bước khắc phục";
/// The text of a step.
pub const STEP_TEXT: &str = "Nội dung bước khắc phục";
/// By when.
pub const STEP_DAY: &str = "Hạn của bước";
/// Who does it.
pub const STEP_WHO: &str = "Người làm bước này";
/// The day on which it was done.
pub const STEP_DONE: &str = "Ngày xong bước";
/// Deletes a step.
pub const REMOVE_STEP: &str = "Xóa bước khắc phục";
/// Evidence.
pub const EVIDENCE: &str = "Minh chứng";
/// Its number.
pub const EVIDENCE_NUMBER: &str = "Số, ký hiệu hoặc tên văn bản";
/// Its date.
pub const EVIDENCE_DATE: &str = "Ngày văn bản";
/// Its link.
pub const EVIDENCE_LINK: &str = "Đường dẫn";
/// Deletes it.
pub const REMOVE_EVIDENCE: &str = "Xóa minh chứng";
/// Nothing was typed.
pub const EVIDENCE_EMPTY: &str = "Hãy ghi số, ký hiệu hoặc tên văn bản.";
/// Notes.
pub const NOTE: &str = "Ghi chú";
/// What to write there.
pub const NOTE_HINT: &str = "Vướng mắc, đề xuất, việc cần nhớ";
/// History.
pub const HISTORY: &str = "Lịch sử";
/// There is none.
pub const NO_HISTORY: &str = "Chưa có thay đổi nào trên máy này.";
/// After a value that lost when files were merged.
pub const LOST: &str = "(không lấy khi gộp tệp)";
/// Puts a field back.
pub const RESET: &str = "Trả về bản gốc";
/// Empties a field.
pub const CLEAR: &str = "Xóa";
/// Completes the task.
pub const FINISH: &str = "Hoàn thành nhiệm vụ";
/// Takes completion back.
pub const REOPEN: &str = "Bỏ hoàn thành";
/// Deletes an own task.
pub const REMOVE_TASK: &str = "Xóa việc này";
/// An own task has no document.
pub const OWN_TASK: &str = "Việc đơn vị tự thêm, không có căn cứ văn bản";
/// The form of dates.
pub const DATE_FORM: &str = "dd/mm/yyyy";
/// A text that is no day.
pub const BAD_DATE: &str = "Không đọc được ngày. Ghi dạng 30/06/2026; để trống nếu không có.";
/// An own deadline that was given a reason but no day.
pub const REASON_WITHOUT_DAY: &str = "Ghi ngày của mốc trước, rồi ghi lý do.";

/// Why an address is refused, and what to type.
pub fn bad_link(error: BadLink) -> &'static str {
    match error {
        BadLink::Scheme => "Đường dẫn phải bắt đầu bằng http:// hoặc https://.",
        BadLink::Host => "Đường dẫn thiếu tên trang, ví dụ https://chinhphu.vn.",
        BadLink::Characters => {
            "Đường dẫn không được có dấu cách, ký tự ẩn, và không dài quá 2.000 ký tự."
        }
    }
}

/// "điểm c khoản 2 mục III phần B Thông báo …", with the document's day of issue.
pub fn citation(task: &TaskView<'_>) -> Option<String> {
    let document = task.document()?;
    let day = document
        .issued
        .map(|day| format!(" ngày {}", dmy(day)))
        .unwrap_or_default();
    let place = documents::place(task.reference()?);
    let issuer = &document.issuer;
    Some(format!(
        "{place}, {}{day} của {issuer}",
        documents::name(document)
    ))
}

/// The quote with its citation, to be copied.
pub fn quotation(task: &TaskView<'_>) -> Option<String> {
    Some(format!("“{}” ({})", task.quote(), citation(task)?))
}

/// Under a list of units, who answers for one of them today.
pub fn unit_today(name: &str, today: &str) -> String {
    format!("{name} · {today}")
}

/// How many of the five a task has.
pub fn five(number: usize) -> String {
    format!("{number}/5")
}

/// The tally for screen readers.
pub fn five_aloud(number: usize) -> String {
    format!("Năm rõ: có {number} trong 5")
}

/// Done lines of all lines.
pub fn items(done: usize, all: usize) -> String {
    format!("{done}/{all}")
}

/// What asks for a plan, with its citation.
pub fn asked(task: &TaskView<'_>) -> Option<String> {
    Some(format!("Căn cứ: {}.", citation(task)?))
}

/// The name of a step's tick box.
pub fn step_done(text: &str) -> String {
    format!("Đã xong: {text}")
}

/// How a step of a plan stands: "còn 9 ngày", "trễ 2 ngày", "xong 28/09/2026, sớm 2 ngày".
pub fn step_standing(step: &PlanStep, as_of: NaiveDate) -> String {
    let apart = |from: NaiveDate, to: NaiveDate| (to - from).num_days();
    match (step.done, step.day) {
        (Some(done), None) => format!("xong {}", dmy(done)),
        (Some(done), Some(day)) => match apart(done, day) {
            early @ 1.. => format!("xong {}, sớm {} ngày", dmy(done), grouped(early)),
            0 => format!("xong {}, đúng hạn", dmy(done)),
            late => format!("xong {}, trễ {} ngày", dmy(done), grouped(-late)),
        },
        (None, Some(day)) => match apart(as_of, day) {
            left @ 1.. => format!("còn {} ngày", grouped(left)),
            0 => "hạn hôm nay".to_owned(),
            late => format!("trễ {} ngày", grouped(-late)),
        },
        (None, None) => "chưa có ngày".to_owned(),
    }
}

/// A checklist line's day, in a line's corner.
pub fn item_due(due: NaiveDate) -> String {
    format!("hạn {}", dm(due))
}

/// A row of history: who and when.
pub fn by(author: &str, millis: u64) -> String {
    let time = super::date::moment(millis);
    if author.is_empty() {
        time
    } else {
        format!("{time} · {author}")
    }
}

/// The unit's own deadline, beside the official one.
pub fn own_deadline(due: NaiveDate, as_of: NaiveDate) -> String {
    super::tasks::own_deadline(due, as_of)
}

/// The title of the page while a task is open.
pub fn page_title(task: &TaskView<'_>) -> String {
    format!("{} · {}", shell::short_name(task), task.title())
}

/// The progress, for its slider.
pub fn percent(percent: u8) -> String {
    format!("{}%", grouped(percent))
}
