//! The app's own search as a module for `page.js`, which times it beside other engines: tasks, their
//! texts folded as the others get them, and the search itself.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::missing_errors_doc,
    reason = "an error is a sentence for whoever runs the benchmark"
)]

#[path = "../tasks.rs"]
mod tasks;

use de_an_06::domain::book::Book;
use de_an_06::domain::catalogue::Catalogue;
use de_an_06::search::fold::key;
use de_an_06::search::index::Index;
use de_an_06::search::query::Query;
use de_an_06::search::zone::{Zone, each_text};
use std::collections::BTreeMap;
use wasm_bindgen::prelude::wasm_bindgen;

/// What went wrong, in a sentence.
type Failure = Box<dyn std::error::Error>;

/// The bundled tasks and made-up ones, and the index of them once it was asked for.
#[wasm_bindgen]
pub struct Engine {
    book: Book,
    index: Index,
}

#[wasm_bindgen]
impl Engine {
    /// So many tasks; no fewer than are bundled.
    #[wasm_bindgen(constructor)]
    pub fn new(total: usize) -> Result<Self, String> {
        let mut book = Book::new(Catalogue::bundled());
        let own = total.saturating_sub(book.len());
        for (task, entry) in tasks::own(own).map_err(|failure| failure.to_string())? {
            book.merge(&task, entry);
        }
        Ok(Self {
            book,
            index: Index::default(),
        })
    }

    /// How many tasks there are.
    pub fn tasks(&self) -> usize {
        self.book.len()
    }

    /// Folds as the texts of [`Engine::texts`] are folded.
    pub fn fold(text: &str) -> String {
        key(text)
    }

    /// Every task with its folded texts, as a list in JSON.
    pub fn texts(&self) -> Result<String, String> {
        let mut texts = Vec::with_capacity(self.book.len());
        for place in 0..self.book.len() {
            let Some(task) = self.book.view(place) else {
                continue;
            };
            let mut fields: BTreeMap<&str, String> = BTreeMap::new();
            fields.insert("id", task.id().to_string());
            for field in ["title", "number", "unit", "product", "quote", "own"] {
                fields.insert(field, String::new());
            }
            each_text(&self.book, &task, &mut |zone, text| {
                let text = key(text);
                if let Some(held) = fields.get_mut(field(zone)).filter(|_| !text.is_empty()) {
                    held.push(' ');
                    held.push_str(&text);
                }
            });
            texts.push(fields);
        }
        serde_json::to_string(&texts).map_err(|error| error.to_string())
    }

    /// Builds the index.
    pub fn build(&mut self) {
        self.index = Index::new(&self.book);
    }

    /// The places of the tasks that answer what was typed, best first.
    pub fn find(&self, typed: &str) -> Vec<usize> {
        self.index.find(&Query::new(typed)).places
    }

    /// The id of the task at a place.
    pub fn id(&self, place: usize) -> Option<String> {
        self.book.view(place).map(|task| task.id().to_string())
    }
}

fn field(zone: Zone) -> &'static str {
    match zone {
        Zone::Title | Zone::TitleWritten => "title",
        Zone::Number => "number",
        Zone::Lead | Zone::LeadToday | Zone::Coordinating | Zone::Today | Zone::Places => "unit",
        Zone::Product => "product",
        Zone::Quote | Zone::Deadline | Zone::Written => "quote",
        Zone::Own => "own",
    }
}
