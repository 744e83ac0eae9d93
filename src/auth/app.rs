//! An app, ready to sign in: its settings, and what they describe.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use super::core::Core;
use super::random::random;
use super::settings::Settings;
use crate::error::Error;
use crate::token::store::Key;
use crate::token::{Clock, Flow, Grant, Refresher, StoreEntry, Token};

/// An app, ready to sign in. Cheap to clone.
#[derive(Clone)]
pub(super) struct App {
    pub(super) settings: Settings,
    core: Arc<Core>,
}

impl Deref for App {
    type Target = Core;

    fn deref(&self) -> &Core {
        &self.core
    }
}

impl App {
    /// The app that the settings describe.
    pub(super) fn of(settings: Settings) -> Result<Self, Error> {
        let core = settings.core()?;
        Ok(Self { settings, core })
    }

    /// A new grant at this app's hosts.
    pub(super) fn new_grant(&self) -> Result<Grant, Error> {
        Ok(Grant::new(random::<16>()?, self.hosts()))
    }

    /// The store's entry for the token of `flow` and `grant`, if there is a store and the token can be refreshed.
    pub(super) fn entry(&self, flow: Flow, grant: &str) -> Option<StoreEntry> {
        let store = self.settings.store.clone().filter(|_| flow.is_stored())?;
        let (key, named) = self.settings.slot(flow, grant);
        Some(StoreEntry::new(store, key, named, self.hosts()))
    }

    /// The store's entry for the token of `flow` under a name that the caller gives.
    pub(super) fn entry_named(&self, flow: Flow, account: &str) -> Result<StoreEntry, Error> {
        let store = self.settings.store()?;
        if !flow.is_stored() {
            return Err(Error::invalid("store", "a token that cannot be refreshed is not stored"));
        }
        Ok(StoreEntry::new(store, Key::token(&self.settings.client_id, flow, account), true, self.hosts()))
    }

    /// The holder of a token that came from the store: the one that other sessions of the same grant have, or a new one.
    pub(super) fn holder_of_stored(&self, token: Token) -> Refresher {
        let Some(entry) = self.entry(token.flow(), token.grant().id()) else { return self.holder(token, None) };
        let (key, like) = (entry.key().clone(), token.clone());
        let fits = |known: &Refresher| {
            let held = known.token();
            held.is_of_grant(&like) && held.covers(&like)
        };
        let mut is_new = false;
        let holder = self.holders().find_or_put(key, fits, || {
            is_new = true;
            self.holder(token, Some(entry)).loaded()
        });
        if is_new {
            holder.watch();
        }
        holder
    }

    /// The holder of a token that was renewed from `before` and could not be saved.
    pub(super) fn holder_of_unsaved(&self, token: Token, before: Token, entry: StoreEntry) -> Refresher {
        let key = entry.key().clone();
        let holder = self.holder(token, Some(entry)).late_after(before);
        self.holders().put(key, &holder);
        holder.watch();
        holder.keep_until_saved();
        holder
    }

    /// The holder of a new grant's token, after an attempt to save it.
    pub(super) async fn holder_of_new(&self, token: Token) -> Refresher {
        let entry = self.entry(token.flow(), token.grant().id());
        let key = entry.as_ref().map(|entry| entry.key().clone());
        let holder = self.holder(token, entry);
        // Before the save, so that a load of what is stored by then finds it.
        if let Some(key) = key {
            self.holders().put(key, &holder);
        }
        // If the save fails, an event says so, and the next call tries again. There may be no next call, if the caller was dropped.
        if holder.save().await.is_err() {
            holder.keep_until_saved();
        }
        holder.watch();
        holder
    }

    /// A holder of a token, which no other session has.
    pub(super) fn holder(&self, token: Token, entry: Option<StoreEntry>) -> Refresher {
        Refresher::new(token, self.accounts.clone(), self.settings.means.clone(), entry)
    }

    pub(super) fn clock(&self) -> &dyn Clock {
        &*self.settings.means.clock
    }
}

impl fmt::Debug for App {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("App").field("client_id", &self.accounts.client_id).finish_non_exhaustive()
    }
}
