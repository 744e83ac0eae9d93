//! Every asynchronous function is dropped at each of its polls: no token is lost, and what comes next works.

use std::future::poll_fn;
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use ambitus::Error;
use ambitus::auth::{Posted, Ticket};
use ambitus::testing::{FakeSpotify, Rotation};
use ambitus::token::store::FileStore;
use secrecy::ExposeSecret as _;

use crate::support::sign_in::{App, REDIRECT, Scopes, client, sign_in, visit};

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
            assert!(polls > 1, "nothing was waited for");
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
    at_every_poll(
        async |polls| {
            let login = client(&scene.fake).pkce(REDIRECT).scopes::<Scopes>().begin().unwrap();
            let callback = visit(&scene.fake, &login).await.unwrap();
            within_polls(polls, login.hand_over(callback)).await
        },
        async |_| {},
    )
    .await;
}

#[tokio::test]
async fn a_renewal_and_a_call_that_are_dropped_leave_a_good_session() {
    let scene = Scene::start().await;
    let anna = sign_in(&scene.fake, scene.app("anna")).await;
    at_every_poll(async |polls| within_polls(polls, anna.refresh()).await, async |_| anna.refresh().await.unwrap())
        .await;
    at_every_poll(
        async |polls| {
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
