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

/// The episodes of shows. Reached by [`Spotify::episodes`](crate::Spotify::episodes).
pub struct Episodes<G> {
    session: Session,
    grant: std::marker::PhantomData<fn() -> G>,
}

impl<G> Episodes<G> {
    pub(crate) fn of(session: &Session) -> Self {
        Self {
            session: session.clone(),
            grant: std::marker::PhantomData,
        }
    }
    /// Reads one episode of a show.
    ///
    /// An app session has to name a `market`: without one Spotify answers 404 (`non existing id`).
    /// With `user-read-playback-position` a user session also gets the `resume_point`.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// **Scopes that add to the answer:** `user-read-playback-position`.
    ///
    /// **Market:** a user's session uses the user's country. An app session has to pass a market, see [`get_in`](Self::get_in).
    ///
    /// # Arguments
    ///
    /// * `id`: The episode.
    ///
    /// Spotify's reference: [GET /episodes/{id}](https://developer.spotify.com/documentation/web-api/reference/get-an-episode).
    pub fn get(&self, id: impl Into<crate::model::EpisodeId>) -> GetCall
    where
        G: InMarket,
    {
        GetCall {
            session: self.session.clone(),
            id: id.into(),
            market: None,
        }
    }
    /// As [`get`](Self::get), with the market as an argument, so that an app session can call it.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// **Scopes that add to the answer:** `user-read-playback-position`.
    ///
    /// # Arguments
    ///
    /// * `id`: The episode.
    /// * `market`: The country, as an ISO 3166-1 alpha-2 code, whose catalogue is used. In a user session the user's country takes precedence; in an app session without it, some content is unavailable.
    ///
    /// Spotify's reference: [GET /episodes/{id}](https://developer.spotify.com/documentation/web-api/reference/get-an-episode).
    pub fn get_in(
        &self,
        id: impl Into<crate::model::EpisodeId>,
        market: crate::model::Market,
    ) -> GetInCall {
        GetInCall {
            session: self.session.clone(),
            id: id.into(),
            market: market,
        }
    }
    /// Reads several episodes.
    ///
    /// An app session has to name a `market`. The entry of an episode that Spotify does not find is `None`.
    /// With `user-read-playback-position` a user session also gets each `resume_point`.
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// **Scopes that add to the answer:** `user-read-playback-position`.
    ///
    /// **Market:** a user's session uses the user's country. An app session has to pass a market, see [`several_in`](Self::several_in).
    ///
    /// **Batches:** one request takes up to 50. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `ids`: The episodes.
    ///
    /// Spotify's reference: [GET /episodes](https://developer.spotify.com/documentation/web-api/reference/get-multiple-episodes).
    #[deprecated(note = "Spotify has deprecated it: use `episodes().get`")]
    pub fn several(
        &self,
        ids: impl IntoIterator<Item = impl Into<crate::model::EpisodeId>>,
    ) -> SeveralCall
    where
        G: InMarket,
    {
        SeveralCall {
            session: self.session.clone(),
            ids: ids.into_iter().map(Into::into).collect(),
            market: None,
        }
    }
    /// As [`several`](Self::several), with the market as an argument, so that an app session can call it.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// **Scopes that add to the answer:** `user-read-playback-position`.
    ///
    /// **Batches:** one request takes up to 50. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `market`: The country, as an ISO 3166-1 alpha-2 code, whose catalogue is used. In a user session the user's country takes precedence; in an app session without it, some content is unavailable.
    /// * `ids`: The episodes.
    ///
    /// Spotify's reference: [GET /episodes](https://developer.spotify.com/documentation/web-api/reference/get-multiple-episodes).
    #[deprecated(note = "Spotify has deprecated it: use `episodes().get`")]
    pub fn several_in(
        &self,
        market: crate::model::Market,
        ids: impl IntoIterator<Item = impl Into<crate::model::EpisodeId>>,
    ) -> SeveralInCall {
        SeveralInCall {
            session: self.session.clone(),
            market: market,
            ids: ids.into_iter().map(Into::into).collect(),
        }
    }
}

impl<G> Clone for Episodes<G> {
    fn clone(&self) -> Self {
        Self::of(&self.session)
    }
}

impl<G> std::fmt::Debug for Episodes<G> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct(stringify!(Episodes)).finish_non_exhaustive()
    }
}

/// A call of [`get`](Episodes::get), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetCall {
    session: Session,
    id: crate::model::EpisodeId,
    market: Option<crate::model::Market>,
}

impl GetCall {
    /// The country, as an ISO 3166-1 alpha-2 code, whose catalogue is used. In a user session the user's country takes precedence; in an app session without it, some content is unavailable.
    #[inline]
    pub fn market(mut self, market: crate::model::Market) -> Self {
        self.market = Some(market);
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::Episode> {
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

impl IntoFuture for GetCall {
    type Output = Result<crate::model::Episode, Error>;
    type IntoFuture = Sending<crate::model::Episode>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for GetCall {
    type Answer = crate::model::Episode;
    const OPERATION: &'static Operation = &Operation {
        id: "get-an-episode",
        method: "GET",
        path: "/episodes/{id}",
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
                .get_an_episode(
                    &request::segment("id", &self.id)?,
                    request::text(&self.market).as_deref(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

/// A call of [`get_in`](Episodes::get_in), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetInCall {
    session: Session,
    id: crate::model::EpisodeId,
    market: crate::model::Market,
}

impl GetInCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::Episode> {
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

impl IntoFuture for GetInCall {
    type Output = Result<crate::model::Episode, Error>;
    type IntoFuture = Sending<crate::model::Episode>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for GetInCall {
    type Answer = crate::model::Episode;
    const OPERATION: &'static Operation = &Operation {
        id: "get-an-episode",
        method: "GET",
        path: "/episodes/{id}",
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
                .get_an_episode(
                    &request::segment("id", &self.id)?,
                    Some(&self.market.text()),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

/// A call of [`several`](Episodes::several), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SeveralCall {
    session: Session,
    ids: Vec<crate::model::EpisodeId>,
    market: Option<crate::model::Market>,
}

impl SeveralCall {
    /// The country, as an ISO 3166-1 alpha-2 code, whose catalogue is used. In a user session the user's country takes precedence; in an app session without it, some content is unavailable.
    #[inline]
    pub fn market(mut self, market: crate::model::Market) -> Self {
        self.market = Some(market);
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<Vec<Option<crate::model::Episode>>> {
        batches::send(self)
    }
    /// Timeouts, retries and waits of this call, instead of the session's.
    #[must_use]
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.session = self.session.with_options(options);
        self
    }
}

impl IntoFuture for SeveralCall {
    type Output = Result<Vec<Option<crate::model::Episode>>, Error>;
    type IntoFuture = Sending<Vec<Option<crate::model::Episode>>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for SeveralCall {
    type Answer = Vec<Option<crate::model::Episode>>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-multiple-episodes",
        method: "GET",
        path: "/episodes",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        request::entries("ids", &self.ids)?;
        wire::built(
            wire::client(&self.session)
                .get_multiple_episodes(
                    &self.ids.text(),
                    request::text(&self.market).as_deref(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::envelope(answer, "episodes")
    }
}

impl Batched for SeveralCall {
    type Item = crate::model::EpisodeId;
    const MOST: usize = 50usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.ids
    }
}

/// A call of [`several_in`](Episodes::several_in), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SeveralInCall {
    session: Session,
    market: crate::model::Market,
    ids: Vec<crate::model::EpisodeId>,
}

impl SeveralInCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<Vec<Option<crate::model::Episode>>> {
        batches::send(self)
    }
    /// Timeouts, retries and waits of this call, instead of the session's.
    #[must_use]
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.session = self.session.with_options(options);
        self
    }
}

impl IntoFuture for SeveralInCall {
    type Output = Result<Vec<Option<crate::model::Episode>>, Error>;
    type IntoFuture = Sending<Vec<Option<crate::model::Episode>>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for SeveralInCall {
    type Answer = Vec<Option<crate::model::Episode>>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-multiple-episodes",
        method: "GET",
        path: "/episodes",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        request::entries("ids", &self.ids)?;
        wire::built(
            wire::client(&self.session)
                .get_multiple_episodes(&self.ids.text(), Some(&self.market.text())),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::envelope(answer, "episodes")
    }
}

impl Batched for SeveralInCall {
    type Item = crate::model::EpisodeId;
    const MOST: usize = 50usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.ids
    }
}
