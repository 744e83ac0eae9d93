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
mod batches;
mod call;
pub mod paging;
mod request;
mod wire;

/// The modules of the groups.
#[allow(unreachable_pub, clippy::all)]
mod generated {
    include!(concat!(env!("AMBITUS_GENERATED"), "/api.rs"));
}

pub use call::Sending;
pub use generated::*;
