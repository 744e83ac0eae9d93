//! The state of the answer that is being decoded.
//!
//! serde passes only the text to a type. A page and an item also need to know whether a broken item is kept, whether the fast mode is
//! tried, and where in the answer they are. A thread-local variable holds this while one answer is read.

use std::{borrow::Cow, cell::RefCell};

use bytes::Bytes;
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::json_path;
use crate::operation::Operation;

/// How an answer is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// In one pass, which assumes that every item fits and that every playable item is a track. If not, the answer is read again.
    Fast,
    /// Item by item. An item that does not fit fails the answer.
    Strict,
    /// Item by item. The JSON of an item that does not fit is kept.
    Lenient,
}

struct State {
    mode: Mode,
    body: Bytes,
    operation: Option<&'static Operation>,
    // The failure inside a part that was read separately.
    failure: Option<DecodeFailure>,
}

/// Where an answer does not fit, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DecodeFailure {
    pub(crate) path: String,
    pub(crate) why: String,
}

thread_local! {
    static STATE: RefCell<Option<State>> = const { RefCell::new(None) };
}

// Only functions that are not generic use the variable: what a generic one uses is compiled again with each program.

/// The state before, which is restored at the end, also after a panic.
struct Before(Option<State>);

impl Before {
    fn new(state: State) -> Self {
        Self(STATE.replace(Some(state)))
    }
}

impl Drop for Before {
    fn drop(&mut self) {
        STATE.set(self.0.take());
    }
}

/// Decodes `body` in the given mode. Synchronous, so thread-local state cannot be shared with another answer.
pub(crate) fn with_state<T>(
    mode: Mode,
    body: &Bytes,
    operation: Option<&'static Operation>,
    read: impl FnOnce() -> Result<T, serde_json::Error>,
) -> Result<T, DecodeFailure> {
    let before = Before::new(State { mode, body: body.clone(), operation, failure: None });
    let outcome = read();
    let inner = take_failure();
    drop(before);
    outcome.map_err(|error| located(&error, body, inner))
}

/// The failure of an answer. A failure inside a part that was read separately has a more precise path.
fn located(error: &serde_json::Error, body: &[u8], inner: Option<DecodeFailure>) -> DecodeFailure {
    let why = json_path::without_position(error);
    inner
        .filter(|inner| inner.why == why)
        .unwrap_or_else(|| DecodeFailure { path: json_path::at(body, error.line(), error.column()), why })
}

fn take_failure() -> Option<DecodeFailure> {
    STATE.with_borrow_mut(|state| state.as_mut()?.failure.take())
}

/// While it lives, the current answer is read in [`Mode::Fast`]. Then the mode before is restored.
struct FastMode(Option<Mode>);

impl FastMode {
    fn begin() -> Self {
        Self(STATE.with_borrow_mut(|state| match state {
            Some(state) => Some(std::mem::replace(&mut state.mode, Mode::Fast)),
            None => {
                *state = Some(State { mode: Mode::Fast, body: Bytes::new(), operation: None, failure: None });
                None
            }
        }))
    }
}

impl Drop for FastMode {
    fn drop(&mut self) {
        STATE.with_borrow_mut(|state| match self.0 {
            None => *state = None,
            Some(mode) => {
                if let Some(state) = state {
                    state.mode = mode;
                }
            }
        });
    }
}

/// The current mode. It is [`Mode::Lenient`] where other code called serde.
pub(crate) fn mode() -> Mode {
    STATE.with_borrow(|state| state.as_ref().map_or(Mode::Lenient, |state| state.mode))
}

/// Whether an answer is being decoded. If so, its parts can be borrowed.
pub(crate) fn in_place() -> bool {
    STATE.with_borrow(Option::is_some)
}

/// The operation whose answer is being decoded, if it is known.
pub(crate) fn operation() -> Option<&'static Operation> {
    STATE.with_borrow(|state| state.as_ref()?.operation)
}

/// The JSON text of one value, which is read separately.
pub(crate) struct RawPart<'a>(Cow<'a, RawValue>);

impl<'de> Deserialize<'de> for RawPart<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if in_place() {
            <&RawValue>::deserialize(deserializer).map(Cow::Borrowed).map(Self)
        } else {
            Box::<RawValue>::deserialize(deserializer).map(Cow::Owned).map(Self)
        }
    }
}

impl RawPart<'_> {
    /// The text.
    pub(crate) fn text(&self) -> &str {
        self.0.get()
    }

    /// Reads the text, in [`Mode::Fast`] if it fits.
    pub(crate) fn read_either_way<'a, T: Deserialize<'a>>(&'a self) -> Result<T, DecodeFailure> {
        let mode = FastMode::begin();
        let fast = serde_json::from_str(self.text());
        drop(mode);
        fast.or_else(|_| self.read())
    }

    /// Reads the text.
    pub(crate) fn read<'a, T: Deserialize<'a>>(&'a self) -> Result<T, DecodeFailure> {
        serde_json::from_str(self.text()).map_err(|error| self.located(&error))
    }

    /// The failure of this part. A part within it has a more precise path.
    fn located(&self, error: &serde_json::Error) -> DecodeFailure {
        let why = json_path::without_position(error);
        take_failure().filter(|inner| inner.why == why).unwrap_or_else(|| DecodeFailure { path: self.path(error), why })
    }

    /// Reads the text on behalf of the deserializer that the part came from.
    pub(crate) fn read_in<'a, T: Deserialize<'a>, E: serde::de::Error>(&'a self) -> Result<T, E> {
        self.read().map_err(failure)
    }

    /// The error that refuses the whole part. serde_json would place it after the comma that follows.
    pub(crate) fn refuse<E: serde::de::Error>(&self, why: &str) -> E {
        failure(DecodeFailure { path: self.path_at(self.text().len()), why: why.to_owned() })
    }

    fn path(&self, error: &serde_json::Error) -> String {
        self.path_at(json_path::offset(self.text().as_bytes(), error.line(), error.column()))
    }

    fn path_at(&self, end: usize) -> String {
        let text = self.text().as_bytes();
        let outer = STATE.with_borrow(|state| {
            let body = &state.as_ref()?.body;
            let start = (text.as_ptr() as usize).checked_sub(body.as_ptr() as usize)?;
            body.get(..start + end).map(json_path::to)
        });
        outer.unwrap_or_else(|| json_path::to(&text[..end]))
    }
}

/// The error for the current deserializer. The state keeps the path of the failure.
pub(crate) fn failure<E: serde::de::Error>(failure: DecodeFailure) -> E {
    E::custom(keep(failure))
}

/// Keeps a failure in the state, and returns what the deserializer's error says.
fn keep(failure: DecodeFailure) -> String {
    let kept = STATE.with_borrow_mut(|state| match state {
        Some(state) => {
            state.failure = Some(failure.clone());
            true
        }
        None => false,
    });
    if kept || failure.path.is_empty() { failure.why } else { format!("{}: {}", failure.path, failure.why) }
}
