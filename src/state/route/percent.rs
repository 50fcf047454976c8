//! Texts in the address.

use std::fmt::Write as _;

/// Percent-encodes what would end a value or a hash; letters with marks stay readable.
pub(super) fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '%' | '&' | '#' | '=' | '+' | '?' | '/' | '"' | '<' | '>') || c.is_control()
        {
            for byte in c.to_string().bytes() {
                let _ = write!(encoded, "%{byte:02X}");
            }
        } else if c == ' ' {
            encoded.push('+');
        } else {
            encoded.push(c);
        }
    }
    encoded
}

/// Reads what [`encode`] wrote and what browsers make of it. A sequence that is no UTF-8 becomes U+FFFD.
pub(super) fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let mut ahead = rest.clone();
                let mut digit = || char::from(ahead.next()?).to_digit(16);
                match digit()
                    .zip(digit())
                    .map(|(high, low)| u8::try_from(high * 16 + low))
                {
                    Some(Ok(value)) => {
                        bytes.push(value);
                        rest.nth(1);
                    }
                    _ => bytes.push(b'%'),
                }
            }
            other => bytes.push(other),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
