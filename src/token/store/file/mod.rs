//! Tokens in a file.
//!
//! Every change is atomic: the new file is written beside the old one, synced to disk, and renamed over it. A writer holds a lock, so
//! that no change is lost. A reader needs no lock.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret as _, SecretString};

use super::key::{ASIDE, MOST_PENDING};
use super::{Expected, Holder, Key, KeyKind, Lock, Saved, Store, StoreError, Versioned, is_damage, own, own_damage};

mod content;
mod error;
pub(super) mod locks;
mod protection;

use content::Content;
pub use error::FileStoreError;
#[cfg_attr(not(feature = "keyring"), allow(unused_imports))]
pub(super) use protection::Protection;

/// The longest file that is read or written, in bytes.
const LONGEST: u64 = 16 << 20;
/// How long to wait while another writer holds the lock.
const WRITE: Duration = Duration::from_secs(4);

/// Keeps texts in a file that belongs to the user.
///
/// - On Unix, the file is created with mode 0600. A file of another user, or one that other users may access, is refused, and no file is
///   saved in a folder to which others may write. On other systems, the permissions of the folder decide.
/// - The file has either the old or the new content, even after a process is killed or the power fails.
/// - Any number of processes may share the file. Beside it are at most 256 lock files for tokens and one for each file, a file of pending
///   logins (4,096 at the most: a further one displaces the oldest) and, during a write, the new file.
/// - A file has at most 16 MiB. Each operation reads it whole, and each save writes it whole: for more than some thousand users take a
///   database.
/// - A file that is damaged or has a later version is an error. A read leaves it unchanged. The next save renames a damaged one to
///   `….unreadable`, which a save removes after a week, and fails for one of a later version. A
///   sign-out leaves that file, because other users' tokens are in it too.
/// - A file system without permissions or without locks (FAT, SMB, some kinds of NFS) is an error at the first save, unless the caller
///   [allows](Self::allow_unprotected) it.
///
/// Use an absolute path in a folder of the user. A relative path depends on the folder in which the program is started: it may lead to a
/// folder that others read, or into a repository that is published with the tokens in it.
///
/// ```no_run
/// use ambitus::token::store::FileStore;
///
/// let spotify = ambitus::Spotify::new("client id").store(FileStore::new("/home/anna/.config/player/tokens.json"));
/// ```
#[derive(Clone, Debug)]
pub struct FileStore {
    path: PathBuf,
    protection: Protection,
}

impl FileStore {
    /// A store in the file at `path`. The first save creates the file and its folder.
    #[must_use]
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into(), protection: Protection::Required }
    }

    /// Uses the file although others may reach it: its permissions and those of its folder are not looked at, and a file system without
    /// locks will do. For file systems that have neither (FAT, SMB, some kinds of NFS), in a place that others cannot reach.
    ///
    /// # Security
    ///
    /// Whoever can read the file can act as its users. Without locks, two processes can refresh at once, and one may lose its token.
    #[must_use]
    pub fn allow_unprotected(mut self) -> Self {
        self.protection = Protection::Waived;
        self
    }

    /// The path of the file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The file for a key. Pending logins have one of their own, because anybody can begin them; so have the limits, because they change
    /// with each call.
    fn volume(&self, key: &Key) -> Volume {
        let (suffix, most, durable) = match key.kind() {
            KeyKind::PendingLogin => (".logins", MOST_PENDING, false),
            KeyKind::RateLimit | KeyKind::Usage => (".limits", usize::MAX, false),
            _ => ("", usize::MAX, true),
        };
        Volume { path: beside(&self.path, suffix), protection: self.protection, most, durable }
    }

    /// Runs file access on a thread where blocking is allowed.
    async fn on<T: Send + 'static>(
        &self,
        key: &Key,
        work: impl FnOnce(&Volume, &Key) -> Result<T, FileStoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (volume, key) = (self.volume(key), key.clone());
        let done = tokio::task::spawn_blocking(move || work(&volume, &key)).await?;
        done.map_err(|error| if error.is_damage() { own_damage(error) } else { own(error) })
    }
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.to_owned().into_os_string();
    name.push(suffix);
    name.into()
}

/// One file of a store.
struct Volume {
    path: PathBuf,
    protection: Protection,
    /// How many texts it keeps.
    most: usize,
    /// Whether a change has to outlive a power failure.
    durable: bool,
}

impl Volume {
    fn folder(&self) -> &Path {
        match self.path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        }
    }

    /// Makes the folder if there is none, and refuses one to which others may write.
    fn make_folder(&self) -> Result<(), FileStoreError> {
        locks::make_folder(self.folder()).map_err(FileStoreError::io("make the folder", self.folder()))?;
        self.protection.check_folder(self.folder())
    }

    fn read(&self) -> Result<Content, FileStoreError> {
        let path = &self.path;
        match fs::symlink_metadata(path) {
            Ok(metadata) if metadata.is_file() => {}
            Ok(_) => return Err(FileStoreError::NoFile(path.clone())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Content::default()),
            Err(error) => return Err(FileStoreError::io("look at", path)(error)),
        }
        let mut options = OpenOptions::new();
        options.read(true);
        // Another file may have the path by now. A link is not followed, and a pipe is not waited for.
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, libc::O_NOFOLLOW | libc::O_NONBLOCK);
        let file = match options.open(path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Content::default()),
            Err(error) => return Err(FileStoreError::io("open", path)(error)),
        };
        // The metadata of the opened file.
        let metadata = file.metadata().map_err(FileStoreError::io("look at", path))?;
        if !metadata.is_file() {
            return Err(FileStoreError::NoFile(path.clone()));
        }
        self.protection.check_file(path, &metadata)?;
        let length = metadata.len();
        if length > LONGEST {
            return Err(FileStoreError::TooLong(path.clone()));
        }
        // The capacity suffices, because a buffer that grows leaves copies of the secrets in memory.
        let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(length).unwrap_or_default() + 1));
        file.take(LONGEST).read_to_end(&mut bytes).map_err(FileStoreError::io("read", path))?;
        Content::read(path, &bytes)
    }

    fn lock_for_writing(&self) -> Result<Arc<File>, FileStoreError> {
        self.make_folder()?;
        locks::wait_blocking(&beside(&self.path, ".lock"), WRITE, self.protection)
    }

    fn put(&self, key: &Key, text: Zeroizing<String>, expected: Expected) -> Result<Saved, FileStoreError> {
        let _lock = self.lock_for_writing()?;
        let mut content = match self.read() {
            Err(problem) if problem.is_damage() => {
                self.put_aside()?;
                Content::default()
            }
            content => content?,
        };
        let saved = content.put(key, text, expected, self.most);
        if saved == Saved::Conflict {
            return Ok(saved);
        }
        while self.most < usize::MAX && content.is_longer_than(LONGEST) {
            content.drop_oldest();
        }
        self.write(&content)?;
        Ok(saved)
    }

    /// Removes a text. Where there is none, nothing is created and nothing is locked, because anybody can ask for a pending login.
    fn take(&self, key: &Key) -> Result<Option<SecretString>, FileStoreError> {
        let name = key.to_string();
        if self.read()?.get(&name).is_none() {
            return Ok(None);
        }
        let _lock = self.lock_for_writing()?;
        let mut content = self.read()?;
        let text = content.take(&name);
        if text.is_some() {
            self.write(&content)?;
        }
        Ok(text)
    }

    /// Renames a file that cannot be read. One such file is kept, the last one.
    fn put_aside(&self) -> Result<(), FileStoreError> {
        let aside = beside(&self.path, ".unreadable");
        fs::rename(&self.path, &aside).map_err(FileStoreError::io("put aside", &self.path))?;
        // The week is counted from now.
        if let Ok(file) = File::options().append(true).open(&aside) {
            let _ = file.set_modified(std::time::SystemTime::now());
        }
        Ok(())
    }

    /// Removes the file that was put aside, if that was a week ago.
    fn forget_aside(&self) {
        let aside = beside(&self.path, ".unreadable");
        let at = fs::symlink_metadata(&aside).and_then(|metadata| metadata.modified()).ok();
        if at.is_some_and(|at| at.elapsed().is_ok_and(|elapsed| elapsed > ASIDE)) {
            let _ = fs::remove_file(&aside);
        }
    }

    fn write(&self, content: &Content) -> Result<(), FileStoreError> {
        let bytes = content.to_json();
        // What would not be read again is not written.
        if bytes.len() as u64 > LONGEST {
            return Err(FileStoreError::TooLong(self.path.clone()));
        }
        let new = beside(&self.path, ".new");
        // A killed process may have left this file. The lock is held, so no process is writing to it.
        match fs::remove_file(&new) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(FileStoreError::io("remove", &new)(error));
            }
            _ => {}
        }
        let mut options = OpenOptions::new();
        // The file must not exist, so a link at this path is not followed.
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&new).map_err(FileStoreError::io("create", &new))?;
        let metadata = file.metadata().map_err(FileStoreError::io("look at", &new))?;
        // Before a secret is in it.
        self.protection.check_new(&new, &metadata).inspect_err(|_| _ = fs::remove_file(&new))?;
        let written = file.write_all(&bytes).and_then(|()| if self.durable { file.sync_all() } else { Ok(()) });
        drop(file);
        let replaced = written
            .map_err(FileStoreError::io("write", &new))
            .and_then(|()| fs::rename(&new, &self.path).map_err(FileStoreError::io("replace", &self.path)));
        // It has tokens in it.
        replaced.inspect_err(|_| _ = fs::remove_file(&new))?;
        self.forget_aside();
        if self.durable { self.sync_folder() } else { Ok(()) }
    }

    /// Makes the rename durable after a power failure.
    #[cfg(unix)]
    fn sync_folder(&self) -> Result<(), FileStoreError> {
        let folder = self.folder();
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(FileStoreError::io("write", folder))
    }

    // On other systems a folder cannot be opened as a file; the journal of the file system makes the rename durable.
    #[cfg(not(unix))]
    #[allow(clippy::unused_self, clippy::unnecessary_wraps)]
    fn sync_folder(&self) -> Result<(), FileStoreError> {
        Ok(())
    }
}

#[async_trait::async_trait]
impl Store for FileStore {
    async fn load(&self, key: &Key) -> Result<Option<Versioned>, StoreError> {
        self.on(key, |volume, key| Ok(volume.read()?.get(&key.to_string()))).await
    }

    async fn save(&self, key: &Key, text: &SecretString, expected: Expected) -> Result<Saved, StoreError> {
        let text = Zeroizing::new(text.expose_secret().to_owned());
        self.on(key, move |volume, key| volume.put(key, text, expected)).await
    }

    async fn take(&self, key: &Key) -> Result<Option<SecretString>, StoreError> {
        self.on(key, Volume::take).await
    }

    async fn clear(&self, key: &Key) -> Result<(), StoreError> {
        self.take(key).await.map(drop)
    }

    async fn lock(&self, key: &Key, holder: &Holder) -> Result<Lock, StoreError> {
        self.on(key, |volume, _| volume.make_folder()).await?;
        let path = beside(&self.path, &format!(".{}", locks::name(key)));
        let lock = locks::wait(path, locks::REFRESH, holder.clone(), self.protection).await.map_err(own)?;
        // A damaged file is no reason to go without the lock. A load reports it.
        let text = match self.load(key).await {
            Err(error) if is_damage(&error) => None,
            text => text?,
        };
        Ok(Lock::held(text, lock))
    }
}
