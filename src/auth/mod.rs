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
//!          .authorize_url()              -- .seal() -> Sealed -> .resume::<S>(sealed)? --.       |  |
//!          .check(&url)? -> Callback     <-----------------------------------------------'       |  |
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
//! What holds for `Pkce` on the way down holds for `Code` and [`More`] as well. Each arrow takes its state by value: a login that was
//! finished cannot be finished again, and a call before a login does not compile. States carry their data.
//!
//! # Types
//!
//! | State | What it holds | What comes next |
//! |---|---|---|
//! | [`Unauthenticated`] | client id and settings | [`pkce`](Spotify::pkce), `with_secret`, [`accept`](Spotify::accept) |
//! | `Confidential` | the client secret too | `code`, `client_credentials` |
//! | [`Pkce`]`<`[`Draft`]`<S>>`, `Code<Draft<S>>`, [`More`]`<Draft<S>>` | the redirect and the scopes to ask for | [`load`](Spotify::load), [`begin`](Spotify::begin) |
//! | [`Pkce`]`<`[`Pending`]`<S>>`, `Code<Pending<S>>`, [`More`]`<Pending<S>>` | verifier and `state`; the user is on Spotify's page | [`check`](Spotify::check), [`finish`](Spotify::finish), [`seal`](Spotify::seal) |
//! | [`Authorized`]`<`[`User`]`<S>>` | a user's token that was granted `S` | calls, [`narrow`](Spotify::narrow), [`ask_for`](Spotify::ask_for) |
//! | [`Authorized`]`<`[`User`]`<S, `[`Unverified`]`>>` | a posted token that nobody could prove or renew | calls |
//! | [`Authorized`]`<`[`AppOnly`]`>` | the app's own token | calls that need no user |
//!
//! [`UserSession<S>`] and [`AppSession`] are what one writes for a user's session and the app's. With the feature `implicit-grant`
//! there is the `Implicit` login too, whose session is `User<S, Fleeting>`: nothing renews it.
//!
//! # Which one
//!
//! | Program | Login |
//! |---|---|
//! | desktop, phone, command line | [`pkce`](Spotify::pkce) with a `Listener`, and a [store](crate::token::store) |
//! | page without a server | [`pkce`](Spotify::pkce), [`seal`](Spotify::seal)ed into `sessionStorage` while the user is away |
//! | server with a secret | `with_secret(…).code(…)`, [left](Spotify::leave) in the store while the user is away |
//! | page that signs in, server that acts | [`hand_over`](Spotify::hand_over) there, [`accept`](Spotify::accept) here |
//! | no user at all | `client_credentials` |
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
