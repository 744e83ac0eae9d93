//! Loads a document from a file or the network, and records its source.

use std::fmt::Write as _;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::time::Duration;

use ambitus_compiler::Error;
use jiff::civil::Date;
use sha2::{Digest, Sha256};
use ureq::tls::TlsConfig;

use super::date;

/// Where Spotify publishes its document.
const UPSTREAM: &str = "https://developer.spotify.com/_data/documentation/web-api/reference/open-api-schema.yml";
/// The largest size of a document in bytes. Spotify's has 0.3 MB.
pub const LIMIT: u64 = 16 * 1024 * 1024;
/// The timeout of a download, including the connection.
const PATIENCE: Duration = Duration::from_secs(60);

/// A loaded document.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// Its text.
    pub text: String,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// The address for `source.toml`. It is never a path on this machine.
    pub address: String,
    /// The date in the file's name, if there is one.
    pub date: Option<Date>,
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
/// Says why the document cannot be loaded.
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
        return Err(Error::new(url, "is not an https address, and only those are fetched"));
    }
    if !is_address(url) {
        return Err(Error::new(url, "is not an address"));
    }
    fetch(url, &agent(TlsConfig::default()), LIMIT)
}

/// A client that speaks only https, also after a redirect, and that has a timeout.
fn agent(tls: TlsConfig) -> ureq::Agent {
    let config = ureq::Agent::config_builder().https_only(true).max_redirects(5).timeout_global(Some(PATIENCE));
    config.tls_config(tls).build().into()
}

fn fetch(url: &str, agent: &ureq::Agent, limit: u64) -> Result<Vec<u8>, Error> {
    let too_large = || Error::new(url, format!("has more than {limit} bytes"));
    let failed = |e: ureq::Error| match e {
        ureq::Error::BodyExceedsLimit(_) => too_large(),
        e => Error::new(url, format!("cannot be fetched: {e}")),
    };
    let mut answer = agent.get(url).call().map_err(failed)?;
    let bytes = answer.body_mut().with_config().limit(limit + 1).read_to_vec().map_err(failed)?;
    if bytes.len() as u64 > limit { Err(too_large()) } else { Ok(bytes) }
}

fn too_large(from: &str) -> Error {
    Error::new(from, format!("has more than {LIMIT} bytes"))
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead, BufReader, Write};
    use std::net::TcpListener;
    use std::sync::Arc;
    use std::thread;

    use rcgen::{CertifiedKey, generate_simple_self_signed};
    use rustls::pki_types::PrivateKeyDer;
    use rustls::{ServerConfig, ServerConnection, StreamOwned};
    use ureq::tls::{Certificate, RootCerts};

    use super::*;

    /// A local server that gives every client the same answer, and an agent that trusts it.
    fn server(answer: Vec<u8>) -> (String, ureq::Agent) {
        let CertifiedKey { cert, signing_key } = generate_simple_self_signed(["localhost".to_owned()]).unwrap();
        let key = PrivateKeyDer::Pkcs8(signing_key.serialize_der().into());
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![cert.der().clone()], key)
            .unwrap();
        let config = Arc::new(config);
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("https://localhost:{}/schema.yml", listener.local_addr().unwrap().port());
        thread::spawn(move || {
            for stream in listener.incoming() {
                let connection = ServerConnection::new(config.clone()).unwrap();
                let mut stream = BufReader::new(StreamOwned::new(connection, stream.unwrap()));
                let mut line = String::new();
                while stream.read_line(&mut line).is_ok_and(|read| read > 2) {
                    line.clear();
                }
                let stream = stream.get_mut();
                // A client may close the connection early.
                let _ = stream.write_all(&answer).and_then(|()| stream.flush());
                stream.conn.send_close_notify();
                let _ = stream.flush();
            }
        });
        let roots = RootCerts::new_with_certs(&[Certificate::from_der(cert.der()).to_owned()]);
        (url, agent(TlsConfig::builder().root_certs(roots).build()))
    }

    fn answer(head: &str, body: &[u8]) -> Vec<u8> {
        [format!("HTTP/1.1 {head}\r\nconnection: close\r\n\r\n").as_bytes(), body].concat()
    }

    fn refused(head: &str, body: &[u8], limit: u64) -> String {
        let (url, agent) = server(answer(head, body));
        let says = fetch(&url, &agent, limit).unwrap_err().to_string();
        assert!(says.starts_with(&url), "{says}");
        says
    }

    #[test]
    fn a_document_is_fetched_as_it_is() {
        let (url, trusting) = server(answer("200 OK\r\ncontent-length: 9", b"openapi: "));
        assert_eq!(fetch(&url, &trusting, 9).unwrap(), b"openapi: ");
        // An agent that does not trust the certificate fails.
        assert!(fetch(&url, &agent(TlsConfig::default()), 9).unwrap_err().to_string().contains("cannot be fetched"));
    }

    #[test]
    fn a_large_truncated_or_redirected_document_is_refused() {
        assert!(refused("200 OK\r\ncontent-length: 10", b"openapi: x", 9).ends_with("has more than 9 bytes"));
        assert!(refused("200 OK", b"openapi: without a length", 9).ends_with("has more than 9 bytes"));
        refused("200 OK\r\ncontent-length: 20", b"openapi: ", 99);
        assert!(refused("404 Not Found\r\ncontent-length: 0", b"", 9).contains("404"));
        refused("302 Found\r\nlocation: http://127.0.0.1:1/x\r\ncontent-length: 0", b"", 9);
        let (url, agent) = server(answer("302 Found\r\nlocation: /again\r\ncontent-length: 0", b""));
        assert!(fetch(&url, &agent, 9).is_err());
    }
}
