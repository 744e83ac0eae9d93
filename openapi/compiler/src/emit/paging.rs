//! The pages and items of a paged method's builder.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::tokens::type_tokens;
use crate::{
    argument::Role,
    lowering::{Answer, Model},
    method::Method,
    policy::Paging,
    types::Type,
};

/// The parameters that say where a page by cursor begins. They are known by name, because what makes a parameter a cursor is
/// its meaning: it may be an id, a time or text.
const CURSORS: [&str; 2] = ["after", "before"];

pub(super) fn emit(method: &Method<'_>, name: &proc_macro2::Ident, model: &Model) -> TokenStream {
    let Some((page, field)) = page(method, model) else { return quote!() };
    let page = type_tokens(page);
    let open = field.map(|field| {
        let field = format_ident!("{field}");
        quote!(.#field)
    });
    let offers = |name: &&str| {
        method.arguments.iter().any(|argument| argument.name == **name && matches!(argument.role, Role::Option))
    };
    match method.row.paging {
        Paging::Offset => quote!(by_offset!(#name => #page { #open });),
        Paging::Cursor => {
            let cursors = CURSORS.into_iter().filter(offers).map(|name| format_ident!("{name}"));
            quote!(by_cursor!(#name => #page { #open } [#(#cursors)*]);)
        }
        Paging::None => quote!(),
    }
}

/// The page in a method's answer, and the field that holds it if the answer is not the page.
fn page<'a>(method: &'a Method<'_>, model: &'a Model) -> Option<(&'a Type, Option<&'a str>)> {
    let Answer::Value { ty, .. } = &method.answer else { return None };
    match ty {
        Type::Page(_) | Type::CursorPage(_) => Some((ty, None)),
        Type::Struct(name) => model.structs.get(name)?.fields.values().find_map(|field| {
            (field.firm && matches!(field.ty, Type::Page(_) | Type::CursorPage(_)))
                .then_some((&field.ty, Some(field.name.as_str())))
        }),
        _ => None,
    }
}
