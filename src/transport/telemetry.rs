//! Spans, by OpenTelemetry's names for an HTTP client. Query, headers and body are never recorded.
//!
//! Source: <https://opentelemetry.io/docs/specs/semconv/http/http-spans/>.

use http::StatusCode;
use tracing::Span;
use tracing::field::{Empty, display};

use super::Call;
use super::answer::Answer;
use crate::error::Error;

/// The span of one attempt of a call.
pub(super) fn attempt(call: &Call<'_>, attempt: u32) -> Span {
    let (operation, url) = (call.operation, call.request.url());
    let span = tracing::info_span!(
        "spotify",
        otel.name = Empty,
        otel.kind = "client",
        otel.status_code = Empty,
        http.request.method = operation.method,
        http.request.resend_count = Empty,
        http.response.status_code = Empty,
        url.template = operation.path,
        server.address = url.host_str().unwrap_or_default(),
        server.port = url.port_or_known_default(),
        error.type = Empty,
        operation = operation.id,
        attempt,
    );
    if !span.is_disabled() {
        span.record("otel.name", display(format_args!("{} {}", operation.method, operation.path)));
        if attempt > 1 {
            span.record("http.request.resend_count", attempt - 1);
        }
    }
    span
}

/// Records, in the span of the attempt, the status of an answer whose body did not arrive.
pub(super) fn record_status(status: StatusCode) {
    Span::current().record("http.response.status_code", status.as_u16());
}

/// Records the outcome of an attempt. A redirect is an error too, since it is not followed.
pub(super) fn record_outcome(span: &Span, outcome: &Result<Answer, Error>) {
    if span.is_disabled() {
        return;
    }
    match outcome {
        Ok(answer) => {
            span.record("http.response.status_code", answer.status.as_u16());
            if answer.status.is_success() {
                return;
            }
            span.record("error.type", answer.status.as_str());
        }
        Err(error) if error.is_timeout() => {
            span.record("error.type", "timeout");
        }
        Err(error) if error.is_connect() => {
            span.record("error.type", "connect");
        }
        Err(_) => {
            span.record("error.type", "_OTHER");
        }
    }
    span.record("otel.status_code", "ERROR");
}
