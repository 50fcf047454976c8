//! Phrases about the app as a single file.

use super::data::stamped;
use super::number::count;

/// The pane about it.
pub const ONE_FILE: &str = "Tệp dùng ngoại tuyến";

/// What it is, where it can be had.
pub const OFFER_HINT: &str = "Cả ứng dụng trong một tệp. Chép vào USB hay gửi qua mạng nội bộ, bấm đúp là mở bằng Chrome, Edge, Cốc Cốc hoặc Firefox: không cần mạng, không cần cài đặt.";
/// What is not in it.
pub const OFFER_EMPTY: &str =
    "Tệp này chưa có phần đã ghi. Muốn mang theo thì xuất tệp JSON ở đây rồi nhập vào đó.";
/// There is no network to fetch it by.
pub const OFFER_OFFLINE: &str = "Đang mất mạng: khi có mạng lại mới tải được tệp này.";

/// Where edits are.
pub const KEPT_HERE: &str = "Trang đang mở là tệp trên máy. Phần ghi tự lưu trong trình duyệt này, trên máy này, không nằm trong tệp: chép tệp đi thì phần ghi không đi theo.";
/// What that means in each browser.
pub const KEPT_WHERE: &str = "Chrome, Edge, Cốc Cốc: mở tệp từ thư mục nào cũng thấy phần ghi ấy. Firefox: chỉ thấy khi tệp vẫn nằm đúng chỗ này; đổi tên hay chuyển thư mục thì không thấy, để lại chỗ cũ lại thấy.";
/// Nothing is kept.
pub const KEPT_NOWHERE: &str = "Trình duyệt không cho trang này lưu. Phần ghi chỉ còn đến khi đóng trang: trước khi đóng, hãy tải trang kèm dữ liệu hoặc xuất tệp JSON.";
/// The same, as a message over every room.
pub const MEMORY_ONLY: &str = "Trình duyệt không cho tệp này lưu dữ liệu trên máy. Bạn vẫn xem và ghi được, nhưng phần ghi chỉ còn đến khi đóng trang: trước khi đóng, hãy tải trang kèm dữ liệu hoặc xuất tệp JSON.";
/// A newer file's data is there.
pub const READ_ONLY: &str = "Dữ liệu trong trình duyệt này do một bản mới hơn của ứng dụng ghi. Tệp đang mở không hiểu hết nên chỉ cho xem và không sửa gì. Hãy mở bằng tệp của bản mới.";
/// Hands the page out with the data in it.
pub const SAVE_PAGE: &str = "Tải trang kèm dữ liệu";
/// What that is good for.
pub const SAVE_PAGE_HINT: &str = "Tải về một tệp như trang này, có sẵn toàn bộ phần đã ghi và cài đặt. Mở ở máy khác thì phần ấy được gộp vào phần ghi ở đó: không thay chỗ nào bên đó ghi mới hơn, giữ lịch sử, hoàn tác được. Chỗ hai bên ghi khác nhau thì chờ bạn chọn.";
/// Shows the data that came with the page.
pub const SEE_CARRIED: &str = "Xem dữ liệu kèm trang";
/// What that data is called.
pub const CARRIED: &str = "Dữ liệu kèm trang";
/// It cannot be read.
pub const UNREADABLE: &str = "Trang này có kèm dữ liệu nhưng không đọc được, có thể do tệp bị sửa hoặc hỏng khi chép. Phần ghi trên máy không bị ảnh hưởng. Hãy xin lại tệp, hoặc xin tệp JSON.";
/// All is there without a network.
pub const WITHOUT_NETWORK: &str = "Dùng được: toàn bộ ứng dụng nằm trong tệp này.";

/// The link to it: "Tải tệp (1,1 MB)".
pub fn fetch(bytes: usize) -> String {
    let tenths = bytes.div_ceil(100_000);
    format!("Tải tệp ({},{} MB)", count(tenths / 10), tenths % 10)
}

/// Of so many tasks the page and this browser hold different things.
pub fn contested(tasks: usize) -> String {
    format!(
        "Trang này kèm dữ liệu. Có {} nhiệm vụ mà trang và trình duyệt này ghi khác nhau: đang giữ theo trình duyệt này. Vào Dữ liệu, bấm {SEE_CARRIED} để chọn.",
        count(tasks)
    )
}

/// The name of a page with data: `theo-doi-de-an-06_2026-11-21_1405.html`.
pub fn page_name(millis: u64) -> String {
    format!("theo-doi-de-an-06{}.html", stamped(millis))
}
