//! What a paged method's builder has beside `send`: pages and items, one after another.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::type_tokens;
use crate::{
    method::{Method, Role},
    model::{Answer, Model, Type},
    policy::Paging,
};

pub(crate) fn emit(method: &Method<'_>, name: &proc_macro2::Ident, model: &Model) -> TokenStream {
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
            let cursors = ["after", "before"].into_iter().filter(offers).map(|name| format_ident!("{name}"));
            quote!(by_cursor!(#name => #page { #open } [#(#cursors)*]);)
        }
        Paging::None => quote!(),
    }
}

/// The page in a method's answer, and the field that holds it if it is not the answer itself.
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
