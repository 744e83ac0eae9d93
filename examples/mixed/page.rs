//! The page, its cookie, and the headers of all answers.

use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, COOKIE, HeaderMap, HeaderValue, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::response::{Html, IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

const SCRIPT: &str = include_str!("page.js");

/// The page that begins a login and receives the callback. It holds the nonce of its browser's visit.
///
/// The script is part of it. A script of its own would be requested while the page's address still has the code.
pub(crate) fn page(client_id: &str, nonce: &str) -> Response {
    let id: String = client_id.chars().filter(char::is_ascii_alphanumeric).collect();
    let html = include_str!("page.html").replace("CLIENT_ID", &id).replace("NONCE", nonce).replace("SCRIPT", SCRIPT);
    // The hash allows this script and no other, also none that is written into the page.
    let hash = STANDARD.encode(Sha256::digest(SCRIPT));
    let policy = format!(
        "default-src 'none'; script-src 'sha256-{hash}'; connect-src 'self' https://accounts.spotify.com; \
         frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
    );
    ([(CONTENT_SECURITY_POLICY, policy)], Html(html)).into_response()
}

/// What every answer carries.
pub(crate) async fn protect(mut response: Response) -> Response {
    for (name, value) in [
        // A nonce is for one browser, and what Spotify says of a user is for that user.
        (CACHE_CONTROL, "no-store"),
        // The address of a callback contains the code.
        (REFERRER_POLICY, "no-referrer"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ] {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

/// The cookie that holds the id of a browser's visit. No script can read it, and no other site can send it in a post.
pub(crate) struct Cookie {
    /// Whether browsers open this server by https. For http on a loopback address a browser would not keep a cookie with `Secure`.
    secure: bool,
}

impl Cookie {
    /// `public_url` is configured. What a request says of the scheme, such as `X-Forwarded-Proto`, may come from the client.
    pub(crate) fn at(public_url: &str) -> Self {
        Self { secure: !public_url.starts_with("http://") }
    }

    /// With the prefix, browsers take the cookie from this host alone. Otherwise a neighbour such as `evil.example.org` could set it for
    /// `player.example.org`, and a user would sign in to the visit of an attacker.
    fn name(&self) -> &'static str {
        if self.secure { "__Host-visit" } else { "visit" }
    }

    /// The header that sets it until the browser is closed.
    pub(crate) fn set(&self, id: &str) -> String {
        let secure = if self.secure { "; Secure" } else { "" };
        format!("{}={id}; Path=/; HttpOnly; SameSite=Lax{secure}", self.name())
    }

    /// The header that removes it.
    pub(crate) fn clear(&self) -> String {
        self.set("") + "; Max-Age=0"
    }

    /// The id in the cookie of a request.
    pub(crate) fn read<'a>(&self, headers: &'a HeaderMap) -> Option<&'a str> {
        let texts = headers.get_all(COOKIE).iter().filter_map(|cookies| cookies.to_str().ok());
        let mut pairs = texts.flat_map(|text| text.split(';')).filter_map(|pair| pair.trim().split_once('='));
        pairs.find(|(name, _)| *name == self.name()).map(|(_, id)| id)
    }
}
