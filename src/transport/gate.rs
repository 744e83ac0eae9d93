//! The rate gate that all calls of a client id pass: once Spotify tells one of them to wait, the others wait too.
//!
//! Calls sent meanwhile would be refused as well and might prolong the wait. Waiting calls pass in FIFO order.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::platform::{Instant, sleep};

/// Longer waits are cut to this, so that adding them to the time does not overflow.
const LONGEST: Duration = Duration::from_secs(365 * 24 * 3600);
/// The time between two calls that waited: they pass in order, and not as one burst.
const PACE: Duration = Duration::from_millis(1);

/// Shared by every session of a client id at one API.
///
/// A waiting call holds no lock: a call that is no longer polled does not block the others.
#[derive(Default)]
pub(crate) struct Gate(Mutex<State>);

#[derive(Default)]
struct State {
    until: Option<Instant>,
    // FIFO order: `next` is the next ticket to issue, `first` the oldest not yet served. A ticket's turn is a point in time, so a
    // dropped future needs no cleanup.
    next: u64,
    first: u64,
    // A quota covers a group of operations that Spotify does not publish, so only the refused operation is closed.
    quotas: Vec<(&'static str, Instant)>,
    closed: u64,
}

/// The gate stays closed for longer than the call may wait.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Closed {
    pub(crate) wait: Duration,
    pub(crate) quota: bool,
}

impl State {
    /// When the last waiting call passes.
    fn empty_at(&self) -> Option<Instant> {
        self.until.map(|until| until + self.turn(self.next.saturating_sub(1)))
    }

    /// How long after the opening a ticket's turn comes.
    fn turn(&self, ticket: u64) -> Duration {
        PACE * u32::try_from(ticket.saturating_sub(self.first)).unwrap_or(u32::MAX)
    }

    fn says_to_wait(&self, now: Instant) -> bool {
        self.empty_at().is_some_and(|end| end > now) || self.quotas.iter().any(|(_, until)| *until > now)
    }
}

impl Gate {
    /// The gate of a client id at an API. A closed gate outlives its sessions.
    pub(crate) fn of(client_id: &str, api: &str) -> Arc<Self> {
        type Gates = HashMap<(String, String), Arc<Gate>>;
        static GATES: LazyLock<Mutex<Gates>> = LazyLock::new(Mutex::default);
        let mut gates = GATES.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        gates.retain(|_, gate| Arc::strong_count(gate) > 1 || gate.state().says_to_wait(now));
        gates.entry((client_id.to_owned(), api.to_owned())).or_default().clone()
    }

    /// Whether every call may pass at once. This does not look at the time.
    pub(crate) fn is_open(&self) -> bool {
        let state = self.state();
        state.until.is_none() && state.quotas.is_empty()
    }

    /// Waits until the gate is open, for no longer than `most`. Returns how long it waited.
    pub(crate) async fn pass(&self, operation: &'static str, most: Duration) -> Result<Duration, Closed> {
        let mut came = None;
        let mut ticket = None;
        loop {
            let now = Instant::now();
            let waited = came.map_or(Duration::ZERO, |came| now.saturating_duration_since(came));
            let Some(wait) = self.admit(operation, &mut ticket, now, most.saturating_sub(waited))? else {
                return Ok(waited);
            };
            came.get_or_insert(now);
            sleep(wait).await;
        }
    }

    /// The time that is left to wait, `None` if the call may pass. It fails if that is longer than `most`.
    fn admit(
        &self,
        operation: &'static str,
        ticket: &mut Option<u64>,
        now: Instant,
        most: Duration,
    ) -> Result<Option<Duration>, Closed> {
        let mut state = self.state();
        state.quotas.retain(|(_, until)| *until > now);
        if let Some((_, until)) = state.quotas.iter().find(|(name, _)| *name == operation) {
            return Err(Closed { wait: *until - now, quota: true });
        }
        let Some(until) = state.until else { return Ok(None) };
        if state.empty_at().is_some_and(|end| now >= end) {
            (state.until, state.next, state.first) = (None, 0, 0);
            return Ok(None);
        }
        let place = *ticket.get_or_insert(state.next);
        let leaves = until + state.turn(place);
        if now >= leaves && place < state.next {
            return Ok(None);
        }
        let wait = leaves.saturating_duration_since(now).max(PACE);
        if wait > most {
            return Err(Closed { wait: until.saturating_duration_since(now).max(PACE), quota: false });
        }
        state.next = state.next.max(place + 1);
        Ok(Some(wait))
    }

    /// Closes the gate because Spotify asked to wait. A shorter wait does not shorten a longer one.
    pub(crate) fn close(&self, wait: Duration) {
        let now = Instant::now();
        let until = now + wait.min(LONGEST);
        let mut state = self.state();
        // Calls whose turn came since it opened have passed; the others move up.
        if let Some(open) = state.until.and_then(|opened| now.checked_duration_since(opened)) {
            let gone = u64::try_from(open.as_nanos() / PACE.as_nanos() + 1).unwrap_or(u64::MAX);
            state.first = state.next.min(state.first.saturating_add(gone));
        }
        state.until = Some(state.until.map_or(until, |other| other.max(until)));
        state.closed += 1;
    }

    /// Closes the gate for `operation` because its quota is used up.
    pub(crate) fn close_quota(&self, operation: &'static str, wait: Duration) {
        let until = Instant::now() + wait.min(LONGEST);
        let mut state = self.state();
        state.quotas.retain(|(name, _)| *name != operation);
        state.quotas.push((operation, until));
    }

    /// How often it was closed.
    pub(crate) fn closed(&self) -> u64 {
        self.state().closed
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU64, Ordering};
    use std::sync::{Arc, Mutex};
    use std::time::Duration;

    use super::{Closed, Gate};

    const SECOND: Duration = Duration::from_secs(1);

    #[tokio::test(start_paused = true)]
    async fn an_open_gate_takes_no_time_and_a_closed_one_makes_calls_wait() {
        let gate = Gate::default();
        assert_eq!(gate.pass("a", Duration::ZERO).await, Ok(Duration::ZERO));
        gate.close(3 * SECOND);
        assert!(gate.pass("a", 5 * SECOND).await.unwrap() >= 3 * SECOND);
        assert_eq!(gate.pass("a", Duration::ZERO).await, Ok(Duration::ZERO));
    }

    #[tokio::test(start_paused = true)]
    async fn a_call_with_less_time_than_the_wait_fails_at_once() {
        let gate = Gate::default();
        gate.close(48_925 * SECOND);
        assert_eq!(gate.pass("a", 30 * SECOND).await, Err(Closed { wait: 48_925 * SECOND, quota: false }));
        gate.close(SECOND);
        assert!(gate.pass("a", 30 * SECOND).await.is_err(), "a shorter wait does not open it");
    }

    #[tokio::test(start_paused = true)]
    async fn a_quota_closes_only_its_operation() {
        let gate = Gate::default();
        gate.close_quota("a", 60 * SECOND);
        assert_eq!(gate.pass("a", 90 * SECOND).await, Err(Closed { wait: 60 * SECOND, quota: true }));
        assert!(gate.pass("b", Duration::ZERO).await.is_ok());
        tokio::time::sleep(61 * SECOND).await;
        assert!(gate.pass("a", Duration::ZERO).await.is_ok());
    }

    #[tokio::test(start_paused = true)]
    async fn calls_pass_in_fifo_order_and_a_longer_wait_holds_all() {
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
    async fn waits_do_not_grow_when_the_gate_is_closed_repeatedly() {
        let gate = Arc::new(Gate::default());
        let longest = Arc::<AtomicU64>::default();
        let mut callers = tokio::task::JoinSet::new();
        gate.close(SECOND / 4);
        for _ in 0..64 {
            let (gate, longest) = (gate.clone(), longest.clone());
            callers.spawn(async move {
                loop {
                    let waited = gate.pass("a", 30 * SECOND).await.unwrap();
                    longest.fetch_max(u64::try_from(waited.as_millis()).unwrap(), Ordering::SeqCst);
                    tokio::time::sleep(Duration::from_millis(1)).await;
                }
            });
        }
        // It is open for 20 ms at a time, in which some 20 of the 64 leave.
        for _ in 0..2_000 {
            tokio::time::sleep(Duration::from_millis(270)).await;
            gate.close(SECOND / 4);
        }
        assert!(callers.try_join_next().is_none(), "a call waited for 30 s");
        let longest = longest.load(Ordering::SeqCst);
        assert!((500..3_000).contains(&longest), "{longest} ms");
    }

    #[tokio::test]
    async fn an_open_gate_takes_no_time_on_a_real_clock_either() {
        let gate = Gate::default();
        for _ in 0..100 {
            assert_eq!(gate.pass("a", Duration::ZERO).await, Ok(Duration::ZERO));
        }
        gate.close(Duration::from_millis(20));
        assert!(gate.pass("a", SECOND).await.unwrap() >= Duration::from_millis(20));
        assert_eq!(gate.pass("a", Duration::ZERO).await, Ok(Duration::ZERO));
    }

    #[tokio::test(start_paused = true)]
    async fn a_call_that_is_no_longer_polled_does_not_block_the_others() {
        let gate = Gate::default();
        gate.close(2 * SECOND);
        let mut idle = Box::pin(gate.pass("a", 30 * SECOND));
        let polled = std::future::poll_fn(|context| std::task::Poll::Ready(idle.as_mut().poll(context).is_pending()));
        assert!(polled.await);
        assert!(gate.pass("a", 30 * SECOND).await.is_ok());
        assert!(gate.pass("a", 30 * SECOND).await.is_ok());
        assert!(idle.await.is_ok());
    }

    #[tokio::test(start_paused = true)]
    async fn a_call_that_is_dropped_does_not_delay_the_others() {
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
        one.close(3600 * SECOND);
        drop(one);
        assert_eq!(Gate::of("id-of-gate-test", "https://a").closed(), 1, "a penalty outlives the sessions");
    }
}
