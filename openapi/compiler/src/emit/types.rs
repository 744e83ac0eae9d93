//! The structs and enums of answers, and the enums of requests.

use std::collections::BTreeSet;

use heck::ToUpperCamelCase;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{ident, is_markets, type_tokens};
use crate::{
    contract::Contract,
    docs::Docs,
    model::{Field, Model, Struct, Type},
    vocabulary::{Values, Vocabulary},
};

pub(crate) fn emit(model: &Model, contract: &Contract, vocabulary: &Vocabulary, docs: &Docs) -> TokenStream {
    let structs = model.structs.values().map(|item| emit_struct(item, docs));
    let open = vocabulary.enums.iter().map(|(name, values)| {
        let variants = variants(name, &all_values(name, values, contract, vocabulary), docs);
        let doc = docs.enumeration(name);
        let name = format_ident!("{name}");
        quote!(open_enum! { #[doc = #doc] #name { #(#variants,)* } })
    });
    let closed = vocabulary.requests.iter().map(|(name, values)| {
        let variants = variants(name, &values.values, docs);
        let doc = docs.enumeration(name);
        let name = format_ident!("{name}");
        quote!(request_enum! { #[doc = #doc] #name { #(#variants,)* } })
    });
    quote! {
        /// The types of answers and requests.
        pub mod types {
            use crate::model::*;
            use crate::model::open_enum::{open_enum, request_enum};
            #(#structs)*
            #(#open)*
            #(#closed)*
        }
    }
}

// What types.toml lists, and what the contract's enums of that type have beyond it.
fn all_values(name: &str, values: &Values, contract: &Contract, vocabulary: &Vocabulary) -> Vec<String> {
    let mut all = values.values.clone();
    let known: BTreeSet<String> = all.iter().cloned().collect();
    for (schema_name, schema) in &contract.schemas {
        for part in std::iter::once(schema).chain(&schema.all_of) {
            for (field, property) in &part.properties {
                if vocabulary.field(schema_name, field) == Some(name) {
                    let more = property.values.iter().filter_map(|value| value.as_str());
                    for value in more.filter(|value| !known.contains(*value)) {
                        if !all.iter().any(|have| have == value) {
                            all.push(value.to_owned());
                        }
                    }
                }
            }
        }
    }
    all
}

fn variants(name: &str, values: &[String], docs: &Docs) -> Vec<TokenStream> {
    // `Other` is the open enums' own.
    let mut taken = BTreeSet::from(["Other".to_owned()]);
    values
        .iter()
        .map(|value| {
            let doc = docs.value(name, value);
            let mut variant = ident(&value.to_upper_camel_case());
            while !taken.insert(variant.to_string()) {
                variant = format_ident!("{variant}_");
            }
            quote!(#[doc = #doc] #variant = #value)
        })
        .collect()
}

fn emit_struct(item: &Struct, docs: &Docs) -> TokenStream {
    let schemas: Vec<&str> = item.schemas.iter().map(String::as_str).collect();
    let text = docs.schema(schemas.first().copied().unwrap_or_default());
    let name = ident(&item.name);
    let summary = text.summary;
    let details = (!text.details.is_empty()).then(|| {
        let details = text.details;
        quote!(#[doc = ""] #[doc = #details])
    });
    let fields = item.fields.iter().map(|(wire, field)| emit_field(wire, field, &docs.field(&schemas, wire)));
    quote! {
        #[doc = #summary]
        #details
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub struct #name {
            #(#fields)*
        }
    }
}

fn emit_field(wire: &str, field: &Field, doc: &str) -> TokenStream {
    let name = ident(&field.name);
    let ty = type_tokens(&field.ty);
    let rename = (field.name != wire).then(|| quote!(#[serde(rename = #wire)]));
    let doc = if field.deprecated { format!("{doc} (Spotify advises against relying on it.)") } else { doc.to_owned() };
    let (attributes, ty) = match (&field.ty, field.firm) {
        (ty, _) if is_markets(ty) => {
            (quote!(#[serde(default, skip_serializing_if = "Markets::is_empty")]), type_tokens(ty))
        }
        (Type::Text, true) => (quote!(#[serde(deserialize_with = "lenient::text")]), ty),
        (Type::Text, false) => (
            quote!(#[serde(default, deserialize_with = "lenient::optional_text", skip_serializing_if = "Option::is_none")]),
            quote!(Option<#ty>),
        ),
        (Type::List(_), _) => {
            (quote!(#[serde(default, deserialize_with = "lenient::list", skip_serializing_if = "Vec::is_empty")]), ty)
        }
        (Type::Integer(_), true) => (quote!(#[serde(deserialize_with = "lenient::integer")]), ty),
        (Type::Integer(_), false) => (
            quote!(#[serde(default, deserialize_with = "lenient::optional_integer", skip_serializing_if = "Option::is_none")]),
            quote!(Option<#ty>),
        ),
        (Type::Named(name), firm) if name == "Duration" => {
            let schema = quote!(#[cfg_attr(feature = "schemars", schemars(with = "u64"))]);
            if firm {
                (quote!(#schema #[serde(with = "lenient::duration")]), ty)
            } else {
                (
                    quote!(#schema #[serde(default, with = "lenient::optional_duration", skip_serializing_if = "Option::is_none")]),
                    quote!(Option<#ty>),
                )
            }
        }
        (_, true) => (quote!(), ty),
        (_, false) => (quote!(#[serde(default, skip_serializing_if = "Option::is_none")]), quote!(Option<#ty>)),
    };
    quote! {
        #[doc = #doc]
        #rename
        #attributes
        pub #name: #ty,
    }
}
