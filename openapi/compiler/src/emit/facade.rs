//! The groups, their methods with the scopes as bounds, and a builder for each method.

use std::collections::BTreeMap;

use heck::ToUpperCamelCase;
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use serde_json::Value;

use super::{ident, paging, scopes::type_name, type_tokens};
use crate::{
    contract::Location,
    docs::Docs,
    method::{Argument, Method, Place, Role, Wrap},
    model::{Answer, Model, Type},
    policy::{ByItem, Token},
    wire::function_name,
};

const REFERENCE: &str = "https://developer.spotify.com/documentation/web-api/reference";

pub(crate) fn emit(methods: &[Method<'_>], model: &Model, docs: &Docs) -> TokenStream {
    let mut groups: BTreeMap<&str, Vec<&Method<'_>>> = BTreeMap::new();
    for method in methods {
        groups.entry(method.group).or_default().push(method);
    }
    let modules = groups.iter().map(|(name, methods)| emit_group(name, methods, model, docs));
    let accessors = groups.keys().map(|name| {
        let doc = docs.group(name).summary;
        let (function, group) = (format_ident!("{name}"), format_ident!("{}", name.to_upper_camel_case()));
        quote! {
            #[doc = #doc]
            #[must_use]
            pub fn #function(&self) -> #function::#group<G> {
                #function::#group::of(self.session())
            }
        }
    });
    let names = groups.keys().map(|name| format_ident!("{name}"));
    quote! {
        /// The groups, one module each.
        pub mod groups {
            #(pub use super::#names;)*
        }

        /// # The Web API, by group
        impl<G> crate::auth::Spotify<crate::auth::Authorized<G>> {
            #(#accessors)*
        }

        #(#modules)*
    }
}

fn emit_group(name: &str, methods: &[&Method<'_>], model: &Model, docs: &Docs) -> TokenStream {
    let text = docs.group(name);
    let (summary, details) = (
        &text.summary,
        (!text.details.is_empty()).then(|| {
            let details = &text.details;
            quote!(#![doc = ""] #![doc = #details])
        }),
    );
    let module = format_ident!("{name}");
    let group = format_ident!("{}", name.to_upper_camel_case());
    let group_doc = format!("{summary} Reached by [`Spotify::{name}`](crate::Spotify::{name}).");
    let functions = methods.iter().map(|method| emit_function(method, docs));
    let builders = methods.iter().map(|method| emit_builder(method, model, docs));
    quote! {
        #[allow(deprecated)] // a deprecated method's builder refers to deprecated things
        pub mod #module {
            #![doc = #summary]
            #details

            #[allow(unused_imports)]
            use crate::{
                api::{batches, decode, paging::{by_cursor, by_offset, paged}, request::{self, Body, Parameter, request}},
                error::Error,
                id::*,
                model::*,
                scope::*,
                transport::{Operation, Session},
            };

            #[doc = #group_doc]
            pub struct #group<G> {
                session: Session,
                grant: std::marker::PhantomData<fn() -> G>,
            }

            impl<G> #group<G> {
                pub(crate) fn of(session: &Session) -> Self {
                    Self { session: session.clone(), grant: std::marker::PhantomData }
                }

                #(#functions)*
            }

            impl<G> Clone for #group<G> {
                fn clone(&self) -> Self {
                    Self::of(&self.session)
                }
            }

            impl<G> std::fmt::Debug for #group<G> {
                fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.debug_struct(stringify!(#group)).finish_non_exhaustive()
                }
            }

            #(#builders)*
        }
    }
}

fn builder_name(method: &Method<'_>) -> proc_macro2::Ident {
    format_ident!("{}", method.name.to_upper_camel_case())
}

// The method on the group: required arguments in, a builder out, the scopes as bounds.
fn emit_function(method: &Method<'_>, docs: &Docs) -> TokenStream {
    let function = ident(method.name);
    let builder = builder_name(method);
    let documentation = documentation(method, docs);
    let deprecated = method.operation.deprecated.then(|| {
        let note = match &method.row.instead {
            Some(instead) => format!("Spotify advises against it: use `{instead}`"),
            None => "Spotify advises against it, and offers nothing in its place".to_owned(),
        };
        quote!(#[deprecated(note = #note)])
    });
    let arguments: Vec<&Argument> =
        method.arguments.iter().filter(|argument| argument.role == Role::Argument).collect();
    let parameters = arguments.iter().map(|argument| {
        let name = ident(&argument.name);
        let ty =
            if method.row.by_item.is_some() { quote!(impl IntoIterator<Item = I>) } else { accepted(&argument.ty) };
        quote!(#name: #ty)
    });
    let fields = method.arguments.iter().filter_map(|argument| {
        let name = ident(&argument.name);
        match argument.role {
            Role::Argument if method.row.by_item.is_some() => {
                Some(quote!(#name: #name.into_iter().map(|item| item.library_uri()).collect()))
            }
            Role::Argument => {
                let value = accept(&argument.ty, &quote!(#name));
                Some(quote!(#name: #value))
            }
            Role::Option => Some(quote!(#name: None)),
            Role::Fixed(_) | Role::PartOf(_) | Role::Left => None,
        }
    });
    let item = method.row.by_item.map(|_| quote!(<I: LibraryItem>));
    let bounds = bounds(method);
    let bounds = (!bounds.is_empty()).then(|| quote!(where G: #(#bounds)+*));
    quote! {
        #(#[doc = #documentation])*
        #deprecated
        pub fn #function #item (&self, #(#parameters),*) -> #builder #bounds {
            #builder { session: self.session.clone(), #(#fields),* }
        }
    }
}

fn bounds(method: &Method<'_>) -> Vec<TokenStream> {
    let scope = |name: &String| ident(&type_name(name));
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

fn documentation(method: &Method<'_>, docs: &Docs) -> Vec<String> {
    let text = docs.method(method.group, method.name);
    let row = method.row;
    let mut lines = vec![text.summary];
    let mut paragraph = |line: String| {
        lines.push(String::new());
        lines.push(line);
    };
    if !text.details.is_empty() {
        paragraph(text.details.trim().to_owned());
    }
    let list = |scopes: &[String]| scopes.iter().map(|scope| format!("`{scope}`")).collect::<Vec<_>>().join(", ");
    match row.token {
        Token::Both => paragraph("**Session:** a user's, or the app's own.".to_owned()),
        Token::User => paragraph("**Session:** a signed-in user's.".to_owned()),
    }
    if !row.all.is_empty() {
        paragraph(format!("**Scopes:** {}.", list(&row.all)));
    }
    if !row.any.is_empty() {
        paragraph(format!("**Scopes:** one of {}.", list(&row.any)));
    }
    if row.by_item.is_some() {
        paragraph("**Scopes:** the kind of item decides: see [`LibraryItem`].".to_owned());
    }
    if !row.optional.is_empty() {
        paragraph(format!("**Scopes that add to the answer:** {}.", list(&row.optional)));
    }
    if let Some(sibling) = &row.app_uses {
        paragraph(format!(
            "**Market:** a user's session has the user's country. An app's own has to name one: see [`{sibling}`](Self::{sibling})."
        ));
    }
    if let Some(batch) = row.batch {
        paragraph(format!(
            "**Batches:** one request takes {batch}; more are sent in as many requests as it takes, one after another, and \
             the answers are put together in order. The first that fails is the last that was sent. An empty list sends \
             nothing."
        ));
    }
    if row.partial {
        paragraph("The answer is left as JSON: no type knows which fields were asked for.".to_owned());
    }
    let arguments: Vec<String> = method
        .arguments
        .iter()
        .filter(|argument| argument.role == Role::Argument)
        .map(|argument| format!("* `{}`: {}", argument.name, parameter_doc(method, argument, docs)))
        .collect();
    if !arguments.is_empty() {
        paragraph("# Arguments".to_owned());
        paragraph(arguments.join("\n"));
    }
    paragraph(format!(
        "Spotify's reference: [{0} {1}]({REFERENCE}/{2}).",
        method.http_method,
        method.path,
        method.row.reference.as_deref().unwrap_or(&method.operation.id)
    ));
    lines
}

fn parameter_doc(method: &Method<'_>, argument: &Argument, docs: &Docs) -> String {
    docs.parameter(&method.row.operation, &argument.wire)
}

// The builder: what was asked for and what may be added, sent by `.await` or `.send()`.
fn emit_builder(method: &Method<'_>, model: &Model, docs: &Docs) -> TokenStream {
    let name = builder_name(method);
    let doc =
        format!("A call of [`{0}`]({1}::{0}), sent by `.await`.", method.name, method.group.to_upper_camel_case());
    let fields: Vec<(Ident, TokenStream)> = method
        .arguments
        .iter()
        .filter_map(|argument| {
            let field = ident(&argument.name);
            let ty = if method.row.by_item.is_some() { quote!(Vec<LibraryUri>) } else { type_tokens(&argument.ty) };
            match argument.role {
                Role::Argument => Some((field, ty)),
                Role::Option => Some((field, quote!(Option<#ty>))),
                Role::Fixed(_) | Role::PartOf(_) | Role::Left => None,
            }
        })
        .collect();
    let names: Vec<&Ident> = fields.iter().map(|(name, _)| name).collect();
    let types = fields.iter().map(|(_, ty)| ty);
    let setters = method
        .arguments
        .iter()
        .filter(|argument| argument.role == Role::Option)
        .map(|argument| emit_setter(argument, &parameter_doc(method, argument, docs)));
    let answer = answer_type(method);
    let paged = paging::emit(method, &name, model);
    let operation = operation(method);
    let send = emit_send(method);
    let sending = emit_sending(method, &answer);
    quote! {
        #[doc = #doc]
        #[derive(Clone, Debug)]
        #[must_use = "nothing is sent until it is awaited"]
        pub struct #name {
            session: Session,
            #(#names: #types,)*
        }

        impl #name {
            #(#setters)*

            /// Sends the call. Awaiting the builder does the same.
            ///
            /// # Errors
            ///
            /// See [`Error`].
            #[inline]
            pub async fn send(self) -> Result<#answer, Error> {
                self.go().await
            }

            const OPERATION: Operation = #operation;

            #sending {
                #send
            }
        }

        request!(#name => #answer);
        #paged
    }
}

fn emit_setter(argument: &Argument, doc: &str) -> TokenStream {
    let name = ident(&argument.name);
    let accepted = accepted(&argument.ty);
    let value = accept(&argument.ty, &quote!(#name));
    quote! {
        #[doc = #doc]
        pub fn #name(mut self, #name: #accepted) -> Self {
            self.#name = Some(#value);
            self
        }
    }
}

// The function that sends, up to its body: one request, or one for each batch of a long list.
fn emit_sending(method: &Method<'_>, answer: &TokenStream) -> TokenStream {
    let list = method.arguments.iter().find(|argument| argument.is_batch());
    match (method.row.batch, list) {
        (Some(batch), Some(list)) => {
            let list = ident(&list.name);
            quote! {
                #[inline]
                async fn go(mut self) -> Result<#answer, Error> {
                    let (mut all, mut asked) = (batches::Whole::nothing(), 0);
                    for batch in batches::split(std::mem::take(&mut self.#list), #batch) {
                        batches::Whole::answers(&all, asked).map_err(|error| error.during(&Self::OPERATION))?;
                        asked += batch.len();
                        let mut part = self.clone();
                        part.#list = batch;
                        batches::Whole::put(&mut all, part.go_once().await?);
                    }
                    Ok(all)
                }

                #[inline]
                async fn go_once(self) -> Result<#answer, Error>
            }
        }
        _ => quote!(#[inline] async fn go(self) -> Result<#answer, Error>),
    }
}

fn emit_send(method: &Method<'_>) -> TokenStream {
    let function = format_ident!("{}", function_name(method.operation));
    let value = |argument: &Argument| {
        let field = ident(&argument.name);
        quote!(self.#field)
    };
    // progenitor's order: the path's segments, then the query by name, then the body.
    let mut sent: Vec<&Argument> = method.arguments.iter().filter(|argument| argument.place == Place::Path).collect();
    sent.sort_by_key(|argument| method.path.find(&format!("{{{}}}", argument.wire)));
    let mut query: Vec<&Argument> = method.arguments.iter().filter(|argument| argument.place == Place::Query).collect();
    query.sort_by(|a, b| a.wire.cmp(&b.wire));
    sent.extend(query);
    let mut texts = Vec::new();
    let mut passed = Vec::new();
    for argument in sent {
        texts.push(emit_check(argument, &value(argument)));
        let text = format_ident!("{}_text", argument.name);
        let (binding, borrowed) = match (&argument.role, argument.required) {
            (Role::Argument, true) => {
                let value = value(argument);
                (quote!(let #text = Parameter::text(&#value);), quote!(&#text))
            }
            (Role::Argument, false) => {
                let value = value(argument);
                (quote!(let #text = Parameter::text(&#value);), quote!(Some(&*#text)))
            }
            (Role::Option, _) => {
                let value = value(argument);
                (quote!(let #text = #value.as_ref().map(Parameter::text);), quote!(#text.as_deref()))
            }
            (Role::Fixed(value), required) => {
                let value = match value {
                    Value::String(text) => text.clone(),
                    other => other.to_string(),
                };
                let passed = if required { quote!(#value) } else { quote!(Some(#value)) };
                (quote!(), passed)
            }
            (Role::PartOf(whole), required) => {
                let (whole, wire) = (ident(whole), &argument.wire);
                let passed =
                    if required { quote!(#text.as_deref().unwrap_or_default()) } else { quote!(#text.as_deref()) };
                let part = quote!(request::Parts::part(&self.#whole, #wire));
                (quote!(let #text = #part.map_err(|error| error.during(&Self::OPERATION))?;), passed)
            }
            (Role::Left, _) => (quote!(), quote!(None)),
        };
        texts.push(binding);
        passed.push(borrowed);
    }
    let body = emit_body(method, &value);
    if method.operation.body.is_some() {
        passed.push(if method.arguments.iter().any(|argument| argument.place == Place::WholeBody) {
            quote!(body)
        } else {
            quote!(&body)
        });
    }
    let finish = match &method.answer {
        Answer::Done => quote!(decode::done(answer)),
        Answer::Value { optional: true, .. } => quote!(decode::optional(answer)),
        Answer::Value { envelope: Some(envelope), .. } => quote!(decode::envelope(answer, #envelope)),
        Answer::Value { .. } => quote!(decode::value(answer)),
    };
    quote! {
        #(#texts)*
        #body
        let call = self.session.call(&Self::OPERATION);
        let built = call.client().#function(#(#passed),*).await;
        let answer = call.send(built).await?;
        #finish
    }
}

// What an answer held is taken as it came, so what goes into an address is looked at here.
fn emit_check(argument: &Argument, value: &TokenStream) -> TokenStream {
    let name = &argument.name;
    let check = match (argument.place, &argument.ty) {
        (Place::Path, _) => quote!(segment),
        (Place::Query, Type::List(_)) => quote!(entries),
        (Place::Query, Type::Float) => quote!(finite),
        (Place::Query, Type::Named(name)) if name == "Timestamp" => quote!(time),
        _ => return quote!(),
    };
    match argument.role {
        Role::Argument => quote!(request::#check(#name, &#value).map_err(|error| error.during(&Self::OPERATION))?;),
        Role::Option => quote! {
            if let Some(value) = &#value {
                request::#check(#name, value).map_err(|error| error.during(&Self::OPERATION))?;
            }
        },
        Role::Fixed(_) | Role::PartOf(_) | Role::Left => quote!(),
    }
}

fn emit_body(method: &Method<'_>, value: &dyn Fn(&Argument) -> TokenStream) -> TokenStream {
    if let Some(whole) = method.arguments.iter().find(|argument| argument.place == Place::WholeBody) {
        let value = value(whole);
        return quote!(let body = Parameter::text(&#value).into_owned(););
    }
    if method.operation.body.is_none() {
        return quote!();
    }
    let properties = method.arguments.iter().filter(|argument| argument.place == Place::Body).map(|argument| {
        let wire = &argument.wire;
        let json = |value: TokenStream| match &argument.wrap {
            Wrap::Bare => quote!(Parameter::json(#value)),
            Wrap::InList => quote!(serde_json::Value::from(vec![Parameter::json(#value)])),
            Wrap::EachInObject(property) => quote!(crate::api::request::each_in_object(#value, #property)),
        };
        let value = value(argument);
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
                    // As JSON, whatever it is.
                    other => {
                        let text = other.to_string();
                        quote!(serde_json::from_str::<serde_json::Value>(#text).unwrap_or_default())
                    }
                };
                quote!(body.put(#wire, serde_json::Value::from(#fixed));)
            }
            Role::PartOf(_) | Role::Left => quote!(),
        }
    });
    quote! {
        #[allow(unused_mut)]
        let mut body = Body::default();
        #(#properties)*
    }
}

/// What a method's builder answers, as Rust.
#[must_use]
pub fn answer_type(method: &Method<'_>) -> TokenStream {
    let ty = value_type(method, &method.answer);
    match &method.answer {
        Answer::Value { optional: true, .. } => quote!(Option<#ty>),
        _ => ty,
    }
}

/// The value in an answer, where there is one.
pub(crate) fn value_type(method: &Method<'_>, answer: &Answer) -> TokenStream {
    match answer {
        Answer::Done => quote!(()),
        Answer::Value { ty, envelope, .. } => match ty {
            // One answer per id: `null` for an id that Spotify does not know.
            Type::List(item) if envelope.is_some() && by_ids(method) => {
                let item = type_tokens(item);
                quote!(Vec<Option<#item>>)
            }
            ty => type_tokens(ty),
        },
    }
}

fn by_ids(method: &Method<'_>) -> bool {
    method.operation.parameters.get("ids").is_some_and(|parameter| parameter.location == Location::Query)
}

/// What is known of a method's operation, as a value of the transport's.
pub(crate) fn operation(method: &Method<'_>) -> TokenStream {
    let (id, http_method, path) = (&method.operation.id, method.http_method, method.path);
    let media = match method.operation.body.as_ref().map(|body| body.media.as_str()) {
        Some(media) if media != "application/json" => quote!(Some(#media)),
        _ => quote!(None),
    };
    let idempotent = method.http_method != "POST" && !method.row.once;
    quote!(Operation { id: #id, method: #http_method, path: #path, idempotent: #idempotent, body: #media })
}

fn is_convertible(ty: &Type) -> bool {
    match ty {
        Type::Text => true,
        Type::Named(name) => name.ends_with("Id") || name.ends_with("Uri"),
        _ => false,
    }
}

// What a caller may hand in for a type.
fn accepted(ty: &Type) -> TokenStream {
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

// How it becomes the type.
fn accept(ty: &Type, name: &TokenStream) -> TokenStream {
    match ty {
        Type::List(item) if is_convertible(item) => quote!(#name.into_iter().map(Into::into).collect()),
        Type::List(_) => quote!(#name.into_iter().collect()),
        ty if is_convertible(ty) => quote!(#name.into()),
        _ => quote!(#name),
    }
}
