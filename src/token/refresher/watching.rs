//! Notices what another process did in the store, where the store can tell.

use std::pin::pin;
use std::task::Poll;

use tokio::sync::watch;

use super::stored::Look;
use super::{Refresher, WeakRefresher};
use crate::platform::spawn;

impl Refresher {
    /// Begins to watch the session's place in the store, and ends what watched another place. The task ends with the session.
    pub(crate) fn watch(&self) {
        let changes = self.0.entry().and_then(|entry| entry.watch());
        let (watching, mut end) = changes.as_ref().map(|_| watch::channel(())).unzip();
        self.0.state().watching = watching;
        let (Some(mut changes), Some(mut end)) = (changes, end.take()) else { return };
        let session = self.downgrade();
        let watching = async move {
            loop {
                // It never changes. It ends when its sender is dropped.
                let (mut change, mut ended) = (pin!(changes.next()), pin!(end.changed()));
                // It listens first, and then looks: something may have happened before.
                let first = std::future::poll_fn(|context| Poll::Ready(change.as_mut().poll(context))).await;
                if !session.look().await {
                    break;
                }
                let changed = match first {
                    Poll::Ready(changed) => changed,
                    Poll::Pending => {
                        std::future::poll_fn(|context| match ended.as_mut().poll(context) {
                            Poll::Ready(_) => Poll::Ready(None),
                            Poll::Pending => change.as_mut().poll(context),
                        })
                        .await
                    }
                };
                if changed.is_none() {
                    break;
                }
            }
        };
        // Without a runtime the session looks at its next renewal.
        let _ = spawn(Box::pin(watching));
    }
}

impl WeakRefresher {
    /// Looks into the store, and says whether to go on watching.
    async fn look(&self) -> bool {
        let Some(session) = self.upgrade() else { return false };
        let inner = &*session.0;
        let mut events = Vec::new();
        {
            let _turn = inner.turn().await;
            let Some(entry) = inner.entry() else { return false };
            let token = session.token();
            match inner.look(&entry, &token, None, &[], &mut events).await {
                Look::SignedOut => _ = inner.end_signed_out(&mut events),
                Look::Newer(newer) => _ = inner.adopt_or_meet(newer, &mut events),
                Look::Nothing => {}
            }
        }
        inner.tell(&events);
        session.is_alive()
    }
}
