//! Locks of a store: held by a value, or by a lease that ends by itself.

use std::fmt;
use std::time::Duration;

use super::{StoreError, Versioned};
use crate::error::Error;
use crate::platform::{MaybeSend, random};

/// Who acquires a lock: a random text that is drawn for each piece of work. A lease is kept under it, so that only its holder prolongs or
/// releases it. One piece of work may acquire the locks of two keys, as the same holder.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Holder(Box<str>);

impl Holder {
    /// A holder with a random name. A session draws its own; a test of a store needs some.
    ///
    /// # Errors
    ///
    /// An error with a [`source`](std::error::Error::source) when the operating system provides no randomness.
    pub fn random() -> Result<Self, Error> {
        let name =
            random::<16>().map_err(|error| Error::environment("the operating system provides no randomness", error))?;
        Ok(Self(name.into()))
    }
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A lock, and the text that was under the key when it was acquired.
///
/// A session prolongs a [`Lease`] while it works, and releases it at the end. A lock that is dropped, as by a program that ends, has to
/// become free too: by its guard, or at the end of its time to live.
pub struct Lock {
    text: Option<Versioned>,
    lease: Box<dyn Lease>,
}

impl Lock {
    /// A lock that `guard` releases when it is dropped, with what [`load`](super::Store::load) returns while it is held.
    pub fn held(text: Option<Versioned>, guard: impl MaybeSend + 'static) -> Self {
        Self::lease(text, Guard(Some(guard)))
    }

    /// A lock that ends by itself, with what [`load`](super::Store::load) returns while it is held.
    pub fn lease(text: Option<Versioned>, lease: impl Lease) -> Self {
        Self { text, lease: Box::new(lease) }
    }

    /// The text that was read when the lock was acquired.
    #[must_use]
    pub fn text(&self) -> Option<&Versioned> {
        self.text.as_ref()
    }

    /// The same lock with another text, for a store that wraps another one.
    #[must_use]
    pub fn with_text(self, text: Option<Versioned>) -> Self {
        Self { text, ..self }
    }

    /// How long the lock is held if nothing prolongs it. `None` for as long as the value lives.
    #[must_use]
    pub fn time_to_live(&self) -> Option<Duration> {
        self.lease.time_to_live()
    }

    /// Prolongs the lock. Returns whether it is still held.
    ///
    /// # Cancellation
    ///
    /// When the future is dropped, whether the lock was prolonged is unknown. It can be asked again.
    ///
    /// # Errors
    ///
    /// The error of the store.
    pub async fn renew(&mut self) -> Result<bool, StoreError> {
        self.lease.renew().await
    }

    /// Releases the lock, and waits until the store has done so.
    ///
    /// # Cancellation
    ///
    /// When the future is dropped, the lock becomes free by its guard, or at the end of its time to live.
    ///
    /// # Errors
    ///
    /// The error of the store.
    pub async fn release(mut self) -> Result<(), StoreError> {
        self.lease.release().await
    }
}

impl fmt::Debug for Lock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Lock")
    }
}

/// A lock that ends by itself, as in a database that several machines use.
///
/// Each method belongs to the [`Holder`] for which the lock was acquired: another holder's lock stays as it is.
#[cfg_attr(not(target_arch = "wasm32"), async_trait::async_trait)]
#[cfg_attr(target_arch = "wasm32", async_trait::async_trait(?Send))]
pub trait Lease: MaybeSend + 'static {
    /// How long the lock is held from the last renewal. `None` means as long as this value lives.
    fn time_to_live(&self) -> Option<Duration>;

    /// Prolongs the lock by its time to live, and returns `true`; or returns `false` because it is not held any more. A session calls this
    /// each third of the time to live. It may drop the future when its own work is done.
    async fn renew(&mut self) -> Result<bool, StoreError>;

    /// Releases the lock.
    async fn release(&mut self) -> Result<(), StoreError>;
}

/// A lock that is held as long as a value lives.
struct Guard<G>(Option<G>);

#[cfg_attr(not(target_arch = "wasm32"), async_trait::async_trait)]
#[cfg_attr(target_arch = "wasm32", async_trait::async_trait(?Send))]
impl<G: MaybeSend + 'static> Lease for Guard<G> {
    fn time_to_live(&self) -> Option<Duration> {
        None
    }

    async fn renew(&mut self) -> Result<bool, StoreError> {
        Ok(self.0.is_some())
    }

    async fn release(&mut self) -> Result<(), StoreError> {
        self.0 = None;
        Ok(())
    }
}
