// Generated from openapi/ by `cargo spec generate`. To change it, change the files there.
// Spotify's document of 2026-05-30, SHA-256 2d888d731358ae8a97126ffd4117d257305943f06721734abe9af24962bf38c3.

use crate::{decode, operation::Operation};

/// Every operation.
pub(crate) const NAMES: &[&str] = &[
    "add-items-to-playlist",
    "add-to-queue",
    "add-tracks-to-playlist",
    "change-playlist-details",
    "check-current-user-follows",
    "check-if-user-follows-playlist",
    "check-library-contains",
    "check-users-saved-albums",
    "check-users-saved-audiobooks",
    "check-users-saved-episodes",
    "check-users-saved-shows",
    "check-users-saved-tracks",
    "create-playlist",
    "create-playlist-for-user",
    "follow-artists-users",
    "follow-playlist",
    "get-a-categories-playlists",
    "get-a-category",
    "get-a-chapter",
    "get-a-list-of-current-users-playlists",
    "get-a-show",
    "get-a-shows-episodes",
    "get-a-users-available-devices",
    "get-an-album",
    "get-an-albums-tracks",
    "get-an-artist",
    "get-an-artists-albums",
    "get-an-artists-related-artists",
    "get-an-artists-top-tracks",
    "get-an-audiobook",
    "get-an-episode",
    "get-audio-analysis",
    "get-audio-features",
    "get-audiobook-chapters",
    "get-available-markets",
    "get-categories",
    "get-current-users-profile",
    "get-featured-playlists",
    "get-followed",
    "get-information-about-the-users-current-playback",
    "get-list-users-playlists",
    "get-multiple-albums",
    "get-multiple-artists",
    "get-multiple-audiobooks",
    "get-multiple-episodes",
    "get-multiple-shows",
    "get-new-releases",
    "get-playlist",
    "get-playlist-cover",
    "get-playlists-items",
    "get-playlists-tracks",
    "get-queue",
    "get-recently-played",
    "get-recommendation-genres",
    "get-recommendations",
    "get-several-audio-features",
    "get-several-chapters",
    "get-several-tracks",
    "get-the-users-currently-playing-track",
    "get-track",
    "get-users-profile",
    "get-users-saved-albums",
    "get-users-saved-audiobooks",
    "get-users-saved-episodes",
    "get-users-saved-shows",
    "get-users-saved-tracks",
    "get-users-top-artists",
    "get-users-top-tracks",
    "pause-a-users-playback",
    "remove-albums-user",
    "remove-audiobooks-user",
    "remove-episodes-user",
    "remove-items-playlist",
    "remove-library-items",
    "remove-shows-user",
    "remove-tracks-playlist",
    "remove-tracks-user",
    "reorder-or-replace-playlists-items",
    "reorder-or-replace-playlists-tracks",
    "save-albums-user",
    "save-audiobooks-user",
    "save-episodes-user",
    "save-library-items",
    "save-shows-user",
    "save-tracks-user",
    "search",
    "seek-to-position-in-currently-playing-track",
    "set-repeat-mode-on-users-playback",
    "set-volume-for-users-playback",
    "skip-users-playback-to-next-track",
    "skip-users-playback-to-previous-track",
    "start-a-users-playback",
    "toggle-shuffle-for-users-playback",
    "transfer-a-users-playback",
    "unfollow-artists-users",
    "unfollow-playlist",
    "upload-custom-playlist-cover",
];

/// The operation with a name. The type parameter is unused: it makes the function generic, so that it is
/// compiled only in a crate that calls it.
pub(crate) fn find<Lazy>(name: &str) -> Option<decode::Known> {
    Some(
        match name {
            "add-items-to-playlist" => {
                (
                    &Operation {
                        id: "add-items-to-playlist",
                        method: "POST",
                        path: "/playlists/{playlist_id}/items",
                        idempotent: false,
                        body: None,
                    },
                    |answer| decode::back_envelope::<
                        crate::model::SnapshotId,
                    >(answer, "snapshot_id"),
                )
            }
            "add-to-queue" => {
                (
                    &Operation {
                        id: "add-to-queue",
                        method: "POST",
                        path: "/me/player/queue",
                        idempotent: false,
                        body: None,
                    },
                    decode::back_done,
                )
            }
            "add-tracks-to-playlist" => {
                (
                    &Operation {
                        id: "add-tracks-to-playlist",
                        method: "POST",
                        path: "/playlists/{playlist_id}/tracks",
                        idempotent: false,
                        body: None,
                    },
                    |answer| decode::back_envelope::<
                        crate::model::SnapshotId,
                    >(answer, "snapshot_id"),
                )
            }
            "change-playlist-details" => {
                (
                    &Operation {
                        id: "change-playlist-details",
                        method: "PUT",
                        path: "/playlists/{playlist_id}",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_done,
                )
            }
            "check-current-user-follows" => {
                (
                    &Operation {
                        id: "check-current-user-follows",
                        method: "GET",
                        path: "/me/following/contains",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<Vec<bool>>,
                )
            }
            "check-if-user-follows-playlist" => {
                (
                    &Operation {
                        id: "check-if-user-follows-playlist",
                        method: "GET",
                        path: "/playlists/{playlist_id}/followers/contains",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<Vec<bool>>,
                )
            }
            "check-library-contains" => {
                (
                    &Operation {
                        id: "check-library-contains",
                        method: "GET",
                        path: "/me/library/contains",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<Vec<bool>>,
                )
            }
            "check-users-saved-albums" => {
                (
                    &Operation {
                        id: "check-users-saved-albums",
                        method: "GET",
                        path: "/me/albums/contains",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<Vec<bool>>,
                )
            }
            "check-users-saved-audiobooks" => {
                (
                    &Operation {
                        id: "check-users-saved-audiobooks",
                        method: "GET",
                        path: "/me/audiobooks/contains",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<Vec<bool>>,
                )
            }
            "check-users-saved-episodes" => {
                (
                    &Operation {
                        id: "check-users-saved-episodes",
                        method: "GET",
                        path: "/me/episodes/contains",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<Vec<bool>>,
                )
            }
            "check-users-saved-shows" => {
                (
                    &Operation {
                        id: "check-users-saved-shows",
                        method: "GET",
                        path: "/me/shows/contains",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<Vec<bool>>,
                )
            }
            "check-users-saved-tracks" => {
                (
                    &Operation {
                        id: "check-users-saved-tracks",
                        method: "GET",
                        path: "/me/tracks/contains",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<Vec<bool>>,
                )
            }
            "create-playlist" => {
                (
                    &Operation {
                        id: "create-playlist",
                        method: "POST",
                        path: "/me/playlists",
                        idempotent: false,
                        body: None,
                    },
                    decode::back_value::<crate::model::Playlist>,
                )
            }
            "create-playlist-for-user" => {
                (
                    &Operation {
                        id: "create-playlist-for-user",
                        method: "POST",
                        path: "/users/{user_id}/playlists",
                        idempotent: false,
                        body: None,
                    },
                    decode::back_value::<crate::model::Playlist>,
                )
            }
            "follow-artists-users" => {
                (
                    &Operation {
                        id: "follow-artists-users",
                        method: "PUT",
                        path: "/me/following",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_done,
                )
            }
            "follow-playlist" => {
                (
                    &Operation {
                        id: "follow-playlist",
                        method: "PUT",
                        path: "/playlists/{playlist_id}/followers",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_done,
                )
            }
            "get-a-categories-playlists" => {
                (
                    &Operation {
                        id: "get-a-categories-playlists",
                        method: "GET",
                        path: "/browse/categories/{category_id}/playlists",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<crate::model::FeaturedPlaylists>,
                )
            }
            "get-a-category" => {
                (
                    &Operation {
                        id: "get-a-category",
                        method: "GET",
                        path: "/browse/categories/{category_id}",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<crate::model::Category>,
                )
            }
            "get-a-chapter" => {
                (
                    &Operation {
                        id: "get-a-chapter",
                        method: "GET",
                        path: "/chapters/{id}",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<crate::model::Chapter>,
                )
            }
            "get-a-list-of-current-users-playlists" => {
                (
                    &Operation {
                        id: "get-a-list-of-current-users-playlists",
                        method: "GET",
                        path: "/me/playlists",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<
                        crate::model::Page<crate::model::SimplifiedPlaylist>,
                    >,
                )
            }
            "get-a-show" => {
                (
                    &Operation {
                        id: "get-a-show",
                        method: "GET",
                        path: "/shows/{id}",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<crate::model::Show>,
                )
            }
            "get-a-shows-episodes" => {
                (
                    &Operation {
                        id: "get-a-shows-episodes",
                        method: "GET",
                        path: "/shows/{id}/episodes",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<
                        crate::model::Page<crate::model::SimplifiedEpisode>,
                    >,
                )
            }
            "get-a-users-available-devices" => {
                (
                    &Operation {
                        id: "get-a-users-available-devices",
                        method: "GET",
                        path: "/me/player/devices",
                        idempotent: true,
                        body: None,
                    },
                    |answer| decode::back_envelope::<
                        Vec<crate::model::Device>,
                    >(answer, "devices"),
                )
            }
            "get-an-album" => {
                (
                    &Operation {
                        id: "get-an-album",
                        method: "GET",
                        path: "/albums/{id}",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<crate::model::Album>,
                )
            }
            "get-an-albums-tracks" => {
                (
                    &Operation {
                        id: "get-an-albums-tracks",
                        method: "GET",
                        path: "/albums/{id}/tracks",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<
                        crate::model::Page<crate::model::SimplifiedTrack>,
                    >,
                )
            }
            "get-an-artist" => {
                (
                    &Operation {
                        id: "get-an-artist",
                        method: "GET",
                        path: "/artists/{id}",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<crate::model::Artist>,
                )
            }
            "get-an-artists-albums" => {
                (
                    &Operation {
                        id: "get-an-artists-albums",
                        method: "GET",
                        path: "/artists/{id}/albums",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<crate::model::Page<crate::model::ArtistAlbum>>,
                )
            }
            "get-an-artists-related-artists" => {
                (
                    &Operation {
                        id: "get-an-artists-related-artists",
                        method: "GET",
                        path: "/artists/{id}/related-artists",
                        idempotent: true,
                        body: None,
                    },
                    |answer| decode::back_envelope::<
                        Vec<crate::model::Artist>,
                    >(answer, "artists"),
                )
            }
            "get-an-artists-top-tracks" => {
                (
                    &Operation {
                        id: "get-an-artists-top-tracks",
                        method: "GET",
                        path: "/artists/{id}/top-tracks",
                        idempotent: true,
                        body: None,
                    },
                    |answer| decode::back_envelope::<
                        Vec<crate::model::Track>,
                    >(answer, "tracks"),
                )
            }
            "get-an-audiobook" => {
                (
                    &Operation {
                        id: "get-an-audiobook",
                        method: "GET",
                        path: "/audiobooks/{id}",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<crate::model::Audiobook>,
                )
            }
            "get-an-episode" => {
                (
                    &Operation {
                        id: "get-an-episode",
                        method: "GET",
                        path: "/episodes/{id}",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<crate::model::Episode>,
                )
            }
            "get-audio-analysis" => {
                (
                    &Operation {
                        id: "get-audio-analysis",
                        method: "GET",
                        path: "/audio-analysis/{id}",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<crate::model::AudioAnalysis>,
                )
            }
            "get-audio-features" => {
                (
                    &Operation {
                        id: "get-audio-features",
                        method: "GET",
                        path: "/audio-features/{id}",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<crate::model::AudioFeatures>,
                )
            }
            "get-audiobook-chapters" => {
                (
                    &Operation {
                        id: "get-audiobook-chapters",
                        method: "GET",
                        path: "/audiobooks/{id}/chapters",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<
                        crate::model::Page<crate::model::SimplifiedChapter>,
                    >,
                )
            }
            "get-available-markets" => {
                (
                    &Operation {
                        id: "get-available-markets",
                        method: "GET",
                        path: "/markets",
                        idempotent: true,
                        body: None,
                    },
                    |answer| decode::back_envelope::<
                        crate::model::Markets,
                    >(answer, "markets"),
                )
            }
            "get-categories" => {
                (
                    &Operation {
                        id: "get-categories",
                        method: "GET",
                        path: "/browse/categories",
                        idempotent: true,
                        body: None,
                    },
                    |answer| decode::back_envelope::<
                        crate::model::Page<crate::model::Category>,
                    >(answer, "categories"),
                )
            }
            "get-current-users-profile" => {
                (
                    &Operation {
                        id: "get-current-users-profile",
                        method: "GET",
                        path: "/me",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<crate::model::PrivateUser>,
                )
            }
            "get-featured-playlists" => {
                (
                    &Operation {
                        id: "get-featured-playlists",
                        method: "GET",
                        path: "/browse/featured-playlists",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<crate::model::FeaturedPlaylists>,
                )
            }
            "get-followed" => {
                (
                    &Operation {
                        id: "get-followed",
                        method: "GET",
                        path: "/me/following",
                        idempotent: true,
                        body: None,
                    },
                    |answer| decode::back_envelope::<
                        crate::model::CursorPage<crate::model::Artist>,
                    >(answer, "artists"),
                )
            }
            "get-information-about-the-users-current-playback" => {
                (
                    &Operation {
                        id: "get-information-about-the-users-current-playback",
                        method: "GET",
                        path: "/me/player",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_optional::<crate::model::PlaybackState>,
                )
            }
            "get-list-users-playlists" => {
                (
                    &Operation {
                        id: "get-list-users-playlists",
                        method: "GET",
                        path: "/users/{user_id}/playlists",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<
                        crate::model::Page<crate::model::SimplifiedPlaylist>,
                    >,
                )
            }
            "get-multiple-albums" => {
                (
                    &Operation {
                        id: "get-multiple-albums",
                        method: "GET",
                        path: "/albums",
                        idempotent: true,
                        body: None,
                    },
                    |answer| decode::back_envelope::<
                        Vec<Option<crate::model::Album>>,
                    >(answer, "albums"),
                )
            }
            "get-multiple-artists" => {
                (
                    &Operation {
                        id: "get-multiple-artists",
                        method: "GET",
                        path: "/artists",
                        idempotent: true,
                        body: None,
                    },
                    |answer| decode::back_envelope::<
                        Vec<Option<crate::model::Artist>>,
                    >(answer, "artists"),
                )
            }
            "get-multiple-audiobooks" => {
                (
                    &Operation {
                        id: "get-multiple-audiobooks",
                        method: "GET",
                        path: "/audiobooks",
                        idempotent: true,
                        body: None,
                    },
                    |answer| decode::back_envelope::<
                        Vec<Option<crate::model::Audiobook>>,
                    >(answer, "audiobooks"),
                )
            }
            "get-multiple-episodes" => {
                (
                    &Operation {
                        id: "get-multiple-episodes",
                        method: "GET",
                        path: "/episodes",
                        idempotent: true,
                        body: None,
                    },
                    |answer| decode::back_envelope::<
                        Vec<Option<crate::model::Episode>>,
                    >(answer, "episodes"),
                )
            }
            "get-multiple-shows" => {
                (
                    &Operation {
                        id: "get-multiple-shows",
                        method: "GET",
                        path: "/shows",
                        idempotent: true,
                        body: None,
                    },
                    |answer| decode::back_envelope::<
                        Vec<Option<crate::model::SimplifiedShow>>,
                    >(answer, "shows"),
                )
            }
            "get-new-releases" => {
                (
                    &Operation {
                        id: "get-new-releases",
                        method: "GET",
                        path: "/browse/new-releases",
                        idempotent: true,
                        body: None,
                    },
                    |answer| decode::back_envelope::<
                        crate::model::Page<crate::model::SimplifiedAlbum>,
                    >(answer, "albums"),
                )
            }
            "get-playlist" => {
                (
                    &Operation {
                        id: "get-playlist",
                        method: "GET",
                        path: "/playlists/{playlist_id}",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<crate::model::Playlist>,
                )
            }
            "get-playlist-cover" => {
                (
                    &Operation {
                        id: "get-playlist-cover",
                        method: "GET",
                        path: "/playlists/{playlist_id}/images",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<Vec<crate::model::Image>>,
                )
            }
            "get-playlists-items" => {
                (
                    &Operation {
                        id: "get-playlists-items",
                        method: "GET",
                        path: "/playlists/{playlist_id}/items",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<crate::model::Page<crate::model::PlaylistItem>>,
                )
            }
            "get-playlists-tracks" => {
                (
                    &Operation {
                        id: "get-playlists-tracks",
                        method: "GET",
                        path: "/playlists/{playlist_id}/tracks",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<crate::model::Page<crate::model::PlaylistItem>>,
                )
            }
            "get-queue" => {
                (
                    &Operation {
                        id: "get-queue",
                        method: "GET",
                        path: "/me/player/queue",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<crate::model::Queue>,
                )
            }
            "get-recently-played" => {
                (
                    &Operation {
                        id: "get-recently-played",
                        method: "GET",
                        path: "/me/player/recently-played",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<
                        crate::model::CursorPage<crate::model::PlayHistory>,
                    >,
                )
            }
            "get-recommendation-genres" => {
                (
                    &Operation {
                        id: "get-recommendation-genres",
                        method: "GET",
                        path: "/recommendations/available-genre-seeds",
                        idempotent: true,
                        body: None,
                    },
                    |answer| decode::back_envelope::<Vec<String>>(answer, "genres"),
                )
            }
            "get-recommendations" => {
                (
                    &Operation {
                        id: "get-recommendations",
                        method: "GET",
                        path: "/recommendations",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<crate::model::Recommendations>,
                )
            }
            "get-several-audio-features" => {
                (
                    &Operation {
                        id: "get-several-audio-features",
                        method: "GET",
                        path: "/audio-features",
                        idempotent: true,
                        body: None,
                    },
                    |answer| decode::back_envelope::<
                        Vec<Option<crate::model::AudioFeatures>>,
                    >(answer, "audio_features"),
                )
            }
            "get-several-chapters" => {
                (
                    &Operation {
                        id: "get-several-chapters",
                        method: "GET",
                        path: "/chapters",
                        idempotent: true,
                        body: None,
                    },
                    |answer| decode::back_envelope::<
                        Vec<Option<crate::model::Chapter>>,
                    >(answer, "chapters"),
                )
            }
            "get-several-tracks" => {
                (
                    &Operation {
                        id: "get-several-tracks",
                        method: "GET",
                        path: "/tracks",
                        idempotent: true,
                        body: None,
                    },
                    |answer| decode::back_envelope::<
                        Vec<Option<crate::model::Track>>,
                    >(answer, "tracks"),
                )
            }
            "get-the-users-currently-playing-track" => {
                (
                    &Operation {
                        id: "get-the-users-currently-playing-track",
                        method: "GET",
                        path: "/me/player/currently-playing",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_optional::<crate::model::PlaybackState>,
                )
            }
            "get-track" => {
                (
                    &Operation {
                        id: "get-track",
                        method: "GET",
                        path: "/tracks/{id}",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<crate::model::Track>,
                )
            }
            "get-users-profile" => {
                (
                    &Operation {
                        id: "get-users-profile",
                        method: "GET",
                        path: "/users/{user_id}",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<crate::model::PublicUser>,
                )
            }
            "get-users-saved-albums" => {
                (
                    &Operation {
                        id: "get-users-saved-albums",
                        method: "GET",
                        path: "/me/albums",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<crate::model::Page<crate::model::SavedAlbum>>,
                )
            }
            "get-users-saved-audiobooks" => {
                (
                    &Operation {
                        id: "get-users-saved-audiobooks",
                        method: "GET",
                        path: "/me/audiobooks",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<
                        crate::model::Page<crate::model::SavedAudiobook>,
                    >,
                )
            }
            "get-users-saved-episodes" => {
                (
                    &Operation {
                        id: "get-users-saved-episodes",
                        method: "GET",
                        path: "/me/episodes",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<crate::model::Page<crate::model::SavedEpisode>>,
                )
            }
            "get-users-saved-shows" => {
                (
                    &Operation {
                        id: "get-users-saved-shows",
                        method: "GET",
                        path: "/me/shows",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<crate::model::Page<crate::model::SavedShow>>,
                )
            }
            "get-users-saved-tracks" => {
                (
                    &Operation {
                        id: "get-users-saved-tracks",
                        method: "GET",
                        path: "/me/tracks",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<crate::model::Page<crate::model::SavedTrack>>,
                )
            }
            "get-users-top-artists" => {
                (
                    &Operation {
                        id: "get-users-top-artists",
                        method: "GET",
                        path: "/me/top/artists",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<crate::model::Page<crate::model::Artist>>,
                )
            }
            "get-users-top-tracks" => {
                (
                    &Operation {
                        id: "get-users-top-tracks",
                        method: "GET",
                        path: "/me/top/tracks",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<crate::model::Page<crate::model::Track>>,
                )
            }
            "pause-a-users-playback" => {
                (
                    &Operation {
                        id: "pause-a-users-playback",
                        method: "PUT",
                        path: "/me/player/pause",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_done,
                )
            }
            "remove-albums-user" => {
                (
                    &Operation {
                        id: "remove-albums-user",
                        method: "DELETE",
                        path: "/me/albums",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_done,
                )
            }
            "remove-audiobooks-user" => {
                (
                    &Operation {
                        id: "remove-audiobooks-user",
                        method: "DELETE",
                        path: "/me/audiobooks",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_done,
                )
            }
            "remove-episodes-user" => {
                (
                    &Operation {
                        id: "remove-episodes-user",
                        method: "DELETE",
                        path: "/me/episodes",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_done,
                )
            }
            "remove-items-playlist" => {
                (
                    &Operation {
                        id: "remove-items-playlist",
                        method: "DELETE",
                        path: "/playlists/{playlist_id}/items",
                        idempotent: true,
                        body: None,
                    },
                    |answer| decode::back_envelope::<
                        crate::model::SnapshotId,
                    >(answer, "snapshot_id"),
                )
            }
            "remove-library-items" => {
                (
                    &Operation {
                        id: "remove-library-items",
                        method: "DELETE",
                        path: "/me/library",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_done,
                )
            }
            "remove-shows-user" => {
                (
                    &Operation {
                        id: "remove-shows-user",
                        method: "DELETE",
                        path: "/me/shows",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_done,
                )
            }
            "remove-tracks-playlist" => {
                (
                    &Operation {
                        id: "remove-tracks-playlist",
                        method: "DELETE",
                        path: "/playlists/{playlist_id}/tracks",
                        idempotent: true,
                        body: None,
                    },
                    |answer| decode::back_envelope::<
                        crate::model::SnapshotId,
                    >(answer, "snapshot_id"),
                )
            }
            "remove-tracks-user" => {
                (
                    &Operation {
                        id: "remove-tracks-user",
                        method: "DELETE",
                        path: "/me/tracks",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_done,
                )
            }
            "reorder-or-replace-playlists-items" => {
                (
                    &Operation {
                        id: "reorder-or-replace-playlists-items",
                        method: "PUT",
                        path: "/playlists/{playlist_id}/items",
                        idempotent: false,
                        body: None,
                    },
                    |answer| decode::back_envelope::<
                        crate::model::SnapshotId,
                    >(answer, "snapshot_id"),
                )
            }
            "reorder-or-replace-playlists-tracks" => {
                (
                    &Operation {
                        id: "reorder-or-replace-playlists-tracks",
                        method: "PUT",
                        path: "/playlists/{playlist_id}/tracks",
                        idempotent: false,
                        body: None,
                    },
                    |answer| decode::back_envelope::<
                        crate::model::SnapshotId,
                    >(answer, "snapshot_id"),
                )
            }
            "save-albums-user" => {
                (
                    &Operation {
                        id: "save-albums-user",
                        method: "PUT",
                        path: "/me/albums",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_done,
                )
            }
            "save-audiobooks-user" => {
                (
                    &Operation {
                        id: "save-audiobooks-user",
                        method: "PUT",
                        path: "/me/audiobooks",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_done,
                )
            }
            "save-episodes-user" => {
                (
                    &Operation {
                        id: "save-episodes-user",
                        method: "PUT",
                        path: "/me/episodes",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_done,
                )
            }
            "save-library-items" => {
                (
                    &Operation {
                        id: "save-library-items",
                        method: "PUT",
                        path: "/me/library",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_done,
                )
            }
            "save-shows-user" => {
                (
                    &Operation {
                        id: "save-shows-user",
                        method: "PUT",
                        path: "/me/shows",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_done,
                )
            }
            "save-tracks-user" => {
                (
                    &Operation {
                        id: "save-tracks-user",
                        method: "PUT",
                        path: "/me/tracks",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_done,
                )
            }
            "search" => {
                (
                    &Operation {
                        id: "search",
                        method: "GET",
                        path: "/search",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_value::<crate::model::SearchResult>,
                )
            }
            "seek-to-position-in-currently-playing-track" => {
                (
                    &Operation {
                        id: "seek-to-position-in-currently-playing-track",
                        method: "PUT",
                        path: "/me/player/seek",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_done,
                )
            }
            "set-repeat-mode-on-users-playback" => {
                (
                    &Operation {
                        id: "set-repeat-mode-on-users-playback",
                        method: "PUT",
                        path: "/me/player/repeat",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_done,
                )
            }
            "set-volume-for-users-playback" => {
                (
                    &Operation {
                        id: "set-volume-for-users-playback",
                        method: "PUT",
                        path: "/me/player/volume",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_done,
                )
            }
            "skip-users-playback-to-next-track" => {
                (
                    &Operation {
                        id: "skip-users-playback-to-next-track",
                        method: "POST",
                        path: "/me/player/next",
                        idempotent: false,
                        body: None,
                    },
                    decode::back_done,
                )
            }
            "skip-users-playback-to-previous-track" => {
                (
                    &Operation {
                        id: "skip-users-playback-to-previous-track",
                        method: "POST",
                        path: "/me/player/previous",
                        idempotent: false,
                        body: None,
                    },
                    decode::back_done,
                )
            }
            "start-a-users-playback" => {
                (
                    &Operation {
                        id: "start-a-users-playback",
                        method: "PUT",
                        path: "/me/player/play",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_done,
                )
            }
            "toggle-shuffle-for-users-playback" => {
                (
                    &Operation {
                        id: "toggle-shuffle-for-users-playback",
                        method: "PUT",
                        path: "/me/player/shuffle",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_done,
                )
            }
            "transfer-a-users-playback" => {
                (
                    &Operation {
                        id: "transfer-a-users-playback",
                        method: "PUT",
                        path: "/me/player",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_done,
                )
            }
            "unfollow-artists-users" => {
                (
                    &Operation {
                        id: "unfollow-artists-users",
                        method: "DELETE",
                        path: "/me/following",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_done,
                )
            }
            "unfollow-playlist" => {
                (
                    &Operation {
                        id: "unfollow-playlist",
                        method: "DELETE",
                        path: "/playlists/{playlist_id}/followers",
                        idempotent: true,
                        body: None,
                    },
                    decode::back_done,
                )
            }
            "upload-custom-playlist-cover" => {
                (
                    &Operation {
                        id: "upload-custom-playlist-cover",
                        method: "PUT",
                        path: "/playlists/{playlist_id}/images",
                        idempotent: true,
                        body: Some("image/jpeg"),
                    },
                    decode::back_done,
                )
            }
            _ => return None,
        },
    )
}

/// The JSON Schema of an operation's answer. Generic for the same reason.
#[cfg(feature = "schemars")]
pub(crate) fn schema<Lazy>(name: &str) -> Option<schemars::Schema> {
    Some(
        match name {
            "add-items-to-playlist" => {
                decode::schema_of::<crate::model::SnapshotId>(Some("snapshot_id"))
            }
            "add-to-queue" => return None,
            "add-tracks-to-playlist" => {
                decode::schema_of::<crate::model::SnapshotId>(Some("snapshot_id"))
            }
            "change-playlist-details" => return None,
            "check-current-user-follows" => decode::schema_of::<Vec<bool>>(None),
            "check-if-user-follows-playlist" => decode::schema_of::<Vec<bool>>(None),
            "check-library-contains" => decode::schema_of::<Vec<bool>>(None),
            "check-users-saved-albums" => decode::schema_of::<Vec<bool>>(None),
            "check-users-saved-audiobooks" => decode::schema_of::<Vec<bool>>(None),
            "check-users-saved-episodes" => decode::schema_of::<Vec<bool>>(None),
            "check-users-saved-shows" => decode::schema_of::<Vec<bool>>(None),
            "check-users-saved-tracks" => decode::schema_of::<Vec<bool>>(None),
            "create-playlist" => decode::schema_of::<crate::model::Playlist>(None),
            "create-playlist-for-user" => {
                decode::schema_of::<crate::model::Playlist>(None)
            }
            "follow-artists-users" => return None,
            "follow-playlist" => return None,
            "get-a-categories-playlists" => {
                decode::schema_of::<crate::model::FeaturedPlaylists>(None)
            }
            "get-a-category" => decode::schema_of::<crate::model::Category>(None),
            "get-a-chapter" => decode::schema_of::<crate::model::Chapter>(None),
            "get-a-list-of-current-users-playlists" => {
                decode::schema_of::<
                    crate::model::Page<crate::model::SimplifiedPlaylist>,
                >(None)
            }
            "get-a-show" => decode::schema_of::<crate::model::Show>(None),
            "get-a-shows-episodes" => {
                decode::schema_of::<
                    crate::model::Page<crate::model::SimplifiedEpisode>,
                >(None)
            }
            "get-a-users-available-devices" => {
                decode::schema_of::<Vec<crate::model::Device>>(Some("devices"))
            }
            "get-an-album" => decode::schema_of::<crate::model::Album>(None),
            "get-an-albums-tracks" => {
                decode::schema_of::<
                    crate::model::Page<crate::model::SimplifiedTrack>,
                >(None)
            }
            "get-an-artist" => decode::schema_of::<crate::model::Artist>(None),
            "get-an-artists-albums" => {
                decode::schema_of::<crate::model::Page<crate::model::ArtistAlbum>>(None)
            }
            "get-an-artists-related-artists" => {
                decode::schema_of::<Vec<crate::model::Artist>>(Some("artists"))
            }
            "get-an-artists-top-tracks" => {
                decode::schema_of::<Vec<crate::model::Track>>(Some("tracks"))
            }
            "get-an-audiobook" => decode::schema_of::<crate::model::Audiobook>(None),
            "get-an-episode" => decode::schema_of::<crate::model::Episode>(None),
            "get-audio-analysis" => {
                decode::schema_of::<crate::model::AudioAnalysis>(None)
            }
            "get-audio-features" => {
                decode::schema_of::<crate::model::AudioFeatures>(None)
            }
            "get-audiobook-chapters" => {
                decode::schema_of::<
                    crate::model::Page<crate::model::SimplifiedChapter>,
                >(None)
            }
            "get-available-markets" => {
                decode::schema_of::<crate::model::Markets>(Some("markets"))
            }
            "get-categories" => {
                decode::schema_of::<
                    crate::model::Page<crate::model::Category>,
                >(Some("categories"))
            }
            "get-current-users-profile" => {
                decode::schema_of::<crate::model::PrivateUser>(None)
            }
            "get-featured-playlists" => {
                decode::schema_of::<crate::model::FeaturedPlaylists>(None)
            }
            "get-followed" => {
                decode::schema_of::<
                    crate::model::CursorPage<crate::model::Artist>,
                >(Some("artists"))
            }
            "get-information-about-the-users-current-playback" => {
                decode::schema_of::<Option<crate::model::PlaybackState>>(None)
            }
            "get-list-users-playlists" => {
                decode::schema_of::<
                    crate::model::Page<crate::model::SimplifiedPlaylist>,
                >(None)
            }
            "get-multiple-albums" => {
                decode::schema_of::<Vec<Option<crate::model::Album>>>(Some("albums"))
            }
            "get-multiple-artists" => {
                decode::schema_of::<Vec<Option<crate::model::Artist>>>(Some("artists"))
            }
            "get-multiple-audiobooks" => {
                decode::schema_of::<
                    Vec<Option<crate::model::Audiobook>>,
                >(Some("audiobooks"))
            }
            "get-multiple-episodes" => {
                decode::schema_of::<Vec<Option<crate::model::Episode>>>(Some("episodes"))
            }
            "get-multiple-shows" => {
                decode::schema_of::<
                    Vec<Option<crate::model::SimplifiedShow>>,
                >(Some("shows"))
            }
            "get-new-releases" => {
                decode::schema_of::<
                    crate::model::Page<crate::model::SimplifiedAlbum>,
                >(Some("albums"))
            }
            "get-playlist" => decode::schema_of::<crate::model::Playlist>(None),
            "get-playlist-cover" => decode::schema_of::<Vec<crate::model::Image>>(None),
            "get-playlists-items" => {
                decode::schema_of::<crate::model::Page<crate::model::PlaylistItem>>(None)
            }
            "get-playlists-tracks" => {
                decode::schema_of::<crate::model::Page<crate::model::PlaylistItem>>(None)
            }
            "get-queue" => decode::schema_of::<crate::model::Queue>(None),
            "get-recently-played" => {
                decode::schema_of::<
                    crate::model::CursorPage<crate::model::PlayHistory>,
                >(None)
            }
            "get-recommendation-genres" => {
                decode::schema_of::<Vec<String>>(Some("genres"))
            }
            "get-recommendations" => {
                decode::schema_of::<crate::model::Recommendations>(None)
            }
            "get-several-audio-features" => {
                decode::schema_of::<
                    Vec<Option<crate::model::AudioFeatures>>,
                >(Some("audio_features"))
            }
            "get-several-chapters" => {
                decode::schema_of::<Vec<Option<crate::model::Chapter>>>(Some("chapters"))
            }
            "get-several-tracks" => {
                decode::schema_of::<Vec<Option<crate::model::Track>>>(Some("tracks"))
            }
            "get-the-users-currently-playing-track" => {
                decode::schema_of::<Option<crate::model::PlaybackState>>(None)
            }
            "get-track" => decode::schema_of::<crate::model::Track>(None),
            "get-users-profile" => decode::schema_of::<crate::model::PublicUser>(None),
            "get-users-saved-albums" => {
                decode::schema_of::<crate::model::Page<crate::model::SavedAlbum>>(None)
            }
            "get-users-saved-audiobooks" => {
                decode::schema_of::<
                    crate::model::Page<crate::model::SavedAudiobook>,
                >(None)
            }
            "get-users-saved-episodes" => {
                decode::schema_of::<crate::model::Page<crate::model::SavedEpisode>>(None)
            }
            "get-users-saved-shows" => {
                decode::schema_of::<crate::model::Page<crate::model::SavedShow>>(None)
            }
            "get-users-saved-tracks" => {
                decode::schema_of::<crate::model::Page<crate::model::SavedTrack>>(None)
            }
            "get-users-top-artists" => {
                decode::schema_of::<crate::model::Page<crate::model::Artist>>(None)
            }
            "get-users-top-tracks" => {
                decode::schema_of::<crate::model::Page<crate::model::Track>>(None)
            }
            "pause-a-users-playback" => return None,
            "remove-albums-user" => return None,
            "remove-audiobooks-user" => return None,
            "remove-episodes-user" => return None,
            "remove-items-playlist" => {
                decode::schema_of::<crate::model::SnapshotId>(Some("snapshot_id"))
            }
            "remove-library-items" => return None,
            "remove-shows-user" => return None,
            "remove-tracks-playlist" => {
                decode::schema_of::<crate::model::SnapshotId>(Some("snapshot_id"))
            }
            "remove-tracks-user" => return None,
            "reorder-or-replace-playlists-items" => {
                decode::schema_of::<crate::model::SnapshotId>(Some("snapshot_id"))
            }
            "reorder-or-replace-playlists-tracks" => {
                decode::schema_of::<crate::model::SnapshotId>(Some("snapshot_id"))
            }
            "save-albums-user" => return None,
            "save-audiobooks-user" => return None,
            "save-episodes-user" => return None,
            "save-library-items" => return None,
            "save-shows-user" => return None,
            "save-tracks-user" => return None,
            "search" => decode::schema_of::<crate::model::SearchResult>(None),
            "seek-to-position-in-currently-playing-track" => return None,
            "set-repeat-mode-on-users-playback" => return None,
            "set-volume-for-users-playback" => return None,
            "skip-users-playback-to-next-track" => return None,
            "skip-users-playback-to-previous-track" => return None,
            "start-a-users-playback" => return None,
            "toggle-shuffle-for-users-playback" => return None,
            "transfer-a-users-playback" => return None,
            "unfollow-artists-users" => return None,
            "unfollow-playlist" => return None,
            "upload-custom-playlist-cover" => return None,
            _ => return None,
        },
    )
}
