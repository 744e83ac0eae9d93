//! Tokens in a file.
//!
//! Nobody ever sees half a file: the new one is written beside, made durable, and put in the old one's place by a rename. Whoever
//! changes it holds a lock, so no change is lost; whoever reads needs none.

use std::collections::BTreeMap;
use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Serialize};

use super::{Key, Lock, Store, StoreError, locks};

const VERSION: u64 = 1;
/// Longer files are none of ours.
const LONGEST: u64 = 16 << 20;
/// How long to wait while others write.
const WRITE: Duration = Duration::from_secs(10);

/// Keeps texts in a file of the user's own.
///
/// - On Unix it has mode 0600 from its creation on; a file of another user, or one that others may read or write, is refused. On
///   other systems the folder's rights decide.
/// - It always reads as the old or the new content, whenever a process is killed or the power fails.
/// - Any number of processes may share it. Beside it lie lock files and, for a moment, the file that is being written.
/// - What cannot be read (torn, or of a version to come) is an error and stays where it is, until something is to be saved:
///   then it is renamed to `….unreadable-…`, never overwritten.
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

/// Why a token file cannot be used.
#[derive(Debug)]
#[non_exhaustive]
pub enum FileProblem {
    /// The operating system refused something.
    Io {
        /// What was tried.
        what: &'static str,
        /// On which file.
        path: PathBuf,
        /// Its answer.
        source: io::Error,
    },
    /// It is a link, a folder or a device.
    NoFile(PathBuf),
    /// It belongs to another user.
    Foreign(PathBuf),
    /// Others may read or write it.
    Open {
        /// The file.
        path: PathBuf,
        /// Its mode.
        mode: u32,
    },
    /// It is torn, or was never a token file.
    Unreadable(PathBuf),
    /// It was written by a newer version of this crate.
    Version {
        /// The file.
        path: PathBuf,
        /// The version it has.
        found: u64,
    },
}

impl fmt::Display for FileProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io { what, path, source } => write!(f, "cannot {what} {}: {source}", path.display()),
            Self::NoFile(path) => write!(f, "{} is not a regular file", path.display()),
            Self::Foreign(path) => write!(f, "{} belongs to another user", path.display()),
            Self::Open { path, mode } => {
                write!(f, "{} is open to others (mode {mode:04o}, not 0600)", path.display())
            }
            Self::Unreadable(path) => write!(f, "{} is torn or no token file", path.display()),
            Self::Version { path, found } => {
                write!(f, "{} has version {found}, and only {VERSION} is known", path.display())
            }
        }
    }
}

impl std::error::Error for FileProblem {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}

impl FileProblem {
    fn io(what: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Io { what, path: path.to_owned(), source }
    }

    /// Whether the file is what it should be but for its content.
    fn is_content(&self) -> bool {
        matches!(self, Self::Unreadable(_) | Self::Version { .. })
    }
}

/// The content. Texts are sorted, so that a file changes no more than it must.
#[derive(Serialize, Deserialize)]
struct Content {
    version: u64,
    texts: BTreeMap<String, Kept>,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    #[serde(serialize_with = "exposed", deserialize_with = "guarded")]
    text: Zeroizing<String>,
    /// Seconds since 1970 after which it is forgotten.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    until: Option<u64>,
}

fn exposed<S: serde::Serializer>(text: &Zeroizing<String>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(text)
}

fn guarded<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Zeroizing<String>, D::Error> {
    String::deserialize(deserializer).map(Zeroizing::new)
}

impl Content {
    fn empty() -> Self {
        Self { version: VERSION, texts: BTreeMap::new() }
    }
}

impl FileStore {
    /// The file at `path`. It and its folder are made when there is something to save.
    #[must_use]
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// The file's place.
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

    fn make_folder(&self) -> Result<(), FileProblem> {
        locks::make_folder(self.folder()).map_err(FileProblem::io("make the folder", self.folder()))
    }

    fn read(&self, owner: Owner) -> Result<Content, FileProblem> {
        let path = &self.path;
        match fs::symlink_metadata(path) {
            Ok(metadata) if metadata.is_file() => {}
            Ok(_) => return Err(FileProblem::NoFile(path.clone())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Content::empty()),
            Err(error) => return Err(FileProblem::io("look at", path)(error)),
        }
        let file = match File::open(path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Content::empty()),
            Err(error) => return Err(FileProblem::io("open", path)(error)),
        };
        // Of what was opened, not of what has the name by now.
        let metadata = file.metadata().map_err(FileProblem::io("look at", path))?;
        owner.owns(path, &metadata)?;
        let length = metadata.len();
        if length > LONGEST {
            return Err(FileProblem::Unreadable(path.clone()));
        }
        // All of it at once, so that no half of a token stays behind in memory that a growing buffer gave back.
        let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(length).unwrap_or_default() + 1));
        file.take(LONGEST).read_to_end(&mut bytes).map_err(FileProblem::io("read", path))?;
        content(path, &bytes)
    }

    fn lock_for_writing(&self) -> Result<File, FileProblem> {
        self.make_folder()?;
        let lock = self.beside(".lock");
        locks::wait_blocking(&lock, WRITE).map_err(FileProblem::io("lock", &lock))
    }

    fn put(
        &self,
        owner: Owner,
        key: String,
        text: Zeroizing<String>,
        lifetime: Option<Duration>,
    ) -> Result<(), FileProblem> {
        let _lock = self.lock_for_writing()?;
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let mut content = match self.read(owner) {
            Err(problem) if problem.is_content() => {
                self.put_aside(now.as_millis())?;
                Content::empty()
            }
            content => content?,
        };
        content.texts.retain(|_, kept| kept.until.is_none_or(|until| until > now.as_secs()));
        let until = lifetime.map(|lifetime| (now + lifetime).as_secs());
        content.texts.insert(key, Kept { text, until });
        self.write(&content)
    }

    fn remove(&self, owner: Owner, key: &str) -> Result<(), FileProblem> {
        let _lock = self.lock_for_writing()?;
        let mut content = self.read(owner)?;
        if content.texts.remove(key).is_some() { self.write(&content) } else { Ok(()) }
    }

    /// Renames what cannot be read. The lock is held, so a name that is free stays free.
    fn put_aside(&self, mut number: u128) -> Result<(), FileProblem> {
        let mut aside = self.beside(&format!(".unreadable-{number}"));
        while aside.symlink_metadata().is_ok() {
            number += 1;
            aside = self.beside(&format!(".unreadable-{number}"));
        }
        fs::rename(&self.path, &aside).map_err(FileProblem::io("put aside", &self.path))
    }

    fn write(&self, content: &Content) -> Result<(), FileProblem> {
        let length = content.texts.iter().map(|(key, kept)| 2 * (key.len() + kept.text.len()) + 64).sum::<usize>() + 64;
        let mut bytes = Zeroizing::new(Vec::with_capacity(length));
        serde_json::to_writer(&mut *bytes, content)
            .map_err(|error| FileProblem::io("write", &self.path)(error.into()))?;
        bytes.push(b'\n');
        let new = self.beside(".new");
        // What a process that was killed left behind. The lock is held, so nobody is writing it.
        match fs::remove_file(&new) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(FileProblem::io("remove", &new)(error));
            }
            _ => {}
        }
        let mut options = OpenOptions::new();
        // Made by us or not at all: no link that somebody put there is followed.
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&new).map_err(FileProblem::io("create", &new))?;
        file.write_all(&bytes).map_err(FileProblem::io("write", &new))?;
        file.sync_all().map_err(FileProblem::io("write", &new))?;
        drop(file);
        fs::rename(&new, &self.path).map_err(FileProblem::io("replace", &self.path))?;
        self.sync_folder()
    }

    /// The rename too must outlive a power failure.
    #[cfg(unix)]
    fn sync_folder(&self) -> Result<(), FileProblem> {
        let folder = self.folder();
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(FileProblem::io("write", folder))
    }

    // Elsewhere a folder cannot be opened as a file, and the file system's journal sees to it.
    #[cfg(not(unix))]
    #[allow(clippy::unused_self, clippy::unnecessary_wraps)]
    fn sync_folder(&self) -> Result<(), FileProblem> {
        Ok(())
    }
}

fn content(path: &Path, bytes: &[u8]) -> Result<Content, FileProblem> {
    #[derive(Deserialize)]
    struct Versioned {
        version: u64,
    }
    let unreadable = |_| FileProblem::Unreadable(path.to_owned());
    // The version first: what comes to be may have another form altogether.
    let Versioned { version } = serde_json::from_slice(bytes).map_err(unreadable)?;
    if version != VERSION {
        return Err(FileProblem::Version { path: path.to_owned(), found: version });
    }
    serde_json::from_slice(bytes).map_err(unreadable)
}

/// The user that this process acts for.
#[derive(Clone, Copy)]
struct Owner {
    #[cfg(unix)]
    uid: u32,
}

impl Owner {
    #[cfg(unix)]
    fn of_this_process() -> Result<Self, FileProblem> {
        // The standard library does not tell; both ends of a socket pair do.
        let pair = tokio::net::UnixStream::pair().and_then(|(one, _other)| one.peer_cred());
        let credentials = pair.map_err(FileProblem::io("tell the owner of", Path::new("this process")))?;
        Ok(Self { uid: credentials.uid() })
    }

    #[cfg(not(unix))]
    #[allow(clippy::unnecessary_wraps)]
    fn of_this_process() -> Result<Self, FileProblem> {
        Ok(Self {})
    }

    #[cfg(unix)]
    fn owns(self, path: &Path, metadata: &fs::Metadata) -> Result<(), FileProblem> {
        use std::os::unix::fs::MetadataExt as _;
        if metadata.uid() != self.uid {
            return Err(FileProblem::Foreign(path.to_owned()));
        }
        let mode = metadata.mode() & 0o7777;
        if mode & !0o600 == 0 { Ok(()) } else { Err(FileProblem::Open { path: path.to_owned(), mode }) }
    }

    #[cfg(not(unix))]
    #[allow(clippy::unused_self, clippy::unnecessary_wraps)]
    fn owns(self, _: &Path, _: &fs::Metadata) -> Result<(), FileProblem> {
        Ok(())
    }
}

/// Runs what waits for a disk where waiting is allowed.
async fn off_the_reactor<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, FileProblem> + Send + 'static,
) -> Result<T, StoreError> {
    Ok(tokio::task::spawn_blocking(work).await??)
}

#[async_trait::async_trait]
impl Store for FileStore {
    async fn load(&self, key: &Key) -> Result<Option<SecretString>, StoreError> {
        let (store, owner, name) = (self.clone(), Owner::of_this_process()?, key.to_string());
        off_the_reactor(move || {
            let kept = store.read(owner)?.texts.remove(&name);
            Ok(kept.map(|kept| SecretString::from(kept.text.as_str())))
        })
        .await
    }

    async fn save(&self, key: &Key, text: &SecretString) -> Result<(), StoreError> {
        let (store, owner, name) = (self.clone(), Owner::of_this_process()?, key.to_string());
        let (text, lifetime) = (Zeroizing::new(text.expose_secret().to_owned()), key.lifetime());
        off_the_reactor(move || store.put(owner, name, text, lifetime)).await
    }

    async fn clear(&self, key: &Key) -> Result<(), StoreError> {
        let (store, owner, name) = (self.clone(), Owner::of_this_process()?, key.to_string());
        off_the_reactor(move || store.remove(owner, &name)).await
    }

    async fn lock(&self, key: &Key) -> Result<Lock, StoreError> {
        self.make_folder()?;
        let path = self.beside(&locks::suffix(key));
        Ok(Lock::held(locks::wait(&path, locks::REFRESH).await.map_err(FileProblem::io("lock", &path))?))
    }
}
