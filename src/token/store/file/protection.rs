//! Whether other users can reach a file.

use std::fs;
use std::path::Path;

use super::error::FileStoreError;

/// Whether a file has to be protected from other users.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::token::store) enum Protection {
    Required,
    /// The caller allowed file systems without permissions or locks.
    Waived,
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::MetadataExt as _;

    use super::*;

    /// The effective user of this process.
    fn user() -> u32 {
        rustix::process::geteuid().as_raw()
    }

    impl Protection {
        /// Refuses a file that is another user's, or that others may access.
        pub(in super::super) fn check_file(self, path: &Path, metadata: &fs::Metadata) -> Result<(), FileStoreError> {
            if self == Self::Waived {
                return Ok(());
            }
            if metadata.uid() != user() {
                return Err(FileStoreError::Foreign(path.to_owned()));
            }
            let mode = metadata.mode() & 0o7777;
            if mode & !0o600 == 0 { Ok(()) } else { Err(FileStoreError::Open { path: path.to_owned(), mode }) }
        }

        /// Refuses a file system on which the file that this process just created is not its alone.
        pub(in super::super) fn check_new(self, path: &Path, metadata: &fs::Metadata) -> Result<(), FileStoreError> {
            match self.check_file(path, metadata) {
                Ok(()) => Ok(()),
                Err(_) => Err(FileStoreError::NoPermissions(path.to_owned())),
            }
        }

        /// Refuses a lock file that is another user's, or that has another name too. Another user's lock would shut this one out.
        pub(in crate::token::store) fn check_lock(
            self,
            path: &Path,
            metadata: &fs::Metadata,
        ) -> Result<(), FileStoreError> {
            if self == Self::Waived || (metadata.uid() == user() && metadata.nlink() == 1) {
                return Ok(());
            }
            Err(FileStoreError::Foreign(path.to_owned()))
        }

        /// Refuses a folder in which others may replace a file. The folders above it do not count: the system's folder for temporary files
        /// is open to all.
        pub(in crate::token::store) fn check_folder(self, path: &Path) -> Result<(), FileStoreError> {
            if self == Self::Waived {
                return Ok(());
            }
            let metadata = fs::metadata(path).map_err(FileStoreError::io("look at", path))?;
            if metadata.uid() != user() && metadata.uid() != 0 {
                return Err(FileStoreError::Foreign(path.to_owned()));
            }
            let mode = metadata.mode() & 0o7777;
            if mode & 0o022 == 0 { Ok(()) } else { Err(FileStoreError::OpenFolder { path: path.to_owned(), mode }) }
        }
    }
}

// On other systems, the permissions of the folder decide.
#[cfg(not(unix))]
#[allow(clippy::unused_self, clippy::unnecessary_wraps)]
impl Protection {
    pub(super) fn check_file(self, _: &Path, _: &fs::Metadata) -> Result<(), FileStoreError> {
        Ok(())
    }

    pub(super) fn check_new(self, _: &Path, _: &fs::Metadata) -> Result<(), FileStoreError> {
        Ok(())
    }

    pub(in crate::token::store) fn check_lock(self, _: &Path, _: &fs::Metadata) -> Result<(), FileStoreError> {
        Ok(())
    }

    pub(in crate::token::store) fn check_folder(self, _: &Path) -> Result<(), FileStoreError> {
        Ok(())
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt as _;

    use super::{FileStoreError, Protection};

    #[test]
    fn a_file_system_that_keeps_no_permissions_is_refused_unless_that_is_allowed() {
        let folder = tempfile::tempdir().unwrap();
        // As FAT or SMB show every file, whatever mode it was created with.
        let path = folder.path().join("new");
        fs::write(&path, "").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        let metadata = fs::metadata(&path).unwrap();
        let refused = Protection::Required.check_new(&path, &metadata).unwrap_err();
        assert!(matches!(refused, FileStoreError::NoPermissions(_)));
        assert!(refused.to_string().contains("allow_unprotected"));
        Protection::Waived.check_new(&path, &metadata).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        Protection::Required.check_new(&path, &fs::metadata(&path).unwrap()).unwrap();
    }
}
