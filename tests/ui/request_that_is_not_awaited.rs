//! A request that is not sent.

#![deny(unused_must_use)]

use ambitus::{UserSession, scope::UserModifyPlaybackState};

fn pause(spotify: UserSession<(UserModifyPlaybackState,)>) {
    spotify.player().pause();
    spotify.player().pause().send();
}

fn main() {}
