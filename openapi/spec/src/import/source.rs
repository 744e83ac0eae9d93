//! Where a document comes from: a file or the network, and what is kept of that.

use std::fmt::Write as _;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::time::Duration;

use ambitus_compiler::Error;
use sha2::{Digest, Sha256};

use super::date;

/// Where Spotify publishes its document.
const UPSTREAM: &str = "https://developer.spotify.com/_data/documentation/web-api/reference/open-api-schema.yml";
/// How many bytes a document may have. Spotify's has 0.3 MB.
pub const LIMIT: u64 = 16 * 1024 * 1024;
/// How long a download may take, connecting included.
const PATIENCE: Duration = Duration::from_secs(60);

/// A document as it was found.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// Its text.
    pub text: String,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// Where it can be found again. Never a path on this machine.
    pub address: String,
    /// The date in the file's name, if there is one.
    pub date: Option<String>,
}

/// What `source.toml` says.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    pub(crate) address: String,
    pub(crate) date: String,
    pub(crate) sha256: String,
}

impl Source {
    pub(crate) fn to_text(&self) -> String {
        let Self { address, date, sha256 } = self;
        format!(
            "# Where contract.json comes from. Written by `cargo spec import`.\n\
             address = \"{address}\"\ndate = \"{date}\"\nsha256 = \"{sha256}\"\n"
        )
    }
}

/// Whether a text is an address that `source.toml` may name.
pub(crate) fn is_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").unwrap_or_default();
    !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'\\'))
}

/// Reads a document from a file or from an https address.
///
/// # Errors
///
/// Says why the document cannot be had.
pub fn load(from: &str) -> Result<Loaded, Error> {
    let is_url = from.split_once("://").is_some_and(|(scheme, _)| scheme.bytes().all(|b| b.is_ascii_alphanumeric()));
    let bytes = if is_url { download(from)? } else { read_file(from)? };
    let sha256 = Sha256::digest(&bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}"); // a String takes everything
        text
    });
    let text = String::from_utf8(bytes)
        .map_err(|e| Error::new(from, format!("is not text: byte {} is not UTF-8", e.utf8_error().valid_up_to())))?;
    let (address, date) = if is_url {
        (from.to_owned(), None)
    } else {
        (UPSTREAM.to_owned(), Path::new(from).file_name().and_then(|name| date::in_name(&name.to_string_lossy())))
    };
    Ok(Loaded { text, sha256, address, date })
}

fn read_file(path: &str) -> Result<Vec<u8>, Error> {
    let failed = |e: std::io::Error| Error::new(path, format!("cannot be read: {e}"));
    let file = File::open(path).map_err(failed)?;
    let mut bytes = Vec::new();
    file.take(LIMIT + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > LIMIT {
        return Err(too_large(path));
    }
    Ok(bytes)
}

fn download(url: &str) -> Result<Vec<u8>, Error> {
    if !url.starts_with("https://") {
        return Err(Error::new(url, "is not an https address, and nothing else is fetched"));
    }
    if !is_address(url) {
        return Err(Error::new(url, "is not an address"));
    }
    let config = ureq::Agent::config_builder().https_only(true).max_redirects(5).timeout_global(Some(PATIENCE));
    let agent: ureq::Agent = config.build().into();
    let failed = |e: ureq::Error| match e {
        ureq::Error::BodyExceedsLimit(_) => too_large(url),
        e => Error::new(url, format!("cannot be fetched: {e}")),
    };
    let mut answer = agent.get(url).call().map_err(failed)?;
    answer
        .body_mut()
        .with_config()
        .limit(LIMIT + 1)
        .read_to_vec()
        .map_err(failed)
        .and_then(|bytes| if bytes.len() as u64 > LIMIT { Err(too_large(url)) } else { Ok(bytes) })
}

fn too_large(from: &str) -> Error {
    Error::new(from, format!("has more than {LIMIT} bytes"))
}
