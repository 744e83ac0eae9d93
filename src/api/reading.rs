//! How the answer at hand is being read.
//!
//! serde hands a type nothing but the text. Three things that a page and an item need to know stand here instead, for as long
//! as one answer is read: whether a bad item is kept, whether the short way is tried, and where in the answer they are.

use std::{borrow::Cow, cell::RefCell};

use bytes::Bytes;
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::json_path;
use crate::operation::Operation;

/// How an answer is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Manner {
    /// Straight through, in the hope that every item fits and that what plays is a track. Else it is read again.
    Swift,
    /// Item by item; one that does not fit fails the answer.
    Strict,
    /// Item by item; one that does not fit is kept as it came.
    Lenient,
}

struct Reading {
    manner: Manner,
    body: Bytes,
    operation: Option<&'static Operation>,
    // What went wrong inside a part that was read for itself.
    blame: Option<Blame>,
}

/// Where an answer does not fit, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Blame {
    pub(crate) path: String,
    pub(crate) why: String,
}

thread_local! {
    static READING: RefCell<Option<Reading>> = const { RefCell::new(None) };
}

/// Reads `body` in a manner. Nothing waits in between, so that the thread is this answer's alone.
pub(crate) fn during<T>(
    manner: Manner,
    body: &Bytes,
    operation: Option<&'static Operation>,
    read: impl FnOnce() -> Result<T, serde_json::Error>,
) -> Result<T, Blame> {
    /// Puts back what was there before, whatever happens.
    struct Before(Option<Reading>);
    impl Drop for Before {
        fn drop(&mut self) {
            READING.set(self.0.take());
        }
    }

    let before = Before(READING.replace(Some(Reading { manner, body: body.clone(), operation, blame: None })));
    let outcome = read();
    let blame = READING.with_borrow_mut(|reading| reading.as_mut().and_then(|reading| reading.blame.take()));
    drop(before);
    outcome.map_err(|error| match blame {
        Some(blame) if blame.why == json_path::without_position(&error) => blame,
        _ => {
            Blame { path: json_path::at(body, error.line(), error.column()), why: json_path::without_position(&error) }
        }
    })
}

/// Reads a part of whatever is being read the short way.
fn swiftly<T>(read: impl FnOnce() -> T) -> T {
    /// Puts back what was there before.
    struct Before(Option<Manner>);
    impl Drop for Before {
        fn drop(&mut self) {
            READING.with_borrow_mut(|reading| match self.0 {
                None => *reading = None,
                Some(manner) => {
                    if let Some(reading) = reading {
                        reading.manner = manner;
                    }
                }
            });
        }
    }

    let _before = Before(READING.with_borrow_mut(|reading| match reading {
        Some(reading) => Some(std::mem::replace(&mut reading.manner, Manner::Swift)),
        None => {
            *reading = Some(Reading { manner: Manner::Swift, body: Bytes::new(), operation: None, blame: None });
            None
        }
    }));
    read()
}

/// How it is being read; leniently where serde was called by somebody else.
pub(crate) fn manner() -> Manner {
    READING.with_borrow(|reading| reading.as_ref().map_or(Manner::Lenient, |reading| reading.manner))
}

/// Whether the text at hand is a whole answer, parts of which can be pointed at.
pub(crate) fn in_place() -> bool {
    READING.with_borrow(Option::is_some)
}

/// Whose answer it is, where that is known.
pub(crate) fn operation() -> Option<&'static Operation> {
    READING.with_borrow(|reading| reading.as_ref()?.operation)
}

/// A value's own text, to be read for itself.
pub(crate) struct Part<'a>(Cow<'a, RawValue>);

impl<'de> Deserialize<'de> for Part<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if in_place() {
            <&RawValue>::deserialize(deserializer).map(Cow::Borrowed).map(Self)
        } else {
            Box::<RawValue>::deserialize(deserializer).map(Cow::Owned).map(Self)
        }
    }
}

impl Part<'_> {
    /// The text.
    pub(crate) fn text(&self) -> &str {
        self.0.get()
    }

    /// Reads the text, the short way if it fits.
    pub(crate) fn read_either_way<'a, T: Deserialize<'a>>(&'a self) -> Result<T, Blame> {
        let swift = swiftly(|| serde_json::from_str(self.text()));
        swift.or_else(|_| self.read())
    }

    /// Reads the text.
    pub(crate) fn read<'a, T: Deserialize<'a>>(&'a self) -> Result<T, Blame> {
        let text = self.text();
        serde_json::from_str(text).map_err(|error| {
            let why = json_path::without_position(&error);
            // A part within this part knows better where.
            let inner =
                READING.with_borrow_mut(|reading| reading.as_mut()?.blame.take()).filter(|inner| inner.why == why);
            inner.unwrap_or_else(|| Blame { path: self.path(&error), why })
        })
    }

    /// The same, as one step in reading what the part is of.
    pub(crate) fn read_in<'a, T: Deserialize<'a>, E: serde::de::Error>(&'a self) -> Result<T, E> {
        self.read().map_err(blame)
    }

    /// Refuses the whole of it. serde_json would place the error behind the comma that follows.
    pub(crate) fn refuse<E: serde::de::Error>(&self, why: &str) -> E {
        blame(Blame { path: self.path_at(self.text().len()), why: why.to_owned() })
    }

    fn path(&self, error: &serde_json::Error) -> String {
        self.path_at(json_path::offset(self.text().as_bytes(), error.line(), error.column()))
    }

    fn path_at(&self, end: usize) -> String {
        let text = self.text().as_bytes();
        let outer = READING.with_borrow(|reading| {
            let body = &reading.as_ref()?.body;
            let start = (text.as_ptr() as usize).checked_sub(body.as_ptr() as usize)?;
            body.get(..start + end).map(json_path::to)
        });
        outer.unwrap_or_else(|| json_path::to(&text[..end]))
    }
}

/// Fails what is being read, and says where that lies.
pub(crate) fn blame<E: serde::de::Error>(blame: Blame) -> E {
    let heard = READING.with_borrow_mut(|reading| match reading {
        Some(reading) => {
            reading.blame = Some(blame.clone());
            true
        }
        None => false,
    });
    if heard || blame.path.is_empty() {
        E::custom(blame.why)
    } else {
        E::custom(format!("{}: {}", blame.path, blame.why))
    }
}
