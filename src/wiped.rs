//! Memory that may hold secrets. It is wiped when it is dropped, and no copy of it is left behind when it grows or moves.

use std::io;
use std::ops::{Deref, DerefMut};

use secrecy::SecretString;
use secrecy::zeroize::{Zeroize as _, Zeroizing};
use serde::Serialize;
use serde::de::IgnoredAny;
use serde_json::Value;

/// JSON whose texts are wiped when it is dropped, because any of them may be a secret.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct Json(Value);

impl Json {
    /// Reads any JSON; `None` for another text.
    pub(crate) fn read(text: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(text).ok()?;
        // Where the text is damaged, serde_json drops what it has read of a value so far, and does not wipe it.
        serde_json::from_str::<IgnoredAny>(text).ok()?;
        // serde_json compiles `parse`, but leaves `from_str` to its users.
        text.parse().ok().map(Self)
    }

    /// Removes a field. `None` if it is missing or null.
    pub(crate) fn take(&mut self, name: &str) -> Option<Self> {
        self.0.as_object_mut()?.remove(name).filter(|value| !value.is_null()).map(Self)
    }

    /// The text, if it is one.
    pub(crate) fn into_text(mut self) -> Option<SecretString> {
        match &mut self.0 {
            Value::String(text) => Some(secret(std::mem::take(text))),
            _ => None,
        }
    }
}

impl From<Value> for Json {
    fn from(value: Value) -> Self {
        Self(value)
    }
}

impl Deref for Json {
    type Target = Value;

    fn deref(&self) -> &Value {
        &self.0
    }
}

impl DerefMut for Json {
    fn deref_mut(&mut self) -> &mut Value {
        &mut self.0
    }
}

impl Drop for Json {
    fn drop(&mut self) {
        wipe(&mut self.0);
    }
}

fn wipe(value: &mut Value) {
    match value {
        Value::String(text) => text.zeroize(),
        Value::Array(values) => values.iter_mut().for_each(wipe),
        Value::Object(fields) => fields.values_mut().for_each(wipe),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Bytes that are wiped when they are dropped. A `Vec` that grows leaves a copy of its bytes in memory; this leaves none.
#[derive(Default)]
pub(crate) struct Buffer(Zeroizing<Vec<u8>>);

impl Buffer {
    /// `value` as JSON.
    pub(crate) fn json(value: &impl Serialize) -> Self {
        let mut json = Self::default();
        // What this crate writes always serializes, and a write to memory does not fail.
        let _ = serde_json::to_writer(&mut json, value);
        json
    }

    pub(crate) fn push(&mut self, bytes: &[u8]) {
        let length = self.0.len() + bytes.len();
        if length > self.0.capacity() {
            let mut larger = Zeroizing::new(Vec::with_capacity((2 * length).max(512)));
            larger.extend_from_slice(&self.0);
            self.0 = larger;
        }
        self.0.extend_from_slice(bytes);
    }

    /// The bytes as text; empty if they are not UTF-8.
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl Deref for Buffer {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl io::Write for Buffer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.push(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A text as a secret. A `String` that has spare capacity would be moved to a smaller place, and its copy would stay.
pub(crate) fn secret(text: String) -> SecretString {
    SecretString::from(Zeroizing::new(text).as_str())
}
