//! The error of a login that was not finished.

use std::fmt;

use super::callback::Callback;
use crate::error::Error;

/// Why a login was not finished. May hold the login `L`. `?` converts it into an [`Error`].
pub struct FinishError<L> {
    error: Error,
    unfinished: Option<Box<Unfinished<L>>>,
}

/// A login whose code is still unused, with the callback that brought the code.
#[derive(Debug)]
pub struct Unfinished<L> {
    /// The login, which can be finished again.
    pub login: L,
    /// The callback to finish it with. A code is valid for about ten minutes.
    pub callback: Callback,
}

impl<L> FinishError<L> {
    /// The login cannot be finished any more.
    pub(super) fn last(error: Error) -> Self {
        Self { error, unfinished: None }
    }

    /// The login can be finished again.
    pub(super) fn retryable(error: Error, unfinished: Unfinished<L>) -> Self {
        Self { error, unfinished: Some(Box::new(unfinished)) }
    }

    /// What went wrong.
    #[must_use]
    pub fn error(&self) -> &Error {
        &self.error
    }

    /// Splits it into what went wrong and the login, if the login can still be finished.
    ///
    /// ```no_run
    /// # use ambitus::{Error, Spotify, UserSession, auth::{Callback, Pending, Pkce, Unfinished}};
    /// async fn insist(login: Spotify<Pkce<Pending<()>>>, callback: Callback) -> Result<UserSession<()>, Error> {
    ///     match login.finish(callback).await {
    ///         Ok(session) => Ok(session),
    ///         Err(failure) => match failure.into_parts() {
    ///             (_, Some(Unfinished { login, callback })) => Ok(login.finish(callback).await?),
    ///             (error, None) => Err(error),
    ///         },
    ///     }
    /// }
    /// ```
    #[must_use]
    pub fn into_parts(self) -> (Error, Option<Unfinished<L>>) {
        (self.error, self.unfinished.map(|unfinished| *unfinished))
    }
}

impl<L> fmt::Debug for FinishError<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FinishError").field("error", &self.error).finish_non_exhaustive()
    }
}

impl<L> fmt::Display for FinishError<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl<L> std::error::Error for FinishError<L> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.error.source()
    }
}

impl<L> From<FinishError<L>> for Error {
    fn from(failure: FinishError<L>) -> Self {
        failure.error
    }
}
