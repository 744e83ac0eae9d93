//! Signing in: from a client id to a session whose type says what its token may do.
//!
//! ```text
//!                              Spotify::new(client_id)
//!                                        |
//!                                        v
//!                            Spotify<Unauthenticated> ------- .accept::<S>(posted).await? ----------.
//!                              |                   |  `------ .assume_granted::<S>(token)? ---------|
//!                    .pkce(redirect)      .with_secret(secret)                                      |
//!                              |                   v                                                |
//!                              |         Spotify<Confidential> -- .client_credentials().await? --.  |
//!                              v                   |                                             |  |
//!            Spotify<Pkce<Draft<S>>>        .code(redirect)                                      |  |
//!            .scopes::<S>()                        v                                             |  |
//!                              |         Spotify<Code<Draft<S>>>                                 |  |
//!                              |                   |   `- .load().await? (from the store) -------+--|
//!                          .begin()?           .begin()?                                         |  |
//!                              v                   v                                             |  |
//!          Spotify<Pkce<Pending<S>>>     Spotify<Code<Pending<S>>>                               |  |
//!          .authorize_url()              -- .suspend() -> Suspended -> .resume::<S>(…)? --.      |  |
//!          .check(&url)? -> Callback     <------------------------------------------------'      |  |
//!                              |                   |   `- .hand_over(callback).await? -> Posted  |  |
//!             .finish(callback).await?             |                                             v  |
//!                              |                   |               Spotify<Authorized<AppOnly>>     |
//!                              v                   v                                                |
//!                        Spotify<Authorized<User<S>>>  <--------------------------------------------'
//!                              |  `- .narrow::<Fewer>()   .claim::<Other>()?
//!                              |
//!                              `- .ask_for::<T>(redirect) -> Spotify<More<Draft<With<S, T>>>>, and again .begin()?
//! ```
//!
//! The steps of `Pkce` are also those of `Code` and [`More`]. Each step takes its state by value: a finished login cannot be finished
//! again, and a call before a login does not compile. Each state holds its data.
//!
//! # Types
//!
//! | State | What it holds | What comes next |
//! |---|---|---|
//! | [`Unauthenticated`] | client id and settings | [`pkce`](Spotify::pkce), `with_secret`, [`accept`](Spotify::accept), [`from_refresh_token`](Spotify::from_refresh_token) |
//! | `Confidential` | the client secret too | `code`, `client_credentials`, `from_refresh_token` |
//! | [`Pkce`]`<`[`Draft`]`<S>>`, `Code<Draft<S>>`, [`More`]`<Draft<S>>` | the redirect and the scopes to ask for | [`load`](Spotify::load), [`begin`](Spotify::begin) |
//! | [`Pkce`]`<`[`Pending`]`<S>>`, `Code<Pending<S>>`, [`More`]`<Pending<S>>` | verifier and `state`; the user is on Spotify's page | [`check`](Spotify::check), [`finish`](Spotify::finish), [`suspend`](Spotify::suspend) |
//! | [`Authorized`]`<`[`User`]`<S>>` | a user's token that was granted `S` | calls, [`narrow`](Spotify::narrow), [`ask_for`](Spotify::ask_for) |
//! | [`Authorized`]`<`[`User`]`<S, `[`Unverified`]`>>` | a posted token that was not verified and cannot be renewed | calls |
//! | [`Authorized`]`<`[`AppOnly`]`>` | the app's own token | calls that need no user |
//!
//! [`UserSession<S>`] and [`AppSession`] are the aliases for the session of a user and the session of the app. The feature
//! `implicit-grant` adds the `Implicit` login. Its session is of the type `User<S, Fleeting>` and cannot be renewed.
//!
//! # Which login to use
//!
//! | Program | Login |
//! |---|---|
//! | desktop, phone, command line | [`pkce`](Spotify::pkce) with a `Listener`, and a [store](crate::token::store) |
//! | page without a server | [`pkce`](Spotify::pkce), [suspended](Spotify::suspend) into `sessionStorage` while the user is away |
//! | server with a secret | `with_secret(…).code(…)`, [parked](Spotify::park) in the store while the user is away |
//! | page that signs in, with a server that makes the calls | [`hand_over`](Spotify::hand_over) on the page, [`accept`](Spotify::accept) on the server |
//! | program without users | `client_credentials` |
//! | program whose tokens come from a broker, a vault or another service | [`token_source`](Spotify::token_source) |
//!
//! # A login while the user is away
//!
//! | | The login is | It can be resumed |
//! |---|---|---|
//! | [`suspend`](Spotify::suspend), [`resume`](Spotify::resume) | a plain text, for a place that only this user's browser session can reach | again and again within the hour |
//! | [`park`](Spotify::park), [`unpark`](Spotify::unpark) | in the store, and a ticket in the browser | once |
//! | `seal`, `unseal` (feature `encryption`) | an encrypted text in a cookie | again and again within the hour |
//!
//! # PKCE
//!
//! A public client (a desktop or phone app, a page) cannot keep a secret. Its login is protected by a verifier, which leaves the
//! process only in the exchange (RFC 7636; RFC 9700, section 2.1.1). The only method is S256. The `state` binds a callback to its
//! login (RFC 6749, section 10.12).
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
mod app;
mod assumed;
mod callback;
#[cfg(not(target_arch = "wasm32"))]
mod confidential;
mod config;
mod core;
mod exchange;
mod finish_error;
mod grants;
#[cfg(feature = "implicit-grant")]
mod implicit;
#[cfg(not(target_arch = "wasm32"))]
mod listener;
mod load;
mod login;
mod posted;
mod random;
mod redirect;
mod refresh_token;
#[cfg(feature = "encryption")]
mod sealed;
mod second_try;
mod session;
mod settings;
mod source;
mod suspend;
#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests;
mod unauthenticated;

pub use callback::Callback;
#[cfg(not(target_arch = "wasm32"))]
pub use confidential::{Code, Confidential, WithSecret};
pub use finish_error::{FinishError, Unfinished};
#[cfg(feature = "implicit-grant")]
pub use implicit::{Asked, Fragment, Implicit, ImplicitClient};
#[cfg(not(target_arch = "wasm32"))]
pub use listener::Listener;
pub use load::LoadError;
pub use login::{CodeClient, Draft, Login, More, Pending, Pkce, Public, SameClient};
pub use posted::{Nonce, Posted};
pub use redirect::Redirect;
pub use refresh_token::RefreshTokenError;
#[cfg(feature = "encryption")]
pub use sealed::Sealed;
#[cfg(feature = "implicit-grant")]
pub use session::Fleeting;
pub use session::{AppOnly, AppSession, Authorized, Renewable, Renewed, Unverified, User, UserSession};
pub use settings::Configurable;
pub use suspend::{Suspended, Ticket};
pub use unauthenticated::Unauthenticated;

/// The client, in one of the states of [a login](self#types).
///
/// [`Spotify::new`] creates the first state. The last is a [`UserSession`] or an [`AppSession`].
pub struct Spotify<State> {
    state: State,
}

impl<State: fmt::Debug> fmt::Debug for Spotify<State> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Spotify").field(&self.state).finish()
    }
}
