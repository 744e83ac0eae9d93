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

/// The artists, users and playlists that the user follows. Reached by [`Spotify::following`](crate::Spotify::following).
pub struct Following<G> {
    session: Session,
    grant: std::marker::PhantomData<fn() -> G>,
}

impl<G> Following<G> {
    pub(crate) fn of(session: &Session) -> Self {
        Self {
            session: session.clone(),
            grant: std::marker::PhantomData,
        }
    }
    /// Lists the artists that the user follows.
    ///
    /// A page holds at most 50 artists, 20 by default, and its cursor is the id of its last artist.
    /// Followed users cannot be listed: for that type Spotify answers 400.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-follow-read`.
    ///
    /// Spotify's reference: [GET /me/following](https://developer.spotify.com/documentation/web-api/reference/get-followed).
    pub fn artists(&self) -> ArtistsCall
    where
        G: Grants<UserFollowRead>,
    {
        ArtistsCall {
            session: self.session.clone(),
            after: None,
            limit: None,
        }
    }
    /// Follows artists.
    ///
    /// `library().save` follows artists, too, and is not deprecated.
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-follow-modify`.
    ///
    /// **Batches:** one request takes up to 50. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `ids`: The artists, or the users, to follow.
    ///
    /// Spotify's reference: [PUT /me/following](https://developer.spotify.com/documentation/web-api/reference/follow-artists-users).
    #[deprecated(note = "Spotify has deprecated it: use `library().save`")]
    pub fn follow_artists(
        &self,
        ids: impl IntoIterator<Item = impl Into<crate::model::ArtistId>>,
    ) -> FollowArtistsCall
    where
        G: Grants<UserFollowModify>,
    {
        FollowArtistsCall {
            session: self.session.clone(),
            ids: ids.into_iter().map(Into::into).collect(),
        }
    }
    /// Follows users.
    ///
    /// `library().save` follows users, too, and is not deprecated.
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-follow-modify`.
    ///
    /// **Batches:** one request takes up to 50. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `ids`: The artists, or the users, to follow.
    ///
    /// Spotify's reference: [PUT /me/following](https://developer.spotify.com/documentation/web-api/reference/follow-artists-users).
    #[deprecated(note = "Spotify has deprecated it: use `library().save`")]
    pub fn follow_users(
        &self,
        ids: impl IntoIterator<Item = impl Into<crate::model::UserId>>,
    ) -> FollowUsersCall
    where
        G: Grants<UserFollowModify>,
    {
        FollowUsersCall {
            session: self.session.clone(),
            ids: ids.into_iter().map(Into::into).collect(),
        }
    }
    /// Tells which of these artists the user follows.
    ///
    /// Returns one value per id, in the order of the ids.
    /// `library().contains` does the same, and is not deprecated.
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-follow-read`.
    ///
    /// **Batches:** one request takes up to 50. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `ids`: The artists, or the users, to look up.
    ///
    /// Spotify's reference: [GET /me/following/contains](https://developer.spotify.com/documentation/web-api/reference/check-current-user-follows).
    #[deprecated(note = "Spotify has deprecated it: use `library().contains`")]
    pub fn follows_artists(
        &self,
        ids: impl IntoIterator<Item = impl Into<crate::model::ArtistId>>,
    ) -> FollowsArtistsCall
    where
        G: Grants<UserFollowRead>,
    {
        FollowsArtistsCall {
            session: self.session.clone(),
            ids: ids.into_iter().map(Into::into).collect(),
        }
    }
    /// Tells whether the user follows a playlist.
    ///
    /// Returns a list of one value. Since June 2024 Spotify answers only for the signed-in user.
    /// A private playlist, or one that is followed privately, may require `playlist-read-private`.
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes that add to the answer:** `playlist-read-private`.
    ///
    /// # Arguments
    ///
    /// * `playlist_id`: The playlist to look up.
    ///
    /// Spotify's reference: [GET /playlists/{playlist_id}/followers/contains](https://developer.spotify.com/documentation/web-api/reference/check-if-user-follows-playlist).
    #[deprecated(note = "Spotify has deprecated it: use `library().contains`")]
    pub fn follows_playlist(
        &self,
        playlist_id: impl Into<crate::model::PlaylistId>,
    ) -> FollowsPlaylistCall
    where
        G: ActsForUser,
    {
        FollowsPlaylistCall {
            session: self.session.clone(),
            playlist_id: playlist_id.into(),
        }
    }
    /// Tells which of these users the user follows.
    ///
    /// Returns one value per id, in the order of the ids.
    /// `library().contains` does the same, and is not deprecated.
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-follow-read`.
    ///
    /// **Batches:** one request takes up to 50. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `ids`: The artists, or the users, to look up.
    ///
    /// Spotify's reference: [GET /me/following/contains](https://developer.spotify.com/documentation/web-api/reference/check-current-user-follows).
    #[deprecated(note = "Spotify has deprecated it: use `library().contains`")]
    pub fn follows_users(
        &self,
        ids: impl IntoIterator<Item = impl Into<crate::model::UserId>>,
    ) -> FollowsUsersCall
    where
        G: Grants<UserFollowRead>,
    {
        FollowsUsersCall {
            session: self.session.clone(),
            ids: ids.into_iter().map(Into::into).collect(),
        }
    }
    /// Stops following artists.
    ///
    /// `library().remove` does the same, and is not deprecated.
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-follow-modify`.
    ///
    /// **Batches:** one request takes up to 50. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `ids`: The artists, or the users, to stop following.
    ///
    /// Spotify's reference: [DELETE /me/following](https://developer.spotify.com/documentation/web-api/reference/unfollow-artists-users).
    #[deprecated(note = "Spotify has deprecated it: use `library().remove`")]
    pub fn unfollow_artists(
        &self,
        ids: impl IntoIterator<Item = impl Into<crate::model::ArtistId>>,
    ) -> UnfollowArtistsCall
    where
        G: Grants<UserFollowModify>,
    {
        UnfollowArtistsCall {
            session: self.session.clone(),
            ids: ids.into_iter().map(Into::into).collect(),
        }
    }
    /// Stops following users.
    ///
    /// `library().remove` does the same, and is not deprecated.
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-follow-modify`.
    ///
    /// **Batches:** one request takes up to 50. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `ids`: The artists, or the users, to stop following.
    ///
    /// Spotify's reference: [DELETE /me/following](https://developer.spotify.com/documentation/web-api/reference/unfollow-artists-users).
    #[deprecated(note = "Spotify has deprecated it: use `library().remove`")]
    pub fn unfollow_users(
        &self,
        ids: impl IntoIterator<Item = impl Into<crate::model::UserId>>,
    ) -> UnfollowUsersCall
    where
        G: Grants<UserFollowModify>,
    {
        UnfollowUsersCall {
            session: self.session.clone(),
            ids: ids.into_iter().map(Into::into).collect(),
        }
    }
}

impl<G> Clone for Following<G> {
    fn clone(&self) -> Self {
        Self::of(&self.session)
    }
}

impl<G> std::fmt::Debug for Following<G> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct(stringify!(Following)).finish_non_exhaustive()
    }
}

/// A call of [`artists`](Following::artists), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ArtistsCall {
    session: Session,
    after: Option<crate::model::ArtistId>,
    limit: Option<u32>,
}

impl ArtistsCall {
    /// The id of the last artist of the previous page.
    #[inline]
    pub fn after(mut self, after: impl Into<crate::model::ArtistId>) -> Self {
        self.after = Some(after.into());
        self
    }
    /// How many entries a page holds: 1 to 50, by default 20.
    #[inline]
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::CursorPage<crate::model::Artist>> {
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
    type Output = Result<crate::model::CursorPage<crate::model::Artist>, Error>;
    type IntoFuture = Sending<crate::model::CursorPage<crate::model::Artist>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for ArtistsCall {
    type Answer = crate::model::CursorPage<crate::model::Artist>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-followed",
        method: "GET",
        path: "/me/following",
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
                .get_followed(
                    request::text(&self.after).as_deref(),
                    request::text(&self.limit).as_deref(),
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
    type Page = crate::model::CursorPage<crate::model::Artist>;
    #[inline]
    fn open(answer: Self::Answer) -> Self::Page {
        answer
    }
    #[inline]
    fn first(&self) -> u32 {
        0
    }
    #[inline]
    fn start_at(&mut self, start: &paging::PageStart) -> Result<(), Error> {
        if let Some(cursors) = start.cursors()? {
            self.after = cursors.read("after")?;
        }
        Ok(())
    }
}

impl ArtistsCall {
    /// One page.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn page(self) -> Sending<crate::model::CursorPage<crate::model::Artist>> {
        paging::page(self)
    }
    /// A stream of all pages, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn pages(
        self,
    ) -> paging::PageStream<crate::model::CursorPage<crate::model::Artist>> {
        paging::PageStream::new(self.session.clone(), self)
    }
    /// A stream of all items, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn stream(
        self,
    ) -> paging::ItemStream<crate::model::CursorPage<crate::model::Artist>> {
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
    ) -> paging::AllItems<crate::model::CursorPage<crate::model::Artist>> {
        self.stream().all()
    }
}

/// A call of [`follow_artists`](Following::follow_artists), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct FollowArtistsCall {
    session: Session,
    ids: Vec<crate::model::ArtistId>,
}

impl FollowArtistsCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
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

impl IntoFuture for FollowArtistsCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for FollowArtistsCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "follow-artists-users",
        method: "PUT",
        path: "/me/following",
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
            wire::client(&self.session).follow_artists_users(&self.ids.text(), "artist"),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

impl Batched for FollowArtistsCall {
    type Item = crate::model::ArtistId;
    const MOST: usize = 50usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.ids
    }
}

/// A call of [`follow_users`](Following::follow_users), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct FollowUsersCall {
    session: Session,
    ids: Vec<crate::model::UserId>,
}

impl FollowUsersCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
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

impl IntoFuture for FollowUsersCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for FollowUsersCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "follow-artists-users",
        method: "PUT",
        path: "/me/following",
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
            wire::client(&self.session).follow_artists_users(&self.ids.text(), "user"),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

impl Batched for FollowUsersCall {
    type Item = crate::model::UserId;
    const MOST: usize = 50usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.ids
    }
}

/// A call of [`follows_artists`](Following::follows_artists), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct FollowsArtistsCall {
    session: Session,
    ids: Vec<crate::model::ArtistId>,
}

impl FollowsArtistsCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<Vec<bool>> {
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

impl IntoFuture for FollowsArtistsCall {
    type Output = Result<Vec<bool>, Error>;
    type IntoFuture = Sending<Vec<bool>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for FollowsArtistsCall {
    type Answer = Vec<bool>;
    const OPERATION: &'static Operation = &Operation {
        id: "check-current-user-follows",
        method: "GET",
        path: "/me/following/contains",
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
                .check_current_user_follows(&self.ids.text(), "artist"),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

impl Batched for FollowsArtistsCall {
    type Item = crate::model::ArtistId;
    const MOST: usize = 50usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.ids
    }
}

/// A call of [`follows_playlist`](Following::follows_playlist), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct FollowsPlaylistCall {
    session: Session,
    playlist_id: crate::model::PlaylistId,
}

impl FollowsPlaylistCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<Vec<bool>> {
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

impl IntoFuture for FollowsPlaylistCall {
    type Output = Result<Vec<bool>, Error>;
    type IntoFuture = Sending<Vec<bool>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for FollowsPlaylistCall {
    type Answer = Vec<bool>;
    const OPERATION: &'static Operation = &Operation {
        id: "check-if-user-follows-playlist",
        method: "GET",
        path: "/playlists/{playlist_id}/followers/contains",
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
                .check_if_user_follows_playlist(
                    &request::segment("playlist_id", &self.playlist_id)?,
                    None,
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

/// A call of [`follows_users`](Following::follows_users), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct FollowsUsersCall {
    session: Session,
    ids: Vec<crate::model::UserId>,
}

impl FollowsUsersCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<Vec<bool>> {
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

impl IntoFuture for FollowsUsersCall {
    type Output = Result<Vec<bool>, Error>;
    type IntoFuture = Sending<Vec<bool>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for FollowsUsersCall {
    type Answer = Vec<bool>;
    const OPERATION: &'static Operation = &Operation {
        id: "check-current-user-follows",
        method: "GET",
        path: "/me/following/contains",
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
                .check_current_user_follows(&self.ids.text(), "user"),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

impl Batched for FollowsUsersCall {
    type Item = crate::model::UserId;
    const MOST: usize = 50usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.ids
    }
}

/// A call of [`unfollow_artists`](Following::unfollow_artists), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct UnfollowArtistsCall {
    session: Session,
    ids: Vec<crate::model::ArtistId>,
}

impl UnfollowArtistsCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
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

impl IntoFuture for UnfollowArtistsCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for UnfollowArtistsCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "unfollow-artists-users",
        method: "DELETE",
        path: "/me/following",
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
                .unfollow_artists_users(&self.ids.text(), "artist"),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

impl Batched for UnfollowArtistsCall {
    type Item = crate::model::ArtistId;
    const MOST: usize = 50usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.ids
    }
}

/// A call of [`unfollow_users`](Following::unfollow_users), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct UnfollowUsersCall {
    session: Session,
    ids: Vec<crate::model::UserId>,
}

impl UnfollowUsersCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
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

impl IntoFuture for UnfollowUsersCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for UnfollowUsersCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "unfollow-artists-users",
        method: "DELETE",
        path: "/me/following",
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
            wire::client(&self.session).unfollow_artists_users(&self.ids.text(), "user"),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

impl Batched for UnfollowUsersCall {
    type Item = crate::model::UserId;
    const MOST: usize = 50usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.ids
    }
}
