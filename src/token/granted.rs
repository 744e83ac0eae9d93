//! The set of scopes that a token was granted.

use std::collections::BTreeSet;
use std::fmt;

/// The scopes of a token, by Spotify's names for them; those that this crate has no type for included.
///
/// Prints as the space-separated list that OAuth uses (RFC 6749, section 3.3), in alphabetical order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Granted(BTreeSet<String>);

impl Granted {
    /// Reads a space-separated list.
    pub(crate) fn parse(list: &str) -> Self {
        list.split_ascii_whitespace().collect()
    }

    /// Whether `scope` is among them.
    #[must_use]
    pub fn contains(&self, scope: &str) -> bool {
        self.0.contains(scope)
    }

    /// The scopes in alphabetical order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// Whether nothing was granted, which leaves public data.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Those of `wanted` that are not among them.
    pub(crate) fn missing(&self, wanted: &[&str]) -> Vec<String> {
        wanted.iter().filter(|scope| !self.contains(scope)).map(|&scope| scope.to_owned()).collect()
    }
}

impl<'a> FromIterator<&'a str> for Granted {
    fn from_iter<I: IntoIterator<Item = &'a str>>(scopes: I) -> Self {
        Self(scopes.into_iter().map(str::to_owned).collect())
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
