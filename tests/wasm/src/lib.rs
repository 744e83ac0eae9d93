//! Signing in from a page: PKCE, a login that survives the redirect in `sessionStorage`, a store, and a refresh.

use ambitus::auth::{Pending, Pkce, Posted, Suspended};
use ambitus::scope::UserLibraryRead;
use ambitus::token::store::MemoryStore;
use ambitus::{Error, Spotify, Unauthenticated, UserSession};

type Scopes = (UserLibraryRead,);

fn app() -> Spotify<Unauthenticated> {
    Spotify::new("client-id").store(MemoryStore::new()).account("visitor").on_event(|_| {})
}

/// Before the browser leaves the page: the address to open, and the text to keep.
pub fn suspend() -> Result<(String, Suspended), Error> {
    let login = app().pkce("https://app.example/callback").scopes::<Scopes>().begin()?;
    Ok((login.authorize_url().to_string(), login.suspend()))
}

fn resumed(kept: String) -> Result<Spotify<Pkce<Pending<Scopes>>>, Error> {
    app().resume(Suspended::from(kept))
}

/// When it is back.
pub async fn come_back(address: &str, kept: String) -> Result<UserSession<Scopes>, Error> {
    let login = resumed(kept)?;
    let callback = login.check(address)?;
    let session = login.finish(callback).await?;
    session.refresh().await?;
    session.library().saved_tracks().limit(1).await?;
    session.save().await?;
    Ok(session)
}

/// When the token is for a server.
pub async fn hand_over(address: &str, kept: String) -> Result<Posted, Error> {
    let login = resumed(kept)?;
    let callback = login.check(address)?;
    Ok(login.hand_over(callback).await?)
}

/// From the store, without the user.
pub async fn load() -> Result<UserSession<Scopes>, Error> {
    Ok(app().pkce("https://app.example/callback").scopes::<Scopes>().load().await?)
}

/// A page has no secret: there is no such method.
#[cfg(feature = "secret")]
pub fn confidential() {
    let _ = app().with_secret("secret");
}
