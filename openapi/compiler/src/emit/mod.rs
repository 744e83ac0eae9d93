//! Rust out of what was lowered: scopes, the types of answers, the groups and their builders.

pub mod facade;
pub mod scopes;
pub mod types;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::model::Type;

/// A name as an identifier, raw where it is a keyword.
fn ident(name: &str) -> Ident {
    const KEYWORDS: [&str; 12] =
        ["type", "match", "move", "ref", "use", "where", "in", "loop", "fn", "mod", "impl", "async"];
    if KEYWORDS.contains(&name) { format_ident!("r#{name}") } else { format_ident!("{name}") }
}

fn type_tokens(ty: &Type) -> TokenStream {
    match ty {
        Type::Bool => quote!(bool),
        Type::Integer(name) | Type::Named(name) | Type::Struct(name) => {
            let name = format_ident!("{name}");
            quote!(#name)
        }
        Type::Float => quote!(f64),
        Type::Text => quote!(String),
        Type::List(item) => {
            let item = type_tokens(item);
            quote!(Vec<#item>)
        }
        Type::Page(item) => {
            let item = type_tokens(item);
            quote!(Page<#item>)
        }
        Type::CursorPage(item) => {
            let item = type_tokens(item);
            quote!(CursorPage<#item>)
        }
        Type::Json => quote!(serde_json::Value),
    }
}
