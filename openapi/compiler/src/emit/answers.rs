//! How the answer of each operation is read, for whoever kept one: see `ambitus::api::decode`.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;

use super::facade::{operation, value_type};
use crate::{method::Method, model::Answer};

pub(crate) fn emit(methods: &[Method<'_>]) -> TokenStream {
    // Several methods may stand on one operation; those of other forms of its answer come later in the policy.
    let mut by_operation: BTreeMap<&str, &Method<'_>> = BTreeMap::new();
    for method in methods.iter().filter(|method| !method.row.partial && method.row.part.is_none()) {
        by_operation.entry(&method.operation.id).or_insert(method);
    }
    let names = by_operation.keys();
    let schemas = by_operation.iter().map(|(id, method)| match &method.answer {
        Answer::Done => quote!(#id => return None),
        answer @ Answer::Value { envelope, optional, .. } => {
            let ty = value_type(method, answer);
            let ty = if *optional { quote!(Option<#ty>) } else { ty };
            let envelope = match envelope {
                Some(field) if !optional => quote!(Some(#field)),
                _ => quote!(None),
            };
            quote!(#id => decode::schema_of::<#ty>(#envelope))
        }
    });
    let arms = by_operation.iter().map(|(id, method)| {
        let operation = operation(method);
        let back = match &method.answer {
            Answer::Done => quote!(decode::back_done),
            answer @ Answer::Value { envelope, optional, .. } => {
                let ty = value_type(method, answer);
                match envelope {
                    _ if *optional => quote!(decode::back_optional::<#ty>),
                    Some(field) => quote!(|answer| decode::back_envelope::<#ty>(answer, #field)),
                    None => quote!(decode::back_value::<#ty>),
                }
            }
        };
        quote!(#id => (&#operation, #back))
    });
    quote! {
        /// How the answer of each operation is read.
        pub(crate) mod answers {
            use crate::{api::decode, transport::Operation};

            /// Every operation.
            pub(crate) const NAMES: &[&str] = &[#(#names),*];

            /// The operation of a name. Generic over nothing that matters, so that a crate that does not call it does not
            /// build it.
            pub(crate) fn find<Lazy>(name: &str) -> Option<decode::Known> {
                Some(match name {
                    #(#arms,)*
                    _ => return None,
                })
            }

            /// The schema of an operation's answer, in the same way.
            #[cfg(feature = "schemars")]
            pub(crate) fn schema<Lazy>(name: &str) -> Option<schemars::Schema> {
                Some(match name {
                    #(#schemas,)*
                    _ => return None,
                })
            }
        }
    }
}
