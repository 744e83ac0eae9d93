//! Reads every saved track, several pages at a time, and prints how long it took.
//!
//! ```sh
//! cargo run --example paging -- --api-base https://api.spotify.com/v1 --token TOKEN --concurrency 4
//! ```

use std::process::ExitCode;
use std::time::Instant;

use ambitus::scope::UserLibraryRead;
use ambitus::{SecretString, Spotify};
use lexopt::prelude::*;

mod arguments;

const HELP: &str = "usage: paging --api-base URL --token TOKEN [--concurrency N]";

struct Arguments {
    api_base: String,
    token: SecretString,
    concurrency: usize,
}

impl Arguments {
    fn parse(mut parser: lexopt::Parser) -> Result<Option<Self>, lexopt::Error> {
        let (mut api_base, mut token, mut concurrency) = (None, None, 1);
        while let Some(argument) = parser.next()? {
            match argument {
                Long("api-base") => api_base = Some(parser.value()?.string()?),
                Long("token") => token = Some(SecretString::from(parser.value()?.string()?)),
                Long("concurrency") => {
                    concurrency = parser.value()?.parse().map_err(|_| "--concurrency wants a number")?
                }
                Long("help") => return Ok(None),
                _ => return Err(argument.unexpected()),
            }
        }
        let api_base = api_base.ok_or("--api-base is missing")?;
        let token = token.ok_or("--token is missing")?;
        Ok(Some(Self { api_base, token, concurrency }))
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

async fn run(arguments: Arguments) -> Result<(), ambitus::Error> {
    let spotify =
        Spotify::new("paging").api_base(arguments.api_base)?.assume_granted::<(UserLibraryRead,)>(arguments.token)?;
    let began = Instant::now();
    let mut pages = spotify.library().saved_tracks().limit(50).pages().concurrency(arguments.concurrency);
    let (mut count, mut in_order, mut latest) = (0, true, None);
    while let Some(page) = pages.next().await {
        let page = page?;
        // Each page has to begin after the previous one.
        in_order &= latest.is_none() || page.offset > latest;
        latest = page.offset;
        count += page.items.len();
    }
    let order = if in_order { "in order" } else { "out of order" };
    println!("{count} items, {:.2} seconds, {order}", began.elapsed().as_secs_f64());
    Ok(())
}
