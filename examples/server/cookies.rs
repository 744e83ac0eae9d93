//! The two cookies.

use std::time::Duration;

use axum::http::HeaderMap;
use axum::http::header::COOKIE;

use crate::sessions::LIFETIME;

#[derive(Clone, Copy)]
pub(crate) enum Cookie {
    /// The ticket of the login that the browser began.
    Login,
    /// The id of the browser's session.
    Session,
}

impl Cookie {
    fn name(self) -> &'static str {
        match self {
            Self::Login => "login",
            Self::Session => "session",
        }
    }

    fn lifetime(self) -> Duration {
        match self {
            // As long as the store keeps a pending login.
            Self::Login => Duration::from_secs(3600),
            Self::Session => LIFETIME,
        }
    }
}

/// Writes and reads cookies. No script can read them, and no other site can send them in a post.
pub(crate) struct Cookies {
    /// Whether browsers open this server by https. For http on a loopback address a browser would not keep a cookie with `Secure`.
    pub(crate) secure: bool,
}

impl Cookies {
    /// The value of a cookie in a request.
    pub(crate) fn read(&self, headers: &HeaderMap, cookie: Cookie) -> Option<String> {
        let name = self.name(cookie);
        let texts = headers.get_all(COOKIE).iter().filter_map(|cookies| cookies.to_str().ok());
        let mut pairs = texts.flat_map(|text| text.split(';')).filter_map(|pair| pair.trim().split_once('='));
        pairs.find(|(found, _)| *found == name).map(|(_, value)| value.to_owned())
    }

    /// The header that sets a cookie.
    pub(crate) fn set(&self, cookie: Cookie, value: &str) -> String {
        self.header(cookie, value, cookie.lifetime())
    }

    /// The header that removes a cookie.
    pub(crate) fn clear(&self, cookie: Cookie) -> String {
        self.header(cookie, "", Duration::ZERO)
    }

    /// `Lax`, because the browser comes back from Spotify: a cookie with `Strict` would not come with it.
    fn header(&self, cookie: Cookie, value: &str, lifetime: Duration) -> String {
        let (name, seconds) = (self.name(cookie), lifetime.as_secs());
        let secure = if self.secure { "; Secure" } else { "" };
        format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}")
    }

    /// With the prefix, browsers take the cookie from this host alone, and only by https. Otherwise a neighbour such as `evil.example.org`
    /// could set it for `player.example.org`.
    fn name(&self, cookie: Cookie) -> String {
        format!("{}{}", if self.secure { "__Host-" } else { "" }, cookie.name())
    }
}
