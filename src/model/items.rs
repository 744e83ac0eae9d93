//! The items of a page, with those that could not be read.

use std::{
    fmt,
    marker::PhantomData,
    ops::{Deref, DerefMut},
    slice, vec,
};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{DeserializeOwned, SeqAccess, Visitor},
    ser::SerializeSeq,
};
use serde_json::Value;

use crate::{
    decode::{self, DecodeFailure, Mode, RawPart},
    error::{Error, sanitize},
    operation::Operation,
};

/// The items of a page. They can be used like a slice.
///
/// Items that Spotify sends as `null` are left out. Items that do not fit their type are in [`broken`](Self::broken) and do not affect
/// the others. Both keep their places when the page is serialized.
///
/// ```
/// use ambitus::model::{Page, SavedTrack};
///
/// let page: Page<SavedTrack> = serde_json::from_str(r#"{"items":[null,{"added_at":"2024-02-29T12:00:00Z"}]}"#)?;
/// assert!(page.items.is_empty());
/// assert_eq!(page.items.broken()[0].index(), 1);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Items<T> {
    good: Vec<T>,
    broken: Vec<BrokenItem>,
    /// The indexes of the `null` items.
    nulls: Vec<u32>,
}

// A derived implementation would require `T: Default`.
impl<T> Default for Items<T> {
    fn default() -> Self {
        Self { good: Vec::new(), broken: Vec::new(), nulls: Vec::new() }
    }
}

impl<T> Items<T> {
    /// The items that do not fit their type, in order.
    #[must_use]
    pub fn broken(&self) -> &[BrokenItem] {
        &self.broken
    }

    /// Keeps only the items for which `keep` returns true. Broken items stay.
    pub fn retain(&mut self, keep: impl FnMut(&T) -> bool) {
        self.good.retain(keep);
    }

    /// The items as a `Vec`, without the broken ones.
    #[must_use]
    pub fn into_vec(self) -> Vec<T> {
        self.good
    }

    /// How many items Spotify sent, broken and `null` ones included.
    pub(crate) fn sent(&self) -> usize {
        self.good.len() + self.broken.len() + self.nulls.len()
    }

    /// The items in order, the broken ones as errors.
    pub(crate) fn into_results(self) -> Vec<Result<T, Error>> {
        let sent = self.sent();
        let (mut good, mut broken) = (self.good.into_iter(), self.broken.into_iter().peekable());
        let mut nulls = self.nulls.into_iter().peekable();
        let result = |place| match broken.next_if(|item| item.index == place) {
            Some(item) => Some(Err(item.into())),
            None => good.next().map(Ok),
        };
        (0..sent)
            .filter(|place| nulls.next_if(|null| usize::try_from(*null) == Ok(*place)).is_none())
            .filter_map(result)
            .collect()
    }

    fn push_null(&mut self, index: usize) {
        self.nulls.extend(u32::try_from(index));
    }
}

impl<T> Deref for Items<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.good
    }
}

impl<T> DerefMut for Items<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.good
    }
}

impl<T> IntoIterator for Items<T> {
    type Item = T;
    type IntoIter = vec::IntoIter<T>;

    fn into_iter(self) -> vec::IntoIter<T> {
        self.good.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a Items<T> {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;

    fn into_iter(self) -> slice::Iter<'a, T> {
        self.good.iter()
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Items<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ItemsVisitor(PhantomData))
    }
}

struct ItemsVisitor<T>(PhantomData<T>);

impl<'de, T: DeserializeOwned> Visitor<'de> for ItemsVisitor<T> {
    type Value = Items<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of items")
    }

    fn visit_unit<E>(self) -> Result<Items<T>, E> {
        Ok(Items::default())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Items<T>, A::Error> {
        let mode = decode::mode();
        let mut items = Items::default();
        for index in 0.. {
            if mode != Mode::Lenient {
                match list.next_element::<Option<T>>()? {
                    None => break,
                    Some(None) => items.push_null(index),
                    Some(Some(item)) => items.good.push(item),
                }
                continue;
            }
            let Some(part) = list.next_element::<RawPart<'de>>()? else { break };
            if part.text() == "null" {
                items.push_null(index);
                continue;
            }
            match part.read_either_way() {
                Ok(item) => items.good.push(item),
                Err(failure) => items.broken.push(BrokenItem::new(index, &failure, part.text())),
            }
        }
        Ok(items)
    }
}

impl<T: Serialize> Serialize for Items<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.sent()))?;
        let (mut good, mut broken, mut nulls) =
            (self.good.iter(), self.broken.iter().peekable(), self.nulls.iter().peekable());
        for index in 0..self.sent() {
            if nulls.next_if(|place| usize::try_from(**place) == Ok(index)).is_some() {
                list.serialize_element(&())?;
            } else if let Some(item) = broken.next_if(|item| item.index == index) {
                list.serialize_element(&item.value())?;
            } else if let Some(item) = good.next() {
                list.serialize_element(item)?;
            } else if let Some(item) = broken.next() {
                // Items before it were removed, so the rest moves up.
                list.serialize_element(&item.value())?;
            } else {
                list.serialize_element(&())?;
            }
        }
        list.end()
    }
}

#[cfg(feature = "schemars")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Items<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        <Vec<Option<T>>>::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <Vec<Option<T>>>::json_schema(generator)
    }
}

/// An item of a page that does not fit its type. It does not affect the page's other items.
///
/// [`Spotify::strict`](crate::Spotify::strict) makes such an item fail the call.
#[derive(Clone, PartialEq, Eq)]
pub struct BrokenItem {
    index: usize,
    path: String,
    why: String,
    json: Box<str>,
    operation: Option<&'static Operation>,
}

impl BrokenItem {
    fn new(index: usize, failure: &DecodeFailure, json: &str) -> Self {
        Self {
            index,
            path: sanitize(&failure.path, &[]),
            why: sanitize(&failure.why, &[]),
            json: json.into(),
            operation: decode::operation(),
        }
    }

    fn value(&self) -> Value {
        serde_json::from_str(&self.json).unwrap_or_default()
    }

    /// Its index in the page as Spotify sent it, counted from 0.
    #[must_use]
    pub fn index(&self) -> usize {
        self.index
    }

    /// Where in the answer the value is that does not fit, such as `items[3].track.name`.
    #[must_use]
    pub fn json_path(&self) -> &str {
        &self.path
    }

    /// Why it does not fit.
    #[must_use]
    pub fn why(&self) -> &str {
        &self.why
    }

    /// The JSON of the item, unchanged.
    #[must_use]
    pub fn json(&self) -> &str {
        &self.json
    }
}

impl fmt::Display for BrokenItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the item cannot be read at {}: {}", self.path, self.why)
    }
}

// An error must not print the contents of an answer.
impl fmt::Debug for BrokenItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BrokenItem")
            .field("index", &self.index)
            .field("path", &self.path)
            .field("why", &self.why)
            .finish_non_exhaustive()
    }
}

impl std::error::Error for BrokenItem {}

impl From<BrokenItem> for Error {
    fn from(item: BrokenItem) -> Self {
        let error = Self::unreadable(item.path, item.why);
        match item.operation {
            Some(operation) => error.during(operation),
            None => error,
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::{CursorPage, Page, SavedTrack};

    fn track(name: Value) -> Value {
        json!({ "added_at": "2024-05-01T12:30:00Z", "track": {
            "type": "track", "id": "t", "name": name, "disc_number": 1, "duration_ms": 1000, "explicit": false, "track_number": 1,
        } })
    }

    #[test]
    fn a_broken_item_keeps_its_place_and_the_others_are_read() {
        let text = json!({ "items": [track(json!("a")), null, track(json!([7])), track(json!("b"))], "total": 4.0 })
            .to_string();
        let page: Page<SavedTrack> = serde_json::from_str(&text).unwrap();
        let names: Vec<&str> = page.items.iter().map(|saved| saved.track.name.as_str()).collect();
        assert_eq!(names, ["a", "b"]);
        let [broken] = page.items.broken() else { panic!("{:?}", page.items.broken()) };
        assert_eq!((broken.index(), broken.json_path()), (2, "track.name"));
        assert_eq!(serde_json::from_str::<Value>(broken.json()).unwrap(), track(json!([7])));
        assert!(!format!("{broken} {broken:?}").contains("added_at"));
    }

    #[test]
    fn serialized_items_keep_their_places() {
        let page =
            json!({ "items": [null, track(json!("a")), track(json!([7])), null, track(json!("b"))], "next": "x" });
        let read: Page<SavedTrack> = serde_json::from_value(page.clone()).unwrap();
        assert_eq!(serde_json::to_value(&read).unwrap(), page);
        let mut fewer = read;
        fewer.items.retain(|_| false);
        let written = serde_json::to_value(&fewer).unwrap();
        assert_eq!(written["items"], json!([null, track(json!([7])), null]));
    }

    #[test]
    fn a_page_without_items_is_empty() {
        for text in [r#"{"items":null}"#, "{}"] {
            assert!(serde_json::from_str::<CursorPage<SavedTrack>>(text).unwrap().items.is_empty());
        }
    }
}
