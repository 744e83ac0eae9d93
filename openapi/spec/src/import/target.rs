//! Writing several files so that all of them change or none does.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use ambitus_compiler::Error;

/// Writes files: first beside their places, then into them, one after the other. When one cannot take its place, those that
/// have taken theirs are put back.
pub(crate) fn write_all(files: &[(PathBuf, String)]) -> Result<(), Error> {
    let mut steps = Vec::with_capacity(files.len());
    for (path, text) in files {
        steps.push((path, Beside::write(path, text)?, Beside::keep(path)?));
    }
    let mut done: Vec<(&PathBuf, Option<Beside>)> = Vec::with_capacity(files.len());
    for (path, new, old) in steps {
        if let Err(e) = fs::rename(&new.0, path) {
            let stay: Vec<String> = done.into_iter().rev().filter_map(|(path, old)| put_back(path, old)).collect();
            let what =
                if stay.is_empty() { e.to_string() } else { format!("{e}; and these stay new: {}", stay.join(", ")) };
            return Err(failed(path, what));
        }
        done.push((path, old));
    }
    Ok(())
}

fn failed(path: &Path, what: impl std::fmt::Display) -> Error {
    Error::new(path.display().to_string(), format!("cannot be written: {what}"))
}

/// Puts back what a file held; says which file and why where that fails.
fn put_back(path: &Path, old: Option<Beside>) -> Option<String> {
    let undone = match &old {
        Some(old) => fs::rename(&old.0, path),
        None => fs::remove_file(path),
    };
    undone.err().map(|e| format!("{} ({e})", path.display()))
}

/// A file beside another one, which goes away unless it is renamed.
struct Beside(PathBuf);

impl Beside {
    fn write(path: &Path, text: &str) -> Result<Self, Error> {
        let beside = Self(name(path, "new"));
        let written = File::create(&beside.0).and_then(|mut file| {
            file.write_all(text.as_bytes())?;
            file.sync_all()
        });
        match written {
            Ok(()) => Ok(beside),
            Err(e) => Err(failed(path, e)),
        }
    }

    /// Keeps what a file holds now.
    fn keep(path: &Path) -> Result<Option<Self>, Error> {
        let beside = Self(name(path, "old"));
        match fs::copy(path, &beside.0) {
            Ok(_) => Ok(Some(beside)),
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(e) => Err(Error::new(path.display().to_string(), format!("cannot be kept: {e}"))),
        }
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        // After the rename there is nothing left to remove.
        let _ = fs::remove_file(&self.0);
    }
}

fn name(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.{ending}", std::process::id()));
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("ambitus-spec-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    fn files<const N: usize>(folder: &Path, names: [&str; N]) -> [(PathBuf, String); N] {
        names.map(|name| (folder.join(name), format!("new {name}")))
    }

    fn read(path: &Path) -> String {
        fs::read_to_string(path).unwrap()
    }

    #[test]
    fn all_files_are_written_and_nothing_else() {
        let folder = folder("all");
        fs::write(folder.join("one"), "before").unwrap();
        let files = files(&folder, ["one", "two", "three"]);
        write_all(&files).unwrap();
        assert!(files.iter().all(|(path, text)| read(path) == *text));
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 3);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn no_file_is_written_when_one_cannot_be_kept() {
        let folder = folder("kept");
        fs::write(folder.join("one"), "before").unwrap();
        fs::create_dir(folder.join("two")).unwrap(); // a folder stands where the file should
        assert!(write_all(&files(&folder, ["one", "new", "two"])).is_err());
        assert_eq!(read(&folder.join("one")), "before");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn what_has_taken_its_place_is_put_back_when_a_rename_fails() {
        let folder = folder("back");
        fs::write(folder.join("one"), "before").unwrap();
        let [one, new] = files(&folder, ["one", "new"]);
        // Both took their places; then the third could not.
        let (kept, nothing) = (Beside::keep(&one.0).unwrap(), Beside::keep(&new.0).unwrap());
        assert!(kept.is_some() && nothing.is_none());
        for (path, text) in [&one, &new] {
            fs::rename(&Beside::write(path, text).unwrap().0, path).unwrap();
        }
        assert_eq!((put_back(&new.0, nothing), put_back(&one.0, kept)), (None, None));
        assert_eq!(read(&one.0), "before");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
        fs::remove_dir_all(folder).unwrap();
    }
}
