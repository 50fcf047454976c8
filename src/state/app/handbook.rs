//! The field book: sessions of help and checklists.

use super::App;
use super::reporting::EXCEL;
use crate::domain::edit::Edit;
use crate::domain::handbook::{
    AgeGroup, HandbookEdit, List, ListAction, Lists, Origin, OwnAction, Session, Summary,
    own_action, session, sessions,
};
use crate::domain::id::{ActionId, ChecklistId, ItemId, TaskId};
use crate::domain::party::Party;
use crate::domain::period::Period;
use crate::domain::report::Passage;
use crate::exchange::json::Scope;
use crate::exchange::office::xlsx;
use crate::exchange::sheet::Workbook;
use crate::state::route::{Leaf, Page, Route};
use crate::state::session::Pace;
use crate::storage::report::ReportId;
use crate::text::handbook as words;
use leptos::prelude::*;
use std::collections::BTreeSet;

impl App {
    /// Looks at a session, and is told when the book changes. `None` if there is no such session.
    pub fn with_help<T>(self, id: &TaskId, look: impl FnOnce(&Session<'_>) -> T) -> Option<T> {
        self.with_book(|book| session(book, id).map(|session| look(&session)))
    }

    /// Begins a session today and opens it. Place, team and members are those of the newest one, until
    /// they are changed.
    pub fn start_session(self) {
        let id = TaskId::session(&self.new_stamp());
        let mine = self.settings.with_untracked(|it| it.my_unit.clone());
        let day = HandbookEdit::Day(Some(self.today.get_untracked()));
        let edits = self.session.with_untracked(|session| {
            let before = sessions(session.book());
            let newest = before.first();
            let team = newest.and_then(|session| session.team().cloned());
            let place = newest.and_then(|session| session.place().cloned());
            let members = newest.and_then(|session| session.members().cloned());
            [
                day,
                HandbookEdit::Team(team.or(mine)),
                HandbookEdit::Place(place),
                HandbookEdit::Members(members),
            ]
        });
        self.write_up(&id, edits, words::STARTED.to_owned());
        self.go_to_session(Some(&id));
    }

    /// Leads to a session, or to where one is begun.
    pub fn go_to_session(self, id: Option<&TaskId>) {
        self.go(|route| {
            *route = Route {
                as_of: route.as_of,
                leaf: Leaf::Session,
                task: id.cloned(),
                ..Route::to(Page::Handbook)
            };
        });
    }

    /// Changes a session, or a checklist, by one field.
    pub fn change_up(self, id: &TaskId, edit: HandbookEdit, label: String, pace: Pace) {
        self.edit_many(vec![(id.clone(), Edit::Handbook(edit))], label, pace);
    }

    fn write_up(self, id: &TaskId, edits: impl IntoIterator<Item = HandbookEdit>, label: String) {
        let edits = edits.into_iter();
        let edits = edits.map(|edit| (id.clone(), Edit::Handbook(edit)));
        self.edit_many(edits.collect(), label, Pace::Finished);
    }

    /// One more turn of help: the steps begin anew, in the same step that is undone.
    pub fn serve(self, id: &TaskId, list: &ChecklistId) {
        let count = self.served(id, list).saturating_add(1);
        let edits = [
            HandbookEdit::Served(list.clone(), Some(count)),
            HandbookEdit::Ticks(list.clone(), None),
        ];
        self.write_up(id, edits, words::COUNTED.to_owned());
    }

    /// One turn of help less.
    pub fn take_turn_back(self, id: &TaskId, list: &ChecklistId, name: &str) {
        if let Some(count) = self.served(id, list).checked_sub(1) {
            let edit = HandbookEdit::Served(list.clone(), Some(count));
            self.change_up(id, edit, words::taken_back(name), Pace::Finished);
        }
    }

    fn served(self, id: &TaskId, list: &ChecklistId) -> u32 {
        untrack(|| self.with_help(id, |session| session.served(list))).unwrap_or_default()
    }

    /// Ticks a step of a checklist for the person who is being helped, or takes the tick off.
    pub fn tick_step(self, id: &TaskId, list: &ChecklistId, action: &ActionId, on: bool) {
        let ticks = untrack(|| self.with_help(id, |session| session.ticks(list)));
        if let Some(ticks) = ticks {
            let edit = HandbookEdit::Ticks(list.clone(), Some(ticks.with(action, on)));
            // A step of its own, but no message: it is seen, and taken back by the same tap.
            self.change_up(id, edit, words::ticked(on).to_owned(), Pace::Typing);
            self.end_typing();
        }
    }

    /// One more person of an age, or one less.
    pub fn count_age(self, id: &TaskId, group: AgeGroup, more: bool) {
        let count = untrack(|| self.with_help(id, |session| session.of_age(group)));
        let count = count.unwrap_or_default();
        let next = if more {
            count.checked_add(1)
        } else {
            count.checked_sub(1)
        };
        if let Some(next) = next {
            let edit = HandbookEdit::Age(group, Some(next));
            self.change_up(id, edit, words::counted(group, more), Pace::Finished);
        }
    }

    /// The session is over, or goes on.
    pub fn end_session(self, id: &TaskId, over: bool) {
        let label = if over {
            words::WAS_ENDED
        } else {
            words::REOPENED
        };
        let edit = HandbookEdit::Ended(over.then_some(true));
        self.change_up(id, edit, label.to_owned(), Pace::Finished);
    }

    /// Deletes a session. The step can be taken back.
    pub fn remove_session(self, id: &TaskId) {
        let edit = Edit::Removed(Some(true));
        self.edit_many(
            vec![(id.clone(), edit)],
            words::REMOVED.to_owned(),
            Pace::Finished,
        );
        self.go_to_session(None);
    }

    /// Hands sessions out as a file, with the team's own checklists that they count by.
    pub fn export_sessions(self, ids: &[TaskId]) {
        let mut scope: BTreeSet<TaskId> = ids.iter().cloned().collect();
        self.session.with_untracked(|all| {
            let lists = Lists::of(all.book());
            for session in ids.iter().filter_map(|id| session(all.book(), id)) {
                let own = session.all_served();
                let own = own.filter(|(id, _)| lists.find(id).is_some_and(|list| list.is_own));
                scope.extend(own.map(|(id, _)| TaskId::checklist(id)));
            }
        });
        self.export_part(&Scope::Tasks(scope));
    }

    /// Hands a checklist of the team out as a file.
    pub fn export_list(self, id: &ChecklistId) {
        self.export_part(&Scope::Tasks([TaskId::checklist(id)].into()));
    }

    /// Copies a checklist into one of the team's own.
    pub fn copy_list(self, list: &List) {
        let id = self.new_list();
        let mut edits = vec![Edit::Title(Some(words::copy_name(&list.name)))];
        if list.note.is_some() {
            edits.push(Edit::Note(list.note.clone()));
        }
        if let Some(origin) = &list.origin {
            edits.push(Edit::Handbook(HandbookEdit::CopyOf(Some(origin.clone()))));
        }
        edits.extend(list.actions.iter().map(|action| {
            let from = (!list.is_own).then(|| Origin {
                checklist: list.id.clone(),
                action: action.id.clone(),
            });
            let text = action.text.clone();
            let action = OwnAction { text, from };
            Edit::Handbook(HandbookEdit::Action(self.new_item_id(), Some(action)))
        }));
        let edits = edits.into_iter().map(|edit| (id.clone(), edit)).collect();
        self.edit_many(edits, words::copied(&list.name), Pace::Finished);
    }

    /// Adds a checklist of the team's own.
    pub fn add_list(self, name: &str) {
        let edit = Edit::Title(Some(name.to_owned()));
        let label = words::added(name);
        self.edit_many(vec![(self.new_list(), edit)], label, Pace::Finished);
    }

    fn new_list(self) -> TaskId {
        TaskId::checklist(&ChecklistId::new(&self.new_stamp()))
    }

    /// Puts a bundled checklist away or brings it back; deletes one of the team's own.
    pub fn put_list_away(self, list: &List, away: bool) {
        let label = if list.is_own {
            words::deleted(&list.name)
        } else {
            words::hidden(&list.name, away)
        };
        let edit = Edit::Removed(away.then_some(true));
        let edits = vec![(TaskId::checklist(&list.id), edit)];
        self.edit_many(edits, label, Pace::Finished);
    }

    /// Sets the name or the note of a team's own checklist while it is typed.
    pub fn write_list(self, list: &List, edit: Edit) {
        let label = words::changed(&list.name);
        self.edit_many(
            vec![(TaskId::checklist(&list.id), edit)],
            label,
            Pace::Typing,
        );
    }

    /// Adds an action to a team's own checklist.
    pub fn add_action(self, list: &List, text: String) {
        let action = OwnAction { text, from: None };
        self.set_action(list, self.new_item_id(), Some(action), Pace::Finished);
    }

    /// Changes the words of an action while they are typed. Where it was copied from stays known: the
    /// same words are as well founded as before.
    pub fn write_action(self, list: &List, action: &ListAction, text: String) {
        let from = untrack(|| {
            self.with_book(|book| own_action(book, &list.id, &action.item())?.from.clone())
        });
        let text = OwnAction { text, from };
        self.set_action(list, action.item(), Some(text), Pace::Typing);
    }

    /// Deletes an action of a team's own checklist.
    pub fn remove_action(self, list: &List, action: &ListAction) {
        self.set_action(list, action.item(), None, Pace::Finished);
    }

    fn set_action(self, list: &List, item: ItemId, action: Option<OwnAction>, pace: Pace) {
        let edit = HandbookEdit::Action(item, action);
        let label = words::changed(&list.name);
        self.change_up(&TaskId::checklist(&list.id), edit, label, pace);
    }

    /// Hands what teams' sessions came to out as a table for Excel.
    pub fn save_sums(self, period: Period, table: &Workbook) {
        self.save_file(&words::table_name(period), EXCEL, &xlsx(table));
    }

    /// Puts what sessions came to into the results of the month's report, in place of an earlier sum.
    pub fn put_in_report(
        self,
        period: Period,
        unit: Option<&Party>,
        summary: &Summary,
        teams: usize,
        lists: &Lists,
    ) {
        if self.refuse_read_only() {
            return;
        }
        let sentence = words::report_sentence(summary, teams, lists);
        let id = ReportId::of(period, unit);
        let before = untrack(|| self.passages(&id));
        let held = before.written(Passage::Results);
        let others = held.lines();
        let others = others.filter(|line| !line.starts_with(words::REPORT_BEGINS));
        let mut lines: Vec<&str> = others.collect();
        lines.push(&sentence);
        let text = lines.join("\n");
        if text.trim() == held.trim() {
            return self.show(words::ALREADY_IN_REPORT.to_owned(), false);
        }
        self.write_passage(&id, Passage::Results, text.trim_start());
        self.leave_passages(&id, &before);
        self.set_toast.update(|toast| {
            if let Some(toast) = toast {
                words::IN_REPORT.clone_into(&mut toast.text);
            }
        });
    }
}
