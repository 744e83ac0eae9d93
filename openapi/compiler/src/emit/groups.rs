//! The groups: a module for each, with the group's methods and their builders.

use std::collections::BTreeMap;

use heck::ToUpperCamelCase;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{builder, method};
use crate::{docs::Docs, lowering::Model, method::Method};

/// The modules of the groups.
pub(crate) fn emit(methods: &[Method<'_>], model: &Model, docs: &Docs) -> TokenStream {
    let groups = by_group(methods);
    let modules = groups.iter().map(|(name, methods)| emit_group(name, methods, model, docs));
    let names = groups.keys().map(|name| format_ident!("{name}"));
    quote! {
        /// The groups, one module each.
        pub mod groups {
            #(pub use super::#names;)*
        }

        #(#modules)*
    }
}

/// The methods of a session that give its groups.
pub(crate) fn accessors(methods: &[Method<'_>], docs: &Docs) -> TokenStream {
    let groups = by_group(methods);
    let accessors = groups.keys().map(|name| {
        let doc = docs.group(name).summary;
        let (function, group) = (format_ident!("{name}"), format_ident!("{}", name.to_upper_camel_case()));
        quote! {
            #[doc = #doc]
            #[must_use]
            pub fn #function(&self) -> crate::api::#function::#group<G> {
                crate::api::#function::#group::of(self.session())
            }
        }
    });
    quote! {
        /// # The Web API, by group
        impl<G> crate::auth::Spotify<crate::auth::Authorized<G>> {
            #(#accessors)*
        }
    }
}

fn by_group<'a>(methods: &'a [Method<'a>]) -> BTreeMap<&'a str, Vec<&'a Method<'a>>> {
    let mut groups: BTreeMap<&str, Vec<&Method<'_>>> = BTreeMap::new();
    for method in methods {
        groups.entry(method.group).or_default().push(method);
    }
    groups
}

fn emit_group(name: &str, methods: &[&Method<'_>], model: &Model, docs: &Docs) -> TokenStream {
    let text = docs.group(name);
    let (summary, details) = (
        &text.summary,
        (!text.details.is_empty()).then(|| {
            let details = &text.details;
            quote!(#![doc = ""] #![doc = #details])
        }),
    );
    let module = format_ident!("{name}");
    let group = emit_struct(name, summary, methods, docs);
    let builders = methods.iter().map(|method| builder::emit(method, model, docs));
    quote! {
        #[allow(deprecated)] // the builder of a deprecated method uses deprecated items
        pub mod #module {
            #![doc = #summary]
            #details

            #[allow(unused_imports)]
            use crate::{
                api::{batches, paging::{by_cursor, by_offset, paged}, request::{self, request}, wire::{self, Body}},
                decode,
                error::Error,
                id::*,
                model::*,
                scope::*,
                operation::Operation,
                transport::Session,
            };

            #group

            #(#builders)*
        }
    }
}

// The group's struct, which has its methods.
fn emit_struct(name: &str, summary: &str, methods: &[&Method<'_>], docs: &Docs) -> TokenStream {
    let group = format_ident!("{}", name.to_upper_camel_case());
    let doc = format!("{summary} Reached by [`Spotify::{name}`](crate::Spotify::{name}).");
    let functions = methods.iter().map(|method| method::emit(method, docs));
    quote! {
        #[doc = #doc]
        pub struct #group<G> {
            session: Session,
            grant: std::marker::PhantomData<fn() -> G>,
        }

        impl<G> #group<G> {
            pub(crate) fn of(session: &Session) -> Self {
                Self { session: session.clone(), grant: std::marker::PhantomData }
            }

            #(#functions)*
        }

        impl<G> Clone for #group<G> {
            fn clone(&self) -> Self {
                Self::of(&self.session)
            }
        }

        impl<G> std::fmt::Debug for #group<G> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(stringify!(#group)).finish_non_exhaustive()
            }
        }
    }
}
