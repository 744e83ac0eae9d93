//! Logins, refreshes, calls and lists: what happens over time and under faults, against servers on loopback.
// Helpers of tests, which clippy does not know for tests.
#![allow(clippy::unwrap_used)]

mod cancellation;
mod endpoint;
mod flows;
mod import;
mod listener;
mod login;
mod middleware;
mod paging;
mod renewal;
mod requests;
mod retries;
mod secrets;
mod sources;
mod stores;
#[path = "../support/mod.rs"]
mod support;
mod telemetry;
#[cfg(feature = "rustls-ring")] // the errors are those of rustls
mod tls;
