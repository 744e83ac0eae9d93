//! A call before a login.

use ambitus::Spotify;

fn call() {
    let _ = Spotify::new("client-id").library();
}

fn main() {}
