//! A refused token is tried once more: Spotify has refused the tokens of most users of a service by mistake.

use std::pin::pin;
use std::time::Duration;

use super::app::App;
use super::exchange::in_own_task;
use crate::error::Error;
use crate::token::store::{ASIDE, Holder};
use crate::token::{Event, Placed, Renewal as _, Replace, StoreEntry, Token};

/// How long after the refusal the token is tried once more.
const LATER: Duration = Duration::from_secs(3600);

/// How long to wait while another process tries.
const LOCK: Duration = Duration::from_secs(34);

impl App {
    /// The token that Spotify refused and that was kept aside, if it is good after all. It is tried once, by one process of all.
    pub(super) async fn tried_again(&self, entry: &StoreEntry) -> Result<Option<Token>, Error> {
        // Most often there is none, so nothing is locked. A store that fails is no reason to end a login before it begins.
        match entry.load_refused().await {
            Ok(Some((token, _))) if self.is_to_be_tried(entry, &token).await? => {}
            _ => return Ok(None),
        }
        let (app, entry) = (self.clone(), entry.clone());
        in_own_task(Box::pin(async move { app.try_under_lock(&entry).await })).await?
    }

    async fn is_to_be_tried(&self, entry: &StoreEntry, token: &Token) -> Result<bool, Error> {
        let (now, flow) = (self.clock().now(), self.accounts.flow());
        let Some(refused) = token.is_refused().filter(|refused| !refused.tried) else { return Ok(false) };
        let age = now.duration_since(refused.at).unwrap_or_default();
        let is_over = token.reauth_required_at().is_some_and(|end| end <= now);
        let keeps = !self.settings.means.discards_refused;
        Ok(keeps
            && age >= LATER
            && age < ASIDE
            && !is_over
            && token.flow() == flow
            && !entry.is_signed_out(token).await?)
    }

    async fn try_under_lock(&self, entry: &StoreEntry) -> Result<Option<Token>, Error> {
        // Without the lock, two processes could try.
        let Ok(mut lock) = entry.lock(&Holder::random()?, LOCK).await else { return Ok(None) };
        let signed_in_meanwhile = lock.text().is_some();
        let tried = if signed_in_meanwhile { entry.load().await } else { lock.during(pin!(self.try_now(entry))).await };
        // A lock that is not released ends by itself.
        let _ = lock.release().await;
        tried
    }

    async fn try_now(&self, entry: &StoreEntry) -> Result<Option<Token>, Error> {
        let Some((token, expected)) = entry.load_refused().await? else { return Ok(None) };
        let untried = token.is_refused().is_some_and(|refused| !refused.tried);
        if !untried || !entry.note_refused(&token, true, expected).await? {
            return Ok(None);
        }
        let renewed = match self.accounts.renew(&token).await {
            Ok(response) => token.renewed(response, self.clock().now()),
            Err(error) if error.is_final() => return Ok(None),
            Err(error) => {
                // Spotify did not answer, so the token was not tried.
                if let Some((token, expected)) = entry.load_refused().await? {
                    entry.note_refused(&token, false, expected).await?;
                }
                return Err(error);
            }
        };
        self.settings.means.subscriber.tell(&Event::Refreshed);
        match entry.save(&renewed, Replace::SameUser).await? {
            Placed::Saved => self.settings.means.subscriber.tell(&Event::Saved),
            Placed::Displaced | Placed::Conflict(_) => return entry.load().await,
        }
        entry.forget_refused().await?;
        Ok(Some(renewed))
    }
}
