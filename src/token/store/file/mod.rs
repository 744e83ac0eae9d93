//! Tokens in a file.
//!
//! Every change is atomic: the new file is written beside the old one, synced to disk, and renamed over it. A writer holds a lock, so
//! that no change is lost. A reader needs no lock.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret as _, SecretString};
use serde::ser::SerializeStruct as _;
use serde::{Serialize, Serializer};
use serde_json::Value;

use super::{Key, Lock, Store, StoreError, locks, own, own_damage};

mod error;

pub use error::FileStoreError;

const VERSION: u64 = 1;
/// The longest file that is read, in bytes.
const LONGEST: u64 = 16 << 20;
/// How long to wait while another writer holds the lock.
const WRITE: Duration = Duration::from_secs(4);

/// Keeps texts in a file that belongs to the user.
///
/// - On Unix, the file is created with mode 0600. A file of another user, or one that other users may access, is refused. On other
///   systems, the permissions of the folder decide.
/// - The file has either the old or the new content, even after a process is killed or the power fails.
/// - Any number of processes may share the file. Lock files are beside it and, during a write, the new file.
/// - A file that is damaged or has a later version is an error. A read leaves it unchanged. The next save renames a damaged one to
///   `….unreadable`, and fails for one of a later version.
///
/// ```no_run
/// use ambitus::token::store::FileStore;
///
/// let spotify = ambitus::Spotify::new("client id").store(FileStore::new("/home/anna/.config/player/tokens.json"));
/// ```
#[derive(Clone, Debug)]
pub struct FileStore {
    path: PathBuf,
}

/// The content: texts by the names of their keys.
#[derive(Default)]
struct Content(Vec<(String, Kept)>);

#[derive(Serialize)]
struct Kept {
    #[serde(serialize_with = "exposed")]
    text: Zeroizing<String>,
    /// Seconds since 1970, after which a save removes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<u64>,
}

fn exposed<S: Serializer>(text: &Zeroizing<String>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(text)
}

impl Content {
    /// Reads the JSON of a file. The texts move from it to the type that wipes them.
    fn read(path: &Path, bytes: &[u8]) -> Result<Self, FileStoreError> {
        let unreadable = || FileStoreError::Unreadable(path.to_owned());
        let mut json: Value =
            std::str::from_utf8(bytes).ok().and_then(|text| text.parse().ok()).ok_or_else(unreadable)?;
        // The version is read first, because a later version may have another format.
        match json["version"].as_u64().ok_or_else(unreadable)? {
            VERSION => {}
            found => return Err(FileStoreError::Version { path: path.to_owned(), found }),
        }
        let Value::Object(texts) = json["texts"].take() else { return Err(unreadable()) };
        let kept = |(name, mut value): (String, Value)| {
            let Value::String(text) = value.get_mut("text")?.take() else { return None };
            let until = match value.get("until") {
                Some(until) => Some(until.as_u64()?),
                None => None,
            };
            Some((name, Kept { text: text.into(), until }))
        };
        texts.into_iter().map(kept).collect::<Option<Vec<_>>>().map(Self).ok_or_else(unreadable)
    }

    /// Removes the text with a name, and returns it.
    fn take(&mut self, name: &str) -> Option<Kept> {
        let place = self.0.iter().position(|(known, _)| known == name)?;
        Some(self.0.remove(place).1)
    }
}

impl Serialize for Content {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct Texts<'a>(&'a [(String, Kept)]);
        impl Serialize for Texts<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_map(self.0.iter().map(|(name, kept)| (name, kept)))
            }
        }
        let mut file = serializer.serialize_struct("Content", 2)?;
        file.serialize_field("version", &VERSION)?;
        file.serialize_field("texts", &Texts(&self.0))?;
        file.end()
    }
}

impl FileStore {
    /// A store in the file at `path`. The first save creates the file and its folder.
    #[must_use]
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// The path of the file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn beside(&self, suffix: &str) -> PathBuf {
        let mut name = self.path.clone().into_os_string();
        name.push(suffix);
        name.into()
    }

    fn folder(&self) -> &Path {
        match self.path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        }
    }

    fn make_folder(&self) -> Result<(), FileStoreError> {
        locks::make_folder(self.folder()).map_err(FileStoreError::io("make the folder", self.folder()))
    }

    fn read(&self, owner: Owner) -> Result<Content, FileStoreError> {
        let path = &self.path;
        match fs::symlink_metadata(path) {
            Ok(metadata) if metadata.is_file() => {}
            Ok(_) => return Err(FileStoreError::NoFile(path.clone())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Content::default()),
            Err(error) => return Err(FileStoreError::io("look at", path)(error)),
        }
        let file = match File::open(path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Content::default()),
            Err(error) => return Err(FileStoreError::io("open", path)(error)),
        };
        // The metadata of the opened file; another file may have the path by now.
        let metadata = file.metadata().map_err(FileStoreError::io("look at", path))?;
        owner.owns(path, &metadata)?;
        let length = metadata.len();
        if length > LONGEST {
            return Err(FileStoreError::Unreadable(path.clone()));
        }
        // The capacity suffices, because a buffer that grows leaves copies of the secrets in memory.
        let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(length).unwrap_or_default() + 1));
        file.take(LONGEST).read_to_end(&mut bytes).map_err(FileStoreError::io("read", path))?;
        Content::read(path, &bytes)
    }

    fn lock_for_writing(&self) -> Result<File, FileStoreError> {
        self.make_folder()?;
        let lock = self.beside(".lock");
        locks::wait_blocking(&lock, WRITE).map_err(FileStoreError::io("lock", &lock))
    }

    fn put(
        &self,
        owner: Owner,
        key: String,
        text: Zeroizing<String>,
        lifetime: Option<Duration>,
    ) -> Result<(), FileStoreError> {
        let _lock = self.lock_for_writing()?;
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let mut content = match self.read(owner) {
            Err(problem) if problem.is_damage() => {
                self.put_aside()?;
                Content::default()
            }
            content => content?,
        };
        content.0.retain(|(name, kept)| *name != key && kept.until.is_none_or(|until| until > now.as_secs()));
        let until = lifetime.map(|lifetime| (now + lifetime).as_secs());
        content.0.push((key, Kept { text, until }));
        self.write(&content)
    }

    fn remove(&self, owner: Owner, key: &str) -> Result<(), FileStoreError> {
        let _lock = self.lock_for_writing()?;
        let mut content = self.read(owner)?;
        if content.take(key).is_some() { self.write(&content) } else { Ok(()) }
    }

    /// Renames a file that cannot be read. One such file is kept, the last one.
    fn put_aside(&self) -> Result<(), FileStoreError> {
        fs::rename(&self.path, self.beside(".unreadable")).map_err(FileStoreError::io("put aside", &self.path))
    }

    fn write(&self, content: &Content) -> Result<(), FileStoreError> {
        let length = content.0.iter().map(|(key, kept)| 2 * (key.len() + kept.text.len()) + 64).sum::<usize>() + 64;
        let mut bytes = Zeroizing::new(Vec::with_capacity(length));
        serde_json::to_writer(&mut *bytes, content)
            .map_err(|error| FileStoreError::io("write", &self.path)(error.into()))?;
        bytes.push(b'\n');
        let new = self.beside(".new");
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
        file.write_all(&bytes).map_err(FileStoreError::io("write", &new))?;
        file.sync_all().map_err(FileStoreError::io("write", &new))?;
        drop(file);
        fs::rename(&new, &self.path).map_err(FileStoreError::io("replace", &self.path))?;
        self.sync_folder()
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

/// The effective user of this process.
#[derive(Clone, Copy)]
struct Owner {
    #[cfg(unix)]
    uid: u32,
}

impl Owner {
    #[cfg(unix)]
    fn of_this_process() -> Self {
        Self { uid: rustix::process::geteuid().as_raw() }
    }

    #[cfg(not(unix))]
    fn of_this_process() -> Self {
        Self {}
    }

    #[cfg(unix)]
    fn owns(self, path: &Path, metadata: &fs::Metadata) -> Result<(), FileStoreError> {
        use std::os::unix::fs::MetadataExt as _;
        if metadata.uid() != self.uid {
            return Err(FileStoreError::Foreign(path.to_owned()));
        }
        let mode = metadata.mode() & 0o7777;
        if mode & !0o600 == 0 { Ok(()) } else { Err(FileStoreError::Open { path: path.to_owned(), mode }) }
    }

    #[cfg(not(unix))]
    #[allow(clippy::unused_self, clippy::unnecessary_wraps)]
    fn owns(self, _: &Path, _: &fs::Metadata) -> Result<(), FileStoreError> {
        Ok(())
    }
}

/// File access, which blocks.
type Work = Box<dyn FnOnce() -> Result<Option<SecretString>, FileStoreError> + Send>;

/// Runs file access on a thread where blocking is allowed.
async fn run_blocking(work: Work) -> Result<Option<SecretString>, StoreError> {
    let done = tokio::task::spawn_blocking(work).await?;
    done.map_err(|error| if error.is_damage() { own_damage(error) } else { own(error) })
}

#[async_trait::async_trait]
impl Store for FileStore {
    async fn load(&self, key: &Key) -> Result<Option<SecretString>, StoreError> {
        let (store, owner, name) = (self.clone(), Owner::of_this_process(), key.to_string());
        run_blocking(Box::new(move || {
            let kept = store.read(owner)?.take(&name);
            Ok(kept.map(|kept| SecretString::from(kept.text.as_str())))
        }))
        .await
    }

    async fn save(&self, key: &Key, text: &SecretString) -> Result<(), StoreError> {
        let (store, owner, name) = (self.clone(), Owner::of_this_process(), key.to_string());
        let (text, lifetime) = (Zeroizing::new(text.expose_secret().to_owned()), key.lifetime());
        run_blocking(Box::new(move || store.put(owner, name, text, lifetime).map(|()| None))).await?;
        Ok(())
    }

    async fn clear(&self, key: &Key) -> Result<(), StoreError> {
        let (store, owner, name) = (self.clone(), Owner::of_this_process(), key.to_string());
        run_blocking(Box::new(move || store.remove(owner, &name).map(|()| None))).await?;
        Ok(())
    }

    async fn lock(&self, key: &Key) -> Result<Lock, StoreError> {
        self.make_folder().map_err(own)?;
        let path = self.beside(&locks::suffix(key));
        let lock = locks::wait(&path, locks::REFRESH).await.map_err(FileStoreError::io("lock", &path)).map_err(own)?;
        Ok(Lock::held(lock))
    }
}
