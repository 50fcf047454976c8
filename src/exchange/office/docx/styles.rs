//! How paragraphs are set: one style of Word for each of the paper's.

use super::MAIN;
use crate::exchange::office::xml::PROLOGUE;
use crate::exchange::paper::{Align, Style};
use std::fmt::Write as _;

/// Every style but lines, which depend on where they stand.
const ALL: [Style; 14] = [
    Style::Head,
    Style::Motto,
    Style::Title,
    Style::Heading,
    Style::SubHeading,
    Style::Body,
    Style::Centre,
    Style::Caption,
    Style::Cell,
    Style::CellCentre,
    Style::Fine,
    Style::FineCentre,
    Style::CopiesHead,
    Style::Copies,
];

/// What Word calls it: headings by the names that its list of contents knows.
pub(super) fn id(style: Style) -> &'static str {
    match style {
        Style::Head => "Head",
        Style::Motto => "Motto",
        Style::Rule(_) => "Rule",
        Style::Title => "PaperTitle",
        Style::Heading => "Heading1",
        Style::SubHeading => "Heading2",
        Style::Body => "BodyText",
        Style::Centre => "Centred",
        Style::Caption => "TableCaption",
        Style::Cell => "TableText",
        Style::CellCentre => "TableCentred",
        Style::Fine => "WideText",
        Style::FineCentre => "WideCentred",
        Style::CopiesHead => "CopiesHead",
        Style::Copies => "Copies",
    }
}

fn name(style: Style) -> &'static str {
    match style {
        Style::Heading => "heading 1",
        Style::SubHeading => "heading 2",
        Style::Body => "Body Text",
        other => id(other),
    }
}

/// `word/styles.xml`
pub(super) fn styles() -> String {
    let mut xml = format!(
        "{PROLOGUE}<w:styles {MAIN}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/><w:color w:val=\"000000\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:lang w:val=\"vi-VN\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before=\"0\" w:after=\"0\"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style><w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"PageNumber\"><w:name w:val=\"PaperPageNumber\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:style>"
    );
    for style in ALL {
        push(&mut xml, style);
    }
    xml.push_str("</w:styles>");
    xml
}

fn push(xml: &mut String, style: Style) {
    let setting = style.setting();
    let (id, name) = (id(style), name(style));
    let custom = if name == id {
        " w:customStyle=\"1\""
    } else {
        ""
    };
    let _ = write!(
        xml,
        "<w:style w:type=\"paragraph\"{custom} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>"
    );
    if setting.keep {
        xml.push_str("<w:keepNext/>");
    }
    let _ = write!(
        xml,
        "<w:widowControl/><w:spacing w:before=\"{}\" w:after=\"0\"",
        u16::from(setting.before) * 20
    );
    // Between single and one and a half, as the decree lets; in tables and heads single.
    if setting.indent {
        xml.push_str(" w:line=\"276\" w:lineRule=\"auto\"");
    }
    xml.push_str("/>");
    if setting.indent {
        xml.push_str("<w:ind w:firstLine=\"720\"/>");
    }
    let _ = write!(xml, "<w:jc w:val=\"{}\"/>", align(setting.align));
    if let Some(level) = style.level() {
        let _ = write!(xml, "<w:outlineLvl w:val=\"{}\"/>", level - 1);
    }
    let size = u16::from(setting.size) * 2;
    let _ = write!(
        xml,
        "</w:pPr><w:rPr><w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/></w:rPr></w:style>"
    );
}

fn align(align: Align) -> &'static str {
    match align {
        Align::Left => "left",
        Align::Centre => "center",
        Align::Both => "both",
    }
}
