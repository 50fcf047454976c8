//! The query language: what is typed, what it means, and how it is written back.

use crate::filter::any_filter;
use crate::support::{Desk, any, book, cases, day, lens};
use de_an_06::domain::catalogue::Catalogue;
use de_an_06::domain::filter::{
    Condition, Due, Filter, Has, Kind, MyPart, Period, Sought, Span, Term, apply,
};
use de_an_06::domain::id::{DocumentId, LocalityId, TopicId};
use de_an_06::domain::party::Party;
use de_an_06::domain::standing::StandingKind;
use de_an_06::domain::status::Status;
use de_an_06::search::query::Query;
use de_an_06::state::ask::{self, Around, Asked, Dropped, Taken};
use de_an_06::text::ask as words;
use proptest::prelude::*;

const TODAY: &str = "2026-11-22";

fn read(text: &str) -> Asked {
    ask::read(text, &Catalogue::bundled(), day(TODAY))
}

fn lead(id: &str) -> Condition {
    Condition::Lead(Party::from(id))
}

fn within(span: Option<Span>) -> Condition {
    Condition::Due(Due::Within(span.expect("a span")))
}

#[test]
fn values_in_any_spelling() {
    let place = |id| Condition::Place(LocalityId::new(id));
    let document = |id| Condition::Document(DocumentId::new(id));
    let before = |date| Condition::Due(Due::Before(day(date)));
    let table = [
        ("chủ trì:Bộ Công an", lead("bo-cong-an")),
        ("chu tri:bo cong an", lead("bo-cong-an")),
        ("CHỦ TRÌ: bộ công an", lead("bo-cong-an")),
        ("chur trif:booj coong an", lead("bo-cong-an")),
        ("chu tri:BCA", lead("bo-cong-an")),
        ("chu tri:\"Bộ Công an\"", lead("bo-cong-an")),
        ("chủ trì:“bộ công an”", lead("bo-cong-an")),
        (
            "đơn vị chủ trì:bộ tt&tt",
            lead("bo-thong-tin-va-truyen-thong"),
        ),
        ("chu tri:btttt", lead("bo-thong-tin-va-truyen-thong")),
        (
            "chu tri:bo tai nguyen va moi truong",
            lead("bo-tai-nguyen-va-moi-truong"),
        ),
        ("chu tri:quoc phong", lead("bo-quoc-phong")),
        ("chu tri:tuyen quang", lead("dp.tuyen-quang-2025")),
        ("chu tri:=ten.hue.Khác", lead("ten.hue.Khác")),
        (
            "phoi hop:nhnn",
            Condition::Coordinating(Party::from("ngan-hang-nha-nuoc")),
        ),
        ("van ban:05", document("ct-05-2023")),
        ("văn bản:05/CT-TTg", document("ct-05-2023")),
        ("văn bản:ct 05", document("ct-05-2023")),
        ("văn bản:8545", document("tb-8545-2024")),
        ("nơi:Hà Giang", place("ha-giang")),
        ("nơi:ha noi", place("ha-noi")),
        ("tinh:bac ninh", place("bac-ninh-2025")),
        ("nơi:tphcm", place("ho-chi-minh-2025")),
        (
            "chủ đề:hạ tầng số",
            Condition::Topic(TopicId::new("ha-tang")),
        ),
        ("chu de:vneid", Condition::Topic(TopicId::new("dinh-danh"))),
        ("trạng thái:đang", Condition::Status(Status::Doing)),
        ("trang thai:chua thuc hien", Condition::Status(Status::Todo)),
        ("trang thai:xong", Condition::Status(Status::Done)),
        (
            "trang thai:qua han",
            Condition::Standing(StandingKind::Overdue),
        ),
        ("hạn:quá hạn", Condition::Standing(StandingKind::Overdue)),
        (
            "han:sap den han",
            Condition::Standing(StandingKind::DueSoon),
        ),
        ("hạn:tháng này", Condition::Due(Due::During(Period::Month))),
        (
            "thời hạn:năm nay",
            Condition::Due(Due::During(Period::Year)),
        ),
        ("han:khong co", Condition::Due(Due::Never)),
        ("han:<30/06/2023", before("2023-06-30")),
        ("hạn:< 30/6/2023", before("2023-06-30")),
        ("hạn:trước 30-06-2023", before("2023-06-30")),
        ("hạn:<quý 2/2025", before("2025-04-01")),
        (
            "hạn:<=tháng 6/2023",
            Condition::Due(Due::Until(day("2023-06-30"))),
        ),
        ("hạn:≥2025", Condition::Due(Due::From(day("2025-01-01")))),
        ("hạn:>30/6", Condition::Due(Due::After(day("2026-06-30")))),
        (
            "hạn:sau năm 2024",
            Condition::Due(Due::After(day("2024-12-31"))),
        ),
        ("hạn:30062023", within(Some(Span::day(day("2023-06-30"))))),
        (
            "hạn:ngày 30 tháng 6 năm 2023",
            within(Some(Span::day(day("2023-06-30")))),
        ),
        ("hạn:2023-06-30", within(Some(Span::day(day("2023-06-30"))))),
        ("hạn:hôm nay", within(Some(Span::day(day(TODAY))))),
        ("hạn:quý 2/2025", within(Span::quarter(2025, 2))),
        ("han:quy II nam 2025", within(Span::quarter(2025, 2))),
        ("hạn:tháng 6/2023", within(Span::month(2023, 6))),
        ("hạn:6/2023", within(Span::month(2023, 6))),
        ("hạn:tháng 6", within(Span::month(2026, 6))),
        ("hạn:tháng sau", within(Span::month(2026, 12))),
        ("hạn:quý trước", within(Span::quarter(2026, 3))),
        ("hạn:2024", within(Span::year(2024))),
        (
            "hạn:từ 01/01/2025 đến 15/02/2025",
            within(Span::new(day("2025-01-01"), day("2025-02-15"))),
        ),
        ("hạn:1/2025..3/2025", within(Span::quarter(2025, 1))),
        ("có:ghi chú", Condition::Has(Has::Note)),
        ("co:minh chung", Condition::Has(Has::Evidence)),
        ("có:vướng mắc", Condition::Has(Has::Obstacle)),
        ("co:viec tiep theo", Condition::Has(Has::Next)),
        ("có:lộ trình", Condition::Has(Has::Plan)),
        ("sao:có", Condition::Starred),
        ("uu tien:1", Condition::Starred),
        ("đơn vị tôi:chủ trì", Condition::Mine(MyPart::Lead)),
        ("xem lai:co", Condition::Review),
        (
            "nguoi:nguyễn văn a",
            Condition::Person(Sought::new("nguyễn văn a").expect("a name")),
        ),
    ];
    for (text, condition) in table {
        let asked = read(text);
        assert_eq!(asked.filter(), Filter::from_iter([condition]), "{text}");
        assert_eq!(
            (asked.words.as_str(), asked.wrong().count()),
            ("", 0),
            "{text}"
        );
    }
}

#[test]
fn conditions_and_words_mix() {
    let asked = read("dân cư chu tri:bộ công an han:<30/06/2023 -có:ghi chú \"lý lịch\" -tư pháp");
    let mut filter = Filter::from_iter([
        lead("bo-cong-an"),
        Condition::Due(Due::Before(day("2023-06-30"))),
    ]);
    filter.set(Term {
        condition: Condition::Has(Has::Note),
        wanted: false,
    });
    assert_eq!(asked.filter(), filter);
    assert_eq!(asked.words, "dân cư \"lý lịch\" -tư pháp");

    let words = |text| read(text).words;
    assert_eq!(words("chủ trì:bộ công an dân cư"), "dân cư");
    assert_eq!(
        words("dân cư chủ trì:bộ công an"),
        "dân cư ",
        "the word is finished"
    );
    for text in [
        "lúc 14:05",
        "\"chủ trì:bộ công an\"",
        "chủ, trì:a",
        ":",
        "a:b",
        "https://x",
    ] {
        assert_eq!(
            read(text),
            Asked {
                words: text.to_owned(),
                ..Asked::default()
            },
            "{text}"
        );
    }
}

#[test]
fn no_and_minus_exclude() {
    let unwanted = |condition| {
        let mut filter = Filter::default();
        filter.set(Term {
            condition,
            wanted: false,
        });
        filter
    };
    assert_eq!(read("-chu tri:bca").filter(), unwanted(lead("bo-cong-an")));
    assert_eq!(read("sao:không").filter(), unwanted(Condition::Starred));
    let twice = read("-sao:không").filter();
    assert_eq!(twice, Filter::from_iter([Condition::Starred]));
}

#[test]
fn several_of_a_kind_are_alternatives() {
    let asked = read("chủ trì:bca chủ trì:byt hạn:quá hạn");
    assert_eq!(asked.filter().of_kind(Kind::Lead).count(), 2);
    assert_eq!(asked.filter().terms().len(), 3);
}

#[test]
fn a_wrong_value_is_named_and_the_near_ones_offered() {
    let near = |text: &str| {
        let asked = read(text);
        assert!(asked.filter().is_empty(), "{text}");
        let wrong: Vec<_> = asked.wrong().collect();
        let [part] = wrong.as_slice() else {
            panic!("{text}: {wrong:?}");
        };
        let catalogue = Catalogue::bundled();
        let near = ask::near(part, &catalogue).into_iter();
        near.map(|near| words::value(&catalogue, &near.term.condition))
            .collect::<Vec<_>>()
    };
    assert!(near("chu tri:bo cog an").contains(&"Bộ Công an".to_owned()));
    assert!(near("noi:ha niu").contains(&"Hà Nội".to_owned()));
    assert!(near("hạn:qua hna").contains(&"quá hạn".to_owned()));
    assert!(near("trang thai:hoan than").contains(&"hoàn thành".to_owned()));
    assert_eq!(near("chu tri:bo cog an dan cu")[0], "Bộ Công an");
    assert_eq!(near("hạn:30/13/2023"), [""; 0]);
    assert_eq!(near("hạn:"), [""; 0]);
    assert!(words::wrong(Kind::Due, "30/13/2023").contains("30/13/2023"));
}

/// A blank ends a condition only where typing on could not make another of it.
#[test]
fn a_blank_finishes_what_is_whole() {
    let finished = |text: &str| read(text).finished(text).len();
    for text in [
        "chủ trì:bộ công an ",
        "chu tri:bca ",
        "hạn:quá hạn ",
        "hạn:quý 2/2025 ",
        "hạn:<30/06/2023 ",
        "nơi:huế ",
        "sao:có ",
        "có:\"ghi chú\" ",
        "chủ trì:quốc phòng dân ",
        "người:\"Nguyễn Văn A\" ",
    ] {
        assert_eq!(finished(text), 1, "{text}");
    }
    for text in [
        "chủ trì:bộ ",
        "chủ trì:bộ công ",
        "chủ trì:quốc phòng ",
        "chủ trì:UBND tỉnh ",
        "hạn:tháng 6 ",
        "hạn:từ 01/01/2025 ",
        "hạn:quý ",
        "người:Nguyễn ",
        "dân cư ",
    ] {
        assert_eq!(finished(text), 0, "{text}");
    }
    let text = "dân  chủ trì:bca cư hạn:quá hạn ";
    let asked = read(text);
    assert_eq!(ask::without(text, asked.finished(text)), "dân  cư ");
}

#[test]
fn suggestions_say_how_many_tasks_they_would_show() {
    let book = book();
    let (_, counts) = apply(
        &book,
        0..book.len(),
        &Filter::default(),
        &lens("2023-06-20"),
    );
    let catalogue = book.catalogue();
    let around = Around {
        catalogue,
        counts: &counts,
        as_of: day("2023-06-20"),
    };
    let suggest = |text: &str| {
        let asked = ask::read(text, catalogue, around.as_of);
        ask::suggest(text, &asked, around)
    };
    let labels = |text: &str| {
        let list = suggest(text).list.into_iter();
        let label = |taken| match taken {
            Taken::Key(kind) => format!("{}:", words::key(kind)),
            Taken::Term(term) => words::chip(catalogue, &term.condition, term.wanted),
        };
        list.map(|offer| label(offer.taken)).collect::<Vec<_>>()
    };
    let first = suggest("chủ trì:").list;
    let most = first
        .first()
        .and_then(|offer| offer.count)
        .expect("a count");
    assert!(
        first
            .iter()
            .all(|offer| offer.count.is_some_and(|count| count <= most))
    );
    for offer in suggest("dân cư chu tri:bo").list {
        let Taken::Term(term) = offer.taken else {
            panic!("no condition");
        };
        let filter = Filter::from_iter([term.condition.clone()]);
        let (shown, _) = apply(&book, 0..book.len(), &filter, &lens("2023-06-20"));
        assert_eq!(offer.count, Some(shown.len()), "{term:?}");
    }
    assert_eq!(suggest("dân cư chu tri:bo").rest, "dân cư ");
    assert_eq!(labels("chủ t")[0], "chủ trì:");
    assert_eq!(suggest("dân cư chủ t").rest, "dân cư ");
    assert_eq!(labels("chủ trì:bộ công an")[0], "chủ trì: Bộ Công an");
    assert_eq!(labels("-chu tri:bo cong a")[0], "trừ chủ trì: Bộ Công an");
    assert_eq!(labels("hạn:<30/6/2023")[0], "hạn: trước 30/06/2023");
    assert_eq!(labels("hạn:")[0], "hạn: quá hạn");
    assert!(labels("dân cư bộ công an").contains(&"chủ trì: Bộ Công an".to_owned()));
    assert!(labels("quá h").contains(&"hạn: quá hạn".to_owned()));
    assert_eq!(labels("").len(), words::KEYS.len());
    assert_eq!(labels("\"bộ công an"), [""; 0]);
    assert_eq!(labels("zzz"), [""; 0]);
}

#[test]
fn where_nothing_is_found_one_thing_less_says_what_it_would_show() {
    let desk = Desk::new();
    let session = &desk.session;
    let lens = lens("2023-06-20");
    let count = |words: &str, filter: &Filter| {
        let places = session.find(&Query::new(words)).places;
        apply(session.book(), places, filter, &lens).0.len()
    };
    let filter = Filter::from_iter([
        lead("bo-y-te"),
        Condition::Due(Due::After(day("2099-01-01"))),
    ]);
    let words = "lý lịch tư pháp";
    assert_eq!(count(words, &filter), 0);
    let ways = ask::ways(session, words, &filter, &lens);
    assert_eq!(ways.len(), 1, "no word is to blame");
    let way = &ways[0];
    assert!(matches!(&way.dropped, Dropped::Term(term) if term.condition.kind() == Kind::Due));
    assert_eq!(
        (way.filter.clone(), way.words.as_str()),
        (Filter::from_iter([lead("bo-y-te")]), words)
    );
    assert_eq!(way.count, count(words, &way.filter));

    let none = Filter::from_iter([Condition::Document(DocumentId::new("ct-05-2023"))]);
    let ways = ask::ways(session, "dân -cư -\"lý lịch\" căn", &none, &lens);
    for way in &ways {
        let found = if way.words.trim().is_empty() {
            apply(session.book(), 0..session.book().len(), &way.filter, &lens)
                .0
                .len()
        } else {
            count(&way.words, &way.filter)
        };
        assert_eq!(way.count, found, "{way:?}");
    }
    let drops = |word: &str| {
        ways.iter()
            .find(|way| way.dropped == Dropped::Word(word.to_owned()))
    };
    assert_eq!(
        drops("cư").map(|way| way.words.as_str()),
        Some("dân -\"lý lịch\" căn")
    );
}

#[test]
fn no_two_kinds_are_typed_alike() {
    let mut seen = std::collections::HashSet::new();
    for (kind, names) in words::KEYS {
        for name in names {
            let key = de_an_06::search::fold::key(name);
            assert!(seen.insert(key), "{name} of {kind:?} is another's too");
        }
        assert_eq!(words::key(kind), names[0]);
    }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn what_is_written_is_read_as_the_same(filter in any_filter(true), free in "[a-zđâ0-9]{0,6}( -?[a-zư]{1,5}){0,2}") {
        let text = ask::written(&filter, &free, &Catalogue::bundled());
        let asked = read(&text);
        prop_assert_eq!(asked.filter(), filter, "{}", text);
        prop_assert_eq!(asked.words.trim(), free.trim(), "{}", text);
        prop_assert_eq!(asked.wrong().count(), 0);
    }

    #[test]
    fn whatever_is_typed_is_read(text in any::text(), more in "(-?(chu tri|hạn|có|nơi|người) ?: ?[\"“<]?[a-zđ0-9/.\" ]{0,12}){0,3}") {
        let text = format!("{text}{more}");
        let asked = read(&text);
        for part in &asked.parts {
            prop_assert!(text.get(part.range.clone()).is_some());
        }
        let rest = ask::without(&text, &asked.parts);
        prop_assert!(rest.len() <= text.len());
    }
}
