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

/// Tracks and their audio features and analyses. Reached by [`Spotify::tracks`](crate::Spotify::tracks).
pub struct Tracks<G> {
    session: Session,
    grant: std::marker::PhantomData<fn() -> G>,
}

impl<G> Tracks<G> {
    pub(crate) fn of(session: &Session) -> Self {
        Self {
            session: session.clone(),
            grant: std::marker::PhantomData,
        }
    }
    /// Reads the audio analysis of a track: its rhythm, pitch and timbre.
    ///
    /// Times are in seconds, not in milliseconds.
    /// Closed since 2024-11-27 to new apps and to apps in development mode, which get a 403 without a message.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// # Arguments
    ///
    /// * `id`: The track whose audio analysis to read.
    ///
    /// Spotify's reference: [GET /audio-analysis/{id}](https://developer.spotify.com/documentation/web-api/reference/get-audio-analysis).
    #[deprecated(
        note = "Spotify has deprecated it, and has no other operation for the same purpose"
    )]
    pub fn audio_analysis(
        &self,
        id: impl Into<crate::model::TrackId>,
    ) -> AudioAnalysisCall {
        AudioAnalysisCall {
            session: self.session.clone(),
            id: id.into(),
        }
    }
    /// Reads a track's audio features.
    ///
    /// Closed since 2024-11-27 to new apps and to apps in development mode, which get a 403 without a message.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// # Arguments
    ///
    /// * `id`: The track whose audio features to read.
    ///
    /// Spotify's reference: [GET /audio-features/{id}](https://developer.spotify.com/documentation/web-api/reference/get-audio-features).
    #[deprecated(
        note = "Spotify has deprecated it, and has no other operation for the same purpose"
    )]
    pub fn audio_features(
        &self,
        id: impl Into<crate::model::TrackId>,
    ) -> AudioFeaturesCall {
        AudioFeaturesCall {
            session: self.session.clone(),
            id: id.into(),
        }
    }
    /// Reads one track.
    ///
    /// Where a market applies, Spotify may return another track that can be played there; see `linked_from`.
    /// Apps in development mode do not get `popularity`, `available_markets` and `linked_from` (Spotify's changelog of February 2026); they still get `external_ids`.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// # Arguments
    ///
    /// * `id`: The track.
    ///
    /// Spotify's reference: [GET /tracks/{id}](https://developer.spotify.com/documentation/web-api/reference/get-track).
    pub fn get(&self, id: impl Into<crate::model::TrackId>) -> GetCall {
        GetCall {
            session: self.session.clone(),
            id: id.into(),
            market: None,
        }
    }
    /// Reads several tracks.
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
    /// * `ids`: The tracks.
    ///
    /// Spotify's reference: [GET /tracks](https://developer.spotify.com/documentation/web-api/reference/get-several-tracks).
    #[deprecated(note = "Spotify has deprecated it: use `tracks().get`")]
    pub fn several(
        &self,
        ids: impl IntoIterator<Item = impl Into<crate::model::TrackId>>,
    ) -> SeveralCall {
        SeveralCall {
            session: self.session.clone(),
            ids: ids.into_iter().map(Into::into).collect(),
            market: None,
        }
    }
    /// Reads the audio features of up to 100 tracks.
    ///
    /// The entry of a track without audio features is `None`.
    /// Closed since 2024-11-27 to new apps and to apps in development mode, which get a 403 without a message.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// **Batches:** one request takes up to 100. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `ids`: The tracks whose audio features to read.
    ///
    /// Spotify's reference: [GET /audio-features](https://developer.spotify.com/documentation/web-api/reference/get-several-audio-features).
    #[deprecated(
        note = "Spotify has deprecated it, and has no other operation for the same purpose"
    )]
    pub fn several_audio_features(
        &self,
        ids: impl IntoIterator<Item = impl Into<crate::model::TrackId>>,
    ) -> SeveralAudioFeaturesCall {
        SeveralAudioFeaturesCall {
            session: self.session.clone(),
            ids: ids.into_iter().map(Into::into).collect(),
        }
    }
}

impl<G> Clone for Tracks<G> {
    fn clone(&self) -> Self {
        Self::of(&self.session)
    }
}

impl<G> std::fmt::Debug for Tracks<G> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct(stringify!(Tracks)).finish_non_exhaustive()
    }
}

/// A call of [`audio_analysis`](Tracks::audio_analysis), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct AudioAnalysisCall {
    session: Session,
    id: crate::model::TrackId,
}

impl AudioAnalysisCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::AudioAnalysis> {
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

impl IntoFuture for AudioAnalysisCall {
    type Output = Result<crate::model::AudioAnalysis, Error>;
    type IntoFuture = Sending<crate::model::AudioAnalysis>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for AudioAnalysisCall {
    type Answer = crate::model::AudioAnalysis;
    const OPERATION: &'static Operation = &Operation {
        id: "get-audio-analysis",
        method: "GET",
        path: "/audio-analysis/{id}",
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
                .get_audio_analysis(&request::segment("id", &self.id)?),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

/// A call of [`audio_features`](Tracks::audio_features), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct AudioFeaturesCall {
    session: Session,
    id: crate::model::TrackId,
}

impl AudioFeaturesCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::AudioFeatures> {
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

impl IntoFuture for AudioFeaturesCall {
    type Output = Result<crate::model::AudioFeatures, Error>;
    type IntoFuture = Sending<crate::model::AudioFeatures>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for AudioFeaturesCall {
    type Answer = crate::model::AudioFeatures;
    const OPERATION: &'static Operation = &Operation {
        id: "get-audio-features",
        method: "GET",
        path: "/audio-features/{id}",
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
                .get_audio_features(&request::segment("id", &self.id)?),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

/// A call of [`get`](Tracks::get), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetCall {
    session: Session,
    id: crate::model::TrackId,
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
    pub fn send(self) -> Sending<crate::model::Track> {
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
    type Output = Result<crate::model::Track, Error>;
    type IntoFuture = Sending<crate::model::Track>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for GetCall {
    type Answer = crate::model::Track;
    const OPERATION: &'static Operation = &Operation {
        id: "get-track",
        method: "GET",
        path: "/tracks/{id}",
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
                .get_track(
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

/// A call of [`several`](Tracks::several), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SeveralCall {
    session: Session,
    ids: Vec<crate::model::TrackId>,
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
    pub fn send(self) -> Sending<Vec<Option<crate::model::Track>>> {
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
    type Output = Result<Vec<Option<crate::model::Track>>, Error>;
    type IntoFuture = Sending<Vec<Option<crate::model::Track>>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for SeveralCall {
    type Answer = Vec<Option<crate::model::Track>>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-several-tracks",
        method: "GET",
        path: "/tracks",
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
                .get_several_tracks(
                    &self.ids.text(),
                    request::text(&self.market).as_deref(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::envelope(answer, "tracks")
    }
}

impl Batched for SeveralCall {
    type Item = crate::model::TrackId;
    const MOST: usize = 50usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.ids
    }
}

/// A call of [`several_audio_features`](Tracks::several_audio_features), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SeveralAudioFeaturesCall {
    session: Session,
    ids: Vec<crate::model::TrackId>,
}

impl SeveralAudioFeaturesCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<Vec<Option<crate::model::AudioFeatures>>> {
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

impl IntoFuture for SeveralAudioFeaturesCall {
    type Output = Result<Vec<Option<crate::model::AudioFeatures>>, Error>;
    type IntoFuture = Sending<Vec<Option<crate::model::AudioFeatures>>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for SeveralAudioFeaturesCall {
    type Answer = Vec<Option<crate::model::AudioFeatures>>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-several-audio-features",
        method: "GET",
        path: "/audio-features",
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
            wire::client(&self.session).get_several_audio_features(&self.ids.text()),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::envelope(answer, "audio_features")
    }
}

impl Batched for SeveralAudioFeaturesCall {
    type Item = crate::model::TrackId;
    const MOST: usize = 100usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.ids
    }
}
