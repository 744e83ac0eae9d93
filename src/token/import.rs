//! Refresh tokens from the token caches of other libraries, so that a program that moves to this crate keeps its users signed in.
//!
//! Only the refresh token is read. [`from_refresh_token`](crate::Spotify::from_refresh_token) proves it by a refresh, and learns from
//! Spotify what was granted. The client id has to be the one for which the other library got the token, because Spotify binds a refresh
//! token to its client (RFC 6749, section 6). A token that was got with a client secret needs the secret too: set it with `with_secret`.
//!
//! Remove the old cache once the session is there. The refresh may have replaced the token, so that the one in the cache is of no use.
//!
//! ```no_run
//! use ambitus::scope::UserLibraryRead;
//! use ambitus::token::import;
//! use ambitus::{Spotify, UserSession};
//!
//! async fn migrate() -> Result<UserSession<(UserLibraryRead,)>, Box<dyn std::error::Error>> {
//!     let token = import::rspotify(std::fs::read(".spotify_token_cache.json")?)?;
//!     Ok(Spotify::new("the client id that rspotify had").from_refresh_token(token).await?)
//! }
//! ```

use serde_json::Value;

use super::secret::RefreshToken;
use crate::error::Error;
use crate::wiped::Json;

/// The refresh token in a cache of [rspotify](https://docs.rs/rspotify), which is the file `.spotify_token_cache.json` unless the
/// program chose another one (`Config::cache_path`).
///
/// # Errors
///
/// [`is_invalid_argument`](Error::is_invalid_argument) when the text is not a JSON object or has no refresh token: then the user has to
/// sign in. The error does not quote the text. rspotify writes `null` for client credentials. rspotify 0.16.1 also does so when it
/// refreshes a PKCE login and Spotify sends no new refresh token
/// ([rspotify #574](https://github.com/ramsayleung/rspotify/pull/574)).
///
/// ```
/// use ambitus::token::import;
///
/// let cache = r#"{"access_token":"a","expires_in":3600,"expires_at":"2026-08-01T12:00:00Z","refresh_token":"r","scope":"streaming"}"#;
/// assert_eq!(import::rspotify(cache)?.expose(), "r");
/// assert!(import::rspotify("access_token").unwrap_err().is_invalid_argument());
/// # Ok::<(), ambitus::Error>(())
/// ```
pub fn rspotify(text: impl AsRef<[u8]>) -> Result<RefreshToken, Error> {
    refresh_token(text.as_ref()).map_err(|why| Error::invalid("token cache of rspotify", why))
}

/// The refresh token in a cache of [spotipy](https://spotipy.readthedocs.io), which is the file `.cache` or `.cache-<username>` unless
/// the program chose another one. The texts that spotipy keeps in Redis and Memcache are the same JSON.
///
/// # Errors
///
/// [`is_invalid_argument`](Error::is_invalid_argument) when the text is not a JSON object or has no refresh token, as one of
/// `SpotifyClientCredentials` or `SpotifyImplicitGrant`: then the user has to sign in. The error does not quote the text.
///
/// ```
/// use ambitus::token::import;
///
/// let cache = r#"{"access_token":"a","token_type":"Bearer","expires_in":3600,"refresh_token":"r","scope":null,"expires_at":1785585600}"#;
/// assert_eq!(import::spotipy(cache)?.expose(), "r");
/// assert!(import::spotipy(r#"{"access_token":"a"}"#).unwrap_err().is_invalid_argument());
/// # Ok::<(), ambitus::Error>(())
/// ```
pub fn spotipy(text: impl AsRef<[u8]>) -> Result<RefreshToken, Error> {
    refresh_token(text.as_ref()).map_err(|why| Error::invalid("token cache of spotipy", why))
}

/// Both libraries write a JSON object, in which the token has the name that Spotify gives it. The access token is of no use.
fn refresh_token(text: &[u8]) -> Result<RefreshToken, &'static str> {
    let mut json = Json::read(text).ok_or("it is not JSON")?;
    if !json.is_object() {
        return Err("it is JSON, but not an object");
    }
    match json.get("refresh_token") {
        Some(Value::String(token)) if token.is_empty() => Err("its refresh_token is empty, so the user has to sign in"),
        Some(Value::Null) => {
            Err("its refresh_token is null, so the user has to sign in; client credentials never have one")
        }
        None => Err("it has no refresh_token, so the user has to sign in; client credentials never have one"),
        Some(_) => match json.take("refresh_token").and_then(Json::into_text) {
            Some(token) => Ok(token.into()),
            None => Err("its refresh_token is not a text"),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::{rspotify, spotipy};

    #[test]
    fn the_refresh_token_of_each_format_is_read() {
        for cache in [
            // 0.11 and later, and 0.10.
            r#"{"access_token":"a","expires_in":3600,"expires_at":"2026-08-01T12:00:00.123456789Z","refresh_token":"r","scope":"b a"}"#,
            r#"{"access_token":"a","token_type":"Bearer","expires_in":3600,"expires_at":1785585600,"refresh_token":"r","scope":"a"}"#,
        ] {
            assert_eq!(rspotify(cache).unwrap().expose(), "r", "{cache}");
        }
        for cache in [
            r#"{"access_token": "a", "token_type": "Bearer", "expires_in": 3600, "refresh_token": "r", "scope": "a b", "expires_at": 1785585600}"#,
            r#"{"access_token": "a", "expires_in": 3600, "expires_at": 1785585600, "scope": null, "refresh_token": "\u0072"}"#,
        ] {
            assert_eq!(spotipy(format!("{cache}\n")).unwrap().expose(), "r", "{cache}");
        }
    }

    #[test]
    fn a_cache_without_a_refresh_token_says_why_and_is_not_quoted() {
        for (cache, why) in [
            ("", "it is not JSON"),
            ("s3cret", "it is not JSON"),
            (r#"{"refresh_token":"s3cret"#, "it is not JSON"),
            (r#"["s3cret"]"#, "it is JSON, but not an object"),
            (r#"{"access_token":"s3cret"}"#, "it has no refresh_token"),
            (r#"{"access_token":"s3cret","refresh_token":null}"#, "its refresh_token is null"),
            (r#"{"access_token":"s3cret","refresh_token":""}"#, "its refresh_token is empty"),
            (r#"{"refresh_token":["s3cret"]}"#, "its refresh_token is not a text"),
        ] {
            for (error, name) in [(rspotify(cache), "rspotify"), (spotipy(cache), "spotipy")] {
                let error = error.unwrap_err();
                assert!(error.is_invalid_argument(), "{cache}");
                assert!(error.to_string().starts_with(&format!("token cache of {name}: {why}")), "{error}");
                assert!(!format!("{error:?} {error}").contains("s3cret"), "{error}");
            }
        }
        assert!(rspotify([0xff, 0xfe]).unwrap_err().is_invalid_argument());
    }
}
