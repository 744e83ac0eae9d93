//! Mixed mode: the browser signs in with PKCE and posts the token, the server makes requests as that user.
//!
//! ```sh
//! cargo run --example mixed                          # offline: a fake Spotify and simulated browsers
//! SPOTIFY_CLIENT_ID=… cargo run --example mixed      # open http://127.0.0.1:8888 in your browser
//! ```
//!
//! For the second command register `http://127.0.0.1:8888/callback` in the dashboard. Behind a reverse proxy set `PUBLIC_URL` to the
//! address that browsers open, and register its `/callback`.
//!
//! The refresh token passes through the script of the page. A script that an attacker brings into the page could read it, and act as the
//! user for six months. A server that can sign its users in by itself should do that, with `code(…)`: see the example `server`. Mixed mode
//! is for pages that have a token anyway, such as those with Spotify's Web Playback SDK.

use std::error::Error;

use ambitus::Spotify;
use ambitus::testing::FakeSpotify;
use tokio::net::TcpListener;

mod browser;
mod page;
mod play;
mod server;
mod table;

use server::Limits;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let Ok(client_id) = std::env::var("SPOTIFY_CLIENT_ID") else {
        return play::play(&FakeSpotify::start().await).await;
    };
    let public_url = std::env::var("PUBLIC_URL").unwrap_or_else(|_| "http://127.0.0.1:8888".to_owned());
    let routes = server::routes(Spotify::new(&client_id), &client_id, &public_url, Limits::default());
    let socket = TcpListener::bind("127.0.0.1:8888").await?;
    println!("open {public_url}");
    Ok(axum::serve(socket, routes).await?)
}
