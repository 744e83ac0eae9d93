//! Logins, refreshes and sessions, from outside, against servers on loopback.
// Helpers of tests, which clippy does not know for tests.
#![allow(clippy::unwrap_used)]

mod endpoint;
mod faults;
mod flows;
mod listener;
mod login;
mod paging;
mod renewal_faults;
mod secrets;
mod stores;
mod telemetry;

use ambitus::auth::{Callback, CodeClient, Draft, Login, Pending, Pkce};
use ambitus::scope::{PlaylistModifyPrivate, ScopeSet, UserLibraryRead};
use ambitus::testing::FakeSpotify;
use ambitus::{Error, Spotify, UserSession, auth::Unauthenticated};

type Scopes = (UserLibraryRead, PlaylistModifyPrivate);

const REDIRECT: &str = "https://app.example/callback";

/// A client of the fake.
fn client(fake: &FakeSpotify) -> Spotify<Unauthenticated> {
    client_at(&fake.accounts_base(), fake.client_id())
}

fn client_at(base: &str, id: &str) -> Spotify<Unauthenticated> {
    Spotify::new(id).accounts_base(base).unwrap().api_base(format!("{base}/v1")).unwrap()
}

fn draft(fake: &FakeSpotify) -> Spotify<Pkce<Draft<Scopes>>> {
    client(fake).pkce(REDIRECT).scopes()
}

/// What the user's browser brings back.
async fn visit<C: CodeClient, S: ScopeSet>(
    fake: &FakeSpotify,
    login: &Spotify<Login<C, Pending<S>>>,
) -> Result<Callback, Error> {
    login.check(fake.visit(login.authorize_url()).await?)
}

async fn signed_in(fake: &FakeSpotify) -> UserSession<Scopes> {
    let login = draft(fake).begin().unwrap();
    let callback = visit(fake, &login).await.unwrap();
    login.finish(callback).await.unwrap()
}
