//! The crate as its users see it.

mod conformance;
mod consumer;
mod contract;
mod promise;
mod snapshots;
mod ui;
