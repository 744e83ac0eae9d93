//! The fake accounts host. It consents at once, and its token endpoint makes the same checks as Spotify's.

use std::collections::{BTreeMap, HashMap};
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::{Map, json};
use sha2::{Digest as _, Sha256};
use url::{Url, form_urlencoded};
use wiremock::{Request, ResponseTemplate};

use super::Rotation;
use crate::auth::Redirect;
use crate::scope::{All, ScopeSet as _};

pub(super) const CLIENT_ID: &str = "0123456789abcdef0123456789abcdef";
pub(super) const CLIENT_SECRET: &str = "fedcba9876543210fedcba9876543210";

/// A scope that Spotify knows and its API document does not have.
const UNDOCUMENTED: &str = "user-personalized";

/// Codes and tokens, and the rules for issuing them.
pub(super) struct Accounts {
    pub(super) rotation: Rotation,
    pub(super) lifetime: Duration,
    pub(super) denying: bool,
    /// The name of the user who consents.
    pub(super) user: String,
    pub(super) requests: usize,
    issued: usize,
    codes: HashMap<String, Code>,
    access: HashMap<String, Access>,
    refresh: HashMap<String, Refresh>,
}

struct Code {
    user: String,
    challenge: String,
    redirect: String,
    scope: String,
}

/// An access token.
pub(super) struct Access {
    /// `None` for a token of the app itself.
    pub(super) scopes: Option<Vec<String>>,
    /// The name of its user; empty for a token of the app itself.
    pub(super) user: String,
    pub(super) ends: Instant,
}

struct Refresh {
    user: String,
    scope: String,
    /// Whether it was issued to the client with its secret. Its use then requires the secret.
    secret: bool,
    revoked: bool,
}

impl Default for Accounts {
    fn default() -> Self {
        Self {
            rotation: Rotation::default(),
            lifetime: Duration::from_secs(3600),
            denying: false,
            user: "example".to_owned(),
            requests: 0,
            issued: 0,
            codes: HashMap::new(),
            access: HashMap::new(),
            refresh: HashMap::new(),
        }
    }
}

/// An OAuth error and its description, if it has one.
type Refused = (&'static str, Option<&'static str>);

type Form = BTreeMap<String, String>;

impl Accounts {
    pub(super) fn respond(&mut self, request: &Request) -> ResponseTemplate {
        match (request.method.as_str(), request.url.path()) {
            ("GET", "/authorize") => self.authorize(&request.url),
            ("POST", "/api/token") => {
                self.requests += 1;
                match self.token(request) {
                    Ok(answer) => ResponseTemplate::new(200).set_body_json(answer),
                    Err((error, description)) => {
                        let mut body = Map::from_iter([("error".to_owned(), json!(error))]);
                        body.extend(description.map(|text| ("error_description".to_owned(), json!(text))));
                        ResponseTemplate::new(400).set_body_json(body)
                    }
                }
            }
            _ => ResponseTemplate::new(404),
        }
    }

    pub(super) fn token_of(&self, bearer: &str) -> Option<&Access> {
        self.access.get(bearer)
    }

    pub(super) fn expire(&mut self) {
        let now = Instant::now();
        self.access.values_mut().for_each(|token| token.ends = now);
    }

    pub(super) fn revoke(&mut self) {
        self.refresh.values_mut().for_each(|token| token.revoked = true);
    }

    /// The consent page after the user's decision.
    fn authorize(&mut self, url: &Url) -> ResponseTemplate {
        let page = |text: &str| ResponseTemplate::new(400).set_body_string(text);
        let Some(query) = pairs(url.query().unwrap_or_default().as_bytes()) else {
            return page("invalid_request: a parameter is repeated");
        };
        let get = |key: &str| query.get(key).map(String::as_str).unwrap_or_default();
        // These two errors must not redirect, because the redirect could lead to any page.
        if get("client_id") != CLIENT_ID {
            return page("INVALID_CLIENT: Invalid client");
        }
        if get("redirect_uri").parse::<Redirect>().is_err() {
            return page("INVALID_CLIENT: Insecure redirect URI");
        }
        let Ok(mut callback) = Url::parse(get("redirect_uri")) else {
            return page("INVALID_CLIENT: Invalid redirect URI");
        };
        match self.consent(&get) {
            Ok(code) => _ = callback.query_pairs_mut().append_pair("code", &code),
            Err((error, description)) => {
                let description = description.map(|text| ("error_description", text));
                callback.query_pairs_mut().append_pair("error", error).extend_pairs(description);
            }
        }
        if let Some(state) = query.get("state") {
            callback.query_pairs_mut().append_pair("state", state);
        }
        ResponseTemplate::new(303).insert_header("location", callback.as_str())
    }

    fn consent<'a>(&mut self, get: &impl Fn(&str) -> &'a str) -> Result<String, Refused> {
        if get("response_type") != "code" {
            return Err(("unsupported_response_type", Some("response_type must be code")));
        }
        let challenge = get("code_challenge");
        if get("code_challenge_method") != "S256" {
            return Err(("invalid_request", Some("code_challenge_method must be S256")));
        }
        if !URL_SAFE_NO_PAD.decode(challenge).is_ok_and(|hash| hash.len() == 32) {
            return Err(("invalid_request", Some("code_challenge must be a SHA-256 hash")));
        }
        if !get("scope").split_ascii_whitespace().all(is_known_scope) {
            return Err(("invalid_scope", Some("Illegal scope")));
        }
        if self.denying {
            return Err(("access_denied", None));
        }
        let code = self.next("code");
        let redirect = get("redirect_uri").to_owned();
        let scope = get("scope").to_owned();
        self.codes
            .insert(code.clone(), Code { user: self.user.clone(), challenge: challenge.to_owned(), redirect, scope });
        Ok(code)
    }

    fn token(&mut self, request: &Request) -> Result<serde_json::Value, Refused> {
        let declared = request.headers.get("content-type").and_then(|value| value.to_str().ok()).unwrap_or_default();
        if !declared.starts_with("application/x-www-form-urlencoded") {
            return Err(("unsupported_grant_type", Some("grant_type parameter is missing")));
        }
        let form = pairs(&request.body).ok_or(("invalid_request", Some("a parameter is repeated")))?;
        match form.get("grant_type").map(String::as_str) {
            Some("authorization_code") => {
                let secret = client(request, &form)?;
                self.exchange(&form, secret)
            }
            Some("refresh_token") => {
                let secret = client(request, &form)?;
                self.renew(&form, secret)
            }
            Some("client_credentials") if client(request, &form)? => Ok(self.issue("", None, None)),
            Some("client_credentials") => Err(("invalid_client", None)),
            Some(_) => Err(("unsupported_grant_type", Some("grant_type is not supported"))),
            None => Err(("unsupported_grant_type", Some("grant_type parameter is missing"))),
        }
    }

    fn exchange(&mut self, form: &Form, secret: bool) -> Result<serde_json::Value, Refused> {
        let wrong = |why| Err(("invalid_grant", Some(why)));
        // The code is removed first, because it is valid for one attempt only.
        let Some(code) = form.get("code").and_then(|code| self.codes.remove(code)) else {
            return wrong("Invalid authorization code");
        };
        if form.get("redirect_uri") != Some(&code.redirect) {
            return wrong("Invalid redirect URI");
        }
        let verifier = form.get("code_verifier").map(String::as_str).unwrap_or_default();
        let fit = (43..=128).contains(&verifier.len());
        if !fit || URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_bytes())) != code.challenge {
            return wrong("code_verifier was incorrect");
        }
        let refresh = self.new_refresh(&code.user, &code.scope, secret);
        Ok(self.issue(&code.user, Some(&code.scope), Some(&refresh)))
    }

    fn renew(&mut self, form: &Form, secret: bool) -> Result<serde_json::Value, Refused> {
        let old = form.get("refresh_token").cloned().unwrap_or_default();
        let Some(token) = self.refresh.get_mut(&old) else {
            return Err(("invalid_grant", Some("Invalid refresh token")));
        };
        if token.secret && !secret {
            return Err(("invalid_client", None));
        }
        if token.revoked {
            return Err(("invalid_grant", Some("Refresh token revoked")));
        }
        token.revoked = self.rotation == Rotation::New;
        let (user, scope) = (token.user.clone(), token.scope.clone());
        let answered = match self.rotation {
            Rotation::Absent => None,
            Rotation::Same => Some(old),
            Rotation::New => Some(self.new_refresh(&user, &scope, secret)),
        };
        Ok(self.issue(&user, Some(&scope), answered.as_deref()))
    }

    /// A new refresh token.
    fn new_refresh(&mut self, user: &str, scope: &str, secret: bool) -> String {
        let refresh = self.next("refresh");
        self.refresh.insert(
            refresh.clone(),
            Refresh { user: user.to_owned(), scope: scope.to_owned(), secret, revoked: false },
        );
        refresh
    }

    /// A new access token, and the answer that brings it.
    fn issue(&mut self, user: &str, scope: Option<&str>, refresh: Option<&str>) -> serde_json::Value {
        let access = self.next("access");
        let scopes = scope.map(|scope| scope.split_ascii_whitespace().map(str::to_owned).collect());
        self.access
            .insert(access.clone(), Access { scopes, user: user.to_owned(), ends: Instant::now() + self.lifetime });
        let mut answer = Map::from_iter([
            ("access_token".to_owned(), json!(access)),
            ("token_type".to_owned(), json!("Bearer")),
            ("expires_in".to_owned(), json!(self.lifetime.as_secs())),
        ]);
        answer.extend(scope.map(|scope| ("scope".to_owned(), json!(scope))));
        answer.extend(refresh.map(|refresh| ("refresh_token".to_owned(), json!(refresh))));
        answer.into()
    }

    fn next(&mut self, kind: &str) -> String {
        self.issued += 1;
        format!("fake-{kind}-{:08}", self.issued)
    }
}

/// Whether the client authenticated with its secret. A client that only sends its id did not.
fn client(request: &Request, form: &Form) -> Result<bool, Refused> {
    let Some(header) = request.headers.get("authorization") else {
        return match form.get("client_id").map(String::as_str) {
            Some(CLIENT_ID) => Ok(false),
            Some(_) => Err(("invalid_client", Some("Invalid client"))),
            None => Err(("invalid_client", None)),
        };
    };
    let basic = header.to_str().ok().and_then(|header| header.strip_prefix("Basic ")).unwrap_or_default();
    let decoded = STANDARD.decode(basic).ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
    match decoded.split_once(':') {
        Some((CLIENT_ID, CLIENT_SECRET)) => Ok(true),
        Some((CLIENT_ID, _)) => Err(("invalid_client", Some("Invalid client secret"))),
        _ => Err(("invalid_client", Some("Invalid client"))),
    }
}

/// Whether Spotify knows the scope. An unknown scope ends a login.
fn is_known_scope(scope: &str) -> bool {
    scope == UNDOCUMENTED || All::names().contains(&scope)
}

/// Form-encoded pairs. `None` if a name is repeated (RFC 6749, section 3.1).
fn pairs(encoded: &[u8]) -> Option<Form> {
    let mut form = Form::new();
    for (key, value) in form_urlencoded::parse(encoded) {
        if form.insert(key.into_owned(), value.into_owned()).is_some() {
            return None;
        }
    }
    Some(form)
}
