//! Calls every operation once, with valid arguments, and prints how each went.
//!
//! ```sh
//! cargo run --example every_operation -- --api-base https://api.spotify.com/v1 --token TOKEN
//! ```
//!
//! The token is assumed to have every scope; this is not checked. On a real account this follows, saves, plays and makes
//! playlists.

use std::{
    process::ExitCode,
    sync::{
        Arc,
        atomic::{AtomicU16, Ordering},
    },
};

use ambitus::{
    SecretString, Spotify, reqwest,
    reqwest_middleware::{Middleware, Next, Result as MiddlewareResult},
    scope,
};
use lexopt::prelude::*;

#[path = "../arguments.rs"]
mod arguments;
mod calls;

/// A middleware that remembers the status of the last answer.
struct LastStatus(Arc<AtomicU16>);

#[async_trait::async_trait]
impl Middleware for LastStatus {
    async fn handle(
        &self,
        request: reqwest::Request,
        extensions: &mut http::Extensions,
        next: Next<'_>,
    ) -> MiddlewareResult<reqwest::Response> {
        let response = next.run(request, extensions).await?;
        self.0.store(response.status().as_u16(), Ordering::Relaxed);
        Ok(response)
    }
}

const HELP: &str = "usage: every_operation --api-base URL --token TOKEN";

struct Arguments {
    api_base: String,
    token: SecretString,
}

impl Arguments {
    fn parse(mut parser: lexopt::Parser) -> Result<Option<Self>, lexopt::Error> {
        let (mut api_base, mut token) = (None, None);
        while let Some(argument) = parser.next()? {
            match argument {
                Long("api-base") => api_base = Some(parser.value()?.string()?),
                Long("token") => token = Some(SecretString::from(parser.value()?.string()?)),
                Long("help") => return Ok(None),
                _ => return Err(argument.unexpected()),
            }
        }
        let api_base = api_base.ok_or("--api-base is missing")?;
        let token = token.ok_or("--token is missing")?;
        Ok(Some(Self { api_base, token }))
    }
}

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let Arguments { api_base, token } = arguments::parse_or_exit(HELP, Arguments::parse);
    let status = Arc::new(AtomicU16::new(0));
    let spotify = Spotify::new("every-operation")
        .api_base(&api_base)?
        .with_middleware(LastStatus(status.clone()))
        .assume_granted::<scope::All>(token)?;
    let (mut passed, mut failed) = (0, 0);
    calls::each(&spotify, |operation, outcome| {
        let status = status.swap(0, Ordering::Relaxed);
        match outcome {
            Ok(()) => {
                passed += 1;
                println!("ok {operation} {status}");
            }
            Err(error) => {
                failed += 1;
                let why = error.to_string();
                println!("fail {operation} {status} {}", why.strip_prefix(&format!("{operation}: ")).unwrap_or(&why));
            }
        }
    })
    .await?;
    println!("{passed} passed, {failed} failed");
    Ok(if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
