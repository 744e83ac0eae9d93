//! A call on a user's library by an app that nobody signed in to.

use ambitus::AppSession;

fn saved(spotify: AppSession) {
    let _ = spotify.library().saved_tracks();
}

fn main() {}
