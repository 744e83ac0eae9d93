//! How a builder becomes a request, and how the answer is decoded: its implementation of the crate's `Call`.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use serde_json::Value;

use super::{
    answers::answer_type,
    operation,
    tokens::{ident, path, type_tokens},
    wire::function_name,
};
use crate::{
    argument::{Argument, Place, Role, Wrap},
    lowering::Answer,
    method::Method,
    types::Type,
};

/// The implementation, and the functions of the builder: the setters of its options, and those that send.
pub(super) fn emit(method: &Method<'_>, name: &Ident, setters: &TokenStream) -> TokenStream {
    let answer = answer_type(method);
    let operation = operation::emit(method);
    let request = emit_request(method);
    let decoded = match &method.answer {
        Answer::Done => quote!(decode::done(answer)),
        Answer::Value { optional: true, .. } => quote!(decode::optional(answer)),
        Answer::Value { envelope: Some(envelope), .. } => quote!(decode::envelope(answer, #envelope)),
        Answer::Value { .. } => quote!(decode::value(answer)),
    };
    let batched = emit_batched(method, name);
    let sent = if batched.is_some() { quote!(batches::send(self)) } else { quote!(call::send(self)) };
    let functions = emit_functions(name, setters, &answer, &sent);
    quote! {
        #functions

        impl Call for #name {
            type Answer = #answer;

            const OPERATION: &'static Operation = #operation;

            #[inline]
            fn session(&self) -> &Session {
                &self.session
            }

            #[inline]
            fn request(&self) -> Result<Request, Error> {
                #request
            }

            #[inline]
            fn decode(answer: Answer) -> Result<Self::Answer, Error> {
                #decoded
            }
        }

        #batched
    }
}

// The functions that every builder has. They are `#[inline]`, as all functions of builders: compiled only where they are used.
fn emit_functions(name: &Ident, setters: &TokenStream, answer: &TokenStream, sent: &TokenStream) -> TokenStream {
    quote! {
        impl #name {
            #setters

            /// Sends the call. Awaiting the builder does the same.
            ///
            /// # Errors
            ///
            /// See [`Error`].
            #[inline]
            pub fn send(self) -> Sending<#answer> {
                #sent
            }

            /// Timeouts, retries and waits of this call, instead of the session's.
            #[must_use]
            #[inline]
            pub fn options(mut self, options: CallOptions) -> Self {
                self.session = self.session.with_options(options);
                self
            }
        }

        impl IntoFuture for #name {
            type Output = Result<#answer, Error>;
            type IntoFuture = Sending<#answer>;

            #[inline]
            fn into_future(self) -> Self::IntoFuture {
                self.send()
            }
        }
    }
}

fn emit_batched(method: &Method<'_>, name: &Ident) -> Option<TokenStream> {
    let batch = method.row.batch?;
    let list = method.arguments.iter().find(|argument| argument.is_batch())?;
    let field = ident(&list.name);
    let item = match &list.ty {
        Type::List(_) if method.row.by_item.is_some() => quote!(LibraryUri),
        Type::List(item) => type_tokens(item),
        _ => return None,
    };
    Some(quote! {
        impl Batched for #name {
            type Item = #item;

            const MOST: usize = #batch;

            #[inline]
            fn list(&mut self) -> &mut Vec<Self::Item> {
                &mut self.#field
            }
        }
    })
}

// Checks the values and builds the request. The segments of the path are checked last, where they are passed.
fn emit_request(method: &Method<'_>) -> TokenStream {
    let function = format_ident!("{}", function_name(method.operation));
    let checks = in_order(method).map(emit_check);
    let mut passed: Vec<_> = in_order(method).map(emit_text).collect();
    let body = emit_body(method);
    if method.operation.body.is_some() {
        let whole = method.arguments.iter().any(|argument| argument.place == Place::WholeBody);
        passed.push(if whole { quote!(body) } else { quote!(&body) });
    }
    quote! {
        #(#checks)*
        #body
        wire::built(wire::client(&self.session).#function(#(#passed),*))
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

// The expression that passes an argument as text to the request function.
fn emit_text(argument: &Argument) -> TokenStream {
    let value = value(argument);
    match (&argument.role, argument.required) {
        (Role::Argument, true) if argument.place == Place::Path => {
            let name = &argument.name;
            quote!(&request::segment(#name, &#value)?)
        }
        (Role::Argument, true) => quote!(&#value.text()),
        (Role::Argument, false) => quote!(Some(&#value.text())),
        (Role::Option, _) => quote!(request::text(&#value).as_deref()),
        (Role::Fixed(fixed), required) => {
            let fixed = match fixed {
                Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            if required { quote!(#fixed) } else { quote!(Some(#fixed)) }
        }
        (Role::PartOf(whole), required) => {
            let (whole, wire) = (ident(whole), &argument.wire);
            let part = quote!(self.#whole.part(#wire)?.as_deref());
            if required { quote!(#part.unwrap_or_default()) } else { part }
        }
        (Role::Left, _) => quote!(None),
    }
}

// The check of a value before it becomes part of a query. Values from an answer were not checked when they were decoded.
fn emit_check(argument: &Argument) -> TokenStream {
    let (name, value) = (&argument.name, value(argument));
    let check = match (argument.place, &argument.ty) {
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
        return quote!(let body = #value.text().into_owned(););
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
        Wrap::Bare => quote!(#value.json()),
        Wrap::InList => quote!(vec![#value.json()].into()),
        Wrap::EachInObject(property) => quote!(request::each_in_object(&#value, #property)),
    };
    match &argument.role {
        Role::Argument => {
            let json = json(value);
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
