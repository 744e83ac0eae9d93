//! The redirect that should bring a code brought something else.

use std::fmt;

/// Why a callback was not taken.
#[derive(Debug)]
pub(crate) enum Callback {
    /// Not a URL.
    Unreadable,
    /// A URL, but not the login's redirect.
    Elsewhere,
    /// No `state`: nothing ties it to this login.
    NoState,
    /// The `state` of some other login.
    ForeignState,
    /// Checked by another pending login than the one that is to finish it.
    OtherLogin,
    /// A parameter is there twice (RFC 6749, section 3.1 forbids it).
    Repeated(&'static str),
    /// The server sent an error in the place of a code (RFC 6749, section 4.1.2.1).
    Refused { code: String, description: Option<String> },
    /// Neither a code nor an error.
    NoCode,
    /// Neither a token nor an error.
    #[cfg(feature = "implicit-grant")]
    NoToken,
    /// Nothing came in time.
    #[cfg_attr(target_arch = "wasm32", expect(dead_code, reason = "nobody listens in a browser"))]
    TimedOut,
}

impl Callback {
    /// Whether it may be somebody else's, so that the login goes on waiting for its own.
    pub(super) fn is_foreign(&self) -> bool {
        // A repeated `state` belongs to nobody; whatever else is repeated stands beside the right one.
        matches!(
            self,
            Self::Unreadable
                | Self::Elsewhere
                | Self::NoState
                | Self::ForeignState
                | Self::OtherLogin
                | Self::Repeated("state")
        )
    }
}

impl fmt::Display for Callback {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable => f.write_str("the callback is not a URL"),
            Self::Elsewhere => f.write_str("the callback is not on the redirect URI of this login"),
            Self::NoState => f.write_str("the callback has no `state`, so it may be anybody's"),
            Self::ForeignState => f.write_str("the callback's `state` is not the one of this login"),
            Self::OtherLogin => f.write_str("the callback was checked for another login"),
            Self::Repeated(parameter) => write!(f, "the callback has `{parameter}` more than once"),
            Self::Refused { code, description: None } => write!(f, "the login was refused: {code}"),
            Self::Refused { code, description: Some(text) } => write!(f, "the login was refused: {code}: {text}"),
            Self::NoCode => f.write_str("the callback has neither a `code` nor an `error`"),
            #[cfg(feature = "implicit-grant")]
            Self::NoToken => f.write_str("the redirect has neither a usable `access_token` nor an `error`"),
            Self::TimedOut => f.write_str("no callback came in time"),
        }
    }
}
