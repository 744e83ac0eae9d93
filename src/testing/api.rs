//! The fake API. It checks the token, then answers from the made-up catalog.

use std::collections::{BTreeMap, HashMap};
use std::time::Instant;

use serde_json::{Value, json};
use wiremock::{Request, ResponseTemplate};

use super::accounts::Accounts;
use super::catalog;

/// Tracks that the user has saved.
const SAVED: usize = 24;
/// The most items that one request may add to a playlist.
const MOST_ADDED: usize = 100;

/// What the users have created.
#[derive(Default)]
pub(super) struct Library {
    /// By id.
    playlists: HashMap<String, Playlist>,
}

struct Playlist {
    /// The name of its user.
    owner: String,
    version: usize,
    items: Vec<String>,
}

/// A refusal: its status and message.
type Refused = (u16, &'static str);

type Answer = Result<ResponseTemplate, Refused>;

impl Library {
    pub(super) fn respond(&mut self, path: &str, request: &Request, accounts: &Accounts) -> ResponseTemplate {
        match self.route(path, request, accounts) {
            Ok(answer) => answer,
            Err((status, message)) => {
                let body = json!({ "error": { "status": status, "message": message } });
                let answer = ResponseTemplate::new(status).set_body_json(body);
                if status != 401 {
                    return answer;
                }
                let error = if message == MISSING { "missing_token" } else { "invalid_token" };
                let challenge = format!(r#"Bearer realm="spotify", error="{error}", error_description="{message}""#);
                answer.insert_header("www-authenticate", challenge)
            }
        }
    }

    fn route(&mut self, path: &str, request: &Request, accounts: &Accounts) -> Answer {
        let bearer = Bearer::of(request, accounts)?;
        let method = request.method.as_str();
        // Spotify's front end requires this header, also for a request without body.
        if matches!(method, "POST" | "PUT" | "DELETE") && !request.headers.contains_key("content-length") {
            return Err((411, "Length Required"));
        }
        let segments: Vec<&str> = path.split('/').skip(1).collect();
        match (method, segments.as_slice()) {
            ("GET", ["me"]) => profile(&bearer),
            ("GET", ["search"]) => search(request),
            ("GET", ["me", "tracks"]) => saved_tracks(&bearer, request),
            ("GET", ["me", "player"]) => player(&bearer),
            ("POST", ["me", "playlists"]) => self.create(&bearer, request),
            ("POST", ["playlists", id, "items"]) => self.add(&bearer, id, request),
            _ => Err((404, "Service not found")),
        }
    }

    fn create(&mut self, bearer: &Bearer, request: &Request) -> Answer {
        let body = json_body(request)?;
        let public = body["public"].as_bool().unwrap_or(true);
        let collaborative = body["collaborative"].as_bool().unwrap_or(false);
        bearer.any_of(&[if public { "playlist-modify-public" } else { "playlist-modify-private" }])?;
        if collaborative && public {
            return Err((400, "Collaborative playlists can only be private"));
        }
        if collaborative {
            bearer.any_of(&["playlist-modify-public"])?;
        }
        let name =
            body["name"].as_str().filter(|name| !name.is_empty()).ok_or((400, "Missing required field: name"))?;
        let description = body["description"].as_str().unwrap_or_default();
        let number = self.playlists.len() + 1;
        let playlist = catalog::playlist(bearer.user, number, name, public, collaborative, description);
        let made = Playlist { owner: bearer.user.to_owned(), version: 0, items: Vec::new() };
        self.playlists.insert(playlist["id"].as_str().unwrap_or_default().to_owned(), made);
        Ok(ResponseTemplate::new(201).set_body_json(playlist))
    }

    fn add(&mut self, bearer: &Bearer, id: &str, request: &Request) -> Answer {
        bearer.any_of(&["playlist-modify-public", "playlist-modify-private"])?;
        let number = self.playlists.len();
        let playlist = self.playlists.get_mut(id).ok_or((404, "Resource not found"))?;
        if playlist.owner != bearer.user {
            return Err((403, "You cannot add tracks to a playlist you don't own."));
        }
        let body = if request.body.is_empty() { Value::Null } else { json_body(request)? };
        let mut uris: Vec<String> = match body["uris"].as_array() {
            Some(uris) => uris.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            None => {
                query(request).get("uris").map(|uris| uris.split(',').map(str::to_owned).collect()).unwrap_or_default()
            }
        };
        match uris.len() {
            0 => return Err((400, "No uris provided")),
            1..=MOST_ADDED => {}
            _ => return Err((400, "Too many uris requested")),
        }
        let playable = |uri: &String| uri.starts_with("spotify:track:") || uri.starts_with("spotify:episode:");
        if !uris.iter().all(playable) {
            return Err((400, "Invalid Spotify URI"));
        }
        playlist.items.append(&mut uris);
        playlist.version += 1;
        let snapshot = catalog::snapshot(number, playlist.version);
        Ok(ResponseTemplate::new(201).set_body_json(json!({ "snapshot_id": snapshot })))
    }
}

fn profile(bearer: &Bearer) -> Answer {
    if bearer.scopes.is_none() {
        return Err((401, "Valid user authentication required"));
    }
    let mut user = catalog::user(bearer.user);
    if bearer.has("user-read-email") {
        user["email"] = json!("user@example.org");
    }
    if bearer.has("user-read-private") {
        user["country"] = json!("GB");
        user["product"] = json!("premium");
        user["explicit_content"] = json!({ "filter_enabled": false, "filter_locked": false });
    }
    Ok(ok(user))
}

fn search(request: &Request) -> Answer {
    let query = query(request);
    let words = query.get("q").filter(|q| !q.is_empty()).ok_or((400, "No search query"))?;
    let kinds = query.get("type").filter(|kinds| !kinds.is_empty()).ok_or((400, "Missing parameter type"))?;
    let (offset, limit) = paging(&query, 5, 10)?;
    if offset + limit > 1000 {
        return Err((400, "Limit + Offset exceeds maximum of 1000"));
    }
    let mut answer = json!({});
    for kind in kinds.split(',') {
        let items: Vec<Value> = match kind {
            "track" => (1..=12).map(catalog::track).collect(),
            "artist" => (1..=3).map(catalog::artist).collect(),
            "album" => (1..=3).map(catalog::album).collect(),
            "playlist" | "show" | "episode" | "audiobook" => Vec::new(),
            _ => return Err((400, "Bad search type field")),
        };
        let href = format!("https://api.spotify.com/v1/search?q={words}&type={kind}");
        answer[format!("{kind}s")] = catalog::page(&href, &items, offset, limit);
    }
    Ok(ok(answer))
}

fn saved_tracks(bearer: &Bearer, request: &Request) -> Answer {
    bearer.any_of(&["user-library-read"])?;
    let (offset, limit) = paging(&query(request), 20, 50)?;
    let saved = |number| json!({ "added_at": "2024-02-29T12:00:00Z", "track": catalog::track(number) });
    let items: Vec<Value> = (1..=SAVED).map(saved).collect();
    Ok(ok(catalog::page("https://api.spotify.com/v1/me/tracks", &items, offset, limit)))
}

fn player(bearer: &Bearer) -> Answer {
    // The player has its own message for a missing scope.
    if !bearer.has("user-read-playback-state") {
        return Err((401, "Permissions missing"));
    }
    Ok(ResponseTemplate::new(204))
}

const MISSING: &str = "Missing access token";

/// The permissions of the request's token.
struct Bearer<'a> {
    scopes: Option<&'a [String]>,
    /// The name of its user; empty for a token of the app itself.
    user: &'a str,
}

impl<'a> Bearer<'a> {
    fn of(request: &Request, accounts: &'a Accounts) -> Result<Self, Refused> {
        let header = request.headers.get("authorization").ok_or((401, MISSING))?;
        let bearer = header.to_str().ok().and_then(|header| header.strip_prefix("Bearer "));
        let bearer = bearer.ok_or((400, "Only valid bearer authentication supported"))?;
        let token = accounts.token_of(bearer).ok_or((401, "Invalid access token"))?;
        if token.ends <= Instant::now() {
            return Err((401, "The access token expired"));
        }
        Ok(Self { scopes: token.scopes.as_deref(), user: &token.user })
    }

    fn has(&self, scope: &str) -> bool {
        self.scopes.is_some_and(|scopes| scopes.iter().any(|granted| granted == scope))
    }

    fn any_of(&self, scopes: &[&str]) -> Result<(), Refused> {
        if scopes.iter().any(|scope| self.has(scope)) { Ok(()) } else { Err((403, "Insufficient client scope")) }
    }
}

fn ok(body: Value) -> ResponseTemplate {
    ResponseTemplate::new(200).set_body_json(body)
}

fn json_body(request: &Request) -> Result<Value, Refused> {
    serde_json::from_slice::<Value>(&request.body).ok().filter(Value::is_object).ok_or((400, "Malformed json"))
}

fn query(request: &Request) -> BTreeMap<String, String> {
    request.url.query_pairs().into_owned().collect()
}

fn paging(query: &BTreeMap<String, String>, usual: usize, most: usize) -> Result<(usize, usize), Refused> {
    let number = |key, usual| query.get(key).map_or(Ok(usual), |text| text.parse::<usize>());
    let limit = number("limit", usual).map_err(|_| (400, "Invalid limit"))?;
    let offset = number("offset", 0).map_err(|_| (400, "Invalid offset"))?;
    if (1..=most).contains(&limit) && offset <= 100_000 { Ok((offset, limit)) } else { Err((400, "Invalid limit")) }
}
