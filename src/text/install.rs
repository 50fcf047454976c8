//! Phrases about installing the app and about a newer version of it.

/// The pane about it, and the button.
pub const INSTALL: &str = "Cài ứng dụng";
/// What it is good for, where it is offered.
pub const OFFER: &str = "Cài ứng dụng để mở từ màn hình chính, cả khi không có mạng.";
/// The same, by hand.
pub const OFFER_SHARED: &str = "Để mở từ màn hình chính, cả khi không có mạng: bấm nút Chia sẻ của Safari, rồi chọn Thêm vào Màn hình chính.";
/// Puts the offer away.
pub const LATER: &str = "Không cài";
/// Puts the words away.
pub const SEEN: &str = "Đã hiểu";
/// It is installed.
pub const INSTALLED: &str = "Đang dùng bản đã cài.";
/// What it is good for.
pub const HINT: &str =
    "Ứng dụng có biểu tượng riêng, mở trong cửa sổ riêng, không cần mạng. Phần đã ghi giữ nguyên.";
/// The browser makes no offer.
pub const BY_HAND: &str = "Trong Chrome, Edge, Cốc Cốc: mở trình đơn của trình duyệt, chọn Cài đặt ứng dụng hoặc Thêm vào màn hình chính. Không thấy mục ấy thì trình duyệt này không cài được; dấu trang cũng mở được khi không có mạng.";
/// The file on the disk cannot be installed.
pub const ONE_FILE: &str = "Tệp dùng ngoại tuyến không cần cài: bấm đúp là mở.";
/// It is on its way.
pub const DONE: &str = "Đã cài ứng dụng. Mở từ màn hình chính hoặc danh sách ứng dụng.";

/// Before what a newer version changes.
pub const NEWS: &str = "Bản mới thay đổi:";
