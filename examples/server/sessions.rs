//! Which browser is whose: the sessions, which all processes share.
//!
//! A cookie with all of it, even an encrypted one, could not be taken back at a sign-out. So the cookie holds a random id, and the
//! session is on the server's side. Here each is a file: its name is the hash of the id, its content the account, its time that of the
//! sign-in. A server with a database has a table instead, with an index on the account.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use ambitus::auth::Nonce;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

use crate::failure::Failure;

/// How long a session lasts after the sign-in, whether it is used or not.
pub(crate) const LIFETIME: Duration = Duration::from_secs(7 * 24 * 3600);
/// How many browsers one user can be signed in with. A further one displaces the oldest, so that no user can displace all others.
const MOST_OF_A_USER: usize = 10;
/// How many sessions there can be. A further one displaces the oldest.
const MOST: usize = 10_000;

/// The id of a session. Whoever has it is signed in, so nobody but its browser keeps it. The server keeps a hash, which signs nobody in
/// who reads the folder or a backup of it.
pub(crate) struct SessionId(String);

impl From<String> for SessionId {
    fn from(cookie: String) -> Self {
        Self(cookie)
    }
}

impl SessionId {
    /// 128 bits of the operating system's randomness.
    fn random() -> Result<Self, ambitus::Error> {
        Ok(Self(Nonce::random()?.expose().to_owned()))
    }

    pub(crate) fn expose(&self) -> &str {
        &self.0
    }

    /// What a form of this session sends along. It needs no place on the server's side, and does not tell the id.
    pub(crate) fn nonce(&self) -> String {
        self.hash("nonce ")
    }

    pub(crate) fn has_nonce(&self, nonce: &str) -> bool {
        self.nonce().as_bytes().ct_eq(nonce.as_bytes()).into()
    }

    /// The name under which the server keeps the session. Whatever text a cookie holds, it names a file of the folder.
    fn key(&self) -> String {
        self.hash("session ")
    }

    fn hash(&self, purpose: &str) -> String {
        let hash = Sha256::new().chain_update(purpose).chain_update(&self.0).finalize();
        hash.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// What a server knows of a signed-in browser.
pub(crate) struct Session {
    /// The account's name in the store.
    pub(crate) account: String,
}

#[derive(Clone)]
pub(crate) struct Sessions {
    folder: PathBuf,
}

/// A file of the folder.
struct Row {
    path: PathBuf,
    account: String,
    begun_at: SystemTime,
}

impl Sessions {
    pub(crate) fn at(data: &Path) -> io::Result<Self> {
        let folder = data.join("sessions");
        let mut builder = fs::DirBuilder::new();
        // The names of accounts are for this user alone.
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.recursive(true).create(&folder)?;
        // It may have been there, with other permissions.
        #[cfg(unix)]
        fs::set_permissions(&folder, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
        Ok(Self { folder })
    }

    /// Begins a session of a user.
    pub(crate) async fn begin(&self, account: String) -> Result<SessionId, Failure> {
        let id = SessionId::random()?;
        let key = id.key();
        self.on_disk(move |sessions| {
            sessions.make_room(&account)?;
            File::create_new(sessions.folder.join(key))?.write_all(account.as_bytes())
        })
        .await?;
        Ok(id)
    }

    /// The session with an id, if there is one and its time is not over.
    pub(crate) async fn get(&self, id: &SessionId) -> Result<Option<Session>, Failure> {
        let key = id.key();
        let row = self.on_disk(move |sessions| sessions.row(&sessions.folder.join(key))).await?;
        Ok(row.filter(|row| !row.is_over()).map(|row| Session { account: row.account }))
    }

    /// Ends a session, in all processes.
    pub(crate) async fn end(&self, id: &SessionId) -> Result<(), Failure> {
        let key = id.key();
        self.on_disk(move |sessions| remove(&sessions.folder.join(key))).await
    }

    /// Ends all sessions of a user.
    pub(crate) async fn end_all(&self, account: String) -> Result<(), Failure> {
        self.on_disk(move |sessions| {
            let rows = sessions.rows()?;
            rows.iter().filter(|row| row.account == account).try_for_each(|row| remove(&row.path))
        })
        .await
    }

    /// Removes what is over, and the oldest where there are too many.
    fn make_room(&self, account: &str) -> io::Result<()> {
        let (over, rows): (Vec<Row>, Vec<Row>) = self.rows()?.into_iter().partition(Row::is_over);
        let own: Vec<&Row> = rows.iter().filter(|row| row.account == account).collect();
        let displaced = |count: usize, most: usize| (count + 1).saturating_sub(most);
        let oldest_own = own.iter().take(displaced(own.len(), MOST_OF_A_USER)).copied();
        let oldest = rows.iter().take(displaced(rows.len(), MOST));
        over.iter().chain(oldest_own).chain(oldest).try_for_each(|row| remove(&row.path))
    }

    /// All sessions, the oldest first.
    fn rows(&self) -> io::Result<Vec<Row>> {
        let mut rows = Vec::new();
        for entry in fs::read_dir(&self.folder)? {
            rows.extend(self.row(&entry?.path())?);
        }
        rows.sort_by_key(|row| row.begun_at);
        Ok(rows)
    }

    /// The session in a file. Another process may have removed it.
    fn row(&self, path: &Path) -> io::Result<Option<Row>> {
        let read = || Ok((fs::read_to_string(path)?, fs::metadata(path)?.modified()?));
        match read() {
            Ok((account, begun_at)) => Ok(Some(Row { path: path.to_owned(), account, begun_at })),
            Err(error) if io::Error::kind(&error) == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Runs file access on a thread where blocking is allowed.
    async fn on_disk<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Self) -> io::Result<T> + Send + 'static,
    ) -> Result<T, Failure> {
        let sessions = self.clone();
        Ok(tokio::task::spawn_blocking(move || work(&sessions)).await??)
    }
}

impl Row {
    fn is_over(&self) -> bool {
        // If the clock was set back, the session counts as new.
        self.begun_at.elapsed().unwrap_or_default() >= LIFETIME
    }
}

fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
