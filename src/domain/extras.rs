//! What a newer version of the app writes into a file and this one does not know: it is handed on as it
//! is.

use super::id::TaskId;
use serde_json::Value;
use std::collections::BTreeMap;

/// Values by name: of the whole file, or of a task in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extras(BTreeMap<(Option<TaskId>, String), Value>);

impl Extras {
    /// Keeps a value. Of two under one name the one with the greater text holds: they have no stamps,
    /// and the result must not depend on the order in which they arrive. Says whether it was kept.
    pub fn keep(&mut self, task: Option<TaskId>, name: String, value: Value) -> bool {
        let place = (task, name);
        let text = |value: &Value| value.to_string();
        let held = self.0.get(&place);
        let holds = held.is_none_or(|held| text(&value) > text(held));
        if holds {
            self.0.insert(place, value);
        }
        holds
    }

    /// Those of a task, or of the whole file.
    pub fn of(&self, task: Option<&TaskId>) -> impl Iterator<Item = (&String, &Value)> {
        let from = (task.cloned(), String::new());
        self.0
            .range(from..)
            .take_while(move |((of, _), _)| of.as_ref() == task)
            .map(|((_, name), value)| (name, value))
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (&Option<TaskId>, &String, &Value)> {
        self.0
            .iter()
            .map(|((task, name), value)| (task, name, value))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
