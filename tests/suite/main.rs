//! The crate as its users see it.
// Helpers of tests, which clippy does not know for tests.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod conformance;
mod consumer;
mod contract;
mod corpus;
mod generation;
mod mutations;
mod promise;
mod requests;
mod schemas;
mod snapshots;
mod ui;
mod upgrades;
mod user;
