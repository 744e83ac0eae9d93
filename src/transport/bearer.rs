//! The layer that signs requests: attaches the bearer, renews it ahead of its expiry and once after a 401.
//!
//! It is outside the user's middleware, so that a middleware that retries repeats a signed request.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use http::StatusCode;
use http::header::{AUTHORIZATION, HeaderValue};
use tracing::Instrument as _;

use super::Call;
use super::answer::Answer;
use super::telemetry;
use super::time_limits::TimeLimits;
use crate::error::{Error, Refusal};
use crate::platform::sleep;
use crate::token::{REFRESH_PAUSE, Refresher, Token};

/// The attempts of one call so far.
#[derive(Default)]
pub(super) struct Attempts {
    /// How many requests were sent.
    pub(super) sent: u32,
    /// The token that the API refused.
    refused: Option<Arc<Token>>,
    /// Whether the call was repeated with the token at hand, because another 401 has just forced a renewal.
    calmed: bool,
}

/// The pause before a call is repeated with the token at hand.
const SHORT: Duration = Duration::from_millis(300);

/// Sends the call, and repeats it once after a 401 that a new token can resolve. A status that is not a success becomes an error.
pub(super) async fn send(call: &Call<'_>, limits: &TimeLimits, attempts: &mut Attempts) -> Result<Answer, Error> {
    let refresher = &call.session.shared.refresher;
    stays_home(call)?;
    let mut token = current(refresher, limits).await?;
    has_scopes(call, &token)?;
    if let Some(answer) = by_rival(call, limits, attempts).await? {
        return Ok(answer);
    }
    // The last refresh failed. A refused token is not sent again.
    if attempts.refused.as_ref().is_some_and(|refused| refused.is(&token)) {
        token = renewed(refresher, &token, limits).await?;
    }
    let answer = attempt(call, &token, limits, attempts).await?;
    if answer.status.is_success() {
        return Ok(answer);
    }
    let refusal = read(&answer, &token);
    if !refusal.heals_by_refresh() || attempts.refused.is_some() || attempts.calmed {
        return Err(refusal.into());
    }
    if !refresher.can_renew(&token) {
        return Err(refusal.wants_login().into());
    }
    let token = if refresher.may_force(&token, refusal.is_expiry()) {
        attempts.refused = Some(token.clone());
        let token = renewed(refresher, &token, limits).await?;
        has_scopes(call, &token)?;
        token
    } else {
        attempts.calmed = true;
        if call.operation.method != "GET" || limits.left() <= SHORT {
            return Err(refusal.into());
        }
        sleep(SHORT).await;
        token
    };
    let answer = attempt(call, &token, limits, attempts).await?;
    if answer.status.is_success() { Ok(answer) } else { Err(read(&answer, &token).into()) }
}

/// Fails if a renewal brought fewer scopes than the session's type has, and the call needs one of those.
fn has_scopes(call: &Call<'_>, token: &Token) -> Result<(), Error> {
    if !call.session.shared.refresher.has_lost_scopes() {
        return Ok(());
    }
    let missing = call.operation.missing(|scope| token.scopes().contains(scope));
    if missing.is_empty() { Ok(()) } else { Err(Error::missing_scopes_of(missing).before_sending()) }
}

/// Sends the call with the token that another process saved in place of the session's, if there is one: only the API knows whether it is
/// good. `None` if it is not; the call then goes on with the session's own.
async fn by_rival(call: &Call<'_>, limits: &TimeLimits, attempts: &mut Attempts) -> Result<Option<Answer>, Error> {
    let refresher = &call.session.shared.refresher;
    let Some(rival) = refresher.rival() else { return Ok(None) };
    // One with fewer scopes shows nothing by a refusal.
    if !call.operation.missing(|scope| rival.scopes().contains(scope)).is_empty() {
        return Ok(None);
    }
    let answer = attempt(call, &rival, limits, attempts).await?;
    if answer.status == StatusCode::UNAUTHORIZED {
        refresher.reject_rival(&rival);
        return Ok(None);
    }
    if !answer.status.is_success() {
        return Err(read(&answer, &rival).into());
    }
    refresher.accept_rival(&rival);
    Ok(Some(answer))
}

/// The token for an attempt. The old token is valid until its expiry, so until then the wait for a new one is short.
async fn current(refresher: &Refresher, limits: &TimeLimits) -> Result<Arc<Token>, Error> {
    if let Some(token) = refresher.ready() {
        return Ok(token);
    }
    let outcome = if refresher.serving().is_some() {
        match limits.briefly(pin!(refresher.current())).await {
            Ok(outcome) => outcome,
            Err(late) => return refresher.postpone(REFRESH_PAUSE).ok_or_else(|| late.into()),
        }
    } else {
        limits.call(pin!(refresher.current())).await?
    };
    outcome.map_err(Error::before_sending)
}

/// The token after a refused one. A 401 had no effect, so an error before the retry is sent leaves the call safe to repeat.
async fn renewed(refresher: &Refresher, token: &Arc<Token>, limits: &TimeLimits) -> Result<Arc<Token>, Error> {
    limits.call(pin!(refresher.renew(token))).await?.map_err(Error::before_sending)
}

/// Sends the call once, in its own span.
async fn attempt(
    call: &Call<'_>,
    token: &Token,
    limits: &TimeLimits,
    attempts: &mut Attempts,
) -> Result<Answer, Error> {
    let (shared, request) = (&call.session.shared, signed(call, token)?);
    attempts.sent += 1;
    shared.count.attempt();
    let span = telemetry::attempt(call, attempts.sent);
    let outcome = pin!(shared.api.network.send(request, limits)).instrument(span.clone()).await;
    telemetry::record_outcome(&span, &outcome);
    outcome
}

/// Refuses a URL that is not the operation's path on the configured API.
fn stays_home(call: &Call<'_>) -> Result<(), Error> {
    if call.session.shared.api.base.leads_to(call.operation.path, call.request.url()) {
        Ok(())
    } else {
        Err(Error::invalid("path", "an identifier is empty or leads to another path"))
    }
}

/// A request with the bearer attached. The header is marked as sensitive, so that `Debug` does not print it.
fn signed(call: &Call<'_>, token: &Token) -> Result<reqwest::Request, Error> {
    let mut request = call.request.attempt(call.operation);
    let mut bearer = HeaderValue::try_from(format!("Bearer {}", token.access_token().expose()))
        .map_err(|_| Error::invalid("access token", "cannot be sent in a header"))?;
    bearer.set_sensitive(true);
    request.headers_mut().insert(AUTHORIZATION, bearer);
    Ok(request)
}

/// Reads an error answer, without the token's secrets.
fn read(answer: &Answer, token: &Token) -> Refusal {
    let secrets: Vec<&str> = token.secrets().collect();
    Refusal::read(answer.status.as_u16(), &answer.headers, &answer.body, &secrets)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::time::SystemTime;

    use wiremock::{Mock, MockServer, ResponseTemplate, matchers::any};

    use crate::error::Error;
    use crate::operation::Operation;
    use crate::platform::BorrowingFuture;
    use crate::token::{
        Flow, Grant, Granted, Hosts, Means, Refresher, Renewal, Subscriber, SystemClock, Token, TokenResponse,
    };
    use crate::transport::{Api, Base, CallOptions, Parts, Request, Session, build};

    static ALBUM: Operation = Operation {
        id: "get-an-album",
        method: "GET",
        path: "/albums/{id}",
        idempotent: true,
        all: &[],
        any: &[],
        body: None,
    };

    /// A bare token is not renewed.
    struct Nowhere;

    impl Renewal for Nowhere {
        fn can_renew(&self, _: &Token) -> bool {
            false
        }

        fn renew<'a>(&'a self, _: &'a Token) -> BorrowingFuture<'a, Result<TokenResponse, Error>> {
            Box::pin(async { Err(Error::not_renewable()) })
        }
    }

    fn session(base: &str) -> Session {
        let response = TokenResponse::vouched("bare-token".into()).unwrap();
        let hosts = Hosts { accounts: "https://accounts.example".into(), api: base.into() };
        let token =
            Token::new(Grant::new("grant", hosts), response, Flow::Vouched, Granted::default(), SystemTime::now());
        let means = Means { clock: Arc::new(SystemClock), subscriber: Subscriber::default(), discards_refused: false };
        let refresher = Refresher::new(token, Arc::new(Nowhere), means, None);
        let parts = Parts {
            base: Base::parse("api_base", base).unwrap(),
            http: build(None).unwrap(),
            middleware: Vec::new(),
            options: CallOptions::default(),
            strict: false,
        };
        Session::new(Arc::new(Api::new("astray", parts)), refresher)
    }

    #[tokio::test]
    async fn no_bearer_leaves_for_another_path_or_host() {
        let server = MockServer::start().await;
        Mock::given(any()).respond_with(ResponseTemplate::new(200)).expect(0).mount(&server).await;
        let base = format!("{}/v1", server.uri());
        let session = session(&base);
        for astray in ["/albums/..", "/albums/", "/albums/a/b", "/albums/%2e%2e", "/me", "/../v2/albums/x"] {
            let url = format!("{base}{astray}").parse().unwrap();
            let request = Request::new(reqwest::Request::new(reqwest::Method::GET, url), None);
            let error = session.send(&ALBUM, &request).await.unwrap_err();
            assert!(error.is_invalid_argument(), "{astray}");
        }
        let elsewhere = "https://api.example/v1/albums/abc".parse().unwrap();
        let request = Request::new(reqwest::Request::new(reqwest::Method::GET, elsewhere), None);
        let error = session.send(&ALBUM, &request).await.unwrap_err();
        assert!(error.is_invalid_argument());
    }
}
