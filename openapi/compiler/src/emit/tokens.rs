//! Names and types as tokens.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::{
    names::{KEYWORDS, sanitized},
    types::{RustPath, Type},
};

/// A name as an identifier: raw if it is a keyword, sanitized if it is not one in Rust. The names are Spotify's, and an
/// unusual one must not stop a build.
pub(crate) fn ident(name: &str) -> Ident {
    let mut name = sanitized(name);
    if ["self", "Self", "super", "crate", "_"].contains(&name.as_str()) {
        name.push('_');
    }
    if KEYWORDS.contains(&name.as_str()) { format_ident!("r#{name}") } else { format_ident!("{name}") }
}

/// The type that holds a list instead of `Vec`, if the items have one.
pub(super) fn list_type(ty: &Type) -> Option<&RustPath> {
    match ty {
        Type::List(item) => match &**item {
            Type::Named(named) => named.row.list.as_ref(),
            _ => None,
        },
        _ => None,
    }
}

/// A path of `types.toml`.
pub(super) fn path(path: &RustPath) -> TokenStream {
    let segments = path.segments().map(ident);
    quote!(#(#segments)::*)
}

/// A type, as generated code names it.
pub(super) fn type_tokens(ty: &Type) -> TokenStream {
    match ty {
        Type::Bool => quote!(bool),
        Type::Integer(name) => {
            let name = format_ident!("{name}");
            quote!(#name)
        }
        Type::Named(named) => in_model(&named.name),
        Type::Struct(name) => in_model(name),
        Type::Float => quote!(f64),
        Type::Text => quote!(String),
        Type::List(item) => match list_type(ty) {
            Some(list) => {
                let list = path(list);
                quote!(crate::model::#list)
            }
            None => {
                let item = type_tokens(item);
                quote!(Vec<#item>)
            }
        },
        Type::Page(item) => {
            let item = type_tokens(item);
            quote!(crate::model::Page<#item>)
        }
        Type::CursorPage(item) => {
            let item = type_tokens(item);
            quote!(crate::model::CursorPage<#item>)
        }
        Type::Json => quote!(serde_json::Value),
    }
}

// With the path: a builder may have the same name, such as `browse::Category`.
fn in_model(name: &str) -> TokenStream {
    let name = ident(name);
    quote!(crate::model::#name)
}

/// A text as documentation, one attribute a line.
pub(super) fn doc(text: &str) -> TokenStream {
    let lines = text.lines().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
    quote!(#(#[doc = #lines])*)
}

#[cfg(test)]
mod tests {
    use super::ident;

    #[test]
    fn an_unusual_name_becomes_an_identifier() {
        for (name, expected) in [
            ("label", "label"),
            ("type", "r#type"),
            ("self", "self_"),
            ("320kbps", "_320kbps"),
            ("content-rating", "content_rating"),
            ("größe", "gr__e"),
            ("", "__"),
        ] {
            assert_eq!(ident(name).to_string(), expected, "{name}");
        }
    }
}
