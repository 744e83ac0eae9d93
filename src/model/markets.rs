//! Lists of countries. One answer holds hundreds of such lists.

use std::{fmt, ops::Deref, slice};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{SeqAccess, Visitor},
    ser::SerializeSeq,
};

use super::Market;
use crate::decode::{
    self, RawPart,
    form::{List, ReadAs, WriteAs},
};

/// The markets in which an item is available, in two bytes each. The list can be used like a slice of [`Market`].
///
/// ```
/// use ambitus::model::{Market, Markets};
///
/// let markets: Markets = serde_json::from_str(r#"["SE","GB"]"#)?;
/// assert!(markets.contains(&Market::GB) && markets.len() == 2);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Markets {
    known: Box<[Market]>,
    // Boxed, because there are nearly never any.
    odd: Option<Box<[Odd]>>,
}

/// A text that is not a market, with its index in the list.
type Odd = (usize, Box<str>);

impl Markets {
    /// The entries that are not two letters, unchanged.
    pub fn odd(&self) -> impl Iterator<Item = &str> {
        self.odd.iter().flat_map(|odd| odd.iter()).map(|(_, text)| &**text)
    }

    /// Whether the list has no entries, neither markets nor [`odd`](Self::odd) ones.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.known.is_empty() && self.odd.is_none()
    }
}

impl Deref for Markets {
    type Target = [Market];

    fn deref(&self) -> &[Market] {
        &self.known
    }
}

impl<'a> IntoIterator for &'a Markets {
    type Item = &'a Market;
    type IntoIter = slice::Iter<'a, Market>;

    fn into_iter(self) -> slice::Iter<'a, Market> {
        self.known.iter()
    }
}

impl FromIterator<Market> for Markets {
    fn from_iter<I: IntoIterator<Item = Market>>(markets: I) -> Self {
        Self { known: markets.into_iter().collect(), odd: None }
    }
}

impl fmt::Debug for Markets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter().map(Market::as_str)).entries(self.odd()).finish()
    }
}

impl Serialize for Markets {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut odd = self.odd.iter().flat_map(|odd| odd.iter()).peekable();
        let mut known = self.known.iter();
        let length = self.known.len() + self.odd.as_ref().map_or(0, |odd| odd.len());
        let mut list = serializer.serialize_seq(Some(length))?;
        for index in 0..length {
            match odd.next_if(|(at, _)| *at == index) {
                Some((_, text)) => list.serialize_element(text)?,
                None => match known.next() {
                    Some(market) => list.serialize_element(market)?,
                    None => break,
                },
            }
        }
        list.end()
    }
}

impl<'de> Deserialize<'de> for Markets {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if !decode::in_place() {
            return deserializer.deserialize_any(Entries);
        }
        // These lists are most of a page's text. Nearly all hold only quoted codes and commas, which need no JSON parser.
        let list = RawPart::deserialize(deserializer)?;
        match codes(list.text()) {
            Some(known) => Ok(Self { known, odd: None }),
            None => list.read_in().map(|Careful(markets)| markets),
        }
    }
}

impl<'de> ReadAs<'de, Markets> for List {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Markets, D::Error> {
        Markets::deserialize(deserializer)
    }
}

impl WriteAs<Markets> for List {
    fn write<S: Serializer>(markets: &Markets, serializer: S) -> Result<S::Ok, S::Error> {
        markets.serialize(serializer)
    }

    fn is_left_out(markets: &Markets) -> bool {
        markets.is_empty()
    }
}

/// A list that is read entry by entry.
struct Careful(Markets);

impl<'de> Deserialize<'de> for Careful {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Entries).map(Self)
    }
}

/// The codes of a list that holds only codes; `None` for any other list.
fn codes(text: &str) -> Option<Box<[Market]>> {
    let mut rest = text.strip_prefix('[')?.trim_ascii_start();
    // `"AD",` for each.
    let mut known = Vec::with_capacity(rest.len() / 5 + 1);
    while rest != "]" {
        known.push(Market::new(rest.strip_prefix('"')?.get(..2)?).ok()?);
        rest = rest.get(3..)?.strip_prefix('"')?.trim_ascii_start();
        rest = match rest.strip_prefix(',') {
            Some(next) => next.trim_ascii_start(),
            None => rest,
        };
    }
    Some(known.into())
}

struct Entries;

impl<'de> Visitor<'de> for Entries {
    type Value = Markets;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of countries")
    }

    fn visit_unit<E>(self) -> Result<Markets, E> {
        Ok(Markets::default())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Markets, A::Error> {
        let (mut known, mut odd) = (Vec::new(), Vec::new());
        let mut place = 0;
        while let Some(entry) = list.next_element::<Entry>()? {
            match entry {
                Entry::Market(market) => known.push(market),
                Entry::Odd(text) => odd.push((place, text)),
                Entry::Null => continue,
            }
            place += 1;
        }
        let known = known.into_boxed_slice();
        Ok(Markets { known, odd: (!odd.is_empty()).then(|| odd.into()) })
    }
}

enum Entry {
    Market(Market),
    Odd(Box<str>),
    Null,
}

impl<'de> Deserialize<'de> for Entry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Code;

        impl Visitor<'_> for Code {
            type Value = Entry;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a country's two-letter code")
            }

            fn visit_unit<E>(self) -> Result<Entry, E> {
                Ok(Entry::Null)
            }

            fn visit_str<E>(self, text: &str) -> Result<Entry, E> {
                Ok(Market::new(text).map_or_else(|_| Entry::Odd(text.into()), Entry::Market))
            }
        }

        deserializer.deserialize_any(Code)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Markets {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Markets".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <Vec<String>>::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_list_keeps_its_length_and_its_odd_entries() {
        let long: Vec<Market> = [Market::SE, Market::GB].into_iter().cycle().take(700).collect();
        let read: Markets = serde_json::from_value(json!(long)).unwrap();
        assert_eq!(*read, *long);

        let odd = json!(["SE", "world", "GB", ""]);
        let read: Markets = serde_json::from_value(odd.clone()).unwrap();
        assert_eq!(*read, [Market::SE, Market::GB]);
        assert_eq!(read.odd().collect::<Vec<_>>(), ["world", ""]);
        assert_eq!(serde_json::to_value(&read).unwrap(), odd);
        assert!(serde_json::from_value::<Markets>(json!(null)).unwrap().is_empty());
    }

    #[test]
    fn lists_of_codes_are_read_alike_in_both_ways_and_other_lists_entry_by_entry() {
        for plain in [r#"["SE","GB"]"#, "[\n  \"SE\" , \"GB\"\t]", "[ ]", "[]", r#"["SE"]"#] {
            let careful: Markets = serde_json::from_str(plain).unwrap();
            assert_eq!(codes(plain).as_deref(), Some(&*careful), "{plain}");
        }
        for odd in
            [r#"["SE","world"]"#, r#"["SE",null]"#, "null", r#"["S\u0045"]"#, r#"["é"]"#, r#"["SÉ"]"#, "[1]", r#"[""]"#]
        {
            assert_eq!(codes(odd), None, "{odd}");
        }
        let read = |text: &'static str| crate::decode::read::<Markets>(&text.into(), true);
        assert_eq!(*read(r#"["SE", "GB"]"#).unwrap(), [Market::SE, Market::GB]);
        assert_eq!(read(r#"["SE","world"]"#).unwrap().odd().collect::<Vec<_>>(), ["world"]);
        assert_eq!(read(r#"["SE",7]"#).unwrap_err().json_path(), Some("[1]"));
    }
}
