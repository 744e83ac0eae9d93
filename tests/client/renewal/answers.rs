//! Token answers that are cut off, endless or without sense.

use ambitus::Error;

use super::endpoint::{Fault, endless, raw};
use super::scene::Scenes;
use crate::support::server::{Reply, gzip_of_spaces};

#[tokio::test]
async fn cut_token_answers_and_wrong_lengths_are_errors() {
    let scenes = Scenes::start().await;
    const TOKEN: &str = r#"{"access_token":"access-x","refresh_token":"refresh-x","expires_in":3600}"#;
    let faults = [
        // Shorter than it says.
        format!("HTTP/1.1 200 OK\r\ncontent-length: 4000\r\n\r\n{TOKEN}"),
        // A chunk that never ends, and one whose length is not a number.
        format!("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n{:x}\r\n{TOKEN}\r\n", TOKEN.len()),
        format!("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{TOKEN}\r\n"),
        format!("HTTP/1.1 200 OK\r\ncontent-length: many\r\n\r\n{TOKEN}"),
        format!("HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{TOKEN}"),
        format!("HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: {}\r\n\r\n{TOKEN}", TOKEN.len()),
        "HTTP/9.9 200 OK\r\n\r\n".to_owned(),
        "\0\0\0\0".to_owned(),
        String::new(),
    ];
    let faults = faults.map(raw);
    scenes.check(faults, 3, |error| !error.is_timeout() && error.status().is_none()).await;
    // So short that the JSON is cut.
    let short = format!("HTTP/1.1 200 OK\r\ncontent-length: 20\r\n\r\n{TOKEN}");
    scenes.check([raw(short)], 1, Error::is_decode).await;
}

#[tokio::test]
async fn a_token_answer_without_end_is_read_to_a_bound() {
    let scenes = Scenes::start().await;
    let too_long: fn(&Error) -> bool = |error| error.to_string().contains("longer than");
    let mut chunk = b"10000\r\n".to_vec();
    chunk.extend([b' '; 1 << 16]);
    chunk.extend(b"\r\n");
    let heads = [
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n",
        "HTTP/1.1 400 Bad\r\ntransfer-encoding: chunked\r\n\r\n",
        "HTTP/1.1 503 Busy\r\ntransfer-encoding: chunked\r\n\r\n",
    ];
    scenes.check(heads.map(|head| endless(head, chunk.clone())), 1, too_long).await;
    // A head without end is an error.
    let line = b"x-more: and more and more and more\r\n".repeat(100);
    scenes.check([endless("HTTP/1.1 200 OK\r\n", line)], 3, |error| error.status().is_none()).await;

    // 16 MiB in 16 kB.
    scenes.check([Fault::Reply(gzip_of_spaces(16))], 1, too_long).await;
}

#[tokio::test]
async fn garbage_instead_of_a_token_is_a_typed_error() {
    let scenes = Scenes::start().await;
    let mut garbage: Vec<Vec<u8>> = [
        "",
        " ",
        "null",
        "true",
        "-",
        "1e999",
        "[]",
        "{}",
        "\"access-x\"",
        "<html>refresh-1</html>",
        "\u{feff}{\"access_token\":\"access-x\"}",
        "{\"access_token\":\"access-x\"",
        "{\"access_token\":\"access-x\"}}",
        "{\"access_token\":\"\"}",
        "{\"access_token\":null}",
        "{\"access_token\":[\"access-x\"]}",
        "{\"access_token\":\"access x\"}",
        "{\"access_token\":\"access-\\r\\nx: y\"}",
        "{\"access_token\":\"access-\\ud800\"}",
        "{\"access_token\":\"access-x\",\"token_type\":\"mac\"}",
        "{\"error\":\"invalid_grant\"}",
        "access_token=access-x&token_type=bearer",
    ]
    .map(|body| body.as_bytes().to_vec())
    .to_vec();
    garbage.extend((1..=9_u8).map(|byte| vec![byte * 28; 300]));
    garbage.push("[".repeat(100_000).into_bytes());
    garbage.push(format!("{{\"access_token\":{}", "{\"a\":".repeat(100_000)).into_bytes());
    let faults = garbage.into_iter().map(|body| Fault::Reply(Reply::http("200 OK", "", body)));
    scenes.check(faults, 1, Error::is_decode).await;
}
