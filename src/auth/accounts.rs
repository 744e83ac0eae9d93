//! The accounts host: its two endpoints, and every request that is made to the token endpoint.

use bytes::Bytes;
use http::HeaderMap;
#[cfg(not(target_arch = "wasm32"))]
use secrecy::{ExposeSecret as _, SecretString};
use tracing::Instrument as _;
use url::Url;
#[cfg(not(target_arch = "wasm32"))]
use url::form_urlencoded::byte_serialize;

use super::random::Verifier;
use super::redirect::Redirect;
use crate::error::{Error, Exchange, Transfer};
use crate::token::{Flow, Grant, Renew, Token};
use crate::transport::{Base, EXCHANGE, read};

/// Token answers longer than this are none.
const LONGEST: usize = 1 << 20;

/// How the client proves to the token endpoint who it is (RFC 6749, section 2.3).
#[derive(Clone)]
pub(super) enum Credentials {
    /// Not at all: a public client.
    Public,
    /// With its secret. A browser cannot keep one.
    #[cfg(not(target_arch = "wasm32"))]
    Secret(SecretString),
}

/// A client registration at the accounts host.
pub(super) struct Accounts {
    pub(super) base: Base,
    pub(super) client_id: String,
    pub(super) credentials: Credentials,
    pub(super) http: reqwest::Client,
}

impl Accounts {
    /// How a login by this client comes about.
    pub(super) fn flow(&self) -> Flow {
        match self.credentials {
            Credentials::Public => Flow::Pkce,
            #[cfg(not(target_arch = "wasm32"))]
            Credentials::Secret(_) => Flow::Code,
        }
    }

    /// The authorization endpoint (RFC 6749, section 3.1).
    pub(super) fn authorize_endpoint(&self) -> Result<Url, Error> {
        self.base.join("/authorize")
    }

    /// Exchanges a code (RFC 6749, section 4.1.3; RFC 7636, section 4.5).
    pub(super) async fn exchange(&self, code: &str, verifier: &Verifier, redirect: &Redirect) -> Result<Grant, Error> {
        let form = [
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", redirect.as_str()),
            ("code_verifier", verifier.expose()),
        ];
        self.ask("exchange", &form, &[code, verifier.expose()]).await
    }

    /// Asks for a token of the app's own (RFC 6749, section 4.4.2).
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) async fn client_credentials(&self) -> Result<Grant, Error> {
        self.ask("client-credentials", &[("grant_type", "client_credentials")], &[]).await
    }

    /// Refreshes (RFC 6749, section 6).
    pub(super) async fn refresh(&self, refresh: &str) -> Result<Grant, Error> {
        self.ask("refresh", &[("grant_type", "refresh_token"), ("refresh_token", refresh)], &[refresh]).await
    }

    async fn ask(&self, operation: &'static str, form: &[(&str, &str)], secrets: &[&str]) -> Result<Grant, Error> {
        let span = tracing::debug_span!("token", operation, status = tracing::field::Empty);
        self.answer(form, secrets).instrument(span).await
    }

    async fn answer(&self, form: &[(&str, &str)], secrets: &[&str]) -> Result<Grant, Error> {
        let request = self.http.post(self.base.join("/api/token")?).header(http::header::ACCEPT, "application/json");
        let (request, secrets) = match &self.credentials {
            Credentials::Public => {
                let identified = [form, &[("client_id", self.client_id.as_str())]].concat();
                (request.form(&identified), secrets.to_vec())
            }
            #[cfg(not(target_arch = "wasm32"))]
            Credentials::Secret(secret) => {
                // Form-encoded first (RFC 6749, section 2.3.1), so that a colon in the id is none in the header.
                let encoded = |text: &str| byte_serialize(text.as_bytes()).collect::<String>();
                let secret = secret.expose_secret();
                let request = request.form(form);
                (request.basic_auth(encoded(&self.client_id), Some(encoded(secret))), [secrets, &[secret]].concat())
            }
        };
        let (status, headers, body) = self.in_time(request).await.inspect_err(|error| {
            tracing::debug!(%error, "the token endpoint did not answer");
        })?;
        tracing::Span::current().record("status", status);
        tracing::debug!(status, "the token endpoint answered");
        if status == 200 {
            Ok(Grant::read(&body)?)
        } else {
            Err(Exchange::refused(status, &headers, &body, &secrets).into())
        }
    }

    // Around the request and not on it, where it would put a shorter one of the user's client out of force.
    #[cfg(not(target_arch = "wasm32"))]
    async fn in_time(&self, request: reqwest::RequestBuilder) -> Result<(u16, HeaderMap, Bytes), Error> {
        match tokio::time::timeout(EXCHANGE, send(request)).await {
            Ok(outcome) => outcome,
            Err(elapsed) => Err(Transfer::Request { timeout: true, source: Box::new(elapsed) }.into()),
        }
    }

    // A client in a browser has no timeout of its own.
    #[cfg(target_arch = "wasm32")]
    async fn in_time(&self, request: reqwest::RequestBuilder) -> Result<(u16, HeaderMap, Bytes), Error> {
        send(request.timeout(EXCHANGE)).await
    }
}

/// Sends a request and reads its answer.
async fn send(request: reqwest::RequestBuilder) -> Result<(u16, HeaderMap, Bytes), Error> {
    let mut response = request.send().await.map_err(Transfer::from_reqwest)?;
    let (status, headers) = (response.status().as_u16(), std::mem::take(response.headers_mut()));
    Ok((status, headers, read(response, LONGEST).await?))
}

#[cfg_attr(not(target_arch = "wasm32"), async_trait::async_trait)]
#[cfg_attr(target_arch = "wasm32", async_trait::async_trait(?Send))]
impl Renew for Accounts {
    fn can_renew(&self, token: &Token) -> bool {
        token.flow() == Flow::ClientCredentials || token.refresh_token().is_some()
    }

    async fn renew(&self, token: &Token) -> Result<Grant, Error> {
        match token.refresh_token() {
            Some(refresh) => self.refresh(refresh.expose()).await,
            #[cfg(not(target_arch = "wasm32"))]
            None if token.flow() == Flow::ClientCredentials => self.client_credentials().await,
            None => Err(Error::not_renewable()),
        }
    }
}
