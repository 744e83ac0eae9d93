//! Decodes recorded answers as the types of their operations and prints how each went. For bug reports: nothing is sent.
//!
//! ```sh
//! cargo run --example decode -- --operation get-playlist answer.json
//! cargo run --example decode -- --manifest answers.tsv --strict --lossless
//! ```
//!
//! A manifest is tab-separated with a header; its first two columns are a path, relative to the manifest, and an operation's
//! name. With `--strict` one broken item of a page fails the whole answer. `--lossless` prints every value that the types do not
//! hold. `--dump DIR` writes what they do hold to a file below DIR, with the path of the answer.

use std::{
    fs, io,
    path::{Component, Path, PathBuf},
};

use ambitus::api::answers;
use lexopt::prelude::*;
use serde_json::Value as Json;

#[path = "../arguments.rs"]
mod arguments;
mod lost;

const HELP: &str = "usage: decode (--manifest FILE | --operation ID FILES…) [--strict] [--lossless] [--dump DIR]";

#[derive(Default)]
struct Arguments {
    manifest: Option<PathBuf>,
    operation: Option<String>,
    files: Vec<String>,
    dump: Option<PathBuf>,
    strict: bool,
    lossless: bool,
}

/// An answer to read.
struct Row {
    path: String,
    operation: String,
}

impl Arguments {
    fn parse(mut parser: lexopt::Parser) -> Result<Option<Self>, lexopt::Error> {
        let mut arguments = Self::default();
        while let Some(argument) = parser.next()? {
            match argument {
                Long("manifest") => arguments.manifest = Some(parser.value()?.into()),
                Long("operation") => arguments.operation = Some(parser.value()?.string()?),
                Long("dump") => arguments.dump = Some(parser.value()?.into()),
                Long("strict") => arguments.strict = true,
                Long("lossless") => arguments.lossless = true,
                Long("help") => return Ok(None),
                Value(file) => arguments.files.push(file.string()?),
                _ => return Err(argument.unexpected()),
            }
        }
        match (&arguments.manifest, &arguments.operation, arguments.files.is_empty()) {
            (Some(_), None, true) | (None, Some(_), false) => Ok(Some(arguments)),
            _ => Err("either --manifest alone, or --operation with files, is needed".into()),
        }
    }

    /// The answers, and the folder that their paths are relative to.
    fn rows(&self) -> Result<(PathBuf, Vec<Row>), String> {
        let Some(manifest) = &self.manifest else {
            let operation = self.operation.clone().unwrap_or_default();
            let rows = self.files.iter().map(|path| Row { path: path.clone(), operation: operation.clone() });
            return Ok((PathBuf::new(), rows.collect()));
        };
        let text = fs::read_to_string(manifest).map_err(|error| format!("{}: {error}", manifest.display()))?;
        let folder = manifest.parent().map(Path::to_path_buf).unwrap_or_default();
        let lines = text.lines().skip(1).filter(|line| !line.trim().is_empty());
        let rows = lines.map(|line| {
            let mut columns = line.split('\t').map(|column| column.trim().to_owned());
            Row { path: columns.next().unwrap_or_default(), operation: columns.next().unwrap_or_default() }
        });
        Ok((folder, rows.collect()))
    }
}

/// Prints how one answer went.
fn examine(row: &Row, folder: &Path, arguments: &Arguments) -> Result<(), String> {
    let whole = |why: &dyn std::fmt::Display| format!("$: {why}");
    let answer = fs::read(folder.join(&row.path)).map_err(|error| whole(&error))?;
    let held = answers::read_back(&row.operation, answer.clone(), arguments.strict).map_err(|error| {
        let path = error.json_path().filter(|path| !path.is_empty()).unwrap_or("$");
        format!("{path}: {error}")
    })?;
    if let Some(folder) = &arguments.dump {
        dump(folder, &row.path, &held).map_err(|error| whole(&error))?;
    }
    println!("ok {}", row.path);
    if arguments.lossless {
        let answer = serde_json::from_slice(&answer).unwrap_or_default();
        for path in lost::paths(&answer, &held) {
            println!("lost {} {path}", row.path);
        }
    }
    Ok(())
}

/// Writes below `folder` only, whatever path the manifest gives.
fn dump(folder: &Path, path: &str, held: &Json) -> io::Result<()> {
    let mut target = folder.to_path_buf();
    for component in Path::new(path).components() {
        match component {
            Component::Normal(name) => target.push(name),
            Component::ParentDir => return Err(io::Error::other("is not dumped: its path leads upwards")),
            Component::CurDir | Component::RootDir | Component::Prefix(_) => {}
        }
    }
    if let Some(parent) = target.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::write(target, format!("{held:#}\n"))
}

/// Reads every answer and tells whether all could be read.
fn run(arguments: &Arguments) -> Result<bool, String> {
    let (folder, rows) = arguments.rows()?;
    let (mut passed, mut failed) = (0, 0);
    for row in &rows {
        match examine(row, &folder, arguments) {
            Ok(()) => passed += 1,
            Err(why) => {
                failed += 1;
                println!("fail {} {why}", row.path);
            }
        }
    }
    println!("{passed} passed, {failed} failed");
    Ok(failed == 0)
}

fn main() {
    match run(&arguments::parse_or_exit(HELP, Arguments::parse)) {
        Ok(true) => {}
        Ok(false) => std::process::exit(1),
        Err(why) => {
            eprintln!("{why}");
            std::process::exit(2);
        }
    }
}
