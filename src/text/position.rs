//! Whether a position reads as "từ cấp trưởng phòng" upward.

use crate::search::fold;

/// How positions below head of division begin, though they may go on with a word of [`HIGHER`].
const LOWER: [&str; 13] = [
    "phó trưởng phòng",
    "phó phòng",
    "phó trưởng ban",
    "chuyên viên",
    "cán bộ",
    "nhân viên",
    "công chức",
    "viên chức",
    "văn thư",
    "tổ trưởng",
    "tổ phó",
    "đội phó",
    "trưởng nhóm",
];
/// Words of positions from head of division upward.
const HIGHER: [&str; 8] = [
    "trưởng",
    "giám đốc",
    "chủ tịch",
    "chánh",
    "bí thư",
    "vụ phó",
    "cục phó",
    "thủ tướng",
];

/// Whether a position looks like head of division or above. Words decide: what it does not know is
/// not high enough, and nobody is kept from anything by that.
pub fn is_high_enough(position: &str) -> bool {
    let typed = position.to_lowercase();
    // Typed without marks, it is compared without.
    let bare = typed.is_ascii();
    let word = |word: &str| {
        if bare {
            fold::key(word).trim().to_owned()
        } else {
            word.to_owned()
        }
    };
    typed.split([',', ';', '(']).map(str::trim).any(|part| {
        let is_lower = LOWER.iter().any(|lower| part.starts_with(&word(lower)));
        !is_lower && HIGHER.iter().any(|higher| part.contains(&word(higher)))
    })
}
