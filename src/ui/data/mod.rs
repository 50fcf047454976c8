//! Dữ liệu: what goes out, what comes in, what is kept on the machine, and settings.

pub mod changes;
pub mod choosing;
pub mod conflicts;
pub mod export;
pub mod import;
pub mod one_file;
pub mod preview;
pub mod reading;
pub mod reset;
pub mod settings;
pub mod snapshots;
pub mod steps;
pub mod storage;
pub mod warnings;

use self::export::Export;
use self::import::Import;
use self::one_file::OneFile;
use self::preview::Pending;
use self::reset::Reset;
use self::settings::Preferences;
use self::snapshots::Snapshots;
use self::steps::Steps;
use self::storage::Health;
use crate::domain::edited::Edited;
use crate::ui::install::InstallPane;
use leptos::prelude::*;
use std::sync::Arc;

/// The room.
#[component]
pub fn Data() -> impl IntoView {
    let pending = RwSignal::new(None::<Arc<Pending>>);
    view! {
        <div class="wrap p-data">
            <div class="data">
                <div class="data-c">
                    <Export pending=pending/>
                    <Import pending=pending/>
                    <OneFile pending=pending/>
                    <Snapshots pending=pending/>
                    <Steps/>
                </div>
                <div class="data-c">
                    <Preferences/>
                    <InstallPane/>
                    <Health/>
                    <Reset/>
                </div>
            </div>
        </div>
    }
}

/// How much was edited.
fn edited(app: crate::state::app::App) -> Edited {
    app.with_book(|book| book.edited().collect())
}
