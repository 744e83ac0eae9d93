//! What the tests share. Each test binary includes it: `#[path = "../support/mod.rs"] mod support;`.
// Each binary uses a part of it.
#![allow(dead_code)]

pub(crate) mod clock;
pub(crate) mod consumer;
pub(crate) mod log;
pub(crate) mod long;
pub(crate) mod openapi;
pub(crate) mod scripted;
pub(crate) mod server;
pub(crate) mod sign_in;
pub(crate) mod store;
pub(crate) mod user;
