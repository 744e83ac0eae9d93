//! Why a token file cannot be used.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// The version of the file's format.
pub(super) const VERSION: u64 = 1;

/// Why a token file cannot be used.
#[derive(Debug)]
#[non_exhaustive]
pub enum FileStoreError {
    /// The operating system refused an operation.
    Io {
        /// The operation that failed.
        what: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// The error of the operating system.
        source: io::Error,
    },
    /// The path is a link, a folder, a pipe or a device.
    NoFile(PathBuf),
    /// The file or its folder belongs to another user.
    Foreign(PathBuf),
    /// Other users may access the file, or it is executable.
    Open {
        /// The file.
        path: PathBuf,
        /// Its mode.
        mode: u32,
    },
    /// Other users may write to the folder of the file, so they could replace the file.
    OpenFolder {
        /// The folder.
        path: PathBuf,
        /// Its mode.
        mode: u32,
    },
    /// The file is damaged, or is not a token file.
    Unreadable(PathBuf),
    /// The file would become longer than this crate reads, or is.
    TooLong(PathBuf),
    /// The file system keeps no permissions (FAT, SMB), so other users could read the file.
    NoPermissions(PathBuf),
    /// The file system has no locks (some kinds of NFS), so two processes could refresh at once.
    NoLocks(PathBuf),
    /// A newer version of this crate wrote the file.
    Version {
        /// The file.
        path: PathBuf,
        /// The version of the file.
        found: u64,
    },
}

impl fmt::Display for FileStoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io { what, path, source } => write!(f, "cannot {what} {}: {source}", path.display()),
            Self::NoFile(path) => write!(f, "{} is not a regular file", path.display()),
            Self::Foreign(path) => write!(f, "{} belongs to another user", path.display()),
            Self::Open { path, mode } => {
                write!(f, "{} is open to others (mode {mode:04o}, not 0600)", path.display())
            }
            Self::OpenFolder { path, mode } => write!(
                f,
                "others may write to the folder {} (mode {mode:04o}), and could replace the token file: `chmod go-w` it, take another one, or \
                 allow this by `allow_unprotected` if its file system has no permissions",
                path.display()
            ),
            Self::Unreadable(path) => write!(f, "{} is damaged or not a token file", path.display()),
            Self::TooLong(path) => write!(f, "{} would be longer than a token file may be", path.display()),
            Self::NoPermissions(path) => write!(
                f,
                "the file system of {} keeps no permissions, so that others may read it: take another folder, or allow this by \
                 `allow_unprotected`",
                path.display()
            ),
            Self::NoLocks(path) => write!(
                f,
                "the file system of {} has no locks, so that two processes may refresh at once: take another folder, or allow this by \
                 `allow_unprotected`",
                path.display()
            ),
            Self::Version { path, found } => {
                write!(f, "{} has version {found}; only version {VERSION} is supported", path.display())
            }
        }
    }
}

impl std::error::Error for FileStoreError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}

impl FileStoreError {
    pub(in crate::token::store) fn io(what: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Io { what, path: path.to_owned(), source }
    }

    /// Whether the content of the file is damaged.
    pub(super) fn is_damage(&self) -> bool {
        matches!(self, Self::Unreadable(_))
    }
}
