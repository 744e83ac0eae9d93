//! The crate as its users see it.
// Helpers of tests, which clippy does not know for tests.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod conformance;
mod consumer;
mod contract;
mod generation;
mod promise;
mod snapshots;
mod ui;
mod upgrades;
mod user;
