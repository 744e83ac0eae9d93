//! Measures calls to one loopback server by this crate, plain reqwest with serde_json, and rspotify, in turns. Prints ratios.

use std::sync::Arc;
use std::time::{Duration, Instant};

use ambitus::id::ArtistId;
use ambitus::model::{Page, SavedTrack};
use ambitus::scope::{UserLibraryRead, UserReadPrivate};
use ambitus::{Spotify, UserSession};
use ambitus_peers::{Counting, allocated, median, serve};
use futures_util::{StreamExt as _, TryStreamExt as _};
use rspotify::prelude::{BaseClient as _, OAuthClient as _};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

const ARTIST: &str = "0TnOYISbd1XYRBk9myaseg";
const ROUNDS: usize = 40;
const CALLS: usize = 100;

type Session = UserSession<(UserLibraryRead, UserReadPrivate)>;

fn artist() -> String {
    format!(
        r#"{{"external_urls":{{"spotify":"https://open.spotify.com/artist/{ARTIST}"}},"followers":{{"href":null,"total":12}},
        "genres":["example"],"href":"https://api.spotify.com/v1/artists/{ARTIST}","id":"{ARTIST}","images":[],"name":"Example",
        "popularity":10,"type":"artist","uri":"spotify:artist:{ARTIST}"}}"#
    )
}

fn saved(number: usize) -> String {
    let id = format!("{number:022}");
    let artist = format!(
        r#"{{"external_urls":{{"spotify":"https://open.spotify.com/artist/{ARTIST}"}},"href":"https://api.spotify.com/v1/artists/{ARTIST}",
        "id":"{ARTIST}","name":"Example","type":"artist","uri":"spotify:artist:{ARTIST}"}}"#
    );
    format!(
        r#"{{"added_at":"2024-02-29T12:00:00Z","track":{{"album":{{"album_type":"album","artists":[{artist}],
        "external_urls":{{"spotify":"https://open.spotify.com/album/{id}"}},"href":"https://api.spotify.com/v1/albums/{id}","id":"{id}",
        "images":[],"name":"Example","release_date":"2020-02-29","release_date_precision":"day","total_tracks":9,"type":"album",
        "uri":"spotify:album:{id}"}},"artists":[{artist}],"disc_number":1,"duration_ms":180000,"explicit":false,
        "external_ids":{{}},"external_urls":{{"spotify":"https://open.spotify.com/track/{id}"}},
        "href":"https://api.spotify.com/v1/tracks/{id}","id":"{id}","is_local":false,"name":"{number}","popularity":1,"preview_url":null,
        "track_number":1,"type":"track","uri":"spotify:track:{id}"}}}}"#
    )
}

fn page(path: &str, of: usize) -> String {
    let number = |key: &str| {
        let (_, rest) = path.split_once(key)?;
        rest.split('&').next()?.parse::<usize>().ok()
    };
    let (offset, limit) = (number("offset=").unwrap_or(0), number("limit=").unwrap_or(20).min(50));
    let end = (offset + limit).min(of);
    let items: Vec<String> = (offset..end).map(saved).collect();
    let next = if end < of { format!("\"https://api.spotify.com/v1/me/tracks?offset={end}&limit={limit}\"") } else { "null".into() };
    format!(
        r#"{{"href":"https://api.spotify.com/v1/me/tracks","items":[{}],"limit":{limit},"next":{next},"offset":{offset},"previous":null,"total":{of}}}"#,
        items.join(",")
    )
}

fn ours(base: &str) -> Session {
    let spotify = Spotify::new("bench").api_base(format!("{base}/v1")).expect("a base");
    spotify.assume_granted("token").expect("a token")
}

fn theirs(base: &str) -> rspotify::AuthCodeSpotify {
    let token = rspotify::Token { access_token: "token".into(), ..Default::default() };
    let config = rspotify::Config { api_base_url: format!("{base}/v1/"), token_refreshing: false, ..Default::default() };
    rspotify::AuthCodeSpotify::from_token_with_config(token, Default::default(), Default::default(), config)
}

/// Seconds per call of each client, measured in turns: the median of the rounds.
async fn in_turns<const N: usize>(mut calls: [Box<dyn AsyncCall>; N]) -> [f64; N] {
    let mut samples: [Vec<f64>; N] = std::array::from_fn(|_| Vec::new());
    for round in 0..ROUNDS + 2 {
        for index in 0..N {
            // Each round begins with another client.
            let index = (index + round) % N;
            let began = Instant::now();
            for _ in 0..CALLS {
                calls[index].call().await;
            }
            if round >= 2 {
                samples[index].push(began.elapsed().as_secs_f64() / CALLS as f64);
            }
        }
    }
    samples.map(median)
}

trait AsyncCall {
    fn call(&mut self) -> std::pin::Pin<Box<dyn Future<Output = ()> + '_>>;
}

impl<F: FnMut() -> Fut, Fut: Future<Output = ()> + 'static> AsyncCall for F {
    fn call(&mut self) -> std::pin::Pin<Box<dyn Future<Output = ()> + '_>> {
        Box::pin(self())
    }
}

fn row(name: &str, value: f64, unit: &str, base: f64) {
    println!("| {name:<44} | {value:>10.2} {unit:<3} | {:>6.3} |", value / base);
}

fn heading(text: &str) {
    println!("\n{text}\n\n| {:<44} | {:>14} | {:>6} |\n|{:-<46}|{:->16}|{:->8}|", "", "", "ratio", "", "", "");
}

async fn overhead(base: &str) {
    let raw = reqwest::Client::builder().build().expect("a client");
    let bounded = reqwest::Client::builder().timeout(Duration::from_secs(30)).build().expect("a client");
    let (session, peer) = (ours(base), theirs(base));
    let url = format!("{base}/v1/artists/{ARTIST}");
    let get = move |raw: reqwest::Client, url: String| async move {
        raw.get(&url).bearer_auth("token").send().await.expect("an answer").bytes().await.expect("a body")
    };
    let id: ArtistId = ARTIST.parse().expect("an id");
    let (one, two, three) = ((raw.clone(), url.clone()), (raw, url.clone()), (bounded, url));
    let [plain, bounded, ours, plain_theirs, theirs] = in_turns([
        Box::new(move || {
            let (raw, url) = one.clone();
            async move { drop(serde_json::from_slice::<ambitus::model::Artist>(&get(raw, url).await).expect("an artist")) }
        }),
        Box::new(move || {
            let (raw, url) = three.clone();
            async move { drop(serde_json::from_slice::<ambitus::model::Artist>(&get(raw, url).await).expect("an artist")) }
        }),
        Box::new(move || {
            let (session, id) = (session.clone(), id.clone());
            async move { drop(session.artists().get(&id).await.expect("an artist")) }
        }),
        Box::new(move || {
            let (raw, url) = two.clone();
            async move { drop(serde_json::from_slice::<rspotify::model::FullArtist>(&get(raw, url).await).expect("an artist")) }
        }),
        Box::new(move || {
            let peer = peer.clone();
            async move { drop(peer.artist(rspotify::model::ArtistId::from_id(ARTIST).expect("an id")).await.expect("an artist")) }
        }),
    ])
    .await;
    heading("One call after another, an artist");
    row("reqwest + serde_json, into ambitus's type", plain * 1e6, "µs", plain * 1e6);
    row("the same with a timeout", bounded * 1e6, "µs", plain * 1e6);
    row("ambitus", ours * 1e6, "µs", plain * 1e6);
    row("reqwest + serde_json, into rspotify's type", plain_theirs * 1e6, "µs", plain_theirs * 1e6);
    row("rspotify", theirs * 1e6, "µs", plain_theirs * 1e6);
}

async fn allocations(base: &str) {
    let (session, peer) = (ours(base), theirs(base));
    let raw = reqwest::Client::builder().build().expect("a client");
    let url = format!("{base}/v1/artists/{ARTIST}");
    let id: ArtistId = ARTIST.parse().expect("an id");
    let mut counted = Vec::new();
    for who in 0..3 {
        let mut before = (0, 0);
        for call in 0..=CALLS {
            // The first call opens the connection.
            if call == 1 {
                before = allocated();
            }
            match who {
                0 => {
                    let body = raw.get(&url).bearer_auth("token").send().await.expect("an answer").bytes().await;
                    drop(serde_json::from_slice::<ambitus::model::Artist>(&body.expect("a body")).expect("an artist"));
                }
                1 => drop(session.artists().get(&id).await.expect("an artist")),
                _ => drop(peer.artist(rspotify::model::ArtistId::from_id(ARTIST).expect("an id")).await.expect("an artist")),
            }
        }
        let after = allocated();
        counted.push(((after.0 - before.0) as f64 / CALLS as f64, (after.1 - before.1) as f64 / CALLS as f64));
    }
    heading("Allocations per call, the server's among them");
    for (name, (count, _)) in ["reqwest + serde_json", "ambitus", "rspotify"].iter().zip(&counted) {
        row(name, *count, "", counted[0].0);
    }
    heading("Allocated bytes per call, the server's among them");
    for (name, (_, bytes)) in ["reqwest + serde_json", "ambitus", "rspotify"].iter().zip(&counted) {
        row(name, *bytes, "B", counted[0].1);
    }
}

async fn pages() {
    let answers: Arc<Vec<Arc<[u8]>>> = Arc::new(
        (0..200).map(|number| page(&format!("offset={}&limit=50", number * 50), 10_000).into_bytes().into()).collect(),
    );
    let base = serve(Duration::from_millis(50), move |path| {
        let offset = path.split_once("offset=").and_then(|(_, rest)| rest.split('&').next()?.parse().ok()).unwrap_or(0_usize);
        answers[offset / 50].clone()
    });
    let numbers: Vec<String> = (0..10_000).map(|number| number.to_string()).collect();
    let began = Instant::now();
    let read: Vec<_> = theirs(&base).current_user_saved_tracks(None).map_ok(|saved| saved.track.name).try_collect().await.expect("pages");
    let sequential = began.elapsed().as_secs_f64();
    assert!(read == numbers, "rspotify's order");
    heading("10,000 saved tracks, 50 ms a page");
    row("rspotify, one page after another", sequential, "s", sequential);
    let (raw, began) = (reqwest::Client::builder().build().expect("a client"), Instant::now());
    let mut read = Vec::new();
    for offset in (0..10_000).step_by(50) {
        let url = format!("{base}/v1/me/tracks?offset={offset}&limit=50");
        let body = raw.get(url).bearer_auth("token").send().await.expect("an answer").bytes().await.expect("a body");
        let page: Page<SavedTrack> = serde_json::from_slice(&body).expect("a page");
        read.extend(page.items.into_iter().map(|saved| saved.track.name));
    }
    assert!(read == numbers, "the order");
    row("reqwest + serde_json, one after another", began.elapsed().as_secs_f64(), "s", sequential);
    for concurrency in [1, 4, 8] {
        let began = Instant::now();
        let stream = ours(&base).library().saved_tracks().limit(50).stream().concurrency(concurrency);
        let read: Vec<String> = stream.map(|saved| saved.expect("a track").track.name).collect().await;
        assert!(read == numbers, "the order");
        row(&format!("ambitus, {concurrency} at once, in order"), began.elapsed().as_secs_f64(), "s", sequential);
    }
}

async fn crowd(base: &str) {
    let (session, peer) = (ours(base), theirs(base));
    let id: ArtistId = ARTIST.parse().expect("an id");
    let raw = reqwest::Client::builder().build().expect("a client");
    let url = format!("{base}/v1/artists/{ARTIST}");
    let mut samples = [Vec::new(), Vec::new(), Vec::new()];
    for round in 0..9 {
        let began = Instant::now();
        let mut tasks = tokio::task::JoinSet::new();
        for _ in 0..1000 {
            let (raw, url) = (raw.clone(), url.clone());
            tasks.spawn(async move {
                let body = raw.get(&url).bearer_auth("token").send().await.expect("an answer").bytes().await.expect("a body");
                serde_json::from_slice::<ambitus::model::Artist>(&body).is_ok()
            });
        }
        assert!(tasks.join_all().await.into_iter().all(|good| good));
        let plain = began.elapsed().as_secs_f64();
        let began = Instant::now();
        let mut tasks = tokio::task::JoinSet::new();
        for _ in 0..1000 {
            let (session, id) = (session.clone(), id.clone());
            tasks.spawn(async move { session.artists().get(&id).await.is_ok() });
        }
        assert!(tasks.join_all().await.into_iter().all(|good| good));
        let ours = began.elapsed().as_secs_f64();
        let began = Instant::now();
        let mut tasks = tokio::task::JoinSet::new();
        for _ in 0..1000 {
            let peer = peer.clone();
            tasks.spawn(async move { peer.artist(rspotify::model::ArtistId::from_id(ARTIST).expect("an id")).await.is_ok() });
        }
        assert!(tasks.join_all().await.into_iter().all(|good| good));
        if round > 0 {
            samples[0].push(ours);
            samples[1].push(began.elapsed().as_secs_f64());
            samples[2].push(plain);
        }
    }
    let [ours, theirs, plain] = samples.map(median);
    heading("1,000 calls at once");
    row("reqwest + serde_json", plain * 1e3, "ms", theirs * 1e3);
    row("rspotify", theirs * 1e3, "ms", theirs * 1e3);
    row("ambitus", ours * 1e3, "ms", theirs * 1e3);
}

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    let body: Arc<[u8]> = artist().into_bytes().into();
    let base = serve(Duration::ZERO, move |_| body.clone());
    runtime.block_on(async {
        overhead(&base).await;
        allocations(&base).await;
        pages().await;
        crowd(&base).await;
    });
}
