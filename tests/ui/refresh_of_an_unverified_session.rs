//! A refresh of a session that nothing renews.

use ambitus::auth::{Authorized, Unverified, User};
use ambitus::{Spotify, scope::UserLibraryRead};

async fn refresh(spotify: Spotify<Authorized<User<(UserLibraryRead,), Unverified>>>) {
    let _ = spotify.refresh().await;
}

fn main() {}
