//! Signs a user in from the command line and tells what was granted.
//!
//! ```sh
//! cargo run --example login -- --client-id ID --scopes "user-library-read playlist-read-private" --refresh 1 --store tokens.json
//! ```
//!
//! With `--store` the user is signed in from that file if it can be, and saved to it if not, for the next time.
//!
//! Register `http://127.0.0.1/callback` in the dashboard first; Spotify then takes any port. `--accounts-base` and `--api-base`
//! put other hosts in the place of Spotify's.

use std::process::ExitCode;

use ambitus::auth::{Draft, Listener, Pkce};
use ambitus::token::store::FileStore;
use ambitus::{Error, Spotify, UserSession};

const USAGE: &str =
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
    fn read(mut words: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut arguments = Self::default();
        while let Some(word) = words.next() {
            if word == "--help" {
                return Err(String::new());
            }
            let value = words.next().ok_or_else(|| format!("{word} wants a value"))?;
            match word.as_str() {
                "--client-id" => arguments.client_id = value,
                "--accounts-base" => arguments.accounts_base = Some(value),
                "--api-base" => arguments.api_base = Some(value),
                "--scopes" => arguments.scopes = value.split_ascii_whitespace().map(str::to_owned).collect(),
                "--refresh" => arguments.refresh = value.parse().map_err(|_| "--refresh wants a number".to_owned())?,
                "--store" => arguments.store = Some(value),
                _ => return Err(format!("{word} is no option")),
            }
        }
        if arguments.client_id.is_empty() { Err("--client-id is missing".into()) } else { Ok(arguments) }
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = match Arguments::read(std::env::args().skip(1)) {
        Ok(arguments) => arguments,
        Err(why) if why.is_empty() => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        Err(why) => {
            eprintln!("{why}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match run(arguments).await {
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
    // What is known only now is asked for by name; `claim` would make a type of it.
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
                // Saved already, as a rule; this tells if it could not be.
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
