//! What is generated from `openapi/`, what is sent and what is decoded.
// Helpers of tests, which clippy does not know for tests.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod architecture;
mod arguments;
mod conformance;
mod corpus;
mod generation;
mod mutations;
mod promise;
mod requests;
mod schemas;
mod snapshots;
#[path = "../support/mod.rs"]
mod support;
mod ui;
mod upgrades;
