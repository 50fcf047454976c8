//! Phrases of taking files in.

use super::export::EXPORT_NOW;
use super::number::count;
use super::shell;
use super::values::{beginning, harmless, stated_moment};
use crate::exchange::json::{BadFile, Incoming};
use crate::storage::settings::Settings;

/// The pane where data comes in.
pub const IMPORT: &str = "Nhập từ tệp";
/// How it works.
pub const IMPORT_HINT: &str = "Chọn một hay nhiều tệp JSON hoặc Excel do ứng dụng này xuất, hoặc kéo thả vào khung này. Bạn xem trước từng chỗ sẽ đổi; chưa bấm nhập thì chưa có gì thay đổi. Hai người cùng sửa một chỗ mà không biết nhau thì bạn chọn.";
/// Opens the file chooser.
pub const CHOOSE_FILE: &str = "Chọn tệp";
/// The same once a file was read.
pub const CHOOSE_OTHER: &str = "Chọn tệp khác";
/// Where files are dropped.
pub const DROP: &str = "Thả tệp vào đây";
/// Opens the field for a pasted text.
pub const PASTE: &str = "Dán nội dung";
/// What is pasted there.
pub const PASTE_LABEL: &str = "Nội dung tệp mà người gửi đã chép";
/// Reads what was pasted.
pub const PASTE_READ: &str = "Xem trước";
/// What a pasted text is called.
pub const PASTED: &str = "nội dung đã dán";
/// Stops reading.
pub const STOP: &str = "Dừng";
/// It was stopped.
pub const STOPPED: &str = "Đã dừng đọc tệp. Chưa nhập gì.";
/// The preview of files.
pub const PREVIEW: &str = "Xem trước khi nhập";
/// The preview of a snapshot.
pub const PREVIEW_SNAPSHOT: &str = "Xem trước khi khôi phục";
/// Leaves everything as it is.
pub const LEAVE: &str = "Bỏ qua";
/// Nothing would change: heading.
pub const NOTHING_TO_TAKE: &str = "Không có gì mới để nhập";
/// What can be taken.
pub const TAKES: &str = "chỗ lấy được";
/// Where two are at odds.
pub const CONFLICTS: &str = "chỗ hai bên sửa khác nhau";
/// What is the same.
pub const SAME: &str = "chỗ giống hệt";
/// What is newer here.
pub const KEPT: &str = "chỗ giữ nguyên vì trên máy này mới hơn";
/// What becomes of tasks that are not known here.
pub const UNKNOWN_HINT: &str = "nhiệm vụ mà bản dữ liệu này không có. Phần ghi vẫn được giữ trên máy, chưa hiện ra; bản ứng dụng có các nhiệm vụ đó sẽ hiện. Mã nhiệm vụ:";
/// Heading of the conflicts.
pub const CONFLICT_LIST: &str = "Hai bên sửa khác nhau";
/// How conflicts are settled.
pub const CONFLICT_HINT: &str = "Mỗi bên sửa khi chưa thấy bản của bên kia. Bản mới hơn được chọn sẵn; bản không chọn vẫn nằm trong lịch sử của nhiệm vụ.";
/// Heading of the list of what would be taken.
pub const LIST: &str = "Những chỗ lấy được";
/// Ticks all of the list.
pub const ALL: &str = "Lấy tất cả";
/// Heading of what is older in the files.
pub const OLDER_LIST: &str = "Chỗ trong tệp cũ hơn máy này";
/// What can be done with them.
pub const OLDER_HINT: &str =
    "Các chỗ này giữ nguyên. Đánh dấu chỗ nào thì lấy lại giá trị cũ của chỗ đó.";
/// Before an old value, for screen readers.
pub const BEFORE: &str = "trước:";
/// Before a new value, for screen readers.
pub const AFTER: &str = "sau:";
/// The value here.
pub const OURS: &str = "Máy này";
/// The value of a snapshot.
pub const IN_SNAPSHOT: &str = "Bản chụp";
/// Why a value is proposed.
pub const NEWER: &str = "mới hơn";
/// The import can be taken back.
pub const UNDOABLE: &str = "Nhập xong vẫn hoàn tác được bằng một lần bấm.";
/// Takes the settings too.
pub const WITH_SETTINGS: &str = "Lấy cả tên người ghi và cài đặt trong tệp";
/// Settles conflicts where all stays as it is here.
pub const KEEP_OURS: &str = "Giữ bản trên máy này";
/// Takes settings alone.
pub const SETTINGS_ONLY: &str = "Lấy cài đặt";
/// Ends every message about files that were not taken.
pub const SAFE: &str = "Dữ liệu trên máy này chưa thay đổi.";

/// How far reading is.
pub fn reading(done: usize, all: usize) -> String {
    format!("Đang đọc {}/{} tệp", count(done), count(all))
}

/// Over the files that could not be read.
pub fn bad_files(bad: usize, all: usize) -> String {
    if all == 1 {
        "Không đọc được tệp này".to_owned()
    } else {
        format!("Không đọc được {} trong {} tệp", count(bad), count(all))
    }
}

/// Why a file cannot be taken in, and what to do.
pub fn bad_file(name: &str, why: &BadFile) -> String {
    let name = harmless(name);
    let place = |line: usize, column: usize| format!("dòng {}, cột {}", count(line), count(column));
    match why {
        BadFile::TooLong => format!(
            "Tệp “{name}” lớn quá 50 MB nên không đọc. Hãy chọn tệp do nút “{EXPORT_NOW}” của ứng dụng này tạo ra."
        ),
        BadFile::Empty => {
            format!("Tệp “{name}” không có gì bên trong. Hãy xuất lại ở máy gốc rồi chọn tệp mới.")
        }
        BadFile::Cut(line, column) => format!(
            "Tệp “{name}” bị thiếu phần cuối, dừng ở {}: thường là do chép hoặc tải chưa xong. Hãy chép hoặc tải lại rồi chọn lại tệp.",
            place(*line, *column)
        ),
        BadFile::TooDeep => format!(
            "Tệp “{name}” lồng nhau quá nhiều lớp, không phải tệp do ứng dụng này xuất. Hãy chọn tệp có tên dạng de-an-06_….json."
        ),
        BadFile::NotJson(line, column) => format!(
            "Tệp “{name}” không phải tệp JSON hoặc đã bị hỏng, đọc được đến {}. Hãy xuất lại ở máy gốc rồi chọn tệp mới.",
            place(*line, *column)
        ),
        BadFile::NotOurs => format!(
            "Tệp “{name}” là tệp JSON nhưng không phải do ứng dụng này xuất. Hãy chọn tệp có tên dạng de-an-06_….json."
        ),
        BadFile::Newer(version) => format!(
            "Tệp “{name}” do bản mới hơn của ứng dụng xuất (dạng tệp số {version}). Hãy tải lại trang khi có mạng để dùng bản mới, rồi chọn lại tệp."
        ),
    }
}

/// A file that the browser could not hand over.
pub fn unreadable_file(name: &str) -> String {
    format!(
        "Trình duyệt không đọc được tệp “{}”: có thể tệp vừa bị xóa, đổi tên hoặc không có quyền mở. Hãy chọn lại.",
        harmless(name)
    )
}

/// From when a file is: "sửa gần nhất 21/11/2026 14:05".
pub fn from_when(incoming: &Incoming) -> String {
    match (&incoming.edited_at, &incoming.exported_at) {
        (Some(moment), _) => format!("sửa gần nhất {}", harmless(&stated_moment(moment))),
        (None, Some(moment)) => format!("xuất lúc {}", harmless(&stated_moment(moment))),
        (None, None) => "chưa ghi gì".to_owned(),
    }
}

/// A file that holds some tasks only.
pub fn part(incoming: &Incoming) -> &'static str {
    if incoming.part {
        " · tệp một phần"
    } else {
        ""
    }
}

/// After the files that are named.
pub fn more_files(files: usize) -> String {
    format!("và {} tệp khác", count(files))
}

/// Files that were made over another edition of the data.
pub fn other_edition(files: usize, theirs: u32, ours: u32) -> String {
    if files > 1 {
        return format!(
            "{} tệp ghi trên bản dữ liệu khác (máy này dùng số {ours}). Phần ghi vẫn nhập được.",
            count(files)
        );
    }
    let which = if theirs > ours { "mới" } else { "cũ" };
    format!(
        "Tệp ghi trên bản dữ liệu {which} hơn (số {theirs}; máy này dùng số {ours}). Phần ghi vẫn nhập được."
    )
}

/// Files that are not as they were written.
pub fn wrong_checksum(files: usize) -> String {
    format!(
        "Mã kiểm tra của {} tệp không khớp: nội dung đã bị sửa bằng tay hoặc hỏng khi gửi. Vẫn nhập được; hãy xem kỹ từng chỗ, hoặc xin người gửi xuất lại:",
        count(files)
    )
}

/// Places that could not be read.
pub fn unread(places: usize) -> String {
    format!(
        "{} chỗ không đọc được hoặc ghi hai lần nên để lại; phần còn lại vẫn nhập được. Vị trí trong tệp:",
        count(places)
    )
}

/// A place in one of many files.
pub fn place_in(file: &str, place: &str) -> String {
    format!("{}: {}", harmless(file), harmless(place))
}

/// Tasks that are not known here.
pub fn unknown(tasks: usize) -> String {
    format!("{} {UNKNOWN_HINT}", count(tasks))
}

/// Takes so many fields from files.
pub fn take(fields: usize) -> String {
    format!("Nhập {} chỗ sửa", count(fields))
}

/// Takes so many fields from a snapshot.
pub fn take_back(fields: usize) -> String {
    format!("Khôi phục {} chỗ", count(fields))
}

/// Files were taken in.
pub fn taken(fields: usize, settings: bool) -> String {
    match (fields, settings) {
        (0, true) => "Đã lấy cài đặt trong tệp".to_owned(),
        (0, false) => "Đã giữ bản trên máy này".to_owned(),
        (_, true) => format!("{} và cài đặt", shell::imported(fields)),
        (_, false) => shell::imported(fields),
    }
}

/// After what is listed.
pub fn and_more(fields: usize) -> String {
    format!("và {} chỗ khác", count(fields))
}

/// Shows more of a list.
pub fn show_more(more: usize, what: &str) -> String {
    format!("Hiện thêm {} {what}", count(more))
}

/// What a list of tasks shows more of.
pub const TASKS: &str = "nhiệm vụ";
/// What a list of conflicts shows more of.
pub const PLACES: &str = "chỗ";

/// After the values of a conflict that are shown.
pub fn more_values(values: usize) -> String {
    format!(
        "và {} giá trị khác, cũ hơn; các giá trị đó nằm trong lịch sử sau khi nhập",
        count(values)
    )
}

/// Nothing would change: why.
pub fn nothing_to_take(same: usize, kept: usize) -> String {
    match (same, kept) {
        (0, 0) => "Trong đó không có chỗ sửa nào.".to_owned(),
        (_, 0) => "Mọi chỗ trong đó đã có trên máy này.".to_owned(),
        _ => "Mọi chỗ trong đó hoặc đã có, hoặc cũ hơn phần ghi trên máy này.".to_owned(),
    }
}

/// Where a value comes from: "Tệp to-1.json", "3 tệp: to-1.json, …".
pub fn in_files(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [name] => format!("Tệp {}", harmless(name)),
        [first, ..] => format!("{} tệp: {}, …", count(names.len()), harmless(first)),
    }
}

/// What would be set with the settings.
pub fn settings_taken(names: &[String]) -> String {
    format!(
        "Sẽ đặt: {}. Nên lấy khi khôi phục tệp của chính mình; tệp của người khác thì bỏ dấu này. Phần cài đặt không nằm trong lần hoàn tác.",
        names.join(", ")
    )
}

/// What taking the settings over would change here, in words.
pub fn settings_of(ours: &Settings, theirs: &Settings) -> Vec<String> {
    let changes = |changed: bool, name: &str| changed.then(|| name.to_owned());
    let author = theirs
        .author
        .as_ref()
        .filter(|name| ours.author.as_ref() != Some(name));
    [
        author.map(|name| format!("tên người ghi “{}”", harmless(&beginning(name, 60)))),
        changes(
            theirs.my_unit.is_some() && theirs.my_unit != ours.my_unit,
            "đơn vị của tôi",
        ),
        changes(theirs.theme.is_some() && theirs.theme != ours.theme, "nền"),
        changes(
            theirs.soon_days.is_some() && theirs.soon_days != ours.soon_days,
            "số ngày báo sắp đến hạn",
        ),
        changes(
            theirs.roomy.is_some() && theirs.roomy != ours.roomy,
            "mật độ hàng",
        ),
        changes(
            theirs.shortcuts.is_some() && theirs.shortcuts != ours.shortcuts,
            "phím tắt một chữ",
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A task without a name: one that the file alone knows.
pub fn unnamed(id: &str) -> String {
    format!("Nhiệm vụ {id}")
}

/// Who edited a field and when.
pub fn by(author: &str, millis: u64) -> String {
    let author = if author.trim().is_empty() {
        "không ghi tên".to_owned()
    } else {
        harmless(&beginning(author, 80))
    };
    format!("{author}, {}", shell::at(millis))
}

/// Who edited a field and when, and in which file it stands.
pub fn by_in(by: &str, file: &str) -> String {
    format!("{by} · {file}")
}
