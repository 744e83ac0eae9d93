//! A command line program: the user signs in once with PKCE, and later runs load the session from a file.
//!
//! ```sh
//! SPOTIFY_CLIENT_ID=… cargo run --example cli
//! ```
//!
//! Register `http://127.0.0.1/callback` in the dashboard first. The tokens are kept in `~/.config/ambitus-cli/tokens.json`, which
//! only the user can read.

use std::{env, error::Error};

use ambitus::auth::Listener;
use ambitus::scope::UserLibraryRead;
use ambitus::token::store::FileStore;
use ambitus::{Spotify, UserSession};

type Scopes = (UserLibraryRead,);

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let client_id = env::var("SPOTIFY_CLIENT_ID").map_err(|_| "SPOTIFY_CLIENT_ID is not set")?;
    let file = env::home_dir().ok_or("there is no home folder")?.join(".config/ambitus-cli/tokens.json");
    let spotify = session(Spotify::new(client_id).store(FileStore::new(file))).await?;
    for saved in &spotify.library().saved_tracks().limit(10).await?.items {
        println!("{}", saved.track.name);
    }
    Ok(())
}

/// Loads the session. Without a usable one in the file, the user signs in; the new session is then saved there.
async fn session(client: Spotify<ambitus::Unauthenticated>) -> Result<UserSession<Scopes>, ambitus::Error> {
    let listener = Listener::bind().await?;
    let login = match client.pkce(listener.redirect()).scopes::<Scopes>().load().await {
        Ok(session) => return Ok(session),
        Err(reason) => {
            eprintln!("{reason}");
            reason.into_login().begin()?
        }
    };
    println!("open {}", login.authorize_url());
    let callback = listener.callback(&login).await?;
    Ok(login.finish(callback).await?)
}
