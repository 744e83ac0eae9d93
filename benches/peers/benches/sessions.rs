//! Measures what a signed-in session costs: one of an app that serves many users, one with an app of its own, and one of rspotify.

use std::cell::{Cell, RefCell};
use std::hint::black_box;

use ambitus::auth::Unauthenticated;
use ambitus::scope::UserLibraryRead;
use ambitus::token::Flow;
use ambitus::token::store::{Expected, Key, MemoryStore, Store as _};
use ambitus::{SecretString, Spotify};
use ambitus_peers::allocator::Counting;
use ambitus_peers::harness::{self, Contender, Once, Table};
use rspotify::{AuthCodeSpotify, Token};
use tokio::runtime::Runtime;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

const SHARED: &str = "ambitus, a session of one app";
const OWN: &str = "ambitus, an app for each session";
const RSPOTIFY: &str = "rspotify, a client for each session";

/// How many users have a token in the store.
const USERS: usize = 10_000;

/// What the store keeps of a user. If the format changes, the load fails.
const RECORD: &str = concat!(
    r#"{"version":2,"flow":"pkce","grant":"0123456789abcdefghijkl","accounts":"https://accounts.spotify.com","#,
    r#""api":"https://api.spotify.com/v1","access_token":"BQDxmfZ0hJ4ppqgVQ8vKTr2YbGJbLkCwVn0MtLmXRrE3yTn6u0bkRzI","#,
    r#""refresh_token":"AQBmkT5OqQ0mxJj0w1lZqTg4dBz0kS3Cq9bPpYv7nH2fXrW8uLs6tVeYiKaNcEgM","scope":"user-library-read","#,
    r#""consented_at":1790000000000,"obtained_at":1790000000000,"renewals":0}"#
);

fn runtime() -> Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime")
}

fn app(store: &MemoryStore) -> Spotify<Unauthenticated> {
    Spotify::new("bench").store(store.clone())
}

/// A store with the tokens of all users.
fn filled(runtime: &Runtime) -> MemoryStore {
    let store = MemoryStore::new();
    let record = SecretString::from(RECORD);
    for user in 0..USERS {
        let key = Key::token("bench", Flow::Pkce, &user.to_string());
        let saved = runtime.block_on(store.save(&key, &record, Expected::Nothing));
        let _ = black_box(saved).expect("a store in memory");
    }
    store
}

/// Signs the users in, one after another, each from `app`.
fn load(app: impl Fn(&MemoryStore) -> Spotify<Unauthenticated> + 'static) -> Once {
    let (runtime, next) = (runtime(), Cell::new(0));
    let store = filled(&runtime);
    // The sessions are kept, as by a server.
    let sessions = RefCell::new(Vec::with_capacity(USERS));
    Box::new(move || {
        let user = next.replace((next.get() + 1) % USERS);
        let app = app(&store).account(user.to_string());
        let session = runtime.block_on(app.load::<(UserLibraryRead,)>()).expect("a stored token");
        sessions.borrow_mut().push(session);
    })
}

fn main() {
    harness::run(&[Table {
        name: "a signed-in session",
        rounds: 30,
        calls: 5,
        warm: 2,
        count: Some(20),
        keeps: true,
        serve: Box::new(String::new),
        contenders: vec![
            Contender::new(SHARED, RSPOTIFY, |_| {
                // Each user's app is a clone of this one.
                let one = std::cell::OnceCell::new();
                load(move |store| one.get_or_init(|| app(store)).clone())
            }),
            Contender::new(OWN, RSPOTIFY, |_| load(app)),
            Contender::new(RSPOTIFY, RSPOTIFY, |_| {
                let token = || Token { access_token: "BQDxmfZ0hJ4ppqgVQ8vKTr2YbGJbLkCwVn0Mt".into(), ..Token::default() };
                let sessions = RefCell::new(Vec::with_capacity(USERS));
                Box::new(move || sessions.borrow_mut().push(black_box(AuthCodeSpotify::from_token(token()))))
            }),
        ],
    }]);
}
