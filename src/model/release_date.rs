//! Release dates, of which often only the year is known.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::ReleaseDatePrecision;

/// A release date as Spotify gives it: `1981`, `1981-12` or `1981-12-15`. A text of another form is kept, and has no year.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct ReleaseDate(Box<str>);

impl ReleaseDate {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The year; `None` for a text that is not a date, and for the year `0000`, which means that the year is unknown.
    #[must_use]
    pub fn year(&self) -> Option<u16> {
        self.part(0, 4).filter(|year| *year > 0)
    }

    /// The month, 1 to 12, if it is known.
    #[must_use]
    pub fn month(&self) -> Option<u8> {
        self.year()?;
        self.part(1, 2).and_then(|month| u8::try_from(month).ok()).filter(|month| (1..=12).contains(month))
    }

    /// The day of the month, 1 to 31, if it is known.
    #[must_use]
    pub fn day(&self) -> Option<u8> {
        self.month()?;
        self.part(2, 2).and_then(|day| u8::try_from(day).ok()).filter(|day| (1..=31).contains(day))
    }

    /// How much of the date is known, derived from its text.
    #[must_use]
    pub fn precision(&self) -> Option<ReleaseDatePrecision> {
        match (self.year(), self.month(), self.day()) {
            (Some(_), Some(_), Some(_)) => Some(ReleaseDatePrecision::Day),
            (Some(_), Some(_), None) => Some(ReleaseDatePrecision::Month),
            (Some(_), None, _) => Some(ReleaseDatePrecision::Year),
            _ => None,
        }
    }

    fn part(&self, index: usize, width: usize) -> Option<u16> {
        let part = self.0.split('-').nth(index)?;
        (part.len() == width && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse().ok())?
    }
}

impl fmt::Display for ReleaseDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for ReleaseDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ReleaseDate({})", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_as_precise_as_its_text() {
        let parts = |text: &str| {
            let date = ReleaseDate(text.into());
            (date.year(), date.month(), date.day())
        };
        assert_eq!(parts("1981-12-15"), (Some(1981), Some(12), Some(15)));
        assert_eq!(parts("1981-12"), (Some(1981), Some(12), None));
        assert_eq!(parts("1981"), (Some(1981), None, None));
        for text in ["0000", "", "soon", "1981-13", "19811215"] {
            assert_eq!((parts(text).1, parts(text).2), (None, None), "{text}");
        }
        assert_eq!(ReleaseDate("1981-12".into()).precision(), Some(ReleaseDatePrecision::Month));
    }
}
