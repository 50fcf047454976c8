//! Made-up tasks: the same ones on every machine, in the words that such tasks are written in.

use super::Failure;
use chrono::{Days, NaiveDate};
use de_an_06::domain::edit::Edit;
use de_an_06::domain::id::TaskId;
use de_an_06::domain::journal::Entry;
use de_an_06::domain::own_deadline::OwnDeadline;
use de_an_06::domain::stamp::Clock;
use de_an_06::domain::status::Status;

const VERBS: [&str; 16] = [
    "Rà soát, làm sạch",
    "Kết nối, chia sẻ",
    "Số hóa",
    "Cập nhật",
    "Đối soát",
    "Hoàn thiện",
    "Tổ chức tập huấn về",
    "Báo cáo kết quả",
    "Triển khai",
    "Xây dựng kế hoạch",
    "Đánh giá",
    "Kiểm tra việc thực hiện",
    "Tuyên truyền về",
    "Bố trí kinh phí cho",
    "Tái cấu trúc quy trình",
    "Nâng cấp",
];
const OBJECTS: [&str; 20] = [
    "dữ liệu dân cư",
    "hồ sơ hộ tịch",
    "thẻ căn cước gắn chíp",
    "tài khoản định danh điện tử",
    "dịch vụ công trực tuyến",
    "cơ sở dữ liệu đất đai",
    "sổ sức khỏe điện tử",
    "học bạ số",
    "giấy phép lái xe",
    "dữ liệu bảo hiểm xã hội",
    "chi trả an sinh xã hội qua tài khoản",
    "thanh toán không dùng tiền mặt",
    "khám chữa bệnh bằng căn cước công dân",
    "hạ tầng công nghệ thông tin",
    "phần mềm một cửa",
    "an toàn thông tin mạng",
    "thủ tục hành chính",
    "hóa đơn điện tử",
    "lý lịch tư pháp",
    "dữ liệu doanh nghiệp",
];
const PLACES: [&str; 16] = [
    "tại các xã, phường",
    "tại bệnh viện tuyến huyện",
    "trên toàn tỉnh",
    "ở khu công nghiệp",
    "tại bộ phận một cửa",
    "trong các trường học",
    "tại cơ sở lưu trú",
    "ở vùng sâu, vùng xa",
    "của Sở Y tế",
    "của Sở Tư pháp",
    "của Công an huyện",
    "của Sở Nội vụ",
    "của Văn phòng Ủy ban",
    "của Cục Thuế",
    "của Bảo hiểm xã hội",
    "của Sở Thông tin và Truyền thông",
];
const NOTES: [&str; 12] = [
    "Đã họp với đơn vị phối hợp, thống nhất đầu mối và mẫu báo cáo.",
    "Chờ văn bản hướng dẫn của bộ chủ quản trước khi làm tiếp.",
    "Đường truyền của ba xã chưa ổn định, đề nghị viễn thông kiểm tra.",
    "Còn thiếu máy quét, đã đề xuất bổ sung trong dự toán năm sau.",
    "Số liệu tháng trước lệch với hệ thống, cần đối chiếu lại từng hồ sơ.",
    "Giao đồng chí phó giám đốc theo dõi, báo cáo vào thứ sáu hằng tuần.",
    "Người dân đến làm đông vào đầu tháng, cần tăng cường cán bộ trực.",
    "Đã nhập xong phần tồn đọng, phần mới nhập trong ngày.",
    "Nhà thầu hẹn bàn giao chậm hai tuần so với hợp đồng.",
    "Mẫu phiếu cũ không còn dùng, thay bằng biểu mẫu điện tử.",
    "Kiểm tra lại quyền truy cập của tài khoản dùng chung.",
    "Kết quả tốt, đề nghị nhân rộng ra các đơn vị khác.",
];

/// The fields of so many tasks of a unit's own.
pub(crate) fn own(number: usize) -> Result<Vec<(TaskId, Entry)>, Failure> {
    let mut dice = Dice(0x06);
    let mut clock = Clock::new("bench".parse()?);
    let first_day = NaiveDate::from_ymd_opt(2026, 1, 1).ok_or("no such day")?;
    let mut fields = Vec::new();
    for number in 0..number {
        let now = 1_767_225_600_000 + 60_000 * u64::try_from(number)?;
        let id = TaskId::own(&clock.tick(now).to_string());
        for edit in edits(&mut dice, number, first_day) {
            let entry = Entry {
                edit,
                stamp: clock.tick(now),
                author: "".into(),
                over: None,
            };
            fields.push((id.clone(), entry));
        }
    }
    Ok(fields)
}

/// All have a title, most a note, some a status and a deadline.
fn edits(dice: &mut Dice, number: usize, first_day: NaiveDate) -> Vec<Edit> {
    let (verb, object, place) = (dice.of(&VERBS), dice.of(&OBJECTS), dice.of(&PLACES));
    let mut edits = vec![Edit::Title(Some(format!(
        "{verb} {object} {place}, đợt {}",
        number % 40 + 1
    )))];
    if dice.below(10) < 6 {
        edits.push(Edit::Note(Some(format!(
            "{} {}",
            dice.of(&NOTES),
            dice.of(&NOTES)
        ))));
    }
    match dice.below(10) {
        0 => edits.push(Edit::Status(Some(Status::Done))),
        1 | 2 => edits.push(Edit::Status(Some(Status::Doing))),
        _ => {}
    }
    if dice.below(10) < 4 {
        let due = first_day + Days::new(dice.below(700));
        edits.push(Edit::Deadline(Some(OwnDeadline {
            due,
            reason: String::new(),
        })));
    }
    edits
}

/// The same throws every time (splitmix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (bits ^ (bits >> 31)) % limit
    }

    fn of<'t>(&mut self, texts: &[&'t str]) -> &'t str {
        let at = self.below(texts.len() as u64);
        usize::try_from(at)
            .ok()
            .and_then(|at| texts.get(at))
            .copied()
            .unwrap_or_default()
    }
}
