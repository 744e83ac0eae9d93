//! What a user's library can hold, and the scopes of each kind. The kinds are rows of `openapi/policy.toml`.

use crate::id::LibraryUri;

/// The id of an item that a user's library can hold. Its type decides which scopes a call needs:
///
#[doc = super::generated::library_items!()]
pub trait LibraryItem: sealed::LibraryItem {
    /// The scope to look it up in the library.
    type Read;
    /// The scope to add it to the library or remove it.
    type Modify;

    /// Its URI.
    fn library_uri(&self) -> LibraryUri;
}

pub(crate) mod sealed {
    /// Prevents implementations of [`LibraryItem`](super::LibraryItem) in other crates.
    pub trait LibraryItem {}
    impl<T: LibraryItem> LibraryItem for &T {}
}

impl<T: LibraryItem> LibraryItem for &T {
    type Read = T::Read;
    type Modify = T::Modify;

    fn library_uri(&self) -> LibraryUri {
        (**self).library_uri()
    }
}
