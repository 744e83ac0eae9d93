//! The set of scopes that a token was granted.

use std::fmt;

use crate::error::Error;

/// The scopes of a token, by Spotify's names. It includes scopes that have no type in this crate.
///
/// `Display` prints the space-separated list of OAuth (RFC 6749, section 3.3) in alphabetical order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Granted(
    // In alphabetical order, each once.
    Vec<String>,
);

impl Granted {
    /// Reads a space-separated list.
    pub(crate) fn parse(list: &str) -> Self {
        list.split_ascii_whitespace().collect()
    }

    /// The scopes to ask for. Each must be one name (RFC 6749, section 3.3).
    pub(crate) fn asked<'a>(names: impl IntoIterator<Item = &'a str>) -> Result<Self, Error> {
        let scopes: Self = names.into_iter().collect();
        let fits = |name: &str| !name.is_empty() && name.bytes().all(|b| matches!(b, 0x21 | 0x23..=0x5B | 0x5D..=0x7E));
        if scopes.iter().all(fits) { Ok(scopes) } else { Err(Error::invalid("scope", "must be a scope's name")) }
    }

    /// Whether `scope` is among them.
    #[must_use]
    pub fn contains(&self, scope: &str) -> bool {
        self.0.binary_search_by(|held| held.as_str().cmp(scope)).is_ok()
    }

    /// The scopes in alphabetical order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// Whether no scope was granted. Such a token can read public data only.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Checks that each of `wanted` was granted.
    pub(crate) fn require(&self, wanted: &[&str]) -> Result<(), Error> {
        let missing = self.missing(wanted);
        if missing.is_empty() { Ok(()) } else { Err(Error::missing_scopes_of(missing)) }
    }

    /// Those of `wanted` that were not granted.
    pub(crate) fn missing(&self, wanted: &[&str]) -> Vec<String> {
        wanted.iter().filter(|scope| !self.contains(scope)).map(|&scope| scope.to_owned()).collect()
    }
}

impl<'a> FromIterator<&'a str> for Granted {
    fn from_iter<I: IntoIterator<Item = &'a str>>(scopes: I) -> Self {
        let mut scopes: Vec<String> = scopes.into_iter().map(str::to_owned).collect();
        scopes.sort_unstable();
        scopes.dedup();
        Self(scopes)
    }
}

impl fmt::Display for Granted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, scope) in self.iter().enumerate() {
            if index > 0 {
                f.write_str(" ")?;
            }
            f.write_str(scope)?;
        }
        Ok(())
    }
}
