//! Locks between processes. Each is a locked file, which the operating system unlocks when the process ends for any reason.
//!
//! The files are a fixed set, and are never removed: a process that was waiting for a removed file would lock a file that others cannot
//! open any more.

use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::{Duration, Instant};

use super::error::FileStoreError;
use super::protection::Protection;
use crate::token::store::{Holder, Key};

/// How long to wait for a refresh by another process: its request may take 30 s, and its save a little more.
pub(in crate::token::store) const REFRESH: Duration = Duration::from_secs(45);
/// The interval between two attempts. The blocking lock of the standard library has no timeout.
const AGAIN: Duration = Duration::from_millis(10);

/// The locks of this process: a holder has several keys whose lock is one file.
static HELD: Mutex<Vec<(PathBuf, Holder, Weak<File>)>> = Mutex::new(Vec::new());

/// Creates a folder that only the user can access, if it does not exist.
pub(in crate::token::store) fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// The name of the lock file of a key: one of 256. Keys are ordered by the same hash, so the files are locked in the order of their keys.
pub(in crate::token::store) fn name(key: &Key) -> String {
    format!("lock.{:02x}", key.hash()[0])
}

/// Waits for the lock of `path` without blocking the thread. A holder that has it gets it again.
pub(in crate::token::store) async fn wait(
    path: PathBuf,
    patience: Duration,
    holder: Holder,
    protection: Protection,
) -> Result<Arc<File>, FileStoreError> {
    let deadline = Instant::now() + patience;
    let mut opened = None;
    loop {
        let (path, holder) = (path.clone(), holder.clone());
        let attempt = tokio::task::spawn_blocking(move || {
            if let Some(lock) = held(&path, &holder) {
                return Ok((lock, true));
            }
            let file = opened.map_or_else(|| open(&path, protection), Ok)?;
            let taken = taken(&path, &file, deadline, protection)?;
            if taken {
                note(path, holder, &file);
            }
            Ok::<_, FileStoreError>((file, taken))
        });
        match attempt
            .await
            .map_err(|error| FileStoreError::io("lock", Path::new("lock"))(io::Error::other(error)))??
        {
            (file, true) => return Ok(file),
            (file, false) => opened = Some(file),
        }
        tokio::time::sleep(AGAIN).await;
    }
}

/// Waits for the lock of `path` and blocks the thread.
pub(in crate::token::store) fn wait_blocking(
    path: &Path,
    patience: Duration,
    protection: Protection,
) -> Result<Arc<File>, FileStoreError> {
    let file = open(path, protection)?;
    let deadline = Instant::now() + patience;
    while !taken(path, &file, deadline, protection)? {
        std::thread::sleep(AGAIN);
    }
    Ok(file)
}

fn held(path: &Path, holder: &Holder) -> Option<Arc<File>> {
    let held = HELD.lock().unwrap_or_else(PoisonError::into_inner);
    held.iter().find(|(known, by, _)| known == path && by == holder)?.2.upgrade()
}

fn note(path: PathBuf, holder: Holder, file: &Arc<File>) {
    let mut held = HELD.lock().unwrap_or_else(PoisonError::into_inner);
    held.retain(|(_, _, file)| file.strong_count() > 0);
    held.push((path, holder, Arc::downgrade(file)));
}

fn taken(path: &Path, file: &File, deadline: Instant, protection: Protection) -> Result<bool, FileStoreError> {
    match file.try_lock() {
        Ok(()) => Ok(true),
        Err(TryLockError::WouldBlock) if Instant::now() < deadline => Ok(false),
        Err(TryLockError::WouldBlock) => {
            let late = io::Error::new(io::ErrorKind::TimedOut, "another process holds the lock");
            Err(FileStoreError::io("lock", path)(late))
        }
        Err(TryLockError::Error(error)) if has_no_locks(&error) => match protection {
            Protection::Required => Err(FileStoreError::NoLocks(path.to_owned())),
            Protection::Waived => Ok(true),
        },
        Err(TryLockError::Error(error)) => Err(FileStoreError::io("lock", path)(error)),
    }
}

/// Whether the file system has no locks, as NFS without its lock service.
fn has_no_locks(error: &io::Error) -> bool {
    #[cfg(unix)]
    if error.raw_os_error().is_some_and(|code| [libc::ENOLCK, libc::ENOSYS, libc::EOPNOTSUPP].contains(&code)) {
        return true;
    }
    error.kind() == io::ErrorKind::Unsupported
}

/// Opens a lock file. A link is not followed, and a pipe is not waited for: somebody else may have put it there.
fn open(path: &Path, protection: Protection) -> Result<Arc<File>, FileStoreError> {
    let mut options = OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600).custom_flags(libc::O_NOFOLLOW | libc::O_NONBLOCK);
    }
    let file = options.open(path).map_err(|error| {
        // What is there is no file of ours: a link, a folder, or a pipe without a reader.
        match path.symlink_metadata() {
            Ok(metadata) if !metadata.is_file() => FileStoreError::NoFile(path.to_owned()),
            _ => FileStoreError::io("open", path)(error),
        }
    })?;
    let metadata = file.metadata().map_err(FileStoreError::io("look at", path))?;
    if !metadata.is_file() {
        return Err(FileStoreError::NoFile(path.to_owned()));
    }
    protection.check_lock(path, &metadata)?;
    Ok(Arc::new(file))
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::has_no_locks;

    #[cfg(unix)]
    #[test]
    fn a_file_system_without_locks_is_known_by_its_errors() {
        for code in [libc::ENOLCK, libc::ENOSYS, libc::EOPNOTSUPP] {
            assert!(has_no_locks(&io::Error::from_raw_os_error(code)));
        }
        for code in [libc::EACCES, libc::EINTR, libc::EIO] {
            assert!(!has_no_locks(&io::Error::from_raw_os_error(code)));
        }
    }
}
