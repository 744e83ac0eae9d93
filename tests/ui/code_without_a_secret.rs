//! A login with a secret that was never given.

use ambitus::Spotify;

fn main() {
    let _ = Spotify::new("client-id").code("https://app.example/callback");
}
