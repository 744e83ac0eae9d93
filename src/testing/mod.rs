//! A fake Spotify on loopback, for tests of programs that use this crate. Feature `testing`.
//!
//! [`FakeSpotify`] provides both hosts: the accounts host, which signs in a made-up user at once, and a small part of the API. It
//! refuses what Spotify refuses (a wrong verifier, a reused code, a missing scope, an expired token), with Spotify's messages. Its
//! data is made up. Any other operation is a 404.
//!
//! | Operation | Needs |
//! |---|---|
//! | `GET /me` | a user |
//! | `GET /search` | any token |
//! | `GET /me/tracks` | `user-library-read` |
//! | `POST /me/playlists` | `playlist-modify-public` or, for a private one, `playlist-modify-private` |
//! | `POST /playlists/{id}/items` | one of the two |
//! | `GET /me/player` | `user-read-playback-state`; answers 204, because nothing plays |
//!
//! ```
//! # tokio::runtime::Runtime::new().unwrap().block_on(async {
//! use ambitus::scope::UserLibraryRead;
//! use ambitus::testing::FakeSpotify;
//! use ambitus::{Spotify, reqwest};
//!
//! let fake = FakeSpotify::start().await;
//! let login = Spotify::new(fake.client_id())
//!     .accounts_base(fake.accounts_base())?
//!     .api_base(fake.api_base())?
//!     .pkce("https://app.example/callback")
//!     .scopes::<(UserLibraryRead,)>()
//!     .begin()?;
//!
//! // The user's browser: the fake signs the user in at once and redirects.
//! let callback = login.check(fake.visit(login.authorize_url()).await?)?;
//! let spotify = login.finish(callback).await?;
//! assert!(spotify.granted().contains("user-library-read"));
//! # Ok::<(), ambitus::Error>(()) }).unwrap();
//! ```

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use secrecy::SecretString;
use url::Url;
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate};

use crate::error::{Error, Transfer};

mod accounts;
mod api;
mod catalog;
mod store;

use accounts::Accounts;
use api::Library;
pub use store::check_store;

/// A fake Spotify: both hosts on one loopback port. Dropping it frees the port.
pub struct FakeSpotify {
    server: MockServer,
    state: Arc<Mutex<State>>,
}

/// What a refresh answers about the refresh token. Spotify has been seen to do all three.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rotation {
    /// The answer has no refresh token; the old one stays valid.
    #[default]
    Absent,
    /// The answer repeats the old one.
    Same,
    /// The answer has a new one, and the old one is revoked.
    New,
}

#[derive(Default)]
struct State {
    accounts: Accounts,
    library: Library,
}

impl FakeSpotify {
    /// Starts the fake on a free port.
    ///
    /// # Cancellation
    ///
    /// When the future is dropped, nothing is left behind.
    pub async fn start() -> Self {
        let server = MockServer::start().await;
        let state = Arc::<Mutex<State>>::default();
        Mock::given(any()).respond_with(Router(state.clone())).mount(&server).await;
        Self { server, state }
    }

    /// The id of the registered client.
    #[must_use]
    pub fn client_id(&self) -> &'static str {
        accounts::CLIENT_ID
    }

    /// The secret of the registered client.
    #[must_use]
    pub fn client_secret(&self) -> SecretString {
        accounts::CLIENT_SECRET.into()
    }

    /// The base URL for [`accounts_base`](crate::Spotify::accounts_base).
    #[must_use]
    pub fn accounts_base(&self) -> String {
        self.server.uri()
    }

    /// The base URL for [`api_base`](crate::Spotify::api_base).
    #[must_use]
    pub fn api_base(&self) -> String {
        format!("{}/v1", self.server.uri())
    }

    /// Acts as the user's browser: opens an authorize URL and returns the URL of its redirect, which is the callback.
    ///
    /// # Cancellation
    ///
    /// When the future is dropped, the fake may have begun a login that nobody finishes.
    ///
    /// # Errors
    ///
    /// [`is_invalid_argument`](Error::is_invalid_argument) when Spotify would show an error page and not redirect.
    pub async fn visit(&self, authorize_url: &Url) -> Result<Url, Error> {
        let browser = crate::transport::build(None)?;
        let answer = browser.get(authorize_url.clone()).send().await.map_err(Transfer::from_reqwest)?;
        let location = answer.headers().get(http::header::LOCATION).and_then(|value| value.to_str().ok());
        let location = location.and_then(|location| location.parse().ok());
        location.ok_or_else(|| Error::invalid("authorize URL", format!("the page answers {}", answer.status())))
    }

    /// Sets what refreshes answer about the refresh token. The default is [`Rotation::Absent`].
    pub fn set_rotation(&self, rotation: Rotation) {
        self.state().accounts.rotation = rotation;
    }

    /// Sets the lifetime of access tokens that are issued from now on, in whole seconds. The default is an hour.
    pub fn set_lifetime(&self, lifetime: Duration) {
        self.state().accounts.lifetime = lifetime;
    }

    /// Sets the user who consents from now on, by a short name such as `anna`, of which the ids are made: `anna-user` and `anna-account`.
    /// The default is `example`.
    pub fn set_user(&self, name: impl Into<String>) {
        self.state().accounts.user = name.into();
    }

    /// Sets whether the user refuses on the consent page.
    pub fn set_denying(&self, denying: bool) {
        self.state().accounts.denying = denying;
    }

    /// Expires every access token that was issued so far, as after an hour.
    pub fn expire_access_tokens(&self) {
        self.state().accounts.expire();
    }

    /// Revokes every refresh token, as after six months or when the user removes the app.
    pub fn revoke_refresh_tokens(&self) {
        self.state().accounts.revoke();
    }

    /// The number of requests that the token endpoint has received.
    #[must_use]
    pub fn token_requests(&self) -> usize {
        self.state().accounts.requests
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl std::fmt::Debug for FakeSpotify {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FakeSpotify").field("uri", &self.server.uri()).finish_non_exhaustive()
    }
}

/// Sends each request to its host.
struct Router(Arc<Mutex<State>>);

impl Respond for Router {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let State { accounts, library } = &mut *state;
        match request.url.path().strip_prefix("/v1") {
            Some(path) => library.respond(path, request, accounts),
            None => accounts.respond(request),
        }
    }
}
