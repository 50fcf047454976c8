//! Which of the five "rõ" are missing in what is still to be done.

use super::Picture;
use super::bars::{Part, bar};
use super::links::number;
use crate::domain::five_clear::Clear;
use crate::domain::overview::Figure;
use crate::text::{overview as words, words as names};
use crate::ui::parts::html::Html;
use crate::ui::parts::tally::tally;

/// How many tasks are still to be done.
pub(super) fn open(picture: &Picture) -> String {
    let mut html = Html::default();
    let open = Figure::Open.count(&picture.overview);
    html.tags("<a href=\"")
        .text(&picture.links.tasks(Figure::Open.terms()))
        .tags("\">")
        .text(&words::open(open))
        .tags("</a>");
    html.finish()
}

/// The five, each with how many tasks have it and lack it.
pub(super) fn table(picture: &Picture) -> String {
    let (overview, links) = (&picture.overview, &picture.links);
    let mut html = Html::default();
    let open = overview.gaps.open;
    if open == 0 {
        html.tags("<p class=\"hint pad\">")
            .text(words::GAPS_NONE)
            .tags("</p>");
        return html.finish();
    }
    html.tags("<table class=\"tq-t tq-5\"><thead><tr><td></td><th scope=\"col\">")
        .text(words::LACK);
    html.tags("</th><td></td><th scope=\"col\">")
        .text(words::HAVE)
        .tags("</th></tr></thead><tbody>");
    for (stroke, clear) in Clear::ALL.into_iter().enumerate() {
        let figure = Figure::Lacking(clear);
        let lacking = figure.count(overview);
        let href = links.tasks(figure.terms());
        let name = names::clear(clear);
        let mut strokes = [false; 5];
        strokes[stroke] = true;
        html.tags("<tr><th scope=\"row\"><span class=\"tq-s5\"><span aria-hidden=\"true\">");
        tally(&mut html, strokes, "");
        html.tags("</span>").text(name).tags("</span>");
        if lacking > 0 {
            html.tags("<small>")
                .text(words::gap(clear))
                .tags("</small>");
        }
        html.tags("</th><td class=\"tq-o\">");
        number(
            &mut html,
            lacking,
            &href,
            &words::bar_cell(name, words::LACK, lacking),
        );
        html.tags("</td><td class=\"tq-b\">");
        let parts = [
            Part {
                texture: "lack",
                name: words::LACK,
                number: lacking,
                href,
            },
            Part {
                texture: "done",
                name: words::HAVE,
                number: open - lacking,
                href: links.tasks(figure.turned()),
            },
        ];
        bar(&mut html, &parts, open);
        html.tags("</td><td class=\"tq-n\">");
        let has = links.tasks(figure.turned());
        let had = words::bar_cell(name, words::HAVE, open - lacking);
        number(&mut html, open - lacking, &has, &had);
        html.tags("</td></tr>");
    }
    html.tags("</tbody></table>");
    html.finish()
}
