//! The seam to progenitor: its generated functions build requests, and the layers of [`transport`](crate::transport) send them.

use bytes::Bytes;

use crate::{
    error::Error,
    transport::{Request, Session},
};

/// What progenitor generated: a function of [`Client`] for each operation.
#[allow(dead_code, clippy::all, clippy::pedantic)]
mod generated {
    include!(concat!(env!("AMBITUS_GENERATED"), "/wire.rs"));
}

/// What progenitor's functions build a request from.
#[derive(Debug)]
pub(crate) struct Client<'a> {
    baseurl: &'a str,
    client: &'a reqwest::Client,
}

/// The client whose functions build the requests of a session.
pub(crate) fn client(session: &Session) -> Client<'_> {
    Client { baseurl: session.base(), client: session.http() }
}

/// A request, ready to be sent, that a function of the [`client`] built.
pub(crate) fn built(built: Result<reqwest::Request, reqwest::Error>) -> Result<Request, Error> {
    // The error's URL would repeat the user's arguments.
    let built = built.map_err(|error| Error::invalid("request", error.without_url().to_string()))?;
    // `null` is a body without properties.
    let body = built.body().and_then(reqwest::Body::as_bytes).filter(|body| *body != b"null");
    let body = body.map(Bytes::copy_from_slice);
    Ok(Request::new(built, body))
}
