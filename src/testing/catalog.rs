//! Made-up music, in the format of Spotify's answers.

use serde_json::{Value, json};

const KEYS: [&str; 12] = [
    "C major",
    "A minor",
    "G major",
    "E minor",
    "D major",
    "B minor",
    "A major",
    "F-sharp minor",
    "E major",
    "C-sharp minor",
    "F major",
    "D minor",
];

fn song(number: usize) -> String {
    format!("Song No. {number} in {}", KEYS[number % KEYS.len()])
}

fn players(number: usize) -> String {
    format!("Example Ensemble {number}")
}

/// A Spotify id for a number.
fn id(number: usize) -> String {
    format!("{number:022}")
}

fn object(kind: &str, number: usize, name: &str) -> Value {
    let id = id(number);
    json!({
        "id": id,
        "name": name,
        "type": kind,
        "uri": format!("spotify:{kind}:{id}"),
        "href": format!("https://api.spotify.com/v1/{kind}s/{id}"),
        "external_urls": { "spotify": format!("https://open.spotify.com/{kind}/{id}") },
    })
}

fn with(mut object: Value, more: Value) -> Value {
    if let (Value::Object(object), Value::Object(more)) = (&mut object, more) {
        object.extend(more);
    }
    object
}

pub(super) fn artist(number: usize) -> Value {
    with(object("artist", number, &players(number)), json!({ "images": [], "genres": [] }))
}

pub(super) fn album(number: usize) -> Value {
    with(
        object("album", number, &format!("Songbook {number}")),
        json!({
            "album_type": "album",
            "artists": [object("artist", number, &players(number))],
            "images": [],
            "release_date": "2020-02-29",
            "release_date_precision": "day",
            "total_tracks": 9,
            "is_playable": true,
        }),
    )
}

pub(super) fn track(number: usize) -> Value {
    with(
        object("track", number, &song(number)),
        json!({
            "album": album(number / 9 + 1),
            "artists": [object("artist", number / 9 + 1, &players(number / 9 + 1))],
            "disc_number": 1,
            "duration_ms": 180_000 + 1000 * number,
            "explicit": false,
            "is_local": false,
            "is_playable": true,
            "track_number": number % 9 + 1,
        }),
    )
}

/// The profile of the user with a name, whose ids begin with it.
pub(super) fn user(name: &str) -> Value {
    let mut display = format!("{name} User");
    if let Some(first) = display.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    json!({
        "id": format!("{name}-user"),
        "account_id": format!("{name}-account"),
        "display_name": display,
        "type": "user",
        "uri": format!("spotify:user:{name}-user"),
        "href": format!("https://api.spotify.com/v1/users/{name}-user"),
        "external_urls": { "spotify": format!("https://open.spotify.com/user/{name}-user") },
        "images": [],
    })
}

pub(super) fn playlist(
    owner: &str,
    number: usize,
    name: &str,
    public: bool,
    collaborative: bool,
    description: &str,
) -> Value {
    with(
        object("playlist", number, name),
        json!({
            "public": public,
            "collaborative": collaborative,
            "description": description,
            "images": [],
            "owner": user(owner),
            "snapshot_id": snapshot(number, 0),
            "items": page("https://api.spotify.com/v1/playlists", &[], 0, 20),
        }),
    )
}

pub(super) fn snapshot(playlist: usize, version: usize) -> String {
    format!("snapshot-{playlist}-{version}")
}

/// One page of `items`.
pub(super) fn page(href: &str, items: &[Value], offset: usize, limit: usize) -> Value {
    let at = |offset: usize| format!("{href}?offset={offset}&limit={limit}");
    let end = (offset + limit).min(items.len());
    json!({
        "href": at(offset),
        "items": items.get(offset..end).unwrap_or_default(),
        "limit": limit,
        "offset": offset,
        "total": items.len(),
        "next": (end < items.len()).then(|| at(end)),
        "previous": (offset > 0).then(|| at(offset.saturating_sub(limit))),
    })
}
