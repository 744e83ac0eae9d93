//! The redirect URI, to which Spotify sends the browser back.

use std::fmt;
use std::str::FromStr;

use url::{Host, Url};

use crate::error::Error;
use crate::transport::is_loopback;

/// Schemes that the browser itself handles. A code sent there would reach a page, a file or a script.
const NEVER: [&str; 12] = [
    "about",
    "blob",
    "data",
    "file",
    "filesystem",
    "ftp",
    "javascript",
    "mailto",
    "vbscript",
    "view-source",
    "ws",
    "wss",
];

/// A redirect URI, as registered in Spotify's dashboard. Spotify compares it character by character, so it is sent unchanged.
///
/// | Kind | |
/// |---|---|
/// | `https://app.example/callback` | for servers, pages, and apps that claim the link (RFC 8252, section 7.2) |
/// | `http://127.0.0.1:8080/callback`, `http://[::1]:8080/callback` | for native apps (RFC 8252, section 7.3); see [`Listener`] |
/// | `com.example.app:/callback` | for native apps with a private-use scheme (RFC 8252, section 7.1) |
///
/// Every other URI is refused. `localhost` is refused, as Spotify does, because the name may resolve to another machine (RFC 8252,
/// section 8.3). A fragment is refused (RFC 6749, section 3.1.2).
///
/// ```
/// use ambitus::auth::Redirect;
///
/// let redirect: Redirect = "https://app.example/callback".parse()?;
/// assert_eq!(redirect.as_str(), "https://app.example/callback");
/// assert!("http://localhost:8080/callback".parse::<Redirect>().is_err());
/// # Ok::<(), ambitus::Error>(())
/// ```
///
/// [`Listener`]: https://docs.rs/ambitus/latest/ambitus/auth/struct.Listener.html
#[derive(Clone, PartialEq, Eq)]
pub struct Redirect {
    /// The URI as it was given.
    text: String,
    url: Url,
}

impl Redirect {
    /// The URI as it was given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether `callback` is a URL of this redirect: it may differ only by additions to the query.
    pub(super) fn received(&self, callback: &Url) -> bool {
        let place = |url: &Url| {
            // Browsers treat an empty path and `/` as equal, also for schemes where `url` does not.
            let path = if url.path() == "/" { String::new() } else { url.path().to_owned() };
            let host = url.host_str().unwrap_or_default().to_ascii_lowercase();
            (url.scheme().to_owned(), host, url.port_or_known_default(), path)
        };
        let own_query_is_kept = self.url.query_pairs().all(|own| callback.query_pairs().any(|pair| pair == own));
        place(&self.url) == place(callback)
            && callback.username().is_empty()
            && callback.password().is_none()
            && own_query_is_kept
    }

    fn parse(text: &str) -> Result<Self, Error> {
        let refuse = |why: &str| Err(Error::invalid("redirect", why));
        // `Url::parse` repairs other characters, but Spotify compares the original text.
        if !text.bytes().all(|byte| byte.is_ascii_graphic()) {
            return refuse("must be ASCII without spaces");
        }
        let Ok(url) = Url::parse(text) else {
            return refuse("not an absolute URL");
        };
        let named_localhost = url.host_str().is_some_and(|host| {
            let host = host.trim_end_matches('.').to_ascii_lowercase();
            host == "localhost" || host.ends_with(".localhost")
        });
        match url.scheme() {
            "http" | "https" if named_localhost => {
                return refuse("Spotify refuses localhost; write http://127.0.0.1 or http://[::1]");
            }
            "https" if matches!(url.host(), Some(Host::Domain(_) | Host::Ipv4(_) | Host::Ipv6(_))) => {}
            "http" if is_loopback(&url) => {}
            "http" => return refuse("http is for the loopback addresses 127.0.0.1 and [::1] only; use https"),
            scheme if NEVER.contains(&scheme) => return refuse("this scheme cannot receive a callback"),
            _ => {}
        }
        if text.contains('#') {
            return refuse("must have no fragment");
        }
        if !url.username().is_empty() || url.password().is_some() {
            return refuse("must have no user name and no password");
        }
        if url.query_pairs().any(|(key, _)| matches!(&*key, "code" | "state" | "error")) {
            return refuse("must not have code, state or error in its query");
        }
        Ok(Self { text: text.to_owned(), url })
    }
}

impl fmt::Debug for Redirect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Redirect").field(&self.text).finish()
    }
}

impl fmt::Display for Redirect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl FromStr for Redirect {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}

impl TryFrom<&str> for Redirect {
    type Error = Error;

    fn try_from(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}

impl TryFrom<String> for Redirect {
    type Error = Error;

    fn try_from(text: String) -> Result<Self, Error> {
        Self::parse(&text)
    }
}

impl TryFrom<Url> for Redirect {
    type Error = Error;

    fn try_from(url: Url) -> Result<Self, Error> {
        Self::parse(url.as_str())
    }
}

#[cfg(test)]
mod tests {
    use url::Url;

    use super::Redirect;

    #[test]
    fn a_valid_redirect_is_kept_unchanged() {
        for good in [
            "https://app.example",
            "https://app.example/Callback/",
            "https://app.example/cb?tenant=1",
            "http://127.0.0.1/callback",
            "http://127.0.0.1:1/callback",
            "http://[::1]:8080/callback",
            "myapp://callback",
            "com.example.app:/oauth",
        ] {
            assert_eq!(good.parse::<Redirect>().unwrap().as_str(), good);
        }
    }

    #[test]
    fn an_unsafe_redirect_is_refused() {
        for bad in [
            "",
            "callback",
            "//127.0.0.1/callback",
            "http://localhost:8080/callback",
            "https://localhost/callback",
            "http://LOCALHOST./callback",
            "http://app.localhost/callback",
            "http://app.example/callback",
            "http://0.0.0.0/callback",
            "http://192.168.1.2/callback",
            "http://127.0.0.1.app.example/callback",
            "http://127.0.0.1@app.example/callback",
            "https://user@app.example/callback",
            "https://app.example/callback#part",
            "https://app.example/callback#",
            "https://app.example/call back",
            " https://app.example/callback",
            "https://app.example/callback\n",
            "https://app.example/callback?state=mine",
            "https://äpp.example/callback",
            "javascript:alert(1)",
            "data:text/html,x",
            "file:///tmp/callback",
        ] {
            let error = bad.parse::<Redirect>().unwrap_err();
            assert!(error.is_invalid_argument() && error.to_string().starts_with("redirect: "), "{bad}");
        }
        assert!("http://localhost/".parse::<Redirect>().unwrap_err().to_string().contains("127.0.0.1"));
    }

    #[test]
    fn a_callback_must_match_its_redirect() {
        let received = |redirect: &str, callback: &str| {
            redirect.parse::<Redirect>().unwrap().received(&Url::parse(callback).unwrap())
        };
        assert!(received("https://app.example/cb", "https://app.example/cb?code=1"));
        assert!(received("https://app.example/cb", "https://APP.example:443/cb?code=1"));
        assert!(received("https://app.example/cb?tenant=1", "https://app.example/cb?tenant=1&code=1"));
        assert!(received("myapp://callback", "myapp://callback/?code=1"));
        for (redirect, elsewhere) in [
            ("https://app.example/cb", "http://app.example/cb"),
            ("https://app.example/cb", "https://app.example/cb/"),
            ("https://app.example/cb", "https://app.example/CB"),
            ("https://app.example/cb", "https://app.example:444/cb"),
            ("https://app.example/cb", "https://app.example.evil/cb"),
            ("https://app.example/cb", "https://x@app.example/cb"),
            ("https://app.example/cb?tenant=1", "https://app.example/cb?tenant=2"),
            ("http://127.0.0.1:8080/cb", "http://127.0.0.1:8081/cb"),
            ("http://127.0.0.1:8080/cb", "http://[::1]:8080/cb"),
            ("myapp://callback", "otherapp://callback"),
        ] {
            assert!(!received(redirect, elsewhere), "{elsewhere}");
        }
    }
}
