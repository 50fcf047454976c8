//! What has changed since a day: the old value struck through beside the new.

use super::Picture;
use crate::domain::book::Book;
use crate::domain::filter::{Condition, Term};
use crate::domain::overview::{Entry, FieldChange, Sort};
use crate::text::number::count;
use crate::text::overview as words;
use crate::text::{detail, documents, shell, values, words as names};
use crate::ui::parts::html::Html;

/// So many of a sort are shown at first.
const SHOWN: usize = 10;

/// The changes by sort, or that there are none.
pub(super) fn list(book: &Book, picture: &Picture) -> String {
    let changes = &picture.overview.changes;
    let mut html = Html::default();
    if changes.is_empty() {
        html.tags("<p class=\"hint pad\">");
        html.text(&words::nothing_changed(changes.since, changes.until))
            .tags("</p>");
        return html.finish();
    }
    if !changes.documents.is_empty() {
        heading(&mut html, words::NEW_DOCUMENTS, changes.documents.len());
        html.tags("<ul class=\"tq-c\">");
        for (id, tasks) in &changes.documents {
            let condition = Condition::Document(id.clone());
            let href = picture.links.tasks([Term {
                condition,
                wanted: true,
            }]);
            let name = book.catalogue().document(id).map(documents::name);
            html.tags("<li><a href=\"")
                .text(&href)
                .tags("\">")
                .text(&name.unwrap_or_default());
            html.tags(", ")
                .text(&words::total(*tasks))
                .tags("</a></li>");
        }
        html.tags("</ul>");
    }
    for sort in Sort::ALL {
        let entries: Vec<&Entry> = changes.of_sort(sort).collect();
        if entries.is_empty() {
            continue;
        }
        heading(&mut html, words::sort(sort), entries.len());
        let (first, rest) = entries.split_at(SHOWN.min(entries.len()));
        lines(&mut html, book, picture, first);
        if !rest.is_empty() {
            html.tags("<details class=\"tq-m\"><summary>")
                .text(&words::more(rest.len()));
            html.tags("</summary>");
            lines(&mut html, book, picture, rest);
            html.tags("</details>");
        }
    }
    html.finish()
}

fn heading(html: &mut Html, text: &str, number: usize) {
    html.tags("<h3>")
        .text(text)
        .tags(" <span class=\"g-n\">")
        .text(&count(number));
    html.tags("</span></h3>");
}

fn lines(html: &mut Html, book: &Book, picture: &Picture, entries: &[&Entry]) {
    html.tags("<ul class=\"tq-c\">");
    for entry in entries {
        let Some(task) = book.find(&entry.task) else {
            continue;
        };
        html.tags("<li data-task-id=\"")
            .text(entry.task.as_str())
            .tags("\">");
        let name = task.official().map(|_| shell::short_name(&task));
        if entry.sort == Sort::Removed {
            html.tags("<b>").text(task.title()).tags("</b>");
        } else {
            html.tags("<a href=\"")
                .text(&picture.links.task(&entry.task))
                .tags("\">");
            if let Some(name) = name {
                html.tags("<span class=\"mut\">")
                    .text(&name)
                    .tags("</span> ");
            }
            html.text(task.title()).tags("</a>");
        }
        if !entry.slips.is_empty() || !entry.fields.is_empty() {
            html.tags("<ul>");
            for slip in &entry.slips {
                html.tags("<li class=\"st-over\">")
                    .text(&words::slip(*slip))
                    .tags("</li>");
            }
            for field in &entry.fields {
                change(html, field);
            }
            html.tags("</ul>");
        }
        html.tags("</li>");
    }
    html.tags("</ul>");
}

fn change(html: &mut Html, change: &FieldChange) {
    let field = names::field(&change.after.field());
    html.tags("<li>").text(field).tags(": ");
    match &change.before {
        Some(before) => {
            html.tags("<del><span class=\"vh\">").text(words::BEFORE);
            html.tags("</span><span aria-hidden=\"true\">− </span>");
            html.text(&values::short_value(before)).tags("</del> ");
        }
        None => {
            html.tags("<span class=\"mut\">(")
                .text(words::FORGOTTEN)
                .tags(")</span> ");
        }
    }
    html.tags("<ins><span class=\"vh\">").text(words::AFTER);
    html.tags("</span><span aria-hidden=\"true\">+ </span>");
    html.text(&values::short_value(&change.after))
        .tags("</ins> <small>");
    html.text(&detail::by(&change.author, change.at))
        .tags("</small></li>");
}
