//! A request of the API before it is signed.

use bytes::Bytes;
use http::HeaderMap;
use http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue};
use reqwest::{Method, Url};

use crate::operation::Operation;

/// What a call sends. Each attempt sends a copy of it.
#[derive(Debug)]
pub(crate) struct Request {
    /// Its method and its URL are sent. Its headers and its body are not.
    built: reqwest::Request,
    body: Option<Bytes>,
}

impl Request {
    pub(crate) fn new(built: reqwest::Request, body: Option<Bytes>) -> Self {
        Self { built, body }
    }

    pub(super) fn url(&self) -> &Url {
        self.built.url()
    }

    /// A copy for one attempt, with the headers that Spotify expects. Its header map has room for the bearer.
    pub(super) fn attempt(&self, operation: &Operation) -> reqwest::Request {
        let mut request = reqwest::Request::new(self.built.method().clone(), self.url().clone());
        let mut headers = HeaderMap::with_capacity(4);
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        if let Some(body) = &self.body {
            let media_type = operation.body.unwrap_or("application/json");
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
            *request.body_mut() = Some(body.clone().into());
        } else if cfg!(not(target_arch = "wasm32")) && !matches!(*self.built.method(), Method::GET | Method::HEAD) {
            // Spotify's front end answers 411 without it. A browser sets it by itself.
            headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
        }
        *request.headers_mut() = headers;
        request
    }
}
