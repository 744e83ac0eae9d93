//! A simulated client side: what the page does, written with this crate's helpers, and what an attacker might try.

use std::error::Error;

use ambitus::auth::Posted;
use ambitus::reqwest::{Client, StatusCode};
use ambitus::testing::FakeSpotify;
use ambitus::{Spotify, Unauthenticated};
use secrecy::ExposeSecret as _;

use crate::server::Scopes;

/// A browser with one cookie.
#[derive(Default)]
struct Browser {
    http: Client,
    cookie: String,
}

impl Browser {
    /// Opens the page and returns the nonce in it.
    async fn open(&mut self, address: &str) -> Result<String, Box<dyn Error>> {
        let page = self.http.get(address).header("cookie", &self.cookie).send().await?;
        self.keep(&page);
        let html = page.text().await?;
        let nonce = html.split("name=\"nonce\" content=\"").nth(1).and_then(|rest| rest.split('"').next());
        Ok(nonce.ok_or("no nonce in the page")?.to_owned())
    }

    async fn post(&mut self, address: &str, nonce: &str, body: String) -> Result<StatusCode, Box<dyn Error>> {
        let request = self.http.post(format!("{address}/session")).header("cookie", &self.cookie);
        let answer =
            request.header("x-nonce", nonce).header("content-type", "application/json").body(body).send().await?;
        self.keep(&answer);
        Ok(answer.status())
    }

    async fn me(&self, address: &str) -> Result<(StatusCode, String), Box<dyn Error>> {
        let answer = self.http.get(format!("{address}/me")).header("cookie", &self.cookie).send().await?;
        Ok((answer.status(), answer.text().await?))
    }

    fn keep(&mut self, answer: &ambitus::reqwest::Response) {
        if let Some(cookie) = answer.headers().get("set-cookie").and_then(|cookie| cookie.to_str().ok()) {
            self.cookie = cookie.split(';').next().unwrap_or_default().to_owned();
        }
    }
}

pub(crate) async fn play(
    fake: &FakeSpotify,
    address: &str,
    app: impl Fn() -> Result<Spotify<Unauthenticated>, ambitus::Error>,
) -> Result<(), Box<dyn Error>> {
    // The page: PKCE, the callback, the exchange. There is no session on this side, only a token to post.
    let login = app()?.pkce(format!("{}/callback", address)).scopes::<Scopes>().begin()?;
    let (mut user, mut stranger) = (Browser::default(), Browser::default());
    let nonce = user.open(address).await?;
    let callback = login.check(fake.visit(login.authorize_url()).await?)?;
    let body = login.hand_over(callback).await?.to_json().expose_secret().to_owned();

    // A post from another browser: with the nonce of the user's browser, then with its own, which the wrong guess used up.
    let other = stranger.open(address).await?;
    for guess in [&nonce, &other] {
        let status = stranger.post(address, guess, body.clone()).await?;
        expect(status == StatusCode::FORBIDDEN, "a stranger's post is refused")?;
    }

    let status = user.post(address, &nonce, body.clone()).await?;
    expect(status == StatusCode::NO_CONTENT, "the user's post is taken")?;
    let (status, text) = user.me(address).await?;
    expect(status == StatusCode::OK, "the server acts as the user")?;
    println!("the server says: {text}");
    expect(stranger.me(address).await?.0 == StatusCode::FORBIDDEN, "and for no other browser")?;

    // A token that was not issued to this client. A post may hold anything.
    let nonce = stranger.open(address).await?;
    let invented = r#"{"access_token":"a","token_type":"Bearer","refresh_token":"mine","scope":"user-library-read"}"#;
    expect(Posted::from_json(invented).is_ok(), "an invented token has the right form")?;
    let status = stranger.post(address, &nonce, invented.to_owned()).await?;
    expect(status == StatusCode::UNAUTHORIZED, "an invented token is refused")?;
    Ok(())
}

fn expect(holds: bool, what: &str) -> Result<(), Box<dyn Error>> {
    println!("{} {what}", if holds { "ok:" } else { "failed:" });
    if holds { Ok(()) } else { Err(what.into()) }
}
