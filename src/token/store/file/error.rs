//! Why a token file cannot be used.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use super::VERSION;

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
    /// The path is a link, a folder or a device.
    NoFile(PathBuf),
    /// The file belongs to another user.
    Foreign(PathBuf),
    /// Other users may access the file, or it is executable.
    Open {
        /// The file.
        path: PathBuf,
        /// Its mode.
        mode: u32,
    },
    /// The file is damaged, or is not a token file.
    Unreadable(PathBuf),
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
            Self::Unreadable(path) => write!(f, "{} is damaged or not a token file", path.display()),
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
    pub(super) fn io(what: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Io { what, path: path.to_owned(), source }
    }

    /// Whether the content of the file is damaged.
    pub(super) fn is_damage(&self) -> bool {
        matches!(self, Self::Unreadable(_))
    }
}
