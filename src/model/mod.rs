//! The types of Spotify's answers and of the arguments of calls.
//!
//! Structs and enums of known values are generated from `openapi/`. Types that the specification cannot express are written by hand.
//! Answers are read leniently: a field that is missing or `null` in recorded answers is an `Option`, a list that is missing or `null` is
//! empty, a number may be written as `640.0`, and every enum accepts unknown values.

mod images;
mod items;
mod locale;
mod market;
mod markets;
pub(crate) mod open_enum;
mod page;
mod parameter;
mod playable;
mod playback;
mod playlist;
mod release_date;
mod saved_at;
mod saved_audiobook;
mod seeds;
mod time;

pub(crate) use std::time::Duration;

pub use images::{Images, Jpeg, JpegError};
pub use items::{BrokenItem, Items};
pub use locale::{Locale, ParseLocaleError};
pub use market::{Country, Market, ParseMarketError};
pub use markets::Markets;
pub use page::{CursorPage, Cursors, Page};
pub(crate) use parameter::{Parameter, Parts, entries};
pub use playable::PlayableItem;
pub use playback::{Offset, Percent, PercentError};
pub use release_date::ReleaseDate;
pub use saved_at::SavedAt;
pub use saved_audiobook::SavedAudiobook;
pub use seeds::{Seed, Seeds, SeedsError};
pub use time::{Timestamp, UnixMilliseconds};

/// The structs and enums.
#[allow(unreachable_pub, clippy::all)]
mod generated {
    include!(concat!(env!("AMBITUS_GENERATED"), "/types.rs"));
}

/// How the structs are read and written.
#[allow(clippy::all)]
mod objects {
    include!(concat!(env!("AMBITUS_GENERATED"), "/objects.rs"));
}

pub(crate) use crate::id::*;
pub use generated::*;
