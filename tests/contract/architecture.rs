//! The structure of `src/`: which module may use which, and how large a file and a function may be.
//!
//! CONTRIBUTING.md shows the same table of arrows. A test compares the two.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use proc_macro2::{TokenStream, TokenTree};
use syn::{spanned::Spanned as _, visit::Visit};

use crate::support::openapi::compiled;

/// The modules that any other may use.
const GROUND: [&str; 7] = ["scope", "operation", "platform", "calendar", "error", "id", "wiped"];

/// What each module may use besides the ground, directly or through others.
const ARROWS: [(&str, &[&str]); 8] = [
    ("groups", &["api", "auth"]),
    ("api", &["transport", "model"]),
    ("auth", &["transport"]),
    ("model", &["decode"]),
    ("decode", &[]),
    ("transport", &["token"]),
    ("token", &[]),
    ("testing", &["auth"]),
];

/// What each module of the ground uses.
const GROUND_ARROWS: [(&str, &[&str]); 7] = [
    ("scope", &["id"]),
    ("id", &["error"]),
    ("error", &["operation", "platform", "wiped"]),
    ("operation", &[]),
    ("platform", &[]),
    ("calendar", &[]),
    ("wiped", &[]),
];

/// How many lines of code outside `platform.rs` may name the browser's target.
const BROWSER_LINES: usize = 34;
/// The longest file, without its tests.
const FILE_LINES: usize = 350;
/// The longest function.
const FUNCTION_LINES: usize = 60;

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every file of `src/`, by its path in there.
fn files() -> BTreeMap<PathBuf, String> {
    fn walk(folder: &Path, files: &mut BTreeMap<PathBuf, String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, files);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                files.insert(path.strip_prefix(source()).unwrap().to_owned(), text);
            }
        }
    }
    let mut files = BTreeMap::new();
    walk(&source(), &mut files);
    files
}

/// The modules that a file is in, from the top: `auth`, `login` for `auth/login.rs`.
fn module_of(path: &Path) -> Vec<String> {
    let mut names: Vec<String> = path.with_extension("").iter().map(|name| name.to_str().unwrap().to_owned()).collect();
    if names.last().is_some_and(|name| name == "mod") {
        names.pop();
    }
    names
}

/// The paths that begin with `crate::` or `super::` in some code, braces expanded, macros included.
fn paths(code: TokenStream, paths: &mut Vec<Vec<String>>) {
    let tokens: Vec<TokenTree> = code.into_iter().collect();
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at] {
            TokenTree::Ident(word) if ["crate", "super"].contains(&word.to_string().as_str()) => {
                at = path_from(&tokens, at, Vec::new(), paths);
            }
            TokenTree::Group(group) => {
                self::paths(group.stream(), paths);
                at += 1;
            }
            _ => at += 1,
        }
    }
}

/// Reads one path that begins at a token, and returns where the code goes on.
fn path_from(tokens: &[TokenTree], mut at: usize, mut path: Vec<String>, paths: &mut Vec<Vec<String>>) -> usize {
    loop {
        match tokens.get(at) {
            Some(TokenTree::Ident(word)) => path.push(word.to_string()),
            Some(TokenTree::Group(group)) if !path.is_empty() => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                for part in inner.split(|token| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ',')) {
                    path_from(part, 0, path.clone(), paths);
                }
                return at + 1;
            }
            _ => break,
        }
        at += 1;
        let colon = |at: usize| matches!(tokens.get(at), Some(TokenTree::Punct(mark)) if mark.as_char() == ':');
        if !(colon(at) && colon(at + 1)) {
            break;
        }
        at += 2;
    }
    paths.push(path);
    at.max(1)
}

fn is_module(name: &str) -> bool {
    name.starts_with(char::is_lowercase)
}

/// Which file-level modules a file uses, as full paths from the crate's root.
fn used(path: &Path, text: &str) -> BTreeSet<Vec<String>> {
    let here = module_of(path);
    let mut found = Vec::new();
    paths(text.parse().unwrap(), &mut found);
    found
        .into_iter()
        .filter_map(|path| {
            let supers = path.iter().take_while(|word| *word == "super").count();
            match path.first().map(String::as_str) {
                Some("crate") => Some(path[1..].to_vec()),
                // In an inline module, such as `tests`, the first `super` is this file, so what follows is no module.
                Some("super") if supers < here.len() || path.get(supers).is_some_and(|name| is_module(name)) => {
                    Some([&here[..here.len().checked_sub(supers)?], &path[supers..]].concat())
                }
                _ => None,
            }
        })
        .collect()
}

/// The generated files, as if they stood in the module that includes them.
fn generated() -> impl Iterator<Item = (PathBuf, String)> {
    compiled().rust().unwrap().into_iter().map(|(name, text)| {
        let module = match name.as_str() {
            "scopes.rs" => "scope",
            "types.rs" => "model",
            "groups.rs" => "groups",
            _ => "api",
        };
        (Path::new(module).join("generated").join(name), text)
    })
}

/// The arrows between the top-level modules, each with a file that has it.
fn arrows() -> BTreeMap<(String, String), PathBuf> {
    let mut files = files();
    files.extend(generated());
    let modules: BTreeSet<String> = files.keys().map(|path| module_of(path)[0].clone()).collect();
    let mut arrows = BTreeMap::new();
    for (path, text) in &files {
        let from = module_of(path)[0].clone();
        if from == "lib" {
            continue;
        }
        for target in used(path, text) {
            if let Some(to) = target.first().filter(|to| **to != from && modules.contains(*to)) {
                arrows.insert((from.clone(), to.clone()), path.clone());
            }
            // What `lib.rs` re-exports hides where it comes from.
            if target.len() == 1 && !is_module(&target[0]) {
                arrows.insert((from.clone(), format!("lib ({})", target[0])), path.clone());
            }
        }
    }
    arrows
}

/// What a module may use, directly or through others.
fn allowed(module: &str) -> BTreeSet<&'static str> {
    let direct = |name: &str| {
        let arrows = ARROWS.iter().chain(&GROUND_ARROWS).find(|(from, _)| *from == name);
        arrows.unwrap_or_else(|| panic!("the table of arrows has no module {name}")).1
    };
    let mut all: BTreeSet<&str> = direct(module).iter().copied().collect();
    if !GROUND.contains(&module) {
        all.extend(GROUND);
    }
    let mut unseen: Vec<&str> = all.iter().copied().collect();
    while let Some(name) = unseen.pop() {
        unseen.extend(direct(name).iter().filter(|name| all.insert(name)));
    }
    all
}

#[test]
fn modules_use_only_what_the_table_allows() {
    let forbidden: Vec<String> = arrows()
        .iter()
        .filter(|((from, to), _)| !allowed(from).contains(to.as_str()))
        .map(|((from, to), path)| format!("{from} -> {to} in src/{}", path.display()))
        .collect();
    assert!(forbidden.is_empty(), "{}", forbidden.join("\n"));
}

#[test]
fn every_way_to_write_an_import_is_read() {
    let used = |path: &str, text: &str| -> Vec<String> {
        used(Path::new(path), text).into_iter().map(|path| path.join("::")).collect()
    };
    assert_eq!(
        used("token/mod.rs", "use crate::{error::{Error, Refusal}, transport::Session};"),
        ["error::Error", "error::Refusal", "transport::Session"]
    );
    assert_eq!(
        used("token/entry.rs", "use super::{store::Key, Token}; fn f() { crate::auth::sign_in() }"),
        ["auth::sign_in", "token::Token", "token::store::Key"]
    );
    assert_eq!(used("api/paging/mod.rs", "macro_rules! m { () => { super::super::model::Page } }"), ["model::Page"]);
    assert_eq!(used("calendar.rs", "mod tests { use super::Date; }"), [""; 0]);
}

#[test]
fn the_table_has_no_circle() {
    for (module, _) in ARROWS.iter().chain(&GROUND_ARROWS) {
        assert!(!allowed(module).contains(module), "{module} uses itself through others");
    }
}

/// Siblings in one folder use each other in one direction. A parent's re-exports do not count.
#[test]
fn no_two_files_use_each_other() {
    let files = files();
    let modules: BTreeSet<Vec<String>> = files.keys().map(|path| module_of(path)).collect();
    let mut uses: BTreeMap<Vec<String>, BTreeSet<Vec<String>>> = BTreeMap::new();
    for (path, text) in &files {
        let here = module_of(path);
        for target in used(path, text) {
            // The longest prefix that is a file or folder; then the sibling of this file that holds it.
            let Some(common) = (1..=here.len()).find(|length| here.get(..*length) != target.get(..*length)) else {
                continue;
            };
            let (from, to) = (here[..common.min(here.len())].to_vec(), target.get(..common).map(<[String]>::to_vec));
            if let Some(to) = to.filter(|to| modules.contains(to)) {
                uses.entry(from).or_default().insert(to);
            }
        }
    }
    for start in uses.keys() {
        let (mut seen, mut unseen) = (BTreeSet::new(), vec![start]);
        while let Some(module) = unseen.pop() {
            for next in uses.get(module).into_iter().flatten() {
                assert!(next != start, "{} uses itself through {}", start.join("::"), module.join("::"));
                if seen.insert(next) {
                    unseen.push(next);
                }
            }
        }
    }
}

#[test]
fn the_browser_is_named_in_few_places() {
    let lines: Vec<String> = files()
        .iter()
        .filter(|(path, _)| *path != Path::new("platform.rs"))
        .flat_map(|(path, text)| {
            text.lines().filter(|line| line.contains("wasm32")).map(move |line| format!("{}: {line}", path.display()))
        })
        .collect();
    assert!(lines.len() <= BROWSER_LINES, "{} lines:\n{}", lines.len(), lines.join("\n"));
}

struct Functions(Vec<(String, usize)>);

impl Functions {
    fn add(&mut self, name: &syn::Ident, item: proc_macro2::Span) {
        self.0.push((name.to_string(), item.end().line - item.start().line + 1));
    }
}

impl<'ast> Visit<'ast> for Functions {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.add(&item.sig.ident, item.sig.span().join(item.block.span()).unwrap_or(item.block.span()));
        syn::visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.add(&item.sig.ident, item.sig.span().join(item.block.span()).unwrap_or(item.block.span()));
        syn::visit::visit_impl_item_fn(self, item);
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        self.add(&item.sig.ident, item.span());
        syn::visit::visit_trait_item_fn(self, item);
    }
}

#[test]
fn files_and_functions_are_short() {
    let mut long = Vec::new();
    for (path, text) in files() {
        let tests = path.ends_with("tests.rs");
        // Inline tests stand at the end.
        let lines = text.lines().take_while(|line| *line != "mod tests {").count();
        if lines > FILE_LINES && path != Path::new("error/mod.rs") && !tests {
            long.push(format!("src/{}: {lines} lines", path.display()));
        }
        let mut functions = Functions(Vec::new());
        functions.visit_file(&syn::parse_file(&text).unwrap());
        for (name, lines) in functions.0.into_iter().filter(|(_, lines)| *lines > FUNCTION_LINES) {
            long.push(format!("src/{}: fn {name} has {lines} lines", path.display()));
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

/// The table that CONTRIBUTING.md shows.
#[test]
fn contributing_shows_the_same_table() {
    let text = fs::read_to_string(source().join("../CONTRIBUTING.md")).unwrap();
    let row = |(from, to): &(&str, &[&str])| {
        let names: Vec<String> = to.iter().map(|name| format!("`{name}`")).collect();
        format!("| `{from}` | {} |", if names.is_empty() { "-".to_owned() } else { names.join(", ") })
    };
    for expected in ARROWS.iter().chain(&GROUND_ARROWS).map(row) {
        assert!(text.lines().any(|line| line.starts_with(&expected)), "CONTRIBUTING.md lacks the row: {expected}");
    }
}

/// The asynchronous functions of the public API whose docs do not say what becomes of them when they are dropped.
#[derive(Default)]
struct Undocumented(Vec<String>);

impl Undocumented {
    fn look(&mut self, public: bool, attributes: &[syn::Attribute], signature: &syn::Signature) {
        let says = |attribute: &syn::Attribute| {
            attribute.path().is_ident("doc") && quote::quote!(#attribute).to_string().contains("# Cancellation")
        };
        if public && signature.asyncness.is_some() && !attributes.iter().any(says) {
            self.0.push(signature.ident.to_string());
        }
    }
}

impl<'ast> Visit<'ast> for Undocumented {
    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        self.look(matches!(function.vis, syn::Visibility::Public(_)), &function.attrs, &function.sig);
    }

    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        self.look(matches!(function.vis, syn::Visibility::Public(_)), &function.attrs, &function.sig);
    }
}

#[test]
fn each_asynchronous_function_documents_what_dropping_it_does() {
    for (path, text) in files() {
        let mut undocumented = Undocumented::default();
        undocumented.visit_file(&syn::parse_file(&text).unwrap());
        assert!(undocumented.0.is_empty(), "{}: {:?}", path.display(), undocumented.0);
    }
}
