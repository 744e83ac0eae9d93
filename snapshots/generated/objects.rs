// Generated from openapi/ by `cargo spec generate`. To change it, change the files there.
// Spotify's document of 2026-05-30, SHA-256 2d888d731358ae8a97126ffd4117d257305943f06721734abe9af24962bf38c3.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::MapAccess};

use crate::decode::{form, object};

impl object::Object for crate::model::Actions {
    const NAME: &'static str = "Actions";
    const FIELDS: &'static [&'static str] = &["disallows"];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None,);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Plain), &mut held.0),
                _ => from.skip(),
            }?;
        }
        match held {
            (disallows,) => {
                Ok(Self {
                    disallows: disallows.unwrap_or_default(),
                })
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("disallows", form::Optional(form::Plain), &self.disallows);
    }
}

impl object::Object for crate::model::Album {
    const NAME: &'static str = "Album";
    const FIELDS: &'static [&'static str] = &[
        "album_type",
        "artists",
        "available_markets",
        "copyrights",
        "external_ids",
        "external_urls",
        "genres",
        "href",
        "id",
        "images",
        "is_playable",
        "label",
        "name",
        "popularity",
        "release_date",
        "release_date_precision",
        "restrictions",
        "total_tracks",
        "tracks",
        "type",
        "uri",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
        );
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Plain, &mut held.0),
                1 => from.value(form::List, &mut held.1),
                2 => from.value(form::List, &mut held.2),
                3 => from.value(form::List, &mut held.3),
                4 => from.value(form::Optional(form::Plain), &mut held.4),
                5 => from.value(form::Optional(form::Plain), &mut held.5),
                6 => from.value(form::List, &mut held.6),
                7 => from.value(form::Optional(form::Text), &mut held.7),
                8 => from.value(form::Plain, &mut held.8),
                9 => from.value(form::List, &mut held.9),
                10 => from.value(form::Optional(form::Plain), &mut held.10),
                11 => from.value(form::Optional(form::Text), &mut held.11),
                12 => from.value(form::Text, &mut held.12),
                13 => from.value(form::Optional(form::Integer), &mut held.13),
                14 => from.value(form::Optional(form::Plain), &mut held.14),
                15 => from.value(form::Optional(form::Plain), &mut held.15),
                16 => from.value(form::Optional(form::Plain), &mut held.16),
                17 => from.value(form::Optional(form::Integer), &mut held.17),
                18 => from.value(form::Optional(form::Plain), &mut held.18),
                19 => from.value(form::Plain, &mut held.19),
                20 => from.value(form::Plain, &mut held.20),
                _ => from.skip(),
            }?;
        }
        match held {
            (
                Some(album_type),
                artists,
                available_markets,
                copyrights,
                external_ids,
                external_urls,
                genres,
                href,
                Some(id),
                images,
                is_playable,
                label,
                Some(name),
                popularity,
                release_date,
                release_date_precision,
                restrictions,
                total_tracks,
                tracks,
                Some(kind),
                Some(uri),
            ) => {
                Ok(Self {
                    album_type,
                    artists: artists.unwrap_or_default(),
                    available_markets: available_markets.unwrap_or_default(),
                    copyrights: copyrights.unwrap_or_default(),
                    external_ids: external_ids.unwrap_or_default(),
                    external_urls: external_urls.unwrap_or_default(),
                    genres: genres.unwrap_or_default(),
                    href: href.unwrap_or_default(),
                    id,
                    images: images.unwrap_or_default(),
                    is_playable: is_playable.unwrap_or_default(),
                    label: label.unwrap_or_default(),
                    name,
                    popularity: popularity.unwrap_or_default(),
                    release_date: release_date.unwrap_or_default(),
                    release_date_precision: release_date_precision.unwrap_or_default(),
                    restrictions: restrictions.unwrap_or_default(),
                    total_tracks: total_tracks.unwrap_or_default(),
                    tracks: tracks.unwrap_or_default(),
                    kind,
                    uri,
                })
            }
            _ => {
                Err(
                    from
                        .missing(
                            &[
                                (0, held.0.is_none()),
                                (8, held.8.is_none()),
                                (12, held.12.is_none()),
                                (19, held.19.is_none()),
                                (20, held.20.is_none()),
                            ],
                        ),
                )
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("album_type", form::Plain, &self.album_type);
        to.field("artists", form::List, &self.artists);
        to.field("available_markets", form::List, &self.available_markets);
        to.field("copyrights", form::List, &self.copyrights);
        to.field("external_ids", form::Optional(form::Plain), &self.external_ids);
        to.field("external_urls", form::Optional(form::Plain), &self.external_urls);
        to.field("genres", form::List, &self.genres);
        to.field("href", form::Optional(form::Text), &self.href);
        to.field("id", form::Plain, &self.id);
        to.field("images", form::List, &self.images);
        to.field("is_playable", form::Optional(form::Plain), &self.is_playable);
        to.field("label", form::Optional(form::Text), &self.label);
        to.field("name", form::Text, &self.name);
        to.field("popularity", form::Optional(form::Integer), &self.popularity);
        to.field("release_date", form::Optional(form::Plain), &self.release_date);
        to.field(
            "release_date_precision",
            form::Optional(form::Plain),
            &self.release_date_precision,
        );
        to.field("restrictions", form::Optional(form::Plain), &self.restrictions);
        to.field("total_tracks", form::Optional(form::Integer), &self.total_tracks);
        to.field("tracks", form::Optional(form::Plain), &self.tracks);
        to.field("type", form::Plain, &self.kind);
        to.field("uri", form::Plain, &self.uri);
    }
}

impl object::Object for crate::model::Artist {
    const NAME: &'static str = "Artist";
    const FIELDS: &'static [&'static str] = &[
        "external_urls",
        "followers",
        "genres",
        "href",
        "id",
        "images",
        "name",
        "popularity",
        "type",
        "uri",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None, None, None, None, None, None, None, None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Plain), &mut held.0),
                1 => from.value(form::Optional(form::Plain), &mut held.1),
                2 => from.value(form::List, &mut held.2),
                3 => from.value(form::Optional(form::Text), &mut held.3),
                4 => from.value(form::Plain, &mut held.4),
                5 => from.value(form::List, &mut held.5),
                6 => from.value(form::Text, &mut held.6),
                7 => from.value(form::Optional(form::Integer), &mut held.7),
                8 => from.value(form::Plain, &mut held.8),
                9 => from.value(form::Plain, &mut held.9),
                _ => from.skip(),
            }?;
        }
        match held {
            (
                external_urls,
                followers,
                genres,
                href,
                Some(id),
                images,
                Some(name),
                popularity,
                Some(kind),
                Some(uri),
            ) => {
                Ok(Self {
                    external_urls: external_urls.unwrap_or_default(),
                    followers: followers.unwrap_or_default(),
                    genres: genres.unwrap_or_default(),
                    href: href.unwrap_or_default(),
                    id,
                    images: images.unwrap_or_default(),
                    name,
                    popularity: popularity.unwrap_or_default(),
                    kind,
                    uri,
                })
            }
            _ => {
                Err(
                    from
                        .missing(
                            &[
                                (4, held.4.is_none()),
                                (6, held.6.is_none()),
                                (8, held.8.is_none()),
                                (9, held.9.is_none()),
                            ],
                        ),
                )
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("external_urls", form::Optional(form::Plain), &self.external_urls);
        to.field("followers", form::Optional(form::Plain), &self.followers);
        to.field("genres", form::List, &self.genres);
        to.field("href", form::Optional(form::Text), &self.href);
        to.field("id", form::Plain, &self.id);
        to.field("images", form::List, &self.images);
        to.field("name", form::Text, &self.name);
        to.field("popularity", form::Optional(form::Integer), &self.popularity);
        to.field("type", form::Plain, &self.kind);
        to.field("uri", form::Plain, &self.uri);
    }
}

impl object::Object for crate::model::ArtistAlbum {
    const NAME: &'static str = "ArtistAlbum";
    const FIELDS: &'static [&'static str] = &[
        "album_group",
        "album_type",
        "artists",
        "available_markets",
        "external_urls",
        "href",
        "id",
        "images",
        "is_playable",
        "name",
        "release_date",
        "release_date_precision",
        "restrictions",
        "total_tracks",
        "type",
        "uri",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
        );
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Plain), &mut held.0),
                1 => from.value(form::Plain, &mut held.1),
                2 => from.value(form::List, &mut held.2),
                3 => from.value(form::List, &mut held.3),
                4 => from.value(form::Optional(form::Plain), &mut held.4),
                5 => from.value(form::Optional(form::Text), &mut held.5),
                6 => from.value(form::Plain, &mut held.6),
                7 => from.value(form::List, &mut held.7),
                8 => from.value(form::Optional(form::Plain), &mut held.8),
                9 => from.value(form::Text, &mut held.9),
                10 => from.value(form::Optional(form::Plain), &mut held.10),
                11 => from.value(form::Optional(form::Plain), &mut held.11),
                12 => from.value(form::Optional(form::Plain), &mut held.12),
                13 => from.value(form::Optional(form::Integer), &mut held.13),
                14 => from.value(form::Plain, &mut held.14),
                15 => from.value(form::Plain, &mut held.15),
                _ => from.skip(),
            }?;
        }
        match held {
            (
                album_group,
                Some(album_type),
                artists,
                available_markets,
                external_urls,
                href,
                Some(id),
                images,
                is_playable,
                Some(name),
                release_date,
                release_date_precision,
                restrictions,
                total_tracks,
                Some(kind),
                Some(uri),
            ) => {
                Ok(Self {
                    album_group: album_group.unwrap_or_default(),
                    album_type,
                    artists: artists.unwrap_or_default(),
                    available_markets: available_markets.unwrap_or_default(),
                    external_urls: external_urls.unwrap_or_default(),
                    href: href.unwrap_or_default(),
                    id,
                    images: images.unwrap_or_default(),
                    is_playable: is_playable.unwrap_or_default(),
                    name,
                    release_date: release_date.unwrap_or_default(),
                    release_date_precision: release_date_precision.unwrap_or_default(),
                    restrictions: restrictions.unwrap_or_default(),
                    total_tracks: total_tracks.unwrap_or_default(),
                    kind,
                    uri,
                })
            }
            _ => {
                Err(
                    from
                        .missing(
                            &[
                                (1, held.1.is_none()),
                                (6, held.6.is_none()),
                                (9, held.9.is_none()),
                                (14, held.14.is_none()),
                                (15, held.15.is_none()),
                            ],
                        ),
                )
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("album_group", form::Optional(form::Plain), &self.album_group);
        to.field("album_type", form::Plain, &self.album_type);
        to.field("artists", form::List, &self.artists);
        to.field("available_markets", form::List, &self.available_markets);
        to.field("external_urls", form::Optional(form::Plain), &self.external_urls);
        to.field("href", form::Optional(form::Text), &self.href);
        to.field("id", form::Plain, &self.id);
        to.field("images", form::List, &self.images);
        to.field("is_playable", form::Optional(form::Plain), &self.is_playable);
        to.field("name", form::Text, &self.name);
        to.field("release_date", form::Optional(form::Plain), &self.release_date);
        to.field(
            "release_date_precision",
            form::Optional(form::Plain),
            &self.release_date_precision,
        );
        to.field("restrictions", form::Optional(form::Plain), &self.restrictions);
        to.field("total_tracks", form::Optional(form::Integer), &self.total_tracks);
        to.field("type", form::Plain, &self.kind);
        to.field("uri", form::Plain, &self.uri);
    }
}

impl object::Object for crate::model::AudioAnalysis {
    const NAME: &'static str = "AudioAnalysis";
    const FIELDS: &'static [&'static str] = &[
        "bars",
        "beats",
        "meta",
        "sections",
        "segments",
        "tatums",
        "track",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None, None, None, None, None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::List, &mut held.0),
                1 => from.value(form::List, &mut held.1),
                2 => from.value(form::Optional(form::Plain), &mut held.2),
                3 => from.value(form::List, &mut held.3),
                4 => from.value(form::List, &mut held.4),
                5 => from.value(form::List, &mut held.5),
                6 => from.value(form::Plain, &mut held.6),
                _ => from.skip(),
            }?;
        }
        match held {
            (bars, beats, meta, sections, segments, tatums, Some(track)) => {
                Ok(Self {
                    bars: bars.unwrap_or_default(),
                    beats: beats.unwrap_or_default(),
                    meta: meta.unwrap_or_default(),
                    sections: sections.unwrap_or_default(),
                    segments: segments.unwrap_or_default(),
                    tatums: tatums.unwrap_or_default(),
                    track,
                })
            }
            _ => Err(from.missing(&[(6, held.6.is_none())])),
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("bars", form::List, &self.bars);
        to.field("beats", form::List, &self.beats);
        to.field("meta", form::Optional(form::Plain), &self.meta);
        to.field("sections", form::List, &self.sections);
        to.field("segments", form::List, &self.segments);
        to.field("tatums", form::List, &self.tatums);
        to.field("track", form::Plain, &self.track);
    }
}

impl object::Object for crate::model::AudioAnalysisMeta {
    const NAME: &'static str = "AudioAnalysisMeta";
    const FIELDS: &'static [&'static str] = &[
        "analysis_time",
        "analyzer_version",
        "detailed_status",
        "input_process",
        "platform",
        "status_code",
        "timestamp",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None, None, None, None, None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Plain), &mut held.0),
                1 => from.value(form::Optional(form::Text), &mut held.1),
                2 => from.value(form::Optional(form::Text), &mut held.2),
                3 => from.value(form::Optional(form::Text), &mut held.3),
                4 => from.value(form::Optional(form::Text), &mut held.4),
                5 => from.value(form::Optional(form::Integer), &mut held.5),
                6 => from.value(form::Optional(form::Integer), &mut held.6),
                _ => from.skip(),
            }?;
        }
        match held {
            (
                analysis_time,
                analyzer_version,
                detailed_status,
                input_process,
                platform,
                status_code,
                timestamp,
            ) => {
                Ok(Self {
                    analysis_time: analysis_time.unwrap_or_default(),
                    analyzer_version: analyzer_version.unwrap_or_default(),
                    detailed_status: detailed_status.unwrap_or_default(),
                    input_process: input_process.unwrap_or_default(),
                    platform: platform.unwrap_or_default(),
                    status_code: status_code.unwrap_or_default(),
                    timestamp: timestamp.unwrap_or_default(),
                })
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("analysis_time", form::Optional(form::Plain), &self.analysis_time);
        to.field("analyzer_version", form::Optional(form::Text), &self.analyzer_version);
        to.field("detailed_status", form::Optional(form::Text), &self.detailed_status);
        to.field("input_process", form::Optional(form::Text), &self.input_process);
        to.field("platform", form::Optional(form::Text), &self.platform);
        to.field("status_code", form::Optional(form::Integer), &self.status_code);
        to.field("timestamp", form::Optional(form::Integer), &self.timestamp);
    }
}

impl object::Object for crate::model::AudioAnalysisTrack {
    const NAME: &'static str = "AudioAnalysisTrack";
    const FIELDS: &'static [&'static str] = &[
        "analysis_channels",
        "analysis_sample_rate",
        "code_version",
        "codestring",
        "duration",
        "echoprint_version",
        "echoprintstring",
        "end_of_fade_in",
        "key",
        "key_confidence",
        "loudness",
        "mode",
        "mode_confidence",
        "num_samples",
        "offset_seconds",
        "rhythm_version",
        "rhythmstring",
        "sample_md5",
        "start_of_fade_out",
        "synch_version",
        "synchstring",
        "tempo",
        "tempo_confidence",
        "time_signature",
        "time_signature_confidence",
        "window_seconds",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
        );
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Integer, &mut held.0),
                1 => from.value(form::Integer, &mut held.1),
                2 => from.value(form::Plain, &mut held.2),
                3 => from.value(form::Optional(form::Text), &mut held.3),
                4 => from.value(form::Plain, &mut held.4),
                5 => from.value(form::Plain, &mut held.5),
                6 => from.value(form::Text, &mut held.6),
                7 => from.value(form::Plain, &mut held.7),
                8 => from.value(form::Integer, &mut held.8),
                9 => from.value(form::Plain, &mut held.9),
                10 => from.value(form::Plain, &mut held.10),
                11 => from.value(form::Integer, &mut held.11),
                12 => from.value(form::Plain, &mut held.12),
                13 => from.value(form::Optional(form::Integer), &mut held.13),
                14 => from.value(form::Integer, &mut held.14),
                15 => from.value(form::Plain, &mut held.15),
                16 => from.value(form::Text, &mut held.16),
                17 => from.value(form::Text, &mut held.17),
                18 => from.value(form::Plain, &mut held.18),
                19 => from.value(form::Plain, &mut held.19),
                20 => from.value(form::Text, &mut held.20),
                21 => from.value(form::Plain, &mut held.21),
                22 => from.value(form::Plain, &mut held.22),
                23 => from.value(form::Integer, &mut held.23),
                24 => from.value(form::Plain, &mut held.24),
                25 => from.value(form::Integer, &mut held.25),
                _ => from.skip(),
            }?;
        }
        match held {
            (
                Some(analysis_channels),
                Some(analysis_sample_rate),
                Some(code_version),
                codestring,
                Some(duration),
                Some(echoprint_version),
                Some(echoprintstring),
                Some(end_of_fade_in),
                Some(key),
                Some(key_confidence),
                Some(loudness),
                Some(mode),
                Some(mode_confidence),
                num_samples,
                Some(offset_seconds),
                Some(rhythm_version),
                Some(rhythmstring),
                Some(sample_md5),
                Some(start_of_fade_out),
                Some(synch_version),
                Some(synchstring),
                Some(tempo),
                Some(tempo_confidence),
                Some(time_signature),
                Some(time_signature_confidence),
                Some(window_seconds),
            ) => {
                Ok(Self {
                    analysis_channels,
                    analysis_sample_rate,
                    code_version,
                    codestring: codestring.unwrap_or_default(),
                    duration,
                    echoprint_version,
                    echoprintstring,
                    end_of_fade_in,
                    key,
                    key_confidence,
                    loudness,
                    mode,
                    mode_confidence,
                    num_samples: num_samples.unwrap_or_default(),
                    offset_seconds,
                    rhythm_version,
                    rhythmstring,
                    sample_md5,
                    start_of_fade_out,
                    synch_version,
                    synchstring,
                    tempo,
                    tempo_confidence,
                    time_signature,
                    time_signature_confidence,
                    window_seconds,
                })
            }
            _ => {
                Err(
                    from
                        .missing(
                            &[
                                (0, held.0.is_none()),
                                (1, held.1.is_none()),
                                (2, held.2.is_none()),
                                (4, held.4.is_none()),
                                (5, held.5.is_none()),
                                (6, held.6.is_none()),
                                (7, held.7.is_none()),
                                (8, held.8.is_none()),
                                (9, held.9.is_none()),
                                (10, held.10.is_none()),
                                (11, held.11.is_none()),
                                (12, held.12.is_none()),
                                (14, held.14.is_none()),
                                (15, held.15.is_none()),
                                (16, held.16.is_none()),
                                (17, held.17.is_none()),
                                (18, held.18.is_none()),
                                (19, held.19.is_none()),
                                (20, held.20.is_none()),
                                (21, held.21.is_none()),
                                (22, held.22.is_none()),
                                (23, held.23.is_none()),
                                (24, held.24.is_none()),
                                (25, held.25.is_none()),
                            ],
                        ),
                )
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("analysis_channels", form::Integer, &self.analysis_channels);
        to.field("analysis_sample_rate", form::Integer, &self.analysis_sample_rate);
        to.field("code_version", form::Plain, &self.code_version);
        to.field("codestring", form::Optional(form::Text), &self.codestring);
        to.field("duration", form::Plain, &self.duration);
        to.field("echoprint_version", form::Plain, &self.echoprint_version);
        to.field("echoprintstring", form::Text, &self.echoprintstring);
        to.field("end_of_fade_in", form::Plain, &self.end_of_fade_in);
        to.field("key", form::Integer, &self.key);
        to.field("key_confidence", form::Plain, &self.key_confidence);
        to.field("loudness", form::Plain, &self.loudness);
        to.field("mode", form::Integer, &self.mode);
        to.field("mode_confidence", form::Plain, &self.mode_confidence);
        to.field("num_samples", form::Optional(form::Integer), &self.num_samples);
        to.field("offset_seconds", form::Integer, &self.offset_seconds);
        to.field("rhythm_version", form::Plain, &self.rhythm_version);
        to.field("rhythmstring", form::Text, &self.rhythmstring);
        to.field("sample_md5", form::Text, &self.sample_md5);
        to.field("start_of_fade_out", form::Plain, &self.start_of_fade_out);
        to.field("synch_version", form::Plain, &self.synch_version);
        to.field("synchstring", form::Text, &self.synchstring);
        to.field("tempo", form::Plain, &self.tempo);
        to.field("tempo_confidence", form::Plain, &self.tempo_confidence);
        to.field("time_signature", form::Integer, &self.time_signature);
        to.field(
            "time_signature_confidence",
            form::Plain,
            &self.time_signature_confidence,
        );
        to.field("window_seconds", form::Integer, &self.window_seconds);
    }
}

impl object::Object for crate::model::AudioFeatures {
    const NAME: &'static str = "AudioFeatures";
    const FIELDS: &'static [&'static str] = &[
        "acousticness",
        "analysis_url",
        "danceability",
        "duration_ms",
        "energy",
        "id",
        "instrumentalness",
        "key",
        "liveness",
        "loudness",
        "mode",
        "speechiness",
        "tempo",
        "time_signature",
        "track_href",
        "type",
        "uri",
        "valence",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
        );
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Plain, &mut held.0),
                1 => from.value(form::Text, &mut held.1),
                2 => from.value(form::Plain, &mut held.2),
                3 => from.value(form::Milliseconds, &mut held.3),
                4 => from.value(form::Plain, &mut held.4),
                5 => from.value(form::Plain, &mut held.5),
                6 => from.value(form::Plain, &mut held.6),
                7 => from.value(form::Integer, &mut held.7),
                8 => from.value(form::Plain, &mut held.8),
                9 => from.value(form::Plain, &mut held.9),
                10 => from.value(form::Integer, &mut held.10),
                11 => from.value(form::Plain, &mut held.11),
                12 => from.value(form::Plain, &mut held.12),
                13 => from.value(form::Integer, &mut held.13),
                14 => from.value(form::Text, &mut held.14),
                15 => from.value(form::Plain, &mut held.15),
                16 => from.value(form::Plain, &mut held.16),
                17 => from.value(form::Plain, &mut held.17),
                _ => from.skip(),
            }?;
        }
        match held {
            (
                Some(acousticness),
                Some(analysis_url),
                Some(danceability),
                Some(duration),
                Some(energy),
                Some(id),
                Some(instrumentalness),
                Some(key),
                Some(liveness),
                Some(loudness),
                Some(mode),
                Some(speechiness),
                Some(tempo),
                Some(time_signature),
                Some(track_href),
                Some(kind),
                Some(uri),
                Some(valence),
            ) => {
                Ok(Self {
                    acousticness,
                    analysis_url,
                    danceability,
                    duration,
                    energy,
                    id,
                    instrumentalness,
                    key,
                    liveness,
                    loudness,
                    mode,
                    speechiness,
                    tempo,
                    time_signature,
                    track_href,
                    kind,
                    uri,
                    valence,
                })
            }
            _ => {
                Err(
                    from
                        .missing(
                            &[
                                (0, held.0.is_none()),
                                (1, held.1.is_none()),
                                (2, held.2.is_none()),
                                (3, held.3.is_none()),
                                (4, held.4.is_none()),
                                (5, held.5.is_none()),
                                (6, held.6.is_none()),
                                (7, held.7.is_none()),
                                (8, held.8.is_none()),
                                (9, held.9.is_none()),
                                (10, held.10.is_none()),
                                (11, held.11.is_none()),
                                (12, held.12.is_none()),
                                (13, held.13.is_none()),
                                (14, held.14.is_none()),
                                (15, held.15.is_none()),
                                (16, held.16.is_none()),
                                (17, held.17.is_none()),
                            ],
                        ),
                )
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("acousticness", form::Plain, &self.acousticness);
        to.field("analysis_url", form::Text, &self.analysis_url);
        to.field("danceability", form::Plain, &self.danceability);
        to.field("duration_ms", form::Milliseconds, &self.duration);
        to.field("energy", form::Plain, &self.energy);
        to.field("id", form::Plain, &self.id);
        to.field("instrumentalness", form::Plain, &self.instrumentalness);
        to.field("key", form::Integer, &self.key);
        to.field("liveness", form::Plain, &self.liveness);
        to.field("loudness", form::Plain, &self.loudness);
        to.field("mode", form::Integer, &self.mode);
        to.field("speechiness", form::Plain, &self.speechiness);
        to.field("tempo", form::Plain, &self.tempo);
        to.field("time_signature", form::Integer, &self.time_signature);
        to.field("track_href", form::Text, &self.track_href);
        to.field("type", form::Plain, &self.kind);
        to.field("uri", form::Plain, &self.uri);
        to.field("valence", form::Plain, &self.valence);
    }
}

impl object::Object for crate::model::AudioSection {
    const NAME: &'static str = "AudioSection";
    const FIELDS: &'static [&'static str] = &[
        "confidence",
        "duration",
        "key",
        "key_confidence",
        "loudness",
        "mode",
        "mode_confidence",
        "start",
        "tempo",
        "tempo_confidence",
        "time_signature",
        "time_signature_confidence",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
        );
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Plain, &mut held.0),
                1 => from.value(form::Plain, &mut held.1),
                2 => from.value(form::Integer, &mut held.2),
                3 => from.value(form::Plain, &mut held.3),
                4 => from.value(form::Plain, &mut held.4),
                5 => from.value(form::Plain, &mut held.5),
                6 => from.value(form::Plain, &mut held.6),
                7 => from.value(form::Plain, &mut held.7),
                8 => from.value(form::Plain, &mut held.8),
                9 => from.value(form::Plain, &mut held.9),
                10 => from.value(form::Integer, &mut held.10),
                11 => from.value(form::Plain, &mut held.11),
                _ => from.skip(),
            }?;
        }
        match held {
            (
                Some(confidence),
                Some(duration),
                Some(key),
                Some(key_confidence),
                Some(loudness),
                Some(mode),
                Some(mode_confidence),
                Some(start),
                Some(tempo),
                Some(tempo_confidence),
                Some(time_signature),
                Some(time_signature_confidence),
            ) => {
                Ok(Self {
                    confidence,
                    duration,
                    key,
                    key_confidence,
                    loudness,
                    mode,
                    mode_confidence,
                    start,
                    tempo,
                    tempo_confidence,
                    time_signature,
                    time_signature_confidence,
                })
            }
            _ => {
                Err(
                    from
                        .missing(
                            &[
                                (0, held.0.is_none()),
                                (1, held.1.is_none()),
                                (2, held.2.is_none()),
                                (3, held.3.is_none()),
                                (4, held.4.is_none()),
                                (5, held.5.is_none()),
                                (6, held.6.is_none()),
                                (7, held.7.is_none()),
                                (8, held.8.is_none()),
                                (9, held.9.is_none()),
                                (10, held.10.is_none()),
                                (11, held.11.is_none()),
                            ],
                        ),
                )
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("confidence", form::Plain, &self.confidence);
        to.field("duration", form::Plain, &self.duration);
        to.field("key", form::Integer, &self.key);
        to.field("key_confidence", form::Plain, &self.key_confidence);
        to.field("loudness", form::Plain, &self.loudness);
        to.field("mode", form::Plain, &self.mode);
        to.field("mode_confidence", form::Plain, &self.mode_confidence);
        to.field("start", form::Plain, &self.start);
        to.field("tempo", form::Plain, &self.tempo);
        to.field("tempo_confidence", form::Plain, &self.tempo_confidence);
        to.field("time_signature", form::Integer, &self.time_signature);
        to.field(
            "time_signature_confidence",
            form::Plain,
            &self.time_signature_confidence,
        );
    }
}

impl object::Object for crate::model::AudioSegment {
    const NAME: &'static str = "AudioSegment";
    const FIELDS: &'static [&'static str] = &[
        "confidence",
        "duration",
        "loudness_end",
        "loudness_max",
        "loudness_max_time",
        "loudness_start",
        "pitches",
        "start",
        "timbre",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None, None, None, None, None, None, None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Plain, &mut held.0),
                1 => from.value(form::Plain, &mut held.1),
                2 => from.value(form::Optional(form::Plain), &mut held.2),
                3 => from.value(form::Plain, &mut held.3),
                4 => from.value(form::Plain, &mut held.4),
                5 => from.value(form::Plain, &mut held.5),
                6 => from.value(form::List, &mut held.6),
                7 => from.value(form::Plain, &mut held.7),
                8 => from.value(form::List, &mut held.8),
                _ => from.skip(),
            }?;
        }
        match held {
            (
                Some(confidence),
                Some(duration),
                loudness_end,
                Some(loudness_max),
                Some(loudness_max_time),
                Some(loudness_start),
                pitches,
                Some(start),
                timbre,
            ) => {
                Ok(Self {
                    confidence,
                    duration,
                    loudness_end: loudness_end.unwrap_or_default(),
                    loudness_max,
                    loudness_max_time,
                    loudness_start,
                    pitches: pitches.unwrap_or_default(),
                    start,
                    timbre: timbre.unwrap_or_default(),
                })
            }
            _ => {
                Err(
                    from
                        .missing(
                            &[
                                (0, held.0.is_none()),
                                (1, held.1.is_none()),
                                (3, held.3.is_none()),
                                (4, held.4.is_none()),
                                (5, held.5.is_none()),
                                (7, held.7.is_none()),
                            ],
                        ),
                )
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("confidence", form::Plain, &self.confidence);
        to.field("duration", form::Plain, &self.duration);
        to.field("loudness_end", form::Optional(form::Plain), &self.loudness_end);
        to.field("loudness_max", form::Plain, &self.loudness_max);
        to.field("loudness_max_time", form::Plain, &self.loudness_max_time);
        to.field("loudness_start", form::Plain, &self.loudness_start);
        to.field("pitches", form::List, &self.pitches);
        to.field("start", form::Plain, &self.start);
        to.field("timbre", form::List, &self.timbre);
    }
}

impl object::Object for crate::model::Audiobook {
    const NAME: &'static str = "Audiobook";
    const FIELDS: &'static [&'static str] = &[
        "authors",
        "available_markets",
        "chapters",
        "copyrights",
        "description",
        "edition",
        "explicit",
        "external_urls",
        "href",
        "html_description",
        "id",
        "images",
        "is_externally_hosted",
        "languages",
        "media_type",
        "name",
        "narrators",
        "publisher",
        "total_chapters",
        "type",
        "uri",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
        );
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::List, &mut held.0),
                1 => from.value(form::List, &mut held.1),
                2 => from.value(form::Optional(form::Plain), &mut held.2),
                3 => from.value(form::List, &mut held.3),
                4 => from.value(form::Optional(form::Text), &mut held.4),
                5 => from.value(form::Optional(form::Text), &mut held.5),
                6 => from.value(form::Plain, &mut held.6),
                7 => from.value(form::Optional(form::Plain), &mut held.7),
                8 => from.value(form::Optional(form::Text), &mut held.8),
                9 => from.value(form::Optional(form::Text), &mut held.9),
                10 => from.value(form::Plain, &mut held.10),
                11 => from.value(form::List, &mut held.11),
                12 => from.value(form::Optional(form::Plain), &mut held.12),
                13 => from.value(form::List, &mut held.13),
                14 => from.value(form::Optional(form::Text), &mut held.14),
                15 => from.value(form::Text, &mut held.15),
                16 => from.value(form::List, &mut held.16),
                17 => from.value(form::Optional(form::Text), &mut held.17),
                18 => from.value(form::Optional(form::Integer), &mut held.18),
                19 => from.value(form::Plain, &mut held.19),
                20 => from.value(form::Plain, &mut held.20),
                _ => from.skip(),
            }?;
        }
        match held {
            (
                authors,
                available_markets,
                chapters,
                copyrights,
                description,
                edition,
                Some(explicit),
                external_urls,
                href,
                html_description,
                Some(id),
                images,
                is_externally_hosted,
                languages,
                media_type,
                Some(name),
                narrators,
                publisher,
                total_chapters,
                Some(kind),
                Some(uri),
            ) => {
                Ok(Self {
                    authors: authors.unwrap_or_default(),
                    available_markets: available_markets.unwrap_or_default(),
                    chapters: chapters.unwrap_or_default(),
                    copyrights: copyrights.unwrap_or_default(),
                    description: description.unwrap_or_default(),
                    edition: edition.unwrap_or_default(),
                    explicit,
                    external_urls: external_urls.unwrap_or_default(),
                    href: href.unwrap_or_default(),
                    html_description: html_description.unwrap_or_default(),
                    id,
                    images: images.unwrap_or_default(),
                    is_externally_hosted: is_externally_hosted.unwrap_or_default(),
                    languages: languages.unwrap_or_default(),
                    media_type: media_type.unwrap_or_default(),
                    name,
                    narrators: narrators.unwrap_or_default(),
                    publisher: publisher.unwrap_or_default(),
                    total_chapters: total_chapters.unwrap_or_default(),
                    kind,
                    uri,
                })
            }
            _ => {
                Err(
                    from
                        .missing(
                            &[
                                (6, held.6.is_none()),
                                (10, held.10.is_none()),
                                (15, held.15.is_none()),
                                (19, held.19.is_none()),
                                (20, held.20.is_none()),
                            ],
                        ),
                )
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("authors", form::List, &self.authors);
        to.field("available_markets", form::List, &self.available_markets);
        to.field("chapters", form::Optional(form::Plain), &self.chapters);
        to.field("copyrights", form::List, &self.copyrights);
        to.field("description", form::Optional(form::Text), &self.description);
        to.field("edition", form::Optional(form::Text), &self.edition);
        to.field("explicit", form::Plain, &self.explicit);
        to.field("external_urls", form::Optional(form::Plain), &self.external_urls);
        to.field("href", form::Optional(form::Text), &self.href);
        to.field("html_description", form::Optional(form::Text), &self.html_description);
        to.field("id", form::Plain, &self.id);
        to.field("images", form::List, &self.images);
        to.field(
            "is_externally_hosted",
            form::Optional(form::Plain),
            &self.is_externally_hosted,
        );
        to.field("languages", form::List, &self.languages);
        to.field("media_type", form::Optional(form::Text), &self.media_type);
        to.field("name", form::Text, &self.name);
        to.field("narrators", form::List, &self.narrators);
        to.field("publisher", form::Optional(form::Text), &self.publisher);
        to.field("total_chapters", form::Optional(form::Integer), &self.total_chapters);
        to.field("type", form::Plain, &self.kind);
        to.field("uri", form::Plain, &self.uri);
    }
}

impl object::Object for crate::model::Author {
    const NAME: &'static str = "Author";
    const FIELDS: &'static [&'static str] = &["name"];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None,);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Text, &mut held.0),
                _ => from.skip(),
            }?;
        }
        match held {
            (Some(name),) => Ok(Self { name }),
            _ => Err(from.missing(&[(0, held.0.is_none())])),
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("name", form::Text, &self.name);
    }
}

impl object::Object for crate::model::Category {
    const NAME: &'static str = "Category";
    const FIELDS: &'static [&'static str] = &["href", "icons", "id", "name"];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None, None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Text), &mut held.0),
                1 => from.value(form::List, &mut held.1),
                2 => from.value(form::Plain, &mut held.2),
                3 => from.value(form::Text, &mut held.3),
                _ => from.skip(),
            }?;
        }
        match held {
            (href, icons, Some(id), Some(name)) => {
                Ok(Self {
                    href: href.unwrap_or_default(),
                    icons: icons.unwrap_or_default(),
                    id,
                    name,
                })
            }
            _ => Err(from.missing(&[(2, held.2.is_none()), (3, held.3.is_none())])),
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("href", form::Optional(form::Text), &self.href);
        to.field("icons", form::List, &self.icons);
        to.field("id", form::Plain, &self.id);
        to.field("name", form::Text, &self.name);
    }
}

impl object::Object for crate::model::Chapter {
    const NAME: &'static str = "Chapter";
    const FIELDS: &'static [&'static str] = &[
        "audio_preview_url",
        "audiobook",
        "available_markets",
        "chapter_number",
        "description",
        "duration_ms",
        "explicit",
        "external_urls",
        "href",
        "html_description",
        "id",
        "images",
        "is_playable",
        "languages",
        "name",
        "release_date",
        "release_date_precision",
        "restriction",
        "restrictions",
        "resume_point",
        "type",
        "uri",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
        );
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Text), &mut held.0),
                1 => from.value(form::Optional(form::Plain), &mut held.1),
                2 => from.value(form::List, &mut held.2),
                3 => from.value(form::Optional(form::Integer), &mut held.3),
                4 => from.value(form::Optional(form::Text), &mut held.4),
                5 => from.value(form::Milliseconds, &mut held.5),
                6 => from.value(form::Plain, &mut held.6),
                7 => from.value(form::Optional(form::Plain), &mut held.7),
                8 => from.value(form::Optional(form::Text), &mut held.8),
                9 => from.value(form::Optional(form::Text), &mut held.9),
                10 => from.value(form::Plain, &mut held.10),
                11 => from.value(form::List, &mut held.11),
                12 => from.value(form::Optional(form::Plain), &mut held.12),
                13 => from.value(form::List, &mut held.13),
                14 => from.value(form::Text, &mut held.14),
                15 => from.value(form::Optional(form::Plain), &mut held.15),
                16 => from.value(form::Optional(form::Plain), &mut held.16),
                17 => from.value(form::Optional(form::Plain), &mut held.17),
                18 => from.value(form::Optional(form::Plain), &mut held.18),
                19 => from.value(form::Optional(form::Plain), &mut held.19),
                20 => from.value(form::Plain, &mut held.20),
                21 => from.value(form::Plain, &mut held.21),
                _ => from.skip(),
            }?;
        }
        match held {
            (
                audio_preview_url,
                audiobook,
                available_markets,
                chapter_number,
                description,
                Some(duration),
                Some(explicit),
                external_urls,
                href,
                html_description,
                Some(id),
                images,
                is_playable,
                languages,
                Some(name),
                release_date,
                release_date_precision,
                restriction,
                restrictions,
                resume_point,
                Some(kind),
                Some(uri),
            ) => {
                Ok(Self {
                    audio_preview_url: audio_preview_url.unwrap_or_default(),
                    audiobook: audiobook.unwrap_or_default(),
                    available_markets: available_markets.unwrap_or_default(),
                    chapter_number: chapter_number.unwrap_or_default(),
                    description: description.unwrap_or_default(),
                    duration,
                    explicit,
                    external_urls: external_urls.unwrap_or_default(),
                    href: href.unwrap_or_default(),
                    html_description: html_description.unwrap_or_default(),
                    id,
                    images: images.unwrap_or_default(),
                    is_playable: is_playable.unwrap_or_default(),
                    languages: languages.unwrap_or_default(),
                    name,
                    release_date: release_date.unwrap_or_default(),
                    release_date_precision: release_date_precision.unwrap_or_default(),
                    restriction: restriction.unwrap_or_default(),
                    restrictions: restrictions.unwrap_or_default(),
                    resume_point: resume_point.unwrap_or_default(),
                    kind,
                    uri,
                })
            }
            _ => {
                Err(
                    from
                        .missing(
                            &[
                                (5, held.5.is_none()),
                                (6, held.6.is_none()),
                                (10, held.10.is_none()),
                                (14, held.14.is_none()),
                                (20, held.20.is_none()),
                                (21, held.21.is_none()),
                            ],
                        ),
                )
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field(
            "audio_preview_url",
            form::Optional(form::Text),
            &self.audio_preview_url,
        );
        to.field("audiobook", form::Optional(form::Plain), &self.audiobook);
        to.field("available_markets", form::List, &self.available_markets);
        to.field("chapter_number", form::Optional(form::Integer), &self.chapter_number);
        to.field("description", form::Optional(form::Text), &self.description);
        to.field("duration_ms", form::Milliseconds, &self.duration);
        to.field("explicit", form::Plain, &self.explicit);
        to.field("external_urls", form::Optional(form::Plain), &self.external_urls);
        to.field("href", form::Optional(form::Text), &self.href);
        to.field("html_description", form::Optional(form::Text), &self.html_description);
        to.field("id", form::Plain, &self.id);
        to.field("images", form::List, &self.images);
        to.field("is_playable", form::Optional(form::Plain), &self.is_playable);
        to.field("languages", form::List, &self.languages);
        to.field("name", form::Text, &self.name);
        to.field("release_date", form::Optional(form::Plain), &self.release_date);
        to.field(
            "release_date_precision",
            form::Optional(form::Plain),
            &self.release_date_precision,
        );
        to.field("restriction", form::Optional(form::Plain), &self.restriction);
        to.field("restrictions", form::Optional(form::Plain), &self.restrictions);
        to.field("resume_point", form::Optional(form::Plain), &self.resume_point);
        to.field("type", form::Plain, &self.kind);
        to.field("uri", form::Plain, &self.uri);
    }
}

impl object::Object for crate::model::Copyright {
    const NAME: &'static str = "Copyright";
    const FIELDS: &'static [&'static str] = &["text", "type"];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Text, &mut held.0),
                1 => from.value(form::Plain, &mut held.1),
                _ => from.skip(),
            }?;
        }
        match held {
            (Some(text), Some(kind)) => Ok(Self { text, kind }),
            _ => Err(from.missing(&[(0, held.0.is_none()), (1, held.1.is_none())])),
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("text", form::Text, &self.text);
        to.field("type", form::Plain, &self.kind);
    }
}

impl object::Object for crate::model::Device {
    const NAME: &'static str = "Device";
    const FIELDS: &'static [&'static str] = &[
        "id",
        "is_active",
        "is_private_session",
        "is_restricted",
        "name",
        "supports_volume",
        "type",
        "volume_percent",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None, None, None, None, None, None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Plain), &mut held.0),
                1 => from.value(form::Plain, &mut held.1),
                2 => from.value(form::Optional(form::Plain), &mut held.2),
                3 => from.value(form::Plain, &mut held.3),
                4 => from.value(form::Text, &mut held.4),
                5 => from.value(form::Optional(form::Plain), &mut held.5),
                6 => from.value(form::Plain, &mut held.6),
                7 => from.value(form::Optional(form::Integer), &mut held.7),
                _ => from.skip(),
            }?;
        }
        match held {
            (
                id,
                Some(is_active),
                is_private_session,
                Some(is_restricted),
                Some(name),
                supports_volume,
                Some(kind),
                volume_percent,
            ) => {
                Ok(Self {
                    id: id.unwrap_or_default(),
                    is_active,
                    is_private_session: is_private_session.unwrap_or_default(),
                    is_restricted,
                    name,
                    supports_volume: supports_volume.unwrap_or_default(),
                    kind,
                    volume_percent: volume_percent.unwrap_or_default(),
                })
            }
            _ => {
                Err(
                    from
                        .missing(
                            &[
                                (1, held.1.is_none()),
                                (3, held.3.is_none()),
                                (4, held.4.is_none()),
                                (6, held.6.is_none()),
                            ],
                        ),
                )
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("id", form::Optional(form::Plain), &self.id);
        to.field("is_active", form::Plain, &self.is_active);
        to.field(
            "is_private_session",
            form::Optional(form::Plain),
            &self.is_private_session,
        );
        to.field("is_restricted", form::Plain, &self.is_restricted);
        to.field("name", form::Text, &self.name);
        to.field("supports_volume", form::Optional(form::Plain), &self.supports_volume);
        to.field("type", form::Plain, &self.kind);
        to.field("volume_percent", form::Optional(form::Integer), &self.volume_percent);
    }
}

impl object::Object for crate::model::Disallows {
    const NAME: &'static str = "Disallows";
    const FIELDS: &'static [&'static str] = &[
        "interrupting_playback",
        "pausing",
        "resuming",
        "seeking",
        "skipping_next",
        "skipping_prev",
        "toggling_repeat_context",
        "toggling_repeat_track",
        "toggling_shuffle",
        "transferring_playback",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None, None, None, None, None, None, None, None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Plain), &mut held.0),
                1 => from.value(form::Optional(form::Plain), &mut held.1),
                2 => from.value(form::Optional(form::Plain), &mut held.2),
                3 => from.value(form::Optional(form::Plain), &mut held.3),
                4 => from.value(form::Optional(form::Plain), &mut held.4),
                5 => from.value(form::Optional(form::Plain), &mut held.5),
                6 => from.value(form::Optional(form::Plain), &mut held.6),
                7 => from.value(form::Optional(form::Plain), &mut held.7),
                8 => from.value(form::Optional(form::Plain), &mut held.8),
                9 => from.value(form::Optional(form::Plain), &mut held.9),
                _ => from.skip(),
            }?;
        }
        match held {
            (
                interrupting_playback,
                pausing,
                resuming,
                seeking,
                skipping_next,
                skipping_prev,
                toggling_repeat_context,
                toggling_repeat_track,
                toggling_shuffle,
                transferring_playback,
            ) => {
                Ok(Self {
                    interrupting_playback: interrupting_playback.unwrap_or_default(),
                    pausing: pausing.unwrap_or_default(),
                    resuming: resuming.unwrap_or_default(),
                    seeking: seeking.unwrap_or_default(),
                    skipping_next: skipping_next.unwrap_or_default(),
                    skipping_prev: skipping_prev.unwrap_or_default(),
                    toggling_repeat_context: toggling_repeat_context.unwrap_or_default(),
                    toggling_repeat_track: toggling_repeat_track.unwrap_or_default(),
                    toggling_shuffle: toggling_shuffle.unwrap_or_default(),
                    transferring_playback: transferring_playback.unwrap_or_default(),
                })
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field(
            "interrupting_playback",
            form::Optional(form::Plain),
            &self.interrupting_playback,
        );
        to.field("pausing", form::Optional(form::Plain), &self.pausing);
        to.field("resuming", form::Optional(form::Plain), &self.resuming);
        to.field("seeking", form::Optional(form::Plain), &self.seeking);
        to.field("skipping_next", form::Optional(form::Plain), &self.skipping_next);
        to.field("skipping_prev", form::Optional(form::Plain), &self.skipping_prev);
        to.field(
            "toggling_repeat_context",
            form::Optional(form::Plain),
            &self.toggling_repeat_context,
        );
        to.field(
            "toggling_repeat_track",
            form::Optional(form::Plain),
            &self.toggling_repeat_track,
        );
        to.field(
            "toggling_shuffle",
            form::Optional(form::Plain),
            &self.toggling_shuffle,
        );
        to.field(
            "transferring_playback",
            form::Optional(form::Plain),
            &self.transferring_playback,
        );
    }
}

impl object::Object for crate::model::Episode {
    const NAME: &'static str = "Episode";
    const FIELDS: &'static [&'static str] = &[
        "album",
        "artists",
        "audio_preview_url",
        "available_markets",
        "description",
        "disc_number",
        "duration_ms",
        "episode",
        "explicit",
        "external_ids",
        "external_urls",
        "href",
        "html_description",
        "id",
        "images",
        "is_externally_hosted",
        "is_local",
        "is_playable",
        "language",
        "languages",
        "name",
        "popularity",
        "preview_url",
        "release_date",
        "release_date_precision",
        "restriction",
        "restrictions",
        "resume_point",
        "show",
        "track",
        "track_number",
        "type",
        "uri",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
        );
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Plain), &mut held.0),
                1 => from.value(form::List, &mut held.1),
                2 => from.value(form::Optional(form::Text), &mut held.2),
                3 => from.value(form::List, &mut held.3),
                4 => from.value(form::Optional(form::Text), &mut held.4),
                5 => from.value(form::Optional(form::Integer), &mut held.5),
                6 => from.value(form::Milliseconds, &mut held.6),
                7 => from.value(form::Optional(form::Plain), &mut held.7),
                8 => from.value(form::Optional(form::Plain), &mut held.8),
                9 => from.value(form::Optional(form::Plain), &mut held.9),
                10 => from.value(form::Optional(form::Plain), &mut held.10),
                11 => from.value(form::Optional(form::Text), &mut held.11),
                12 => from.value(form::Optional(form::Text), &mut held.12),
                13 => from.value(form::Plain, &mut held.13),
                14 => from.value(form::List, &mut held.14),
                15 => from.value(form::Optional(form::Plain), &mut held.15),
                16 => from.value(form::Optional(form::Plain), &mut held.16),
                17 => from.value(form::Optional(form::Plain), &mut held.17),
                18 => from.value(form::Optional(form::Text), &mut held.18),
                19 => from.value(form::List, &mut held.19),
                20 => from.value(form::Text, &mut held.20),
                21 => from.value(form::Optional(form::Integer), &mut held.21),
                22 => from.value(form::Optional(form::Text), &mut held.22),
                23 => from.value(form::Optional(form::Plain), &mut held.23),
                24 => from.value(form::Optional(form::Plain), &mut held.24),
                25 => from.value(form::Optional(form::Plain), &mut held.25),
                26 => from.value(form::Optional(form::Plain), &mut held.26),
                27 => from.value(form::Optional(form::Plain), &mut held.27),
                28 => from.value(form::Optional(form::Plain), &mut held.28),
                29 => from.value(form::Optional(form::Plain), &mut held.29),
                30 => from.value(form::Optional(form::Integer), &mut held.30),
                31 => from.value(form::Plain, &mut held.31),
                32 => from.value(form::Plain, &mut held.32),
                _ => from.skip(),
            }?;
        }
        match held {
            (
                album,
                artists,
                audio_preview_url,
                available_markets,
                description,
                disc_number,
                Some(duration),
                episode,
                explicit,
                external_ids,
                external_urls,
                href,
                html_description,
                Some(id),
                images,
                is_externally_hosted,
                is_local,
                is_playable,
                language,
                languages,
                Some(name),
                popularity,
                preview_url,
                release_date,
                release_date_precision,
                restriction,
                restrictions,
                resume_point,
                show,
                track,
                track_number,
                Some(kind),
                Some(uri),
            ) => {
                Ok(Self {
                    album: album.unwrap_or_default(),
                    artists: artists.unwrap_or_default(),
                    audio_preview_url: audio_preview_url.unwrap_or_default(),
                    available_markets: available_markets.unwrap_or_default(),
                    description: description.unwrap_or_default(),
                    disc_number: disc_number.unwrap_or_default(),
                    duration,
                    episode: episode.unwrap_or_default(),
                    explicit: explicit.unwrap_or_default(),
                    external_ids: external_ids.unwrap_or_default(),
                    external_urls: external_urls.unwrap_or_default(),
                    href: href.unwrap_or_default(),
                    html_description: html_description.unwrap_or_default(),
                    id,
                    images: images.unwrap_or_default(),
                    is_externally_hosted: is_externally_hosted.unwrap_or_default(),
                    is_local: is_local.unwrap_or_default(),
                    is_playable: is_playable.unwrap_or_default(),
                    language: language.unwrap_or_default(),
                    languages: languages.unwrap_or_default(),
                    name,
                    popularity: popularity.unwrap_or_default(),
                    preview_url: preview_url.unwrap_or_default(),
                    release_date: release_date.unwrap_or_default(),
                    release_date_precision: release_date_precision.unwrap_or_default(),
                    restriction: restriction.unwrap_or_default(),
                    restrictions: restrictions.unwrap_or_default(),
                    resume_point: resume_point.unwrap_or_default(),
                    show: show.unwrap_or_default(),
                    track: track.unwrap_or_default(),
                    track_number: track_number.unwrap_or_default(),
                    kind,
                    uri,
                })
            }
            _ => {
                Err(
                    from
                        .missing(
                            &[
                                (6, held.6.is_none()),
                                (13, held.13.is_none()),
                                (20, held.20.is_none()),
                                (31, held.31.is_none()),
                                (32, held.32.is_none()),
                            ],
                        ),
                )
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("album", form::Optional(form::Plain), &self.album);
        to.field("artists", form::List, &self.artists);
        to.field(
            "audio_preview_url",
            form::Optional(form::Text),
            &self.audio_preview_url,
        );
        to.field("available_markets", form::List, &self.available_markets);
        to.field("description", form::Optional(form::Text), &self.description);
        to.field("disc_number", form::Optional(form::Integer), &self.disc_number);
        to.field("duration_ms", form::Milliseconds, &self.duration);
        to.field("episode", form::Optional(form::Plain), &self.episode);
        to.field("explicit", form::Optional(form::Plain), &self.explicit);
        to.field("external_ids", form::Optional(form::Plain), &self.external_ids);
        to.field("external_urls", form::Optional(form::Plain), &self.external_urls);
        to.field("href", form::Optional(form::Text), &self.href);
        to.field("html_description", form::Optional(form::Text), &self.html_description);
        to.field("id", form::Plain, &self.id);
        to.field("images", form::List, &self.images);
        to.field(
            "is_externally_hosted",
            form::Optional(form::Plain),
            &self.is_externally_hosted,
        );
        to.field("is_local", form::Optional(form::Plain), &self.is_local);
        to.field("is_playable", form::Optional(form::Plain), &self.is_playable);
        to.field("language", form::Optional(form::Text), &self.language);
        to.field("languages", form::List, &self.languages);
        to.field("name", form::Text, &self.name);
        to.field("popularity", form::Optional(form::Integer), &self.popularity);
        to.field("preview_url", form::Optional(form::Text), &self.preview_url);
        to.field("release_date", form::Optional(form::Plain), &self.release_date);
        to.field(
            "release_date_precision",
            form::Optional(form::Plain),
            &self.release_date_precision,
        );
        to.field("restriction", form::Optional(form::Plain), &self.restriction);
        to.field("restrictions", form::Optional(form::Plain), &self.restrictions);
        to.field("resume_point", form::Optional(form::Plain), &self.resume_point);
        to.field("show", form::Optional(form::Plain), &self.show);
        to.field("track", form::Optional(form::Plain), &self.track);
        to.field("track_number", form::Optional(form::Integer), &self.track_number);
        to.field("type", form::Plain, &self.kind);
        to.field("uri", form::Plain, &self.uri);
    }
}

impl object::Object for crate::model::ExplicitContentSettings {
    const NAME: &'static str = "ExplicitContentSettings";
    const FIELDS: &'static [&'static str] = &["filter_enabled", "filter_locked"];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Plain, &mut held.0),
                1 => from.value(form::Plain, &mut held.1),
                _ => from.skip(),
            }?;
        }
        match held {
            (Some(filter_enabled), Some(filter_locked)) => {
                Ok(Self {
                    filter_enabled,
                    filter_locked,
                })
            }
            _ => Err(from.missing(&[(0, held.0.is_none()), (1, held.1.is_none())])),
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("filter_enabled", form::Plain, &self.filter_enabled);
        to.field("filter_locked", form::Plain, &self.filter_locked);
    }
}

impl object::Object for crate::model::ExternalIds {
    const NAME: &'static str = "ExternalIds";
    const FIELDS: &'static [&'static str] = &["ean", "isrc", "spotify", "upc"];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None, None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Text), &mut held.0),
                1 => from.value(form::Optional(form::Text), &mut held.1),
                2 => from.value(form::Optional(form::Text), &mut held.2),
                3 => from.value(form::Optional(form::Text), &mut held.3),
                _ => from.skip(),
            }?;
        }
        match held {
            (ean, isrc, spotify, upc) => {
                Ok(Self {
                    ean: ean.unwrap_or_default(),
                    isrc: isrc.unwrap_or_default(),
                    spotify: spotify.unwrap_or_default(),
                    upc: upc.unwrap_or_default(),
                })
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("ean", form::Optional(form::Text), &self.ean);
        to.field("isrc", form::Optional(form::Text), &self.isrc);
        to.field("spotify", form::Optional(form::Text), &self.spotify);
        to.field("upc", form::Optional(form::Text), &self.upc);
    }
}

impl object::Object for crate::model::ExternalUrls {
    const NAME: &'static str = "ExternalUrls";
    const FIELDS: &'static [&'static str] = &["spotify"];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None,);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Text), &mut held.0),
                _ => from.skip(),
            }?;
        }
        match held {
            (spotify,) => {
                Ok(Self {
                    spotify: spotify.unwrap_or_default(),
                })
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("spotify", form::Optional(form::Text), &self.spotify);
    }
}

impl object::Object for crate::model::FeaturedPlaylists {
    const NAME: &'static str = "FeaturedPlaylists";
    const FIELDS: &'static [&'static str] = &["message", "playlists"];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Text), &mut held.0),
                1 => from.value(form::Plain, &mut held.1),
                _ => from.skip(),
            }?;
        }
        match held {
            (message, Some(playlists)) => {
                Ok(Self {
                    message: message.unwrap_or_default(),
                    playlists,
                })
            }
            _ => Err(from.missing(&[(1, held.1.is_none())])),
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("message", form::Optional(form::Text), &self.message);
        to.field("playlists", form::Plain, &self.playlists);
    }
}

impl object::Object for crate::model::Followers {
    const NAME: &'static str = "Followers";
    const FIELDS: &'static [&'static str] = &["href", "total"];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Text), &mut held.0),
                1 => from.value(form::Optional(form::Integer), &mut held.1),
                _ => from.skip(),
            }?;
        }
        match held {
            (href, total) => {
                Ok(Self {
                    href: href.unwrap_or_default(),
                    total: total.unwrap_or_default(),
                })
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("href", form::Optional(form::Text), &self.href);
        to.field("total", form::Optional(form::Integer), &self.total);
    }
}

impl object::Object for crate::model::Image {
    const NAME: &'static str = "Image";
    const FIELDS: &'static [&'static str] = &["height", "url", "width"];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Integer), &mut held.0),
                1 => from.value(form::Text, &mut held.1),
                2 => from.value(form::Optional(form::Integer), &mut held.2),
                _ => from.skip(),
            }?;
        }
        match held {
            (height, Some(url), width) => {
                Ok(Self {
                    height: height.unwrap_or_default(),
                    url,
                    width: width.unwrap_or_default(),
                })
            }
            _ => Err(from.missing(&[(1, held.1.is_none())])),
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("height", form::Optional(form::Integer), &self.height);
        to.field("url", form::Text, &self.url);
        to.field("width", form::Optional(form::Integer), &self.width);
    }
}

impl object::Object for crate::model::LinkedTrack {
    const NAME: &'static str = "LinkedTrack";
    const FIELDS: &'static [&'static str] = &[
        "external_urls",
        "href",
        "id",
        "type",
        "uri",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None, None, None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Plain), &mut held.0),
                1 => from.value(form::Optional(form::Text), &mut held.1),
                2 => from.value(form::Optional(form::Plain), &mut held.2),
                3 => from.value(form::Optional(form::Plain), &mut held.3),
                4 => from.value(form::Optional(form::Plain), &mut held.4),
                _ => from.skip(),
            }?;
        }
        match held {
            (external_urls, href, id, kind, uri) => {
                Ok(Self {
                    external_urls: external_urls.unwrap_or_default(),
                    href: href.unwrap_or_default(),
                    id: id.unwrap_or_default(),
                    kind: kind.unwrap_or_default(),
                    uri: uri.unwrap_or_default(),
                })
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("external_urls", form::Optional(form::Plain), &self.external_urls);
        to.field("href", form::Optional(form::Text), &self.href);
        to.field("id", form::Optional(form::Plain), &self.id);
        to.field("type", form::Optional(form::Plain), &self.kind);
        to.field("uri", form::Optional(form::Plain), &self.uri);
    }
}

impl object::Object for crate::model::Narrator {
    const NAME: &'static str = "Narrator";
    const FIELDS: &'static [&'static str] = &["name"];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None,);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Text, &mut held.0),
                _ => from.skip(),
            }?;
        }
        match held {
            (Some(name),) => Ok(Self { name }),
            _ => Err(from.missing(&[(0, held.0.is_none())])),
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("name", form::Text, &self.name);
    }
}

impl object::Object for crate::model::PlayHistory {
    const NAME: &'static str = "PlayHistory";
    const FIELDS: &'static [&'static str] = &["context", "played_at", "track"];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Plain), &mut held.0),
                1 => from.value(form::Plain, &mut held.1),
                2 => from.value(form::Plain, &mut held.2),
                _ => from.skip(),
            }?;
        }
        match held {
            (context, Some(played_at), Some(track)) => {
                Ok(Self {
                    context: context.unwrap_or_default(),
                    played_at,
                    track,
                })
            }
            _ => Err(from.missing(&[(1, held.1.is_none()), (2, held.2.is_none())])),
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("context", form::Optional(form::Plain), &self.context);
        to.field("played_at", form::Plain, &self.played_at);
        to.field("track", form::Plain, &self.track);
    }
}

impl object::Object for crate::model::PlaybackContext {
    const NAME: &'static str = "PlaybackContext";
    const FIELDS: &'static [&'static str] = &["external_urls", "href", "type", "uri"];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None, None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Plain), &mut held.0),
                1 => from.value(form::Optional(form::Text), &mut held.1),
                2 => from.value(form::Plain, &mut held.2),
                3 => from.value(form::Plain, &mut held.3),
                _ => from.skip(),
            }?;
        }
        match held {
            (external_urls, href, Some(kind), Some(uri)) => {
                Ok(Self {
                    external_urls: external_urls.unwrap_or_default(),
                    href: href.unwrap_or_default(),
                    kind,
                    uri,
                })
            }
            _ => Err(from.missing(&[(2, held.2.is_none()), (3, held.3.is_none())])),
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("external_urls", form::Optional(form::Plain), &self.external_urls);
        to.field("href", form::Optional(form::Text), &self.href);
        to.field("type", form::Plain, &self.kind);
        to.field("uri", form::Plain, &self.uri);
    }
}

impl object::Object for crate::model::PlaybackState {
    const NAME: &'static str = "PlaybackState";
    const FIELDS: &'static [&'static str] = &[
        "actions",
        "context",
        "currently_playing_type",
        "device",
        "is_playing",
        "item",
        "progress_ms",
        "repeat_state",
        "shuffle_state",
        "smart_shuffle",
        "timestamp",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
        );
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Plain), &mut held.0),
                1 => from.value(form::Optional(form::Plain), &mut held.1),
                2 => from.value(form::Optional(form::Plain), &mut held.2),
                3 => from.value(form::Optional(form::Plain), &mut held.3),
                4 => from.value(form::Plain, &mut held.4),
                5 => from.value(form::Optional(form::Plain), &mut held.5),
                6 => from.value(form::Optional(form::Milliseconds), &mut held.6),
                7 => from.value(form::Optional(form::Plain), &mut held.7),
                8 => from.value(form::Optional(form::Plain), &mut held.8),
                9 => from.value(form::Optional(form::Plain), &mut held.9),
                10 => from.value(form::Optional(form::Plain), &mut held.10),
                _ => from.skip(),
            }?;
        }
        match held {
            (
                actions,
                context,
                currently_playing_type,
                device,
                Some(is_playing),
                item,
                progress,
                repeat_state,
                shuffle_state,
                smart_shuffle,
                timestamp,
            ) => {
                Ok(Self {
                    actions: actions.unwrap_or_default(),
                    context: context.unwrap_or_default(),
                    currently_playing_type: currently_playing_type.unwrap_or_default(),
                    device: device.unwrap_or_default(),
                    is_playing,
                    item: item.unwrap_or_default(),
                    progress: progress.unwrap_or_default(),
                    repeat_state: repeat_state.unwrap_or_default(),
                    shuffle_state: shuffle_state.unwrap_or_default(),
                    smart_shuffle: smart_shuffle.unwrap_or_default(),
                    timestamp: timestamp.unwrap_or_default(),
                })
            }
            _ => Err(from.missing(&[(4, held.4.is_none())])),
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("actions", form::Optional(form::Plain), &self.actions);
        to.field("context", form::Optional(form::Plain), &self.context);
        to.field(
            "currently_playing_type",
            form::Optional(form::Plain),
            &self.currently_playing_type,
        );
        to.field("device", form::Optional(form::Plain), &self.device);
        to.field("is_playing", form::Plain, &self.is_playing);
        to.field("item", form::Optional(form::Plain), &self.item);
        to.field("progress_ms", form::Optional(form::Milliseconds), &self.progress);
        to.field("repeat_state", form::Optional(form::Plain), &self.repeat_state);
        to.field("shuffle_state", form::Optional(form::Plain), &self.shuffle_state);
        to.field("smart_shuffle", form::Optional(form::Plain), &self.smart_shuffle);
        to.field("timestamp", form::Optional(form::Plain), &self.timestamp);
    }
}

impl object::Object for crate::model::Playlist {
    const NAME: &'static str = "Playlist";
    const FIELDS: &'static [&'static str] = &[
        "collaborative",
        "description",
        "external_urls",
        "followers",
        "href",
        "id",
        "images",
        "items",
        "name",
        "owner",
        "primary_color",
        "public",
        "snapshot_id",
        "tracks",
        "type",
        "uri",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
        );
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Plain, &mut held.0),
                1 => from.value(form::Optional(form::Text), &mut held.1),
                2 => from.value(form::Optional(form::Plain), &mut held.2),
                3 => from.value(form::Optional(form::Plain), &mut held.3),
                4 => from.value(form::Optional(form::Text), &mut held.4),
                5 => from.value(form::Optional(form::Plain), &mut held.5),
                6 => from.value(form::List, &mut held.6),
                7 => from.value(form::Optional(form::Plain), &mut held.7),
                8 => from.value(form::Text, &mut held.8),
                9 => from.value(form::Plain, &mut held.9),
                10 => from.value(form::Optional(form::Text), &mut held.10),
                11 => from.value(form::Optional(form::Plain), &mut held.11),
                12 => from.value(form::Optional(form::Plain), &mut held.12),
                13 => from.value(form::Optional(form::Plain), &mut held.13),
                14 => from.value(form::Plain, &mut held.14),
                15 => from.value(form::Plain, &mut held.15),
                _ => from.skip(),
            }?;
        }
        match held {
            (
                Some(collaborative),
                description,
                external_urls,
                followers,
                href,
                id,
                images,
                items,
                Some(name),
                Some(owner),
                primary_color,
                public,
                snapshot_id,
                tracks,
                Some(kind),
                Some(uri),
            ) => {
                Ok(Self {
                    collaborative,
                    description: description.unwrap_or_default(),
                    external_urls: external_urls.unwrap_or_default(),
                    followers: followers.unwrap_or_default(),
                    href: href.unwrap_or_default(),
                    id: id.unwrap_or_default(),
                    images: images.unwrap_or_default(),
                    items: items.unwrap_or_default(),
                    name,
                    owner,
                    primary_color: primary_color.unwrap_or_default(),
                    public: public.unwrap_or_default(),
                    snapshot_id: snapshot_id.unwrap_or_default(),
                    tracks: tracks.unwrap_or_default(),
                    kind,
                    uri,
                })
            }
            _ => {
                Err(
                    from
                        .missing(
                            &[
                                (0, held.0.is_none()),
                                (8, held.8.is_none()),
                                (9, held.9.is_none()),
                                (14, held.14.is_none()),
                                (15, held.15.is_none()),
                            ],
                        ),
                )
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("collaborative", form::Plain, &self.collaborative);
        to.field("description", form::Optional(form::Text), &self.description);
        to.field("external_urls", form::Optional(form::Plain), &self.external_urls);
        to.field("followers", form::Optional(form::Plain), &self.followers);
        to.field("href", form::Optional(form::Text), &self.href);
        to.field("id", form::Optional(form::Plain), &self.id);
        to.field("images", form::List, &self.images);
        to.field("items", form::Optional(form::Plain), &self.items);
        to.field("name", form::Text, &self.name);
        to.field("owner", form::Plain, &self.owner);
        to.field("primary_color", form::Optional(form::Text), &self.primary_color);
        to.field("public", form::Optional(form::Plain), &self.public);
        to.field("snapshot_id", form::Optional(form::Plain), &self.snapshot_id);
        to.field("tracks", form::Optional(form::Plain), &self.tracks);
        to.field("type", form::Plain, &self.kind);
        to.field("uri", form::Plain, &self.uri);
    }
}

impl object::Object for crate::model::PlaylistItem {
    const NAME: &'static str = "PlaylistItem";
    const FIELDS: &'static [&'static str] = &[
        "added_at",
        "added_by",
        "is_local",
        "item",
        "primary_color",
        "track",
        "video_thumbnail",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None, None, None, None, None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Plain), &mut held.0),
                1 => from.value(form::Optional(form::Plain), &mut held.1),
                2 => from.value(form::Optional(form::Plain), &mut held.2),
                3 => from.value(form::Optional(form::Plain), &mut held.3),
                4 => from.value(form::Optional(form::Text), &mut held.4),
                5 => from.value(form::Optional(form::Plain), &mut held.5),
                6 => from.value(form::Optional(form::Plain), &mut held.6),
                _ => from.skip(),
            }?;
        }
        match held {
            (
                added_at,
                added_by,
                is_local,
                item,
                primary_color,
                track,
                video_thumbnail,
            ) => {
                Ok(Self {
                    added_at: added_at.unwrap_or_default(),
                    added_by: added_by.unwrap_or_default(),
                    is_local: is_local.unwrap_or_default(),
                    item: item.unwrap_or_default(),
                    primary_color: primary_color.unwrap_or_default(),
                    track: track.unwrap_or_default(),
                    video_thumbnail: video_thumbnail.unwrap_or_default(),
                })
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("added_at", form::Optional(form::Plain), &self.added_at);
        to.field("added_by", form::Optional(form::Plain), &self.added_by);
        to.field("is_local", form::Optional(form::Plain), &self.is_local);
        to.field("item", form::Optional(form::Plain), &self.item);
        to.field("primary_color", form::Optional(form::Text), &self.primary_color);
        to.field("track", form::Optional(form::Plain), &self.track);
        to.field("video_thumbnail", form::Optional(form::Plain), &self.video_thumbnail);
    }
}

impl object::Object for crate::model::PlaylistItemsRef {
    const NAME: &'static str = "PlaylistItemsRef";
    const FIELDS: &'static [&'static str] = &["href", "total"];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Text), &mut held.0),
                1 => from.value(form::Optional(form::Integer), &mut held.1),
                _ => from.skip(),
            }?;
        }
        match held {
            (href, total) => {
                Ok(Self {
                    href: href.unwrap_or_default(),
                    total: total.unwrap_or_default(),
                })
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("href", form::Optional(form::Text), &self.href);
        to.field("total", form::Optional(form::Integer), &self.total);
    }
}

impl object::Object for crate::model::PlaylistOwner {
    const NAME: &'static str = "PlaylistOwner";
    const FIELDS: &'static [&'static str] = &[
        "display_name",
        "external_urls",
        "href",
        "id",
        "type",
        "uri",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None, None, None, None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Text), &mut held.0),
                1 => from.value(form::Optional(form::Plain), &mut held.1),
                2 => from.value(form::Optional(form::Text), &mut held.2),
                3 => from.value(form::Plain, &mut held.3),
                4 => from.value(form::Plain, &mut held.4),
                5 => from.value(form::Plain, &mut held.5),
                _ => from.skip(),
            }?;
        }
        match held {
            (display_name, external_urls, href, Some(id), Some(kind), Some(uri)) => {
                Ok(Self {
                    display_name: display_name.unwrap_or_default(),
                    external_urls: external_urls.unwrap_or_default(),
                    href: href.unwrap_or_default(),
                    id,
                    kind,
                    uri,
                })
            }
            _ => {
                Err(
                    from
                        .missing(
                            &[
                                (3, held.3.is_none()),
                                (4, held.4.is_none()),
                                (5, held.5.is_none()),
                            ],
                        ),
                )
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("display_name", form::Optional(form::Text), &self.display_name);
        to.field("external_urls", form::Optional(form::Plain), &self.external_urls);
        to.field("href", form::Optional(form::Text), &self.href);
        to.field("id", form::Plain, &self.id);
        to.field("type", form::Plain, &self.kind);
        to.field("uri", form::Plain, &self.uri);
    }
}

impl object::Object for crate::model::PlaylistUser {
    const NAME: &'static str = "PlaylistUser";
    const FIELDS: &'static [&'static str] = &[
        "external_urls",
        "href",
        "id",
        "type",
        "uri",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None, None, None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Plain), &mut held.0),
                1 => from.value(form::Optional(form::Text), &mut held.1),
                2 => from.value(form::Plain, &mut held.2),
                3 => from.value(form::Plain, &mut held.3),
                4 => from.value(form::Plain, &mut held.4),
                _ => from.skip(),
            }?;
        }
        match held {
            (external_urls, href, Some(id), Some(kind), Some(uri)) => {
                Ok(Self {
                    external_urls: external_urls.unwrap_or_default(),
                    href: href.unwrap_or_default(),
                    id,
                    kind,
                    uri,
                })
            }
            _ => {
                Err(
                    from
                        .missing(
                            &[
                                (2, held.2.is_none()),
                                (3, held.3.is_none()),
                                (4, held.4.is_none()),
                            ],
                        ),
                )
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("external_urls", form::Optional(form::Plain), &self.external_urls);
        to.field("href", form::Optional(form::Text), &self.href);
        to.field("id", form::Plain, &self.id);
        to.field("type", form::Plain, &self.kind);
        to.field("uri", form::Plain, &self.uri);
    }
}

impl object::Object for crate::model::PrivateUser {
    const NAME: &'static str = "PrivateUser";
    const FIELDS: &'static [&'static str] = &[
        "account_id",
        "country",
        "display_name",
        "email",
        "explicit_content",
        "external_urls",
        "followers",
        "href",
        "id",
        "images",
        "product",
        "type",
        "uri",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
        );
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Text), &mut held.0),
                1 => from.value(form::Optional(form::Plain), &mut held.1),
                2 => from.value(form::Optional(form::Text), &mut held.2),
                3 => from.value(form::Optional(form::Text), &mut held.3),
                4 => from.value(form::Optional(form::Plain), &mut held.4),
                5 => from.value(form::Optional(form::Plain), &mut held.5),
                6 => from.value(form::Optional(form::Plain), &mut held.6),
                7 => from.value(form::Optional(form::Text), &mut held.7),
                8 => from.value(form::Plain, &mut held.8),
                9 => from.value(form::List, &mut held.9),
                10 => from.value(form::Optional(form::Plain), &mut held.10),
                11 => from.value(form::Plain, &mut held.11),
                12 => from.value(form::Plain, &mut held.12),
                _ => from.skip(),
            }?;
        }
        match held {
            (
                account_id,
                country,
                display_name,
                email,
                explicit_content,
                external_urls,
                followers,
                href,
                Some(id),
                images,
                product,
                Some(kind),
                Some(uri),
            ) => {
                Ok(Self {
                    account_id: account_id.unwrap_or_default(),
                    country: country.unwrap_or_default(),
                    display_name: display_name.unwrap_or_default(),
                    email: email.unwrap_or_default(),
                    explicit_content: explicit_content.unwrap_or_default(),
                    external_urls: external_urls.unwrap_or_default(),
                    followers: followers.unwrap_or_default(),
                    href: href.unwrap_or_default(),
                    id,
                    images: images.unwrap_or_default(),
                    product: product.unwrap_or_default(),
                    kind,
                    uri,
                })
            }
            _ => {
                Err(
                    from
                        .missing(
                            &[
                                (8, held.8.is_none()),
                                (11, held.11.is_none()),
                                (12, held.12.is_none()),
                            ],
                        ),
                )
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("account_id", form::Optional(form::Text), &self.account_id);
        to.field("country", form::Optional(form::Plain), &self.country);
        to.field("display_name", form::Optional(form::Text), &self.display_name);
        to.field("email", form::Optional(form::Text), &self.email);
        to.field(
            "explicit_content",
            form::Optional(form::Plain),
            &self.explicit_content,
        );
        to.field("external_urls", form::Optional(form::Plain), &self.external_urls);
        to.field("followers", form::Optional(form::Plain), &self.followers);
        to.field("href", form::Optional(form::Text), &self.href);
        to.field("id", form::Plain, &self.id);
        to.field("images", form::List, &self.images);
        to.field("product", form::Optional(form::Plain), &self.product);
        to.field("type", form::Plain, &self.kind);
        to.field("uri", form::Plain, &self.uri);
    }
}

impl object::Object for crate::model::PublicUser {
    const NAME: &'static str = "PublicUser";
    const FIELDS: &'static [&'static str] = &[
        "display_name",
        "external_urls",
        "followers",
        "href",
        "id",
        "images",
        "type",
        "uri",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None, None, None, None, None, None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Text), &mut held.0),
                1 => from.value(form::Optional(form::Plain), &mut held.1),
                2 => from.value(form::Optional(form::Plain), &mut held.2),
                3 => from.value(form::Optional(form::Text), &mut held.3),
                4 => from.value(form::Plain, &mut held.4),
                5 => from.value(form::List, &mut held.5),
                6 => from.value(form::Plain, &mut held.6),
                7 => from.value(form::Plain, &mut held.7),
                _ => from.skip(),
            }?;
        }
        match held {
            (
                display_name,
                external_urls,
                followers,
                href,
                Some(id),
                images,
                Some(kind),
                Some(uri),
            ) => {
                Ok(Self {
                    display_name: display_name.unwrap_or_default(),
                    external_urls: external_urls.unwrap_or_default(),
                    followers: followers.unwrap_or_default(),
                    href: href.unwrap_or_default(),
                    id,
                    images: images.unwrap_or_default(),
                    kind,
                    uri,
                })
            }
            _ => {
                Err(
                    from
                        .missing(
                            &[
                                (4, held.4.is_none()),
                                (6, held.6.is_none()),
                                (7, held.7.is_none()),
                            ],
                        ),
                )
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("display_name", form::Optional(form::Text), &self.display_name);
        to.field("external_urls", form::Optional(form::Plain), &self.external_urls);
        to.field("followers", form::Optional(form::Plain), &self.followers);
        to.field("href", form::Optional(form::Text), &self.href);
        to.field("id", form::Plain, &self.id);
        to.field("images", form::List, &self.images);
        to.field("type", form::Plain, &self.kind);
        to.field("uri", form::Plain, &self.uri);
    }
}

impl object::Object for crate::model::Queue {
    const NAME: &'static str = "Queue";
    const FIELDS: &'static [&'static str] = &["currently_playing", "queue"];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Plain), &mut held.0),
                1 => from.value(form::List, &mut held.1),
                _ => from.skip(),
            }?;
        }
        match held {
            (currently_playing, queue) => {
                Ok(Self {
                    currently_playing: currently_playing.unwrap_or_default(),
                    queue: queue.unwrap_or_default(),
                })
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field(
            "currently_playing",
            form::Optional(form::Plain),
            &self.currently_playing,
        );
        to.field("queue", form::List, &self.queue);
    }
}

impl object::Object for crate::model::RecommendationSeed {
    const NAME: &'static str = "RecommendationSeed";
    const FIELDS: &'static [&'static str] = &[
        "afterFilteringSize",
        "afterRelinkingSize",
        "href",
        "id",
        "initialPoolSize",
        "type",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None, None, None, None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Integer), &mut held.0),
                1 => from.value(form::Optional(form::Integer), &mut held.1),
                2 => from.value(form::Optional(form::Text), &mut held.2),
                3 => from.value(form::Text, &mut held.3),
                4 => from.value(form::Optional(form::Integer), &mut held.4),
                5 => from.value(form::Text, &mut held.5),
                _ => from.skip(),
            }?;
        }
        match held {
            (
                after_filtering_size,
                after_relinking_size,
                href,
                Some(id),
                initial_pool_size,
                Some(kind),
            ) => {
                Ok(Self {
                    after_filtering_size: after_filtering_size.unwrap_or_default(),
                    after_relinking_size: after_relinking_size.unwrap_or_default(),
                    href: href.unwrap_or_default(),
                    id,
                    initial_pool_size: initial_pool_size.unwrap_or_default(),
                    kind,
                })
            }
            _ => Err(from.missing(&[(3, held.3.is_none()), (5, held.5.is_none())])),
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field(
            "afterFilteringSize",
            form::Optional(form::Integer),
            &self.after_filtering_size,
        );
        to.field(
            "afterRelinkingSize",
            form::Optional(form::Integer),
            &self.after_relinking_size,
        );
        to.field("href", form::Optional(form::Text), &self.href);
        to.field("id", form::Text, &self.id);
        to.field(
            "initialPoolSize",
            form::Optional(form::Integer),
            &self.initial_pool_size,
        );
        to.field("type", form::Text, &self.kind);
    }
}

impl object::Object for crate::model::Recommendations {
    const NAME: &'static str = "Recommendations";
    const FIELDS: &'static [&'static str] = &["seeds", "tracks"];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::List, &mut held.0),
                1 => from.value(form::List, &mut held.1),
                _ => from.skip(),
            }?;
        }
        match held {
            (seeds, tracks) => {
                Ok(Self {
                    seeds: seeds.unwrap_or_default(),
                    tracks: tracks.unwrap_or_default(),
                })
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("seeds", form::List, &self.seeds);
        to.field("tracks", form::List, &self.tracks);
    }
}

impl object::Object for crate::model::Restrictions {
    const NAME: &'static str = "Restrictions";
    const FIELDS: &'static [&'static str] = &["reason"];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None,);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Plain), &mut held.0),
                _ => from.skip(),
            }?;
        }
        match held {
            (reason,) => {
                Ok(Self {
                    reason: reason.unwrap_or_default(),
                })
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("reason", form::Optional(form::Plain), &self.reason);
    }
}

impl object::Object for crate::model::ResumePoint {
    const NAME: &'static str = "ResumePoint";
    const FIELDS: &'static [&'static str] = &["fully_played", "resume_position_ms"];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Plain, &mut held.0),
                1 => from.value(form::Integer, &mut held.1),
                _ => from.skip(),
            }?;
        }
        match held {
            (Some(fully_played), Some(resume_position_ms)) => {
                Ok(Self {
                    fully_played,
                    resume_position_ms,
                })
            }
            _ => Err(from.missing(&[(0, held.0.is_none()), (1, held.1.is_none())])),
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("fully_played", form::Plain, &self.fully_played);
        to.field("resume_position_ms", form::Integer, &self.resume_position_ms);
    }
}

impl object::Object for crate::model::SavedAlbum {
    const NAME: &'static str = "SavedAlbum";
    const FIELDS: &'static [&'static str] = &["added_at", "album"];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Plain, &mut held.0),
                1 => from.value(form::Plain, &mut held.1),
                _ => from.skip(),
            }?;
        }
        match held {
            (Some(added_at), Some(album)) => Ok(Self { added_at, album }),
            _ => Err(from.missing(&[(0, held.0.is_none()), (1, held.1.is_none())])),
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("added_at", form::Plain, &self.added_at);
        to.field("album", form::Plain, &self.album);
    }
}

impl object::Object for crate::model::SavedEpisode {
    const NAME: &'static str = "SavedEpisode";
    const FIELDS: &'static [&'static str] = &["added_at", "episode"];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Plain, &mut held.0),
                1 => from.value(form::Plain, &mut held.1),
                _ => from.skip(),
            }?;
        }
        match held {
            (Some(added_at), Some(episode)) => Ok(Self { added_at, episode }),
            _ => Err(from.missing(&[(0, held.0.is_none()), (1, held.1.is_none())])),
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("added_at", form::Plain, &self.added_at);
        to.field("episode", form::Plain, &self.episode);
    }
}

impl object::Object for crate::model::SavedShow {
    const NAME: &'static str = "SavedShow";
    const FIELDS: &'static [&'static str] = &["added_at", "show"];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Plain, &mut held.0),
                1 => from.value(form::Plain, &mut held.1),
                _ => from.skip(),
            }?;
        }
        match held {
            (Some(added_at), Some(show)) => Ok(Self { added_at, show }),
            _ => Err(from.missing(&[(0, held.0.is_none()), (1, held.1.is_none())])),
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("added_at", form::Plain, &self.added_at);
        to.field("show", form::Plain, &self.show);
    }
}

impl object::Object for crate::model::SavedTrack {
    const NAME: &'static str = "SavedTrack";
    const FIELDS: &'static [&'static str] = &["added_at", "track"];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Plain, &mut held.0),
                1 => from.value(form::Plain, &mut held.1),
                _ => from.skip(),
            }?;
        }
        match held {
            (Some(added_at), Some(track)) => Ok(Self { added_at, track }),
            _ => Err(from.missing(&[(0, held.0.is_none()), (1, held.1.is_none())])),
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("added_at", form::Plain, &self.added_at);
        to.field("track", form::Plain, &self.track);
    }
}

impl object::Object for crate::model::SearchResult {
    const NAME: &'static str = "SearchResult";
    const FIELDS: &'static [&'static str] = &[
        "albums",
        "artists",
        "audiobooks",
        "episodes",
        "playlists",
        "shows",
        "tracks",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None, None, None, None, None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Plain), &mut held.0),
                1 => from.value(form::Optional(form::Plain), &mut held.1),
                2 => from.value(form::Optional(form::Plain), &mut held.2),
                3 => from.value(form::Optional(form::Plain), &mut held.3),
                4 => from.value(form::Optional(form::Plain), &mut held.4),
                5 => from.value(form::Optional(form::Plain), &mut held.5),
                6 => from.value(form::Optional(form::Plain), &mut held.6),
                _ => from.skip(),
            }?;
        }
        match held {
            (albums, artists, audiobooks, episodes, playlists, shows, tracks) => {
                Ok(Self {
                    albums: albums.unwrap_or_default(),
                    artists: artists.unwrap_or_default(),
                    audiobooks: audiobooks.unwrap_or_default(),
                    episodes: episodes.unwrap_or_default(),
                    playlists: playlists.unwrap_or_default(),
                    shows: shows.unwrap_or_default(),
                    tracks: tracks.unwrap_or_default(),
                })
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("albums", form::Optional(form::Plain), &self.albums);
        to.field("artists", form::Optional(form::Plain), &self.artists);
        to.field("audiobooks", form::Optional(form::Plain), &self.audiobooks);
        to.field("episodes", form::Optional(form::Plain), &self.episodes);
        to.field("playlists", form::Optional(form::Plain), &self.playlists);
        to.field("shows", form::Optional(form::Plain), &self.shows);
        to.field("tracks", form::Optional(form::Plain), &self.tracks);
    }
}

impl object::Object for crate::model::Show {
    const NAME: &'static str = "Show";
    const FIELDS: &'static [&'static str] = &[
        "available_markets",
        "copyrights",
        "description",
        "episodes",
        "explicit",
        "external_urls",
        "href",
        "html_description",
        "id",
        "images",
        "is_externally_hosted",
        "languages",
        "media_type",
        "name",
        "publisher",
        "total_episodes",
        "type",
        "uri",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
        );
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::List, &mut held.0),
                1 => from.value(form::List, &mut held.1),
                2 => from.value(form::Optional(form::Text), &mut held.2),
                3 => from.value(form::Optional(form::Plain), &mut held.3),
                4 => from.value(form::Plain, &mut held.4),
                5 => from.value(form::Optional(form::Plain), &mut held.5),
                6 => from.value(form::Optional(form::Text), &mut held.6),
                7 => from.value(form::Optional(form::Text), &mut held.7),
                8 => from.value(form::Plain, &mut held.8),
                9 => from.value(form::List, &mut held.9),
                10 => from.value(form::Optional(form::Plain), &mut held.10),
                11 => from.value(form::List, &mut held.11),
                12 => from.value(form::Optional(form::Text), &mut held.12),
                13 => from.value(form::Text, &mut held.13),
                14 => from.value(form::Optional(form::Text), &mut held.14),
                15 => from.value(form::Optional(form::Integer), &mut held.15),
                16 => from.value(form::Plain, &mut held.16),
                17 => from.value(form::Plain, &mut held.17),
                _ => from.skip(),
            }?;
        }
        match held {
            (
                available_markets,
                copyrights,
                description,
                episodes,
                Some(explicit),
                external_urls,
                href,
                html_description,
                Some(id),
                images,
                is_externally_hosted,
                languages,
                media_type,
                Some(name),
                publisher,
                total_episodes,
                Some(kind),
                Some(uri),
            ) => {
                Ok(Self {
                    available_markets: available_markets.unwrap_or_default(),
                    copyrights: copyrights.unwrap_or_default(),
                    description: description.unwrap_or_default(),
                    episodes: episodes.unwrap_or_default(),
                    explicit,
                    external_urls: external_urls.unwrap_or_default(),
                    href: href.unwrap_or_default(),
                    html_description: html_description.unwrap_or_default(),
                    id,
                    images: images.unwrap_or_default(),
                    is_externally_hosted: is_externally_hosted.unwrap_or_default(),
                    languages: languages.unwrap_or_default(),
                    media_type: media_type.unwrap_or_default(),
                    name,
                    publisher: publisher.unwrap_or_default(),
                    total_episodes: total_episodes.unwrap_or_default(),
                    kind,
                    uri,
                })
            }
            _ => {
                Err(
                    from
                        .missing(
                            &[
                                (4, held.4.is_none()),
                                (8, held.8.is_none()),
                                (13, held.13.is_none()),
                                (16, held.16.is_none()),
                                (17, held.17.is_none()),
                            ],
                        ),
                )
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("available_markets", form::List, &self.available_markets);
        to.field("copyrights", form::List, &self.copyrights);
        to.field("description", form::Optional(form::Text), &self.description);
        to.field("episodes", form::Optional(form::Plain), &self.episodes);
        to.field("explicit", form::Plain, &self.explicit);
        to.field("external_urls", form::Optional(form::Plain), &self.external_urls);
        to.field("href", form::Optional(form::Text), &self.href);
        to.field("html_description", form::Optional(form::Text), &self.html_description);
        to.field("id", form::Plain, &self.id);
        to.field("images", form::List, &self.images);
        to.field(
            "is_externally_hosted",
            form::Optional(form::Plain),
            &self.is_externally_hosted,
        );
        to.field("languages", form::List, &self.languages);
        to.field("media_type", form::Optional(form::Text), &self.media_type);
        to.field("name", form::Text, &self.name);
        to.field("publisher", form::Optional(form::Text), &self.publisher);
        to.field("total_episodes", form::Optional(form::Integer), &self.total_episodes);
        to.field("type", form::Plain, &self.kind);
        to.field("uri", form::Plain, &self.uri);
    }
}

impl object::Object for crate::model::ShowAsAlbum {
    const NAME: &'static str = "ShowAsAlbum";
    const FIELDS: &'static [&'static str] = &[
        "album_type",
        "artists",
        "available_markets",
        "external_urls",
        "href",
        "id",
        "images",
        "is_playable",
        "name",
        "release_date",
        "release_date_precision",
        "restrictions",
        "total_tracks",
        "type",
        "uri",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
        );
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Plain), &mut held.0),
                1 => from.value(form::List, &mut held.1),
                2 => from.value(form::List, &mut held.2),
                3 => from.value(form::Optional(form::Plain), &mut held.3),
                4 => from.value(form::Optional(form::Text), &mut held.4),
                5 => from.value(form::Optional(form::Plain), &mut held.5),
                6 => from.value(form::List, &mut held.6),
                7 => from.value(form::Optional(form::Plain), &mut held.7),
                8 => from.value(form::Optional(form::Text), &mut held.8),
                9 => from.value(form::Optional(form::Plain), &mut held.9),
                10 => from.value(form::Optional(form::Plain), &mut held.10),
                11 => from.value(form::Optional(form::Plain), &mut held.11),
                12 => from.value(form::Optional(form::Integer), &mut held.12),
                13 => from.value(form::Optional(form::Plain), &mut held.13),
                14 => from.value(form::Optional(form::Plain), &mut held.14),
                _ => from.skip(),
            }?;
        }
        match held {
            (
                album_type,
                artists,
                available_markets,
                external_urls,
                href,
                id,
                images,
                is_playable,
                name,
                release_date,
                release_date_precision,
                restrictions,
                total_tracks,
                kind,
                uri,
            ) => {
                Ok(Self {
                    album_type: album_type.unwrap_or_default(),
                    artists: artists.unwrap_or_default(),
                    available_markets: available_markets.unwrap_or_default(),
                    external_urls: external_urls.unwrap_or_default(),
                    href: href.unwrap_or_default(),
                    id: id.unwrap_or_default(),
                    images: images.unwrap_or_default(),
                    is_playable: is_playable.unwrap_or_default(),
                    name: name.unwrap_or_default(),
                    release_date: release_date.unwrap_or_default(),
                    release_date_precision: release_date_precision.unwrap_or_default(),
                    restrictions: restrictions.unwrap_or_default(),
                    total_tracks: total_tracks.unwrap_or_default(),
                    kind: kind.unwrap_or_default(),
                    uri: uri.unwrap_or_default(),
                })
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("album_type", form::Optional(form::Plain), &self.album_type);
        to.field("artists", form::List, &self.artists);
        to.field("available_markets", form::List, &self.available_markets);
        to.field("external_urls", form::Optional(form::Plain), &self.external_urls);
        to.field("href", form::Optional(form::Text), &self.href);
        to.field("id", form::Optional(form::Plain), &self.id);
        to.field("images", form::List, &self.images);
        to.field("is_playable", form::Optional(form::Plain), &self.is_playable);
        to.field("name", form::Optional(form::Text), &self.name);
        to.field("release_date", form::Optional(form::Plain), &self.release_date);
        to.field(
            "release_date_precision",
            form::Optional(form::Plain),
            &self.release_date_precision,
        );
        to.field("restrictions", form::Optional(form::Plain), &self.restrictions);
        to.field("total_tracks", form::Optional(form::Integer), &self.total_tracks);
        to.field("type", form::Optional(form::Plain), &self.kind);
        to.field("uri", form::Optional(form::Plain), &self.uri);
    }
}

impl object::Object for crate::model::ShowAsArtist {
    const NAME: &'static str = "ShowAsArtist";
    const FIELDS: &'static [&'static str] = &[
        "external_urls",
        "href",
        "id",
        "name",
        "type",
        "uri",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None, None, None, None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Plain), &mut held.0),
                1 => from.value(form::Optional(form::Text), &mut held.1),
                2 => from.value(form::Optional(form::Plain), &mut held.2),
                3 => from.value(form::Optional(form::Text), &mut held.3),
                4 => from.value(form::Optional(form::Plain), &mut held.4),
                5 => from.value(form::Optional(form::Plain), &mut held.5),
                _ => from.skip(),
            }?;
        }
        match held {
            (external_urls, href, id, name, kind, uri) => {
                Ok(Self {
                    external_urls: external_urls.unwrap_or_default(),
                    href: href.unwrap_or_default(),
                    id: id.unwrap_or_default(),
                    name: name.unwrap_or_default(),
                    kind: kind.unwrap_or_default(),
                    uri: uri.unwrap_or_default(),
                })
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("external_urls", form::Optional(form::Plain), &self.external_urls);
        to.field("href", form::Optional(form::Text), &self.href);
        to.field("id", form::Optional(form::Plain), &self.id);
        to.field("name", form::Optional(form::Text), &self.name);
        to.field("type", form::Optional(form::Plain), &self.kind);
        to.field("uri", form::Optional(form::Plain), &self.uri);
    }
}

impl object::Object for crate::model::SimplifiedAlbum {
    const NAME: &'static str = "SimplifiedAlbum";
    const FIELDS: &'static [&'static str] = &[
        "album_group",
        "album_type",
        "artists",
        "available_markets",
        "external_urls",
        "href",
        "id",
        "images",
        "is_playable",
        "name",
        "release_date",
        "release_date_precision",
        "restrictions",
        "total_tracks",
        "type",
        "uri",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
        );
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Plain), &mut held.0),
                1 => from.value(form::Optional(form::Plain), &mut held.1),
                2 => from.value(form::List, &mut held.2),
                3 => from.value(form::List, &mut held.3),
                4 => from.value(form::Optional(form::Plain), &mut held.4),
                5 => from.value(form::Optional(form::Text), &mut held.5),
                6 => from.value(form::Optional(form::Plain), &mut held.6),
                7 => from.value(form::List, &mut held.7),
                8 => from.value(form::Optional(form::Plain), &mut held.8),
                9 => from.value(form::Text, &mut held.9),
                10 => from.value(form::Optional(form::Plain), &mut held.10),
                11 => from.value(form::Optional(form::Plain), &mut held.11),
                12 => from.value(form::Optional(form::Plain), &mut held.12),
                13 => from.value(form::Optional(form::Integer), &mut held.13),
                14 => from.value(form::Plain, &mut held.14),
                15 => from.value(form::Optional(form::Plain), &mut held.15),
                _ => from.skip(),
            }?;
        }
        match held {
            (
                album_group,
                album_type,
                artists,
                available_markets,
                external_urls,
                href,
                id,
                images,
                is_playable,
                Some(name),
                release_date,
                release_date_precision,
                restrictions,
                total_tracks,
                Some(kind),
                uri,
            ) => {
                Ok(Self {
                    album_group: album_group.unwrap_or_default(),
                    album_type: album_type.unwrap_or_default(),
                    artists: artists.unwrap_or_default(),
                    available_markets: available_markets.unwrap_or_default(),
                    external_urls: external_urls.unwrap_or_default(),
                    href: href.unwrap_or_default(),
                    id: id.unwrap_or_default(),
                    images: images.unwrap_or_default(),
                    is_playable: is_playable.unwrap_or_default(),
                    name,
                    release_date: release_date.unwrap_or_default(),
                    release_date_precision: release_date_precision.unwrap_or_default(),
                    restrictions: restrictions.unwrap_or_default(),
                    total_tracks: total_tracks.unwrap_or_default(),
                    kind,
                    uri: uri.unwrap_or_default(),
                })
            }
            _ => Err(from.missing(&[(9, held.9.is_none()), (14, held.14.is_none())])),
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("album_group", form::Optional(form::Plain), &self.album_group);
        to.field("album_type", form::Optional(form::Plain), &self.album_type);
        to.field("artists", form::List, &self.artists);
        to.field("available_markets", form::List, &self.available_markets);
        to.field("external_urls", form::Optional(form::Plain), &self.external_urls);
        to.field("href", form::Optional(form::Text), &self.href);
        to.field("id", form::Optional(form::Plain), &self.id);
        to.field("images", form::List, &self.images);
        to.field("is_playable", form::Optional(form::Plain), &self.is_playable);
        to.field("name", form::Text, &self.name);
        to.field("release_date", form::Optional(form::Plain), &self.release_date);
        to.field(
            "release_date_precision",
            form::Optional(form::Plain),
            &self.release_date_precision,
        );
        to.field("restrictions", form::Optional(form::Plain), &self.restrictions);
        to.field("total_tracks", form::Optional(form::Integer), &self.total_tracks);
        to.field("type", form::Plain, &self.kind);
        to.field("uri", form::Optional(form::Plain), &self.uri);
    }
}

impl object::Object for crate::model::SimplifiedArtist {
    const NAME: &'static str = "SimplifiedArtist";
    const FIELDS: &'static [&'static str] = &[
        "external_urls",
        "href",
        "id",
        "name",
        "type",
        "uri",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None, None, None, None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Plain), &mut held.0),
                1 => from.value(form::Optional(form::Text), &mut held.1),
                2 => from.value(form::Optional(form::Plain), &mut held.2),
                3 => from.value(form::Text, &mut held.3),
                4 => from.value(form::Plain, &mut held.4),
                5 => from.value(form::Optional(form::Plain), &mut held.5),
                _ => from.skip(),
            }?;
        }
        match held {
            (external_urls, href, id, Some(name), Some(kind), uri) => {
                Ok(Self {
                    external_urls: external_urls.unwrap_or_default(),
                    href: href.unwrap_or_default(),
                    id: id.unwrap_or_default(),
                    name,
                    kind,
                    uri: uri.unwrap_or_default(),
                })
            }
            _ => Err(from.missing(&[(3, held.3.is_none()), (4, held.4.is_none())])),
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("external_urls", form::Optional(form::Plain), &self.external_urls);
        to.field("href", form::Optional(form::Text), &self.href);
        to.field("id", form::Optional(form::Plain), &self.id);
        to.field("name", form::Text, &self.name);
        to.field("type", form::Plain, &self.kind);
        to.field("uri", form::Optional(form::Plain), &self.uri);
    }
}

impl object::Object for crate::model::SimplifiedAudiobook {
    const NAME: &'static str = "SimplifiedAudiobook";
    const FIELDS: &'static [&'static str] = &[
        "authors",
        "available_markets",
        "copyrights",
        "description",
        "edition",
        "explicit",
        "external_urls",
        "href",
        "html_description",
        "id",
        "images",
        "is_externally_hosted",
        "languages",
        "media_type",
        "name",
        "narrators",
        "publisher",
        "total_chapters",
        "type",
        "uri",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
        );
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::List, &mut held.0),
                1 => from.value(form::List, &mut held.1),
                2 => from.value(form::List, &mut held.2),
                3 => from.value(form::Optional(form::Text), &mut held.3),
                4 => from.value(form::Optional(form::Text), &mut held.4),
                5 => from.value(form::Plain, &mut held.5),
                6 => from.value(form::Optional(form::Plain), &mut held.6),
                7 => from.value(form::Optional(form::Text), &mut held.7),
                8 => from.value(form::Optional(form::Text), &mut held.8),
                9 => from.value(form::Plain, &mut held.9),
                10 => from.value(form::List, &mut held.10),
                11 => from.value(form::Optional(form::Plain), &mut held.11),
                12 => from.value(form::List, &mut held.12),
                13 => from.value(form::Optional(form::Text), &mut held.13),
                14 => from.value(form::Text, &mut held.14),
                15 => from.value(form::List, &mut held.15),
                16 => from.value(form::Optional(form::Text), &mut held.16),
                17 => from.value(form::Optional(form::Integer), &mut held.17),
                18 => from.value(form::Plain, &mut held.18),
                19 => from.value(form::Plain, &mut held.19),
                _ => from.skip(),
            }?;
        }
        match held {
            (
                authors,
                available_markets,
                copyrights,
                description,
                edition,
                Some(explicit),
                external_urls,
                href,
                html_description,
                Some(id),
                images,
                is_externally_hosted,
                languages,
                media_type,
                Some(name),
                narrators,
                publisher,
                total_chapters,
                Some(kind),
                Some(uri),
            ) => {
                Ok(Self {
                    authors: authors.unwrap_or_default(),
                    available_markets: available_markets.unwrap_or_default(),
                    copyrights: copyrights.unwrap_or_default(),
                    description: description.unwrap_or_default(),
                    edition: edition.unwrap_or_default(),
                    explicit,
                    external_urls: external_urls.unwrap_or_default(),
                    href: href.unwrap_or_default(),
                    html_description: html_description.unwrap_or_default(),
                    id,
                    images: images.unwrap_or_default(),
                    is_externally_hosted: is_externally_hosted.unwrap_or_default(),
                    languages: languages.unwrap_or_default(),
                    media_type: media_type.unwrap_or_default(),
                    name,
                    narrators: narrators.unwrap_or_default(),
                    publisher: publisher.unwrap_or_default(),
                    total_chapters: total_chapters.unwrap_or_default(),
                    kind,
                    uri,
                })
            }
            _ => {
                Err(
                    from
                        .missing(
                            &[
                                (5, held.5.is_none()),
                                (9, held.9.is_none()),
                                (14, held.14.is_none()),
                                (18, held.18.is_none()),
                                (19, held.19.is_none()),
                            ],
                        ),
                )
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("authors", form::List, &self.authors);
        to.field("available_markets", form::List, &self.available_markets);
        to.field("copyrights", form::List, &self.copyrights);
        to.field("description", form::Optional(form::Text), &self.description);
        to.field("edition", form::Optional(form::Text), &self.edition);
        to.field("explicit", form::Plain, &self.explicit);
        to.field("external_urls", form::Optional(form::Plain), &self.external_urls);
        to.field("href", form::Optional(form::Text), &self.href);
        to.field("html_description", form::Optional(form::Text), &self.html_description);
        to.field("id", form::Plain, &self.id);
        to.field("images", form::List, &self.images);
        to.field(
            "is_externally_hosted",
            form::Optional(form::Plain),
            &self.is_externally_hosted,
        );
        to.field("languages", form::List, &self.languages);
        to.field("media_type", form::Optional(form::Text), &self.media_type);
        to.field("name", form::Text, &self.name);
        to.field("narrators", form::List, &self.narrators);
        to.field("publisher", form::Optional(form::Text), &self.publisher);
        to.field("total_chapters", form::Optional(form::Integer), &self.total_chapters);
        to.field("type", form::Plain, &self.kind);
        to.field("uri", form::Plain, &self.uri);
    }
}

impl object::Object for crate::model::SimplifiedChapter {
    const NAME: &'static str = "SimplifiedChapter";
    const FIELDS: &'static [&'static str] = &[
        "audio_preview_url",
        "available_markets",
        "chapter_number",
        "description",
        "duration_ms",
        "explicit",
        "external_urls",
        "href",
        "html_description",
        "id",
        "images",
        "is_playable",
        "languages",
        "name",
        "release_date",
        "release_date_precision",
        "restriction",
        "restrictions",
        "resume_point",
        "type",
        "uri",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
        );
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Text), &mut held.0),
                1 => from.value(form::List, &mut held.1),
                2 => from.value(form::Optional(form::Integer), &mut held.2),
                3 => from.value(form::Optional(form::Text), &mut held.3),
                4 => from.value(form::Milliseconds, &mut held.4),
                5 => from.value(form::Plain, &mut held.5),
                6 => from.value(form::Optional(form::Plain), &mut held.6),
                7 => from.value(form::Optional(form::Text), &mut held.7),
                8 => from.value(form::Optional(form::Text), &mut held.8),
                9 => from.value(form::Plain, &mut held.9),
                10 => from.value(form::List, &mut held.10),
                11 => from.value(form::Optional(form::Plain), &mut held.11),
                12 => from.value(form::List, &mut held.12),
                13 => from.value(form::Text, &mut held.13),
                14 => from.value(form::Optional(form::Plain), &mut held.14),
                15 => from.value(form::Optional(form::Plain), &mut held.15),
                16 => from.value(form::Optional(form::Plain), &mut held.16),
                17 => from.value(form::Optional(form::Plain), &mut held.17),
                18 => from.value(form::Optional(form::Plain), &mut held.18),
                19 => from.value(form::Plain, &mut held.19),
                20 => from.value(form::Plain, &mut held.20),
                _ => from.skip(),
            }?;
        }
        match held {
            (
                audio_preview_url,
                available_markets,
                chapter_number,
                description,
                Some(duration),
                Some(explicit),
                external_urls,
                href,
                html_description,
                Some(id),
                images,
                is_playable,
                languages,
                Some(name),
                release_date,
                release_date_precision,
                restriction,
                restrictions,
                resume_point,
                Some(kind),
                Some(uri),
            ) => {
                Ok(Self {
                    audio_preview_url: audio_preview_url.unwrap_or_default(),
                    available_markets: available_markets.unwrap_or_default(),
                    chapter_number: chapter_number.unwrap_or_default(),
                    description: description.unwrap_or_default(),
                    duration,
                    explicit,
                    external_urls: external_urls.unwrap_or_default(),
                    href: href.unwrap_or_default(),
                    html_description: html_description.unwrap_or_default(),
                    id,
                    images: images.unwrap_or_default(),
                    is_playable: is_playable.unwrap_or_default(),
                    languages: languages.unwrap_or_default(),
                    name,
                    release_date: release_date.unwrap_or_default(),
                    release_date_precision: release_date_precision.unwrap_or_default(),
                    restriction: restriction.unwrap_or_default(),
                    restrictions: restrictions.unwrap_or_default(),
                    resume_point: resume_point.unwrap_or_default(),
                    kind,
                    uri,
                })
            }
            _ => {
                Err(
                    from
                        .missing(
                            &[
                                (4, held.4.is_none()),
                                (5, held.5.is_none()),
                                (9, held.9.is_none()),
                                (13, held.13.is_none()),
                                (19, held.19.is_none()),
                                (20, held.20.is_none()),
                            ],
                        ),
                )
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field(
            "audio_preview_url",
            form::Optional(form::Text),
            &self.audio_preview_url,
        );
        to.field("available_markets", form::List, &self.available_markets);
        to.field("chapter_number", form::Optional(form::Integer), &self.chapter_number);
        to.field("description", form::Optional(form::Text), &self.description);
        to.field("duration_ms", form::Milliseconds, &self.duration);
        to.field("explicit", form::Plain, &self.explicit);
        to.field("external_urls", form::Optional(form::Plain), &self.external_urls);
        to.field("href", form::Optional(form::Text), &self.href);
        to.field("html_description", form::Optional(form::Text), &self.html_description);
        to.field("id", form::Plain, &self.id);
        to.field("images", form::List, &self.images);
        to.field("is_playable", form::Optional(form::Plain), &self.is_playable);
        to.field("languages", form::List, &self.languages);
        to.field("name", form::Text, &self.name);
        to.field("release_date", form::Optional(form::Plain), &self.release_date);
        to.field(
            "release_date_precision",
            form::Optional(form::Plain),
            &self.release_date_precision,
        );
        to.field("restriction", form::Optional(form::Plain), &self.restriction);
        to.field("restrictions", form::Optional(form::Plain), &self.restrictions);
        to.field("resume_point", form::Optional(form::Plain), &self.resume_point);
        to.field("type", form::Plain, &self.kind);
        to.field("uri", form::Plain, &self.uri);
    }
}

impl object::Object for crate::model::SimplifiedEpisode {
    const NAME: &'static str = "SimplifiedEpisode";
    const FIELDS: &'static [&'static str] = &[
        "audio_preview_url",
        "description",
        "duration_ms",
        "explicit",
        "external_urls",
        "href",
        "html_description",
        "id",
        "images",
        "is_externally_hosted",
        "is_playable",
        "language",
        "languages",
        "name",
        "release_date",
        "release_date_precision",
        "restriction",
        "restrictions",
        "resume_point",
        "type",
        "uri",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
        );
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Text), &mut held.0),
                1 => from.value(form::Optional(form::Text), &mut held.1),
                2 => from.value(form::Milliseconds, &mut held.2),
                3 => from.value(form::Optional(form::Plain), &mut held.3),
                4 => from.value(form::Optional(form::Plain), &mut held.4),
                5 => from.value(form::Optional(form::Text), &mut held.5),
                6 => from.value(form::Optional(form::Text), &mut held.6),
                7 => from.value(form::Plain, &mut held.7),
                8 => from.value(form::List, &mut held.8),
                9 => from.value(form::Optional(form::Plain), &mut held.9),
                10 => from.value(form::Optional(form::Plain), &mut held.10),
                11 => from.value(form::Optional(form::Text), &mut held.11),
                12 => from.value(form::List, &mut held.12),
                13 => from.value(form::Text, &mut held.13),
                14 => from.value(form::Optional(form::Plain), &mut held.14),
                15 => from.value(form::Optional(form::Plain), &mut held.15),
                16 => from.value(form::Optional(form::Plain), &mut held.16),
                17 => from.value(form::Optional(form::Plain), &mut held.17),
                18 => from.value(form::Optional(form::Plain), &mut held.18),
                19 => from.value(form::Plain, &mut held.19),
                20 => from.value(form::Plain, &mut held.20),
                _ => from.skip(),
            }?;
        }
        match held {
            (
                audio_preview_url,
                description,
                Some(duration),
                explicit,
                external_urls,
                href,
                html_description,
                Some(id),
                images,
                is_externally_hosted,
                is_playable,
                language,
                languages,
                Some(name),
                release_date,
                release_date_precision,
                restriction,
                restrictions,
                resume_point,
                Some(kind),
                Some(uri),
            ) => {
                Ok(Self {
                    audio_preview_url: audio_preview_url.unwrap_or_default(),
                    description: description.unwrap_or_default(),
                    duration,
                    explicit: explicit.unwrap_or_default(),
                    external_urls: external_urls.unwrap_or_default(),
                    href: href.unwrap_or_default(),
                    html_description: html_description.unwrap_or_default(),
                    id,
                    images: images.unwrap_or_default(),
                    is_externally_hosted: is_externally_hosted.unwrap_or_default(),
                    is_playable: is_playable.unwrap_or_default(),
                    language: language.unwrap_or_default(),
                    languages: languages.unwrap_or_default(),
                    name,
                    release_date: release_date.unwrap_or_default(),
                    release_date_precision: release_date_precision.unwrap_or_default(),
                    restriction: restriction.unwrap_or_default(),
                    restrictions: restrictions.unwrap_or_default(),
                    resume_point: resume_point.unwrap_or_default(),
                    kind,
                    uri,
                })
            }
            _ => {
                Err(
                    from
                        .missing(
                            &[
                                (2, held.2.is_none()),
                                (7, held.7.is_none()),
                                (13, held.13.is_none()),
                                (19, held.19.is_none()),
                                (20, held.20.is_none()),
                            ],
                        ),
                )
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field(
            "audio_preview_url",
            form::Optional(form::Text),
            &self.audio_preview_url,
        );
        to.field("description", form::Optional(form::Text), &self.description);
        to.field("duration_ms", form::Milliseconds, &self.duration);
        to.field("explicit", form::Optional(form::Plain), &self.explicit);
        to.field("external_urls", form::Optional(form::Plain), &self.external_urls);
        to.field("href", form::Optional(form::Text), &self.href);
        to.field("html_description", form::Optional(form::Text), &self.html_description);
        to.field("id", form::Plain, &self.id);
        to.field("images", form::List, &self.images);
        to.field(
            "is_externally_hosted",
            form::Optional(form::Plain),
            &self.is_externally_hosted,
        );
        to.field("is_playable", form::Optional(form::Plain), &self.is_playable);
        to.field("language", form::Optional(form::Text), &self.language);
        to.field("languages", form::List, &self.languages);
        to.field("name", form::Text, &self.name);
        to.field("release_date", form::Optional(form::Plain), &self.release_date);
        to.field(
            "release_date_precision",
            form::Optional(form::Plain),
            &self.release_date_precision,
        );
        to.field("restriction", form::Optional(form::Plain), &self.restriction);
        to.field("restrictions", form::Optional(form::Plain), &self.restrictions);
        to.field("resume_point", form::Optional(form::Plain), &self.resume_point);
        to.field("type", form::Plain, &self.kind);
        to.field("uri", form::Plain, &self.uri);
    }
}

impl object::Object for crate::model::SimplifiedPlaylist {
    const NAME: &'static str = "SimplifiedPlaylist";
    const FIELDS: &'static [&'static str] = &[
        "collaborative",
        "description",
        "external_urls",
        "href",
        "id",
        "images",
        "items",
        "name",
        "owner",
        "primary_color",
        "public",
        "snapshot_id",
        "tracks",
        "type",
        "uri",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
        );
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Plain, &mut held.0),
                1 => from.value(form::Optional(form::Text), &mut held.1),
                2 => from.value(form::Optional(form::Plain), &mut held.2),
                3 => from.value(form::Optional(form::Text), &mut held.3),
                4 => from.value(form::Plain, &mut held.4),
                5 => from.value(form::List, &mut held.5),
                6 => from.value(form::Optional(form::Plain), &mut held.6),
                7 => from.value(form::Text, &mut held.7),
                8 => from.value(form::Plain, &mut held.8),
                9 => from.value(form::Optional(form::Text), &mut held.9),
                10 => from.value(form::Optional(form::Plain), &mut held.10),
                11 => from.value(form::Optional(form::Plain), &mut held.11),
                12 => from.value(form::Optional(form::Plain), &mut held.12),
                13 => from.value(form::Plain, &mut held.13),
                14 => from.value(form::Plain, &mut held.14),
                _ => from.skip(),
            }?;
        }
        match held {
            (
                Some(collaborative),
                description,
                external_urls,
                href,
                Some(id),
                images,
                items,
                Some(name),
                Some(owner),
                primary_color,
                public,
                snapshot_id,
                tracks,
                Some(kind),
                Some(uri),
            ) => {
                Ok(Self {
                    collaborative,
                    description: description.unwrap_or_default(),
                    external_urls: external_urls.unwrap_or_default(),
                    href: href.unwrap_or_default(),
                    id,
                    images: images.unwrap_or_default(),
                    items: items.unwrap_or_default(),
                    name,
                    owner,
                    primary_color: primary_color.unwrap_or_default(),
                    public: public.unwrap_or_default(),
                    snapshot_id: snapshot_id.unwrap_or_default(),
                    tracks: tracks.unwrap_or_default(),
                    kind,
                    uri,
                })
            }
            _ => {
                Err(
                    from
                        .missing(
                            &[
                                (0, held.0.is_none()),
                                (4, held.4.is_none()),
                                (7, held.7.is_none()),
                                (8, held.8.is_none()),
                                (13, held.13.is_none()),
                                (14, held.14.is_none()),
                            ],
                        ),
                )
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("collaborative", form::Plain, &self.collaborative);
        to.field("description", form::Optional(form::Text), &self.description);
        to.field("external_urls", form::Optional(form::Plain), &self.external_urls);
        to.field("href", form::Optional(form::Text), &self.href);
        to.field("id", form::Plain, &self.id);
        to.field("images", form::List, &self.images);
        to.field("items", form::Optional(form::Plain), &self.items);
        to.field("name", form::Text, &self.name);
        to.field("owner", form::Plain, &self.owner);
        to.field("primary_color", form::Optional(form::Text), &self.primary_color);
        to.field("public", form::Optional(form::Plain), &self.public);
        to.field("snapshot_id", form::Optional(form::Plain), &self.snapshot_id);
        to.field("tracks", form::Optional(form::Plain), &self.tracks);
        to.field("type", form::Plain, &self.kind);
        to.field("uri", form::Plain, &self.uri);
    }
}

impl object::Object for crate::model::SimplifiedShow {
    const NAME: &'static str = "SimplifiedShow";
    const FIELDS: &'static [&'static str] = &[
        "available_markets",
        "copyrights",
        "description",
        "explicit",
        "external_urls",
        "href",
        "html_description",
        "id",
        "images",
        "is_externally_hosted",
        "languages",
        "media_type",
        "name",
        "publisher",
        "total_episodes",
        "type",
        "uri",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
        );
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::List, &mut held.0),
                1 => from.value(form::List, &mut held.1),
                2 => from.value(form::Optional(form::Text), &mut held.2),
                3 => from.value(form::Plain, &mut held.3),
                4 => from.value(form::Optional(form::Plain), &mut held.4),
                5 => from.value(form::Optional(form::Text), &mut held.5),
                6 => from.value(form::Optional(form::Text), &mut held.6),
                7 => from.value(form::Plain, &mut held.7),
                8 => from.value(form::List, &mut held.8),
                9 => from.value(form::Optional(form::Plain), &mut held.9),
                10 => from.value(form::List, &mut held.10),
                11 => from.value(form::Optional(form::Text), &mut held.11),
                12 => from.value(form::Text, &mut held.12),
                13 => from.value(form::Optional(form::Text), &mut held.13),
                14 => from.value(form::Optional(form::Integer), &mut held.14),
                15 => from.value(form::Plain, &mut held.15),
                16 => from.value(form::Plain, &mut held.16),
                _ => from.skip(),
            }?;
        }
        match held {
            (
                available_markets,
                copyrights,
                description,
                Some(explicit),
                external_urls,
                href,
                html_description,
                Some(id),
                images,
                is_externally_hosted,
                languages,
                media_type,
                Some(name),
                publisher,
                total_episodes,
                Some(kind),
                Some(uri),
            ) => {
                Ok(Self {
                    available_markets: available_markets.unwrap_or_default(),
                    copyrights: copyrights.unwrap_or_default(),
                    description: description.unwrap_or_default(),
                    explicit,
                    external_urls: external_urls.unwrap_or_default(),
                    href: href.unwrap_or_default(),
                    html_description: html_description.unwrap_or_default(),
                    id,
                    images: images.unwrap_or_default(),
                    is_externally_hosted: is_externally_hosted.unwrap_or_default(),
                    languages: languages.unwrap_or_default(),
                    media_type: media_type.unwrap_or_default(),
                    name,
                    publisher: publisher.unwrap_or_default(),
                    total_episodes: total_episodes.unwrap_or_default(),
                    kind,
                    uri,
                })
            }
            _ => {
                Err(
                    from
                        .missing(
                            &[
                                (3, held.3.is_none()),
                                (7, held.7.is_none()),
                                (12, held.12.is_none()),
                                (15, held.15.is_none()),
                                (16, held.16.is_none()),
                            ],
                        ),
                )
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("available_markets", form::List, &self.available_markets);
        to.field("copyrights", form::List, &self.copyrights);
        to.field("description", form::Optional(form::Text), &self.description);
        to.field("explicit", form::Plain, &self.explicit);
        to.field("external_urls", form::Optional(form::Plain), &self.external_urls);
        to.field("href", form::Optional(form::Text), &self.href);
        to.field("html_description", form::Optional(form::Text), &self.html_description);
        to.field("id", form::Plain, &self.id);
        to.field("images", form::List, &self.images);
        to.field(
            "is_externally_hosted",
            form::Optional(form::Plain),
            &self.is_externally_hosted,
        );
        to.field("languages", form::List, &self.languages);
        to.field("media_type", form::Optional(form::Text), &self.media_type);
        to.field("name", form::Text, &self.name);
        to.field("publisher", form::Optional(form::Text), &self.publisher);
        to.field("total_episodes", form::Optional(form::Integer), &self.total_episodes);
        to.field("type", form::Plain, &self.kind);
        to.field("uri", form::Plain, &self.uri);
    }
}

impl object::Object for crate::model::SimplifiedTrack {
    const NAME: &'static str = "SimplifiedTrack";
    const FIELDS: &'static [&'static str] = &[
        "artists",
        "available_markets",
        "disc_number",
        "duration_ms",
        "explicit",
        "external_urls",
        "href",
        "id",
        "is_local",
        "is_playable",
        "linked_from",
        "name",
        "preview_url",
        "restrictions",
        "track_number",
        "type",
        "uri",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
        );
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::List, &mut held.0),
                1 => from.value(form::List, &mut held.1),
                2 => from.value(form::Integer, &mut held.2),
                3 => from.value(form::Milliseconds, &mut held.3),
                4 => from.value(form::Plain, &mut held.4),
                5 => from.value(form::Optional(form::Plain), &mut held.5),
                6 => from.value(form::Optional(form::Text), &mut held.6),
                7 => from.value(form::Plain, &mut held.7),
                8 => from.value(form::Optional(form::Plain), &mut held.8),
                9 => from.value(form::Optional(form::Plain), &mut held.9),
                10 => from.value(form::Optional(form::Plain), &mut held.10),
                11 => from.value(form::Text, &mut held.11),
                12 => from.value(form::Optional(form::Text), &mut held.12),
                13 => from.value(form::Optional(form::Plain), &mut held.13),
                14 => from.value(form::Integer, &mut held.14),
                15 => from.value(form::Plain, &mut held.15),
                16 => from.value(form::Plain, &mut held.16),
                _ => from.skip(),
            }?;
        }
        match held {
            (
                artists,
                available_markets,
                Some(disc_number),
                Some(duration),
                Some(explicit),
                external_urls,
                href,
                Some(id),
                is_local,
                is_playable,
                linked_from,
                Some(name),
                preview_url,
                restrictions,
                Some(track_number),
                Some(kind),
                Some(uri),
            ) => {
                Ok(Self {
                    artists: artists.unwrap_or_default(),
                    available_markets: available_markets.unwrap_or_default(),
                    disc_number,
                    duration,
                    explicit,
                    external_urls: external_urls.unwrap_or_default(),
                    href: href.unwrap_or_default(),
                    id,
                    is_local: is_local.unwrap_or_default(),
                    is_playable: is_playable.unwrap_or_default(),
                    linked_from: linked_from.unwrap_or_default(),
                    name,
                    preview_url: preview_url.unwrap_or_default(),
                    restrictions: restrictions.unwrap_or_default(),
                    track_number,
                    kind,
                    uri,
                })
            }
            _ => {
                Err(
                    from
                        .missing(
                            &[
                                (2, held.2.is_none()),
                                (3, held.3.is_none()),
                                (4, held.4.is_none()),
                                (7, held.7.is_none()),
                                (11, held.11.is_none()),
                                (14, held.14.is_none()),
                                (15, held.15.is_none()),
                                (16, held.16.is_none()),
                            ],
                        ),
                )
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("artists", form::List, &self.artists);
        to.field("available_markets", form::List, &self.available_markets);
        to.field("disc_number", form::Integer, &self.disc_number);
        to.field("duration_ms", form::Milliseconds, &self.duration);
        to.field("explicit", form::Plain, &self.explicit);
        to.field("external_urls", form::Optional(form::Plain), &self.external_urls);
        to.field("href", form::Optional(form::Text), &self.href);
        to.field("id", form::Plain, &self.id);
        to.field("is_local", form::Optional(form::Plain), &self.is_local);
        to.field("is_playable", form::Optional(form::Plain), &self.is_playable);
        to.field("linked_from", form::Optional(form::Plain), &self.linked_from);
        to.field("name", form::Text, &self.name);
        to.field("preview_url", form::Optional(form::Text), &self.preview_url);
        to.field("restrictions", form::Optional(form::Plain), &self.restrictions);
        to.field("track_number", form::Integer, &self.track_number);
        to.field("type", form::Plain, &self.kind);
        to.field("uri", form::Plain, &self.uri);
    }
}

impl object::Object for crate::model::TimeInterval {
    const NAME: &'static str = "TimeInterval";
    const FIELDS: &'static [&'static str] = &["confidence", "duration", "start"];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None, None, None);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Plain, &mut held.0),
                1 => from.value(form::Plain, &mut held.1),
                2 => from.value(form::Plain, &mut held.2),
                _ => from.skip(),
            }?;
        }
        match held {
            (Some(confidence), Some(duration), Some(start)) => {
                Ok(Self {
                    confidence,
                    duration,
                    start,
                })
            }
            _ => {
                Err(
                    from
                        .missing(
                            &[
                                (0, held.0.is_none()),
                                (1, held.1.is_none()),
                                (2, held.2.is_none()),
                            ],
                        ),
                )
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("confidence", form::Plain, &self.confidence);
        to.field("duration", form::Plain, &self.duration);
        to.field("start", form::Plain, &self.start);
    }
}

impl object::Object for crate::model::Track {
    const NAME: &'static str = "Track";
    const FIELDS: &'static [&'static str] = &[
        "album",
        "artists",
        "available_markets",
        "disc_number",
        "duration_ms",
        "episode",
        "explicit",
        "external_ids",
        "external_urls",
        "href",
        "id",
        "is_local",
        "is_playable",
        "linked_from",
        "name",
        "popularity",
        "preview_url",
        "restrictions",
        "track",
        "track_number",
        "type",
        "uri",
    ];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
        );
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Plain), &mut held.0),
                1 => from.value(form::List, &mut held.1),
                2 => from.value(form::List, &mut held.2),
                3 => from.value(form::Integer, &mut held.3),
                4 => from.value(form::Milliseconds, &mut held.4),
                5 => from.value(form::Optional(form::Plain), &mut held.5),
                6 => from.value(form::Plain, &mut held.6),
                7 => from.value(form::Optional(form::Plain), &mut held.7),
                8 => from.value(form::Optional(form::Plain), &mut held.8),
                9 => from.value(form::Optional(form::Text), &mut held.9),
                10 => from.value(form::Optional(form::Plain), &mut held.10),
                11 => from.value(form::Optional(form::Plain), &mut held.11),
                12 => from.value(form::Optional(form::Plain), &mut held.12),
                13 => from.value(form::Optional(form::Plain), &mut held.13),
                14 => from.value(form::Text, &mut held.14),
                15 => from.value(form::Optional(form::Integer), &mut held.15),
                16 => from.value(form::Optional(form::Text), &mut held.16),
                17 => from.value(form::Optional(form::Plain), &mut held.17),
                18 => from.value(form::Optional(form::Plain), &mut held.18),
                19 => from.value(form::Integer, &mut held.19),
                20 => from.value(form::Plain, &mut held.20),
                21 => from.value(form::Optional(form::Plain), &mut held.21),
                _ => from.skip(),
            }?;
        }
        match held {
            (
                album,
                artists,
                available_markets,
                Some(disc_number),
                Some(duration),
                episode,
                Some(explicit),
                external_ids,
                external_urls,
                href,
                id,
                is_local,
                is_playable,
                linked_from,
                Some(name),
                popularity,
                preview_url,
                restrictions,
                track,
                Some(track_number),
                Some(kind),
                uri,
            ) => {
                Ok(Self {
                    album: album.unwrap_or_default(),
                    artists: artists.unwrap_or_default(),
                    available_markets: available_markets.unwrap_or_default(),
                    disc_number,
                    duration,
                    episode: episode.unwrap_or_default(),
                    explicit,
                    external_ids: external_ids.unwrap_or_default(),
                    external_urls: external_urls.unwrap_or_default(),
                    href: href.unwrap_or_default(),
                    id: id.unwrap_or_default(),
                    is_local: is_local.unwrap_or_default(),
                    is_playable: is_playable.unwrap_or_default(),
                    linked_from: linked_from.unwrap_or_default(),
                    name,
                    popularity: popularity.unwrap_or_default(),
                    preview_url: preview_url.unwrap_or_default(),
                    restrictions: restrictions.unwrap_or_default(),
                    track: track.unwrap_or_default(),
                    track_number,
                    kind,
                    uri: uri.unwrap_or_default(),
                })
            }
            _ => {
                Err(
                    from
                        .missing(
                            &[
                                (3, held.3.is_none()),
                                (4, held.4.is_none()),
                                (6, held.6.is_none()),
                                (14, held.14.is_none()),
                                (19, held.19.is_none()),
                                (20, held.20.is_none()),
                            ],
                        ),
                )
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("album", form::Optional(form::Plain), &self.album);
        to.field("artists", form::List, &self.artists);
        to.field("available_markets", form::List, &self.available_markets);
        to.field("disc_number", form::Integer, &self.disc_number);
        to.field("duration_ms", form::Milliseconds, &self.duration);
        to.field("episode", form::Optional(form::Plain), &self.episode);
        to.field("explicit", form::Plain, &self.explicit);
        to.field("external_ids", form::Optional(form::Plain), &self.external_ids);
        to.field("external_urls", form::Optional(form::Plain), &self.external_urls);
        to.field("href", form::Optional(form::Text), &self.href);
        to.field("id", form::Optional(form::Plain), &self.id);
        to.field("is_local", form::Optional(form::Plain), &self.is_local);
        to.field("is_playable", form::Optional(form::Plain), &self.is_playable);
        to.field("linked_from", form::Optional(form::Plain), &self.linked_from);
        to.field("name", form::Text, &self.name);
        to.field("popularity", form::Optional(form::Integer), &self.popularity);
        to.field("preview_url", form::Optional(form::Text), &self.preview_url);
        to.field("restrictions", form::Optional(form::Plain), &self.restrictions);
        to.field("track", form::Optional(form::Plain), &self.track);
        to.field("track_number", form::Integer, &self.track_number);
        to.field("type", form::Plain, &self.kind);
        to.field("uri", form::Optional(form::Plain), &self.uri);
    }
}

impl object::Object for crate::model::VideoThumbnail {
    const NAME: &'static str = "VideoThumbnail";
    const FIELDS: &'static [&'static str] = &["url"];
    fn read<'de, A: MapAccess<'de>>(
        from: &mut object::Reader<A>,
    ) -> Result<Self, A::Error> {
        let mut held = (None,);
        while let Some(field) = from.field()? {
            match field {
                0 => from.value(form::Optional(form::Text), &mut held.0),
                _ => from.skip(),
            }?;
        }
        match held {
            (url,) => {
                Ok(Self {
                    url: url.unwrap_or_default(),
                })
            }
        }
    }
    fn write<W: object::Fields>(&self, to: &mut W) {
        to.field("url", form::Optional(form::Text), &self.url);
    }
}

impl<'de> Deserialize<'de> for crate::model::Actions {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::Actions {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::Album {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::Album {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::Artist {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::Artist {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::ArtistAlbum {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::ArtistAlbum {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::AudioAnalysis {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::AudioAnalysis {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::AudioAnalysisMeta {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::AudioAnalysisMeta {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::AudioAnalysisTrack {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::AudioAnalysisTrack {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::AudioFeatures {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::AudioFeatures {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::AudioSection {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::AudioSection {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::AudioSegment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::AudioSegment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::Audiobook {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::Audiobook {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::Author {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::Author {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::Category {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::Category {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::Chapter {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::Chapter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::Copyright {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::Copyright {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::Device {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::Device {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::Disallows {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::Disallows {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::Episode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::Episode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::ExplicitContentSettings {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::ExplicitContentSettings {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::ExternalIds {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::ExternalIds {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::ExternalUrls {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::ExternalUrls {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::FeaturedPlaylists {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::FeaturedPlaylists {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::Followers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::Followers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::Image {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::Image {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::LinkedTrack {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::LinkedTrack {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::Narrator {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::Narrator {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::PlayHistory {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::PlayHistory {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::PlaybackContext {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::PlaybackContext {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::PlaybackState {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::PlaybackState {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::Playlist {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::Playlist {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::PlaylistItem {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::PlaylistItem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::PlaylistItemsRef {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::PlaylistItemsRef {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::PlaylistOwner {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::PlaylistOwner {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::PlaylistUser {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::PlaylistUser {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::PrivateUser {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::PrivateUser {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::PublicUser {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::PublicUser {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::Queue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::Queue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::RecommendationSeed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::RecommendationSeed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::Recommendations {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::Recommendations {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::Restrictions {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::Restrictions {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::ResumePoint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::ResumePoint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::SavedAlbum {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::SavedAlbum {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::SavedEpisode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::SavedEpisode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::SavedShow {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::SavedShow {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::SavedTrack {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::SavedTrack {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::SearchResult {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::SearchResult {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::Show {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::Show {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::ShowAsAlbum {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::ShowAsAlbum {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::ShowAsArtist {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::ShowAsArtist {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::SimplifiedAlbum {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::SimplifiedAlbum {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::SimplifiedArtist {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::SimplifiedArtist {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::SimplifiedAudiobook {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::SimplifiedAudiobook {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::SimplifiedChapter {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::SimplifiedChapter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::SimplifiedEpisode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::SimplifiedEpisode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::SimplifiedPlaylist {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::SimplifiedPlaylist {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::SimplifiedShow {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::SimplifiedShow {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::SimplifiedTrack {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::SimplifiedTrack {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::TimeInterval {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::TimeInterval {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::Track {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::Track {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}

impl<'de> Deserialize<'de> for crate::model::VideoThumbnail {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::read(deserializer)
    }
}

impl Serialize for crate::model::VideoThumbnail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::write(self, serializer)
    }
}
