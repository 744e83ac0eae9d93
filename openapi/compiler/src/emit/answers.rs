//! The types of answers, and the table by which `ambitus::api::answers` finds an operation's decoder by name.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;

use super::tokens::{ident, type_tokens};
use crate::{contract::Location, lowering::Answer, method::Method, types::Type};

/// The query parameter whose ids are answered one by one. It is known by name, because this is a property of the operation
/// and not of the ids' type.
const IDS: &str = "ids";

pub(crate) fn emit(methods: &[Method<'_>]) -> TokenStream {
    // The first method of an operation that returns the whole answer.
    let mut by_operation: BTreeMap<&str, &Method<'_>> = BTreeMap::new();
    for method in methods.iter().filter(|method| !method.row.partial && method.row.part.is_none()) {
        by_operation.entry(&method.operation.id).or_insert(method);
    }
    let names = by_operation.keys();
    let decoders = by_operation.values().map(|method| decoder(method));
    let schemas = by_operation.values().map(|method| schema(method));
    quote! {
        use crate::{api::call::Call, decode};

        /// Every operation.
        pub(crate) const NAMES: &[&str] = &[#(#names),*];

        /// The operation with a name. The type parameter is unused: it makes the function generic, so that it is compiled only in a
        /// crate that calls it.
        pub(crate) fn find<Lazy>(name: &str) -> Option<decode::Known> {
            Some(match name {
                #(#decoders,)*
                _ => return None,
            })
        }

        /// The JSON Schema of an operation's answer. Generic for the same reason.
        #[cfg(feature = "schemars")]
        pub(crate) fn schema<Lazy>(name: &str) -> Option<schemars::Schema> {
            Some(match name {
                #(#schemas,)*
                _ => return None,
            })
        }
    }
}

// The operation, and the function that decodes its answer and writes it back as JSON.
fn decoder(method: &Method<'_>) -> TokenStream {
    let (id, ty) = (&method.operation.id, value_type(method));
    let (group, builder) = (ident(method.group), ident(&method.builder_name()));
    let back = match &method.answer {
        Answer::Done => quote!(decode::back_done),
        Answer::Value { optional: true, .. } => quote!(decode::back_optional::<#ty>),
        Answer::Value { envelope: Some(field), .. } => quote!(|answer| decode::back_envelope::<#ty>(answer, #field)),
        Answer::Value { .. } => quote!(decode::back_value::<#ty>),
    };
    quote!(#id => (<crate::api::#group::#builder as Call>::OPERATION, #back))
}

fn schema(method: &Method<'_>) -> TokenStream {
    let (id, ty) = (&method.operation.id, answer_type(method));
    match &method.answer {
        Answer::Done => quote!(#id => return None),
        Answer::Value { envelope: Some(field), optional: false, .. } => {
            quote!(#id => decode::schema_of::<#ty>(Some(#field)))
        }
        Answer::Value { .. } => quote!(#id => decode::schema_of::<#ty>(None)),
    }
}

/// The type that a method's builder returns.
pub(crate) fn answer_type(method: &Method<'_>) -> TokenStream {
    let ty = value_type(method);
    match &method.answer {
        Answer::Value { optional: true, .. } => quote!(Option<#ty>),
        _ => ty,
    }
}

// The type of the value in an answer.
fn value_type(method: &Method<'_>) -> TokenStream {
    match &method.answer {
        Answer::Done => quote!(()),
        Answer::Value { ty, envelope, .. } => match ty {
            // One entry per id: `null` for an id that Spotify does not know.
            Type::List(item) if envelope.is_some() && by_ids(method) => {
                let item = type_tokens(item);
                quote!(Vec<Option<#item>>)
            }
            ty => type_tokens(ty),
        },
    }
}

fn by_ids(method: &Method<'_>) -> bool {
    method.operation.parameters.get(IDS).is_some_and(|parameter| parameter.location == Location::Query)
}
