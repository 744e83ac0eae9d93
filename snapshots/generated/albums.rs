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

/// Albums and their tracks. Reached by [`Spotify::albums`](crate::Spotify::albums).
pub struct Albums<G> {
    session: Session,
    grant: std::marker::PhantomData<fn() -> G>,
}

impl<G> Albums<G> {
    pub(crate) fn of(session: &Session) -> Self {
        Self {
            session: session.clone(),
            grant: std::marker::PhantomData,
        }
    }
    /// Reads one album.
    ///
    /// The answer holds the first page of the album's tracks; `albums().tracks` lists all of them.
    /// Apps in development mode do not get `label`, `popularity` and `available_markets` (Spotify's changelog of February 2026).
    ///
    /// **Session:** a user's or the app's.
    ///
    /// # Arguments
    ///
    /// * `id`: The album.
    ///
    /// Spotify's reference: [GET /albums/{id}](https://developer.spotify.com/documentation/web-api/reference/get-an-album).
    pub fn get(&self, id: impl Into<crate::model::AlbumId>) -> GetCall {
        GetCall {
            session: self.session.clone(),
            id: id.into(),
            market: None,
        }
    }
    /// Reads several albums.
    ///
    /// The entry of an id that Spotify does not know is `None`.
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// **Batches:** one request takes up to 20. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `ids`: The albums.
    ///
    /// Spotify's reference: [GET /albums](https://developer.spotify.com/documentation/web-api/reference/get-multiple-albums).
    #[deprecated(note = "Spotify has deprecated it: use `albums().get`")]
    pub fn several(
        &self,
        ids: impl IntoIterator<Item = impl Into<crate::model::AlbumId>>,
    ) -> SeveralCall {
        SeveralCall {
            session: self.session.clone(),
            ids: ids.into_iter().map(Into::into).collect(),
            market: None,
        }
    }
    /// Lists an album's tracks.
    ///
    /// A page holds at most 50 tracks, 20 by default.
    /// The tracks are simplified: they lack `album`, `external_ids` and `popularity`.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// # Arguments
    ///
    /// * `id`: The album whose tracks to list.
    ///
    /// Spotify's reference: [GET /albums/{id}/tracks](https://developer.spotify.com/documentation/web-api/reference/get-an-albums-tracks).
    pub fn tracks(&self, id: impl Into<crate::model::AlbumId>) -> TracksCall {
        TracksCall {
            session: self.session.clone(),
            id: id.into(),
            limit: None,
            market: None,
            offset: None,
        }
    }
}

impl<G> Clone for Albums<G> {
    fn clone(&self) -> Self {
        Self::of(&self.session)
    }
}

impl<G> std::fmt::Debug for Albums<G> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct(stringify!(Albums)).finish_non_exhaustive()
    }
}

/// A call of [`get`](Albums::get), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetCall {
    session: Session,
    id: crate::model::AlbumId,
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
    pub fn send(self) -> Sending<crate::model::Album> {
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
    type Output = Result<crate::model::Album, Error>;
    type IntoFuture = Sending<crate::model::Album>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for GetCall {
    type Answer = crate::model::Album;
    const OPERATION: &'static Operation = &Operation {
        id: "get-an-album",
        method: "GET",
        path: "/albums/{id}",
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
                .get_an_album(
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

/// A call of [`several`](Albums::several), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SeveralCall {
    session: Session,
    ids: Vec<crate::model::AlbumId>,
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
    pub fn send(self) -> Sending<Vec<Option<crate::model::Album>>> {
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
    type Output = Result<Vec<Option<crate::model::Album>>, Error>;
    type IntoFuture = Sending<Vec<Option<crate::model::Album>>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for SeveralCall {
    type Answer = Vec<Option<crate::model::Album>>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-multiple-albums",
        method: "GET",
        path: "/albums",
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
                .get_multiple_albums(
                    &self.ids.text(),
                    request::text(&self.market).as_deref(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::envelope(answer, "albums")
    }
}

impl Batched for SeveralCall {
    type Item = crate::model::AlbumId;
    const MOST: usize = 20usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.ids
    }
}

/// A call of [`tracks`](Albums::tracks), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct TracksCall {
    session: Session,
    id: crate::model::AlbumId,
    limit: Option<u32>,
    market: Option<crate::model::Market>,
    offset: Option<u32>,
}

impl TracksCall {
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
    pub fn send(self) -> Sending<crate::model::Page<crate::model::SimplifiedTrack>> {
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

impl IntoFuture for TracksCall {
    type Output = Result<crate::model::Page<crate::model::SimplifiedTrack>, Error>;
    type IntoFuture = Sending<crate::model::Page<crate::model::SimplifiedTrack>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for TracksCall {
    type Answer = crate::model::Page<crate::model::SimplifiedTrack>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-an-albums-tracks",
        method: "GET",
        path: "/albums/{id}/tracks",
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
                .get_an_albums_tracks(
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

impl Paged for TracksCall {
    type Page = crate::model::Page<crate::model::SimplifiedTrack>;
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

impl TracksCall {
    /// One page.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn page(self) -> Sending<crate::model::Page<crate::model::SimplifiedTrack>> {
        paging::page(self)
    }
    /// A stream of all pages, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn pages(
        self,
    ) -> paging::PageStream<crate::model::Page<crate::model::SimplifiedTrack>> {
        paging::PageStream::new(self.session.clone(), self)
    }
    /// A stream of all items, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn stream(
        self,
    ) -> paging::ItemStream<crate::model::Page<crate::model::SimplifiedTrack>> {
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
    ) -> paging::AllItems<crate::model::Page<crate::model::SimplifiedTrack>> {
        self.stream().all()
    }
}
