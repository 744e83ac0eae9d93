//! A simulated browser: a few cookies, and no more of the network than the processes of the server.

use std::collections::BTreeMap;
use std::error::Error;

use ambitus::reqwest::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, COOKIE, LOCATION, SET_COOKIE};
use ambitus::reqwest::{Client, Response, Url};

use super::expect;
use super::process::Process;

pub(crate) struct Browser {
    http: Client,
    pub(crate) cookies: BTreeMap<String, String>,
}

/// An answer.
pub(crate) struct Page {
    pub(crate) status: u16,
    pub(crate) location: Option<String>,
    pub(crate) text: String,
}

impl Page {
    /// The nonce in the form.
    pub(crate) fn nonce(&self) -> Result<String, Box<dyn Error>> {
        let rest = self.text.split("name=\"nonce\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        Ok(rest.ok_or("no nonce in the page")?.to_owned())
    }

    /// Where the browser is sent.
    pub(crate) fn location(&self) -> Result<Url, Box<dyn Error>> {
        Ok(self.location.as_deref().ok_or("no redirect")?.parse()?)
    }
}

impl Browser {
    pub(crate) fn new() -> Result<Self, Box<dyn Error>> {
        // This crate chooses reqwest's TLS when it first builds a client. Before that, reqwest cannot build one.
        let _ = ambitus::Spotify::new("browser").http(Client::builder());
        let http = Client::builder().redirect(ambitus::reqwest::redirect::Policy::none()).build()?;
        Ok(Self { http, cookies: BTreeMap::new() })
    }

    /// Opens a path. The reverse proxy chose `process`.
    pub(crate) async fn get(&mut self, process: &Process, path: &str) -> Result<Page, Box<dyn Error>> {
        let request = self.http.get(format!("{}{path}", process.address));
        // A header that a client invented. The server must not believe it.
        let request = request.header("x-forwarded-host", "evil.example").header("x-forwarded-proto", "http");
        let answer = request.header(COOKIE, self.sent()).send().await?;
        self.page(answer).await
    }

    /// Opens a URL of the server, such as that of a callback.
    pub(crate) async fn follow(&mut self, process: &Process, url: &Url) -> Result<Page, Box<dyn Error>> {
        self.get(process, &format!("{}?{}", url.path(), url.query().unwrap_or_default())).await
    }

    pub(crate) async fn post(&mut self, process: &Process, path: &str, body: String) -> Result<Page, Box<dyn Error>> {
        let request = self.http.post(format!("{}{path}", process.address)).header(COOKIE, self.sent());
        let answer = request.header("content-type", "application/x-www-form-urlencoded").body(body).send().await?;
        self.page(answer).await
    }

    fn sent(&self) -> String {
        self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    async fn page(&mut self, answer: Response) -> Result<Page, Box<dyn Error>> {
        let header = |name| answer.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let policy = header(CONTENT_SECURITY_POLICY);
        let protected = header(CACHE_CONTROL) == "no-store"
            && header("referrer-policy".parse()?) == "no-referrer"
            && header("x-content-type-options".parse()?) == "nosniff"
            && ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"]
                .iter()
                .all(|rule| policy.contains(rule));
        if !protected {
            expect(false, "every answer has the headers that protect it")?;
        }
        for cookie in answer.headers().get_all(SET_COOKIE).iter().filter_map(|cookie| cookie.to_str().ok()) {
            self.keep(cookie)?;
        }
        let location = Some(header(LOCATION).to_owned()).filter(|location| !location.is_empty());
        Ok(Page { status: answer.status().as_u16(), location, text: answer.text().await? })
    }

    fn keep(&mut self, cookie: &str) -> Result<(), Box<dyn Error>> {
        let mut parts = cookie.split("; ");
        let (name, value) = parts.next().and_then(|pair| pair.split_once('=')).ok_or("no cookie")?;
        let attributes: Vec<&str> = parts.collect();
        let protected = ["Path=/", "HttpOnly", "SameSite=Lax", "Secure"].iter().all(|part| attributes.contains(part));
        if !protected || !name.starts_with("__Host-") {
            expect(false, "every cookie has the attributes that protect it")?;
        }
        if attributes.contains(&"Max-Age=0") {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        Ok(())
    }
}
