//! The builder of a method: its required values, the setters of its options, and the call that it makes.

use heck::ToUpperCamelCase;
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::{
    arguments::{accepted, convert},
    call, paging,
    tokens::{doc, ident, type_tokens},
};
use crate::{
    argument::{Argument, Role},
    docs::Docs,
    lowering::Model,
    method::Method,
};

/// The builder's name.
pub(super) fn name(method: &Method<'_>) -> Ident {
    format_ident!("{}", method.builder_name())
}

/// The builder of a method.
pub(super) fn emit(method: &Method<'_>, model: &Model, docs: &Docs) -> TokenStream {
    let name = name(method);
    let doc = doc(&format!(
        "A call of [`{0}`]({1}::{0}), sent by `.await`.",
        method.name,
        method.group.to_upper_camel_case()
    ));
    let fields = fields(method);
    let call = call::emit(method, &name, &emit_setters(method, docs));
    let paged = paging::emit(method, &name, model);
    quote! {
        #doc
        #[derive(Clone, Debug)]
        #[must_use = "nothing is sent until it is awaited"]
        pub struct #name {
            session: Session,
            #(#fields,)*
        }

        #call
        #paged
    }
}

// A field for each value that the caller decides.
fn fields(method: &Method<'_>) -> Vec<TokenStream> {
    let field = |argument: &Argument| {
        let name = ident(&argument.name);
        let ty = if method.row.by_item.is_some() { quote!(Vec<LibraryUri>) } else { type_tokens(&argument.ty) };
        match argument.role {
            Role::Argument => Some(quote!(#name: #ty)),
            Role::Option => Some(quote!(#name: Option<#ty>)),
            Role::Fixed(_) | Role::PartOf(_) | Role::Left => None,
        }
    };
    method.arguments.iter().filter_map(field).collect()
}

// The methods by which the caller sets the options.
fn emit_setters(method: &Method<'_>, docs: &Docs) -> TokenStream {
    let options = method.arguments.iter().filter(|argument| argument.role == Role::Option);
    options.map(|argument| emit_setter(argument, &docs.parameter(&method.row.operation, &argument.wire))).collect()
}

fn emit_setter(argument: &Argument, doc: &str) -> TokenStream {
    let name = ident(&argument.name);
    let accepted = accepted(&argument.ty);
    let value = convert(&argument.ty, &quote!(#name));
    let doc = self::doc(doc);
    quote! {
        #doc
        #[inline]
        pub fn #name(mut self, #name: #accepted) -> Self {
            self.#name = Some(#value);
            self
        }
    }
}
