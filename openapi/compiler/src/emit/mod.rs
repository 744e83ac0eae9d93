//! Rust out of what was lowered: scopes, the types of answers, the groups and their builders.

pub(crate) mod answers;
pub mod facade;
mod paging;
pub mod scopes;
pub mod types;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::model::Type;

/// The words that are no names, or only raw ones.
pub(crate) const KEYWORDS: [&str; 48] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// A name as an identifier: raw where it is a keyword, with underscores for what an identifier may not have. The names are
/// Spotify's, and an odd one must not stop a build.
fn ident(name: &str) -> Ident {
    let mut name = crate::names::sanitized(name);
    if ["self", "Self", "super", "crate", "_"].contains(&name.as_str()) {
        name.push('_');
    }
    if KEYWORDS.contains(&name.as_str()) { format_ident!("r#{name}") } else { format_ident!("{name}") }
}

fn is_markets(ty: &Type) -> bool {
    matches!(ty, Type::List(item) if **item == Type::Named("Market".to_owned()))
}

fn type_tokens(ty: &Type) -> TokenStream {
    match ty {
        Type::Bool => quote!(bool),
        Type::Integer(name) => {
            let name = format_ident!("{name}");
            quote!(#name)
        }
        Type::Named(name) | Type::Struct(name) => {
            let name = ident(name);
            // By its path: a builder may have the same name, as `browse::Category` has.
            quote!(crate::model::#name)
        }
        Type::Float => quote!(f64),
        Type::Text => quote!(String),
        // Hundreds of them, so they have a list of their own.
        ty if is_markets(ty) => quote!(crate::model::Markets),
        Type::List(item) => {
            let item = type_tokens(item);
            quote!(Vec<#item>)
        }
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

/// The code as text, a statement or an item a line, so that an error in it names a line that a person can find.
#[must_use]
pub fn lines(code: &TokenStream) -> String {
    let text = code.to_string();
    let mut lines = String::with_capacity(text.len() + text.len() / 32);
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        lines.push(c);
        match c {
            '"' => {
                while let Some(c) = chars.next() {
                    lines.push(c);
                    match c {
                        '\\' => lines.extend(chars.next()),
                        '"' => break,
                        _ => {}
                    }
                }
            }
            ';' | '{' | '}' => lines.push('\n'),
            _ => {}
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::ident;

    #[test]
    fn an_odd_name_is_an_identifier_all_the_same() {
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
