//! Sessions that share a store.

use ambitus::scope::{PlaylistModifyPrivate, UserLibraryRead, UserTopRead};
use ambitus::testing::{FakeSpotify, Rotation};
use ambitus::token::store::{FileStore, MemoryStore};
use ambitus::token::{Clock as _, Event};
use ambitus::{Spotify, UserSession};

use super::{Events, load};
use crate::support::clock::TestClock;
use crate::support::sign_in::{REDIRECT, Scopes, client, sign_in, visit};

#[tokio::test]
async fn a_user_who_signed_in_once_is_signed_in_from_the_store() {
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

    first.sign_out().await.unwrap();
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
async fn a_session_does_not_take_a_token_that_may_do_less() {
    let fake = FakeSpotify::start().await;
    let store = MemoryStore::new();
    let wide = sign_in(&fake, client(&fake).store(store.clone()).account("anna")).await;
    let login = client(&fake)
        .store(store.clone())
        .account("anna")
        .pkce(REDIRECT)
        .scopes::<(UserLibraryRead,)>()
        .begin()
        .unwrap();
    let callback = visit(&fake, &login).await.unwrap();
    let narrow = login.finish(callback).await.unwrap();
    wide.refresh().await.unwrap();
    assert!(wide.granted().contains("playlist-modify-private"));
    // The wider one is in the store now, and serves both.
    narrow.refresh().await.unwrap();
    assert!(narrow.granted().contains("playlist-modify-private"));
}

#[tokio::test]
async fn six_months_after_the_consent_a_login_is_required_and_two_weeks_ahead_it_is_announced() {
    let fake = FakeSpotify::start().await;
    let (store, events, clock) = (MemoryStore::new(), Events::default(), TestClock::new());
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
    let clock = TestClock::new();
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
    spotify.rename_account("anna").await.unwrap();
    assert!(load(app("visitor 7")).await.unwrap_err().is_reauth_required());
    clone.refresh().await.unwrap();
    load(app("anna")).await.unwrap().refresh().await.unwrap();
    spotify.rename_account("anna").await.unwrap();
    load(app("anna")).await.unwrap();
    let vouched = app("anna").assume_granted::<()>("token").unwrap();
    assert!(vouched.rename_account("anna").await.unwrap_err().is_invalid_argument());
    let bare = sign_in(&fake, client(&fake)).await;
    assert!(bare.rename_account("anna").await.unwrap_err().is_invalid_argument());
    let _: UserSession<(PlaylistModifyPrivate,)> = spotify.narrow();
}

#[tokio::test]
async fn signing_out_ends_the_session_in_every_process() {
    let fake = FakeSpotify::start().await;
    fake.set_rotation(Rotation::New);
    let folder = tempfile::tempdir().unwrap();
    let (events, clock) = (Events::default(), TestClock::new());
    let process = || client(&fake).store(FileStore::new(folder.path().join("tokens.json"))).clock(clock.clone());
    let first = sign_in(&fake, process()).await;
    let clone = first.clone();
    let second = load(events.hear(process())).await.unwrap();
    let third = load(process()).await.unwrap();
    let fourth = load(process()).await.unwrap();
    first.sign_out().await.unwrap();

    // Here at once, for clones too, and nothing is sent.
    let requests = fake.token_requests();
    assert!(clone.me().profile().await.unwrap_err().is_reauth_required());
    assert!(clone.access_token().await.unwrap_err().is_reauth_required());
    assert!(clone.refresh().await.unwrap_err().is_reauth_required());
    // In other processes at the next look into the store, and nothing is saved.
    events.take();
    assert!(second.refresh().await.unwrap_err().is_reauth_required());
    tokio::task::yield_now().await;
    assert_eq!(events.take(), ["ReauthRequired"]);
    assert!(second.me().profile().await.unwrap_err().is_reauth_required());
    clock.set(4000);
    assert!(third.me().profile().await.unwrap_err().is_reauth_required());
    assert!(third.rename_account("third").await.unwrap_err().is_reauth_required());
    assert!(third.set_account_id("x").await.unwrap_err().is_reauth_required());
    // Nor by a rename to the name that it has.
    assert!(fourth.rename_account("default").await.unwrap_err().is_reauth_required());
    assert_eq!(fake.token_requests(), requests);
    assert!(load(process()).await.unwrap_err().is_reauth_required());

    // A new login is another one.
    let again = sign_in(&fake, process()).await;
    again.me().profile().await.unwrap();
    load(process()).await.unwrap().refresh().await.unwrap();
    assert!(second.refresh().await.unwrap_err().is_reauth_required());
}

#[tokio::test]
async fn a_sign_out_holds_wherever_the_token_is_by_then() {
    let fake = FakeSpotify::start().await;
    fake.set_rotation(Rotation::Same);
    let store = MemoryStore::new();
    let app = || client(&fake).store(store.clone());
    let first = sign_in(&fake, app()).await;
    let second = load(app()).await.unwrap();
    // The first moves away, and the second saves at the old place again.
    first.rename_account("anna").await.unwrap();
    second.refresh().await.unwrap();
    let clone = first.clone();
    first.sign_out().await.unwrap();
    assert!(second.refresh().await.unwrap_err().is_reauth_required());
    assert!(load(app()).await.unwrap_err().is_reauth_required());

    // What a clone does afterwards costs a later login nothing.
    let later = sign_in(&fake, app().account("anna")).await;
    assert!(clone.set_account_id("example-account").await.unwrap_err().is_reauth_required());
    assert!(clone.rename_account("anna").await.unwrap_err().is_reauth_required());
    clone.sign_out().await.unwrap();
    load(app().account("anna")).await.unwrap().me().profile().await.unwrap();
    later.me().profile().await.unwrap();
}

#[tokio::test]
async fn a_store_that_loses_an_entry_does_not_sign_out() {
    let fake = FakeSpotify::start().await;
    fake.set_rotation(Rotation::New);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("tokens.json");
    let app = || client(&fake).store(FileStore::new(&file));
    let spotify = sign_in(&fake, app()).await;
    std::fs::remove_file(&file).unwrap();
    spotify.refresh().await.unwrap();
    load(app()).await.unwrap().refresh().await.unwrap();
}

#[tokio::test]
async fn a_subscriber_that_panics_costs_nothing() {
    let fake = FakeSpotify::start().await;
    fake.set_rotation(Rotation::New);
    let store = MemoryStore::new();
    let app = || client(&fake).store(store.clone()).on_event(|_: &Event| panic!("a user's own code"));
    let spotify = sign_in(&fake, app()).await;
    spotify.refresh().await.unwrap();
    spotify.rename_account("anna").await.unwrap();
    assert!(load(app()).await.unwrap_err().is_reauth_required(), "the old name is cleared");
    let loaded = load(app().account("anna")).await.unwrap();
    loaded.me().profile().await.unwrap();
    loaded.sign_out().await.unwrap();
}

#[tokio::test]
async fn a_clock_and_a_hook_that_panic_cost_nothing() {
    #[derive(Debug)]
    struct Broken;

    impl ambitus::token::Clock for Broken {
        fn now(&self) -> std::time::SystemTime {
            panic!("a user's own code")
        }
    }

    let fake = FakeSpotify::start().await;
    let app = || client(&fake).store(MemoryStore::new()).clock(Broken);
    let spotify = sign_in(&fake, app()).await;
    spotify.refresh().await.unwrap();
    spotify.me().profile().await.unwrap();
    let mut tracks = spotify.library().saved_tracks().stream().on_progress(|_| panic!("a user's own code"));
    while let Some(track) = tracks.next().await {
        track.unwrap();
    }
}

#[tokio::test]
async fn an_account_is_forgotten_without_a_session_of_it() {
    let fake = FakeSpotify::start().await;
    fake.set_rotation(Rotation::New);
    let (store, clock) = (MemoryStore::new(), TestClock::new());
    let app = || client(&fake).store(store.clone()).clock(clock.clone()).account("anna");
    let one = app();
    let here = sign_in(&fake, one.clone()).await;
    let elsewhere = load(app()).await.unwrap();
    // Its six months are over, so nobody can load it.
    clock.set(200 * 86_400);
    assert!(load(app()).await.unwrap_err().is_reauth_required());
    one.forget_account().await.unwrap();
    one.forget_account().await.unwrap();
    assert!(here.access_token().await.unwrap_err().is_reauth_required());
    assert!(elsewhere.refresh().await.unwrap_err().is_reauth_required());
    clock.set(0);
    assert!(load(app()).await.unwrap_err().is_reauth_required());
    // Another account is another user.
    let ben = sign_in(&fake, app().account("ben")).await;
    app().account("carla").forget_account().await.unwrap();
    ben.refresh().await.unwrap();
    assert!(client(&fake).forget_account().await.unwrap_err().is_invalid_argument());
    assert!(app().account_per_login().forget_account().await.unwrap_err().is_invalid_argument());
    // In a process without a session of it.
    let server = || client(&fake).store(store.clone()).account("anna").with_secret(fake.client_secret());
    let login = server().code(REDIRECT).scopes::<Scopes>().begin().unwrap();
    let callback = visit(&fake, &login).await.unwrap();
    login.finish(callback).await.unwrap();
    server().forget_account().await.unwrap();
    assert!(server().load::<()>().await.unwrap_err().is_reauth_required());
}

#[tokio::test]
async fn what_is_done_at_an_old_name_does_not_touch_the_account_that_moved() {
    let fake = FakeSpotify::start().await;
    fake.set_rotation(Rotation::New);
    let app = client(&fake).store(MemoryStore::new());
    let anna = sign_in(&fake, app.clone().account("pending-1")).await;
    anna.rename_account("anna").await.unwrap();
    app.clone().account("pending-1").forget_account().await.unwrap();
    anna.refresh().await.unwrap();
    load(app.clone().account("anna")).await.unwrap().refresh().await.unwrap();
    // The next visitor at the old name is another user.
    let ben = sign_in(&fake, app.clone().account("pending-1")).await;
    ben.sign_out().await.unwrap();
    anna.refresh().await.unwrap();
}
