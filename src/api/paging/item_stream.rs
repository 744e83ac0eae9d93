//! The stream of a list's items.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use super::{AnyPage, PageStream, Position, Progress};
use crate::error::Error;
use crate::platform::MaybeSend;

/// The items of a list, in order. It is a [`Stream`] that borrows nothing. It holds only the pages that are being fetched or read.
///
/// An item that cannot be read is returned as an error ([`is_decode`](Error::is_decode)), and the stream continues with the next item.
/// After any other error the stream ends; [`position`](Self::position) tells where reading can be resumed.
#[must_use = "nothing is sent until an item is asked for"]
pub struct ItemStream<P: AnyPage> {
    pages: PageStream<P>,
    page: std::vec::IntoIter<Result<P::Item, Error>>,
    /// Where that page begins, and how many of its items were returned.
    position: Option<Position>,
    /// How many items of the first page to skip.
    skip: usize,
}

impl<P: AnyPage> ItemStream<P> {
    pub(super) fn new(pages: PageStream<P>) -> Self {
        let position = pages.position();
        Self { pages, page: Vec::new().into_iter(), position, skip: 0 }
    }

    /// How many pages are fetched at once, 1 to 16; 1 by default. See [`PageStream::concurrency`].
    pub fn concurrency(mut self, pages: usize) -> Self {
        self.pages = self.pages.concurrency(pages);
        self
    }

    /// Calls `hook` after each page. See [`PageStream::on_progress`].
    pub fn on_progress(mut self, hook: impl FnMut(Progress) + MaybeSend + 'static) -> Self {
        self.pages = self.pages.on_progress(hook);
        self
    }

    /// Starts at a position of an earlier stream over the same list.
    pub fn resume(mut self, position: Position) -> Self {
        self.skip = position.taken;
        self.position = Some(position.clone());
        self.pages = self.pages.resume(position);
        self
    }

    /// The position of the next item; `None` at the end.
    #[must_use]
    pub fn position(&self) -> Option<Position> {
        self.position.clone()
    }

    /// The next item, or `None` at the end.
    ///
    /// # Cancellation
    ///
    /// When the future is dropped, nothing is lost: the next call goes on at the same item.
    pub async fn next(&mut self) -> Option<Result<P::Item, Error>> {
        poll_fn(|context| self.poll(context)).await
    }

    /// All remaining items.
    ///
    /// # Errors
    ///
    /// The first error that the stream returns, which may be an item that cannot be read.
    pub fn all(self) -> AllItems<P> {
        AllItems { stream: Some(self), items: Vec::new() }
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
            // The page may have become shorter than the number of items to skip.
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

impl<P: AnyPage> Stream for ItemStream<P> {
    type Item = Result<P::Item, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll(context)
    }
}

impl<P: AnyPage> fmt::Debug for ItemStream<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ItemStream").field("position", &self.position).finish_non_exhaustive()
    }
}

/// All items of a list, read one page after another: the future of them.
#[must_use = "nothing is sent until it is awaited"]
pub struct AllItems<P: AnyPage> {
    /// `None` after the result: a list without the item that failed must not be returned.
    stream: Option<ItemStream<P>>,
    items: Vec<P::Item>,
}

impl<P: AnyPage> Future for AllItems<P> {
    type Output = Result<Vec<P::Item>, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        loop {
            let Some(stream) = &mut self.stream else { return Poll::Pending };
            let end = match ready!(stream.poll(context)) {
                Some(Ok(item)) => {
                    self.items.push(item);
                    continue;
                }
                Some(Err(error)) => Err(error),
                None => Ok(std::mem::take(&mut self.items)),
            };
            self.stream = None;
            return Poll::Ready(end);
        }
    }
}

impl<P: AnyPage> fmt::Debug for AllItems<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AllItems").field("read", &self.items.len()).finish_non_exhaustive()
    }
}
