//! What the page does, written with this crate's helpers, and what an attacker might try. Every sentence that is printed was checked.

use std::error::Error;
use std::time::Duration;

use ambitus::auth::Posted;
use ambitus::testing::FakeSpotify;
use ambitus::{Spotify, Unauthenticated};
use secrecy::ExposeSecret as _;
use tokio::net::TcpListener;

use crate::browser::Browser;
use crate::server::{Limits, Scopes, routes};

const HOUR: Duration = Duration::from_secs(3600);

/// A server, as browsers see it.
struct Site<'a> {
    fake: &'a FakeSpotify,
    app: Spotify<Unauthenticated>,
    address: String,
    /// Whether browsers reach it by https, through a reverse proxy.
    https: bool,
}

pub(crate) async fn play(fake: &FakeSpotify) -> Result<(), Box<dyn Error>> {
    for https in [false, true] {
        println!("{}", if https { "behind a reverse proxy with https:" } else { "on a loopback address:" });
        let site = Site::start(fake, https, Limits::default()).await?;
        let mut user = site.sign_in().await?;
        site.refuse_inventions().await?;
        site.keep_signed_in(&mut user).await?;
        site.sign_out(&mut user).await?;
    }
    println!("with small limits:");
    displace(fake).await?;
    end(fake).await
}

impl<'a> Site<'a> {
    async fn start(fake: &'a FakeSpotify, https: bool, limits: Limits) -> Result<Self, Box<dyn Error>> {
        let app = Spotify::new(fake.client_id()).accounts_base(fake.accounts_base())?.api_base(fake.api_base())?;
        let socket = TcpListener::bind("127.0.0.1:0").await?;
        let address = format!("http://{}", socket.local_addr()?);
        let public_url = if https { "https://player.example" } else { &address };
        let routes = routes(app.clone(), fake.client_id(), public_url, limits);
        tokio::spawn(axum::serve(socket, routes).into_future());
        Ok(Self { fake, app, address, https })
    }

    fn browser(&self) -> Browser {
        Browser::at(&self.address, self.https)
    }

    /// What the script of the page does between the click and the post: PKCE, the callback, the exchange. There is no session on this side,
    /// only a token to post.
    async fn token(&self) -> Result<String, Box<dyn Error>> {
        let login = self.app.clone().pkce(format!("{}/callback", self.address)).scopes::<Scopes>().begin()?;
        let callback = login.check(self.fake.visit(login.authorize_url()).await?)?;
        Ok(login.hand_over(callback).await?.to_json().expose_secret().to_owned())
    }

    async fn sign_in(&self) -> Result<Browser, Box<dyn Error>> {
        let body = self.token().await?;
        let (mut user, mut stranger) = (self.browser(), self.browser());
        let nonce = user.open().await?;
        // A post from another browser: with the nonce of the user's browser, then with its own, which the wrong guess used up.
        let (requests, other) = (self.fake.token_requests(), stranger.open().await?);
        for guess in [&nonce, &other] {
            expect(stranger.sign_in(guess, &body).await? == 403, "a stranger's post is refused")?;
        }
        expect(self.fake.token_requests() == requests, "and is not sent on to Spotify")?;

        let before = user.cookie.clone();
        expect(user.sign_in(&nonce, &body).await? == 204, "the user's post is taken")?;
        expect(user.cookie != before, "the browser's visit has a new id")?;
        let me = user.me().await?;
        expect(me.status == 200, "the server acts as the user")?;
        println!("the server says: {}", me.text);
        expect(stranger.me().await?.status == 403, "and for no other browser")?;
        Ok(user)
    }

    /// A post may hold anything.
    async fn refuse_inventions(&self) -> Result<(), Box<dyn Error>> {
        let mut stranger = self.browser();
        let invented =
            r#"{"access_token":"a","token_type":"Bearer","refresh_token":"mine","scope":"user-library-read"}"#;
        expect(Posted::from_json(invented).is_ok(), "an invented token has the right form")?;
        let nonce = stranger.open().await?;
        expect(stranger.sign_in(&nonce, invented).await? == 401, "an invented token is refused")?;
        let nonce = stranger.open().await?;
        expect(stranger.sign_in(&nonce, "{}").await? == 400, "what is no token is refused")?;
        let nonce = stranger.open().await?;
        let long = "a".repeat(100_000);
        expect(stranger.sign_in(&nonce, &long).await? == 413, "a long post is not read to its end")?;
        stranger.open().await?;
        expect(stranger.sign_in("guessed", &long).await? == 403, "one with a wrong nonce is not read at all")
    }

    async fn keep_signed_in(&self, user: &mut Browser) -> Result<(), Box<dyn Error>> {
        let nonce = user.open().await?;
        for guess in ["", "guessed", &nonce] {
            expect(user.sign_in(guess, "{}").await? == 403, "a signed-in browser cannot post a token")?;
        }
        for guess in ["", "guessed"] {
            expect(user.sign_out(guess).await? == 403, "a post without the nonce of the page signs nobody out")?;
        }
        expect(user.me().await?.status == 200, "the user is still signed in")
    }

    async fn sign_out(&self, user: &mut Browser) -> Result<(), Box<dyn Error>> {
        let (nonce, cookie) = (user.open().await?, user.cookie.clone());
        expect(user.sign_out(&nonce).await? == 204 && user.cookie.is_empty(), "the user signs out")?;
        user.cookie = cookie;
        expect(user.me().await?.status == 403, "the old cookie is of no use")
    }

    /// Signs a new browser in.
    async fn signed_in(&self) -> Result<Browser, Box<dyn Error>> {
        let mut user = self.browser();
        let nonce = user.open().await?;
        match user.sign_in(&nonce, &self.token().await?).await? {
            204 => Ok(user),
            _ => Err("a user cannot sign in".into()),
        }
    }
}

async fn displace(fake: &FakeSpotify) -> Result<(), Box<dyn Error>> {
    let site = Site::start(fake, true, Limits { most_waiting: 4, most_signed_in: 2, lifetime: HOUR }).await?;
    let (mut first, mut waiting) = (site.signed_in().await?, site.browser());
    let (nonce, cookie) = (waiting.open().await?, waiting.cookie.clone());
    waiting.open().await?;
    expect(waiting.cookie == cookie, "a browser that opens the page again has no second visit")?;
    for _ in 0..4 {
        site.browser().open().await?;
    }
    expect(waiting.sign_in(&nonce, "{}").await? == 403, "browsers without a cookie displace the oldest that waits")?;
    expect(first.me().await?.status == 200, "and nobody who is signed in")?;
    let mut last = site.signed_in().await?;
    site.signed_in().await?;
    let kept = first.me().await?.status == 403 && last.me().await?.status == 200;
    expect(kept, "one sign-in too many displaces the oldest")
}

async fn end(fake: &FakeSpotify) -> Result<(), Box<dyn Error>> {
    let short = Limits { lifetime: Duration::from_millis(300), ..Limits::default() };
    let site = Site::start(fake, true, short).await?;
    let mut user = site.signed_in().await?;
    tokio::time::sleep(Duration::from_millis(300)).await;
    expect(user.me().await?.status == 403, "a visit ends when its time is over")?;

    let site = Site::start(fake, true, Limits::default()).await?;
    let mut user = site.signed_in().await?;
    fake.revoke_refresh_tokens();
    fake.expire_access_tokens();
    let ended = user.me().await?.status == 403 && user.cookie.is_empty();
    expect(ended, "a user who removed the app at Spotify is signed out here")
}

pub(crate) fn expect(holds: bool, what: &str) -> Result<(), Box<dyn Error>> {
    println!("{} {what}", if holds { "ok:" } else { "failed:" });
    if holds { Ok(()) } else { Err(what.into()) }
}
