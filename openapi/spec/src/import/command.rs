//! `cargo spec import`: from a file or an address to `contract.json` and `source.toml`.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use ambitus_compiler::Error;

use super::date;
use super::source::{Source, is_address, load};
use super::target::write_both;
use crate::usage::{Arguments, Usage};

/// What `cargo spec import` was asked to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The document: a file or an https address.
    pub from: String,
    /// The folder for `contract.json` and `source.toml`.
    pub out: PathBuf,
    /// The document's date, if it was given.
    pub date: Option<String>,
    /// The document's address, if it was given.
    pub address: Option<String>,
}

impl Options {
    /// How the command is written.
    pub const USAGE: &str = "import <file or https address> [--out DIR] [--date YYYY-MM-DD] [--address URL]";

    /// Reads the arguments after `import`.
    ///
    /// # Errors
    ///
    /// Says which argument is wrong.
    pub fn parse(arguments: Arguments) -> Result<Self, Usage> {
        let mut arguments = arguments;
        let out = arguments.option("--out")?.map_or_else(default_out, PathBuf::from);
        let date = arguments.option("--date")?;
        let address = arguments.option("--address")?;
        if let Some(date) = date.as_ref().filter(|date| date::parse(date).is_none()) {
            return Err(Usage::new(format!("--date {date}: not a day, which is written 2026-05-30")));
        }
        if let Some(address) = address.as_ref().filter(|address| !is_address(address)) {
            return Err(Usage::new(format!("--address {address}: not an https address")));
        }
        let [from] = arguments.places(["a file or an address"])?;
        Ok(Self { from, out, date, address })
    }
}

/// `openapi/` of this project, from whatever folder the command is called.
fn default_out() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Imports, writes and reports. Nothing is written unless everything could be read.
///
/// # Errors
///
/// Says what cannot be read or written.
pub fn run(options: &Options, report: &mut dyn Write) -> Result<(), Error> {
    let loaded = load(&options.from)?;
    let imported = super::import(&loaded.text).map_err(|e| Error::new(&options.from, e))?;
    let source = Source {
        address: options.address.clone().unwrap_or(loaded.address),
        date: options.date.clone().or(loaded.date).unwrap_or_else(date::today),
        sha256: loaded.sha256,
    };
    fs::create_dir_all(&options.out)
        .map_err(|e| Error::new(options.out.display().to_string(), format!("cannot be made: {e}")))?;
    write_both(
        (&options.out.join("contract.json"), &imported.contract.to_text()),
        (&options.out.join("source.toml"), &source.to_text()),
    )?;
    let contract = &imported.contract;
    let counts = format!("{} operations and {} schemas", contract.each_operation().count(), contract.schemas.len());
    let lines = imported.notes.iter().map(ToString::to_string);
    for line in lines.chain([format!("{}: {counts} of {}", options.out.display(), source.date)]) {
        // Whoever listens may have hung up; the files are written all the same.
        let _ = writeln!(report, "{line}");
    }
    Ok(())
}
