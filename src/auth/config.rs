//! What is set before a login begins.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use reqwest_middleware::Middleware;

use super::Spotify;
use super::accounts::{Accounts, Credentials};
use super::session::Authorized;
use crate::error::Error;
use crate::token::store::{Key, Store};
use crate::token::{Clock, Event, Flow, Keeper, Subscriber, SystemClock, Token, Vault};
use crate::transport::{Base, CallOptions, Session, Way, build};

const API: &str = "https://api.spotify.com/v1";
const ACCOUNTS: &str = "https://accounts.spotify.com";

/// The name of the one account of an app that has one.
const ACCOUNT: &str = "default";

/// The settings that a login is begun with.
#[derive(Clone)]
pub(super) struct Config {
    pub(super) client_id: String,
    api: Option<Base>,
    accounts: Option<Base>,
    http: Option<Result<reqwest::Client, Error>>,
    middleware: Vec<Arc<dyn Middleware>>,
    options: CallOptions,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) store: Option<Arc<dyn Store>>,
    account: String,
    subscriber: Subscriber,
    strict: bool,
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
            store: None,
            account: ACCOUNT.to_owned(),
            subscriber: Subscriber::default(),
            strict: false,
        }
    }

    /// Builds what the settings describe.
    pub(super) fn build(mut self, credentials: Credentials) -> Result<App, Error> {
        // What goes into a header or a form must not be able to end it.
        if self.client_id.is_empty() || !self.client_id.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(Error::invalid("client id", "must be printable ASCII, as the dashboard shows it"));
        }
        let http = self.http.take().unwrap_or_else(|| build(None))?;
        self.http = Some(Ok(http.clone()));
        let base = |set: &Option<Base>, usual| set.clone().map_or_else(|| Base::parse("base URL", usual), Ok);
        let accounts = Arc::new(Accounts {
            base: base(&self.accounts, ACCOUNTS)?,
            client_id: self.client_id.clone(),
            credentials,
            http: http.clone(),
        });
        let api = base(&self.api, API)?;
        Ok(App(Arc::new(Built { config: self, accounts, api, http })))
    }

    /// Where the token of `flow` is kept, if there is a store.
    pub(super) fn vault(&self, flow: Flow) -> Option<Vault> {
        self.vault_of(flow, &self.account).ok()
    }

    /// Where the token of `flow` and `account` is kept.
    pub(super) fn vault_of(&self, flow: Flow, account: &str) -> Result<Vault, Error> {
        let store = self.store.clone().ok_or_else(no_store)?;
        if Flow::named(flow.name()).is_none() {
            return Err(Error::invalid("store", "a token that nothing renews is not kept"));
        }
        Ok(Vault::new(store, Key::token(&self.client_id, flow, account)))
    }

    /// The store, for what cannot do without.
    pub(super) fn store(&self) -> Result<&dyn Store, Error> {
        self.store.as_deref().ok_or_else(no_store)
    }
}

fn no_store() -> Error {
    Error::invalid("store", "none was set")
}

impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Config").field("client_id", &self.client_id).finish_non_exhaustive()
    }
}

/// The settings made real: both hosts, and the client that reaches them. Cheap to clone.
#[derive(Clone)]
pub(super) struct App(Arc<Built>);

pub(super) struct Built {
    pub(super) config: Config,
    pub(super) accounts: Arc<Accounts>,
    api: Base,
    http: reqwest::Client,
}

impl Deref for App {
    type Target = Built;

    fn deref(&self) -> &Built {
        &self.0
    }
}

impl App {
    pub(super) fn clock(&self) -> &dyn Clock {
        &*self.config.clock
    }

    /// The session of a token that is in no store and goes into none.
    pub(super) fn unkept<G>(self, token: Token) -> Spotify<Authorized<G>> {
        let keeper = self.keeper(token, None);
        self.session(keeper)
    }

    /// The session of a token that came from the store.
    pub(super) fn loaded<G>(self, token: Token) -> Spotify<Authorized<G>> {
        let vault = self.config.vault(token.flow());
        let keeper = self.keeper(token, vault).loaded();
        self.session(keeper)
    }

    /// The session of a new token, which is saved before anybody may use it. Should that fail, an event says so.
    pub(super) async fn signed_in<G>(self, token: Token) -> Spotify<Authorized<G>> {
        let vault = self.config.vault(token.flow());
        let keeper = self.keeper(token, vault);
        let _ = keeper.save().await;
        self.session(keeper)
    }

    fn keeper(&self, token: Token, vault: Option<Vault>) -> Keeper {
        let Config { clock, subscriber, .. } = &self.config;
        Keeper::sharing(token, self.accounts.clone(), clock.clone(), subscriber.clone(), vault)
    }

    fn session<G>(self, keeper: Keeper) -> Spotify<Authorized<G>> {
        let way = Way {
            base: self.api.clone(),
            http: self.http.clone(),
            users: self.config.middleware.clone(),
            options: self.config.options.clone(),
            strict: self.config.strict,
        };
        let session = Session::new(&self.accounts.client_id, way, keeper);
        Authorized::session(session, self)
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
    /// this call connecting may take 10 s. A token request may take 30 s as a whole; calls have [`call_options`](Self::call_options).
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
        self.config().http = Some(build(Some(builder)));
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

    /// Keeps the user's token in `store`: [`load`](Spotify::load) signs in from there, and a login and every refresh save to it.
    ///
    /// A token is kept under the client id, the flow and the [`account`](Self::account).
    ///
    /// ```
    /// use ambitus::{Spotify, token::store::FileStore};
    ///
    /// let spotify = Spotify::new("client id").store(FileStore::new("tokens.json")).account("anna");
    /// ```
    #[must_use]
    pub fn store(mut self, store: impl Store) -> Self {
        self.config().store = Some(Arc::new(store));
        self
    }

    /// Names the account whose token is kept in the [`store`](Self::store); without this call `default`.
    ///
    /// # Security
    ///
    /// A name stands for one user: all sessions with it share one token. On a server take what your own sign-in says the user
    /// is, never what a request says.
    #[must_use]
    pub fn account(mut self, name: impl Into<String>) -> Self {
        self.config().account = name.into();
        self
    }

    /// Tells `subscriber` what happens to the tokens of the sessions to come. It is called in between, so it should be quick.
    ///
    /// ```
    /// let spotify = ambitus::Spotify::new("client id").on_event(|event| println!("{event:?}"));
    /// ```
    #[must_use]
    pub fn on_event(mut self, subscriber: impl Fn(&Event) + Send + Sync + 'static) -> Self {
        self.config().subscriber = Subscriber::new(subscriber);
        self
    }

    /// Fails a call whose page holds an item that cannot be read, where the item would else be kept in the page's
    /// [`broken`](crate::model::Page::broken) and the others arrive. The error is the item's: its
    /// [`json_path`](Error::json_path) leads to the value that does not fit.
    ///
    /// ```
    /// let spotify = ambitus::Spotify::new("client id").strict(true);
    /// ```
    #[must_use]
    pub fn strict(mut self, strict: bool) -> Self {
        self.config().strict = strict;
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
