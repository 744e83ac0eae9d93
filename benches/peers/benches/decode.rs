//! Measures the decoding of three answers by this crate, `serde_json` and rspotify, in turns.

use std::hint::black_box;

use ambitus::api::answers::{Bytes, read};
use ambitus::model::{Page, PlaylistItem, SavedTrack, SearchResult};
use ambitus_peers::allocator::Counting;
use ambitus_peers::answers;
use ambitus_peers::harness::{self, Contender, Table};
use rspotify::model as theirs;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::Value;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

const SKIP: &str = "serde_json skips the bytes";
const BEFORE: &str = "ambitus before";
/// What this crate is compared with.
const BASE: &str = if cfg!(feature = "before") { BEFORE } else { SKIP };

fn contender<T>(
    name: &'static str,
    base: &'static str,
    answer: &Bytes,
    decode: impl Fn(Bytes) -> T + Copy + 'static,
) -> Contender {
    let answer = answer.clone();
    Contender::new(name, base, move |_| {
        let answer = answer.clone();
        Box::new(move || drop(black_box(decode(black_box(answer.clone())))))
    })
}

fn plain<T: DeserializeOwned>(answer: Bytes) -> T {
    serde_json::from_slice(&answer).expect("the answer fits")
}

fn ours<T: DeserializeOwned>(answer: Bytes) -> T {
    read(answer, true).expect("the answer fits")
}

#[cfg(feature = "before")]
fn before<T: DeserializeOwned>(answer: Bytes) -> T {
    ambitus_before::api::answers::read(answer, true).expect("the answer fits")
}

/// The table of one answer, `$ours` the type of this crate and `$theirs` that of rspotify.
macro_rules! table {
    ($name:literal, $answer:expr, $ours:ident $(<$item:ident>)?, $theirs:ty) => {{
        let answer = Bytes::from($answer);
        Table {
            name: $name,
            rounds: 100,
            calls: 3,
            // Otherwise a decoding takes up to 1.4 times as long, depending on which contender used caches and free memory before it.
            warm: 2,
            count: Some(5),
            keeps: false,
            serve: Box::new(String::new),
            contenders: vec![
                contender(SKIP, SKIP, &answer, plain::<IgnoredAny>),
                contender("ambitus", BASE, &answer, ours::<$ours $(<$item>)?>),
                contender("ambitus's types, by serde alone", SKIP, &answer, plain::<$ours $(<$item>)?>),
                contender("serde_json::Value", SKIP, &answer, plain::<Value>),
                contender("rspotify", SKIP, &answer, plain::<$theirs>),
                #[cfg(feature = "before")]
                contender(BEFORE, SKIP, &answer, before::<ambitus_before::model::$ours $(<ambitus_before::model::$item>)?>),
            ],
        }
    }};
}

fn main() {
    harness::run(&[
        table!(
            "a playlist's page, 427 KB",
            answers::playlist_page(),
            Page<PlaylistItem>,
            theirs::Page<theirs::PlaylistItem>
        ),
        table!("a search, 153 KB", answers::search(), SearchResult, theirs::SearchMultipleResult),
        table!("saved tracks, 196 KB", answers::saved_tracks(), Page<SavedTrack>, theirs::Page<theirs::SavedTrack>),
    ]);
}
