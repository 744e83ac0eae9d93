//! The app that the settings describe: both hosts, and the HTTP client that reaches them.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use super::accounts::{Accounts, Credentials};
use super::settings::Settings;
use crate::error::Error;
use crate::token::Clock;
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

    pub(super) fn clock(&self) -> &dyn Clock {
        &*self.settings.clock
    }
}

impl fmt::Debug for App {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("App").field("client_id", &self.accounts.client_id).finish_non_exhaustive()
    }
}
