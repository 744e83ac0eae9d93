//! The private client: one function per operation, which builds the request. progenitor generates them.
//!
//! progenitor encodes the segments of the path, the query and the body. It is given less than the contract says, because it
//! supports less, or does it in another way than Spotify:
//!
//! * every parameter is text, which the builder writes: Spotify wants lists joined by commas, and progenitor would repeat the
//!   parameter;
//! * a JSON body is one type of the crate; a body of another media type is text;
//! * there are no schemas: answers are decoded into the types of `model`;
//! * every 2xx has the same answer, because progenitor panics on an operation with two kinds of answer.

use heck::ToSnakeCase;
use proc_macro2::TokenStream;
use progenitor_impl::{GenerationSettings, Generator, InterfaceStyle, TypeImpl};
use quote::{ToTokens, quote};
use serde_json::{Map, Value, json};
use syn::{ImplItem, ImplItemFn, Item, ItemImpl, Pat, Stmt, parse_quote};

use crate::{
    Error,
    contract::{Contract, Location, Operation},
    names::{KEYWORDS, sanitized},
};

/// The name of an operation's function in the private client.
#[must_use]
pub fn function_name(operation: &Operation) -> String {
    let name = operation.id.to_snake_case();
    let plain = name.starts_with(|c: char| c.is_ascii_lowercase()) && name.is_ascii();
    if plain && !KEYWORDS.contains(&name.as_str()) { name } else { format!("op_{}", sanitized(&name)) }
}

/// The private client.
///
/// # Errors
///
/// What progenitor or its reader of OpenAPI reports.
pub fn emit(contract: &Contract) -> Result<TokenStream, Error> {
    let document = serde_json::from_value(document(contract)).map_err(|e| Error::new("lowering", e))?;
    let mut settings = GenerationSettings::new();
    settings.with_interface(InterfaceStyle::Positional).with_replacement(
        "Body",
        "crate::api::wire::Body",
        std::iter::empty::<TypeImpl>(),
    );
    let client = Generator::new(&settings).generate_tokens(&document).map_err(|e| Error::new("progenitor", e))?;
    let client = only_requests(client)?;
    Ok(quote! {
        /// progenitor's client, which is private: one function per operation.
        #[allow(dead_code, unreachable_pub, missing_docs, clippy::all, clippy::pedantic)]
        pub(crate) mod wire {
            #client
        }
    })
}

// progenitor's functions build a request, send it and look at the status. The transport does all but the first, so the rest
// can never run and is removed: the ends of the functions, the hooks for sending, the types of answers, and the constructor
// that makes a `reqwest::Client`.
fn only_requests(client: TokenStream) -> Result<TokenStream, Error> {
    let mut file: syn::File = syn::parse2(client).map_err(|e| Error::new("progenitor", e))?;
    file.items.retain(|item| match item {
        Item::Mod(_) => false,
        Item::Impl(block) => !is_hooks(block),
        _ => true,
    });
    for item in &mut file.items {
        if let Item::Impl(block) = item {
            block.items.retain(|item| !matches!(item, ImplItem::Fn(function) if function.sig.ident == "new"));
            for item in &mut block.items {
                if let ImplItem::Fn(function) = item
                    && function.sig.asyncness.is_some()
                {
                    return_request(function)?;
                }
            }
        }
    }
    Ok(file.into_token_stream())
}

fn is_hooks(block: &ItemImpl) -> bool {
    let of = block.trait_.as_ref().and_then(|(path, _)| path.segments.last());
    of.is_some_and(|segment| segment.ident == "ClientHooks")
}

// Ends a function with the request that it has built, which is the last statement before `let info = ..`.
fn return_request(function: &mut ImplItemFn) -> Result<(), Error> {
    let statements = &mut function.block.stmts;
    let end = statements.iter().position(|statement| bound(statement).is_some_and(|name| name == "info"));
    let request = end.and_then(|end| bound(statements.get(end.checked_sub(1)?)?)).cloned();
    let (Some(end), Some(request)) = (end, request) else {
        let what = format!("generates {} in a form that this compiler does not know", function.sig.ident);
        return Err(Error::new("progenitor", what));
    };
    statements.truncate(end);
    statements.push(Stmt::Expr(parse_quote!(Ok(#request)), None));
    function.sig.asyncness = None;
    function.sig.output = parse_quote!(-> Result<reqwest::Request, reqwest::Error>);
    // Compiled only in a program that makes the call, which keeps the crate's own build short.
    function.attrs.push(parse_quote!(#[inline]));
    Ok(())
}

// The variable that a statement declares.
fn bound(statement: &Stmt) -> Option<&syn::Ident> {
    match statement {
        Stmt::Local(local) => match &local.pat {
            Pat::Ident(pattern) => Some(&pattern.ident),
            _ => None,
        },
        _ => None,
    }
}

/// The document that progenitor is given.
fn document(contract: &Contract) -> Value {
    let mut paths: Map<String, Value> = Map::new();
    for (method, path, operation) in contract.each_operation() {
        let item = paths.entry(path.to_owned()).or_insert_with(|| json!({}));
        item[method.to_lowercase()] = operation_of_document(operation);
    }
    json!({
        "openapi": "3.0.3",
        "info": { "title": "Spotify Web API", "version": "1" },
        "paths": paths,
        "components": { "schemas": { "Body": {} } },
    })
}

fn operation_of_document(operation: &Operation) -> Value {
    let parameters: Vec<Value> = operation
        .parameters
        .iter()
        .map(|(name, parameter)| {
            let location = match parameter.location {
                Location::Path => "path",
                Location::Query => "query",
                Location::Header => "header",
            };
            let required = parameter.required || parameter.location == Location::Path;
            json!({ "name": name, "in": location, "required": required, "schema": { "type": "string" } })
        })
        .collect();
    let mut document = json!({
        "operationId": function_name(operation),
        "parameters": parameters,
        "responses": {
            "2XX": {
                "description": "",
                "content": { "application/octet-stream": { "schema": { "type": "string", "format": "binary" } } },
            },
        },
    });
    if let Some(body) = &operation.body {
        let content = if body.media == "application/json" {
            json!({ "application/json": { "schema": { "$ref": "#/components/schemas/Body" } } })
        } else {
            json!({ "text/plain": { "schema": { "type": "string" } } })
        };
        document["requestBody"] = json!({ "required": true, "content": content });
    }
    document
}
