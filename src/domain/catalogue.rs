//! The bundled data, read once.

use super::abbreviation::Abbreviation;
use super::document::{Document, DocumentFile};
use super::fact::Fact;
use super::id::{DocumentId, FactId, LocalityId, TaskId, TopicId, UnitId};
use super::measure::Measure;
use super::party::Party;
use super::task::Task;
use super::unit::{Locality, Unit};
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

/// The files of `seeds/documents`, in time order. A new document is added here.
const DOCUMENTS: &[&str] = &[
    include_str!("../../seeds/documents/ct-05-2023.json"),
    include_str!("../../seeds/documents/kl-2023-07-12.json"),
    include_str!("../../seeds/documents/tct-2024-07.json"),
    include_str!("../../seeds/documents/tb-vpcp-2024-10-02.json"),
    include_str!("../../seeds/documents/cv-6197-2024.json"),
    include_str!("../../seeds/documents/tb-8545-2024.json"),
    include_str!("../../seeds/documents/cd-133-2024.json"),
];

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
    /// In the documents' order, each document's in reading order.
    pub facts: Vec<Fact>,
    /// What targets and figures count.
    pub measures: Vec<Measure>,
    /// Short forms that officials type, besides those of bodies.
    pub abbreviations: Vec<Abbreviation>,
    /// Everybody of the data who can be given tasks: the bodies, and the provinces of today.
    pub parties: Vec<Party>,
    /// `task index → document index`.
    task_document: Vec<usize>,
    /// `fact index → document index`.
    fact_document: Vec<usize>,
    /// `task index → indices of the tasks it is linked with, either way`.
    links: Vec<Vec<usize>>,
    task_at: HashMap<TaskId, usize>,
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

#[derive(Deserialize)]
struct MeasureFile {
    measures: Vec<Measure>,
}

#[derive(Deserialize)]
struct AbbreviationFile {
    abbreviations: Vec<Abbreviation>,
}

/// The texts of the seed files.
#[derive(Clone, Copy, Debug)]
pub struct Seeds<'a> {
    /// `edition.json`
    pub edition: &'a str,
    /// `documents/*.json`, in time order.
    pub documents: &'a [&'a str],
    /// `units.json`
    pub units: &'a str,
    /// `localities.json`
    pub localities: &'a str,
    /// `measures.json`
    pub measures: &'a str,
    /// `abbreviations.json`
    pub abbreviations: &'a str,
}

impl Seeds<'static> {
    /// Those that this build carries.
    pub const BUNDLED: Self = Self {
        edition: include_str!("../../seeds/edition.json"),
        documents: DOCUMENTS,
        units: include_str!("../../seeds/units.json"),
        localities: include_str!("../../seeds/localities.json"),
        measures: include_str!("../../seeds/measures.json"),
        abbreviations: include_str!("../../seeds/abbreviations.json"),
    };
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
            let read = Self::read(&Seeds::BUNDLED).expect("the bundled seeds are well formed");
            Arc::new(read)
        });
        bundled.clone()
    }

    /// Reads the texts of seed files.
    ///
    /// # Errors
    /// When a text is not of the form that the README documents.
    pub fn read(seeds: &Seeds<'_>) -> Result<Self, serde_json::Error> {
        let files = seeds
            .documents
            .iter()
            .map(|text| serde_json::from_str::<DocumentFile>(text))
            .collect::<Result<Vec<_>, _>>()?;
        let edition = serde_json::from_str(seeds.edition)?;
        let units = serde_json::from_str::<UnitFile>(seeds.units)?.units;
        let localities = serde_json::from_str::<LocalityFile>(seeds.localities)?.localities;
        let measures = serde_json::from_str::<MeasureFile>(seeds.measures)?.measures;
        let AbbreviationFile { abbreviations } = serde_json::from_str(seeds.abbreviations)?;
        Ok(Self::new(
            edition,
            files,
            units,
            localities,
            measures,
            abbreviations,
        ))
    }

    /// Puts the parts together and indexes them.
    pub fn new(
        edition: Edition,
        files: Vec<DocumentFile>,
        units: Vec<Unit>,
        localities: Vec<Locality>,
        measures: Vec<Measure>,
        abbreviations: Vec<Abbreviation>,
    ) -> Self {
        let mut documents = Vec::new();
        let mut tasks = Vec::new();
        let mut facts = Vec::new();
        let mut task_document = Vec::new();
        let mut fact_document = Vec::new();
        for file in files {
            task_document.extend(file.tasks.iter().map(|_| documents.len()));
            fact_document.extend(file.facts.iter().map(|_| documents.len()));
            tasks.extend(file.tasks);
            facts.extend(file.facts);
            documents.push(Document {
                parts: file.parts,
                ..file.document
            });
        }
        let task_at: HashMap<TaskId, usize> = tasks
            .iter()
            .enumerate()
            .map(|(at, task): (usize, &Task)| (task.id.clone(), at))
            .collect();
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
            links: links(&tasks, &task_at),
            parties: parties(&units, &localities),
            documents,
            tasks,
            units,
            localities,
            facts,
            measures,
            abbreviations,
            task_document,
            fact_document,
            task_at,
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

    /// The places by which a document may list a province: itself, and those that it follows.
    pub fn listed_as<'a>(&'a self, id: &'a LocalityId) -> Vec<&'a LocalityId> {
        let follows = |place: &&Locality| {
            place.id != *id
                && place
                    .successor
                    .as_ref()
                    .is_some_and(|next| next.ids.contains(id))
        };
        let former = self.localities.iter().filter(follows);
        std::iter::once(id)
            .chain(former.map(|place| &place.id))
            .collect()
    }

    /// A subject by its id.
    pub fn topic(&self, id: &TopicId) -> Option<&Topic> {
        self.edition.topics.iter().find(|topic| topic.id == *id)
    }

    /// Every short form with what it stands for: abbreviations, and other names of bodies.
    pub fn short_forms(&self) -> impl Iterator<Item = (&str, &str)> {
        let abbreviations = self.abbreviations.iter();
        let abbreviations = abbreviations.map(|known| (known.short.as_str(), known.full.as_str()));
        let bodies = self.units.iter().flat_map(|unit| {
            let aliases = unit.aliases.iter().map(|alias| alias.text.as_str());
            let shorts = aliases.chain([unit.short.as_str()]);
            shorts.map(|short| (short, unit.name.as_str()))
        });
        abbreviations.chain(bodies)
    }

    /// The place of a task in [`Self::tasks`].
    pub fn place_of(&self, id: &TaskId) -> Option<usize> {
        self.task_at.get(id).copied()
    }

    /// The places of the tasks that the one at `index` is linked with, whichever of them says so.
    pub fn linked(&self, index: usize) -> &[usize] {
        self.links.get(index).map_or(&[], Vec::as_slice)
    }

    /// The document that reports the fact at `index` of [`Self::facts`].
    pub fn document_of_fact(&self, index: usize) -> Option<&Document> {
        self.fact_document
            .get(index)
            .and_then(|at| self.documents.get(*at))
    }

    /// The facts that are about a task, with their places.
    pub fn facts_about<'a>(&'a self, task: &'a TaskId) -> impl Iterator<Item = (usize, &'a Fact)> {
        self.facts
            .iter()
            .enumerate()
            .filter(move |(_, fact)| fact.about.contains(task))
    }

    /// A fact by its id, with its place.
    pub fn fact(&self, id: &FactId) -> Option<(usize, &Fact)> {
        self.facts
            .iter()
            .enumerate()
            .find(|(_, fact)| fact.id == *id)
    }
}

fn links(tasks: &[Task], task_at: &HashMap<TaskId, usize>) -> Vec<Vec<usize>> {
    let mut links = vec![Vec::new(); tasks.len()];
    for (from, task) in tasks.iter().enumerate() {
        for to in task
            .related
            .iter()
            .filter_map(|id| task_at.get(id).copied())
        {
            links[from].push(to);
            links[to].push(from);
        }
    }
    links
}

fn parties(units: &[Unit], localities: &[Locality]) -> Vec<Party> {
    let units = units.iter().map(|unit| Party::Unit(unit.id.clone()));
    let places = localities
        .iter()
        .filter(|place| place.successor.is_none())
        .map(|place| Party::Place(place.id.clone()));
    units.chain(places).collect()
}
