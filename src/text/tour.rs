//! The first tour: what is said at each of its stops.

/// What is offered on the first visit.
pub const OFFER: &str = "Lần đầu dùng? Có hướng dẫn ngắn, chỉ ngay trên màn hình.";
/// Takes the offer.
pub const TAKE: &str = super::help::TOUR;
/// Refuses it, or leaves the tour.
pub const SKIP: &str = "Bỏ qua";
/// Goes on.
pub const NEXT: &str = "Tiếp";
/// Goes back.
pub const BACK: &str = "Trước";
/// After the last stop.
pub const DONE: &str = "Xong";
/// Name of the card.
pub const NAME: &str = "Hướng dẫn";

/// What is said at a stop.
#[derive(Clone, Copy, Debug)]
pub struct Stop {
    /// Its heading.
    pub title: &'static str,
    /// What can be done there.
    pub text: &'static str,
}

/// All stops, in their order.
pub const STOPS: [Stop; 7] = [
    Stop {
        title: "Tìm",
        text: "Gõ có dấu hay không dấu, cả viết tắt. Danh sách thu lại ngay khi gõ. Phím / đưa bạn tới đây.",
    },
    Stop {
        title: "Lọc",
        text: "Bấm Quá hạn để chỉ xem việc quá hạn; con số là số việc. Bấm lần nữa để bỏ lọc.",
    },
    Stop {
        title: "Một nhiệm vụ",
        text: "Bấm vào hàng để đọc lời văn bản, ghi người chịu trách nhiệm, tiến độ, minh chứng.",
    },
    Stop {
        title: "Đánh dấu xong",
        text: "Xong việc thì bấm ô vuông. Nhầm cũng không sao.",
    },
    Stop {
        title: "Tự lưu và hoàn tác",
        text: "Mọi chỗ ghi tự lưu trên máy này, không gửi đi đâu. Sau mỗi thao tác có nút Hoàn tác ở cuối màn hình; Ctrl+Z cũng được.",
    },
    Stop {
        title: "Tính đến ngày",
        text: "Quá hạn bao nhiêu ngày tính theo ngày này. Đổi ngày để xem lại tình hình hôm đó.",
    },
    Stop {
        title: "Dữ liệu và trợ giúp",
        text: "Vào Dữ liệu để xuất, nhập tệp, chọn đơn vị và cỡ chữ. Trợ giúp ở cuối thanh bên; trên điện thoại cả hai ở nút Thêm.",
    },
];

/// "Bước 2 trên 7".
pub fn step(number: usize) -> String {
    format!("Bước {number} trên {}", STOPS.len())
}
