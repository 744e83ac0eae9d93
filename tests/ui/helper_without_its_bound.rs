//! A helper over any session that forgets to say what it needs.

use ambitus::{Authorized, Spotify};

fn saved<G>(spotify: Spotify<Authorized<G>>) {
    let _ = spotify.library().saved_tracks();
}

fn main() {}
