//! The language of names and descriptions.

use std::{borrow::Cow, fmt};

use super::Parameter;
use crate::error::invalid_argument;

/// A language and a country, such as `es_MX`. It selects the language of names and descriptions.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Locale(Box<str>);

/// The text is not a locale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseLocaleError(());

impl fmt::Display for ParseLocaleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a locale is a language and a country, such as es_MX")
    }
}

impl std::error::Error for ParseLocaleError {}

invalid_argument!(ParseLocaleError, "locale");

impl Locale {
    /// Reads a locale: an ISO 639-1 language, an underscore, an ISO 3166-1 alpha-2 country.
    ///
    /// # Errors
    ///
    /// The text has another form.
    pub fn new(text: impl AsRef<str>) -> Result<Self, ParseLocaleError> {
        let text = text.as_ref();
        let well_formed = text.split_once(['_', '-']).is_some_and(|(language, country)| {
            let letters = |text: &str| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic());
            letters(language) && letters(country)
        });
        if well_formed { Ok(Self(text.replace('-', "_").into())) } else { Err(ParseLocaleError(())) }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Locale {
    fn schema_name() -> Cow<'static, str> {
        "Locale".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[A-Za-z]{2}_[A-Za-z]{2}$" })
    }
}

impl Parameter for Locale {
    #[inline]
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_has_a_language_and_a_country() {
        assert_eq!(Locale::new("es-MX").unwrap().as_str(), "es_MX");
        for text in ["", "es", "es_", "esp_MX", "es_M1", "es_MX_x"] {
            assert!(Locale::new(text).is_err(), "{text}");
        }
    }
}
