//! Signs a user in from the command line and prints what was granted.
//!
//! ```sh
//! cargo run --example login -- --client-id ID --scopes "user-library-read playlist-read-private" --refresh 1 --store tokens.json
//! ```
//!
//! With `--store` the session is loaded from that file. If it cannot be loaded, the user signs in and the session is saved there.
//!
//! Register `http://127.0.0.1/callback` in the dashboard first; Spotify then takes any port. `--accounts-base` and `--api-base`
//! replace Spotify's hosts.

use std::process::ExitCode;

use ambitus::auth::{Draft, Listener, Pkce};
use ambitus::token::store::FileStore;
use ambitus::{Error, Spotify, UserSession};
use lexopt::prelude::*;

mod arguments;

const HELP: &str =
    "usage: login --client-id ID --scopes \"a b\" [--accounts-base URL] [--api-base URL] [--refresh N] [--store FILE]";

#[derive(Default)]
struct Arguments {
    client_id: String,
    accounts_base: Option<String>,
    api_base: Option<String>,
    scopes: Vec<String>,
    refresh: u32,
    store: Option<String>,
}

impl Arguments {
    fn parse(mut parser: lexopt::Parser) -> Result<Option<Self>, lexopt::Error> {
        let mut arguments = Self::default();
        while let Some(argument) = parser.next()? {
            match argument {
                Long("client-id") => arguments.client_id = parser.value()?.string()?,
                Long("accounts-base") => arguments.accounts_base = Some(parser.value()?.string()?),
                Long("api-base") => arguments.api_base = Some(parser.value()?.string()?),
                Long("scopes") => {
                    let scopes = parser.value()?.string()?;
                    arguments.scopes = scopes.split_ascii_whitespace().map(str::to_owned).collect();
                }
                Long("refresh") => {
                    arguments.refresh = parser.value()?.parse().map_err(|_| "--refresh wants a number")?
                }
                Long("store") => arguments.store = Some(parser.value()?.string()?),
                Long("help") => return Ok(None),
                _ => return Err(argument.unexpected()),
            }
        }
        if arguments.client_id.is_empty() { Err("--client-id is missing".into()) } else { Ok(Some(arguments)) }
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(arguments::parse_or_exit(HELP, Arguments::parse)).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), Error> {
    let mut spotify = Spotify::new(arguments.client_id);
    if let Some(base) = arguments.accounts_base {
        spotify = spotify.accounts_base(base)?;
    }
    if let Some(base) = arguments.api_base {
        spotify = spotify.api_base(base)?;
    }
    let stored = arguments.store.is_some();
    if let Some(file) = arguments.store {
        spotify = spotify.store(FileStore::new(file));
    }
    let listener = Listener::bind().await?;
    // The scopes are known only at run time, so they are asked for by name.
    let login = spotify.pkce(listener.redirect()).more_scopes(arguments.scopes);
    let session = if stored {
        match login.load().await {
            Ok(session) => {
                println!("signed in from the store");
                session
            }
            Err(unloaded) => {
                eprintln!("{unloaded}");
                let session = sign_in(unloaded.into_login(), listener).await?;
                // The login has saved the session; this reports a failure of that.
                session.save().await?;
                println!("saved to the store");
                session
            }
        }
    } else {
        sign_in(login, listener).await?
    };
    println!("granted {}", session.granted());
    for _ in 0..arguments.refresh {
        session.refresh().await?;
        println!("refreshed");
    }
    Ok(())
}

/// Sends the user to Spotify and waits for them to come back.
async fn sign_in(login: Spotify<Pkce<Draft<()>>>, listener: Listener) -> Result<UserSession<()>, Error> {
    let login = login.begin()?;
    println!("open {}", login.authorize_url());
    let callback = listener.callback(&login).await?;
    Ok(login.finish(callback).await?)
}
