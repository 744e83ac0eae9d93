//! The layer that signs requests: attaches the bearer, renews it ahead of its expiry and once after a 401.

use std::sync::Arc;

use http::header::{AUTHORIZATION, HeaderValue};
use reqwest::{Request, Response, StatusCode};
use reqwest_middleware::{Middleware, Next};

use super::{Call, LIMIT, base::Base, body};
use crate::error::{Error, Refusal};
use crate::token::{Keeper, Token};

/// Sits outside the user's middleware, so that a retry of theirs repeats a signed request, and sees every answer's body whole.
pub(crate) struct BearerLayer {
    pub(crate) base: Base,
    pub(crate) keeper: Keeper,
}

#[cfg_attr(not(target_arch = "wasm32"), async_trait::async_trait)]
#[cfg_attr(target_arch = "wasm32", async_trait::async_trait(?Send))]
impl Middleware for BearerLayer {
    async fn handle(
        &self,
        request: Request,
        extensions: &mut http::Extensions,
        next: Next<'_>,
    ) -> reqwest_middleware::Result<Response> {
        self.send(request, extensions, next).await
    }
}

impl BearerLayer {
    async fn send(
        &self,
        mut request: Request,
        extensions: &mut http::Extensions,
        next: Next<'_>,
    ) -> reqwest_middleware::Result<Response> {
        self.stays_home(&request, extensions).map_err(typed)?;
        let token = self.keeper.current().await.map_err(typed)?;
        let again = request.try_clone();
        sign(&mut request, &token).map_err(typed)?;
        note(extensions, &token);
        let response = next.clone().run(request, extensions).await?;
        if response.status() != StatusCode::UNAUTHORIZED {
            return Ok(response);
        }
        let refusal = refusal(response, &token).await.map_err(typed)?;
        if !refusal.heals_by_refresh() {
            return Err(typed(refusal.into()));
        }
        if !self.keeper.can_renew(&token) {
            return Err(typed(refusal.wants_login().into()));
        }
        let token = self.keeper.renew(&token).await.map_err(typed)?;
        let Some(mut again) = again else {
            return Err(typed(refusal.into()));
        };
        sign(&mut again, &token).map_err(typed)?;
        note(extensions, &token);
        next.run(again, extensions).await
    }

    /// No bearer leaves for anywhere but the operation's own path on the configured API.
    fn stays_home(&self, request: &Request, extensions: &http::Extensions) -> Result<(), Error> {
        let home = extensions.get::<Call>().is_some_and(|call| self.base.leads_to(call.operation.path, request.url()));
        if home { Ok(()) } else { Err(Error::invalid("path", "an identifier is empty or leads to another path")) }
    }
}

/// Attaches the bearer, marked so that no Debug of the request prints it.
fn sign(request: &mut Request, token: &Token) -> Result<(), Error> {
    let mut value = HeaderValue::from_str(&format!("Bearer {}", token.access_token().expose()))
        .map_err(|_| Error::invalid("access token", "cannot be sent in a header"))?;
    value.set_sensitive(true);
    request.headers_mut().insert(AUTHORIZATION, value);
    Ok(())
}

/// Tells the call which token it was made with, so that no error text repeats it.
fn note(extensions: &http::Extensions, token: &Arc<Token>) {
    if let Some(call) = extensions.get::<Call>() {
        call.note(token.clone());
    }
}

async fn refusal(response: Response, token: &Token) -> Result<Refusal, Error> {
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let body = body::read(response, LIMIT).await?;
    Ok(Refusal::read(status, &headers, &body, &token.secrets().collect::<Vec<_>>()))
}

fn typed(error: Error) -> reqwest_middleware::Error {
    reqwest_middleware::Error::middleware(error)
}
