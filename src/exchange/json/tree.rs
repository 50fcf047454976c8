//! Any JSON, with the places where an object names a key twice: which of the two was meant nobody can
//! tell, so that neither is taken.

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use std::collections::BTreeSet;
use std::fmt::{self, Write as _};

/// JSON as it was read.
#[derive(Debug, Default)]
pub(super) struct Tree {
    /// The value, without the keys that stand twice.
    pub(super) value: Value,
    /// Their places, such as `tasks[0].fields.note`.
    pub(super) twice: BTreeSet<String>,
}

/// So many places are named, and no longer ones: a file of nothing else must not fill the memory.
const NAMED: usize = 1_000;
const LONGEST_PLACE: usize = 300;

impl Tree {
    /// Reads a text.
    pub(super) fn read(text: &str) -> Result<Self, serde_json::Error> {
        let mut notes = Notes::default();
        let mut from = serde_json::Deserializer::from_str(text);
        let value = Node(&mut notes).deserialize(&mut from)?;
        from.end()?;
        Ok(Self {
            value,
            twice: notes.twice,
        })
    }

    /// Whether a key stands twice within the object at that place, or may: where not all such places
    /// could be named.
    pub(super) fn has_twice_within(&self, place: &str) -> bool {
        if self.twice.len() > NAMED {
            return true;
        }
        let within = format!("{place}.");
        let next = self.twice.range(within.clone()..).next();
        next.is_some_and(|twice| twice.starts_with(&within))
    }
}

#[derive(Default)]
struct Notes {
    place: String,
    twice: BTreeSet<String>,
}

impl Notes {
    fn note(&mut self) {
        if self.twice.len() <= NAMED {
            self.twice
                .insert(self.place.chars().take(LONGEST_PLACE).collect());
        }
    }
}

struct Node<'a>(&'a mut Notes);

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let place = self.0.place.len();
        let mut values = Vec::new();
        loop {
            let _ = write!(self.0.place, "[{}]", values.len());
            let value = list.next_element_seed(Node(self.0))?;
            self.0.place.truncate(place);
            match value {
                Some(value) => values.push(value),
                None => return Ok(values.into()),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let place = self.0.place.len();
        let mut values = Map::new();
        let mut twice = BTreeSet::new();
        while let Some(key) = map.next_key::<String>()? {
            if place > 0 {
                self.0.place.push('.');
            }
            self.0.place.push_str(&key);
            let value = map.next_value_seed(Node(self.0))?;
            if values.contains_key(&key) {
                self.0.note();
                twice.insert(key);
            } else {
                values.insert(key, value);
            }
            self.0.place.truncate(place);
        }
        for key in twice {
            values.remove(&key);
        }
        Ok(values.into())
    }
}
