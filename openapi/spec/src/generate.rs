//! Writes the generated code to `snapshots/generated/`, or compares it with what is there.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use ambitus_compiler::{Error, GENERATED, Sources};
use lexopt::{Arg, Parser};

use crate::arguments::{Refusal, Usage, once, other, value};
use crate::project::own_folder;

/// What to do with the generated code.
#[derive(Clone, Debug)]
pub struct Options {
    check: bool,
    /// The folder of the ten files.
    from: PathBuf,
    /// The folder of the generated code.
    at: PathBuf,
}

impl Options {
    /// How it is called.
    pub const USAGE: Usage = Usage {
        call: "generate [--check] [--from DIR] [--at DIR]",
        help: "Writes the code that is generated from openapi/, and deletes generated files that are no longer generated.\n\n  \
               --check     changes nothing, and fails if a file differs\n  \
               --from DIR  the folder of the contract; openapi/ by default\n  \
               --at DIR    the folder of the code; snapshots/generated/ by default",
    };

    /// Reads the arguments after the subcommand.
    ///
    /// # Errors
    ///
    /// An argument that the subcommand does not take.
    pub fn parse(mut parser: Parser) -> Result<Self, Refusal> {
        let (mut check, mut from, mut at) = (None, None, None);
        while let Some(argument) = parser.next()? {
            match argument {
                Arg::Long("check") => once(&mut check, "--check", ())?,
                Arg::Long("from") => once(&mut from, "--from", PathBuf::from(value(&mut parser)?))?,
                Arg::Long("at") => once(&mut at, "--at", PathBuf::from(value(&mut parser)?))?,
                argument => return Err(other(argument)),
            }
        }
        Ok(Self { check: check.is_some(), from: from.unwrap_or_else(own_folder), at: at.unwrap_or_else(folder) })
    }
}

/// The folder of the generated code that the package ships.
fn folder() -> PathBuf {
    let openapi = own_folder();
    openapi.parent().unwrap_or(&openapi).join("snapshots").join("generated")
}

/// Writes the generated code, or compares it.
///
/// # Errors
///
/// The files of `openapi/` do not agree; a file cannot be read or written; a Rust file in the folder was not generated; or, with
/// `--check`, the names of the files that differ.
pub fn run(options: &Options, out: &mut dyn Write) -> Result<(), Error> {
    let code = Sources::read(&options.from)?.compile()?.rust()?;
    let there = read(&options.at)?;
    let changed: Vec<&String> =
        code.iter().filter(|(name, code)| there.get(*name) != Some(code)).map(|it| it.0).collect();
    let left: Vec<&String> = there.keys().filter(|name| !code.contains_key(*name)).collect();
    if options.check {
        return compare(&options.at, &changed, &left);
    }
    // A folder that was named by mistake keeps its files.
    if let Some((name, _)) = there.iter().find(|(_, text)| !text.starts_with(GENERATED)) {
        return Err(Error::new(options.at.join(name).display().to_string(), "was not generated: nothing is written"));
    }
    fs::create_dir_all(&options.at).map_err(|error| failed(&options.at, "cannot be made", &error))?;
    for name in &changed {
        let path = options.at.join(name);
        fs::write(&path, &code[*name]).map_err(|error| failed(&path, "cannot be written", &error))?;
    }
    for name in &left {
        let path = options.at.join(name);
        fs::remove_file(&path).map_err(|error| failed(&path, "cannot be deleted", &error))?;
    }
    let unchanged = code.len() - changed.len();
    let text = format!("written: {}, deleted: {}, unchanged: {unchanged}\n", changed.len(), left.len());
    crate::project::print(out, &text)
}

fn compare(at: &Path, changed: &[&String], left: &[&String]) -> Result<(), Error> {
    if changed.is_empty() && left.is_empty() {
        return Ok(());
    }
    let names = |names: &[&String]| names.iter().map(|name| format!("\n  {name}")).collect::<String>();
    let mut what = String::from("is not what openapi/ generates: run `cargo spec generate`");
    if !changed.is_empty() {
        what += &format!("\nmissing or different:{}", names(changed));
    }
    if !left.is_empty() {
        what += &format!("\nno longer generated:{}", names(left));
    }
    Err(Error::new(at.display().to_string(), what))
}

/// The Rust files of a folder, by name. A folder that does not exist has none.
fn read(folder: &Path) -> Result<BTreeMap<String, String>, Error> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(BTreeMap::new()),
        entries => entries.map_err(|error| failed(folder, "cannot be read", &error))?,
    };
    let mut files = BTreeMap::new();
    for entry in entries {
        let path = entry.map_err(|error| failed(folder, "cannot be read", &error))?.path();
        if path.extension().is_some_and(|extension| extension == "rs")
            && let Some(name) = path.file_name().and_then(|name| name.to_str())
        {
            let text = fs::read_to_string(&path).map_err(|error| failed(&path, "cannot be read", &error))?;
            files.insert(name.to_owned(), text);
        }
    }
    Ok(files)
}

fn failed(path: &Path, what: &str, error: &io::Error) -> Error {
    Error::new(path.display().to_string(), format!("{what}: {error}"))
}
