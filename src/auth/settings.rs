//! The settings that a program makes before a login begins.

use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use reqwest_middleware::Middleware;

use super::Spotify;
use super::config::Config;
use super::core::Core;
use crate::error::Error;
use crate::token::store::{Key, Store};
use crate::token::{Bounded, Clock, ContainedClock, Event, Flow, Subscriber};
use crate::transport::{Base, CallOptions, build};

/// The slot of a program that names no account.
const DEFAULT: &str = "default";

/// Which slot of the store a token lies in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Account {
    /// The one slot of a program for one user.
    Default,
    /// The slot with a name that the caller gave.
    Named(String),
    /// A slot for each login, named by its grant.
    PerLogin,
}

/// The settings of a login and its session: what they are made of, shared by clones, and the account. `pub` for
/// [`sealed::Configurable`], but not exported.
#[derive(Clone)]
pub struct Settings {
    shared: Arc<Shared>,
    pub(super) account: Account,
}

/// The settings that clones share, and what was made of them.
struct Shared {
    config: Config,
    core: OnceLock<Arc<Core>>,
}

/// A changed copy begins a core of its own.
impl Clone for Shared {
    fn clone(&self) -> Self {
        Self { config: self.config.clone(), core: OnceLock::new() }
    }
}

impl Deref for Settings {
    type Target = Config;

    fn deref(&self) -> &Config {
        &self.shared.config
    }
}

impl Settings {
    pub(super) fn new(client_id: String) -> Self {
        let config = Config::new(client_id);
        Self { shared: Arc::new(Shared { config, core: OnceLock::new() }), account: Account::Default }
    }

    /// Changes a setting. What was made of the settings before stays with the clones that have it.
    pub(super) fn change(&mut self) -> &mut Config {
        let shared = Arc::make_mut(&mut self.shared);
        shared.core.take();
        &mut shared.config
    }

    /// What the settings describe: made at the first use, and shared by all clones.
    pub(super) fn core(&self) -> Result<Arc<Core>, Error> {
        if let Some(core) = self.shared.core.get() {
            return Ok(core.clone());
        }
        let core = Arc::new(Core::build(&self.shared.config)?);
        // Another thread may have been first.
        Ok(self.shared.core.get_or_init(|| core).clone())
    }

    /// The key of a token in the store, and whether the caller named its slot.
    pub(super) fn slot(&self, flow: Flow, grant: &str) -> (Key, bool) {
        let (account, named) = match &self.account {
            Account::Named(name) => (name.as_str(), true),
            Account::PerLogin if flow != Flow::ClientCredentials => (grant, false),
            Account::Default | Account::PerLogin => (DEFAULT, false),
        };
        (Key::token(&self.client_id, flow, account), named)
    }

    /// Refuses a flow that serves many users with a store that has one slot for all of them.
    pub(super) fn refuse_shared_slot(&self) -> Result<(), Error> {
        if self.store.is_some() && self.account == Account::Default {
            return Err(Error::invalid(
                "account",
                "this flow serves several users, who would share one place in the store: name each by `.account(…)`, or call \
                 `.account_per_login()`",
            ));
        }
        Ok(())
    }

    /// The store, or an error if none was set.
    pub(super) fn store(&self) -> Result<Bounded, Error> {
        self.store.clone().ok_or_else(no_store)
    }
}

fn no_store() -> Error {
    Error::invalid("store", "no store was set; call `.store(…)` first")
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings").field("client_id", &self.client_id).finish_non_exhaustive()
    }
}

/// A state before the first request, in which settings can still change. Implemented by this crate only.
pub trait Configurable: sealed::Configurable {}

impl<State: sealed::Configurable> Configurable for State {}

pub(super) mod sealed {
    /// Restricts [`Configurable`](super::Configurable) to this crate, and gives access to the settings.
    pub trait Configurable {
        fn settings(&mut self) -> &mut super::Settings;
    }
}

/// Settings, before a login begins.
///
/// Clones of a state share the HTTP client, its connections and the stored tokens, from their first use. A setting that is changed after
/// that begins anew, except [`account`](Self::account) and [`account_per_login`](Self::account_per_login): a server makes one state, and a
/// session for each user from a clone of it.
impl<State: Configurable> Spotify<State> {
    /// Uses `base` instead of `https://api.spotify.com/v1` (including the path), for a test server or your own proxy.
    ///
    /// # Security
    ///
    /// Access tokens are sent to this base URL, and only there.
    ///
    /// # Errors
    ///
    /// [`is_invalid_argument`](Error::is_invalid_argument) when `base` is neither https nor http to a loopback address (127.0.0.0/8,
    /// `[::1]`), or when it has a query, a fragment or a user name.
    ///
    /// ```
    /// let spotify = ambitus::Spotify::new("client id").api_base("http://127.0.0.1:8080/v1")?;
    /// assert!(ambitus::Spotify::new("client id").api_base("http://example.org/v1").is_err());
    /// # Ok::<(), ambitus::Error>(())
    /// ```
    pub fn api_base(mut self, base: impl AsRef<str>) -> Result<Self, Error> {
        self.settings().change().api = Some(Base::parse("api_base", base.as_ref())?);
        Ok(self)
    }

    /// Uses `base` instead of `https://accounts.spotify.com`. The paths `/authorize` and `/api/token` are appended to it.
    ///
    /// # Security
    ///
    /// Codes, verifiers, refresh tokens and the client secret are sent to this base URL, and only there.
    ///
    /// # Errors
    ///
    /// As for [`api_base`](Self::api_base).
    pub fn accounts_base(mut self, base: impl AsRef<str>) -> Result<Self, Error> {
        self.settings().change().accounts = Some(Base::parse("accounts_base", base.as_ref())?);
        Ok(self)
    }

    /// Configures the HTTP client for both hosts: timeouts, proxies, certificates, a user agent.
    ///
    /// The builder's settings are kept, except that redirects are not followed, because they would forward an access token or a code.
    /// By default, connecting may take 10 s. A token request may take 30 s in total; for calls, see
    /// [`call_options`](Self::call_options).
    ///
    /// With the feature `rustls-ring`, reqwest has no cryptography provider of its own, and this method installs one for the process. A program
    /// that builds a `reqwest::Client` of its own before that installs a provider itself.
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
        self.settings().change().http = Some(build(Some(builder)));
        self
    }

    /// Adds a middleware around every API request, inside the ones added before.
    ///
    /// It sees requests as they are sent, with their access token (marked sensitive, so `Debug` does not print it), and answers whose
    /// body has arrived. Requests to the token endpoint bypass it, because they contain secrets that must not be logged.
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
        self.settings().change().middleware.push(Arc::new(middleware));
        self
    }

    /// The limits of calls: timeouts, retries, waiting for rate limits.
    #[must_use]
    pub fn call_options(mut self, options: CallOptions) -> Self {
        self.settings().change().options = options;
        self
    }

    /// Keeps the token in `store`. Each login and each refresh saves it there. [`load`](Spotify::load) signs in with it.
    ///
    /// The key of a token consists of the client id, the flow and the [`account`](Self::account).
    ///
    /// ```
    /// use ambitus::{Spotify, token::store::FileStore};
    ///
    /// let spotify = Spotify::new("client id").store(FileStore::new("tokens.json")).account("anna");
    /// ```
    #[must_use]
    pub fn store(mut self, store: impl Store) -> Self {
        self.settings().change().store = Some(Bounded::new(store));
        self
    }

    /// Names the account whose token is kept in the [`store`](Self::store). The default is `default`, for a program with one user.
    ///
    /// Flows that serve many users ([`code`](Spotify::code), [`accept`](Spotify::accept), [`park`](Spotify::park), `seal`) refuse the
    /// default where there is a store.
    ///
    /// # Security
    ///
    /// A name stands for one user: all sessions with the same name share one token. On a server, take the name from your own sign-in,
    /// never from a request.
    #[must_use]
    pub fn account(mut self, name: impl Into<String>) -> Self {
        self.settings().account = Account::Named(name.into());
        self
    }

    /// Keeps the token of each login in a place of its own in the [`store`](Self::store). For a server that does not know yet who signs
    /// in. [`Spotify::account_name`] tells the place, by which [`account`](Self::account) and `load` find the token again;
    /// [`rename_account`](Spotify::rename_account) gives it a name.
    ///
    /// A program that ends before it has noted or given a name leaves a token that nobody finds. The stores of this crate remove it 184 days
    /// later.
    ///
    /// ```
    /// use ambitus::{Spotify, token::store::MemoryStore};
    ///
    /// let spotify = Spotify::new("client id").store(MemoryStore::new()).account_per_login();
    /// ```
    #[must_use]
    pub fn account_per_login(mut self) -> Self {
        self.settings().account = Account::PerLogin;
        self
    }

    /// Removes a token as soon as Spotify refuses it. By default, it is [kept aside](crate::token) in the store for a week and tried once
    /// more, because Spotify has refused good tokens by mistake. For programs that have to delete at once what was revoked.
    ///
    /// Where the store's lock could not be acquired, the token stays in its place: another process may have just renewed it.
    ///
    /// ```
    /// use ambitus::{Spotify, token::store::MemoryStore};
    ///
    /// let spotify = Spotify::new("client id").store(MemoryStore::new()).discard_refused(true);
    /// ```
    #[must_use]
    pub fn discard_refused(mut self, discard: bool) -> Self {
        self.settings().change().means.discards_refused = discard;
        self
    }

    /// Calls `subscriber` with each event of the session's token. API calls wait until it returns, so it should be fast.
    ///
    /// ```
    /// let spotify = ambitus::Spotify::new("client id").on_event(|event| println!("{event:?}"));
    /// ```
    #[must_use]
    pub fn on_event(mut self, subscriber: impl Fn(&Event) + Send + Sync + 'static) -> Self {
        self.settings().change().means.subscriber = Subscriber::new(subscriber);
        self
    }

    /// Whether an item that cannot be read fails the call. By default, such an item is kept in
    /// [`broken`](crate::model::Items::broken), and the call returns the other items. The error is that of the item: its
    /// [`json_path`](Error::json_path) points to the value that does not fit.
    ///
    /// ```
    /// let spotify = ambitus::Spotify::new("client id").strict(true);
    /// ```
    #[must_use]
    pub fn strict(mut self, strict: bool) -> Self {
        self.settings().change().strict = strict;
        self
    }

    /// Reads the time from `clock`, so that tests need not wait.
    #[must_use]
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.settings().change().means.clock = Arc::new(ContainedClock(clock));
        self
    }

    fn settings(&mut self) -> &mut Settings {
        sealed::Configurable::settings(&mut self.state)
    }
}
