//! A session that is narrowed to a scope it does not have.

use ambitus::UserSession;
use ambitus::scope::{UserLibraryRead, UserTopRead};

fn narrow(spotify: UserSession<(UserLibraryRead,)>) {
    let _: UserSession<(UserLibraryRead, UserTopRead)> = spotify.narrow();
}

fn main() {}
