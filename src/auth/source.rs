//! Sessions whose tokens come from a source of the program's own.

use std::pin::pin;
use std::sync::Arc;

use super::app::App;
use super::session::UserSession;
use super::{Spotify, Unauthenticated};
use crate::error::Error;
use crate::platform::{BorrowingFuture, within};
use crate::scope::ScopeSet;
use crate::token::{Clock, Contained, Flow, Granted, Refresher, Renewal, Token, TokenResponse, TokenSource};
use crate::transport::EXCHANGE;

impl Spotify<Unauthenticated> {
    /// A session whose access tokens come from `source`, which is asked at once. What the source says of a token's scopes is believed: it
    /// has to name all of `S`.
    ///
    /// Nothing is stored: the source keeps what it needs.
    ///
    /// # Cancellation
    ///
    /// When the future is dropped, the token of an answer that has not arrived is lost, which the source has to expect.
    ///
    /// # Errors
    ///
    /// [`is_token_source`](Error::is_token_source) when the source fails or takes longer than 30 s;
    /// [`is_missing_scope`](Error::is_missing_scope) when it does not say that the token was granted `S`;
    /// [`is_invalid_argument`](Error::is_invalid_argument) when the token cannot be sent in a header.
    ///
    /// ```no_run
    /// use ambitus::token::TokenSource;
    /// use ambitus::{Error, Spotify, scope::UserLibraryRead};
    ///
    /// async fn count(broker: impl TokenSource) -> Result<usize, Error> {
    ///     let spotify = Spotify::new("client id").token_source::<(UserLibraryRead,)>(broker).await?;
    ///     Ok(spotify.library().saved_tracks().await?.items.len())
    /// }
    /// ```
    pub async fn token_source<S: ScopeSet>(self, source: impl TokenSource) -> Result<UserSession<S>, Error> {
        let app = App::of(self.state.settings)?;
        let holder = app.of_source(Arc::new(source), Granted::default(), S::names()).await?;
        Ok(app.session(holder))
    }

    /// The same for a source that does not know the scopes: a token whose scopes it does not name is **assumed** to be granted `S`. If it was
    /// not, calls compile that Spotify refuses.
    ///
    /// # Cancellation
    ///
    /// As for [`token_source`](Self::token_source).
    ///
    /// # Errors
    ///
    /// As for [`token_source`](Self::token_source). [`is_missing_scope`](Error::is_missing_scope) when the source names scopes, and not all of
    /// `S`.
    pub async fn token_source_assuming<S: ScopeSet>(self, source: impl TokenSource) -> Result<UserSession<S>, Error> {
        let app = App::of(self.state.settings)?;
        let assumed = S::names().into_iter().collect();
        let holder = app.of_source(Arc::new(source), assumed, S::names()).await?;
        Ok(app.session(holder))
    }
}

impl App {
    // Boxed, so that it is compiled with this crate, and not again with each program that signs in.
    fn of_source(
        &self,
        source: Arc<dyn TokenSource>,
        assumed: Granted,
        needed: Vec<&'static str>,
    ) -> BorrowingFuture<'_, Result<Refresher, Error>> {
        Box::pin(async move {
            let means = self.settings.means.clone();
            let asked = Asked { source, clock: means.clock.clone() };
            let response = asked.token().await?;
            let token = Token::new(self.new_grant()?, response, Flow::Source, assumed, self.clock().now());
            token.scopes().require(&needed)?;
            Ok(Refresher::new(token, Arc::new(asked), means, None))
        })
    }
}

/// A source as a session asks it.
struct Asked {
    source: Arc<dyn TokenSource>,
    clock: Arc<dyn Clock>,
}

impl Asked {
    async fn token(&self) -> Result<TokenResponse, Error> {
        let asking = pin!(self.source.token());
        match within(EXCHANGE, pin!(Contained("the token source", asking))).await {
            Some(Some(Ok(provided))) => provided.into_response(),
            Some(Some(Err(error))) => Err(Error::token_source(error)),
            Some(None) => Err(Error::token_source("it panicked".into())),
            None => Err(Error::token_source("it took longer than 30 s".into())),
        }
    }
}

impl Renewal for Asked {
    fn can_renew(&self, _: &Token) -> bool {
        true
    }

    fn renew<'a>(&'a self, token: &'a Token) -> BorrowingFuture<'a, Result<TokenResponse, Error>> {
        Box::pin(async move {
            if !token.is_due(self.clock.now()) {
                // It does not matter whether the source ends this in time: the next question has its own limit.
                let telling = pin!(self.source.refused(token.access_token()));
                let _ = within(EXCHANGE, pin!(Contained("the token source", telling))).await;
            }
            self.token().await
        })
    }
}
