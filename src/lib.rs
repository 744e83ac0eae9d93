#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

pub mod api;
pub mod auth;
mod calendar;
mod decode;
mod error;
mod groups;
pub mod id;
pub mod model;
mod operation;
mod platform;
pub mod scope;
#[cfg(all(feature = "testing", not(target_arch = "wasm32")))]
pub mod testing;
pub mod token;
mod transport;
mod wiped;

pub use api::paging;
pub use auth::{AppOnly, AppSession, Authorized, Pending, Pkce, Spotify, Unauthenticated, User, UserSession};
pub use error::Error;
pub use platform::MaybeSend;
pub use transport::{CallOptions, Counters};
pub use {reqwest, reqwest_middleware, secrecy::SecretString};
