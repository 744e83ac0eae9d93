//! What a caller may pass for a value, and how it becomes the value's type.

use proc_macro2::TokenStream;
use quote::quote;

use super::tokens::type_tokens;
use crate::types::Type;

fn is_convertible(ty: &Type) -> bool {
    match ty {
        Type::Text => true,
        Type::Named(named) => named.row.into,
        _ => false,
    }
}

/// The type of the argument that is accepted for a value of a type.
pub(super) fn accepted(ty: &Type) -> TokenStream {
    let tokens = type_tokens(ty);
    match ty {
        Type::List(item) => {
            let inner = type_tokens(item);
            if is_convertible(item) {
                quote!(impl IntoIterator<Item = impl Into<#inner>>)
            } else {
                quote!(impl IntoIterator<Item = #inner>)
            }
        }
        ty if is_convertible(ty) => quote!(impl Into<#tokens>),
        _ => tokens,
    }
}

/// The expression that converts such an argument.
pub(super) fn convert(ty: &Type, name: &TokenStream) -> TokenStream {
    match ty {
        Type::List(item) if is_convertible(item) => quote!(#name.into_iter().map(Into::into).collect()),
        Type::List(_) => quote!(#name.into_iter().collect()),
        ty if is_convertible(ty) => quote!(#name.into()),
        _ => quote!(#name),
    }
}
