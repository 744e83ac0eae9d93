//! The token endpoint did not return a token.

use std::fmt;
use std::time::Duration;

use http::HeaderMap;

use super::refusal::retry_after;
use super::text::sanitize;
use crate::wiped::Json;

/// The result of a request to the token endpoint that returned no token.
#[derive(Debug)]
pub(crate) enum Exchange {
    /// A status other than 200. `code` and `description` are set if the body was an OAuth error (RFC 6749, section 5.2).
    Refused { status: u16, code: Option<String>, description: Option<String>, retry_after: Option<Duration> },
    /// A 200 whose body is not a token response (RFC 6749, section 5.1).
    Unusable { why: &'static str },
}

impl Exchange {
    /// Reads an answer whose status is not 200.
    pub(crate) fn refused(status: u16, headers: &HeaderMap, body: &[u8], secrets: &[&str]) -> Self {
        let json = Json::read(body).unwrap_or_default();
        let text = |key: &str| json[key].as_str().map(|text| sanitize(text, secrets)).filter(|text| !text.is_empty());
        Self::Refused {
            status,
            code: text("error"),
            description: text("error_description"),
            retry_after: retry_after(headers),
        }
    }

    /// The OAuth error code, if the server sent one.
    pub(super) fn code(&self) -> Option<&str> {
        match self {
            Self::Refused { code, .. } => code.as_deref(),
            Self::Unusable { .. } => None,
        }
    }

    /// Whether the grant has ended. Only a 4xx counts, because a 5xx may have any body. A 429 does not count.
    pub(super) fn is_final(&self) -> bool {
        matches!(self, Self::Refused { status: 400..=428 | 430..=499, .. }) && self.code() == Some("invalid_grant")
    }
}

impl Exchange {
    /// Whether the server's words say that the grant's time is over. Then it was no mistake.
    pub(super) fn says_expired(&self) -> bool {
        match self {
            Self::Refused { description: Some(words), .. } => words.to_ascii_lowercase().contains("expired"),
            _ => false,
        }
    }
}

impl fmt::Display for Exchange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused { status, code, description, retry_after } => {
                write!(f, "the token endpoint answered {status}")?;
                if let Some(code) = code {
                    write!(f, " {code}")?;
                }
                if let Some(description) = description {
                    write!(f, ": {description}")?;
                }
                if let Some(wait) = retry_after {
                    write!(f, ", retry after {} s", wait.as_secs())?;
                }
                if self.is_final() {
                    f.write_str("; the user has to sign in again")?;
                }
                Ok(())
            }
            Self::Unusable { why } => write!(f, "the token endpoint answered 200, but {why}"),
        }
    }
}
