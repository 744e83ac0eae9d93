//! Lists the public items of code.

use std::collections::BTreeSet;

use ambitus_compiler::Error;
use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::punctuated::Punctuated;
use syn::visit::Visit;
use syn::{
    Attribute, Fields, FnArg, GenericArgument, Generics, Ident, ImplItem, Item, ItemTrait, PathArguments, Signature,
    Token, TraitItem, Type, Visibility,
};

use super::macros::{MacroEnum, items_of_macro, type_of_macro, without_docs};
use super::spell::spell;
use super::{Entry, Surface, generics};

/// Traits that users need not know: bounds of public signatures, and the crate's own seams.
const INTERNAL: [&str; 10] =
    ["Holds", "HoldsAny", "Answer", "Granted", "GrantedAny", "StandsBehind", "Parameter", "Call", "Batched", "Paged"];

/// The surface of code in which all modules are inline.
///
/// # Errors
///
/// The code does not parse.
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
                if let Some(name) = type_of_macro(item) {
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
    fn add(&mut self, path: String, line: String, attributes: &[Attribute]) {
        self.insert(path, line, attributes, BTreeSet::new());
    }

    fn add_with_bounds(&mut self, path: String, line: String, attributes: &[Attribute], generics: &Generics) {
        self.insert(path, line, attributes, generics::bounds(generics));
    }

    fn insert(&mut self, path: String, line: String, attributes: &[Attribute], bounds: BTreeSet<String>) {
        // An item that has several forms, one per feature or platform, is listed in each of them.
        let mut key = path;
        while self.surface.entries.get(&key).is_some_and(|entry| entry.line != line) {
            key.push('+');
        }
        self.surface.entries.insert(key, Entry { line, bounds, deprecated: deprecated(attributes) });
    }

    fn items(&mut self, module: &str, items: &[Item]) {
        // Users cannot name what seals traits, nor the arithmetic of scopes.
        if ["sealed::", "arithmetic::"].iter().any(|inner| module.ends_with(inner)) {
            return;
        }
        for item in items {
            self.item(module, item);
        }
    }

    fn item(&mut self, module: &str, item: &Item) {
        let at = |name: &Ident| format!("{module}{name}");
        match item {
            Item::Mod(item) if !is_test(&item.attrs) => {
                let path = at(&item.ident);
                if is_public(&item.vis) {
                    self.add(path.clone(), format!("pub mod {path}"), &item.attrs);
                }
                if let Some((_, items)) = &item.content {
                    self.items(&format!("{path}::"), items);
                }
            }
            Item::Struct(item) if is_public(&item.vis) => {
                let path = at(&item.ident);
                self.ty("struct", &path, &item.generics, &item.attrs);
                self.fields(&path, &item.fields);
            }
            Item::Enum(item) if is_public(&item.vis) => {
                let path = at(&item.ident);
                self.ty("enum", &path, &item.generics, &item.attrs);
                for variant in &item.variants {
                    let path = format!("{path}::{}", variant.ident);
                    let line = format!("{path}{}", spell(&without_docs(variant.fields.to_token_stream())));
                    self.add(path, line, &variant.attrs);
                }
            }
            Item::Fn(item) if is_public(&item.vis) => self.function(module, &item.sig, &item.attrs, true),
            Item::Type(item) if is_public(&item.vis) => {
                let path = at(&item.ident);
                let line = format!("pub type {path}{} = {}", spell(&item.generics), spell(&item.ty));
                self.add(path, line, &item.attrs);
            }
            Item::Const(item) if is_public(&item.vis) => {
                let path = at(&item.ident);
                self.add(path.clone(), format!("pub const {path}: {}", spell(&item.ty)), &item.attrs);
            }
            Item::Use(item) if is_public(&item.vis) => {
                let line = format!("pub use {}", spell(&item.tree));
                let path = format!("{module}{line}");
                let holder = module.trim_end_matches("::");
                self.add(path, if module.is_empty() { line } else { format!("{line} in {holder}") }, &item.attrs);
            }
            Item::Trait(item) if is_public(&item.vis) => self.trait_(&at(&item.ident), item),
            Item::Impl(item) => self.implementation(module, item),
            Item::Macro(item) => self.macro_call(module, item),
            _ => {}
        }
    }

    /// A struct or an enum, without its fields or variants.
    fn ty(&mut self, keyword: &str, path: &str, generics: &Generics, attributes: &[Attribute]) {
        let mark = if has(attributes, "non_exhaustive") { "#[non_exhaustive] " } else { "" };
        let line = format!("{mark}pub {keyword} {path}{}", spell(generics));
        self.add_with_bounds(path.to_owned(), line, attributes, generics);
        self.derives(path, attributes);
    }

    fn trait_(&mut self, path: &str, item: &ItemTrait) {
        let parents =
            if item.supertraits.is_empty() { String::new() } else { format!(": {}", spell(&item.supertraits)) };
        let line = format!("pub trait {path}{}{parents}", spell(&item.generics));
        self.add_with_bounds(path.to_owned(), line, &item.attrs, &item.generics);
        for part in &item.items {
            match part {
                TraitItem::Fn(part) => self.function(&format!("{path}::"), &part.sig, &part.attrs, false),
                TraitItem::Const(part) => {
                    let path = format!("{path}::{}", part.ident);
                    self.add(path.clone(), format!("const {path}: {}", spell(&part.ty)), &part.attrs);
                }
                TraitItem::Type(part) => {
                    let path = format!("{path}::{}", part.ident);
                    self.add(path.clone(), format!("type {path}"), &part.attrs);
                }
                _ => {}
            }
        }
    }

    fn fields(&mut self, path: &str, fields: &Fields) {
        for (index, field) in fields.iter().enumerate().filter(|(_, field)| is_public(&field.vis)) {
            let name = field.ident.as_ref().map_or_else(|| index.to_string(), |name| name.unraw().to_string());
            let path = format!("{path}.{name}");
            self.add(path.clone(), format!("pub {path}: {}", spell(&field.ty)), &field.attrs);
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
            self.add(format!("{path}: {name}"), format!("impl {name} for {path}"), &[]);
        }
    }

    fn function(&mut self, holder: &str, signature: &Signature, attributes: &[Attribute], public: bool) {
        let name = &signature.ident;
        let inputs: Vec<String> = signature
            .inputs
            .iter()
            .map(|input| match input {
                FnArg::Receiver(receiver) if receiver.reference.is_some() => spell(receiver),
                // `mut self` is the same to callers as `self`.
                FnArg::Receiver(_) => "self".to_owned(),
                FnArg::Typed(argument) => format!("{}: {}", spell(&argument.pat), spell(&argument.ty)),
            })
            .collect();
        let words = if public { "pub " } else { "" };
        let constant = if signature.constness.is_some() { "const " } else { "" };
        let asynchronous = if signature.asyncness.is_some() { "async " } else { "" };
        let generics = generics::names(&signature.generics);
        let output = spell(&signature.output);
        let gap = if output.is_empty() { "" } else { " " };
        let line =
            format!("{words}{constant}{asynchronous}fn {holder}{name}{generics}({}){gap}{output}", inputs.join(", "));
        self.add_with_bounds(format!("{holder}{name}"), line, attributes, &signature.generics);
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
                        let own = generics::bounds(&item.generics);
                        if let Some(entry) = self.surface.entries.get_mut(&format!("{holder}{}", part.sig.ident)) {
                            entry.bounds.extend(own);
                        }
                    }
                    ImplItem::Const(part) if is_public(&part.vis) => {
                        let path = format!("{holder}{}", part.ident);
                        self.add(path.clone(), format!("pub const {path}: {}", spell(&part.ty)), &part.attrs);
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
        let of = without_lifetimes(of);
        let line = format!("impl {of} for {holder}{types}");
        self.add_with_bounds(format!("{holder}: {of}"), line, &item.attrs, &item.generics);
    }

    /// What a call of a macro defines.
    fn macro_call(&mut self, module: &str, item: &syn::ItemMacro) {
        let name = item.mac.path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
        match name.as_str() {
            "macro_rules" => {
                let name = item.ident.as_ref().map(Ident::to_string).unwrap_or_default();
                for line in items_of_macro(&item.mac.tokens) {
                    self.add(format!("{module}{name}! {line}"), format!("{name}! {line}"), &[]);
                }
            }
            "open_enum" | "request_enum" => {
                let Ok(made) = item.mac.parse_body::<MacroEnum>() else { return };
                let path = format!("{module}{}", made.name);
                self.add(format!("{path}: {name}"), format!("{name}! {path}"), &[]);
                for (variant, value) in made.variants {
                    self.add(format!("{path}::{variant} value"), format!("{path}::{variant} = {value:?}"), &[]);
                }
            }
            _ => {
                let line = format!("{name}! {}", spell(&without_docs(item.mac.tokens.clone())));
                let path = type_of_macro(item).map_or_else(|| line.clone(), |made| format!("{made}: {name}"));
                self.add(format!("{module}{path}"), line, &[]);
            }
        }
    }
}

/// The trait as a derive names it: `Deserialize` for `serde::Deserialize<'de>`.
fn without_lifetimes(of: &syn::Path) -> String {
    let mut of = of.clone();
    for segment in &mut of.segments {
        if let PathArguments::AngleBracketed(arguments) = &mut segment.arguments
            && arguments.args.iter().all(|argument| matches!(argument, GenericArgument::Lifetime(_)))
        {
            segment.arguments = PathArguments::None;
        }
    }
    spell(&of)
}

fn last_name(ty: &Type) -> Option<String> {
    match ty {
        Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        Type::Reference(reference) => last_name(&reference.elem),
        _ => None,
    }
}
