//! Pages one after another, fetched ahead where that is possible.

use std::collections::{HashSet, VecDeque};
use std::fmt;
use std::future::poll_fn;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use super::{Items, Position, Progress, Sheet, Step};
use crate::BoxFuture;
use crate::error::Error;
use crate::transport::Session;

/// The most pages that are fetched at once. More would only meet the rate limit sooner.
const MOST: usize = 16;

#[cfg(not(target_arch = "wasm32"))]
type Fetch<P> = Box<dyn Fn(&Step) -> BoxFuture<Result<P, Error>> + Send>;
#[cfg(target_arch = "wasm32")]
type Fetch<P> = Box<dyn Fn(&Step) -> BoxFuture<Result<P, Error>>>;
#[cfg(not(target_arch = "wasm32"))]
type Hook = Box<dyn FnMut(Progress) + Send>;
#[cfg(target_arch = "wasm32")]
type Hook = Box<dyn FnMut(Progress)>;

/// The pages of a list, in order. A [`Stream`] that owns what it needs.
///
/// After an error it ends, and [`position`](Self::position) is the page that failed.
#[must_use = "nothing is sent until a page is asked for"]
pub struct Pages<P> {
    session: Session,
    fetch: Fetch<P>,
    hook: Option<Hook>,
    /// Where the builder begins, for lists by offset.
    first: u32,
    /// The page to come, None at the end.
    at: Option<Step>,
    failed: bool,
    /// How many to fetch at once, as the user wishes and as the rate limit lets.
    wished: usize,
    window: usize,
    /// What the pages have in common, known after the first.
    stride: Option<(u32, Option<u32>)>,
    ahead: VecDeque<Flight<P>>,
    /// Cursors that were read from, as hashes: a list that leads back to one would never end.
    seen: HashSet<u64>,
    total: Option<u32>,
    done: u64,
    limited: u64,
}

/// A page under way, or arrived before its turn.
struct Flight<P> {
    step: Step,
    state: State<P>,
}

enum State<P> {
    Pending(BoxFuture<Result<P, Error>>),
    Arrived(Result<P, Error>),
}

impl<P: Sheet> Pages<P> {
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn new(
        session: Session,
        first: u32,
        fetch: impl Fn(&Step) -> BoxFuture<Result<P, Error>> + Send + 'static,
    ) -> Self {
        Self::made(session, first, Box::new(fetch))
    }

    #[cfg(target_arch = "wasm32")]
    pub(crate) fn new(
        session: Session,
        first: u32,
        fetch: impl Fn(&Step) -> BoxFuture<Result<P, Error>> + 'static,
    ) -> Self {
        Self::made(session, first, Box::new(fetch))
    }

    fn made(session: Session, first: u32, fetch: Fetch<P>) -> Self {
        let limited = session.times_limited();
        Self {
            session,
            fetch,
            hook: None,
            first,
            at: Some(Step::Start),
            failed: false,
            wished: 1,
            window: 1,
            stride: None,
            ahead: VecDeque::new(),
            seen: HashSet::new(),
            total: None,
            done: 0,
            limited,
        }
    }

    /// How many pages are fetched at once, 1 to 16; 1 unless told otherwise. They still come in order.
    ///
    /// Pages are fetched ahead once the first has told how long they are. Each 429 halves the number for a while. Lists that are
    /// read by cursor come one page after another whatever this says.
    pub fn concurrency(mut self, pages: usize) -> Self {
        self.wished = pages.clamp(1, MOST);
        self.window = self.wished;
        self
    }

    /// Calls `hook` after each page, for who draws a bar.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn on_progress(mut self, hook: impl FnMut(Progress) + Send + 'static) -> Self {
        self.hook = Some(Box::new(hook));
        self
    }

    /// Calls `hook` after each page, for who draws a bar.
    #[cfg(target_arch = "wasm32")]
    pub fn on_progress(mut self, hook: impl FnMut(Progress) + 'static) -> Self {
        self.hook = Some(Box::new(hook));
        self
    }

    /// Begins at a position of another reading of the same list. Items of its page that were taken are not left out; for that,
    /// resume [`items`](Self::items).
    pub fn resume(mut self, position: Position) -> Self {
        self.at = Some(position.step);
        self
    }

    /// The items of the pages.
    pub fn items(self) -> Items<P> {
        Items::new(self)
    }

    /// The page to come, or the one that failed; None at the end.
    #[must_use]
    pub fn position(&self) -> Option<Position> {
        self.at.clone().map(|step| Position { step, taken: 0 })
    }

    /// The next page, or None at the end.
    pub async fn next(&mut self) -> Option<Result<P, Error>> {
        poll_fn(|context| self.poll(context)).await
    }

    pub(super) fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<P, Error>>> {
        let Some(at) = self.at.clone().filter(|_| !self.failed) else { return Poll::Ready(None) };
        self.fill(at);
        for flight in &mut self.ahead {
            if let State::Pending(future) = &mut flight.state
                && let Poll::Ready(arrived) = future.as_mut().poll(context)
            {
                flight.state = State::Arrived(arrived);
            }
        }
        match self.ahead.pop_front() {
            Some(Flight { step, state: State::Arrived(Ok(page)) }) => Poll::Ready(Some(Ok(self.turned(&step, page)))),
            Some(Flight { state: State::Arrived(Err(error)), .. }) => {
                // What was fetched ahead would leave a gap.
                self.ahead.clear();
                self.failed = true;
                Poll::Ready(Some(Err(error)))
            }
            Some(pending) => {
                self.ahead.push_front(pending);
                Poll::Pending
            }
            None => Poll::Ready(None),
        }
    }

    /// Begins to fetch the page that is next, and pages ahead of it.
    fn fill(&mut self, at: Step) {
        if self.ahead.front().is_some_and(|flight| flight.step != at) {
            self.ahead.clear();
        }
        if self.ahead.is_empty() {
            self.send(at);
        }
        let Some((stride, limit)) = self.stride else { return };
        while self.ahead.len() < self.window {
            let Some(offset) = self.ahead.back().and_then(|flight| flight.step.offset()) else { return };
            let Some(offset) = offset.checked_add(stride) else { return };
            // A hint that is too low costs speed alone: the last page's link goes on.
            if self.total.is_none_or(|total| offset >= total) {
                return;
            }
            self.send(Step::Offset { offset, limit });
        }
    }

    fn send(&mut self, step: Step) {
        let mut future = (self.fetch)(&step);
        if self.wished > 1 {
            future = alone(future);
        }
        self.ahead.push_back(Flight { step, state: State::Pending(future) });
    }

    /// Takes a page in its turn.
    fn turned(&mut self, step: &Step, page: P) -> P {
        let mut next = page.following(step, self.first);
        if let Some(Step::Cursor(cursors)) = &next {
            let mut hasher = DefaultHasher::new();
            cursors.hash(&mut hasher);
            if !self.seen.insert(hasher.finish()) {
                next = None;
            }
        }
        self.stride = match &next {
            Some(Step::Offset { offset, limit }) => Some((offset - step.offset().unwrap_or(self.first), *limit)),
            _ => None,
        };
        self.total = page.total().or(self.total);
        self.done += page.slots() as u64;
        let limited = self.session.times_limited();
        self.window = if limited == self.limited { self.wished.min(self.window + 1) } else { (self.window / 2).max(1) };
        self.limited = limited;
        if let Some(hook) = &mut self.hook {
            hook(Progress { done: self.done, total: self.total });
        }
        self.at = next;
        page
    }
}

/// Lets a page arrive while nobody asks for it: whoever works on the page before would else let the time run out for it.
#[cfg(not(target_arch = "wasm32"))]
fn alone<P: Send + 'static>(future: BoxFuture<Result<P, Error>>) -> BoxFuture<Result<P, Error>> {
    /// Ends the task when the page is not wanted any more.
    struct Task<T>(tokio::task::JoinHandle<T>);
    impl<T> Drop for Task<T> {
        fn drop(&mut self) {
            self.0.abort();
        }
    }

    match tokio::runtime::Handle::try_current() {
        Ok(runtime) => {
            let mut task = Task(runtime.spawn(future));
            Box::pin(async move {
                (&mut task.0).await.unwrap_or_else(|error| Err(Error::machine("the page's task was abandoned", error)))
            })
        }
        // The call itself says that it wants a runtime.
        Err(_) => future,
    }
}

// A browser's futures stay where they are.
#[cfg(target_arch = "wasm32")]
fn alone<P>(future: BoxFuture<Result<P, Error>>) -> BoxFuture<Result<P, Error>> {
    future
}

impl<P: Sheet> Stream for Pages<P> {
    type Item = Result<P, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll(context)
    }
}

impl<P> fmt::Debug for Pages<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").field("at", &self.at).field("done", &self.done).finish_non_exhaustive()
    }
}
