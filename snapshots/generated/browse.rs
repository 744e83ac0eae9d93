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

/// Spotify's featured playlists, recommendations, categories and markets. Reached by [`Spotify::browse`](crate::Spotify::browse).
pub struct Browse<G> {
    session: Session,
    grant: std::marker::PhantomData<fn() -> G>,
}

impl<G> Browse<G> {
    pub(crate) fn of(session: &Session) -> Self {
        Self {
            session: session.clone(),
            grant: std::marker::PhantomData,
        }
    }
    /// Lists the countries that Spotify serves.
    ///
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// Spotify's reference: [GET /markets](https://developer.spotify.com/documentation/web-api/reference/get-available-markets).
    #[deprecated(
        note = "Spotify has deprecated it, and has no other operation for the same purpose"
    )]
    pub fn available_markets(&self) -> AvailableMarketsCall {
        AvailableMarketsCall {
            session: self.session.clone(),
        }
    }
    /// Lists the categories that Spotify sorts its catalogue into.
    ///
    /// The names are in the language of `locale`, by default in American English.
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// Spotify's reference: [GET /browse/categories](https://developer.spotify.com/documentation/web-api/reference/get-categories).
    #[deprecated(
        note = "Spotify has deprecated it, and has no other operation for the same purpose"
    )]
    pub fn categories(&self) -> CategoriesCall {
        CategoriesCall {
            session: self.session.clone(),
            limit: None,
            locale: None,
            offset: None,
        }
    }
    /// Reads one category.
    ///
    /// The name is in the language of `locale`, by default in American English.
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// # Arguments
    ///
    /// * `category_id`: The category.
    ///
    /// Spotify's reference: [GET /browse/categories/{category_id}](https://developer.spotify.com/documentation/web-api/reference/get-a-category).
    #[deprecated(
        note = "Spotify has deprecated it, and has no other operation for the same purpose"
    )]
    pub fn category(
        &self,
        category_id: impl Into<crate::model::CategoryId>,
    ) -> CategoryCall {
        CategoryCall {
            session: self.session.clone(),
            category_id: category_id.into(),
            locale: None,
        }
    }
    /// Lists Spotify's playlists of one category.
    ///
    /// Spotify may send `null` for a playlist; such entries are left out.
    /// Closed since 2024-11-27 to new apps and to apps in development mode, which get a 403.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// # Arguments
    ///
    /// * `category_id`: The category whose playlists to list.
    ///
    /// Spotify's reference: [GET /browse/categories/{category_id}/playlists](https://developer.spotify.com/documentation/web-api/reference/get-a-categories-playlists).
    #[deprecated(
        note = "Spotify has deprecated it, and has no other operation for the same purpose"
    )]
    pub fn category_playlists(
        &self,
        category_id: impl Into<crate::model::CategoryId>,
    ) -> CategoryPlaylistsCall {
        CategoryPlaylistsCall {
            session: self.session.clone(),
            category_id: category_id.into(),
            limit: None,
            offset: None,
        }
    }
    /// Lists the playlists that Spotify features.
    ///
    /// Closed since 2024-11-27 to new apps and to apps in development mode, which get a 403.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// Spotify's reference: [GET /browse/featured-playlists](https://developer.spotify.com/documentation/web-api/reference/get-featured-playlists).
    #[deprecated(
        note = "Spotify has deprecated it, and has no other operation for the same purpose"
    )]
    pub fn featured_playlists(&self) -> FeaturedPlaylistsCall {
        FeaturedPlaylistsCall {
            session: self.session.clone(),
            limit: None,
            locale: None,
            offset: None,
        }
    }
    /// Lists the new albums that Spotify features.
    ///
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// Spotify's reference: [GET /browse/new-releases](https://developer.spotify.com/documentation/web-api/reference/get-new-releases).
    #[deprecated(
        note = "Spotify has deprecated it, and has no other operation for the same purpose"
    )]
    pub fn new_releases(&self) -> NewReleasesCall {
        NewReleasesCall {
            session: self.session.clone(),
            limit: None,
            offset: None,
        }
    }
    /// Lists the genres that can be seeds of recommendations.
    ///
    /// Closed since 2024-11-27 to new apps and to apps in development mode, which get a 404.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// Spotify's reference: [GET /recommendations/available-genre-seeds](https://developer.spotify.com/documentation/web-api/reference/get-recommendation-genres).
    #[deprecated(
        note = "Spotify has deprecated it, and has no other operation for the same purpose"
    )]
    pub fn recommendation_genres(&self) -> RecommendationGenresCall {
        RecommendationGenresCall {
            session: self.session.clone(),
        }
    }
    /// Recommends tracks for one to five seeds.
    ///
    /// Seeds are artists, tracks and genres in any combination, at least one and at most five in total.
    /// A `min_` or `max_` value excludes tracks; a `target_` value only ranks them, and all targets have the same weight.
    /// With narrow ranges or little-known seeds there may be fewer tracks than `limit`, or none. The answer's `seeds` tell how many tracks were left at each step.
    /// Closed since 2024-11-27 to new apps and to apps in development mode, which get a 404.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// # Arguments
    ///
    /// * `seeds`: One to five artists, genres and tracks to start from.
    ///
    /// Spotify's reference: [GET /recommendations](https://developer.spotify.com/documentation/web-api/reference/get-recommendations).
    #[deprecated(
        note = "Spotify has deprecated it, and has no other operation for the same purpose"
    )]
    pub fn recommendations(&self, seeds: crate::model::Seeds) -> RecommendationsCall {
        RecommendationsCall {
            session: self.session.clone(),
            limit: None,
            market: None,
            max_acousticness: None,
            max_danceability: None,
            max_duration: None,
            max_energy: None,
            max_instrumentalness: None,
            max_key: None,
            max_liveness: None,
            max_loudness: None,
            max_mode: None,
            max_popularity: None,
            max_speechiness: None,
            max_tempo: None,
            max_time_signature: None,
            max_valence: None,
            min_acousticness: None,
            min_danceability: None,
            min_duration: None,
            min_energy: None,
            min_instrumentalness: None,
            min_key: None,
            min_liveness: None,
            min_loudness: None,
            min_mode: None,
            min_popularity: None,
            min_speechiness: None,
            min_tempo: None,
            min_time_signature: None,
            min_valence: None,
            target_acousticness: None,
            target_danceability: None,
            target_duration: None,
            target_energy: None,
            target_instrumentalness: None,
            target_key: None,
            target_liveness: None,
            target_loudness: None,
            target_mode: None,
            target_popularity: None,
            target_speechiness: None,
            target_tempo: None,
            target_time_signature: None,
            target_valence: None,
            seeds: seeds,
        }
    }
}

impl<G> Clone for Browse<G> {
    fn clone(&self) -> Self {
        Self::of(&self.session)
    }
}

impl<G> std::fmt::Debug for Browse<G> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct(stringify!(Browse)).finish_non_exhaustive()
    }
}

/// A call of [`available_markets`](Browse::available_markets), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct AvailableMarketsCall {
    session: Session,
}

impl AvailableMarketsCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::Markets> {
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

impl IntoFuture for AvailableMarketsCall {
    type Output = Result<crate::model::Markets, Error>;
    type IntoFuture = Sending<crate::model::Markets>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for AvailableMarketsCall {
    type Answer = crate::model::Markets;
    const OPERATION: &'static Operation = &Operation {
        id: "get-available-markets",
        method: "GET",
        path: "/markets",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        wire::built(wire::client(&self.session).get_available_markets())
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::envelope(answer, "markets")
    }
}

/// A call of [`categories`](Browse::categories), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CategoriesCall {
    session: Session,
    limit: Option<u32>,
    locale: Option<crate::model::Locale>,
    offset: Option<u32>,
}

impl CategoriesCall {
    /// How many entries a page holds: 1 to 50, by default 20.
    #[inline]
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }
    /// The language of the answer, as a language and a country such as `pt_BR`. By default, and where Spotify has no translation, American English.
    #[inline]
    pub fn locale(mut self, locale: crate::model::Locale) -> Self {
        self.locale = Some(locale);
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
    pub fn send(self) -> Sending<crate::model::Page<crate::model::Category>> {
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

impl IntoFuture for CategoriesCall {
    type Output = Result<crate::model::Page<crate::model::Category>, Error>;
    type IntoFuture = Sending<crate::model::Page<crate::model::Category>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for CategoriesCall {
    type Answer = crate::model::Page<crate::model::Category>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-categories",
        method: "GET",
        path: "/browse/categories",
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
                .get_categories(
                    request::text(&self.limit).as_deref(),
                    request::text(&self.locale).as_deref(),
                    request::text(&self.offset).as_deref(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::envelope(answer, "categories")
    }
}

impl Paged for CategoriesCall {
    type Page = crate::model::Page<crate::model::Category>;
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

impl CategoriesCall {
    /// One page.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn page(self) -> Sending<crate::model::Page<crate::model::Category>> {
        paging::page(self)
    }
    /// A stream of all pages, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn pages(
        self,
    ) -> paging::PageStream<crate::model::Page<crate::model::Category>> {
        paging::PageStream::new(self.session.clone(), self)
    }
    /// A stream of all items, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn stream(
        self,
    ) -> paging::ItemStream<crate::model::Page<crate::model::Category>> {
        self.pages().items()
    }
    /// All items, from the builder's offset or cursor on, in one `Vec`.
    ///
    /// # Errors
    ///
    /// The first error that [`stream`](Self::stream) returns, which may be an item that cannot be read.
    #[inline]
    pub fn all(self) -> paging::AllItems<crate::model::Page<crate::model::Category>> {
        self.stream().all()
    }
}

/// A call of [`category`](Browse::category), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CategoryCall {
    session: Session,
    category_id: crate::model::CategoryId,
    locale: Option<crate::model::Locale>,
}

impl CategoryCall {
    /// The language of the answer, as a language and a country such as `pt_BR`. By default, and where Spotify has no translation, American English.
    #[inline]
    pub fn locale(mut self, locale: crate::model::Locale) -> Self {
        self.locale = Some(locale);
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::Category> {
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

impl IntoFuture for CategoryCall {
    type Output = Result<crate::model::Category, Error>;
    type IntoFuture = Sending<crate::model::Category>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for CategoryCall {
    type Answer = crate::model::Category;
    const OPERATION: &'static Operation = &Operation {
        id: "get-a-category",
        method: "GET",
        path: "/browse/categories/{category_id}",
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
                .get_a_category(
                    &request::segment("category_id", &self.category_id)?,
                    request::text(&self.locale).as_deref(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

/// A call of [`category_playlists`](Browse::category_playlists), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CategoryPlaylistsCall {
    session: Session,
    category_id: crate::model::CategoryId,
    limit: Option<u32>,
    offset: Option<u32>,
}

impl CategoryPlaylistsCall {
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
    pub fn send(self) -> Sending<crate::model::FeaturedPlaylists> {
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

impl IntoFuture for CategoryPlaylistsCall {
    type Output = Result<crate::model::FeaturedPlaylists, Error>;
    type IntoFuture = Sending<crate::model::FeaturedPlaylists>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for CategoryPlaylistsCall {
    type Answer = crate::model::FeaturedPlaylists;
    const OPERATION: &'static Operation = &Operation {
        id: "get-a-categories-playlists",
        method: "GET",
        path: "/browse/categories/{category_id}/playlists",
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
                .get_a_categories_playlists(
                    &request::segment("category_id", &self.category_id)?,
                    request::text(&self.limit).as_deref(),
                    request::text(&self.offset).as_deref(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

impl Paged for CategoryPlaylistsCall {
    type Page = crate::model::Page<crate::model::SimplifiedPlaylist>;
    #[inline]
    fn open(answer: Self::Answer) -> Self::Page {
        answer.playlists
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

impl CategoryPlaylistsCall {
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

/// A call of [`featured_playlists`](Browse::featured_playlists), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct FeaturedPlaylistsCall {
    session: Session,
    limit: Option<u32>,
    locale: Option<crate::model::Locale>,
    offset: Option<u32>,
}

impl FeaturedPlaylistsCall {
    /// How many entries a page holds: 1 to 50, by default 20.
    #[inline]
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }
    /// The language of the answer, as a language and a country such as `pt_BR`. By default, and where Spotify has no translation, American English.
    #[inline]
    pub fn locale(mut self, locale: crate::model::Locale) -> Self {
        self.locale = Some(locale);
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
    pub fn send(self) -> Sending<crate::model::FeaturedPlaylists> {
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

impl IntoFuture for FeaturedPlaylistsCall {
    type Output = Result<crate::model::FeaturedPlaylists, Error>;
    type IntoFuture = Sending<crate::model::FeaturedPlaylists>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for FeaturedPlaylistsCall {
    type Answer = crate::model::FeaturedPlaylists;
    const OPERATION: &'static Operation = &Operation {
        id: "get-featured-playlists",
        method: "GET",
        path: "/browse/featured-playlists",
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
                .get_featured_playlists(
                    request::text(&self.limit).as_deref(),
                    request::text(&self.locale).as_deref(),
                    request::text(&self.offset).as_deref(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

impl Paged for FeaturedPlaylistsCall {
    type Page = crate::model::Page<crate::model::SimplifiedPlaylist>;
    #[inline]
    fn open(answer: Self::Answer) -> Self::Page {
        answer.playlists
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

impl FeaturedPlaylistsCall {
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

/// A call of [`new_releases`](Browse::new_releases), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct NewReleasesCall {
    session: Session,
    limit: Option<u32>,
    offset: Option<u32>,
}

impl NewReleasesCall {
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

impl IntoFuture for NewReleasesCall {
    type Output = Result<crate::model::Page<crate::model::SimplifiedAlbum>, Error>;
    type IntoFuture = Sending<crate::model::Page<crate::model::SimplifiedAlbum>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for NewReleasesCall {
    type Answer = crate::model::Page<crate::model::SimplifiedAlbum>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-new-releases",
        method: "GET",
        path: "/browse/new-releases",
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
                .get_new_releases(
                    request::text(&self.limit).as_deref(),
                    request::text(&self.offset).as_deref(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::envelope(answer, "albums")
    }
}

impl Paged for NewReleasesCall {
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

impl NewReleasesCall {
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

/// A call of [`recommendation_genres`](Browse::recommendation_genres), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct RecommendationGenresCall {
    session: Session,
}

impl RecommendationGenresCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<Vec<String>> {
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

impl IntoFuture for RecommendationGenresCall {
    type Output = Result<Vec<String>, Error>;
    type IntoFuture = Sending<Vec<String>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for RecommendationGenresCall {
    type Answer = Vec<String>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-recommendation-genres",
        method: "GET",
        path: "/recommendations/available-genre-seeds",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        wire::built(wire::client(&self.session).get_recommendation_genres())
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::envelope(answer, "genres")
    }
}

/// A call of [`recommendations`](Browse::recommendations), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct RecommendationsCall {
    session: Session,
    limit: Option<u32>,
    market: Option<crate::model::Market>,
    max_acousticness: Option<f64>,
    max_danceability: Option<f64>,
    max_duration: Option<crate::model::Duration>,
    max_energy: Option<f64>,
    max_instrumentalness: Option<f64>,
    max_key: Option<u32>,
    max_liveness: Option<f64>,
    max_loudness: Option<f64>,
    max_mode: Option<u32>,
    max_popularity: Option<u32>,
    max_speechiness: Option<f64>,
    max_tempo: Option<f64>,
    max_time_signature: Option<u32>,
    max_valence: Option<f64>,
    min_acousticness: Option<f64>,
    min_danceability: Option<f64>,
    min_duration: Option<crate::model::Duration>,
    min_energy: Option<f64>,
    min_instrumentalness: Option<f64>,
    min_key: Option<u32>,
    min_liveness: Option<f64>,
    min_loudness: Option<f64>,
    min_mode: Option<u32>,
    min_popularity: Option<u32>,
    min_speechiness: Option<f64>,
    min_tempo: Option<f64>,
    min_time_signature: Option<u32>,
    min_valence: Option<f64>,
    target_acousticness: Option<f64>,
    target_danceability: Option<f64>,
    target_duration: Option<crate::model::Duration>,
    target_energy: Option<f64>,
    target_instrumentalness: Option<f64>,
    target_key: Option<u32>,
    target_liveness: Option<f64>,
    target_loudness: Option<f64>,
    target_mode: Option<u32>,
    target_popularity: Option<u32>,
    target_speechiness: Option<f64>,
    target_tempo: Option<f64>,
    target_time_signature: Option<u32>,
    target_valence: Option<f64>,
    seeds: crate::model::Seeds,
}

impl RecommendationsCall {
    /// How many tracks to recommend: 1 to 100, by default 20. There may be fewer.
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
    /// The greatest acousticness, from 0.0 to 1.0: how likely the track is acoustic.
    #[inline]
    pub fn max_acousticness(mut self, max_acousticness: f64) -> Self {
        self.max_acousticness = Some(max_acousticness);
        self
    }
    /// The greatest danceability, from 0.0 to 1.0: how suitable the track is for dancing.
    #[inline]
    pub fn max_danceability(mut self, max_danceability: f64) -> Self {
        self.max_danceability = Some(max_danceability);
        self
    }
    /// The greatest length, sent in milliseconds.
    #[inline]
    pub fn max_duration(mut self, max_duration: crate::model::Duration) -> Self {
        self.max_duration = Some(max_duration);
        self
    }
    /// The greatest energy, from 0.0 to 1.0: how loud, fast and noisy the track feels.
    #[inline]
    pub fn max_energy(mut self, max_energy: f64) -> Self {
        self.max_energy = Some(max_energy);
        self
    }
    /// The greatest instrumentalness, from 0.0 to 1.0: how likely the track has no vocals.
    #[inline]
    pub fn max_instrumentalness(mut self, max_instrumentalness: f64) -> Self {
        self.max_instrumentalness = Some(max_instrumentalness);
        self
    }
    /// The highest key, from 0 (C) in semitones to 11 (B).
    #[inline]
    pub fn max_key(mut self, max_key: u32) -> Self {
        self.max_key = Some(max_key);
        self
    }
    /// The greatest liveness, from 0.0 to 1.0: how likely an audience was there.
    #[inline]
    pub fn max_liveness(mut self, max_liveness: f64) -> Self {
        self.max_liveness = Some(max_liveness);
        self
    }
    /// The greatest loudness in decibels, mostly from -60 to 0.
    #[inline]
    pub fn max_loudness(mut self, max_loudness: f64) -> Self {
        self.max_loudness = Some(max_loudness);
        self
    }
    /// The highest mode: 0 for minor, 1 for major.
    #[inline]
    pub fn max_mode(mut self, max_mode: u32) -> Self {
        self.max_mode = Some(max_mode);
        self
    }
    /// The greatest popularity, from 0 to 100.
    #[inline]
    pub fn max_popularity(mut self, max_popularity: u32) -> Self {
        self.max_popularity = Some(max_popularity);
        self
    }
    /// The greatest speechiness, from 0.0 to 1.0: how much of the track is speech.
    #[inline]
    pub fn max_speechiness(mut self, max_speechiness: f64) -> Self {
        self.max_speechiness = Some(max_speechiness);
        self
    }
    /// The greatest tempo in beats per minute.
    #[inline]
    pub fn max_tempo(mut self, max_tempo: f64) -> Self {
        self.max_tempo = Some(max_tempo);
        self
    }
    /// The most beats in a bar.
    #[inline]
    pub fn max_time_signature(mut self, max_time_signature: u32) -> Self {
        self.max_time_signature = Some(max_time_signature);
        self
    }
    /// The greatest valence, from 0.0 (sad, angry) to 1.0 (happy, cheerful).
    #[inline]
    pub fn max_valence(mut self, max_valence: f64) -> Self {
        self.max_valence = Some(max_valence);
        self
    }
    /// The least acousticness, from 0.0 to 1.0: how likely the track is acoustic.
    #[inline]
    pub fn min_acousticness(mut self, min_acousticness: f64) -> Self {
        self.min_acousticness = Some(min_acousticness);
        self
    }
    /// The least danceability, from 0.0 to 1.0: how suitable the track is for dancing.
    #[inline]
    pub fn min_danceability(mut self, min_danceability: f64) -> Self {
        self.min_danceability = Some(min_danceability);
        self
    }
    /// The least length, sent in milliseconds.
    #[inline]
    pub fn min_duration(mut self, min_duration: crate::model::Duration) -> Self {
        self.min_duration = Some(min_duration);
        self
    }
    /// The least energy, from 0.0 to 1.0: how loud, fast and noisy the track feels.
    #[inline]
    pub fn min_energy(mut self, min_energy: f64) -> Self {
        self.min_energy = Some(min_energy);
        self
    }
    /// The least instrumentalness, from 0.0 to 1.0: how likely the track has no vocals.
    #[inline]
    pub fn min_instrumentalness(mut self, min_instrumentalness: f64) -> Self {
        self.min_instrumentalness = Some(min_instrumentalness);
        self
    }
    /// The lowest key, from 0 (C) in semitones to 11 (B).
    #[inline]
    pub fn min_key(mut self, min_key: u32) -> Self {
        self.min_key = Some(min_key);
        self
    }
    /// The least liveness, from 0.0 to 1.0: how likely an audience was there.
    #[inline]
    pub fn min_liveness(mut self, min_liveness: f64) -> Self {
        self.min_liveness = Some(min_liveness);
        self
    }
    /// The least loudness in decibels, mostly from -60 to 0.
    #[inline]
    pub fn min_loudness(mut self, min_loudness: f64) -> Self {
        self.min_loudness = Some(min_loudness);
        self
    }
    /// The lowest mode: 0 for minor, 1 for major.
    #[inline]
    pub fn min_mode(mut self, min_mode: u32) -> Self {
        self.min_mode = Some(min_mode);
        self
    }
    /// The least popularity, from 0 to 100.
    #[inline]
    pub fn min_popularity(mut self, min_popularity: u32) -> Self {
        self.min_popularity = Some(min_popularity);
        self
    }
    /// The least speechiness, from 0.0 to 1.0: how much of the track is speech.
    #[inline]
    pub fn min_speechiness(mut self, min_speechiness: f64) -> Self {
        self.min_speechiness = Some(min_speechiness);
        self
    }
    /// The least tempo in beats per minute.
    #[inline]
    pub fn min_tempo(mut self, min_tempo: f64) -> Self {
        self.min_tempo = Some(min_tempo);
        self
    }
    /// The fewest beats in a bar.
    #[inline]
    pub fn min_time_signature(mut self, min_time_signature: u32) -> Self {
        self.min_time_signature = Some(min_time_signature);
        self
    }
    /// The least valence, from 0.0 (sad, angry) to 1.0 (happy, cheerful).
    #[inline]
    pub fn min_valence(mut self, min_valence: f64) -> Self {
        self.min_valence = Some(min_valence);
        self
    }
    /// The target acousticness, from 0.0 to 1.0: how likely the track is acoustic.
    #[inline]
    pub fn target_acousticness(mut self, target_acousticness: f64) -> Self {
        self.target_acousticness = Some(target_acousticness);
        self
    }
    /// The target danceability, from 0.0 to 1.0: how suitable the track is for dancing.
    #[inline]
    pub fn target_danceability(mut self, target_danceability: f64) -> Self {
        self.target_danceability = Some(target_danceability);
        self
    }
    /// The target length, sent in milliseconds.
    #[inline]
    pub fn target_duration(mut self, target_duration: crate::model::Duration) -> Self {
        self.target_duration = Some(target_duration);
        self
    }
    /// The target energy, from 0.0 to 1.0: how loud, fast and noisy the track feels.
    #[inline]
    pub fn target_energy(mut self, target_energy: f64) -> Self {
        self.target_energy = Some(target_energy);
        self
    }
    /// The target instrumentalness, from 0.0 to 1.0: how likely the track has no vocals.
    #[inline]
    pub fn target_instrumentalness(mut self, target_instrumentalness: f64) -> Self {
        self.target_instrumentalness = Some(target_instrumentalness);
        self
    }
    /// The target key, from 0 (C) in semitones to 11 (B).
    #[inline]
    pub fn target_key(mut self, target_key: u32) -> Self {
        self.target_key = Some(target_key);
        self
    }
    /// The target liveness, from 0.0 to 1.0: how likely an audience was there.
    #[inline]
    pub fn target_liveness(mut self, target_liveness: f64) -> Self {
        self.target_liveness = Some(target_liveness);
        self
    }
    /// The target loudness in decibels, mostly from -60 to 0.
    #[inline]
    pub fn target_loudness(mut self, target_loudness: f64) -> Self {
        self.target_loudness = Some(target_loudness);
        self
    }
    /// The target mode: 0 for minor, 1 for major.
    #[inline]
    pub fn target_mode(mut self, target_mode: u32) -> Self {
        self.target_mode = Some(target_mode);
        self
    }
    /// The target popularity, from 0 to 100.
    #[inline]
    pub fn target_popularity(mut self, target_popularity: u32) -> Self {
        self.target_popularity = Some(target_popularity);
        self
    }
    /// The target speechiness, from 0.0 to 1.0: how much of the track is speech.
    #[inline]
    pub fn target_speechiness(mut self, target_speechiness: f64) -> Self {
        self.target_speechiness = Some(target_speechiness);
        self
    }
    /// The target tempo in beats per minute.
    #[inline]
    pub fn target_tempo(mut self, target_tempo: f64) -> Self {
        self.target_tempo = Some(target_tempo);
        self
    }
    /// The target number of beats in a bar.
    #[inline]
    pub fn target_time_signature(mut self, target_time_signature: u32) -> Self {
        self.target_time_signature = Some(target_time_signature);
        self
    }
    /// The target valence, from 0.0 (sad, angry) to 1.0 (happy, cheerful).
    #[inline]
    pub fn target_valence(mut self, target_valence: f64) -> Self {
        self.target_valence = Some(target_valence);
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::Recommendations> {
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

impl IntoFuture for RecommendationsCall {
    type Output = Result<crate::model::Recommendations, Error>;
    type IntoFuture = Sending<crate::model::Recommendations>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for RecommendationsCall {
    type Answer = crate::model::Recommendations;
    const OPERATION: &'static Operation = &Operation {
        id: "get-recommendations",
        method: "GET",
        path: "/recommendations",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        if let Some(value) = &self.max_acousticness {
            request::finite("max_acousticness", value)?;
        }
        if let Some(value) = &self.max_danceability {
            request::finite("max_danceability", value)?;
        }
        if let Some(value) = &self.max_energy {
            request::finite("max_energy", value)?;
        }
        if let Some(value) = &self.max_instrumentalness {
            request::finite("max_instrumentalness", value)?;
        }
        if let Some(value) = &self.max_liveness {
            request::finite("max_liveness", value)?;
        }
        if let Some(value) = &self.max_loudness {
            request::finite("max_loudness", value)?;
        }
        if let Some(value) = &self.max_speechiness {
            request::finite("max_speechiness", value)?;
        }
        if let Some(value) = &self.max_tempo {
            request::finite("max_tempo", value)?;
        }
        if let Some(value) = &self.max_valence {
            request::finite("max_valence", value)?;
        }
        if let Some(value) = &self.min_acousticness {
            request::finite("min_acousticness", value)?;
        }
        if let Some(value) = &self.min_danceability {
            request::finite("min_danceability", value)?;
        }
        if let Some(value) = &self.min_energy {
            request::finite("min_energy", value)?;
        }
        if let Some(value) = &self.min_instrumentalness {
            request::finite("min_instrumentalness", value)?;
        }
        if let Some(value) = &self.min_liveness {
            request::finite("min_liveness", value)?;
        }
        if let Some(value) = &self.min_loudness {
            request::finite("min_loudness", value)?;
        }
        if let Some(value) = &self.min_speechiness {
            request::finite("min_speechiness", value)?;
        }
        if let Some(value) = &self.min_tempo {
            request::finite("min_tempo", value)?;
        }
        if let Some(value) = &self.min_valence {
            request::finite("min_valence", value)?;
        }
        if let Some(value) = &self.target_acousticness {
            request::finite("target_acousticness", value)?;
        }
        if let Some(value) = &self.target_danceability {
            request::finite("target_danceability", value)?;
        }
        if let Some(value) = &self.target_energy {
            request::finite("target_energy", value)?;
        }
        if let Some(value) = &self.target_instrumentalness {
            request::finite("target_instrumentalness", value)?;
        }
        if let Some(value) = &self.target_liveness {
            request::finite("target_liveness", value)?;
        }
        if let Some(value) = &self.target_loudness {
            request::finite("target_loudness", value)?;
        }
        if let Some(value) = &self.target_speechiness {
            request::finite("target_speechiness", value)?;
        }
        if let Some(value) = &self.target_tempo {
            request::finite("target_tempo", value)?;
        }
        if let Some(value) = &self.target_valence {
            request::finite("target_valence", value)?;
        }
        wire::built(
            wire::client(&self.session)
                .get_recommendations(
                    request::text(&self.limit).as_deref(),
                    request::text(&self.market).as_deref(),
                    request::text(&self.max_acousticness).as_deref(),
                    request::text(&self.max_danceability).as_deref(),
                    request::text(&self.max_duration).as_deref(),
                    request::text(&self.max_energy).as_deref(),
                    request::text(&self.max_instrumentalness).as_deref(),
                    request::text(&self.max_key).as_deref(),
                    request::text(&self.max_liveness).as_deref(),
                    request::text(&self.max_loudness).as_deref(),
                    request::text(&self.max_mode).as_deref(),
                    request::text(&self.max_popularity).as_deref(),
                    request::text(&self.max_speechiness).as_deref(),
                    request::text(&self.max_tempo).as_deref(),
                    request::text(&self.max_time_signature).as_deref(),
                    request::text(&self.max_valence).as_deref(),
                    request::text(&self.min_acousticness).as_deref(),
                    request::text(&self.min_danceability).as_deref(),
                    request::text(&self.min_duration).as_deref(),
                    request::text(&self.min_energy).as_deref(),
                    request::text(&self.min_instrumentalness).as_deref(),
                    request::text(&self.min_key).as_deref(),
                    request::text(&self.min_liveness).as_deref(),
                    request::text(&self.min_loudness).as_deref(),
                    request::text(&self.min_mode).as_deref(),
                    request::text(&self.min_popularity).as_deref(),
                    request::text(&self.min_speechiness).as_deref(),
                    request::text(&self.min_tempo).as_deref(),
                    request::text(&self.min_time_signature).as_deref(),
                    request::text(&self.min_valence).as_deref(),
                    self.seeds.part("seed_artists")?.as_deref(),
                    self.seeds.part("seed_genres")?.as_deref(),
                    self.seeds.part("seed_tracks")?.as_deref(),
                    request::text(&self.target_acousticness).as_deref(),
                    request::text(&self.target_danceability).as_deref(),
                    request::text(&self.target_duration).as_deref(),
                    request::text(&self.target_energy).as_deref(),
                    request::text(&self.target_instrumentalness).as_deref(),
                    request::text(&self.target_key).as_deref(),
                    request::text(&self.target_liveness).as_deref(),
                    request::text(&self.target_loudness).as_deref(),
                    request::text(&self.target_mode).as_deref(),
                    request::text(&self.target_popularity).as_deref(),
                    request::text(&self.target_speechiness).as_deref(),
                    request::text(&self.target_tempo).as_deref(),
                    request::text(&self.target_time_signature).as_deref(),
                    request::text(&self.target_valence).as_deref(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}
