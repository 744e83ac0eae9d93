//! The Web API: one module per group, with the builders of its calls.
//!
//! A session gives access to its groups, a method of a group returns a builder, and `.await` sends the builder:
//!
//! ```no_run
//! # async fn example(spotify: ambitus::AppSession) -> Result<(), ambitus::Error> {
//! use ambitus::{id::AlbumId, model::Market};
//!
//! let id: AlbumId = "4aawyAB9vmqN3uQ7FjRGTy".parse()?;
//! let album = spotify.albums().get(&id).market(Market::new("GB")?).await?;
//! # Ok(()) }
//! ```
//!
//! Groups and builders are generated from `openapi/`. Paging, batches, and the code that sends requests are written by hand.

pub mod answers;
pub(crate) mod batches;
pub mod paging;
pub(crate) mod request;
pub(crate) mod wire;

/// The code that `build.rs` generated.
#[allow(unreachable_pub, clippy::all)]
pub(crate) mod generated {
    include!(concat!(env!("OUT_DIR"), "/api.rs"));
}

pub use generated::groups::*;
