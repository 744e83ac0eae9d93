//! Reading the redirect that ends the first half of a login (RFC 6749, section 4.1.2).

use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use url::Url;

use super::random::State;
use super::redirect::Redirect;
use crate::error::{Callback as Problem, Error, tame};

/// A callback that was checked and found to be its login's. It holds the code, and finishes that login and no other.
pub struct Callback {
    code: SecretString,
    state: State,
}

impl Callback {
    /// Looks at a callback URL. Whatever is wrong with it, the login is as it was.
    ///
    /// First whose it is, then what it says: a stranger's `error=access_denied` ends nothing.
    pub(super) fn check(callback: &str, redirect: &Redirect, state: &State) -> Result<Self, Error> {
        let url = Url::parse(callback).map_err(|_| Problem::Unreadable)?;
        if !redirect.received(&url) {
            return Err(Problem::Elsewhere.into());
        }
        tied(&url, state)?;
        let code = answer(&url, "code")?.filter(|code| !code.is_empty()).ok_or(Problem::NoCode)?;
        Ok(Self { code: code.into(), state: state.clone() })
    }

    pub(super) fn code(&self) -> &str {
        self.code.expose_secret()
    }

    /// Whether it was checked by the login that has `state`.
    pub(super) fn is_of(&self, state: &State) -> bool {
        state.is(self.state.expose())
    }
}

impl fmt::Debug for Callback {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Callback([redacted])")
    }
}

/// Whose it is comes first: nothing in a callback is believed before its `state`. Then whether it brings an error.
pub(super) fn tied(url: &Url, state: &State) -> Result<(), Error> {
    let found = answer(url, "state")?.ok_or(Problem::NoState)?;
    if !state.is(&found) {
        return Err(Problem::ForeignState.into());
    }
    let Some(error) = answer(url, "error")? else {
        return Ok(());
    };
    let description = answer(url, "error_description")?.map(|text| tame(&text, &[state.expose()]));
    Err(Problem::Refused { code: tame(&error, &[state.expose()]), description }.into())
}

/// The one value of a parameter. Twice is an attack or a bug, and no choice between the two is right.
pub(super) fn answer(url: &Url, parameter: &'static str) -> Result<Option<String>, Error> {
    let mut values = url.query_pairs().filter(|(key, _)| key == parameter);
    let first = values.next().map(|(_, value)| value.into_owned());
    if values.next().is_some() { Err(Problem::Repeated(parameter).into()) } else { Ok(first) }
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
    fn a_code_with_the_right_state_is_taken() {
        assert_eq!(check("code=a%2Fb&state=STATE&iss=x").unwrap().code(), "a/b");
    }

    #[test]
    fn whose_it_is_comes_before_what_it_says() {
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
    fn an_error_is_told_as_it_came_but_tamed() {
        let denied = check("error=access_denied&state=STATE").unwrap_err();
        assert!(denied.is_access_denied() && !denied.is_foreign_callback());
        let other = check("error=server_error&error_description=a%0D%0Ab&state=STATE").unwrap_err();
        assert!(!other.is_access_denied());
        assert_eq!(other.message(), Some("a  b"));
        assert!(check("error=access_denied&code=c&state=STATE").unwrap_err().is_access_denied());
    }

    #[test]
    fn no_code_and_repeated_parameters_are_refused() {
        for bad in ["state=STATE", "code=&state=STATE", "code=a&code=b&state=STATE", "error=a&error=b&state=STATE"] {
            let error = check(bad).unwrap_err();
            assert!(!error.is_foreign_callback() && !error.is_access_denied(), "{bad}");
        }
    }

    #[test]
    fn nothing_of_a_callback_is_printed() {
        let callback = check("code=s3cret&state=STATE").unwrap();
        assert_eq!(format!("{callback:?}"), "Callback([redacted])");
    }
}
