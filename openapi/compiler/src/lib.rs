//! Everything between `openapi/contract.json` and Rust, as pure functions.
//!
//! ```text
//! contract -> corrections -> policy -> lowering (model, wire) -> progenitor -> emit
//! ```
//!
//! [`Sources`] reads the files, [`Compiled`] is what they come to, and [`Compiled::rust`] writes it down.

pub mod contract;
pub mod corrections;
pub mod docs;
pub mod emit;
mod error;
pub mod method;
pub mod model;
mod names;
pub mod policy;
mod sources;
pub mod table;
pub mod vocabulary;
pub mod wire;

pub use error::Error;
pub use sources::{Compiled, FILES, FOLDER, Sources, folder};
