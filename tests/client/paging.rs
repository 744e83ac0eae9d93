//! Lists from end to end, against a server that serves saved tracks.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use ambitus::id::TrackId;
use ambitus::paging::{Position, Progress};
use ambitus::scope::{UserFollowRead, UserLibraryRead, UserReadRecentlyPlayed};
use ambitus::{CallOptions, Spotify, UserSession};
use serde_json::{Value, json};
use wiremock::matchers::{any, path};
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate};

type Session = UserSession<(UserLibraryRead, UserFollowRead, UserReadRecentlyPlayed)>;

fn session(server: &MockServer) -> Session {
    let options = CallOptions::new().attempts(1).rate_limit_wait(Duration::from_secs(5));
    let spotify = Spotify::new("pages").api_base(format!("{}/v1", server.uri())).unwrap().call_options(options);
    spotify.assume_granted("token").unwrap()
}

fn saved(number: usize) -> Value {
    json!({
        "added_at": "2024-02-29T12:00:00Z",
        "track": {
            "id": format!("{number:022}"), "name": number.to_string(), "type": "track", "uri": format!("spotify:track:{number:022}"),
            "artists": [], "disc_number": 1, "track_number": 1, "duration_ms": 1000, "explicit": false, "is_local": false,
        },
    })
}

/// A list, page by page, as Spotify sends it.
struct List {
    items: Vec<Value>,
    /// The `total` of its pages.
    total: usize,
    delay: Duration,
    /// How a test changes the answer at an offset.
    twist: Box<dyn Fn(usize, ResponseTemplate) -> ResponseTemplate + Send + Sync>,
    asked: Arc<Mutex<Vec<usize>>>,
}

impl List {
    fn of(length: usize) -> Self {
        Self {
            items: (0..length).map(saved).collect(),
            total: length,
            delay: Duration::ZERO,
            twist: Box::new(|_, answer| answer),
            asked: Arc::default(),
        }
    }

    async fn serve(self) -> MockServer {
        let server = MockServer::start().await;
        Mock::given(path("/v1/me/tracks")).respond_with(self).mount(&server).await;
        server
    }
}

impl Respond for List {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        let number = |key| {
            let (_, value) = request.url.query_pairs().find(|(name, _)| name == key)?;
            value.parse::<usize>().ok()
        };
        let (offset, limit) = (number("offset").unwrap_or(0), number("limit").unwrap_or(20).min(50));
        self.asked.lock().unwrap().push(offset);
        let end = (offset + limit).min(self.items.len());
        // The link leads to another host: a client that follows it sends the token there.
        let next = (end < self.items.len()).then(|| format!("https://elsewhere.example/?offset={end}&limit={limit}"));
        let items = self.items.get(offset..end).unwrap_or_default();
        let body = json!({"items": items, "limit": limit, "offset": offset, "total": self.total, "next": next});
        (self.twist)(offset, ResponseTemplate::new(200).set_body_json(body).set_delay(self.delay))
    }
}

/// The tracks' numbers, in the order in which they came.
fn numbers(tracks: &[ambitus::model::SavedTrack]) -> Vec<usize> {
    tracks.iter().map(|saved| saved.track.name.parse().unwrap()).collect()
}

#[tokio::test]
async fn all_items_come_in_order_whatever_is_fetched_ahead() {
    let server = List::of(333).serve().await;
    let spotify = session(&server);
    for concurrency in [1, 2, 7, 100] {
        let items = spotify.library().saved_tracks().limit(10).stream().concurrency(concurrency).all().await.unwrap();
        assert_eq!(numbers(&items), (0..333).collect::<Vec<_>>(), "{concurrency}");
    }
    assert_eq!(spotify.library().saved_tracks().offset(300).all().await.unwrap().len(), 33);
    assert_eq!(spotify.library().saved_tracks().offset(330).page().await.unwrap().items.len(), 3);
}

#[tokio::test]
async fn pages_are_fetched_at_the_same_time() {
    let list = List { delay: Duration::from_millis(100), ..List::of(400) };
    let server = list.serve().await;
    let began = Instant::now();
    let items = session(&server).library().saved_tracks().limit(10).stream().concurrency(8).all().await.unwrap();
    assert_eq!(items.len(), 400);
    // 40 pages one after another would take four seconds.
    assert!(began.elapsed() < Duration::from_secs(2), "{:?}", began.elapsed());
}

#[tokio::test]
async fn a_wrong_total_loses_nothing_and_repeats_nothing() {
    for total in [0, 5, 95, 1_000_000] {
        let list = List { total, ..List::of(100) };
        let asked = list.asked.clone();
        let server = list.serve().await;
        let items = session(&server).library().saved_tracks().limit(10).stream().concurrency(4).all().await.unwrap();
        assert_eq!(numbers(&items), (0..100).collect::<Vec<_>>(), "{total}");
        assert!(asked.lock().unwrap().len() <= 10 + 4, "{total}");
    }
}

#[tokio::test]
async fn a_server_that_shortens_its_pages_leaves_no_gap() {
    // From the second page on it gives 3 where 10 were asked for, and says so.
    let mut list = List::of(40);
    let items = list.items.clone();
    list.twist = Box::new(move |offset, answer| {
        if offset == 0 {
            return answer;
        }
        let end = (offset + 3).min(items.len());
        let next = (end < items.len()).then(|| format!("https://elsewhere.example/?offset={end}&limit=3"));
        let items = items.get(offset..end).unwrap_or_default();
        ResponseTemplate::new(200).set_body_json(json!({"items": items, "limit": 3, "total": 40, "next": next}))
    });
    let server = list.serve().await;
    let items = session(&server).library().saved_tracks().limit(10).stream().concurrency(4).all().await.unwrap();
    assert_eq!(numbers(&items), (0..40).collect::<Vec<_>>());
}

#[tokio::test]
async fn after_its_error_a_whole_list_does_not_come_without_the_item_that_failed() {
    let mut list = List::of(20);
    list.items[3] = json!({"track": 7});
    let server = list.serve().await;
    let mut all = session(&server).library().saved_tracks().limit(10).all();
    assert!((&mut all).await.unwrap_err().is_decode());
    assert!(tokio::time::timeout(std::time::Duration::from_millis(200), &mut all).await.is_err());
}

#[tokio::test]
async fn null_items_are_left_out_and_shift_nothing() {
    let mut list = List::of(50);
    for hole in [0, 9, 10, 33] {
        list.items[hole] = Value::Null;
    }
    let server = list.serve().await;
    let items = session(&server).library().saved_tracks().limit(10).stream().concurrency(3).all().await.unwrap();
    let whole: Vec<usize> = (0..50).filter(|number| ![0, 9, 10, 33].contains(number)).collect();
    assert_eq!(numbers(&items), whole);
}

#[tokio::test]
async fn after_an_error_it_goes_on_where_it_stopped() {
    let mut list = List::of(100);
    let failures = AtomicUsize::new(0);
    list.twist = Box::new(move |offset, answer| {
        let fails = offset == 40 && failures.fetch_add(1, Ordering::SeqCst) == 0;
        if fails { ResponseTemplate::new(503) } else { answer }
    });
    let server = list.serve().await;
    let spotify = session(&server);
    let mut stream = spotify.library().saved_tracks().limit(10).stream().concurrency(3);
    let mut got = Vec::new();
    let error = loop {
        match stream.next().await.unwrap() {
            Ok(item) => got.push(item),
            Err(error) => break error,
        }
    };
    assert_eq!((error.status(), got.len()), (Some(503), 40));
    assert!(stream.next().await.is_none());
    // Kept as text, as a program that stops would.
    let position = serde_json::to_string(&stream.position().unwrap()).unwrap();
    let position: Position = serde_json::from_str(&position).unwrap();
    got.extend(spotify.library().saved_tracks().limit(10).stream().resume(position).all().await.unwrap());
    assert_eq!(numbers(&got), (0..100).collect::<Vec<_>>());
}

#[tokio::test]
async fn it_goes_on_in_the_middle_of_a_page() {
    let server = List::of(35).serve().await;
    let spotify = session(&server);
    for taken in 0..=35 {
        let mut stream = spotify.library().saved_tracks().limit(10).stream();
        let mut got = Vec::new();
        for _ in 0..taken {
            got.push(stream.next().await.unwrap().unwrap());
        }
        if let Some(position) = stream.position() {
            let rest = spotify.library().saved_tracks().limit(10).stream().resume(position);
            got.extend(rest.all().await.unwrap());
        }
        assert_eq!(numbers(&got), (0..35).collect::<Vec<_>>(), "{taken}");
    }
}

#[tokio::test]
async fn progress_is_reported_after_each_page() {
    let server = List::of(25).serve().await;
    let told = Arc::new(Mutex::new(Vec::new()));
    let hook = {
        let told = told.clone();
        move |Progress { done, total, .. }: Progress| told.lock().unwrap().push((done, total))
    };
    let pages = session(&server).library().saved_tracks().limit(10).pages().on_progress(hook);
    assert_eq!(pages.items().all().await.unwrap().len(), 25);
    assert_eq!(*told.lock().unwrap(), [(10, Some(25)), (20, Some(25)), (25, Some(25))]);
}

#[tokio::test]
async fn a_rate_limit_is_waited_for_and_eases_off() {
    let mut list = List::of(200);
    let limited = Mutex::new(BTreeSet::new());
    list.twist = Box::new(move |offset, answer| {
        let first = offset % 50 == 20 && limited.lock().unwrap().insert(offset);
        if first { ResponseTemplate::new(429).insert_header("retry-after", "0") } else { answer }
    });
    let server = list.serve().await;
    let spotify = session(&server);
    let items = spotify.library().saved_tracks().limit(10).stream().concurrency(4).all().await.unwrap();
    assert_eq!(numbers(&items), (0..200).collect::<Vec<_>>());
    assert_eq!(spotify.counters().rate_limited, 4);
}

#[tokio::test]
async fn only_pages_that_are_asked_for_are_fetched() {
    let list = List::of(1000);
    let asked = list.asked.clone();
    let server = list.serve().await;
    let mut stream = session(&server).library().saved_tracks().limit(10).stream().concurrency(3);
    assert!(asked.lock().unwrap().is_empty());
    for _ in 0..25 {
        stream.next().await.unwrap().unwrap();
    }
    assert!(asked.lock().unwrap().len() <= 3 + 3);
    drop(stream);
}

#[tokio::test]
async fn cursors_lead_from_page_to_page() {
    let server = MockServer::start().await;
    let played = |number: usize| json!({"played_at": "2024-02-29T12:00:00Z", "track": saved(number)["track"]});
    let artist = |number: usize| json!({"id": format!("{number:022}"), "name": number.to_string(), "type": "artist", "uri": format!("spotify:artist:{number:022}")});
    Mock::given(any())
        .respond_with(move |request: &Request| {
            let cursor = |key| request.url.query_pairs().find(|(name, _)| name == key).map(|(_, value)| value.into_owned());
            let body = if request.url.path() == "/v1/me/following" {
                let after = cursor("after").map_or(0, |after| after.parse::<usize>().unwrap() + 1);
                let next = (after < 4).then(|| format!("https://elsewhere.example/?type=artist&after={after:022}"));
                json!({"artists": {"items": [artist(after)], "next": next, "cursors": {"after": format!("{after:022}")}}})
            } else {
                let before = cursor("before").map_or(400, |before| before.parse().unwrap());
                let next = (before > 100).then(|| format!("https://elsewhere.example/?before={}&limit=1", before - 100));
                json!({"items": [played(before)], "next": next, "limit": 1})
            };
            ResponseTemplate::new(200).set_body_json(body)
        })
        .mount(&server)
        .await;
    let spotify = session(&server);
    let artists = spotify.following().artists().limit(1).all().await.unwrap();
    assert_eq!(artists.iter().map(|artist| artist.name.as_str()).collect::<Vec<_>>(), ["0", "1", "2", "3", "4"]);
    assert_eq!(artists[1].id, TrackId::new(format!("{:022}", 1)).unwrap().as_str().parse().unwrap());
    let played = spotify.player().recently_played().limit(1).stream().concurrency(5).all().await.unwrap();
    assert_eq!(played.len(), 4);
}

#[tokio::test]
async fn a_list_whose_cursors_repeat_ends() {
    let server = MockServer::start().await;
    Mock::given(any())
        .respond_with(|request: &Request| {
            let (_, after) = request.url.query_pairs().find(|(name, _)| name == "after").unwrap_or_default();
            let id = |number: usize| format!("{number:022}");
            let next = if after == id(1).as_str() { id(2) } else { id(1) };
            let artist =
                json!({"id": id(9), "name": "x", "type": "artist", "uri": format!("spotify:artist:{}", id(9))});
            let link = format!("https://elsewhere.example/?type=artist&after={next}");
            ResponseTemplate::new(200).set_body_json(json!({"artists": {"items": [artist], "next": link}}))
        })
        .mount(&server)
        .await;
    let artists = tokio::time::timeout(Duration::from_secs(5), session(&server).following().artists().all());
    assert_eq!(artists.await.unwrap().unwrap().len(), 3);
}

#[tokio::test]
async fn a_position_of_another_kind_of_list_is_refused() {
    let server = List::of(5).serve().await;
    let mut stream = session(&server).following().artists().stream().resume(Position::at_offset(150));
    let error = stream.next().await.unwrap().unwrap_err();
    assert!(error.is_invalid_argument() && error.to_string().starts_with("position: "), "{error}");
}

#[tokio::test]
async fn slow_work_on_a_page_does_not_time_out_the_pages_fetched_ahead() {
    let server = List::of(60).serve().await;
    let spotify = session(&server).with_options(CallOptions::new().attempts(1).deadline(Duration::from_millis(500)));
    let mut pages = spotify.library().saved_tracks().limit(10).pages().concurrency(4);
    let mut count = 0;
    while let Some(page) = pages.next().await {
        count += page.unwrap().items.len();
        tokio::time::sleep(Duration::from_millis(600)).await;
    }
    assert_eq!(count, 60);
}

#[tokio::test]
async fn a_page_that_waits_for_a_limit_does_not_hold_up_the_calls_of_its_reader() {
    let mut list = List::of(60);
    let limited = AtomicUsize::new(0);
    list.twist = Box::new(move |offset, answer| {
        let first = offset == 20 && limited.fetch_add(1, Ordering::SeqCst) == 0;
        if first { ResponseTemplate::new(429).insert_header("retry-after", "1") } else { answer }
    });
    let server = list.serve().await;
    let spotify = session(&server);
    let mut pages = spotify.library().saved_tracks().limit(10).pages().concurrency(4);
    let mut count = 0;
    while let Some(page) = pages.next().await {
        count += page.unwrap().items.len();
        let other = tokio::time::timeout(Duration::from_secs(4), spotify.library().saved_tracks().limit(1).page());
        assert!(other.await.unwrap().is_ok());
    }
    assert_eq!(count, 60);
}
