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

/// Artists, their albums and related artists. Reached by [`Spotify::artists`](crate::Spotify::artists).
pub struct Artists<G> {
    session: Session,
    grant: std::marker::PhantomData<fn() -> G>,
}

impl<G> Artists<G> {
    pub(crate) fn of(session: &Session) -> Self {
        Self {
            session: session.clone(),
            grant: std::marker::PhantomData,
        }
    }
    /// Lists an artist's albums.
    ///
    /// A page holds at most 10 albums, 5 by default; before February 2026 it was 50 and 20.
    /// A larger `limit` causes a 400 (`Invalid limit`).
    /// Without `include_groups` it lists the albums of all groups.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// # Arguments
    ///
    /// * `id`: The artist whose albums to list.
    ///
    /// Spotify's reference: [GET /artists/{id}/albums](https://developer.spotify.com/documentation/web-api/reference/get-an-artists-albums).
    pub fn albums(&self, id: impl Into<crate::model::ArtistId>) -> AlbumsCall {
        AlbumsCall {
            session: self.session.clone(),
            id: id.into(),
            include_groups: None,
            limit: None,
            market: None,
            offset: None,
        }
    }
    /// Reads one artist.
    ///
    /// Apps in development mode do not get `followers` and `popularity` (Spotify's changelog of February 2026). One such app did not get `genres` either, in October 2026.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// # Arguments
    ///
    /// * `id`: The artist.
    ///
    /// Spotify's reference: [GET /artists/{id}](https://developer.spotify.com/documentation/web-api/reference/get-an-artist).
    pub fn get(&self, id: impl Into<crate::model::ArtistId>) -> GetCall {
        GetCall {
            session: self.session.clone(),
            id: id.into(),
        }
    }
    /// Lists the artists that are similar to an artist.
    ///
    /// Spotify derives the similarity from what its users listen to.
    /// Closed since 2024-11-27 to new apps and to apps in development mode, which get a 403.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// # Arguments
    ///
    /// * `id`: The artist to whom the listed ones are similar.
    ///
    /// Spotify's reference: [GET /artists/{id}/related-artists](https://developer.spotify.com/documentation/web-api/reference/get-an-artists-related-artists).
    #[deprecated(
        note = "Spotify has deprecated it, and has no other operation for the same purpose"
    )]
    pub fn related_artists(
        &self,
        id: impl Into<crate::model::ArtistId>,
    ) -> RelatedArtistsCall {
        RelatedArtistsCall {
            session: self.session.clone(),
            id: id.into(),
        }
    }
    /// Reads several artists.
    ///
    /// The entry of an id that Spotify does not know is `None`.
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// **Batches:** one request takes up to 50. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `ids`: The artists.
    ///
    /// Spotify's reference: [GET /artists](https://developer.spotify.com/documentation/web-api/reference/get-multiple-artists).
    #[deprecated(note = "Spotify has deprecated it: use `artists().get`")]
    pub fn several(
        &self,
        ids: impl IntoIterator<Item = impl Into<crate::model::ArtistId>>,
    ) -> SeveralCall {
        SeveralCall {
            session: self.session.clone(),
            ids: ids.into_iter().map(Into::into).collect(),
        }
    }
    /// Lists an artist's top tracks in one country.
    ///
    /// An app session has to name a `market`.
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// **Market:** a user's session uses the user's country. An app session has to pass a market, see [`top_tracks_in`](Self::top_tracks_in).
    ///
    /// # Arguments
    ///
    /// * `id`: The artist whose top tracks to list.
    ///
    /// Spotify's reference: [GET /artists/{id}/top-tracks](https://developer.spotify.com/documentation/web-api/reference/get-an-artists-top-tracks).
    #[deprecated(
        note = "Spotify has deprecated it, and has no other operation for the same purpose"
    )]
    pub fn top_tracks(&self, id: impl Into<crate::model::ArtistId>) -> TopTracksCall
    where
        G: InMarket,
    {
        TopTracksCall {
            session: self.session.clone(),
            id: id.into(),
            market: None,
        }
    }
    /// As [`top_tracks`](Self::top_tracks), with the market as an argument, so that an app session can call it.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// # Arguments
    ///
    /// * `id`: The artist whose top tracks to list.
    /// * `market`: The country, as an ISO 3166-1 alpha-2 code, whose top tracks to list. An app session has to name it; in a user session the user's country takes precedence.
    ///
    /// Spotify's reference: [GET /artists/{id}/top-tracks](https://developer.spotify.com/documentation/web-api/reference/get-an-artists-top-tracks).
    #[deprecated(
        note = "Spotify has deprecated it, and has no other operation for the same purpose"
    )]
    pub fn top_tracks_in(
        &self,
        id: impl Into<crate::model::ArtistId>,
        market: crate::model::Market,
    ) -> TopTracksInCall {
        TopTracksInCall {
            session: self.session.clone(),
            id: id.into(),
            market: market,
        }
    }
}

impl<G> Clone for Artists<G> {
    fn clone(&self) -> Self {
        Self::of(&self.session)
    }
}

impl<G> std::fmt::Debug for Artists<G> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct(stringify!(Artists)).finish_non_exhaustive()
    }
}

/// A call of [`albums`](Artists::albums), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct AlbumsCall {
    session: Session,
    id: crate::model::ArtistId,
    include_groups: Option<Vec<crate::model::IncludeGroup>>,
    limit: Option<u32>,
    market: Option<crate::model::Market>,
    offset: Option<u32>,
}

impl AlbumsCall {
    /// The groups of albums to list, by default all.
    #[inline]
    pub fn include_groups(
        mut self,
        include_groups: impl IntoIterator<Item = crate::model::IncludeGroup>,
    ) -> Self {
        self.include_groups = Some(include_groups.into_iter().collect());
        self
    }
    /// How many albums a page holds: 1 to 10, by default 5. A larger number causes a 400.
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
    pub fn send(self) -> Sending<crate::model::Page<crate::model::ArtistAlbum>> {
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

impl IntoFuture for AlbumsCall {
    type Output = Result<crate::model::Page<crate::model::ArtistAlbum>, Error>;
    type IntoFuture = Sending<crate::model::Page<crate::model::ArtistAlbum>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for AlbumsCall {
    type Answer = crate::model::Page<crate::model::ArtistAlbum>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-an-artists-albums",
        method: "GET",
        path: "/artists/{id}/albums",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        if let Some(value) = &self.include_groups {
            request::entries("include_groups", value)?;
        }
        wire::built(
            wire::client(&self.session)
                .get_an_artists_albums(
                    &request::segment("id", &self.id)?,
                    request::text(&self.include_groups).as_deref(),
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

impl Paged for AlbumsCall {
    type Page = crate::model::Page<crate::model::ArtistAlbum>;
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

impl AlbumsCall {
    /// One page.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn page(self) -> Sending<crate::model::Page<crate::model::ArtistAlbum>> {
        paging::page(self)
    }
    /// A stream of all pages, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn pages(
        self,
    ) -> paging::PageStream<crate::model::Page<crate::model::ArtistAlbum>> {
        paging::PageStream::new(self.session.clone(), self)
    }
    /// A stream of all items, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn stream(
        self,
    ) -> paging::ItemStream<crate::model::Page<crate::model::ArtistAlbum>> {
        self.pages().items()
    }
    /// All items, from the builder's offset or cursor on, in one `Vec`.
    ///
    /// # Errors
    ///
    /// The first error that [`stream`](Self::stream) returns, which may be an item that cannot be read.
    #[inline]
    pub fn all(self) -> paging::AllItems<crate::model::Page<crate::model::ArtistAlbum>> {
        self.stream().all()
    }
}

/// A call of [`get`](Artists::get), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetCall {
    session: Session,
    id: crate::model::ArtistId,
}

impl GetCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::Artist> {
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
    type Output = Result<crate::model::Artist, Error>;
    type IntoFuture = Sending<crate::model::Artist>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for GetCall {
    type Answer = crate::model::Artist;
    const OPERATION: &'static Operation = &Operation {
        id: "get-an-artist",
        method: "GET",
        path: "/artists/{id}",
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
            wire::client(&self.session).get_an_artist(&request::segment("id", &self.id)?),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

/// A call of [`related_artists`](Artists::related_artists), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct RelatedArtistsCall {
    session: Session,
    id: crate::model::ArtistId,
}

impl RelatedArtistsCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<Vec<crate::model::Artist>> {
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

impl IntoFuture for RelatedArtistsCall {
    type Output = Result<Vec<crate::model::Artist>, Error>;
    type IntoFuture = Sending<Vec<crate::model::Artist>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for RelatedArtistsCall {
    type Answer = Vec<crate::model::Artist>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-an-artists-related-artists",
        method: "GET",
        path: "/artists/{id}/related-artists",
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
                .get_an_artists_related_artists(&request::segment("id", &self.id)?),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::envelope(answer, "artists")
    }
}

/// A call of [`several`](Artists::several), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SeveralCall {
    session: Session,
    ids: Vec<crate::model::ArtistId>,
}

impl SeveralCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<Vec<Option<crate::model::Artist>>> {
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
    type Output = Result<Vec<Option<crate::model::Artist>>, Error>;
    type IntoFuture = Sending<Vec<Option<crate::model::Artist>>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for SeveralCall {
    type Answer = Vec<Option<crate::model::Artist>>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-multiple-artists",
        method: "GET",
        path: "/artists",
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
        wire::built(wire::client(&self.session).get_multiple_artists(&self.ids.text()))
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::envelope(answer, "artists")
    }
}

impl Batched for SeveralCall {
    type Item = crate::model::ArtistId;
    const MOST: usize = 50usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.ids
    }
}

/// A call of [`top_tracks`](Artists::top_tracks), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct TopTracksCall {
    session: Session,
    id: crate::model::ArtistId,
    market: Option<crate::model::Market>,
}

impl TopTracksCall {
    /// The country, as an ISO 3166-1 alpha-2 code, whose top tracks to list. An app session has to name it; in a user session the user's country takes precedence.
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
    pub fn send(self) -> Sending<Vec<crate::model::Track>> {
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

impl IntoFuture for TopTracksCall {
    type Output = Result<Vec<crate::model::Track>, Error>;
    type IntoFuture = Sending<Vec<crate::model::Track>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for TopTracksCall {
    type Answer = Vec<crate::model::Track>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-an-artists-top-tracks",
        method: "GET",
        path: "/artists/{id}/top-tracks",
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
                .get_an_artists_top_tracks(
                    &request::segment("id", &self.id)?,
                    request::text(&self.market).as_deref(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::envelope(answer, "tracks")
    }
}

/// A call of [`top_tracks_in`](Artists::top_tracks_in), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct TopTracksInCall {
    session: Session,
    id: crate::model::ArtistId,
    market: crate::model::Market,
}

impl TopTracksInCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<Vec<crate::model::Track>> {
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

impl IntoFuture for TopTracksInCall {
    type Output = Result<Vec<crate::model::Track>, Error>;
    type IntoFuture = Sending<Vec<crate::model::Track>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for TopTracksInCall {
    type Answer = Vec<crate::model::Track>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-an-artists-top-tracks",
        method: "GET",
        path: "/artists/{id}/top-tracks",
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
                .get_an_artists_top_tracks(
                    &request::segment("id", &self.id)?,
                    Some(&self.market.text()),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::envelope(answer, "tracks")
    }
}
