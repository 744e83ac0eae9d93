//! Signing in from a store, and what may happen to it.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use ambitus::scope::{PlaylistModifyPrivate, UserLibraryRead, UserTopRead};
use ambitus::testing::{FakeSpotify, Rotation};
use ambitus::token::store::{FileStore, Key, Lock, MemoryStore, Store, StoreError};
use ambitus::token::{Clock, Event};
use ambitus::{Error, SecretString, Spotify, UserSession};

use crate::{REDIRECT, Scopes, client, visit};

type App = Spotify<ambitus::Unauthenticated>;

/// Signs in at `app`, and out of the browser's sight.
async fn sign_in(fake: &FakeSpotify, app: App) -> UserSession<Scopes> {
    let login = app.pkce(REDIRECT).scopes::<Scopes>().begin().unwrap();
    let callback = visit(fake, &login).await.unwrap();
    login.finish(callback).await.unwrap()
}

async fn load(app: App) -> Result<UserSession<Scopes>, Error> {
    Ok(app.pkce(REDIRECT).scopes::<Scopes>().load().await?)
}

/// Names of what happened.
#[derive(Clone, Default)]
struct Events(Arc<Mutex<Vec<String>>>);

impl Events {
    fn hear(&self, app: App) -> App {
        let events = self.0.clone();
        app.on_event(move |event| {
            let text = format!("{event:?}");
            events.lock().unwrap().push(text.split([' ', '(']).next().unwrap().to_owned());
        })
    }

    fn take(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().unwrap())
    }
}

/// A clock that is set by hand, in seconds from when it was made.
#[derive(Clone, Debug)]
struct Hand(SystemTime, Arc<AtomicU64>);

impl Hand {
    fn new() -> Self {
        Self(SystemTime::now(), Arc::default())
    }

    fn set(&self, seconds: u64) {
        self.1.store(seconds, Ordering::SeqCst);
    }
}

impl Clock for Hand {
    fn now(&self) -> SystemTime {
        self.0 + Duration::from_secs(self.1.load(Ordering::SeqCst))
    }
}

/// A store that fails when it is told to.
#[derive(Clone, Debug, Default)]
struct Brittle {
    inner: MemoryStore,
    fails_to_save: Arc<AtomicBool>,
    fails_to_load: Arc<AtomicBool>,
}

impl Brittle {
    fn set(&self, load: bool, save: bool) {
        self.fails_to_load.store(load, Ordering::SeqCst);
        self.fails_to_save.store(save, Ordering::SeqCst);
    }
}

#[async_trait::async_trait]
impl Store for Brittle {
    async fn load(&self, key: &Key) -> Result<Option<SecretString>, StoreError> {
        if self.fails_to_load.load(Ordering::SeqCst) { Err("moths".into()) } else { self.inner.load(key).await }
    }

    async fn save(&self, key: &Key, text: &SecretString) -> Result<(), StoreError> {
        if self.fails_to_save.load(Ordering::SeqCst) {
            // As a database may, it repeats what it was given.
            return Err(format!("disk full at {}", secrecy::ExposeSecret::expose_secret(text)).into());
        }
        self.inner.save(key, text).await
    }

    async fn clear(&self, key: &Key) -> Result<(), StoreError> {
        self.inner.clear(key).await
    }

    async fn lock(&self, key: &Key) -> Result<Lock, StoreError> {
        self.inner.lock(key).await
    }
}

#[tokio::test]
async fn who_signed_in_once_is_signed_in_from_the_store() {
    let fake = FakeSpotify::start().await;
    fake.set_rotation(Rotation::New);
    let folder = tempfile::tempdir().unwrap();
    let app = || client(&fake).store(FileStore::new(folder.path().join("deep/er/tokens.json"))).account("anna");

    let error = load(app()).await.unwrap_err();
    assert!(error.is_reauth_required() && !error.is_store());
    let first = sign_in(&fake, app()).await;
    let second = load(app()).await.unwrap();
    assert_eq!(second.granted(), first.granted());
    assert_eq!(second.reauth_required_at(), first.reauth_required_at());
    second.me().profile().await.unwrap();
    assert_eq!(fake.token_requests(), 1);

    // Another account, another client, another flow: other tokens.
    assert!(load(app().account("ben")).await.unwrap_err().is_reauth_required());
    let code = app().with_secret(fake.client_secret()).code(REDIRECT).scopes::<Scopes>().load().await;
    assert!(code.unwrap_err().error().is_reauth_required());
    let other =
        Spotify::new("another").store(FileStore::new(folder.path().join("deep/er/tokens.json"))).account("anna");
    assert!(load(other).await.unwrap_err().is_reauth_required());

    // A refresh in one session is seen by the other, which would be revoked otherwise.
    first.refresh().await.unwrap();
    second.refresh().await.unwrap();
    assert_eq!(fake.token_requests(), 2);
    second.refresh().await.unwrap();
    load(app()).await.unwrap().refresh().await.unwrap();
    assert_eq!(fake.token_requests(), 4);

    first.forget().await.unwrap();
    assert!(load(app()).await.unwrap_err().is_reauth_required());
}

#[tokio::test]
async fn a_stored_token_must_cover_what_is_asked_and_the_new_login_asks_for_all_of_it() {
    let fake = FakeSpotify::start().await;
    let store = MemoryStore::new();
    sign_in(&fake, client(&fake).store(store.clone())).await;

    let fewer = client(&fake).store(store.clone()).pkce(REDIRECT).scopes::<(UserLibraryRead,)>().load().await.unwrap();
    assert!(fewer.claim::<Scopes>().is_ok());

    let draft = client(&fake).store(store.clone()).pkce(REDIRECT).scopes::<(UserLibraryRead, UserTopRead)>();
    let unloaded = draft.load().await.unwrap_err();
    assert!(unloaded.error().is_missing_scope() && !unloaded.error().is_reauth_required());
    assert_eq!(unloaded.error().missing_scopes(), ["user-top-read"]);
    let login = unloaded.into_login().begin().unwrap();
    let callback = visit(&fake, &login).await.unwrap();
    let more = login.finish(callback).await.unwrap();
    assert_eq!(more.granted().to_string(), "playlist-modify-private user-library-read user-top-read");

    let named = client(&fake).store(store).pkce(REDIRECT).more_scopes(["streaming"]).load().await.unwrap_err();
    assert_eq!(named.error().missing_scopes(), ["streaming"]);
}

#[tokio::test]
async fn a_token_that_cannot_be_saved_is_kept_told_of_and_saved_later() {
    let fake = FakeSpotify::start().await;
    fake.set_rotation(Rotation::New);
    let (store, events, clock) = (Brittle::default(), Events::default(), Hand::new());
    let app = || events.hear(client(&fake)).store(store.clone()).clock(clock.clone());

    store.set(false, true);
    let spotify = sign_in(&fake, app()).await;
    assert_eq!(events.take(), ["SaveFailed"]);
    let error = spotify.save().await.unwrap_err();
    assert!(error.is_store() && error.to_string().contains("disk full"));
    assert!(!format!("{error} {error:?}").contains("fake-"), "{error:?}");
    assert!(load(app()).await.unwrap_err().is_reauth_required());
    events.take();

    // Any call tries again, once its time has come.
    store.set(false, false);
    spotify.me().profile().await.unwrap();
    assert!(events.take().is_empty());
    clock.set(60);
    spotify.me().profile().await.unwrap();
    for _ in 0..500 {
        if !events.0.lock().unwrap().is_empty() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    assert_eq!(events.take(), ["Saved"]);
    assert!(spotify.save().await.is_ok() && events.take().is_empty());

    // A refresh whose token cannot be saved: the old one is in the store and revoked, the new one must not be lost.
    store.set(false, true);
    spotify.refresh().await.unwrap();
    tokio::task::yield_now().await;
    spotify.refresh().await.unwrap();
    store.set(false, false);
    spotify.save().await.unwrap();
    let again = load(app()).await.unwrap();
    again.refresh().await.unwrap();
    spotify.refresh().await.unwrap();

    // A store that cannot be read does not end a session.
    store.set(true, true);
    events.take();
    spotify.refresh().await.unwrap();
    spotify.refresh().await.unwrap();
    tokio::task::yield_now().await;
    assert!(events.take().contains(&"LoadFailed".to_owned()));
    assert!(load(app()).await.unwrap_err().is_store());
}

#[tokio::test]
async fn a_refused_token_is_cleared_only_if_it_is_still_the_stored_one() {
    let fake = FakeSpotify::start().await;
    let (store, events) = (MemoryStore::new(), Events::default());
    let app = || events.hear(client(&fake)).store(store.clone());
    let session = sign_in(&fake, app()).await;
    fake.revoke_refresh_tokens();

    // Signed in anew elsewhere: that token is taken.
    sign_in(&fake, app()).await;
    events.take();
    session.refresh().await.unwrap();
    tokio::task::yield_now().await;
    assert_eq!(events.take(), ["Taken"]);

    fake.revoke_refresh_tokens();
    for _ in 0..2 {
        assert!(session.refresh().await.unwrap_err().is_reauth_required());
    }
    tokio::task::yield_now().await;
    assert_eq!(events.take(), ["ReauthRequired"]);
    assert!(load(app()).await.unwrap_err().is_reauth_required());
}

/// A store in which somebody else saves, without asking for the lock, while a refresh is on its way.
#[derive(Clone, Debug, Default)]
struct Race {
    inner: MemoryStore,
    loads: Arc<AtomicU64>,
    planted: Arc<Mutex<Option<SecretString>>>,
}

#[async_trait::async_trait]
impl Store for Race {
    async fn load(&self, key: &Key) -> Result<Option<SecretString>, StoreError> {
        let loaded = self.inner.load(key).await?;
        self.loads.fetch_add(1, Ordering::SeqCst);
        let planted = self.planted.lock().unwrap().take();
        if let Some(planted) = planted {
            self.inner.save(key, &planted).await?;
        }
        Ok(loaded)
    }

    async fn save(&self, key: &Key, text: &SecretString) -> Result<(), StoreError> {
        self.inner.save(key, text).await
    }

    async fn clear(&self, key: &Key) -> Result<(), StoreError> {
        self.inner.clear(key).await
    }

    async fn lock(&self, key: &Key) -> Result<Lock, StoreError> {
        self.inner.lock(key).await
    }
}

#[tokio::test]
async fn a_token_that_appears_while_the_old_one_is_refused_is_taken_and_not_cleared() {
    let fake = FakeSpotify::start().await;
    let (mine, theirs) = (Race::default(), Watched::default());
    let session = sign_in(&fake, client(&fake).store(mine.clone())).await;
    fake.revoke_refresh_tokens();
    sign_in(&fake, client(&fake).store(theirs.clone())).await;
    // Planted behind the first look into the store, so that the old token is asked with and refused.
    *mine.planted.lock().unwrap() = theirs.0.lock().unwrap().clone();
    let before = fake.token_requests();
    session.refresh().await.unwrap();
    assert_eq!(fake.token_requests(), before + 1);
    let loaded = load(client(&fake).store(mine)).await.unwrap();
    loaded.refresh().await.unwrap();
}

/// Remembers what was saved last.
#[derive(Clone, Debug, Default)]
struct Watched(Arc<Mutex<Option<SecretString>>>);

#[async_trait::async_trait]
impl Store for Watched {
    async fn load(&self, _: &Key) -> Result<Option<SecretString>, StoreError> {
        Ok(self.0.lock().unwrap().clone())
    }

    async fn save(&self, _: &Key, text: &SecretString) -> Result<(), StoreError> {
        *self.0.lock().unwrap() = Some(text.clone());
        Ok(())
    }

    async fn clear(&self, _: &Key) -> Result<(), StoreError> {
        *self.0.lock().unwrap() = None;
        Ok(())
    }

    async fn lock(&self, _: &Key) -> Result<Lock, StoreError> {
        Ok(Lock::held(()))
    }
}

#[tokio::test]
async fn a_session_does_not_take_a_token_that_may_do_less() {
    let fake = FakeSpotify::start().await;
    let store = MemoryStore::new();
    let wide = sign_in(&fake, client(&fake).store(store.clone())).await;
    let login = client(&fake).store(store.clone()).pkce(REDIRECT).scopes::<(UserLibraryRead,)>().begin().unwrap();
    let callback = visit(&fake, &login).await.unwrap();
    let narrow = login.finish(callback).await.unwrap();
    wide.refresh().await.unwrap();
    assert!(wide.granted().contains("playlist-modify-private"));
    // The wider one is in the store now, and serves both.
    narrow.refresh().await.unwrap();
    assert!(narrow.granted().contains("playlist-modify-private"));
}

#[tokio::test]
async fn six_months_after_the_consent_the_login_is_offered_and_two_weeks_ahead_it_is_told() {
    let fake = FakeSpotify::start().await;
    let (store, events, clock) = (MemoryStore::new(), Events::default(), Hand::new());
    let app = || events.hear(client(&fake)).store(store.clone()).clock(clock.clone());
    let spotify = sign_in(&fake, app()).await;
    let at = spotify.reauth_required_at().unwrap();
    let days = at.duration_since(clock.now()).unwrap().as_secs() / 86_400;
    assert!((180..=184).contains(&days), "{days}");
    events.take();

    clock.set((days - 15) * 86_400);
    spotify.me().profile().await.unwrap();
    tokio::task::yield_now().await;
    assert!(!events.take().contains(&"ReauthSoon".to_owned()));
    clock.set((days - 13) * 86_400);
    for told in [1, 0] {
        spotify.me().profile().await.unwrap();
        tokio::task::yield_now().await;
        assert_eq!(events.take().iter().filter(|event| *event == "ReauthSoon").count(), told);
    }
    // Refreshing has not moved it.
    assert_eq!(spotify.reauth_required_at(), Some(at));
    assert!(load(app()).await.is_ok());
    clock.set((days + 1) * 86_400);
    let error = load(app()).await.unwrap_err();
    assert!(error.is_reauth_required() && error.to_string().contains("six months"));
    let bare = client(&fake).assume_granted::<()>("token").unwrap();
    assert_eq!(bare.reauth_required_at(), None);
}

#[tokio::test]
async fn an_apps_own_token_is_stored_too() {
    let fake = FakeSpotify::start().await;
    let store = MemoryStore::new();
    let app = || client(&fake).store(store.clone()).with_secret(fake.client_secret());
    app().client_credentials().await.unwrap();
    let again = app().client_credentials().await.unwrap();
    assert_eq!(fake.token_requests(), 1);
    again.refresh().await.unwrap();
    assert_eq!(fake.token_requests(), 2);
}

/// A file store with a token in it.
async fn filled(fake: &FakeSpotify, path: &Path) -> App {
    sign_in(fake, client(fake).store(FileStore::new(path))).await;
    client(fake).store(FileStore::new(path))
}

#[tokio::test]
async fn torn_files_and_versions_to_come_are_clear_errors_and_put_aside() {
    let fake = FakeSpotify::start().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tokens.json");
    filled(&fake, &path).await;
    let whole = fs::read(&path).unwrap();
    let newer = String::from_utf8(whole.clone()).unwrap().replacen("\"version\":1", "\"version\":2", 1).into_bytes();
    let mut asides = 0;
    for (bad, says) in [
        (whole[..whole.len() / 2].to_vec(), "torn"),
        (Vec::new(), "torn"),
        (b"{}".to_vec(), "torn"),
        (vec![0; 4096], "torn"),
        (newer, "version 2"),
        (br#"{"version":7,"other":["form"]}"#.to_vec(), "version 7"),
    ] {
        fs::write(&path, &bad).unwrap();
        for _ in 0..2 {
            let error = load(client(&fake).store(FileStore::new(&path))).await.unwrap_err();
            assert!(error.is_store() && !error.is_reauth_required(), "{error}");
            assert!(error.to_string().contains(says) && error.to_string().contains("tokens.json"), "{error}");
            assert!(!format!("{error:?}").contains("fake-"));
        }
        // Looking does not touch it; saving puts it aside.
        assert_eq!(fs::read(&path).unwrap(), bad);
        filled(&fake, &path).await;
        asides += 1;
        let kept: Vec<_> = fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.to_string_lossy().contains("unreadable"))
            .collect();
        assert_eq!(kept.len(), asides);
        assert!(kept.iter().any(|path| fs::read(path).unwrap() == bad));
        load(client(&fake).store(FileStore::new(&path))).await.unwrap();
    }
}

#[tokio::test]
async fn a_text_of_a_version_to_come_is_put_aside_in_any_store() {
    let fake = FakeSpotify::start().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tokens.json");
    filled(&fake, &path).await;
    let newer = fs::read_to_string(&path).unwrap().replace(r#"{\"version\":1"#, r#"{\"version\":9"#);
    fs::write(&path, &newer).unwrap();
    let error = load(client(&fake).store(FileStore::new(&path))).await.unwrap_err();
    assert!(error.is_store() && error.to_string().contains("version 9"));
    filled(&fake, &path).await;
    let now = fs::read_to_string(&path).unwrap();
    assert!(now.contains(r#"{\"version\":9"#) && now.contains(r#"{\"version\":1"#));
}

#[cfg(unix)]
#[tokio::test]
async fn the_file_is_the_users_alone_from_its_creation_and_refused_when_it_is_not() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let fake = FakeSpotify::start().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new/tokens.json");
    let app = || client(&fake).store(FileStore::new(&path));
    filled(&fake, &path).await;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o7777;
    for entry in fs::read_dir(path.parent().unwrap()).unwrap() {
        let path = entry.unwrap().path();
        assert_eq!(mode(&path), 0o600, "{}", path.display());
    }
    assert_eq!(mode(path.parent().unwrap()), 0o700);

    for wide in [0o640, 0o604, 0o620, 0o644, 0o666, 0o700, 0o777, 0o2600] {
        fs::set_permissions(&path, fs::Permissions::from_mode(wide)).unwrap();
        let error = load(app()).await.unwrap_err();
        assert!(error.is_store() && error.to_string().contains("open to others"), "{wide:o}: {error}");
        // Nor is it overwritten.
        let before = fs::read(&path).unwrap();
        assert!(sign_in(&fake, app()).await.save().await.unwrap_err().is_store());
        assert_eq!((fs::read(&path).unwrap(), mode(&path)), (before, wide));
    }
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    load(app()).await.unwrap();

    let elsewhere = folder.path().join("elsewhere");
    fs::rename(&path, &elsewhere).unwrap();
    symlink(&elsewhere, &path).unwrap();
    assert!(load(app()).await.unwrap_err().to_string().contains("not a regular file"));
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    assert!(load(app()).await.unwrap_err().to_string().contains("not a regular file"));
    fs::remove_dir(&path).unwrap();

    // What somebody put where the new file is written is not followed.
    fs::rename(&elsewhere, &path).unwrap();
    let victim = folder.path().join("victim");
    fs::write(&victim, "precious").unwrap();
    symlink(&victim, path.with_file_name("tokens.json.new")).unwrap();
    load(app()).await.unwrap().refresh().await.unwrap();
    assert_eq!(fs::read_to_string(&victim).unwrap(), "precious");

    // Only root can make a file somebody else's.
    if std::os::unix::fs::chown(&path, Some(12_345), None).is_ok() {
        let error = load(app()).await.unwrap_err();
        assert!(error.is_store() && error.to_string().contains("another user"), "{error}");
    } else {
        println!("not root: that another user's file is refused was not tried");
    }
}

#[tokio::test]
async fn events_come_in_their_order() {
    let fake = FakeSpotify::start().await;
    let events = Events::default();
    let spotify = sign_in(&fake, events.hear(client(&fake)).store(MemoryStore::new())).await;
    assert_eq!(events.take(), ["Saved"]);
    spotify.refresh().await.unwrap();
    tokio::task::yield_now().await;
    assert_eq!(events.take(), ["Refreshed", "Saved"]);
    // A subscriber that panics spoils nothing.
    let loud = sign_in(&fake, client(&fake).on_event(|_: &Event| panic!("a user's own code"))).await;
    loud.refresh().await.unwrap();
    loud.me().profile().await.unwrap();
}

#[tokio::test]
async fn a_thousand_calls_at_expiry_make_one_token_request() {
    let fake = FakeSpotify::start().await;
    fake.set_rotation(Rotation::New);
    let clock = Hand::new();
    let spotify = sign_in(&fake, client(&fake).store(MemoryStore::new()).clock(clock.clone())).await;
    fake.expire_access_tokens();
    clock.set(4000);
    let mut calls = tokio::task::JoinSet::new();
    for _ in 0..1000 {
        let spotify = spotify.clone();
        calls.spawn(async move { spotify.me().profile().await.map(drop) });
    }
    for outcome in calls.join_all().await {
        outcome.unwrap();
    }
    assert_eq!(fake.token_requests(), 2);
}

#[tokio::test]
async fn an_account_is_named_when_it_is_known() {
    let fake = FakeSpotify::start().await;
    fake.set_rotation(Rotation::New);
    let store = MemoryStore::new();
    let app = |account: &str| client(&fake).store(store.clone()).account(account);
    let spotify = sign_in(&fake, app("visitor 7")).await;
    let clone = spotify.clone();
    spotify.keep_as("anna").await.unwrap();
    assert!(load(app("visitor 7")).await.unwrap_err().is_reauth_required());
    clone.refresh().await.unwrap();
    load(app("anna")).await.unwrap().refresh().await.unwrap();
    spotify.keep_as("anna").await.unwrap();
    load(app("anna")).await.unwrap();
    let vouched = app("anna").assume_granted::<()>("token").unwrap();
    assert!(vouched.keep_as("anna").await.unwrap_err().is_invalid_argument());
    let bare = sign_in(&fake, client(&fake)).await;
    assert!(bare.keep_as("anna").await.unwrap_err().is_invalid_argument());
    let _: UserSession<(PlaylistModifyPrivate,)> = spotify.narrow();
}
