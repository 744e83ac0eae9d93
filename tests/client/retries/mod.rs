//! Servers and networks that fail in every phase of a call. Required: success or a typed error, in bounded time, no second `POST`
//! that may have happened, and no token sent to another place.

mod answers;
mod limits;
mod network;
mod statuses;

use std::time::{Duration, Instant};

use ambitus::id::TrackId;
use ambitus::scope::All;
use ambitus::{CallOptions, Error, Spotify, UserSession};

use crate::support::server::Server;
use crate::support::sign_in::new_id;

pub(crate) const MARKETS: &str = r#"{"markets":["SE","GB"]}"#;

const QUICK: Duration = Duration::from_millis(150);

/// A call of each kind: one that reads, one that sets, one that removes, and one that adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Get,
    Put,
    Delete,
    Post,
}

const KINDS: [Kind; 4] = [Kind::Get, Kind::Put, Kind::Delete, Kind::Post];

pub(crate) async fn call(spotify: &UserSession<All>, kind: Kind) -> Result<(), Error> {
    let track = TrackId::new("11dFghVXANMlKmJXsNCbNl").unwrap();
    #[allow(deprecated)]
    match kind {
        Kind::Get => spotify.browse().available_markets().await.map(drop),
        Kind::Put => spotify.player().pause().await,
        Kind::Delete => spotify.library().remove([&track]).await,
        Kind::Post => spotify.player().add_to_queue(&track).await,
    }
}

fn options() -> CallOptions {
    CallOptions::new()
        .attempts(3)
        .backoff(Duration::from_millis(1))
        .response_timeout(QUICK)
        .body_timeout(QUICK)
        .deadline(Duration::from_secs(5))
        .rate_limit_wait(Duration::from_millis(600))
}

/// A session at `base`, with a client id that no other has.
pub(crate) fn session_at(base: &str, options: CallOptions) -> UserSession<All> {
    session_of(&new_id(), base, options)
}

fn session_of(id: &str, base: &str, options: CallOptions) -> UserSession<All> {
    let spotify = Spotify::new(id).api_base(format!("{base}/v1")).unwrap();
    spotify.call_options(options).assume_granted("bearer-of-the-test").unwrap()
}

/// Calls a server whose fault stays: how often it is asked, and the outcome.
async fn outcome(server: &Server, kind: Kind) -> (usize, Result<(), Error>) {
    let before = server.requests();
    let began = Instant::now();
    let outcome = call(&session_at(&server.base, options()), kind).await;
    assert!(began.elapsed() < Duration::from_secs(5), "{kind:?} took {:?}", began.elapsed());
    (server.requests() - before, outcome)
}

/// How often a call is sent whose fault stays.
fn asked(kind: Kind) -> usize {
    if kind == Kind::Post { 1 } else { 3 }
}
