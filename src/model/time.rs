//! Points in time.

use std::{
    borrow::Cow,
    fmt,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Visitor};

use super::parameter::Parameter;
use crate::calendar::Date;
use crate::decode::form::{Integer, ReadAs};

/// A point in time as Spotify writes it: ISO 8601 in UTC, such as `2024-05-01T12:30:00Z`, to the millisecond. A text of
/// another form is kept unchanged.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Timestamp(Repr);

#[derive(Clone, PartialEq, Eq, Hash)]
enum Repr {
    // Milliseconds since 1970, and the number of digits in the fraction of a second.
    Instant(i64, u8),
    Text(Box<str>),
}

impl Timestamp {
    /// The point in time that is `milliseconds` after 1970-01-01T00:00:00Z.
    #[must_use]
    pub const fn from_unix_milliseconds(milliseconds: i64) -> Self {
        Self(Repr::Instant(milliseconds, if milliseconds % 1000 == 0 { 0 } else { 3 }))
    }

    /// Milliseconds since 1970-01-01T00:00:00Z; `None` for a text of another form.
    #[must_use]
    pub const fn unix_milliseconds(&self) -> Option<i64> {
        match self.0 {
            Repr::Instant(milliseconds, _) => Some(milliseconds),
            Repr::Text(_) => None,
        }
    }

    /// The same as a [`SystemTime`]; `None` for a text of another form, and for a time that `SystemTime` cannot hold.
    #[must_use]
    pub fn system_time(&self) -> Option<SystemTime> {
        self.unix_milliseconds().and_then(system_time)
    }
}

fn system_time(milliseconds: i64) -> Option<SystemTime> {
    let distance = Duration::from_millis(milliseconds.unsigned_abs());
    if milliseconds < 0 { UNIX_EPOCH.checked_sub(distance) } else { UNIX_EPOCH.checked_add(distance) }
}

impl From<SystemTime> for Timestamp {
    fn from(time: SystemTime) -> Self {
        let milliseconds = match time.duration_since(UNIX_EPOCH) {
            Ok(after) => i64::try_from(after.as_millis()).unwrap_or(i64::MAX),
            Err(before) => i64::try_from(before.duration().as_millis()).map_or(i64::MIN, |before| -before),
        };
        Self::from_unix_milliseconds(milliseconds)
    }
}

impl From<&str> for Timestamp {
    fn from(text: &str) -> Self {
        Self(parse(text).unwrap_or_else(|| Repr::Text(text.into())))
    }
}

// YYYY-MM-DDTHH:MM:SS[.fff]Z
fn parse(text: &str) -> Option<Repr> {
    let bytes = text.as_bytes();
    let number = |range: std::ops::Range<usize>| -> Option<i64> {
        let digits = text.get(range)?;
        digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
    };
    let marks = [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':')];
    if !marks.iter().all(|(at, mark)| bytes.get(*at) == Some(mark)) {
        return None;
    }
    let (fraction, digits) = match text.get(19..)? {
        "Z" => (0, 0),
        rest => {
            let digits = rest.strip_prefix('.')?.strip_suffix('Z')?;
            if digits.len() != 3 {
                return None;
            }
            (number(20..23)?, 3)
        }
    };
    let date = Date::new(number(0..4)?, number(5..7)?, number(8..10)?)?;
    let (hour, minute, second) = (number(11..13)?, number(14..16)?, number(17..19)?);
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let seconds = date.days_since_1970() * 86_400 + hour * 3_600 + minute * 60 + second;
    Some(Repr::Instant(seconds * 1_000 + fraction, digits))
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Repr::Text(text) => f.write_str(text),
            Repr::Instant(milliseconds, digits) => {
                let seconds = milliseconds.div_euclid(1_000);
                let Date { year, month, day } = Date::from_days_since_1970(seconds.div_euclid(86_400));
                let second = seconds.rem_euclid(86_400);
                let (hour, minute, second) = (second / 3_600, second % 3_600 / 60, second % 60);
                write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")?;
                if *digits > 0 {
                    write!(f, ".{:03}", milliseconds.rem_euclid(1_000))?;
                }
                f.write_str("Z")
            }
        }
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Timestamp({self})")
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;

        impl Visitor<'_> for Text {
            type Value = Timestamp;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a point in time")
            }

            fn visit_str<E>(self, text: &str) -> Result<Timestamp, E> {
                Ok(text.into())
            }
        }

        deserializer.deserialize_str(Text)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Timestamp {
    fn schema_name() -> Cow<'static, str> {
        "Timestamp".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string" })
    }
}

// In a query, Spotify expects milliseconds.
impl Parameter for Timestamp {
    #[inline]
    fn text(&self) -> Cow<'_, str> {
        match self.unix_milliseconds() {
            Some(milliseconds) => Cow::Owned(milliseconds.to_string()),
            None => Cow::Owned(self.to_string()),
        }
    }
}

/// A point in time as a number of milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct UnixMilliseconds(#[serde(deserialize_with = "Integer::read")] pub i64);

impl UnixMilliseconds {
    /// The same as a [`SystemTime`]; `None` for a time that `SystemTime` cannot hold.
    #[must_use]
    pub fn system_time(self) -> Option<SystemTime> {
        system_time(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_written_back_unchanged() {
        for text in [
            "2014-08-29T10:17:54Z",
            "2024-02-29T23:59:59.007Z",
            "1970-01-01T00:00:00Z",
            "1969-12-31T23:59:59.999Z",
            "2023-02-30T00:00:00Z",
            "2023-02-01",
            "yesterday",
            "2023-02-01T00:00:00+02:00",
        ] {
            assert_eq!(Timestamp::from(text).to_string(), text);
        }
    }

    #[test]
    fn points_in_time_are_counted_from_1970() {
        assert_eq!(Timestamp::from("2001-09-09T01:46:40Z").unix_milliseconds(), Some(1_000_000_000_000));
        assert_eq!(Timestamp::from("1969-12-31T23:59:59.999Z").unix_milliseconds(), Some(-1));
        assert_eq!(Timestamp::from("2023-02-30T00:00:00Z").unix_milliseconds(), None);
        let time = UNIX_EPOCH + Duration::from_millis(1_500);
        assert_eq!(Timestamp::from(time).system_time(), Some(time));
        assert_eq!(Timestamp::from(time).text(), "1500");
    }
}
