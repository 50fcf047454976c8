//! The words of the trade: statuses, standings, groups, fields.

use super::number::grouped;
use super::{date, handbook};
use crate::domain::agenda::Bucket;
use crate::domain::deadline::DeadlineKind;
use crate::domain::edit::Field;
use crate::domain::five_clear::Clear;
use crate::domain::listing::{GroupBy, SortBy};
use crate::domain::standing::{Standing, StandingKind};
use crate::domain::status::Status;
use crate::state::route::Page;
use crate::storage::settings::{TextSize, Theme};
use chrono::NaiveDate;

/// The name of the app.
pub const APP: &str = "Theo dõi Đề án 06";

/// A room's name.
pub fn page(page: Page) -> &'static str {
    match page {
        Page::Overview => "Tổng quan",
        Page::Tasks => "Nhiệm vụ",
        Page::Deadlines => "Thời hạn",
        Page::Units => "Đơn vị",
        Page::Measures => "Chỉ tiêu",
        Page::Documents => "Văn bản",
        Page::Handbook => "Sổ tay",
        Page::Reports => "Báo cáo",
        Page::Data => "Dữ liệu",
        Page::Help => "Trợ giúp",
    }
}

/// A work status.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Todo => "Chưa thực hiện",
        Status::Doing => "Đang thực hiện",
        Status::Done => "Hoàn thành",
        Status::Stopped => "Tạm dừng, không còn áp dụng",
    }
}

/// A work status where there is little room.
pub fn status_short(value: Status) -> &'static str {
    match value {
        Status::Stopped => "Tạm dừng",
        other => status(other),
    }
}

/// How a task stands, with its number of days.
pub fn standing(standing: Standing) -> String {
    match standing {
        Standing::Overdue(days) => format!("quá hạn {} ngày", grouped(days)),
        Standing::DueSoon(0) => "hạn hôm nay".to_owned(),
        Standing::DueSoon(days) | Standing::InTime(days) => format!("còn {} ngày", grouped(days)),
        Standing::DoneInTime => "xong đúng hạn".to_owned(),
        Standing::DoneLate(days) => format!("xong quá hạn {} ngày", grouped(days)),
        Standing::Done => "đã xong".to_owned(),
        Standing::Ongoing => "thường xuyên".to_owned(),
        Standing::Undated => "không định hạn".to_owned(),
        Standing::Stopped => "tạm dừng".to_owned(),
    }
}

/// A sort of standing, as a heading or a filter.
pub fn standing_kind(kind: StandingKind) -> &'static str {
    match kind {
        StandingKind::Overdue => "Quá hạn",
        StandingKind::DueSoon => "Sắp đến hạn",
        StandingKind::InTime => "Trong hạn",
        StandingKind::Ongoing => "Thường xuyên",
        StandingKind::Undated => "Không định hạn",
        StandingKind::DoneLate => "Hoàn thành quá hạn",
        StandingKind::DoneInTime => "Hoàn thành đúng hạn",
        StandingKind::Done => "Hoàn thành, không định hạn",
        StandingKind::Stopped => "Tạm dừng",
    }
}

/// What tasks are put together by.
pub fn group_by(group_by: GroupBy) -> &'static str {
    match group_by {
        GroupBy::Standing => "Tình trạng thời hạn",
        GroupBy::Part => "Phần của văn bản",
        GroupBy::Lead => "Đơn vị chủ trì",
        GroupBy::Month => "Tháng đến hạn",
        GroupBy::Nothing => "Không chia nhóm",
    }
}

/// An order within groups.
pub fn sort_by(sort_by: SortBy) -> &'static str {
    match sort_by {
        SortBy::Document => "Thứ tự văn bản",
        SortBy::Deadline => "Thời hạn",
        SortBy::Title => "Tên gọi tắt",
        SortBy::Edited => "Mới sửa",
    }
}

/// When tasks are due.
pub fn bucket(bucket: Bucket) -> &'static str {
    match bucket {
        Bucket::OverdueLong => "Quá hạn trên 120 ngày",
        Bucket::OverdueMedium => "Quá hạn 31 đến 120 ngày",
        Bucket::OverdueShort => "Quá hạn đến 30 ngày",
        Bucket::Today => "Hôm nay",
        Bucket::NextSevenDays => "7 ngày tới",
        Bucket::ThisMonth => "Tháng này",
        Bucket::ThisQuarter => "Quý này",
        Bucket::Later => "Sau này",
        Bucket::Ongoing => "Thường xuyên",
        Bucket::Undated => "Không định hạn",
        Bucket::Closed => "Đã xong, tạm dừng",
    }
}

/// An editable field.
pub fn field(field: &Field) -> &'static str {
    match field {
        Field::Status => "Trạng thái",
        Field::DoneOn => "Ngày hoàn thành",
        Field::Progress => "Tiến độ",
        Field::Person => "Người chịu trách nhiệm",
        Field::Position => "Chức vụ",
        Field::Deadline => "Mốc của đơn vị",
        Field::Note => "Ghi chú",
        Field::Star => "Ưu tiên",
        Field::Title => "Tên gọi tắt",
        Field::Product => "Sản phẩm",
        Field::Lead => "Đơn vị chủ trì",
        Field::Removed => "Xóa việc tự thêm",
        Field::Seen => "Đã xem bản cập nhật",
        Field::OwnSheet => "Bảng chỉ gồm dòng tự thêm",
        Field::Rhythm => "Theo kỳ",
        Field::Turn(_) => "Kỳ đã làm",
        Field::Obstacle => "Vướng mắc",
        Field::Next => "Việc tiếp theo",
        Field::Cause => "Nguyên nhân chậm",
        Field::Reviewed => "Kiểm điểm tuần",
        Field::Item(_) => "Việc con",
        Field::Evidence(_) => "Minh chứng",
        Field::Line(_) => "Tiến độ đơn vị",
        Field::Figure(_) => "Số liệu tự thêm",
        Field::Step(_) => "Bước khắc phục",
        Field::Handbook(field) => handbook::field(field),
        Field::Other(_) => "Phần do bản mới hơn ghi",
    }
}

/// One of the five.
pub fn clear(clear: Clear) -> &'static str {
    match clear {
        Clear::Person => "Rõ người",
        Clear::Work => "Rõ việc",
        Clear::Progress => "Rõ tiến độ",
        Clear::Responsibility => "Rõ trách nhiệm",
        Clear::Product => "Rõ sản phẩm",
    }
}

/// A choice of colours.
pub fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "Theo máy",
        Theme::Light => "Sáng",
        Theme::Dark => "Tối",
    }
}

/// A choice of the size of the text.
pub fn text_size(size: TextSize) -> &'static str {
    match size {
        TextSize::Medium => "Vừa",
        TextSize::Large => "Lớn",
        TextSize::Largest => "Rất lớn",
    }
}

/// What the computed day of a deadline means: "tính là hết ngày 30/06/2023".
pub fn due(due: NaiveDate) -> String {
    format!("tính là hết ngày {}", date::dmy(due))
}

/// What kind of deadline stands there when the document names no words for it.
pub fn deadline_kind(kind: DeadlineKind) -> &'static str {
    match kind {
        DeadlineKind::By => "Có hạn cuối",
        DeadlineKind::From => "Có ngày bắt đầu, không có hạn cuối",
        DeadlineKind::Ongoing => "Thường xuyên, không có hạn cuối",
        DeadlineKind::PerPlan => "Theo tiến độ của văn bản khác",
        DeadlineKind::None => "Văn bản không định hạn",
    }
}
