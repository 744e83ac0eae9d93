//! Signing in: from the login to the session of a browser.

use std::sync::Arc;

use ambitus::auth::{Callback, Code, Pending};
use ambitus::{Spotify, UserSession};
use axum::extract::State;
use axum::http::{HeaderMap, Uri};
use axum::response::Response;

use crate::cookies::Cookie;
use crate::failure::Failure;
use crate::page;
use crate::server::{Scopes, Server, Shared};
use crate::sessions::SessionId;

/// Begins a login and sends the browser to Spotify. Meanwhile the login is in the store, and the browser has its ticket.
///
/// Anybody can do this. A `FileStore` keeps 4,096 pending logins, and a further one displaces the oldest. Let the proxy limit how often
/// one address may come here. `login.seal(&keys)` keeps a login in the cookie instead, so that there is nothing to displace.
pub(crate) async fn begin(State(server): Shared, headers: HeaderMap) -> Result<Response, Failure> {
    if server.session(&headers).await?.is_some() {
        return Ok(page::redirect("/", []));
    }
    let login = server.app.clone().code(server.public.redirect.clone()).scopes::<Scopes>().begin()?;
    let authorize_url = login.authorize_url().to_string();
    let ticket = login.park().await?;
    Ok(page::redirect(&authorize_url, [server.public.cookies.set(Cookie::Login, ticket.expose())]))
}

/// Where Spotify sends the browser back, to any process.
///
/// The ticket says which login this browser began. A code that comes to another browser, or from another login, is refused: otherwise an
/// attacker could sign a victim in to the attacker's account (RFC 6749, section 10.12).
pub(crate) async fn callback(State(server): Shared, headers: HeaderMap, uri: Uri) -> Result<Response, Failure> {
    let cookies = &server.public.cookies;
    let ticket = cookies.read(&headers, Cookie::Login).ok_or(Failure::NoLogin)?;
    let login = server.app.clone().unpark::<Scopes>(ticket.into()).await?;
    let callback = match login.check(server.public.url_of(&uri)) {
        Ok(callback) => callback,
        // Any page can send the browser here. The user's own login goes on.
        Err(error) if error.is_foreign_callback() => {
            let ticket = login.park().await?;
            return Ok(page::refused([cookies.set(Cookie::Login, ticket.expose())]));
        }
        Err(error) => return Err(error.into()),
    };
    // In a task of its own, because axum drops this future when the browser hangs up. The code is valid once, and a token that is stored
    // but not named yet would be found by nobody.
    let id = tokio::spawn(finish(server.clone(), login, callback)).await??;
    // The id is a new one: an id that was planted before the sign-in is useless (session fixation). This browser's old session ends.
    if let Some((old, _)) = server.session(&headers).await? {
        server.sessions.end(&old).await?;
    }
    Ok(page::redirect("/", [cookies.set(Cookie::Session, id.expose()), cookies.clear(Cookie::Login)]))
}

async fn finish(
    server: Arc<Server>,
    login: Spotify<Code<Pending<Scopes>>>,
    callback: Callback,
) -> Result<SessionId, Failure> {
    // Until the user is known, the token has a place of its own in the store (`account_per_login`).
    let spotify = login.finish(callback).await.map_err(ambitus::Error::from)?;
    match name(&spotify).await {
        Ok(account) => Ok(server.sessions.begin(account).await?),
        Err(failure) => {
            // Nobody would find the token again.
            let _ = spotify.sign_out().await;
            Err(failure)
        }
    }
}

/// Asks Spotify who the user is, and moves the token to this name, where each later request finds it.
///
/// A user who signs in with a second browser replaces the token of the first. Both browsers then use the new one.
async fn name(spotify: &UserSession<Scopes>) -> Result<String, Failure> {
    let account = spotify.me().profile().await?.account_id.ok_or(Failure::Unknown)?;
    spotify.set_account_id(&account).await?;
    spotify.rename_account(&account).await?;
    Ok(account)
}
