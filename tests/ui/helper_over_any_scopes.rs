//! A function over sessions of any scopes that does not say which it needs.

use ambitus::{UserSession, scope::ScopeSet};

fn saved<S: ScopeSet>(spotify: UserSession<S>) {
    let _ = spotify.library().saved_tracks();
}

fn main() {}
