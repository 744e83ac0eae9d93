//! The token endpoint's answer (RFC 6749, section 5.1).

use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;

use super::granted::Granted;
use super::secret::{AccessToken, RefreshToken};
use crate::error::{Error, Exchange};
use crate::wiped::Json;

/// The longest access token or refresh token, in bytes. Anyone can post a token to a server, which then keeps and sends it. The longest
/// head of a request that usual servers read is as long.
const LONGEST_TOKEN: usize = 8192;

/// The longest lifetime; longer ones are reduced to it. Spotify's tokens live an hour.
const LONGEST: Duration = Duration::from_secs(10 * 365 * 24 * 3600);

/// The token endpoint's answer, before it is merged with an earlier token.
#[derive(Debug)]
pub(crate) struct TokenResponse {
    pub(crate) access: AccessToken,
    pub(crate) refresh: Option<RefreshToken>,
    /// `None` when the answer has no `scope`. Then the scopes are those that were asked for, or granted before.
    pub(crate) scopes: Option<Granted>,
    /// `None` when unknown: missing, less than a second, or not a number.
    pub(crate) lifetime: Option<Duration>,
}

impl TokenResponse {
    /// Reads a 200 answer of the token endpoint. Its errors do not quote the body.
    pub(crate) fn read(body: &[u8]) -> Result<Self, Exchange> {
        Self::parse(body).map_err(|why| Exchange::Unusable { why })
    }

    /// Reads a token's JSON, or says why it cannot be used.
    pub(crate) fn parse(body: &[u8]) -> Result<Self, &'static str> {
        Self::take_from(&mut Json::read(body).unwrap_or_default())
    }

    /// Takes a token out of its JSON, or says why it cannot be used.
    pub(crate) fn take_from(json: &mut Json) -> Result<Self, &'static str> {
        let unusable = Err;
        if !json.is_object() {
            return unusable("its body is not a JSON object");
        }
        let Some(access) = json.take("access_token").and_then(Json::into_text).map(AccessToken::from) else {
            return unusable("its body has no access_token");
        };
        if !can_be_sent(access.expose()) {
            return unusable("its access_token is empty or cannot be sent");
        }
        if is_too_long(access.expose()) {
            return unusable("its access_token is longer than 8192 bytes");
        }
        // RFC 6749, section 7.1: a token of an unknown type must not be used.
        if json.get("token_type").is_some_and(|kind| !kind.as_str().is_some_and(|k| k.eq_ignore_ascii_case("bearer"))) {
            return unusable("its token_type is not Bearer");
        }
        let refresh = json.take("refresh_token").and_then(Json::into_text).map(RefreshToken::from);
        if refresh.as_ref().is_some_and(|refresh| is_too_long(refresh.expose())) {
            return unusable("its refresh_token is longer than 8192 bytes");
        }
        Ok(Self {
            access,
            refresh: refresh.filter(|refresh| !refresh.expose().is_empty()),
            scopes: json.get("scope").and_then(Value::as_str).map(Granted::parse),
            lifetime: json.get("expires_in").and_then(seconds),
        })
    }

    /// A bare access token, without further facts.
    pub(crate) fn vouched(access: SecretString) -> Result<Self, Error> {
        if !can_be_sent(access.expose_secret()) {
            return Err(Error::invalid("access token", "is empty or cannot be sent"));
        }
        if is_too_long(access.expose_secret()) {
            return Err(Error::invalid("access token", "is longer than 8192 bytes"));
        }
        Ok(Self { access: access.into(), refresh: None, scopes: None, lifetime: None })
    }
}

/// Whether a header can contain the token (RFC 6750, section 2.1). Other characters are not allowed there, or would end the header.
pub(crate) fn can_be_sent(access: &str) -> bool {
    !access.is_empty() && access.bytes().all(|byte| byte.is_ascii_graphic())
}

/// Whether a token is longer than any real one.
pub(crate) fn is_too_long(token: &str) -> bool {
    token.len() > LONGEST_TOKEN
}

fn seconds(value: &Value) -> Option<Duration> {
    let seconds = match value {
        Value::String(text) => text.trim().parse::<f64>().ok()?,
        value => value.as_f64()?,
    };
    let lifetime = Duration::try_from_secs_f64(seconds).ok()?;
    (lifetime >= Duration::from_secs(1)).then_some(lifetime.min(LONGEST))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Error, TokenResponse};

    #[test]
    fn a_full_answer_is_read() {
        let response = TokenResponse::read(
            br#"{"access_token":"a","token_type":"Bearer","expires_in":3600,"refresh_token":"r","scope":"two one"}"#,
        )
        .unwrap();
        assert_eq!((response.access.expose(), response.refresh.unwrap().expose()), ("a", "r"));
        assert_eq!(response.scopes.unwrap().to_string(), "one two");
        assert_eq!(response.lifetime, Some(Duration::from_secs(3600)));
    }

    #[test]
    fn malformed_optional_fields_count_as_absent() {
        for odd in [
            r#"{"access_token":"a"}"#,
            r#"{"access_token":"a","token_type":"bearer","expires_in":0,"refresh_token":"","scope":null}"#,
            r#"{"access_token":"a","expires_in":"soon","refresh_token":null,"scope":7}"#,
            r#"{"access_token":"a","expires_in":-3600,"refresh_token":[]}"#,
        ] {
            let response = TokenResponse::read(odd.as_bytes()).unwrap();
            assert!(response.refresh.is_none() && response.scopes.is_none() && response.lifetime.is_none(), "{odd}");
        }
    }

    #[test]
    fn a_lifetime_may_be_text_or_a_float_and_is_bounded() {
        let lifetime = |value: &str| {
            TokenResponse::read(format!(r#"{{"access_token":"a","expires_in":{value}}}"#).as_bytes()).unwrap().lifetime
        };
        assert_eq!(lifetime(r#""3600""#), Some(Duration::from_secs(3600)));
        assert_eq!(lifetime("3600.0"), Some(Duration::from_secs(3600)));
        assert_eq!(lifetime("1e18"), Some(super::LONGEST));
        assert_eq!(lifetime("1e300"), None);
        assert_eq!(lifetime(r#""NaN""#), None);
    }

    #[test]
    fn a_token_of_more_than_8_kib_is_unusable() {
        let token = |length| "s".repeat(length);
        for (access, refresh, why) in [
            (8192, 8192, None),
            (8193, 1, Some("its access_token is longer than 8192 bytes")),
            (1, 8193, Some("its refresh_token is longer than 8192 bytes")),
        ] {
            let answer = format!(r#"{{"access_token":"{}","refresh_token":"{}"}}"#, token(access), token(refresh));
            assert_eq!(TokenResponse::parse(answer.as_bytes()).err(), why);
            if let Some(why) = why {
                let error = Error::from(TokenResponse::read(answer.as_bytes()).unwrap_err());
                assert!(error.is_decode() && error.to_string().ends_with(why), "{error}");
            }
        }
        assert!(TokenResponse::vouched(token(8192).into()).is_ok());
        assert!(TokenResponse::vouched(token(8193).into()).unwrap_err().is_invalid_argument());
    }

    #[test]
    fn an_unusable_answer_is_refused_without_quoting_it() {
        for bad in [
            "",
            "<html>s3cret</html>",
            "[]",
            "\"s3cret\"",
            "{}",
            r#"{"access_token":null}"#,
            r#"{"access_token":""}"#,
            r#"{"access_token":"s3cret\r\nX-Evil: 1"}"#,
            r#"{"access_token":"s3cret","token_type":"mac"}"#,
            r#"{"access_token":"s3cret","token_type":7}"#,
        ] {
            let error = Error::from(TokenResponse::read(bad.as_bytes()).unwrap_err());
            assert!(error.is_decode(), "{bad}");
            assert!(!format!("{error} {error:?}").contains("s3cret"), "{bad}");
        }
    }
}
