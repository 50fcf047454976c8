//! What Word and Excel open: packing, unpacking, and that other programs' readers agree.

use crate::support::{any, cases, day};
use calamine::{Data, Reader as _, Xlsx};
use de_an_06::domain::catalogue::Catalogue;
use de_an_06::exchange::office::{
    Archive, BadPack, BadZip, csv, deflate, docx, inflate, read_xlsx, xlsx, zip,
};
use de_an_06::exchange::paper::{Block, Paper, draft};
use de_an_06::exchange::sheet::{BASE, Form, Head, Raw, Sheet, Value, Workbook, serial_of};
use proptest::prelude::*;
use quick_xml::events::Event;
use std::io::{Cursor, Read as _};

/// Bytes that repeat, as texts do, and bytes that do not.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let wild = prop::collection::vec(any::<u8>(), 0..600);
    let few = prop::collection::vec(prop::sample::select(b"ab<>/ ".to_vec()), 0..4_000);
    let runs = prop::collection::vec((any::<u8>(), 1..700_usize), 0..12);
    let runs = runs.prop_map(|runs| {
        runs.into_iter()
            .flat_map(|(byte, times)| std::iter::repeat_n(byte, times))
            .collect()
    });
    prop_oneof![wild, few, runs]
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn what_is_packed_is_unpacked_by_us_and_by_others(bytes in bytes()) {
        let packed = deflate(&bytes);
        prop_assert_eq!(inflate(&packed, bytes.len()), Ok(bytes.clone()));
        let others = miniz_oxide::inflate::decompress_to_vec(&packed);
        prop_assert_eq!(others.ok(), Some(bytes));
    }

    #[test]
    fn what_others_pack_is_unpacked(bytes in bytes(), level in 0..=10_u8) {
        let packed = miniz_oxide::deflate::compress_to_vec(&bytes, level);
        prop_assert_eq!(inflate(&packed, bytes.len()), Ok(bytes));
    }

    #[test]
    fn no_bytes_break_the_unpacker(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let unpacked = inflate(&bytes, 10_000);
        prop_assert!(unpacked.is_err() || unpacked.is_ok_and(|bytes| bytes.len() <= 10_000));
    }

    #[test]
    fn no_file_breaks_the_reader(
        bytes in prop::collection::vec(any::<u8>(), 0..400),
        cut in any::<prop::sample::Index>(),
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
    ) {
        let _ = read_xlsx(&bytes);
        let mut file = xlsx(&small());
        for (at, byte) in flips {
            let at = at.index(file.len());
            file[at] = byte;
        }
        let _ = read_xlsx(&file);
        let _ = read_xlsx(&file[..cut.index(file.len())]);
        // What is inside may be anything too.
        let parts = [
            ("xl/workbook.xml", bytes.clone()),
            ("xl/_rels/workbook.xml.rels", bytes.clone()),
            ("xl/worksheets/sheet1.xml", bytes),
        ];
        let _ = read_xlsx(&zip(&parts));
    }

    #[test]
    fn no_xml_breaks_the_reader(text in "[<>/=\"'&;:a-c#x0-9! \\-\\[\\]?]{0,80}") {
        let sheet = format!("<worksheet><sheetData><row><c t=\"inlineStr\">{text}");
        let _ = read_xlsx(&excel(&sheet, &text));
    }

    #[test]
    fn a_table_is_read_as_it_was_written(
        rows in prop::collection::vec(prop::collection::vec(value(), 3), 0..8),
    ) {
        let mut book = small();
        book.sheets[0].rows = rows.clone();
        let file = xlsx(&book);
        prop_assert_eq!(&xlsx(&book), &file, "the same bytes");
        let tables = read_xlsx(&file).expect("a file of Excel");
        let mut wanted = vec![vec![Raw::Text("Tên".into()), Raw::Text("Ngày".into()), Raw::Text("%".into())]];
        wanted.extend(rows.iter().map(|row| row.iter().map(raw).collect()));
        let mut found = tables.sheets[0].1.clone();
        found.resize(wanted.len(), Vec::new());
        for row in &mut found {
            row.resize(3, Raw::Empty);
        }
        prop_assert_eq!(found, wanted);
    }

    #[test]
    fn another_reader_of_excel_finds_the_same(
        rows in prop::collection::vec(prop::collection::vec(plain_value(), 3), 1..8),
    ) {
        let mut book = small();
        book.sheets[0].rows = rows.clone();
        let mut other: Xlsx<_> = Xlsx::new(Cursor::new(xlsx(&book))).expect("a file of Excel");
        let range = other.worksheet_range("Bảng <1>").expect("the table");
        for (at, row) in rows.iter().enumerate() {
            for (column, value) in row.iter().enumerate() {
                let place = (u32::try_from(at + 1).unwrap(), u32::try_from(column).unwrap());
                let found = range.get_value(place).cloned().unwrap_or(Data::Empty);
                prop_assert!(agrees(value, &found), "{value:?} is {found:?}");
            }
        }
    }
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Empty),
        any::text().prop_map(|text| if text.is_empty() {
            Value::Empty
        } else {
            Value::Text(text)
        }),
        prop::sample::select(vec![
            "_x0041_",
            "_x005F_",
            "a_x000d_b",
            "_x00",
            "a\r\nb",
            "\u{fffe}"
        ])
        .prop_map(|text| Value::Text(text.to_owned())),
        (-1_000_000..1_000_000_i64).prop_map(Value::Number),
        (0..=100_u8).prop_map(Value::Percent),
        any::day().prop_map(Value::Day),
    ]
}

/// What every reader understands alike.
fn plain_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        "[a-zđâ<&>\"'=+@-][a-zđâ <&>\"']{0,12}[a-z]".prop_map(Value::Text),
        (-1_000_000..1_000_000_i64).prop_map(Value::Number),
        (0..=100_u8).prop_map(Value::Percent),
        (0..40_000_i64)
            .prop_map(|days| Value::Day(day("1950-01-01") + chrono::Duration::days(days))),
    ]
}

#[expect(clippy::cast_precision_loss, reason = "small")]
fn raw(value: &Value) -> Raw {
    match value {
        Value::Empty => Raw::Empty,
        Value::Text(text) => Raw::Text(text.clone()),
        Value::Number(number) => Raw::Number(*number as f64),
        Value::Percent(percent) => Raw::Number(f64::from(*percent) / 100.0),
        Value::Day(day) => match serial_of(*day) {
            Some(serial) => Raw::Number(serial as f64),
            None => Raw::Text(day.to_string()),
        },
    }
}

#[expect(clippy::cast_precision_loss, reason = "small")]
fn agrees(value: &Value, found: &Data) -> bool {
    match (value, found) {
        (Value::Text(text), Data::String(found)) => text == found,
        (Value::Number(number), Data::Float(found)) => (*number as f64 - found).abs() < 1e-9,
        (Value::Number(number), Data::Int(found)) => number == found,
        (Value::Percent(percent), Data::Float(found)) => {
            (f64::from(*percent) / 100.0 - found).abs() < 1e-9
        }
        // It says that it is a day because of how it is shown.
        (Value::Day(day), Data::DateTime(found)) => {
            let serial = serial_of(*day).expect("a day of Excel");
            found.is_datetime() && (found.as_f64() - serial as f64).abs() < 1e-9
        }
        _ => false,
    }
}

fn small() -> Workbook {
    let head = |title: &str, form| Head {
        title: title.to_owned(),
        width: 12,
        form,
        editable: true,
        choices: Vec::new(),
    };
    Workbook {
        title: "Thử & xem".to_owned(),
        sheets: vec![
            Sheet {
                name: "Bảng <1>".to_owned(),
                hidden: false,
                columns: vec![
                    head("Tên", Form::Words),
                    head("Ngày", Form::Day),
                    head("%", Form::Percent),
                ],
                rows: vec![vec![
                    Value::Text("một".to_owned()),
                    Value::Day(day("2026-11-21")),
                    Value::Percent(60),
                ]],
            },
            Sheet {
                name: BASE.to_owned(),
                hidden: true,
                columns: Vec::new(),
                rows: vec![vec![Value::Text("x".to_owned())]],
            },
        ],
    }
}

/// A file of one table, and of shared texts.
fn excel(sheet: &str, shared: &str) -> Vec<u8> {
    let part = |text: &str| text.as_bytes().to_vec();
    zip(&[
        (
            "xl/workbook.xml",
            part(
                "<x:workbook xmlns:x=\"m\"><x:workbookPr date1904='1'/><x:sheets><x:sheet name=\"S&amp;T\" sheetId=\"1\" r:id=\"rId7\"/></x:sheets></x:workbook>",
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            part(
                "<Relationships><Relationship Id=\"rId7\" Type=\"http://x/worksheet\" Target=\"/xl/worksheets/sheet1.xml\"/><Relationship Id=\"rId8\" Type=\"http://x/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>",
            ),
        ),
        ("xl/sharedStrings.xml", part(shared)),
        ("xl/worksheets/sheet1.xml", part(sheet)),
        (
            "docProps/core.xml",
            part("<c><dcterms:modified xsi:type=\"t\">2026-11-22T03:00:00Z</dcterms:modified></c>"),
        ),
    ])
}

#[test]
fn what_excel_and_others_write_is_read() {
    let shared = "<sst><si><t>chung</t></si><si><r><t>hai </t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">nét</t></r><rPh><t>kana</t></rPh></si></sst>";
    let sheet = "<?xml version=\"1.0\"?><!-- x --><worksheet><sheetData><row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c r=\"E2\" s=\"3\"><f>1+1</f><v>44521</v></c><c r=\"F2\" t=\"str\"><f>\"a\"</f><v>a</v></c><c r=\"G2\" t=\"b\"><v>1</v></c><c r=\"H2\"/></row><row><c t=\"inlineStr\"><is><t>&#7879;<![CDATA[<&]]></t></is></c></row><row r=\"1048576\"><c r=\"A1048576\" s=\"1\"/></row></sheetData></worksheet>";
    let tables = read_xlsx(&excel(sheet, shared)).expect("a file of Excel");
    assert!(tables.from_1904);
    assert_eq!(tables.modified.as_deref(), Some("2026-11-22T03:00:00Z"));
    let (name, rows) = &tables.sheets[0];
    assert_eq!(name, "S&T");
    let text = |text: &str| Raw::Text(text.to_owned());
    assert_eq!(rows[0], []);
    assert_eq!(
        rows[1],
        [
            Raw::Empty,
            text("chung"),
            text("hai nét"),
            Raw::Empty,
            Raw::Number(44_521.0),
            text("a"),
            text("1")
        ]
    );
    assert_eq!(rows[2], [text("ệ<&")]);
    assert_eq!(rows.len(), 3, "rows without a word are no rows");
}

#[test]
fn a_file_that_would_fill_the_memory_is_not_unpacked() {
    let file = zip(&[("a", vec![b' '; 6_000]), ("b", vec![b' '; 6_000])]);
    assert!(file.len() < 400);
    let mut archive = Archive::open(&file, 10_000).expect("a packed file");
    assert_eq!(
        archive.part("a").map(|part| part.map(|part| part.len())),
        Ok(Some(6_000))
    );
    assert_eq!(
        archive.part("b"),
        Err(BadZip::TooLong),
        "all parts together"
    );
    assert_eq!(inflate(&deflate(&[7; 1_000]), 999), Err(BadPack::TooLong));
}

#[test]
fn others_unpack_what_is_packed_and_it_carries_no_moment() {
    let file = zip(&[
        ("a.xml", b"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".to_vec()),
        ("b/c", vec![1, 2]),
    ]);
    let mut other = ::zip::ZipArchive::new(Cursor::new(file)).expect("a packed file");
    let names: Vec<String> = other
        .file_names()
        .map(|name| name.expect("a name").into_owned())
        .collect();
    assert_eq!(names, ["a.xml", "b/c"]);
    let mut part = other.by_name("a.xml").expect("a part");
    let mut text = String::new();
    part.read_to_string(&mut text).expect("a text");
    assert_eq!(text, "a".repeat(32));
    assert_eq!(part.last_modified().map(|time| time.year()), Some(1980));
}

/// The words of a part, paragraph by paragraph, as another reader of XML has them.
fn paragraphs(file: &[u8], name: &str) -> Vec<String> {
    let mut other = ::zip::ZipArchive::new(Cursor::new(file)).expect("a packed file");
    let mut xml = String::new();
    let mut part = other.by_name(name).expect("a part");
    part.read_to_string(&mut xml).expect("a text");
    let mut reader = quick_xml::Reader::from_str(&xml);
    let mut found = Vec::new();
    loop {
        match reader.read_event().expect("well formed") {
            Event::Start(start) if start.name().as_ref() == "w:p" => found.push(String::new()),
            Event::Empty(start) if start.name().as_ref() == "w:br" => {
                found.last_mut().expect("a paragraph").push('\n');
            }
            Event::Text(text) => {
                let text = text.into_inner().into_owned();
                // Between tags there may be ends of lines.
                if let Some(last) = found.last_mut() {
                    last.push_str(&text);
                }
            }
            Event::GeneralRef(name) => {
                let name = name.into_inner().into_owned();
                let c = quick_xml::escape::resolve_predefined_entity(&name).expect("known");
                found.last_mut().expect("a paragraph").push_str(c);
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

fn words(paper: &Paper) -> Vec<String> {
    let said = |paragraph: &de_an_06::exchange::paper::Paragraph| {
        let runs = paragraph.runs.iter().map(|run| run.text.as_str());
        runs.collect::<String>()
    };
    let mut words = Vec::new();
    for block in paper.sections.iter().flat_map(|section| &section.blocks) {
        match block {
            Block::Text(paragraph) => words.push(said(paragraph)),
            Block::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                words.extend(cells.flat_map(|cell| &cell.paragraphs).map(said));
            }
        }
    }
    words.retain(|words| !words.is_empty());
    words
}

#[test]
fn another_reader_finds_every_word_of_a_paper_in_its_order() {
    let unit = crate::report::province();
    let desk = crate::report::worked();
    let report = crate::report::report_of(&desk, Some(&unit), crate::report::passages());
    let paper = draft(&Catalogue::bundled(), &report, true);
    let file = docx(&paper);
    assert_eq!(docx(&paper), file, "the same bytes");
    let mut found = paragraphs(&file, "word/document.xml");
    found.retain(|words| !words.is_empty());
    assert_eq!(found, words(&paper));
    for part in ["word/styles.xml", "word/settings.xml", "word/header1.xml"] {
        let _ = paragraphs_of_any(&file, part);
    }
}

/// Whether a part is well formed.
fn paragraphs_of_any(file: &[u8], name: &str) -> usize {
    let mut other = ::zip::ZipArchive::new(Cursor::new(file)).expect("a packed file");
    let mut xml = String::new();
    let mut part = other.by_name(name).expect("a part");
    part.read_to_string(&mut xml).expect("a text");
    let mut reader = quick_xml::Reader::from_str(&xml);
    let mut events = 0;
    while reader.read_event().expect("well formed") != Event::Eof {
        events += 1;
    }
    events
}

#[test]
fn a_formula_in_a_text_is_no_formula_in_csv() {
    let mut book = small();
    let text = |text: &str| Value::Text(text.to_owned());
    book.sheets[0].rows = vec![
        vec![text("=1+1"), text("+84 24"), text("-a")],
        vec![text("@SUM(A1)"), text("\tx"), text("\rx")],
        vec![text(" =1"), text("a,\"b\"\nc"), Value::Number(-5)],
        vec![
            Value::Empty,
            Value::Day(day("2026-11-21")),
            Value::Percent(7),
        ],
    ];
    assert_eq!(
        csv(&book.sheets[0]),
        "\u{feff}Tên,Ngày,%\r\n'=1+1,'+84 24,'-a\r\n'@SUM(A1),'\tx,\"'\rx\"\r\n' =1,\"a,\"\"b\"\"\nc\",-5\r\n,21/11/2026,7%\r\n"
    );
}
