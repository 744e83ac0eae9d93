#![doc = include_str!("../README.md")]

pub mod api;
pub mod auth;
mod error;
pub mod id;
pub mod model;
mod operation;
pub mod scope;
#[cfg(all(feature = "testing", not(target_arch = "wasm32")))]
pub mod testing;
pub mod token;
mod transport;

pub use api::paging;
pub use auth::{AppOnly, AppSession, Authorized, Pending, Pkce, Spotify, Unauthenticated, User, UserSession};
pub use error::Error;
pub use transport::{CallOptions, Counters};
pub use {reqwest, reqwest_middleware, secrecy::SecretString};

/// A future that owns what it needs. It is `Send` everywhere but in the browser, whose futures are not.
#[cfg(not(target_arch = "wasm32"))]
pub type BoxFuture<T> = std::pin::Pin<Box<dyn Future<Output = T> + Send + 'static>>;
/// A future that owns what it needs. It is `Send` everywhere but in the browser, whose futures are not.
#[cfg(target_arch = "wasm32")]
pub type BoxFuture<T> = std::pin::Pin<Box<dyn Future<Output = T> + 'static>>;
