//! What a user should know before taking files in.

use super::choosing::Choosing;
use super::preview::{Origin, Pending};
use crate::domain::catalogue::Catalogue;
use crate::exchange::json::{Checksum, Incoming};
use crate::text::import as words;
use crate::text::values::harmless;
use crate::ui::parts::icon::Glyph;
use leptos::prelude::*;

/// Unreadable places, files and unknown tasks that are listed.
const NAMED: usize = 20;

/// All that gives pause.
pub fn warnings(choosing: Choosing) -> impl IntoView {
    let (checksums, unread, edition) = choosing.found.with_value(|found| {
        (
            files_where(found, |file| file.checksum == Checksum::Wrong),
            unread(found),
            other_edition(found),
        )
    });
    let unknown = move || {
        let unknown = choosing.plan.with(|plan| plan.unknown.clone());
        let names: Vec<String> = unknown.iter().map(ToString::to_string).collect();
        (!names.is_empty()).then(|| {
            view! {
                <div class="tip">
                    <div>
                        <p>{words::unknown(names.len())}</p>
                        {named(&names)}
                    </div>
                </div>
            }
        })
    };
    let checksums = warning(&checksums, words::wrong_checksum);
    let unread = warning(&unread, words::unread);
    let edition = edition.map(|said| view! { <p class="hint">{said}</p> });
    view! { <div class="pad mg-w">{checksums} {unread} {unknown} {edition}</div> }
}

fn warning(names: &[String], said: fn(usize) -> String) -> Option<impl IntoView + use<>> {
    (!names.is_empty()).then(|| {
        view! {
            <div class="tip tip-soon">
                <Glyph name="soon"/>
                <div>
                    <p>{said(names.len())}</p>
                    {named(names)}
                </div>
            </div>
        }
    })
}

/// The first few names, and how many more there are.
fn named(all: &[String]) -> impl IntoView + use<> {
    let listed = all.iter().take(NAMED);
    let listed = listed
        .map(|name| view! { <li><code>{name.clone()}</code></li> })
        .collect_view();
    let more = all.len().saturating_sub(NAMED);
    view! {
        <ul class="codes">
            {listed}
            {(more > 0).then(|| view! { <li>{words::and_more(more)}</li> })}
        </ul>
    }
}

/// What the file at a place is called.
pub fn name(found: &Pending, at: usize) -> String {
    match &found.origin {
        Origin::Files(names) => names.get(at).map(|name| harmless(name)).unwrap_or_default(),
        Origin::Snapshot(_) => words::IN_SNAPSHOT.to_owned(),
    }
}

fn files_where(found: &Pending, is_so: fn(&Incoming) -> bool) -> Vec<String> {
    let files = found.files.iter().enumerate();
    let files = files.filter(|(_, file)| is_so(file));
    files.map(|(at, _)| name(found, at)).collect()
}

fn unread(found: &Pending) -> Vec<String> {
    let many = found.files.len() > 1;
    let places = found
        .files
        .iter()
        .enumerate()
        .flat_map(|(at, file)| file.unread.iter().map(move |place| (at, place)));
    places
        .map(|(at, place)| {
            if many {
                words::place_in(&name(found, at), place)
            } else {
                harmless(place)
            }
        })
        .collect()
}

fn other_edition(found: &Pending) -> Option<String> {
    let ours = Catalogue::bundled().edition.edition;
    let mut others = found
        .files
        .iter()
        .map(|file| file.edition)
        .filter(|edition| *edition != ours);
    let theirs = others.next()?;
    Some(words::other_edition(1 + others.count(), theirs, ours))
}
