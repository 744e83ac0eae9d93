//! Clients, and users who sign in.

use std::sync::atomic::{AtomicUsize, Ordering};

use ambitus::auth::{Callback, CodeClient, Draft, Login, Pending, Pkce, Unauthenticated};
use ambitus::scope::{PlaylistModifyPrivate, ScopeSet, UserLibraryRead};
use ambitus::testing::FakeSpotify;
use ambitus::{Error, Spotify, UserSession};
use url::Url;

pub(crate) type App = Spotify<Unauthenticated>;

pub(crate) type Scopes = (UserLibraryRead, PlaylistModifyPrivate);

pub(crate) const REDIRECT: &str = "https://app.example/callback";

/// A client id that no other test has. Ports are used again, and a client's rate limits are kept by its id and its server.
pub(crate) fn new_id() -> String {
    static IDS: AtomicUsize = AtomicUsize::new(0);
    format!("client-{}", IDS.fetch_add(1, Ordering::SeqCst))
}

/// A client of the fake.
pub(crate) fn client(fake: &FakeSpotify) -> App {
    client_at(&fake.accounts_base(), fake.client_id())
}

/// A client of a server that has the accounts service at its root and the API under `/v1`.
pub(crate) fn client_at(base: &str, id: &str) -> App {
    Spotify::new(id).accounts_base(base).unwrap().api_base(format!("{base}/v1")).unwrap()
}

pub(crate) fn draft(fake: &FakeSpotify) -> Spotify<Pkce<Draft<Scopes>>> {
    client(fake).pkce(REDIRECT).scopes()
}

/// A parameter of a URL's query.
pub(crate) fn parameter(url: &Url, name: &str) -> String {
    url.query_pairs().find(|(key, _)| key == name).unwrap().1.into_owned()
}

/// The callback of a server that gives out `code` and no authorize page.
pub(crate) fn callback_with<C: CodeClient, S: ScopeSet>(login: &Spotify<Login<C, Pending<S>>>, code: &str) -> Callback {
    let state = parameter(login.authorize_url(), "state");
    login.check(format!("{REDIRECT}?code={code}&state={state}")).unwrap()
}

/// What the user's browser brings back.
pub(crate) async fn visit<C: CodeClient, S: ScopeSet>(
    fake: &FakeSpotify,
    login: &Spotify<Login<C, Pending<S>>>,
) -> Result<Callback, Error> {
    login.check(fake.visit(login.authorize_url()).await?)
}

/// Signs a user in at the fake through `app`.
pub(crate) async fn sign_in(fake: &FakeSpotify, app: App) -> UserSession<Scopes> {
    let login = app.pkce(REDIRECT).scopes::<Scopes>().begin().unwrap();
    let callback = visit(fake, &login).await.unwrap();
    login.finish(callback).await.unwrap()
}

pub(crate) async fn signed_in(fake: &FakeSpotify) -> UserSession<Scopes> {
    sign_in(fake, client(fake)).await
}
