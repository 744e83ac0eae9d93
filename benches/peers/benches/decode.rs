//! Measures the decoding of three answers by this crate, `serde_json` and rspotify. Prints multiples of the time to skip the bytes.

use std::hint::black_box;
use std::time::Instant;

use ambitus::api::answers::{Bytes, read};
use ambitus::model::{Page, PlaylistItem, SavedTrack, SearchResult};
use ambitus_peers::{Counting, allocated, answers};
use rspotify::model as theirs;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::Value;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

const ROUNDS: usize = 200;
const TIMES: usize = 3;

/// One way to decode an answer.
struct Way<'a> {
    name: &'static str,
    decode: Box<dyn Fn() + 'a>,
    samples: Vec<f64>,
}

impl<'a> Way<'a> {
    fn new<T>(name: &'static str, decode: impl Fn() -> T + 'a) -> Self {
        Self { name, decode: Box::new(move || drop(black_box(decode()))), samples: Vec::new() }
    }
}

fn plain<T: DeserializeOwned>(answer: &Bytes) -> T {
    serde_json::from_slice(black_box(answer)).expect("the answer fits")
}

/// The time of the fastest round. Other load on the machine can only make a round slower.
fn best(samples: &[f64]) -> f64 {
    samples.iter().copied().fold(f64::INFINITY, f64::min)
}

fn measure<Ours: DeserializeOwned, Theirs: DeserializeOwned>(name: &str, answer: String) {
    let answer = Bytes::from(answer);
    let mut ways = [
        Way::new("IgnoredAny", || plain::<IgnoredAny>(&answer)),
        Way::new("ambitus", || read::<Ours>(black_box(answer.clone()), true).expect("the answer fits")),
        Way::new("ambitus, by serde alone", || plain::<Ours>(&answer)),
        Way::new("serde_json::Value", || plain::<Value>(&answer)),
        Way::new("rspotify", || plain::<Theirs>(&answer)),
    ];
    // In turns, so that other load on the machine affects all of them.
    for _ in 0..ROUNDS {
        for way in &mut ways {
            let start = Instant::now();
            (0..TIMES).for_each(|_| (way.decode)());
            way.samples.push(start.elapsed().as_secs_f64() / TIMES as f64);
        }
    }
    println!("\n{name}, {} KB", answer.len() / 1_000);
    let skipped = best(&ways[0].samples);
    for way in &ways {
        let time = best(&way.samples);
        let before = allocated();
        (way.decode)();
        let after = allocated();
        println!(
            "{:<24} {:>6.0} µs {:>6.2} x {:>7} allocations {:>6} KB",
            way.name,
            time * 1e6,
            time / skipped,
            after.0 - before.0,
            (after.1 - before.1) / 1_000
        );
    }
}

fn main() {
    measure::<Page<PlaylistItem>, theirs::Page<theirs::PlaylistItem>>("a page of a playlist", answers::playlist_page());
    measure::<SearchResult, theirs::SearchMultipleResult>("a search's answer", answers::search());
    measure::<Page<SavedTrack>, theirs::Page<theirs::SavedTrack>>("a page of saved tracks", answers::saved_tracks());
}
