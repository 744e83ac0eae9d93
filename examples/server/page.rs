//! The pages, and the headers of all answers.

use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, LOCATION, REFERRER_POLICY, SET_COOKIE, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{AppendHeaders, Html, IntoResponse, Response};

const SIGN_IN: &str = r#"<p><a href="/sign-in">Sign in with Spotify</a></p>"#;

/// What every answer carries. The policy allows forms of this server and nothing else: no script, no frame, no image.
pub(crate) async fn protect(mut response: Response) -> Response {
    for (name, value) in [
        // No cache keeps what is for one user.
        (CACHE_CONTROL, "no-store"),
        (CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"),
        // The URL of a callback contains the code.
        (REFERRER_POLICY, "no-referrer"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ] {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

pub(crate) fn signed_out() -> Response {
    page(StatusCode::OK, &format!("<p>You are not signed in.</p>{SIGN_IN}"))
}

/// `nonce` goes into the form that signs out.
pub(crate) fn signed_in(greeting: &str, nonce: &str) -> Response {
    let greeting = escape(greeting);
    let form = format!(
        r#"<form method="post" action="/sign-out"><input type="hidden" name="nonce" value="{nonce}"><button>Sign out</button></form>"#
    );
    page(StatusCode::OK, &format!("<p>{greeting}</p>{form}"))
}

/// A callback that belongs to no login of this browser.
pub(crate) fn refused(cookies: impl IntoIterator<Item = String>) -> Response {
    let page = problem(StatusCode::BAD_REQUEST, "This answer belongs to another sign-in.");
    (set(cookies), page).into_response()
}

/// A page that says what went wrong.
pub(crate) fn problem(status: StatusCode, text: &str) -> Response {
    page(status, &format!("<p>{}</p>{SIGN_IN}", escape(text)))
}

/// Sends the browser elsewhere, by GET.
pub(crate) fn redirect(to: &str, cookies: impl IntoIterator<Item = String>) -> Response {
    (StatusCode::SEE_OTHER, set(cookies), [(LOCATION, to.to_owned())]).into_response()
}

fn set(cookies: impl IntoIterator<Item = String>) -> impl axum::response::IntoResponseParts {
    let cookies: Vec<_> = cookies.into_iter().map(|cookie| (SET_COOKIE, cookie)).collect();
    AppendHeaders(cookies)
}

fn page(status: StatusCode, body: &str) -> Response {
    let head = r#"<meta charset="utf-8"><title>Saved tracks</title>"#;
    (status, Html(format!(r#"<!doctype html><html lang="en">{head}{body}</html>"#))).into_response()
}

/// A text as HTML shows it. Users choose their names, and a name can look like a tag.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}
