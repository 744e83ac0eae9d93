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

/// Shows, which are podcasts, and their episodes. Reached by [`Spotify::shows`](crate::Spotify::shows).
pub struct Shows<G> {
    session: Session,
    grant: std::marker::PhantomData<fn() -> G>,
}

impl<G> Shows<G> {
    pub(crate) fn of(session: &Session) -> Self {
        Self {
            session: session.clone(),
            grant: std::marker::PhantomData,
        }
    }
    /// Lists a show's episodes.
    ///
    /// A page holds at most 50 episodes, 20 by default.
    /// An app session has to name a `market`: without one Spotify answers 404 (`non existing id`).
    /// With `user-read-playback-position` a user session also gets the `resume_point` of each episode.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// **Scopes that add to the answer:** `user-read-playback-position`.
    ///
    /// **Market:** a user's session uses the user's country. An app session has to pass a market, see [`episodes_in`](Self::episodes_in).
    ///
    /// # Arguments
    ///
    /// * `id`: The show whose episodes to list.
    ///
    /// Spotify's reference: [GET /shows/{id}/episodes](https://developer.spotify.com/documentation/web-api/reference/get-a-shows-episodes).
    pub fn episodes(&self, id: impl Into<crate::model::ShowId>) -> EpisodesCall
    where
        G: InMarket,
    {
        EpisodesCall {
            session: self.session.clone(),
            id: id.into(),
            limit: None,
            market: None,
            offset: None,
        }
    }
    /// As [`episodes`](Self::episodes), with the market as an argument, so that an app session can call it.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// **Scopes that add to the answer:** `user-read-playback-position`.
    ///
    /// # Arguments
    ///
    /// * `id`: The show whose episodes to list.
    /// * `market`: The country, as an ISO 3166-1 alpha-2 code, whose catalogue is used. In a user session the user's country takes precedence; in an app session without it, some content is unavailable.
    ///
    /// Spotify's reference: [GET /shows/{id}/episodes](https://developer.spotify.com/documentation/web-api/reference/get-a-shows-episodes).
    pub fn episodes_in(
        &self,
        id: impl Into<crate::model::ShowId>,
        market: crate::model::Market,
    ) -> EpisodesInCall {
        EpisodesInCall {
            session: self.session.clone(),
            id: id.into(),
            market: market,
            limit: None,
            offset: None,
        }
    }
    /// Reads one show.
    ///
    /// The answer holds the first page of the episodes; `shows().episodes` lists all of them.
    /// An app session has to name a `market`: without one Spotify answers 404 (`non existing id`).
    /// With `user-read-playback-position` a user session also gets the `resume_point` of each episode.
    /// Apps in development mode do not get `publisher` and `available_markets`.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// **Scopes that add to the answer:** `user-read-playback-position`.
    ///
    /// **Market:** a user's session uses the user's country. An app session has to pass a market, see [`get_in`](Self::get_in).
    ///
    /// # Arguments
    ///
    /// * `id`: The show.
    ///
    /// Spotify's reference: [GET /shows/{id}](https://developer.spotify.com/documentation/web-api/reference/get-a-show).
    pub fn get(&self, id: impl Into<crate::model::ShowId>) -> GetCall
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
    /// * `id`: The show.
    /// * `market`: The country, as an ISO 3166-1 alpha-2 code, whose catalogue is used. In a user session the user's country takes precedence; in an app session without it, some content is unavailable.
    ///
    /// Spotify's reference: [GET /shows/{id}](https://developer.spotify.com/documentation/web-api/reference/get-a-show).
    pub fn get_in(
        &self,
        id: impl Into<crate::model::ShowId>,
        market: crate::model::Market,
    ) -> GetInCall {
        GetInCall {
            session: self.session.clone(),
            id: id.into(),
            market: market,
        }
    }
    /// Reads several shows.
    ///
    /// An app session has to name a `market`. The entry of an id that Spotify does not know is `None`.
    /// The shows come without their episodes.
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// **Market:** a user's session uses the user's country. An app session has to pass a market, see [`several_in`](Self::several_in).
    ///
    /// **Batches:** one request takes up to 50. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `ids`: The shows.
    ///
    /// Spotify's reference: [GET /shows](https://developer.spotify.com/documentation/web-api/reference/get-multiple-shows).
    #[deprecated(note = "Spotify has deprecated it: use `shows().get`")]
    pub fn several(
        &self,
        ids: impl IntoIterator<Item = impl Into<crate::model::ShowId>>,
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
    /// **Batches:** one request takes up to 50. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `market`: The country, as an ISO 3166-1 alpha-2 code, whose catalogue is used. In a user session the user's country takes precedence; in an app session without it, some content is unavailable.
    /// * `ids`: The shows.
    ///
    /// Spotify's reference: [GET /shows](https://developer.spotify.com/documentation/web-api/reference/get-multiple-shows).
    #[deprecated(note = "Spotify has deprecated it: use `shows().get`")]
    pub fn several_in(
        &self,
        market: crate::model::Market,
        ids: impl IntoIterator<Item = impl Into<crate::model::ShowId>>,
    ) -> SeveralInCall {
        SeveralInCall {
            session: self.session.clone(),
            market: market,
            ids: ids.into_iter().map(Into::into).collect(),
        }
    }
}

impl<G> Clone for Shows<G> {
    fn clone(&self) -> Self {
        Self::of(&self.session)
    }
}

impl<G> std::fmt::Debug for Shows<G> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct(stringify!(Shows)).finish_non_exhaustive()
    }
}

/// A call of [`episodes`](Shows::episodes), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct EpisodesCall {
    session: Session,
    id: crate::model::ShowId,
    limit: Option<u32>,
    market: Option<crate::model::Market>,
    offset: Option<u32>,
}

impl EpisodesCall {
    /// How many entries a page holds: 1 to 50, by default 20.
    #[inline]
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }
    /// The country, as an ISO 3166-1 alpha-2 code, whose catalogue is used. In a user session the user's country takes precedence; in an app session without it, some content is unavailable.
    #[inline]
    pub fn market(mut self, market: crate::model::Market) -> Self {
        self.market = Some(market);
        self
    }
    /// Where the page starts, counted from 0.
    #[inline]
    pub fn offset(mut self, offset: u32) -> Self {
        self.offset = Some(offset);
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::Page<crate::model::SimplifiedEpisode>> {
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

impl IntoFuture for EpisodesCall {
    type Output = Result<crate::model::Page<crate::model::SimplifiedEpisode>, Error>;
    type IntoFuture = Sending<crate::model::Page<crate::model::SimplifiedEpisode>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for EpisodesCall {
    type Answer = crate::model::Page<crate::model::SimplifiedEpisode>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-a-shows-episodes",
        method: "GET",
        path: "/shows/{id}/episodes",
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
                .get_a_shows_episodes(
                    &request::segment("id", &self.id)?,
                    request::text(&self.limit).as_deref(),
                    request::text(&self.market).as_deref(),
                    request::text(&self.offset).as_deref(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

impl Paged for EpisodesCall {
    type Page = crate::model::Page<crate::model::SimplifiedEpisode>;
    #[inline]
    fn open(answer: Self::Answer) -> Self::Page {
        answer
    }
    #[inline]
    fn first(&self) -> u32 {
        self.offset.unwrap_or(0)
    }
    #[inline]
    fn start_at(&mut self, start: &paging::PageStart) -> Result<(), Error> {
        start.apply_offset(&mut self.offset, &mut self.limit)
    }
}

impl EpisodesCall {
    /// One page.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn page(self) -> Sending<crate::model::Page<crate::model::SimplifiedEpisode>> {
        paging::page(self)
    }
    /// A stream of all pages, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn pages(
        self,
    ) -> paging::PageStream<crate::model::Page<crate::model::SimplifiedEpisode>> {
        paging::PageStream::new(self.session.clone(), self)
    }
    /// A stream of all items, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn stream(
        self,
    ) -> paging::ItemStream<crate::model::Page<crate::model::SimplifiedEpisode>> {
        self.pages().items()
    }
    /// All items, from the builder's offset or cursor on, in one `Vec`.
    ///
    /// # Errors
    ///
    /// The first error that [`stream`](Self::stream) returns, which may be an item that cannot be read.
    #[inline]
    pub fn all(
        self,
    ) -> paging::AllItems<crate::model::Page<crate::model::SimplifiedEpisode>> {
        self.stream().all()
    }
}

/// A call of [`episodes_in`](Shows::episodes_in), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct EpisodesInCall {
    session: Session,
    id: crate::model::ShowId,
    market: crate::model::Market,
    limit: Option<u32>,
    offset: Option<u32>,
}

impl EpisodesInCall {
    /// How many entries a page holds: 1 to 50, by default 20.
    #[inline]
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Where the page starts, counted from 0.
    #[inline]
    pub fn offset(mut self, offset: u32) -> Self {
        self.offset = Some(offset);
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::Page<crate::model::SimplifiedEpisode>> {
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

impl IntoFuture for EpisodesInCall {
    type Output = Result<crate::model::Page<crate::model::SimplifiedEpisode>, Error>;
    type IntoFuture = Sending<crate::model::Page<crate::model::SimplifiedEpisode>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for EpisodesInCall {
    type Answer = crate::model::Page<crate::model::SimplifiedEpisode>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-a-shows-episodes",
        method: "GET",
        path: "/shows/{id}/episodes",
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
                .get_a_shows_episodes(
                    &request::segment("id", &self.id)?,
                    request::text(&self.limit).as_deref(),
                    Some(&self.market.text()),
                    request::text(&self.offset).as_deref(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

impl Paged for EpisodesInCall {
    type Page = crate::model::Page<crate::model::SimplifiedEpisode>;
    #[inline]
    fn open(answer: Self::Answer) -> Self::Page {
        answer
    }
    #[inline]
    fn first(&self) -> u32 {
        self.offset.unwrap_or(0)
    }
    #[inline]
    fn start_at(&mut self, start: &paging::PageStart) -> Result<(), Error> {
        start.apply_offset(&mut self.offset, &mut self.limit)
    }
}

impl EpisodesInCall {
    /// One page.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn page(self) -> Sending<crate::model::Page<crate::model::SimplifiedEpisode>> {
        paging::page(self)
    }
    /// A stream of all pages, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn pages(
        self,
    ) -> paging::PageStream<crate::model::Page<crate::model::SimplifiedEpisode>> {
        paging::PageStream::new(self.session.clone(), self)
    }
    /// A stream of all items, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn stream(
        self,
    ) -> paging::ItemStream<crate::model::Page<crate::model::SimplifiedEpisode>> {
        self.pages().items()
    }
    /// All items, from the builder's offset or cursor on, in one `Vec`.
    ///
    /// # Errors
    ///
    /// The first error that [`stream`](Self::stream) returns, which may be an item that cannot be read.
    #[inline]
    pub fn all(
        self,
    ) -> paging::AllItems<crate::model::Page<crate::model::SimplifiedEpisode>> {
        self.stream().all()
    }
}

/// A call of [`get`](Shows::get), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetCall {
    session: Session,
    id: crate::model::ShowId,
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
    pub fn send(self) -> Sending<crate::model::Show> {
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
    type Output = Result<crate::model::Show, Error>;
    type IntoFuture = Sending<crate::model::Show>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for GetCall {
    type Answer = crate::model::Show;
    const OPERATION: &'static Operation = &Operation {
        id: "get-a-show",
        method: "GET",
        path: "/shows/{id}",
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
                .get_a_show(
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

/// A call of [`get_in`](Shows::get_in), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetInCall {
    session: Session,
    id: crate::model::ShowId,
    market: crate::model::Market,
}

impl GetInCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::Show> {
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
    type Output = Result<crate::model::Show, Error>;
    type IntoFuture = Sending<crate::model::Show>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for GetInCall {
    type Answer = crate::model::Show;
    const OPERATION: &'static Operation = &Operation {
        id: "get-a-show",
        method: "GET",
        path: "/shows/{id}",
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
                .get_a_show(
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

/// A call of [`several`](Shows::several), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SeveralCall {
    session: Session,
    ids: Vec<crate::model::ShowId>,
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
    pub fn send(self) -> Sending<Vec<Option<crate::model::SimplifiedShow>>> {
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
    type Output = Result<Vec<Option<crate::model::SimplifiedShow>>, Error>;
    type IntoFuture = Sending<Vec<Option<crate::model::SimplifiedShow>>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for SeveralCall {
    type Answer = Vec<Option<crate::model::SimplifiedShow>>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-multiple-shows",
        method: "GET",
        path: "/shows",
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
                .get_multiple_shows(
                    &self.ids.text(),
                    request::text(&self.market).as_deref(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::envelope(answer, "shows")
    }
}

impl Batched for SeveralCall {
    type Item = crate::model::ShowId;
    const MOST: usize = 50usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.ids
    }
}

/// A call of [`several_in`](Shows::several_in), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SeveralInCall {
    session: Session,
    market: crate::model::Market,
    ids: Vec<crate::model::ShowId>,
}

impl SeveralInCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<Vec<Option<crate::model::SimplifiedShow>>> {
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
    type Output = Result<Vec<Option<crate::model::SimplifiedShow>>, Error>;
    type IntoFuture = Sending<Vec<Option<crate::model::SimplifiedShow>>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for SeveralInCall {
    type Answer = Vec<Option<crate::model::SimplifiedShow>>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-multiple-shows",
        method: "GET",
        path: "/shows",
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
                .get_multiple_shows(&self.ids.text(), Some(&self.market.text())),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::envelope(answer, "shows")
    }
}

impl Batched for SeveralInCall {
    type Item = crate::model::ShowId;
    const MOST: usize = 50usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.ids
    }
}
