//! Checks the redirect that brings the authorization code (RFC 6749, section 4.1.2).

use std::fmt;

use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret, SecretString};
use url::Url;
use url::form_urlencoded::parse;

use super::random::State;
use super::redirect::Redirect;
use crate::error::{CallbackError, Error, sanitize};

/// A callback that its login has checked. It holds the authorization code, and finishes only that login.
pub struct Callback {
    code: SecretString,
    state: State,
}

impl Callback {
    /// Checks a callback URL. An error leaves the login unchanged.
    ///
    /// The `state` is checked before the content, so that a forged `error=access_denied` does not end the login.
    pub(super) fn check(callback: &str, redirect: &Redirect, state: &State) -> Result<Self, Error> {
        parsed(callback, |url| {
            if !redirect.received(url) {
                return Err(CallbackError::Elsewhere.into());
            }
            let query = url.query().unwrap_or_default();
            tied(query, state)?;
            let code = answer(query, "code")?.filter(|code| !code.is_empty()).ok_or(CallbackError::NoCode)?;
            Ok(Self { code: SecretString::from(code.as_str()), state: state.clone() })
        })
    }

    pub(super) fn code(&self) -> &str {
        self.code.expose_secret()
    }

    /// Whether the login with this `state` checked it.
    pub(super) fn is_of(&self, state: &State) -> bool {
        state.is(self.state.expose())
    }
}

impl fmt::Debug for Callback {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Callback([redacted])")
    }
}

/// Reads a callback's URL, and wipes it: it holds a code or a token.
pub(super) fn parsed<T>(callback: &str, read: impl FnOnce(&Url) -> Result<T, Error>) -> Result<T, Error> {
    let url = Url::parse(callback).map_err(|_| CallbackError::Unreadable)?;
    let outcome = read(&url);
    drop(Zeroizing::new(String::from(url)));
    outcome
}

/// Checks the `state` first, because nothing else in a callback can be trusted before. Then returns the error that it brings.
pub(super) fn tied(query: &str, state: &State) -> Result<(), Error> {
    let found = answer(query, "state")?.ok_or(CallbackError::NoState)?;
    if !state.is(&found) {
        return Err(CallbackError::ForeignState.into());
    }
    let Some(error) = answer(query, "error")? else {
        return Ok(());
    };
    let description = answer(query, "error_description")?.map(|text| sanitize(&text, &[state.expose()]));
    Err(CallbackError::Refused { code: sanitize(&error, &[state.expose()]), description }.into())
}

/// The only value of a parameter. A repeated parameter is an attack or a bug, and it is unknown which value is right.
pub(super) fn answer(query: &str, parameter: &'static str) -> Result<Option<Zeroizing<String>>, Error> {
    // The values of other parameters are decoded too, so they are wiped too.
    let mut values = parse(query.as_bytes()).filter_map(|(key, value)| {
        let value = Zeroizing::new(value.into_owned());
        (key == parameter).then_some(value)
    });
    let first = values.next();
    if values.next().is_some() { Err(CallbackError::Repeated(parameter).into()) } else { Ok(first) }
}

#[cfg(test)]
mod tests {
    use super::super::random::State;
    use super::super::redirect::Redirect;
    use super::Callback;
    use crate::error::Error;

    fn check(query: &str) -> Result<Callback, Error> {
        let state = State::random().unwrap();
        let redirect: Redirect = "https://app.example/cb".parse().unwrap();
        Callback::check(
            &format!("https://app.example/cb?{}", query.replace("STATE", state.expose())),
            &redirect,
            &state,
        )
    }

    #[test]
    fn a_code_with_the_right_state_is_accepted() {
        assert_eq!(check("code=a%2Fb&state=STATE&iss=x").unwrap().code(), "a/b");
    }

    #[test]
    fn the_state_is_checked_before_the_content() {
        for foreign in [
            "code=c",
            "error=access_denied",
            "code=c&state=",
            "error=access_denied&state=guess",
            "code=c&state=STATEx",
            "",
            "code=c&state=STATE&state=STATE",
            "error=e&state=a&state=b",
        ] {
            let error = check(foreign).unwrap_err();
            assert!(error.is_foreign_callback() && !error.is_access_denied(), "{foreign}");
        }
    }

    #[test]
    fn an_error_is_reported_with_its_text_sanitized() {
        let denied = check("error=access_denied&state=STATE").unwrap_err();
        assert!(denied.is_access_denied() && !denied.is_foreign_callback());
        let other = check("error=server_error&error_description=a%0D%0Ab&state=STATE").unwrap_err();
        assert!(!other.is_access_denied());
        assert_eq!(other.message(), Some("a  b"));
        assert!(check("error=access_denied&code=c&state=STATE").unwrap_err().is_access_denied());
    }

    #[test]
    fn a_missing_code_and_repeated_parameters_are_refused() {
        for bad in ["state=STATE", "code=&state=STATE", "code=a&code=b&state=STATE", "error=a&error=b&state=STATE"] {
            let error = check(bad).unwrap_err();
            assert!(!error.is_foreign_callback() && !error.is_access_denied(), "{bad}");
        }
    }

    #[test]
    fn debug_output_is_redacted() {
        let callback = check("code=s3cret&state=STATE").unwrap();
        assert_eq!(format!("{callback:?}"), "Callback([redacted])");
    }
}
