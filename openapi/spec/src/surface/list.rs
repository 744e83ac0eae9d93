//! From code to its surface.

use std::collections::BTreeSet;

use ambitus_compiler::Error;
use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::visit::Visit;
use syn::{
    Attribute, Fields, FnArg, GenericParam, Generics, Ident, ImplItem, Item, LitStr, Signature, Token, TraitItem, Type,
    Visibility, braced,
};

use super::spell::spell;
use super::{Entry, Surface};

/// Traits by which the crate talks to itself.
const INTERNAL: [&str; 8] = ["Is", "Holds", "HoldsAny", "Answer", "Granted", "GrantedAny", "StandsBehind", "Parameter"];

/// The surface of some code, whose files were put into each other as modules.
///
/// # Errors
///
/// Code that is none.
pub fn of_code(code: TokenStream) -> Result<Surface, Error> {
    let file: syn::File = syn::parse2(code).map_err(|e| Error::new("the code", e))?;
    Ok(of_items(&file.items))
}

pub(super) fn of_items(items: &[Item]) -> Surface {
    let mut names = Names::default();
    items.iter().for_each(|item| names.visit_item(item));
    let mut list = List { names: names.0, surface: Surface::default() };
    list.items("", items);
    list.surface
}

/// The names of all public types.
#[derive(Default)]
struct Names(BTreeSet<String>);

impl Visit<'_> for Names {
    fn visit_item(&mut self, item: &Item) {
        let (visibility, name) = match item {
            Item::Struct(item) => (&item.vis, &item.ident),
            Item::Enum(item) => (&item.vis, &item.ident),
            Item::Type(item) => (&item.vis, &item.ident),
            Item::Macro(item) => {
                if let Some(name) = made(item) {
                    self.0.insert(name);
                }
                return;
            }
            _ => return syn::visit::visit_item(self, item),
        };
        if is_public(visibility) {
            self.0.insert(name.to_string());
        }
    }
}

/// The type that one of the crate's macros makes: the first name in it.
fn made(item: &syn::ItemMacro) -> Option<String> {
    if item.ident.is_some() {
        return None;
    }
    let mut tokens = without_docs(item.mac.tokens.clone()).into_iter();
    tokens.find_map(|token| match token {
        proc_macro2::TokenTree::Ident(name) => Some(name.to_string()),
        _ => None,
    })
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

struct List {
    names: BTreeSet<String>,
    surface: Surface,
}

fn has(attributes: &[Attribute], name: &str) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident(name))
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident("cfg") && spell(&attribute.meta).contains("test)"))
}

fn deprecated(attributes: &[Attribute]) -> Option<String> {
    let attribute = attributes.iter().find(|attribute| attribute.path().is_ident("deprecated"))?;
    let note = spell(&attribute.meta);
    Some(note.split('"').nth(1).unwrap_or_default().to_owned())
}

impl List {
    fn add(&mut self, path: String, line: String, attributes: &[Attribute], bounds: BTreeSet<String>) {
        // What stands in several forms, one a feature or a platform, is listed in each.
        let mut key = path;
        while self.surface.entries.get(&key).is_some_and(|entry| entry.line != line) {
            key.push('+');
        }
        self.surface.entries.insert(key, Entry { line, bounds, deprecated: deprecated(attributes) });
    }

    fn items(&mut self, module: &str, items: &[Item]) {
        // What seals traits, and the arithmetic of scopes, are for nobody's use.
        if ["sealed::", "arithmetic::"].iter().any(|inner| module.ends_with(inner)) {
            return;
        }
        for item in items {
            self.item(module, item);
        }
    }

    fn item(&mut self, module: &str, item: &Item) {
        let at = |name: &dyn std::fmt::Display| format!("{module}{name}");
        match item {
            Item::Mod(item) if !is_test(&item.attrs) => {
                let path = at(&item.ident);
                if is_public(&item.vis) {
                    self.add(path.clone(), format!("pub mod {path}"), &item.attrs, BTreeSet::new());
                }
                if let Some((_, items)) = &item.content {
                    self.items(&format!("{path}::"), items);
                }
            }
            Item::Struct(item) if is_public(&item.vis) => {
                let path = at(&item.ident);
                let mark = if has(&item.attrs, "non_exhaustive") { "#[non_exhaustive] " } else { "" };
                let line = format!("{mark}pub struct {path}{}", spell(&item.generics));
                self.add(path.clone(), line, &item.attrs, bounds(&item.generics));
                self.derives(&path, &item.attrs);
                self.fields(&path, &item.fields);
            }
            Item::Enum(item) if is_public(&item.vis) => {
                let path = at(&item.ident);
                let mark = if has(&item.attrs, "non_exhaustive") { "#[non_exhaustive] " } else { "" };
                let line = format!("{mark}pub enum {path}{}", spell(&item.generics));
                self.add(path.clone(), line, &item.attrs, bounds(&item.generics));
                self.derives(&path, &item.attrs);
                for variant in &item.variants {
                    let path = format!("{path}::{}", variant.ident);
                    self.add(
                        path.clone(),
                        format!("{path}{}", spell(&without_docs(variant.fields.to_token_stream()))),
                        &variant.attrs,
                        BTreeSet::new(),
                    );
                }
            }
            Item::Fn(item) if is_public(&item.vis) => self.function(module, &item.sig, &item.attrs, true),
            Item::Type(item) if is_public(&item.vis) => {
                let path = at(&item.ident);
                let line = format!("pub type {path}{} = {}", spell(&item.generics), spell(&item.ty));
                self.add(path, line, &item.attrs, BTreeSet::new());
            }
            Item::Const(item) if is_public(&item.vis) => {
                let path = at(&item.ident);
                self.add(path.clone(), format!("pub const {path}: {}", spell(&item.ty)), &item.attrs, BTreeSet::new());
            }
            Item::Use(item) if is_public(&item.vis) => {
                let line = format!("pub use {}", spell(&item.tree));
                let path = at(&line);
                self.add(
                    path,
                    if module.is_empty() { line } else { format!("{line} in {}", module.trim_end_matches("::")) },
                    &item.attrs,
                    BTreeSet::new(),
                );
            }
            Item::Trait(item) if is_public(&item.vis) => {
                let path = at(&item.ident);
                let parents =
                    if item.supertraits.is_empty() { String::new() } else { format!(": {}", spell(&item.supertraits)) };
                self.add(
                    path.clone(),
                    format!("pub trait {path}{}{parents}", spell(&item.generics)),
                    &item.attrs,
                    bounds(&item.generics),
                );
                for part in &item.items {
                    match part {
                        TraitItem::Fn(part) => self.function(&format!("{path}::"), &part.sig, &part.attrs, false),
                        TraitItem::Const(part) => {
                            let path = format!("{path}::{}", part.ident);
                            self.add(
                                path.clone(),
                                format!("const {path}: {}", spell(&part.ty)),
                                &part.attrs,
                                BTreeSet::new(),
                            );
                        }
                        TraitItem::Type(part) => {
                            let path = format!("{path}::{}", part.ident);
                            self.add(path.clone(), format!("type {path}"), &part.attrs, BTreeSet::new());
                        }
                        _ => {}
                    }
                }
            }
            Item::Impl(item) => self.implementation(module, item),
            Item::Macro(item) => self.made(module, item),
            _ => {}
        }
    }

    fn fields(&mut self, path: &str, fields: &Fields) {
        for (index, field) in fields.iter().enumerate().filter(|(_, field)| is_public(&field.vis)) {
            let name = field.ident.as_ref().map_or_else(|| index.to_string(), |name| name.unraw().to_string());
            let path = format!("{path}.{name}");
            self.add(path.clone(), format!("pub {path}: {}", spell(&field.ty)), &field.attrs, BTreeSet::new());
        }
    }

    fn derives(&mut self, path: &str, attributes: &[Attribute]) {
        let derives = attributes.iter().filter(|attribute| attribute.path().is_ident("derive"));
        let traits: BTreeSet<String> = derives
            .filter_map(|it| it.parse_args_with(Punctuated::<syn::Path, Token![,]>::parse_terminated).ok())
            .flatten()
            .filter_map(|path| path.segments.last().map(|segment| segment.ident.to_string()))
            .collect();
        for name in traits {
            self.add(format!("{path}: {name}"), format!("impl {name} for {path}"), &[], BTreeSet::new());
        }
    }

    fn function(&mut self, holder: &str, signature: &Signature, attributes: &[Attribute], public: bool) {
        let name = &signature.ident;
        let inputs: Vec<String> = signature
            .inputs
            .iter()
            .map(|input| match input {
                FnArg::Receiver(receiver) if receiver.reference.is_some() => spell(receiver),
                // Whether it is bound as `mut` is nobody's business.
                FnArg::Receiver(_) => "self".to_owned(),
                FnArg::Typed(argument) => format!("{}: {}", spell(&argument.pat), spell(&argument.ty)),
            })
            .collect();
        let words = if public { "pub " } else { "" };
        let constant = if signature.constness.is_some() { "const " } else { "" };
        let asynchronous = if signature.asyncness.is_some() { "async " } else { "" };
        let generics = generic_names(&signature.generics);
        let output = spell(&signature.output);
        let gap = if output.is_empty() { "" } else { " " };
        let line =
            format!("{words}{constant}{asynchronous}fn {holder}{name}{generics}({}){gap}{output}", inputs.join(", "));
        self.add(format!("{holder}{name}"), line, attributes, bounds(&signature.generics));
    }

    fn implementation(&mut self, module: &str, item: &syn::ItemImpl) {
        let Some(name) = last_name(&item.self_ty) else { return };
        let holder = spell(&item.self_ty);
        // A type of another module keeps its own path.
        let holder = if holder.contains("::") { holder } else { format!("{module}{holder}") };
        let Some((_, of, _)) = &item.trait_ else {
            for part in &item.items {
                let holder = format!("{holder}::");
                match part {
                    ImplItem::Fn(part) if is_public(&part.vis) => {
                        self.function(&holder, &part.sig, &part.attrs, true);
                        let own = bounds(&item.generics);
                        if let Some(entry) = self.surface.entries.get_mut(&format!("{holder}{}", part.sig.ident)) {
                            entry.bounds.extend(own);
                        }
                    }
                    ImplItem::Const(part) if is_public(&part.vis) => {
                        let path = format!("{holder}{}", part.ident);
                        self.add(
                            path.clone(),
                            format!("pub const {path}: {}", spell(&part.ty)),
                            &part.attrs,
                            BTreeSet::new(),
                        );
                    }
                    _ => {}
                }
            }
            return;
        };
        let of_name = of.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
        let sealed = of.segments.first().is_some_and(|segment| segment.ident == "sealed");
        if sealed || INTERNAL.contains(&of_name.as_str()) || !self.names.contains(&name) {
            return;
        }
        let types: Vec<String> = item
            .items
            .iter()
            .filter_map(|part| match part {
                ImplItem::Type(part) => Some(format!("{} = {}", part.ident, spell(&part.ty))),
                _ => None,
            })
            .collect();
        let types = if types.is_empty() { String::new() } else { format!(" ({})", types.join(", ")) };
        let line = format!("impl {} for {holder}{types}", spell(of));
        self.add(format!("{holder}: {}", spell(of)), line, &item.attrs, bounds(&item.generics));
    }

    /// What the crate's macros make of their arguments.
    fn made(&mut self, module: &str, item: &syn::ItemMacro) {
        let name = item.mac.path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
        match name.as_str() {
            "macro_rules" => {
                let name = item.ident.as_ref().map(Ident::to_string).unwrap_or_default();
                for line in said_by(&item.mac.tokens) {
                    self.add(format!("{module}{name}! {line}"), format!("{name}! {line}"), &[], BTreeSet::new());
                }
            }
            "open_enum" | "request_enum" => {
                let Ok(made) = item.mac.parse_body::<MadeEnum>() else { return };
                let path = format!("{module}{}", made.name);
                self.add(path.clone(), format!("{name}! pub enum {path}"), &[], BTreeSet::new());
                for (variant, value) in made.variants {
                    self.add(
                        format!("{path}::{variant}"),
                        format!("{path}::{variant} = {value:?}"),
                        &[],
                        BTreeSet::new(),
                    );
                }
            }
            _ => {
                let line = format!("{name}! {}", spell(&without_docs(item.mac.tokens.clone())));
                let path = made(item).map_or_else(|| line.clone(), |made| format!("{made}: {name}"));
                self.add(format!("{module}{path}"), line, &[], BTreeSet::new());
            }
        }
    }
}

/// An enum as the crate's macros take it.
pub(crate) struct MadeEnum {
    /// Its name.
    pub(crate) name: Ident,
    /// Its variants, with Spotify's spelling of each.
    pub(crate) variants: Vec<(Ident, String)>,
}

impl Parse for MadeEnum {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        input.call(Attribute::parse_outer)?;
        let name = input.parse()?;
        let body;
        braced!(body in input);
        let mut variants = Vec::new();
        while !body.is_empty() {
            body.call(Attribute::parse_outer)?;
            let variant = body.parse()?;
            body.parse::<Token![=]>()?;
            variants.push((variant, body.parse::<LitStr>()?.value()));
            body.parse::<Option<Token![,]>>()?;
        }
        Ok(Self { name, variants })
    }
}

fn last_name(ty: &Type) -> Option<String> {
    match ty {
        Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        Type::Reference(reference) => last_name(&reference.elem),
        _ => None,
    }
}

/// The parameters in angle brackets, without what is asked of them.
fn generic_names(generics: &Generics) -> String {
    let names: Vec<String> = generics
        .params
        .iter()
        .map(|parameter| match parameter {
            GenericParam::Type(parameter) => parameter.ident.to_string(),
            GenericParam::Lifetime(parameter) => parameter.lifetime.to_string(),
            GenericParam::Const(parameter) => format!("const {}: {}", parameter.ident, spell(&parameter.ty)),
        })
        .collect();
    if names.is_empty() { String::new() } else { format!("<{}>", names.join(", ")) }
}

/// What is asked of type parameters, one bound a line.
fn bounds(generics: &Generics) -> BTreeSet<String> {
    let mut lines = BTreeSet::new();
    let mut add = |what: String, bounds: &Punctuated<syn::TypeParamBound, Token![+]>| {
        lines.extend(bounds.iter().map(|bound| format!("{what}: {}", spell(bound))));
    };
    for parameter in generics.type_params() {
        add(parameter.ident.to_string(), &parameter.bounds);
    }
    for predicate in generics.where_clause.iter().flat_map(|clause| &clause.predicates) {
        if let syn::WherePredicate::Type(predicate) = predicate {
            add(spell(&predicate.bounded_ty), &predicate.bounds);
        }
    }
    lines
}

/// Tokens without the attributes that hold their docs.
fn without_docs(tokens: TokenStream) -> TokenStream {
    use proc_macro2::{Delimiter, Group, TokenTree};
    let mut kept = TokenStream::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '#' => {
                let is_doc = matches!(tokens.peek(), Some(TokenTree::Group(group))
                    if group.delimiter() == Delimiter::Bracket && group.stream().to_string().starts_with("doc"));
                if is_doc {
                    tokens.next();
                } else {
                    kept.extend([TokenTree::Punct(punct)]);
                }
            }
            TokenTree::Group(group) => {
                kept.extend([TokenTree::Group(Group::new(group.delimiter(), without_docs(group.stream())))]);
            }
            token => kept.extend([token]),
        }
    }
    kept
}

/// The public things in the body of a macro, each from its `pub` to where its body begins, and the traits it implements.
fn said_by(tokens: &TokenStream) -> Vec<String> {
    use proc_macro2::{Delimiter, TokenTree};
    let mut lines = Vec::new();
    let mut line: Option<TokenStream> = None;
    for token in without_docs(tokens.clone()) {
        let begins = matches!(&token, TokenTree::Ident(word) if word == "pub" || word == "impl");
        if line.is_none() && begins {
            line = Some(TokenStream::new());
        }
        let ends = match &token {
            TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
            TokenTree::Punct(punct) => matches!(punct.as_char(), ';' | ','),
            _ => false,
        };
        // A comma within angle brackets or a signature's group ends nothing; the latter is not seen here.
        let opened = line.as_ref().map_or(0, depth);
        if ends && opened <= 0 {
            lines.extend(line.take().map(|line| spell(&line)).filter(|line| !line.starts_with("pub(")));
        } else if let Some(line) = &mut line {
            line.extend([token.clone()]);
        }
        if let TokenTree::Group(group) = &token
            && group.delimiter() != Delimiter::Bracket
        {
            lines.extend(said_by(&group.stream()));
        }
    }
    lines.extend(line.map(|line| spell(&line)));
    lines
}

fn depth(tokens: &TokenStream) -> i32 {
    let mut depth = 0;
    let mut before = ' ';
    for token in tokens.clone() {
        if let proc_macro2::TokenTree::Punct(punct) = token {
            match punct.as_char() {
                '<' => depth += 1,
                '>' if before != '-' => depth -= 1,
                _ => {}
            }
            before = punct.as_char();
        } else {
            before = ' ';
        }
    }
    depth
}
