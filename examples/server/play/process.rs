//! A process of the server: this program again, with arguments.

use std::error::Error;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use ambitus::testing::FakeSpotify;
use secrecy::ExposeSecret as _;

/// Dropping it ends the process.
pub(crate) struct Process {
    child: Child,
    /// Where it listens.
    pub(crate) address: String,
}

impl Process {
    pub(crate) fn start(fake: &FakeSpotify, public_url: &str, data: &Path) -> Result<Self, Box<dyn Error>> {
        let mut child = Command::new(std::env::current_exe()?)
            .args(["--public-url", public_url, "--listen", "127.0.0.1:0", "--fake", &fake.accounts_base(), "--data"])
            .arg(data)
            .env("SPOTIFY_CLIENT_ID", fake.client_id())
            .env("SPOTIFY_CLIENT_SECRET", fake.client_secret().expose_secret())
            // The process ends when this pipe is closed, also if this program is killed.
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut line = String::new();
        BufReader::new(child.stdout.take().ok_or("the process has no output")?).read_line(&mut line)?;
        let mut process = Self { child, address: String::new() };
        process.address =
            line.trim().strip_prefix("listening at ").ok_or("a process of the server did not start")?.to_owned();
        Ok(process)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
