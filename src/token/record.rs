//! A token as text, for a store.

use std::time::{Duration, SystemTime};

use secrecy::{ExposeSecret as _, SecretString};
use serde::Serialize;
use serde_json::{Map, Value};

use super::response::can_be_sent;
use super::{AccessToken, Flow, Grant, Granted, Hosts, More, RefreshToken, Refused, Token};
use crate::wiped::{Buffer, Json};

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

#[derive(Serialize)]
struct Record<'a> {
    version: u64,
    flow: &'a str,
    grant: &'a str,
    accounts: &'a str,
    api: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    account_id: Option<&'a str>,
    access_token: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    refresh_token: Option<&'a str>,
    scope: String,
    // Milliseconds since 1970.
    consented_at: u64,
    obtained_at: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    expires_at: Option<u64>,
    renewals: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    rotated: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    refused_at: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tried: Option<bool>,
    #[serde(flatten)]
    more: Option<&'a Map<String, Value>>,
}

impl Token {
    /// The token as text.
    pub(crate) fn to_record(&self) -> SecretString {
        let record = Record {
            version: VERSION,
            flow: self.flow.name(),
            grant: self.grant.id(),
            accounts: &self.grant.hosts().accounts,
            api: &self.grant.hosts().api,
            account_id: self.grant.account_id(),
            access_token: self.access.expose(),
            refresh_token: self.refresh.as_ref().map(RefreshToken::expose),
            scope: self.scopes.to_string(),
            consented_at: milliseconds(self.consented_at),
            obtained_at: milliseconds(self.obtained_at),
            expires_at: self.expires_at.map(milliseconds),
            renewals: self.renewals,
            rotated: self.rotated,
            refused_at: self.refused.map(|refused| milliseconds(refused.at)),
            tried: self.refused.map(|refused| refused.tried),
            more: self.more.0.as_object(),
        };
        SecretString::from(Buffer::json(&record).text())
    }

    /// Reads the text of [`to_record`](Self::to_record). Its errors do not quote the text.
    pub(crate) fn from_record(text: &SecretString) -> Result<Self, Unreadable> {
        let Some(fields) = Json::read(text.expose_secret().as_bytes()).filter(|json| json.is_object()) else {
            return Err(Unreadable::Damaged);
        };
        let mut fields = Fields(fields);
        // The version is read first, because a later version may have another format.
        match fields.number("version") {
            Some(VERSION) => Self::read(fields).ok_or(Unreadable::Damaged),
            Some(newer @ VERSION..) => Err(Unreadable::Newer(newer)),
            _ => Err(Unreadable::Damaged),
        }
    }

    fn read(mut fields: Fields) -> Option<Self> {
        let hosts = Hosts { accounts: fields.text("accounts")?.into(), api: fields.text("api")?.into() };
        let grant = Grant::new(fields.text("grant").filter(|grant| !grant.is_empty())?, hosts);
        let time = |milliseconds| SystemTime::UNIX_EPOCH.checked_add(Duration::from_millis(milliseconds));
        let access = AccessToken::from(fields.take("access_token")?.into_text()?);
        if !can_be_sent(access.expose()) {
            return None;
        }
        let refresh = match fields.take("refresh_token") {
            Some(refresh) => Some(RefreshToken::from(refresh.into_text()?)),
            None => None,
        };
        Some(Self {
            access,
            refresh: refresh.filter(|refresh| !refresh.expose().is_empty()),
            scopes: Granted::parse(&fields.text("scope")?),
            flow: Flow::named(&fields.text("flow")?)?,
            grant: match fields.take("account_id") {
                Some(account_id) => grant.of_account(account_id.as_str()?),
                None => grant,
            },
            consented_at: time(fields.number("consented_at")?)?,
            obtained_at: time(fields.number("obtained_at")?)?,
            expires_at: match fields.take("expires_at") {
                Some(end) => Some(time(end.as_u64()?)?),
                None => None,
            },
            renewals: fields.number("renewals").unwrap_or_default(),
            rotated: fields.flag("rotated"),
            refused: match (fields.number("refused_at"), fields.flag("tried")) {
                (Some(at), tried) => Some(Refused { at: time(at)?, tried: tried.unwrap_or_default() }),
                (None, _) => None,
            },
            more: More(fields.0),
        })
    }

    /// The same token, with what the record of the same grant that it replaces knows beyond it.
    pub(crate) fn with_more_of(&self, stored: &Self) -> Self {
        let mut token = match (self.grant.account_id(), stored.grant.account_id()) {
            (None, Some(account_id)) => self.of_account(account_id),
            _ => self.clone(),
        };
        for (name, value) in stored.more.0.as_object().into_iter().flatten() {
            token.more.add(name, value);
        }
        token
    }
}

impl More {
    /// Adds a field, unless there is one of its name.
    fn add(&mut self, name: &str, value: &Value) {
        if self.0.get(name).is_none() {
            self.0[name] = value.clone();
        }
    }
}

/// The fields of a record that were not read yet.
struct Fields(Json);

impl Fields {
    fn take(&mut self, name: &str) -> Option<Json> {
        self.0.take(name)
    }

    fn text(&mut self, name: &str) -> Option<Box<str>> {
        self.take(name)?.as_str().map(Into::into)
    }

    fn number(&mut self, name: &str) -> Option<u64> {
        self.take(name)?.as_u64()
    }

    fn flag(&mut self, name: &str) -> Option<bool> {
        self.take(name)?.as_bool()
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
