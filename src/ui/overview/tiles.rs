//! The sentence before all figures, and the figures that matter most.

use super::Picture;
use super::bars::{Part, bar, key};
use crate::domain::ledger::Cell;
use crate::domain::overview::Figure;
use crate::text::number::{count, percent};
use crate::text::overview as words;
use crate::ui::parts::html::Html;
use crate::ui::parts::icon::glyph;
use crate::ui::parts::tally::tally;

/// What matters, in a few words; each number leads to its tasks.
pub(super) fn sentence(picture: &Picture) -> String {
    let mut html = Html::default();
    for (text, figure) in words::summary(&picture.overview, picture.soon_days) {
        match figure.filter(|figure| figure.count(&picture.overview) > 0) {
            Some(figure) => {
                let href = picture.links.tasks(figure.terms());
                html.tags("<a href=\"")
                    .text(&href)
                    .tags("\"><b>")
                    .text(&text)
                    .tags("</b></a>");
            }
            None if figure.is_some() => {
                html.tags("<b>").text(&text).tags("</b>");
            }
            None => {
                html.text(&text);
            }
        }
    }
    html.finish()
}

/// The tiles.
pub(super) fn tiles(picture: &Picture) -> String {
    let overview = &picture.overview;
    let mut html = Html::default();
    let late = Figure::Cell(Cell::Overdue);
    tile(
        &mut html,
        picture,
        late,
        Some("over"),
        words::LATE,
        &words::late_note(overview),
    );
    let soon = words::soon(picture.soon_days);
    let in_time = words::soon_note(overview.ledger.open_in_time);
    tile(
        &mut html,
        picture,
        Figure::DueSoon,
        Some("soon"),
        &soon,
        &in_time,
    );
    let endless = words::endless_note(overview);
    tile(
        &mut html,
        picture,
        Figure::Endless,
        Some("ever"),
        words::ENDLESS,
        &endless,
    );
    let clear = words::clear_note(Figure::Unclear.count(overview));
    tile(
        &mut html,
        picture,
        Figure::Clear,
        None,
        words::CLEAR,
        &clear,
    );
    rate(&mut html, picture);
    html.finish()
}

fn tile(
    html: &mut Html,
    picture: &Picture,
    figure: Figure,
    mark: Option<&'static str>,
    label: &str,
    note: &str,
) {
    let number = figure.count(&picture.overview);
    open(html, picture, figure);
    html.tags("<span class=\"kpi-l\">");
    if let Some(mark) = mark {
        html.tags("<span class=\"st-").tags(mark).tags("\">");
        glyph(html, mark);
    } else {
        html.tags("<span aria-hidden=\"true\">");
        tally(html, [true; 5], "");
    }
    html.tags("</span>");
    html.text(label)
        .tags("</span><span class=\"kpi-v\">")
        .text(&count(number));
    if figure == Figure::Clear {
        let open = count(picture.overview.gaps.open);
        html.tags("<small>/").text(&open).tags("</small>");
    }
    html.tags("</span><span class=\"kpi-x\">")
        .text(note)
        .tags("</span>");
    close(html, number);
}

/// What has no task behind it leads nowhere.
fn open(html: &mut Html, picture: &Picture, figure: Figure) {
    if figure.count(&picture.overview) == 0 {
        html.tags("<div>");
    } else {
        let href = picture.links.tasks(figure.terms());
        html.tags("<a href=\"").text(&href).tags("\">");
    }
}

fn close(html: &mut Html, number: usize) {
    html.tags(if number == 0 { "</div>" } else { "</a>" });
}

/// The rate with its fraction, its formula and the three numbers that it is made of.
fn rate(html: &mut Html, picture: &Picture) {
    let ledger = picture.overview.ledger;
    html.tags("<div class=\"w2\"><span class=\"kpi-l\"><span class=\"st-done\">");
    glyph(html, "done");
    html.tags("</span>").text(words::ON_TIME).tags("</span>");
    let Some(ratio) = ledger.on_time() else {
        html.tags("<span class=\"kpi-v\"><small>")
            .text(words::NO_RATE);
        html.tags("</small></span><span class=\"kpi-x\">")
            .text(words::FORMULA)
            .tags("</span></div>");
        return;
    };
    let href = picture.links.tasks(Figure::Measured.terms());
    html.tags("<span class=\"kpi-v\">")
        .text(&percent(ratio.part, ratio.whole).unwrap_or_default())
        .tags("</span><span class=\"kpi-x\"><a href=\"")
        .text(&href)
        .tags("\">")
        .text(&words::rate(ratio.part, ratio.whole))
        .tags("</a></span>");
    let cells = [
        (Cell::DoneInTime, "done"),
        (Cell::DoneLate, "done-late"),
        (Cell::Overdue, "late-medium"),
    ];
    let parts = cells.map(|(cell, texture)| Part {
        texture,
        name: words::rated(cell),
        number: ledger.count(cell),
        href: picture.links.tasks(Figure::Cell(cell).terms()),
    });
    bar(html, &parts, ratio.whole);
    html.tags("<span class=\"lgd\">");
    for part in &parts {
        key(html, part.texture, &words::keyed(part.number, part.name));
    }
    html.tags("</span><span class=\"kpi-x\">= ")
        .text(words::FORMULA)
        .tags("</span></div>");
}
