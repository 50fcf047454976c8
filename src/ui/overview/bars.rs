//! Bars to scale, and the same numbers as a table whose numbers lead to their tasks.

use super::Picture;
use super::links::number;
use crate::domain::book::Book;
use crate::domain::catalogue::Catalogue;
use crate::domain::filter::{Condition, Term};
use crate::domain::overview::{Row, Segment, Whose};
use crate::state::command::document_route;
use crate::state::route::{Page, Route};
use crate::text::number::count;
use crate::text::overview as words;
use crate::ui::parts::html::Html;
use crate::ui::parts::icon::glyph;

/// A part of a bar, ready to be drawn.
pub(super) struct Part {
    /// The name of its texture.
    pub(super) texture: &'static str,
    /// What it counts.
    pub(super) name: &'static str,
    /// How many tasks it stands for.
    pub(super) number: usize,
    /// Where they are.
    pub(super) href: String,
}

/// A bar of which `whole` would fill the width. Whoever does not see it reads the numbers beside it
/// and in the table: nothing in it is announced, and no part takes a stop of the Tab key.
pub(super) fn bar(html: &mut Html, parts: &[Part], whole: usize) {
    html.tags("<svg class=\"tq-v\" aria-hidden=\"true\" focusable=\"false\">");
    let mut at = 0;
    for part in parts.iter().filter(|part| part.number > 0) {
        let share = percent(part.number, whole);
        html.tags("<a tabindex=\"-1\" href=\"")
            .text(&part.href)
            .tags("\"><title>");
        html.text(&format!("{}: {}", part.name, count(part.number)));
        html.tags("</title><rect class=\"tx-")
            .tags(part.texture)
            .tags("\" x=\"");
        html.text(&written(percent(at, whole))).tags("\" width=\"");
        html.text(&written(share))
            .tags("\" y=\"0\" height=\"100%\"></rect>");
        let digits = count(part.number);
        if share >= room(digits.len()) {
            html.tags("<text x=\"")
                .text(&written(percent(2 * at + part.number, 2 * whole)));
            html.tags("\" y=\"50%\">").text(&digits).tags("</text>");
        }
        html.tags("</a>");
        if at > 0 {
            let edge = written(percent(at, whole));
            html.tags("<line y1=\"0\" y2=\"100%\" x1=\"").text(&edge);
            html.tags("\" x2=\"").text(&edge).tags("\"></line>");
        }
        at += part.number;
    }
    html.tags("</svg>");
}

/// The per cent of the width of a bar on a phone that so many digits need.
fn room(digits: usize) -> f64 {
    match digits {
        1 => 5.5,
        2 => 8.0,
        _ => 11.0,
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "numbers of tasks are far below 2^52"
)]
fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        0.0
    } else {
        100.0 * part as f64 / whole as f64
    }
}

fn written(percent: f64) -> String {
    format!("{percent:.2}%")
}

/// What a texture stands for.
pub(super) fn key(html: &mut Html, texture: &'static str, name: &str) {
    html.tags("<span><svg class=\"tx-k\" aria-hidden=\"true\"><rect class=\"tx-")
        .tags(texture);
    html.tags("\" width=\"100%\" height=\"100%\"></rect></svg>")
        .text(name)
        .tags("</span>");
}

fn texture(segment: Segment) -> &'static str {
    match segment {
        Segment::LateLong => "late-long",
        Segment::LateMedium => "late-medium",
        Segment::LateShort => "late-short",
        Segment::InTime => "in-time",
        Segment::Endless => "endless",
        Segment::Done => "done",
        Segment::Stopped => "stopped",
    }
}

/// The parts that any of those bars has.
fn shown(rows: &[Row]) -> Vec<Segment> {
    let any = |segment: &Segment| rows.iter().any(|row| row.bar.count(*segment) > 0);
    Segment::ALL.into_iter().filter(any).collect()
}

fn terms(whose: &[Term], segment: Segment, picture: &Picture) -> Vec<Term> {
    let conditions = segment.conditions(picture.as_of).into_iter();
    let conditions = conditions.map(|condition| Term {
        condition,
        wanted: true,
    });
    whose.iter().cloned().chain(conditions).collect()
}

/// What the textures of those bars stand for.
pub(super) fn legend(rows: &[Row]) -> String {
    let mut html = Html::default();
    for segment in shown(rows) {
        key(&mut html, texture(segment), words::segment(segment));
    }
    html.finish()
}

/// The bars, one a line: whose, how many are late, the parts, all.
pub(super) fn chart(book: &Book, picture: &Picture, rows: &[Row]) -> String {
    let catalogue = book.catalogue();
    let widest = rows
        .iter()
        .map(|row| row.bar.total())
        .max()
        .unwrap_or_default();
    let mut html = Html::default();
    html.tags("<table class=\"tq-t\"><thead><tr><td></td><th scope=\"col\">")
        .text(words::LATE);
    html.tags("</th><td></td><th scope=\"col\">")
        .text(words::TOTAL)
        .tags("</th></tr></thead><tbody>");
    for row in rows {
        let whose = row.whose.terms(catalogue);
        let name = words::whose(catalogue, &row.whose);
        let parts: Vec<Part> = Segment::ALL
            .into_iter()
            .filter(|segment| row.bar.count(*segment) > 0)
            .map(|segment| Part {
                texture: texture(segment),
                name: words::segment(segment),
                number: row.bar.count(segment),
                href: picture.links.tasks(terms(&whose, segment, picture)),
            })
            .collect();
        html.tags("<tr><th scope=\"row\">");
        match page(picture, &row.whose) {
            Some(href) => {
                html.tags("<a href=\"")
                    .text(&href)
                    .tags("\">")
                    .text(&name)
                    .tags("</a>");
            }
            None => {
                html.text(&name);
            }
        }
        html.tags("</th><td class=\"tq-o\">");
        let late = row.bar.late();
        if late > 0 {
            html.tags("<span class=\"st-over\">");
            glyph(&mut html, "over");
            html.tags("</span>");
        }
        let overdue = Condition::Standing(crate::domain::standing::StandingKind::Overdue);
        let overdue = Term {
            condition: overdue,
            wanted: true,
        };
        let href = picture.links.tasks(whose.iter().cloned().chain([overdue]));
        number(
            &mut html,
            late,
            &href,
            &words::bar_cell(&name, words::LATE, late),
        );
        html.tags("</td><td class=\"tq-b\">");
        bar(&mut html, &parts, widest);
        html.tags("</td><td class=\"tq-n\">");
        let total = row.bar.total();
        let href = picture.links.tasks(whose);
        number(
            &mut html,
            total,
            &href,
            &words::bar_cell(&name, words::TOTAL, total),
        );
        html.tags("</td></tr>");
    }
    html.tags("</tbody></table>");
    html.finish()
}

/// The page that tells more of whose a bar is.
fn page(picture: &Picture, whose: &Whose) -> Option<String> {
    let links = &picture.links;
    match whose {
        Whose::Unit(party) => Some(
            Route {
                party: Some(party.clone()),
                ..links.to(Page::Units)
            }
            .hash(),
        ),
        Whose::Document(id) => Some(document_route(id, links.as_of).hash()),
        Whose::Own | Whose::Topic(_) => None,
    }
}

/// Every number behind the bars.
pub(super) fn table(catalogue: &Catalogue, picture: &Picture, rows: &[Row]) -> String {
    let segments = shown(rows);
    let mut html = Html::default();
    html.tags("<table class=\"tq-z num\"><thead><tr><td></td>");
    for segment in &segments {
        html.tags("<th scope=\"col\">")
            .text(words::segment(*segment))
            .tags("</th>");
    }
    html.tags("<th scope=\"col\">")
        .text(words::TOTAL)
        .tags("</th></tr></thead><tbody>");
    for row in rows {
        let whose = row.whose.terms(catalogue);
        let name = words::whose(catalogue, &row.whose);
        html.tags("<tr><th scope=\"row\">")
            .text(&name)
            .tags("</th>");
        for segment in &segments {
            let held = row.bar.count(*segment);
            let href = picture.links.tasks(terms(&whose, *segment, picture));
            html.tags("<td>");
            let label = words::bar_cell(&name, words::segment(*segment), held);
            number(&mut html, held, &href, &label);
            html.tags("</td>");
        }
        let total = row.bar.total();
        html.tags("<td>");
        let label = words::bar_cell(&name, words::TOTAL, total);
        number(&mut html, total, &picture.links.tasks(whose), &label);
        html.tags("</td></tr>");
    }
    html.tags("</tbody></table>");
    html.finish()
}
