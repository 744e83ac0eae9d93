//! A server on loopback that answers each GET with a prepared answer and keeps the connection.

use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// Head and body of an answer.
pub type Answer = Arc<[u8]>;

/// An answer with this body.
#[must_use]
pub fn answer(body: &str) -> Answer {
    let length = body.len();
    format!("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}")
        .into_bytes()
        .into()
}

/// Starts a server with its own thread and runtime, and returns its URL. `find` gets the first line of the request.
pub fn serve(delay: Duration, find: impl Fn(&str) -> Answer + Send + Sync + 'static) -> String {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async move {
            let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
            tell.send(listener.local_addr().expect("an address")).expect("a listener");
            let find = Arc::new(find);
            loop {
                let Ok((stream, _)) = listener.accept().await else { continue };
                let _ = stream.set_nodelay(true);
                let find = find.clone();
                tokio::spawn(async move { connection(stream, delay, &*find).await });
            }
        });
    });
    format!("http://{}", told.recv().expect("the address"))
}

async fn connection(mut stream: TcpStream, delay: Duration, find: &impl Fn(&str) -> Answer) -> Option<()> {
    let mut request = Vec::with_capacity(4096);
    loop {
        request.clear();
        while !request.ends_with(b"\r\n\r\n") {
            if stream.read_buf(&mut request).await.ok()? == 0 {
                return None;
            }
        }
        if !delay.is_zero() {
            tokio::time::sleep(delay).await;
        }
        let line = request.split(|byte| *byte == b'\r').next()?;
        stream.write_all(&find(std::str::from_utf8(line).ok()?)).await.ok()?;
    }
}
