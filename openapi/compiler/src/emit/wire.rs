//! The functions that build requests, one per operation. progenitor generates them.
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
use proc_macro2::{TokenStream, TokenTree};
use progenitor_impl::{GenerationSettings, Generator, InterfaceStyle, TypeImpl};
use quote::{ToTokens, quote};
use serde_json::{Map, Value, json};
use syn::{Expr, ImplItem, ImplItemFn, Item, Pat, Stmt, parse_quote, visit_mut::VisitMut};

use super::tokens::doc;
use crate::{
    Error,
    contract::{Contract, Location, Operation},
    names::{KEYWORDS, sanitized},
};

/// The name of an operation's function.
#[must_use]
pub(crate) fn function_name(operation: &Operation) -> String {
    let name = operation.id.to_snake_case();
    let plain = name.starts_with(|c: char| c.is_ascii_lowercase()) && name.is_ascii();
    if plain && !KEYWORDS.contains(&name.as_str()) { name } else { format!("op_{}", sanitized(&name)) }
}

/// The functions that build requests, one per operation, as functions of the crate's `Client`.
///
/// # Errors
///
/// What progenitor or its reader of OpenAPI reports.
pub(crate) fn emit(contract: &Contract) -> Result<TokenStream, Error> {
    let document = serde_json::from_value(document(contract)).map_err(|e| Error::new("lowering", e))?;
    let mut settings = GenerationSettings::new();
    settings.with_interface(InterfaceStyle::Positional).with_replacement(
        "Body",
        "crate::api::request::Body",
        std::iter::empty::<TypeImpl>(),
    );
    let client = Generator::new(&settings).generate_tokens(&document).map_err(|e| Error::new("progenitor", e))?;
    let client: syn::File = syn::parse2(client).map_err(|e| Error::new("progenitor", e))?;
    let functions = client.items.into_iter().flat_map(operations).map(only_request).collect::<Result<Vec<_>, _>>()?;
    let docs =
        functions.iter().map(|function| doc(&format!("Builds the request `{}`.", request_line(contract, function))));
    Ok(quote! {
        use progenitor_client::encode_path;

        use crate::api::wire::Client;

        impl Client<'_> {
            #(#docs #functions)*
        }
    })
}

// The functions of progenitor's client that send an operation: those that are asynchronous.
fn operations(item: Item) -> Vec<ImplItemFn> {
    let Item::Impl(block) = item else { return Vec::new() };
    if block.trait_.is_some() {
        return Vec::new();
    }
    let functions = block.items.into_iter().filter_map(|item| match item {
        ImplItem::Fn(function) if function.sig.asyncness.is_some() => Some(function),
        _ => None,
    });
    functions.collect()
}

// progenitor's functions build a request, send it and look at the status. The transport does all but the first, and sets the
// headers. So a function ends with the request that it has built, which is the last statement before `let info = ..`, and its
// header map is left out.
fn only_request(mut function: ImplItemFn) -> Result<ImplItemFn, Error> {
    let statements = &mut function.block.stmts;
    let end = statements.iter().position(|statement| bound(statement).is_some_and(|name| name == "info"));
    let request = end.and_then(|end| match statements.get(end.checked_sub(1)?)? {
        Stmt::Local(local) => local.init.as_ref().map(|init| (end - 1, init.expr.clone())),
        _ => None,
    });
    let Some((end, mut request)) = request else {
        let what = format!("generates {} in a form that this compiler does not know", function.sig.ident);
        return Err(Error::new("progenitor", what));
    };
    statements.truncate(end);
    statements.retain(|statement| !names(statement, HEADERS));
    Chain.visit_expr_mut(&mut request);
    // `build()?` is `build()`, because it ends the function.
    if let Expr::Try(built) = *request {
        request = built.expr;
    }
    statements.push(Stmt::Expr(*request, None));
    function.vis = parse_quote!(pub(crate));
    function.sig.asyncness = None;
    function.sig.output = parse_quote!(-> Result<reqwest::Request, reqwest::Error>);
    // Inline: compiled only in a program that makes the call, which keeps the crate's own build short.
    function.attrs = parse_quote!(#[inline]);
    Ok(function)
}

// The request that a function builds, such as `GET /albums/{id}`.
fn request_line(contract: &Contract, function: &ImplItemFn) -> String {
    let name = function.sig.ident.to_string();
    let mut all =
        contract.operations.iter().flat_map(|(path, methods)| methods.iter().map(move |(http, it)| (path, http, it)));
    all.find(|(_, _, operation)| function_name(operation) == name)
        .map(|(path, method, _)| format!("{method} {path}"))
        .unwrap_or(name)
}

/// progenitor's variable for the headers.
const HEADERS: &str = "header_map";

/// Leaves `.headers(header_map)` out of a chain of calls.
struct Chain;

impl VisitMut for Chain {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        if let Expr::MethodCall(call) = expr
            && call.method == "headers"
        {
            let receiver = (*call.receiver).clone();
            *expr = receiver;
        }
        syn::visit_mut::visit_expr_mut(self, expr);
    }
}

// Whether a statement names a variable.
fn names(statement: &Stmt, variable: &str) -> bool {
    fn within(tokens: TokenStream, variable: &str) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(name) => name == variable,
            TokenTree::Group(group) => within(group.stream(), variable),
            _ => false,
        })
    }
    within(statement.to_token_stream(), variable)
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
