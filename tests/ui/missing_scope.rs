//! A call that needs a scope which the login did not ask for.

use ambitus::{UserSession, scope::UserTopRead};

fn saved(spotify: UserSession<(UserTopRead,)>) {
    let _ = spotify.library().saved_tracks();
}

fn main() {}
