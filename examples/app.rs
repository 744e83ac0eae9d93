//! An app session: calls without a user, by client credentials.
//!
//! ```sh
//! SPOTIFY_CLIENT_ID=… SPOTIFY_CLIENT_SECRET=… cargo run --example app
//! ```
//!
//! Calls that need a user's scopes do not compile on this session.

use std::{env, error::Error};

use ambitus::{Spotify, model::SearchType};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let id = env::var("SPOTIFY_CLIENT_ID").map_err(|_| "SPOTIFY_CLIENT_ID is not set")?;
    let secret = env::var("SPOTIFY_CLIENT_SECRET").map_err(|_| "SPOTIFY_CLIENT_SECRET is not set")?;
    let spotify = Spotify::new(id).with_secret(secret).client_credentials().await?;
    let found = spotify.search().query("goldberg variations", [SearchType::Album]).limit(5).await?;
    for album in found.albums.iter().flat_map(|page| &page.items) {
        println!("{}", album.name);
    }
    Ok(())
}
