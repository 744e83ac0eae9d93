//! A server whose users sign in with Spotify: authorization code with the client's secret, many users, several processes, behind a
//! reverse proxy.
//!
//! ```sh
//! cargo run --example server      # offline: a fake Spotify, two processes of the server, and the browsers of two users
//!
//! SPOTIFY_CLIENT_ID=… SPOTIFY_CLIENT_SECRET=… cargo run --example server -- --public-url https://player.example \
//!     --listen 127.0.0.1:8888 --data /var/lib/player
//! ```
//!
//! For the second command register `https://player.example/callback` in the dashboard, and let the reverse proxy send the requests for
//! `https://player.example` to `127.0.0.1:8888`, or to several processes with the same `--data`. To try it without a proxy:
//! `--public-url http://127.0.0.1:8888`.
//!
//! | File | |
//! |---|---|
//! | `server.rs` | the one app, the routes, a call for a user, signing out |
//! | `sign_in.rs` | from the login to the session of a browser |
//! | `sessions.rs`, `cookies.rs` | which browser is whose |
//! | `page.rs`, `failure.rs` | what the browser gets |
//! | `play/` | the first command: it proves what the others promise |

use std::env;
use std::error::Error;
use std::io::Read as _;
use std::net::SocketAddr;
use std::path::PathBuf;

use ambitus::token::store::FileStore;
use ambitus::{SecretString, Spotify};
use lexopt::prelude::*;
use tokio::net::TcpListener;

mod cookies;
mod failure;
mod page;
mod play;
mod server;
mod sessions;
mod sign_in;

use server::{Public, Server};
use sessions::Sessions;

struct Arguments {
    public_url: String,
    listen: SocketAddr,
    data: PathBuf,
    /// The address of the fake Spotify, for the processes that the first command starts.
    fake: Option<String>,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    match arguments()? {
        Some(arguments) => serve(arguments).await,
        None => play::play().await,
    }
}

/// `None` without arguments.
fn arguments() -> Result<Option<Arguments>, Box<dyn Error>> {
    let (mut public_url, mut listen, mut data, mut fake) = (None, None, None, None);
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("public-url") => public_url = Some(parser.value()?.string()?),
            Long("listen") => listen = Some(parser.value()?.parse()?),
            Long("data") => data = Some(parser.value()?.into()),
            Long("fake") => fake = Some(parser.value()?.string()?),
            _ => return Err(argument.unexpected().into()),
        }
    }
    if public_url.is_none() && listen.is_none() && data.is_none() && fake.is_none() {
        return Ok(None);
    }
    Ok(Some(Arguments {
        public_url: public_url.ok_or("--public-url is missing: the address that browsers open")?,
        listen: listen.ok_or("--listen is missing: the address at which the proxy reaches this process")?,
        data: data.ok_or("--data is missing: the folder for tokens and sessions")?,
        fake,
    }))
}

async fn serve(arguments: Arguments) -> Result<(), Box<dyn Error>> {
    let id = env::var("SPOTIFY_CLIENT_ID").map_err(|_| "SPOTIFY_CLIENT_ID is not set")?;
    let secret: SecretString =
        env::var("SPOTIFY_CLIENT_SECRET").map_err(|_| "SPOTIFY_CLIENT_SECRET is not set")?.into();
    let mut app = Spotify::new(id);
    if let Some(fake) = &arguments.fake {
        app = app.accounts_base(fake)?.api_base(format!("{fake}/v1"))?;
        std::thread::spawn(end_with_input);
    }
    // A file is for one machine. Processes on several machines share a database instead: see `Store`. `Encrypted` protects the tokens in
    // it from whoever can read the database or its backups.
    let app = app.store(FileStore::new(arguments.data.join("tokens.json"))).account_per_login().with_secret(secret);
    let server = Server { app, public: Public::at(&arguments.public_url)?, sessions: Sessions::at(&arguments.data)? };
    let socket = TcpListener::bind(arguments.listen).await?;
    println!("listening at http://{}", socket.local_addr()?);
    Ok(axum::serve(socket, server::routes(server)).await?)
}

/// Ends this process when the one that started it is gone.
fn end_with_input() {
    let _ = std::io::stdin().read_to_end(&mut Vec::new());
    std::process::exit(0);
}
