//! Bytes as printable ASCII: four bytes are five digits of 85, which no parser of HTML and no program
//! that passes files on takes for anything else.

/// The digits: `$` to `y` without `<`.
const FIRST: u8 = b'$';
const LEFT_OUT: u8 = b'<';

/// Writes bytes; zeros are added up to a multiple of four.
pub(super) fn write(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() / 4 * 5 + 5);
    for chunk in bytes.chunks(4) {
        let mut four = [0; 4];
        four[..chunk.len()].copy_from_slice(chunk);
        let number = u32::from_be_bytes(four);
        for place in [85_u32.pow(4), 85_u32.pow(3), 85_u32.pow(2), 85, 1] {
            let [digit, ..] = (number / place % 85).to_le_bytes();
            let letter = FIRST + digit;
            text.push(char::from(letter + u8::from(letter >= LEFT_OUT)));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::write;

    fn read(text: &str) -> Vec<u8> {
        let digits: Vec<u32> = text
            .bytes()
            .map(|letter| u32::from(letter - if letter > b'<' { 37 } else { 36 }))
            .collect();
        let numbers = digits
            .chunks(5)
            .map(|five| five.iter().fold(0_u32, |number, digit| number * 85 + digit));
        numbers.flat_map(u32::to_be_bytes).collect()
    }

    #[test]
    fn bytes_come_back() {
        let bytes: Vec<u8> = (0..=255).chain([255; 8]).chain([0; 4]).collect();
        assert_eq!(read(&write(&bytes)), bytes);
        assert_eq!(read(&write(b"abcde")), b"abcde\0\0\0");
        assert_eq!(write(b""), "");
    }

    #[test]
    fn nothing_written_means_anything_in_a_page() {
        let bytes: Vec<u8> = (0..100_000_u32).flat_map(u32::to_be_bytes).collect();
        let text = write(&bytes);
        let harmless = |letter: u8| letter.is_ascii_graphic() && !b"<&\"\\".contains(&letter);
        // `&` and `\` mean nothing in a script's text; `<` may.
        assert!(
            text.bytes()
                .all(|letter| harmless(letter) || b"&\\".contains(&letter))
        );
    }
}
