//! Measures calls to one loopback server by this crate, plain reqwest with serde_json, and rspotify, in turns.

use std::rc::Rc;
use std::time::Duration;

use ambitus::model::{Artist, Page, SavedTrack};
use ambitus_peers::allocator::Counting;
use ambitus_peers::answers::{self, ARTIST};
use ambitus_peers::harness::{self, Contender, Once, Table};
use ambitus_peers::server::{Answer, answer, serve};
use futures_util::{StreamExt as _, TryStreamExt as _};
use rspotify::model::{ArtistId, FullArtist};
use rspotify::prelude::{BaseClient as _, OAuthClient as _};
use serde::de::DeserializeOwned;
use tokio::runtime::Runtime;
use tokio::task::JoinSet;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

const RAW: &str = "reqwest 0.13 + serde_json";
const BOUNDED: &str = "the same with a timeout";
const OURS: &str = "ambitus";
const RAW_OF_RSPOTIFY: &str = "reqwest 0.12 + serde_json, rspotify's type";
const RSPOTIFY: &str = "rspotify";
const BEFORE: &str = "ambitus before";
/// What this crate is compared with.
const BASE: &str = if cfg!(feature = "before") { BEFORE } else { BOUNDED };

/// How many calls run at once.
const CROWD: usize = 1000;
/// How many saved tracks the list has, in pages of 50.
const SAVED: usize = 2000;

/// Each contender has its own runtime, so that none does what another left to do.
fn runtime() -> Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime")
}

/// A contender that runs a future again and again. The future borrows nothing.
fn again<F: Future + 'static>(runtime: Runtime, once: impl Fn() -> F + 'static) -> Once {
    Box::new(move || drop(runtime.block_on(once())))
}

/// A contender that spawns a future a thousand times at once.
fn crowd<F: Future<Output: Send> + Send + 'static>(runtime: Runtime, once: impl Fn() -> F + 'static) -> Once {
    Box::new(move || {
        runtime.block_on(async {
            let mut tasks = JoinSet::new();
            (0..CROWD).for_each(|_| drop(tasks.spawn(once())));
            assert_eq!(tasks.join_all().await.len(), CROWD);
        });
    })
}

/// What calls for an artist by plain reqwest, of either version.
macro_rules! raw {
    ($reqwest:ident, $timeout:expr, $artist:ty, $run:ident) => {
        |url: &str| {
            let runtime = runtime();
            let mut builder = $reqwest::Client::builder();
            if let Some(timeout) = $timeout {
                builder = builder.timeout(timeout);
            }
            let (client, url) = (builder.build().expect("a client"), format!("{url}/v1/artists/{ARTIST}"));
            $run(runtime, move || {
                let (client, url) = (client.clone(), url.clone());
                async move {
                    let answer = client.get(&url).bearer_auth("token").send().await.expect("an answer");
                    decoded::<$artist>(&answer.bytes().await.expect("a body"))
                }
            })
        }
    };
}

fn decoded<T: DeserializeOwned>(body: &[u8]) -> T {
    serde_json::from_slice(body).expect("the answer fits")
}

/// A session of this crate or of its older commit.
macro_rules! session {
    ($ambitus:ident, $url:expr) => {{
        use $ambitus::scope::{UserLibraryRead, UserReadPrivate};
        let spotify = $ambitus::Spotify::new("bench").api_base(format!("{}/v1", $url)).expect("a base");
        let session: $ambitus::UserSession<(UserLibraryRead, UserReadPrivate)> =
            spotify.assume_granted("token").expect("a token");
        session
    }};
}

/// What calls for an artist by this crate or by its older commit.
macro_rules! ours {
    ($ambitus:ident, $run:ident) => {
        |url: &str| {
            let (runtime, session) = (runtime(), session!($ambitus, url));
            let id: $ambitus::id::ArtistId = ARTIST.parse().expect("an id");
            $run(runtime, move || {
                let (session, id) = (session.clone(), id.clone());
                async move { session.artists().get(&id).await.expect("an artist") }
            })
        }
    };
}

fn peer(url: &str) -> rspotify::AuthCodeSpotify {
    let token = rspotify::Token { access_token: "token".into(), ..Default::default() };
    let config = rspotify::Config { api_base_url: format!("{url}/v1/"), token_refreshing: false, ..Default::default() };
    rspotify::AuthCodeSpotify::from_token_with_config(token, Default::default(), Default::default(), config)
}

/// What calls for an artist by rspotify.
macro_rules! theirs {
    ($run:ident) => {
        |url: &str| {
            let (runtime, peer) = (runtime(), peer(url));
            $run(runtime, move || {
                let peer = peer.clone();
                async move { peer.artist(ArtistId::from_id(ARTIST).expect("an id")).await.expect("an artist") }
            })
        }
    };
}

const NO_LIMIT: Option<Duration> = None;
const LIMIT: Option<Duration> = Some(Duration::from_secs(30));

/// The contenders for an artist, run by `again` or by `crowd`.
macro_rules! contenders {
    ($run:ident) => {
        vec![
            Contender::new(RAW, BOUNDED, raw!(reqwest, NO_LIMIT, Artist, $run)),
            Contender::new(BOUNDED, BOUNDED, raw!(reqwest, LIMIT, Artist, $run)),
            Contender::new(OURS, BASE, ours!(ambitus, $run)),
            Contender::new(RAW_OF_RSPOTIFY, BOUNDED, raw!(reqwest_of_rspotify, NO_LIMIT, FullArtist, $run)),
            Contender::new(RSPOTIFY, BOUNDED, theirs!($run)),
            #[cfg(feature = "before")]
            Contender::new(BEFORE, BOUNDED, ours!(ambitus_before, $run)),
        ]
    };
}

fn artist() -> String {
    let artist = answer(&answers::one_artist());
    serve(Duration::ZERO, move |_| artist.clone())
}

fn calls() -> Table {
    Table {
        name: "one call after another",
        rounds: 60,
        calls: 200,
        warm: 0,
        count: Some(200),
        keeps: false,
        serve: Box::new(artist),
        contenders: contenders!(again),
    }
}

fn at_once() -> Table {
    Table {
        name: "1,000 calls at once",
        rounds: 60,
        calls: 3,
        warm: 0,
        count: None,
        keeps: false,
        serve: Box::new(artist),
        contenders: contenders!(crowd),
    }
}

/// Reads a list to its end, and compares its order.
fn listed<F: Future<Output = Vec<String>> + 'static>(runtime: Runtime, once: impl Fn() -> F + 'static) -> Once {
    let expected: Rc<Vec<String>> = Rc::new((0..SAVED).map(|number| number.to_string()).collect());
    again(runtime, move || {
        let (read, expected) = (once(), expected.clone());
        async move { assert!(read.await == *expected, "the order") }
    })
}

fn list_of_ours(name: &'static str, concurrency: usize) -> Contender {
    Contender::new(name, RSPOTIFY, move |url| {
        let session = session!(ambitus, url);
        listed(runtime(), move || {
            let stream = session.library().saved_tracks().limit(50).stream().concurrency(concurrency);
            stream.map(|saved| saved.expect("a track").track.name).collect()
        })
    })
}

fn list_of_rspotify(url: &str) -> Once {
    let peer = peer(url);
    listed(runtime(), move || {
        let peer = peer.clone();
        async move {
            let tracks = peer.current_user_saved_tracks(None).map_ok(|saved| saved.track.name);
            tracks.try_collect().await.expect("pages")
        }
    })
}

fn list_of_raw(url: &str) -> Once {
    let (client, base) = (reqwest::Client::new(), url.to_owned());
    listed(runtime(), move || {
        let (client, base) = (client.clone(), base.clone());
        async move {
            let mut read = Vec::new();
            for offset in (0..SAVED).step_by(50) {
                let url = format!("{base}/v1/me/tracks?offset={offset}&limit=50");
                let answer = client.get(url).bearer_auth("token").send().await.expect("an answer");
                let page: Page<SavedTrack> = decoded(&answer.bytes().await.expect("a body"));
                read.extend(page.items.into_iter().map(|saved| saved.track.name));
            }
            read
        }
    })
}

fn pages() -> String {
    let page = |number| answer(&answers::saved_page(number * 50, 50, SAVED));
    let pages: Vec<Answer> = (0..SAVED / 50).map(page).collect();
    serve(Duration::from_millis(50), move |line| {
        let offset = line.split_once("offset=").and_then(|(_, rest)| rest.split(['&', ' ']).next()?.parse().ok());
        pages[offset.unwrap_or(0_usize) / 50].clone()
    })
}

fn list() -> Table {
    Table {
        name: "2,000 saved tracks, 50 ms a page",
        rounds: 3,
        calls: 1,
        warm: 0,
        count: None,
        keeps: false,
        serve: Box::new(pages),
        contenders: vec![
            Contender::new(RSPOTIFY, RSPOTIFY, list_of_rspotify),
            Contender::new(RAW, RSPOTIFY, list_of_raw),
            list_of_ours("ambitus, 1 page at once", 1),
            list_of_ours("ambitus, 4 pages at once", 4),
            list_of_ours("ambitus, 8 pages at once", 8),
        ],
    }
}

fn main() {
    // With rustls-ring, reqwest has no cryptography provider until this crate installs one.
    drop(ambitus::Spotify::new("bench").http(ambitus::reqwest::Client::builder()));
    harness::run(&[calls(), at_once(), list()]);
}
