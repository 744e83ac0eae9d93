//! Answers that are too long or make no sense.

use std::time::Duration;

use super::{Kind, call, options, session_at};
use crate::support::server::{Reply, Server, gzip_of_spaces};

#[tokio::test]
async fn a_compressed_bomb_is_bounded() {
    // 64 MiB in 64 kB. Only a client that asks for compression unpacks it.
    let server = Server::replying(gzip_of_spaces(64)).await;
    let patient = options().body_timeout(Duration::from_secs(30)).deadline(Duration::from_secs(60));
    let error = call(&session_at(&server.base, patient), Kind::Get).await.unwrap_err();
    assert!(error.to_string().contains("longer than"), "{error}");
    assert_eq!(server.requests(), 1);
}

#[tokio::test]
async fn a_body_without_end_is_cut_off() {
    let head = "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n";
    let server = Server::replying(Reply::endless(head, vec![b'x'; 1 << 16])).await;
    let patient = options().body_timeout(Duration::from_secs(30)).deadline(Duration::from_secs(60));
    let error = call(&session_at(&server.base, patient), Kind::Get).await.unwrap_err();
    assert!(error.to_string().contains("longer than"), "{error}");
}

#[tokio::test]
async fn a_hundred_kinds_of_garbage_are_typed_errors() {
    let pieces = [
        "",
        "{",
        "}",
        "[",
        "]",
        "\"",
        "null",
        "0",
        "-",
        "1e999",
        "\u{feff}",
        "<html>",
        "{\"markets\":",
        "\\ud800",
        ",",
    ];
    let mut garbage: Vec<Vec<u8>> = Vec::new();
    for one in pieces {
        for other in pieces.iter().take(6) {
            garbage.push(format!("{one}{other}x").into_bytes());
        }
    }
    garbage.extend((0..=9_u8).map(|byte| vec![byte * 28; 300]));
    garbage.push("[".repeat(100_000).into_bytes());
    garbage.push(format!("{{\"markets\":{}", "{\"a\":".repeat(100_000)).into_bytes());
    assert!(garbage.len() >= 100);
    let patient = options().response_timeout(Duration::from_secs(5)).body_timeout(Duration::from_secs(5));
    for body in garbage {
        let server = Server::replying(Reply::http("200 OK", "", body)).await;
        let session = session_at(&server.base, patient.clone());
        let error = call(&session, Kind::Get).await.unwrap_err();
        assert!(error.is_decode(), "{error:?}");
        assert!(error.to_string().len() < 700 && error.operation() == Some("get-available-markets"), "{error}");
        // A command does not look at it.
        assert!(call(&session, Kind::Post).await.is_ok());
    }
}
