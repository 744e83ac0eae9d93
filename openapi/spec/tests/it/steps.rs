//! The changes between Spotify's documents. The expected ones were found by reading the documents side by side.

use std::collections::BTreeSet;
use std::fs;

use ambitus_compiler::Sources;
use ambitus_spec::diff::{Change, Effect, Subject, compare, judge};
use ambitus_spec::import::import;
use ambitus_spec::project::own_folder;

use crate::documents::folder;

/// A change: its kind, its operation or schema, its name.
type Line = (String, String, String);

fn lines(changes: &[Change]) -> BTreeSet<Line> {
    let subject = |subject: &Subject| match subject {
        Subject::Document => String::new(),
        Subject::Operation(name) | Subject::Schema(name) => name.clone(),
    };
    changes.iter().map(|change| (change.kind.clone(), subject(&change.subject), change.name.clone())).collect()
}

#[track_caller]
fn check(old: &str, new: &str, expected: &[(&str, &str, &[&str])], verdict: Effect) {
    let Some(folder) = folder(&format!("the step from {old} to {new}")) else { return };
    let read = |date: &str| {
        let text = fs::read_to_string(folder.join(format!("official-{date}.yml"))).unwrap();
        import(&text).unwrap().contract
    };
    let changes = compare(&read(old), &read(new));
    let expected: BTreeSet<Line> = expected
        .iter()
        .flat_map(|(kind, subject, names)| {
            names.iter().map(|name| ((*kind).to_owned(), (*subject).to_owned(), (*name).to_owned()))
        })
        .collect();
    let found = lines(&changes);
    let missed: Vec<_> = expected.difference(&found).collect();
    let strange: Vec<_> = found.difference(&expected).collect();
    assert!(missed.is_empty() && strange.is_empty(), "missed {missed:#?}\nstrange {strange:#?}");
    assert_eq!(changes.len(), expected.len(), "a change is reported twice");
    let sources = Sources::read(&own_folder()).unwrap();
    assert_eq!(judge(&read(old), &read(new), &sources).verdict(), Some(verdict));
    assert_eq!(judge(&read(new), &read(new), &sources).verdict(), None);
}

#[test]
fn june_2025_took_the_followers_from_playlists() {
    check(
        "2024-12-23",
        "2025-06-25",
        &[
            ("field_added", "PUT /me/tracks", &["timestamped_ids"]),
            ("field_removed", "PlaylistObject", &["followers"]),
            ("field_removed", "PlaylistUserObject", &["followers"]),
        ],
        Effect::Major,
    );
}

#[test]
fn october_2025_took_the_ids_from_a_query() {
    check("2025-06-25", "2025-10-03", &[("parameter_removed", "PUT /me/tracks", &["ids"])], Effect::Major);
}

#[test]
fn february_2026_deprecated_a_lot() {
    check(
        "2025-10-03",
        "2026-02-08",
        &[
            ("operation_added", "POST /me/playlists", &["create-playlist"]),
            ("operation_renamed", "POST /users/{user_id}/playlists", &["create-playlist-for-user"]),
            ("operation_deprecated", "POST /users/{user_id}/playlists", &["POST /users/{user_id}/playlists"]),
            ("operation_deprecated", "GET /users/{user_id}/playlists", &["GET /users/{user_id}/playlists"]),
            ("operation_deprecated", "GET /users/{user_id}", &["GET /users/{user_id}"]),
            ("operation_deprecated", "GET /albums", &["GET /albums"]),
            ("operation_deprecated", "GET /artists", &["GET /artists"]),
            ("operation_deprecated", "GET /artists/{id}/albums", &["GET /artists/{id}/albums"]),
            ("operation_deprecated", "GET /artists/{id}/top-tracks", &["GET /artists/{id}/top-tracks"]),
            ("operation_deprecated", "GET /shows", &["GET /shows"]),
            ("operation_deprecated", "GET /episodes", &["GET /episodes"]),
            ("operation_deprecated", "GET /audiobooks", &["GET /audiobooks"]),
            ("operation_deprecated", "GET /chapters", &["GET /chapters"]),
            ("operation_deprecated", "GET /tracks", &["GET /tracks"]),
            ("operation_deprecated", "GET /browse/categories", &["GET /browse/categories"]),
            ("operation_deprecated", "GET /browse/categories/{category_id}", &["GET /browse/categories/{category_id}"]),
            ("operation_deprecated", "GET /browse/new-releases", &["GET /browse/new-releases"]),
            ("operation_deprecated", "GET /markets", &["GET /markets"]),
            ("default_changed", "GET /artists/{id}/albums", &["limit"]),
            ("limit_changed", "GET /artists/{id}/albums", &["limit"]),
            ("field_deprecated", "ArtistObject", &["followers", "genres", "popularity"]),
            (
                "field_deprecated",
                "PrivateUserObject",
                &["country", "email", "explicit_content", "followers", "product"],
            ),
            ("field_deprecated", "PublicUserObject", &["followers"]),
            ("field_deprecated", "SimplifiedTrackObject", &["available_markets", "linked_from"]),
            ("field_deprecated", "TrackObject", &["available_markets", "external_ids", "linked_from", "popularity"]),
            ("field_deprecated", "ShowBase", &["available_markets", "publisher"]),
            ("field_deprecated", "AudiobookBase", &["available_markets", "publisher"]),
            ("field_deprecated", "AlbumBase", &["available_markets"]),
            ("field_deprecated", "ChapterBase", &["available_markets"]),
            ("field_deprecated", "AlbumObject", &["external_ids", "label", "popularity"]),
        ],
        Effect::Minor,
    );
}

#[test]
fn four_days_later_came_the_library() {
    let deprecated = [
        "PUT /me/audiobooks",
        "DELETE /me/audiobooks",
        "GET /me/audiobooks/contains",
        "GET /playlists/{playlist_id}/tracks",
        "POST /playlists/{playlist_id}/tracks",
        "PUT /playlists/{playlist_id}/tracks",
        "DELETE /playlists/{playlist_id}/tracks",
        "PUT /me/albums",
        "DELETE /me/albums",
        "GET /me/albums/contains",
        "PUT /me/tracks",
        "DELETE /me/tracks",
        "GET /me/tracks/contains",
        "PUT /me/episodes",
        "DELETE /me/episodes",
        "GET /me/episodes/contains",
        "PUT /me/shows",
        "DELETE /me/shows",
        "GET /me/shows/contains",
        "PUT /playlists/{playlist_id}/followers",
        "DELETE /playlists/{playlist_id}/followers",
        "GET /playlists/{playlist_id}/followers/contains",
        "PUT /me/following",
        "DELETE /me/following",
        "GET /me/following/contains",
    ];
    let mut expected: Vec<(&str, &str, &[&str])> = vec![
        ("operation_added", "GET /playlists/{playlist_id}/items", &["get-playlists-items"]),
        ("operation_added", "POST /playlists/{playlist_id}/items", &["add-items-to-playlist"]),
        ("operation_added", "PUT /playlists/{playlist_id}/items", &["reorder-or-replace-playlists-items"]),
        ("operation_added", "DELETE /playlists/{playlist_id}/items", &["remove-items-playlist"]),
        ("operation_added", "PUT /me/library", &["save-library-items"]),
        ("operation_added", "DELETE /me/library", &["remove-library-items"]),
        ("operation_added", "GET /me/library/contains", &["check-library-contains"]),
        ("operation_undeprecated", "GET /artists/{id}/albums", &["GET /artists/{id}/albums"]),
        ("field_added", "PlaylistTrackObject", &["item"]),
        ("field_deprecated", "PlaylistTrackObject", &["track"]),
        ("field_added", "PlaylistObject", &["items"]),
        ("field_deprecated", "PlaylistObject", &["tracks"]),
        ("field_added", "SimplifiedPlaylistObject", &["items"]),
        ("field_deprecated", "SimplifiedPlaylistObject", &["tracks"]),
    ];
    expected.extend(deprecated.iter().map(|place| ("operation_deprecated", *place, std::slice::from_ref(place))));
    check("2026-02-08", "2026-02-12", &expected, Effect::Minor);
}

#[test]
fn march_2026_shortened_the_search() {
    check(
        "2026-02-12",
        "2026-03-06",
        &[
            ("default_changed", "GET /search", &["limit"]),
            ("limit_changed", "GET /search", &["limit"]),
            ("field_undeprecated", "TrackObject", &["external_ids"]),
            ("field_undeprecated", "AlbumObject", &["external_ids"]),
            ("field_deprecated", "ArtistDiscographyAlbumObject", &["album_group"]),
        ],
        Effect::Minor,
    );
}

#[test]
fn may_2026_added_the_account() {
    check("2026-03-06", "2026-05-30", &[("field_added", "PrivateUserObject", &["account_id"])], Effect::Minor);
}
