//! The layer that signs requests: attaches the bearer, renews it ahead of its expiry and once after a 401.

use http::header::{AUTHORIZATION, HeaderValue};
use reqwest::{Request, Response, StatusCode};
use reqwest_middleware::{Middleware, Next};

use super::{Call, base::Base, typed};
use crate::error::Error;
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
        let Some(call) = extensions.get::<Call>().cloned() else {
            return Err(typed(Error::invalid("request", "belongs to no call")));
        };
        self.send(&call, request, extensions, next).await
    }
}

impl BearerLayer {
    async fn send(
        &self,
        call: &Call,
        mut request: Request,
        extensions: &mut http::Extensions,
        next: Next<'_>,
    ) -> reqwest_middleware::Result<Response> {
        self.stays_home(&request, call).map_err(typed)?;
        let token = self.keeper.current().await.map_err(|error| typed(error.before_sending()))?;
        let again = if self.keeper.can_renew(&token) { request.try_clone() } else { None };
        sign(&mut request, &token).map_err(typed)?;
        call.note(token.clone());
        let response = next.clone().run(request, extensions).await?;
        if response.status() != StatusCode::UNAUTHORIZED {
            return Ok(response);
        }
        let refusal = call.refusal(response).await.map_err(typed)?;
        if !refusal.heals_by_refresh() {
            return Err(typed(refusal.into()));
        }
        if !self.keeper.can_renew(&token) {
            return Err(typed(refusal.wants_login().into()));
        }
        // A 401 did nothing either.
        let token = self.keeper.renew(&token).await.map_err(|error| typed(error.before_sending()))?;
        let Some(mut again) = again else {
            return Err(typed(refusal.into()));
        };
        sign(&mut again, &token).map_err(typed)?;
        call.session.shared.count.attempt();
        call.note(token.clone());
        next.run(again, extensions).await
    }

    /// No bearer leaves for anywhere but the operation's own path on the configured API.
    fn stays_home(&self, request: &Request, call: &Call) -> Result<(), Error> {
        if self.base.leads_to(call.operation.path, request.url()) {
            Ok(())
        } else {
            Err(Error::invalid("path", "an identifier is empty or leads to another path"))
        }
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
