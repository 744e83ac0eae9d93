//! Two users with one store: a session never becomes the other user's.

use ambitus::auth::Posted;
use ambitus::scope::{PlaylistModifyPrivate, UserLibraryRead};
use ambitus::testing::{FakeSpotify, Rotation};
use ambitus::token::store::{Encrypted, FileStore, Keys, MemoryStore};
use ambitus::{Error, UserSession};
use secrecy::ExposeSecret as _;

use super::{Events, load};
use crate::support::clock::TestClock;
use crate::support::long::long;
use crate::support::sign_in::{App, REDIRECT, Scopes, client, sign_in, visit};

/// How a session begins.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Entry {
    Finish,
    Accept,
    Load,
    FromRefreshToken,
}

/// Which place in the store each user has.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Place {
    /// One for both, as in a program for one user.
    Shared,
    /// One by name.
    Named,
    /// One by login.
    PerLogin,
}

/// What happens after both have signed in.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Then {
    Renewal,
    Refused401,
    RefusedToken,
    Restart,
    SecondProcess,
}

struct Scene {
    fake: FakeSpotify,
    folder: tempfile::TempDir,
    clock: TestClock,
    entry: Entry,
    place: Place,
    encrypted: bool,
}

impl Scene {
    async fn start(entry: Entry, place: Place, rotation: Rotation, encrypted: bool) -> Self {
        let fake = FakeSpotify::start().await;
        fake.set_rotation(rotation);
        Self { fake, folder: tempfile::tempdir().unwrap(), clock: TestClock::new(), entry, place, encrypted }
    }

    /// The app of one process: the store is one, the file is opened anew.
    fn process(&self) -> App {
        let (file, app) = (FileStore::new(self.folder.path().join("tokens.json")), client(&self.fake));
        let app =
            if self.encrypted { app.store(Encrypted::new(file, Keys::new("key", [7; 32]))) } else { app.store(file) };
        app.clock(self.clock.clone())
    }

    fn app(&self, user: &str) -> App {
        match self.place {
            Place::Shared => self.process(),
            Place::Named => self.process().account(user),
            Place::PerLogin => self.process().account_per_login(),
        }
    }

    async fn sign_in(&self, user: &str) -> UserSession<Scopes> {
        self.fake.set_user(user);
        let elsewhere = matches!(self.entry, Entry::Accept | Entry::FromRefreshToken);
        let app = if elsewhere { client(&self.fake) } else { self.app(user) };
        let login = app.pkce(REDIRECT).scopes::<Scopes>().begin().unwrap();
        let callback = visit(&self.fake, &login).await.unwrap();
        let session = match self.entry {
            Entry::Finish | Entry::Load => login.finish(callback).await.unwrap(),
            Entry::Accept => {
                let posted = login.hand_over(callback).await.unwrap().to_json();
                self.app(user).accept(Posted::from_json(posted.expose_secret()).unwrap()).await.unwrap()
            }
            Entry::FromRefreshToken => {
                let posted = login.hand_over(callback).await.unwrap().to_json();
                let json: serde_json::Value = serde_json::from_str(posted.expose_secret()).unwrap();
                self.app(user).from_refresh_token(json["refresh_token"].as_str().unwrap()).await.unwrap()
            }
        };
        match self.entry {
            Entry::Load => self.loaded(user, &session.account_name().unwrap()).await.unwrap(),
            _ => session,
        }
    }

    /// What another process loads.
    async fn loaded(&self, user: &str, name: &str) -> Result<UserSession<Scopes>, Error> {
        load(if self.place == Place::Shared { self.app(user) } else { self.process().account(name) }).await
    }
}

/// Whose session it is, as the API says.
async fn whose(session: &UserSession<Scopes>) -> Result<String, Error> {
    Ok(session.me().profile().await?.account_id.unwrap())
}

async fn never_the_other_users(scene: Scene, then: Then) {
    let (entry, place) = (scene.entry, scene.place);
    let what = format!("{entry:?}, {place:?}, {then:?}");
    let mut anna = scene.sign_in("anna").await;
    let mut ben = scene.sign_in("ben").await;
    let names = [anna.account_name().unwrap(), ben.account_name().unwrap()];
    assert_eq!(names[0] == names[1], place == Place::Shared, "{what}");
    match then {
        Then::Renewal => {
            scene.clock.set(3590);
            whose(&ben).await.unwrap();
            whose(&anna).await.unwrap();
            scene.clock.set(7190);
        }
        Then::Refused401 => scene.fake.expire_access_tokens(),
        Then::RefusedToken => {
            scene.fake.revoke_refresh_tokens();
            scene.clock.set(4000);
            assert!(whose(&anna).await.unwrap_err().is_reauth_required(), "{what}");
            // Ben signs in again, and Anna does not.
            ben = scene.sign_in("ben").await;
            assert!(whose(&anna).await.unwrap_err().is_reauth_required(), "{what}");
            assert_eq!(whose(&ben).await.unwrap(), "ben-account", "{what}");
            return;
        }
        Then::Restart => {
            drop((anna, ben));
            scene.clock.set(4000);
            ben = scene.loaded("ben", &names[1]).await.unwrap();
            if place == Place::Shared {
                // The one user of the program is who signed in last.
                assert_eq!(whose(&ben).await.unwrap(), "ben-account", "{what}");
                return;
            }
            anna = scene.loaded("anna", &names[0]).await.unwrap();
        }
        Then::SecondProcess => {
            let other = scene.loaded("ben", &names[1]).await.unwrap();
            scene.clock.set(3590);
            assert_eq!(whose(&other).await.unwrap(), "ben-account", "{what}");
            if place != Place::Shared {
                let other = scene.loaded("anna", &names[0]).await.unwrap();
                assert_eq!(whose(&other).await.unwrap(), "anna-account", "{what}");
            }
        }
    }
    // In both orders, twice.
    for _ in 0..2 {
        assert_eq!(whose(&anna).await.unwrap(), "anna-account", "{what}");
        assert_eq!(whose(&ben).await.unwrap(), "ben-account", "{what}");
        anna.refresh().await.unwrap();
        ben.refresh().await.unwrap();
        anna.save().await.unwrap();
    }
    // What is stored is of the user of its place. A renewal has not brought back who signed in first.
    let of = |name: usize| scene.loaded(["anna", "ben"][name], &names[name]);
    assert_eq!(whose(&of(1).await.unwrap()).await.unwrap(), "ben-account", "{what}");
    if place != Place::Shared {
        assert_eq!(whose(&of(0).await.unwrap()).await.unwrap(), "anna-account", "{what}");
    }
}

/// What the token endpoint does, and whether the store is encrypted.
fn kinds() -> Vec<(Rotation, bool)> {
    let all = [Rotation::New, Rotation::Same, Rotation::Absent].map(|rotation| [(rotation, false), (rotation, true)]);
    if long() { all.concat() } else { vec![(Rotation::New, false)] }
}

#[tokio::test]
async fn a_session_never_becomes_the_other_users() {
    for entry in [Entry::Finish, Entry::Accept, Entry::Load, Entry::FromRefreshToken] {
        for place in [Place::Shared, Place::Named, Place::PerLogin] {
            for then in [Then::Renewal, Then::Refused401, Then::RefusedToken, Then::Restart, Then::SecondProcess] {
                // `accept` refuses one place for all, which the next test proves.
                if (entry, place) != (Entry::Accept, Place::Shared) {
                    for (rotation, encrypted) in kinds() {
                        never_the_other_users(Scene::start(entry, place, rotation, encrypted).await, then).await;
                    }
                }
            }
        }
    }
}

#[tokio::test]
async fn flows_for_many_users_refuse_one_place_for_all_before_the_user_is_sent_away() {
    let fake = FakeSpotify::start().await;
    let store = MemoryStore::new();
    let app = || client(&fake).store(store.clone());
    let begun = app().with_secret(fake.client_secret()).code(REDIRECT).scopes::<Scopes>().begin();
    let error = begun.unwrap_err();
    assert!(error.is_invalid_argument() && error.to_string().contains("account_per_login"), "{error}");
    let parked = app().pkce(REDIRECT).begin().unwrap().park().await;
    assert!(parked.unwrap_err().is_invalid_argument());
    let keys = Keys::new("key", [7; 32]);
    assert!(app().pkce(REDIRECT).begin().unwrap().seal(&keys).unwrap_err().is_invalid_argument());
    let sealed = client(&fake).pkce(REDIRECT).begin().unwrap().seal(&keys).unwrap();
    assert!(app().unseal::<()>(sealed, &keys).unwrap_err().is_invalid_argument());
    let posted = || Posted::from_json(r#"{"access_token":"a","refresh_token":"r"}"#).unwrap();
    assert!(app().accept::<()>(posted()).await.unwrap_err().error().is_invalid_argument());
    assert_eq!(fake.token_requests(), 0);
    let suspended = || client(&fake).with_secret(fake.client_secret()).code(REDIRECT).begin().unwrap().suspend();
    assert!(app().with_secret(fake.client_secret()).resume::<()>(suspended()).unwrap_err().is_invalid_argument());

    // Without a store, or with a name, there is nothing to share. A program for one user needs no name.
    client(&fake).with_secret(fake.client_secret()).code(REDIRECT).begin().unwrap();
    app().account("anna").with_secret(fake.client_secret()).code(REDIRECT).begin().unwrap();
    let login = app().account_per_login().pkce(REDIRECT).begin().unwrap();
    app().account_per_login().unpark::<()>(login.park().await.unwrap()).await.unwrap();
    app().pkce(REDIRECT).begin().unwrap();
    // Which place to load from has to be said.
    assert!(load(app().account_per_login()).await.unwrap_err().is_invalid_argument());
}

#[tokio::test]
async fn a_session_that_lost_its_place_says_so_once_and_can_get_another() {
    let fake = FakeSpotify::start().await;
    let (store, events) = (MemoryStore::new(), Events::default());
    let app = || client(&fake).store(store.clone());
    fake.set_user("anna");
    let anna = sign_in(&fake, events.hear(app())).await;
    fake.set_user("ben");
    let ben = sign_in(&fake, app()).await;
    events.take();
    anna.refresh().await.unwrap();
    anna.refresh().await.unwrap();
    tokio::task::yield_now().await;
    assert_eq!(events.take(), ["Refreshed", "Displaced", "Refreshed"]);
    // Signing out does not sign the other user out.
    anna.rename_account("anna").await.unwrap();
    assert_eq!(whose(&load(app()).await.unwrap()).await.unwrap(), "ben-account");
    assert_eq!(whose(&load(app().account("anna")).await.unwrap()).await.unwrap(), "anna-account");
    let lost = sign_in(&fake, app()).await;
    ben.sign_out().await.unwrap();
    assert_eq!(whose(&load(app()).await.unwrap()).await.unwrap(), "ben-account");
    lost.sign_out().await.unwrap();
    assert!(load(app()).await.unwrap_err().is_reauth_required());
}

#[tokio::test]
async fn a_known_account_decides_whose_token_it_is() {
    let fake = FakeSpotify::start().await;
    let store = MemoryStore::new();
    let named = || client(&fake).store(store.clone()).account("family");
    fake.set_user("anna");
    let anna = sign_in(&fake, named()).await;
    anna.set_account_id("anna-account").await.unwrap();
    assert!(anna.set_account_id("ben-account").await.unwrap_err().is_invalid_argument());
    assert!(anna.set_account_id("").await.unwrap_err().is_invalid_argument());
    anna.set_account_id("anna-account").await.unwrap();
    // The name is the same, and the account is not.
    fake.set_user("ben");
    let ben = sign_in(&fake, named()).await;
    ben.set_account_id("ben-account").await.unwrap();
    anna.refresh().await.unwrap();
    assert_eq!(whose(&anna).await.unwrap(), "anna-account");
    let loaded = load(named()).await.unwrap();
    assert_eq!(whose(&loaded).await.unwrap(), "ben-account");
    assert!(loaded.set_account_id("anna-account").await.unwrap_err().is_invalid_argument(), "it is in the record");

    // Two logins of one account without a name know each other by the account.
    let app = || client(&fake).store(store.clone());
    fake.set_user("anna");
    let (one, two) = (sign_in(&fake, app()).await, sign_in(&fake, app()).await);
    one.set_account_id("anna-account").await.unwrap();
    two.set_account_id("anna-account").await.unwrap();
    let before = fake.token_requests();
    one.refresh().await.unwrap();
    assert_eq!(fake.token_requests(), before, "it takes the token of the other");
}

#[tokio::test]
async fn a_session_whose_account_is_known_takes_no_token_of_an_unknown_one_by_the_name() {
    let fake = FakeSpotify::start().await;
    let store = MemoryStore::new();
    let named = || client(&fake).store(store.clone()).account("family");
    fake.set_user("anna");
    let anna = sign_in(&fake, named()).await;
    anna.set_account_id("anna-account").await.unwrap();
    fake.set_user("ben");
    let _ben = sign_in(&fake, named()).await;
    anna.refresh().await.unwrap();
    assert_eq!(whose(&anna).await.unwrap(), "anna-account");
    assert_eq!(whose(&load(named()).await.unwrap()).await.unwrap(), "ben-account");
}

#[tokio::test]
async fn the_account_stays_in_the_record_when_another_process_renews() {
    let fake = FakeSpotify::start().await;
    let store = MemoryStore::new();
    let app = || client(&fake).store(store.clone());
    let first = sign_in(&fake, app()).await;
    let second = load(app()).await.unwrap();
    first.set_account_id("example-account").await.unwrap();
    second.refresh().await.unwrap();
    let third = load(app()).await.unwrap();
    assert!(third.set_account_id("another").await.unwrap_err().is_invalid_argument());
}

#[tokio::test]
async fn a_token_of_other_hosts_is_as_good_as_none() {
    let (fake, other) = (FakeSpotify::start().await, FakeSpotify::start().await);
    let store = MemoryStore::new();
    let app = |fake: &FakeSpotify| client(fake).store(store.clone());
    sign_in(&fake, app(&fake)).await;
    assert!(load(app(&other)).await.unwrap_err().is_reauth_required());
    let elsewhere = app(&fake).api_base(other.api_base()).unwrap();
    assert!(load(elsewhere).await.unwrap_err().is_reauth_required());
    assert_eq!(other.token_requests(), 0);
    load(app(&fake)).await.unwrap().refresh().await.unwrap();
}

#[tokio::test]
async fn two_sessions_that_exchange_their_names_do_not_wait_for_each_other() {
    let fake = FakeSpotify::start().await;
    let store = MemoryStore::new();
    let app = |name: &str| client(&fake).store(store.clone()).account(name);
    let (one, two) = (sign_in(&fake, app("one")).await, sign_in(&fake, app("two")).await);
    let exchange = async {
        for _ in 0..50 {
            let (a, b) = tokio::join!(one.rename_account("two"), two.rename_account("one"));
            a.and(b).unwrap();
            let (a, b) = tokio::join!(one.rename_account("one"), two.rename_account("two"));
            a.and(b).unwrap();
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(20), exchange).await.unwrap();
}

#[tokio::test]
async fn asking_for_more_replaces_the_sessions_own_token() {
    let fake = FakeSpotify::start().await;
    let store = MemoryStore::new();
    let app = || client(&fake).store(store.clone()).account_per_login();
    let login = app().pkce(REDIRECT).scopes::<(UserLibraryRead,)>().begin().unwrap();
    let callback = visit(&fake, &login).await.unwrap();
    let first = login.finish(callback).await.unwrap();
    let login = first.ask_for::<(PlaylistModifyPrivate,)>(REDIRECT).begin().unwrap();
    let callback = visit(&fake, &login).await.unwrap();
    let more = login.finish(callback).await.unwrap();
    assert_eq!(more.account_name(), first.account_name());
    let name = first.account_name().unwrap();
    let stored = load(client(&fake).store(store.clone()).account(name)).await.unwrap();
    assert!(stored.granted().contains("playlist-modify-private"));
}
