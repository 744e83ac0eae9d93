//! A token as text, for a store.

use std::borrow::Cow;
use std::time::{Duration, SystemTime};

use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::response::can_be_sent;
use super::{Flow, Grant, Granted, Hosts, More, Token};

/// A change that an older version of this crate would misread has a new number. Further fields have not.
const VERSION: u64 = 2;

/// Why a stored text cannot be read as a token.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Unreadable {
    /// Not a token, or one of an older version.
    Damaged,
    /// A newer version of this crate wrote it.
    Newer(u64),
}

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Damaged => f.write_str("the stored text is damaged or not a token"),
            Self::Newer(found) => write!(
                f,
                "a newer version of this crate wrote the stored token, in format {found}; this one knows formats up to {VERSION}"
            ),
        }
    }
}

impl std::error::Error for Unreadable {}

#[derive(Serialize, Deserialize)]
struct Record<'a> {
    version: u64,
    flow: &'a str,
    #[serde(borrow)]
    grant: Cow<'a, str>,
    #[serde(borrow)]
    accounts: Cow<'a, str>,
    #[serde(borrow)]
    api: Cow<'a, str>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    account_id: Option<Cow<'a, str>>,
    access_token: &'a str,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    refresh_token: Option<Cow<'a, str>>,
    scope: String,
    // Milliseconds since 1970.
    consented_at: u64,
    obtained_at: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    expires_at: Option<u64>,
    #[serde(default)]
    renewals: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rotated: Option<bool>,
    /// The fields that this version does not know.
    #[serde(flatten)]
    more: Map<String, Value>,
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
            grant: self.grant.id().into(),
            accounts: (&*self.grant.hosts().accounts).into(),
            api: (&*self.grant.hosts().api).into(),
            account_id: self.grant.account_id().map(Into::into),
            access_token: self.access.expose(),
            refresh_token: self.refresh.as_ref().map(|token| token.expose().into()),
            scope: self.scopes.to_string(),
            consented_at: milliseconds(self.consented_at),
            obtained_at: milliseconds(self.obtained_at),
            expires_at: self.expires_at.map(milliseconds),
            renewals: self.renewals,
            rotated: self.rotated,
            more: self.more.0.clone(),
        };
        // The capacity suffices, because a buffer that grows leaves copies of the secrets in memory.
        let plain = [&*record.grant, &*record.accounts, &*record.api, record.account_id.as_deref().unwrap_or_default()];
        let texts = self.secrets().chain(plain).map(str::len).sum::<usize>();
        let more = serde_json::to_string(&record.more).map(Zeroizing::new).map_or(0, |more| more.len());
        let length = 2 * texts + record.scope.len() + more + 512;
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
        if version > VERSION {
            return Err(Unreadable::Newer(version));
        }
        // An access token is plain ASCII, so it has no escapes and can be borrowed.
        let record: Record<'_> = serde_json::from_str(text).map_err(|_| Unreadable::Damaged)?;
        if version < VERSION || record.grant.is_empty() || !can_be_sent(record.access_token) {
            return Err(Unreadable::Damaged);
        }
        let grant = Grant::new(record.grant, Hosts { accounts: record.accounts.into(), api: record.api.into() });
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
            grant: match record.account_id {
                Some(account_id) => grant.of_account(account_id),
                None => grant,
            },
            consented_at: time(record.consented_at)?,
            obtained_at: time(record.obtained_at)?,
            expires_at: record.expires_at.map(time).transpose()?,
            renewals: record.renewals,
            rotated: record.rotated,
            more: More(record.more),
        })
    }

    /// The same token, with the unknown fields of the record that it replaces.
    pub(crate) fn with_more_of(&self, stored: &Self) -> Self {
        let mut token = self.clone();
        for (name, value) in &stored.more.0 {
            token.more.0.entry(name.clone()).or_insert_with(|| value.clone());
        }
        token
    }
}

pub(super) fn milliseconds(time: SystemTime) -> u64 {
    let since = time.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use secrecy::{ExposeSecret as _, SecretString};

    use super::{Grant, Hosts, Token, Unreadable};
    use crate::token::Clock as _;
    use crate::token::{Flow, Granted, SystemClock, TokenResponse};

    fn token(answer: &str, flow: Flow) -> Token {
        let hosts = Hosts { accounts: "https://accounts.example".into(), api: "http://127.0.0.1:8080/v\"1".into() };
        let grant = Grant::new("a-grant", hosts).of_account("an/account");
        let response = TokenResponse::read(answer.as_bytes()).unwrap();
        Token::new(grant, response, flow, Granted::parse("s"), SystemClock.now())
    }

    #[test]
    fn a_token_is_read_back_unchanged() {
        for answer in [
            r#"{"access_token":"a/b+c=","refresh_token":"r~\"é\\","expires_in":3600,"scope":"two one"}"#,
            r#"{"access_token":"a"}"#,
        ] {
            let token = token(answer, Flow::Code);
            let text = token.to_record();
            let Ok(again) = Token::from_record(&text) else { panic!("{}", text.expose_secret()) };
            assert_eq!(again.to_record().expose_secret(), text.expose_secret());
            assert_eq!(again.secrets().collect::<Vec<_>>(), token.secrets().collect::<Vec<_>>());
            assert_eq!((again.scopes(), again.flow(), again.grant()), (token.scopes(), Flow::Code, token.grant()));
        }
    }

    #[test]
    fn unknown_fields_are_kept_and_never_printed() {
        let token = token(r#"{"access_token":"a","refresh_token":"r"}"#, Flow::Pkce);
        let newer = token.to_record().expose_secret().replacen('{', r#"{"kept":{"s3cret":[1]},"#, 1);
        let stored = Token::from_record(&newer.clone().into()).unwrap();
        let renewed = stored.renewed(TokenResponse::read(br#"{"access_token":"b"}"#).unwrap(), SystemClock.now());
        for kept in [&renewed, &token.with_more_of(&stored)] {
            assert!(kept.to_record().expose_secret().contains(r#""kept":{"s3cret":[1]}"#));
            assert!(!format!("{kept:?}").contains("s3cret"));
        }
    }

    #[test]
    fn damaged_texts_and_later_versions_have_distinct_errors() {
        let read = |text: &str| Token::from_record(&SecretString::from(text)).unwrap_err();
        for damaged in ["", "{", "null", "[]", "s3cret", r#"{"version":2}"#, r#"{"version":"2"}"#] {
            assert_eq!(read(damaged), Unreadable::Damaged, "{damaged}");
        }
        assert_eq!(read(r#"{"version":3,"tokens":["s3cret"]}"#), Unreadable::Newer(3));
        let whole = token(r#"{"access_token":"a"}"#, Flow::Pkce).to_record().expose_secret().to_owned();
        for cut in 0..whole.len() {
            assert_eq!(read(&whole[..cut]), Unreadable::Damaged);
        }
        assert_eq!(read(&whole.replace("\"a\"", r#""a\r\nX-Evil: 1""#)), Unreadable::Damaged);
        assert_eq!(read(&whole.replace("pkce", "vouched")), Unreadable::Damaged);
        assert_eq!(read(&whole.replace("a-grant", "")), Unreadable::Damaged);
        assert_eq!(read(&whole.replace(r#""version":2"#, r#""version":1"#)), Unreadable::Damaged);
    }
}
