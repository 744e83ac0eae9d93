//! The structs and enums of answers, and the enums of requests.

use std::collections::BTreeSet;

use heck::ToUpperCamelCase;
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::tokens::{doc, ident, list_type, type_tokens};
use crate::{
    contract::Contract,
    docs::Docs,
    lowering::{Field, Model, Struct},
    types::{Type, Types, Values},
};

pub(crate) fn emit(model: &Model, contract: &Contract, types: &Types, docs: &Docs) -> TokenStream {
    let structs = model.structs.values().map(|item| emit_struct(item, docs));
    let open = types.enums.iter().map(|(name, values)| {
        let variants = variants(name, &all_values(name, values, contract, types), docs);
        emit_open_enum(name, &variants, &docs.enumeration(name))
    });
    let closed = types.requests.iter().map(|(name, values)| {
        let variants = variants(name, &values.values, docs);
        emit_request_enum(name, &variants, &docs.enumeration(name))
    });
    quote! {
        use crate::model::open_enum::{open_enum, request_enum};

        #(#structs)*
        #(#open)*
        #(#closed)*
    }
}

// The values that types.toml lists, then further ones of the contract's enums of that type.
fn all_values(name: &str, values: &Values, contract: &Contract, types: &Types) -> Vec<String> {
    let mut all = values.values.clone();
    let known: BTreeSet<String> = all.iter().cloned().collect();
    for (schema_name, schema) in &contract.schemas {
        for part in std::iter::once(schema).chain(&schema.all_of) {
            for (field, property) in &part.properties {
                if matches!(types.field(schema_name, field), Some(Type::Named(named)) if named.name == name) {
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

/// A variant of an enum.
struct Variant {
    doc: TokenStream,
    name: Ident,
    /// Spotify's spelling.
    value: String,
}

fn variants(name: &str, values: &[String], docs: &Docs) -> Vec<Variant> {
    // `Other` is a variant of every open enum.
    let mut taken = BTreeSet::from(["Other".to_owned()]);
    values
        .iter()
        .map(|value| {
            let mut variant = ident(&value.to_upper_camel_case());
            while !taken.insert(variant.to_string()) {
                variant = format_ident!("{variant}_");
            }
            Variant { doc: doc(&docs.value(name, value)), name: variant, value: value.clone() }
        })
        .collect()
}

// An enum in answers, which keeps values that it does not know.
fn emit_open_enum(name: &str, variants: &[Variant], text: &str) -> TokenStream {
    let doc =
        doc(&format!("{text}\n\nSpotify adds values without notice: an unknown value is [`Other`](Self::Other)."));
    let name = format_ident!("{name}");
    let listed = variants.iter().map(|Variant { doc, name, .. }| quote!(#doc #name,));
    let spelled = variants.iter().map(|Variant { name, value, .. }| quote!(#name = #value));
    quote! {
        #doc
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#listed)*
            /// A value that this version does not know, unchanged.
            Other(Box<str>),
        }

        open_enum!(#name { #(#spelled),* });
    }
}

// An enum in requests.
fn emit_request_enum(name: &str, variants: &[Variant], text: &str) -> TokenStream {
    let doc = doc(text);
    let name = format_ident!("{name}");
    let listed = variants.iter().map(|Variant { doc, name, value }| {
        quote! {
            #doc
            #[cfg_attr(feature = "schemars", schemars(rename = #value))]
            #name,
        }
    });
    let spelled = variants.iter().map(|Variant { name, value, .. }| quote!(#name = #value));
    quote! {
        #doc
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
        pub enum #name {
            #(#listed)*
        }

        request_enum!(#name { #(#spelled),* });
    }
}

fn emit_struct(item: &Struct, docs: &Docs) -> TokenStream {
    let schemas: Vec<&str> = item.schemas.iter().map(String::as_str).collect();
    let text = docs.schema(schemas.first().copied().unwrap_or_default());
    let name = ident(&item.name);
    let doc = doc(&text.whole());
    let fields = item.fields.iter().map(|(wire, field)| emit_field(wire, field, &docs.field(&schemas, wire)));
    quote! {
        #doc
        #[derive(Clone, Debug, PartialEq)]
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
    let deprecated = if field.deprecated { " (Spotify has deprecated it.)" } else { "" };
    let doc = self::doc(&format!("{doc}{deprecated}"));
    let schema = schema(wire, field);
    let ty = if is_optional(field) { quote!(Option<#ty>) } else { ty };
    quote! {
        #doc
        #schema
        pub #name: #ty,
    }
}

// A field that does not always come is an `Option`, but a list is empty.
pub(super) fn is_optional(field: &Field) -> bool {
    !field.firm && !matches!(field.ty, Type::List(_))
}

// What schemars has to know about a field.
fn schema(wire: &str, field: &Field) -> TokenStream {
    let rename = (field.name != wire).then(|| quote!(rename = #wire));
    let default = match &field.ty {
        Type::List(_) => {
            let is_empty = match list_type(&field.ty) {
                Some(list) => format!("crate::model::{}::is_empty", list.as_str()),
                None => "Vec::is_empty".to_owned(),
            };
            Some(quote!(default, skip_serializing_if = #is_empty))
        }
        _ => None,
    };
    let with = match &field.ty {
        Type::Named(named) => named.row.schema.as_ref().map(|schema| {
            let schema =
                if is_optional(field) { format!("Option<{}>", schema.as_str()) } else { schema.as_str().into() };
            quote!(with = #schema)
        }),
        _ => None,
    };
    let attributes: Vec<TokenStream> = rename.into_iter().chain(default).chain(with).collect();
    if attributes.is_empty() { quote!() } else { quote!(#[cfg_attr(feature = "schemars", schemars(#(#attributes),*))]) }
}
