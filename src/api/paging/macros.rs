//! Macros for what the generated builders of lists have in common.

/// The methods that both kinds of lists have.
macro_rules! paged {
    ($name:ident => $page:ty { $($open:tt)* }) => {
        impl $name {
            /// One page.
            ///
            /// # Errors
            ///
            /// See [`Error`].
            #[inline]
            pub async fn page(self) -> Result<$page, Error> {
                Ok(self.send().await?$($open)*)
            }

            /// A stream of all pages, from the builder's offset or cursor on. See [`paging`](crate::paging).
            #[inline]
            pub fn pages(self) -> crate::paging::PageStream<$page> {
                let session = self.session.clone();
                crate::paging::PageStream::new(session, self.first(), move |start| {
                    let builder = self.clone().at(start);
                    Box::pin(async move { builder?.page().await })
                })
            }

            /// A stream of all items, from the builder's offset or cursor on. See [`paging`](crate::paging).
            #[inline]
            pub fn stream(self) -> crate::paging::ItemStream<$page> {
                self.pages().items()
            }

            /// All items, from the builder's offset or cursor on, in one `Vec`.
            ///
            /// # Errors
            ///
            /// The first error that [`stream`](Self::stream) returns, which may be an item that cannot be read.
            #[inline]
            pub async fn all(self) -> Result<Vec<<$page as crate::paging::AnyPage>::Item>, Error> {
                self.stream().all().await
            }
        }
    };
}

/// A list that is read by offset and limit.
macro_rules! by_offset {
    ($name:ident => $page:ty { $($open:tt)* }) => {
        paged!($name => $page { $($open)* });

        impl $name {
            fn first(&self) -> u32 {
                self.offset.unwrap_or(0)
            }

            fn at(mut self, start: &crate::api::paging::PageStart) -> Result<Self, Error> {
                match start {
                    crate::api::paging::PageStart::Start => {}
                    crate::api::paging::PageStart::Offset { offset, limit } => {
                        self.offset = Some(*offset);
                        self.limit = limit.or(self.limit);
                    }
                    crate::api::paging::PageStart::Cursor(_) => return Err(crate::api::paging::of_another_list()),
                }
                Ok(self)
            }
        }
    };
}

/// A list that is read by cursor.
macro_rules! by_cursor {
    ($name:ident => $page:ty { $($open:tt)* } [$($cursor:ident)*]) => {
        paged!($name => $page { $($open)* });

        impl $name {
            #[allow(clippy::unused_self)] // the signature of its siblings
            fn first(&self) -> u32 {
                0
            }

            fn at(mut self, start: &crate::api::paging::PageStart) -> Result<Self, Error> {
                match start {
                    crate::api::paging::PageStart::Start => {}
                    crate::api::paging::PageStart::Cursor(cursors) => {
                        $(self.$cursor = cursors.read(stringify!($cursor))?;)*
                    }
                    crate::api::paging::PageStart::Offset { .. } => return Err(crate::api::paging::of_another_list()),
                }
                Ok(self)
            }
        }
    };
}
pub(crate) use {by_cursor, by_offset, paged};
