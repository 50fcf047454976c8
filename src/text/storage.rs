//! Phrases about what is kept on this machine.

use super::number::count;
use crate::storage::snapshot::{Snapshot, Why};
use crate::storage::usage::{Share, Usage};

/// History and what can be brought back.
pub const HISTORY: &str = "Lịch sử";
/// Whether the browser keeps the data for good.
pub const KEPT_FOR_GOOD: &str = "Giữ lâu dài";
/// It does.
pub const KEPT: &str = "Trình duyệt đã hứa không tự xóa dữ liệu của trang này.";
/// It has not said so.
pub const NOT_KEPT: &str =
    "Trình duyệt chưa hứa: khi đầy đĩa có thể tự xóa dữ liệu của trang ít mở.";
/// It cannot be asked.
pub const KEPT_UNKNOWN: &str = "Trình duyệt này không cho biết.";
/// Asks for the promise.
pub const ASK_TO_KEEP: &str = "Xin giữ lâu dài";
/// It was asked and does not.
pub const NOT_GRANTED: &str = "Trình duyệt chưa đồng ý. Hãy cài ứng dụng hoặc đánh dấu trang rồi thử lại, và xuất tệp JSON đều đặn.";
/// What Apple's engine does.
pub const INSTALL_ON_APPLE: &str = "Safari tự xóa dữ liệu của trang không mở trong 7 ngày. Hãy thêm trang vào màn hình chính (nút Chia sẻ, mục “Thêm vào MH chính”) và mở từ biểu tượng đó, hoặc xuất tệp JSON sau mỗi lần làm việc.";
/// Makes room.
pub const COMPACT: &str = "Thu gọn lịch sử và bản chụp";
/// What goes and what stays.
pub const COMPACT_HINT: &str = "Giữ nguyên mọi chỗ đã ghi. Chỉ bỏ bớt lịch sử cũ (còn 500 lần sửa mới nhất), thao tác hoàn tác cũ (còn 50) và bản chụp cũ (còn bản mới nhất mỗi loại và bản đầy đủ nhất). Không hoàn tác được; nếu cần, hãy xuất tệp JSON trước.";
/// Does it.
pub const COMPACT_NOW: &str = "Thu gọn";
/// The pane of steps.
pub const STEPS: &str = "Vừa làm";
/// What the next undo would take back.
pub const NEXT_UNDO: &str = "Hoàn tác được";
/// What the next redo would make again.
pub const NEXT_REDO: &str = "Làm lại được";
/// Nothing can be undone.
pub const NO_STEP: &str = "Chưa có thao tác nào trên máy này.";
/// How long steps last.
pub const STEPS_HINT: &str =
    "Đóng trang rồi mở lại vẫn hoàn tác được. Phím tắt: Ctrl+Z, Ctrl+Shift+Z.";

/// "312 lần sửa, 3 bản chụp", and where they are.
pub fn history(changes: usize, snapshots: usize, has_journal: bool) -> String {
    let place = if has_journal {
        "giữ trong cơ sở dữ liệu của trình duyệt trên đĩa"
    } else {
        "giữ chung chỗ với phần đã ghi vì trình duyệt không cho dùng cơ sở dữ liệu"
    };
    format!(
        "{} lần sửa, {} bản chụp; {place}",
        count(changes),
        count(snapshots)
    )
}

/// "312 bản ghi, khoảng 48 KB, 1% chỗ của trang"
pub fn used(usage: &Usage, room: usize) -> String {
    let total = usage.total();
    format!(
        "{} bản ghi, khoảng {}, {}% chỗ của trang",
        count(total.records),
        size(total),
        count(usage.percent(room))
    )
}

/// "phần đã ghi và cài đặt: 40 KB; ứng dụng khác cùng địa chỉ: 8 KB"
pub fn used_by(usage: &Usage) -> String {
    let shares = [
        ("phần đã ghi và cài đặt", usage.values),
        ("lịch sử, bản chụp", usage.past),
        ("bản ghi đang ghi hoặc không đọc được", usage.other),
        ("ứng dụng khác cùng địa chỉ", usage.foreign),
    ];
    let shares = shares.iter().filter(|(_, share)| share.records > 0);
    let shares: Vec<String> = shares
        .map(|(what, share)| format!("{what}: {}", size(*share)))
        .collect();
    shares.join("; ")
}

/// Little room is left: what to do.
pub fn tight(usage: &Usage, room: usize) -> String {
    format!(
        "Đã dùng {}% chỗ mà trình duyệt dành cho trang này ({}). Hãy xuất tệp JSON, rồi vào Dữ liệu để thu gọn.",
        count(usage.percent(room)),
        used_by(usage)
    )
}

/// After making room.
pub fn compacted(records: usize) -> String {
    match records {
        0 => "Không có gì để thu gọn.".to_owned(),
        records => format!("Đã bỏ {} bản ghi cũ.", count(records)),
    }
}

/// Browsers keep UTF-16.
fn size(share: Share) -> String {
    match 2 * share.units {
        bytes @ ..1_000 => format!("{} byte", count(bytes)),
        bytes @ 1_000..1_000_000 => format!("{} KB", count(bytes.div_ceil(1_000))),
        bytes => {
            let tenths = bytes.div_ceil(100_000);
            format!("{},{} MB", count(tenths / 10), tenths % 10)
        }
    }
}

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
