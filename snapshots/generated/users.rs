// Generated from openapi/ by `cargo spec generate`. To change it, change the files there.
// Spotify's document of 2026-05-30, SHA-256 2d888d731358ae8a97126ffd4117d257305943f06721734abe9af24962bf38c3.

#[allow(unused_imports)]
use crate::{
    api::{
        Sending, batches, paging, call::{self, Batched, Call},
        paging::Paged, request::{self, Body},
        wire,
    },
    decode::{self, Answer},
    error::Error, id::*, model::*, operation::Operation, scope::*,
    transport::{CallOptions, Request, Session},
};

/// The public profiles of users. Reached by [`Spotify::users`](crate::Spotify::users).
pub struct Users<G> {
    session: Session,
    grant: std::marker::PhantomData<fn() -> G>,
}

impl<G> Users<G> {
    pub(crate) fn of(session: &Session) -> Self {
        Self {
            session: session.clone(),
            grant: std::marker::PhantomData,
        }
    }
    /// Reads a user's public profile.
    ///
    /// `display_name` may be `None`.
    /// Apps in development mode get a 403 under the rules of February 2026, also for the user's own id; apps that were registered earlier may still have access.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// # Arguments
    ///
    /// * `user_id`: The user whose profile to read.
    ///
    /// Spotify's reference: [GET /users/{user_id}](https://developer.spotify.com/documentation/web-api/reference/get-users-profile).
    #[deprecated(
        note = "Spotify has deprecated it, and has no other operation for the same purpose"
    )]
    pub fn profile(&self, user_id: impl Into<crate::model::UserId>) -> ProfileCall {
        ProfileCall {
            session: self.session.clone(),
            user_id: user_id.into(),
        }
    }
}

impl<G> Clone for Users<G> {
    fn clone(&self) -> Self {
        Self::of(&self.session)
    }
}

impl<G> std::fmt::Debug for Users<G> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct(stringify!(Users)).finish_non_exhaustive()
    }
}

/// A call of [`profile`](Users::profile), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ProfileCall {
    session: Session,
    user_id: crate::model::UserId,
}

impl ProfileCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::PublicUser> {
        call::send(self)
    }
    /// Timeouts, retries and waits of this call, instead of the session's.
    #[must_use]
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.session = self.session.with_options(options);
        self
    }
}

impl IntoFuture for ProfileCall {
    type Output = Result<crate::model::PublicUser, Error>;
    type IntoFuture = Sending<crate::model::PublicUser>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for ProfileCall {
    type Answer = crate::model::PublicUser;
    const OPERATION: &'static Operation = &Operation {
        id: "get-users-profile",
        method: "GET",
        path: "/users/{user_id}",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        wire::built(
            wire::client(&self.session)
                .get_users_profile(&request::segment("user_id", &self.user_id)?),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}
