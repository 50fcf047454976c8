//! What is to be dealt with first, and why.

use super::Picture;
use crate::domain::book::Book;
use crate::domain::five_clear;
use crate::domain::overview::Urgent;
use crate::text::overview as words;
use crate::text::{shell, tasks};
use crate::ui::parts::badge::standing_glyph;
use crate::ui::parts::html::Html;
use crate::ui::parts::icon::glyph;
use crate::ui::parts::row_model::lead_short;
use crate::ui::parts::tally::tally;

/// The list, or that there is nothing.
pub(super) fn list(book: &Book, picture: &Picture) -> String {
    let mut html = Html::default();
    if picture.overview.urgent.is_empty() {
        html.tags("<p class=\"hint pad\">")
            .text(words::URGENT_NONE)
            .tags("</p>");
    } else {
        html.tags("<ol class=\"ur\">");
        for urgent in &picture.overview.urgent {
            line(&mut html, book, picture, urgent);
        }
        html.tags("</ol><p class=\"note pad\">")
            .text(words::URGENT_NOTE)
            .tags("</p>");
    }
    html.finish()
}

fn line(html: &mut Html, book: &Book, picture: &Picture, urgent: &Urgent) {
    let Some(task) = book.find(&urgent.task) else {
        return;
    };
    let clear = five_clear::of(&task);
    html.tags("<li><a href=\"")
        .text(&picture.links.task(task.id()));
    html.tags("\"><span class=\"ur-t\">")
        .text(task.title())
        .tags("</span>");
    tally(html, clear, &tasks::clear(clear));
    html.tags("<span class=\"ur-m\">");
    if task.official().is_some() {
        html.text(&shell::short_name(&task)).tags(" · ");
    }
    html.text(&lead_short(book, &task));
    let mark = standing_glyph(urgent.standing.kind());
    html.tags("</span><span class=\"ur-b\"><span class=\"bd bd-")
        .tags(mark)
        .tags("\">");
    glyph(html, mark);
    html.tags("<span>")
        .text(&words::pressing(urgent.standing))
        .tags("</span></span>");
    let why = words::why(&urgent.reasons);
    if !why.is_empty() {
        html.tags("<span class=\"vh\">, </span><span class=\"ur-d\">")
            .text(&why)
            .tags("</span>");
    }
    html.tags("</span></a></li>");
}
