//! The forms in which Spotify sends a value. A form is read leniently, because not every value has its documented type.

use std::{fmt, marker::PhantomData, time::Duration};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, SeqAccess, Unexpected, Visitor},
};

/// A form that is read as a `T`.
pub(crate) trait ReadAs<'de, T> {
    /// Reads a value.
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error>;
}

/// A form in which a `T` is written.
pub(crate) trait WriteAs<T> {
    /// Writes a value.
    fn write<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error>;

    /// Whether a field with this value is left out of its object.
    #[inline]
    fn is_left_out(_: &T) -> bool {
        false
    }
}

/// As the type itself says.
pub(crate) struct Plain;

impl<'de, T: Deserialize<'de>> ReadAs<'de, T> for Plain {
    #[inline]
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        T::deserialize(deserializer)
    }
}

impl<T: Serialize> WriteAs<T> for Plain {
    #[inline]
    fn write<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        value.serialize(serializer)
    }
}

/// `null` and a missing field are `None`.
pub(crate) struct Optional<F>(pub(crate) F);

impl<'de, T, F: ReadAs<'de, T>> ReadAs<'de, Option<T>> for Optional<F> {
    #[inline]
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
        Ok(Option::deserialize(deserializer)?.map(|Held(value, _): Held<F, T>| value))
    }
}

impl<T, F: WriteAs<T>> WriteAs<Option<T>> for Optional<F> {
    #[inline]
    fn write<S: Serializer>(value: &Option<T>, serializer: S) -> Result<S::Ok, S::Error> {
        match value {
            Some(value) => serializer.serialize_some(&Written::<F, T>(value, PhantomData)),
            None => serializer.serialize_none(),
        }
    }

    #[inline]
    fn is_left_out(value: &Option<T>) -> bool {
        value.is_none()
    }
}

/// A value that was read in its form.
struct Held<F, T>(T, PhantomData<F>);

impl<'de, T, F: ReadAs<'de, T>> Deserialize<'de> for Held<F, T> {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        F::read(deserializer).map(|value| Self(value, PhantomData))
    }
}

/// A value that is serialized in its form.
pub(super) struct Written<'a, F, T>(pub(super) &'a T, pub(super) PhantomData<F>);

impl<T, F: WriteAs<T>> Serialize for Written<'_, F, T> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        F::write(self.0, serializer)
    }
}

/// A list. `null` and a missing field are an empty list, and `null` items are left out.
pub(crate) struct List;

impl<'de, T: Deserialize<'de>> ReadAs<'de, Vec<T>> for List {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
        deserializer.deserialize_any(Items(PhantomData))
    }
}

impl<T: Serialize> WriteAs<Vec<T>> for List {
    #[inline]
    fn write<S: Serializer>(value: &Vec<T>, serializer: S) -> Result<S::Ok, S::Error> {
        value.serialize(serializer)
    }

    #[inline]
    fn is_left_out(value: &Vec<T>) -> bool {
        value.is_empty()
    }
}

struct Items<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Items<T> {
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

/// A text. A number or a boolean is converted to text.
pub(crate) struct Text;

impl<'de> ReadAs<'de, String> for Text {
    #[inline]
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_any(Self)
    }
}

impl WriteAs<String> for Text {
    #[inline]
    fn write<S: Serializer>(value: &String, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(value)
    }
}

impl Visitor<'_> for Text {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }

    fn visit_string<E>(self, text: String) -> Result<String, E> {
        Ok(text)
    }

    fn visit_i64<E>(self, number: i64) -> Result<String, E> {
        Ok(number.to_string())
    }

    fn visit_u64<E>(self, number: u64) -> Result<String, E> {
        Ok(number.to_string())
    }

    fn visit_f64<E>(self, number: f64) -> Result<String, E> {
        Ok(number.to_string())
    }

    fn visit_bool<E>(self, truth: bool) -> Result<String, E> {
        Ok(truth.to_string())
    }
}

/// A whole number in any notation: 640, 640.0, 4.9E7, "640".
pub(crate) struct Integer;

impl<'de, T: TryFrom<i64>> ReadAs<'de, T> for Integer {
    #[inline]
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        let number = deserializer.deserialize_any(Self)?;
        T::try_from(number).map_err(|_| {
            let expected = format!("a number that fits {}", std::any::type_name::<T>());
            D::Error::invalid_value(Unexpected::Signed(number), &expected.as_str())
        })
    }
}

impl<T: Serialize> WriteAs<T> for Integer {
    #[inline]
    fn write<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        value.serialize(serializer)
    }
}

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

/// A duration in milliseconds. Spotify has sent negative durations, which are read as zero.
pub(crate) struct Milliseconds;

impl<'de> ReadAs<'de, Duration> for Milliseconds {
    #[inline]
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Duration, D::Error> {
        let milliseconds: i64 = Integer::read(deserializer)?;
        Ok(Duration::from_millis(u64::try_from(milliseconds).unwrap_or_default()))
    }
}

impl WriteAs<Duration> for Milliseconds {
    #[inline]
    fn write<S: Serializer>(value: &Duration, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(u64::try_from(value.as_millis()).unwrap_or(u64::MAX))
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::{Integer, List, Optional, ReadAs, Text};

    #[derive(Debug, PartialEq, Deserialize)]
    struct Sample {
        #[serde(default, deserialize_with = "List::read")]
        list: Vec<String>,
        #[serde(default, deserialize_with = "Optional::<Integer>::read")]
        number: Option<u32>,
        #[serde(default, deserialize_with = "Optional::<Text>::read")]
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
