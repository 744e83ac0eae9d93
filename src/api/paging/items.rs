//! Items one after another.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use super::{Pages, Position, Progress, Sheet};
use crate::error::Error;

/// The items of a list, in order. A [`Stream`] that owns what it needs and holds no more than the pages under way.
///
/// An item that cannot be read comes as an error ([`is_decode`](Error::is_decode)), and the next ones after it. After any other error
/// the stream ends; [`position`](Self::position) tells where to go on.
#[must_use = "nothing is sent until an item is asked for"]
pub struct Items<P: Sheet> {
    pages: Pages<P>,
    page: std::vec::IntoIter<Result<P::Item, Error>>,
    /// Where that page begins, and how much of it was taken.
    position: Option<Position>,
    /// How much of the first page to leave out.
    skip: usize,
}

impl<P: Sheet> Items<P> {
    pub(super) fn new(pages: Pages<P>) -> Self {
        let position = pages.position();
        Self { pages, page: Vec::new().into_iter(), position, skip: 0 }
    }

    /// As for [`Pages::concurrency`].
    pub fn concurrency(mut self, pages: usize) -> Self {
        self.pages = self.pages.concurrency(pages);
        self
    }

    /// As for [`Pages::on_progress`].
    #[cfg(not(target_arch = "wasm32"))]
    pub fn on_progress(mut self, hook: impl FnMut(Progress) + Send + 'static) -> Self {
        self.pages = self.pages.on_progress(hook);
        self
    }

    /// As for [`Pages::on_progress`].
    #[cfg(target_arch = "wasm32")]
    pub fn on_progress(mut self, hook: impl FnMut(Progress) + 'static) -> Self {
        self.pages = self.pages.on_progress(hook);
        self
    }

    /// Begins at a position of another reading of the same list.
    pub fn resume(mut self, position: Position) -> Self {
        self.skip = position.taken;
        self.position = Some(position.clone());
        self.pages = self.pages.resume(position);
        self
    }

    /// Where the item to come stands; None at the end.
    #[must_use]
    pub fn position(&self) -> Option<Position> {
        self.position.clone()
    }

    /// The next item, or None at the end.
    pub async fn next(&mut self) -> Option<Result<P::Item, Error>> {
        poll_fn(|context| self.poll(context)).await
    }

    /// All of them.
    ///
    /// # Errors
    ///
    /// The first that is met.
    pub async fn all(mut self) -> Result<Vec<P::Item>, Error> {
        let mut items = Vec::new();
        while let Some(item) = self.next().await {
            items.push(item?);
        }
        Ok(items)
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<P::Item, Error>>> {
        loop {
            if let Some(item) = self.page.next() {
                if let Some(position) = &mut self.position {
                    position.taken += 1;
                }
                if self.page.len() == 0 {
                    self.position = self.pages.position();
                }
                return Poll::Ready(Some(item));
            }
            let here = self.pages.position();
            let page = match ready!(self.pages.poll(context)) {
                Some(Ok(page)) => page,
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            };
            let mut entries = page.entries().into_iter();
            let skip = std::mem::take(&mut self.skip);
            // A page that has become shorter has no more of what is left out.
            if skip > 0 {
                entries.nth(skip - 1);
            }
            self.position = here.map(|here| Position { taken: skip, ..here });
            if entries.len() == 0 {
                self.position = self.pages.position();
            }
            self.page = entries;
        }
    }
}

impl<P: Sheet> Stream for Items<P> {
    type Item = Result<P::Item, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll(context)
    }
}

impl<P: Sheet> fmt::Debug for Items<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").field("position", &self.position).finish_non_exhaustive()
    }
}
