//! What a `FileStore` does with its file.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use ambitus::SecretString;
use ambitus::auth::Ticket;
use ambitus::testing::{FakeSpotify, Rotation, check_store};
use ambitus::token::Flow;
use ambitus::token::store::{
    Encrypted, Expected, FileStore, Holder, Key, Keys, MemoryStore, Store, StoreError, Versioned,
};
use secrecy::ExposeSecret as _;

use super::{Events, load};
use crate::support::sign_in::{App, REDIRECT, client, sign_in};

/// A file store with a token in it.
async fn filled(fake: &FakeSpotify, path: &Path) -> App {
    sign_in(fake, client(fake).store(FileStore::new(path))).await;
    client(fake).store(FileStore::new(path))
}

#[tokio::test]
async fn damaged_files_and_later_versions_are_clear_errors() {
    let fake = FakeSpotify::start().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tokens.json");
    filled(&fake, &path).await;
    let whole = fs::read(&path).unwrap();
    let newer = String::from_utf8(whole.clone()).unwrap().replacen("\"version\":1", "\"version\":2", 1).into_bytes();
    for (bad, says) in [
        (whole[..whole.len() / 2].to_vec(), "damaged"),
        (Vec::new(), "damaged"),
        (b"{}".to_vec(), "damaged"),
        (vec![0; 4096], "damaged"),
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
        // Loading does not change it. Saving puts a damaged file aside, of which one is kept, and does not touch a later version's.
        assert_eq!(fs::read(&path).unwrap(), bad);
        let spotify = sign_in(&fake, client(&fake).store(FileStore::new(&path))).await;
        if says == "damaged" {
            let kept: Vec<_> = fs::read_dir(folder.path())
                .unwrap()
                .map(|entry| entry.unwrap().path())
                .filter(|path| path.to_string_lossy().contains("unreadable"))
                .collect();
            assert_eq!(kept.len(), 1);
            assert_eq!(fs::read(&kept[0]).unwrap(), bad);
            load(client(&fake).store(FileStore::new(&path))).await.unwrap();
        } else {
            assert!(spotify.save().await.unwrap_err().to_string().contains(says));
            assert_eq!(fs::read(&path).unwrap(), bad);
        }
    }
}

#[tokio::test]
async fn a_text_of_a_later_version_is_neither_replaced_nor_moved() {
    let fake = FakeSpotify::start().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tokens.json");
    filled(&fake, &path).await;
    let newer = fs::read_to_string(&path).unwrap().replace(r#"{\"version\":2"#, r#"{\"version\":9"#);
    assert!(newer.contains(r#"{\"version\":9"#));
    fs::write(&path, &newer).unwrap();
    let error = load(client(&fake).store(FileStore::new(&path))).await.unwrap_err();
    assert!(error.is_store() && error.to_string().contains("newer version") && error.to_string().contains("format 9"));
    let spotify = sign_in(&fake, client(&fake).store(FileStore::new(&path))).await;
    assert!(spotify.save().await.unwrap_err().is_store());
    spotify.me().profile().await.unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), newer);
}

#[tokio::test]
async fn a_renewal_heals_a_damaged_file_and_a_sign_out_leaves_what_was_put_aside() {
    let fake = FakeSpotify::start().await;
    fake.set_rotation(Rotation::New);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tokens.json");
    let app = || client(&fake).store(FileStore::new(&path));
    let spotify = sign_in(&fake, app()).await;
    fs::write(&path, "damaged").unwrap();
    spotify.refresh().await.unwrap();
    load(app()).await.unwrap().refresh().await.unwrap();
    spotify.sign_out().await.unwrap();
    // Other users' tokens may be in it.
    assert_eq!(fs::read_to_string(folder.path().join("tokens.json.unreadable")).unwrap(), "damaged");
}

#[tokio::test]
async fn a_damaged_file_under_an_encrypted_store_is_healed_too() {
    let fake = FakeSpotify::start().await;
    fake.set_rotation(Rotation::New);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tokens.json");
    let events = Events::default();
    let app = || {
        let store = Encrypted::new(FileStore::new(&path), Keys::new("key", [7; 32]));
        events.hear(client(&fake)).store(store)
    };
    let spotify = sign_in(&fake, app()).await;
    fs::write(&path, "damaged").unwrap();
    events.take();
    spotify.refresh().await.unwrap();
    tokio::task::yield_now().await;
    assert!(!events.take().iter().any(|event| event == "SaveFailed" || event == "LockFailed"));
    load(app()).await.unwrap().refresh().await.unwrap();
    fs::write(&path, "damaged").unwrap();
    sign_in(&fake, app()).await;
    load(app()).await.unwrap();
}

#[tokio::test]
async fn one_holder_may_hold_two_locks_that_are_one_file() {
    let folder = tempfile::tempdir().unwrap();
    let store = FileStore::new(folder.path().join("tokens.json"));
    let (holder, another) = (Holder::random().unwrap(), Holder::random().unwrap());
    let key = |user: usize| Key::token("id", Flow::Pkce, &user.to_string());
    let first = store.lock(&key(0), &holder).await.unwrap();
    let before = files(folder.path());
    // Of 2,000 keys, some have the lock file of the first.
    let mut same = None;
    for user in 1..2000 {
        let lock = store.lock(&key(user), &holder).await.unwrap();
        if files(folder.path()) == before {
            same = Some((user, lock));
            break;
        }
        let made = files(folder.path()).into_iter().find(|name| !before.contains(name)).unwrap();
        drop(lock);
        fs::remove_file(folder.path().join(made)).unwrap();
    }
    let (user, second) = same.unwrap();
    let wait = Duration::from_millis(100);
    first.release().await.unwrap();
    assert!(tokio::time::timeout(wait, store.lock(&key(user), &another)).await.is_err(), "the second is still held");
    second.release().await.unwrap();
    store.lock(&key(0), &another).await.unwrap().release().await.unwrap();
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

    // A link in place of the new file is not followed.
    fs::rename(&elsewhere, &path).unwrap();
    let victim = folder.path().join("victim");
    fs::write(&victim, "precious").unwrap();
    symlink(&victim, path.with_file_name("tokens.json.new")).unwrap();
    load(app()).await.unwrap().refresh().await.unwrap();
    assert_eq!(fs::read_to_string(&victim).unwrap(), "precious");

    // Only root can give a file to another user.
    if std::os::unix::fs::chown(&path, Some(12_345), None).is_ok() {
        let error = load(app()).await.unwrap_err();
        assert!(error.is_store() && error.to_string().contains("another user"), "{error}");
    } else {
        println!("not root: that another user's file is refused was not tried");
    }
}

/// Every file in a folder, by name.
fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort_unstable();
    names
}

#[tokio::test]
async fn a_visitor_makes_no_files_and_displaces_no_token() {
    let fake = FakeSpotify::start().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tokens.json");
    let app = || client(&fake).store(FileStore::new(&path)).account("anna");
    for ticket in 0..500 {
        assert!(app().unpark::<()>(Ticket::from(ticket.to_string())).await.unwrap_err().is_suspended_login());
    }
    assert!(files(folder.path()).is_empty());

    sign_in(&fake, app()).await;
    let before = fs::read(&path).unwrap();
    let mut first = None;
    for _ in 0..100 {
        let ticket = app().pkce(REDIRECT).begin().unwrap().park().await.unwrap();
        first.get_or_insert(ticket);
    }
    assert_eq!(fs::read(&path).unwrap(), before, "pending logins have a file of their own");
    app().unpark::<()>(first.unwrap()).await.unwrap();
    assert!(files(folder.path()).len() <= 5, "{:?}", files(folder.path()));
    load(app()).await.unwrap();
}

#[tokio::test]
async fn the_lock_files_are_a_fixed_set() {
    let folder = tempfile::tempdir().unwrap();
    let store = FileStore::new(folder.path().join("tokens.json"));
    for user in 0..2000 {
        let key = Key::token("id", Flow::Pkce, &user.to_string());
        let lock = store.lock(&key, &Holder::random().unwrap()).await.unwrap();
        assert!(lock.text().is_none());
    }
    let names = files(folder.path());
    assert!((2..=256).contains(&names.len()) && names.iter().all(|name| name.starts_with("tokens.json.lock.")));
}

#[cfg(unix)]
#[tokio::test]
async fn a_lock_file_is_no_link_no_pipe_and_no_other_users_file() {
    use std::os::unix::fs::symlink;

    let folder = tempfile::tempdir().unwrap();
    let store = FileStore::new(folder.path().join("tokens.json"));
    let (key, holder) = (Key::token("id", Flow::Pkce, "anna"), Holder::random().unwrap());
    store.lock(&key, &holder).await.unwrap().release().await.unwrap();
    let name = files(folder.path()).pop().unwrap();
    let (path, elsewhere) = (folder.path().join(&name), folder.path().join("elsewhere"));

    fs::remove_file(&path).unwrap();
    symlink(&elsewhere, &path).unwrap();
    let error = store.lock(&key, &holder).await.unwrap_err();
    assert!(error.to_string().contains("not a regular file"), "{error}");
    assert!(!elsewhere.exists(), "a link makes no file");

    fs::remove_file(&path).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
    // A pipe would be waited for, and with it everything on this thread.
    let heart = tokio::spawn(async {
        for _ in 0..20 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    });
    let refused = tokio::time::timeout(Duration::from_secs(5), store.lock(&key, &holder)).await.unwrap();
    assert!(refused.unwrap_err().to_string().contains("not a regular file"));
    tokio::time::timeout(Duration::from_secs(5), heart).await.unwrap().unwrap();

    // A second name of a file of the user's: it would be locked there too.
    fs::remove_file(&path).unwrap();
    fs::write(&elsewhere, "").unwrap();
    fs::hard_link(&elsewhere, &path).unwrap();
    assert!(store.lock(&key, &holder).await.unwrap_err().to_string().contains("another user"));
    if std::os::unix::fs::chown(&elsewhere, Some(12_345), None).is_ok() {
        fs::rename(&elsewhere, &path).unwrap();
        assert!(store.lock(&key, &holder).await.unwrap_err().to_string().contains("another user"));
    } else {
        println!("not root: that another user's lock file is refused was not tried");
    }
    // The same for the file itself.
    fs::remove_file(&path).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(store.path()).status().unwrap().success());
    let loaded = tokio::time::timeout(Duration::from_secs(5), store.load(&key)).await.unwrap();
    assert!(loaded.unwrap_err().to_string().contains("not a regular file"));
}

#[cfg(unix)]
#[tokio::test]
async fn nothing_is_saved_in_a_folder_to_which_others_may_write() {
    use std::os::unix::fs::PermissionsExt as _;

    let fake = FakeSpotify::start().await;
    let open = tempfile::tempdir().unwrap();
    fs::set_permissions(open.path(), fs::Permissions::from_mode(0o1777)).unwrap();
    let path = open.path().join("tokens.json");
    let events = Events::default();
    for mode in [0o777, 0o1777, 0o775, 0o757, 0o722] {
        fs::set_permissions(open.path(), fs::Permissions::from_mode(mode)).unwrap();
        let app = || events.hear(client(&fake)).store(FileStore::new(&path));
        let spotify = sign_in(&fake, app()).await;
        spotify.me().profile().await.unwrap();
        assert!(events.take().contains(&"SaveFailed".to_owned()), "{mode:o}");
        let error = spotify.save().await.unwrap_err();
        assert!(error.is_store() && error.to_string().contains("others may write"), "{mode:o}: {error}");
        assert!(files(open.path()).is_empty(), "{mode:o}: {:?}", files(open.path()));
    }
    // The folders above do not count, and the caller may allow it.
    fs::set_permissions(open.path(), fs::Permissions::from_mode(0o1777)).unwrap();
    filled(&fake, &open.path().join("own/tokens.json")).await;
    let app = || client(&fake).store(FileStore::new(&path).allow_unprotected());
    sign_in(&fake, app()).await.save().await.unwrap();
    load(app()).await.unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    load(app()).await.unwrap();
}

#[tokio::test]
async fn what_would_not_be_read_back_is_not_written() {
    let folder = tempfile::tempdir().unwrap();
    let store = FileStore::new(folder.path().join("tokens.json"));
    let key = |user: usize| Key::token("id", Flow::Pkce, &user.to_string());
    let long = SecretString::from("x".repeat(5 << 20));
    let mut kept = 0;
    let error = loop {
        match store.save(&key(kept), &long, Expected::Nothing).await {
            Ok(_) => kept += 1,
            Err(error) => break error,
        }
        assert!(kept < 10);
    };
    assert!(error.to_string().contains("longer than a token file"), "{error}");
    for user in 0..kept {
        assert_eq!(store.load(&key(user)).await.unwrap().unwrap().text.expose_secret().len(), 5 << 20);
    }
    assert!(files(folder.path()).iter().all(|name| !name.contains("unreadable")));
    store.clear(&key(0)).await.unwrap();
    let _ = store.save(&key(kept), &long, Expected::Nothing).await.unwrap();
    // A file that is too long is not put aside either: it holds tokens.
    fs::write(store.path(), vec![b'x'; 17 << 20]).unwrap();
    #[cfg(unix)]
    fs::set_permissions(store.path(), std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    assert!(store.save(&key(0), &"x".into(), Expected::Anything).await.is_err());
    assert_eq!(fs::metadata(store.path()).unwrap().len(), 17 << 20);
}

#[tokio::test]
async fn pending_logins_in_a_file_are_bounded() {
    let folder = tempfile::tempdir().unwrap();
    let store = FileStore::new(folder.path().join("tokens.json"));
    let login = |number: usize| Key::pending_login("id", &number.to_string());
    // As many as there may be, written at once, because each save writes the file.
    let _ = store.save(&login(0), &"login".into(), Expected::Nothing).await.unwrap();
    let file = folder.path().join("tokens.json.logins");
    let mut json: serde_json::Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    let one = json["texts"][login(0).to_string()].clone();
    for number in 1..4096 {
        let mut text = one.clone();
        text["generation"] = (one["generation"].as_u64().unwrap() + number as u64).into();
        json["texts"][login(number).to_string()] = text;
    }
    json["saves"] = (one["generation"].as_u64().unwrap() + 4096).into();
    fs::write(&file, json.to_string()).unwrap();
    assert!(store.load(&login(0)).await.unwrap().is_some());
    let _ = store.save(&login(4096), &"login".into(), Expected::Nothing).await.unwrap();
    assert!(store.load(&login(0)).await.unwrap().is_none(), "the oldest is displaced");
    for kept in [1, 4095, 4096] {
        assert!(store.load(&login(kept)).await.unwrap().is_some(), "{kept}");
    }
}

#[tokio::test]
async fn a_file_that_was_put_aside_is_removed_after_a_week() {
    let folder = tempfile::tempdir().unwrap();
    let store = FileStore::new(folder.path().join("tokens.json"));
    let key = Key::token("id", Flow::Pkce, "anna");
    let _ = store.save(&key, &"one".into(), Expected::Nothing).await.unwrap();
    fs::write(store.path(), "damaged").unwrap();
    let _ = store.save(&key, &"two".into(), Expected::Nothing).await.unwrap();
    let aside = folder.path().join("tokens.json.unreadable");
    for (days, kept) in [(6, true), (8, false)] {
        let then = std::time::SystemTime::now() - Duration::from_secs(days * 24 * 3600);
        fs::File::options().append(true).open(&aside).unwrap().set_modified(then).unwrap();
        let _ = store.save(&key, &"three".into(), Expected::Anything).await.unwrap();
        assert_eq!(aside.exists(), kept, "{days} days");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_store_of_this_crate_keeps_its_promises() {
    let folder = tempfile::tempdir().unwrap();
    let keys = Keys::new("2026-08", [8; 32]);
    let file = FileStore::new(folder.path().join("tokens.json"));
    check_store(MemoryStore::new()).await.unwrap();
    let chosen: Arc<dyn Store> = Arc::new(MemoryStore::new());
    check_store(chosen).await.unwrap();
    check_store(file.clone()).await.unwrap();
    check_store(file.allow_unprotected()).await.unwrap();
    check_store(Encrypted::new(MemoryStore::new(), keys.clone())).await.unwrap();
    check_store(Encrypted::new(FileStore::new(folder.path().join("sealed.json")), keys)).await.unwrap();
    // A store that breaks one is told which.
    let careless = check_store(crate::support::store::Handled::new(Careless)).await.unwrap_err();
    assert!(careless.to_string().contains("a lock has the text"), "{careless}");
}

/// Returns no text with its locks.
#[derive(Clone, Debug)]
struct Careless;

#[async_trait::async_trait]
impl crate::support::store::Hand for Careless {
    async fn found(
        &self,
        operation: crate::support::store::Operation,
        _: &Key,
        found: Option<Versioned>,
        _: &MemoryStore,
    ) -> Result<Option<Versioned>, StoreError> {
        Ok(found.filter(|_| operation != crate::support::store::Operation::Lock))
    }
}
