//! The server: its state, its routes, and what it does for a signed-in user.

use std::sync::Arc;

use ambitus::auth::{Confidential, Redirect};
use ambitus::reqwest::Url;
use ambitus::scope::UserLibraryRead;
use ambitus::{Error, Spotify};
use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::HeaderMap;
use axum::middleware::map_response;
use axum::response::Response;
use axum::routing::{get, post};

use crate::cookies::{Cookie, Cookies};
use crate::failure::Failure;
use crate::page;
use crate::sessions::{Session, SessionId, Sessions};
use crate::sign_in;

pub(crate) type Scopes = (UserLibraryRead,);

/// The longest body of a post, in bytes. The only one is a nonce.
const LONGEST_POST: usize = 1024;

pub(crate) struct Server {
    /// One for the whole program: all sessions share its connections. It names no account; each session of a user is a clone that does.
    pub(crate) app: Spotify<Confidential>,
    pub(crate) public: Public,
    pub(crate) sessions: Sessions,
}

pub(crate) type Shared = State<Arc<Server>>;

/// The address that browsers open. Behind a reverse proxy it is another one than that of this process.
///
/// It is configured. `Host`, `Forwarded` and `X-Forwarded-*` are not read: a client can send them too, and a redirect or a cookie that
/// follows them would follow the attacker.
pub(crate) struct Public {
    origin: String,
    pub(crate) redirect: Redirect,
    pub(crate) cookies: Cookies,
}

impl Public {
    pub(crate) fn at(address: &str) -> Result<Self, Box<dyn std::error::Error>> {
        let url: Url = address.parse()?;
        if url.path() != "/" || url.query().is_some() {
            return Err("the public URL has no path: cookies with the prefix `__Host-` are for a whole host".into());
        }
        let origin = url.origin().ascii_serialization();
        // Refuses http, except to a loopback address.
        let redirect = format!("{origin}/callback").parse()?;
        Ok(Self { origin, redirect, cookies: Cookies { secure: url.scheme() == "https" } })
    }

    /// A path and its query as the browser sees it.
    pub(crate) fn url_of(&self, uri: &axum::http::Uri) -> String {
        format!("{}{}", self.origin, uri.path_and_query().map_or("/", |path| path.as_str()))
    }
}

pub(crate) fn routes(server: Server) -> Router {
    Router::new()
        .route("/", get(home))
        .route("/sign-in", get(sign_in::begin))
        .route("/callback", get(sign_in::callback))
        .route("/sign-out", post(sign_out))
        .fallback(async || Failure::NotFound)
        .layer(DefaultBodyLimit::max(LONGEST_POST))
        .layer(map_response(page::protect))
        .with_state(Arc::new(server))
}

impl Server {
    /// The session of a browser, by its cookie.
    pub(crate) async fn session(&self, headers: &HeaderMap) -> Result<Option<(SessionId, Session)>, Failure> {
        let Some(id) = self.public.cookies.read(headers, Cookie::Session).map(SessionId::from) else { return Ok(None) };
        let session = self.sessions.get(&id).await?;
        Ok(session.map(|session| (id, session)))
    }

    /// What Spotify says about a user. The token comes from the store, whichever process put it there. A file is read whole for each request:
    /// with more than some thousand users, the store is a database.
    async fn greeting(&self, account: &str) -> Result<String, Error> {
        let spotify = self.app.clone().account(account).load::<Scopes>().await?;
        let profile = spotify.me().profile().await?;
        let saved = spotify.library().saved_tracks().limit(1).await?.total.unwrap_or_default();
        Ok(format!("{} has {saved} saved tracks.", profile.display_name.as_deref().unwrap_or("A user without a name")))
    }
}

async fn home(State(server): Shared, headers: HeaderMap) -> Result<Response, Failure> {
    let Some((id, session)) = server.session(&headers).await? else { return Ok(page::signed_out()) };
    match server.greeting(&session.account).await {
        Ok(greeting) => Ok(page::signed_in(&greeting, &id.nonce())),
        // The user has removed the app, six months are over, or this version of the program asks for more scopes: the user signs in again.
        Err(error) if error.is_reauth_required() || error.is_missing_scope() => {
            server.sessions.end(&id).await?;
            Ok(page::redirect("/", [server.public.cookies.clear(Cookie::Session)]))
        }
        Err(error) => Err(error.into()),
    }
}

/// Signs a user out everywhere: removes the token and the sessions of all browsers of the user.
///
/// The nonce says that the post comes from this server's own page. A page of another site cannot read it. `Origin` is not compared: with
/// `Referrer-Policy: no-referrer` browsers send `null` there.
async fn sign_out(State(server): Shared, headers: HeaderMap, body: String) -> Result<Response, Failure> {
    let Some((id, session)) = server.session(&headers).await? else { return Ok(page::redirect("/", [])) };
    if !body.strip_prefix("nonce=").is_some_and(|nonce| id.has_nonce(nonce)) {
        return Err(Failure::Refused);
    }
    // Needs no session, so that a token with too few scopes, or one that is too old, is removed too.
    server.app.clone().account(&session.account).forget_account().await?;
    // After the token, so that the user can try again if the store fails.
    server.sessions.end_all(session.account).await?;
    Ok(page::redirect("/", [server.public.cookies.clear(Cookie::Session)]))
}
