//! Pages of lists.

use serde::{Deserialize, Serialize};

use super::lenient;

/// One page of a list that is read by offset and limit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Page<T> {
    /// The address of this page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
    /// The items. Those that Spotify sends as `null` are left out.
    #[serde(default = "Vec::<T>::new", deserialize_with = "lenient::list", bound(deserialize = "T: Deserialize<'de>"))]
    pub items: Vec<T>,
    /// How many items a page holds at most.
    #[serde(default, deserialize_with = "lenient::optional_integer", skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The address of the next page; `None` on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// How many items come before this page.
    #[serde(default, deserialize_with = "lenient::optional_integer", skip_serializing_if = "Option::is_none")]
    pub offset: Option<u32>,
    /// The address of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<String>,
    /// How many items there are in all. A hint: a search's total is not a count.
    #[serde(default, deserialize_with = "lenient::optional_integer", skip_serializing_if = "Option::is_none")]
    pub total: Option<u32>,
}

/// One page of a list that is read by cursor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CursorPage<T> {
    /// The address of this page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
    /// The items. Those that Spotify sends as `null` are left out.
    #[serde(default = "Vec::<T>::new", deserialize_with = "lenient::list", bound(deserialize = "T: Deserialize<'de>"))]
    pub items: Vec<T>,
    /// How many items a page holds at most.
    #[serde(default, deserialize_with = "lenient::optional_integer", skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The address of the next page; `None` on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// Where the pages on either side begin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursors: Option<Cursors>,
    /// How many items there are in all, where Spotify says so.
    #[serde(default, deserialize_with = "lenient::optional_integer", skip_serializing_if = "Option::is_none")]
    pub total: Option<u32>,
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
