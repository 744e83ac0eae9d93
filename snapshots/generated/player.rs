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

/// The user's player: its state, commands, queue and history. Reached by [`Spotify::player`](crate::Spotify::player).
pub struct Player<G> {
    session: Session,
    grant: std::marker::PhantomData<fn() -> G>,
}

impl<G> Player<G> {
    pub(crate) fn of(session: &Session) -> Self {
        Self {
            session: session.clone(),
            grant: std::marker::PhantomData,
        }
    }
    /// Adds a track or an episode to the queue, to be played next.
    ///
    /// Needs Premium, otherwise Spotify answers 403 (`PREMIUM_REQUIRED`). Without an active device it answers 404 (`NO_ACTIVE_DEVICE`).
    /// Spotify may execute player commands in another order than they were sent.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-modify-playback-state`.
    ///
    /// # Arguments
    ///
    /// * `uri`: The track or the episode to add.
    ///
    /// Spotify's reference: [POST /me/player/queue](https://developer.spotify.com/documentation/web-api/reference/add-to-queue).
    pub fn add_to_queue(
        &self,
        uri: impl Into<crate::model::PlayableUri>,
    ) -> AddToQueueCall
    where
        G: Grants<UserModifyPlaybackState>,
    {
        AddToQueueCall {
            session: self.session.clone(),
            device_id: None,
            uri: uri.into(),
        }
    }
    /// Reads the item that is playing.
    ///
    /// Returns `None` when nothing plays (Spotify answers 204, which its document does not mention).
    /// Either of the two scopes is enough.
    /// Only `player().state` returns the device, the repeat state and the shuffle state.
    /// During advertisements `item` is `None`.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** one of `user-read-currently-playing`, `user-read-playback-state`.
    ///
    /// Spotify's reference: [GET /me/player/currently-playing](https://developer.spotify.com/documentation/web-api/reference/get-the-users-currently-playing-track).
    pub fn currently_playing(&self) -> CurrentlyPlayingCall
    where
        G: GrantsAny<(UserReadCurrentlyPlaying, UserReadPlaybackState)>,
    {
        CurrentlyPlayingCall {
            session: self.session.clone(),
            additional_types: None,
            market: None,
        }
    }
    /// Lists the user's Spotify Connect devices.
    ///
    /// Some models are never listed.
    /// A device may have no id, and its id may change: do not store it for long.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-read-playback-state`.
    ///
    /// Spotify's reference: [GET /me/player/devices](https://developer.spotify.com/documentation/web-api/reference/get-a-users-available-devices).
    pub fn devices(&self) -> DevicesCall
    where
        G: Grants<UserReadPlaybackState>,
    {
        DevicesCall {
            session: self.session.clone(),
        }
    }
    /// Skips to the next item of the queue.
    ///
    /// Needs Premium, otherwise Spotify answers 403 (`PREMIUM_REQUIRED`). Without an active device it answers 404 (`NO_ACTIVE_DEVICE`).
    /// Spotify may execute player commands in another order than they were sent.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-modify-playback-state`.
    ///
    /// Spotify's reference: [POST /me/player/next](https://developer.spotify.com/documentation/web-api/reference/skip-users-playback-to-next-track).
    pub fn next(&self) -> NextCall
    where
        G: Grants<UserModifyPlaybackState>,
    {
        NextCall {
            session: self.session.clone(),
            device_id: None,
        }
    }
    /// Pauses playback.
    ///
    /// Needs Premium, otherwise Spotify answers 403 (`PREMIUM_REQUIRED`). Without an active device it answers 404 (`NO_ACTIVE_DEVICE`).
    /// Spotify may execute player commands in another order than they were sent.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-modify-playback-state`.
    ///
    /// Spotify's reference: [PUT /me/player/pause](https://developer.spotify.com/documentation/web-api/reference/pause-a-users-playback).
    pub fn pause(&self) -> PauseCall
    where
        G: Grants<UserModifyPlaybackState>,
    {
        PauseCall {
            session: self.session.clone(),
            device_id: None,
        }
    }
    /// Starts playback of a context, such as an album, an artist or a playlist.
    ///
    /// An `offset` is possible for an album or a playlist; for an artist Spotify answers 400.
    /// Needs Premium, otherwise Spotify answers 403 (`PREMIUM_REQUIRED`). Without an active device it answers 404 (`NO_ACTIVE_DEVICE`).
    /// Spotify may execute player commands in another order than they were sent.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-modify-playback-state`.
    ///
    /// # Arguments
    ///
    /// * `context_uri`: The context to play, such as an album, an artist or a playlist.
    ///
    /// Spotify's reference: [PUT /me/player/play](https://developer.spotify.com/documentation/web-api/reference/start-a-users-playback).
    pub fn play_context(
        &self,
        context_uri: impl Into<crate::model::ContextUri>,
    ) -> PlayContextCall
    where
        G: Grants<UserModifyPlaybackState>,
    {
        PlayContextCall {
            session: self.session.clone(),
            context_uri: context_uri.into(),
            device_id: None,
            offset: None,
            position: None,
        }
    }
    /// Starts playback of a list of tracks and episodes.
    ///
    /// Needs Premium, otherwise Spotify answers 403 (`PREMIUM_REQUIRED`). Without an active device it answers 404 (`NO_ACTIVE_DEVICE`).
    /// Spotify may execute player commands in another order than they were sent.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-modify-playback-state`.
    ///
    /// # Arguments
    ///
    /// * `uris`: The tracks and episodes to play, in this order.
    ///
    /// Spotify's reference: [PUT /me/player/play](https://developer.spotify.com/documentation/web-api/reference/start-a-users-playback).
    pub fn play_items(
        &self,
        uris: impl IntoIterator<Item = impl Into<crate::model::PlayableUri>>,
    ) -> PlayItemsCall
    where
        G: Grants<UserModifyPlaybackState>,
    {
        PlayItemsCall {
            session: self.session.clone(),
            uris: uris.into_iter().map(Into::into).collect(),
            device_id: None,
            offset: None,
            position: None,
        }
    }
    /// Skips to the previous item.
    ///
    /// Needs Premium, otherwise Spotify answers 403 (`PREMIUM_REQUIRED`). Without an active device it answers 404 (`NO_ACTIVE_DEVICE`).
    /// Spotify may execute player commands in another order than they were sent.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-modify-playback-state`.
    ///
    /// Spotify's reference: [POST /me/player/previous](https://developer.spotify.com/documentation/web-api/reference/skip-users-playback-to-previous-track).
    pub fn previous(&self) -> PreviousCall
    where
        G: Grants<UserModifyPlaybackState>,
    {
        PreviousCall {
            session: self.session.clone(),
            device_id: None,
        }
    }
    /// Reads the current item and the queue.
    ///
    /// When nothing plays, `currently_playing` is `None` and `queue` is empty. While one of Spotify's mixes plays, `queue` is empty, too.
    /// Spotify's document also requires `user-read-currently-playing`, but in October 2026 a client read the queue without it.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-read-playback-state`.
    ///
    /// **Scopes that add to the answer:** `user-read-currently-playing`.
    ///
    /// Spotify's reference: [GET /me/player/queue](https://developer.spotify.com/documentation/web-api/reference/get-queue).
    pub fn queue(&self) -> QueueCall
    where
        G: Grants<UserReadPlaybackState>,
    {
        QueueCall {
            session: self.session.clone(),
        }
    }
    /// Lists the tracks that the user played recently.
    ///
    /// Spotify keeps only the last 50 plays, without podcast episodes.
    /// A page holds at most 50 plays, 20 by default, and its cursors are times in Unix milliseconds.
    /// `after` and `before` exclude the given moment. Only one of them may be set.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-read-recently-played`.
    ///
    /// Spotify's reference: [GET /me/player/recently-played](https://developer.spotify.com/documentation/web-api/reference/get-recently-played).
    pub fn recently_played(&self) -> RecentlyPlayedCall
    where
        G: Grants<UserReadRecentlyPlayed>,
    {
        RecentlyPlayedCall {
            session: self.session.clone(),
            after: None,
            before: None,
            limit: None,
        }
    }
    /// Resumes playback at the position where it stopped.
    ///
    /// Needs Premium, otherwise Spotify answers 403 (`PREMIUM_REQUIRED`). Without an active device it answers 404 (`NO_ACTIVE_DEVICE`).
    /// Spotify may execute player commands in another order than they were sent.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-modify-playback-state`.
    ///
    /// Spotify's reference: [PUT /me/player/play](https://developer.spotify.com/documentation/web-api/reference/start-a-users-playback).
    pub fn resume(&self) -> ResumeCall
    where
        G: Grants<UserModifyPlaybackState>,
    {
        ResumeCall {
            session: self.session.clone(),
            device_id: None,
        }
    }
    /// Moves to a position within the current item.
    ///
    /// A position past the end starts the next item.
    /// Needs Premium, otherwise Spotify answers 403 (`PREMIUM_REQUIRED`). Without an active device it answers 404 (`NO_ACTIVE_DEVICE`).
    /// Spotify may execute player commands in another order than they were sent.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-modify-playback-state`.
    ///
    /// # Arguments
    ///
    /// * `position`: The position to move to within the current item, sent in milliseconds. A position past its end starts the next item.
    ///
    /// Spotify's reference: [PUT /me/player/seek](https://developer.spotify.com/documentation/web-api/reference/seek-to-position-in-currently-playing-track).
    pub fn seek(&self, position: crate::model::Duration) -> SeekCall
    where
        G: Grants<UserModifyPlaybackState>,
    {
        SeekCall {
            session: self.session.clone(),
            device_id: None,
            position: position,
        }
    }
    /// Sets the repeat mode: the track, the context or off.
    ///
    /// Needs Premium, otherwise Spotify answers 403 (`PREMIUM_REQUIRED`). Without an active device it answers 404 (`NO_ACTIVE_DEVICE`).
    /// Spotify may execute player commands in another order than they were sent.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-modify-playback-state`.
    ///
    /// # Arguments
    ///
    /// * `state`: The repeat mode to set.
    ///
    /// Spotify's reference: [PUT /me/player/repeat](https://developer.spotify.com/documentation/web-api/reference/set-repeat-mode-on-users-playback).
    pub fn set_repeat(&self, state: crate::model::RepeatMode) -> SetRepeatCall
    where
        G: Grants<UserModifyPlaybackState>,
    {
        SetRepeatCall {
            session: self.session.clone(),
            device_id: None,
            state: state,
        }
    }
    /// Turns shuffle on or off.
    ///
    /// Needs Premium, otherwise Spotify answers 403 (`PREMIUM_REQUIRED`). Without an active device it answers 404 (`NO_ACTIVE_DEVICE`).
    /// Spotify may execute player commands in another order than they were sent.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-modify-playback-state`.
    ///
    /// # Arguments
    ///
    /// * `state`: Whether shuffle is to be on.
    ///
    /// Spotify's reference: [PUT /me/player/shuffle](https://developer.spotify.com/documentation/web-api/reference/toggle-shuffle-for-users-playback).
    pub fn set_shuffle(&self, state: bool) -> SetShuffleCall
    where
        G: Grants<UserModifyPlaybackState>,
    {
        SetShuffleCall {
            session: self.session.clone(),
            device_id: None,
            state: state,
        }
    }
    /// Sets the volume of the active device.
    ///
    /// Not every device supports this: see `supports_volume` in `player().devices`.
    /// Needs Premium, otherwise Spotify answers 403 (`PREMIUM_REQUIRED`). Without an active device it answers 404 (`NO_ACTIVE_DEVICE`).
    /// Spotify may execute player commands in another order than they were sent.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-modify-playback-state`.
    ///
    /// # Arguments
    ///
    /// * `volume_percent`: The volume to set, in per cent.
    ///
    /// Spotify's reference: [PUT /me/player/volume](https://developer.spotify.com/documentation/web-api/reference/set-volume-for-users-playback).
    pub fn set_volume(&self, volume_percent: crate::model::Percent) -> SetVolumeCall
    where
        G: Grants<UserModifyPlaybackState>,
    {
        SetVolumeCall {
            session: self.session.clone(),
            device_id: None,
            volume_percent: volume_percent,
        }
    }
    /// Reads the playback state: the item, the device and the modes.
    ///
    /// Returns `None` when nothing plays (Spotify answers 204).
    /// An episode has a `resume_point` only with `user-read-playback-position`.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-read-playback-state`.
    ///
    /// Spotify's reference: [GET /me/player](https://developer.spotify.com/documentation/web-api/reference/get-information-about-the-users-current-playback).
    pub fn state(&self) -> StateCall
    where
        G: Grants<UserReadPlaybackState>,
    {
        StateCall {
            session: self.session.clone(),
            additional_types: None,
            market: None,
        }
    }
    /// Moves playback to another of the user's devices.
    ///
    /// Needs Premium, otherwise Spotify answers 403 (`PREMIUM_REQUIRED`).
    /// Spotify may execute player commands in another order than they were sent.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-modify-playback-state`.
    ///
    /// # Arguments
    ///
    /// * `device_ids`: The device to move playback to.
    ///
    /// Spotify's reference: [PUT /me/player](https://developer.spotify.com/documentation/web-api/reference/transfer-a-users-playback).
    pub fn transfer(&self, device_ids: impl Into<crate::model::DeviceId>) -> TransferCall
    where
        G: Grants<UserModifyPlaybackState>,
    {
        TransferCall {
            session: self.session.clone(),
            device_ids: device_ids.into(),
            play: None,
        }
    }
}

impl<G> Clone for Player<G> {
    fn clone(&self) -> Self {
        Self::of(&self.session)
    }
}

impl<G> std::fmt::Debug for Player<G> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct(stringify!(Player)).finish_non_exhaustive()
    }
}

/// A call of [`add_to_queue`](Player::add_to_queue), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct AddToQueueCall {
    session: Session,
    device_id: Option<crate::model::DeviceId>,
    uri: crate::model::PlayableUri,
}

impl AddToQueueCall {
    /// The device to control, by default the active one.
    #[inline]
    pub fn device_id(mut self, device_id: impl Into<crate::model::DeviceId>) -> Self {
        self.device_id = Some(device_id.into());
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
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

impl IntoFuture for AddToQueueCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for AddToQueueCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "add-to-queue",
        method: "POST",
        path: "/me/player/queue",
        idempotent: false,
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
                .add_to_queue(
                    request::text(&self.device_id).as_deref(),
                    &self.uri.text(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

/// A call of [`currently_playing`](Player::currently_playing), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CurrentlyPlayingCall {
    session: Session,
    additional_types: Option<Vec<crate::model::AdditionalType>>,
    market: Option<crate::model::Market>,
}

impl CurrentlyPlayingCall {
    /// The types of items that the caller supports besides tracks, such as `episode`. Spotify may drop this parameter, so check the `type` of each item, too.
    #[inline]
    pub fn additional_types(
        mut self,
        additional_types: impl IntoIterator<Item = crate::model::AdditionalType>,
    ) -> Self {
        self.additional_types = Some(additional_types.into_iter().collect());
        self
    }
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
    pub fn send(self) -> Sending<Option<crate::model::PlaybackState>> {
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

impl IntoFuture for CurrentlyPlayingCall {
    type Output = Result<Option<crate::model::PlaybackState>, Error>;
    type IntoFuture = Sending<Option<crate::model::PlaybackState>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for CurrentlyPlayingCall {
    type Answer = Option<crate::model::PlaybackState>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-the-users-currently-playing-track",
        method: "GET",
        path: "/me/player/currently-playing",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        if let Some(value) = &self.additional_types {
            request::entries("additional_types", value)?;
        }
        wire::built(
            wire::client(&self.session)
                .get_the_users_currently_playing_track(
                    request::text(&self.additional_types).as_deref(),
                    request::text(&self.market).as_deref(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::optional(answer)
    }
}

/// A call of [`devices`](Player::devices), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct DevicesCall {
    session: Session,
}

impl DevicesCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<Vec<crate::model::Device>> {
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

impl IntoFuture for DevicesCall {
    type Output = Result<Vec<crate::model::Device>, Error>;
    type IntoFuture = Sending<Vec<crate::model::Device>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for DevicesCall {
    type Answer = Vec<crate::model::Device>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-a-users-available-devices",
        method: "GET",
        path: "/me/player/devices",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        wire::built(wire::client(&self.session).get_a_users_available_devices())
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::envelope(answer, "devices")
    }
}

/// A call of [`next`](Player::next), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct NextCall {
    session: Session,
    device_id: Option<crate::model::DeviceId>,
}

impl NextCall {
    /// The device to control, by default the active one.
    #[inline]
    pub fn device_id(mut self, device_id: impl Into<crate::model::DeviceId>) -> Self {
        self.device_id = Some(device_id.into());
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
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

impl IntoFuture for NextCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for NextCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "skip-users-playback-to-next-track",
        method: "POST",
        path: "/me/player/next",
        idempotent: false,
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
                .skip_users_playback_to_next_track(
                    request::text(&self.device_id).as_deref(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

/// A call of [`pause`](Player::pause), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct PauseCall {
    session: Session,
    device_id: Option<crate::model::DeviceId>,
}

impl PauseCall {
    /// The device to control, by default the active one.
    #[inline]
    pub fn device_id(mut self, device_id: impl Into<crate::model::DeviceId>) -> Self {
        self.device_id = Some(device_id.into());
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
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

impl IntoFuture for PauseCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for PauseCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "pause-a-users-playback",
        method: "PUT",
        path: "/me/player/pause",
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
                .pause_a_users_playback(request::text(&self.device_id).as_deref()),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

/// A call of [`play_context`](Player::play_context), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct PlayContextCall {
    session: Session,
    context_uri: crate::model::ContextUri,
    device_id: Option<crate::model::DeviceId>,
    offset: Option<crate::model::Offset>,
    position: Option<crate::model::Duration>,
}

impl PlayContextCall {
    /// The device to control, by default the active one.
    #[inline]
    pub fn device_id(mut self, device_id: impl Into<crate::model::DeviceId>) -> Self {
        self.device_id = Some(device_id.into());
        self
    }
    /// The item to start with. Possible for albums, playlists and lists of items.
    #[inline]
    pub fn offset(mut self, offset: crate::model::Offset) -> Self {
        self.offset = Some(offset);
        self
    }
    /// The position to start at within the first item, sent in milliseconds.
    #[inline]
    pub fn position(mut self, position: crate::model::Duration) -> Self {
        self.position = Some(position);
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
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

impl IntoFuture for PlayContextCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for PlayContextCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "start-a-users-playback",
        method: "PUT",
        path: "/me/player/play",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        #[allow(unused_mut)]
        let mut body = Body::default();
        body.put("context_uri", self.context_uri.json());
        if let Some(value) = &self.offset {
            body.put("offset", value.json());
        }
        if let Some(value) = &self.position {
            body.put("position_ms", value.json());
        }
        wire::built(
            wire::client(&self.session)
                .start_a_users_playback(request::text(&self.device_id).as_deref(), &body),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

/// A call of [`play_items`](Player::play_items), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct PlayItemsCall {
    session: Session,
    uris: Vec<crate::model::PlayableUri>,
    device_id: Option<crate::model::DeviceId>,
    offset: Option<crate::model::Offset>,
    position: Option<crate::model::Duration>,
}

impl PlayItemsCall {
    /// The device to control, by default the active one.
    #[inline]
    pub fn device_id(mut self, device_id: impl Into<crate::model::DeviceId>) -> Self {
        self.device_id = Some(device_id.into());
        self
    }
    /// The item to start with. Possible for albums, playlists and lists of items.
    #[inline]
    pub fn offset(mut self, offset: crate::model::Offset) -> Self {
        self.offset = Some(offset);
        self
    }
    /// The position to start at within the first item, sent in milliseconds.
    #[inline]
    pub fn position(mut self, position: crate::model::Duration) -> Self {
        self.position = Some(position);
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
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

impl IntoFuture for PlayItemsCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for PlayItemsCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "start-a-users-playback",
        method: "PUT",
        path: "/me/player/play",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        #[allow(unused_mut)]
        let mut body = Body::default();
        body.put("uris", self.uris.json());
        if let Some(value) = &self.offset {
            body.put("offset", value.json());
        }
        if let Some(value) = &self.position {
            body.put("position_ms", value.json());
        }
        wire::built(
            wire::client(&self.session)
                .start_a_users_playback(request::text(&self.device_id).as_deref(), &body),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

/// A call of [`previous`](Player::previous), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct PreviousCall {
    session: Session,
    device_id: Option<crate::model::DeviceId>,
}

impl PreviousCall {
    /// The device to control, by default the active one.
    #[inline]
    pub fn device_id(mut self, device_id: impl Into<crate::model::DeviceId>) -> Self {
        self.device_id = Some(device_id.into());
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
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

impl IntoFuture for PreviousCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for PreviousCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "skip-users-playback-to-previous-track",
        method: "POST",
        path: "/me/player/previous",
        idempotent: false,
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
                .skip_users_playback_to_previous_track(
                    request::text(&self.device_id).as_deref(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

/// A call of [`queue`](Player::queue), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct QueueCall {
    session: Session,
}

impl QueueCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::Queue> {
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

impl IntoFuture for QueueCall {
    type Output = Result<crate::model::Queue, Error>;
    type IntoFuture = Sending<crate::model::Queue>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for QueueCall {
    type Answer = crate::model::Queue;
    const OPERATION: &'static Operation = &Operation {
        id: "get-queue",
        method: "GET",
        path: "/me/player/queue",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        wire::built(wire::client(&self.session).get_queue())
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

/// A call of [`recently_played`](Player::recently_played), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct RecentlyPlayedCall {
    session: Session,
    after: Option<crate::model::Timestamp>,
    before: Option<crate::model::Timestamp>,
    limit: Option<u32>,
}

impl RecentlyPlayedCall {
    /// Lists what was played after this time, which is sent in milliseconds and excluded. Cannot be combined with `before`.
    #[inline]
    pub fn after(mut self, after: crate::model::Timestamp) -> Self {
        self.after = Some(after);
        self
    }
    /// Lists what was played before this time, which is sent in milliseconds and excluded. Cannot be combined with `after`.
    #[inline]
    pub fn before(mut self, before: crate::model::Timestamp) -> Self {
        self.before = Some(before);
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
    pub fn send(self) -> Sending<crate::model::CursorPage<crate::model::PlayHistory>> {
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

impl IntoFuture for RecentlyPlayedCall {
    type Output = Result<crate::model::CursorPage<crate::model::PlayHistory>, Error>;
    type IntoFuture = Sending<crate::model::CursorPage<crate::model::PlayHistory>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for RecentlyPlayedCall {
    type Answer = crate::model::CursorPage<crate::model::PlayHistory>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-recently-played",
        method: "GET",
        path: "/me/player/recently-played",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        if let Some(value) = &self.after {
            request::time("after", value)?;
        }
        if let Some(value) = &self.before {
            request::time("before", value)?;
        }
        wire::built(
            wire::client(&self.session)
                .get_recently_played(
                    request::text(&self.after).as_deref(),
                    request::text(&self.before).as_deref(),
                    request::text(&self.limit).as_deref(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

impl Paged for RecentlyPlayedCall {
    type Page = crate::model::CursorPage<crate::model::PlayHistory>;
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
            self.before = cursors.read("before")?;
        }
        Ok(())
    }
}

impl RecentlyPlayedCall {
    /// One page.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn page(self) -> Sending<crate::model::CursorPage<crate::model::PlayHistory>> {
        paging::page(self)
    }
    /// A stream of all pages, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn pages(
        self,
    ) -> paging::PageStream<crate::model::CursorPage<crate::model::PlayHistory>> {
        paging::PageStream::new(self.session.clone(), self)
    }
    /// A stream of all items, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn stream(
        self,
    ) -> paging::ItemStream<crate::model::CursorPage<crate::model::PlayHistory>> {
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
    ) -> paging::AllItems<crate::model::CursorPage<crate::model::PlayHistory>> {
        self.stream().all()
    }
}

/// A call of [`resume`](Player::resume), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ResumeCall {
    session: Session,
    device_id: Option<crate::model::DeviceId>,
}

impl ResumeCall {
    /// The device to control, by default the active one.
    #[inline]
    pub fn device_id(mut self, device_id: impl Into<crate::model::DeviceId>) -> Self {
        self.device_id = Some(device_id.into());
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
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

impl IntoFuture for ResumeCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for ResumeCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "start-a-users-playback",
        method: "PUT",
        path: "/me/player/play",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        #[allow(unused_mut)]
        let mut body = Body::default();
        wire::built(
            wire::client(&self.session)
                .start_a_users_playback(request::text(&self.device_id).as_deref(), &body),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

/// A call of [`seek`](Player::seek), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SeekCall {
    session: Session,
    device_id: Option<crate::model::DeviceId>,
    position: crate::model::Duration,
}

impl SeekCall {
    /// The device to control, by default the active one.
    #[inline]
    pub fn device_id(mut self, device_id: impl Into<crate::model::DeviceId>) -> Self {
        self.device_id = Some(device_id.into());
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
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

impl IntoFuture for SeekCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for SeekCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "seek-to-position-in-currently-playing-track",
        method: "PUT",
        path: "/me/player/seek",
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
                .seek_to_position_in_currently_playing_track(
                    request::text(&self.device_id).as_deref(),
                    &self.position.text(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

/// A call of [`set_repeat`](Player::set_repeat), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SetRepeatCall {
    session: Session,
    device_id: Option<crate::model::DeviceId>,
    state: crate::model::RepeatMode,
}

impl SetRepeatCall {
    /// The device to control, by default the active one.
    #[inline]
    pub fn device_id(mut self, device_id: impl Into<crate::model::DeviceId>) -> Self {
        self.device_id = Some(device_id.into());
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
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

impl IntoFuture for SetRepeatCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for SetRepeatCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "set-repeat-mode-on-users-playback",
        method: "PUT",
        path: "/me/player/repeat",
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
                .set_repeat_mode_on_users_playback(
                    request::text(&self.device_id).as_deref(),
                    &self.state.text(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

/// A call of [`set_shuffle`](Player::set_shuffle), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SetShuffleCall {
    session: Session,
    device_id: Option<crate::model::DeviceId>,
    state: bool,
}

impl SetShuffleCall {
    /// The device to control, by default the active one.
    #[inline]
    pub fn device_id(mut self, device_id: impl Into<crate::model::DeviceId>) -> Self {
        self.device_id = Some(device_id.into());
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
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

impl IntoFuture for SetShuffleCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for SetShuffleCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "toggle-shuffle-for-users-playback",
        method: "PUT",
        path: "/me/player/shuffle",
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
                .toggle_shuffle_for_users_playback(
                    request::text(&self.device_id).as_deref(),
                    &self.state.text(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

/// A call of [`set_volume`](Player::set_volume), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SetVolumeCall {
    session: Session,
    device_id: Option<crate::model::DeviceId>,
    volume_percent: crate::model::Percent,
}

impl SetVolumeCall {
    /// The device to control, by default the active one.
    #[inline]
    pub fn device_id(mut self, device_id: impl Into<crate::model::DeviceId>) -> Self {
        self.device_id = Some(device_id.into());
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
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

impl IntoFuture for SetVolumeCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for SetVolumeCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "set-volume-for-users-playback",
        method: "PUT",
        path: "/me/player/volume",
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
                .set_volume_for_users_playback(
                    request::text(&self.device_id).as_deref(),
                    &self.volume_percent.text(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

/// A call of [`state`](Player::state), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct StateCall {
    session: Session,
    additional_types: Option<Vec<crate::model::AdditionalType>>,
    market: Option<crate::model::Market>,
}

impl StateCall {
    /// The types of items that the caller supports besides tracks, such as `episode`. Spotify may drop this parameter, so check the `type` of each item, too.
    #[inline]
    pub fn additional_types(
        mut self,
        additional_types: impl IntoIterator<Item = crate::model::AdditionalType>,
    ) -> Self {
        self.additional_types = Some(additional_types.into_iter().collect());
        self
    }
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
    pub fn send(self) -> Sending<Option<crate::model::PlaybackState>> {
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

impl IntoFuture for StateCall {
    type Output = Result<Option<crate::model::PlaybackState>, Error>;
    type IntoFuture = Sending<Option<crate::model::PlaybackState>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for StateCall {
    type Answer = Option<crate::model::PlaybackState>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-information-about-the-users-current-playback",
        method: "GET",
        path: "/me/player",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        if let Some(value) = &self.additional_types {
            request::entries("additional_types", value)?;
        }
        wire::built(
            wire::client(&self.session)
                .get_information_about_the_users_current_playback(
                    request::text(&self.additional_types).as_deref(),
                    request::text(&self.market).as_deref(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::optional(answer)
    }
}

/// A call of [`transfer`](Player::transfer), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct TransferCall {
    session: Session,
    device_ids: crate::model::DeviceId,
    play: Option<bool>,
}

impl TransferCall {
    /// Whether to start playback on the new device. By default, and with `false`, playback keeps its state.
    #[inline]
    pub fn play(mut self, play: bool) -> Self {
        self.play = Some(play);
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
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

impl IntoFuture for TransferCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for TransferCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "transfer-a-users-playback",
        method: "PUT",
        path: "/me/player",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        #[allow(unused_mut)]
        let mut body = Body::default();
        body.put("device_ids", vec![self.device_ids.json()].into());
        if let Some(value) = &self.play {
            body.put("play", value.json());
        }
        wire::built(wire::client(&self.session).transfer_a_users_playback(&body))
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}
