//! What is said when the app is opened: what is due today and within a week, and what has become late
//! since it was last said.

use super::book::{Book, TaskView};
use super::day::shifted;
use super::id::TaskId;
use super::order;
use super::status::Status;
use super::turns::Ticked;
use chrono::NaiveDate;

/// Tasks, each with the day that is near or has passed: its last day, the unit's own, or the last day
/// of a turn.
pub type Days = Vec<(TaskId, NaiveDate)>;

/// What is to be said; each in the order of the days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reminder {
    /// Late, and it was not before.
    pub newly_late: Days,
    /// Due today.
    pub today: Days,
    /// Due within the seven days after.
    pub week: Days,
}

/// What has become late within so many days counts as new where nothing was ever said.
const NEW_FOR: i64 = 7;

impl Reminder {
    /// What is to be said on a day of some tasks, by their places in the book. `since` is the day on
    /// which it was said last.
    pub fn of(
        book: &Book,
        tasks: impl IntoIterator<Item = usize>,
        today: NaiveDate,
        since: Option<NaiveDate>,
    ) -> Self {
        let since = since.unwrap_or_else(|| shifted(today, -NEW_FOR));
        let mut reminder = Self::default();
        for task in tasks.into_iter().filter_map(|index| book.view(index)) {
            let days = days_of(&task, today);
            let within = |first: NaiveDate, last: NaiveDate| {
                let mut days = days.iter().copied();
                days.find(|day| (first..=last).contains(day))
            };
            let mut push = |to: fn(&mut Self) -> &mut Days, first, last| {
                if let Some(day) = within(first, last) {
                    to(&mut reminder).push((task.id().clone(), day));
                }
            };
            push(|it| &mut it.newly_late, since, shifted(today, -1));
            push(|it| &mut it.today, today, today);
            push(|it| &mut it.week, shifted(today, 1), shifted(today, 7));
        }
        for days in [
            &mut reminder.newly_late,
            &mut reminder.today,
            &mut reminder.week,
        ] {
            order::by_key(days, |(id, day)| (*day, id.clone()));
        }
        reminder
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.newly_late.is_empty() && self.today.is_empty() && self.week.is_empty()
    }
}

/// The days of an open task that matter, in order.
fn days_of(task: &TaskView<'_>, today: NaiveDate) -> Vec<NaiveDate> {
    if !matches!(task.status(), Status::Todo | Status::Doing) {
        return Vec::new();
    }
    let own = task.own_deadline().map(|own| own.due);
    let mut days: Vec<NaiveDate> = task.due().into_iter().chain(own).collect();
    // Whoever never ticked a turn does not follow them.
    if task.own_rhythm().is_some() || task.ticked_turns().next().is_some() {
        let turns = task.turns(today).map(|turns| turns.turns);
        let unticked = turns.into_iter().flatten();
        let unticked = unticked.filter(|(_, how)| !matches!(how, Ticked::On(_)));
        days.extend(unticked.map(|(turn, _)| turn.period().last()));
    }
    days.sort_unstable();
    days
}
