//! The stream of a list's pages. It fetches pages ahead where that is possible.

use std::collections::{HashSet, VecDeque};
use std::fmt;
use std::future::poll_fn;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use super::{AnyPage, ItemStream, PageStart, Paged, Position, Progress, page};
use crate::error::Error;
use crate::platform::{BoxFuture, MaybeSend, in_background};
use crate::token::contained;
use crate::transport::Session;

/// The most pages that are fetched at once. More would only reach the rate limit sooner.
const MOST: usize = 16;

/// Fetches the page that begins at a place.
trait Fetch<P>: MaybeSend {
    fn fetch(&self, start: &PageStart) -> BoxFuture<Result<P, Error>>;
}

impl<C: Paged> Fetch<C::Page> for C {
    fn fetch(&self, start: &PageStart) -> BoxFuture<Result<C::Page, Error>> {
        let mut call = self.clone();
        match call.start_at(start) {
            Ok(()) => Box::pin(page(call)),
            Err(error) => Box::pin(std::future::ready(Err(error))),
        }
    }
}

/// A function that is called with the progress after each page.
pub(super) trait ProgressHook: MaybeSend {
    fn call(&mut self, progress: Progress);
}

impl<F: FnMut(Progress) + MaybeSend> ProgressHook for F {
    fn call(&mut self, progress: Progress) {
        self(progress);
    }
}

/// The pages of a list, in order. It is a [`Stream`] that borrows nothing.
///
/// After an error the stream ends, and [`position`](Self::position) is the position of the page that failed.
#[must_use = "nothing is sent until a page is asked for"]
pub struct PageStream<P> {
    session: Session,
    fetch: Box<dyn Fetch<P>>,
    hook: Option<Box<dyn ProgressHook>>,
    /// The builder's offset, for lists that are read by offset.
    first: u32,
    /// The next page, `None` at the end.
    at: Option<PageStart>,
    failed: bool,
    /// How many pages to fetch at once, as the user asked.
    wished: usize,
    /// The same, reduced after a 429.
    window: usize,
    /// The distance between the offsets of two pages, and their limit. Known after the first page.
    stride: Option<(u32, Option<u32>)>,
    ahead: VecDeque<Flight<P>>,
    /// Hashes of the cursors that were read from. A list that leads back to one of them would never end.
    seen: HashSet<u64>,
    total: Option<u32>,
    done: u64,
    limited: u64,
}

/// A page that is being fetched, or that arrived before its turn.
struct Flight<P> {
    start: PageStart,
    state: State<P>,
}

enum State<P> {
    Pending(BoxFuture<Result<P, Error>>),
    Arrived(Result<P, Error>),
}

impl<P: AnyPage> PageStream<P> {
    pub(crate) fn new<C: Paged<Page = P>>(session: Session, call: C) -> Self {
        let (limited, first) = (session.times_limited(), call.first());
        Self {
            session,
            fetch: Box::new(call),
            hook: None,
            first,
            at: Some(PageStart::Start),
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

    /// How many pages are fetched at once, 1 to 16; 1 by default. They are still returned in order.
    ///
    /// Pages are fetched ahead as soon as the first one has shown how long a page is. A 429 halves the number, which then grows again by
    /// one with each page. Lists that are read by cursor are always fetched one page at a time.
    pub fn concurrency(mut self, pages: usize) -> Self {
        self.wished = pages.clamp(1, MOST);
        self.window = self.wished;
        self
    }

    /// Calls `hook` after each page, to show progress for example.
    pub fn on_progress(mut self, hook: impl FnMut(Progress) + MaybeSend + 'static) -> Self {
        self.hook = Some(Box::new(hook));
        self
    }

    /// Starts at a position of an earlier stream over the same list. The page at that position is returned whole. To skip the items
    /// that were already returned, resume the stream of [`items`](Self::items).
    pub fn resume(mut self, position: Position) -> Self {
        self.at = Some(position.start);
        self
    }

    /// The items of the pages.
    pub fn items(self) -> ItemStream<P> {
        ItemStream::new(self)
    }

    /// The position of the next page, or of the page that failed; `None` at the end.
    #[must_use]
    pub fn position(&self) -> Option<Position> {
        self.at.clone().map(|start| Position { start, taken: 0 })
    }

    /// The next page, or `None` at the end.
    ///
    /// # Cancellation
    ///
    /// When the future is dropped, nothing is lost: the next call goes on at the same page.
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
            Some(Flight { start, state: State::Arrived(Ok(page)) }) => Poll::Ready(Some(Ok(self.turned(&start, page)))),
            Some(Flight { state: State::Arrived(Err(error)), .. }) => {
                // The pages fetched ahead would leave a gap.
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

    /// Starts to fetch the next page, and pages after it.
    fn fill(&mut self, at: PageStart) {
        if self.ahead.front().is_some_and(|flight| flight.start != at) {
            self.ahead.clear();
        }
        if self.ahead.is_empty() {
            self.send(at);
        }
        let Some((stride, limit)) = self.stride else { return };
        while self.ahead.len() < self.window {
            let Some(offset) = self.ahead.back().and_then(|flight| flight.start.offset()) else { return };
            let Some(offset) = offset.checked_add(stride) else { return };
            // A hint that is too low only costs speed: the link of each page still leads to the next one.
            if self.total.is_none_or(|total| offset >= total) {
                return;
            }
            self.send(PageStart::Offset { offset, limit });
        }
    }

    fn send(&mut self, start: PageStart) {
        let mut future = self.fetch.fetch(&start);
        if self.wished > 1 {
            // A page that is fetched ahead has to make progress while the caller works on the page before it. Otherwise its
            // timeouts would expire.
            let page = in_background(future);
            future = Box::pin(async move {
                page.await.unwrap_or_else(|error| {
                    Err(Error::environment("the background task that fetched a page ended early", error))
                })
            });
        }
        self.ahead.push_back(Flight { start, state: State::Pending(future) });
    }

    /// Records a page that is returned now, and where the next page begins.
    fn turned(&mut self, start: &PageStart, page: P) -> P {
        let mut next = page.following(start, self.first);
        if let Some(PageStart::Cursor(cursors)) = &next {
            let mut hasher = DefaultHasher::new();
            cursors.hash(&mut hasher);
            if !self.seen.insert(hasher.finish()) {
                next = None;
            }
        }
        self.stride = match &next {
            Some(PageStart::Offset { offset, limit }) => Some((offset - start.offset().unwrap_or(self.first), *limit)),
            _ => None,
        };
        self.total = page.total().or(self.total);
        self.done += page.slots() as u64;
        let limited = self.session.times_limited();
        self.window = if limited == self.limited { self.wished.min(self.window + 1) } else { (self.window / 2).max(1) };
        self.limited = limited;
        if let Some(hook) = &mut self.hook {
            contained("the hook of the progress", || hook.call(Progress { done: self.done, total: self.total }));
        }
        self.at = next;
        page
    }
}

impl<P: AnyPage> Stream for PageStream<P> {
    type Item = Result<P, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll(context)
    }
}

impl<P> fmt::Debug for PageStream<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PageStream").field("at", &self.at).field("done", &self.done).finish_non_exhaustive()
    }
}
