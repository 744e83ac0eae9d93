//! The app that the settings describe: both hosts, and the HTTP client that reaches them.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use super::accounts::{Accounts, Credentials};
use super::random::random;
use super::settings::Settings;
use crate::error::Error;
use crate::token::store::Key;
use crate::token::{Clock, Flow, Grant, Hosts, StoreEntry};
use crate::transport::{Base, build};

const API: &str = "https://api.spotify.com/v1";
const ACCOUNTS: &str = "https://accounts.spotify.com";

/// An app, ready to sign in. Cheap to clone.
#[derive(Clone)]
pub(super) struct App(Arc<Built>);

pub(super) struct Built {
    pub(super) settings: Settings,
    pub(super) accounts: Arc<Accounts>,
    pub(super) api: Base,
    pub(super) http: reqwest::Client,
}

impl Deref for App {
    type Target = Built;

    fn deref(&self) -> &Built {
        &self.0
    }
}

impl App {
    /// Builds the app from its settings.
    pub(super) fn build(mut settings: Settings, credentials: Credentials) -> Result<Self, Error> {
        // The id is sent in a header or a form, so it must not contain a character that ends one.
        if settings.client_id.is_empty() || !settings.client_id.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(Error::invalid("client id", "must be printable ASCII, as the dashboard shows it"));
        }
        let http = settings.http.take().unwrap_or_else(|| build(None))?;
        settings.http = Some(Ok(http.clone()));
        let base = |set: &Option<Base>, usual| set.clone().map_or_else(|| Base::parse("base URL", usual), Ok);
        let accounts = Arc::new(Accounts {
            base: base(&settings.accounts, ACCOUNTS)?,
            client_id: settings.client_id.clone(),
            credentials,
            http: http.clone(),
        });
        let api = base(&settings.api, API)?;
        Ok(Self(Arc::new(Built { settings, accounts, api, http })))
    }

    /// A new grant at this app's hosts.
    pub(super) fn new_grant(&self) -> Result<Grant, Error> {
        Ok(Grant::new(random::<16>()?, self.hosts()))
    }

    /// The store's entry for the token of `flow` and `grant`, if there is a store and the token can be refreshed.
    pub(super) fn entry(&self, flow: Flow, grant: &str) -> Option<StoreEntry> {
        let store = self.settings.store.clone().filter(|_| flow.is_stored())?;
        let (key, named) = self.settings.slot(flow, grant);
        Some(StoreEntry::new(store, &self.settings.client_id, key, named, self.hosts()))
    }

    /// The store's entry for the token of `flow` under a name that the caller gives.
    pub(super) fn entry_named(&self, flow: Flow, account: &str) -> Result<StoreEntry, Error> {
        self.settings.store()?;
        match self.settings.store.clone().filter(|_| flow.is_stored()) {
            Some(store) => {
                let client_id = &self.settings.client_id;
                Ok(StoreEntry::new(store, client_id, Key::token(client_id, flow, account), true, self.hosts()))
            }
            None => Err(Error::invalid("store", "a token that cannot be refreshed is not stored")),
        }
    }

    fn hosts(&self) -> Hosts {
        Hosts { accounts: self.accounts.host().into(), api: self.api.as_str().into() }
    }

    pub(super) fn clock(&self) -> &dyn Clock {
        &*self.settings.clock
    }
}

impl fmt::Debug for App {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("App").field("client_id", &self.accounts.client_id).finish_non_exhaustive()
    }
}
