//! A call on a user's library by an app's own session.

use ambitus::AppSession;

fn saved(spotify: AppSession) {
    let _ = spotify.library().saved_tracks();
}

fn main() {}
