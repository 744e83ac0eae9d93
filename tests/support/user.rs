//! A program that uses everything that the generated code has: every method with every argument and bound, every field with
//! its type, every variant. It is written from that code, a function for each thing, so that it compiles against another
//! version exactly if nothing that it uses is gone.

use std::fmt::Write as _;

use ambitus_compiler::Compiled;
use quote::{ToTokens, quote};
use syn::{FnArg, ImplItem, Item, Pat, ReturnType, Signature, Type, Visibility};

const HEAD: &str = "#![allow(deprecated, dead_code, unused_imports, clippy::all)]
mod all { pub use ambitus::{id::*, model::*}; pub use std::time::Duration; }
fn main() {}
";

/// The program.
pub(crate) fn program(compiled: &Compiled) -> String {
    let file: syn::File = syn::parse2(compiled.public().unwrap()).unwrap();
    let mut user = User { text: HEAD.to_owned(), functions: 0 };
    for item in &file.items {
        match item {
            Item::Mod(module) => {
                let name = module.ident.to_string();
                let items = module.content.as_ref().map(|(_, items)| items.as_slice()).unwrap_or_default();
                match name.as_str() {
                    "types" => user.types(items),
                    "scopes" => user.scopes(items),
                    _ => user.group(&name, items),
                }
            }
            Item::Impl(accessors) => user.methods(&quote!(ambitus::Spotify<ambitus::Authorized<G>>), accessors),
            _ => {}
        }
    }
    user.text
}

struct User {
    text: String,
    functions: usize,
}

impl User {
    /// Adds a function: its parameters, answer and bounds, and its only expression.
    fn function(&mut self, words: &str, generics: &str, parameters: &str, answer: &str, bounds: &str, body: &str) {
        self.functions += 1;
        let number = self.functions;
        let line = format!("{words} fn f{number}{generics}({parameters}) {answer} {bounds} {{ {body} }}");
        // The crate's own paths as a user writes them.
        let line = line.replace("crate :: model ::", "all ::").replace("crate ::", "ambitus ::");
        writeln!(self.text, "{line}").unwrap();
    }

    fn group(&mut self, name: &str, items: &[Item]) {
        writeln!(
            self.text,
            "mod {name} {{ use super::all; pub use ambitus::api::{name}::*; use ambitus::{{CallOptions, Error, api::Sending, paging, scope::LibraryItem, scope::*}};"
        )
        .unwrap();
        for item in items {
            match item {
                Item::Impl(item) if item.trait_.is_none() => self.methods(&item.self_ty, item),
                Item::Impl(item) if is_into_future(item) => {
                    let output = item.items.iter().find_map(|part| match part {
                        ImplItem::Type(part) if part.ident == "Output" => Some(part.ty.to_token_stream()),
                        _ => None,
                    });
                    let (builder, answer) = (item.self_ty.to_token_stream(), output.unwrap());
                    self.function("async", "", &format!("it: {builder}"), &format!("-> {answer}"), "", "it.await");
                }
                _ => {}
            }
        }
        self.text.push_str("}\n");
    }

    fn methods(&mut self, holder: &impl ToTokens, item: &syn::ItemImpl) {
        for part in &item.items {
            if let ImplItem::Fn(part) = part
                && matches!(part.vis, Visibility::Public(_))
            {
                self.method(&holder.to_token_stream().to_string(), &item.generics, &part.sig);
            }
        }
    }

    fn method(&mut self, holder: &str, outer: &syn::Generics, signature: &Signature) {
        let mut parameters = Vec::new();
        let mut passed = Vec::new();
        for input in &signature.inputs {
            match input {
                FnArg::Receiver(receiver) => {
                    let reference = receiver.reference.as_ref().map(|_| "&").unwrap_or_default();
                    let mutable =
                        receiver.reference.as_ref().and(receiver.mutability.map(|_| "mut ")).unwrap_or_default();
                    parameters.push(format!("it: {reference}{mutable}{holder}"));
                }
                FnArg::Typed(argument) => {
                    let Pat::Ident(name) = &*argument.pat else { continue };
                    passed.push(name.ident.to_string());
                    parameters.push(format!("{}: {}", name.ident, argument.ty.to_token_stream()));
                }
            }
        }
        let answer = match &signature.output {
            ReturnType::Type(_, ty) if is_self(ty) => format!("-> {holder}"),
            output => output.to_token_stream().to_string(),
        };
        let all = outer.params.iter().chain(&signature.generics.params);
        let generics: Vec<String> = all.map(|parameter| parameter.to_token_stream().to_string()).collect();
        let generics = if generics.is_empty() { String::new() } else { format!("<{}>", generics.join(", ")) };
        let bounds = signature.generics.where_clause.to_token_stream().to_string();
        let (words, wait) = if signature.asyncness.is_some() { ("async", ".await") } else { ("", "") };
        let body = format!("it.{}({}){wait}", signature.ident, passed.join(", "));
        self.function(words, &generics, &parameters.join(", "), &answer, &bounds, &body);
    }

    fn types(&mut self, items: &[Item]) {
        for item in items {
            match item {
                Item::Struct(item) => {
                    for field in &item.fields {
                        let (name, ty) = (field.ident.as_ref().unwrap(), field.ty.to_token_stream());
                        let holder = format!("it: &all::{}", item.ident);
                        self.function("", "", &holder, &format!("-> &{ty}"), "", &format!("&it.{name}"));
                    }
                }
                Item::Macro(item) => {
                    let closed = item.mac.path.is_ident("request_enum");
                    let (name, variants) = variants(&item.mac.tokens);
                    for variant in &variants {
                        self.function("", "", "", &format!("-> all::{name}"), "", &format!("all::{name}::{variant}"));
                    }
                    if closed {
                        let arms: Vec<String> = variants.iter().map(|it| format!("all::{name}::{it} => ()")).collect();
                        let body = format!("match it {{ {} }}", arms.join(", "));
                        self.function("", "", &format!("it: all::{name}"), "", "", &body);
                    }
                }
                _ => {}
            }
        }
    }

    fn scopes(&mut self, items: &[Item]) {
        for item in items {
            if let Item::Enum(item) = item {
                let body = format!("<ambitus::scope::{} as ambitus::scope::Scope>::NAME", item.ident);
                self.function("", "", "", "-> &'static str", "", &body);
            }
        }
    }
}

fn is_into_future(item: &syn::ItemImpl) -> bool {
    item.trait_.as_ref().is_some_and(|(_, of, _)| of.is_ident("IntoFuture"))
}

fn is_self(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.is_ident("Self"))
}

/// The name of an enum to which one of the crate's macros gives its texts, and its variants: what stands before each `=`.
fn variants(tokens: &impl ToTokens) -> (String, Vec<String>) {
    let text = tokens.to_token_stream().to_string();
    let (head, body) = text.rsplit_once('{').unwrap();
    let name = head.split_whitespace().last().unwrap().to_owned();
    let file = syn::parse_str::<syn::ItemEnum>(&format!("enum {name} {{ {body}")).unwrap();
    (name, file.variants.iter().map(|variant| variant.ident.to_string()).collect())
}
