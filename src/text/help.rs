//! The help page: what the app is, what to do first, where things are.

/// The page's own contents.
pub const CONTENTS: &str = "Trong trang này";
/// Begins the tour.
pub const TOUR: &str = "Xem hướng dẫn 2 phút";
/// What the tour is.
pub const TOUR_HINT: &str = "Bảy bước ngắn chỉ vào từng chỗ trên màn hình. Nhấn Esc để thôi.";
/// Opens the list of shortcuts.
pub const SHORTCUTS: &str = "Xem phím tắt";
/// Leads from the shortcuts to this page.
pub const MORE: &str = "Xem trang trợ giúp";

/// A picture made of the app's own parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// A task as the list shows it.
    Row,
    /// The search box and filters.
    Search,
    /// What stands below after a tick.
    Undo,
    /// The three statuses and the standings.
    Signs,
    /// Five strokes.
    FiveClear,
    /// The as-of date.
    AsOf,
    /// An action of a checklist.
    Action,
    /// Where it says that all is kept.
    Saved,
}

impl Figure {
    /// What it shows, for who does not see it.
    pub fn said(self) -> &'static str {
        match self {
            Self::Row => {
                "Hình: một hàng nhiệm vụ. Ô vuông đầu hàng để đánh dấu xong, giữa là tên gọi tắt và đơn vị chủ trì, cuối hàng là tình trạng thời hạn."
            }
            Self::Search => {
                "Hình: ô tìm đã gõ dan cu, dưới là nhãn lọc Quá hạn đang bật và nhãn Ưu tiên."
            }
            Self::Undo => {
                "Hình: dòng báo ở cuối màn hình sau khi đánh dấu, bên phải có nút Hoàn tác."
            }
            Self::Signs => "Hình: các dấu trạng thái và thời hạn, mỗi dấu có hình riêng kèm chữ.",
            Self::FiveClear => "Hình: ô kiểm năm nét, bốn nét đậm và một nét mờ.",
            Self::AsOf => "Hình: ô Tính đến ở đầu trang, đang chọn ngày 31/12/2025.",
            Self::Action => {
                "Hình: một bước trong danh mục của sổ tay đã đánh dấu, dưới là nút Xong 1 lượt."
            }
            Self::Saved => "Hình: dòng Đã lưu trên máy ở đầu trang và nút Xuất tệp JSON.",
        }
    }
}

/// Words inside the pictures.
pub mod pictured {
    /// What was typed.
    pub const TYPED: &str = "dan cu";
    /// After a tick.
    pub const TICKED: &str = "Đã hoàn thành CT 05 B.17";
    /// An action of a checklist.
    pub const ACTION: &str = "Kiểm tra máy đã cài ứng dụng VNeID";
    /// What is and what is not clear.
    pub const CLEAR: &str = "4/5: thiếu rõ người";
    /// Kept.
    pub const SAVED: &str = "Đã lưu trên máy 14:05";
}

/// A section of the page.
#[derive(Clone, Copy, Debug)]
pub struct Section {
    /// Its name in the page.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// Paragraphs, or steps.
    pub lines: &'static [&'static str],
    /// Whether the lines are steps that follow each other.
    pub steps: bool,
    /// What it shows.
    pub figure: Option<Figure>,
}

/// All sections, in their order.
pub const SECTIONS: [Section; 14] = [
    Section {
        id: "la-gi",
        title: "Ứng dụng này là gì",
        lines: &[
            "Danh sách các nhiệm vụ mà bảy văn bản giao theo Đề án 06, kèm lời văn bản, thời hạn và đơn vị chủ trì, để xem việc nào của mình, việc nào quá hạn, ghi tiến độ và lập báo cáo.",
            "Đây không phải cơ sở dữ liệu quốc gia, không phải phần mềm báo cáo chính thức, không thay văn bản gốc. Không có máy chủ, không có tài khoản: mỗi máy giữ phần ghi của mình.",
        ],
        steps: false,
        figure: None,
    },
    Section {
        id: "bat-dau",
        title: "Việc đầu tiên",
        lines: &[
            "Chọn Đơn vị của tôi ở đầu trang (trên điện thoại: mục Dữ liệu, phần Cài đặt).",
            "Bấm nhãn Của đơn vị tôi, rồi nhãn Quá hạn: đó là việc cần xem trước.",
            "Bấm vào một hàng để đọc lời văn bản và ghi tiến độ.",
        ],
        steps: true,
        figure: Some(Figure::Row),
    },
    Section {
        id: "tim",
        title: "Tìm và lọc",
        lines: &[
            "Gõ có dấu hay không dấu đều được: dan cu, dân cư, cả kiểu Telex. Viết tắt như TTHC, BHXH cũng hiểu.",
            "Nhãn lọc cho biết còn bao nhiêu việc. Bấm lần nữa để bỏ. Hay dùng bộ lọc nào thì lưu lại ở Bộ lọc đã lưu.",
            "Gõ điều kiện ngay trong ô tìm: chu tri:bca, han:<30/06/2023, -co:ghi chu.",
        ],
        steps: false,
        figure: Some(Figure::Search),
    },
    Section {
        id: "danh-dau",
        title: "Đánh dấu xong và hoàn tác",
        lines: &[
            "Bấm ô vuông đầu hàng khi xong việc. Nhầm thì bấm Hoàn tác ở dòng báo, hoặc Ctrl+Z. Mọi thao tác đều hoàn tác được, kể cả nhập tệp.",
            "Chọn nhiều, rồi bấm vào các hàng, để đánh dấu nhiều việc một lúc.",
        ],
        steps: false,
        figure: Some(Figure::Undo),
    },
    Section {
        id: "ghi",
        title: "Ghi vào một nhiệm vụ",
        lines: &[
            "Mở nhiệm vụ rồi ghi người chịu trách nhiệm, tiến độ, minh chứng, việc con, ghi chú. Không có nút lưu: gõ đến đâu lưu đến đó.",
            "Lời văn bản không sửa được. Chỗ nào đã ghi đè lên văn bản đều có nút trả về ban đầu, và lịch sử cho biết ai ghi, ghi lúc nào.",
        ],
        steps: false,
        figure: Some(Figure::Signs),
    },
    Section {
        id: "nam-ro",
        title: "Năm rõ",
        lines: &[
            "Mỗi nét của ô kiểm là một điều đã rõ: người, việc, tiến độ, trách nhiệm, sản phẩm. Nét mờ là điều còn thiếu; mở nhiệm vụ để biết thiếu do văn bản hay do đơn vị chưa ghi.",
        ],
        steps: false,
        figure: Some(Figure::FiveClear),
    },
    Section {
        id: "thoi-han",
        title: "Thời hạn và ngày tính đến",
        lines: &[
            "Quá hạn, sắp đến hạn được tính theo ngày ở ô Tính đến. Đổi ngày để xem tình hình hôm đó; phần đã ghi không đổi.",
            "Mốc của đơn vị đặt thêm bên hạn của văn bản, không thay hạn ấy. Mục Thời hạn xem theo nhóm, lịch tháng, dòng thời gian, và tải lịch .ics.",
        ],
        steps: false,
        figure: Some(Figure::AsOf),
    },
    Section {
        id: "so-tay",
        title: "Sổ tay của tổ công nghệ số cộng đồng",
        lines: &[
            "Bấm Bắt đầu buổi, ghi nơi hỗ trợ.",
            "Mở danh mục cần dùng, đánh dấu từng bước đã làm cho người dân.",
            "Bấm Xong 1 lượt: số đếm tăng một, các bước trở lại trống cho người sau.",
            "Hết buổi, bấm Kết thúc buổi, xuất kết quả. Cuối tháng vào phần Kết quả để cộng lại và nộp.",
            "Sổ tay chỉ đếm: không ghi tên, số định danh, số điện thoại hay mã OTP của ai.",
        ],
        steps: true,
        figure: Some(Figure::Action),
    },
    Section {
        id: "bao-cao",
        title: "Báo cáo và kiểm điểm tuần",
        lines: &[
            "Mục Báo cáo lập dự thảo theo tuần, tháng, quý từ phần đã ghi, trình bày theo Nghị định 30/2020/NĐ-CP; chỗ chưa biết để trống. In, tải Word, Excel, hoặc chép tin nhắn ngắn.",
            "Kiểm điểm tuần đi lần lượt từng việc: trạng thái, vướng mắc, bước tiếp theo, ai làm; xong có biên bản.",
        ],
        steps: false,
        figure: None,
    },
    Section {
        id: "du-lieu",
        title: "Phần ghi nằm ở đâu, sao lưu thế nào",
        lines: &[
            "Phần ghi nằm trong trình duyệt này, trên máy này. Không gửi đi đâu. Máy khác, trình duyệt khác không thấy; xóa dữ liệu trình duyệt là mất.",
            "Vì vậy hãy vào Dữ liệu, Xuất tệp JSON, cất tệp hoặc gửi cho người tổng hợp. Nhập tệp của người khác luôn cho xem trước, không thay chỗ mới hơn của bạn.",
            "Ứng dụng tự chụp lại dữ liệu mỗi ngày và trước mỗi lần nhập; bản chụp ở mục Dữ liệu.",
        ],
        steps: false,
        figure: Some(Figure::Saved),
    },
    Section {
        id: "ngoai-tuyen",
        title: "Không có mạng, cài đặt, tệp đơn",
        lines: &[
            "Sau lần mở đầu tiên, mất mạng vẫn mở và ghi được. Nên cài ứng dụng ra màn hình chính: xem mục Dữ liệu, phần Cài ứng dụng.",
            "Nơi không có mạng bao giờ: tải Tệp dùng ngoại tuyến ở mục Dữ liệu, chép vào USB, bấm đúp là mở.",
            "Khi có bản mới, ứng dụng báo và chờ bạn bấm Dùng bản mới. Phần đã ghi giữ nguyên.",
        ],
        steps: false,
        figure: None,
    },
    Section {
        id: "cho-de-nhin",
        title: "Chữ to, nền tối, mật độ",
        lines: &[
            "Mục Dữ liệu, phần Cài đặt có Cỡ chữ, Nền, Mật độ hàng. Phóng trang bằng Ctrl và dấu + cũng được.",
            "Mọi việc làm được bằng bàn phím và trình đọc màn hình. Không dấu hiệu nào chỉ phân biệt bằng màu.",
        ],
        steps: false,
        figure: None,
    },
    Section {
        id: "phim-tat",
        title: "Phím tắt",
        lines: &[
            "Ctrl+K tìm nhanh mọi thứ; / tới ô tìm; J và K xuống, lên; Enter mở; dấu cách đánh dấu xong; Esc đóng; ? xem tất cả.",
        ],
        steps: false,
        figure: None,
    },
    Section {
        id: "truc-trac",
        title: "Khi có trục trặc",
        lines: &[
            "Báo chưa lưu được: xuất tệp JSON ngay, rồi xóa bớt dữ liệu trang khác hoặc đổi trình duyệt và nhập lại tệp.",
            "Mở lên thấy trống: có thể bạn đang ở trình duyệt khác, chế độ ẩn danh hoặc địa chỉ khác. Mở lại đúng chỗ cũ, hoặc nhập tệp đã xuất.",
            "Thấy lời văn bản hay thời hạn sai: đối chiếu với văn bản gốc rồi báo người phụ trách ứng dụng ở cơ quan bạn.",
        ],
        steps: false,
        figure: None,
    },
];
