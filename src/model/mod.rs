//! The types of Spotify's answers and of what calls take.
//!
//! Structs, and enums of known values, are generated from `openapi/`; what the specification cannot say is written here.
//! Answers are read leniently where Spotify is loose: a field that recordings show missing or `null` is an `Option`, a list
//! that is missing or `null` is empty, a number may come as `640.0`, and every enum is open.

mod images;
pub(crate) mod lenient;
mod locale;
mod market;
mod markets;
pub(crate) mod open_enum;
mod page;
mod playable;
mod playback;
mod release_date;
mod saved_audiobook;
mod seeds;
mod time;

pub(crate) use std::time::Duration;

pub use images::{Images, Jpeg, JpegError};
pub use locale::{Locale, ParseLocaleError};
pub use market::{Country, Market, ParseMarketError};
pub use markets::Markets;
pub use page::{BrokenItem, CursorPage, Cursors, Page};
pub use playable::PlayableItem;
pub use playback::{Offset, Percent, PercentError};
pub use release_date::ReleaseDate;
pub use saved_audiobook::SavedAudiobook;
pub use seeds::{Seed, Seeds, SeedsError};
pub use time::{Timestamp, UnixMilliseconds};

pub use crate::api::generated::types::*;
pub(crate) use crate::id::*;
