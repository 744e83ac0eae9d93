//! What went wrong, and what the browser is told of it.

use std::io;

use ambitus::Error;
use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::response::{IntoResponse, Response};
use tokio::task::JoinError;

use crate::page;

pub(crate) enum Failure {
    NotFound,
    /// The browser began no login, or that was too long ago.
    NoLogin,
    /// The post did not come from this server's page.
    Refused,
    /// Spotify did not say who the user is.
    Unknown,
    Spotify(Error),
    /// The sessions cannot be read or written, or a task panicked.
    Server(Box<dyn std::error::Error + Send + Sync>),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Spotify(error)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Server(error.into())
    }
}

impl From<JoinError> for Failure {
    fn from(error: JoinError) -> Self {
        Self::Server(error.into())
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let again = "The sign-in did not succeed, or it took too long. Please sign in again.";
        match self {
            Self::NotFound => page::problem(StatusCode::NOT_FOUND, "There is no such page."),
            Self::NoLogin => page::problem(StatusCode::BAD_REQUEST, again),
            Self::Refused => page::problem(StatusCode::FORBIDDEN, "This request did not come from our page."),
            Self::Unknown => page::problem(StatusCode::BAD_GATEWAY, "Spotify did not say who you are."),
            // The login is over, Spotify refused its code, or the user has to consent again.
            Self::Spotify(error)
                if error.is_suspended_login() || error.is_reauth_required() || error.is_missing_scope() =>
            {
                page::problem(StatusCode::BAD_REQUEST, again)
            }
            Self::Spotify(error) if error.is_store() => Self::Server(error.into()).into_response(),
            // The user refused, and knows it.
            Self::Spotify(error) if error.is_access_denied() => page::redirect("/", []),
            Self::Spotify(error) => unavailable(&error),
            Self::Server(error) => {
                eprintln!("{error}");
                page::problem(StatusCode::INTERNAL_SERVER_ERROR, "Something went wrong on our side.")
            }
        }
    }
}

/// The texts of an [`Error`] hold no secret, so they may be logged. The user needs none of them.
fn unavailable(error: &Error) -> Response {
    eprintln!("{error}");
    let page = page::problem(StatusCode::BAD_GATEWAY, "Spotify gave no usable answer. Please try again later.");
    match error.retry_after() {
        Some(wait) => {
            (StatusCode::SERVICE_UNAVAILABLE, [(RETRY_AFTER, wait.as_secs().to_string())], page).into_response()
        }
        None => page,
    }
}
