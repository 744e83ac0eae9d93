//! Following an artist with the scope that saves tracks.

use ambitus::{UserSession, id::ArtistId, scope::UserLibraryModify};

fn follow(spotify: UserSession<(UserLibraryModify,)>, artist: ArtistId) {
    let _ = spotify.library().save([artist]);
}

fn main() {}
