//! The server side.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use ambitus::auth::{Nonce, Posted};
use ambitus::scope::UserLibraryRead;
use ambitus::{Error, Spotify, Unauthenticated, UserSession};
use axum::Router;
use axum::extract::State;
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};

pub(crate) type Scopes = (UserLibraryRead,);

/// One browser's session with this server, found by its cookie.
enum Visit {
    /// The user has not signed in yet. The nonce ties the coming post to this browser and can be used once.
    Anonymous(Nonce),
    /// Each user has a separate session.
    SignedIn(UserSession<Scopes>),
}

#[derive(Clone)]
struct Server {
    client_id: Arc<str>,
    app: Arc<dyn Fn() -> Result<Spotify<Unauthenticated>, Error> + Send + Sync>,
    visits: Arc<Mutex<HashMap<String, Visit>>>,
}

/// `app` makes a new client for each user who signs in.
pub(crate) fn routes(
    client_id: String,
    app: impl Fn() -> Result<Spotify<Unauthenticated>, Error> + Send + Sync + 'static,
) -> Router {
    let server = Server { client_id: client_id.into(), app: Arc::new(app), visits: Arc::default() };
    Router::new()
        .route("/", get(page))
        .route("/callback", get(page))
        .route("/page.js", get(([(CONTENT_TYPE, "text/javascript")], include_str!("page.js"))))
        .route("/session", post(sign_in))
        .route("/me", get(me))
        .with_state(server)
}

impl Server {
    fn with<T>(&self, work: impl FnOnce(&mut HashMap<String, Visit>) -> T) -> T {
        work(&mut self.visits.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Begins a visit and returns its cookie. The id cannot be guessed, and neither scripts nor other sites can use the cookie.
    fn begin(&self, visit: Visit) -> Result<String, Failure> {
        let id = Nonce::random()?.expose().to_owned();
        // Behind HTTPS, add `Secure`.
        let cookie = format!("visit={id}; HttpOnly; SameSite=Lax; Path=/");
        self.with(|visits| visits.insert(id, visit));
        Ok(cookie)
    }
}

/// The id in the visit's cookie.
fn visit_of(headers: &HeaderMap) -> Option<&str> {
    let cookies = headers.get(COOKIE)?.to_str().ok()?;
    cookies.split("; ").find_map(|cookie| cookie.strip_prefix("visit="))
}

/// The page that begins a login and receives the callback. It holds the nonce of its browser's visit.
async fn page(State(server): State<Server>, headers: HeaderMap) -> Result<Response, Failure> {
    let known = visit_of(&headers).and_then(|id| {
        server.with(|visits| match visits.get(id)? {
            Visit::Anonymous(nonce) => Some(nonce.expose().to_owned()),
            Visit::SignedIn(_) => Some(String::new()),
        })
    });
    let (nonce, cookie) = match known {
        Some(nonce) => (nonce, None),
        None => {
            let nonce = Nonce::random()?;
            (nonce.expose().to_owned(), Some(server.begin(Visit::Anonymous(nonce))?))
        }
    };
    let id: String = server.client_id.chars().filter(char::is_ascii_alphanumeric).collect();
    let html = include_str!("page.html").replace("CLIENT_ID", &id).replace("NONCE", &nonce);
    let policy = "default-src 'none'; script-src 'self'; connect-src 'self' https://accounts.spotify.com";
    let mut response = ([(CONTENT_SECURITY_POLICY, policy)], Html(html)).into_response();
    if let Some(cookie) = cookie {
        response.headers_mut().insert(SET_COOKIE, cookie.parse().map_err(|_| Failure::Refused)?);
    }
    Ok(response)
}

/// Accepts a posted token if it comes from the browser that began the login.
async fn sign_in(State(server): State<Server>, headers: HeaderMap, body: String) -> Result<Response, Failure> {
    let id = visit_of(&headers).ok_or(Failure::Refused)?;
    let nonce = headers.get("x-nonce").and_then(|nonce| nonce.to_str().ok()).ok_or(Failure::Refused)?;
    // Removed whether it is right or wrong: a nonce can be tried once.
    match server.with(|visits| visits.remove(id)) {
        Some(Visit::Anonymous(own)) if own.is(nonce) => {}
        _ => return Err(Failure::Refused),
    }
    let spotify = (server.app)()?.accept::<Scopes>(Posted::from_json(&body)?).await?;
    // A new cookie, so that a cookie planted before the login is useless (session fixation).
    let cookie = server.begin(Visit::SignedIn(spotify))?;
    Ok((StatusCode::NO_CONTENT, [(SET_COOKIE, cookie)]).into_response())
}

/// A request made here, as the user.
async fn me(State(server): State<Server>, headers: HeaderMap) -> Result<String, Failure> {
    let id = visit_of(&headers).ok_or(Failure::Refused)?;
    let spotify = server.with(|visits| match visits.get(id) {
        Some(Visit::SignedIn(spotify)) => Some(spotify.clone()),
        _ => None,
    });
    let spotify = spotify.ok_or(Failure::Refused)?;
    // Spotify says who the user is; the post did not.
    let profile = spotify.me().profile().await?;
    let saved = spotify.library().saved_tracks().limit(1).await?.total.unwrap_or_default();
    Ok(format!("{} has {saved} saved tracks", profile.display_name.unwrap_or_default()))
}

/// An answer that reports a failure. The texts of [`Error`] hold no secret, so they may be shown.
enum Failure {
    Refused,
    Spotify(Error),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Spotify(error)
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        match self {
            Self::Refused => (StatusCode::FORBIDDEN, "not signed in".to_owned()),
            Self::Spotify(error) if error.is_invalid_argument() => (StatusCode::BAD_REQUEST, error.to_string()),
            Self::Spotify(error) if error.is_reauth_required() => (StatusCode::UNAUTHORIZED, error.to_string()),
            Self::Spotify(error) => (StatusCode::BAD_GATEWAY, error.to_string()),
        }
        .into_response()
    }
}
