//! The one error of the crate.

use std::convert::Infallible;
use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use crate::operation::Operation;

mod callback;
mod echo;
mod exchange;
mod refusal;
mod storage;
mod text;
mod transfer;

pub(crate) use callback::CallbackError;
pub(crate) use exchange::Exchange;
pub(crate) use refusal::Refusal;
use storage::{Storage, Unprinted};
pub(crate) use text::sanitize;
pub(crate) use transfer::Transfer;

/// What went wrong in a login, a refresh or a call.
///
/// The type is opaque: use the `is_…` predicates and the accessors. Its text is safe to log. It contains no token, code, verifier, secret
/// or URL, and at most one line of bounded length from a server. It is cheap to clone: all callers that waited for a refresh get its
/// error.
///
/// The small errors of arguments (ids, URIs, market, locale, JPEG, per cent, seeds) become an `Error` by `?`.
///
/// ```
/// use std::time::Duration;
///
/// fn advice(error: &ambitus::Error) -> String {
///     if error.is_reauth_required() {
///         "please sign in again".into()
///     } else if let Some(wait) = error.retry_after() {
///         format!("try again in {} s", wait.as_secs())
///     } else {
///         error.to_string()
///     }
/// }
/// # let error = ambitus::Spotify::new("id").api_base("http://example.org").unwrap_err();
/// # assert!(error.is_invalid_argument() && advice(&error).contains("https"));
/// ```
///
/// # What is tried again
///
/// A failed call is tried again automatically, within its [`CallOptions`](crate::CallOptions), if that is safe:
///
/// | What happened | Tried again |
/// |---|---|
/// | no connection | every call, because nothing was sent |
/// | connection reset, answer cut off or stalled, or 500, 502, 503, 504 | calls that are safe to repeat: all but `POST` and the reordering of a playlist |
/// | 429 | every call, after `Retry-After`, if the wait is no longer than the options allow |
/// | 429 with reason `QUOTA_EXCEEDED` | never |
/// | 401 that a refresh can resolve | every call, once, with a new token |
/// | anything else | never |
///
/// Pauses double with each attempt and are random (full jitter). A session has a budget of repetitions, which successful calls refill.
///
/// # What the token endpoint may answer
///
/// Logins and refreshes talk to `/api/token` (RFC 6749, section 5). Each outcome other than a token is one of these:
///
/// | Answer | The error |
/// |---|---|
/// | 400 `invalid_grant`: code or refresh token expired, used or revoked | [`is_reauth_required`](Error::is_reauth_required) |
/// | 400 or 401 `invalid_client`, `unauthorized_client` | [`is_invalid_client`](Error::is_invalid_client) |
/// | 400 with any other code, or none | [`status`](Error::status), and [`message`](Error::message) if there was a description |
/// | 429 | [`is_rate_limited`](Error::is_rate_limited), [`retry_after`](Error::retry_after) |
/// | 5xx with any body: JSON, HTML or none | [`is_server_error`](Error::is_server_error) |
/// | a redirect | its [`status`](Error::status); it is not followed |
/// | 200 with HTML, with no body, or with JSON that has no usable `access_token` or a token of more than 8 KiB | [`is_decode`](Error::is_decode) |
/// | 200 without a scope that was requested | [`is_missing_scope`](Error::is_missing_scope), [`missing_scopes`](Error::missing_scopes) |
/// | no connection | [`is_connect`](Error::is_connect); a pending login is handed back |
/// | an answer that is cut off or stalls | [`is_timeout`](Error::is_timeout) if it stalled, otherwise only a [`source`](std::error::Error::source) |
///
/// Of these, only `invalid_grant` ends a session. Its token is then [kept aside](crate::token) for a week, or removed. After any other error, the next call that needs a refresh tries it
/// again, and the old token is used until its expiry.
///
/// A 200 without `refresh_token` or `scope` is accepted: the previous value is kept (in a login, the requested scopes count as granted;
/// RFC 6749, section 5.1). A 200 whose `expires_in` is missing, zero or unreadable is accepted too: its token is used until Spotify
/// refuses it. An `expires_in` that is a text is read as the number in it.
#[derive(Clone)]
pub struct Error {
    cause: Arc<Cause>,
    operation: Option<&'static Operation>,
    // Whether the call's own request had not been sent, or had no effect.
    early: bool,
}

#[derive(Debug)]
enum Cause {
    Argument {
        what: &'static str,
        why: String,
    },
    Refusal(Refusal),
    Exchange(Exchange),
    Callback(CallbackError),
    MissingScopes {
        missing: Vec<String>,
    },
    Transfer(Transfer),
    Decode {
        path: String,
        why: String,
    },
    /// Spotify told another call to wait, for longer than this call may wait.
    RateGateClosed {
        wait: Duration,
        quota: bool,
    },
    /// A refresh is needed, but the session has no refresh token.
    NotRenewable,
    /// The store has no token for this client, flow and account.
    NotStored,
    /// The stored token belongs to a consent that has ended.
    ConsentEnded,
    /// The user signed out, here or in another process.
    SignedOut,
    Storage(Storage),
    /// A source of tokens failed. Its words may quote tokens.
    TokenSource(Unprinted),
    /// A suspended login that cannot be resumed.
    Suspended(&'static str),
    /// The machine or the program lacks a resource: randomness, a socket, a runtime, a TLS setup.
    Environment {
        what: &'static str,
        source: Option<Box<dyn StdError + Send + Sync>>,
    },
}

impl Error {
    fn new(cause: Cause) -> Self {
        Self { cause: Arc::new(cause), operation: None, early: false }
    }

    /// A refused argument: `field` names it, `why` says what it should have been.
    pub(crate) fn invalid(field: &'static str, why: impl Into<String>) -> Self {
        Self::new(Cause::Argument { what: field, why: sanitize(&why.into(), &[]) })
    }

    /// An answer that cannot be read as its type.
    pub(crate) fn unreadable(path: String, why: String) -> Self {
        Self::new(Cause::Decode { path: sanitize(&path, &[]), why: sanitize(&why, &[]) })
    }

    pub(crate) fn missing_scopes_of(missing: Vec<String>) -> Self {
        Self::new(Cause::MissingScopes { missing: missing.iter().map(|name| sanitize(name, &[])).collect() })
    }

    pub(crate) fn not_renewable() -> Self {
        Self::new(Cause::NotRenewable)
    }

    pub(crate) fn rate_gate_closed(wait: Duration, quota: bool) -> Self {
        Self::new(Cause::RateGateClosed { wait, quota })
    }

    pub(crate) fn not_stored() -> Self {
        Self::new(Cause::NotStored)
    }

    pub(crate) fn signed_out() -> Self {
        Self::new(Cause::SignedOut)
    }

    pub(crate) fn consent_ended() -> Self {
        Self::new(Cause::ConsentEnded)
    }

    /// The error of a store. `own` says that this crate made it.
    pub(crate) fn store(error: Box<dyn StdError + Send + Sync>, own: bool) -> Self {
        Self::new(Cause::Storage(Storage::new(error, own)))
    }

    /// The error of a store of this crate that holds a text which cannot be read.
    pub(crate) fn damaged_store(error: Box<dyn StdError + Send + Sync>) -> Self {
        Self::new(Cause::Storage(Storage::damaged(error)))
    }

    /// Whether a store holds a text that cannot be read. The next save puts it aside.
    pub(crate) fn is_damaged_store(&self) -> bool {
        matches!(&*self.cause, Cause::Storage(storage) if storage.is_damaged())
    }

    pub(crate) fn token_source(error: Box<dyn StdError + Send + Sync>) -> Self {
        Self::new(Cause::TokenSource(Unprinted(error)))
    }

    pub(crate) fn suspended(why: &'static str) -> Self {
        Self::new(Cause::Suspended(why))
    }

    pub(crate) fn environment(what: &'static str, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self::new(Cause::Environment { what, source: Some(source.into()) })
    }

    pub(crate) fn no_environment(what: &'static str) -> Self {
        Self::new(Cause::Environment { what, source: None })
    }

    /// Names the operation that failed, unless a deeper layer already did.
    pub(crate) fn during(mut self, operation: &'static Operation) -> Self {
        self.operation.get_or_insert(operation);
        self
    }

    /// Whether the session's grant has ended, so that trying again cannot help.
    pub(crate) fn is_final(&self) -> bool {
        match &*self.cause {
            Cause::Exchange(exchange) => exchange.is_final(),
            Cause::SignedOut => true,
            _ => false,
        }
    }

    /// Whether the token endpoint said that the grant's time is over.
    pub(crate) fn says_expired(&self) -> bool {
        matches!(&*self.cause, Cause::Exchange(exchange) if exchange.says_expired())
    }

    /// Whether the user signed out.
    pub(crate) fn is_signed_out(&self) -> bool {
        matches!(&*self.cause, Cause::SignedOut)
    }

    /// Records that the error occurred before the call's own request was sent.
    pub(crate) fn before_sending(mut self) -> Self {
        self.early = true;
        self
    }

    /// Whether the error occurred before the call's own request was sent.
    pub(crate) fn came_before_sending(&self) -> bool {
        self.early
    }

    /// The status of the API's answer; `None` if the error is not an answer of the API.
    pub(crate) fn status_of_api(&self) -> Option<u16> {
        self.refusal().map(|refusal| refusal.status)
    }

    /// Whether another attempt may succeed.
    pub(crate) fn is_passing(&self) -> bool {
        match &*self.cause {
            Cause::Transfer(transfer) => transfer.is_passing(),
            Cause::Refusal(refusal) => matches!(refusal.status, 500 | 502 | 503 | 504),
            Cause::Exchange(Exchange::Refused { status, .. }) => (500..=599).contains(status),
            _ => false,
        }
    }

    /// Whether the server cannot have acted on the request.
    pub(crate) fn is_unsent(&self) -> bool {
        matches!(
            &*self.cause,
            Cause::Transfer(Transfer::Connect { .. })
                | Cause::Exchange(Exchange::Refused { status: 429, .. })
                | Cause::Callback(CallbackError::OtherLogin)
        )
    }

    fn refusal(&self) -> Option<&Refusal> {
        match &*self.cause {
            Cause::Refusal(refusal) => Some(refusal),
            _ => None,
        }
    }

    fn has_status(&self, status: u16) -> bool {
        self.refusal().is_some_and(|refusal| refusal.status == status)
    }

    fn oauth_code(&self) -> Option<&str> {
        match &*self.cause {
            Cause::Exchange(exchange) => exchange.code(),
            Cause::Callback(CallbackError::Refused { code, .. }) => Some(code),
            _ => None,
        }
    }

    /// Spotify answered 429: to this call, to another call of the same client id, or to a refresh. [`retry_after`](Self::retry_after) is
    /// the time to wait, which may be a whole day.
    #[must_use]
    pub fn is_rate_limited(&self) -> bool {
        self.status() == Some(429) || matches!(&*self.cause, Cause::RateGateClosed { .. })
    }

    /// A 429 because the developer account's quota is used up (reason `QUOTA_EXCEEDED`). [`is_rate_limited`](Self::is_rate_limited) is
    /// then true as well. Calls before [`retry_after`](Self::retry_after) has passed seem to prolong the wait.
    #[must_use]
    pub fn is_quota_exceeded(&self) -> bool {
        (self.is_rate_limited() && self.reason() == Some("QUOTA_EXCEEDED"))
            || matches!(&*self.cause, Cause::RateGateClosed { quota: true, .. })
    }

    /// Only a new login helps: the grant expired (six months after the user's consent), was revoked or was used up
    /// (`invalid_grant`; RFC 6749, section 5.2), Spotify refused a token that cannot be refreshed, no token is stored, or the user signed
    /// out, in this process or in another one.
    #[must_use]
    pub fn is_reauth_required(&self) -> bool {
        self.is_final()
            || matches!(&*self.cause, Cause::NotRenewable | Cause::NotStored | Cause::ConsentEnded)
            || self.refusal().is_some_and(|refusal| refusal.reauth)
    }

    /// The API answered 401, and a refresh could not resolve it or did not.
    #[must_use]
    pub fn is_unauthorized(&self) -> bool {
        self.has_status(401)
    }

    /// The API answered 403.
    #[must_use]
    pub fn is_forbidden(&self) -> bool {
        self.has_status(403)
    }

    /// A scope is missing: after a login, or in a call for which only Spotify knows the scope ("Insufficient client scope",
    /// "Permissions missing").
    #[must_use]
    pub fn is_missing_scope(&self) -> bool {
        match &*self.cause {
            Cause::MissingScopes { .. } => true,
            Cause::Refusal(refusal) => {
                (refusal.status == 403 && refusal.says("insufficient client scope"))
                    || (refusal.status == 401 && refusal.says("permissions missing"))
            }
            _ => false,
        }
    }

    /// The API answered 404.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.has_status(404)
    }

    /// The account, or the app's owner, needs Spotify Premium for this.
    #[must_use]
    pub fn is_premium_required(&self) -> bool {
        self.refusal().is_some_and(|refusal| {
            refusal.reason.as_deref() == Some("PREMIUM_REQUIRED")
                || (refusal.status == 403 && (refusal.says("premium required") || refusal.says("premium subscription")))
        })
    }

    /// Spotify's server failed: a 5xx of the API or of the token endpoint.
    #[must_use]
    pub fn is_server_error(&self) -> bool {
        self.status().is_some_and(|status| (500..=599).contains(&status))
    }

    /// Something took too long: a connection, an answer, or a user who was asked to sign in.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        match &*self.cause {
            Cause::Transfer(transfer) => transfer.is_timeout(),
            Cause::Callback(callback) => matches!(callback, CallbackError::TimedOut),
            _ => false,
        }
    }

    /// No connection was made, so nothing was sent. A browser does not report this, so there it is always false.
    #[must_use]
    pub fn is_connect(&self) -> bool {
        matches!(&*self.cause, Cause::Transfer(Transfer::Connect { .. }))
    }

    /// An answer does not have its expected form. [`json_path`](Self::json_path) names the place.
    #[must_use]
    pub fn is_decode(&self) -> bool {
        matches!(&*self.cause, Cause::Decode { .. } | Cause::Exchange(Exchange::Unusable { .. }))
    }

    /// An argument was refused before a request was sent.
    #[must_use]
    pub fn is_invalid_argument(&self) -> bool {
        matches!(&*self.cause, Cause::Argument { .. })
    }

    /// The user refused on the consent page (`error=access_denied`; RFC 6749, section 4.1.2.1).
    #[must_use]
    pub fn is_access_denied(&self) -> bool {
        matches!(&*self.cause, Cause::Callback(_)) && self.oauth_code() == Some("access_denied")
    }

    /// The callback does not belong to this login: it has another `state` or none, or it is for another redirect. The login still waits
    /// for the right callback.
    #[must_use]
    pub fn is_foreign_callback(&self) -> bool {
        matches!(&*self.cause, Cause::Callback(callback) if callback.is_foreign())
    }

    /// The token store failed, or its contents cannot be read. [`store_error`](Self::store_error) returns its error. It is a
    /// [`source`](std::error::Error::source) only for a store of this crate.
    #[must_use]
    pub fn is_store(&self) -> bool {
        matches!(&*self.cause, Cause::Storage(_))
    }

    /// The error of the store, if a store failed.
    ///
    /// # Security
    ///
    /// The error of a store that is not this crate's may quote the texts that it was given, with tokens. Therefore neither `Display` nor
    /// `Debug` prints it, and it is no [`source`](std::error::Error::source) of this error.
    #[must_use]
    pub fn store_error(&self) -> Option<&(dyn StdError + Send + Sync + 'static)> {
        match &*self.cause {
            Cause::Storage(storage) => Some(storage.error()),
            _ => None,
        }
    }

    /// A [`TokenSource`](crate::token::TokenSource) failed.
    #[must_use]
    pub fn is_token_source(&self) -> bool {
        matches!(&*self.cause, Cause::TokenSource(_))
    }

    /// The error of the [`TokenSource`](crate::token::TokenSource), if one failed.
    ///
    /// # Security
    ///
    /// It may quote tokens. Therefore neither `Display` nor `Debug` prints it, and it is no [`source`](std::error::Error::source) of this
    /// error.
    #[must_use]
    pub fn token_source_error(&self) -> Option<&(dyn StdError + Send + Sync + 'static)> {
        match &*self.cause {
            Cause::TokenSource(error) => Some(&*error.0),
            _ => None,
        }
    }

    /// A suspended login is damaged, too old, from another client, or was already resumed.
    #[must_use]
    pub fn is_suspended_login(&self) -> bool {
        matches!(&*self.cause, Cause::Suspended(_))
    }

    /// The token endpoint does not know this client id, its secret is wrong, or it may not use this grant.
    #[must_use]
    pub fn is_invalid_client(&self) -> bool {
        matches!(self.oauth_code(), Some("invalid_client" | "unauthorized_client"))
    }

    /// The HTTP status, if there was an answer: of the API or of the token endpoint.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        match &*self.cause {
            Cause::Refusal(refusal) => Some(refusal.status),
            Cause::Exchange(Exchange::Refused { status, .. }) => Some(*status),
            Cause::Exchange(Exchange::Unusable { .. }) => Some(200),
            _ => None,
        }
    }

    /// How long Spotify asked to wait, from `Retry-After`. If Spotify asked another call, it is the time that is left.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        match &*self.cause {
            Cause::Refusal(refusal) => refusal.retry_after,
            Cause::Exchange(Exchange::Refused { retry_after, .. }) => *retry_after,
            Cause::RateGateClosed { wait, .. } => Some(*wait),
            _ => None,
        }
    }

    /// The `reason` in the API's error, such as `NO_ACTIVE_DEVICE` or `QUOTA_EXCEEDED`. Spotify may add new ones at any time.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        self.refusal()?.reason.as_deref()
    }

    /// Spotify's message: one line of at most 300 characters, written by the server.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        match &*self.cause {
            Cause::Refusal(refusal) => refusal.message.as_deref(),
            Cause::Exchange(Exchange::Refused { description, .. })
            | Cause::Callback(CallbackError::Refused { description, .. }) => description.as_deref(),
            _ => None,
        }
    }

    /// Where in the answer a value could not be read, such as `items[3].track.album`.
    #[must_use]
    pub fn json_path(&self) -> Option<&str> {
        match &*self.cause {
            Cause::Decode { path, .. } => Some(path),
            _ => None,
        }
    }

    /// Spotify's name of the operation that failed, such as `get-an-album`. `None` outside a call.
    #[must_use]
    pub fn operation(&self) -> Option<&'static str> {
        self.operation.map(|operation| operation.id)
    }

    /// The scopes that a token lacks. Empty if Spotify reported the missing scope, because it does not name it.
    #[must_use]
    pub fn missing_scopes(&self) -> &[String] {
        match &*self.cause {
            Cause::MissingScopes { missing } => missing,
            _ => &[],
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(operation) = self.operation {
            write!(f, "{}: ", operation.id)?;
        }
        match &*self.cause {
            Cause::Argument { what, why } => write!(f, "{what}: {why}"),
            Cause::Refusal(refusal) => refusal.fmt(f),
            Cause::Exchange(exchange) => exchange.fmt(f),
            Cause::Callback(callback) => callback.fmt(f),
            Cause::MissingScopes { missing } => write!(f, "the token lacks these scopes: {}", missing.join(" ")),
            Cause::Transfer(transfer) => transfer.fmt(f),
            Cause::Decode { path, why } if path.is_empty() => write!(f, "the answer cannot be read: {why}"),
            Cause::Decode { path, why } => write!(f, "the answer cannot be read at {path}: {why}"),
            Cause::RateGateClosed { wait, .. } => {
                write!(
                    f,
                    "not sent: Spotify asked another call to wait, and {} s of it are left",
                    wait.as_secs().max(1)
                )
            }
            Cause::NotRenewable => f.write_str("the session has no refresh token; the user has to sign in again"),
            Cause::NotStored => f.write_str("no token is stored for this account; the user has to sign in"),
            Cause::ConsentEnded => {
                f.write_str("the consent was given more than six months ago; the user has to sign in again")
            }
            Cause::SignedOut => f.write_str("the user signed out of this session"),
            Cause::Storage(storage) => storage.fmt(f),
            Cause::TokenSource(_) => {
                f.write_str("the token source failed; `token_source_error` has its error, which may quote tokens")
            }
            Cause::Suspended(why) => write!(f, "the suspended login {why}"),
            Cause::Environment { what, .. } => f.write_str(what),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error").field("operation", &self.operation()).field("cause", &self.cause).finish()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match &*self.cause {
            Cause::Transfer(transfer) => transfer.source(),
            Cause::Storage(storage) => storage.source(),
            Cause::Environment { source, .. } => source.as_deref().map(|source| source as _),
            _ => None,
        }
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::new(Cause::Refusal(refusal))
    }
}

impl From<Exchange> for Error {
    fn from(exchange: Exchange) -> Self {
        Self::new(Cause::Exchange(exchange))
    }
}

impl From<CallbackError> for Error {
    fn from(callback: CallbackError) -> Self {
        Self::new(Cause::Callback(callback))
    }
}

impl From<Transfer> for Error {
    fn from(transfer: Transfer) -> Self {
        Self::new(Cause::Transfer(transfer))
    }
}

/// Converts the small error of an argument into an [`Error`], for `?`. `$what` names the argument.
macro_rules! invalid_argument {
    ($error:ty, $what:literal) => {
        impl From<$error> for crate::error::Error {
            fn from(error: $error) -> Self {
                Self::invalid($what, error.to_string())
            }
        }
    };
}
pub(crate) use invalid_argument;

impl From<Infallible> for Error {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}
