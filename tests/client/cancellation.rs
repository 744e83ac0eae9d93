//! Every asynchronous function is dropped at each of its polls: no token is lost, and what comes next works.

use std::future::poll_fn;
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::Poll;
use std::time::Duration;

use ambitus::auth::{Listener, Posted, Ticket};
use ambitus::scope::UserLibraryRead;
use ambitus::testing::{FakeSpotify, Rotation};
use ambitus::token::store::{FileStore, Key, StoreError};
use ambitus::token::{Provided, TokenSource, TokenSourceError};
use ambitus::{Error, SecretString};
use secrecy::ExposeSecret as _;

use crate::support::clock::TestClock;
use crate::support::sign_in::{App, REDIRECT, Scopes, client, sign_in, visit};
use crate::support::store::{Hand, Handled, Operation};

/// More polls than any of the functions needs.
const MOST: usize = 200;

/// The output of a future, unless it needs more than `polls` polls: then it is dropped.
async fn within_polls<T>(polls: usize, future: impl IntoFuture<Output = T>) -> Option<T> {
    let mut future = pin!(future.into_future());
    let mut left = polls;
    poll_fn(|context| {
        if left == 0 {
            return Poll::Ready(None);
        }
        left -= 1;
        future.as_mut().poll(context).map(Some)
    })
    .await
}

/// A fake whose refresh tokens are good once, and a store.
struct Scene {
    fake: FakeSpotify,
    folder: tempfile::TempDir,
}

impl Scene {
    async fn start() -> Self {
        let fake = FakeSpotify::start().await;
        fake.set_rotation(Rotation::New);
        Self { fake, folder: tempfile::tempdir().unwrap() }
    }

    fn path(&self) -> PathBuf {
        Path::new(self.folder.path()).join("tokens.json")
    }

    fn app(&self, account: &str) -> App {
        client(&self.fake).store(FileStore::new(self.path())).account(account)
    }

    async fn posted(&self) -> String {
        let login = client(&self.fake).pkce(REDIRECT).scopes::<Scopes>().begin().unwrap();
        let callback = visit(&self.fake, &login).await.unwrap();
        login.hand_over(callback).await.unwrap().to_json().expose_secret().to_owned()
    }

    /// The stored session of an account, which is there in the end and good.
    async fn arrives(&self, account: &str) {
        let arrived = async {
            loop {
                match self.app(account).load::<Scopes>().await {
                    Ok(session) => break session,
                    Err(error) => assert!(error.is_reauth_required(), "{account}: {error}"),
                }
                tokio::time::sleep(Duration::from_millis(2)).await;
            }
        };
        let late = |_| format!("{account} is lost");
        let session = tokio::time::timeout(Duration::from_secs(10), arrived).await.map_err(late).unwrap();
        session.refresh().await.map_err(|error| format!("{account}: {error}")).unwrap();
    }
}

/// Drops `attempt` at each poll, until it ends by itself, and does `check` after each.
async fn at_every_poll<T, E: std::fmt::Display>(
    mut attempt: impl AsyncFnMut(usize) -> Option<Result<T, E>>,
    mut check: impl AsyncFnMut(usize),
) {
    for polls in 0..MOST {
        let outcome = attempt(polls).await;
        check(polls).await;
        if let Some(outcome) = outcome {
            outcome.map_err(|error| format!("after {polls} polls: {error}")).unwrap();
            return;
        }
    }
    assert_eq!(MOST, 0, "it never ends");
}

#[tokio::test]
async fn a_login_that_is_dropped_is_finished_and_saved() {
    let scene = Scene::start().await;
    at_every_poll(
        async |polls| {
            let login = scene.app(&format!("finish-{polls}")).pkce(REDIRECT).scopes::<Scopes>().begin().unwrap();
            let callback = visit(&scene.fake, &login).await.unwrap();
            within_polls(polls, login.finish(callback)).await
        },
        async |polls| {
            if polls > 0 {
                scene.arrives(&format!("finish-{polls}")).await;
            }
        },
    )
    .await;
}

#[tokio::test]
async fn a_posted_and_an_imported_token_are_not_lost_by_a_caller_that_is_dropped() {
    let scene = Scene::start().await;
    at_every_poll(
        async |polls| {
            let posted = Posted::from_json(scene.posted().await).unwrap();
            within_polls(polls, scene.app(&format!("accept-{polls}")).accept::<Scopes>(posted)).await
        },
        async |polls| {
            if polls > 0 {
                scene.arrives(&format!("accept-{polls}")).await;
            }
        },
    )
    .await;
    at_every_poll(
        async |polls| {
            let json: serde_json::Value = serde_json::from_str(&scene.posted().await).unwrap();
            let token = json["refresh_token"].as_str().unwrap().to_owned();
            within_polls(polls, scene.app(&format!("import-{polls}")).from_refresh_token::<Scopes>(token)).await
        },
        async |polls| {
            if polls > 0 {
                scene.arrives(&format!("import-{polls}")).await;
            }
        },
    )
    .await;
}

#[tokio::test]
async fn a_hand_over_that_is_dropped_uses_its_code_once() {
    let scene = Scene::start().await;
    let mut attempts = 0;
    at_every_poll(
        async |polls| {
            let login = client(&scene.fake).pkce(REDIRECT).scopes::<Scopes>().begin().unwrap();
            let callback = visit(&scene.fake, &login).await.unwrap();
            attempts += 1;
            within_polls(polls, login.hand_over(callback)).await
        },
        async |_| {},
    )
    .await;
    // One request for each attempt that was begun, also for those that were dropped.
    let begun = attempts - 1;
    let all = async {
        while scene.fake.token_requests() < begun {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), all).await.unwrap();
    assert_eq!(scene.fake.token_requests(), begun);
}

#[tokio::test]
async fn a_renewal_and_a_call_that_are_dropped_leave_a_good_session() {
    let scene = Scene::start().await;
    let clock = TestClock::new();
    let anna = sign_in(&scene.fake, scene.app("anna").clock(clock.clone())).await;
    at_every_poll(async |polls| within_polls(polls, anna.refresh()).await, async |_| anna.refresh().await.unwrap())
        .await;
    at_every_poll(
        async |polls| {
            // A 401 forces no renewal right after another one.
            clock.advance(60);
            scene.fake.expire_access_tokens();
            within_polls(polls, anna.me().profile()).await
        },
        async |_| {
            anna.refresh().await.unwrap();
            anna.me().profile().await.map(drop).unwrap();
        },
    )
    .await;
    let of_expired = || async {
        let short = FakeSpotify::start().await;
        short.set_lifetime(Duration::from_secs(1));
        let session = sign_in(&short, client(&short)).await;
        tokio::time::sleep(Duration::from_millis(800)).await;
        (short, session)
    };
    let (_short, due) = of_expired().await;
    at_every_poll(
        async |polls| within_polls(polls, due.access_token()).await,
        async |_| {
            due.refresh().await.unwrap();
            tokio::time::sleep(Duration::from_millis(800)).await;
        },
    )
    .await;
    scene.arrives("anna").await;
}

#[tokio::test]
async fn what_is_dropped_at_the_store_can_be_repeated() {
    let scene = Scene::start().await;
    let anna = sign_in(&scene.fake, scene.app("anna")).await;
    // A rename leaves the token at the old name, at the new one, or at both.
    at_every_poll(
        async |polls| within_polls(polls, anna.rename_account(format!("anna-{polls}"))).await,
        async |polls| {
            anna.rename_account(format!("anna-{polls}")).await.unwrap();
            scene.arrives(&format!("anna-{polls}")).await;
        },
    )
    .await;
    anna.rename_account("anna").await.unwrap();
    at_every_poll(
        async |polls| {
            let known = sign_in(&scene.fake, scene.app(&format!("known-{polls}"))).await;
            let outcome = within_polls(polls, known.set_account_id("example-account")).await;
            known.set_account_id("example-account").await.unwrap();
            known.save().await.unwrap();
            outcome
        },
        async |polls| scene.arrives(&format!("known-{polls}")).await,
    )
    .await;
    scene.arrives("anna").await;
}

#[tokio::test]
async fn a_sign_out_that_is_dropped_can_be_repeated() {
    let scene = Scene::start().await;
    at_every_poll(
        async |polls| {
            let session = sign_in(&scene.fake, scene.app("anna")).await;
            let clone = session.clone();
            let outcome = within_polls(polls, session.sign_out()).await;
            clone.sign_out().await.unwrap();
            outcome
        },
        async |_| assert!(scene.app("anna").load::<Scopes>().await.unwrap_err().is_reauth_required()),
    )
    .await;
}

#[tokio::test]
async fn loads_parked_logins_and_an_apps_own_token_can_be_dropped() {
    let scene = Scene::start().await;
    sign_in(&scene.fake, scene.app("anna")).await;
    at_every_poll(async |polls| within_polls(polls, scene.app("anna").load::<Scopes>()).await, async |_| {}).await;
    at_every_poll(
        async |polls| {
            let draft = scene.app("anna").pkce(REDIRECT).scopes::<Scopes>();
            within_polls(polls, async { draft.load().await.map_err(Error::from) }).await
        },
        async |_| {},
    )
    .await;
    at_every_poll(
        async |polls| within_polls(polls, scene.app("ben").pkce(REDIRECT).begin().unwrap().park()).await,
        async |_| {},
    )
    .await;
    // A login that was taken from the store by a caller that is dropped is lost, and the user begins again.
    at_every_poll(
        async |polls| {
            let ticket = scene.app("ben").pkce(REDIRECT).begin().unwrap().park().await.unwrap().expose().to_owned();
            let outcome = within_polls(polls, scene.app("ben").unpark::<()>(Ticket::from(ticket.clone()))).await;
            if let Err(error) = scene.app("ben").unpark::<()>(Ticket::from(ticket)).await {
                assert!(error.is_suspended_login(), "{error}");
            }
            outcome
        },
        async |_| {},
    )
    .await;
    let server = || client(&scene.fake).store(FileStore::new(scene.path())).with_secret(scene.fake.client_secret());
    at_every_poll(async |polls| within_polls(polls, server().client_credentials()).await, async |_| {}).await;
    server().client_credentials().await.unwrap().refresh().await.unwrap();
    scene.arrives("anna").await;
}

#[tokio::test]
async fn a_save_and_a_forgotten_account_can_be_repeated() {
    let scene = Scene::start().await;
    let store = Handled::<Full>::default();
    at_every_poll(
        async |polls| {
            store.hand.0.store(true, Ordering::SeqCst);
            let app = client(&scene.fake).store(store.clone()).account(format!("save-{polls}"));
            let session = sign_in(&scene.fake, app.clone()).await;
            store.hand.0.store(false, Ordering::SeqCst);
            let outcome = within_polls(polls, session.save()).await;
            session.save().await.unwrap();
            app.load::<Scopes>().await.unwrap();
            outcome
        },
        async |_| {},
    )
    .await;
    at_every_poll(
        async |polls| {
            sign_in(&scene.fake, scene.app("anna")).await;
            let app = scene.app("anna");
            let outcome = within_polls(polls, app.forget_account()).await;
            app.forget_account().await.unwrap();
            outcome
        },
        async |_| assert!(scene.app("anna").load::<Scopes>().await.unwrap_err().is_reauth_required()),
    )
    .await;
}

/// A store that is full while it is told so, and that waits before it answers.
#[derive(Clone, Debug, Default)]
struct Full(Arc<AtomicBool>);

#[async_trait::async_trait]
impl Hand for Full {
    async fn before(&self, operation: Operation, _: &Key, _: Option<&SecretString>) -> Result<(), StoreError> {
        tokio::task::yield_now().await;
        let full = operation == Operation::Save && self.0.load(Ordering::SeqCst);
        if full { Err("full".into()) } else { Ok(()) }
    }
}

#[tokio::test]
async fn a_stream_whose_next_item_is_dropped_goes_on_there() {
    let fake = FakeSpotify::start().await;
    let spotify = sign_in(&fake, client(&fake)).await;
    let expected: Vec<String> = {
        let tracks = spotify.library().saved_tracks().limit(1).all().await.unwrap();
        tracks.into_iter().map(|saved| saved.track.name).collect()
    };
    assert!(expected.len() > 1);
    for concurrency in [1, 3] {
        let mut stream = spotify.library().saved_tracks().limit(1).stream().concurrency(concurrency);
        let mut pages = spotify.library().saved_tracks().limit(1).pages();
        let (mut items, mut found) = (Vec::new(), 0);
        for polls in 0.. {
            match within_polls(polls % 4, stream.next()).await {
                Some(Some(item)) => items.push(item.unwrap().track.name),
                Some(None) => break,
                None => {}
            }
            if let Some(Some(page)) = within_polls(polls % 3, pages.next()).await {
                found += page.unwrap().items.len();
            }
        }
        while let Some(page) = pages.next().await {
            found += page.unwrap().items.len();
        }
        assert_eq!((items, found), (expected.clone(), expected.len()));
    }
}

#[tokio::test]
async fn a_listener_that_is_dropped_frees_its_port_and_sources_can_be_asked_again() {
    let fake = FakeSpotify::start().await;
    for polls in 0..20 {
        let listener = within_polls(polls, Listener::bind()).await;
        let Some(listener) = listener else { continue };
        let listener = listener.unwrap().timeout(Duration::from_millis(20));
        let login = client(&fake).pkce(listener.redirect()).begin().unwrap();
        let port = listener.redirect().as_str().parse::<url::Url>().unwrap().port().unwrap();
        if let Some(outcome) = within_polls(polls, listener.callback(&login)).await {
            assert!(outcome.unwrap_err().is_timeout(), "nobody calls back");
        }
        let freed = async {
            while std::net::TcpListener::bind(("127.0.0.1", port)).is_err() {
                tokio::time::sleep(Duration::from_millis(2)).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(10), freed).await.unwrap();
    }

    #[derive(Debug)]
    struct Broker;

    #[async_trait::async_trait]
    impl TokenSource for Broker {
        async fn token(&self) -> Result<Provided, TokenSourceError> {
            tokio::task::yield_now().await;
            Ok(Provided::new("token").scopes(["user-library-read"]))
        }
    }

    type Read = (UserLibraryRead,);
    at_every_poll(async |polls| within_polls(polls, client(&fake).token_source::<Read>(Broker)).await, async |_| {})
        .await;
    at_every_poll(
        async |polls| within_polls(polls, client(&fake).token_source_assuming::<Read>(Broker)).await,
        async |_| {},
    )
    .await;
}

#[tokio::test]
async fn an_app_with_a_secret_loses_no_token_either() {
    let scene = Scene::start().await;
    let server = |account: &str| scene.app(account).with_secret(scene.fake.client_secret());
    at_every_poll(
        async |polls| {
            let login = server("code").code(REDIRECT).scopes::<Scopes>().begin().unwrap();
            let callback = visit(&scene.fake, &login).await.unwrap();
            let posted = login.hand_over(callback).await.unwrap().to_json();
            let json: serde_json::Value = serde_json::from_str(posted.expose_secret()).unwrap();
            let token = json["refresh_token"].as_str().unwrap().to_owned();
            within_polls(polls, server(&format!("import-{polls}")).from_refresh_token::<Scopes>(token)).await
        },
        async |polls| {
            if polls == 0 {
                return;
            }
            let arrived = async {
                while server(&format!("import-{polls}")).load::<Scopes>().await.is_err() {
                    tokio::time::sleep(Duration::from_millis(2)).await;
                }
            };
            tokio::time::timeout(Duration::from_secs(10), arrived).await.unwrap();
        },
    )
    .await;
    at_every_poll(
        async |polls| {
            let login = server("park").code(REDIRECT).scopes::<Scopes>().begin().unwrap();
            let ticket = login.park().await.unwrap();
            within_polls(polls, server("park").unpark::<Scopes>(ticket)).await
        },
        async |_| {},
    )
    .await;
    at_every_poll(
        async |polls| {
            let login = server("forget").code(REDIRECT).scopes::<Scopes>().begin().unwrap();
            let callback = visit(&scene.fake, &login).await.unwrap();
            login.finish(callback).await.unwrap();
            let outcome = within_polls(polls, server("forget").forget_account()).await;
            server("forget").forget_account().await.unwrap();
            outcome
        },
        async |polls| {
            let loaded = within_polls(polls, server("forget").load::<Scopes>()).await;
            assert!(loaded.is_none_or(|loaded| loaded.unwrap_err().is_reauth_required()));
        },
    )
    .await;
}
