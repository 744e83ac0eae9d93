//! A token as text, for a store.

use std::borrow::Cow;
use std::time::{Duration, SystemTime};

use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Serialize};

use super::response::can_be_sent;
use super::{Flow, Granted, Token};

const VERSION: u64 = 1;

/// Why a stored text cannot be read as a token.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Unreadable {
    Damaged,
    Version(u64),
}

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Damaged => f.write_str("the stored text is damaged or not a token"),
            Self::Version(found) => {
                write!(f, "the stored token has version {found}; only version {VERSION} is supported")
            }
        }
    }
}

impl std::error::Error for Unreadable {}

#[derive(Serialize, Deserialize)]
struct Record<'a> {
    version: u64,
    flow: &'a str,
    access_token: &'a str,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    refresh_token: Option<Cow<'a, str>>,
    scope: String,
    // Milliseconds since 1970.
    consented_at: u64,
    obtained_at: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    expires_at: Option<u64>,
}

#[derive(Deserialize)]
struct Versioned {
    version: u64,
}

impl Token {
    /// The token as text.
    pub(crate) fn to_record(&self) -> SecretString {
        let record = Record {
            version: VERSION,
            flow: self.flow.name(),
            access_token: self.access.expose(),
            refresh_token: self.refresh.as_ref().map(|token| token.expose().into()),
            scope: self.scopes.to_string(),
            consented_at: milliseconds(self.consented_at),
            obtained_at: milliseconds(self.obtained_at),
            expires_at: self.expires_at.map(milliseconds),
        };
        // The capacity suffices, because a buffer that grows leaves copies of the secrets in memory.
        let length = self.secrets().map(str::len).sum::<usize>() * 2 + record.scope.len() + 256;
        let mut bytes = Zeroizing::new(Vec::with_capacity(length));
        // Strings and numbers always serialize, and a write to memory does not fail.
        let _ = serde_json::to_writer(&mut *bytes, &record);
        SecretString::from(std::str::from_utf8(&bytes).unwrap_or_default())
    }

    /// Reads the text of [`to_record`](Self::to_record). Its errors do not quote the text.
    pub(crate) fn from_record(text: &SecretString) -> Result<Self, Unreadable> {
        let text = text.expose_secret();
        // The version is read first, because a later version may have another format.
        let Versioned { version } = serde_json::from_str(text).map_err(|_| Unreadable::Damaged)?;
        if version != VERSION {
            return Err(Unreadable::Version(version));
        }
        // An access token is plain ASCII, so it has no escapes and can be borrowed.
        let record: Record<'_> = serde_json::from_str(text).map_err(|_| Unreadable::Damaged)?;
        if !can_be_sent(record.access_token) {
            return Err(Unreadable::Damaged);
        }
        let at = |milliseconds| SystemTime::UNIX_EPOCH.checked_add(Duration::from_millis(milliseconds));
        let time = |milliseconds| at(milliseconds).ok_or(Unreadable::Damaged);
        Ok(Self {
            access: SecretString::from(record.access_token).into(),
            refresh: record
                .refresh_token
                .filter(|token| !token.is_empty())
                .map(|token| SecretString::from(token.into_owned()).into()),
            scopes: Granted::parse(&record.scope),
            flow: Flow::named(record.flow).ok_or(Unreadable::Damaged)?,
            consented_at: time(record.consented_at)?,
            obtained_at: time(record.obtained_at)?,
            expires_at: record.expires_at.map(time).transpose()?,
        })
    }
}

fn milliseconds(time: SystemTime) -> u64 {
    let since = time.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use secrecy::{ExposeSecret as _, SecretString};

    use super::{Token, Unreadable};
    use crate::token::Clock as _;
    use crate::token::{Flow, Granted, SystemClock, TokenResponse};

    #[test]
    fn a_token_is_read_back_unchanged() {
        for answer in [
            r#"{"access_token":"a/b+c=","refresh_token":"r~\"é\\","expires_in":3600,"scope":"two one"}"#,
            r#"{"access_token":"a"}"#,
        ] {
            let token = Token::new(
                TokenResponse::read(answer.as_bytes()).unwrap(),
                Flow::Code,
                Granted::parse("s"),
                SystemClock.now(),
            );
            let text = token.to_record();
            let Ok(again) = Token::from_record(&text) else { panic!("{}", text.expose_secret()) };
            assert_eq!(again.to_record().expose_secret(), text.expose_secret());
            assert_eq!(again.secrets().collect::<Vec<_>>(), token.secrets().collect::<Vec<_>>());
            assert_eq!((again.scopes(), again.flow()), (token.scopes(), Flow::Code));
        }
    }

    #[test]
    fn damaged_texts_and_later_versions_have_distinct_errors() {
        let read = |text: &str| Token::from_record(&SecretString::from(text)).unwrap_err();
        for damaged in ["", "{", "null", "[]", "s3cret", r#"{"version":1}"#, r#"{"version":"1"}"#] {
            assert_eq!(read(damaged), Unreadable::Damaged, "{damaged}");
        }
        assert_eq!(read(r#"{"version":2,"tokens":["s3cret"]}"#), Unreadable::Version(2));
        let token = Token::new(
            TokenResponse::read(br#"{"access_token":"a"}"#).unwrap(),
            Flow::Pkce,
            Granted::default(),
            SystemClock.now(),
        );
        let whole = token.to_record().expose_secret().to_owned();
        for cut in 0..whole.len() {
            assert_eq!(read(&whole[..cut]), Unreadable::Damaged);
        }
        assert_eq!(read(&whole.replace("\"a\"", r#""a\r\nX-Evil: 1""#)), Unreadable::Damaged);
        assert_eq!(read(&whole.replace("pkce", "vouched")), Unreadable::Damaged);
    }
}
