//! What a user's library can hold: an implementation of `LibraryItem` for each id type, and the table in the trait's docs.

use std::collections::BTreeMap;
use std::fmt::Write;

use proc_macro2::TokenStream;
use quote::quote;

use super::tokens::ident;
use crate::{library::LibraryItems, names::scope_type};

/// The code for the module of the scopes.
pub(super) fn emit(items: &LibraryItems) -> TokenStream {
    let implementations = items.iter().map(|(id, item)| {
        let (id, kind) = (ident(id), &item.kind);
        let (read, modify) = (ident(&scope_type(&item.read)), ident(&scope_type(&item.modify)));
        quote! {
            impl library::sealed::LibraryItem for crate::id::#id {}
            impl library::LibraryItem for crate::id::#id {
                type Read = #read;
                type Modify = #modify;

                fn library_uri(&self) -> crate::id::LibraryUri {
                    crate::id::LibraryUri::new(#kind, self.as_str())
                }
            }
        }
    });
    let table = table(items);
    quote! {
        /// The kinds of library items and their scopes, as a table for documentation.
        macro_rules! library_items {
            () => { #table };
        }
        pub(crate) use library_items;

        #(#implementations)*
    }
}

/// One line for each pair of scopes.
fn table(items: &LibraryItems) -> String {
    let mut kinds: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
    for item in items.values() {
        kinds.entry((&item.read, &item.modify)).or_default().push(&item.kind);
    }
    let mut table = String::from("| kind | read | modify |\n|---|---|---|\n");
    for ((read, modify), kinds) in kinds {
        let _ = writeln!(table, "| {} | `{read}` | `{modify}` |", kinds.join(", "));
    }
    table
}
