//! What the settings of an app describe, made once: both hosts, the HTTP client that reaches them, and the tokens that sessions share.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::accounts::Accounts;
use super::config::Config;
use crate::error::Error;
use crate::token::store::Key;
use crate::token::{Hosts, Refresher, WeakRefresher};
use crate::transport::{Api, Base, Parts, build};

const API: &str = "https://api.spotify.com/v1";
const ACCOUNTS: &str = "https://accounts.spotify.com";

/// Shared by all clones of a state whose settings are the same, and by their sessions.
pub(super) struct Core {
    pub(super) accounts: Arc<Accounts>,
    pub(super) api: Arc<Api>,
    hosts: Hosts,
    holders: Holders,
}

impl Core {
    /// Builds the core from its settings.
    pub(super) fn build(config: &Config) -> Result<Self, Error> {
        // The id is sent in a header or a form, so it must not contain a character that ends one.
        if config.client_id.is_empty() || !config.client_id.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(Error::invalid("client id", "must be printable ASCII, as the dashboard shows it"));
        }
        let http = config.http.clone().unwrap_or_else(|| build(None))?;
        let base = |set: &Option<Base>, usual| set.clone().map_or_else(|| Base::parse("base URL", usual), Ok);
        let accounts = Arc::new(Accounts {
            base: base(&config.accounts, ACCOUNTS)?,
            client_id: config.client_id.clone(),
            credentials: config.credentials.clone(),
            http: http.clone(),
        });
        let parts = Parts {
            base: base(&config.api, API)?,
            http,
            middleware: config.middleware.clone(),
            options: config.options.clone(),
            strict: config.strict,
        };
        let api = Arc::new(Api::new(&config.client_id, parts));
        let hosts = Hosts { accounts: accounts.host().into(), api: api.base().into() };
        Ok(Self { accounts, api, hosts, holders: Holders::default() })
    }

    pub(super) fn hosts(&self) -> Hosts {
        self.hosts.clone()
    }

    pub(super) fn holders(&self) -> &Holders {
        &self.holders
    }
}

/// The holders of tokens, by their place in the store. Sessions of one place share one; the last session drops it.
#[derive(Default)]
pub(super) struct Holders(Mutex<Known>);

#[derive(Default)]
struct Known {
    holders: HashMap<Key, WeakRefresher>,
    /// At how many holders those that were dropped are removed.
    sweep_at: usize,
}

impl Holders {
    /// The holder of a place: the one that sessions have, if `fits` says so, or a new one. A holder of a later login stays in its place.
    pub(super) fn find_or_put(
        &self,
        key: Key,
        fits: impl FnOnce(&Refresher) -> bool,
        make: impl FnOnce() -> Refresher,
    ) -> Refresher {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = known.get(&key);
        let found = match found {
            Some(found) if fits(&found) => return found,
            found => found,
        };
        drop(found);
        let made = make();
        known.put(key, &made);
        made
    }

    /// The holder of a place, if a session has it.
    pub(super) fn get(&self, key: &Key) -> Option<Refresher> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(key)
    }

    /// Notes the holder of a place. Sessions that have another one keep it.
    pub(super) fn put(&self, key: Key, holder: &Refresher) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).put(key, holder);
    }
}

impl Known {
    /// The holder that is at a place. One that has moved away is not.
    fn get(&self, key: &Key) -> Option<Refresher> {
        self.holders.get(key)?.upgrade().filter(|holder| holder.is_alive() && holder.is_at(key))
    }

    /// A holder of a later login stays in its place.
    fn put(&mut self, key: Key, holder: &Refresher) {
        if self.get(&key).is_some_and(|found| found.token().consented_at() > holder.token().consented_at()) {
            return;
        }
        if self.holders.len() >= self.sweep_at.max(64) {
            self.holders.retain(|_, holder| holder.is_alive());
            self.sweep_at = 2 * self.holders.len();
        }
        self.holders.insert(key, holder.downgrade());
    }
}
