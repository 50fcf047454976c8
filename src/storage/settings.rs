//! What the user set for this browser: each setting under a key of its own.

use super::key::Key;
use super::report::ReportId;
use super::store::Write;
use super::view::{View, ViewId};
use crate::domain::party::Party;
use crate::domain::report::Passages;
use crate::domain::stamp::DeviceId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// All settings. What was never set is `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// This browser profile; never exported as a setting.
    #[serde(skip)]
    pub device: Option<DeviceId>,
    /// The name that stands beside the user's edits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// The user's own unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub my_unit: Option<Party>,
    /// Light, dark, or as the system has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<Theme>,
    /// How many days ahead a deadline counts as near.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub soon_days: Option<u8>,
    /// Rows with more room.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub roomy: Option<bool>,
    /// Whether single keys are shortcuts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shortcuts: Option<bool>,
    /// The views that the user saved or changed; `None` for one that was deleted.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub views: BTreeMap<ViewId, Option<View>>,
    /// What people wrote themselves into reports.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub reports: BTreeMap<ReportId, Passages>,
    /// When data was last exported, in milliseconds since 1970.
    #[serde(skip)]
    pub exported: Option<u64>,
    /// Whether the browser was asked to keep the data for good; never exported.
    #[serde(skip)]
    pub asked_to_keep: Option<bool>,
    /// Whether the system is to show notifications; a matter of this browser, never exported.
    #[serde(skip)]
    pub notify: Option<bool>,
    /// The day on which the user last put away what the app reminds of; never exported.
    #[serde(skip)]
    pub reminded: Option<NaiveDate>,
    /// How large the text is; a matter of this browser and its screen, never exported.
    #[serde(skip)]
    pub text_size: Option<TextSize>,
    /// Whether the offer of the tour was answered; never exported.
    #[serde(skip)]
    pub toured: Option<bool>,
    /// Whether the offer to install the app was put away; never exported.
    #[serde(skip)]
    pub install_refused: Option<bool>,
    /// The build of the app that was opened last in this browser; never exported.
    #[serde(skip)]
    pub build: Option<String>,
}

/// Which colours are used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// In the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::System];

    /// The name that records, and the page's root element, carry.
    pub fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// How large the text is, beside what the browser is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextSize {
    /// As the browser has it.
    #[default]
    Medium,
    /// Larger.
    Large,
    /// The largest: a third more.
    Largest,
}

impl TextSize {
    /// In the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Medium, Self::Large, Self::Largest];

    /// The name that records, and the page's root element, carry.
    pub fn name(self) -> &'static str {
        match self {
            Self::Medium => "medium",
            Self::Large => "large",
            Self::Largest => "largest",
        }
    }
}

/// Before a view's name in the name of its record.
const VIEW: &str = "view:";
/// Before a report's name in the name of the record of its free texts.
const REPORT: &str = "report:";

/// How many days ahead a deadline counts as near, unless the user says otherwise.
pub const SOON_DAYS: u8 = 14;

impl Settings {
    /// How many days ahead a deadline counts as near.
    pub fn soon_days(&self) -> i64 {
        i64::from(self.soon_days.unwrap_or(SOON_DAYS))
    }

    /// Whether single keys are shortcuts.
    pub fn shortcuts(&self) -> bool {
        self.shortcuts.unwrap_or(true)
    }

    /// Takes in a setting's record and says whether it could be read.
    pub fn read(&mut self, name: &str, text: &str) -> bool {
        fn set<T: serde::de::DeserializeOwned>(slot: &mut Option<T>, text: &str) -> bool {
            serde_json::from_str(text)
                .map(|value| *slot = value)
                .is_ok()
        }
        match name {
            "device" => {
                let mut device: Option<String> = None;
                set(&mut device, text)
                    && device
                        .and_then(|text| text.parse().ok())
                        .map(|id| self.device = Some(id))
                        .is_some()
            }
            "author" => set(&mut self.author, text),
            "my-unit" => set(&mut self.my_unit, text),
            "theme" => set(&mut self.theme, text),
            "soon-days" => set(&mut self.soon_days, text),
            "roomy" => set(&mut self.roomy, text),
            "shortcuts" => set(&mut self.shortcuts, text),
            "exported" => set(&mut self.exported, text),
            "asked-to-keep" => set(&mut self.asked_to_keep, text),
            "notify" => set(&mut self.notify, text),
            "reminded" => set(&mut self.reminded, text),
            "text-size" => set(&mut self.text_size, text),
            "toured" => set(&mut self.toured, text),
            "install-refused" => set(&mut self.install_refused, text),
            "build" => set(&mut self.build, text),
            _ => {
                if let Some(id) = name.strip_prefix(VIEW).and_then(ViewId::new) {
                    let mut view = None;
                    let read = set(&mut view, text);
                    if read {
                        self.views.insert(id, view);
                    }
                    return read;
                }
                let Some(id) = name.strip_prefix(REPORT).and_then(ReportId::new) else {
                    return false;
                };
                let mut passages = None;
                let read = set(&mut passages, text);
                if let Some(passages) = passages {
                    self.reports.insert(id, passages);
                }
                read
            }
        }
    }

    /// The writes that turn the records of `before` into those of `self`.
    pub fn writes(&self, before: &Self) -> Vec<Write> {
        let mut writes = Vec::new();
        let mut push = |name: &str, changed: bool, value: Value| {
            if changed {
                let key = Key::Setting(name.to_owned()).to_string();
                writes.push(Write::put(key, value.to_string()));
            }
        };
        let device = self.device.as_ref().map(DeviceId::as_str);
        push("device", self.device != before.device, device.into());
        push(
            "author",
            self.author != before.author,
            self.author.as_deref().into(),
        );
        let my_unit = self.my_unit.as_ref().map(Party::to_string);
        push("my-unit", self.my_unit != before.my_unit, my_unit.into());
        push(
            "theme",
            self.theme != before.theme,
            self.theme.map(Theme::name).into(),
        );
        push(
            "soon-days",
            self.soon_days != before.soon_days,
            self.soon_days.into(),
        );
        push("roomy", self.roomy != before.roomy, self.roomy.into());
        push(
            "shortcuts",
            self.shortcuts != before.shortcuts,
            self.shortcuts.into(),
        );
        push(
            "exported",
            self.exported != before.exported,
            self.exported.into(),
        );
        push(
            "asked-to-keep",
            self.asked_to_keep != before.asked_to_keep,
            self.asked_to_keep.into(),
        );
        push("notify", self.notify != before.notify, self.notify.into());
        let reminded = self.reminded.map(|day| day.to_string());
        push(
            "reminded",
            self.reminded != before.reminded,
            reminded.into(),
        );
        push(
            "text-size",
            self.text_size != before.text_size,
            self.text_size.map(TextSize::name).into(),
        );
        push("toured", self.toured != before.toured, self.toured.into());
        push(
            "install-refused",
            self.install_refused != before.install_refused,
            self.install_refused.into(),
        );
        push(
            "build",
            self.build != before.build,
            self.build.as_deref().into(),
        );
        for (id, view) in &self.views {
            // A view is of strings and numbers: there is nothing that could fail to be written.
            let value = serde_json::to_value(view).unwrap_or_default();
            let name = format!("{VIEW}{}", id.as_str());
            push(&name, before.views.get(id) != Some(view), value);
        }
        for (id, passages) in &self.reports {
            let value = serde_json::to_value(passages).unwrap_or_default();
            let name = format!("{REPORT}{}", id.as_str());
            push(&name, before.reports.get(id) != Some(passages), value);
        }
        writes
    }

    /// Takes over what `other` sets and this one does not, all but the author: nobody's edits are to
    /// go under the name of the colleague whose file was read.
    pub fn fill_from(&mut self, other: &Self) {
        fill(&mut self.my_unit, other.my_unit.as_ref());
        fill(&mut self.theme, other.theme.as_ref());
        fill(&mut self.soon_days, other.soon_days.as_ref());
        fill(&mut self.roomy, other.roomy.as_ref());
        fill(&mut self.shortcuts, other.shortcuts.as_ref());
        for (id, view) in &other.views {
            self.views.entry(id.clone()).or_insert_with(|| view.clone());
        }
        for (id, passages) in &other.reports {
            let held = self.reports.entry(id.clone());
            held.or_insert_with(|| passages.clone());
        }
    }

    /// Takes over what this browser had set and one of its two homes lost.
    pub fn fill_lost(&mut self, kept: &Self) {
        self.fill_from(kept);
        fill(&mut self.author, kept.author.as_ref());
        fill(&mut self.exported, kept.exported.as_ref());
        fill(&mut self.text_size, kept.text_size.as_ref());
        fill(&mut self.toured, kept.toured.as_ref());
        fill(&mut self.install_refused, kept.install_refused.as_ref());
    }
}

fn fill<T: Clone>(slot: &mut Option<T>, other: Option<&T>) {
    if slot.is_none() {
        *slot = other.cloned();
    }
}
