//! Reads Spotify's document: its facts become the contract, its prose is dropped.
//!
//! [`import`] is a pure function; [`run`] uses files and the network.

mod command;
mod date;
mod document;
mod families;
mod node;
mod notes;
mod operation;
mod outcome;
mod parse;
mod place;
mod rows;
mod schema;
mod source;
mod target;

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use ambitus_compiler::Error;
use ambitus_compiler::contract::Contract;

pub use command::{Options, run};
pub use notes::Note;
pub(crate) use rows::{fit, paging};
pub use source::{LIMIT, Loaded, load};

/// The stack for reading a document recursively. The depth is bounded, the size of a frame is not.
const STACK: usize = 32 * 1024 * 1024;
/// The timeout for reading a document. Spotify's takes less than a second.
const PATIENCE: Duration = Duration::from_secs(60);

/// A document's facts, and notes on how they were read.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// The facts.
    pub contract: Contract,
    /// Repairs and ignored keys, each once.
    pub notes: Vec<Note>,
}

/// Reads a document: YAML, or JSON when it begins with a brace.
///
/// # Errors
///
/// Names the place in the document that cannot be read.
pub fn import(document: &str) -> Result<Imported, Error> {
    let document = document.to_owned();
    let (sender, receiver) = mpsc::channel();
    let reading = move || {
        // After the timeout the result is not needed any more.
        let _ = sender.send(read(&document));
    };
    let failed = |why: &str| Error::new("the document", why);
    thread::Builder::new().stack_size(STACK).spawn(reading).map_err(|e| failed(&format!("cannot be read: {e}")))?;
    match receiver.recv_timeout(PATIENCE) {
        Ok(result) => result,
        Err(mpsc::RecvTimeoutError::Timeout) => Err(failed("takes too long to read")),
        Err(mpsc::RecvTimeoutError::Disconnected) => Err(failed("cannot be read")),
    }
}

fn read(text: &str) -> Result<Imported, Error> {
    let document = parse::parse(text)?;
    let mut notes = notes::Notes::default();
    let contract = document::read(&document, &mut notes)?;
    Ok(Imported { contract, notes: notes.into_list() })
}

#[cfg(test)]
mod tests;
