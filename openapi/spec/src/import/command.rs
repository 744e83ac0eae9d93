//! `cargo spec import`: from a file or an address to `contract.json`, `source.toml` and what has to follow them.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use ambitus_compiler::contract::Contract;
use ambitus_compiler::corrections::{self, Outcome};
use ambitus_compiler::model::{Answer, Lowering, Type};
use ambitus_compiler::vocabulary::Vocabulary;
use ambitus_compiler::{Error, FILES, policy};

use super::date;
use super::outcome::{Done, Todo};
use super::rows::{self, Fitted};
use super::source::{Loaded, Source, is_address, load};
use super::target::write_all;
use crate::diff::{self, Format};
use crate::project::own_folder;
use crate::usage::{Arguments, Usage};

/// What `cargo spec import` was asked to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The document: a file or an https address.
    pub from: String,
    /// The folder for `contract.json` and `source.toml`.
    pub out: PathBuf,
    /// Whether the folder is to be one that a build can use: with the project's own files where it has none, and without
    /// the rows of operations that the document does not have.
    pub whole: bool,
    /// The document's date, if it was given.
    pub date: Option<String>,
    /// The document's address, if it was given.
    pub address: Option<String>,
    /// How to write the report.
    pub format: Format,
}

impl Options {
    /// How the command is written.
    pub const USAGE: &str = "import <file or https address> [--out DIR [--whole]] [--date YYYY-MM-DD] [--address URL] \
                             [--format text|json|markdown]";

    /// Reads the arguments after `import`.
    ///
    /// # Errors
    ///
    /// Says which argument is wrong.
    pub fn parse(arguments: Arguments) -> Result<Self, Usage> {
        let mut arguments = arguments;
        let out = arguments.option("--out")?.map(PathBuf::from);
        let whole = arguments.flag("--whole")?;
        let date = arguments.option("--date")?;
        let address = arguments.option("--address")?;
        let format = Format::option(&mut arguments)?;
        if whole && out.is_none() {
            return Err(Usage::new("--whole makes another folder, so --out has to name it"));
        }
        if let Some(date) = date.as_ref().filter(|date| date::parse(date).is_none()) {
            return Err(Usage::new(format!("--date {date}: not a day, which is written 2026-05-30")));
        }
        if let Some(address) = address.as_ref().filter(|address| !is_address(address)) {
            return Err(Usage::new(format!("--address {address}: not an https address")));
        }
        let [from] = arguments.places(["a file or an address"])?;
        Ok(Self { from, out: out.unwrap_or_else(own_folder), whole, date, address, format })
    }
}

/// Imports, writes and reports. Nothing is written unless everything could be read.
///
/// # Errors
///
/// Says what cannot be read or written.
pub fn run(options: &Options, report: &mut dyn Write) -> Result<(), Error> {
    let done = import_loaded(options, load(&options.from)?)?;
    // Whoever listens may have hung up; the files are written all the same.
    let _ = report.write_all(done.render(options.format).as_bytes());
    Ok(())
}

fn import_loaded(options: &Options, loaded: Loaded) -> Result<Done, Error> {
    let imported = super::import(&loaded.text).map_err(|e| Error::new(&options.from, e))?;
    let source = Source {
        address: options.address.clone().unwrap_or(loaded.address),
        date: options.date.clone().or(loaded.date).unwrap_or_else(date::today),
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
        (options.out.join("source.toml"), source.to_text()),
    ];
    if let Some(fitted) = &fitted {
        let policy = options.out.join("policy.toml");
        if read(&policy)?.as_ref() != Some(&fitted.text) {
            files.push((policy, fitted.text.clone()));
        }
    }
    if options.whole {
        for name in FILES.into_iter().filter(|name| !matches!(*name, "contract.json" | "policy.toml")) {
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
    Ok(Done { imported, date: source.date, changes, fitted, todo })
}

/// The folder that is imported into.
struct Folder<'a> {
    at: &'a Path,
    whole: bool,
}

impl Folder<'_> {
    /// A file's text: its own, or the project's where the folder is to be whole.
    fn text(&self, name: &str) -> Result<Option<String>, Error> {
        match read(&self.at.join(name))? {
            None => self.borrowed(name),
            own => Ok(own),
        }
    }

    /// The project's text of a file that the folder does not have and is to get.
    fn borrowed(&self, name: &str) -> Result<Option<String>, Error> {
        if !self.whole || self.at.join(name).exists() {
            return Ok(None);
        }
        read(&own_folder().join(name))
    }

    /// The contract that is to be replaced. In a folder that is to be whole the project's own stands in.
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

/// What the other files make of the new contract: the policy's new text, and what is left for a person to do.
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
    // Corrections may split an operation, so rows are about what they leave.
    let old = old.map(|old| corrections::apply(old, &corrections).map_or_else(|_| old.clone(), |(old, _)| old));
    let vocabulary = folder.text("types.toml")?.map(|text| Vocabulary::parse(&text)).transpose()?;
    let paging = |place: &str| paging(place, &corrected, vocabulary.as_ref()?);
    let fitted = rows::fit(&text, old.as_ref(), &corrected, &paging, folder.whole)?;
    if let Some(old) = &old {
        todo.scopes = other_scopes(&text, old, &corrected)?;
    }
    Ok((Some(fitted), todo))
}

/// How an operation's answer is paged, as its row has to say it.
fn paging(place: &str, contract: &Contract, vocabulary: &Vocabulary) -> Option<&'static str> {
    let operation = policy::find(contract, place)?;
    match Lowering::new(contract, vocabulary).answer(place, &operation.answers).ok()? {
        Answer::Value { ty: Type::Page(_), .. } => Some("offset"),
        Answer::Value { ty: Type::CursorPage(_), .. } => Some("cursor"),
        _ => None,
    }
}

/// The rows whose operation asks for other scopes than it did when they were reviewed.
fn other_scopes(text: &str, old: &Contract, new: &Contract) -> Result<Vec<(String, String)>, Error> {
    let rows = policy::parse(text)?;
    let changed = policy::each_row(&rows).filter(|(_, _, row)| {
        let scopes = |contract| policy::find(contract, &row.operation).map(|operation| &operation.scopes);
        scopes(old).zip(scopes(new)).is_some_and(|(old, new)| old != new)
    });
    Ok(changed.map(|(group, name, row)| (format!("{group}.{name}"), row.operation.clone())).collect())
}
