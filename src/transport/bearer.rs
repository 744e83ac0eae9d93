//! The layer that signs requests: attaches the bearer, renews it ahead of its expiry and once after a 401.
//!
//! Outside the user's middleware, so that a retry of theirs repeats a signed request.

use std::pin::pin;
use std::sync::Arc;

use http::header::{AUTHORIZATION, HeaderValue};
use reqwest::Request;
use tracing::Instrument as _;

use super::{Call, bounds::Bounds, draft::Draft, network::Whole, telemetry};
use crate::error::{Error, Refusal};
use crate::token::{ASK_AGAIN, Keeper, Token};

/// What one call has met so far.
#[derive(Default)]
pub(super) struct Trail {
    /// How often it was sent.
    pub(super) attempts: u32,
    /// The token that the API refused.
    refused: Option<Arc<Token>>,
}

/// Sends `draft`, and once more if a 401 answers that a new token heals; a call is healed once. What is no success comes back as an
/// error.
pub(super) async fn send(call: &Call, draft: &Draft, bounds: &Bounds, trail: &mut Trail) -> Result<Whole, Error> {
    let keeper = &call.session.shared.keeper;
    stays_home(draft, call)?;
    let mut token = current(keeper, bounds).await?;
    // The renewal failed the last time. What was refused is not shown again.
    if trail.refused.as_ref().is_some_and(|refused| Arc::ptr_eq(refused, &token)) {
        token = renewed(keeper, &token, bounds).await?;
    }
    let answer = attempt(call, draft, &token, bounds, trail).await?;
    if answer.status.is_success() {
        return Ok(answer);
    }
    let refusal = read(&answer, &token);
    if !refusal.heals_by_refresh() || trail.refused.is_some() {
        return Err(refusal.into());
    }
    if !keeper.can_renew(&token) {
        return Err(refusal.wants_login().into());
    }
    trail.refused = Some(token.clone());
    let token = renewed(keeper, &token, bounds).await?;
    let answer = attempt(call, draft, &token, bounds, trail).await?;
    if answer.status.is_success() { Ok(answer) } else { Err(read(&answer, &token).into()) }
}

/// The token for an attempt. Ahead of its expiry the old one serves, so nobody waits long for another.
async fn current(keeper: &Keeper, bounds: &Bounds) -> Result<Arc<Token>, Error> {
    if let Some(token) = keeper.ready() {
        return Ok(token);
    }
    let outcome = if keeper.serving().is_some() {
        match bounds.briefly(pin!(keeper.current())).await {
            Ok(outcome) => outcome,
            Err(late) => return keeper.postpone(ASK_AGAIN).ok_or_else(|| late.into()),
        }
    } else {
        bounds.call(pin!(keeper.current())).await?
    };
    outcome.map_err(Error::before_sending)
}

/// The token after one that was refused. A 401 did nothing, so whatever fails before the repetition is sent did nothing either.
async fn renewed(keeper: &Keeper, token: &Arc<Token>, bounds: &Bounds) -> Result<Arc<Token>, Error> {
    bounds.call(pin!(keeper.renew(token))).await?.map_err(Error::before_sending)
}

/// Sends it once, in a span of its own.
async fn attempt(
    call: &Call,
    draft: &Draft,
    token: &Token,
    bounds: &Bounds,
    trail: &mut Trail,
) -> Result<Whole, Error> {
    let (shared, request) = (&call.session.shared, signed(draft, call, token)?);
    trail.attempts += 1;
    shared.count.attempt();
    let span = telemetry::attempt(call, draft, trail.attempts);
    let outcome = pin!(shared.network.send(request, bounds)).instrument(span.clone()).await;
    telemetry::ended(&span, &outcome);
    outcome
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
