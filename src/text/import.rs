//! Phrases of taking files in.

use super::data::EXPORT_NOW;
use super::number::count;
use super::values::harmless;
use crate::exchange::json::BadFile;

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
