//! The groups: a module for each, with the group's methods and their builders; and the methods of a session that give the groups.

use std::collections::BTreeMap;

use heck::ToUpperCamelCase;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{
    builder, method,
    tokens::{doc, ident},
};
use crate::{docs::Docs, lowering::Model, method::Method};

/// A group's module.
pub(crate) struct Group<'a> {
    /// The module's name.
    pub(crate) name: &'a str,
    /// Its documentation, and what it allows.
    pub(crate) attributes: TokenStream,
    /// Its items.
    pub(crate) items: TokenStream,
}

/// The modules of the groups.
pub(crate) fn emit<'a>(methods: &'a [Method<'a>], model: &Model, docs: &Docs) -> Vec<Group<'a>> {
    by_group(methods).into_iter().map(|(name, methods)| emit_group(name, &methods, model, docs)).collect()
}

/// The modules, each of which includes its file.
pub(crate) fn modules(groups: &[Group<'_>]) -> TokenStream {
    let modules = groups.iter().map(|group| {
        let (name, attributes) = (ident(group.name), &group.attributes);
        let file = format!("/{}.rs", group.name);
        quote! {
            #attributes
            pub mod #name {
                include!(concat!(env!("AMBITUS_GENERATED"), #file));
            }
        }
    });
    quote!(#(#modules)*)
}

/// The methods of a session that give its groups.
pub(crate) fn accessors(methods: &[Method<'_>], docs: &Docs) -> TokenStream {
    let groups = by_group(methods);
    let accessors = groups.keys().map(|name| {
        let doc = doc(&docs.group(name).summary);
        let (function, group) = (format_ident!("{name}"), format_ident!("{}", name.to_upper_camel_case()));
        quote! {
            #doc
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

fn emit_group<'a>(name: &'a str, methods: &[&Method<'_>], model: &Model, docs: &Docs) -> Group<'a> {
    let text = docs.group(name);
    let group = emit_struct(name, &text.summary, methods, docs);
    let builders = methods.iter().map(|method| builder::emit(method, model, docs));
    let doc = doc(&text.whole());
    Group {
        name,
        attributes: quote! {
            #doc
            #[allow(deprecated)] // the builder of a deprecated method uses deprecated items
        },
        items: quote! {
            #[allow(unused_imports)]
            use crate::{
                api::{
                    Sending, batches, paging,
                    call::{self, Batched, Call},
                    paging::Paged,
                    request::{self, Body},
                    wire,
                },
                decode::{self, Answer},
                error::Error,
                id::*,
                model::*,
                operation::Operation,
                scope::*,
                transport::{CallOptions, Request, Session},
            };

            #group

            #(#builders)*
        },
    }
}

// The group's struct, which has its methods.
fn emit_struct(name: &str, summary: &str, methods: &[&Method<'_>], docs: &Docs) -> TokenStream {
    let group = format_ident!("{}", name.to_upper_camel_case());
    let doc = doc(&format!("{summary} Reached by [`Spotify::{name}`](crate::Spotify::{name})."));
    let functions = methods.iter().map(|method| method::emit(method, docs));
    quote! {
        #doc
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
