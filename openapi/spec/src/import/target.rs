//! Writes several files so that either all of them change or none.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use ambitus_compiler::Error;

/// Writes each file under a temporary name, then renames them one after the other. If a rename fails, the earlier ones are
/// undone.
pub(crate) fn write_all(files: &[(PathBuf, String)]) -> Result<(), Error> {
    let mut steps = Vec::with_capacity(files.len());
    for (path, text) in files {
        steps.push((path, Beside::write(path, text)?, Beside::keep(path)?));
    }
    let mut done: Vec<(&PathBuf, Option<Beside>)> = Vec::with_capacity(files.len());
    for (path, new, old) in steps {
        if let Err(e) = fs::rename(&new.0, path) {
            let stay: Vec<String> = done.into_iter().rev().filter_map(|(path, old)| put_back(path, old)).collect();
            let what = if stay.is_empty() {
                e.to_string()
            } else {
                format!("{e}; and these files could not be restored: {}", stay.join(", "))
            };
            return Err(failed(path, what));
        }
        done.push((path, old));
    }
    Ok(())
}

fn failed(path: &Path, what: impl std::fmt::Display) -> Error {
    Error::new(path.display().to_string(), format!("cannot be written: {what}"))
}

/// Restores a file's old content. On failure it returns the file and the error.
fn put_back(path: &Path, old: Option<Beside>) -> Option<String> {
    let undone = match &old {
        Some(old) => fs::rename(&old.0, path),
        None => fs::remove_file(path),
    };
    undone.err().map(|e| format!("{} ({e})", path.display()))
}

/// A temporary file, which is removed unless it is renamed.
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

    /// Copies a file's present content.
    fn keep(path: &Path) -> Result<Option<Self>, Error> {
        let beside = Self(name(path, "old"));
        match fs::copy(path, &beside.0) {
            Ok(_) => Ok(Some(beside)),
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(e) => Err(Error::new(path.display().to_string(), format!("cannot be copied: {e}"))),
        }
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        // After a rename the file does not exist any more.
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
    fn all_files_are_written_and_no_others() {
        let folder = folder("all");
        fs::write(folder.join("one"), "before").unwrap();
        let files = files(&folder, ["one", "two", "three"]);
        write_all(&files).unwrap();
        assert!(files.iter().all(|(path, text)| read(path) == *text));
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 3);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn no_file_is_written_if_one_cannot_be_copied() {
        let folder = folder("kept");
        fs::write(folder.join("one"), "before").unwrap();
        fs::create_dir(folder.join("two")).unwrap(); // a folder stands where the file should
        assert!(write_all(&files(&folder, ["one", "new", "two"])).is_err());
        assert_eq!(read(&folder.join("one")), "before");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn renamed_files_are_restored_if_a_later_rename_fails() {
        let folder = folder("back");
        fs::write(folder.join("one"), "before").unwrap();
        let [one, new] = files(&folder, ["one", "new"]);
        // Both renames succeeded; the third one failed.
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
