//! The server side.

use std::sync::Arc;
use std::time::Duration;

use ambitus::auth::{Nonce, Posted};
use ambitus::scope::UserLibraryRead;
use ambitus::{Error, Spotify, Unauthenticated, UserSession};
use axum::Router;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::map_response;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};

use crate::page::{Cookie, page, protect};
use crate::table::Table;

pub(crate) type Scopes = (UserLibraryRead,);

/// The longest post, in bytes. A token of Spotify and its refresh token are far shorter.
const LONGEST_POST: usize = 16 * 1024;

/// What bounds the tables of visits.
pub(crate) struct Limits {
    pub(crate) most_waiting: usize,
    pub(crate) most_signed_in: usize,
    /// How long a user stays signed in, whether the session is used or not.
    pub(crate) lifetime: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { most_waiting: 4096, most_signed_in: 10_000, lifetime: Duration::from_secs(12 * 3600) }
    }
}

struct Server {
    client_id: String,
    /// One for the whole program: all sessions share its connections.
    app: Spotify<Unauthenticated>,
    cookie: Cookie,
    /// The nonces of browsers whose user has not signed in, by the id in the cookie. Anybody who opens the page adds one, so these cannot
    /// displace a signed-in user.
    waiting: Table<Nonce>,
    /// The visits of signed-in users. Each user has a separate session.
    signed_in: Table<Visit>,
}

struct Visit {
    /// What the page sends along in order to sign out.
    nonce: Nonce,
    spotify: UserSession<Scopes>,
}

type Shared = State<Arc<Server>>;

/// `public_url` is the address that browsers open.
pub(crate) fn routes(app: Spotify<Unauthenticated>, client_id: &str, public_url: &str, limits: Limits) -> Router {
    let server = Server {
        client_id: client_id.to_owned(),
        app,
        cookie: Cookie::at(public_url),
        waiting: Table::new(limits.most_waiting, Duration::from_secs(3600)),
        signed_in: Table::new(limits.most_signed_in, limits.lifetime),
    };
    Router::new()
        .route("/", get(show))
        .route("/callback", get(show))
        .route("/session", post(sign_in))
        .route("/sign-out", post(sign_out))
        .route("/me", get(me))
        .layer(map_response(protect))
        .with_state(Arc::new(server))
}

impl Server {
    fn visit(&self, headers: &HeaderMap) -> Option<Arc<Visit>> {
        self.signed_in.get(self.cookie.read(headers)?)
    }
}

async fn show(State(server): Shared, headers: HeaderMap) -> Result<Response, Failure> {
    if let Some(visit) = server.visit(&headers) {
        return Ok(page(&server.client_id, visit.nonce.expose()));
    }
    if let Some(nonce) = server.cookie.read(&headers).and_then(|id| server.waiting.get(id)) {
        return Ok(page(&server.client_id, nonce.expose()));
    }
    // The id cannot be guessed.
    let (id, nonce) = (Nonce::random()?, Nonce::random()?);
    let page = page(&server.client_id, nonce.expose());
    server.waiting.insert(id.expose().to_owned(), nonce);
    Ok(([(SET_COOKIE, server.cookie.set(id.expose()))], page).into_response())
}

/// Accepts a posted token if it comes from the page that this browser opened.
///
/// Each accepted post is a request to Spotify with this client id. Let the proxy limit how often one address may open the page and post.
async fn sign_in(State(server): Shared, request: Request) -> Result<Response, Failure> {
    let (parts, body) = request.into_parts();
    // Removed whether it is right or wrong: a nonce can be tried once. A signed-in visit has none here, and stays as it is.
    let nonce = server.cookie.read(&parts.headers).and_then(|id| server.waiting.take(id)).ok_or(Failure::Refused)?;
    if !has_nonce(&parts.headers, &nonce) {
        return Err(Failure::Refused);
    }
    // Only now: a post without the nonce is neither read nor sent on to Spotify.
    let body = to_bytes(body, LONGEST_POST).await.map_err(|_| Failure::TooLong)?;
    // Without a store, a browser that hangs up now loses the token, and its user signs in again. The server's example has a store.
    let spotify = server.app.clone().accept::<Scopes>(Posted::from_json(&body)?).await.map_err(Error::from)?;
    // A new id, so that one that was planted before the login is useless (session fixation).
    let id = Nonce::random()?;
    server.signed_in.insert(id.expose().to_owned(), Visit { nonce: Nonce::random()?, spotify });
    Ok((StatusCode::NO_CONTENT, [(SET_COOKIE, server.cookie.set(id.expose()))]).into_response())
}

async fn sign_out(State(server): Shared, headers: HeaderMap) -> Result<Response, Failure> {
    let visit = server.visit(&headers).filter(|visit| has_nonce(&headers, &visit.nonce)).ok_or(Failure::Refused)?;
    visit.spotify.clone().sign_out().await?;
    Ok(server.end(&headers, StatusCode::NO_CONTENT.into_response()))
}

/// Whether the page sent the nonce along. A page of another site cannot read it, and cannot send this header.
fn has_nonce(headers: &HeaderMap, nonce: &Nonce) -> bool {
    headers.get("x-nonce").and_then(|sent| sent.to_str().ok()).is_some_and(|sent| nonce.is(sent))
}

/// A request made here, as the user.
async fn me(State(server): Shared, headers: HeaderMap) -> Result<Response, Failure> {
    let visit = server.visit(&headers).ok_or(Failure::Refused)?;
    match greeting(&visit.spotify).await {
        Ok(text) => Ok(text.into_response()),
        // The user has to consent again.
        Err(error) if error.is_reauth_required() => Ok(server.end(&headers, Failure::Refused.into_response())),
        Err(error) => Err(error.into()),
    }
}

async fn greeting(spotify: &UserSession<Scopes>) -> Result<String, Error> {
    // Spotify says who the user is; the post did not.
    let profile = spotify.me().profile().await?;
    let saved = spotify.library().saved_tracks().limit(1).await?.total.unwrap_or_default();
    Ok(format!("{} has {saved} saved tracks", profile.display_name.unwrap_or_default()))
}

impl Server {
    /// Ends a visit, and lets the answer remove its cookie.
    fn end(&self, headers: &HeaderMap, answer: Response) -> Response {
        self.cookie.read(headers).and_then(|id| self.signed_in.take(id));
        ([(SET_COOKIE, self.cookie.clear())], answer).into_response()
    }
}

/// An answer that reports a failure.
enum Failure {
    Refused,
    TooLong,
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
            Self::Refused => (StatusCode::FORBIDDEN, "Not signed in. Reload the page."),
            Self::TooLong => (StatusCode::PAYLOAD_TOO_LARGE, "The post is too long."),
            Self::Spotify(error) if error.is_invalid_argument() => (StatusCode::BAD_REQUEST, "This is no token."),
            Self::Spotify(error) if error.is_reauth_required() || error.is_missing_scope() => {
                (StatusCode::UNAUTHORIZED, "Spotify does not accept this token.")
            }
            Self::Spotify(error) => {
                // The texts of an `Error` hold no secret.
                eprintln!("{error}");
                (StatusCode::BAD_GATEWAY, "Spotify gave no usable answer. Try again later.")
            }
        }
        .into_response()
    }
}
