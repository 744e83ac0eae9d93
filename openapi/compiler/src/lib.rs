//! Everything between `openapi/contract.json` and Rust, as pure functions.
//!
//! ```text
//! contract -> corrections -> policy, types, docs -> lowering -> emit: scopes, types, groups, answers, wire
//! ```
//!
//! [`Sources`] holds the texts of the files, [`Compiled`] what they mean, and [`Compiled::rust`] generates the code.

pub mod argument;
pub mod contract;
pub mod corrections;
pub mod docs;
pub mod emit;
mod error;
pub mod library;
pub mod lowering;
pub mod method;
pub mod names;
mod origin;
pub mod policy;
mod sources;
pub mod table;
pub mod types;

pub use error::Error;
pub use origin::{GENERATED, Origin};
pub use sources::{Compiled, FILES, FOLDER, Sources, folder};
