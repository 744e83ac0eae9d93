//! `cargo spec diff`: compares two contracts or documents, and prints a report.

use std::io::Write;
use std::mem::take;
use std::path::{Path, PathBuf};
use std::process::Command;

use ambitus_compiler::contract::Contract;
use ambitus_compiler::{Error, Sources};
use lexopt::{Arg, Parser, ValueExt};
use serde_json::Value;

use super::change::Effect;
use super::render::Format;
use crate::arguments::{Refusal, Usage, once, other, text, value};
use crate::import::{import, load};
use crate::project::own_folder;

/// What `cargo spec diff` was asked to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The old version.
    pub old: Old,
    /// The new version: a contract or a document, as a file or an https address.
    pub new: String,
    /// How to write the report.
    pub format: Format,
}

/// The old version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Old {
    /// A contract or a document, as a file or an https address.
    From(String),
    /// The new contract's file in a revision of its git repository.
    Revision(String),
}

impl Options {
    /// How the subcommand is called.
    pub const USAGE: Usage = Usage {
        call: "diff <old> <new> | --against REVISION [contract]  [--format text|json|markdown]",
        help: "Compares two contracts or documents, and says what that means for the version number.\n\n  \
               <old>, <new>          a file or an https address\n  \
               --against REVISION    compare with that git revision of the contract; openapi/contract.json by default\n  \
               --format FORMAT       text (the default), json or markdown\n\n\
               Exit codes: 0 no change, 10 patch, 11 minor, 12 major, 1 a document cannot be read, 2 wrong arguments.",
    };

    /// Reads the arguments after `diff`.
    ///
    /// # Errors
    ///
    /// Says which argument is wrong.
    pub fn parse(mut parser: Parser) -> Result<Self, Refusal> {
        let (mut format, mut revision, mut places) = (None, None, Vec::new());
        while let Some(argument) = parser.next()? {
            match argument {
                Arg::Long("format") => once(&mut format, "--format", value(&mut parser)?.parse()?)?,
                Arg::Long("against") => once(&mut revision, "--against", text(&mut parser)?)?,
                Arg::Value(place) if places.len() < 2 => places.push(place.string()?),
                argument => return Err(other(argument)),
            }
        }
        let (old, new) = match (revision, places.as_mut_slice()) {
            (Some(revision), _) if revision.starts_with('-') || revision.contains(':') || revision.is_empty() => {
                return Err(format!("--against {revision}: not a revision").into());
            }
            (Some(revision), []) => (Old::Revision(revision), own_folder().join("contract.json").display().to_string()),
            (Some(revision), [new]) => (Old::Revision(revision), take(new)),
            (Some(_), [_, new, ..]) => return Err(format!("{new} is one contract too many beside --against").into()),
            (None, [old, new, ..]) => (Old::From(take(old)), take(new)),
            (None, _) => return Err("two contracts or documents are compared: an old one and a new one".into()),
        };
        Ok(Self { old, new, format: format.unwrap_or_default() })
    }
}

/// Compares, writes the report, and answers with the exit code: 0 for no change, 10 for patch, 11 for minor, 12 for
/// major.
///
/// # Errors
///
/// Says which of the two cannot be read.
pub fn run(options: &Options, output: &mut dyn Write) -> Result<u8, Error> {
    let old = match &options.old {
        Old::From(old) => read(old)?,
        Old::Revision(revision) => committed(revision, &options.new)?,
    };
    let new = read(&options.new)?;
    let report = super::judge(&old, &new, &Sources::read(&own_folder())?);
    // The exit code is right even if the output is closed.
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
    contract(&load(from)?.text).map_err(|e| Error::new(from, e))
}

fn contract(text: &str) -> Result<Contract, Error> {
    if is_contract(text) { Contract::parse(text) } else { import(text).map(|it| it.contract) }
}

fn is_contract(text: &str) -> bool {
    text.trim_start().starts_with('{')
        && serde_json::from_str::<Value>(text).is_ok_and(|value| value.get("format").is_some())
}

/// Reads a file of a git revision.
fn committed(revision: &str, file: &str) -> Result<Contract, Error> {
    let path = Path::new(file);
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let name =
        name.ok_or_else(|| Error::new(file, "is not a file, and only a file can be compared with a revision"))?;
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .map_or_else(|| PathBuf::from("."), Path::to_path_buf);
    let object = format!("{revision}:./{name}");
    let failed = |what: &str| Error::new(format!("{file} at {revision}"), format!("git cannot show it: {what}"));
    let output = Command::new("git")
        .args(["cat-file", "blob", &object])
        .current_dir(folder)
        .output()
        .map_err(|e| failed(&e.to_string()))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(failed(said.lines().next().unwrap_or("it gives no reason")));
    }
    let text = String::from_utf8(output.stdout).map_err(|_| failed("it is not text"))?;
    contract(&text).map_err(|e| Error::new(format!("{file} at {revision}"), e))
}
