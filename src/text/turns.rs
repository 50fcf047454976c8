//! Phrases of work without an end, turn by turn.

use super::date::{dm, dmy};
use super::number::count;
use crate::domain::rhythm::{Rhythm, Turn};
use crate::domain::turns::{Ticked, Turns};
use chrono::{Datelike, NaiveDate};

/// Heading.
pub const TURNS: &str = "Theo kỳ";
/// How often.
pub const RHYTHM: &str = "Nhắc theo kỳ";
/// Not turn by turn.
pub const NO_RHYTHM: &str = "Không";
/// What comes of a rhythm.
pub const HINT: &str =
    "Việc không có hạn cuối: chọn tuần, tháng hoặc quý để đánh dấu từng kỳ; kỳ mới tự mở.";
/// Where the rhythm comes from.
pub const SAID: &str = "Theo chữ của văn bản";
/// Opens the turns that are not in sight.
pub const EARLIER: &str = "Các kỳ trước";

/// "Tuần", "Tháng", "Quý"
pub fn rhythm(rhythm: Rhythm) -> &'static str {
    match rhythm {
        Rhythm::Week => "Tuần",
        Rhythm::Month => "Tháng",
        Rhythm::Quarter => "Quý",
    }
}

/// "Tuần 47 (16/11–22/11/2026)", "Tháng 11/2026", "Quý IV/2026"
pub fn turn(turn: Turn) -> String {
    const ROMAN: [&str; 4] = ["I", "II", "III", "IV"];
    let (first, last) = (turn.period().first(), turn.period().last());
    if turn.is_of(Rhythm::Week) {
        let week = first.iso_week().week();
        format!("Tuần {week} ({}–{})", dm(first), dmy(last))
    } else if turn.is_of(Rhythm::Month) {
        super::date::month(first.year(), first.month())
    } else {
        let quarter = ROMAN[first.month0() as usize / 3];
        format!("Quý {quarter}/{}", first.year())
    }
}

/// The value of a turn's field: "Tháng 11/2026, đánh dấu ngày 20/11/2026".
pub fn ticked(of: Turn, day: NaiveDate) -> String {
    format!("{}, đánh dấu ngày {}", turn(of), dmy(day))
}

/// How a turn stands on a day.
pub fn stands(of: Turn, ticked: Ticked, as_of: NaiveDate) -> String {
    match ticked {
        Ticked::On(day) => format!("đã đánh dấu {}", dmy(day)),
        Ticked::Missed => "bỏ lỡ".to_owned(),
        Ticked::Open => match (of.period().last() - as_of).num_days() {
            0 => "chưa đánh dấu, hôm nay là ngày cuối kỳ".to_owned(),
            left => format!("chưa đánh dấu, còn {left} ngày"),
        },
    }
}

/// All turns in a line: "Đã làm 5/7 kỳ, bỏ lỡ 1".
pub fn summary(turns: &Turns) -> String {
    let done = format!(
        "Đã làm {}/{} kỳ",
        count(turns.ticked()),
        count(turns.turns.len())
    );
    match turns.missed() {
        0 => done,
        missed => format!("{done}, bỏ lỡ {}", count(missed)),
    }
}

/// A row's remark: "Tháng 11/2026: chưa đánh dấu; bỏ lỡ 2 kỳ".
pub fn remark(turns: &Turns, as_of: NaiveDate) -> Option<String> {
    let (now, how) = turns.now()?;
    let now = format!("{}: {}", turn(now), stands(now, how, as_of));
    Some(match turns.missed() {
        0 => now,
        missed => format!("{now}; bỏ lỡ {} kỳ", count(missed)),
    })
}

/// The step's label: "Đánh dấu Tuần 47 … của A.5"
pub fn tick(of: Turn, done: bool, name: &str) -> String {
    let verb = if done {
        "Đánh dấu"
    } else {
        "Bỏ đánh dấu"
    };
    format!("{verb} {} của {name}", turn(of))
}
