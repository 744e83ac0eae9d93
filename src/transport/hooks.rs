//! The one seam of the generated client: what it built is put right and handed to the chain.

use http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue};
use progenitor_client::{ClientHooks, ClientInfo, OperationInfo};
use reqwest::{Method, Request, Response};

use super::{Call, Operation};
use crate::api::wire;

impl ClientHooks<Call> for wire::Client {
    async fn exec(&self, mut request: Request, _: &OperationInfo) -> reqwest::Result<Response> {
        let call = self.inner();
        put_right(&mut request, call.operation);
        match call.send(request).await {
            Ok(response) => Ok(response),
            Err(error) => {
                call.fail(error);
                // The error waits in the call. No reqwest error can carry it, so one is made that never sends: no URL is empty.
                self.client().get("").send().await
            }
        }
    }
}

/// Undoes what the generator cannot be told, and adds what Spotify wants.
fn put_right(request: &mut Request, operation: &Operation) {
    // An optional body that was left out arrives as JSON null.
    if request.body().and_then(reqwest::Body::as_bytes) == Some(b"null") {
        *request.body_mut() = None;
        request.headers_mut().remove(CONTENT_TYPE);
    }
    let bare = request.body().is_none();
    let write = !matches!(*request.method(), Method::GET | Method::HEAD);
    let headers = request.headers_mut();
    headers.remove("api-version");
    headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
    if let Some(media_type) = operation.body.filter(|_| !bare) {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    }
    // Spotify's front end answers 411 without it. A browser sees to it by itself.
    if bare && write && cfg!(not(target_arch = "wasm32")) {
        headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
    }
}
