//! Pages of lists.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::Items;
use crate::decode::form::{Integer, Optional, ReadAs};

/// One page of a list that is read by offset and limit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(expecting = "a page", bound(deserialize = "T: DeserializeOwned"))]
#[non_exhaustive]
pub struct Page<T> {
    /// The items, and those that could not be read.
    #[serde(default)]
    pub items: Items<T>,
    /// The address of this page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
    /// How many items a page holds at most.
    #[serde(default, deserialize_with = "Optional::<Integer>::read", skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The address of the next page; `None` on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// How many items come before this page.
    #[serde(default, deserialize_with = "Optional::<Integer>::read", skip_serializing_if = "Option::is_none")]
    pub offset: Option<u32>,
    /// The address of the previous page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<String>,
    /// How many items the whole list has. This is a hint: the total of a search is not an exact count.
    #[serde(default, deserialize_with = "Optional::<Integer>::read", skip_serializing_if = "Option::is_none")]
    pub total: Option<u32>,
}

/// One page of a list that is read by cursor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(expecting = "a page", bound(deserialize = "T: DeserializeOwned"))]
#[non_exhaustive]
pub struct CursorPage<T> {
    /// The items, and those that could not be read.
    #[serde(default)]
    pub items: Items<T>,
    /// The address of this page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
    /// How many items a page holds at most.
    #[serde(default, deserialize_with = "Optional::<Integer>::read", skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The address of the next page; `None` on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// The cursors of the previous and the next page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursors: Option<Cursors>,
    /// How many items the whole list has, if Spotify says so.
    #[serde(default, deserialize_with = "Optional::<Integer>::read", skip_serializing_if = "Option::is_none")]
    pub total: Option<u32>,
}

/// The cursors of the pages before and after a [`CursorPage`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Cursors {
    /// For the next page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// For the previous page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
}
