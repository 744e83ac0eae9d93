//! A user whose next call needs a new token.

use std::sync::Arc;

use ambitus::auth::{CodeClient, Draft, Login};
use ambitus::scope::All;
use ambitus::{CallOptions, Error, Spotify, UserSession, reqwest};
use tokio::task::JoinSet;

use super::endpoint::{Accounts, Api, Behaviour, Fault};
use super::{BOUND, HOUR, KINDS, SECRET, bounded, http_client, options, tells_no_secret};
use crate::retries::{Kind, call};
use crate::support::clock::TestClock;
use crate::support::sign_in::{REDIRECT, callback_with, new_id};

pub(super) async fn sign_in<C: CodeClient>(login: Spotify<Login<C, Draft<()>>>) -> UserSession<All> {
    let login = login.scopes::<All>().begin().unwrap();
    let callback = callback_with(&login, "c0de");
    login.finish(callback).await.unwrap()
}

/// Why a call needs a new token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    Expired,
    Refused,
}

/// A user who signed in, and whose next call needs a new token.
pub(super) struct Scene {
    pub(super) accounts: Accounts,
    pub(super) api: Api,
    pub(super) clock: TestClock,
    pub(super) id: String,
    pub(super) spotify: UserSession<All>,
}

impl Scene {
    pub(super) async fn start() -> Self {
        Self::with(http_client().timeout(BOUND), false).await
    }

    pub(super) async fn with(http: reqwest::ClientBuilder, secret: bool) -> Self {
        let accounts = Accounts::start().await;
        let api = Api::start(accounts.granted()).await;
        let (clock, id) = (TestClock::new(), new_id());
        let client =
            Spotify::new(&id).accounts_base(&accounts.server.base).unwrap().api_base(&api.server.base).unwrap();
        let client = client.call_options(options()).http(http).clock(clock.clone());
        let spotify = if secret {
            sign_in(client.with_secret(SECRET).code(REDIRECT)).await
        } else {
            sign_in(client.pkce(REDIRECT)).await
        };
        Self { accounts, api, clock, id, spotify }
    }

    pub(super) fn need(&self, need: Need) {
        match need {
            Need::Expired => self.clock.advance(2 * HOUR),
            Need::Refused => self.api.refuse_all(),
        }
    }

    pub(super) async fn call(&self, kind: Kind) -> Result<(), Error> {
        bounded(call(&self.spotify, kind)).await
    }

    /// The endpoint is healthy again, and so is the session: the tokens that it kept and that it gets now are good.
    pub(super) async fn recovers(&self, kind: Kind, what: &str) {
        self.accounts.set(Behaviour::Healthy);
        let (taken, granted) = (self.api.taken(), self.accounts.grants());
        for round in 1..=2 {
            let outcome = self.call(kind).await;
            assert!(outcome.is_ok(), "{what} {round} {outcome:?}");
            assert_eq!((self.api.taken() - taken, self.accounts.grants() - granted), (round, round), "{what}");
            if round == 1 {
                self.need(Need::Expired);
            }
        }
    }
}

/// A scene for each kind of call and each need of a token. Building a client takes longer than a call, so a test uses one for all
/// its faults.
pub(super) struct Scenes(Vec<(Need, Kind, Arc<Scene>)>);

impl Scenes {
    pub(super) async fn start() -> Self {
        Self::with(|| http_client().timeout(BOUND)).await
    }

    pub(super) async fn with(http: fn() -> reqwest::ClientBuilder) -> Self {
        let mut scenes = Vec::new();
        for (need, kind) in needs() {
            scenes.push((need, kind, Arc::new(Scene::with(http(), false).await)));
        }
        Self(scenes)
    }

    /// Does one of `faults` after the other to the token requests, and lets the endpoint recover after each. `asked` is how often a
    /// call asks it.
    pub(super) async fn check(
        &self,
        faults: impl IntoIterator<Item = Fault>,
        asked: usize,
        expected: fn(&Error) -> bool,
    ) {
        self.check_with(options(), faults, asked, expected).await;
    }

    pub(super) async fn check_with(
        &self,
        options: CallOptions,
        faults: impl IntoIterator<Item = Fault>,
        asked: usize,
        expected: fn(&Error) -> bool,
    ) {
        let faults = Arc::new(Vec::from_iter(faults));
        let mut calls = JoinSet::new();
        for (need, kind, scene) in &self.0 {
            let (need, kind, scene, faults) = (*need, *kind, scene.clone(), faults.clone());
            let spotify = scene.spotify.with_options(options.clone());
            calls.spawn(async move {
                for fault in faults.iter() {
                    let what = format!("{kind:?} {need:?} {fault:?}");
                    let (taken, refused) = (scene.api.taken(), scene.api.refused());
                    scene.need(need);
                    scene.accounts.set(Behaviour::Always(fault.clone()));
                    let error = bounded(call(&spotify, kind)).await.unwrap_err();
                    assert!(expected(&error) && !error.is_reauth_required(), "{what} {error:?}");
                    tells_no_secret(&error);
                    assert_eq!((scene.accounts.asked(), scene.api.taken() - taken), (asked, 0), "{what}");
                    match need {
                        Need::Expired => assert_eq!(scene.api.refused(), refused, "{what}"),
                        // The refused token is not sent again.
                        Need::Refused => assert_eq!(scene.api.refused() - refused, 1, "{what}"),
                    }
                    scene.recovers(kind, &what).await;
                }
            });
        }
        finish(calls).await;
    }
}

pub(super) fn needs() -> impl Iterator<Item = (Need, Kind)> {
    [Need::Expired, Need::Refused].into_iter().flat_map(|need| KINDS.map(|kind| (need, kind)))
}

/// Waits for all, and fails with the first failure.
pub(super) async fn finish(mut calls: JoinSet<()>) {
    while let Some(ended) = calls.join_next().await {
        if let Err(failed) = ended {
            std::panic::resume_unwind(failed.into_panic());
        }
    }
}
