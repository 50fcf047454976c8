//! A paper as it is printed: sections, paragraphs, tables. What the page shows and what a writer of
//! files writes is made from it, so that both are the same.

mod appendix;
mod build;
mod form;
mod minutes;
mod report;
mod tables;

pub use minutes::minutes;
pub use report::draft;

/// A paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// What it is about, for the file's properties.
    pub title: String,
    /// Its sections, each on pages of its own.
    pub sections: Vec<Section>,
}

/// Pages that lie one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Which way.
    pub turn: Turn,
    /// What stands there.
    pub blocks: Vec<Block>,
}

/// Which way pages lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// 210 × 297 mm.
    Portrait,
    /// 297 × 210 mm.
    Landscape,
}

/// Margins of a page in millimetres, within what the decree lets: top and bottom 20–25, left 30–35,
/// right 15–20.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Margins {
    /// Above the text.
    pub top: u16,
    /// Below it.
    pub bottom: u16,
    /// Before it, where pages are bound.
    pub left: u16,
    /// After it.
    pub right: u16,
}

/// The margins of every page.
pub const MARGINS: Margins = Margins {
    top: 20,
    bottom: 20,
    left: 30,
    right: 15,
};

impl Turn {
    /// Width and height of a page in millimetres.
    pub fn size(self) -> (u16, u16) {
        match self {
            Self::Portrait => (210, 297),
            Self::Landscape => (297, 210),
        }
    }

    /// Width of the text in millimetres.
    pub fn text_width(self) -> u16 {
        self.size().0 - MARGINS.left - MARGINS.right
    }
}

/// What stands in a section or a cell, one below the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Text(Paragraph),
    /// A table.
    Table(Table),
}

/// A paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// How it is set.
    pub style: Style,
    /// Its words.
    pub runs: Vec<Run>,
}

/// Words of one look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words. A line end begins a new line.
    pub text: String,
    /// How they look.
    pub look: Look,
}

/// How words look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Upright.
    Plain,
    /// "Đậm".
    Bold,
    /// "Nghiêng".
    Italic,
    /// Both.
    BoldItalic,
}

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Names of state and body above a paper.
    Head,
    /// The motto, the day, the signature: as above, one point larger.
    Motto,
    /// A line under the centre of what stands above it, so many per cent of the width.
    Rule(u8),
    /// The kind of the paper and what it is about.
    Title,
    /// "I. KẾT QUẢ THỰC HIỆN"
    Heading,
    /// "1. Tình hình chung"
    SubHeading,
    /// A sentence.
    Body,
    /// Centred, without space for an indent.
    Centre,
    /// Above a table.
    Caption,
    /// A text in a table.
    Cell,
    /// A number, a day or a heading in a table.
    CellCentre,
    /// A text in a wide table.
    Fine,
    /// A number, a day or a heading in a wide table.
    FineCentre,
    /// "Nơi nhận:"
    CopiesHead,
    /// A line below it.
    Copies,
}

/// Where the lines of a paragraph stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// From the left.
    Left,
    /// In the middle.
    Centre,
    /// From edge to edge.
    Both,
}

/// What a style means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Where its lines stand.
    pub align: Align,
    /// Size of the letters in points.
    pub size: u8,
    /// Whether its first line stands in, by 12.7 mm.
    pub indent: bool,
    /// Space above it in points.
    pub before: u8,
    /// Whether it stays on the page of what follows.
    pub keep: bool,
}

impl Style {
    /// What it means.
    pub fn setting(self) -> Setting {
        let set = |align, size, before| Setting {
            align,
            size,
            indent: false,
            before,
            keep: false,
        };
        match self {
            Self::Head => set(Align::Centre, 13, 0),
            Self::Motto => set(Align::Centre, 14, 0),
            Self::Rule(_) => set(Align::Centre, 4, 0),
            Self::Title => Setting {
                keep: true,
                ..set(Align::Centre, 14, 0)
            },
            Self::Heading => Setting {
                indent: true,
                keep: true,
                ..set(Align::Both, 14, 10)
            },
            Self::SubHeading => Setting {
                indent: true,
                keep: true,
                ..set(Align::Both, 14, 6)
            },
            Self::Body => Setting {
                indent: true,
                ..set(Align::Both, 14, 6)
            },
            Self::Centre => set(Align::Centre, 14, 6),
            Self::Caption => Setting {
                keep: true,
                ..set(Align::Centre, 13, 8)
            },
            Self::Cell | Self::CopiesHead => set(Align::Left, 12, 0),
            Self::CellCentre => set(Align::Centre, 12, 0),
            Self::Fine | Self::Copies => set(Align::Left, 11, 0),
            Self::FineCentre => set(Align::Centre, 11, 0),
        }
    }

    /// Its place among the headings, from 1; `None` where it is none.
    pub fn level(self) -> Option<u8> {
        match self {
            Self::Heading => Some(1),
            Self::SubHeading => Some(2),
            _ => None,
        }
    }
}

/// A table as wide as the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Whether its cells have lines around them.
    pub ruled: bool,
    /// Widths of its columns, in thousandths of the text's.
    pub widths: Vec<u16>,
    /// So many rows at its top are repeated on every page.
    pub head: usize,
    /// Its rows, none of which is cut at the end of a page.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its cells. Where there is but one in a table of more columns, it takes all of them.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// What stands in it: at least one paragraph.
    pub paragraphs: Vec<Paragraph>,
}
