//! `cargo spec diff`: two contracts or documents in, a report and an exit code out.

use std::io::Write;

use ambitus_compiler::Error;
use ambitus_compiler::contract::Contract;
use serde_json::Value;

use super::change::Effect;
use super::render::Format;
use crate::import::{import, load};
use crate::usage::{Arguments, Usage};

/// What `cargo spec diff` was asked to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// What was: a contract or a document, as a file or an https address.
    pub old: String,
    /// What is.
    pub new: String,
    /// How to write the report.
    pub format: Format,
}

impl Options {
    /// How the command is written.
    pub const USAGE: &str = "diff <old> <new> [--format text|json|markdown]";

    /// Reads the arguments after `diff`.
    ///
    /// # Errors
    ///
    /// Says which argument is wrong.
    pub fn parse(arguments: Arguments) -> Result<Self, Usage> {
        let mut arguments = arguments;
        let format = match arguments.option("--format")? {
            None => Format::Text,
            Some(name) => Format::named(&name)
                .ok_or_else(|| Usage::new(format!("--format {name}: not text, json or markdown")))?,
        };
        let [old, new] = arguments.places(["what was", "what is"])?;
        Ok(Self { old, new, format })
    }
}

/// Compares, writes the report, and answers with the exit code: 0 for no change, 10 for patch, 11 for minor, 12 for
/// major.
///
/// # Errors
///
/// Says which of the two cannot be read.
pub fn run(options: &Options, output: &mut dyn Write) -> Result<u8, Error> {
    let report = super::compare(&read(&options.old)?, &read(&options.new)?);
    // Whoever listens may have hung up; the exit code tells all the same.
    let _ = output.write_all(options.format.render(&report).as_bytes());
    Ok(match report.verdict() {
        None => 0,
        Some(Effect::Patch) => 10,
        Some(Effect::Minor) => 11,
        Some(Effect::Major) => 12,
    })
}

/// Reads a contract, or imports a document: a contract is JSON with a `format`.
fn read(from: &str) -> Result<Contract, Error> {
    let text = load(from)?.text;
    let contract = if is_contract(&text) { Contract::parse(&text) } else { import(&text).map(|it| it.contract) };
    contract.map_err(|e| Error::new(from, e))
}

fn is_contract(text: &str) -> bool {
    text.trim_start().starts_with('{')
        && serde_json::from_str::<Value>(text).is_ok_and(|value| value.get("format").is_some())
}
