//! Lists that Spotify sends in pages, read from the first item to the last.
//!
//! Every method whose answer is a page has, in addition to `.await` for one page:
//!
//! | Method | What it gives |
//! |---|---|
//! | `.page()` | one page |
//! | `.pages()` | [`PageStream`], a stream of pages |
//! | `.stream()` | [`ItemStream`], a stream of their items |
//! | `.all()` | all items in a `Vec` |
//!
//! ```no_run
//! # use ambitus::{UserSession, scope::UserLibraryRead};
//! # async fn example(spotify: UserSession<(UserLibraryRead,)>) -> Result<(), ambitus::Error> {
//! let mut saved = spotify.library().saved_tracks().limit(50).stream().concurrency(4);
//! while let Some(track) = saved.next().await {
//!     println!("{}", track?.track.name);
//! }
//! # Ok(()) }
//! ```
//!
//! No request is sent before the first [`next`](PageStream::next). A list ends after its last page, after an empty page, or when a page
//! names itself or an earlier page as the next one. `total` is only a hint: it does not end a list. The parameters of `next` links are
//! read, but their host is ignored: every request goes to the configured API.
//!
//! If a list changes while it is read, an item may be repeated or left out. Spotify's paging causes this.

use serde::{Deserialize, Serialize};
use url::Url;

use super::call::{Call, Sending};
use crate::error::Error;
use crate::model::{CursorPage, Page, Timestamp};
use crate::platform::MaybeSend;

mod item_stream;
mod page_stream;

pub use item_stream::{AllItems, ItemStream};
pub use page_stream::PageStream;

/// A position in a list, from which reading can be resumed later.
///
/// ```
/// # use ambitus::paging::Position;
/// let kept = serde_json::to_string(&Position::at_offset(150)).unwrap();
/// assert_eq!(serde_json::from_str::<Position>(&kept).unwrap(), Position::at_offset(150));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    start: PageStart,
    /// How many items of the page were already returned.
    #[serde(default)]
    taken: usize,
}

/// A builder whose answer is a page or holds one.
pub(crate) trait Paged: Call + Clone + MaybeSend + 'static {
    type Page: AnyPage;

    /// The page in an answer.
    fn open(answer: Self::Answer) -> Self::Page;

    /// The offset at which reading begins; 0 for a list that is read by cursor.
    fn first(&self) -> u32;

    /// Moves the builder to the page that begins at `start`.
    fn start_at(&mut self, start: &PageStart) -> Result<(), Error>;
}

/// Sends a call whose answer is a page or holds one.
#[allow(clippy::needless_pass_by_value)] // sending ends the builder
pub(crate) fn page<C: Paged>(call: C) -> Sending<C::Page> {
    Sending::new(&call, |answer| C::decode(answer).map(C::open))
}

/// Where a page begins.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PageStart {
    /// The builder's own offset or cursor.
    #[default]
    Start,
    Offset {
        offset: u32,
        limit: Option<u32>,
    },
    Cursor(CursorStart),
}

/// The cursors of a page. Spotify sends one of the two.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct CursorStart {
    after: Option<String>,
    before: Option<String>,
}

impl CursorStart {
    /// The cursor called `name`, as the type of its parameter.
    pub(crate) fn read<C: Cursor>(&self, name: &str) -> Result<Option<C>, Error> {
        let cursor = if name == "after" { &self.after } else { &self.before };
        cursor.as_deref().map(C::read).transpose()
    }
}

impl PageStart {
    /// Sets the parameters of a list that is read by offset.
    pub(crate) fn apply_offset(&self, own_offset: &mut Option<u32>, own_limit: &mut Option<u32>) -> Result<(), Error> {
        match self {
            Self::Start => Ok(()),
            Self::Offset { offset, limit } => {
                *own_offset = Some(*offset);
                *own_limit = limit.or(*own_limit);
                Ok(())
            }
            Self::Cursor(_) => Err(of_another_list()),
        }
    }

    /// The cursors for a list that is read by cursor. `None` for the builder's own.
    pub(crate) fn cursors(&self) -> Result<Option<&CursorStart>, Error> {
        match self {
            Self::Start => Ok(None),
            Self::Cursor(cursors) => Ok(Some(cursors)),
            Self::Offset { .. } => Err(of_another_list()),
        }
    }

    fn offset(&self) -> Option<u32> {
        if let Self::Offset { offset, .. } = self { Some(*offset) } else { None }
    }
}

impl Position {
    /// The position after the first `offset` items of a list that is read by offset.
    #[must_use]
    pub fn at_offset(offset: u32) -> Self {
        Self { start: PageStart::Offset { offset, limit: None }, taken: 0 }
    }
}

/// How far a list has been read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// Items read so far, counted from where reading began. Items that are `null` or cannot be read count.
    pub done: u64,
    /// Items in the whole list, if Spotify says so. This is a hint.
    pub total: Option<u32>,
}

/// A page: [`Page`] or [`CursorPage`]. Other crates cannot implement this trait.
pub trait AnyPage: sealed::AnyPage + Send + Unpin + 'static {
    /// The type of its items.
    type Item: Send + Unpin + 'static;

    /// Its items in order. An item that cannot be read is an error.
    #[doc(hidden)]
    fn entries(self) -> Vec<Result<Self::Item, Error>>;

    /// How many items Spotify sent, `null` ones included.
    #[doc(hidden)]
    fn slots(&self) -> usize;

    /// How many items the whole list has, by Spotify's hint.
    #[doc(hidden)]
    fn total(&self) -> Option<u32>;

    /// Where the next page begins, if there is one. `first` is the offset at which reading began.
    #[doc(hidden)]
    #[allow(private_interfaces)]
    fn following(&self, at: &PageStart, first: u32) -> Option<PageStart>;
}

mod sealed {
    /// Closes [`AnyPage`](super::AnyPage) to other crates.
    pub trait AnyPage {}
}

impl<T> sealed::AnyPage for Page<T> {}
impl<T> sealed::AnyPage for CursorPage<T> {}

impl<T: Send + Unpin + 'static> AnyPage for Page<T> {
    type Item = T;

    fn entries(self) -> Vec<Result<T, Error>> {
        self.items.into_results()
    }

    fn slots(&self) -> usize {
        self.items.sent()
    }

    fn total(&self) -> Option<u32> {
        self.total
    }

    #[allow(private_interfaces)]
    fn following(&self, at: &PageStart, first: u32) -> Option<PageStart> {
        let next = self.next.as_deref()?;
        if self.slots() == 0 {
            return None;
        }
        let here = at.offset().unwrap_or(first);
        let number = |key| query(next, key).and_then(|text| text.parse::<u32>().ok());
        let limit = number("limit").or(self.limit);
        // The limit is added, not the number of items, because `null` items count too.
        let offset = number("offset").or_else(|| here.checked_add(limit?))?;
        (offset > here).then_some(PageStart::Offset { offset, limit })
    }
}

impl<T: Send + Unpin + 'static> AnyPage for CursorPage<T> {
    type Item = T;

    fn entries(self) -> Vec<Result<T, Error>> {
        self.items.into_results()
    }

    fn slots(&self) -> usize {
        self.items.sent()
    }

    fn total(&self) -> Option<u32> {
        self.total
    }

    #[allow(private_interfaces)]
    fn following(&self, at: &PageStart, _: u32) -> Option<PageStart> {
        let next = self.next.as_deref()?;
        if self.slots() == 0 {
            return None;
        }
        let mut cursors = CursorStart { after: query(next, "after"), before: query(next, "before") };
        if cursors == CursorStart::default() {
            cursors.after = Some(self.cursors.as_ref()?.after.clone()?);
        }
        let start = PageStart::Cursor(cursors);
        (start != *at).then_some(start)
    }
}

/// The error for a position that belongs to a list of the other kind.
fn of_another_list() -> Error {
    Error::invalid("position", "belongs to a list of the other kind: one kind is read by offset, the other by cursor")
}

/// A query parameter of a link. The rest of the link is ignored, because it may lead to any host.
fn query(link: &str, key: &str) -> Option<String> {
    let link = Url::options().base_url(Url::parse("https://api.spotify.com").ok().as_ref()).parse(link).ok()?;
    link.query_pairs().find(|(name, _)| name == key).map(|(_, value)| value.into_owned())
}

/// The type of a parameter that takes a cursor.
pub(crate) trait Cursor: Sized {
    /// Reads a cursor from an answer.
    fn read(text: &str) -> Result<Self, Error>;
}

impl Cursor for crate::id::ArtistId {
    fn read(text: &str) -> Result<Self, Error> {
        Self::new(text).map_err(|_| Error::invalid("after", "the answer's cursor is not an artist's id"))
    }
}

impl Cursor for Timestamp {
    fn read(text: &str) -> Result<Self, Error> {
        let milliseconds =
            text.parse().map_err(|_| Error::invalid("cursor", "the answer's cursor is not a time in milliseconds"))?;
        Ok(Self::from_unix_milliseconds(milliseconds))
    }
}

#[cfg(test)]
mod tests;
