// Generated from openapi/ by `cargo spec generate`. To change it, change the files there.
// Spotify's document of 2026-05-30, SHA-256 2d888d731358ae8a97126ffd4117d257305943f06721734abe9af24962bf38c3.

/// Albums and their tracks.
///
/// Open to app sessions. The user's saved items are in `library()`.
#[allow(deprecated)]
pub mod albums {
    include!(concat!(env!("AMBITUS_GENERATED"), "/albums.rs"));
}

/// Artists, their albums and related artists.
///
/// Open to app sessions. The artists that the user follows are in `following()`.
#[allow(deprecated)]
pub mod artists {
    include!(concat!(env!("AMBITUS_GENERATED"), "/artists.rs"));
}

/// Audiobooks and their chapters.
///
/// Spotify offers audiobooks only in some markets. Its document names AU, CA, GB, IE, NZ and US; answers of 2026 list many more.
/// An app session has no country, so it has to name a `market`.
#[allow(deprecated)]
pub mod audiobooks {
    include!(concat!(env!("AMBITUS_GENERATED"), "/audiobooks.rs"));
}

/// Spotify's featured playlists, recommendations, categories and markets.
///
/// All methods are deprecated, and Spotify has no other operations for the same purposes.
/// Apps in development mode have no access under the rules of February 2026. Featured playlists, a category's playlists and recommendations are closed to new apps since 2024-11-27.
#[allow(deprecated)]
pub mod browse {
    include!(concat!(env!("AMBITUS_GENERATED"), "/browse.rs"));
}

/// The chapters of audiobooks.
///
/// An app session has no country, so it has to name a `market`.
#[allow(deprecated)]
pub mod chapters {
    include!(concat!(env!("AMBITUS_GENERATED"), "/chapters.rs"));
}

/// The episodes of shows.
///
/// An app session has no country, so it has to name a `market`.
#[allow(deprecated)]
pub mod episodes {
    include!(concat!(env!("AMBITUS_GENERATED"), "/episodes.rs"));
}

/// The artists, users and playlists that the user follows.
///
/// Only `following().artists` is not deprecated. To follow, to stop following and to check, use `library()`, which takes artists, users and playlists.
#[allow(deprecated)]
pub mod following {
    include!(concat!(env!("AMBITUS_GENERATED"), "/following.rs"));
}

/// The user's library: saved items, and what the user follows.
///
/// `save`, `remove` and `contains` take every kind of item; the type of the ids decides the scope.
/// The methods for a single kind are deprecated, except for the `saved_` lists.
#[allow(deprecated)]
pub mod library {
    include!(concat!(env!("AMBITUS_GENERATED"), "/library.rs"));
}

/// The signed-in user: the profile, the top artists and tracks.
#[allow(deprecated)]
pub mod me {
    include!(concat!(env!("AMBITUS_GENERATED"), "/me.rs"));
}

/// The user's player: its state, commands, queue and history.
///
/// Commands need Premium, and an active device or a `device_id`.
/// A command returns nothing. To see its effect, read the state.
/// Spotify may execute commands in another order than they were sent.
#[allow(deprecated)]
pub mod player {
    include!(concat!(env!("AMBITUS_GENERATED"), "/player.rs"));
}

/// Playlists: their details, items, covers and followers.
///
/// The compiler does not know whether an existing playlist is public, so one of the two scopes is enough to compile, and a 403 is possible.
/// The methods named after tracks are older forms of those named after items.
#[allow(deprecated)]
pub mod playlists {
    include!(concat!(env!("AMBITUS_GENERATED"), "/playlists.rs"));
}

/// Search in the whole catalogue.
///
/// Open to app sessions.
#[allow(deprecated)]
pub mod search {
    include!(concat!(env!("AMBITUS_GENERATED"), "/search.rs"));
}

/// Shows, which are podcasts, and their episodes.
///
/// An app session has no country, so it has to name a `market`.
#[allow(deprecated)]
pub mod shows {
    include!(concat!(env!("AMBITUS_GENERATED"), "/shows.rs"));
}

/// Tracks and their audio features and analyses.
///
/// Open to app sessions. The user's saved items are in `library()`.
#[allow(deprecated)]
pub mod tracks {
    include!(concat!(env!("AMBITUS_GENERATED"), "/tracks.rs"));
}

/// The public profiles of users.
///
/// The signed-in user's own profile is in `me()`.
#[allow(deprecated)]
pub mod users {
    include!(concat!(env!("AMBITUS_GENERATED"), "/users.rs"));
}
