//! Signing in: from a client id to a session whose type says what its token may do.
//!
//! ```text
//!                        Spotify::new(client_id)
//!                                  |
//!                                  v
//!                      Spotify<Unauthenticated> ------------------ .assume_granted::<S>(token) ------.
//!                        |                   |                                                       |
//!              .pkce(redirect)     .with_secret(secret)                                              |
//!                        v                   v                                                       |
//!      Spotify<Pkce<Draft<S>>>     Spotify<Confidential>                                             |
//!      .scopes::<S>()                        |                                                       |
//!                        |                   |                                                       |
//!                 .begin()?        .client_credentials().await?                                      |
//!                        v                   v                                                       |
//!    Spotify<Pkce<Pending<S>>>     Spotify<Authorized<AppOnly>>                                      |
//!    .authorize_url()                                                                                |
//!    .check(&url)? -> Callback                                                                       |
//!                        |                                                                           |
//!       .finish(callback).await?                                                                     |
//!                        v                                                                           |
//!      Spotify<Authorized<User<S>>>  <---------------------------------------------------------------'
//! ```
//!
//! Each arrow takes its state by value: a login that was finished cannot be finished again, and a call before a login does not
//! compile. States carry their data.
//!
//! # Types
//!
//! | State | What it holds | What comes next |
//! |---|---|---|
//! | [`Unauthenticated`] | client id and settings | [`pkce`](Spotify::pkce), [`with_secret`](Spotify::with_secret) |
//! | [`Pkce`]`<`[`Draft`]`<S>>` | the redirect and the scopes to ask for | [`begin`](Spotify::begin) |
//! | [`Pkce`]`<`[`Pending`]`<S>>` | verifier and `state`; the user is on Spotify's page | [`check`](Spotify::check), [`finish`](Spotify::finish) |
//! | [`Confidential`] | the client secret | [`client_credentials`](Spotify::client_credentials) |
//! | [`Authorized`]`<`[`User`]`<S>>` | a user's token that was granted `S` | calls |
//! | [`Authorized`]`<`[`AppOnly`]`>` | the app's own token | calls that need no user |
//!
//! [`UserSession<S>`] and [`AppSession`] are what one writes for the last two.
//!
//! # PKCE and nothing less
//!
//! A public client (a desktop or phone app, a page) has no secret to keep, so a login is proven by a verifier that never left the
//! process (RFC 7636; RFC 9700, section 2.1.1), with method S256 only, and a callback is tied to its login by `state` (RFC 6749,
//! section 10.12).
//!
//! ```no_run
//! use ambitus::auth::Listener;
//! use ambitus::scope::{PlaylistModifyPrivate, UserLibraryRead};
//! use ambitus::{Spotify, UserSession};
//!
//! type Scopes = (UserLibraryRead, PlaylistModifyPrivate);
//!
//! async fn sign_in(client_id: &str) -> Result<UserSession<Scopes>, ambitus::Error> {
//!     let listener = Listener::bind().await?;
//!     let login = Spotify::new(client_id).pkce(listener.redirect()).scopes::<Scopes>().begin()?;
//!     println!("open {}", login.authorize_url());
//!     let callback = listener.callback(&login).await?;
//!     Ok(login.finish(callback).await?)
//! }
//! ```

use std::fmt;

mod accounts;
mod callback;
#[cfg(not(target_arch = "wasm32"))]
mod confidential;
mod config;
#[cfg(feature = "implicit-grant")]
mod implicit;
#[cfg(not(target_arch = "wasm32"))]
mod listener;
mod login;
mod posted;
mod random;
mod redirect;
mod seal;
mod session;
mod stored;
mod unauthenticated;

pub use callback::Callback;
#[cfg(not(target_arch = "wasm32"))]
pub use confidential::Confidential;
pub use config::Configurable;
#[cfg(feature = "implicit-grant")]
pub use implicit::{Asked, Fragment, Implicit, InTheOpen};
#[cfg(not(target_arch = "wasm32"))]
pub use listener::Listener;
pub use login::{AsBefore, CodeClient, Draft, FinishError, Login, More, Pending, Pkce, Public, Unfinished};
#[cfg(not(target_arch = "wasm32"))]
pub use login::{Code, WithSecret};
pub use posted::{Nonce, Posted};
pub use redirect::Redirect;
pub use seal::{Sealed, Ticket};
#[cfg(feature = "implicit-grant")]
pub use session::Fleeting;
pub use session::{AppOnly, AppSession, Authorized, Renewable, Renewed, Unverified, User, UserSession};
pub use stored::LoadError;
pub use unauthenticated::Unauthenticated;

/// Spotify, in one of the states of [a login](self#types).
///
/// Begins with [`Spotify::new`], ends as a [`UserSession`] or an [`AppSession`].
pub struct Spotify<State> {
    state: State,
}

impl<State: fmt::Debug> fmt::Debug for Spotify<State> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Spotify").field(&self.state).finish()
    }
}
