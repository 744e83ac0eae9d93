//! What `cargo spec` does for those who work on Ambitus: it reads Spotify's document and compares what it says.

pub mod diff;
pub mod import;
pub mod project;
pub mod surface;
pub mod usage;
