//! The callback of a login was not accepted.

use std::fmt;

/// Why a callback was not accepted.
#[derive(Debug)]
pub(crate) enum CallbackError {
    /// Not a URL.
    Unreadable,
    /// A URL, but not the login's redirect.
    Elsewhere,
    /// No `state`, so it cannot be attributed to this login.
    NoState,
    /// The `state` of another login.
    ForeignState,
    /// It was checked by another pending login than the one that is to be finished.
    OtherLogin,
    /// A parameter occurs twice, which RFC 6749, section 3.1 forbids.
    Repeated(&'static str),
    /// The server sent an error instead of a code (RFC 6749, section 4.1.2.1).
    Refused { code: String, description: Option<String> },
    /// Neither a code nor an error.
    NoCode,
    /// Neither a token nor an error.
    #[cfg(feature = "implicit-grant")]
    NoToken,
    /// No callback arrived in time.
    #[cfg_attr(target_arch = "wasm32", expect(dead_code, reason = "a browser has no listener"))]
    TimedOut,
}

impl CallbackError {
    /// Whether it may belong to another login, so that this login continues to wait.
    pub(super) fn is_foreign(&self) -> bool {
        // A repeated `state` cannot be attributed to any login. Other repeated parameters come with a matching `state`.
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

impl fmt::Display for CallbackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable => f.write_str("the callback is not a URL"),
            Self::Elsewhere => f.write_str("the callback is not on the redirect URI of this login"),
            Self::NoState => f.write_str("the callback has no `state`, so it may belong to another login"),
            Self::ForeignState => f.write_str("the callback's `state` does not belong to this login"),
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
