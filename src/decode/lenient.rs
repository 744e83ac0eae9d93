//! Deserializers for values that Spotify does not always send in their documented type.

use std::{fmt, marker::PhantomData, time::Duration};

use serde::{
    Deserialize, Deserializer, Serializer,
    de::{Error, SeqAccess, Unexpected, Visitor},
};

/// A list. `null` is read as an empty list, and `null` items are left out.
pub(crate) fn list<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    struct List<T>(PhantomData<T>);

    impl<'de, T: Deserialize<'de>> Visitor<'de> for List<T> {
        type Value = Vec<T>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a list")
        }

        fn visit_unit<E>(self) -> Result<Vec<T>, E> {
            Ok(Vec::new())
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Vec<T>, A::Error> {
            let mut list = Vec::new();
            while let Some(item) = items.next_element::<Option<T>>()? {
                list.extend(item);
            }
            Ok(list)
        }
    }

    deserializer.deserialize_any(List(PhantomData))
}

// A text. A number or a boolean is converted to text.
struct Text;

impl Visitor<'_> for Text {
    type Value = Option<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_unit<E>(self) -> Result<Option<String>, E> {
        Ok(None)
    }

    fn visit_str<E>(self, text: &str) -> Result<Option<String>, E> {
        Ok(Some(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Option<String>, E> {
        Ok(Some(text))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Option<String>, E> {
        Ok(Some(number.to_string()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Option<String>, E> {
        Ok(Some(number.to_string()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Option<String>, E> {
        Ok(Some(number.to_string()))
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Option<String>, E> {
        Ok(Some(truth.to_string()))
    }
}

/// A text.
pub(crate) fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    deserializer.deserialize_any(Text)?.ok_or_else(|| D::Error::invalid_type(Unexpected::Unit, &Text))
}

/// A text, or `None` for `null`.
pub(crate) fn optional_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    deserializer.deserialize_any(Text)
}

// A whole number in any notation: 640, 640.0, 4.9E7, "640".
struct Integer;

impl Visitor<'_> for Integer {
    type Value = i64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number")
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<i64, E> {
        Ok(number)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<i64, E> {
        i64::try_from(number).map_err(|_| E::invalid_value(Unexpected::Unsigned(number), &self))
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)] // bounded just before
    fn visit_f64<E: Error>(self, number: f64) -> Result<i64, E> {
        // Above 2^53, a float cannot represent every whole number.
        if number.abs() <= 9_007_199_254_740_992.0 {
            Ok(number.round() as i64)
        } else {
            Err(E::invalid_value(Unexpected::Float(number), &self))
        }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<i64, E> {
        text.parse().map_err(|_| E::invalid_value(Unexpected::Str(text), &self))
    }
}

fn fit<T: TryFrom<i64>, E: Error>(number: i64) -> Result<T, E> {
    T::try_from(number).map_err(|_| {
        E::invalid_value(
            Unexpected::Signed(number),
            &format!("a number that fits {}", std::any::type_name::<T>()).as_str(),
        )
    })
}

/// A whole number.
pub(crate) fn integer<'de, D: Deserializer<'de>, T: TryFrom<i64>>(deserializer: D) -> Result<T, D::Error> {
    fit(deserializer.deserialize_any(Integer)?)
}

struct Maybe;

impl<'de> Visitor<'de> for Maybe {
    type Value = Option<i64>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number or null")
    }

    fn visit_unit<E>(self) -> Result<Option<i64>, E> {
        Ok(None)
    }

    fn visit_none<E>(self) -> Result<Option<i64>, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<i64>, D::Error> {
        deserializer.deserialize_any(Integer).map(Some)
    }
}

/// A whole number, or `None` for `null`.
pub(crate) fn optional_integer<'de, D: Deserializer<'de>, T: TryFrom<i64>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    deserializer.deserialize_option(Maybe)?.map(fit).transpose()
}

/// A duration in milliseconds.
pub(crate) mod duration {
    use super::{Deserializer, Duration, Serializer, integer};

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Duration, D::Error> {
        integer(deserializer).map(of)
    }

    /// Spotify has sent negative durations, which are read as zero.
    pub(super) fn of(milliseconds: i64) -> Duration {
        Duration::from_millis(u64::try_from(milliseconds).unwrap_or_default())
    }

    pub(crate) fn serialize<S: Serializer>(duration: &Duration, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(u64::try_from(duration.as_millis()).unwrap_or(u64::MAX))
    }
}

/// A duration in milliseconds, or `None` for `null`.
pub(crate) mod optional_duration {
    use super::{Deserializer, Duration, Serializer, duration, optional_integer};

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Duration>, D::Error> {
        Ok(optional_integer(deserializer)?.map(duration::of))
    }

    #[allow(clippy::ref_option)] // serde's signature
    pub(crate) fn serialize<S: Serializer>(duration: &Option<Duration>, serializer: S) -> Result<S::Ok, S::Error> {
        match duration {
            Some(duration) => duration::serialize(duration, serializer),
            None => serializer.serialize_none(),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use crate::decode::lenient;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Sample {
        #[serde(default, deserialize_with = "lenient::list")]
        list: Vec<String>,
        #[serde(default, deserialize_with = "lenient::optional_integer")]
        number: Option<u32>,
        #[serde(default, deserialize_with = "lenient::optional_text")]
        text: Option<String>,
    }

    fn read(text: &str) -> Result<Sample, serde_json::Error> {
        serde_json::from_str(text)
    }

    #[test]
    fn missing_and_null_lists_are_empty_and_null_items_left_out() {
        assert_eq!(read("{}").unwrap().list, [""; 0]);
        assert_eq!(read(r#"{"list":null}"#).unwrap().list, [""; 0]);
        assert_eq!(read(r#"{"list":["a",null,"b"]}"#).unwrap().list, ["a", "b"]);
    }

    #[test]
    fn numbers_are_read_in_every_notation() {
        for (text, number) in [("49000000", 49_000_000), ("4.9E7", 49_000_000), ("640.0", 640), (r#""44272""#, 44_272)]
        {
            assert_eq!(read(&format!(r#"{{"number":{text}}}"#)).unwrap().number, Some(number));
        }
        assert_eq!(read(r#"{"number":null}"#).unwrap().number, None);
        assert!(read(r#"{"number":-1}"#).is_err());
        assert!(read(r#"{"number":1e300}"#).is_err());
        assert!(read(r#"{"number":"many"}"#).is_err());
    }

    #[test]
    fn a_number_or_boolean_instead_of_a_text_is_converted_to_text() {
        for (text, held) in [(r#""a""#, "a"), ("0", "0"), ("-1.5", "-1.5"), ("true", "true")] {
            assert_eq!(read(&format!(r#"{{"text":{text}}}"#)).unwrap().text.as_deref(), Some(held));
        }
        assert_eq!(read(r#"{"text":null}"#).unwrap().text, None);
        assert!(read(r#"{"text":{}}"#).is_err());
    }
}
