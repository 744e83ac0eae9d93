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

/// Search in the whole catalogue. Reached by [`Spotify::search`](crate::Spotify::search).
pub struct Search<G> {
    session: Session,
    grant: std::marker::PhantomData<fn() -> G>,
}

impl<G> Search<G> {
    pub(crate) fn of(session: &Session) -> Self {
        Self {
            session: session.clone(),
            grant: std::marker::PhantomData,
        }
    }
    /// Searches the catalogue for albums.
    ///
    /// A page holds at most 10 entries, 5 by default; before February 2026 it was 50 and 20, which apps registered earlier may still get.
    /// `offset` plus `limit` is at most 1000; a stream that continues past that ends with a 400.
    /// `total` is not a reliable count: it changes between answers.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// # Arguments
    ///
    /// * `q`: The search text. Filters such as `artist:`, `album:`, `track:`, `year:` (one, or a range such as `1990-1999`), `genre:`, `isrc:` and `upc:` narrow it; `tag:new` finds albums of the last two weeks and `tag:hipster` the least popular tenth. Each filter applies only to some types.
    ///
    /// Spotify's reference: [GET /search](https://developer.spotify.com/documentation/web-api/reference/search).
    pub fn albums(&self, q: impl Into<String>) -> AlbumsCall {
        AlbumsCall {
            session: self.session.clone(),
            include_external: None,
            limit: None,
            market: None,
            offset: None,
            q: q.into(),
        }
    }
    /// Searches the catalogue for artists.
    ///
    /// A page holds at most 10 entries, 5 by default; before February 2026 it was 50 and 20, which apps registered earlier may still get.
    /// `offset` plus `limit` is at most 1000; a stream that continues past that ends with a 400.
    /// `total` is not a reliable count: it changes between answers.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// # Arguments
    ///
    /// * `q`: The search text. Filters such as `artist:`, `album:`, `track:`, `year:` (one, or a range such as `1990-1999`), `genre:`, `isrc:` and `upc:` narrow it; `tag:new` finds albums of the last two weeks and `tag:hipster` the least popular tenth. Each filter applies only to some types.
    ///
    /// Spotify's reference: [GET /search](https://developer.spotify.com/documentation/web-api/reference/search).
    pub fn artists(&self, q: impl Into<String>) -> ArtistsCall {
        ArtistsCall {
            session: self.session.clone(),
            include_external: None,
            limit: None,
            market: None,
            offset: None,
            q: q.into(),
        }
    }
    /// Searches the catalogue for audiobooks.
    ///
    /// A page holds at most 10 entries, 5 by default; before February 2026 it was 50 and 20, which apps registered earlier may still get.
    /// `offset` plus `limit` is at most 1000; a stream that continues past that ends with a 400.
    /// `total` is not a reliable count: it changes between answers.
    /// Audiobooks are found only in the markets that offer them.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// # Arguments
    ///
    /// * `q`: The search text. Filters such as `artist:`, `album:`, `track:`, `year:` (one, or a range such as `1990-1999`), `genre:`, `isrc:` and `upc:` narrow it; `tag:new` finds albums of the last two weeks and `tag:hipster` the least popular tenth. Each filter applies only to some types.
    ///
    /// Spotify's reference: [GET /search](https://developer.spotify.com/documentation/web-api/reference/search).
    pub fn audiobooks(&self, q: impl Into<String>) -> AudiobooksCall {
        AudiobooksCall {
            session: self.session.clone(),
            include_external: None,
            limit: None,
            market: None,
            offset: None,
            q: q.into(),
        }
    }
    /// Searches the catalogue for episodes.
    ///
    /// A page holds at most 10 entries, 5 by default; before February 2026 it was 50 and 20, which apps registered earlier may still get.
    /// `offset` plus `limit` is at most 1000; a stream that continues past that ends with a 400.
    /// `total` is not a reliable count: it changes between answers.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// # Arguments
    ///
    /// * `q`: The search text. Filters such as `artist:`, `album:`, `track:`, `year:` (one, or a range such as `1990-1999`), `genre:`, `isrc:` and `upc:` narrow it; `tag:new` finds albums of the last two weeks and `tag:hipster` the least popular tenth. Each filter applies only to some types.
    ///
    /// Spotify's reference: [GET /search](https://developer.spotify.com/documentation/web-api/reference/search).
    pub fn episodes(&self, q: impl Into<String>) -> EpisodesCall {
        EpisodesCall {
            session: self.session.clone(),
            include_external: None,
            limit: None,
            market: None,
            offset: None,
            q: q.into(),
        }
    }
    /// Searches the catalogue for playlists.
    ///
    /// A page holds at most 10 entries, 5 by default; before February 2026 it was 50 and 20, which apps registered earlier may still get.
    /// `offset` plus `limit` is at most 1000; a stream that continues past that ends with a 400.
    /// `total` is not a reliable count: it changes between answers.
    /// Spotify may send `null` for a playlist; such entries are left out.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// # Arguments
    ///
    /// * `q`: The search text. Filters such as `artist:`, `album:`, `track:`, `year:` (one, or a range such as `1990-1999`), `genre:`, `isrc:` and `upc:` narrow it; `tag:new` finds albums of the last two weeks and `tag:hipster` the least popular tenth. Each filter applies only to some types.
    ///
    /// Spotify's reference: [GET /search](https://developer.spotify.com/documentation/web-api/reference/search).
    pub fn playlists(&self, q: impl Into<String>) -> PlaylistsCall {
        PlaylistsCall {
            session: self.session.clone(),
            include_external: None,
            limit: None,
            market: None,
            offset: None,
            q: q.into(),
        }
    }
    /// Searches the catalogue for items of one or more types.
    ///
    /// The answer holds one page for each requested type. To go through all results, search for one type by its method, such as `search().albums`.
    /// A page holds at most 10 entries, 5 by default; before February 2026 it was 50 and 20, which apps registered earlier may still get.
    /// `offset` plus `limit` is at most 1000.
    /// `total` is not a reliable count: it changes between answers.
    /// Spotify may send `null` for a playlist; such entries are left out. Audiobooks are found only in the markets that offer them.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// # Arguments
    ///
    /// * `q`: The search text. Filters such as `artist:`, `album:`, `track:`, `year:` (one, or a range such as `1990-1999`), `genre:`, `isrc:` and `upc:` narrow it; `tag:new` finds albums of the last two weeks and `tag:hipster` the least popular tenth. Each filter applies only to some types.
    /// * `kind`: The types of items to search for. The answer holds one page for each.
    ///
    /// Spotify's reference: [GET /search](https://developer.spotify.com/documentation/web-api/reference/search).
    pub fn query(
        &self,
        q: impl Into<String>,
        kind: impl IntoIterator<Item = crate::model::SearchType>,
    ) -> QueryCall {
        QueryCall {
            session: self.session.clone(),
            include_external: None,
            limit: None,
            market: None,
            offset: None,
            q: q.into(),
            kind: kind.into_iter().collect(),
        }
    }
    /// Searches the catalogue for shows.
    ///
    /// A page holds at most 10 entries, 5 by default; before February 2026 it was 50 and 20, which apps registered earlier may still get.
    /// `offset` plus `limit` is at most 1000; a stream that continues past that ends with a 400.
    /// `total` is not a reliable count: it changes between answers.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// # Arguments
    ///
    /// * `q`: The search text. Filters such as `artist:`, `album:`, `track:`, `year:` (one, or a range such as `1990-1999`), `genre:`, `isrc:` and `upc:` narrow it; `tag:new` finds albums of the last two weeks and `tag:hipster` the least popular tenth. Each filter applies only to some types.
    ///
    /// Spotify's reference: [GET /search](https://developer.spotify.com/documentation/web-api/reference/search).
    pub fn shows(&self, q: impl Into<String>) -> ShowsCall {
        ShowsCall {
            session: self.session.clone(),
            include_external: None,
            limit: None,
            market: None,
            offset: None,
            q: q.into(),
        }
    }
    /// Searches the catalogue for tracks.
    ///
    /// A page holds at most 10 entries, 5 by default; before February 2026 it was 50 and 20, which apps registered earlier may still get.
    /// `offset` plus `limit` is at most 1000; a stream that continues past that ends with a 400.
    /// `total` is not a reliable count: it changes between answers.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// # Arguments
    ///
    /// * `q`: The search text. Filters such as `artist:`, `album:`, `track:`, `year:` (one, or a range such as `1990-1999`), `genre:`, `isrc:` and `upc:` narrow it; `tag:new` finds albums of the last two weeks and `tag:hipster` the least popular tenth. Each filter applies only to some types.
    ///
    /// Spotify's reference: [GET /search](https://developer.spotify.com/documentation/web-api/reference/search).
    pub fn tracks(&self, q: impl Into<String>) -> TracksCall {
        TracksCall {
            session: self.session.clone(),
            include_external: None,
            limit: None,
            market: None,
            offset: None,
            q: q.into(),
        }
    }
}

impl<G> Clone for Search<G> {
    fn clone(&self) -> Self {
        Self::of(&self.session)
    }
}

impl<G> std::fmt::Debug for Search<G> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct(stringify!(Search)).finish_non_exhaustive()
    }
}

/// A call of [`albums`](Search::albums), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct AlbumsCall {
    session: Session,
    include_external: Option<crate::model::IncludeExternal>,
    limit: Option<u32>,
    market: Option<crate::model::Market>,
    offset: Option<u32>,
    q: String,
}

impl AlbumsCall {
    /// `audio` if the caller can play externally hosted audio, so that such items count as playable.
    #[inline]
    pub fn include_external(
        mut self,
        include_external: crate::model::IncludeExternal,
    ) -> Self {
        self.include_external = Some(include_external);
        self
    }
    /// How many entries the page of each type holds: 1 to 10, by default 5. A larger number causes a 400, but apps registered before February 2026 may still use up to 50.
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
    /// Where each page starts, counted from 0. `offset` plus `limit` is at most 1000.
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
    pub fn send(self) -> Sending<crate::model::Page<crate::model::SimplifiedAlbum>> {
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
    type Output = Result<crate::model::Page<crate::model::SimplifiedAlbum>, Error>;
    type IntoFuture = Sending<crate::model::Page<crate::model::SimplifiedAlbum>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for AlbumsCall {
    type Answer = crate::model::Page<crate::model::SimplifiedAlbum>;
    const OPERATION: &'static Operation = &Operation {
        id: "search",
        method: "GET",
        path: "/search",
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
                .search(
                    request::text(&self.include_external).as_deref(),
                    request::text(&self.limit).as_deref(),
                    request::text(&self.market).as_deref(),
                    request::text(&self.offset).as_deref(),
                    &self.q.text(),
                    "album",
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::envelope(answer, "albums")
    }
}

impl Paged for AlbumsCall {
    type Page = crate::model::Page<crate::model::SimplifiedAlbum>;
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
    pub fn page(self) -> Sending<crate::model::Page<crate::model::SimplifiedAlbum>> {
        paging::page(self)
    }
    /// A stream of all pages, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn pages(
        self,
    ) -> paging::PageStream<crate::model::Page<crate::model::SimplifiedAlbum>> {
        paging::PageStream::new(self.session.clone(), self)
    }
    /// A stream of all items, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn stream(
        self,
    ) -> paging::ItemStream<crate::model::Page<crate::model::SimplifiedAlbum>> {
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
    ) -> paging::AllItems<crate::model::Page<crate::model::SimplifiedAlbum>> {
        self.stream().all()
    }
}

/// A call of [`artists`](Search::artists), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ArtistsCall {
    session: Session,
    include_external: Option<crate::model::IncludeExternal>,
    limit: Option<u32>,
    market: Option<crate::model::Market>,
    offset: Option<u32>,
    q: String,
}

impl ArtistsCall {
    /// `audio` if the caller can play externally hosted audio, so that such items count as playable.
    #[inline]
    pub fn include_external(
        mut self,
        include_external: crate::model::IncludeExternal,
    ) -> Self {
        self.include_external = Some(include_external);
        self
    }
    /// How many entries the page of each type holds: 1 to 10, by default 5. A larger number causes a 400, but apps registered before February 2026 may still use up to 50.
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
    /// Where each page starts, counted from 0. `offset` plus `limit` is at most 1000.
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
    pub fn send(self) -> Sending<crate::model::Page<crate::model::Artist>> {
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

impl IntoFuture for ArtistsCall {
    type Output = Result<crate::model::Page<crate::model::Artist>, Error>;
    type IntoFuture = Sending<crate::model::Page<crate::model::Artist>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for ArtistsCall {
    type Answer = crate::model::Page<crate::model::Artist>;
    const OPERATION: &'static Operation = &Operation {
        id: "search",
        method: "GET",
        path: "/search",
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
                .search(
                    request::text(&self.include_external).as_deref(),
                    request::text(&self.limit).as_deref(),
                    request::text(&self.market).as_deref(),
                    request::text(&self.offset).as_deref(),
                    &self.q.text(),
                    "artist",
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::envelope(answer, "artists")
    }
}

impl Paged for ArtistsCall {
    type Page = crate::model::Page<crate::model::Artist>;
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

impl ArtistsCall {
    /// One page.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn page(self) -> Sending<crate::model::Page<crate::model::Artist>> {
        paging::page(self)
    }
    /// A stream of all pages, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn pages(self) -> paging::PageStream<crate::model::Page<crate::model::Artist>> {
        paging::PageStream::new(self.session.clone(), self)
    }
    /// A stream of all items, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn stream(self) -> paging::ItemStream<crate::model::Page<crate::model::Artist>> {
        self.pages().items()
    }
    /// All items, from the builder's offset or cursor on, in one `Vec`.
    ///
    /// # Errors
    ///
    /// The first error that [`stream`](Self::stream) returns, which may be an item that cannot be read.
    #[inline]
    pub fn all(self) -> paging::AllItems<crate::model::Page<crate::model::Artist>> {
        self.stream().all()
    }
}

/// A call of [`audiobooks`](Search::audiobooks), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct AudiobooksCall {
    session: Session,
    include_external: Option<crate::model::IncludeExternal>,
    limit: Option<u32>,
    market: Option<crate::model::Market>,
    offset: Option<u32>,
    q: String,
}

impl AudiobooksCall {
    /// `audio` if the caller can play externally hosted audio, so that such items count as playable.
    #[inline]
    pub fn include_external(
        mut self,
        include_external: crate::model::IncludeExternal,
    ) -> Self {
        self.include_external = Some(include_external);
        self
    }
    /// How many entries the page of each type holds: 1 to 10, by default 5. A larger number causes a 400, but apps registered before February 2026 may still use up to 50.
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
    /// Where each page starts, counted from 0. `offset` plus `limit` is at most 1000.
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
    pub fn send(self) -> Sending<crate::model::Page<crate::model::SimplifiedAudiobook>> {
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

impl IntoFuture for AudiobooksCall {
    type Output = Result<crate::model::Page<crate::model::SimplifiedAudiobook>, Error>;
    type IntoFuture = Sending<crate::model::Page<crate::model::SimplifiedAudiobook>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for AudiobooksCall {
    type Answer = crate::model::Page<crate::model::SimplifiedAudiobook>;
    const OPERATION: &'static Operation = &Operation {
        id: "search",
        method: "GET",
        path: "/search",
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
                .search(
                    request::text(&self.include_external).as_deref(),
                    request::text(&self.limit).as_deref(),
                    request::text(&self.market).as_deref(),
                    request::text(&self.offset).as_deref(),
                    &self.q.text(),
                    "audiobook",
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::envelope(answer, "audiobooks")
    }
}

impl Paged for AudiobooksCall {
    type Page = crate::model::Page<crate::model::SimplifiedAudiobook>;
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

impl AudiobooksCall {
    /// One page.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn page(self) -> Sending<crate::model::Page<crate::model::SimplifiedAudiobook>> {
        paging::page(self)
    }
    /// A stream of all pages, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn pages(
        self,
    ) -> paging::PageStream<crate::model::Page<crate::model::SimplifiedAudiobook>> {
        paging::PageStream::new(self.session.clone(), self)
    }
    /// A stream of all items, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn stream(
        self,
    ) -> paging::ItemStream<crate::model::Page<crate::model::SimplifiedAudiobook>> {
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
    ) -> paging::AllItems<crate::model::Page<crate::model::SimplifiedAudiobook>> {
        self.stream().all()
    }
}

/// A call of [`episodes`](Search::episodes), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct EpisodesCall {
    session: Session,
    include_external: Option<crate::model::IncludeExternal>,
    limit: Option<u32>,
    market: Option<crate::model::Market>,
    offset: Option<u32>,
    q: String,
}

impl EpisodesCall {
    /// `audio` if the caller can play externally hosted audio, so that such items count as playable.
    #[inline]
    pub fn include_external(
        mut self,
        include_external: crate::model::IncludeExternal,
    ) -> Self {
        self.include_external = Some(include_external);
        self
    }
    /// How many entries the page of each type holds: 1 to 10, by default 5. A larger number causes a 400, but apps registered before February 2026 may still use up to 50.
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
    /// Where each page starts, counted from 0. `offset` plus `limit` is at most 1000.
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
        id: "search",
        method: "GET",
        path: "/search",
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
                .search(
                    request::text(&self.include_external).as_deref(),
                    request::text(&self.limit).as_deref(),
                    request::text(&self.market).as_deref(),
                    request::text(&self.offset).as_deref(),
                    &self.q.text(),
                    "episode",
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::envelope(answer, "episodes")
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

/// A call of [`playlists`](Search::playlists), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct PlaylistsCall {
    session: Session,
    include_external: Option<crate::model::IncludeExternal>,
    limit: Option<u32>,
    market: Option<crate::model::Market>,
    offset: Option<u32>,
    q: String,
}

impl PlaylistsCall {
    /// `audio` if the caller can play externally hosted audio, so that such items count as playable.
    #[inline]
    pub fn include_external(
        mut self,
        include_external: crate::model::IncludeExternal,
    ) -> Self {
        self.include_external = Some(include_external);
        self
    }
    /// How many entries the page of each type holds: 1 to 10, by default 5. A larger number causes a 400, but apps registered before February 2026 may still use up to 50.
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
    /// Where each page starts, counted from 0. `offset` plus `limit` is at most 1000.
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
    pub fn send(self) -> Sending<crate::model::Page<crate::model::SimplifiedPlaylist>> {
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

impl IntoFuture for PlaylistsCall {
    type Output = Result<crate::model::Page<crate::model::SimplifiedPlaylist>, Error>;
    type IntoFuture = Sending<crate::model::Page<crate::model::SimplifiedPlaylist>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for PlaylistsCall {
    type Answer = crate::model::Page<crate::model::SimplifiedPlaylist>;
    const OPERATION: &'static Operation = &Operation {
        id: "search",
        method: "GET",
        path: "/search",
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
                .search(
                    request::text(&self.include_external).as_deref(),
                    request::text(&self.limit).as_deref(),
                    request::text(&self.market).as_deref(),
                    request::text(&self.offset).as_deref(),
                    &self.q.text(),
                    "playlist",
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::envelope(answer, "playlists")
    }
}

impl Paged for PlaylistsCall {
    type Page = crate::model::Page<crate::model::SimplifiedPlaylist>;
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

impl PlaylistsCall {
    /// One page.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn page(self) -> Sending<crate::model::Page<crate::model::SimplifiedPlaylist>> {
        paging::page(self)
    }
    /// A stream of all pages, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn pages(
        self,
    ) -> paging::PageStream<crate::model::Page<crate::model::SimplifiedPlaylist>> {
        paging::PageStream::new(self.session.clone(), self)
    }
    /// A stream of all items, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn stream(
        self,
    ) -> paging::ItemStream<crate::model::Page<crate::model::SimplifiedPlaylist>> {
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
    ) -> paging::AllItems<crate::model::Page<crate::model::SimplifiedPlaylist>> {
        self.stream().all()
    }
}

/// A call of [`query`](Search::query), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct QueryCall {
    session: Session,
    include_external: Option<crate::model::IncludeExternal>,
    limit: Option<u32>,
    market: Option<crate::model::Market>,
    offset: Option<u32>,
    q: String,
    kind: Vec<crate::model::SearchType>,
}

impl QueryCall {
    /// `audio` if the caller can play externally hosted audio, so that such items count as playable.
    #[inline]
    pub fn include_external(
        mut self,
        include_external: crate::model::IncludeExternal,
    ) -> Self {
        self.include_external = Some(include_external);
        self
    }
    /// How many entries the page of each type holds: 1 to 10, by default 5. A larger number causes a 400, but apps registered before February 2026 may still use up to 50.
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
    /// Where each page starts, counted from 0. `offset` plus `limit` is at most 1000.
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
    pub fn send(self) -> Sending<crate::model::SearchResult> {
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

impl IntoFuture for QueryCall {
    type Output = Result<crate::model::SearchResult, Error>;
    type IntoFuture = Sending<crate::model::SearchResult>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for QueryCall {
    type Answer = crate::model::SearchResult;
    const OPERATION: &'static Operation = &Operation {
        id: "search",
        method: "GET",
        path: "/search",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        request::entries("kind", &self.kind)?;
        wire::built(
            wire::client(&self.session)
                .search(
                    request::text(&self.include_external).as_deref(),
                    request::text(&self.limit).as_deref(),
                    request::text(&self.market).as_deref(),
                    request::text(&self.offset).as_deref(),
                    &self.q.text(),
                    &self.kind.text(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

/// A call of [`shows`](Search::shows), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ShowsCall {
    session: Session,
    include_external: Option<crate::model::IncludeExternal>,
    limit: Option<u32>,
    market: Option<crate::model::Market>,
    offset: Option<u32>,
    q: String,
}

impl ShowsCall {
    /// `audio` if the caller can play externally hosted audio, so that such items count as playable.
    #[inline]
    pub fn include_external(
        mut self,
        include_external: crate::model::IncludeExternal,
    ) -> Self {
        self.include_external = Some(include_external);
        self
    }
    /// How many entries the page of each type holds: 1 to 10, by default 5. A larger number causes a 400, but apps registered before February 2026 may still use up to 50.
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
    /// Where each page starts, counted from 0. `offset` plus `limit` is at most 1000.
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
    pub fn send(self) -> Sending<crate::model::Page<crate::model::SimplifiedShow>> {
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

impl IntoFuture for ShowsCall {
    type Output = Result<crate::model::Page<crate::model::SimplifiedShow>, Error>;
    type IntoFuture = Sending<crate::model::Page<crate::model::SimplifiedShow>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for ShowsCall {
    type Answer = crate::model::Page<crate::model::SimplifiedShow>;
    const OPERATION: &'static Operation = &Operation {
        id: "search",
        method: "GET",
        path: "/search",
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
                .search(
                    request::text(&self.include_external).as_deref(),
                    request::text(&self.limit).as_deref(),
                    request::text(&self.market).as_deref(),
                    request::text(&self.offset).as_deref(),
                    &self.q.text(),
                    "show",
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::envelope(answer, "shows")
    }
}

impl Paged for ShowsCall {
    type Page = crate::model::Page<crate::model::SimplifiedShow>;
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

impl ShowsCall {
    /// One page.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn page(self) -> Sending<crate::model::Page<crate::model::SimplifiedShow>> {
        paging::page(self)
    }
    /// A stream of all pages, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn pages(
        self,
    ) -> paging::PageStream<crate::model::Page<crate::model::SimplifiedShow>> {
        paging::PageStream::new(self.session.clone(), self)
    }
    /// A stream of all items, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn stream(
        self,
    ) -> paging::ItemStream<crate::model::Page<crate::model::SimplifiedShow>> {
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
    ) -> paging::AllItems<crate::model::Page<crate::model::SimplifiedShow>> {
        self.stream().all()
    }
}

/// A call of [`tracks`](Search::tracks), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct TracksCall {
    session: Session,
    include_external: Option<crate::model::IncludeExternal>,
    limit: Option<u32>,
    market: Option<crate::model::Market>,
    offset: Option<u32>,
    q: String,
}

impl TracksCall {
    /// `audio` if the caller can play externally hosted audio, so that such items count as playable.
    #[inline]
    pub fn include_external(
        mut self,
        include_external: crate::model::IncludeExternal,
    ) -> Self {
        self.include_external = Some(include_external);
        self
    }
    /// How many entries the page of each type holds: 1 to 10, by default 5. A larger number causes a 400, but apps registered before February 2026 may still use up to 50.
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
    /// Where each page starts, counted from 0. `offset` plus `limit` is at most 1000.
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
    pub fn send(self) -> Sending<crate::model::Page<crate::model::Track>> {
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
    type Output = Result<crate::model::Page<crate::model::Track>, Error>;
    type IntoFuture = Sending<crate::model::Page<crate::model::Track>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for TracksCall {
    type Answer = crate::model::Page<crate::model::Track>;
    const OPERATION: &'static Operation = &Operation {
        id: "search",
        method: "GET",
        path: "/search",
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
                .search(
                    request::text(&self.include_external).as_deref(),
                    request::text(&self.limit).as_deref(),
                    request::text(&self.market).as_deref(),
                    request::text(&self.offset).as_deref(),
                    &self.q.text(),
                    "track",
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::envelope(answer, "tracks")
    }
}

impl Paged for TracksCall {
    type Page = crate::model::Page<crate::model::Track>;
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
    pub fn page(self) -> Sending<crate::model::Page<crate::model::Track>> {
        paging::page(self)
    }
    /// A stream of all pages, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn pages(self) -> paging::PageStream<crate::model::Page<crate::model::Track>> {
        paging::PageStream::new(self.session.clone(), self)
    }
    /// A stream of all items, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn stream(self) -> paging::ItemStream<crate::model::Page<crate::model::Track>> {
        self.pages().items()
    }
    /// All items, from the builder's offset or cursor on, in one `Vec`.
    ///
    /// # Errors
    ///
    /// The first error that [`stream`](Self::stream) returns, which may be an item that cannot be read.
    #[inline]
    pub fn all(self) -> paging::AllItems<crate::model::Page<crate::model::Track>> {
        self.stream().all()
    }
}
