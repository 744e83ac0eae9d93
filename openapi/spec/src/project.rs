//! What the project's own files say: the tables of operations and methods, and whether the files agree.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use ambitus_compiler::{Error, Sources, table};

use crate::usage::{Arguments, Usage};

/// `openapi/` of this project, from whatever folder the command is called.
#[must_use]
pub fn own_folder() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Which folder to read.
#[derive(Clone, Debug)]
pub struct Options {
    folder: PathBuf,
}

impl Options {
    /// How `operations` is called.
    pub const OPERATIONS: &'static str = "operations [--from DIR]";
    /// How `methods` is called.
    pub const METHODS: &'static str = "methods [--from DIR]";
    /// How `check` is called.
    pub const CHECK: &'static str = "check [--from DIR]";

    /// Reads the arguments.
    ///
    /// # Errors
    ///
    /// An option that does not exist.
    pub fn parse(mut arguments: Arguments) -> Result<Self, Usage> {
        let folder = arguments.option("--from")?.map(PathBuf::from);
        let [] = arguments.places([])?;
        Ok(Self { folder: folder.unwrap_or_else(own_folder) })
    }
}

/// Prints a row for each operation, as tab-separated values.
///
/// # Errors
///
/// The files do not agree, or the table cannot be written.
pub fn operations(options: &Options, out: &mut dyn Write) -> Result<(), Error> {
    let compiled = Sources::read(&options.folder)?.compile()?;
    print(out, &table::operations(&compiled))
}

/// Prints a row for each method, as tab-separated values.
///
/// # Errors
///
/// The files do not agree, or the table cannot be written.
pub fn methods(options: &Options, out: &mut dyn Write) -> Result<(), Error> {
    let compiled = Sources::read(&options.folder)?.compile()?;
    print(out, &table::methods(&compiled)?)
}

/// Does what the build does, without the build, and tells how each correction ended.
///
/// # Errors
///
/// What would stop the build.
pub fn check(options: &Options, out: &mut dyn Write) -> Result<(), Error> {
    let compiled = Sources::read(&options.folder)?.compile()?;
    compiled.rust()?;
    for (correction, outcome) in &compiled.corrections {
        print(out, &format!("{outcome} {}\n", correction.name))?;
    }
    let operations = compiled.contract.each_operation().count();
    let methods = compiled.policy.values().map(std::collections::BTreeMap::len).sum::<usize>();
    print(out, &format!("{operations} operations, {methods} methods, {} scopes\n", compiled.contract.scopes.len()))
}

// A reader that has seen enough (`| head`) is no failure.
fn print(out: &mut dyn Write, text: &str) -> Result<(), Error> {
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Error::new("output", error)),
        _ => Ok(()),
    }
}
