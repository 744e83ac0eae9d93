//! Sessions whose tokens come from a source of the program's own.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use ambitus::scope::{All, ScopeSet, UserLibraryRead};
use ambitus::token::{AccessToken, Provided, TokenSource, TokenSourceError};
use ambitus::{CallOptions, Error, UserSession};

use crate::support::clock::TestClock;
use crate::support::scripted::{Scripted, call};

/// A broker that does what a test says.
#[derive(Clone, Debug, Default)]
struct Broker(Arc<Mutex<Script>>);

#[derive(Debug, Default)]
struct Script {
    given: usize,
    refused: Vec<String>,
    scopes: Option<Vec<&'static str>>,
    lives: Option<Duration>,
    fails: bool,
    hangs: bool,
    text: Option<&'static str>,
    panics: bool,
}

impl Broker {
    fn with<T>(&self, change: impl FnOnce(&mut Script) -> T) -> T {
        change(&mut self.0.lock().unwrap())
    }
}

#[async_trait::async_trait]
impl TokenSource for Broker {
    #[allow(clippy::panic)] // as a user's own code may
    async fn token(&self) -> Result<Provided, TokenSourceError> {
        if self.with(|script| script.hangs) {
            std::future::pending().await
        }
        if self.with(|script| script.panics) {
            panic!("a user's own code");
        }
        self.with(|script| {
            if script.fails {
                return Err("the vault said fake-secret".into());
            }
            script.given += 1;
            let text = script.text.map_or_else(|| format!("given-{}", script.given), str::to_owned);
            let mut provided = Provided::new(text);
            if let Some(scopes) = &script.scopes {
                provided = provided.scopes(scopes);
            }
            Ok(match script.lives {
                Some(lives) => provided.expires_in(lives),
                None => provided,
            })
        })
    }

    async fn refused(&self, token: &AccessToken) {
        self.with(|script| script.refused.push(token.expose().to_owned()));
    }
}

fn all() -> Option<Vec<&'static str>> {
    Some(All::names())
}

#[tokio::test]
async fn a_source_is_asked_once_ahead_of_expiry_for_all_callers() {
    let (spotify, broker, clock) = (Scripted::start().await, Broker::default(), TestClock::new());
    broker.with(|script| (script.scopes, script.lives) = (all(), Some(Duration::from_secs(600))));
    let app = spotify.app().clock(clock.clone());
    let session: UserSession<All> = app.token_source(broker.clone()).await.unwrap();
    call(&session).await.unwrap();
    clock.set(300);
    call(&session).await.unwrap();
    assert_eq!(broker.with(|script| script.given), 1);
    clock.set(599);
    let mut calls = tokio::task::JoinSet::new();
    for _ in 0..100 {
        let session = session.clone();
        calls.spawn(async move { call(&session).await });
    }
    for outcome in calls.join_all().await {
        outcome.unwrap();
    }
    assert_eq!(broker.with(|script| script.given), 2);
    assert!(broker.with(|script| script.refused.is_empty()));
    assert_eq!(session.access_token().await.unwrap().expose(), "given-2");
    assert_eq!((session.account_name(), session.reauth_required_at()), (None, None));
}

#[tokio::test]
async fn a_refused_token_is_named_and_replaced_once() {
    let (spotify, broker) = (Scripted::start().await, Broker::default());
    spotify.with(|script| script.refused.insert("given-1".to_owned()));
    let session: UserSession<All> = spotify.app().token_source_assuming(broker.clone()).await.unwrap();
    call(&session).await.unwrap();
    assert_eq!(broker.with(|script| (script.given, script.refused.clone())), (2, vec!["given-1".to_owned()]));
    assert_eq!(spotify.with(|script| script.called.clone()), ["given-1", "given-2"]);

    // A source that gives the same again ends in the API's own error.
    broker.with(|script| script.text = Some("given-1"));
    session.refresh().await.unwrap();
    let error = call(&session).await.unwrap_err();
    assert!(error.is_unauthorized(), "{error}");
}

#[tokio::test]
async fn scopes_are_stated_by_the_source_or_assumed_in_so_many_words() {
    let (spotify, broker) = (Scripted::start().await, Broker::default());
    let silent = spotify.app().token_source::<(UserLibraryRead,)>(broker.clone()).await.unwrap_err();
    assert_eq!(silent.missing_scopes(), ["user-library-read"]);
    let assumed: UserSession<(UserLibraryRead,)> = spotify.app().token_source_assuming(broker.clone()).await.unwrap();
    assert_eq!(assumed.granted().to_string(), "user-library-read");
    broker.with(|script| script.scopes = Some(vec!["user-top-read"]));
    for error in [
        spotify.app().token_source::<(UserLibraryRead,)>(broker.clone()).await.unwrap_err(),
        spotify.app().token_source_assuming::<(UserLibraryRead,)>(broker.clone()).await.unwrap_err(),
    ] {
        assert!(error.is_missing_scope(), "what the source says counts");
    }
    // Nor may it say less later.
    let error = {
        assumed.refresh().await.unwrap();
        assumed.library().saved_tracks().await.unwrap_err()
    };
    assert!(error.is_missing_scope());
    assert!(spotify.with(|script| script.called.is_empty()));
}

#[tokio::test]
async fn a_source_that_fails_or_hangs_ends_the_call_and_not_the_session() {
    let (spotify, broker) = (Scripted::start().await, Broker::default());
    let options = CallOptions::new().attempts(1).deadline(Duration::from_millis(300));
    let session: UserSession<All> =
        spotify.app().call_options(options).token_source_assuming(broker.clone()).await.unwrap();
    spotify.with(|script| script.refused.insert("given-1".to_owned()));
    broker.with(|script| script.fails = true);
    let error = call(&session).await.unwrap_err();
    assert!(error.is_token_source() && !error.is_store() && !error.is_reauth_required(), "{error}");
    assert_eq!(error.token_source_error().unwrap().to_string(), "the vault said fake-secret");
    let printed = format!("{error} {error:?} {error:#}");
    assert!(!printed.contains("fake-secret") && std::error::Error::source(&error).is_none(), "{printed}");
    broker.with(|script| (script.fails, script.hangs) = (false, true));
    assert!(call(&session).await.unwrap_err().is_timeout());
    broker.with(|script| (script.hangs, script.panics) = (false, true));
    assert!(spotify.app().token_source::<()>(broker).await.unwrap_err().is_token_source());
    let bad: Result<UserSession<()>, Error> = {
        let broker = Broker::default();
        broker.with(|script| script.text = Some("not\nsendable"));
        spotify.app().token_source_assuming(broker).await
    };
    assert!(bad.unwrap_err().is_invalid_argument());
}
