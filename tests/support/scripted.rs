//! A token endpoint and an API that do what a test says at each moment.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ambitus::UserSession;
use ambitus::scope::All;
use serde_json::json;
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate};

use super::sign_in::{App, REDIRECT, callback_with, client_at, new_id};

/// Issues `access-1`, `refresh-1`, and so on. Each refresh token is good until another refresh, or until the script refuses it.
pub(crate) struct Scripted {
    server: MockServer,
    id: String,
    pub(crate) script: Arc<Mutex<Script>>,
}

#[derive(Default)]
pub(crate) struct Script {
    issued: usize,
    /// The status and the body with which a refresh is refused.
    pub(crate) refusal: Option<(u16, serde_json::Value)>,
    /// The scopes that an answer names, if any.
    pub(crate) scope: Option<String>,
    /// How long a token request takes.
    pub(crate) delay: Duration,
    /// The access tokens that the API refuses.
    pub(crate) refused: BTreeSet<String>,
    /// The refresh tokens that are refused.
    pub(crate) refused_refresh: BTreeSet<String>,
    /// The refresh tokens that were sent, in order.
    pub(crate) refreshed: Vec<String>,
    /// The access tokens that the API was sent, in order.
    pub(crate) called: Vec<String>,
}

impl Script {
    pub(crate) fn refuse(&mut self, words: &str) {
        self.refusal = Some((400, json!({ "error": "invalid_grant", "error_description": words })));
    }

    fn token(&mut self, request: &Request) -> ResponseTemplate {
        let form: std::collections::HashMap<_, _> = url::form_urlencoded::parse(&request.body).into_owned().collect();
        if let Some(refresh) = form.get("refresh_token") {
            self.refreshed.push(refresh.clone());
            if self.refused_refresh.contains(refresh) {
                return ResponseTemplate::new(400).set_body_json(json!({ "error": "invalid_grant" }));
            }
            if let Some((status, body)) = &self.refusal {
                return ResponseTemplate::new(*status).set_body_json(body);
            }
        }
        self.issued += 1;
        let mut body = json!({
            "access_token": format!("access-{}", self.issued),
            "refresh_token": format!("refresh-{}", self.issued),
            "token_type": "Bearer",
            "expires_in": 3600,
        });
        if let Some(scope) = &self.scope {
            body["scope"] = json!(scope);
        }
        ResponseTemplate::new(200).set_body_json(body).set_delay(self.delay)
    }

    fn call(&mut self, request: &Request) -> ResponseTemplate {
        let bearer = request.headers.get("authorization").and_then(|value| value.to_str().ok()).unwrap_or_default();
        let bearer = bearer.trim_start_matches("Bearer ").to_owned();
        self.called.push(bearer.clone());
        if self.refused.contains(&bearer) {
            return ResponseTemplate::new(401)
                .set_body_json(json!({ "error": { "status": 401, "message": "Invalid" } }));
        }
        ResponseTemplate::new(200).set_body_json(json!({ "markets": ["SE"] }))
    }
}

struct Answers(Arc<Mutex<Script>>);

impl Respond for Answers {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        let mut script = self.0.lock().unwrap();
        if request.url.path() == "/api/token" { script.token(request) } else { script.call(request) }
    }
}

impl Scripted {
    pub(crate) async fn start() -> Self {
        let (server, script) = (MockServer::start().await, Arc::<Mutex<Script>>::default());
        Mock::given(any()).respond_with(Answers(script.clone())).mount(&server).await;
        Self { server, id: new_id(), script }
    }

    pub(crate) fn app(&self) -> App {
        client_at(&self.server.uri(), &self.id)
    }

    pub(crate) fn client_id(&self) -> &str {
        &self.id
    }

    pub(crate) fn with<T>(&self, change: impl FnOnce(&mut Script) -> T) -> T {
        change(&mut self.script.lock().unwrap())
    }

    pub(crate) fn refreshes(&self) -> usize {
        self.with(|script| script.refreshed.len())
    }

    /// Signs a user in.
    pub(crate) async fn sign_in(&self, app: App) -> UserSession<All> {
        let login = app.pkce(REDIRECT).scopes::<All>().begin().unwrap();
        let callback = callback_with(&login, "code");
        login.finish(callback).await.unwrap()
    }
}

/// A call that any session may make.
pub(crate) async fn call(spotify: &UserSession<All>) -> Result<(), ambitus::Error> {
    #[allow(deprecated)]
    spotify.browse().available_markets().await.map(drop)
}

/// What is stored for the app.
pub(crate) async fn load(app: App) -> Result<UserSession<All>, ambitus::Error> {
    app.load::<All>().await
}
