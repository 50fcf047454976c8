//! Numbers as written here: 1.331; 40,4 %.

/// "1.331"
pub fn grouped(number: impl Into<i128>) -> String {
    let number: i128 = number.into();
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() * 4 / 3 + 1);
    if number < 0 {
        text.push('−');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    text
}

/// A count for people: "1.331".
pub fn count(number: usize) -> String {
    grouped(i128::try_from(number).unwrap_or(i128::MAX))
}
