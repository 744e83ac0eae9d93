//! Exchanges with the token endpoint that bring what is valid once: each runs in its own task, with the save of what it brought. A caller that
//! is dropped, as a server's handler is when the browser hangs up, loses no token then.

use secrecy::{ExposeSecret as _, SecretString};

use super::app::App;
use super::random::Verifier;
use super::redirect::Redirect;
use crate::error::Error;
use crate::platform::{BoxFuture, detached};
use crate::token::{Granted, RefreshToken, Refresher, Token, TokenResponse};

/// A code, and what it is exchanged with.
pub(super) struct Grantable {
    pub(super) code: SecretString,
    pub(super) verifier: Verifier,
    pub(super) redirect: Redirect,
}

/// Why a refresh token gave no session, and the token if it is still good.
pub(super) type Unproven = (Error, Option<RefreshToken>);

impl App {
    /// Exchanges a code.
    pub(super) async fn exchange(&self, code: Grantable) -> Result<TokenResponse, Error> {
        let app = self.clone();
        in_own_task(Box::pin(async move { app.answer_to(&code).await })).await?
    }

    /// Exchanges a code for a token that has to have the scopes `needed`, and saves it.
    pub(super) async fn sign_in(
        &self,
        code: Grantable,
        asked: Granted,
        needed: Vec<&'static str>,
    ) -> Result<Refresher, Error> {
        let app = self.clone();
        let signing_in = async move {
            let response = app.answer_to(&code).await?;
            let token = Token::new(app.new_grant()?, response, app.accounts.flow(), asked, app.clock().now());
            token.scopes().require(&needed)?;
            Ok(app.holder_of_new(token).await)
        };
        in_own_task(Box::pin(signing_in)).await?
    }

    /// Refreshes a token of unknown origin, which proves that it is this client's, and saves what comes.
    pub(super) async fn prove(&self, refresh: RefreshToken, needed: Vec<&'static str>) -> Result<Refresher, Unproven> {
        let (app, given) = (self.clone(), refresh.clone());
        let proving = async move {
            // A token is good until Spotify refuses it, and until another takes its place.
            let failed = |error: Error, token| ((!error.is_final()).then_some(token), error);
            let proven = async {
                let grant = app.new_grant().map_err(|error| failed(error, refresh.clone()))?;
                let answer = app.accounts.refresh(refresh.expose()).await;
                let mut response = answer.map_err(|error| failed(error, refresh.clone()))?;
                let refresh = response.refresh.get_or_insert(refresh).clone();
                // What was granted counts only if Spotify says so.
                let token = Token::new(grant, response, app.accounts.flow(), Granted::default(), app.clock().now());
                token.scopes().require(&needed).map_err(|error| failed(error, refresh))?;
                Ok(app.holder_of_new(token).await)
            };
            proven.await.map_err(|(token, error)| (error, token))
        };
        in_own_task(Box::pin(proving)).await.map_err(|error| (error, Some(given)))?
    }

    async fn answer_to(&self, code: &Grantable) -> Result<TokenResponse, Error> {
        self.accounts.exchange(code.code.expose_secret(), &code.verifier, &code.redirect).await
    }
}

/// Runs work to its end, whatever becomes of the caller.
pub(super) async fn in_own_task<T: Send + 'static>(work: BoxFuture<T>) -> Result<T, Error> {
    let done = detached(work).await;
    done.map_err(|error| {
        Error::environment("the request was not sent or not finished: it needs a tokio runtime", error)
    })
}
