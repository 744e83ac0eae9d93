//! A simulated browser with one cookie, which opens the page and posts what its script would post.

use std::error::Error;

use ambitus::reqwest::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, COOKIE, REFERRER_POLICY, SET_COOKIE};
use ambitus::reqwest::header::{HeaderName, X_CONTENT_TYPE_OPTIONS};
use ambitus::reqwest::{Client, RequestBuilder, Response};

use crate::play::expect;

/// What the policy of every page has to say.
const POLICY: [&str; 5] =
    ["default-src 'none'", "script-src 'sha256-", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'"];

pub(crate) struct Browser {
    http: Client,
    /// Where the server listens.
    address: String,
    /// Whether the browser opens the server by https, through a reverse proxy.
    https: bool,
    /// The name of the cookie and the id.
    pub(crate) cookie: String,
}

/// An answer.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) text: String,
}

impl Browser {
    pub(crate) fn at(address: &str, https: bool) -> Self {
        // This crate chooses reqwest's TLS when it first builds a client. Before that, reqwest cannot build one.
        let _ = ambitus::Spotify::new("browser").http(Client::builder());
        Self { http: Client::new(), address: address.to_owned(), https, cookie: String::new() }
    }

    /// Opens the page and returns the nonce in it.
    pub(crate) async fn open(&mut self) -> Result<String, Box<dyn Error>> {
        let answer = self.http.get(format!("{}/", self.address)).header(COOKIE, &self.cookie).send().await?;
        let policy = header(&answer, CONTENT_SECURITY_POLICY).to_owned();
        if !POLICY.iter().all(|rule| policy.contains(rule)) {
            expect(false, "the page's policy allows its own script and no frame, form or base")?;
        }
        let html = self.keep(answer).await?.text;
        if html.contains("src=") {
            expect(false, "the page requests nothing while its address has the code")?;
        }
        let nonce = html.split("name=\"nonce\" content=\"").nth(1).and_then(|rest| rest.split('"').next());
        Ok(nonce.ok_or("no nonce in the page")?.to_owned())
    }

    pub(crate) async fn me(&mut self) -> Result<Answer, Box<dyn Error>> {
        let request = self.http.get(format!("{}/me", self.address));
        self.send(request).await
    }

    /// Posts a token.
    pub(crate) async fn sign_in(&mut self, nonce: &str, body: &str) -> Result<u16, Box<dyn Error>> {
        self.post("session", nonce, body).await
    }

    pub(crate) async fn sign_out(&mut self, nonce: &str) -> Result<u16, Box<dyn Error>> {
        self.post("sign-out", nonce, "").await
    }

    async fn post(&mut self, path: &str, nonce: &str, body: &str) -> Result<u16, Box<dyn Error>> {
        let request = self.http.post(format!("{}/{path}", self.address)).header("x-nonce", nonce);
        Ok(self.send(request.header("content-type", "application/json").body(body.to_owned())).await?.status)
    }

    async fn send(&mut self, request: RequestBuilder) -> Result<Answer, Box<dyn Error>> {
        let answer = request.header(COOKIE, &self.cookie).send().await?;
        self.keep(answer).await
    }

    /// Checks the headers of an answer, and keeps its cookie.
    async fn keep(&mut self, answer: Response) -> Result<Answer, Box<dyn Error>> {
        let protected =
            [(CACHE_CONTROL, "no-store"), (REFERRER_POLICY, "no-referrer"), (X_CONTENT_TYPE_OPTIONS, "nosniff")];
        if protected.into_iter().any(|(name, value)| header(&answer, name) != value) {
            expect(false, "every answer has the headers that protect it")?;
        }
        let cookie = header(&answer, SET_COOKIE);
        if !cookie.is_empty() {
            let attributes: Vec<&str> = cookie.split("; ").skip(1).collect();
            let protected = ["Path=/", "HttpOnly", "SameSite=Lax"].iter().all(|part| attributes.contains(part));
            let secure = [cookie.starts_with("__Host-visit="), attributes.contains(&"Secure")];
            if !protected || secure != [self.https; 2] {
                expect(false, "a cookie is protected, and with https it has the prefix and `Secure`")?;
            }
            let kept = !attributes.contains(&"Max-Age=0");
            self.cookie = if kept { cookie.split(';').next().unwrap_or_default().to_owned() } else { String::new() };
        }
        Ok(Answer { status: answer.status().as_u16(), text: answer.text().await? })
    }
}

fn header(answer: &Response, name: HeaderName) -> &str {
    answer.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}
