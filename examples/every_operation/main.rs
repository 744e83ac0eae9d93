//! Calls every operation once, with valid arguments, and prints how each went.
//!
//! ```sh
//! cargo run --example every_operation -- --api-base https://api.spotify.com/v1 --token TOKEN
//! ```
//!
//! The token's grant is vouched for by whoever runs this: nothing proves that it has every scope. On a real account this
//! follows, saves, plays and makes playlists.

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

mod calls;

/// A middleware of one's own: it remembers the status of the last answer.
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

struct Arguments {
    api_base: String,
    token: SecretString,
}

fn arguments() -> Result<Arguments, String> {
    const USAGE: &str = "usage: every_operation --api-base URL --token TOKEN";
    let (mut api_base, mut token) = (None, None);
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let value = words.next().ok_or(USAGE)?;
        match word.as_str() {
            "--api-base" => api_base = Some(value),
            "--token" => token = Some(SecretString::from(value)),
            _ => return Err(format!("{USAGE}\nunknown option {word}")),
        }
    }
    Ok(Arguments { api_base: api_base.ok_or(USAGE)?, token: token.ok_or(USAGE)? })
}

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let Arguments { api_base, token } = match arguments() {
        Ok(arguments) => arguments,
        Err(usage) => {
            eprintln!("{usage}");
            return Ok(ExitCode::from(2));
        }
    };
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
