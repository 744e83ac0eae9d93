//! A call that is content with one of two scopes, by a session that has neither.

use ambitus::{UserSession, id::{PlaylistId, TrackId}, scope::UserTopRead};

fn add(spotify: UserSession<(UserTopRead,)>, playlist: PlaylistId, track: TrackId) {
    let _ = spotify.playlists().add_items(playlist, [track]);
}

fn main() {}
