//! Numbers as people write them.

use crate::support::cases;
use de_an_06::text::number::{brief, percent_of, quantity, read_quantity};
use proptest::prelude::*;

#[test]
fn numbers_as_people_write_them() {
    let table = [
        ("0", "0"),
        ("461", "461"),
        ("1.234", "1234"),
        ("14.600.000", "14600000"),
        ("14600000", "14600000"),
        ("14,6", "14.6"),
        ("1.234,5", "1234.5"),
        ("0,125", "0.125"),
        ("70%", "70"),
        ("40,4 %", "40.4"),
        ("14,6 triệu", "14600000"),
        ("14,6triệu", "14600000"),
        ("14,6 TRIỆU", "14600000"),
        ("14,6 trieu", "14600000"),
        ("14,6 trie\u{323}\u{302}u", "14600000"),
        ("1.234 nghìn", "1234000"),
        ("2 ngàn", "2000"),
        ("8,2 tỷ", "8200000000"),
        ("8,2 tỉ", "8200000000"),
        ("0,0001 triệu", "100"),
        ("\u{a0}5\u{a0}triệu ", "5000000"),
    ];
    for (typed, expected) in table {
        let read = read_quantity(typed).map(|number| number.to_string());
        assert_eq!(read.as_deref(), Some(expected), "{typed:?}");
    }
}

#[test]
fn what_is_not_certain_is_not_read() {
    for typed in [
        "",
        " ",
        "%",
        "triệu",
        "14.6",
        "14.60",
        "14.6 triệu",
        "0.146",
        "1.2.3",
        "1.23.456",
        "1234.567",
        ".5",
        ",5",
        "5,",
        "5.",
        "1,2,3",
        "-5",
        "−5",
        "+5",
        "1e9",
        "0,0001",
        "5 ?",
        "5 người",
        "5 7",
        "14,6 triệu người",
        "½",
        "٣",
        "99999999999999999999",
        "99.999 tỷ tỷ",
    ] {
        assert_eq!(read_quantity(typed), None, "{typed:?}");
    }
}

#[test]
fn few_digits_say_a_number_exactly() {
    let table = [
        (0.0, "0"),
        (70.5, "70,5"),
        (53.0, "53"),
        (50_000.0, "50.000"),
        (999_999.0, "999.999"),
        (1e6, "1 triệu"),
        (14.6e6, "14,6 triệu"),
        (25.4e6, "25,4 triệu"),
        (14_650_000.0, "14,65 triệu"),
        (1_234_567.0, "1.234.567"),
        (1e9, "1 tỷ"),
        (8.2e12, "8.200 tỷ"),
    ];
    for (number, expected) in table {
        assert_eq!(brief(number), expected);
    }
}

#[test]
fn a_part_is_never_said_to_be_the_whole() {
    let table = [
        (461.0, 705.0, Some("65,4%")),
        (63.0, 63.0, Some("100%")),
        (46e6, 40e6, Some("115%")),
        (99_999.0, 100_000.0, Some("99,9%")),
        (0.0, 5.0, Some("0%")),
        (5.0, 0.0, None),
    ];
    for (part, whole, expected) in table {
        assert_eq!(
            percent_of(part, whole).as_deref(),
            expected,
            "{part} of {whole}"
        );
    }
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn what_is_written_is_read_again(hundredths in 0..=1_000_000_000_000_000_u64) {
        #[expect(clippy::cast_precision_loss, reason = "below 2^53")]
        let value = hundredths as f64 / 100.0;
        for written in [quantity(value), brief(value), format!("{}%", quantity(value))] {
            let read = read_quantity(&written);
            prop_assert_eq!(read.map(|number| number.get()), Some(value), "{}", written);
        }
    }

    #[test]
    fn any_text_is_read_without_panic(text in ".*") {
        let _ = read_quantity(&text);
    }

    #[test]
    fn any_mixture_of_digits_and_words_is_read_without_panic(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                "0", "7", "000", "999999999999", ".", ",", " ", "%", "triệu", "tỷ", "nghìn", "\u{301}",
            ]),
            0..10,
        ),
    ) {
        let _ = read_quantity(&parts.concat());
    }
}
