//! A set of one scope, written without the comma that makes it a tuple.

use ambitus::{Spotify, scope::UserLibraryRead};

fn begin() {
    let _ = Spotify::new("client").pkce("https://app.example/callback").scopes::<(UserLibraryRead)>();
}

fn main() {}
