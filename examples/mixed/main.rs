//! Mixed mode: the browser signs in with PKCE and posts the token, the server makes requests as that user.
//!
//! ```sh
//! cargo run --example mixed                          # offline: a fake Spotify and a simulated browser
//! SPOTIFY_CLIENT_ID=… cargo run --example mixed      # open http://127.0.0.1:8888 in your browser
//! ```
//!
//! For the second command register `http://127.0.0.1:8888/callback` in the dashboard.

use std::error::Error;

use ambitus::Spotify;
use ambitus::testing::FakeSpotify;
use tokio::net::TcpListener;

mod browser;
mod server;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    if let Ok(client_id) = std::env::var("SPOTIFY_CLIENT_ID") {
        let socket = TcpListener::bind("127.0.0.1:8888").await?;
        println!("open http://127.0.0.1:8888");
        let routes = server::routes(client_id.clone(), move || Ok(Spotify::new(client_id.clone())));
        return Ok(axum::serve(socket, routes).await?);
    }
    let fake = FakeSpotify::start().await;
    let (accounts, api, id) = (fake.accounts_base(), fake.api_base(), fake.client_id());
    let app = move || Spotify::new(id).accounts_base(&accounts)?.api_base(&api);
    let socket = TcpListener::bind("127.0.0.1:0").await?;
    let address = format!("http://{}", socket.local_addr()?);
    tokio::spawn(axum::serve(socket, server::routes(id.to_owned(), app.clone())).into_future());
    browser::play(&fake, &address, app).await
}
