//! The gate that all calls of a client id pass: once Spotify tells one of them to wait, the others wait too.
//!
//! Calls that go on meanwhile would be refused as well and might prolong the wait. Whoever waits leaves in the order of coming.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use super::time::{Instant, sleep};

/// Waits beyond this are kept as this: longer than any process lives.
const LONGEST: Duration = Duration::from_secs(365 * 24 * 3600);

/// Shared by every session of a client id at one API.
#[derive(Default)]
pub(crate) struct Gate {
    // Held by whoever is at the head of the queue. Fair: tokio hands it on in order.
    turn: tokio::sync::Mutex<()>,
    // Never held across an await.
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    until: Option<Instant>,
    // A quota is a matter of some operations, and nobody knows which; so of the one that was told.
    quotas: HashMap<&'static str, Instant>,
    closed: u64,
}

/// A call may not pass in the time that it has.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Held {
    pub(crate) wait: Duration,
    pub(crate) quota: bool,
}

impl Gate {
    /// The gate of a client id at an API.
    pub(crate) fn of(client_id: &str, api: &str) -> Arc<Self> {
        type Gates = HashMap<(String, String), Weak<Gate>>;
        static GATES: LazyLock<Mutex<Gates>> = LazyLock::new(Mutex::default);
        let mut gates = GATES.lock().unwrap_or_else(PoisonError::into_inner);
        gates.retain(|_, gate| gate.strong_count() > 0);
        let known = gates.entry((client_id.to_owned(), api.to_owned())).or_default();
        known.upgrade().unwrap_or_else(|| {
            let gate = Arc::new(Self::default());
            *known = Arc::downgrade(&gate);
            gate
        })
    }

    /// Waits until the gate is open, for no longer than `most`. Returns how long it took.
    pub(crate) async fn pass(&self, operation: &'static str, most: Duration) -> Result<Duration, Held> {
        let came = Instant::now();
        self.admit(operation, most)?;
        // Through the queue even if it is open: nobody overtakes.
        let _turn = self.turn.lock().await;
        loop {
            let waited = came.elapsed();
            match self.admit(operation, most.saturating_sub(waited))? {
                None => return Ok(waited),
                Some(wait) => sleep(wait).await,
            }
        }
    }

    /// How long is still to wait, if no longer than `most`.
    fn admit(&self, operation: &'static str, most: Duration) -> Result<Option<Duration>, Held> {
        let now = Instant::now();
        let mut state = self.state();
        state.quotas.retain(|_, until| *until > now);
        if let Some(until) = state.quotas.get(operation) {
            return Err(Held { wait: *until - now, quota: true });
        }
        match state.until.map(|until| until.saturating_duration_since(now)) {
            None | Some(Duration::ZERO) => Ok(None),
            Some(wait) if wait <= most => Ok(Some(wait)),
            Some(wait) => Err(Held { wait, quota: false }),
        }
    }

    /// Spotify said to wait. A shorter wait does not cut a longer one short.
    pub(crate) fn close(&self, wait: Duration) {
        let until = Instant::now() + wait.min(LONGEST);
        let mut state = self.state();
        state.until = Some(state.until.map_or(until, |other| other.max(until)));
        state.closed += 1;
    }

    /// Spotify said that a quota is used up, which concerns `operation` at least.
    pub(crate) fn close_quota(&self, operation: &'static str, wait: Duration) {
        self.state().quotas.insert(operation, Instant::now() + wait.min(LONGEST));
    }

    /// How often it was closed.
    pub(crate) fn closed(&self) -> u64 {
        self.state().closed
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};
    use std::time::Duration;

    use super::{Gate, Held};

    const SECOND: Duration = Duration::from_secs(1);

    #[tokio::test(start_paused = true)]
    async fn an_open_gate_takes_no_time_and_a_closed_one_its_own() {
        let gate = Gate::default();
        assert_eq!(gate.pass("a", Duration::ZERO).await, Ok(Duration::ZERO));
        gate.close(3 * SECOND);
        assert!(gate.pass("a", 5 * SECOND).await.unwrap() >= 3 * SECOND);
        assert_eq!(gate.pass("a", Duration::ZERO).await, Ok(Duration::ZERO));
    }

    #[tokio::test(start_paused = true)]
    async fn who_has_less_time_than_the_wait_is_told_at_once() {
        let gate = Gate::default();
        gate.close(48_925 * SECOND);
        assert_eq!(gate.pass("a", 30 * SECOND).await, Err(Held { wait: 48_925 * SECOND, quota: false }));
        gate.close(SECOND);
        assert!(gate.pass("a", 30 * SECOND).await.is_err(), "a shorter wait does not open it");
    }

    #[tokio::test(start_paused = true)]
    async fn a_quota_holds_its_operation_alone() {
        let gate = Gate::default();
        gate.close_quota("a", 60 * SECOND);
        assert_eq!(gate.pass("a", 90 * SECOND).await, Err(Held { wait: 60 * SECOND, quota: true }));
        assert!(gate.pass("b", Duration::ZERO).await.is_ok());
        tokio::time::sleep(61 * SECOND).await;
        assert!(gate.pass("a", Duration::ZERO).await.is_ok());
    }

    #[tokio::test(start_paused = true)]
    async fn they_leave_in_the_order_of_coming_and_a_longer_wait_holds_all() {
        let gate = Arc::new(Gate::default());
        gate.close(2 * SECOND);
        let left = Arc::new(Mutex::new(Vec::new()));
        let waiting: Vec<_> = (0..50)
            .map(|number| {
                let (gate, left) = (gate.clone(), left.clone());
                tokio::spawn(async move {
                    let outcome = gate.pass("a", 30 * SECOND).await;
                    left.lock().unwrap().push(number);
                    outcome
                })
            })
            .collect();
        tokio::time::sleep(SECOND).await;
        assert!(left.lock().unwrap().is_empty());
        gate.close(5 * SECOND);
        tokio::time::sleep(4 * SECOND).await;
        assert!(left.lock().unwrap().is_empty());
        for task in waiting {
            assert!(task.await.unwrap().unwrap() >= 6 * SECOND);
        }
        assert_eq!(*left.lock().unwrap(), (0..50).collect::<Vec<_>>());
    }

    #[tokio::test(start_paused = true)]
    async fn one_who_gives_up_does_not_hold_up_the_others() {
        let gate = Arc::new(Gate::default());
        gate.close(2 * SECOND);
        let first = tokio::spawn({
            let gate = gate.clone();
            async move { gate.pass("a", 30 * SECOND).await }
        });
        tokio::task::yield_now().await;
        first.abort();
        assert!(gate.pass("a", 30 * SECOND).await.is_ok());
    }

    #[test]
    fn a_client_id_has_one_gate_per_api() {
        let one = Gate::of("id-of-gate-test", "https://a");
        assert!(Arc::ptr_eq(&one, &Gate::of("id-of-gate-test", "https://a")));
        assert!(!Arc::ptr_eq(&one, &Gate::of("id-of-gate-test", "https://b")));
        assert!(!Arc::ptr_eq(&one, &Gate::of("another", "https://a")));
    }
}
