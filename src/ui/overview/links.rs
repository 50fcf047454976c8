//! Where the numbers of the overview lead.

use crate::domain::filter::{Filter, Term};
use crate::domain::id::TaskId;
use crate::state::route::{Page, Route};
use crate::text::number::count;
use crate::ui::parts::html::Html;
use chrono::NaiveDate;

/// The scope of the picture and the as-of date, which every link hands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Links {
    /// The as-of date, if it is not today.
    pub(super) as_of: Option<NaiveDate>,
    /// Whose tasks are counted.
    pub(super) scope: Filter,
}

impl Links {
    /// The tasks of the scope that meet those conditions as well, in the checklist.
    pub(super) fn tasks(&self, terms: impl IntoIterator<Item = Term>) -> String {
        let mut filter = self.scope.clone();
        for term in terms {
            filter.set(term);
        }
        Route {
            filter,
            ..self.to(Page::Tasks)
        }
        .hash()
    }

    /// One task.
    pub(super) fn task(&self, id: &TaskId) -> String {
        Route {
            task: Some(id.clone()),
            ..self.to(Page::Tasks)
        }
        .hash()
    }

    /// A room on the same day.
    pub(super) fn to(&self, page: Page) -> Route {
        Route {
            as_of: self.as_of,
            ..Route::to(page)
        }
    }
}

/// A number that leads to its tasks; nothing leads nowhere.
pub(super) fn number(html: &mut Html, number: usize, href: &str, label: &str) {
    if number == 0 {
        html.tags("<span class=\"mut\">0</span>");
    } else {
        html.tags("<a href=\"")
            .text(href)
            .tags("\" aria-label=\"")
            .text(label);
        html.tags("\">").text(&count(number)).tags("</a>");
    }
}
