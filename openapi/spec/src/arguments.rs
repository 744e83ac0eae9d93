//! What the subcommands share in reading the command line.

use std::ffi::OsString;

use lexopt::{Arg, Parser, ValueExt};

/// How a subcommand is called.
#[derive(Clone, Copy, Debug)]
pub struct Usage {
    /// Its name and arguments.
    pub call: &'static str,
    /// What it does and what its options mean.
    pub help: &'static str,
}

/// Why a subcommand does not run.
#[derive(Debug)]
pub enum Refusal {
    /// The user asked for help.
    Help,
    /// The arguments are wrong.
    Wrong(lexopt::Error),
}

impl<E: Into<lexopt::Error>> From<E> for Refusal {
    fn from(error: E) -> Self {
        Self::Wrong(error.into())
    }
}

/// The answer to an argument that the subcommand does not take itself: help for `--help`, otherwise an error.
#[must_use]
pub fn other(argument: Arg<'_>) -> Refusal {
    match argument {
        Arg::Short('h') | Arg::Long("help") => Refusal::Help,
        argument => Refusal::Wrong(argument.unexpected()),
    }
}

/// The value of the option that was just read. A value that begins with `-` is written `--option=value`.
pub(crate) fn value(parser: &mut Parser) -> Result<OsString, lexopt::Error> {
    let missing = lexopt::Error::MissingValue { option: None };
    parser.values()?.next().ok_or(missing)
}

/// The same, as text.
pub(crate) fn text(parser: &mut Parser) -> Result<String, lexopt::Error> {
    value(parser)?.string()
}

/// Stores what was read, unless the option or argument was given before.
pub(crate) fn once<T>(slot: &mut Option<T>, name: &str, value: T) -> Result<(), lexopt::Error> {
    match slot.replace(value) {
        None => Ok(()),
        Some(_) => Err(format!("{name} is given twice").into()),
    }
}
