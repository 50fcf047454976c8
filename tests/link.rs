//! Which addresses may stand behind a click.

use de_an_06::domain::evidence::{BadLink, Link};

#[test]
fn addresses_that_may() {
    for text in [
        "https://vanban.chinhphu.vn/?docid=208519",
        "http://localhost:8080/a%20b",
        "HTTPS://DichVuCong.gov.vn",
        "https://[2001:db8::1]/",
        "https://vi.wikipedia.org/wiki/Đề_án_06",
    ] {
        assert_eq!(text.parse::<Link>().as_ref().map(Link::as_str), Ok(text));
    }
    let trimmed = "  https://chinhphu.vn \n".parse::<Link>();
    assert_eq!(
        trimmed.as_ref().map(Link::as_str),
        Ok("https://chinhphu.vn")
    );
}

#[test]
fn addresses_that_may_not() {
    let table = [
        ("", BadLink::Scheme),
        ("chinhphu.vn", BadLink::Scheme),
        ("javascript:alert(1)", BadLink::Scheme),
        ("javascript://x/%0Aalert(1)", BadLink::Scheme),
        ("JaVaScRiPt:alert(1)//https://chinhphu.vn", BadLink::Scheme),
        ("data:text/html,<script>alert(1)</script>", BadLink::Scheme),
        ("data:text/html;base64,https://x", BadLink::Scheme),
        ("vbscript:x", BadLink::Scheme),
        ("file:///etc/passwd", BadLink::Scheme),
        ("blob:https://x.vn/1", BadLink::Scheme),
        ("https:evil.example", BadLink::Scheme),
        ("https:\\\\evil.example", BadLink::Scheme),
        ("//evil.example", BadLink::Scheme),
        ("https://", BadLink::Host),
        ("https:///evil.example", BadLink::Host),
        ("https://?x", BadLink::Host),
        ("https://\\evil.example", BadLink::Host),
        ("https://@evil.example", BadLink::Host),
        ("https://chinhphu.vn@evil.example", BadLink::Host),
        ("java\nscript:alert(1)", BadLink::Characters),
        ("https://evil.example/\0", BadLink::Characters),
        ("https://evil .example", BadLink::Characters),
    ];
    for (text, expected) in table {
        assert_eq!(text.parse::<Link>(), Err(expected), "{text:?}");
    }
}

#[test]
fn characters_that_turn_the_text_around() {
    for c in
        "\u{61c}\u{200b}\u{200e}\u{200f}\u{202a}\u{202e}\u{2066}\u{2069}\u{feff}\u{2028}".chars()
    {
        let text = format!("https://chinhphu.vn/{c}x");
        assert_eq!(
            text.parse::<Link>(),
            Err(BadLink::Characters),
            "{:x}",
            u32::from(c)
        );
    }
}

/// The text says characters; Vietnamese ones take up to three bytes each.
#[test]
fn length_is_counted_in_characters() {
    let of_length = |length: usize| format!("https://x.vn/{}", "ặ".repeat(length - 13));
    assert!(of_length(2_000).parse::<Link>().is_ok());
    assert_eq!(of_length(2_001).parse::<Link>(), Err(BadLink::Characters));
}

#[test]
fn files_are_held_to_the_same_rule() {
    assert!(serde_json::from_str::<Link>("\"javascript:alert(1)\"").is_err());
    assert!(serde_json::from_str::<Link>("\"https://chinhphu.vn\"").is_ok());
}
