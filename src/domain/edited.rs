//! How much was edited.

use super::book::TaskView;
use super::id::Subject;

/// Counts of what has edited fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Edited {
    /// Tasks.
    pub tasks: usize,
    /// Sessions of help and checklists.
    pub handbook: usize,
    /// Their fields.
    pub fields: usize,
}

impl<'a> FromIterator<TaskView<'a>> for Edited {
    fn from_iter<I: IntoIterator<Item = TaskView<'a>>>(views: I) -> Self {
        let mut edited = Self::default();
        for view in views {
            match view.id().subject() {
                Subject::Task => edited.tasks += 1,
                Subject::Session | Subject::Checklist(_) => edited.handbook += 1,
            }
            edited.fields += view.fields().iter().count();
        }
        edited
    }
}
