//! Every fault that a store can have, and everything that a session does with a store meanwhile.
//!
//! No call waits a minute for it, and no session ends by it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ambitus::auth::Posted;
use ambitus::testing::{FakeSpotify, Rotation};
use ambitus::token::store::{Key, MemoryStore, StoreError, Versioned};
use ambitus::{Error, SecretString};
use secrecy::ExposeSecret as _;

use super::load;
use crate::support::clock::TestClock;
use crate::support::long::long;
use crate::support::sign_in::{App, REDIRECT, Scopes, client, sign_in, visit};
use crate::support::store::{Hand, Handled, Operation};

/// What one operation of a store does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    Fails,
    Hangs,
    Panics,
    /// Takes three seconds.
    Slow,
    /// Answers with the text of before the last save. A save or a removal that is stale succeeds and changes nothing.
    Stale,
    /// Answers with half of the text. A save that is torn writes half of it.
    Torn,
}

/// A store of which one operation is faulty.
#[derive(Clone, Debug, Default)]
struct Faulty {
    texts: Arc<Mutex<HashMap<String, Vec<Versioned>>>>,
    fault: Arc<Mutex<Option<(Operation, Fault)>>>,
}

impl Faulty {
    fn set(&self, fault: Option<(Operation, Fault)>) {
        *self.fault.lock().unwrap() = fault;
    }

    fn of(&self, operation: Operation) -> Option<Fault> {
        self.fault.lock().unwrap().filter(|(faulty, _)| *faulty == operation).map(|(_, fault)| fault)
    }
}

#[async_trait::async_trait]
impl Hand for Faulty {
    #[allow(clippy::panic)] // as a store may
    async fn before(&self, operation: Operation, _: &Key, _: Option<&SecretString>) -> Result<(), StoreError> {
        match self.of(operation) {
            Some(Fault::Fails) => Err("fake-secret".into()),
            Some(Fault::Hangs) => std::future::pending().await,
            Some(Fault::Panics) => panic!("a store's own code"),
            Some(Fault::Slow) => {
                tokio::time::sleep(Duration::from_secs(3)).await;
                Ok(())
            }
            Some(Fault::Stale | Fault::Torn) | None => Ok(()),
        }
    }

    fn saves(&self, text: &SecretString) -> Option<SecretString> {
        match self.of(Operation::Save) {
            Some(Fault::Stale) => None,
            Some(Fault::Torn) => Some(half(text)),
            _ => Some(text.clone()),
        }
    }

    fn clears(&self) -> bool {
        self.of(Operation::Clear) != Some(Fault::Stale)
    }

    async fn found(
        &self,
        operation: Operation,
        key: &Key,
        found: Option<Versioned>,
        _: &MemoryStore,
    ) -> Result<Option<Versioned>, StoreError> {
        let mut texts = self.texts.lock().unwrap();
        let known = texts.entry(key.to_string()).or_default();
        if let Some(found) = &found
            && known.last().is_none_or(|last| last.generation != found.generation)
        {
            known.push(found.clone());
        }
        Ok(match self.of(operation) {
            Some(Fault::Stale) => known.iter().rev().nth(1).cloned(),
            Some(Fault::Torn) => found.map(|found| Versioned { text: half(&found.text), ..found }),
            _ => found,
        })
    }
}

fn half(text: &SecretString) -> SecretString {
    let text = text.expose_secret();
    text[..text.len() / 2].into()
}

/// A store, the clock of its sessions, and what is going on there.
struct Scene {
    fake: FakeSpotify,
    store: Handled<Faulty>,
    clock: TestClock,
    what: String,
}

impl Scene {
    fn app(&self, account: &str) -> App {
        client(&self.fake).store(self.store.clone()).clock(self.clock.clone()).account(account)
    }

    /// The outcome, if it does not take a minute.
    async fn within_a_minute<T>(&self, what: &str, call: impl IntoFuture<Output = T>) -> T {
        let late = |_| format!("{}: {what} took a minute", self.what);
        tokio::time::timeout(Duration::from_secs(60), call.into_future()).await.map_err(late).unwrap()
    }

    fn must<T>(&self, what: &str, outcome: Result<T, Error>) -> T {
        outcome.map_err(|error| format!("{}: {what}: {error}", self.what)).unwrap()
    }

    /// A call, a renewal and a save of a session whose token is due. The first two do not depend on the store.
    async fn call_and_refresh(&self, anna: &ambitus::UserSession<Scopes>) -> Result<(), Error> {
        self.must("call", self.within_a_minute("call", anna.me().profile()).await);
        self.must("refresh", self.within_a_minute("refresh", anna.refresh()).await);
        self.within_a_minute("save", anna.save()).await
    }

    /// A login, which does not depend on the store, a rename and a sign-out.
    async fn finish_rename_and_sign_out(&self) -> Result<(), Error> {
        let ben = self.within_a_minute("finish", sign_in(&self.fake, self.app("ben"))).await;
        self.must("call after finish", self.within_a_minute("call", ben.me().profile()).await);
        let renamed = self.within_a_minute("rename", ben.rename_account("carla")).await;
        let signed_out = self.within_a_minute("sign-out", ben.sign_out()).await;
        renamed.and(signed_out)
    }

    /// A post, whose session does not depend on the store.
    async fn accept(&self) {
        let login = client(&self.fake).pkce(REDIRECT).scopes::<Scopes>().begin().unwrap();
        let callback = visit(&self.fake, &login).await.unwrap();
        let posted = login.hand_over(callback).await.unwrap().to_json();
        let posted = Posted::from_json(posted.expose_secret()).unwrap();
        let accepted = self.within_a_minute("accept", self.app("erik").accept::<Scopes>(posted)).await;
        let erik = self.must("accept", accepted.map_err(Error::from));
        self.must("call after accept", self.within_a_minute("call", erik.me().profile()).await);
    }

    /// A login that is kept in the store, and a load of what is not there.
    async fn load_and_park(&self) -> Result<(), Error> {
        let loaded = self.within_a_minute("load", load(self.app("dora"))).await;
        let login = self.app("dora").pkce(REDIRECT).begin().unwrap();
        let parked = match self.within_a_minute("park", login.park()).await {
            Ok(ticket) => self.within_a_minute("unpark", self.app("dora").unpark::<()>(ticket)).await.map(drop),
            Err(error) => Err(error),
        };
        assert!(loaded.is_err());
        match parked {
            Err(error) if error.is_suspended_login() => loaded.map(drop),
            parked => loaded.map(drop).and(parked),
        }
    }
}

async fn lives_with(operation: Operation, fault: Fault, rotation: Rotation) {
    let fake = FakeSpotify::start().await;
    fake.set_rotation(rotation);
    let what = format!("{operation:?} {fault:?} {rotation:?}");
    let scene = Scene { fake, store: Handled::default(), clock: TestClock::new(), what };
    let anna = sign_in(&scene.fake, scene.app("anna")).await;
    anna.refresh().await.unwrap();

    scene.store.hand.set(Some((operation, fault)));
    scene.clock.set(4000);
    // At once, because each waits for its time limits.
    let (called, finished, (), loaded) = tokio::join!(
        scene.call_and_refresh(&anna),
        scene.finish_rename_and_sign_out(),
        scene.accept(),
        scene.load_and_park(),
    );
    for error in [called, finished, loaded].into_iter().filter_map(Result::err) {
        assert!(error.is_store() || error.is_reauth_required(), "{}: {error}", scene.what);
        assert!(!format!("{error} {error:?}").contains("fake-secret"));
    }

    // The store is well again, and so is the session.
    scene.store.hand.set(None);
    scene.clock.set(8000);
    scene.must("call later", anna.me().profile().await);
    scene.must("save later", anna.save().await);
    let again = scene.must("load later", load(scene.app("anna")).await);
    scene.must("call after load", again.me().profile().await);
    scene.must("sign-out later", anna.sign_out().await);
    assert!(load(scene.app("anna")).await.unwrap_err().is_reauth_required(), "{}", scene.what);
}

#[tokio::test]
async fn a_session_lives_with_any_fault_of_its_store() {
    let rotations = [Rotation::New, Rotation::Same, Rotation::Absent];
    let rotations = if long() { &rotations[..] } else { &rotations[..1] };
    let mut all = tokio::task::JoinSet::new();
    for operation in [Operation::Load, Operation::Save, Operation::Take, Operation::Clear, Operation::Lock] {
        for fault in [Fault::Fails, Fault::Hangs, Fault::Panics, Fault::Slow, Fault::Stale, Fault::Torn] {
            // A removal has no text that could be torn.
            if (operation, fault) != (Operation::Clear, Fault::Torn) {
                for rotation in rotations {
                    all.spawn(lives_with(operation, fault, *rotation));
                }
            }
        }
    }
    all.join_all().await;
}
