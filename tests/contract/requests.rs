//! Calls that send or decode more than the contract says.

use ambitus::{
    Spotify, UserSession,
    id::{TrackId, UserId},
    model::{CursorPage, Market, PublicUser, Seeds},
    scope,
};
use serde_json::{Value, json};
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate, matchers::any};

struct Server {
    server: MockServer,
    spotify: UserSession<scope::All>,
}

impl Server {
    async fn start(respond: impl Respond + 'static) -> Self {
        let server = MockServer::start().await;
        Mock::given(any()).respond_with(respond).mount(&server).await;
        let spotify = Spotify::new("requests").api_base(server.uri()).unwrap().assume_granted("a-token").unwrap();
        Self { server, spotify }
    }

    async fn sent(&self) -> Vec<Request> {
        self.server.received_requests().await.unwrap()
    }
}

fn ids(request: &Request) -> Vec<String> {
    let ids = request.url.query_pairs().find(|(name, _)| name == "ids" || name == "uris").unwrap().1;
    ids.split(',').map(str::to_owned).collect()
}

fn track(number: usize) -> TrackId {
    TrackId::new(format!("{number:022}")).unwrap()
}

/// Knows the tracks with an even number.
fn some_tracks(request: &Request) -> ResponseTemplate {
    let tracks: Vec<Value> = ids(request)
        .into_iter()
        .map(|id| match id.parse::<usize>().unwrap() % 2 {
            0 => json!({ "type": "track", "id": id, "name": "a", "disc_number": 1, "duration_ms": 1, "explicit": true, "track_number": 1 }),
            _ => Value::Null,
        })
        .collect();
    ResponseTemplate::new(200).set_body_json(json!({ "tracks": tracks }))
}

#[tokio::test]
#[allow(deprecated)]
async fn a_long_list_of_ids_is_split_and_its_answers_are_put_back_in_order() {
    let server = Server::start(some_tracks).await;
    let tracks = server.spotify.tracks().several((0..120).map(track)).market(Market::SE).await.unwrap();
    let found: Vec<Option<String>> =
        tracks.iter().map(|track| Some(track.as_ref()?.id.as_ref()?.as_str().to_owned())).collect();
    let asked: Vec<Option<String>> = (0..120).map(|n| (n % 2 == 0).then(|| track(n).as_str().to_owned())).collect();
    assert_eq!(found, asked);
    let sent = server.sent().await;
    assert_eq!(sent.iter().map(|request| ids(request).len()).collect::<Vec<_>>(), [50, 50, 20]);
    assert!(
        sent.iter().all(|request| request.url.query_pairs().any(|(name, value)| name == "market" && value == "SE"))
    );
}

#[tokio::test]
async fn a_library_takes_forty_at_a_time_and_an_empty_list_sends_nothing() {
    let server = Server::start(|request: &Request| {
        ResponseTemplate::new(200).set_body_json(ids(request).iter().map(|id| id.ends_with('7')).collect::<Vec<_>>())
    })
    .await;
    let held = server.spotify.library().contains((0..41).map(track)).await.unwrap();
    assert_eq!(held, (0..41).map(|n| n % 10 == 7).collect::<Vec<_>>());
    assert_eq!(server.sent().await.len(), 2);
    server.spotify.library().save::<TrackId>([]).await.unwrap();
    assert_eq!(server.sent().await.len(), 2);
}

#[tokio::test]
async fn a_batch_that_fails_is_the_last_that_is_sent() {
    let server = Server::start(ResponseTemplate::new(400)).await;
    assert_eq!(server.spotify.library().save((0..100).map(track)).await.unwrap_err().status(), Some(400));
    assert_eq!(server.sent().await.len(), 1);
}

#[tokio::test]
#[allow(deprecated)]
async fn a_wrong_id_in_a_later_batch_is_refused_before_the_first_is_sent() {
    let server = Server::start(ResponseTemplate::new(204)).await;
    let users = (0..60).map(|n| user_of_an_answer(if n == 55 { "a,b" } else { "user" }));
    let error = server.spotify.following().follow_users(users).await.unwrap_err();
    assert!(error.is_invalid_argument() && error.operation() == Some("follow-artists-users"), "{error}");
    assert!(server.sent().await.is_empty());
}

#[tokio::test]
async fn a_call_that_is_made_and_not_awaited_sends_nothing() {
    let server = Server::start(ResponseTemplate::new(204)).await;
    drop(server.spotify.player().resume().send());
    drop(server.spotify.library().save((0..100).map(track)).send());
    drop(server.spotify.following().artists().all());
    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    assert!(server.sent().await.is_empty());
}

fn user_of_an_answer(id: &str) -> UserId {
    let user = json!({ "id": id, "type": "user", "uri": format!("spotify:user:{id}") });
    serde_json::from_value::<PublicUser>(user).unwrap().id
}

#[tokio::test]
#[allow(deprecated)]
async fn an_id_of_an_answer_leads_nowhere_else() {
    let server = Server::start(ResponseTemplate::new(200).set_body_json(json!({ "items": [] }))).await;
    for id in ["", ".", ".."] {
        let error = server.spotify.playlists().of_user(user_of_an_answer(id)).await.unwrap_err();
        assert!(error.is_invalid_argument(), "{id}: {error}");
        assert_eq!(error.operation(), Some("get-list-users-playlists"), "{id}");
        assert!(error.to_string().starts_with("get-list-users-playlists: user_id: "), "{error}");
    }
    let error = server.spotify.following().follow_users([user_of_an_answer("a,b")]).await.unwrap_err();
    assert!(error.to_string().contains("ids: "), "{error}");
    assert!(server.sent().await.is_empty());

    server.spotify.playlists().of_user(user_of_an_answer("a/../b#?c d")).await.unwrap();
    assert_eq!(server.sent().await[0].url.path(), "/users/a%2F..%2Fb%23%3Fc%20d/playlists");
}

#[tokio::test]
async fn resuming_sends_no_body_and_fields_are_left_as_json() {
    let server = Server::start(ResponseTemplate::new(200).set_body_json(json!({ "name": "x" }))).await;
    server.spotify.player().resume().await.unwrap();
    let playlist = "3cEYpjA9oz9GiPac4AsH4n".parse::<ambitus::id::PlaylistId>().unwrap();
    assert_eq!(server.spotify.playlists().get_fields(&playlist, "name").await.unwrap(), json!({ "name": "x" }));
    let sent = server.sent().await;
    assert!(sent[0].body.is_empty());
    assert_eq!(sent[1].url.query(), Some("fields=name"));
}

#[tokio::test]
async fn a_strict_session_fails_where_another_keeps_the_item() {
    let page =
        json!({ "artists": { "items": [{ "name": "a" }, { "type": "artist", "id": "b", "name": "b", "uri": "u" }] } });
    let server = Server::start(ResponseTemplate::new(200).set_body_json(page)).await;
    let page: CursorPage<_> = server.spotify.following().artists().await.unwrap();
    assert_eq!((page.items.len(), page.items.broken().len()), (1, 1));
    assert_eq!((page.items.broken()[0].index(), page.items.broken()[0].json_path()), (0, "artists.items[0]"));
    let mut stream = server.spotify.following().artists().stream();
    let error = stream.next().await.unwrap().unwrap_err();
    assert_eq!((error.json_path(), error.operation()), (Some("artists.items[0]"), Some("get-followed")));
    assert_eq!(stream.next().await.unwrap().unwrap().name, "b");
    let strict = Spotify::new("requests").api_base(server.server.uri()).unwrap().strict(true);
    let strict: UserSession<scope::All> = strict.assume_granted("a-token").unwrap();
    let error = strict.following().artists().await.unwrap_err();
    assert_eq!((error.json_path(), error.operation()), (Some("artists.items[0]"), Some("get-followed")));
}

#[tokio::test]
async fn a_search_for_one_type_is_a_list_from_end_to_end() {
    let server = Server::start(|request: &Request| {
        let offset: usize = request
            .url
            .query_pairs()
            .find(|(name, _)| name == "offset")
            .map_or(0, |(_, offset)| offset.parse().unwrap());
        let items: Vec<Value> = (offset..(offset + 2).min(5))
            .map(|number| json!({ "type": "artist", "id": track(number).as_str(), "name": number.to_string(), "uri": "spotify:artist:x" }))
            .collect();
        let next = (offset + 2 < 5).then(|| format!("https://api.spotify.com/v1/search?offset={}&limit=2&type=artist", offset + 2));
        ResponseTemplate::new(200).set_body_json(json!({ "artists": { "items": items, "limit": 2, "next": next, "offset": offset, "total": 5 } }))
    })
    .await;
    let found = server.spotify.search().artists("a name").limit(2).all().await.unwrap();
    assert_eq!(found.iter().map(|artist| artist.name.as_str()).collect::<Vec<_>>(), ["0", "1", "2", "3", "4"]);
    let sent = server.sent().await;
    assert_eq!(sent.len(), 3);
    for request in sent {
        let query: Vec<_> = request.url.query_pairs().filter(|(name, _)| name == "q" || name == "type").collect();
        assert_eq!(query, [("q".into(), "a name".into()), ("type".into(), "artist".into())]);
    }
    assert!(server.spotify.search().query("a name", []).await.unwrap_err().is_invalid_argument());
}

#[tokio::test]
async fn infinite_numbers_and_unreadable_times_are_refused_before_they_are_sent() {
    let server = Server::start(|_: &Request| ResponseTemplate::new(200).set_body_json(json!({ "items": [] }))).await;
    let error = server.spotify.player().recently_played().before("yesterday".into()).await.unwrap_err();
    assert!(error.is_invalid_argument() && error.operation() == Some("get-recently-played"), "{error}");
    server.spotify.player().recently_played().before("2024-02-29T12:00:00Z".into()).await.unwrap();
    let seeds = Seeds::of([(&track(1)).into()]);
    #[allow(deprecated)]
    let call = server.spotify.browse().recommendations(seeds).min_energy(f64::NAN);
    assert!(call.await.unwrap_err().is_invalid_argument());
    assert_eq!(server.sent().await.len(), 1);
}
