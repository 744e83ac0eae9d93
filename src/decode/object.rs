//! Objects of the API, read and written field by field.
//!
//! The generated structs implement [`Object`] instead of deriving serde's traits. Derived code has about ten functions for each struct
//! and two more for each field with a form of its own. This has two for each struct, which is a fifth less to compile.

use std::{fmt, marker::PhantomData};

use serde::{
    de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor},
    ser::{SerializeStruct, Serializer},
};

use super::form::{ReadAs, WriteAs, Written};

/// An object of the API.
pub(crate) trait Object: Sized {
    /// The struct's name, for error messages.
    const NAME: &'static str;
    /// The names of the fields, in the order in which they are numbered.
    const FIELDS: &'static [&'static str];

    /// Reads the fields.
    fn read<'de, A: MapAccess<'de>>(from: &mut Reader<A>) -> Result<Self, A::Error>;

    /// Writes the fields.
    fn write<W: Fields>(&self, to: &mut W);
}

/// Reads an object.
pub(crate) fn read<'de, T: Object, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_struct(T::NAME, T::FIELDS, Whole(PhantomData))
}

struct Whole<T>(PhantomData<T>);

impl<'de, T: Object> Visitor<'de> for Whole<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "struct {}", T::NAME)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::read(&mut Reader { map, names: T::FIELDS, at: 0 })
    }
}

/// Reads the fields of an object.
pub(crate) struct Reader<A> {
    map: A,
    names: &'static [&'static str],
    /// The number of the field after the last one.
    at: usize,
}

impl<'de, A: MapAccess<'de>> Reader<A> {
    /// The number of the next field, which is out of range for a field that the struct does not have.
    #[inline]
    pub(crate) fn field(&mut self) -> Result<Option<usize>, A::Error> {
        let field = self.map.next_key_seed(Name { names: self.names, at: self.at })?;
        self.at = field.map_or(0, |field| field + 1);
        Ok(field)
    }

    /// Reads the value of the field.
    #[inline]
    pub(crate) fn value<T, F: ReadAs<'de, T>>(&mut self, form: F, held: &mut Option<T>) -> Result<(), A::Error> {
        if held.is_some() {
            return Err(A::Error::duplicate_field(self.names[self.at - 1]));
        }
        *held = Some(self.map.next_value_seed(Value(form, PhantomData))?);
        Ok(())
    }

    /// Skips the value of a field that the struct does not have.
    #[inline]
    pub(crate) fn skip(&mut self) -> Result<(), A::Error> {
        self.map.next_value::<IgnoredAny>().map(drop)
    }

    /// The error for the first field that is missing.
    #[cold]
    pub(crate) fn missing(&self, fields: &[(usize, bool)]) -> A::Error {
        let missing = fields.iter().find(|(_, is_missing)| *is_missing);
        A::Error::missing_field(missing.map_or("", |(field, _)| self.names[*field]))
    }
}

/// Finds the number of a name.
struct Name {
    names: &'static [&'static str],
    at: usize,
}

impl Name {
    // Spotify mostly sends the fields in the order of their names, and so are they numbered.
    #[inline]
    fn find(&self, name: &[u8]) -> usize {
        let (before, after) = self.names.split_at(self.at.min(self.names.len()));
        let place = |names: &[&str]| names.iter().position(|known| known.as_bytes() == name);
        place(after).map(|place| before.len() + place).or_else(|| place(before)).unwrap_or(self.names.len())
    }
}

impl<'de> DeserializeSeed<'de> for Name {
    type Value = usize;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("field identifier")
    }

    #[inline]
    fn visit_str<E>(self, name: &str) -> Result<usize, E> {
        Ok(self.find(name.as_bytes()))
    }

    #[inline]
    fn visit_bytes<E>(self, name: &[u8]) -> Result<usize, E> {
        Ok(self.find(name))
    }
}

struct Value<F, T>(F, PhantomData<T>);

impl<'de, T, F: ReadAs<'de, T>> DeserializeSeed<'de> for Value<F, T> {
    type Value = T;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        F::read(deserializer)
    }
}

/// Writes an object.
pub(crate) fn write<T: Object, S: Serializer>(object: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let mut written = Count(0);
    object.write(&mut written);
    let mut writer = Writer { to: serializer.serialize_struct(T::NAME, written.0)?, failure: None };
    object.write(&mut writer);
    match writer.failure {
        Some(error) => Err(error),
        None => writer.to.end(),
    }
}

/// Where the fields of an object are written.
pub(crate) trait Fields {
    /// Writes a field, unless its form leaves this value out.
    fn field<T, F: WriteAs<T>>(&mut self, name: &'static str, form: F, value: &T);
}

/// Counts the fields, because serde asks for their number first.
struct Count(usize);

impl Fields for Count {
    #[inline]
    fn field<T, F: WriteAs<T>>(&mut self, _: &'static str, _: F, value: &T) {
        self.0 += usize::from(!F::is_left_out(value));
    }
}

struct Writer<S: SerializeStruct> {
    to: S,
    /// The first error.
    failure: Option<S::Error>,
}

impl<S: SerializeStruct> Fields for Writer<S> {
    #[inline]
    fn field<T, F: WriteAs<T>>(&mut self, name: &'static str, _: F, value: &T) {
        if self.failure.is_some() {
            return;
        }
        let written = if F::is_left_out(value) {
            self.to.skip_field(name)
        } else {
            self.to.serialize_field(name, &Written::<F, T>(value, PhantomData))
        };
        self.failure = written.err();
    }
}
