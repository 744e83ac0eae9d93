//! One call for each operation of Spotify's Web API, with valid arguments.

use ambitus::{
    Error, UserSession,
    id::{
        AlbumId, ArtistId, AudiobookId, CategoryId, ChapterId, DeviceId, EpisodeId, PlaylistId, ShowId, SnapshotId,
        TrackId, UserId,
    },
    model::{
        AdditionalType, IncludeExternal, IncludeGroup, Jpeg, Locale, Market, Offset, Percent, RepeatMode, SearchType,
        Seed, Seeds, TimeRange, Timestamp,
    },
    scope,
};
use std::time::Duration;

/// The smallest data that begins as a JPEG does.
const JPEG: [u8; 20] = [
    0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, b'J', b'F', b'I', b'F', 0x00, 0x01, 0x01, 0x00, 0x00, 0x01, 0x00, 0x01, 0xFF,
    0xD9,
];

/// Makes each call in turn and passes its outcome to `outcome`, with Spotify's name of the operation.
#[allow(deprecated)] // half of the operations are deprecated and are called too
pub(crate) async fn each(
    spotify: &UserSession<scope::All>,
    mut outcome: impl FnMut(&str, Result<(), Error>),
) -> Result<(), Box<dyn std::error::Error>> {
    let album = AlbumId::new("4aawyAB9vmqN3uQ7FjRGTy")?;
    let artist = ArtistId::new("0TnOYISbd1XYRBk9myaseg")?;
    let audiobook = AudiobookId::new("7iHfbu1YPACw6oZPAFJtqe")?;
    let chapter = ChapterId::new("0D5wENdkdwbqlrHoaJ9g29")?;
    let episode = EpisodeId::new("512ojhOuo1ktJprKbVcKyQ")?;
    let playlist = PlaylistId::new("3cEYpjA9oz9GiPac4AsH4n")?;
    let show = ShowId::new("38bS44xjbVVZ3No3ByF1dJ")?;
    let track = TrackId::new("11dFghVXANMlKmJXsNCbNl")?;
    let user = UserId::new("smedjan")?;
    let category = CategoryId::new("dinner")?;
    let device = DeviceId::new("0d1841b0976bae2a3a310dd74c0f3df354899bc8")?;
    let snapshot = SnapshotId::new("AbCdEf")?;
    let locale = Locale::new("sv_SE")?;
    let market = Market::SE;

    macro_rules! call {
        ($($id:literal => $request:expr;)*) => {
            $(outcome($id, $request.await.map(drop));)*
        };
    }

    call! {
        "get-an-album" => spotify.albums().get(&album).market(market);
        "get-multiple-albums" => spotify.albums().several([&album]).market(market);
        "get-an-albums-tracks" => spotify.albums().tracks(&album).market(market).limit(2).offset(0);

        "get-an-artist" => spotify.artists().get(&artist);
        "get-multiple-artists" => spotify.artists().several([&artist]);
        "get-an-artists-albums" => spotify.artists().albums(&artist)
            .include_groups([IncludeGroup::Album, IncludeGroup::Single]).market(market).limit(2).offset(0);
        "get-an-artists-top-tracks" => spotify.artists().top_tracks(&artist).market(market);
        "get-an-artists-related-artists" => spotify.artists().related_artists(&artist);

        "get-an-audiobook" => spotify.audiobooks().get(&audiobook).market(market);
        "get-multiple-audiobooks" => spotify.audiobooks().several([&audiobook]).market(market);
        "get-audiobook-chapters" => spotify.audiobooks().chapters(&audiobook).market(market).limit(2).offset(0);
        "get-a-chapter" => spotify.chapters().get(&chapter).market(market);
        "get-several-chapters" => spotify.chapters().several([&chapter]).market(market);

        "get-featured-playlists" => spotify.browse().featured_playlists().locale(locale.clone()).limit(2).offset(0);
        "get-categories" => spotify.browse().categories().locale(locale.clone()).limit(2).offset(0);
        "get-a-category" => spotify.browse().category(&category).locale(locale.clone());
        "get-a-categories-playlists" => spotify.browse().category_playlists(&category).limit(2).offset(0);
        "get-new-releases" => spotify.browse().new_releases().limit(2).offset(0);
        "get-recommendations" => spotify.browse()
            .recommendations(Seeds::of([(&artist).into(), (&track).into(), Seed::Genre("classical".to_owned())]))
            .limit(2).market(market).min_energy(0.4).max_duration(Duration::from_secs(600)).target_tempo(120.0);
        "get-recommendation-genres" => spotify.browse().recommendation_genres();
        "get-available-markets" => spotify.browse().available_markets();

        "get-an-episode" => spotify.episodes().get(&episode).market(market);
        "get-multiple-episodes" => spotify.episodes().several([&episode]).market(market);

        "get-followed" => spotify.following().artists().limit(2);
        "follow-artists-users" => spotify.following().follow_artists([&artist]);
        "unfollow-artists-users" => spotify.following().unfollow_users([&user]);
        "check-current-user-follows" => spotify.following().follows_artists([&artist]);
        "check-if-user-follows-playlist" => spotify.following().follows_playlist(&playlist);

        "save-library-items" => spotify.library().save([&track]);
        "remove-library-items" => spotify.library().remove([&artist]);
        "check-library-contains" => spotify.library().contains([&playlist]);
        "get-users-saved-albums" => spotify.library().saved_albums().market(market).limit(2).offset(0);
        "save-albums-user" => spotify.library().save_albums([&album]);
        "remove-albums-user" => spotify.library().remove_albums([&album]);
        "check-users-saved-albums" => spotify.library().contains_albums([&album]);
        "get-users-saved-audiobooks" => spotify.library().saved_audiobooks().limit(2).offset(0);
        "save-audiobooks-user" => spotify.library().save_audiobooks([&audiobook]);
        "remove-audiobooks-user" => spotify.library().remove_audiobooks([&audiobook]);
        "check-users-saved-audiobooks" => spotify.library().contains_audiobooks([&audiobook]);
        "get-users-saved-episodes" => spotify.library().saved_episodes().market(market).limit(2).offset(0);
        "save-episodes-user" => spotify.library().save_episodes([&episode]);
        "remove-episodes-user" => spotify.library().remove_episodes([&episode]);
        "check-users-saved-episodes" => spotify.library().contains_episodes([&episode]);
        "get-users-saved-shows" => spotify.library().saved_shows().limit(2).offset(0);
        "save-shows-user" => spotify.library().save_shows([&show]);
        "remove-shows-user" => spotify.library().remove_shows([&show]);
        "check-users-saved-shows" => spotify.library().contains_shows([&show]);
        "get-users-saved-tracks" => spotify.library().saved_tracks().market(market).limit(2).offset(0);
        "save-tracks-user" => spotify.library().save_tracks([&track]);
        "remove-tracks-user" => spotify.library().remove_tracks([&track]);
        "check-users-saved-tracks" => spotify.library().contains_tracks([&track]);

        "get-current-users-profile" => spotify.me().profile();
        "get-users-top-artists" => spotify.me().top_artists().time_range(TimeRange::LongTerm).limit(2).offset(0);
        "get-users-top-tracks" => spotify.me().top_tracks().time_range(TimeRange::ShortTerm).limit(2).offset(0);

        "get-information-about-the-users-current-playback" => spotify.player().state().market(market)
            .additional_types([AdditionalType::Track, AdditionalType::Episode]);
        "transfer-a-users-playback" => spotify.player().transfer(&device).play(true);
        "get-a-users-available-devices" => spotify.player().devices();
        "get-the-users-currently-playing-track" => spotify.player().currently_playing().market(market);
        "start-a-users-playback" => spotify.player().play_context(&album)
            .offset(Offset::Position(1)).position(Duration::from_secs(10)).device_id(&device);
        "pause-a-users-playback" => spotify.player().pause().device_id(&device);
        "skip-users-playback-to-next-track" => spotify.player().next().device_id(&device);
        "skip-users-playback-to-previous-track" => spotify.player().previous().device_id(&device);
        "seek-to-position-in-currently-playing-track" => spotify.player().seek(Duration::from_secs(25)).device_id(&device);
        "set-repeat-mode-on-users-playback" => spotify.player().set_repeat(RepeatMode::Context).device_id(&device);
        "set-volume-for-users-playback" => spotify.player().set_volume(Percent::new(50)?).device_id(&device);
        "toggle-shuffle-for-users-playback" => spotify.player().set_shuffle(true).device_id(&device);
        "get-recently-played" => spotify.player().recently_played().limit(2)
            .before(Timestamp::from_unix_milliseconds(1_760_000_000_000));
        "get-queue" => spotify.player().queue();
        "add-to-queue" => spotify.player().add_to_queue(&track).device_id(&device);

        "get-playlist" => spotify.playlists().get(&playlist).market(market);
        "change-playlist-details" => spotify.playlists().change_details(&playlist).name("New name").public(false);
        "get-playlists-tracks" => spotify.playlists().tracks(&playlist).market(market).limit(2).offset(0);
        "add-tracks-to-playlist" => spotify.playlists().add_tracks(&playlist, [&track]).position(0);
        "reorder-or-replace-playlists-tracks" => spotify.playlists().reorder_tracks(&playlist, 1, 0);
        "remove-tracks-playlist" => spotify.playlists().remove_tracks(&playlist, [&track]);
        "get-playlists-items" => spotify.playlists().items(&playlist).market(market).limit(2).offset(0);
        "add-items-to-playlist" => spotify.playlists().add_items(&playlist, [&track]).position(0);
        "reorder-or-replace-playlists-items" => spotify.playlists().reorder_items(&playlist, 1, 0)
            .range_length(2).snapshot_id(&snapshot);
        "remove-items-playlist" => spotify.playlists().remove_items(&playlist, [&track]).snapshot_id(&snapshot);
        "get-a-list-of-current-users-playlists" => spotify.playlists().mine().limit(2).offset(0);
        "get-list-users-playlists" => spotify.playlists().of_user(&user).limit(2).offset(0);
        "create-playlist" => spotify.playlists().create_private("New playlist").description("Made by an example");
        "create-playlist-for-user" => spotify.playlists().create_public_for_user(&user, "New playlist");
        "follow-playlist" => spotify.playlists().follow_privately(&playlist);
        "unfollow-playlist" => spotify.playlists().unfollow(&playlist);
        "get-playlist-cover" => spotify.playlists().cover(&playlist);
        "upload-custom-playlist-cover" => spotify.playlists().upload_cover(&playlist, Jpeg::new(JPEG)?);

        "search" => spotify.search().query("year:1967", [SearchType::Album, SearchType::Artist, SearchType::Track])
            .market(market).limit(2).offset(0).include_external(IncludeExternal::Audio);

        "get-a-show" => spotify.shows().get(&show).market(market);
        "get-multiple-shows" => spotify.shows().several([&show]).market(market);
        "get-a-shows-episodes" => spotify.shows().episodes(&show).market(market).limit(2).offset(0);

        "get-track" => spotify.tracks().get(&track).market(market);
        "get-several-tracks" => spotify.tracks().several([&track]).market(market);
        "get-audio-features" => spotify.tracks().audio_features(&track);
        "get-several-audio-features" => spotify.tracks().several_audio_features([&track]);
        "get-audio-analysis" => spotify.tracks().audio_analysis(&track);

        "get-users-profile" => spotify.users().profile(&user);
    }
    Ok(())
}
