//! The pages and items of a paged method's builder.

use proc_macro2::{Ident, TokenStream};
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

pub(super) fn emit(method: &Method<'_>, name: &Ident, model: &Model) -> TokenStream {
    let Some((page, field)) = page(method, model) else { return quote!() };
    let page = type_tokens(page);
    let open = match field.map(|field| format_ident!("{field}")) {
        Some(field) => quote!(answer.#field),
        None => quote!(answer),
    };
    let (first, start) = match method.row.paging {
        Paging::Offset => {
            (quote!(self.offset.unwrap_or(0)), quote!(start.apply_offset(&mut self.offset, &mut self.limit)))
        }
        Paging::Cursor => {
            let cursors = CURSORS.into_iter().filter(|name| offers(method, name));
            let read = cursors.map(|name| {
                let field = format_ident!("{name}");
                quote!(self.#field = cursors.read(#name)?;)
            });
            (quote!(0), quote!(if let Some(cursors) = start.cursors()? { #(#read)* } Ok(())))
        }
        Paging::None => return quote!(),
    };
    let functions = emit_functions(name, &page);
    quote! {
        impl Paged for #name {
            type Page = #page;

            #[inline]
            fn open(answer: Self::Answer) -> Self::Page {
                #open
            }

            #[inline]
            fn first(&self) -> u32 {
                #first
            }

            #[inline]
            fn start_at(&mut self, start: &paging::PageStart) -> Result<(), Error> {
                #start
            }
        }

        #functions
    }
}

// The functions that a builder of a list has besides the others.
fn emit_functions(name: &Ident, page: &TokenStream) -> TokenStream {
    quote! {
        impl #name {
            /// One page.
            ///
            /// # Errors
            ///
            /// See [`Error`].
            #[inline]
            pub fn page(self) -> Sending<#page> {
                paging::page(self)
            }

            /// A stream of all pages, from the builder's offset or cursor on. See [`paging`].
            #[inline]
            pub fn pages(self) -> paging::PageStream<#page> {
                paging::PageStream::new(self.session.clone(), self)
            }

            /// A stream of all items, from the builder's offset or cursor on. See [`paging`].
            #[inline]
            pub fn stream(self) -> paging::ItemStream<#page> {
                self.pages().items()
            }

            /// All items, from the builder's offset or cursor on, in one `Vec`.
            ///
            /// # Errors
            ///
            /// The first error that [`stream`](Self::stream) returns, which may be an item that cannot be read.
            #[inline]
            pub fn all(self) -> paging::AllItems<#page> {
                self.stream().all()
            }
        }
    }
}

fn offers(method: &Method<'_>, name: &str) -> bool {
    method.arguments.iter().any(|argument| argument.name == name && argument.role == Role::Option)
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
