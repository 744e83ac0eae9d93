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

/// The signed-in user: the profile, the top artists and tracks. Reached by [`Spotify::me`](crate::Spotify::me).
pub struct Me<G> {
    session: Session,
    grant: std::marker::PhantomData<fn() -> G>,
}

impl<G> Me<G> {
    pub(crate) fn of(session: &Session) -> Self {
        Self {
            session: session.clone(),
            grant: std::marker::PhantomData,
        }
    }
    /// Reads the signed-in user's profile.
    ///
    /// `user-read-private` adds `country`, `product` and `explicit_content`; `user-read-email` adds `email`.
    /// To link accounts use `account_id`, which never changes, instead of `id`.
    /// Spotify announced in February 2026 that apps in development mode lose these four fields and `followers`; one such app still got them in October 2026.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes that add to the answer:** `user-read-private`, `user-read-email`.
    ///
    /// Spotify's reference: [GET /me](https://developer.spotify.com/documentation/web-api/reference/get-current-users-profile).
    pub fn profile(&self) -> ProfileCall
    where
        G: ActsForUser,
    {
        ProfileCall {
            session: self.session.clone(),
        }
    }
    /// Lists the user's top artists.
    ///
    /// Spotify computes them over `time_range`, by default about six months.
    /// A page holds at most 50 artists, 20 by default.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-top-read`.
    ///
    /// Spotify's reference: [GET /me/top/artists](https://developer.spotify.com/documentation/web-api/reference/get-users-top-artists-and-tracks).
    pub fn top_artists(&self) -> TopArtistsCall
    where
        G: Grants<UserTopRead>,
    {
        TopArtistsCall {
            session: self.session.clone(),
            limit: None,
            offset: None,
            time_range: None,
        }
    }
    /// Lists the user's top tracks.
    ///
    /// Spotify computes them over `time_range`, by default about six months.
    /// A page holds at most 50 tracks, 20 by default.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-top-read`.
    ///
    /// Spotify's reference: [GET /me/top/tracks](https://developer.spotify.com/documentation/web-api/reference/get-users-top-artists-and-tracks).
    pub fn top_tracks(&self) -> TopTracksCall
    where
        G: Grants<UserTopRead>,
    {
        TopTracksCall {
            session: self.session.clone(),
            limit: None,
            offset: None,
            time_range: None,
        }
    }
}

impl<G> Clone for Me<G> {
    fn clone(&self) -> Self {
        Self::of(&self.session)
    }
}

impl<G> std::fmt::Debug for Me<G> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct(stringify!(Me)).finish_non_exhaustive()
    }
}

/// A call of [`profile`](Me::profile), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ProfileCall {
    session: Session,
}

impl ProfileCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::PrivateUser> {
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
    type Output = Result<crate::model::PrivateUser, Error>;
    type IntoFuture = Sending<crate::model::PrivateUser>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for ProfileCall {
    type Answer = crate::model::PrivateUser;
    const OPERATION: &'static Operation = &Operation {
        id: "get-current-users-profile",
        method: "GET",
        path: "/me",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        wire::built(wire::client(&self.session).get_current_users_profile())
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

/// A call of [`top_artists`](Me::top_artists), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct TopArtistsCall {
    session: Session,
    limit: Option<u32>,
    offset: Option<u32>,
    time_range: Option<crate::model::TimeRange>,
}

impl TopArtistsCall {
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
    /// The time over which Spotify computes the top items: about a year, about six months (the default) or about four weeks.
    #[inline]
    pub fn time_range(mut self, time_range: crate::model::TimeRange) -> Self {
        self.time_range = Some(time_range);
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

impl IntoFuture for TopArtistsCall {
    type Output = Result<crate::model::Page<crate::model::Artist>, Error>;
    type IntoFuture = Sending<crate::model::Page<crate::model::Artist>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for TopArtistsCall {
    type Answer = crate::model::Page<crate::model::Artist>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-users-top-artists",
        method: "GET",
        path: "/me/top/artists",
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
                .get_users_top_artists(
                    request::text(&self.limit).as_deref(),
                    request::text(&self.offset).as_deref(),
                    request::text(&self.time_range).as_deref(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

impl Paged for TopArtistsCall {
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

impl TopArtistsCall {
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

/// A call of [`top_tracks`](Me::top_tracks), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct TopTracksCall {
    session: Session,
    limit: Option<u32>,
    offset: Option<u32>,
    time_range: Option<crate::model::TimeRange>,
}

impl TopTracksCall {
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
    /// The time over which Spotify computes the top items: about a year, about six months (the default) or about four weeks.
    #[inline]
    pub fn time_range(mut self, time_range: crate::model::TimeRange) -> Self {
        self.time_range = Some(time_range);
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

impl IntoFuture for TopTracksCall {
    type Output = Result<crate::model::Page<crate::model::Track>, Error>;
    type IntoFuture = Sending<crate::model::Page<crate::model::Track>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for TopTracksCall {
    type Answer = crate::model::Page<crate::model::Track>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-users-top-tracks",
        method: "GET",
        path: "/me/top/tracks",
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
                .get_users_top_tracks(
                    request::text(&self.limit).as_deref(),
                    request::text(&self.offset).as_deref(),
                    request::text(&self.time_range).as_deref(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

impl Paged for TopTracksCall {
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

impl TopTracksCall {
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
