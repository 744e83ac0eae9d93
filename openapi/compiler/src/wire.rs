//! Lowering, second half: what progenitor is given, and the private client it makes of it.
//!
//! progenitor writes one function per operation: the path with its segments encoded, the query, the body. It is given less
//! than the contract says, because of what it cannot take or does otherwise than Spotify:
//!
//! * every parameter is text, encoded by the facade: lists are joined by commas, where progenitor would repeat the parameter;
//! * a JSON body is one type of ours, which may be absent; the cover's JPEG is text, which its base64 is;
//! * every 2xx is one raw answer: Spotify answers commands with text that is not JSON, and progenitor panics on an operation
//!   with two kinds of answer;
//! * the schemas stay out: answers are decoded into the types of `model`.

use heck::ToSnakeCase;
use proc_macro2::{Group, TokenStream, TokenTree};
use progenitor_impl::{GenerationSettings, Generator, HooksMode, InterfaceStyle, TypeImpl};
use quote::quote;
use serde_json::{Map, Value, json};

use crate::{
    Error,
    contract::{Contract, Location, Operation},
    emit::KEYWORDS,
    names::sanitized,
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
/// What progenitor or its reader of OpenAPI says.
pub fn emit(contract: &Contract) -> Result<TokenStream, Error> {
    let document = serde_json::from_value(lower(contract)).map_err(|e| Error::new("lowering", e))?;
    let mut settings = GenerationSettings::new();
    settings
        .with_interface(InterfaceStyle::Positional)
        .with_hooks(HooksMode::Expected)
        .with_inner_type(quote!(crate::transport::Slot))
        .with_replacement("Body", "crate::api::request::Body", std::iter::empty::<TypeImpl>());
    let client = Generator::new(&settings).generate_tokens(&document).map_err(|e| Error::new("progenitor", e))?;
    let client = inlined(bare(client));
    Ok(quote! {
        /// progenitor's client: one function per operation, and nothing of it public.
        #[allow(dead_code, unreachable_pub, missing_docs, clippy::all, clippy::pedantic)]
        pub(crate) mod wire {
            #client
        }
    })
}

// progenitor tells every server the version of its document, in a header of its own, which Spotify has no use for. Without it there
// are no headers to gather.
fn bare(code: TokenStream) -> TokenStream {
    let tokens: Vec<TokenTree> = code.into_iter().collect();
    let word = |at: usize, word: &str| matches!(tokens.get(at), Some(TokenTree::Ident(found)) if found == word);
    let mark =
        |at: usize, mark: char| matches!(tokens.get(at), Some(TokenTree::Punct(found)) if found.as_char() == mark);
    let mut left = TokenStream::new();
    let mut at = 0;
    while at < tokens.len() {
        if word(at, "header_map") || (word(at, "let") && word(at + 2, "header_map")) {
            // A statement: up to its semicolon.
            while at < tokens.len() && !mark(at, ';') {
                at += 1;
            }
        } else if mark(at, '.') && word(at + 1, "headers") {
            // `.headers(header_map)`
            at += 2;
        } else if let TokenTree::Group(group) = &tokens[at] {
            left.extend([TokenTree::from(Group::new(group.delimiter(), bare(group.stream())))]);
        } else {
            left.extend([tokens[at].clone()]);
        }
        at += 1;
    }
    left
}

// A program makes a few of the calls: the code of a function marked so is made only where it is used, so that nobody waits
// for the code of all of them.
fn inlined(code: TokenStream) -> TokenStream {
    let mut marked = TokenStream::new();
    let mut public = false;
    for token in code {
        if public && matches!(&token, TokenTree::Ident(word) if word == "async") {
            // Attributes come before the visibility; it has been seen, and is put behind.
            marked.extend(quote!(#[inline] pub));
        } else if public {
            marked.extend(quote!(pub));
        }
        public = matches!(&token, TokenTree::Ident(word) if word == "pub");
        match token {
            TokenTree::Group(group) => {
                marked.extend([TokenTree::from(Group::new(group.delimiter(), inlined(group.stream())))]);
            }
            _ if public => {}
            token => marked.extend([token]),
        }
    }
    marked
}

/// The document that progenitor is given.
#[must_use]
pub fn lower(contract: &Contract) -> Value {
    let mut paths: Map<String, Value> = Map::new();
    for (method, path, operation) in contract.each_operation() {
        let item = paths.entry(path.to_owned()).or_insert_with(|| json!({}));
        item[method.to_lowercase()] = lower_operation(operation);
    }
    json!({
        "openapi": "3.0.3",
        "info": { "title": "Spotify Web API", "version": "1" },
        "paths": paths,
        "components": { "schemas": { "Body": {} } },
    })
}

fn lower_operation(operation: &Operation) -> Value {
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
    let mut lowered = json!({
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
        lowered["requestBody"] = json!({ "required": true, "content": content });
    }
    lowered
}
