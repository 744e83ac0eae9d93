//! Locks between processes. Each is a locked file, which the operating system unlocks when the process ends for any reason.

use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

use sha2::{Digest as _, Sha256};

use super::Key;

/// How long to wait for a refresh by another process: its request may take 30 s, and its save a little more.
pub(super) const REFRESH: Duration = Duration::from_secs(45);
/// The interval between two attempts. The blocking lock of the standard library has no timeout.
const AGAIN: Duration = Duration::from_millis(10);

/// Creates a folder that only the user can access, if it does not exist.
pub(super) fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// The suffix of the file name for a key's lock.
pub(super) fn suffix(key: &Key) -> String {
    let hash = Sha256::digest(key.to_string().as_bytes());
    let hex: String = hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!(".{hex}.lock")
}

/// Waits for the lock of `path` without blocking the thread.
pub(super) async fn wait(path: &Path, patience: Duration) -> io::Result<File> {
    let file = open(path)?;
    let deadline = Instant::now() + patience;
    while !taken(&file, deadline)? {
        tokio::time::sleep(AGAIN).await;
    }
    Ok(file)
}

/// Waits for the lock of `path` and blocks the thread.
pub(super) fn wait_blocking(path: &Path, patience: Duration) -> io::Result<File> {
    let file = open(path)?;
    let deadline = Instant::now() + patience;
    while !taken(&file, deadline)? {
        std::thread::sleep(AGAIN);
    }
    Ok(file)
}

fn taken(file: &File, deadline: Instant) -> io::Result<bool> {
    match file.try_lock() {
        Ok(()) => Ok(true),
        Err(TryLockError::WouldBlock) if Instant::now() < deadline => Ok(false),
        Err(TryLockError::WouldBlock) => Err(io::Error::new(io::ErrorKind::TimedOut, "another process holds the lock")),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

// The file is never removed: a process that was waiting for it would lock a removed file, which other processes cannot open.
fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
