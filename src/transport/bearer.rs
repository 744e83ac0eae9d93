//! The layer that signs requests: attaches the bearer, renews it ahead of its expiry and once after a 401.
//!
//! Outside the user's middleware, so that a retry of theirs repeats a signed request.

use std::pin::pin;

use http::StatusCode;
use http::header::{AUTHORIZATION, HeaderValue};
use reqwest::Request;

use super::{Call, bounds::Bounds, draft::Draft, network::Whole};
use crate::error::{Error, Refusal};
use crate::token::Token;

/// Sends `draft`. What is no success comes back as an error.
pub(super) async fn send(call: &Call, draft: &Draft, bounds: &Bounds) -> Result<Whole, Error> {
    let shared = &call.session.shared;
    stays_home(draft, call)?;
    let token = bounds.call(pin!(shared.keeper.current())).await?.map_err(Error::before_sending)?;
    let answer = shared.network.send(signed(draft, call, &token)?, bounds).await?;
    if answer.status.is_success() {
        return Ok(answer);
    }
    let refusal = read(&answer, &token);
    if answer.status != StatusCode::UNAUTHORIZED || !refusal.heals_by_refresh() {
        return Err(refusal.into());
    }
    if !shared.keeper.can_renew(&token) {
        return Err(refusal.wants_login().into());
    }
    // A 401 did nothing, so whatever fails before the repetition is sent did nothing either.
    let token = bounds.call(pin!(shared.keeper.renew(&token))).await?.map_err(Error::before_sending)?;
    shared.count.attempt();
    let answer = shared.network.send(signed(draft, call, &token)?, bounds).await?;
    if answer.status.is_success() { Ok(answer) } else { Err(read(&answer, &token).into()) }
}

/// No bearer leaves for anywhere but the operation's own path on the configured API.
fn stays_home(draft: &Draft, call: &Call) -> Result<(), Error> {
    if call.session.shared.base.leads_to(call.operation.path, &draft.url) {
        Ok(())
    } else {
        Err(Error::invalid("path", "an identifier is empty or leads to another path"))
    }
}

/// A request with the bearer attached, marked so that no Debug of the request prints it.
fn signed(draft: &Draft, call: &Call, token: &Token) -> Result<Request, Error> {
    let mut request = draft.request(call.operation);
    let mut bearer = HeaderValue::try_from(format!("Bearer {}", token.access_token().expose()))
        .map_err(|_| Error::invalid("access token", "cannot be sent in a header"))?;
    bearer.set_sensitive(true);
    request.headers_mut().insert(AUTHORIZATION, bearer);
    Ok(request)
}

/// Reads an answer that is no success, and keeps the token's secrets out of what it says.
fn read(answer: &Whole, token: &Token) -> Refusal {
    let secrets: Vec<&str> = token.secrets().collect();
    Refusal::read(answer.status.as_u16(), &answer.headers, &answer.body, &secrets)
}
