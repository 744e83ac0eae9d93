//! Error answers of the Web API, with every form of body that has been observed.

use std::fmt;
use std::time::Duration;

use http::HeaderMap;
use http::header::{CONTENT_TYPE, RETRY_AFTER};
use serde_json::Value;

use super::text::sanitize;
use crate::wiped::Json;

/// Error bodies longer than this, in bytes, are not parsed. Those of Spotify are under a kilobyte.
const READ: usize = 64 * 1024;

/// An answer of the Web API whose status is not a success.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(super) status: u16,
    pub(super) message: Option<String>,
    pub(super) reason: Option<String>,
    pub(super) retry_after: Option<Duration>,
    /// Whether only a new login can resolve this 401.
    pub(super) reauth: bool,
}

impl Refusal {
    /// Reads an error answer with any body: both of Spotify's JSON forms, plain text, HTML, none, or invalid UTF-8.
    pub(crate) fn read(status: u16, headers: &HeaderMap, body: &[u8], secrets: &[&str]) -> Self {
        let mut refusal =
            Self { status, message: None, reason: None, retry_after: retry_after(headers), reauth: false };
        if body.len() > READ {
            return refusal;
        }
        if let Some(json) = Json::read(body) {
            let text =
                |value: &Value| value.as_str().map(|text| sanitize(text, secrets)).filter(|text| !text.is_empty());
            match &json["error"] {
                Value::String(code) => {
                    refusal.message = text(&json["error_description"]).or_else(|| Some(sanitize(code, secrets)));
                }
                error => {
                    refusal.message = text(&error["message"]).or_else(|| text(&json["message"]));
                    refusal.reason = text(&error["reason"]);
                }
            }
        } else if !is_html(headers, body) {
            refusal.message = Some(sanitize(&String::from_utf8_lossy(body), secrets)).filter(|text| !text.is_empty());
        }
        refusal
    }

    /// Whether this is a 401 that a new access token may resolve.
    ///
    /// Two of Spotify's 401s have another cause: a missing scope, and a call that requires a user.
    pub(crate) fn heals_by_refresh(&self) -> bool {
        self.status == 401 && !self.says("permissions missing") && !self.says("valid user authentication required")
    }

    /// Whether the API says that the token expired.
    pub(crate) fn is_expiry(&self) -> bool {
        self.says("expired")
    }

    /// Marks a 401 that only a new login can resolve.
    pub(crate) fn wants_login(mut self) -> Self {
        self.reauth = true;
        self
    }

    /// Whether the message contains `words`, which are in lower case.
    pub(super) fn says(&self, words: &str) -> bool {
        self.message.as_ref().is_some_and(|message| message.to_ascii_lowercase().contains(words))
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Spotify answered {}", self.status)?;
        if let Some(message) = &self.message {
            write!(f, ": {message}")?;
        }
        if let Some(reason) = &self.reason {
            write!(f, " ({reason})")?;
        }
        if let Some(wait) = self.retry_after {
            write!(f, ", retry after {} s", wait.as_secs())?;
        }
        if self.reauth {
            f.write_str("; the session cannot be renewed, the user has to sign in again")?;
        }
        Ok(())
    }
}

/// The wait for a `Retry-After` that cannot be read, such as a date. Spotify sends whole seconds.
const UNREADABLE: Duration = Duration::from_secs(5);

/// `Retry-After` in whole seconds, at most `u32::MAX` of them.
pub(super) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().unwrap_or_default().trim();
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(UNREADABLE);
    }
    Some(Duration::from_secs(text.parse::<u32>().unwrap_or(u32::MAX).into()))
}

/// Whether the body is an HTML page, which has no useful message.
fn is_html(headers: &HeaderMap, body: &[u8]) -> bool {
    let declared = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    declared.to_ascii_lowercase().contains("html") || body.trim_ascii_start().starts_with(b"<")
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use http::{HeaderMap, HeaderValue, header};

    use super::Refusal;

    fn read(status: u16, body: &[u8]) -> Refusal {
        Refusal::read(status, &HeaderMap::new(), body, &["s3cret-token"])
    }

    #[test]
    fn both_json_shapes_and_plain_text_give_a_message() {
        let usual = read(404, br#"{"error":{"status":404,"message":"non existing id"}}"#);
        assert_eq!(usual.message.as_deref(), Some("non existing id"));
        let player =
            read(403, br#"{"error":{"status":403,"message":"Player command failed","reason":"PREMIUM_REQUIRED"}}"#);
        assert_eq!(player.reason.as_deref(), Some("PREMIUM_REQUIRED"));
        let oauth = read(401, br#"{"error":"invalid_token","error_description":"The access token expired"}"#);
        assert_eq!(oauth.message.as_deref(), Some("The access token expired"));
        let plain = read(403, b"User not registered in the Developer Dashboard");
        assert_eq!(plain.message.as_deref(), Some("User not registered in the Developer Dashboard"));
    }

    #[test]
    fn any_other_body_gives_no_message() {
        let bodies: [&[u8]; 9] = [
            b"",
            b"   ",
            b"<html>oops</html>",
            b" \n<!doctype html>",
            b"null",
            b"[]",
            br#"{"error":{"status":403}}"#,
            br#"{"error":null}"#,
            br#"{"error":{"message":7,"reason":[]}}"#,
        ];
        for body in bodies {
            assert_eq!(read(500, body).message, None, "{}", String::from_utf8_lossy(body));
        }
        assert!(read(500, b"\xff\xfe bad").message.is_some());
        assert_eq!(read(500, &vec![b'x'; 1 << 20]).message, None);
        assert!(read(500, &vec![b'x'; 60_000]).message.is_some_and(|text| text.len() < 400));
    }

    #[test]
    fn a_secret_that_the_server_echoes_is_removed() {
        assert!(!format!("{:?}", read(401, b"bad token s3cret-token, sorry")).contains("s3cret-token"));
        assert!(
            !format!("{:?}", read(401, br#"{"error":{"message":"bad s3cret-token","reason":"s3cret-token"}}"#))
                .contains("s3cret-token")
        );
    }

    #[test]
    fn a_refresh_resolves_only_some_401s() {
        assert!(read(401, br#"{"error":{"message":"The access token expired"}}"#).heals_by_refresh());
        assert!(read(401, b"").heals_by_refresh());
        assert!(!read(401, br#"{"error":{"message":"Permissions missing"}}"#).heals_by_refresh());
        assert!(!read(401, br#"{"error":{"message":"Valid user authentication required"}}"#).heals_by_refresh());
        assert!(!read(403, b"").heals_by_refresh());
    }

    #[test]
    fn retry_after_is_read_in_seconds_and_an_unreadable_one_still_means_a_wait() {
        let with = |value: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::RETRY_AFTER, HeaderValue::from_static(value));
            Refusal::read(429, &headers, b"", &[]).retry_after
        };
        assert_eq!(with("86400"), Some(Duration::from_secs(86_400)));
        assert_eq!(with(" 3 "), Some(Duration::from_secs(3)));
        assert_eq!(with("99999999999999999999"), Some(Duration::from_secs(u32::MAX.into())));
        for garbage in ["-1", "soon", "", "1e9", "Fri, 31 Dec 1999 23:59:59 GMT"] {
            assert_eq!(with(garbage), Some(super::UNREADABLE), "{garbage}");
        }
        assert_eq!(Refusal::read(429, &HeaderMap::new(), b"", &[]).retry_after, None);
    }
}
