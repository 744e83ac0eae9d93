//! Locks between processes: a file each, which the operating system unlocks when its holder ends, however it ends.

use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

use sha2::{Digest as _, Sha256};

use super::Key;

/// How long to wait for a refresh of somebody else's: it may take 30 s, and its saving a little.
pub(super) const REFRESH: Duration = Duration::from_secs(45);
/// How often to look again. The standard library's own waiting could not be given up.
const AGAIN: Duration = Duration::from_millis(10);

/// Makes a folder for the user alone, if there is none.
pub(super) fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// The name that a key's lock has behind a file's.
pub(super) fn suffix(key: &Key) -> String {
    let hash = Sha256::digest(key.to_string().as_bytes());
    let hex: String = hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!(".{hex}.lock")
}

/// Waits for the lock of `path` without keeping a thread.
pub(super) async fn wait(path: &Path, patience: Duration) -> io::Result<File> {
    let file = open(path)?;
    let deadline = Instant::now() + patience;
    while !taken(&file, deadline)? {
        tokio::time::sleep(AGAIN).await;
    }
    Ok(file)
}

/// Waits for the lock of `path` on a thread that may wait.
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

// The file is never removed: who locked it meanwhile would hold the lock of a file that nobody else finds.
fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
