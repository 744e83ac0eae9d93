//! The promise: if it compiles, the token's scopes allow the call.
//!
//! A consumer of the crate is generated from `tests/scope-policy.tsv`, which is what the service was found to do, and not
//! from the policy that the crate is generated from. For each method, each minimal set of scopes has to compile, and has
//! to stop compiling when any one scope is taken away; an app session has to compile exactly where the table says so. One
//! `cargo check` of one file tells, by the lines that its errors are on.

use std::collections::{BTreeMap, BTreeSet};

use ambitus_compiler::{argument::Role, method::Method, names::scope_type};

use crate::support::{consumer::check, openapi::compiled};

type Scopes = BTreeSet<String>;

/// What the service was found to need for an operation.
struct Truth {
    token: String,
    all: Scopes,
    any: Scopes,
}

fn truths() -> BTreeMap<String, Truth> {
    let table = include_str!("../scope-policy.tsv");
    let set = |text: &str| text.split(',').filter(|scope| !scope.is_empty()).map(str::to_owned).collect();
    table
        .lines()
        .skip(1)
        .map(|line| {
            let row: Vec<&str> = line.split('\t').collect();
            let truth = Truth { token: row[3].to_owned(), all: set(row[4]), any: set(row[5]) };
            (format!("{} {}", row[1], row[2]), truth)
        })
        .collect()
}

/// Where the caller's choice of method says which of an operation's scopes is the one.
const SPLIT: [(&str, &[&str]); 8] = [
    ("create_public", &["playlist-modify-public"]),
    ("create_private", &["playlist-modify-private"]),
    ("create_collaborative", &["playlist-modify-public", "playlist-modify-private"]),
    ("create_public_for_user", &["playlist-modify-public"]),
    ("create_private_for_user", &["playlist-modify-private"]),
    ("create_collaborative_for_user", &["playlist-modify-public", "playlist-modify-private"]),
    ("follow_publicly", &["playlist-modify-public"]),
    ("follow_privately", &["playlist-modify-private"]),
];

/// Where the kind of the item says it: the id's type, the scope to change, the scope to read.
const ITEMS: [(&str, &str, &str); 8] = [
    ("AlbumId", "user-library-modify", "user-library-read"),
    ("ArtistId", "user-follow-modify", "user-follow-read"),
    ("AudiobookId", "user-library-modify", "user-library-read"),
    ("EpisodeId", "user-library-modify", "user-library-read"),
    ("PlaylistId", "playlist-modify-public", "playlist-read-private"),
    ("ShowId", "user-library-modify", "user-library-read"),
    ("TrackId", "user-library-modify", "user-library-read"),
    ("UserId", "user-follow-modify", "user-follow-read"),
];

/// A call, and the smallest sets of scopes that allow it.
struct Call {
    code: String,
    minimal: Vec<Scopes>,
    app: bool,
}

fn owned(scopes: &[&str]) -> Scopes {
    scopes.iter().map(|scope| (*scope).to_owned()).collect()
}

fn calls(method: &Method<'_>, truth: &Truth) -> Vec<Call> {
    let name = format!("{}().{}", method.group, method.name);
    // Without a market an app's own session gets a 404 from some: there it compiles with the sibling that asks for one.
    let app = truth.token == "both" && method.row.app_uses.is_none();
    if method.row.by_item.is_some() {
        return ITEMS
            .iter()
            .map(|(id, modify, read)| {
                let scope = if method.name == "contains" { read } else { modify };
                assert!(truth.any.contains(*scope), "{name}: the table does not know {scope}");
                Call { code: format!("{name}(any::<Vec<{id}>>())"), minimal: vec![owned(&[scope])], app }
            })
            .collect();
    }
    let arguments: Vec<String> = method
        .arguments
        .iter()
        .filter(|argument| argument.role == Role::Argument)
        .map(|argument| format!("any::<{}>()", argument.ty.name()))
        .collect();
    let code = format!("{name}({})", arguments.join(", "));
    let minimal = if let Some((_, scopes)) = SPLIT.iter().find(|(split, _)| *split == method.name) {
        let scopes = owned(scopes);
        assert!(scopes.is_subset(&(&truth.all | &truth.any)), "{name}: the table does not know {scopes:?}");
        vec![scopes]
    } else if truth.any.is_empty() {
        vec![truth.all.clone()]
    } else {
        truth.any.iter().map(|one| &truth.all | &BTreeSet::from([one.clone()])).collect()
    };
    vec![Call { code, minimal, app }]
}

/// Lines of the consumer: the code, and whether it has to compile.
struct Consumer {
    text: String,
    lines: Vec<(usize, bool, String)>,
}

impl Consumer {
    fn new() -> Self {
        let text = "#![allow(unused, deprecated)]\n\
                    use ambitus::{AppSession, UserSession, id::*, model::*, scope::*};\n\
                    use std::time::Duration;\n\
                    fn any<T>() -> T { loop {} }\n\
                    fn main() {}\n";
        Self { text: text.to_owned(), lines: Vec::new() }
    }

    fn add(&mut self, session: &str, call: &str, compiles: bool) {
        let line = self.text.lines().count() + 1;
        let code = format!("fn f{line}(spotify: {session}) {{ let _ = spotify.{call}; }}");
        self.text.push_str(&code);
        self.text.push('\n');
        self.lines.push((line, compiles, code));
    }

    fn add_user(&mut self, scopes: &Scopes, call: &str, compiles: bool) {
        let tuple: Vec<String> = scopes.iter().map(|scope| format!("{},", scope_type(scope))).collect();
        self.add(&format!("UserSession<({})>", tuple.join("")), call, compiles);
    }
}

#[test]
fn scopes_allow_exactly_what_the_service_allows() {
    let compiled = compiled();
    let (methods, _) = compiled.lower().unwrap();
    let truths = truths();
    let every: Scopes = compiled.contract.scopes.clone();
    let mut consumer = Consumer::new();
    let mut covered = BTreeSet::new();
    for method in &methods {
        let truth = truths
            .get(&method.row.operation)
            .unwrap_or_else(|| panic!("{}().{}: the table has no row for it", method.group, method.name));
        covered.insert(method.row.operation.clone());
        for call in calls(method, truth) {
            consumer.add("AppSession", &call.code, call.app);
            for scopes in &call.minimal {
                consumer.add_user(scopes, &call.code, true);
                for taken in scopes {
                    let fewer = scopes.iter().filter(|scope| *scope != taken).cloned().collect();
                    consumer.add_user(&fewer, &call.code, false);
                }
            }
            // All scopes but the sufficient ones: none of them replaces these.
            let needed: Scopes = call.minimal.iter().flatten().cloned().collect();
            if !needed.is_empty() {
                consumer.add_user(&(&every - &needed), &call.code, false);
            }
        }
    }
    let unknown: Vec<&String> = truths.keys().filter(|operation| !covered.contains(*operation)).collect();
    assert!(unknown.is_empty(), "no method stands for {unknown:?}");

    let errors = check("promise", &[("promise", &consumer.text)]).remove("promise").unwrap_or_default();
    let mut wrong = Vec::new();
    for (line, compiles, code) in &consumer.lines {
        match (errors.get(line), compiles) {
            (None, true) => {}
            (Some(errors), false) if errors.iter().all(|error| error.starts_with("E0277 ")) => {
                let ours = [
                    "this session was not granted the scope",
                    "this session was granted none of",
                    "this call acts for a user",
                    "an app's own session has to name a market",
                ];
                if !errors.iter().all(|error| ours.iter().any(|words| error.contains(words))) {
                    wrong.push(format!("fails in words that are not ours: {code}\n    {}", errors.join("\n    ")));
                }
            }
            (None, false) => wrong.push(format!("compiles and must not: {code}")),
            (Some(errors), _) => wrong.push(format!("must compile: {code}\n    {}", errors.join("\n    "))),
        }
    }
    let failing = consumer.lines.iter().filter(|(_, compiles, _)| !compiles).count();
    assert!(methods.len() > 100 && failing > 200, "{} methods, {failing} lines that fail", methods.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
