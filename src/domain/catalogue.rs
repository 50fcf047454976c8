//! The bundled data, read once.

use super::document::{Document, DocumentFile};
use super::id::{DocumentId, LocalityId, TopicId, UnitId};
use super::task::Task;
use super::unit::{Locality, Unit};
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

/// The files of `seeds/documents`, in time order. A new document is added here.
const DOCUMENTS: &[&str] = &[include_str!("../../seeds/documents/ct-05-2023.json")];

/// Everything that the documents assign, and whom and where they name.
#[derive(Debug)]
pub struct Catalogue {
    /// Which edition of the data this is.
    pub edition: Edition,
    /// In time order.
    pub documents: Vec<Document>,
    /// In the documents' order, each document's in reading order.
    pub tasks: Vec<Task>,
    /// Bodies that the documents name, and today's successors.
    pub units: Vec<Unit>,
    /// Places that the documents name, and today's successors.
    pub localities: Vec<Locality>,
    /// `task index → document index`.
    task_document: Vec<usize>,
    unit_at: HashMap<UnitId, usize>,
    locality_at: HashMap<LocalityId, usize>,
}

/// The edition of the bundled data.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Edition {
    /// Counts up from 1.
    pub edition: u32,
    /// Day on which it was closed.
    pub date: NaiveDate,
    /// The subjects that tasks are filed under.
    pub topics: Vec<Topic>,
}

/// A subject.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Topic {
    /// Stable id.
    pub id: TopicId,
    /// Shown name.
    pub name: String,
}

#[derive(Deserialize)]
struct UnitFile {
    units: Vec<Unit>,
}

#[derive(Deserialize)]
struct LocalityFile {
    localities: Vec<Locality>,
}

impl Catalogue {
    /// The data that this build carries.
    ///
    /// # Panics
    /// If a seed file is not of the documented form. The files are part of the program, and
    /// `tests/data.rs` reads them all: a build that passed its tests cannot panic here.
    pub fn bundled() -> Arc<Self> {
        static BUNDLED: OnceLock<Arc<Catalogue>> = OnceLock::new();
        let bundled = BUNDLED.get_or_init(|| {
            #[expect(
                clippy::expect_used,
                reason = "bundled at compile time and read by a test"
            )]
            let read = Self::read(
                include_str!("../../seeds/edition.json"),
                DOCUMENTS,
                include_str!("../../seeds/units.json"),
                include_str!("../../seeds/localities.json"),
            )
            .expect("the bundled seeds are well formed");
            Arc::new(read)
        });
        bundled.clone()
    }

    /// Reads the texts of seed files.
    ///
    /// # Errors
    /// When a text is not of the form that the README documents.
    pub fn read(
        edition: &str,
        documents: &[&str],
        units: &str,
        localities: &str,
    ) -> Result<Self, serde_json::Error> {
        let files = documents
            .iter()
            .map(|text| serde_json::from_str::<DocumentFile>(text))
            .collect::<Result<Vec<_>, _>>()?;
        let units = serde_json::from_str::<UnitFile>(units)?.units;
        let localities = serde_json::from_str::<LocalityFile>(localities)?.localities;
        Ok(Self::new(
            serde_json::from_str(edition)?,
            files,
            units,
            localities,
        ))
    }

    /// Puts the parts together and indexes them.
    pub fn new(
        edition: Edition,
        files: Vec<DocumentFile>,
        units: Vec<Unit>,
        localities: Vec<Locality>,
    ) -> Self {
        let mut documents = Vec::new();
        let mut tasks = Vec::new();
        let mut task_document = Vec::new();
        for file in files {
            task_document.extend(file.tasks.iter().map(|_| documents.len()));
            tasks.extend(file.tasks);
            documents.push(Document {
                parts: file.parts,
                ..file.document
            });
        }
        let unit_at = units
            .iter()
            .enumerate()
            .map(|(at, unit)| (unit.id.clone(), at))
            .collect();
        let locality_at = localities
            .iter()
            .enumerate()
            .map(|(at, place)| (place.id.clone(), at))
            .collect();
        Self {
            edition,
            documents,
            tasks,
            units,
            localities,
            task_document,
            unit_at,
            locality_at,
        }
    }

    /// The document that the task at `index` of [`Self::tasks`] stands in.
    pub fn document_of(&self, index: usize) -> Option<&Document> {
        self.task_document
            .get(index)
            .and_then(|at| self.documents.get(*at))
    }

    /// A document by its id.
    pub fn document(&self, id: &DocumentId) -> Option<&Document> {
        self.documents.iter().find(|document| document.id == *id)
    }

    /// A unit by its id.
    pub fn unit(&self, id: &UnitId) -> Option<&Unit> {
        self.unit_at.get(id).and_then(|at| self.units.get(*at))
    }

    /// A place by its id.
    pub fn locality(&self, id: &LocalityId) -> Option<&Locality> {
        self.locality_at
            .get(id)
            .and_then(|at| self.localities.get(*at))
    }

    /// A subject by its id.
    pub fn topic(&self, id: &TopicId) -> Option<&Topic> {
        self.edition.topics.iter().find(|topic| topic.id == *id)
    }

    /// Whether `unit` is `other`, a member of the group `other`, or today's successor of `other`.
    pub fn answers_for(&self, unit: &UnitId, other: &UnitId) -> bool {
        match (self.unit(unit), self.unit(other)) {
            (Some(unit), Some(other)) => unit.answers_for(other),
            _ => unit == other,
        }
    }
}
