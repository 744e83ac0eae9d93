//! The tables of operations and methods, and a check of the project's files.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use ambitus_compiler::{Error, Sources, table};
use lexopt::{Arg, Parser};

use crate::arguments::{Refusal, Usage, once, other, value};

/// The path of this project's `openapi/`. It does not depend on the current folder.
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
    /// How `check` is called.
    pub const CHECK: Usage = Usage {
        call: "check [--from DIR]",
        help: "Compiles the files of openapi/ as the build does, and says how each correction ended.\n\n  \
               --from DIR  the folder to read; openapi/ by default",
    };
    /// How `operations` is called.
    pub const OPERATIONS: Usage = Usage {
        call: "operations [--from DIR]",
        help: "Prints a row for each operation, as tab-separated values.\n\n  \
               --from DIR  the folder to read; openapi/ by default",
    };
    /// How `methods` is called.
    pub const METHODS: Usage = Usage {
        call: "methods [--from DIR]",
        help: "Prints a row for each method, as tab-separated values.\n\n  \
               --from DIR  the folder to read; openapi/ by default",
    };

    /// Reads the arguments after the subcommand.
    ///
    /// # Errors
    ///
    /// An argument that the subcommand does not take.
    pub fn parse(mut parser: Parser) -> Result<Self, Refusal> {
        let mut folder = None;
        while let Some(argument) = parser.next()? {
            match argument {
                Arg::Long("from") => once(&mut folder, "--from", PathBuf::from(value(&mut parser)?))?,
                argument => return Err(other(argument)),
            }
        }
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

/// Compiles the files as the build does, and prints how each correction ended.
///
/// # Errors
///
/// The error that the build would stop at.
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

// A reader that closes the pipe early (`| head`) is not a failure.
pub(crate) fn print(out: &mut dyn Write, text: &str) -> Result<(), Error> {
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Error::new("output", error)),
        _ => Ok(()),
    }
}
