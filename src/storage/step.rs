//! How a step that can be undone is kept.

use super::key::Key;
use super::store::Write;
use crate::domain::change::Change;
use crate::domain::edit::{Edit, Field};
use crate::domain::id::TaskId;
use crate::domain::stamp::Stamp;
use crate::domain::undo::Step;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// `{"t": made, "l": label, "c": [[task, field, before, after]], "x": touched, "u": undone}`.
#[derive(Serialize, Deserialize)]
struct StepRecord {
    t: Stamp,
    l: String,
    c: Vec<(TaskId, String, Value, Value)>,
    x: Stamp,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    u: bool,
}

/// The write that keeps a step.
pub fn write_step(step: &Step) -> Write {
    let changes = step.changes.iter().map(|change| {
        (
            change.task().clone(),
            change.before().field().to_string(),
            change.before().to_value(),
            change.after().to_value(),
        )
    });
    let record = StepRecord {
        t: step.made.clone(),
        l: step.label.clone(),
        c: changes.collect(),
        x: step.touched.clone(),
        u: step.undone,
    };
    // Strings and JSON values: nothing that could fail to be written.
    let text = serde_json::to_string(&record).unwrap_or_default();
    Write::put(Key::Step(step.made.clone()).to_string(), text)
}

/// The write that forgets a step.
pub fn forget_step(step: &Step) -> Write {
    Write::remove(Key::Step(step.made.clone()).to_string())
}

/// Reads a step. `None` where the bytes are none.
pub fn read_step(text: &str) -> Option<Step> {
    let record: StepRecord = serde_json::from_str(text).ok()?;
    let changes = record.c.into_iter().map(|(task, field, before, after)| {
        let field: Field = field.parse().ok()?;
        let edit = |value| Edit::from_value(&field, value).ok();
        task.is_well_formed().then_some(())?;
        Change::new(task, edit(before)?, edit(after)?)
    });
    Some(Step {
        made: record.t,
        label: record.l,
        changes: changes.collect::<Option<_>>()?,
        touched: record.x,
        undone: record.u,
    })
}
