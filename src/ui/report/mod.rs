//! Báo cáo: a unit's report on a period, as it will be printed, with what people write themselves.

mod controls;
mod paper;
mod weekly;

use self::controls::Controls;
use super::app;
use crate::domain::catalogue::Catalogue;
use crate::domain::party::Party;
use crate::domain::period::Period;
use crate::domain::report::Report;
use crate::exchange::paper::draft;
use crate::platform::{clipboard, dom};
use crate::state::app::{App, ReportFile};
use crate::state::route::{Making, Page, Route};
use crate::storage::report::ReportId;
use crate::text::report_message::message;
use crate::text::report_page as words;
use crate::text::weekly as weekly_words;
use crate::ui::parts::icon::Icon;
use leptos::prelude::*;

/// The unit that the route names; else the own one.
fn unit_here(app: App) -> Option<Party> {
    let mine = app.lens.with(|lens| lens.my_unit.clone());
    app.route.with(|route| {
        if route.everybody {
            None
        } else {
            route.party.clone().or(mine)
        }
    })
}

/// Where something else is made of the same unit, seen from the same day.
fn link(app: App, making: Making) -> String {
    app.route.with(|route| {
        Route {
            making,
            party: route.party.clone(),
            everybody: route.everybody,
            which: route.which,
            as_of: route.as_of,
            ..Route::to(Page::Reports)
        }
        .hash()
    })
}

/// What is made in the room: links that look like one bar.
fn makings(app: App) -> impl IntoView {
    let making = Memo::new(move |_| app.route.with(|route| route.making));
    let one = move |of: Making, name: &'static str| {
        let is_here = move || making.get() == of;
        view! {
            <a
                class="seg-o"
                class:is-on=is_here
                aria-current=move || is_here().then_some("page")
                href=move || link(app, of)
            >
                {name}
            </a>
        }
    };
    view! {
        <nav class="seg bc-t" aria-label=weekly_words::MAKING>
            {one(Making::Report, weekly_words::REPORT)}
            {one(Making::Review, weekly_words::NAME)}
            {one(Making::Minutes, weekly_words::MINUTES)}
        </nav>
    }
}

/// What the report is about.
#[derive(Clone, Debug, PartialEq)]
struct About {
    unit: Option<Party>,
    period: Period,
}

impl About {
    /// As the route says; else the own unit, and the month of the day that is looked from.
    fn here(app: App) -> Self {
        let as_of = app.lens.with(|lens| lens.as_of);
        let period = app.route.with(|route| route.period);
        Self {
            unit: unit_here(app),
            period: period.unwrap_or_else(|| Period::month(as_of)),
        }
    }

    fn id(&self) -> ReportId {
        ReportId::of(self.period, self.unit.as_ref())
    }

    fn report(&self, app: App) -> Report {
        let passages = app.passages(&self.id());
        app.lens.with(|lens| {
            app.with_book(|book| Report::of(book, self.unit.as_ref(), self.period, lens, passages))
        })
    }
}

/// The room.
#[component]
pub fn Reports() -> impl IntoView {
    let app = app();
    let making = Memo::new(move |_| app.route.with(|route| route.making));
    move || match making.get() {
        Making::Report => month(app).into_any(),
        Making::Review => weekly::review(app).into_any(),
        Making::Minutes => weekly::minutes(app).into_any(),
    }
}

/// A report on a period.
fn month(app: App) -> impl IntoView {
    let about = Memo::new(move |_| About::here(app));
    let report = Memo::new(move |_| about.with(|about| about.report(app)));
    let appendix = RwSignal::new(true);
    let paper = move || {
        let paper = report.with(|report| draft(&Catalogue::bundled(), report, appendix.get()));
        paper::paper(&paper)
    };
    view! {
        <div class="p-report">
            <section class="bc-o" aria-label=words::OPTIONS>
                {makings(app)}
                <Controls about=about report=report appendix=appendix/>
            </section>
            {ways_out(app, report, appendix)}
            <section class="bc-p" aria-label=words::PREVIEW tabindex="0">{paper}</section>
        </div>
    }
}

fn ways_out(app: App, report: Memo<Report>, appendix: RwSignal<bool>) -> impl IntoView {
    let save = move |file| {
        report.with_untracked(|report| app.save_report(report, appendix.get_untracked(), file));
    };
    let file = move |file: ReportFile, icon: &'static str, name: &'static str| {
        view! {
            <button type="button" class="b" on:click=move |_| save(file)>
                <Icon name=icon/>
                {name}
            </button>
        }
    };
    let copy = move |_| {
        let text = report.with_untracked(|report| message(&Catalogue::bundled(), report));
        leptos::task::spawn_local(async move {
            let done = clipboard::copy(&text).await;
            let said = if done {
                words::COPIED
            } else {
                words::NOT_COPIED
            };
            app.show(said.to_owned(), false);
        });
    };
    view! {
        <div class="bc-a" role="group" aria-label=words::OUT>
            <button type="button" class="b b-1" on:click=move |_| dom::print()>
                <Icon name="print"/>
                {words::PRINT}
            </button>
            {file(ReportFile::Word, "download", words::WORD)}
            {file(ReportFile::Excel, "download", words::EXCEL)}
            {file(ReportFile::Csv, "download", words::CSV)}
            <button type="button" class="b" on:click=copy>
                <Icon name="copy"/>
                {words::MESSAGE}
            </button>
        </div>
    }
}
