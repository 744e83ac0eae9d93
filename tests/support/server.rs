//! An HTTP server on loopback that answers as a test's script says, down to the byte.
//!
//! Tests that need only well-formed answers use wiremock. This server also cuts answers off, resets connections, and stalls.

use std::fmt;
use std::io::{self, Write as _};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// A request, read to its end.
#[derive(Debug)]
pub(crate) struct Request {
    /// Counted from 1.
    pub(crate) number: usize,
    /// The path with its query.
    pub(crate) path: String,
    /// The lines of the head after the first, with their names in lower case.
    headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Request {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// What a request gets: bytes, and what becomes of the connection.
#[derive(Clone)]
pub(crate) struct Reply {
    bytes: Vec<u8>,
    /// Whether each byte is sent by itself.
    drips: bool,
    end: End,
}

/// What comes after the bytes.
#[derive(Clone)]
enum End {
    /// The next request of the connection.
    KeepAlive,
    Close,
    Reset,
    /// Silence, until [`Server::release`] or until the server is dropped.
    Stall,
    /// These bytes without end.
    Repeat(Vec<u8>),
}

/// An answer with a length, as HTTP/1.1 writes it. `headers` are whole lines.
fn http(status: &str, headers: &str, body: impl AsRef<[u8]>) -> Vec<u8> {
    let body = body.as_ref();
    let head = format!("HTTP/1.1 {status}\r\n{headers}content-length: {}\r\n\r\n", body.len());
    [head.as_bytes(), body].concat()
}

impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = match &self.end {
            End::KeepAlive => "the next",
            End::Close => "a close",
            End::Reset => "a reset",
            End::Stall => "silence",
            End::Repeat(_) => "no end",
        };
        write!(f, "{:.200?} and {end}", String::from_utf8_lossy(&self.bytes))
    }
}

impl Reply {
    /// These bytes, and the end of the connection.
    pub(crate) fn raw(bytes: impl Into<Vec<u8>>) -> Self {
        Self { bytes: bytes.into(), drips: false, end: End::Close }
    }

    /// A well-formed answer, after which the connection is closed.
    pub(crate) fn http(status: &str, headers: &str, body: impl AsRef<[u8]>) -> Self {
        Self::raw(http(status, &format!("{headers}connection: close\r\n"), body))
    }

    /// A well-formed answer on a connection that stays.
    pub(crate) fn keeping(status: &str, headers: &str, body: impl AsRef<[u8]>) -> Self {
        Self { end: End::KeepAlive, ..Self::raw(http(status, headers, body)) }
    }

    pub(crate) fn reset_after(bytes: impl Into<Vec<u8>>) -> Self {
        Self { end: End::Reset, ..Self::raw(bytes) }
    }

    pub(crate) fn stall_after(bytes: impl Into<Vec<u8>>) -> Self {
        Self { end: End::Stall, ..Self::raw(bytes) }
    }

    pub(crate) fn endless(bytes: impl Into<Vec<u8>>, more: Vec<u8>) -> Self {
        Self { end: End::Repeat(more), ..Self::raw(bytes) }
    }

    /// The same, a byte at a time.
    pub(crate) fn dripping(self) -> Self {
        Self { drips: true, ..self }
    }
}

/// What a server does. A closure from a request to the future of a reply is one.
pub(crate) trait Script: Send + Sync + 'static {
    fn reply(&self, request: Request) -> impl Future<Output = Reply> + Send;

    /// Whether a connection is reset before its request is read.
    fn resets_unread(&self) -> bool {
        false
    }
}

impl<F, Fut> Script for F
where
    F: Fn(Request) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Reply> + Send,
{
    async fn reply(&self, request: Request) -> Reply {
        self(request).await
    }
}

/// A running server. It ends with this.
pub(crate) struct Server {
    pub(crate) base: String,
    requests: Arc<AtomicUsize>,
    releases: watch::Sender<()>,
    task: JoinHandle<()>,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Server {
    pub(crate) async fn start(script: impl Script) -> Self {
        Self::at(TcpListener::bind("127.0.0.1:0").await.unwrap(), script)
    }

    /// The same, at a port that is bound already.
    pub(crate) fn at(listener: TcpListener, script: impl Script) -> Self {
        let base = format!("http://{}", listener.local_addr().unwrap());
        let (releases, released) = watch::channel(());
        let requests = Arc::new(AtomicUsize::new(0));
        let (script, count) = (Arc::new(script), requests.clone());
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let _ = stream.set_nodelay(true);
                let mut released = released.clone();
                released.mark_unchanged();
                tokio::spawn(serve(stream, script.clone(), count.clone(), released));
            }
        });
        Self { base, requests, releases, task }
    }

    /// Gives each request the same reply.
    pub(crate) async fn replying(reply: Reply) -> Self {
        Self::start(move |_| std::future::ready(reply.clone())).await
    }

    /// How many requests came, counting connections that were reset unread.
    pub(crate) fn requests(&self) -> usize {
        self.requests.load(Ordering::SeqCst)
    }

    /// Closes the connections that stall.
    pub(crate) fn release(&self) {
        self.releases.send_replace(());
    }
}

async fn serve(
    stream: TcpStream,
    script: Arc<impl Script>,
    count: Arc<AtomicUsize>,
    mut released: watch::Receiver<()>,
) -> io::Result<()> {
    let mut stream = BufReader::new(stream);
    loop {
        if script.resets_unread() {
            count.fetch_add(1, Ordering::SeqCst);
            return reset(stream.get_ref());
        }
        let Some(mut request) = read(&mut stream).await? else { return Ok(()) };
        request.number = count.fetch_add(1, Ordering::SeqCst) + 1;
        let reply = script.reply(request).await;
        let stream = stream.get_mut();
        if reply.drips {
            for byte in reply.bytes {
                stream.write_all(&[byte]).await?;
                tokio::task::yield_now().await;
            }
        } else {
            stream.write_all(&reply.bytes).await?;
        }
        match reply.end {
            End::KeepAlive => continue,
            End::Close => return stream.shutdown().await,
            End::Reset => {
                // The client reads the bytes first: a reset discards unread ones.
                tokio::time::sleep(Duration::from_millis(5)).await;
                return reset(stream);
            }
            End::Stall => return released.changed().await.map_err(io::Error::other),
            End::Repeat(more) => loop {
                stream.write_all(&more).await?;
            },
        }
    }
}

/// Reads a request; none where the connection ends first.
async fn read(stream: &mut BufReader<TcpStream>) -> io::Result<Option<Request>> {
    let (mut line, mut request) =
        (String::new(), Request { number: 0, path: String::new(), headers: Vec::new(), body: String::new() });
    loop {
        line.clear();
        if stream.read_line(&mut line).await? == 0 {
            return Ok(None);
        }
        let text = line.trim_end();
        if text.is_empty() {
            break;
        }
        match text.split_once(": ") {
            _ if request.path.is_empty() => text.split(' ').nth(1).unwrap_or_default().clone_into(&mut request.path),
            Some((name, value)) => request.headers.push((name.to_ascii_lowercase(), value.to_owned())),
            None => {}
        }
    }
    let length = request.header("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await?;
    request.body = String::from_utf8_lossy(&body).into_owned();
    Ok(Some(request))
}

/// Makes the connection's close a reset.
fn reset(stream: &TcpStream) -> io::Result<()> {
    #[allow(deprecated)] // does not block, as the time is zero
    stream.set_linger(Some(Duration::ZERO))
}

/// An answer of so many MiB of spaces, which gzip compresses to a thousandth.
pub(crate) fn gzip_of_spaces(mebibytes: usize) -> Reply {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    for _ in 0..mebibytes {
        packed.write_all(&vec![b' '; 1 << 20]).unwrap();
    }
    Reply::raw(http("200 OK", "content-encoding: gzip\r\n", packed.finish().unwrap()))
}
