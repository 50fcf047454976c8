//! What every paper has by Phụ lục I of Nghị định 30/2020/NĐ-CP: who issues it, the state and its
//! motto, number, place and day, what it is; and at its end who signs and who gets it. What only
//! those who issue it know is a blank.

use super::build::{beside, paragraph, rule, run};
use super::{Block, Look, Paragraph, Style};
use crate::domain::catalogue::Catalogue;
use crate::domain::party::Party;
use crate::domain::report::{Passage, Passages, Report};
use crate::text::report as words;

/// Everything above the first sentence.
pub(super) fn head(catalogue: &Catalogue, report: &Report) -> Vec<Block> {
    let subject = words::subject(report.period);
    vec![
        names(catalogue, report.unit.as_ref()),
        number(report.unit.as_ref(), words::SIGN, words::PLACE_AND_DAY),
        Block::Text(paragraph(Style::Title, Look::Bold, "")),
        Block::Text(paragraph(Style::Title, Look::Bold, words::KIND)),
        Block::Text(paragraph(Style::Title, Look::Bold, &subject)),
        Block::Text(rule(30)),
        addressee(&report.passages),
    ]
}

/// Who issues it, beside the state and its motto.
pub(super) fn names(catalogue: &Catalogue, unit: Option<&Party>) -> Block {
    let (above, own) = words::letterhead(catalogue, unit);
    let above = above.iter().map(|line| (Look::Plain, line));
    let own = own.iter().map(|line| (Look::Bold, line));
    let mut issuer: Vec<Paragraph> = above
        .chain(own)
        .map(|(look, line)| paragraph(Style::Head, look, line))
        .collect();
    issuer.push(rule(30));
    let state = vec![
        paragraph(Style::Head, Look::Bold, words::STATE),
        paragraph(Style::Motto, Look::Bold, words::MOTTO),
        rule(58),
    ];
    beside(&[400, 600], vec![issuer, state])
}

/// A blank number with the sign of the kind of paper, beside the blank day where there is to be one.
pub(super) fn number(unit: Option<&Party>, kind: &str, day: &str) -> Block {
    let sign = match unit {
        Some(Party::Place(_)) => words::COMMITTEE_SIGN,
        _ => words::BLANK,
    };
    let number = format!("{}{}{}{sign}", words::NUMBER, words::BLANK, kind);
    let number = vec![
        paragraph(Style::Head, Look::Plain, &number),
        paragraph(Style::Head, Look::Bold, words::DRAFT),
    ];
    let day = vec![paragraph(Style::Motto, Look::Italic, day)];
    beside(&[400, 600], vec![number, day])
}

fn addressee(passages: &Passages) -> Block {
    let to = passages.get(Passage::Addressee);
    let text = format!("{}{}", words::TO, to.unwrap_or(words::LONG_BLANK));
    Block::Text(paragraph(Style::Centre, Look::Plain, &text))
}

/// Who gets it and who signs it.
pub(super) fn foot(passages: &Passages) -> Block {
    let copy = |text: &str| paragraph(Style::Copies, Look::Plain, text);
    let mut copies = vec![
        paragraph(Style::CopiesHead, Look::BoldItalic, words::RECIPIENTS),
        copy(words::AS_ABOVE),
    ];
    let named: Vec<Paragraph> = passages
        .paragraphs(Passage::Recipients)
        .map(|name| copy(&words::recipient(name)))
        .collect();
    if named.is_empty() {
        copies.push(copy(words::RECIPIENT_BLANK));
    }
    copies.extend(named);
    copies.push(copy(words::ARCHIVE));
    let signed = vec![
        paragraph(Style::Motto, Look::Bold, words::SIGNER_RIGHT),
        Paragraph {
            style: Style::Motto,
            runs: vec![run(Look::Italic, words::SIGNATURE)],
        },
        paragraph(Style::Motto, Look::Plain, ""),
        paragraph(Style::Motto, Look::Plain, ""),
        paragraph(Style::Motto, Look::Plain, ""),
        paragraph(Style::Motto, Look::Bold, words::SIGNER),
    ];
    beside(&[460, 540], vec![copies, signed])
}
