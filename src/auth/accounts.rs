//! The accounts host: its two endpoints, and every request that is made to the token endpoint.

use std::pin::pin;

use http::HeaderMap;
use secrecy::{ExposeSecret as _, SecretString};
use tracing::Instrument as _;
use url::Url;
use url::form_urlencoded::byte_serialize;

use super::random::Verifier;
use super::redirect::Redirect;
use crate::error::{Error, Exchange, Transfer};
use crate::platform::{BorrowingFuture, within};
use crate::token::{Flow, Renewal, Token, TokenResponse};
use crate::transport::{Base, EXCHANGE, read_secret};
use crate::wiped::Buffer;

/// The longest answer that is read, in bytes.
const LONGEST: usize = 1 << 20;

/// How the client proves to the token endpoint who it is (RFC 6749, section 2.3).
#[derive(Clone)]
pub(super) enum Credentials {
    /// A public client, which sends its id and proves nothing.
    Public,
    /// A confidential client, with its secret. Never constructed on wasm32, because a browser cannot keep a secret.
    #[cfg_attr(
        target_arch = "wasm32",
        expect(dead_code, reason = "a confidential client is not compiled for a browser")
    )]
    Secret(SecretString),
}

impl Credentials {
    /// The flow by which users sign in.
    pub(super) fn flow(&self) -> Flow {
        match self {
            Self::Public => Flow::Pkce,
            Self::Secret(_) => Flow::Code,
        }
    }
}

/// A client registration at the accounts host.
pub(super) struct Accounts {
    pub(super) base: Base,
    pub(super) client_id: String,
    pub(super) credentials: Credentials,
    pub(super) http: reqwest::Client,
}

impl Accounts {
    /// The flow by which users sign in.
    pub(super) fn flow(&self) -> Flow {
        self.credentials.flow()
    }

    /// The base URL.
    pub(super) fn host(&self) -> &str {
        self.base.as_str()
    }

    /// The authorization endpoint (RFC 6749, section 3.1).
    pub(super) fn authorize_endpoint(&self) -> Result<Url, Error> {
        self.base.join("/authorize")
    }

    /// Exchanges a code (RFC 6749, section 4.1.3; RFC 7636, section 4.5).
    pub(super) async fn exchange(
        &self,
        code: &str,
        verifier: &Verifier,
        redirect: &Redirect,
    ) -> Result<TokenResponse, Error> {
        let form = [
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", redirect.as_str()),
            ("code_verifier", verifier.expose()),
        ];
        self.request_token("exchange", &form, &[code, verifier.expose()]).await
    }

    /// Requests a token for the app itself (RFC 6749, section 4.4.2).
    pub(super) async fn client_credentials(&self) -> Result<TokenResponse, Error> {
        self.request_token("client-credentials", &[("grant_type", "client_credentials")], &[]).await
    }

    /// Exchanges a refresh token for a new access token (RFC 6749, section 6).
    pub(super) async fn refresh(&self, refresh: &str) -> Result<TokenResponse, Error> {
        self.request_token("refresh", &[("grant_type", "refresh_token"), ("refresh_token", refresh)], &[refresh]).await
    }

    // Boxed, so that it is compiled with this crate, and not again with each program that signs in.
    fn request_token<'a>(
        &'a self,
        operation: &'static str,
        form: &'a [(&str, &str)],
        secrets: &'a [&str],
    ) -> BorrowingFuture<'a, Result<TokenResponse, Error>> {
        let span = tracing::debug_span!("token", operation, status = tracing::field::Empty);
        Box::pin(self.answer(form, secrets).instrument(span))
    }

    async fn answer(&self, form: &[(&str, &str)], secrets: &[&str]) -> Result<TokenResponse, Error> {
        let request = self.http.post(self.base.join("/api/token")?).header(http::header::ACCEPT, "application/json");
        let (request, secrets) = match &self.credentials {
            Credentials::Public => {
                let identified = [form, &[("client_id", self.client_id.as_str())]].concat();
                (request.form(&identified), secrets.to_vec())
            }
            Credentials::Secret(secret) => {
                // Both are form-encoded first (RFC 6749, section 2.3.1), so a colon in the id does not end the id in the header.
                let encoded = |text: &str| {
                    let mut encoded = Buffer::default();
                    byte_serialize(text.as_bytes()).for_each(|part| encoded.push(part.as_bytes()));
                    encoded
                };
                let secret = secret.expose_secret();
                let (id, password) = (encoded(&self.client_id), encoded(secret));
                let request = request.form(form).basic_auth(id.text(), Some(password.text()));
                (request, [secrets, &[secret]].concat())
            }
        };
        let (status, headers, body) = within_limit(request).await.inspect_err(|error| {
            tracing::debug!(%error, "the token endpoint did not answer");
        })?;
        tracing::Span::current().record("status", status);
        tracing::debug!(status, "the token endpoint answered");
        if status == 200 {
            Ok(TokenResponse::read(&body)?)
        } else {
            Err(Exchange::refused(status, &headers, &body, &secrets).into())
        }
    }
}

/// Sends a request and reads its answer within [`EXCHANGE`]. The timeout wraps the future: set on the request, it would override a
/// shorter timeout of the user's client.
async fn within_limit(request: reqwest::RequestBuilder) -> Result<(u16, HeaderMap, Buffer), Error> {
    let late = || Transfer::Request { timeout: true, source: "the token endpoint did not answer in time".into() };
    within(EXCHANGE, pin!(send(request))).await.ok_or_else(late)?
}

/// Sends a request and reads its answer.
async fn send(request: reqwest::RequestBuilder) -> Result<(u16, HeaderMap, Buffer), Error> {
    let mut response = request.send().await.map_err(Transfer::from_reqwest)?;
    let (status, headers) = (response.status().as_u16(), std::mem::take(response.headers_mut()));
    Ok((status, headers, read_secret(response, LONGEST).await?))
}

impl Renewal for Accounts {
    fn can_renew(&self, token: &Token) -> bool {
        token.flow() == Flow::ClientCredentials || token.refresh_token().is_some()
    }

    fn renew<'a>(&'a self, token: &'a Token) -> BorrowingFuture<'a, Result<TokenResponse, Error>> {
        Box::pin(async move {
            match token.refresh_token() {
                Some(refresh) => self.refresh(refresh.expose()).await,
                None if token.flow() == Flow::ClientCredentials => self.client_credentials().await,
                None => Err(Error::not_renewable()),
            }
        })
    }
}
