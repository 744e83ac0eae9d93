//! The content of a token file.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use secrecy::SecretString;
use secrecy::zeroize::Zeroizing;
use serde::ser::SerializeStruct as _;
use serde::{Serialize, Serializer};
use serde_json::Value;

use super::error::{FileStoreError, VERSION};
use crate::token::store::{Expected, Generation, Key, Saved, Versioned};
use crate::wiped::{Buffer, Json};

/// Texts by the names of their keys, in the order of their saves.
#[derive(Default)]
pub(super) struct Content {
    /// The generation of the last save. A new file begins with the time in milliseconds, so that it is not that of a lost file.
    saves: u64,
    texts: Vec<(String, Kept)>,
}

#[derive(Serialize)]
struct Kept {
    #[serde(serialize_with = "exposed")]
    text: Zeroizing<String>,
    generation: u64,
    /// Seconds since 1970, after which a save removes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<u64>,
}

fn exposed<S: Serializer>(text: &Zeroizing<String>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(text)
}

impl Content {
    /// Reads the JSON of a file. The texts move from it to the type that wipes them.
    pub(super) fn read(path: &Path, bytes: &[u8]) -> Result<Self, FileStoreError> {
        let unreadable = || FileStoreError::Unreadable(path.to_owned());
        let mut json = Json::read(bytes).ok_or_else(unreadable)?;
        // The version is read first, because a later version may have another format.
        match json["version"].as_u64().ok_or_else(unreadable)? {
            VERSION => {}
            found => return Err(FileStoreError::Version { path: path.to_owned(), found }),
        }
        let saves = json["saves"].as_u64().ok_or_else(unreadable)?;
        // What is left of it after an entry that cannot be read is wiped with it.
        let mut entries = json.take("texts").ok_or_else(unreadable)?;
        let kept = |(name, value): (&String, &mut Value)| {
            let generation = value["generation"].as_u64()?;
            let until = match value.get("until") {
                Some(until) => Some(until.as_u64()?),
                None => None,
            };
            let Value::String(text) = value.get_mut("text")? else { return None };
            Some((name.clone(), Kept { text: std::mem::take(text).into(), generation, until }))
        };
        let entries = entries.as_object_mut().ok_or_else(unreadable)?;
        let mut texts = entries.iter_mut().map(kept).collect::<Option<Vec<_>>>().ok_or_else(unreadable)?;
        texts.sort_by_key(|(_, kept)| kept.generation);
        Ok(Self { saves, texts })
    }

    /// The text with a name.
    pub(super) fn get(&self, name: &str) -> Option<Versioned> {
        let (_, kept) = self.texts.iter().find(|(known, _)| known == name)?;
        let text = SecretString::from(kept.text.as_str());
        Some(Versioned { text, generation: Generation::new(kept.generation) })
    }

    /// Removes the text with a name, and returns it.
    pub(super) fn take(&mut self, name: &str) -> Option<SecretString> {
        let place = self.texts.iter().position(|(known, _)| known == name)?;
        Some(SecretString::from(self.texts.remove(place).1.text.as_str()))
    }

    /// Puts a text under a key that is as expected. Removes what is over, and the oldest texts if there are more than `most`.
    pub(super) fn put(&mut self, key: &Key, text: Zeroizing<String>, expected: Expected, most: usize) -> Saved {
        let name = key.to_string();
        if !expected.allows(self.get(&name).map(|found| found.generation)) {
            return Saved::Conflict;
        }
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        self.texts.retain(|(known, kept)| *known != name && kept.until.is_none_or(|until| until > now.as_secs()));
        let too_many = (self.texts.len() + 1).saturating_sub(most);
        self.texts.drain(..too_many);
        let began = u64::try_from(now.as_millis()).unwrap_or_default();
        self.saves = self.saves.max(began) + 1;
        let until = Some((now + key.lifetime()).as_secs());
        self.texts.push((name, Kept { text, generation: self.saves, until }));
        Saved::As(Generation::new(self.saves))
    }

    /// Whether the file would be longer than `longest` bytes.
    pub(super) fn is_longer_than(&self, longest: u64) -> bool {
        self.to_json().len() as u64 > longest && !self.texts.is_empty()
    }

    pub(super) fn drop_oldest(&mut self) {
        self.texts.remove(0);
    }

    /// The JSON of a file.
    pub(super) fn to_json(&self) -> Buffer {
        let mut json = Buffer::json(self);
        json.push(b"\n");
        json
    }
}

impl Serialize for Content {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct Texts<'a>(&'a [(String, Kept)]);
        impl Serialize for Texts<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_map(self.0.iter().map(|(name, kept)| (name, kept)))
            }
        }
        let mut file = serializer.serialize_struct("Content", 3)?;
        file.serialize_field("version", &VERSION)?;
        file.serialize_field("saves", &self.saves)?;
        file.serialize_field("texts", &Texts(&self.texts))?;
        file.end()
    }
}
