//! `cargo spec import`: reads a document and writes `contract.json`, `source.toml` and the changes that follow from them.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use ambitus_compiler::contract::Contract;
use ambitus_compiler::corrections::{self, Outcome};
use ambitus_compiler::types::Types;
use ambitus_compiler::{Error, FILES, Origin, policy};
use jiff::civil::Date;
use lexopt::{Arg, Parser, ValueExt};

use super::date;
use super::outcome::{Done, Todo};
use super::rows::{self, Fitted};
use super::source::{Loaded, is_address, load};
use super::target::write_all;
use crate::arguments::{Refusal, Usage, once, other, text, value};
use crate::diff::{self, Format};
use crate::project::own_folder;

/// What `cargo spec import` was asked to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The document: a file or an https address.
    pub from: String,
    /// The folder for `contract.json` and `source.toml`.
    pub out: PathBuf,
    /// Whether a build has to be able to use the folder: files that it lacks are copied from the project, and rows of
    /// operations that the document does not have are removed.
    pub whole: bool,
    /// The document's date, if it was given.
    pub date: Option<Date>,
    /// The document's address, if it was given.
    pub address: Option<String>,
    /// How to write the report.
    pub format: Format,
}

impl Options {
    /// How the subcommand is called.
    pub const USAGE: Usage = Usage {
        call: "import <file or https address> [--out DIR [--whole]] [--date YYYY-MM-DD] [--address URL] \
               [--format text|json|markdown]",
        help: "Reads Spotify's document, writes contract.json and source.toml, and reports what changed.\n\n  \
               --out DIR          the folder to write to; openapi/ by default\n  \
               --whole            add the project's other files where the folder has none, so that a build can use it\n  \
               --date YYYY-MM-DD  the document's date; by default the one in the file's name, or today\n  \
               --address URL      where the document comes from, for source.toml\n  \
               --format FORMAT    text (the default), json or markdown",
    };

    /// Reads the arguments after `import`.
    ///
    /// # Errors
    ///
    /// Says which argument is wrong.
    pub fn parse(mut parser: Parser) -> Result<Self, Refusal> {
        let (mut from, mut out, mut whole) = (None, None, None);
        let (mut date, mut address, mut format) = (None, None, None);
        while let Some(argument) = parser.next()? {
            match argument {
                Arg::Long("out") => once(&mut out, "--out", PathBuf::from(value(&mut parser)?))?,
                Arg::Long("whole") => once(&mut whole, "--whole", ())?,
                Arg::Long("date") => {
                    let text = text(&mut parser)?;
                    let wrong = || format!("--date {text}: not a day, which is written 2026-05-30");
                    once(&mut date, "--date", date::parse(&text).ok_or_else(wrong)?)?;
                }
                Arg::Long("address") => {
                    let text = text(&mut parser)?;
                    if !is_address(&text) {
                        return Err(format!("--address {text}: not an https address").into());
                    }
                    once(&mut address, "--address", text)?;
                }
                Arg::Long("format") => once(&mut format, "--format", value(&mut parser)?.parse()?)?,
                Arg::Value(place) if from.is_none() => from = Some(place.string()?),
                argument => return Err(other(argument)),
            }
        }
        if whole.is_some() && out.is_none() {
            return Err("--whole needs --out, which names the folder to complete".into());
        }
        Ok(Self {
            from: from.ok_or("a file or an address is missing")?,
            out: out.unwrap_or_else(own_folder),
            whole: whole.is_some(),
            date,
            address,
            format: format.unwrap_or_default(),
        })
    }
}

/// Imports a document, writes the files and the report. Nothing is written if something cannot be read.
///
/// # Errors
///
/// Says what cannot be read or written.
pub fn run(options: &Options, report: &mut dyn Write) -> Result<(), Error> {
    let done = import_loaded(options, load(&options.from)?)?;
    // The files are written even if the output is closed.
    let _ = report.write_all(done.render(options.format).as_bytes());
    Ok(())
}

fn import_loaded(options: &Options, loaded: Loaded) -> Result<Done, Error> {
    let imported = super::import(&loaded.text).map_err(|e| Error::new(&options.from, e))?;
    let date = options.date.or(loaded.date).unwrap_or_else(date::today);
    let origin = Origin {
        address: options.address.clone().unwrap_or(loaded.address),
        date: date.to_string(),
        sha256: loaded.sha256,
    };
    let folder = Folder { at: &options.out, whole: options.whole };
    let old = folder.contract()?;
    let (fitted, todo) = follow(&folder, old.as_ref(), &imported.contract)?;
    let changes = match &old {
        Some(old) => Some(diff::judge(old, &imported.contract, &folder.sources()?)),
        None => None,
    };

    let mut files = vec![
        (options.out.join("contract.json"), imported.contract.to_text()),
        (options.out.join("source.toml"), origin.to_text()),
    ];
    if let Some(fitted) = &fitted {
        let policy = options.out.join("policy.toml");
        if read(&policy)?.as_ref() != Some(&fitted.text) {
            files.push((policy, fitted.text.clone()));
        }
    }
    if options.whole {
        for name in FILES.into_iter().filter(|name| !matches!(*name, "contract.json" | "source.toml" | "policy.toml")) {
            if let Some(text) = folder.borrowed(name)? {
                files.push((options.out.join(name), text));
            }
        }
    }
    for (path, _) in &files {
        let folder = path.parent().unwrap_or(&options.out);
        fs::create_dir_all(folder)
            .map_err(|e| Error::new(folder.display().to_string(), format!("cannot be made: {e}")))?;
    }
    write_all(&files)?;
    Ok(Done { imported, date, changes, fitted, todo })
}

/// The folder that is imported into.
struct Folder<'a> {
    at: &'a Path,
    whole: bool,
}

impl Folder<'_> {
    /// A file's text, from this folder or, with `--whole`, from the project.
    fn text(&self, name: &str) -> Result<Option<String>, Error> {
        match read(&self.at.join(name))? {
            None => self.borrowed(name),
            own => Ok(own),
        }
    }

    /// With `--whole`, the project's text of a file that this folder lacks.
    fn borrowed(&self, name: &str) -> Result<Option<String>, Error> {
        if !self.whole || self.at.join(name).exists() {
            return Ok(None);
        }
        read(&own_folder().join(name))
    }

    /// The contract to replace. With `--whole` and without one here, it is the project's.
    fn contract(&self) -> Result<Option<Contract>, Error> {
        let path = self.at.join("contract.json");
        self.text("contract.json")?
            .map(|text| Contract::parse(&text).map_err(|e| Error::new(path.display().to_string(), e)))
            .transpose()
    }

    fn sources(&self) -> Result<ambitus_compiler::Sources, Error> {
        let text = |name: &str| self.text(name).map(Option::unwrap_or_default);
        Ok(ambitus_compiler::Sources {
            contract: text("contract.json")?,
            source: text("source.toml")?,
            corrections: text("corrections.json")?,
            policy: text("policy.toml")?,
            types: text("types.toml")?,
            docs: ambitus_compiler::docs::DocFiles::default(),
        })
    }
}

fn read(path: &Path) -> Result<Option<String>, Error> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(e) => Err(Error::new(path.display().to_string(), format!("cannot be read: {e}"))),
    }
}

/// The policy's new text, and what a person still has to do in the other files.
fn follow(folder: &Folder<'_>, old: Option<&Contract>, new: &Contract) -> Result<(Option<Fitted>, Todo), Error> {
    let mut todo = Todo::default();
    let corrections = folder.text("corrections.json")?.map(|text| corrections::parse(&text)).transpose()?;
    let corrections = corrections.unwrap_or_default();
    let corrected = match corrections::apply(new, &corrections) {
        Ok((corrected, outcomes)) => {
            for (correction, outcome) in corrections.iter().zip(outcomes) {
                match outcome {
                    Outcome::Applied => {}
                    Outcome::Absent => todo.absent.push(correction.name.clone()),
                    Outcome::Stale => todo.stale.push(correction.name.clone()),
                }
            }
            corrected
        }
        Err(e) => {
            todo.broken = Some(e.to_string());
            return Ok((None, todo));
        }
    };
    let Some(text) = folder.text("policy.toml")? else { return Ok((None, todo)) };
    // Corrections may split an operation, so rows refer to the corrected contract.
    let old = old.map(|old| corrections::apply(old, &corrections).map_or_else(|_| old.clone(), |(old, _)| old));
    let types = folder.text("types.toml")?.map(|text| Types::parse(&text)).transpose()?;
    let paging = |place: &str| rows::paging(place, &corrected, types.as_ref()?);
    let fitted = rows::fit(&text, old.as_ref(), &corrected, &paging, folder.whole)?;
    if let Some(old) = &old {
        todo.scopes = other_scopes(&text, old, &corrected)?;
    }
    Ok((Some(fitted), todo))
}

/// The rows whose operation has other scopes in the new contract.
fn other_scopes(text: &str, old: &Contract, new: &Contract) -> Result<Vec<(String, String)>, Error> {
    let rows = policy::parse(text)?;
    let changed = policy::each_row(&rows).filter(|(_, _, row)| {
        let scopes = |contract| policy::find(contract, &row.operation).map(|operation| &operation.scopes);
        scopes(old).zip(scopes(new)).is_some_and(|(old, new)| old != new)
    });
    Ok(changed.map(|(group, name, row)| (format!("{group}.{name}"), row.operation.clone())).collect())
}
