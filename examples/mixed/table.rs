//! A table that does not grow without bound.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Rows by id. A row lasts as long as the table says, and a row too many displaces the oldest.
pub(crate) struct Table<T> {
    most: usize,
    lifetime: Duration,
    rows: Mutex<Rows<T>>,
}

struct Rows<T> {
    by_id: HashMap<String, Arc<T>>,
    /// When each row began, the oldest first. All rows have the same lifetime, so that is also the order in which they end.
    begun: VecDeque<(Instant, String)>,
}

impl<T> Table<T> {
    pub(crate) fn new(most: usize, lifetime: Duration) -> Self {
        Self { most, lifetime, rows: Mutex::new(Rows { by_id: HashMap::new(), begun: VecDeque::new() }) }
    }

    pub(crate) fn insert(&self, id: String, row: T) {
        let mut rows = self.rows();
        if rows.begun.len() >= self.most {
            rows.remove_oldest();
        }
        rows.begun.push_back((Instant::now(), id.clone()));
        rows.by_id.insert(id, Arc::new(row));
    }

    pub(crate) fn get(&self, id: &str) -> Option<Arc<T>> {
        self.rows().by_id.get(id).cloned()
    }

    /// Removes a row and returns it: of two callers, one gets it.
    pub(crate) fn take(&self, id: &str) -> Option<Arc<T>> {
        let mut rows = self.rows();
        rows.begun.retain(|(_, begun)| begun != id);
        rows.by_id.remove(id)
    }

    /// The rows that are not over.
    fn rows(&self) -> MutexGuard<'_, Rows<T>> {
        let mut rows = self.rows.lock().unwrap_or_else(PoisonError::into_inner);
        while rows.begun.front().is_some_and(|(begun, _)| begun.elapsed() >= self.lifetime) {
            rows.remove_oldest();
        }
        rows
    }
}

impl<T> Rows<T> {
    fn remove_oldest(&mut self) {
        if let Some((_, id)) = self.begun.pop_front() {
            self.by_id.remove(&id);
        }
    }
}
