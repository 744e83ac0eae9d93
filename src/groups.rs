//! The methods by which a session reaches the groups of the API, such as `spotify.albums()`. Generated from `openapi/`.

include!(concat!(env!("AMBITUS_GENERATED"), "/groups.rs"));
