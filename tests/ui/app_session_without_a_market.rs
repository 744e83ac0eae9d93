//! A show, which Spotify does not find for an app that names no market.

use ambitus::{AppSession, id::ShowId};

async fn name(spotify: AppSession, id: ShowId) -> Result<String, ambitus::Error> {
    Ok(spotify.shows().get(&id).await?.name)
}

fn main() {}
