//! The one seam of the generated client: what it builds is kept, and sent by the layers.

use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use http::HeaderMap;
use http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue};
use progenitor_client::{ClientHooks, ClientInfo, Error as Ended, OperationInfo};
use reqwest::{Method, Request, Url};

use super::Operation;
use crate::api::wire;

/// What is to be sent. A request is made of it for each time that it is.
#[derive(Debug)]
pub(super) struct Draft {
    method: Method,
    pub(super) url: Url,
    body: Option<Bytes>,
}

/// Where the generated client leaves it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Slot(Arc<Mutex<Option<Draft>>>);

impl Slot {
    pub(super) fn take(&self) -> Option<Draft> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl ClientHooks<Slot> for wire::Client {
    /// Keeps what was built, and ends the generated function, which would send it.
    async fn pre<E>(&self, request: &mut Request, _: &OperationInfo) -> Result<(), Ended<E>> {
        *self.inner().0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Draft::of(request));
        Err(Ended::Custom(String::new()))
    }
}

impl Draft {
    fn of(request: &Request) -> Self {
        // An optional body that was left out arrives as JSON null.
        let body = request.body().and_then(reqwest::Body::as_bytes).filter(|body| *body != b"null");
        Self { method: request.method().clone(), url: request.url().clone(), body: body.map(Bytes::copy_from_slice) }
    }

    /// A request as Spotify wants it. One more header finds its place in it.
    pub(super) fn request(&self, operation: &Operation) -> Request {
        let mut request = Request::new(self.method.clone(), self.url.clone());
        let mut headers = HeaderMap::with_capacity(4);
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        if let Some(body) = &self.body {
            let media_type = operation.body.unwrap_or("application/json");
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
            *request.body_mut() = Some(body.clone().into());
        } else if cfg!(not(target_arch = "wasm32")) && !matches!(self.method, Method::GET | Method::HEAD) {
            // Spotify's front end answers 411 without it. A browser sees to it by itself.
            headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
        }
        *request.headers_mut() = headers;
        request
    }
}
