//! Synthetic answers with the structure and the size of Spotify's: an id has 22 characters, a track 185 markets, and every object a URI
//! and three addresses.

use serde_json::{Value, json};

/// The markets of the synthetic tracks.
const MARKETS: usize = 185;

fn letters(seed: usize, length: usize) -> String {
    const ALPHABET: &[u8] = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let mut state = seed as u64 ^ 0x9E37_79B9_7F4A_7C15;
    let letter = |_| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from(ALPHABET[(state >> 33) as usize % ALPHABET.len()])
    };
    (0..length).map(letter).collect()
}

fn markets() -> Vec<String> {
    let letter = |n: usize| char::from(b'A' + u8::try_from(n % 26).unwrap_or_default());
    (0..MARKETS).map(|n| format!("{}{}", letter(n / 8), letter(n * 7))).collect()
}

fn object(kind: &str, seed: usize) -> Value {
    let id = letters(seed, 22);
    json!({
        "external_urls": { "spotify": format!("https://open.spotify.com/{kind}/{id}") },
        "href": format!("https://api.spotify.com/v1/{kind}s/{id}"),
        "id": id,
        "type": kind,
        "uri": format!("spotify:{kind}:{id}"),
    })
}

fn with(mut object: Value, more: Value) -> Value {
    if let (Value::Object(object), Value::Object(more)) = (&mut object, more) {
        object.extend(more);
    }
    object
}

fn artist(seed: usize) -> Value {
    with(object("artist", seed % 61), json!({ "name": format!("An Artist, Number {}", seed % 61) }))
}

fn full_artist(seed: usize) -> Value {
    with(
        artist(seed),
        json!({
            "followers": { "href": null, "total": 31_337 + seed },
            "genres": ["art pop", "chamber pop", "swedish indie"],
            "images": images(seed),
            "popularity": seed % 100,
        }),
    )
}

fn images(seed: usize) -> Value {
    let image = |n: usize, size: u32| json!({ "height": size, "url": format!("https://i.scdn.co/image/ab67616d0000{}", letters(seed * 3 + n, 28)), "width": size });
    json!([image(0, 640), image(1, 300), image(2, 64)])
}

fn album(seed: usize) -> Value {
    with(
        object("album", seed + 1_000),
        json!({
            "album_type": "album",
            "artists": [artist(seed)],
            "available_markets": markets(),
            "images": images(seed),
            "name": format!("The Album That Was Number {seed}"),
            "release_date": "2019-11-08",
            "release_date_precision": "day",
            "total_tracks": 12,
        }),
    )
}

fn track(seed: usize) -> Value {
    with(
        object("track", seed + 2_000),
        json!({
            "album": album(seed),
            "artists": [artist(seed), artist(seed + 7)],
            "available_markets": markets(),
            "disc_number": 1,
            "duration_ms": 187_000 + 311 * seed,
            "explicit": seed.is_multiple_of(5),
            "external_ids": { "isrc": format!("SEABC19{seed:05}") },
            "is_local": false,
            "name": format!("Song {seed} - 2019 \"Remaster\""),
            "popularity": seed % 100,
            "preview_url": null,
            "track_number": seed % 12 + 1,
        }),
    )
}

fn page(href: &str, items: Vec<Value>) -> Value {
    let limit = items.len();
    json!({
        "href": format!("https://api.spotify.com/v1/{href}?offset=0&limit={limit}"),
        "items": items,
        "limit": limit,
        "next": format!("https://api.spotify.com/v1/{href}?offset={limit}&limit={limit}"),
        "offset": 0,
        "previous": null,
        "total": 4_711,
    })
}

/// A page of a playlist: a hundred tracks.
#[must_use]
pub fn playlist_page() -> String {
    let item = |seed| {
        json!({
            "added_at": "2023-04-05T06:07:08Z",
            "added_by": object("user", 9_000),
            "is_local": false,
            "primary_color": null,
            "track": with(track(seed), json!({ "episode": false, "track": true })),
            "video_thumbnail": { "url": null },
        })
    };
    page("playlists/37i9dQZF1DXcBWIGoYBM5M/tracks", (0..100).map(item).collect()).to_string()
}

/// The answer to a search for tracks, albums, artists and playlists: twenty of each.
#[must_use]
pub fn search() -> String {
    let playlist = |seed: usize| {
        with(
            object("playlist", seed + 3_000),
            json!({
                "collaborative": false,
                "description": "Songs that somebody put together for a long drive through the night.",
                "images": images(seed),
                "name": format!("A Playlist {seed}"),
                "owner": with(object("user", seed + 9_000), json!({ "display_name": "Somebody" })),
                "primary_color": null,
                "public": null,
                "snapshot_id": letters(seed, 56),
                "tracks": { "href": "https://api.spotify.com/v1/playlists/x/tracks", "total": 99 },
            }),
        )
    };
    json!({
        "albums": page("search", (0..20).map(album).collect()),
        "artists": page("search", (0..20).map(full_artist).collect()),
        "playlists": page("search", (0..20).map(playlist).collect()),
        "tracks": page("search", (0..20).map(track).collect()),
    })
    .to_string()
}

/// A page of saved tracks: fifty, with their markets.
#[must_use]
pub fn saved_tracks() -> String {
    let saved = |seed| json!({ "added_at": "2023-04-05T06:07:08Z", "track": track(seed) });
    page("me/tracks", (0..50).map(saved).collect()).to_string()
}

/// The id of [`one_artist`].
pub const ARTIST: &str = "0TnOYISbd1XYRBk9myaseg";

/// A small answer: an artist of half a kilobyte.
#[must_use]
pub fn one_artist() -> String {
    format!(
        r#"{{"external_urls":{{"spotify":"https://open.spotify.com/artist/{ARTIST}"}},"followers":{{"href":null,"total":12}},
        "genres":["example"],"href":"https://api.spotify.com/v1/artists/{ARTIST}","id":"{ARTIST}","images":[],"name":"Example",
        "popularity":10,"type":"artist","uri":"spotify:artist:{ARTIST}"}}"#
    )
}

/// A page of saved tracks without markets: at most `limit` from `offset` on, of a list of `total`. Their names are their numbers.
#[must_use]
pub fn saved_page(offset: usize, limit: usize, total: usize) -> String {
    let without_markets = |mut value: Value| {
        if let Value::Object(fields) = &mut value {
            fields.remove("available_markets");
        }
        value
    };
    let saved = |number: usize| {
        let track = with(
            without_markets(track(number)),
            json!({ "album": without_markets(album(number)), "name": number.to_string() }),
        );
        json!({ "added_at": "2023-04-05T06:07:08Z", "track": track })
    };
    let end = (offset + limit).min(total);
    let next = (end < total).then(|| format!("https://api.spotify.com/v1/me/tracks?offset={end}&limit={limit}"));
    let items = (offset..end).map(saved).collect();
    with(page("me/tracks", items), json!({ "limit": limit, "next": next, "offset": offset, "total": total }))
        .to_string()
}
