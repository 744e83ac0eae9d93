//! Parses YAML or JSON to a tree of values, with bounds on depth, size and repetition, since any file may be given.

use std::cell::{Cell, RefCell};
use std::fmt;

use ambitus_compiler::Error;
use serde::Deserializer;
use serde::de::{self, DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::place::Place;

/// The greatest number of open brackets. The YAML scanner's time grows with its square.
const OPEN_BRACKETS: usize = 256;
/// The greatest depth of the tree. The JSON parser has the same bound.
const DEPTH: usize = 120;
/// The greatest size of the tree after YAML's aliases are expanded: each value counts [`VALUE`] plus the bytes of its text.
const WEIGHT: usize = 64 * 1024 * 1024;
/// The size of a value without its text.
const VALUE: usize = 64;

/// Reads YAML, or JSON when the first character is a brace.
pub(crate) fn parse(text: &str) -> Result<Value, Error> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let failed = |e: &dyn fmt::Display| Error::new("the document", format!("cannot be parsed: {e}"));
    let (left, path) = (Cell::new(WEIGHT), RefCell::default());
    let tree = Tree { left: &left, path: &path, depth: DEPTH };
    if text.trim_start().starts_with('{') {
        let mut json = serde_json::Deserializer::from_str(text);
        let value = tree.deserialize(&mut json).map_err(|e| failed(&e))?;
        json.end().map_err(|e| failed(&e))?;
        return Ok(value);
    }
    if text.trim().is_empty() {
        return Ok(Value::Null);
    }
    bound_nesting(text)?;
    if !text.ends_with('\n') {
        // A truncated YAML file is mostly still valid YAML. This is the only sign of it in the text.
        return Err(Error::new("the document", "stops in the middle of a line: it is cut short"));
    }
    let value = tree.deserialize(serde_yaml_ng::Deserializer::from_str(text)).map_err(|e| failed(&e))?;
    refuse_cut(&value, &path.take())?;
    Ok(value)
}

/// Refuses a document whose last schema is incomplete. A truncation elsewhere leaves references without a target.
fn refuse_cut(document: &Value, path: &[String]) -> Result<(), Error> {
    let mut place = Place::default();
    let mut value = document;
    for step in path {
        let says = |key: &str| value.get(key).is_some();
        let untyped = ["title", "example", "description", "format"].iter().any(|key| says(key))
            && !["type", "$ref", "allOf", "oneOf", "anyOf", "enum", "properties"].iter().any(|key| says(key));
        if untyped
            && (["schema", "items"].iter().any(|step| place.is_in(step))
                || place.is_in_list_of("schemas")
                || place.is_in_list_of("properties"))
        {
            return Err(Error::new(&place, "is where the document ends, and has no type yet: it is cut short"));
        }
        let named = value.get("properties").and_then(Value::as_object);
        let required = value.get("required").and_then(Value::as_array);
        if let (Some(named), Some(required), "properties") = (named, required, step.as_str())
            && let Some(missing) = required.iter().filter_map(Value::as_str).find(|name| !named.contains_key(*name))
        {
            let what = format!(
                "is where the document ends, and does not have the `{missing}` that it requires: it is cut short"
            );
            return Err(Error::new(&place.at(step), what));
        }
        place = place.at(step);
        let next = match value {
            Value::Array(items) => step.parse::<usize>().ok().and_then(|index| items.get(index)),
            value => value.get(step),
        };
        match next {
            Some(next) => value = next,
            None => break,
        }
    }
    Ok(())
}

/// Refuses input that would take the YAML scanner hours. Brackets in prose count too, but they come in pairs.
fn bound_nesting(text: &str) -> Result<(), Error> {
    let mut open = 0_usize;
    for (number, line) in text.lines().enumerate() {
        let dashes = line.split(' ').take_while(|part| matches!(*part, "" | "-" | "?")).filter(|part| !part.is_empty());
        let mut deepest = dashes.count();
        for byte in line.bytes() {
            match byte {
                b'[' | b'{' => open += 1,
                b']' | b'}' => open = open.saturating_sub(1),
                _ => {}
            }
            deepest = deepest.max(open);
        }
        if deepest > OPEN_BRACKETS {
            return Err(Error::new(format!("line {}", number + 1), "is nested too deeply"));
        }
    }
    Ok(())
}

/// Builds the tree of values and counts its size.
#[derive(Clone, Copy)]
struct Tree<'a> {
    left: &'a Cell<usize>,
    /// The place that was read last.
    path: &'a RefCell<Vec<String>>,
    depth: usize,
}

impl Tree<'_> {
    fn charge<E: de::Error>(self, weight: usize) -> Result<(), E> {
        let left = self.left.get().checked_sub(weight).ok_or_else(|| E::custom("it grows without bound"))?;
        self.left.set(left);
        Ok(())
    }

    fn deeper<E: de::Error>(self) -> Result<Self, E> {
        let depth = self.depth.checked_sub(1).ok_or_else(|| E::custom("it is nested too deep"))?;
        Ok(Self { depth, ..self })
    }

    /// Enters a step of the place.
    fn reaches(self, step: impl fmt::Display) {
        let mut path = self.path.borrow_mut();
        path.truncate(DEPTH - self.depth);
        path.push(step.to_string());
    }
}

impl<'de> DeserializeSeed<'de> for Tree<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.charge(VALUE)?;
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tree<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that JSON knows")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Value, E> {
        // `0.0` and `0` are the same fact, so they compare as equal.
        #[allow(clippy::cast_possible_truncation)] // it is whole and small
        if value.fract() == 0.0 && value.abs() < 1e15 {
            return Ok((value as i64).into());
        }
        Number::from_f64(value).map(Value::Number).ok_or_else(|| E::custom(format!("{value} is not a number")))
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Value, E> {
        self.charge(value.len())?;
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let deeper = self.deeper()?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(Item { holder: self, index: list.len(), tree: deeper })? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let deeper = self.deeper()?;
        let mut map = Map::new();
        while let Some(key) = entries.next_key_seed(Key(self))? {
            self.reaches(&key);
            let value = entries.next_value_seed(deeper)?;
            if map.contains_key(&key) {
                return Err(de::Error::custom(format!("the key `{key}` occurs twice in one object")));
            }
            map.insert(key, value);
        }
        Ok(Value::Object(map))
    }
}

/// An item of a list.
struct Item<'a> {
    holder: Tree<'a>,
    index: usize,
    tree: Tree<'a>,
}

impl<'de> DeserializeSeed<'de> for Item<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.holder.reaches(self.index);
        self.tree.deserialize(deserializer)
    }
}

/// A key. YAML allows `200:` and `'200':`, and both are read as text.
struct Key<'a>(Tree<'a>);

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Key<'_> {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<String, E> {
        self.0.charge(VALUE + value.len())?;
        Ok(value.to_owned())
    }
}
