//! The function of a builder that sends: it checks the values, calls the request function and decodes the answer.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;

use super::{
    tokens::{ident, path},
    wire::function_name,
};
use crate::{
    argument::{Argument, Place, Role, Wrap},
    lowering::Answer,
    method::Method,
    types::Type,
};

/// The functions that send: `send_one` for one request, and the public `send`, which names the operation in every error. With a
/// batch, `send` calls `send_one` for each part of the list.
pub(super) fn emit(method: &Method<'_>, answer: &TokenStream) -> TokenStream {
    let list = method.arguments.iter().find(|argument| argument.is_batch());
    let (prepared, sent) = match (method.row.batch, list) {
        (Some(batch), Some(list)) => {
            let list = ident(&list.name);
            let prepared = quote! {
                let mut call = self;
                let list = std::mem::take(&mut call.#list);
                let send_part = |part| {
                    let mut call = call.clone();
                    call.#list = part;
                    call.send_one()
                };
            };
            (prepared, quote!(batches::send(list, #batch, send_part)))
        }
        _ => (quote!(), quote!(self.send_one())),
    };
    let one = emit_one(method);
    quote! {
        /// Sends the call. Awaiting the builder does the same.
        ///
        /// # Errors
        ///
        /// See [`Error`].
        #[inline]
        pub async fn send(self) -> Result<#answer, Error> {
            #prepared
            #sent.await.map_err(|error| error.during(&Self::OPERATION))
        }

        #[inline]
        async fn send_one(self) -> Result<#answer, Error> {
            #one
        }
    }
}

// Builds one request, sends it and decodes the answer.
fn emit_one(method: &Method<'_>) -> TokenStream {
    let function = format_ident!("{}", function_name(method.operation));
    let (texts, mut passed): (Vec<_>, Vec<_>) = in_order(method)
        .map(|argument| (emit_check(argument), emit_text(argument)))
        .map(|(check, (text, passed))| (quote!(#check #text), passed))
        .unzip();
    let body = emit_body(method);
    if method.operation.body.is_some() {
        let whole = method.arguments.iter().any(|argument| argument.place == Place::WholeBody);
        passed.push(if whole { quote!(body) } else { quote!(&body) });
    }
    let decoded = match &method.answer {
        Answer::Done => quote!(decode::done(answer)),
        Answer::Value { optional: true, .. } => quote!(decode::optional(answer)),
        Answer::Value { envelope: Some(envelope), .. } => quote!(decode::envelope(answer, #envelope)),
        Answer::Value { .. } => quote!(decode::value(answer)),
    };
    quote! {
        #(#texts)*
        #body
        let request = wire::client(&self.session).#function(#(#passed),*);
        let answer = wire::send(&self.session, &Self::OPERATION, request).await?;
        #decoded
    }
}

// The arguments in the order of progenitor's functions: the segments of the path, then the query by name. The body comes
// last.
fn in_order<'a>(method: &'a Method<'_>) -> impl Iterator<Item = &'a Argument> {
    let at = |place: Place| method.arguments.iter().filter(move |argument| argument.place == place);
    let mut segments: Vec<&Argument> = at(Place::Path).collect();
    segments.sort_by_key(|argument| method.path.find(&format!("{{{}}}", argument.wire)));
    let mut query: Vec<&Argument> = at(Place::Query).collect();
    query.sort_by(|a, b| a.wire.cmp(&b.wire));
    segments.into_iter().chain(query)
}

fn value(argument: &Argument) -> TokenStream {
    let field = ident(&argument.name);
    quote!(self.#field)
}

// The statement that writes an argument as text, and the expression that passes the text to the request function.
fn emit_text(argument: &Argument) -> (TokenStream, TokenStream) {
    let (value, text) = (value(argument), format_ident!("{}_text", argument.name));
    match (&argument.role, argument.required) {
        (Role::Argument, required) => {
            let passed = if required { quote!(&#text) } else { quote!(Some(&*#text)) };
            (quote!(let #text = Parameter::text(&#value);), passed)
        }
        (Role::Option, _) => (quote!(let #text = #value.as_ref().map(Parameter::text);), quote!(#text.as_deref())),
        (Role::Fixed(fixed), required) => {
            let fixed = match fixed {
                Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            (quote!(), if required { quote!(#fixed) } else { quote!(Some(#fixed)) })
        }
        (Role::PartOf(whole), required) => {
            let (whole, wire) = (ident(whole), &argument.wire);
            let part = quote!(Parts::part(&self.#whole, #wire));
            let passed = if required { quote!(#text.as_deref().unwrap_or_default()) } else { quote!(#text.as_deref()) };
            (quote!(let #text = #part?;), passed)
        }
        (Role::Left, _) => (quote!(), quote!(None)),
    }
}

// The check of a value before it becomes part of an address. Values from an answer were not checked when they were decoded.
fn emit_check(argument: &Argument) -> TokenStream {
    let (name, value) = (&argument.name, value(argument));
    let check = match (argument.place, &argument.ty) {
        (Place::Path, _) => quote!(segment),
        (Place::Query, Type::List(_)) => quote!(entries),
        (Place::Query, Type::Float) => quote!(finite),
        (Place::Query, Type::Named(named)) => match &named.row.check {
            Some(check) => path(check),
            None => return quote!(),
        },
        _ => return quote!(),
    };
    match argument.role {
        Role::Argument => quote!(request::#check(#name, &#value)?;),
        Role::Option => quote! {
            if let Some(value) = &#value {
                request::#check(#name, value)?;
            }
        },
        Role::Fixed(_) | Role::PartOf(_) | Role::Left => quote!(),
    }
}

// The statements that make the request's body.
fn emit_body(method: &Method<'_>) -> TokenStream {
    if let Some(whole) = method.arguments.iter().find(|argument| argument.place == Place::WholeBody) {
        let value = value(whole);
        return quote!(let body = Parameter::text(&#value).into_owned(););
    }
    if method.operation.body.is_none() {
        return quote!();
    }
    let properties = method.arguments.iter().filter(|argument| argument.place == Place::Body).map(emit_property);
    quote! {
        #[allow(unused_mut)]
        let mut body = Body::default();
        #(#properties)*
    }
}

fn emit_property(argument: &Argument) -> TokenStream {
    let (wire, value) = (&argument.wire, value(argument));
    let json = |value: TokenStream| match &argument.wrap {
        Wrap::Bare => quote!(Parameter::json(#value)),
        Wrap::InList => quote!(serde_json::Value::from(vec![Parameter::json(#value)])),
        Wrap::EachInObject(property) => quote!(crate::api::request::each_in_object(#value, #property)),
    };
    match &argument.role {
        Role::Argument => {
            let json = json(quote!(&#value));
            quote!(body.put(#wire, #json);)
        }
        Role::Option => {
            let json = json(quote!(value));
            quote!(if let Some(value) = &#value { body.put(#wire, #json); })
        }
        Role::Fixed(fixed) => {
            let fixed = match fixed {
                Value::Bool(flag) => quote!(#flag),
                Value::String(text) => quote!(#text),
                // Any other JSON is written as its text.
                other => {
                    let text = other.to_string();
                    quote!(serde_json::from_str::<serde_json::Value>(#text).unwrap_or_default())
                }
            };
            quote!(body.put(#wire, serde_json::Value::from(#fixed));)
        }
        Role::PartOf(_) | Role::Left => quote!(),
    }
}
