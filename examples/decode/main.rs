//! Reads answers that were kept, as the types of their operations, and prints how each went. For bug reports: nothing is sent.
//!
//! ```sh
//! cargo run --example decode -- --operation get-playlist answer.json
//! cargo run --example decode -- --manifest answers.tsv --strict --lossless
//! ```
//!
//! A manifest is tab-separated with a header; its first two columns are a path, relative to the manifest, and an operation's
//! name. `--strict` lets a page's broken item fail the answer. `--lossless` prints every value that the types do not hold.
//! `--dump DIR` writes down what they do hold, under the answer's own path.

use std::{
    fs, io,
    path::{Component, Path, PathBuf},
};

use ambitus::api::decode;
use serde_json::Value;

mod lost;

const USAGE: &str = "usage: decode (--manifest FILE | --operation ID FILES…) [--strict] [--lossless] [--dump DIR]";

#[derive(Default)]
struct Arguments {
    manifest: Option<PathBuf>,
    operation: Option<String>,
    files: Vec<String>,
    dump: Option<PathBuf>,
    strict: bool,
    lossless: bool,
}

fn arguments() -> Result<Arguments, String> {
    let mut arguments = Arguments::default();
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or_else(|| format!("{USAGE}\n{word} needs a value"));
        match word.as_str() {
            "--manifest" => arguments.manifest = Some(value()?.into()),
            "--operation" => arguments.operation = Some(value()?),
            "--dump" => arguments.dump = Some(value()?.into()),
            "--strict" => arguments.strict = true,
            "--lossless" => arguments.lossless = true,
            option if option.starts_with("--") => return Err(format!("{USAGE}\nunknown option {option}")),
            _ => arguments.files.push(word),
        }
    }
    match (&arguments.manifest, &arguments.operation, arguments.files.is_empty()) {
        (Some(_), None, true) | (None, Some(_), false) => Ok(arguments),
        _ => Err(USAGE.to_owned()),
    }
}

/// An answer to read.
struct Row {
    path: String,
    operation: String,
}

impl Arguments {
    /// The answers, and the folder that their paths start from.
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
    let held = decode::read_back(&row.operation, answer.clone(), arguments.strict).map_err(|error| {
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

/// Writes below `folder` and nowhere else, whatever the manifest says.
fn dump(folder: &Path, path: &str, held: &Value) -> io::Result<()> {
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

fn run() -> Result<bool, String> {
    let arguments = arguments()?;
    let (folder, rows) = arguments.rows()?;
    let (mut passed, mut failed) = (0, 0);
    for row in &rows {
        match examine(row, &folder, &arguments) {
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
    match run() {
        Ok(true) => {}
        Ok(false) => std::process::exit(1),
        Err(why) => {
            eprintln!("{why}");
            std::process::exit(2);
        }
    }
}
