//! The Web API: a module per group, each with the builders of its calls.
//!
//! A group is reached from a session, a method on it gives a builder, and the builder is sent by `.await`:
//!
//! ```no_run
//! # async fn example(spotify: ambitus::AppSession) -> Result<(), Box<dyn std::error::Error>> {
//! use ambitus::{id::AlbumId, model::Market};
//!
//! let id: AlbumId = "4aawyAB9vmqN3uQ7FjRGTy".parse()?;
//! let album = spotify.albums().get(&id).market(Market::new("GB")?).await?;
//! # Ok(()) }
//! ```
//!
//! Everything here is generated from `openapi/`, apart from how answers are decoded and requests are put together.

pub(crate) mod batches;
pub mod decode;
pub(crate) mod json_path;
pub mod paging;
pub(crate) mod reading;
pub(crate) mod request;

/// What `build.rs` wrote.
#[allow(unreachable_pub, clippy::all, clippy::unwrap_used)] // progenitor's own constructor, which nothing calls
pub(crate) mod generated {
    include!(concat!(env!("OUT_DIR"), "/ambitus.rs"));
}

pub use generated::groups::*;
pub(crate) use generated::wire;
