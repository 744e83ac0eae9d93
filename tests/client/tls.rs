//! Servers whose certificate does not prove that they are the host. They get no code, no refresh token, no secret and no bearer.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use ambitus::{CallOptions, Error, reqwest};
use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, date_time_ymd};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

use crate::retries::{Kind, MARKETS, call};
use crate::support::sign_in::{App, REDIRECT, Scopes, callback_with, client_at, new_id};

/// A certificate, and what is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Proof {
    Good,
    OtherName,
    Expired,
    NotYetValid,
    OtherAuthority,
    SelfSigned,
}

/// An authority that signs certificates.
struct Authority {
    certificate: CertificateDer<'static>,
    issuer: Issuer<'static, KeyPair>,
}

impl Authority {
    fn new(name: &str) -> Self {
        let mut params = CertificateParams::new([]).unwrap();
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        let certificate = params.self_signed(&key).unwrap().der().clone();
        Self { certificate, issuer: Issuer::new(params, key) }
    }

    /// A certificate for `host`, and its key.
    fn certificate(&self, host: &str, proof: Proof) -> (CertificateDer<'static>, PrivateKeyDer<'static>) {
        let name = if proof == Proof::OtherName { "other.example" } else { host };
        let mut params = CertificateParams::new([name.to_owned()]).unwrap();
        match proof {
            Proof::Expired => params.not_after = date_time_ymd(2020, 1, 1),
            Proof::NotYetValid => params.not_before = date_time_ymd(3000, 1, 1),
            _ => {}
        }
        let key = KeyPair::generate().unwrap();
        let certificate = match proof {
            Proof::SelfSigned => params.self_signed(&key),
            Proof::OtherAuthority => params.signed_by(&key, &Self::new("another authority").issuer),
            _ => params.signed_by(&key, &self.issuer),
        };
        (certificate.unwrap().der().clone(), PrivateKeyDer::Pkcs8(key.serialize_der().into()))
    }
}

/// A server over TLS. It grants tokens, and is the API too.
struct Server {
    base: String,
    certificate: CertificateDer<'static>,
    connections: Arc<AtomicUsize>,
    /// Requests of which it saw at least one byte.
    requests: Arc<AtomicUsize>,
    task: JoinHandle<()>,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Server {
    /// A server at `host`, which is this machine.
    async fn start(host: &str, proof: Proof) -> Self {
        let authority = Authority::new("the authority of this test");
        let (certificate, key) = authority.certificate(host, proof);
        let config = ServerConfig::builder_with_provider(Arc::new(default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate], key)
            .unwrap();
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("https://{host}:{}", listener.local_addr().unwrap().port());
        let (connections, requests) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let counts = (connections.clone(), requests.clone());
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                counts.0.fetch_add(1, Ordering::SeqCst);
                let (acceptor, requests) = (acceptor.clone(), counts.1.clone());
                tokio::spawn(async move {
                    let mut stream = acceptor.accept(stream).await?;
                    let mut head = Vec::new();
                    while !head.windows(4).any(|end| end == b"\r\n\r\n") && stream.read_buf(&mut head).await? > 0 {}
                    if !head.is_empty() {
                        requests.fetch_add(1, Ordering::SeqCst);
                    }
                    stream.write_all(answer(&head).as_bytes()).await?;
                    stream.shutdown().await
                });
            }
        });
        Self { base, certificate: authority.certificate, connections, requests, task }
    }

    /// A client that trusts the authority of the server.
    fn client(&self) -> App {
        let authority = reqwest::Certificate::from_der(&self.certificate).unwrap();
        client_at(&self.base, &new_id()).http(reqwest::Client::builder().no_proxy().add_root_certificate(authority))
    }

    fn requests(&self) -> usize {
        self.requests.load(Ordering::SeqCst)
    }
}

fn answer(head: &[u8]) -> String {
    let body = if head.starts_with(b"POST /api/token ") {
        r#"{"access_token":"access-x","refresh_token":"refresh-x","scope":"user-library-read playlist-modify-private"}"#
    } else {
        MARKETS
    };
    format!("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{body}", body.len())
}

/// Everything that sends a secret: to the token endpoint a code, a refresh token and a client secret, to the API a bearer.
async fn outcomes(server: &Server) -> [Result<(), Error>; 4] {
    let login = server.client().pkce(REDIRECT).scopes::<Scopes>().begin().unwrap();
    let callback = callback_with(&login, "c0de-c0de");
    let finished = login.finish(callback).await.map(drop).map_err(|failure| {
        let (error, unfinished) = failure.into_parts();
        assert!(unfinished.is_some(), "the code is unused, so the login can be finished: {error}");
        error
    });
    let migrated = server.client().from_refresh_token::<Scopes>("refresh-refresh").await.map(drop).map_err(|failure| {
        let error = failure.error().clone();
        assert!(failure.into_token().is_some(), "the token is unused: {error}");
        error
    });
    let app = server.client().with_secret("secret-secret").client_credentials().await.map(drop);
    let options = CallOptions::new().attempts(2).backoff(Duration::from_millis(1));
    let spotify = server.client().call_options(options).assume_granted("bearer-bearer").unwrap();
    [finished, migrated, app, call(&spotify, Kind::Post).await]
}

#[tokio::test]
async fn a_server_that_does_not_prove_its_name_gets_no_secret_and_the_error_names_the_certificate() {
    for (host, proof, why) in [
        ("localhost", Proof::OtherName, "not valid for name"),
        ("127.0.0.1", Proof::OtherName, "not valid for name"),
        ("localhost", Proof::Expired, "expired"),
        ("localhost", Proof::NotYetValid, "not valid yet"),
        ("localhost", Proof::OtherAuthority, "UnknownIssuer"),
        ("localhost", Proof::SelfSigned, "UnknownIssuer"),
    ] {
        let server = Server::start(host, proof).await;
        for outcome in outcomes(&server).await {
            let error = outcome.unwrap_err();
            assert!(error.is_connect() && !error.is_reauth_required(), "{proof:?} {error:?}");
            let text = error.to_string();
            assert!(text.contains("certificate") && text.contains(why), "{proof:?} {text}");
            let mut cause: &dyn std::error::Error = &error;
            while let Some(source) = cause.source() {
                cause = source;
            }
            assert!(cause.to_string().contains(why), "{proof:?} {cause}");
            for secret in ["c0de", "refresh-", "secret-", "bearer-"] {
                assert!(!format!("{error} {error:?}").contains(secret), "{error:?}");
            }
        }
        // It was reached, and saw no byte of a request.
        assert!(server.connections.load(Ordering::SeqCst) >= 4, "{proof:?}");
        assert_eq!(server.requests(), 0, "{proof:?}");
    }
}

#[tokio::test]
async fn a_server_that_proves_its_name_gets_every_request() {
    for host in ["localhost", "127.0.0.1"] {
        let server = Server::start(host, Proof::Good).await;
        for outcome in outcomes(&server).await {
            outcome.unwrap();
        }
        assert_eq!(server.requests(), 4, "{host}");
    }
}
