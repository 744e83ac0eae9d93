//! Stores and cookies that hold encrypted texts.

use ambitus::auth::{Sealed, Suspended};
use ambitus::scope::{UserLibraryRead, UserTopRead};
use ambitus::testing::{FakeSpotify, Rotation};
use ambitus::token::Flow;
use ambitus::token::store::{Encrypted, Expected, Key, Keys, MemoryStore, Store as _};
use secrecy::ExposeSecret as _;

use super::{Events, load};
use crate::support::clock::TestClock;
use crate::support::sign_in::{App, REDIRECT, Scopes, callback_with, client, client_at, sign_in};

fn keys() -> Keys {
    Keys::new("2026-08", [8; 32])
}

fn key(fake: &FakeSpotify, account: &str) -> Key {
    Key::token(fake.client_id(), Flow::Pkce, account)
}

#[tokio::test]
async fn an_encrypted_store_holds_no_token_that_can_be_read_or_moved() {
    let fake = FakeSpotify::start().await;
    fake.set_rotation(Rotation::New);
    let inner = MemoryStore::new();
    let app = |keys: Keys| client(&fake).store(Encrypted::new(inner.clone(), keys));
    let spotify = sign_in(&fake, app(keys()).account("anna")).await;
    spotify.refresh().await.unwrap();
    let text = inner.load(&key(&fake, "anna")).await.unwrap().unwrap();
    let plain = text.text.expose_secret();
    assert!(!plain.contains("fake-") && !plain.contains("scope"), "{plain}");
    load(app(keys()).account("anna")).await.unwrap().refresh().await.unwrap();

    // Whoever can write to the store cannot make it another user's, and can put no plain text there.
    let text = inner.load(&key(&fake, "anna")).await.unwrap().unwrap();
    let _ = inner.save(&key(&fake, "ben"), &text.text, Expected::Anything).await.unwrap();
    let error = load(app(keys()).account("ben")).await.unwrap_err();
    assert!(error.is_store() && !error.is_reauth_required(), "{error}");
    let _ = inner.save(&key(&fake, "ben"), &"{}".into(), Expected::Anything).await.unwrap();
    assert!(load(app(keys()).account("ben")).await.unwrap_err().is_store());

    // A new key in front: what the old one encrypted is read, and the next save is of the new one.
    let rotated = || Keys::new("2026-09", [9; 32]).and("2026-08", [8; 32]);
    load(app(rotated()).account("anna")).await.unwrap().refresh().await.unwrap();
    load(app(Keys::new("2026-09", [9; 32])).account("anna")).await.unwrap();
    let error = load(app(keys()).account("anna")).await.unwrap_err();
    assert!(error.is_store() && error.to_string().contains("not among the given ones"), "{error}");
    assert!(!format!("{error:?}").contains("fake-"));
}

#[tokio::test]
async fn a_text_that_cannot_be_decrypted_is_put_aside_by_a_login_and_not_replaced_by_a_renewal() {
    let fake = FakeSpotify::start().await;
    let (inner, events) = (MemoryStore::new(), Events::default());
    let app = || events.hear(client(&fake)).store(Encrypted::new(inner.clone(), keys())).account("anna");
    let spotify = sign_in(&fake, app()).await;
    // Another key's text, as where one process has the new key and another has not.
    let foreign = Encrypted::new(inner.clone(), Keys::new("other", [1; 32]));
    let _ = foreign.save(&key(&fake, "anna"), &"theirs".into(), Expected::Anything).await.unwrap();
    events.take();
    spotify.refresh().await.unwrap();
    tokio::task::yield_now().await;
    assert!(events.take().contains(&"SaveFailed".to_owned()));
    assert_eq!(foreign.load(&key(&fake, "anna")).await.unwrap().unwrap().text.expose_secret(), "theirs");
    sign_in(&fake, app()).await;
    load(app()).await.unwrap();
    let aside = inner.load(&key(&fake, "anna").unreadable()).await.unwrap().unwrap();
    assert!(aside.text.expose_secret().contains(".other."));
}

fn app(fake: &FakeSpotify, clock: &TestClock) -> App {
    client(fake).clock(clock.clone())
}

#[tokio::test]
async fn a_sealed_login_is_encrypted_bound_and_expires() {
    let (fake, clock) = (FakeSpotify::start().await, TestClock::new());
    let begin = || app(&fake, &clock).pkce(REDIRECT).scopes::<Scopes>().more_scopes(["streaming"]).begin().unwrap();
    let login = begin();
    let url = fake.visit(login.authorize_url()).await.unwrap();
    let sealed = login.seal(&keys()).unwrap();
    let text = sealed.expose().to_owned();
    assert!(text.len() < 2048 && text.bytes().all(|byte| byte.is_ascii_graphic() && !b";,\"\\".contains(&byte)));
    assert!(!format!("{sealed:?}").contains(&text));
    let sealed = || Sealed::from(text.clone());

    let login = app(&fake, &clock).unseal::<Scopes>(sealed(), &keys()).unwrap();
    let callback = login.check(&url).unwrap();
    let spotify = login.finish(callback).await.unwrap();
    assert!(spotify.granted().contains("streaming"));

    let is_refused =
        |app: App, text: String, keys: &Keys| app.unseal::<Scopes>(text, keys).unwrap_err().is_suspended_login();
    assert!(is_refused(app(&fake, &clock), text.clone(), &Keys::new("2026-08", [1; 32])), "another key");
    assert!(is_refused(app(&fake, &clock), text.clone(), &Keys::new("2026-09", [8; 32])), "an unknown key");
    assert!(is_refused(client_at(&fake.accounts_base(), "another"), text.clone(), &keys()), "another client");
    assert!(is_refused(client_at("https://accounts.example", fake.client_id()), text.clone(), &keys()), "another host");
    let confidential = app(&fake, &clock).with_secret(fake.client_secret()).unseal::<Scopes>(sealed(), &keys());
    assert!(confidential.unwrap_err().is_suspended_login(), "another flow");
    assert!(app(&fake, &clock).unseal::<(UserTopRead,)>(sealed(), &keys()).unwrap_err().is_suspended_login());
    for at in (0..text.len()).step_by(7) {
        let mut altered = text.clone().into_bytes();
        altered[at] ^= 1;
        assert!(is_refused(app(&fake, &clock), String::from_utf8(altered).unwrap(), &keys()), "altered at {at}");
    }
    let plain = begin().suspend().expose().to_owned();
    assert!(is_refused(app(&fake, &clock), plain, &keys()), "a plain one");
    assert!(app(&fake, &clock).resume::<Scopes>(Suspended::from(text.clone())).unwrap_err().is_suspended_login());
    clock.set(3599);
    assert!(app(&fake, &clock).unseal::<Scopes>(sealed(), &keys()).is_ok());
    clock.set(3601);
    assert!(is_refused(app(&fake, &clock), text.clone(), &keys()), "an hour later");

    // With a secret, too.
    let server = || client(&fake).with_secret(fake.client_secret());
    let login = server().code(REDIRECT).scopes::<(UserLibraryRead,)>().begin().unwrap();
    let sealed = login.seal(&keys()).unwrap();
    server().unseal::<(UserLibraryRead,)>(sealed, &keys()).unwrap();
}

#[tokio::test]
async fn a_plain_suspended_login_grants_no_more_than_its_type_says() {
    // The server does not say what it granted, so what was asked counts. The text may be an attacker's.
    let spotify = crate::support::scripted::Scripted::start().await;
    let login = spotify.app().pkce(REDIRECT).scopes::<(UserLibraryRead,)>().more_scopes(["streaming"]).begin().unwrap();
    let login = spotify.app().resume::<(UserLibraryRead,)>(login.suspend()).unwrap();
    let callback = callback_with(&login, "code");
    let session = login.finish(callback).await.unwrap();
    assert_eq!(session.granted().to_string(), "user-library-read");
}
