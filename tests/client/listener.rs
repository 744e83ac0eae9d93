//! The loopback listener, beside stray requests of a browser and of other programs.

use std::net::Ipv6Addr;
use std::time::Duration;

use ambitus::auth::{Listener, Pending, Pkce};
use ambitus::testing::FakeSpotify;
use ambitus::{Spotify, reqwest};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use url::Url;

use crate::support::sign_in::{Scopes, client, parameter};

type Login = Spotify<Pkce<Pending<Scopes>>>;

async fn begin(fake: &FakeSpotify) -> (Listener, Login, String) {
    let listener = Listener::bind().await.unwrap();
    let login = client(fake).pkce(listener.redirect()).scopes().begin().unwrap();
    let redirect = listener.redirect().to_string();
    (listener, login, redirect)
}

/// The `host:port` of a redirect.
fn host(redirect: &str) -> String {
    let url: Url = redirect.parse().unwrap();
    format!("{}:{}", url.host_str().unwrap(), url.port().unwrap())
}

/// Sends bytes and reads until the server closes.
async fn say(redirect: &str, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(host(redirect)).await.unwrap();
    stream.write_all(bytes).await.unwrap();
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    String::from_utf8_lossy(&answer).into_owned()
}

async fn get(url: impl reqwest::IntoUrl) -> (u16, String) {
    let answer = reqwest::Client::builder().no_proxy().build().unwrap().get(url).send().await.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap())
}

#[tokio::test]
async fn a_callback_comes_through_any_amount_of_noise() {
    let fake = FakeSpotify::start().await;
    let (listener, login, redirect) = begin(&fake).await;
    assert!(redirect.starts_with("http://127.0.0.1:") && redirect.ends_with("/callback"));
    let mine = fake.visit(login.authorize_url()).await.unwrap();

    let browser = {
        let redirect = redirect.clone();
        async move {
            // Connections that are opened and not used, and one that stops in the middle of a word.
            let idle: Vec<_> = futures(5, || TcpStream::connect(host(&redirect))).await;
            let mut slow = TcpStream::connect(host(&redirect)).await.unwrap();
            slow.write_all(b"GET /callba").await.unwrap();
            assert!(say(&redirect, b"GET /favicon.ico HTTP/1.1\r\n\r\n").await.starts_with("HTTP/1.1 404"));
            assert!(say(&redirect, b"GET / HTTP/1.1\r\n\r\n").await.starts_with("HTTP/1.1 404"));
            assert!(say(&redirect, b"POST /callback?code=x HTTP/1.1\r\n\r\n").await.starts_with("HTTP/1.1 405"));
            assert!(say(&redirect, b"\x16\x03\x01\x02\x00\x01\r\n\r\n").await.starts_with("HTTP/1.1 400"));
            assert_eq!(say(&redirect, b"\xff\xfe\r\n\r\n").await, "");
            assert_eq!(say(&redirect, &vec![b'x'; 100_000]).await, "");
            for strange in
                ["", "?code=x", "?code=x&state=guess", "?error=access_denied&state=guess", "?state=a&state=b"]
            {
                let (status, page) = get(format!("{redirect}{strange}")).await;
                assert_eq!(status, 400, "{strange}");
                assert!(page.contains("Not this login"));
            }
            let (status, page) = get(mine).await;
            assert_eq!(status, 200);
            assert!(page.contains("Signed in") && !page.contains("fake-code"));
            drop((idle, slow));
        }
    };
    let (callback, ()) = tokio::join!(listener.callback(&login), browser);
    login.finish(callback.unwrap()).await.unwrap();
    // It has stopped listening.
    assert!(TcpStream::connect(host(&redirect)).await.is_err());
}

/// Runs `make` so many times, one after another.
async fn futures<T, E: std::fmt::Debug, F: Future<Output = Result<T, E>>>(
    times: usize,
    make: impl Fn() -> F,
) -> Vec<T> {
    let mut made = Vec::new();
    for _ in 0..times {
        made.push(make().await.unwrap());
    }
    made
}

#[tokio::test]
async fn a_user_who_says_no_ends_the_wait_and_sees_an_escaped_page() {
    let fake = FakeSpotify::start().await;
    let (listener, login, redirect) = begin(&fake).await;
    let state = parameter(login.authorize_url(), "state");
    let denied = format!("{redirect}?error=%3Cscript%3Ealert(1)%3C/script%3E&state={state}");
    let (callback, (status, page)) = tokio::join!(listener.callback(&login), get(denied));
    assert_eq!(callback.unwrap_err().to_string(), "the login was refused: <script>alert(1)</script>");
    assert_eq!(status, 400);
    assert!(page.contains("&lt;script&gt;") && !page.contains("<script"));

    fake.set_denying(true);
    let (listener, login, _) = begin(&fake).await;
    let denied = fake.visit(login.authorize_url()).await.unwrap();
    let (callback, _) = tokio::join!(listener.callback(&login), get(denied));
    assert!(callback.unwrap_err().is_access_denied());
}

#[tokio::test]
async fn it_gives_up_in_time_and_frees_its_port_when_dropped() {
    let fake = FakeSpotify::start().await;
    let (listener, login, redirect) = begin(&fake).await;
    let error = listener.timeout(Duration::from_millis(20)).callback(&login).await.unwrap_err();
    assert!(error.is_timeout() && !error.is_foreign_callback());
    assert!(TcpStream::connect(host(&redirect)).await.is_err());

    let (listener, login, redirect) = begin(&fake).await;
    let abandoned = tokio::time::timeout(Duration::from_millis(20), listener.callback(&login)).await;
    assert!(abandoned.is_err());
    tokio::task::yield_now().await;
    assert!(TcpStream::connect(host(&redirect)).await.is_err());
}

#[tokio::test]
async fn a_crowd_that_says_nothing_does_not_shut_the_user_out() {
    let fake = FakeSpotify::start().await;
    let (listener, login, redirect) = begin(&fake).await;
    let mine = fake.visit(login.authorize_url()).await.unwrap();
    let user = async {
        let crowd = futures(200, || TcpStream::connect(host(&redirect))).await;
        let answer = get(mine).await;
        drop(crowd);
        answer
    };
    let (callback, (status, _)) = tokio::join!(listener.callback(&login), user);
    assert!(callback.is_ok() && status == 200);
}

#[tokio::test]
async fn only_loopback_is_bound_and_only_for_its_own_login() {
    let fake = FakeSpotify::start().await;
    for open in [([0, 0, 0, 0], 0), ([192, 168, 0, 1], 0)] {
        assert!(Listener::bind_to(open).await.unwrap_err().is_invalid_argument());
    }
    assert!(Listener::bind_to((Ipv6Addr::UNSPECIFIED, 0)).await.unwrap_err().is_invalid_argument());
    let (first, login, _) = begin(&fake).await;
    let second = Listener::bind().await.unwrap();
    assert!(second.callback(&login).await.unwrap_err().is_invalid_argument());
    let taken: std::net::SocketAddr = host(&first.redirect().to_string()).parse().unwrap();
    assert!(std::error::Error::source(&Listener::bind_to(taken).await.unwrap_err()).is_some());
    if let Ok(listener) = Listener::bind_to((Ipv6Addr::LOCALHOST, 0)).await {
        assert!(listener.redirect().as_str().starts_with("http://[::1]:"));
    }
}
