//! Client credentials without the credentials.

use ambitus::Spotify;

async fn app() {
    let _ = Spotify::new("client-id").client_credentials().await;
}

fn main() {}
