//! What is set before a login begins.

use std::fmt;
use std::sync::Arc;

use reqwest_middleware::Middleware;

use super::Spotify;
use super::accounts::{Accounts, Credentials};
use crate::error::Error;
use crate::token::{Clock, Keeper, SystemClock, Token};
use crate::transport::{Base, CallOptions, Session, Way, build};

const API: &str = "https://api.spotify.com/v1";
const ACCOUNTS: &str = "https://accounts.spotify.com";

/// The settings that a login is begun with.
pub(super) struct Config {
    client_id: String,
    api: Option<Base>,
    accounts: Option<Base>,
    http: Option<reqwest::ClientBuilder>,
    middleware: Vec<Arc<dyn Middleware>>,
    clock: Arc<dyn Clock>,
    options: CallOptions,
}

impl Config {
    pub(super) fn new(client_id: String) -> Self {
        Self {
            client_id,
            api: None,
            accounts: None,
            http: None,
            middleware: Vec::new(),
            clock: Arc::new(SystemClock),
            options: CallOptions::default(),
        }
    }

    /// Builds what the settings describe.
    pub(super) fn build(self, credentials: Credentials) -> Result<App, Error> {
        // What goes into a header or a form must not be able to end it.
        if self.client_id.is_empty() || !self.client_id.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(Error::invalid("client id", "must be printable ASCII, as the dashboard shows it"));
        }
        let http = build(self.http)?;
        let base = |set: Option<Base>, usual| set.map_or_else(|| Base::parse("base URL", usual), Ok);
        let accounts = Accounts {
            base: base(self.accounts, ACCOUNTS)?,
            client_id: self.client_id,
            credentials,
            http: http.clone(),
        };
        let api = base(self.api, API)?;
        let way = Way { base: api, http, users: self.middleware, options: self.options };
        Ok(App { accounts: Arc::new(accounts), way, clock: self.clock })
    }
}

impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Config").field("client_id", &self.client_id).finish_non_exhaustive()
    }
}

/// The settings made real: both hosts, and the client that reaches them.
pub(super) struct App {
    pub(super) accounts: Arc<Accounts>,
    way: Way,
    pub(super) clock: Arc<dyn Clock>,
}

impl App {
    /// The session that acts with `token`.
    pub(super) fn session(self, token: Token) -> Session {
        let keeper = Keeper::new(token, self.accounts.clone(), self.clock);
        Session::new(&self.accounts.client_id, self.way, keeper)
    }
}

impl fmt::Debug for App {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("App").field("client_id", &self.accounts.client_id).finish_non_exhaustive()
    }
}

/// A state in which nothing was sent yet, so that settings can still change. Implemented by this crate only.
pub trait Configurable: sealed::Configurable {}

impl<State: sealed::Configurable> Configurable for State {}

pub(super) mod sealed {
    /// Seals [`Configurable`](super::Configurable), and reaches its settings.
    pub trait Configurable {
        #[doc(hidden)]
        #[allow(private_interfaces)]
        fn config(&mut self) -> &mut super::Config;
    }
}

/// Settings, before a login begins.
impl<State: Configurable> Spotify<State> {
    /// Puts `base` in the place of `https://api.spotify.com/v1`, path included: a test server, or a proxy of yours.
    ///
    /// # Security
    ///
    /// Bearers are sent there, and only there.
    ///
    /// # Errors
    ///
    /// [`is_invalid_argument`](Error::is_invalid_argument) unless it is https, or http to a loopback address (127.0.0.0/8,
    /// `[::1]`), without query, fragment or user name.
    ///
    /// ```
    /// let spotify = ambitus::Spotify::new("client id").api_base("http://127.0.0.1:8080/v1")?;
    /// assert!(ambitus::Spotify::new("client id").api_base("http://example.org/v1").is_err());
    /// # Ok::<(), ambitus::Error>(())
    /// ```
    pub fn api_base(mut self, base: impl AsRef<str>) -> Result<Self, Error> {
        self.config().api = Some(Base::parse("api_base", base.as_ref())?);
        Ok(self)
    }

    /// Puts `base` in the place of `https://accounts.spotify.com`. `/authorize` and `/api/token` are under it.
    ///
    /// # Security
    ///
    /// Codes, verifiers, refresh tokens and the client secret are sent there, and only there.
    ///
    /// # Errors
    ///
    /// As for [`api_base`](Self::api_base).
    pub fn accounts_base(mut self, base: impl AsRef<str>) -> Result<Self, Error> {
        self.config().accounts = Some(Base::parse("accounts_base", base.as_ref())?);
        Ok(self)
    }

    /// Sets up the HTTP client: timeouts, proxies, certificates, a user agent. For API and accounts host alike.
    ///
    /// The builder keeps its meaning, but for redirects, which are never followed: a bearer or a code would go along. Without
    /// this call connecting may take 10 s and a silence within an answer 30 s. A token request may take 30 s as a whole.
    ///
    /// ```
    /// use std::time::Duration;
    /// use ambitus::{Spotify, reqwest};
    ///
    /// let http = reqwest::Client::builder().user_agent("my player/1.0").timeout(Duration::from_secs(20));
    /// let spotify = Spotify::new("client id").http(http);
    /// ```
    #[must_use]
    pub fn http(mut self, builder: reqwest::ClientBuilder) -> Self {
        self.config().http = Some(builder);
        self
    }

    /// Adds a middleware around every API request, inside the ones added before.
    ///
    /// It sees requests as they are sent, with their bearer (marked sensitive, so Debug does not print it), and answers
    /// whose body has arrived. Requests to the token endpoint do not pass it: they carry what no log may hold.
    ///
    /// ```
    /// use ambitus::{Spotify, reqwest, reqwest_middleware};
    ///
    /// struct Loud;
    ///
    /// #[async_trait::async_trait]
    /// impl reqwest_middleware::Middleware for Loud {
    ///     async fn handle(
    ///         &self,
    ///         request: reqwest::Request,
    ///         extensions: &mut http::Extensions,
    ///         next: reqwest_middleware::Next<'_>,
    ///     ) -> reqwest_middleware::Result<reqwest::Response> {
    ///         println!("{} {}", request.method(), request.url().path());
    ///         next.run(request, extensions).await
    ///     }
    /// }
    ///
    /// let spotify = Spotify::new("client id").with_middleware(Loud);
    /// ```
    #[must_use]
    pub fn with_middleware(mut self, middleware: impl Middleware) -> Self {
        self.config().middleware.push(Arc::new(middleware));
        self
    }

    /// How far calls go before they give up: timeouts, retries, waiting for rate limits.
    #[must_use]
    pub fn call_options(mut self, options: CallOptions) -> Self {
        self.config().options = options;
        self
    }

    /// Reads the time from `clock`, for tests that do not wait.
    #[must_use]
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.config().clock = Arc::new(clock);
        self
    }

    fn config(&mut self) -> &mut Config {
        sealed::Configurable::config(&mut self.state)
    }
}
