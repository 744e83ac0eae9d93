// Generated from openapi/ by `cargo spec generate`. To change it, change the files there.
// Spotify's document of 2026-05-30, SHA-256 2d888d731358ae8a97126ffd4117d257305943f06721734abe9af24962bf38c3.

use crate::model::open_enum::{open_enum, request_enum};

/// The actions that the player does not allow at the moment. This level is missing in Spotify's document.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Actions {
    /// The actions that are not allowed.
    pub disallows: Option<crate::model::Disallows>,
}

/// An album with its tracks.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Album {
    /// Whether it is an album, a single or a compilation. `None` for local files.
    pub album_type: crate::model::AlbumType,
    /// The artists of the album.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub artists: Vec<crate::model::SimplifiedArtist>,
    /// The countries where at least one of its tracks can be played, as ISO 3166-1 alpha-2 codes. Apps in development mode do not get it. (Spotify has deprecated it.)
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "crate::model::Markets::is_empty")
    )]
    pub available_markets: crate::model::Markets,
    /// The copyright statements.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub copyrights: Vec<crate::model::Copyright>,
    /// Its ids outside Spotify, for an album mostly the UPC.
    pub external_ids: Option<crate::model::ExternalIds>,
    /// Its web pages.
    pub external_urls: Option<crate::model::ExternalUrls>,
    /// Always empty. Deprecated. (Spotify has deprecated it.)
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub genres: Vec<String>,
    /// Its URL in the Web API.
    pub href: Option<String>,
    /// Its Spotify ID.
    pub id: crate::model::AlbumId,
    /// Its images in several sizes, the widest first.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub images: Vec<crate::model::Image>,
    /// Whether it can be played in the market that applies. Not documented by Spotify.
    pub is_playable: Option<bool>,
    /// The label that released it. Apps in development mode do not get it. (Spotify has deprecated it.)
    pub label: Option<String>,
    /// The title; empty for an album that was taken down.
    pub name: String,
    /// How popular it is, from 0 to 100. Apps in development mode do not get it. (Spotify has deprecated it.)
    pub popularity: Option<u32>,
    /// The day, month or year of its first release, depending on `release_date_precision`. `None` in some playlist rows, and `0000` where it is unknown.
    pub release_date: Option<crate::model::ReleaseDate>,
    /// Whether `release_date` is a day, a month or a year.
    pub release_date_precision: Option<crate::model::ReleaseDatePrecision>,
    /// Why it cannot be played. `None` if there is no restriction.
    pub restrictions: Option<crate::model::Restrictions>,
    /// How many tracks it has.
    pub total_tracks: Option<u32>,
    /// The first page of its tracks.
    pub tracks: Option<crate::model::Page<crate::model::SimplifiedTrack>>,
    /// The kind of object, as Spotify names it.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub kind: crate::model::ObjectType,
    /// Its Spotify URI.
    pub uri: crate::model::Uri,
}

/// An artist.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Artist {
    /// Its web pages.
    pub external_urls: Option<crate::model::ExternalUrls>,
    /// The artist's followers. Apps in development mode do not get it. (Spotify has deprecated it.)
    pub followers: Option<crate::model::Followers>,
    /// The genres of the artist; empty where Spotify knows none. Deprecated in February 2026, and apps in development mode do not get it. (Spotify has deprecated it.)
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub genres: Vec<String>,
    /// Its URL in the Web API.
    pub href: Option<String>,
    /// Its Spotify ID.
    pub id: crate::model::ArtistId,
    /// Images of the artist in several sizes, the widest first.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub images: Vec<crate::model::Image>,
    /// The artist's name.
    pub name: String,
    /// How popular the artist is, from 0 to 100, calculated from the artist's tracks. Apps in development mode do not get it. (Spotify has deprecated it.)
    pub popularity: Option<u32>,
    /// The kind of object, as Spotify names it.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub kind: crate::model::ObjectType,
    /// Its Spotify URI.
    pub uri: crate::model::Uri,
}

/// An album in an artist's list of albums.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ArtistAlbum {
    /// How the artist relates to the album. Apps in development mode do not get it. (Spotify has deprecated it.)
    pub album_group: Option<crate::model::AlbumGroup>,
    /// Whether it is an album, a single or a compilation. `None` for local files.
    pub album_type: crate::model::AlbumType,
    /// The artists of the album.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub artists: Vec<crate::model::SimplifiedArtist>,
    /// The countries where at least one of its tracks can be played, as ISO 3166-1 alpha-2 codes. Apps in development mode do not get it. (Spotify has deprecated it.)
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "crate::model::Markets::is_empty")
    )]
    pub available_markets: crate::model::Markets,
    /// Its web pages.
    pub external_urls: Option<crate::model::ExternalUrls>,
    /// Its URL in the Web API.
    pub href: Option<String>,
    /// Its Spotify ID. `None` for local files.
    pub id: crate::model::AlbumId,
    /// Its images in several sizes, the widest first.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub images: Vec<crate::model::Image>,
    /// Whether it can be played in the market that applies. Not documented by Spotify.
    pub is_playable: Option<bool>,
    /// The title; empty for an album that was taken down.
    pub name: String,
    /// The day, month or year of its first release, depending on `release_date_precision`. `None` in some playlist rows, and `0000` where it is unknown.
    pub release_date: Option<crate::model::ReleaseDate>,
    /// Whether `release_date` is a day, a month or a year.
    pub release_date_precision: Option<crate::model::ReleaseDatePrecision>,
    /// Why it cannot be played. `None` if there is no restriction.
    pub restrictions: Option<crate::model::Restrictions>,
    /// How many tracks it has.
    pub total_tracks: Option<u32>,
    /// The kind of object, as Spotify names it.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub kind: crate::model::ObjectType,
    /// Its Spotify URI.
    pub uri: crate::model::Uri,
}

/// A track's sound in detail: its structure, rhythm, pitch and timbre. Times are in seconds.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AudioAnalysis {
    /// The bars, one after the other.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub bars: Vec<crate::model::TimeInterval>,
    /// The beats, one after the other.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub beats: Vec<crate::model::TimeInterval>,
    /// How the analysis was made.
    pub meta: Option<crate::model::AudioAnalysisMeta>,
    /// The large parts, such as verse and chorus.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub sections: Vec<crate::model::AudioSection>,
    /// The short stretches in which the sound stays much the same.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub segments: Vec<crate::model::AudioSegment>,
    /// The tatums: the shortest regular pulse that a listener hears.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub tatums: Vec<crate::model::TimeInterval>,
    /// The analysis of the track as a whole.
    pub track: crate::model::AudioAnalysisTrack,
}

/// How an audio analysis was made.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AudioAnalysisMeta {
    /// How long the analysis took; in seconds, by the look of it.
    pub analysis_time: Option<f64>,
    /// The version of the analyser.
    pub analyzer_version: Option<String>,
    /// A description of the status, such as why data are missing.
    pub detailed_status: Option<String>,
    /// How the audio was read.
    pub input_process: Option<String>,
    /// The platform on which the audio was read.
    pub platform: Option<String>,
    /// 0 for success, 1 for an error.
    pub status_code: Option<i64>,
    /// When the analysis was made, in Unix seconds.
    pub timestamp: Option<i64>,
}

/// The analysis of a track as a whole.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AudioAnalysisTrack {
    /// How many channels were analysed; 1 when they were mixed to mono first.
    pub analysis_channels: i64,
    /// The sample rate of the analysis in hertz, which may differ from that of the track.
    pub analysis_sample_rate: i64,
    /// The version of `codestring`'s format.
    pub code_version: f64,
    /// An Echo Nest Musical Fingerprint.
    pub codestring: Option<String>,
    /// The track's length in seconds.
    pub duration: f64,
    /// The version of `echoprintstring`'s format.
    pub echoprint_version: f64,
    /// An Echoprint fingerprint.
    pub echoprintstring: String,
    /// When the fade-in ends, in seconds; 0.0 where there is none.
    pub end_of_fade_in: f64,
    /// The key, from 0 (C) in semitones to 11 (B); -1 where none was found.
    pub key: i64,
    /// How reliable `key` is, from 0.0 to 1.0.
    pub key_confidence: f64,
    /// The mean loudness in decibels, mostly from -60 to 0.
    pub loudness: f64,
    /// 1 for major, 0 for minor.
    pub mode: i64,
    /// How reliable `mode` is, from 0.0 to 1.0.
    pub mode_confidence: f64,
    /// How many samples were analysed.
    pub num_samples: Option<i64>,
    /// Where the analysed part begins, in seconds; always 0, since all of the track is analysed.
    pub offset_seconds: i64,
    /// The version of `rhythmstring`'s format.
    pub rhythm_version: f64,
    /// A Rhythmstring, which is much like a Synchstring.
    pub rhythmstring: String,
    /// Always empty.
    pub sample_md5: String,
    /// When the fade-out begins, in seconds; the track's length where there is none.
    pub start_of_fade_out: f64,
    /// The version of `synchstring`'s format.
    pub synch_version: f64,
    /// A Synchstring.
    pub synchstring: String,
    /// The tempo in beats per minute.
    pub tempo: f64,
    /// How reliable `tempo` is, from 0.0 to 1.0.
    pub tempo_confidence: f64,
    /// The beats in a bar, from 3 to 7.
    pub time_signature: i64,
    /// How reliable `time_signature` is, from 0.0 to 1.0.
    pub time_signature_confidence: f64,
    /// The length of the analysed part in seconds; always 0, since all of the track is analysed.
    pub window_seconds: i64,
}

/// How a track sounds, in numbers.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AudioFeatures {
    /// How likely the track is acoustic, from 0.0 to 1.0.
    pub acousticness: f64,
    /// The URL of the track's audio analysis in the Web API.
    pub analysis_url: String,
    /// How suitable it is for dancing, from 0.0 to 1.0, judged by its tempo, its beat and its regularity.
    pub danceability: f64,
    /// The track's length.
    #[cfg_attr(feature = "schemars", schemars(rename = "duration_ms", with = "u64"))]
    pub duration: crate::model::Duration,
    /// How loud, fast and noisy it feels, from 0.0 to 1.0.
    pub energy: f64,
    /// The track's Spotify ID.
    pub id: crate::model::TrackId,
    /// How likely the track has no vocals, from 0.0 to 1.0; above 0.5 it probably has none. Syllables such as "ooh" do not count as vocals.
    pub instrumentalness: f64,
    /// The key, from 0 (C) in semitones to 11 (B); -1 where none was found.
    pub key: i32,
    /// How likely an audience was there, from 0.0 to 1.0; above 0.8 it very likely was.
    pub liveness: f64,
    /// The mean loudness in decibels, mostly from -60 to 0.
    pub loudness: f64,
    /// 1 for major, 0 for minor.
    pub mode: i32,
    /// How much of it is speech, from 0.0 to 1.0: below 0.33 it is music, above 0.66 speech alone, between them both, as in rap.
    pub speechiness: f64,
    /// The tempo in beats per minute.
    pub tempo: f64,
    /// The beats in a bar, from 3 to 7.
    pub time_signature: i32,
    /// The track's URL in the Web API.
    pub track_href: String,
    /// The kind of object, as Spotify names it.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub kind: crate::model::ObjectType,
    /// The track's Spotify URI.
    pub uri: crate::model::Uri,
    /// How cheerful it sounds, from 0.0 (sad, angry) to 1.0 (happy).
    pub valence: f64,
}

/// A large part of a track, such as a verse or a chorus.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AudioSection {
    /// How reliable the division is, from 0.0 to 1.0.
    pub confidence: f64,
    /// How long it is, in seconds.
    pub duration: f64,
    /// The key, from 0 (C) in semitones to 11 (B); -1 where none was found.
    pub key: i64,
    /// How reliable `key` is, from 0.0 to 1.0; low where the key changes often.
    pub key_confidence: f64,
    /// The loudness in decibels, to be compared within the track.
    pub loudness: f64,
    /// 1 for major, 0 for minor, -1 where none was found.
    pub mode: f64,
    /// How reliable `mode` is, from 0.0 to 1.0.
    pub mode_confidence: f64,
    /// When it begins, in seconds.
    pub start: f64,
    /// The tempo in beats per minute.
    pub tempo: f64,
    /// How reliable `tempo` is, from 0.0 to 1.0; low if the tempo changes or there is no beat.
    pub tempo_confidence: f64,
    /// The beats in a bar, from 3 to 7.
    pub time_signature: i64,
    /// How reliable `time_signature` is, from 0.0 to 1.0; low where it changes.
    pub time_signature_confidence: f64,
}

/// A short stretch of a track in which the sound stays much the same.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AudioSegment {
    /// How reliable the division is, from 0.0 to 1.0; low in noise.
    pub confidence: f64,
    /// How long it is, in seconds.
    pub duration: f64,
    /// The loudness at the end in decibels, about that of the next segment's start. May be missing.
    pub loudness_end: Option<f64>,
    /// The greatest loudness in decibels.
    pub loudness_max: f64,
    /// When the loudness is greatest, in seconds from the segment's start.
    pub loudness_max_time: f64,
    /// The loudness at the start in decibels.
    pub loudness_start: f64,
    /// How strong each of the twelve pitch classes is, C first: from 0.0 to 1.0, the strongest at 1.0. All are near 1.0 in noise.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub pitches: Vec<f64>,
    /// When it begins, in seconds.
    pub start: f64,
    /// Twelve numbers around 0.0 for the tone colour, the most important first: loudness, brightness, flatness, attack and so on. They are meant to be compared with each other.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub timbre: Vec<f64>,
}

/// An audiobook with its chapters.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Audiobook {
    /// Its authors.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub authors: Vec<crate::model::Author>,
    /// The countries where it can be played, as ISO 3166-1 alpha-2 codes. Apps in development mode do not get it. (Spotify has deprecated it.)
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "crate::model::Markets::is_empty")
    )]
    pub available_markets: crate::model::Markets,
    /// The first page of its chapters.
    pub chapters: Option<crate::model::Page<crate::model::SimplifiedChapter>>,
    /// The copyright statements.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub copyrights: Vec<crate::model::Copyright>,
    /// A description as plain text, without HTML.
    pub description: Option<String>,
    /// The edition, such as `Unabridged`.
    pub edition: Option<String>,
    /// Whether it is marked as explicit. `false` also means that Spotify does not know.
    pub explicit: bool,
    /// Its web pages.
    pub external_urls: Option<crate::model::ExternalUrls>,
    /// Its URL in the Web API.
    pub href: Option<String>,
    /// A description that may contain HTML tags.
    pub html_description: Option<String>,
    /// Its Spotify ID.
    pub id: crate::model::AudiobookId,
    /// Its images in several sizes, the widest first.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub images: Vec<crate::model::Image>,
    /// Whether the audio is hosted outside Spotify. Not documented by Spotify.
    pub is_externally_hosted: Option<bool>,
    /// The languages as ISO 639 codes, sometimes with a country, such as `pt-BR`.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub languages: Vec<String>,
    /// The kind of media, such as `audio` or `mixed`.
    pub media_type: Option<String>,
    /// Its name.
    pub name: String,
    /// Its narrators.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub narrators: Vec<crate::model::Narrator>,
    /// Its publisher. Apps in development mode do not get it. (Spotify has deprecated it.)
    pub publisher: Option<String>,
    /// How many chapters it has.
    pub total_chapters: Option<u32>,
    /// The kind of object, as Spotify names it.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub kind: crate::model::ObjectType,
    /// Its Spotify URI.
    pub uri: crate::model::Uri,
}

/// An author of an audiobook.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Author {
    /// The author's name.
    pub name: String,
}

/// A category that Spotify sorts its catalogue into.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Category {
    /// Its URL in the Web API.
    pub href: Option<String>,
    /// Its icon in several sizes.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub icons: Vec<crate::model::Image>,
    /// Its category id.
    pub id: crate::model::CategoryId,
    /// Its name, in the requested language.
    pub name: String,
}

/// A chapter of an audiobook.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Chapter {
    /// The URL of a preview of 30 seconds, as MP3. `None` where there is none. (Spotify has deprecated it.)
    pub audio_preview_url: Option<String>,
    /// The audiobook it belongs to.
    pub audiobook: Option<crate::model::SimplifiedAudiobook>,
    /// The countries where it can be played, as ISO 3166-1 alpha-2 codes. Apps in development mode do not get it. (Spotify has deprecated it.)
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "crate::model::Markets::is_empty")
    )]
    pub available_markets: crate::model::Markets,
    /// Its position in the audiobook, counted from 0 in recorded answers.
    pub chapter_number: Option<u32>,
    /// A description as plain text, without HTML.
    pub description: Option<String>,
    /// Its length.
    #[cfg_attr(feature = "schemars", schemars(rename = "duration_ms", with = "u64"))]
    pub duration: crate::model::Duration,
    /// Whether it is marked as explicit. `false` also means that Spotify does not know.
    pub explicit: bool,
    /// Its web pages.
    pub external_urls: Option<crate::model::ExternalUrls>,
    /// Its URL in the Web API.
    pub href: Option<String>,
    /// A description that may contain HTML tags.
    pub html_description: Option<String>,
    /// Its Spotify ID.
    pub id: crate::model::ChapterId,
    /// Its images in several sizes, the widest first.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub images: Vec<crate::model::Image>,
    /// Whether it can be played in the market that applies.
    pub is_playable: Option<bool>,
    /// The languages as ISO 639 codes, sometimes with a country, such as `pt-BR`.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub languages: Vec<String>,
    /// Its name.
    pub name: String,
    /// The day, month or year of its first release, depending on `release_date_precision`. `None` in some playlist rows, and `0000` where it is unknown.
    pub release_date: Option<crate::model::ReleaseDate>,
    /// Whether `release_date` is a day, a month or a year.
    pub release_date_precision: Option<crate::model::ReleaseDatePrecision>,
    /// Why it cannot be played. Some answers have this field instead of `restrictions`.
    pub restriction: Option<crate::model::Restrictions>,
    /// Why it cannot be played. `None` if there is no restriction.
    pub restrictions: Option<crate::model::Restrictions>,
    /// How far the user has listened. Only in a user session with the scope `user-read-playback-position`.
    pub resume_point: Option<crate::model::ResumePoint>,
    /// The kind of object: `chapter` in recorded answers, `episode` in Spotify's document.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub kind: crate::model::ObjectType,
    /// Its Spotify URI, which begins with `spotify:episode:`.
    pub uri: crate::model::Uri,
}

/// A copyright statement.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Copyright {
    /// The statement.
    pub text: String,
    /// Whether it covers the work or the recording.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub kind: crate::model::CopyrightType,
}

/// A device that Spotify Connect can reach.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Device {
    /// The device's id. May be `None`, and may change over time.
    pub id: Option<crate::model::DeviceId>,
    /// Whether it is the active device.
    pub is_active: bool,
    /// Whether it is in a private session.
    pub is_private_session: Option<bool>,
    /// Whether it does not accept commands from the Web API.
    pub is_restricted: bool,
    /// Its name, set by the user or the manufacturer.
    pub name: String,
    /// Whether its volume can be set.
    pub supports_volume: Option<bool>,
    /// The kind of device.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub kind: crate::model::DeviceType,
    /// The volume in per cent, from 0 to 100. `None` if it is unknown.
    pub volume_percent: Option<u32>,
}

/// The actions that the player does not allow at the moment.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Disallows {
    /// `true` if playback cannot be interrupted.
    pub interrupting_playback: Option<bool>,
    /// `true` if playback cannot be paused.
    pub pausing: Option<bool>,
    /// `true` if playback cannot be resumed, for example because it is running.
    pub resuming: Option<bool>,
    /// `true` if seeking within the item is not possible.
    pub seeking: Option<bool>,
    /// `true` if skipping to the next item is not possible.
    pub skipping_next: Option<bool>,
    /// `true` if skipping to the previous item is not possible.
    pub skipping_prev: Option<bool>,
    /// `true` if the repeat mode of the context cannot be changed.
    pub toggling_repeat_context: Option<bool>,
    /// `true` if the repeat mode of the track cannot be changed.
    pub toggling_repeat_track: Option<bool>,
    /// `true` if shuffle cannot be changed.
    pub toggling_shuffle: Option<bool>,
    /// `true` if playback cannot be moved to another device.
    pub transferring_playback: Option<bool>,
}

/// An episode of a show.
///
/// Unless `additional_types` contains `episode`, an episode in a playlist has the fields of a track: `album` and `artists` stand for the show, and `show` is `None`.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Episode {
    /// The show as an album. Only for an episode in the form of a track.
    pub album: Option<crate::model::ShowAsAlbum>,
    /// The show as an artist. Only for an episode in the form of a track.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub artists: Vec<crate::model::ShowAsArtist>,
    /// The URL of a preview of 30 seconds, as MP3. `None` where there is none. (Spotify has deprecated it.)
    pub audio_preview_url: Option<String>,
    /// The countries where it is available. Sent only in playlist rows, and not documented.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "crate::model::Markets::is_empty")
    )]
    pub available_markets: crate::model::Markets,
    /// A description as plain text, without HTML.
    pub description: Option<String>,
    /// The disc it is on. Only for an episode in the form of a track.
    pub disc_number: Option<u32>,
    /// Its length.
    #[cfg_attr(feature = "schemars", schemars(rename = "duration_ms", with = "u64"))]
    pub duration: crate::model::Duration,
    /// Whether the playlist row holds an episode. Sent only in playlist rows, and not documented.
    pub episode: Option<bool>,
    /// Whether it is marked as explicit. `false` also means that Spotify does not know.
    pub explicit: Option<bool>,
    /// Its ids outside Spotify. Only for an episode in the form of a track.
    pub external_ids: Option<crate::model::ExternalIds>,
    /// Its web pages.
    pub external_urls: Option<crate::model::ExternalUrls>,
    /// Its URL in the Web API.
    pub href: Option<String>,
    /// A description that may contain HTML tags.
    pub html_description: Option<String>,
    /// Its Spotify ID.
    pub id: crate::model::EpisodeId,
    /// Its images in several sizes, the widest first.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub images: Vec<crate::model::Image>,
    /// Whether the audio is hosted outside Spotify.
    pub is_externally_hosted: Option<bool>,
    /// Whether it is a local file of the user. Only for an episode in the form of a track.
    pub is_local: Option<bool>,
    /// Whether it can be played in the market that applies.
    pub is_playable: Option<bool>,
    /// The language as an ISO 639 code; deprecated for `languages`. (Spotify has deprecated it.)
    pub language: Option<String>,
    /// The languages as ISO 639 codes, sometimes with a country, such as `pt-BR`.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub languages: Vec<String>,
    /// Its name.
    pub name: String,
    /// The popularity, from 0 to 100. Only for an episode in the form of a track.
    pub popularity: Option<u32>,
    /// The URL of a preview. Only for an episode in the form of a track.
    pub preview_url: Option<String>,
    /// The day, month or year of its first release, depending on `release_date_precision`. `None` in some playlist rows, and `0000` where it is unknown.
    pub release_date: Option<crate::model::ReleaseDate>,
    /// Whether `release_date` is a day, a month or a year.
    pub release_date_precision: Option<crate::model::ReleaseDatePrecision>,
    /// Why it cannot be played. Some answers have this field instead of `restrictions`.
    pub restriction: Option<crate::model::Restrictions>,
    /// Why it cannot be played. `None` if there is no restriction.
    pub restrictions: Option<crate::model::Restrictions>,
    /// How far the user has listened. Only in a user session with the scope `user-read-playback-position`.
    pub resume_point: Option<crate::model::ResumePoint>,
    /// The show it belongs to.
    pub show: Option<crate::model::SimplifiedShow>,
    /// Whether the playlist row holds a track; may be `true` even for an episode. Sent only in playlist rows, and not documented.
    pub track: Option<bool>,
    /// Its position on the disc. Only for an episode in the form of a track.
    pub track_number: Option<u32>,
    /// The kind of object, as Spotify names it.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub kind: crate::model::ObjectType,
    /// Its Spotify URI.
    pub uri: crate::model::Uri,
}

/// A user's settings for explicit content.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ExplicitContentSettings {
    /// Whether explicit content is blocked.
    pub filter_enabled: bool,
    /// Whether the user cannot change the setting.
    pub filter_locked: bool,
}

/// The ids of a track or an album outside Spotify.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ExternalIds {
    /// The International Article Number.
    pub ean: Option<String>,
    /// The International Standard Recording Code.
    pub isrc: Option<String>,
    /// A link to Spotify. Only for an episode in the form of a track.
    pub spotify: Option<String>,
    /// The Universal Product Code.
    pub upc: Option<String>,
}

/// URLs of web pages.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ExternalUrls {
    /// The page at `open.spotify.com`.
    pub spotify: Option<String>,
}

/// Featured playlists under a heading.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FeaturedPlaylists {
    /// The heading, in the requested language.
    pub message: Option<String>,
    /// One page of the playlists.
    pub playlists: crate::model::Page<crate::model::SimplifiedPlaylist>,
}

/// The number of followers.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Followers {
    /// Always `None`.
    pub href: Option<String>,
    /// The number.
    pub total: Option<u32>,
}

/// An image and its size.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Image {
    /// The height in pixels. `None` if it is unknown.
    pub height: Option<u32>,
    /// The image's URL. For a playlist it expires in less than a day.
    pub url: String,
    /// The width in pixels. `None` if it is unknown.
    pub width: Option<u32>,
}

/// The requested track, where Spotify returned another one.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LinkedTrack {
    /// Its web pages.
    pub external_urls: Option<crate::model::ExternalUrls>,
    /// Its URL in the Web API.
    pub href: Option<String>,
    /// The requested Spotify ID.
    pub id: Option<crate::model::TrackId>,
    /// The kind of object, as Spotify names it.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub kind: Option<crate::model::ObjectType>,
    /// Its Spotify URI.
    pub uri: Option<crate::model::Uri>,
}

/// A narrator of an audiobook.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Narrator {
    /// The narrator's name.
    pub name: String,
}

/// One play of a track in the past.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PlayHistory {
    /// The context that the track was played from. `None` if there was none or it is unknown.
    pub context: Option<crate::model::PlaybackContext>,
    /// When it was played, in UTC.
    pub played_at: crate::model::Timestamp,
    /// The track.
    pub track: crate::model::Track,
}

/// The context that an item is played from.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PlaybackContext {
    /// Its web pages.
    pub external_urls: Option<crate::model::ExternalUrls>,
    /// Its URL in the Web API.
    pub href: Option<String>,
    /// The kind of context.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub kind: crate::model::ContextType,
    /// Its Spotify URI.
    pub uri: crate::model::Uri,
}

/// The playback state: the item, the device and the modes.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PlaybackState {
    /// The actions that the player does not allow at the moment.
    pub actions: Option<crate::model::Actions>,
    /// The context of the item, such as an album or a playlist. `None` if it has none.
    pub context: Option<crate::model::PlaybackContext>,
    /// The kind of item that is playing.
    pub currently_playing_type: Option<crate::model::CurrentlyPlayingType>,
    /// The active device. Only `player().state` returns it.
    pub device: Option<crate::model::Device>,
    /// Whether playback is running.
    pub is_playing: bool,
    /// The track or the episode. `None` during advertisements and where Spotify does not know the item.
    pub item: Option<crate::model::PlayableItem>,
    /// The position within the item.
    #[cfg_attr(
        feature = "schemars",
        schemars(rename = "progress_ms", with = "Option<u64>")
    )]
    pub progress: Option<crate::model::Duration>,
    /// The repeat mode. Only `player().state` returns it.
    pub repeat_state: Option<crate::model::RepeatState>,
    /// Whether shuffle is on. Only `player().state` returns it.
    pub shuffle_state: Option<bool>,
    /// Whether smart shuffle is on. Sent in answers of 2024, and not documented.
    pub smart_shuffle: Option<bool>,
    /// When the state last changed: by a start, a pause, a skip, a seek or a new item.
    pub timestamp: Option<crate::model::UnixMilliseconds>,
}

/// A playlist with its items.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Playlist {
    /// Whether the owner lets other users edit it.
    pub collaborative: bool,
    /// The playlist's description. `None` or empty where there is none.
    pub description: Option<String>,
    /// Its web pages.
    pub external_urls: Option<crate::model::ExternalUrls>,
    /// Its followers. Spotify removed the field from its document in April 2025, and still sends it.
    pub followers: Option<crate::model::Followers>,
    /// Its URL in the Web API.
    pub href: Option<String>,
    /// Its Spotify ID.
    pub id: Option<crate::model::PlaylistId>,
    /// Up to three images, the largest first. Their URLs expire in less than a day.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub images: Vec<crate::model::Image>,
    /// The first page of its items. Apps in development mode get it only for a playlist that the user owns or collaborates on.
    pub items: Option<crate::model::Page<crate::model::PlaylistItem>>,
    /// Its name.
    pub name: String,
    /// The user who owns it.
    pub owner: crate::model::PlaylistOwner,
    /// A background colour, mostly `None`. Not documented by Spotify.
    pub primary_color: Option<String>,
    /// Whether it is shown on the owner's profile. `None` where that is unknown. May lag behind a change.
    pub public: Option<bool>,
    /// The version of the playlist. Each edit creates a new one.
    pub snapshot_id: Option<crate::model::SnapshotId>,
    /// The former name of `items`. An answer may have one of them, both or neither. (Spotify has deprecated it.)
    pub tracks: Option<crate::model::Page<crate::model::PlaylistItem>>,
    /// The kind of object, as Spotify names it.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub kind: crate::model::ObjectType,
    /// Its Spotify URI.
    pub uri: crate::model::Uri,
}

/// A row of a playlist: a track or an episode, and who added it.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PlaylistItem {
    /// When it was added, in UTC. `None` in some very old playlists.
    pub added_at: Option<crate::model::Timestamp>,
    /// Who added it. `None` in some very old playlists.
    pub added_by: Option<crate::model::PlaylistUser>,
    /// Whether it is a local file of the user, which has no `id` and no `href`.
    pub is_local: Option<bool>,
    /// The track or the episode. `None` where Spotify no longer has it, or sends it as `track`; `playable` covers both.
    pub item: Option<crate::model::PlayableItem>,
    /// A colour for the row, `None` in recorded answers. Not documented.
    pub primary_color: Option<String>,
    /// The former name of `item`. A row may have one of them or both. (Spotify has deprecated it.)
    pub track: Option<crate::model::PlayableItem>,
    /// A preview image of the row's video, without a URL in recorded answers. Not documented.
    pub video_thumbnail: Option<crate::model::VideoThumbnail>,
}

/// The number of a playlist's items, and their URL.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PlaylistItemsRef {
    /// The URL of the items in the Web API.
    pub href: Option<String>,
    /// How many items the playlist has.
    pub total: Option<u32>,
}

/// The user who owns a playlist.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PlaylistOwner {
    /// The name shown on the user's profile. `None` where there is none.
    pub display_name: Option<String>,
    /// Its web pages.
    pub external_urls: Option<crate::model::ExternalUrls>,
    /// Its URL in the Web API.
    pub href: Option<String>,
    /// The user's id.
    pub id: crate::model::UserId,
    /// The kind of object, as Spotify names it.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub kind: crate::model::ObjectType,
    /// Its Spotify URI.
    pub uri: crate::model::Uri,
}

/// A user, with only the id and URLs.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PlaylistUser {
    /// Its web pages.
    pub external_urls: Option<crate::model::ExternalUrls>,
    /// Its URL in the Web API.
    pub href: Option<String>,
    /// The user's id.
    pub id: crate::model::UserId,
    /// The kind of object, as Spotify names it.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub kind: crate::model::ObjectType,
    /// Its Spotify URI.
    pub uri: crate::model::Uri,
}

/// The signed-in user's profile.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PrivateUser {
    /// The permanent id of the account, sent since May 2026. To link accounts use it instead of `id`.
    pub account_id: Option<String>,
    /// The country of the account, as an ISO 3166-1 alpha-2 code. Only with the scope `user-read-private`; announced as removed for apps in development mode. (Spotify has deprecated it.)
    pub country: Option<crate::model::Country>,
    /// The name shown on the user's profile. `None` where there is none.
    pub display_name: Option<String>,
    /// The email address that the user entered. It is not verified. Only with the scope `user-read-email`; announced as removed for apps in development mode. (Spotify has deprecated it.)
    pub email: Option<String>,
    /// The user's settings for explicit content. Only with the scope `user-read-private`; announced as removed for apps in development mode. (Spotify has deprecated it.)
    pub explicit_content: Option<crate::model::ExplicitContentSettings>,
    /// Its web pages.
    pub external_urls: Option<crate::model::ExternalUrls>,
    /// The user's followers. Announced as removed for apps in development mode. (Spotify has deprecated it.)
    pub followers: Option<crate::model::Followers>,
    /// Its URL in the Web API.
    pub href: Option<String>,
    /// The user's id. To link accounts use `account_id`.
    pub id: crate::model::UserId,
    /// The images of the profile.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub images: Vec<crate::model::Image>,
    /// The user's subscription. Only with the scope `user-read-private`; announced as removed for apps in development mode. (Spotify has deprecated it.)
    pub product: Option<crate::model::Product>,
    /// The kind of object, as Spotify names it.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub kind: crate::model::ObjectType,
    /// Its Spotify URI.
    pub uri: crate::model::Uri,
}

/// The public profile of a user.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PublicUser {
    /// The name shown on the user's profile. `None` where there is none.
    pub display_name: Option<String>,
    /// Its web pages.
    pub external_urls: Option<crate::model::ExternalUrls>,
    /// The user's followers. Deprecated in February 2026. (Spotify has deprecated it.)
    pub followers: Option<crate::model::Followers>,
    /// Its URL in the Web API.
    pub href: Option<String>,
    /// The user's id.
    pub id: crate::model::UserId,
    /// The images of the profile.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub images: Vec<crate::model::Image>,
    /// The kind of object, as Spotify names it.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub kind: crate::model::ObjectType,
    /// Its Spotify URI.
    pub uri: crate::model::Uri,
}

/// The current item and the queue.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Queue {
    /// The track or the episode that is playing. `None` when nothing plays.
    pub currently_playing: Option<crate::model::PlayableItem>,
    /// The next items, in order. Empty when nothing plays, and while one of Spotify's mixes plays.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub queue: Vec<crate::model::PlayableItem>,
}

/// The effect of one seed of a recommendation.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RecommendationSeed {
    /// How many tracks were left after the `min_` and `max_` values.
    #[cfg_attr(feature = "schemars", schemars(rename = "afterFilteringSize"))]
    pub after_filtering_size: Option<i64>,
    /// How many tracks were left after those that cannot be played in the market were removed.
    #[cfg_attr(feature = "schemars", schemars(rename = "afterRelinkingSize"))]
    pub after_relinking_size: Option<i64>,
    /// The URL of the artist or the track in the Web API. `None` for a genre.
    pub href: Option<String>,
    /// The seed as it was requested.
    pub id: String,
    /// How many tracks there were for this seed at first.
    #[cfg_attr(feature = "schemars", schemars(rename = "initialPoolSize"))]
    pub initial_pool_size: Option<i64>,
    /// Whether the seed is an artist, a track or a genre; recorded answers have it in capitals.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub kind: String,
}

/// Recommended tracks, and the effect of each seed.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Recommendations {
    /// The effect of each seed.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub seeds: Vec<crate::model::RecommendationSeed>,
    /// The tracks, ordered by how well they fit.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub tracks: Vec<crate::model::Track>,
}

/// Why an item cannot be played.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Restrictions {
    /// The reason. Spotify may add new ones.
    pub reason: Option<crate::model::RestrictionReason>,
}

/// How far the user has listened to an episode or a chapter.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ResumePoint {
    /// Whether the user has listened to the end.
    pub fully_played: bool,
    /// Where the user stopped, in milliseconds. Spotify has sent negative values; `resume_position` returns a `Duration`.
    pub resume_position_ms: i64,
}

/// An album in the user's library.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SavedAlbum {
    /// When the user saved it, in UTC.
    pub added_at: crate::model::Timestamp,
    /// The album.
    pub album: crate::model::Album,
}

/// An episode in the user's library.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SavedEpisode {
    /// When the user saved it, in UTC.
    pub added_at: crate::model::Timestamp,
    /// The episode.
    pub episode: crate::model::Episode,
}

/// A show in the user's library.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SavedShow {
    /// When the user saved it, in UTC.
    pub added_at: crate::model::Timestamp,
    /// The show.
    pub show: crate::model::SimplifiedShow,
}

/// A track in the user's library.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SavedTrack {
    /// When the user saved it, in UTC.
    pub added_at: crate::model::Timestamp,
    /// The track.
    pub track: crate::model::Track,
}

/// The results of a search: one page for each requested type.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SearchResult {
    /// The albums found. `None` if they were not requested.
    pub albums: Option<crate::model::Page<crate::model::SimplifiedAlbum>>,
    /// The artists found. `None` if they were not requested.
    pub artists: Option<crate::model::Page<crate::model::Artist>>,
    /// The audiobooks found. `None` if they were not requested.
    pub audiobooks: Option<crate::model::Page<crate::model::SimplifiedAudiobook>>,
    /// The episodes found. `None` if they were not requested.
    pub episodes: Option<crate::model::Page<crate::model::SimplifiedEpisode>>,
    /// The playlists found. `None` if they were not requested.
    pub playlists: Option<crate::model::Page<crate::model::SimplifiedPlaylist>>,
    /// The shows found. `None` if they were not requested.
    pub shows: Option<crate::model::Page<crate::model::SimplifiedShow>>,
    /// The tracks found. `None` if they were not requested.
    pub tracks: Option<crate::model::Page<crate::model::Track>>,
}

/// A show, which is a podcast, with its episodes.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Show {
    /// The countries where it can be played, as ISO 3166-1 alpha-2 codes. Apps in development mode do not get it. (Spotify has deprecated it.)
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "crate::model::Markets::is_empty")
    )]
    pub available_markets: crate::model::Markets,
    /// The copyright statements.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub copyrights: Vec<crate::model::Copyright>,
    /// A description as plain text, without HTML.
    pub description: Option<String>,
    /// The first page of its episodes.
    pub episodes: Option<crate::model::Page<crate::model::SimplifiedEpisode>>,
    /// Whether it is marked as explicit. `false` also means that Spotify does not know.
    pub explicit: bool,
    /// Its web pages.
    pub external_urls: Option<crate::model::ExternalUrls>,
    /// Its URL in the Web API.
    pub href: Option<String>,
    /// A description that may contain HTML tags.
    pub html_description: Option<String>,
    /// Its Spotify ID.
    pub id: crate::model::ShowId,
    /// Its images in several sizes, the widest first.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub images: Vec<crate::model::Image>,
    /// Whether all episodes are hosted outside Spotify.
    pub is_externally_hosted: Option<bool>,
    /// The languages as ISO 639 codes, sometimes with a country, such as `pt-BR`.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub languages: Vec<String>,
    /// The kind of media, such as `audio` or `mixed`.
    pub media_type: Option<String>,
    /// Its name.
    pub name: String,
    /// Its publisher. Apps in development mode do not get it. (Spotify has deprecated it.)
    pub publisher: Option<String>,
    /// How many episodes it has.
    pub total_episodes: Option<u32>,
    /// The kind of object, as Spotify names it.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub kind: crate::model::ObjectType,
    /// Its Spotify URI.
    pub uri: crate::model::Uri,
}

/// A show as the album of an episode in the form of a track.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ShowAsAlbum {
    /// Whether it is an album, a single or a compilation. `None` for local files.
    pub album_type: Option<crate::model::AlbumType>,
    /// The show as an artist.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub artists: Vec<crate::model::ShowAsArtist>,
    /// The countries where at least one of its tracks can be played, as ISO 3166-1 alpha-2 codes. Apps in development mode do not get it. (Spotify has deprecated it.)
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "crate::model::Markets::is_empty")
    )]
    pub available_markets: crate::model::Markets,
    /// Its web pages.
    pub external_urls: Option<crate::model::ExternalUrls>,
    /// Its URL in the Web API.
    pub href: Option<String>,
    /// Its Spotify ID.
    pub id: Option<crate::model::AlbumId>,
    /// Its images in several sizes, the widest first.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub images: Vec<crate::model::Image>,
    /// Whether it can be played in the market that applies. Not documented by Spotify.
    pub is_playable: Option<bool>,
    /// The title; empty for an album that was taken down.
    pub name: Option<String>,
    /// The day, month or year of its first release, depending on `release_date_precision`. `None` in some playlist rows, and `0000` where it is unknown.
    pub release_date: Option<crate::model::ReleaseDate>,
    /// Whether `release_date` is a day, a month or a year.
    pub release_date_precision: Option<crate::model::ReleaseDatePrecision>,
    /// Why it cannot be played. `None` if there is no restriction.
    pub restrictions: Option<crate::model::Restrictions>,
    /// How many tracks it has.
    pub total_tracks: Option<u32>,
    /// The kind of object, as Spotify names it.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub kind: Option<crate::model::ObjectType>,
    /// Its Spotify URI.
    pub uri: Option<crate::model::Uri>,
}

/// A show as the artist of an episode in the form of a track.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ShowAsArtist {
    /// Its web pages.
    pub external_urls: Option<crate::model::ExternalUrls>,
    /// Its URL in the Web API.
    pub href: Option<String>,
    /// Its Spotify ID.
    pub id: Option<crate::model::ArtistId>,
    /// `None` in recorded answers; see `type`.
    pub name: Option<String>,
    /// The name of the show, in spite of the field's name.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub kind: Option<crate::model::ObjectType>,
    /// Its Spotify URI.
    pub uri: Option<crate::model::Uri>,
}

/// An album without its tracks.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SimplifiedAlbum {
    /// How the artist relates to the album. Only in some answers, and not documented by Spotify.
    pub album_group: Option<crate::model::AlbumGroup>,
    /// Whether it is an album, a single or a compilation. `None` for local files.
    pub album_type: Option<crate::model::AlbumType>,
    /// The artists of the album.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub artists: Vec<crate::model::SimplifiedArtist>,
    /// The countries where at least one of its tracks can be played, as ISO 3166-1 alpha-2 codes. Apps in development mode do not get it. (Spotify has deprecated it.)
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "crate::model::Markets::is_empty")
    )]
    pub available_markets: crate::model::Markets,
    /// Its web pages.
    pub external_urls: Option<crate::model::ExternalUrls>,
    /// Its URL in the Web API.
    pub href: Option<String>,
    /// Its Spotify ID. `None` for local files.
    pub id: Option<crate::model::AlbumId>,
    /// Its images in several sizes, the widest first.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub images: Vec<crate::model::Image>,
    /// Whether it can be played in the market that applies. Not documented by Spotify.
    pub is_playable: Option<bool>,
    /// The title; empty for an album that was taken down.
    pub name: String,
    /// The day, month or year of its first release, depending on `release_date_precision`. `None` in some playlist rows, and `0000` where it is unknown.
    pub release_date: Option<crate::model::ReleaseDate>,
    /// Whether `release_date` is a day, a month or a year.
    pub release_date_precision: Option<crate::model::ReleaseDatePrecision>,
    /// Why it cannot be played. `None` if there is no restriction.
    pub restrictions: Option<crate::model::Restrictions>,
    /// How many tracks it has.
    pub total_tracks: Option<u32>,
    /// The kind of object, as Spotify names it.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub kind: crate::model::ObjectType,
    /// Its Spotify URI.
    pub uri: Option<crate::model::Uri>,
}

/// An artist as listed in tracks and albums.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SimplifiedArtist {
    /// Its web pages.
    pub external_urls: Option<crate::model::ExternalUrls>,
    /// Its URL in the Web API.
    pub href: Option<String>,
    /// Its Spotify ID.
    pub id: Option<crate::model::ArtistId>,
    /// The artist's name.
    pub name: String,
    /// The kind of object, as Spotify names it.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub kind: crate::model::ObjectType,
    /// Its Spotify URI.
    pub uri: Option<crate::model::Uri>,
}

/// An audiobook without its chapters.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SimplifiedAudiobook {
    /// Its authors.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub authors: Vec<crate::model::Author>,
    /// The countries where it can be played, as ISO 3166-1 alpha-2 codes. Apps in development mode do not get it. (Spotify has deprecated it.)
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "crate::model::Markets::is_empty")
    )]
    pub available_markets: crate::model::Markets,
    /// The copyright statements.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub copyrights: Vec<crate::model::Copyright>,
    /// A description as plain text, without HTML.
    pub description: Option<String>,
    /// The edition, such as `Unabridged`.
    pub edition: Option<String>,
    /// Whether it is marked as explicit. `false` also means that Spotify does not know.
    pub explicit: bool,
    /// Its web pages.
    pub external_urls: Option<crate::model::ExternalUrls>,
    /// Its URL in the Web API.
    pub href: Option<String>,
    /// A description that may contain HTML tags.
    pub html_description: Option<String>,
    /// Its Spotify ID.
    pub id: crate::model::AudiobookId,
    /// Its images in several sizes, the widest first.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub images: Vec<crate::model::Image>,
    /// Whether the audio is hosted outside Spotify. Not documented by Spotify.
    pub is_externally_hosted: Option<bool>,
    /// The languages as ISO 639 codes, sometimes with a country, such as `pt-BR`.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub languages: Vec<String>,
    /// The kind of media, such as `audio` or `mixed`.
    pub media_type: Option<String>,
    /// Its name.
    pub name: String,
    /// Its narrators.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub narrators: Vec<crate::model::Narrator>,
    /// Its publisher. Apps in development mode do not get it. (Spotify has deprecated it.)
    pub publisher: Option<String>,
    /// How many chapters it has.
    pub total_chapters: Option<u32>,
    /// The kind of object, as Spotify names it.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub kind: crate::model::ObjectType,
    /// Its Spotify URI.
    pub uri: crate::model::Uri,
}

/// A chapter without its audiobook.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SimplifiedChapter {
    /// The URL of a preview of 30 seconds, as MP3. `None` where there is none. (Spotify has deprecated it.)
    pub audio_preview_url: Option<String>,
    /// The countries where it can be played, as ISO 3166-1 alpha-2 codes. Apps in development mode do not get it. (Spotify has deprecated it.)
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "crate::model::Markets::is_empty")
    )]
    pub available_markets: crate::model::Markets,
    /// Its position in the audiobook, counted from 0 in recorded answers.
    pub chapter_number: Option<u32>,
    /// A description as plain text, without HTML.
    pub description: Option<String>,
    /// Its length.
    #[cfg_attr(feature = "schemars", schemars(rename = "duration_ms", with = "u64"))]
    pub duration: crate::model::Duration,
    /// Whether it is marked as explicit. `false` also means that Spotify does not know.
    pub explicit: bool,
    /// Its web pages.
    pub external_urls: Option<crate::model::ExternalUrls>,
    /// Its URL in the Web API.
    pub href: Option<String>,
    /// A description that may contain HTML tags.
    pub html_description: Option<String>,
    /// Its Spotify ID.
    pub id: crate::model::ChapterId,
    /// Its images in several sizes, the widest first.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub images: Vec<crate::model::Image>,
    /// Whether it can be played in the market that applies.
    pub is_playable: Option<bool>,
    /// The languages as ISO 639 codes, sometimes with a country, such as `pt-BR`.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub languages: Vec<String>,
    /// Its name.
    pub name: String,
    /// The day, month or year of its first release, depending on `release_date_precision`. `None` in some playlist rows, and `0000` where it is unknown.
    pub release_date: Option<crate::model::ReleaseDate>,
    /// Whether `release_date` is a day, a month or a year.
    pub release_date_precision: Option<crate::model::ReleaseDatePrecision>,
    /// Why it cannot be played. Some answers have this field instead of `restrictions`.
    pub restriction: Option<crate::model::Restrictions>,
    /// Why it cannot be played. `None` if there is no restriction.
    pub restrictions: Option<crate::model::Restrictions>,
    /// How far the user has listened. Only in a user session with the scope `user-read-playback-position`.
    pub resume_point: Option<crate::model::ResumePoint>,
    /// The kind of object: `chapter` in recorded answers, `episode` in Spotify's document.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub kind: crate::model::ObjectType,
    /// Its Spotify URI, which begins with `spotify:episode:`.
    pub uri: crate::model::Uri,
}

/// An episode without its show.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SimplifiedEpisode {
    /// The URL of a preview of 30 seconds, as MP3. `None` where there is none. (Spotify has deprecated it.)
    pub audio_preview_url: Option<String>,
    /// A description as plain text, without HTML.
    pub description: Option<String>,
    /// Its length.
    #[cfg_attr(feature = "schemars", schemars(rename = "duration_ms", with = "u64"))]
    pub duration: crate::model::Duration,
    /// Whether it is marked as explicit. `false` also means that Spotify does not know.
    pub explicit: Option<bool>,
    /// Its web pages.
    pub external_urls: Option<crate::model::ExternalUrls>,
    /// Its URL in the Web API.
    pub href: Option<String>,
    /// A description that may contain HTML tags.
    pub html_description: Option<String>,
    /// Its Spotify ID.
    pub id: crate::model::EpisodeId,
    /// Its images in several sizes, the widest first.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub images: Vec<crate::model::Image>,
    /// Whether the audio is hosted outside Spotify.
    pub is_externally_hosted: Option<bool>,
    /// Whether it can be played in the market that applies.
    pub is_playable: Option<bool>,
    /// The language as an ISO 639 code; deprecated for `languages`. (Spotify has deprecated it.)
    pub language: Option<String>,
    /// The languages as ISO 639 codes, sometimes with a country, such as `pt-BR`.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub languages: Vec<String>,
    /// Its name.
    pub name: String,
    /// The day, month or year of its first release, depending on `release_date_precision`. `None` in some playlist rows, and `0000` where it is unknown.
    pub release_date: Option<crate::model::ReleaseDate>,
    /// Whether `release_date` is a day, a month or a year.
    pub release_date_precision: Option<crate::model::ReleaseDatePrecision>,
    /// Why it cannot be played. Some answers have this field instead of `restrictions`.
    pub restriction: Option<crate::model::Restrictions>,
    /// Why it cannot be played. `None` if there is no restriction.
    pub restrictions: Option<crate::model::Restrictions>,
    /// How far the user has listened. Only in a user session with the scope `user-read-playback-position`.
    pub resume_point: Option<crate::model::ResumePoint>,
    /// The kind of object, as Spotify names it.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub kind: crate::model::ObjectType,
    /// Its Spotify URI.
    pub uri: crate::model::Uri,
}

/// A playlist with the number of its items instead of the items.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SimplifiedPlaylist {
    /// Whether the owner lets other users edit it.
    pub collaborative: bool,
    /// The playlist's description. `None` or empty where there is none.
    pub description: Option<String>,
    /// Its web pages.
    pub external_urls: Option<crate::model::ExternalUrls>,
    /// Its URL in the Web API.
    pub href: Option<String>,
    /// Its Spotify ID.
    pub id: crate::model::PlaylistId,
    /// Up to three images, the largest first. Their URLs expire in less than a day.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub images: Vec<crate::model::Image>,
    /// The number of its items, and their URL.
    pub items: Option<crate::model::PlaylistItemsRef>,
    /// Its name.
    pub name: String,
    /// The user who owns it.
    pub owner: crate::model::PlaylistOwner,
    /// A background colour, mostly `None`. Not documented by Spotify.
    pub primary_color: Option<String>,
    /// Whether it is shown on the owner's profile. `None` where that is unknown. May lag behind a change.
    pub public: Option<bool>,
    /// The version of the playlist. Each edit creates a new one.
    pub snapshot_id: Option<crate::model::SnapshotId>,
    /// The former name of `items`. An answer may have one of them, both or neither. (Spotify has deprecated it.)
    pub tracks: Option<crate::model::PlaylistItemsRef>,
    /// The kind of object, as Spotify names it.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub kind: crate::model::ObjectType,
    /// Its Spotify URI.
    pub uri: crate::model::Uri,
}

/// A show, which is a podcast, without its episodes.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SimplifiedShow {
    /// The countries where it can be played, as ISO 3166-1 alpha-2 codes. Apps in development mode do not get it. (Spotify has deprecated it.)
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "crate::model::Markets::is_empty")
    )]
    pub available_markets: crate::model::Markets,
    /// The copyright statements.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub copyrights: Vec<crate::model::Copyright>,
    /// A description as plain text, without HTML.
    pub description: Option<String>,
    /// Whether it is marked as explicit. `false` also means that Spotify does not know.
    pub explicit: bool,
    /// Its web pages.
    pub external_urls: Option<crate::model::ExternalUrls>,
    /// Its URL in the Web API.
    pub href: Option<String>,
    /// A description that may contain HTML tags.
    pub html_description: Option<String>,
    /// Its Spotify ID.
    pub id: crate::model::ShowId,
    /// Its images in several sizes, the widest first.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub images: Vec<crate::model::Image>,
    /// Whether all episodes are hosted outside Spotify.
    pub is_externally_hosted: Option<bool>,
    /// The languages as ISO 639 codes, sometimes with a country, such as `pt-BR`.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub languages: Vec<String>,
    /// The kind of media, such as `audio` or `mixed`.
    pub media_type: Option<String>,
    /// Its name.
    pub name: String,
    /// Its publisher. Apps in development mode do not get it. (Spotify has deprecated it.)
    pub publisher: Option<String>,
    /// How many episodes it has.
    pub total_episodes: Option<u32>,
    /// The kind of object, as Spotify names it.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub kind: crate::model::ObjectType,
    /// Its Spotify URI.
    pub uri: crate::model::Uri,
}

/// A track as albums list it: without its album, its external ids and its popularity.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SimplifiedTrack {
    /// The artists who perform it.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub artists: Vec<crate::model::SimplifiedArtist>,
    /// The countries where it can be played, as ISO 3166-1 alpha-2 codes. Apps in development mode do not get it. (Spotify has deprecated it.)
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "crate::model::Markets::is_empty")
    )]
    pub available_markets: crate::model::Markets,
    /// The disc it is on, counted from 1.
    pub disc_number: u32,
    /// Its length.
    #[cfg_attr(feature = "schemars", schemars(rename = "duration_ms", with = "u64"))]
    pub duration: crate::model::Duration,
    /// Whether it is marked as explicit. `false` also means that Spotify does not know.
    pub explicit: bool,
    /// Its web pages.
    pub external_urls: Option<crate::model::ExternalUrls>,
    /// Its URL in the Web API.
    pub href: Option<String>,
    /// Its Spotify ID. `None` for local files.
    pub id: crate::model::TrackId,
    /// Whether it is a local file of the user rather than an item of Spotify's catalogue.
    pub is_local: Option<bool>,
    /// Whether it can be played in the market that applies. `None` where no market applies.
    pub is_playable: Option<bool>,
    /// The requested track, where Spotify returned this one instead. Apps in development mode do not get it. (Spotify has deprecated it.)
    pub linked_from: Option<crate::model::LinkedTrack>,
    /// The title.
    pub name: String,
    /// The URL of a preview of 30 seconds, as MP3. `None` where there is none; new apps since November 2024 get none in answers with several tracks. (Spotify has deprecated it.)
    pub preview_url: Option<String>,
    /// Why it cannot be played. `None` if there is no restriction.
    pub restrictions: Option<crate::model::Restrictions>,
    /// Its position on its disc.
    pub track_number: u32,
    /// The kind of object, as Spotify names it.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub kind: crate::model::ObjectType,
    /// Its Spotify URI.
    pub uri: crate::model::Uri,
}

/// A bar, a beat or a tatum.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TimeInterval {
    /// How reliable the interval is, from 0.0 to 1.0.
    pub confidence: f64,
    /// How long it is, in seconds.
    pub duration: f64,
    /// When it begins, in seconds.
    pub start: f64,
}

/// A track.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Track {
    /// The album it is on. For local files most of its fields are `None`.
    pub album: Option<crate::model::SimplifiedAlbum>,
    /// The artists who perform it.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub artists: Vec<crate::model::SimplifiedArtist>,
    /// The countries where it can be played, as ISO 3166-1 alpha-2 codes. Apps in development mode do not get it. (Spotify has deprecated it.)
    #[cfg_attr(
        feature = "schemars",
        schemars(default, skip_serializing_if = "crate::model::Markets::is_empty")
    )]
    pub available_markets: crate::model::Markets,
    /// The disc it is on, counted from 1.
    pub disc_number: u32,
    /// Its length.
    #[cfg_attr(feature = "schemars", schemars(rename = "duration_ms", with = "u64"))]
    pub duration: crate::model::Duration,
    /// `false` for a track. Sent only in playlist rows, and not documented.
    pub episode: Option<bool>,
    /// Whether it is marked as explicit. `false` also means that Spotify does not know.
    pub explicit: bool,
    /// Its ids outside Spotify, for a track mostly the ISRC.
    pub external_ids: Option<crate::model::ExternalIds>,
    /// Its web pages.
    pub external_urls: Option<crate::model::ExternalUrls>,
    /// Its URL in the Web API.
    pub href: Option<String>,
    /// Its Spotify ID. `None` for local files.
    pub id: Option<crate::model::TrackId>,
    /// Whether it is a local file of the user rather than an item of Spotify's catalogue.
    pub is_local: Option<bool>,
    /// Whether it can be played in the market that applies. `None` where no market applies.
    pub is_playable: Option<bool>,
    /// The requested track, where Spotify returned this one instead. Apps in development mode do not get it. (Spotify has deprecated it.)
    pub linked_from: Option<crate::model::LinkedTrack>,
    /// The title.
    pub name: String,
    /// How popular it is, from 0 to 100: calculated mostly from how often and how recently it was played, with a delay of some days. Apps in development mode do not get it. (Spotify has deprecated it.)
    pub popularity: Option<u32>,
    /// The URL of a preview of 30 seconds, as MP3. `None` where there is none; new apps since November 2024 get none in answers with several tracks. (Spotify has deprecated it.)
    pub preview_url: Option<String>,
    /// Why it cannot be played. `None` if there is no restriction.
    pub restrictions: Option<crate::model::Restrictions>,
    /// `true` for a track. Sent only in playlist rows, and not documented.
    pub track: Option<bool>,
    /// Its position on its disc.
    pub track_number: u32,
    /// The kind of object, as Spotify names it.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub kind: crate::model::ObjectType,
    /// Its Spotify URI; for local files it begins with `spotify:local:`.
    pub uri: Option<crate::model::Uri>,
}

/// A preview image of a video in a playlist row. Not documented.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VideoThumbnail {
    /// Its URL, `None` in recorded answers.
    pub url: Option<String>,
}

/// How an artist relates to an album.
///
/// Spotify adds values without notice: an unknown value is [`Other`](Self::Other).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AlbumGroup {
    /// The artist's own album.
    Album,
    /// The artist's own single.
    Single,
    /// A compilation.
    Compilation,
    /// An album of another artist that the artist appears on.
    AppearsOn,
    /// A value that this version does not know, unchanged.
    Other(Box<str>),
}

open_enum!(
    AlbumGroup { Album = "album", Single = "single", Compilation = "compilation",
    AppearsOn = "appears_on" }
);

/// The kind of an album.
///
/// Spotify adds values without notice: an unknown value is [`Other`](Self::Other).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AlbumType {
    /// An album.
    Album,
    /// A single.
    Single,
    /// A compilation.
    Compilation,
    /// An extended play.
    Ep,
    /// A value that this version does not know, unchanged.
    Other(Box<str>),
}

open_enum!(
    AlbumType { Album = "album", Single = "single", Compilation = "compilation", Ep =
    "ep" }
);

/// The context that an item is played from. Spotify may add new kinds.
///
/// Spotify adds values without notice: an unknown value is [`Other`](Self::Other).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ContextType {
    /// An album.
    Album,
    /// An artist.
    Artist,
    /// A playlist.
    Playlist,
    /// A show.
    Show,
    /// An audiobook.
    Audiobook,
    /// The user's collection.
    Collection,
    /// The episodes in the user's collection.
    Collectionyourepisodes,
    /// A value that this version does not know, unchanged.
    Other(Box<str>),
}

open_enum!(
    ContextType { Album = "album", Artist = "artist", Playlist = "playlist", Show =
    "show", Audiobook = "audiobook", Collection = "collection", Collectionyourepisodes =
    "collectionyourepisodes" }
);

/// What a copyright statement covers.
///
/// Spotify adds values without notice: an unknown value is [`Other`](Self::Other).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CopyrightType {
    /// The work.
    C,
    /// The recording of it.
    P,
    /// A value that this version does not know, unchanged.
    Other(Box<str>),
}

open_enum!(CopyrightType { C = "C", P = "P" });

/// The kind of item that is playing.
///
/// Spotify adds values without notice: an unknown value is [`Other`](Self::Other).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CurrentlyPlayingType {
    /// A track.
    Track,
    /// An episode.
    Episode,
    /// An advertisement.
    Ad,
    /// An unknown kind.
    Unknown,
    /// A value that this version does not know, unchanged.
    Other(Box<str>),
}

open_enum!(
    CurrentlyPlayingType { Track = "track", Episode = "episode", Ad = "ad", Unknown =
    "unknown" }
);

/// The kind of a device. Spotify writes some of them with a capital letter, and adds new ones.
///
/// Spotify adds values without notice: an unknown value is [`Other`](Self::Other).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DeviceType {
    /// A computer.
    Computer,
    /// A tablet.
    Tablet,
    /// A smartphone.
    Smartphone,
    /// A loudspeaker.
    Speaker,
    /// A television set.
    Tv,
    /// An audio and video receiver.
    Avr,
    /// A set-top box.
    Stb,
    /// An adapter that adds Spotify to other audio equipment.
    AudioDongle,
    /// A game console.
    GameConsole,
    /// A Chromecast for video.
    CastVideo,
    /// A Chromecast for audio.
    CastAudio,
    /// A car.
    Automobile,
    /// A smartwatch.
    Smartwatch,
    /// A Chromebook.
    Chromebook,
    /// An unknown kind.
    Unknown,
    /// A value that this version does not know, unchanged.
    Other(Box<str>),
}

open_enum!(
    DeviceType { Computer = "computer", Tablet = "tablet", Smartphone = "smartphone",
    Speaker = "speaker", Tv = "tv", Avr = "avr", Stb = "stb", AudioDongle =
    "audio_dongle", GameConsole = "game_console", CastVideo = "cast_video", CastAudio =
    "cast_audio", Automobile = "automobile", Smartwatch = "smartwatch", Chromebook =
    "chromebook", Unknown = "unknown" }
);

/// The kind of an object. Spotify may add new kinds.
///
/// Spotify adds values without notice: an unknown value is [`Other`](Self::Other).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ObjectType {
    /// An album.
    Album,
    /// An artist.
    Artist,
    /// A track's audio features.
    AudioFeatures,
    /// An audiobook.
    Audiobook,
    /// A chapter of an audiobook.
    Chapter,
    /// An episode of a show.
    Episode,
    /// A playlist.
    Playlist,
    /// A show.
    Show,
    /// A track.
    Track,
    /// A user.
    User,
    /// A value that this version does not know, unchanged.
    Other(Box<str>),
}

open_enum!(
    ObjectType { Album = "album", Artist = "artist", AudioFeatures = "audio_features",
    Audiobook = "audiobook", Chapter = "chapter", Episode = "episode", Playlist =
    "playlist", Show = "show", Track = "track", User = "user" }
);

/// A user's subscription.
///
/// Spotify adds values without notice: an unknown value is [`Other`](Self::Other).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Product {
    /// Spotify Premium.
    Premium,
    /// Without payment.
    Free,
    /// Without payment: the same as `free`.
    Open,
    /// A value that this version does not know, unchanged.
    Other(Box<str>),
}

open_enum!(Product { Premium = "premium", Free = "free", Open = "open" });

/// The precision of a release date.
///
/// Spotify adds values without notice: an unknown value is [`Other`](Self::Other).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReleaseDatePrecision {
    /// The year alone.
    Year,
    /// The month.
    Month,
    /// The day.
    Day,
    /// A value that this version does not know, unchanged.
    Other(Box<str>),
}

open_enum!(ReleaseDatePrecision { Year = "year", Month = "month", Day = "day" });

/// The repeat mode.
///
/// Spotify adds values without notice: an unknown value is [`Other`](Self::Other).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RepeatState {
    /// Nothing.
    Off,
    /// The track.
    Track,
    /// The context, such as the album or the playlist.
    Context,
    /// A value that this version does not know, unchanged.
    Other(Box<str>),
}

open_enum!(RepeatState { Off = "off", Track = "track", Context = "context" });

/// Why an item cannot be played. Spotify may add new reasons.
///
/// Spotify adds values without notice: an unknown value is [`Other`](Self::Other).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RestrictionReason {
    /// It is not available in the market.
    Market,
    /// The user's subscription does not cover it.
    Product,
    /// It is explicit, and the user's account blocks explicit content.
    Explicit,
    /// It has to be bought.
    PaymentRequired,
    /// A value that this version does not know, unchanged.
    Other(Box<str>),
}

open_enum!(
    RestrictionReason { Market = "market", Product = "product", Explicit = "explicit",
    PaymentRequired = "payment_required" }
);

/// A type of item that the caller supports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub enum AdditionalType {
    /// Tracks, which are always included.
    #[cfg_attr(feature = "schemars", schemars(rename = "track"))]
    Track,
    /// Episodes.
    #[cfg_attr(feature = "schemars", schemars(rename = "episode"))]
    Episode,
}

request_enum!(AdditionalType { Track = "track", Episode = "episode" });

/// External content that the caller can play.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub enum IncludeExternal {
    /// Audio.
    #[cfg_attr(feature = "schemars", schemars(rename = "audio"))]
    Audio,
}

request_enum!(IncludeExternal { Audio = "audio" });

/// A group of an artist's albums to list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub enum IncludeGroup {
    /// The artist's own albums.
    #[cfg_attr(feature = "schemars", schemars(rename = "album"))]
    Album,
    /// The artist's own singles.
    #[cfg_attr(feature = "schemars", schemars(rename = "single"))]
    Single,
    /// Compilations.
    #[cfg_attr(feature = "schemars", schemars(rename = "compilation"))]
    Compilation,
    /// Albums of other artists that the artist appears on.
    #[cfg_attr(feature = "schemars", schemars(rename = "appears_on"))]
    AppearsOn,
}

request_enum!(
    IncludeGroup { Album = "album", Single = "single", Compilation = "compilation",
    AppearsOn = "appears_on" }
);

/// The repeat mode to set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub enum RepeatMode {
    /// Nothing.
    #[cfg_attr(feature = "schemars", schemars(rename = "off"))]
    Off,
    /// The track.
    #[cfg_attr(feature = "schemars", schemars(rename = "track"))]
    Track,
    /// The context, such as the album or the playlist.
    #[cfg_attr(feature = "schemars", schemars(rename = "context"))]
    Context,
}

request_enum!(RepeatMode { Off = "off", Track = "track", Context = "context" });

/// A type of item to search for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub enum SearchType {
    /// Albums.
    #[cfg_attr(feature = "schemars", schemars(rename = "album"))]
    Album,
    /// Artists.
    #[cfg_attr(feature = "schemars", schemars(rename = "artist"))]
    Artist,
    /// Playlists.
    #[cfg_attr(feature = "schemars", schemars(rename = "playlist"))]
    Playlist,
    /// Tracks.
    #[cfg_attr(feature = "schemars", schemars(rename = "track"))]
    Track,
    /// Shows, which are podcasts.
    #[cfg_attr(feature = "schemars", schemars(rename = "show"))]
    Show,
    /// Episodes of shows.
    #[cfg_attr(feature = "schemars", schemars(rename = "episode"))]
    Episode,
    /// Audiobooks, which are found only in the markets that offer them.
    #[cfg_attr(feature = "schemars", schemars(rename = "audiobook"))]
    Audiobook,
}

request_enum!(
    SearchType { Album = "album", Artist = "artist", Playlist = "playlist", Track =
    "track", Show = "show", Episode = "episode", Audiobook = "audiobook" }
);

/// The time over which Spotify computes a user's top items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub enum TimeRange {
    /// About a year.
    #[cfg_attr(feature = "schemars", schemars(rename = "long_term"))]
    LongTerm,
    /// About six months.
    #[cfg_attr(feature = "schemars", schemars(rename = "medium_term"))]
    MediumTerm,
    /// About four weeks.
    #[cfg_attr(feature = "schemars", schemars(rename = "short_term"))]
    ShortTerm,
}

request_enum!(
    TimeRange { LongTerm = "long_term", MediumTerm = "medium_term", ShortTerm =
    "short_term" }
);
