//! Writing two files so that both change or neither does.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use ambitus_compiler::Error;

/// Writes both files: first beside their places, then into them. When the second cannot take its place, the first is
/// put back.
pub(crate) fn write_both(first: (&Path, &str), second: (&Path, &str)) -> Result<(), Error> {
    let new_first = Beside::write(first.0, first.1)?;
    let new_second = Beside::write(second.0, second.1)?;
    let old_first = Beside::keep(first.0)?;
    let failed = |path: &Path, e: io::Error| Error::new(path.display().to_string(), format!("cannot be written: {e}"));
    fs::rename(&new_first.0, first.0).map_err(|e| failed(first.0, e))?;
    fs::rename(&new_second.0, second.0).map_err(|e| {
        let undone = match &old_first {
            Some(old) => fs::rename(&old.0, first.0),
            None => fs::remove_file(first.0),
        };
        match undone {
            Ok(()) => failed(second.0, e),
            Err(undo) => {
                failed(second.0, io::Error::other(format!("{e}; and {} stays new: {undo}", first.0.display())))
            }
        }
    })
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
            Err(e) => Err(Error::new(path.display().to_string(), format!("cannot be written: {e}"))),
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

    #[test]
    fn both_files_are_written_and_nothing_else() {
        let folder = folder("both");
        let (one, two) = (folder.join("one"), folder.join("two"));
        fs::write(&one, "before").unwrap();
        write_both((&one, "1"), (&two, "2")).unwrap();
        assert_eq!((fs::read_to_string(&one).unwrap(), fs::read_to_string(&two).unwrap()), ("1".into(), "2".into()));
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn neither_file_is_written_when_the_second_cannot_be() {
        let folder = folder("neither");
        let (one, two, new) = (folder.join("one"), folder.join("two"), folder.join("new"));
        fs::write(&one, "before").unwrap();
        fs::create_dir(&two).unwrap(); // a folder stands where the file should
        fs::write(two.join("full"), "").unwrap();
        assert!(write_both((&one, "1"), (&two, "2")).is_err());
        assert_eq!(fs::read_to_string(&one).unwrap(), "before");
        assert!(write_both((&new, "1"), (&two, "2")).is_err());
        assert!(!new.exists());
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);
        fs::remove_dir_all(folder).unwrap();
    }
}
