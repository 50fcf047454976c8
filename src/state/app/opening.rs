//! What the app finds when it is opened.

use super::Saving;
use crate::domain::stamp::DeviceId;
use crate::platform::storage::BrowserStore;
use crate::platform::{clock, dom, random};
use crate::storage::load::Loaded;
use crate::storage::settings::Settings;
use crate::storage::vault::{Kept, Vault};

/// The store, and what it held.
pub struct Opened {
    pub(super) vault: Vault<BrowserStore>,
    pub(super) loaded: Loaded,
    pub(super) settings: Settings,
    pub(super) device: DeviceId,
    pub(super) saving: Saving,
}

impl Opened {
    /// Opens the store and reads what it holds. Where this is the first time, the device gets its name.
    pub fn read() -> Self {
        let now = clock::now_millis();
        // Names what this tab writes ahead; its stamps are named after the device.
        let tab = DeviceId::from_random(random::bits());
        let (mut vault, loaded) = Vault::open(BrowserStore::open(), tab, now);
        let readable = loaded.is_ok();
        let loaded = loaded.unwrap_or_default();
        let mut settings = loaded.settings.clone();
        let before = settings.clone();
        let device = settings
            .device
            .get_or_insert_with(|| DeviceId::from_random(random::bits()))
            .clone();
        settings.build = Some(dom::build());
        // The journal is not open yet: nothing is to be sent.
        vault.write(settings.writes(&before), now);
        let saving = if vault.kept() == Kept::ReadOnly {
            Saving::ReadOnly
        } else if !vault.local().is_lasting() || !readable {
            Saving::MemoryOnly
        } else {
            Saving::Idle
        };
        Self {
            vault,
            loaded,
            settings,
            device,
            saving,
        }
    }
}
