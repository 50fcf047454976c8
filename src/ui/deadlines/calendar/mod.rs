//! The month calendar: what stands on which day, the tasks of the chosen day, and moving a unit's own
//! deadline to another day.

mod cells;
mod day;
mod drag;
mod form;
mod grid;
mod shift;

use self::day::Day;
use self::form::MoveDialog;
use self::grid::Grid;
use self::shift::Shift;
use crate::domain::calendar::{Days, Tone, Whose, days};
use crate::domain::month::{Month, Step, within};
use crate::platform::dom;
use crate::state::app::App;
use crate::text::{calendar as words, shell};
use crate::ui::app;
use crate::ui::parts::icon::{Glyph, Icon};
use chrono::NaiveDate;
use leptos::prelude::*;

/// The id of the heading, which names the grid too.
const HEADING: &str = "calendar-month";
/// The id of the sentence that tells its keys.
const KEYS: &str = "calendar-keys";

/// What all parts of the calendar look at.
#[derive(Clone, Copy)]
struct Scene {
    app: App,
    /// What stands on which day.
    days: Memo<Days>,
    /// The day whose tasks are listed.
    chosen: Memo<NaiveDate>,
    /// Its month.
    month: Memo<Month>,
    shift: Shift,
}

impl Scene {
    /// Chooses a day without a step that "back" returns from.
    fn choose(self, day: NaiveDate) {
        let as_of = self.app.lens.with_untracked(|lens| within(lens.as_of));
        self.app
            .adjust(|route| route.looking.at = (day != as_of).then_some(day));
    }

    /// Chooses a day, with the focus on its cell.
    fn go_to(self, day: NaiveDate) {
        self.choose(day);
        request_animation_frame(move || {
            dom::focus(&cell_of(day));
        });
    }

    fn step(self, step: Step) {
        self.choose(step.from(self.chosen.get_untracked()));
    }
}

/// The selector of a day's cell.
fn cell_of(day: NaiveDate) -> String {
    format!("[data-day=\"{day}\"]")
}

/// The calendar.
#[component]
pub fn Calendar(
    /// Places in the book of the tasks that are shown.
    shown: Memo<Vec<usize>>,
) -> impl IntoView {
    let app = app();
    let days = Memo::new(move |_| {
        shown.with(|shown| {
            app.lens
                .with(|lens| app.with_book(|book| days(book, shown.iter().copied(), lens)))
        })
    });
    let chosen = Memo::new(move |_| {
        let at = app.route.with(|route| route.looking.at);
        within(at.unwrap_or_else(|| app.lens.with(|lens| lens.as_of)))
    });
    let scene = Scene {
        app,
        days,
        chosen,
        month: Memo::new(move |_| Month::of(chosen.get())),
        shift: Shift::new(),
    };
    drag::follow(scene);
    view! {
        <Bar scene=scene/>
        {move || picking(scene)}
        <div class="cal-w">
            <Grid scene=scene/>
            <Day scene=scene/>
        </div>
        <MoveDialog scene=scene/>
        {drag::ghost(scene.shift)}
    }
}

/// The month, the way to others, and what the signs mean.
#[component]
fn Bar(scene: Scene) -> impl IntoView {
    let app = scene.app;
    let today = move || app.today.get();
    let is_past = move || app.route.with(|route| route.as_of.is_some());
    let here = move |_| scene.go_to(app.lens.with_untracked(|lens| within(lens.as_of)));
    let legend = Tone::ALL.map(|tone| {
        let glyph = glyph(tone);
        view! {
            <span class=format!("st st-{glyph}")><Glyph name=glyph/><span>{words::tone(tone)}</span></span>
        }
    });
    view! {
        <div class="cal-h">
            <div class="cal-m">
                {flip(scene, -1)}
                <h2 id=HEADING aria-live="polite">{move || words::month(scene.month.get().first())}</h2>
                {flip(scene, 1)}
                <button type="button" class="b" on:click=move |_| scene.go_to(today())>
                    {words::TODAY}
                </button>
                <Show when=is_past>
                    <button type="button" class="b b-0" on:click=here>
                        {words::HERE}
                    </button>
                </Show>
            </div>
            <p class="cal-k" aria-label=words::LEGEND>
                {legend.into_iter().collect_view()}
                <span class="st"><i class="cal-own"></i><span>{words::whose(Whose::Own, true)}</span></span>
            </p>
        </div>
        <p class="vh" id=KEYS>{words::KEYS}</p>
    }
}

/// The button to the month before or after. What is dragged over it turns the page as well.
fn flip(scene: Scene, months: i32) -> impl IntoView {
    let (name, icon) = if months < 0 {
        (words::BACK, "left")
    } else {
        (words::ON, "right")
    };
    view! {
        <button
            type="button"
            class="ib"
            aria-label=name
            data-flip=months.to_string()
            on:click=move |_| scene.step(Step::Months(months))
        >
            <Icon name=icon/>
        </button>
    }
}

/// That a day is being chosen for a task, and the way out.
fn picking(scene: Scene) -> AnyView {
    let Some(task) = scene.shift.picking.get() else {
        return ().into_any();
    };
    let name = scene.app.with_task(&task, shell::short_name);
    view! {
        <div class="tip tip-soon cal-p">
            <Glyph name="soon"/>
            <p role="status">{words::picking(&name.unwrap_or_default())}</p>
            <button type="button" class="b mini" on:click=move |_| scene.shift.leave()>
                {words::LEAVE}
            </button>
        </div>
    }
    .into_any()
}

/// The sign of what is counted, which is also the name of its colours.
pub(super) fn glyph(tone: Tone) -> &'static str {
    match tone {
        Tone::Late => "over",
        Tone::Soon => "soon",
        Tone::Ahead => "ref",
        Tone::Done => "done",
        Tone::Stopped => "stop",
    }
}
