//! The method on the group: it takes the required values, returns the builder, and has the scopes as bounds.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    arguments::{accepted, convert},
    builder,
    tokens::{doc, ident},
};
use crate::{
    argument::{Argument, Role},
    docs::Docs,
    method::Method,
    names::scope_type,
    policy::{ByItem, Row, Token},
};

const REFERENCE: &str = "https://developer.spotify.com/documentation/web-api/reference";

/// The method that returns the builder.
pub(super) fn emit(method: &Method<'_>, docs: &Docs) -> TokenStream {
    let (function, builder) = (ident(method.name), builder::name(method));
    let doc = doc(&documentation(method, docs));
    let deprecated = method.operation.deprecated.then(|| {
        let note = match &method.row.instead {
            Some(instead) => format!("Spotify has deprecated it: use `{instead}`"),
            None => "Spotify has deprecated it, and has no other operation for the same purpose".to_owned(),
        };
        quote!(#[deprecated(note = #note)])
    });
    let parameters = required(method).map(|argument| {
        let name = ident(&argument.name);
        let ty =
            if method.row.by_item.is_some() { quote!(impl IntoIterator<Item = I>) } else { accepted(&argument.ty) };
        quote!(#name: #ty)
    });
    let fields = method.arguments.iter().filter_map(|argument| emit_field(method, argument));
    let item = method.row.by_item.map(|_| quote!(<I: LibraryItem>));
    let bounds = bounds(method);
    let bounds = (!bounds.is_empty()).then(|| quote!(where G: #(#bounds)+*));
    quote! {
        #doc
        #deprecated
        pub fn #function #item (&self, #(#parameters),*) -> #builder #bounds {
            #builder { session: self.session.clone(), #(#fields),* }
        }
    }
}

fn required<'a>(method: &'a Method<'_>) -> impl Iterator<Item = &'a Argument> {
    method.arguments.iter().filter(|argument| argument.role == Role::Argument)
}

// The first value of a field of the builder.
fn emit_field(method: &Method<'_>, argument: &Argument) -> Option<TokenStream> {
    let name = ident(&argument.name);
    match argument.role {
        Role::Argument if method.row.by_item.is_some() => {
            Some(quote!(#name: #name.into_iter().map(|item| item.library_uri()).collect()))
        }
        Role::Argument => {
            let value = convert(&argument.ty, &quote!(#name));
            Some(quote!(#name: #value))
        }
        Role::Option => Some(quote!(#name: None)),
        Role::Fixed(_) | Role::PartOf(_) | Role::Left => None,
    }
}

fn bounds(method: &Method<'_>) -> Vec<TokenStream> {
    let scope = |name: &String| ident(&scope_type(name));
    let row = method.row;
    let mut bounds: Vec<TokenStream> = row.all.iter().map(scope).map(|scope| quote!(Grants<#scope>)).collect();
    if !row.any.is_empty() {
        let scopes = row.any.iter().map(scope);
        bounds.push(quote!(GrantsAny<(#(#scopes),*)>));
    }
    match row.by_item {
        Some(ByItem::Read) => bounds.push(quote!(Grants<I::Read>)),
        Some(ByItem::Modify) => bounds.push(quote!(Grants<I::Modify>)),
        None => {}
    }
    if row.app_uses.is_some() {
        bounds.push(quote!(InMarket));
    }
    if bounds.is_empty() && row.token == Token::User {
        bounds.push(quote!(ActsForUser));
    }
    bounds
}

fn documentation(method: &Method<'_>, docs: &Docs) -> String {
    let mut paragraphs = vec![docs.method(method.group, method.name).whole()];
    paragraphs.extend(access(method.row));
    if let Some(batch) = method.row.batch {
        paragraphs.push(format!(
            "**Batches:** one request takes up to {batch}. A longer list is sent in several requests, one after another, and \
             their answers are joined in order. The first request that fails ends the call. An empty list sends nothing."
        ));
    }
    if method.row.partial {
        paragraphs.push("The answer is JSON, because its fields depend on what the caller asks for.".to_owned());
    }
    let arguments: Vec<String> = required(method)
        .map(|argument| format!("* `{}`: {}", argument.name, docs.parameter(&method.row.operation, &argument.wire)))
        .collect();
    if !arguments.is_empty() {
        paragraphs.push("# Arguments".to_owned());
        paragraphs.push(arguments.join("\n"));
    }
    paragraphs.push(format!(
        "Spotify's reference: [{0} {1}]({REFERENCE}/{2}).",
        method.http_method,
        method.path,
        method.row.reference.as_deref().unwrap_or(&method.operation.id)
    ));
    paragraphs.join("\n\n")
}

// The paragraphs about who may call the method.
fn access(row: &Row) -> Vec<String> {
    let list = |scopes: &[String]| scopes.iter().map(|scope| format!("`{scope}`")).collect::<Vec<_>>().join(", ");
    let mut paragraphs = vec![match row.token {
        Token::Both => "**Session:** a user's or the app's.".to_owned(),
        Token::User => "**Session:** a signed-in user's.".to_owned(),
    }];
    if !row.all.is_empty() {
        paragraphs.push(format!("**Scopes:** {}.", list(&row.all)));
    }
    if !row.any.is_empty() {
        paragraphs.push(format!("**Scopes:** one of {}.", list(&row.any)));
    }
    if row.by_item.is_some() {
        paragraphs.push("**Scopes:** the kind of item decides, see [`LibraryItem`].".to_owned());
    }
    if !row.optional.is_empty() {
        paragraphs.push(format!("**Scopes that add to the answer:** {}.", list(&row.optional)));
    }
    if let Some(sibling) = &row.app_uses {
        paragraphs.push(format!(
            "**Market:** a user's session uses the user's country. An app session has to pass a market, see [`{sibling}`](Self::{sibling})."
        ));
    }
    paragraphs
}
