//! Pages of lists.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{DeserializeOwned, SeqAccess, Visitor},
    ser::SerializeSeq,
};
use serde_json::Value;

use super::lenient;
use crate::{
    api::reading::{self, Blame, Manner, Part},
    error::{Error, tame},
    operation::Operation,
};

/// One page of a list that is read by offset and limit.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Page<T> {
    /// The address of this page.
    #[cfg_attr(feature = "schemars", schemars(default))]
    pub href: Option<String>,
    /// The items. Those that Spotify sends as `null` are left out, and those that cannot be read are in `broken`.
    #[cfg_attr(feature = "schemars", schemars(default = "Vec::<T>::new", with = "Vec<Option<T>>"))]
    pub items: Vec<T>,
    /// The items that do not fit their type, so that one of them does not cost the others.
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub broken: Vec<BrokenItem>,
    /// How many items a page holds at most.
    #[cfg_attr(feature = "schemars", schemars(default))]
    pub limit: Option<u32>,
    /// The address of the next page; `None` on the last one.
    #[cfg_attr(feature = "schemars", schemars(default))]
    pub next: Option<String>,
    /// How many items come before this page.
    #[cfg_attr(feature = "schemars", schemars(default))]
    pub offset: Option<u32>,
    /// The address of the page before.
    #[cfg_attr(feature = "schemars", schemars(default))]
    pub previous: Option<String>,
    /// How many items there are in all. A hint: a search's total is not a count.
    #[cfg_attr(feature = "schemars", schemars(default))]
    pub total: Option<u32>,
    /// Where the `null` items stood.
    #[cfg_attr(feature = "schemars", schemars(skip))]
    nulls: Vec<u32>,
}

/// One page of a list that is read by cursor.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CursorPage<T> {
    /// The address of this page.
    #[cfg_attr(feature = "schemars", schemars(default))]
    pub href: Option<String>,
    /// The items. Those that Spotify sends as `null` are left out, and those that cannot be read are in `broken`.
    #[cfg_attr(feature = "schemars", schemars(default = "Vec::<T>::new", with = "Vec<Option<T>>"))]
    pub items: Vec<T>,
    /// The items that do not fit their type, so that one of them does not cost the others.
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub broken: Vec<BrokenItem>,
    /// How many items a page holds at most.
    #[cfg_attr(feature = "schemars", schemars(default))]
    pub limit: Option<u32>,
    /// The address of the next page; `None` on the last one.
    #[cfg_attr(feature = "schemars", schemars(default))]
    pub next: Option<String>,
    /// Where the pages on either side begin.
    #[cfg_attr(feature = "schemars", schemars(default))]
    pub cursors: Option<Cursors>,
    /// How many items there are in all, where Spotify says so.
    #[cfg_attr(feature = "schemars", schemars(default))]
    pub total: Option<u32>,
    /// Where the `null` items stood.
    #[cfg_attr(feature = "schemars", schemars(skip))]
    nulls: Vec<u32>,
}

/// Where the pages on either side of a [`CursorPage`] begin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Cursors {
    /// For the next page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// For the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
}

/// An item of a page that does not fit its type. The page's other items are not touched by it.
///
/// Where one is not to be overlooked, [`Spotify::strict`](crate::Spotify::strict) makes it fail the call.
#[derive(Clone, PartialEq, Eq)]
pub struct BrokenItem {
    index: usize,
    path: String,
    why: String,
    json: Box<str>,
    operation: Option<&'static Operation>,
}

impl BrokenItem {
    /// Where it stands in the page as Spotify sent it, counted from 0.
    #[must_use]
    pub fn index(&self) -> usize {
        self.index
    }

    /// Where in the answer the value is that does not fit, such as `items[3].track.name`.
    #[must_use]
    pub fn json_path(&self) -> &str {
        &self.path
    }

    /// Why it does not.
    #[must_use]
    pub fn why(&self) -> &str {
        &self.why
    }

    /// The item as it came.
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

// What an error prints must not hold what the answer held.
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

/// The items, good and broken, where they stood.
macro_rules! in_place {
    ($page:ident) => {
        impl<T> $page<T> {
            /// How many items it had as it was sent, `null` ones included.
            pub(crate) fn length(&self) -> usize {
                self.items.len() + self.broken.len() + self.nulls.len()
            }

            /// The items in order, those that cannot be read as errors.
            pub(crate) fn entries_in_place(self) -> Vec<Result<T, Error>> {
                let length = self.length();
                let (mut good, mut broken) = (self.items.into_iter(), self.broken.into_iter().peekable());
                let mut nulls = self.nulls.into_iter().peekable();
                let entry = |at| match broken.next_if(|item| item.index == at) {
                    Some(item) => Some(Err(item.into())),
                    None => good.next().map(Ok),
                };
                (0..length)
                    .filter(|at| nulls.next_if(|null| usize::try_from(*null) == Ok(*at)).is_none())
                    .filter_map(entry)
                    .collect()
            }
        }
    };
}
in_place!(Page);
in_place!(CursorPage);

/// A page's items as they are read.
struct Items<T> {
    good: Vec<T>,
    broken: Vec<BrokenItem>,
    nulls: Vec<u32>,
}

// Not derived, which would ask it of `T`.
impl<T> Default for Items<T> {
    fn default() -> Self {
        Self { good: Vec::new(), broken: Vec::new(), nulls: Vec::new() }
    }
}

impl<T> Items<T> {
    fn null(&mut self, index: usize) {
        self.nulls.extend(u32::try_from(index));
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Items<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(List(PhantomData))
    }
}

struct List<T>(PhantomData<T>);

impl<'de, T: DeserializeOwned> Visitor<'de> for List<T> {
    type Value = Items<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of items")
    }

    fn visit_unit<E>(self) -> Result<Items<T>, E> {
        Ok(Items::default())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Items<T>, A::Error> {
        let manner = reading::manner();
        let mut items = Items::default();
        for index in 0.. {
            if manner != Manner::Lenient {
                match list.next_element::<Option<T>>()? {
                    None => break,
                    Some(None) => items.null(index),
                    Some(Some(item)) => items.good.push(item),
                }
                continue;
            }
            let Some(part) = list.next_element::<Part<'de>>()? else { break };
            if part.text() == "null" {
                items.null(index);
                continue;
            }
            match part.read_either_way() {
                Ok(item) => items.good.push(item),
                Err(Blame { path, why }) => items.broken.push(BrokenItem {
                    index,
                    path: tame(&path, &[]),
                    why: tame(&why, &[]),
                    json: part.text().into(),
                    operation: reading::operation(),
                }),
            }
        }
        Ok(items)
    }
}

/// A page's items as they are written: each where it stood.
struct InPlace<'a, T> {
    good: &'a [T],
    broken: &'a [BrokenItem],
    nulls: &'a [u32],
}

impl<T: Serialize> Serialize for InPlace<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let length = self.good.len() + self.broken.len() + self.nulls.len();
        let mut list = serializer.serialize_seq(Some(length))?;
        let (mut good, mut broken, mut nulls) =
            (self.good.iter(), self.broken.iter().peekable(), self.nulls.iter().peekable());
        for index in 0..length {
            if nulls.next_if(|at| usize::try_from(**at) == Ok(index)).is_some() {
                list.serialize_element(&())?;
            } else if let Some(item) = broken.next_if(|item| item.index == index) {
                list.serialize_element(&serde_json::from_str::<Value>(&item.json).unwrap_or_default())?;
            } else if let Some(item) = good.next() {
                list.serialize_element(item)?;
            } else if let Some(item) = broken.next() {
                // Items were taken out in the meantime: what is left closes up.
                list.serialize_element(&serde_json::from_str::<Value>(&item.json).unwrap_or_default())?;
            } else {
                list.serialize_element(&())?;
            }
        }
        list.end()
    }
}

/// What serde derives for a page, with the items put together in between.
macro_rules! page_serde {
    ($page:ident { $($field:ident: $ty:ty $(as $lenient:literal)?,)* }) => {
        const _: () = {
            #[derive(Serialize)]
            struct Written<'a, T> {
                items: InPlace<'a, T>,
                $(#[serde(skip_serializing_if = "Option::is_none")] $field: Option<&'a $ty>,)*
            }

            impl<T: Serialize> Serialize for $page<T> {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    let items = InPlace { good: &self.items, broken: &self.broken, nulls: &self.nulls };
                    Written { items, $($field: self.$field.as_ref(),)* }.serialize(serializer)
                }
            }

            #[derive(Deserialize)]
            #[serde(rename = "a page")]
            struct Read<T> {
                #[serde(default = "Items::default", bound(deserialize = "T: DeserializeOwned"))]
                items: Items<T>,
                $(#[serde(default $(, deserialize_with = $lenient)?)] $field: Option<$ty>,)*
            }

            impl<'de, T: DeserializeOwned> Deserialize<'de> for $page<T> {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    let Read { items: Items { good, broken, nulls }, $($field,)* } = Read::deserialize(deserializer)?;
                    Ok(Self { items: good, broken, nulls, $($field,)* })
                }
            }
        };
    };
}

page_serde! { Page {
    href: String,
    limit: u32 as "lenient::optional_integer",
    next: String,
    offset: u32 as "lenient::optional_integer",
    previous: String,
    total: u32 as "lenient::optional_integer",
} }

page_serde! { CursorPage {
    href: String,
    limit: u32 as "lenient::optional_integer",
    next: String,
    cursors: Cursors,
    total: u32 as "lenient::optional_integer",
} }

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::SavedTrack;

    fn track(name: Value) -> Value {
        json!({ "added_at": "2024-05-01T12:30:00Z", "track": {
            "type": "track", "id": "t", "name": name, "disc_number": 1, "duration_ms": 1000, "explicit": false, "track_number": 1,
        } })
    }

    #[test]
    fn a_bad_item_is_kept_with_its_place_and_the_others_arrive() {
        let text = json!({ "items": [track(json!("a")), null, track(json!([7])), track(json!("b"))], "total": 4.0 })
            .to_string();
        let page: Page<SavedTrack> = serde_json::from_str(&text).unwrap();
        let names: Vec<&str> = page.items.iter().map(|saved| saved.track.name.as_str()).collect();
        assert_eq!(names, ["a", "b"]);
        let [broken] = page.broken.as_slice() else { panic!("{:?}", page.broken) };
        assert_eq!((broken.index(), broken.json_path()), (2, "track.name"));
        assert_eq!(serde_json::from_str::<Value>(broken.json()).unwrap(), track(json!([7])));
        assert!(!format!("{broken} {broken:?}").contains("added_at"));
    }

    #[test]
    fn what_is_written_stands_where_it_stood() {
        let page =
            json!({ "items": [null, track(json!("a")), track(json!([7])), null, track(json!("b"))], "next": "x" });
        let read: Page<SavedTrack> = serde_json::from_value(page.clone()).unwrap();
        assert_eq!(serde_json::to_value(&read).unwrap(), page);
        let mut fewer = read;
        fewer.items.clear();
        let written = serde_json::to_value(&fewer).unwrap();
        assert_eq!(written["items"], json!([null, track(json!([7])), null]));
    }

    #[test]
    fn a_page_without_items_is_an_empty_one() {
        for text in [r#"{"items":null}"#, "{}"] {
            assert!(serde_json::from_str::<CursorPage<SavedTrack>>(text).unwrap().items.is_empty());
        }
    }
}
