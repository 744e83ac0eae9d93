//! A call that needs a user, though no scope.

use ambitus::AppSession;

fn profile(spotify: AppSession) {
    let _ = spotify.me().profile();
}

fn main() {}
