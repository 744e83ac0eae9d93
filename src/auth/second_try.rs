//! A refused token is tried once more: Spotify has refused the tokens of most users of a service by mistake.

use std::pin::pin;
use std::time::Duration;

use super::app::App;
use super::exchange::in_own_task;
use crate::error::Error;
use crate::token::store::{ASIDE, Holder};
use crate::token::{Event, Placed, Refresher, Renewal as _, Replace, StoreEntry, TURN, Token};

/// How long after the refusal the token is tried once more.
const LATER: Duration = Duration::from_secs(3600);

/// A token that is good after all.
pub(super) enum Again {
    /// The store has it.
    Stored(Box<Token>),
    /// The store does not have it, because the save failed. Its holder goes on trying.
    Unsaved(Refresher),
}

impl App {
    /// The token that Spotify refused and that was kept aside, if it is good after all. It is tried once, by one process of all.
    pub(super) async fn tried_again(&self, entry: &StoreEntry) -> Result<Option<Again>, Error> {
        // Most often there is none, so nothing is locked. A store that fails is no reason to end a login before it begins.
        let Ok(Some((token, _))) = entry.load_refused().await else { return Ok(None) };
        if self.is_over(&token) {
            let _ = entry.forget_refused().await;
            return Ok(None);
        }
        if !self.is_to_be_tried(entry, &token).await? {
            return Ok(None);
        }
        let (app, entry) = (self.clone(), entry.clone());
        in_own_task(Box::pin(async move { app.try_under_lock(&entry).await })).await?
    }

    async fn is_to_be_tried(&self, entry: &StoreEntry, token: &Token) -> Result<bool, Error> {
        let Some(refused) = token.is_refused().filter(|refused| !refused.tried) else { return Ok(false) };
        let age = self.clock().now().duration_since(refused.at).unwrap_or_default();
        let keeps = !self.settings.means.discards_refused;
        Ok(keeps && age >= LATER && token.flow() == self.accounts.flow() && !entry.is_signed_out(token).await?)
    }

    /// Whether a refused token was kept long enough.
    fn is_over(&self, token: &Token) -> bool {
        let now = self.clock().now();
        let age = token.is_refused().and_then(|refused| now.duration_since(refused.at).ok()).unwrap_or_default();
        age >= ASIDE || token.reauth_required_at().is_some_and(|end| end <= now)
    }

    async fn try_under_lock(&self, entry: &StoreEntry) -> Result<Option<Again>, Error> {
        // Without the lock, two processes could try.
        let Ok(mut lock) = entry.lock(&Holder::random()?, TURN).await else { return Ok(None) };
        let signed_in_meanwhile = lock.text().is_some();
        let tried = if signed_in_meanwhile {
            entry.load().await.map(|found| found.map(Box::new).map(Again::Stored))
        } else {
            lock.during(pin!(self.try_now(entry))).await
        };
        // A lock that is not released ends by itself.
        let _ = lock.release().await;
        tried
    }

    async fn try_now(&self, entry: &StoreEntry) -> Result<Option<Again>, Error> {
        let Some((token, expected)) = entry.load_refused().await? else { return Ok(None) };
        let untried = token.is_refused().is_some_and(|refused| !refused.tried);
        if !untried || !entry.note_refused(&token, true, expected).await? {
            return Ok(None);
        }
        let renewed = match self.accounts.renew(&token).await {
            Ok(response) => token.renewed(response, self.clock().now()),
            Err(error) if error.is_final() => return Ok(None),
            Err(error) => {
                // Spotify did not answer, so the token was not tried. If that cannot be noted, it counts as tried.
                if let Ok(Some((token, expected))) = entry.load_refused().await {
                    let _ = entry.note_refused(&token, false, expected).await;
                }
                return Err(error);
            }
        };
        // From here on, the new token is the only one.
        let placed = entry.save(&renewed, Replace::SameUser).await;
        let subscriber = &self.settings.means.subscriber;
        subscriber.tell(&Event::Refreshed);
        let lost = renewed.scopes().missing(&token.scopes().iter().collect::<Vec<_>>());
        if !lost.is_empty() {
            subscriber.tell(&Event::ScopesLost(lost));
        }
        Ok(match placed {
            Ok(Placed::Saved) => {
                subscriber.tell(&Event::Saved);
                let _ = entry.forget_refused().await;
                Some(Again::Stored(Box::new(renewed)))
            }
            Ok(Placed::Displaced | Placed::Conflict(_)) => entry.load().await?.map(Box::new).map(Again::Stored),
            Err(error) => {
                subscriber.tell(&Event::SaveFailed(error));
                Some(Again::Unsaved(self.holder_of_unsaved(renewed, token, entry.clone())))
            }
        })
    }
}
