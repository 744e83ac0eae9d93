//! The library behind `cargo spec`: it imports Spotify's document, compares contracts and checks the project's files.

pub mod arguments;
pub mod diff;
pub mod generate;
pub mod import;
pub mod project;
pub mod surface;
