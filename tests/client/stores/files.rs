//! What a `FileStore` does with its file.

use std::fs;
use std::path::Path;

use ambitus::testing::FakeSpotify;
use ambitus::token::store::FileStore;

use super::load;
use crate::support::sign_in::{App, client, sign_in};

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
