//! The base URL of a host: which URLs are allowed, and which URLs are under it.

use url::{Host, Url};

use crate::error::Error;

/// A base URL that requests may carry secrets to: HTTPS, or HTTP to a loopback address.
#[derive(Clone, Debug)]
pub(crate) struct Base {
    /// The URL without a slash at its end, so that paths can be appended.
    text: String,
    /// The length of its path.
    path: usize,
}

impl Base {
    pub(crate) fn parse(what: &'static str, text: &str) -> Result<Self, Error> {
        let refuse = |why: &str| Err(Error::invalid(what, why));
        let Ok(url) = Url::parse(text) else {
            return refuse("not an absolute URL");
        };
        match url.scheme() {
            "https" if url.has_host() => {}
            "http" if is_loopback(&url) => {}
            _ => return refuse("must be https, or http to a loopback address (127.0.0.0/8 or [::1])"),
        }
        if url.query().is_some() || url.fragment().is_some() {
            return refuse("must have no query and no fragment");
        }
        if !url.username().is_empty() || url.password().is_some() {
            return refuse("must have no user name and no password");
        }
        let text = url.as_str().trim_end_matches('/').to_owned();
        Ok(Self { text, path: url.path().trim_end_matches('/').len() })
    }

    /// The base without a slash at its end.
    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// The URL of `path`, which begins with a slash.
    pub(crate) fn join(&self, path: &str) -> Result<Url, Error> {
        Url::parse(&format!("{}{path}", self.text))
            .map_err(|_| Error::invalid("base URL", "no path can be appended to it"))
    }

    /// Whether `url` is `template` under this base, compared segment by segment. Each `{…}` stands for exactly one segment.
    ///
    /// An identifier that is `..` or contains a slash would otherwise send a token to another operation.
    pub(crate) fn leads_to(&self, template: &str, url: &Url) -> bool {
        // Both are normalized, so the origin is the same if it is a prefix that a slash follows.
        let under = url.as_str().strip_prefix(&*self.text).is_some_and(|rest| rest.starts_with('/'));
        let Some(path) = url.path().get(self.path..).filter(|_| under) else {
            return false;
        };
        fits(template.as_bytes(), path.as_bytes())
    }
}

/// Compares bytes, not segments as text: this is done for each attempt, and splitting takes five times as long.
fn fits(mut template: &[u8], mut path: &[u8]) -> bool {
    let end = |bytes: &[u8], end: u8| bytes.iter().position(|byte| *byte == end).unwrap_or(bytes.len());
    loop {
        let (literal, placeholder) = template.split_at(end(template, b'{'));
        let Some(rest) = path.strip_prefix(literal) else { return false };
        if placeholder.is_empty() {
            return rest.is_empty();
        }
        let (segment, behind) = rest.split_at(end(rest, b'/'));
        if segment.is_empty() {
            return false;
        }
        path = behind;
        template = &placeholder[end(placeholder, b'/')..];
    }
}

/// Whether the host is a loopback IP address. Names do not count, because the resolver decides where they lead.
pub(crate) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use url::Url;

    use super::Base;

    #[test]
    fn https_anywhere_and_http_on_loopback_only() {
        for good in [
            "https://api.spotify.com/v1",
            "https://localhost:8443",
            "http://127.0.0.1:8080/v1/",
            "http://127.9.9.9",
            "http://[::1]:1",
        ] {
            assert!(Base::parse("base", good).is_ok(), "{good}");
        }
        for bad in [
            "http://api.spotify.com/v1",
            "http://localhost:8080",
            "http://localhost.",
            "http://127.0.0.1.example.org",
            "http://127.0.0.1@example.org",
            "http://[::ffff:127.0.0.1]",
            "http://0.0.0.0",
            "https://user:pass@example.org",
            "https://example.org/?a=b",
            "https://example.org/#f",
            "ftp://127.0.0.1",
            "file:///etc/passwd",
            "data:text/plain,x",
            "/v1",
            "",
        ] {
            let error = Base::parse("api_base", bad).unwrap_err();
            assert!(error.is_invalid_argument() && error.to_string().starts_with("api_base: "), "{bad}");
        }
    }

    #[test]
    fn only_urls_of_the_template_under_the_base_are_accepted() {
        let base = Base::parse("base", "https://api.spotify.com/v1/").unwrap();
        let leads = |template, url| base.leads_to(template, &Url::parse(url).unwrap());
        assert!(leads("/albums/{id}", "https://api.spotify.com/v1/albums/abc?market=GB"));
        assert!(leads("/me", "https://api.spotify.com:443/v1/me"));
        assert!(leads("/users/{id}/playlists", "https://api.spotify.com/v1/users/a%2Fb/playlists"));
        for (template, astray) in [
            ("/albums/{id}", "https://evil.example/v1/albums/abc"),
            ("/albums/{id}", "http://api.spotify.com/v1/albums/abc"),
            ("/albums/{id}", "https://api.spotify.com:444/v1/albums/abc"),
            ("/albums/{id}", "https://api.spotify.com.evil.example/v1/albums/abc"),
            ("/albums/{id}", "https://api.spotify.com@evil.example/v1/albums/abc"),
            ("/albums/{id}", "https://x@api.spotify.com/v1/albums/abc"),
            ("/albums/{id}", "https://api.spotify.com/v2/albums/abc"),
            ("/albums/{id}", "https://api.spotify.com/v11/albums/abc"),
            ("/albums/{id}", "https://api.spotify.com/v1/albums/.."),
            ("/albums/{id}", "https://api.spotify.com/v1/albums/."),
            ("/albums/{id}", "https://api.spotify.com/v1/albums/%2e%2e"),
            ("/albums/{id}", "https://api.spotify.com/v1/albums/"),
            ("/albums/{id}", "https://api.spotify.com/v1/albums/a/b"),
            ("/users/{id}/playlists", "https://api.spotify.com/v1/users/../playlists"),
        ] {
            assert!(!leads(template, astray), "{astray}");
        }
    }

    #[test]
    fn a_base_without_a_path_ends_after_its_host() {
        for base in ["https://api.example", "https://api.example/", "https://api.example//"] {
            let base = Base::parse("base", base).unwrap();
            let leads = |url: &str| base.leads_to("/me", &Url::parse(url).unwrap());
            assert!(leads("https://api.example/me") && leads("https://api.example:443/me?x=y"));
            for astray in [
                "https://api.example.evil.example/me",
                "https://api.example@evil.example/me",
                "https://api.example:444/me",
                "https://api.exampleme/me",
                "https://x@api.example/me",
                "https://api.example//me",
                "http://api.example/me",
            ] {
                assert!(!leads(astray), "{astray}");
            }
        }
        let port = Base::parse("base", "https://127.0.0.1:44").unwrap();
        assert!(port.leads_to("/me", &Url::parse("https://127.0.0.1:44/me").unwrap()));
        assert!(!port.leads_to("/me", &Url::parse("https://127.0.0.1:443/me").unwrap()));
        assert!(!port.leads_to("/me", &Url::parse("https://127.0.0.1:4444/me").unwrap()));
    }
}
