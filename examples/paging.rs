//! Reads every saved track, several pages at a time, and tells how long it took.
//!
//! ```sh
//! cargo run --example paging -- --api-base https://api.spotify.com/v1 --token TOKEN --concurrency 4
//! ```

use std::process::ExitCode;
use std::time::Instant;

use ambitus::scope::UserLibraryRead;
use ambitus::{SecretString, Spotify};

const USAGE: &str = "usage: paging --api-base URL --token TOKEN [--concurrency N]";

struct Arguments {
    api_base: String,
    token: SecretString,
    concurrency: usize,
}

impl Arguments {
    fn read(mut words: impl Iterator<Item = String>) -> Result<Self, String> {
        let (mut api_base, mut token, mut concurrency) = (None, None, 1);
        while let Some(word) = words.next() {
            if word == "--help" {
                return Err(String::new());
            }
            let value = words.next().ok_or_else(|| format!("{word} wants a value"))?;
            match word.as_str() {
                "--api-base" => api_base = Some(value),
                "--token" => token = Some(SecretString::from(value)),
                "--concurrency" => {
                    concurrency = value.parse().map_err(|_| "--concurrency wants a number".to_owned())?
                }
                _ => return Err(format!("{word} is no option")),
            }
        }
        let api_base = api_base.ok_or("--api-base is missing")?;
        Ok(Self { api_base, token: token.ok_or("--token is missing")?, concurrency })
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

async fn run(arguments: Arguments) -> Result<(), ambitus::Error> {
    let spotify =
        Spotify::new("paging").api_base(arguments.api_base)?.assume_granted::<(UserLibraryRead,)>(arguments.token)?;
    let began = Instant::now();
    let mut pages = spotify.library().saved_tracks().limit(50).pages().concurrency(arguments.concurrency);
    let (mut count, mut in_order, mut latest) = (0, true, None);
    while let Some(page) = pages.next().await {
        let page = page?;
        // Each page begins behind the one before.
        in_order &= latest.is_none() || page.offset > latest;
        latest = page.offset;
        count += page.items.len();
    }
    let order = if in_order { "in order" } else { "out of order" };
    println!("{count} items, {:.2} seconds, {order}", began.elapsed().as_secs_f64());
    Ok(())
}
