//! A loopback redirect for native apps (RFC 8252, section 7.3).
//!
//! Any program on the machine can connect, and so can any page that the user has open. Therefore a connection alone proves nothing:
//! requests are bounded in size and time, many are served at once, and only a request with the login's `state` is accepted.

use std::collections::VecDeque;
use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use secrecy::zeroize::Zeroizing;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{mpsc, oneshot};
use tokio::task::{AbortHandle, JoinSet};
use tokio::time::{sleep, timeout, timeout_at};

use super::Spotify;
use super::callback::Callback;
use super::login::{CodeClient, Login, Pending};
use super::redirect::Redirect;
use crate::error::{CallbackError, Error};
use crate::scope::ScopeSet;
use crate::wiped::Buffer;

const PATH: &str = "/callback";
/// The default time for the user to sign in.
const PATIENCE: Duration = Duration::from_secs(300);
/// The time for one connection to send its request, and again to receive the answer.
const SLOW: Duration = Duration::from_secs(5);
/// The longest request head, in bytes. It contains a code, and may contain cookies of other servers on this machine.
const HEAD: usize = 32 << 10;
/// Connections served at once. At this limit, a new connection replaces the oldest.
const MOST: usize = 64;

/// A listener on 127.0.0.1 or \[::1\]. It is bound before the login begins, so that no other program can take the port.
///
/// Register `http://127.0.0.1/callback` (or `http://[::1]/callback`) in the dashboard, without a port: Spotify then accepts any port.
///
/// ```no_run
/// # async fn run() -> Result<(), ambitus::Error> {
/// use ambitus::{Spotify, auth::Listener, scope::UserLibraryRead};
///
/// let listener = Listener::bind().await?;
/// let login = Spotify::new("client id").pkce(listener.redirect()).scopes::<(UserLibraryRead,)>().begin()?;
/// println!("open {}", login.authorize_url());
/// let callback = listener.callback(&login).await?;
/// let spotify = login.finish(callback).await?;
/// # Ok(()) }
/// ```
#[derive(Debug)]
pub struct Listener {
    socket: TcpListener,
    redirect: Redirect,
    patience: Duration,
}

impl Listener {
    /// Binds 127.0.0.1 on any free port.
    ///
    /// # Cancellation
    ///
    /// When the future is dropped, the port is free again.
    ///
    /// # Errors
    ///
    /// An error with a [`source`](std::error::Error::source) when no port can be bound.
    pub async fn bind() -> Result<Self, Error> {
        Self::bind_to((Ipv4Addr::LOCALHOST, 0)).await
    }

    /// Binds a loopback address and port, such as `([127, 0, 0, 1], 8080)` or `(Ipv6Addr::LOCALHOST, 0)`. Port 0 selects any free port.
    ///
    /// # Cancellation
    ///
    /// When the future is dropped, the port is free again.
    ///
    /// # Errors
    ///
    /// [`is_invalid_argument`](Error::is_invalid_argument) when the address is not a loopback address, because any other is open to the
    /// network; an error with a [`source`](std::error::Error::source) when it cannot be bound.
    pub async fn bind_to(address: impl Into<SocketAddr>) -> Result<Self, Error> {
        let address = address.into();
        if !address.ip().is_loopback() {
            return Err(Error::invalid("listener address", "must be a loopback address"));
        }
        let unbound = |error| Error::environment("the loopback listener cannot be bound", error);
        let socket = TcpListener::bind(address).await.map_err(unbound)?;
        let bound = socket.local_addr().map_err(unbound)?;
        let redirect = format!("http://{bound}{PATH}").parse()?;
        Ok(Self { socket, redirect, patience: PATIENCE })
    }

    /// How long to wait for the user. The default is five minutes.
    #[must_use]
    pub fn timeout(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// The redirect URI for the login.
    #[must_use]
    pub fn redirect(&self) -> Redirect {
        self.redirect.clone()
    }

    /// Waits for the callback of `login`, answers the browser with a small page, and stops listening.
    ///
    /// Other requests are answered and ignored: for an icon, on a connection opened in advance, malformed, or for another login.
    ///
    /// # Cancellation
    ///
    /// When the future is dropped, the port is free again, and a callback that arrived meanwhile is lost. Bind another listener, and begin
    /// again.
    ///
    /// # Errors
    ///
    /// [`is_access_denied`](Error::is_access_denied) when the user refused; [`is_timeout`](Error::is_timeout) when no callback came in
    /// time; [`is_invalid_argument`](Error::is_invalid_argument) when `login` has another redirect; other errors as for
    /// [`check`](Spotify::check).
    pub async fn callback<C: CodeClient, S: ScopeSet>(
        self,
        login: &Spotify<Login<C, Pending<S>>>,
    ) -> Result<Callback, Error> {
        if login.state.step.redirect != self.redirect {
            return Err(Error::invalid("login", "its redirect is not this listener's"));
        }
        let origin = self.redirect.as_str().trim_end_matches(PATH);
        let deadline = tokio::time::Instant::now() + self.patience;
        let (arrivals, mut arrived) = mpsc::channel(1);
        // Dropping it ends the acceptor and all connections.
        let mut acceptor = JoinSet::new();
        acceptor.spawn(accept(self.socket, arrivals));
        loop {
            let Ok(Some(arrival)) = timeout_at(deadline, arrived.recv()).await else {
                return Err(CallbackError::TimedOut.into());
            };
            let mut url = Buffer::default();
            url.push(origin.as_bytes());
            url.push(arrival.target.as_bytes());
            let checked = login.check(url.text());
            match &checked {
                Ok(_) => arrival.answer(page(200, "Signed in", "You can close this window.")).await,
                Err(error) if error.is_foreign_callback() => {
                    arrival.answer(page(400, "Not this login", &error.to_string())).await;
                    continue;
                }
                Err(error) => arrival.answer(page(400, "Not signed in", &error.to_string())).await,
            }
            return checked;
        }
    }
}

/// A request for the callback's path. It waits for its page.
struct Arrival {
    /// Path and query, unchanged. The query holds the code.
    target: Zeroizing<String>,
    page: oneshot::Sender<String>,
    written: oneshot::Receiver<()>,
}

impl Arrival {
    /// Sends the page, and waits until it is written, the connection has failed, or the time is over.
    async fn answer(self, page: String) {
        if self.page.send(page).is_ok() {
            let _ = timeout(SLOW, self.written).await;
        }
    }
}

async fn accept(socket: TcpListener, arrivals: mpsc::Sender<Arrival>) {
    let mut connections = JoinSet::new();
    let mut handles = VecDeque::new();
    loop {
        match socket.accept().await {
            Ok((stream, _)) => {
                while connections.try_join_next().is_some() {}
                handles.retain(|handle: &AbortHandle| !handle.is_finished());
                // The oldest connection has had the most time to send its request.
                if handles.len() >= MOST
                    && let Some(oldest) = handles.pop_front()
                {
                    oldest.abort();
                }
                handles.push_back(connections.spawn(serve(stream, arrivals.clone())));
            }
            // All file descriptors are in use, or the peer has disconnected: both may pass, so accepting continues.
            Err(_) => sleep(Duration::from_millis(50)).await,
        }
    }
}

async fn serve(mut stream: TcpStream, arrivals: mpsc::Sender<Arrival>) {
    let Ok(Some(head)) = timeout(SLOW, head(&mut stream)).await else {
        return;
    };
    let (written, done) = oneshot::channel();
    let page = match target(head.text()) {
        Ok(target) => {
            let (page, answer) = oneshot::channel();
            let arrival = Arrival { target: Zeroizing::new(target.to_owned()), page, written: done };
            if arrivals.send(arrival).await.is_err() {
                return;
            }
            let Ok(page) = answer.await else {
                return;
            };
            page
        }
        Err((status, what)) => page(status, what, ""),
    };
    let _ = timeout(SLOW, async {
        stream.write_all(page.as_bytes()).await?;
        stream.shutdown().await
    })
    .await;
    let _ = written.send(());
}

/// Reads a request up to its blank line. `None` if it is too long, not UTF-8, or incomplete.
async fn head(stream: &mut TcpStream) -> Option<Buffer> {
    let mut head = Buffer::default();
    let mut piece = Zeroizing::new([0; 2048]);
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        let read = stream.read(&mut *piece).await.ok()?;
        if read == 0 || head.len() + read > HEAD {
            return None;
        }
        head.push(&piece[..read]);
    }
    std::str::from_utf8(&head).is_ok().then_some(head)
}

/// The target of a request for the callback, or the status and title of the error page.
fn target(head: &str) -> Result<&str, (u16, &'static str)> {
    let line = head.lines().next().unwrap_or_default();
    let mut words = line.split(' ');
    let (Some(method), Some(target), Some(version), None) = (words.next(), words.next(), words.next(), words.next())
    else {
        return Err((400, "Bad request"));
    };
    if !version.starts_with("HTTP/1.") {
        return Err((400, "Bad request"));
    }
    if target.split('?').next() != Some(PATH) {
        return Err((404, "Not found"));
    }
    if method == "GET" { Ok(target) } else { Err((405, "Not allowed")) }
}

/// A complete HTTP answer. The page has no script, loads nothing, is not cached, and sends no referrer.
fn page(status: u16, title: &str, text: &str) -> String {
    let reason = match status {
        200 => "OK",
        404 => "Not Found",
        405 => "Method Not Allowed",
        _ => "Bad Request",
    };
    let (title, text) = (escape(title), escape(text));
    let html = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>{title}</title><h1>{title}</h1><p>{text}</p></html>"
    );
    format!(
        "HTTP/1.1 {status} {reason}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {}\r\n\
         Cache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff\r\n\
         Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\nConnection: close\r\n\r\n{html}",
        html.len()
    )
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::{escape, page, target};

    #[test]
    fn only_a_get_request_for_the_callback_path_is_accepted() {
        assert_eq!(target("GET /callback?code=1 HTTP/1.1\r\n\r\n"), Ok("/callback?code=1"));
        for (line, status) in [
            ("GET /favicon.ico HTTP/1.1", 404),
            ("GET /callback/ HTTP/1.1", 404),
            ("GET /callbackx?code=1 HTTP/1.1", 404),
            ("GET http://evil.example/callback HTTP/1.1", 404),
            ("POST /callback?code=1 HTTP/1.1", 405),
            ("OPTIONS /callback HTTP/1.1", 405),
            ("GET /callback", 400),
            ("GET /callback HTTP/1.1 x", 400),
            ("GET /callback SPDY/3", 400),
            ("\u{16}\u{3}\u{1}", 400),
            ("", 400),
        ] {
            assert_eq!(target(line).unwrap_err().0, status, "{line}");
        }
    }

    #[test]
    fn text_in_a_page_is_escaped() {
        assert_eq!(
            escape("<script>alert('x')&\"</script>"),
            "&lt;script&gt;alert(&#39;x&#39;)&amp;&quot;&lt;/script&gt;"
        );
        assert!(!page(400, "t", "<img src=x>").contains("<img"));
    }
}
