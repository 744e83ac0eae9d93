//! `cargo spec diff`: two contracts or documents in, a report and an exit code out.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use ambitus_compiler::contract::Contract;
use ambitus_compiler::{Error, Sources};
use serde_json::Value;

use super::change::Effect;
use super::render::Format;
use crate::import::{import, load};
use crate::project::own_folder;
use crate::usage::{Arguments, Usage};

/// What `cargo spec diff` was asked to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// What was.
    pub old: Old,
    /// What is: a contract or a document, as a file or an https address.
    pub new: String,
    /// How to write the report.
    pub format: Format,
}

/// What was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Old {
    /// A contract or a document, as a file or an https address.
    From(String),
    /// The contract of that file in a revision of its git repository.
    Revision(String),
}

impl Options {
    /// How the command is written.
    pub const USAGE: &str = "diff <old> <new> | --against REVISION [contract]  [--format text|json|markdown]";

    /// Reads the arguments after `diff`.
    ///
    /// # Errors
    ///
    /// Says which argument is wrong.
    pub fn parse(arguments: Arguments) -> Result<Self, Usage> {
        let mut arguments = arguments;
        let format = Format::option(&mut arguments)?;
        if let Some(revision) = arguments.option("--against")? {
            if revision.starts_with('-') || revision.contains(':') || revision.is_empty() {
                return Err(Usage::new(format!("--against {revision}: not a revision")));
            }
            let own = || own_folder().join("contract.json").display().to_string();
            let new = if arguments.left() == 0 { own() } else { arguments.places(["a contract"]).map(|[new]| new)? };
            return Ok(Self { old: Old::Revision(revision), new, format });
        }
        let [old, new] = arguments.places(["what was", "what is"])?;
        Ok(Self { old: Old::From(old), new, format })
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
    // The project's files tell what becomes of the facts in Rust; without them the facts alone are judged.
    let report = match Sources::read(&own_folder()) {
        Ok(sources) => super::judge(&old, &new, &sources),
        Err(_) => super::compare(&old, &new),
    };
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
    contract(&load(from)?.text).map_err(|e| Error::new(from, e))
}

fn contract(text: &str) -> Result<Contract, Error> {
    if is_contract(text) { Contract::parse(text) } else { import(text).map(|it| it.contract) }
}

fn is_contract(text: &str) -> bool {
    text.trim_start().starts_with('{')
        && serde_json::from_str::<Value>(text).is_ok_and(|value| value.get("format").is_some())
}

/// Reads what git has of a file.
fn committed(revision: &str, file: &str) -> Result<Contract, Error> {
    let path = Path::new(file);
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let name = name.ok_or_else(|| Error::new(file, "is no file, and only a file can be compared with a revision"))?;
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
        return Err(failed(said.lines().next().unwrap_or("it does not say why")));
    }
    let text = String::from_utf8(output.stdout).map_err(|_| failed("it is not text"))?;
    contract(&text).map_err(|e| Error::new(format!("{file} at {revision}"), e))
}
