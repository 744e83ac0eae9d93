//! Everything between `openapi/contract.json` and Rust, as pure functions.

pub mod contract;
mod error;

pub use error::Error;
