//! Lists that come in pages, read from end to end.
//!
//! Every method whose answer is a page has, beside `.await` for one page:
//!
//! | Method | What it gives |
//! |---|---|
//! | `.page()` | one page |
//! | `.pages()` | [`Pages`], a stream of pages |
//! | `.stream()` | [`Items`], a stream of their items |
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
//! Nothing is sent before the first [`next`](Pages::next). A list ends with its last page, with an empty one, or where a page
//! names itself or an earlier one as the next. `total` is a hint and decides nothing. What `next` links hold is read, but no
//! request goes to their host: requests are built from the configured API's address.
//!
//! A list that changes while it is read may repeat an item or leave one out: so does Spotify.

use serde::{Deserialize, Serialize};
use url::Url;

use crate::error::Error;
use crate::model::{CursorPage, Page, Timestamp};

mod items;
mod pages;

pub use items::Items;
pub use pages::Pages;

/// A place in a list, at which reading can go on later.
///
/// ```
/// # use ambitus::paging::Position;
/// let kept = serde_json::to_string(&Position::at_offset(150)).unwrap();
/// assert_eq!(serde_json::from_str::<Position>(&kept).unwrap(), Position::at_offset(150));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    step: Step,
    /// Items of the page that were taken already.
    #[serde(default)]
    taken: usize,
}

/// Where a page begins.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Step {
    /// Wherever the builder says.
    #[default]
    Start,
    Offset {
        offset: u32,
        limit: Option<u32>,
    },
    Cursor(Cursors),
}

/// The cursors of a page; of two, Spotify sends one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct Cursors {
    after: Option<String>,
    before: Option<String>,
}

impl Cursors {
    /// The cursor of that name as its parameter's type.
    pub(crate) fn read<C: Cursor>(&self, name: &str) -> Result<Option<C>, Error> {
        let cursor = if name == "after" { &self.after } else { &self.before };
        cursor.as_deref().map(C::read).transpose()
    }
}

impl Step {
    fn offset(&self) -> Option<u32> {
        if let Self::Offset { offset, .. } = self { Some(*offset) } else { None }
    }
}

impl Position {
    /// Behind so many items of a list that is read by offset.
    #[must_use]
    pub fn at_offset(offset: u32) -> Self {
        Self { step: Step::Offset { offset, limit: None }, taken: 0 }
    }
}

/// How far a list has been read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// Items read so far, from where reading began.
    pub done: u64,
    /// Items of the list in all, by Spotify's hint.
    pub total: Option<u32>,
}

/// A page of either kind: [`Page`] or [`CursorPage`], and no other.
pub trait Sheet: sealed::Sheet + Send + Unpin + 'static {
    /// What it is a page of.
    type Item: Send + Unpin + 'static;

    /// Its items in order; those that cannot be read as errors.
    #[doc(hidden)]
    fn entries(self) -> Vec<Result<Self::Item, Error>>;

    /// How many items it had as it was sent, `null` ones included.
    #[doc(hidden)]
    fn slots(&self) -> usize;

    /// Spotify's hint.
    #[doc(hidden)]
    fn total(&self) -> Option<u32>;

    /// Where the page after it begins, if there is one. `first` is where the list was begun.
    #[doc(hidden)]
    #[allow(private_interfaces)]
    fn following(&self, at: &Step, first: u32) -> Option<Step>;
}

mod sealed {
    /// Closes [`Sheet`](super::Sheet) to other crates.
    pub trait Sheet {}
}

impl<T> sealed::Sheet for Page<T> {}
impl<T> sealed::Sheet for CursorPage<T> {}

impl<T: Send + Unpin + 'static> Sheet for Page<T> {
    type Item = T;

    fn entries(self) -> Vec<Result<T, Error>> {
        self.entries_in_place()
    }

    fn slots(&self) -> usize {
        self.length()
    }

    fn total(&self) -> Option<u32> {
        self.total
    }

    #[allow(private_interfaces)]
    fn following(&self, at: &Step, first: u32) -> Option<Step> {
        let next = self.next.as_deref()?;
        if self.slots() == 0 {
            return None;
        }
        let here = at.offset().unwrap_or(first);
        let number = |key| query(next, key).and_then(|text| text.parse::<u32>().ok());
        let limit = number("limit").or(self.limit);
        // Null items count: the page was so long, whatever it held.
        let offset = number("offset").or_else(|| here.checked_add(limit?))?;
        (offset > here).then_some(Step::Offset { offset, limit })
    }
}

impl<T: Send + Unpin + 'static> Sheet for CursorPage<T> {
    type Item = T;

    fn entries(self) -> Vec<Result<T, Error>> {
        self.entries_in_place()
    }

    fn slots(&self) -> usize {
        self.length()
    }

    fn total(&self) -> Option<u32> {
        self.total
    }

    #[allow(private_interfaces)]
    fn following(&self, at: &Step, _: u32) -> Option<Step> {
        let next = self.next.as_deref()?;
        if self.slots() == 0 {
            return None;
        }
        let mut cursors = Cursors { after: query(next, "after"), before: query(next, "before") };
        if cursors == Cursors::default() {
            cursors.after = Some(self.cursors.as_ref()?.after.clone()?);
        }
        let step = Step::Cursor(cursors);
        (step != *at).then_some(step)
    }
}

/// A position that was kept from a list of the other kind.
pub(crate) fn of_another_list() -> Error {
    Error::invalid("position", "is of a list that is read in another way")
}

/// A parameter of a link. Nothing else of the link is used: it may lead anywhere.
fn query(link: &str, key: &str) -> Option<String> {
    let link = Url::options().base_url(Url::parse("https://api.spotify.com").ok().as_ref()).parse(link).ok()?;
    link.query_pairs().find(|(name, _)| name == key).map(|(_, value)| value.into_owned())
}

/// A parameter that a cursor is put into.
pub(crate) trait Cursor: Sized {
    /// Reads what an answer says.
    fn read(text: &str) -> Result<Self, Error>;
}

impl Cursor for crate::id::ArtistId {
    fn read(text: &str) -> Result<Self, Error> {
        Self::new(text).map_err(|_| Error::invalid("after", "the answer's cursor is no artist's id"))
    }
}

impl Cursor for Timestamp {
    fn read(text: &str) -> Result<Self, Error> {
        let milliseconds = text.parse().map_err(|_| Error::invalid("cursor", "the answer's cursor is no time"))?;
        Ok(Self::from_unix_milliseconds(milliseconds))
    }
}

/// What both kinds of lists have.
macro_rules! paged {
    ($name:ident => $page:ty { $($open:tt)* }) => {
        impl $name {
            /// One page.
            ///
            /// # Errors
            ///
            /// See [`Error`].
            #[inline]
            pub async fn page(self) -> Result<$page, Error> {
                Ok(self.send().await?$($open)*)
            }

            /// Every page from here on. See [`paging`](crate::paging).
            #[inline]
            pub fn pages(self) -> crate::paging::Pages<$page> {
                let session = self.session.clone();
                crate::paging::Pages::new(session, self.first(), move |step| {
                    let builder = self.clone().turn(step);
                    Box::pin(async move { builder?.page().await })
                })
            }

            /// Every item from here on. See [`paging`](crate::paging).
            #[inline]
            pub fn stream(self) -> crate::paging::Items<$page> {
                self.pages().items()
            }

            /// Every item from here on, in one `Vec`.
            ///
            /// # Errors
            ///
            /// The first that [`stream`](Self::stream) meets, an item that cannot be read among them.
            #[inline]
            pub async fn all(self) -> Result<Vec<<$page as crate::paging::Sheet>::Item>, Error> {
                self.stream().all().await
            }
        }
    };
}

/// A list that is read by offset and limit.
macro_rules! by_offset {
    ($name:ident => $page:ty { $($open:tt)* }) => {
        paged!($name => $page { $($open)* });

        impl $name {
            fn first(&self) -> u32 {
                self.offset.unwrap_or(0)
            }

            fn turn(mut self, step: &crate::api::paging::Step) -> Result<Self, Error> {
                match step {
                    crate::api::paging::Step::Start => {}
                    crate::api::paging::Step::Offset { offset, limit } => {
                        self.offset = Some(*offset);
                        self.limit = limit.or(self.limit);
                    }
                    crate::api::paging::Step::Cursor(_) => return Err(crate::api::paging::of_another_list()),
                }
                Ok(self)
            }
        }
    };
}

/// A list that is read by cursor.
macro_rules! by_cursor {
    ($name:ident => $page:ty { $($open:tt)* } [$($cursor:ident)*]) => {
        paged!($name => $page { $($open)* });

        impl $name {
            #[allow(clippy::unused_self)] // the shape of its siblings
            fn first(&self) -> u32 {
                0
            }

            fn turn(mut self, step: &crate::api::paging::Step) -> Result<Self, Error> {
                match step {
                    crate::api::paging::Step::Start => {}
                    crate::api::paging::Step::Cursor(cursors) => {
                        $(self.$cursor = cursors.read(stringify!($cursor))?;)*
                    }
                    crate::api::paging::Step::Offset { .. } => return Err(crate::api::paging::of_another_list()),
                }
                Ok(self)
            }
        }
    };
}
pub(crate) use {by_cursor, by_offset, paged};

#[cfg(test)]
mod tests;
