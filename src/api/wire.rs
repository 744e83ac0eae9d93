//! The seam to progenitor: its generated functions build requests, and the layers of [`transport`](crate::transport) send them.

use bytes::Bytes;
use serde::Serialize;
use serde_json::{Map, Value};

use super::generated::wire::Client;
use crate::{
    decode::Answer,
    error::Error,
    operation::Operation,
    transport::{Request, Session},
};

/// A JSON body. It is sent only if it has properties.
///
/// progenitor has no optional bodies, so a body without properties is written as `null`, which [`send`] leaves out.
#[derive(Debug, Default)]
pub(crate) struct Body(Map<String, Value>);

impl Body {
    pub(crate) fn put(&mut self, name: &str, value: Value) {
        self.0.insert(name.to_owned(), value);
    }
}

impl Serialize for Body {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.is_empty() { serializer.serialize_unit() } else { self.0.serialize(serializer) }
    }
}

/// The generated client, whose functions build the requests of a session.
pub(crate) fn client(session: &Session) -> Client {
    Client::new_with_client(session.base(), session.http().clone())
}

/// Sends the request that a function of the [`client`] built.
pub(crate) async fn send(
    session: &Session,
    operation: &'static Operation,
    built: Result<reqwest::Request, reqwest::Error>,
) -> Result<Answer, Error> {
    // The error's URL would repeat the user's arguments.
    let built = built.map_err(|error| Error::invalid("request", error.without_url().to_string()))?;
    // `null` is a body without properties.
    let body = built.body().and_then(reqwest::Body::as_bytes).filter(|body| *body != b"null");
    let body = body.map(Bytes::copy_from_slice);
    let answer = session.send(operation, &Request::new(built, body)).await?;
    let (status, strict) = (answer.status.as_u16(), session.is_strict());
    Ok(Answer { operation, status, body: answer.body, strict })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_empty_body_is_null_and_not_an_empty_object() {
        assert_eq!(serde_json::to_string(&Body::default()).unwrap(), "null");
        let mut body = Body::default();
        body.put("position_ms", json!(2000));
        assert_eq!(serde_json::to_string(&body).unwrap(), r#"{"position_ms":2000}"#);
    }
}
