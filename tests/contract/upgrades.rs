//! Upgrades: the crate builds from other contracts, and the verdict on each is what a user's compiler says.
//!
//! Spotify's documents since February 2026, and the last of them edited, are imported into folders of their own and built. For
//! each pair of them, a program that uses everything of the one is checked against the other.

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
};

use ambitus_compiler::{Compiled, Sources, contract::Contract};
use ambitus_spec::{
    diff::{self, Effect, Format},
    import,
};
use serde_json::{Value, json};

use crate::support::{consumer::check_with, user};

/// A version of the API.
struct Version {
    name: &'static str,
    /// Whether it is Spotify's own, and not edited.
    official: bool,
    folder: PathBuf,
    contract: Contract,
    compiled: Compiled,
}

impl Version {
    /// Imports a document into a folder that a build can use, as a user who brings their own contract would.
    fn new(name: &'static str, document: &str, finish: impl FnOnce(&Path)) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("upgrades").join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join("document.yml");
        fs::write(&file, document).unwrap();
        let options = import::Options {
            from: file.to_str().unwrap().to_owned(),
            out: folder.clone(),
            whole: true,
            date: None,
            address: None,
            format: Format::Text,
        };
        import::run(&options, &mut std::io::sink()).unwrap();
        // A person has looked at the rows.
        let policy = folder.join("policy.toml");
        let rows = fs::read_to_string(&policy).unwrap().replace("reviewed = false\n", "");
        fs::write(&policy, rows).unwrap();
        finish(&folder);
        let sources = Sources::read(&folder).unwrap();
        let contract = Contract::parse(&sources.contract).unwrap();
        let compiled = sources.compile().unwrap_or_else(|error| panic!("{name}: {error}"));
        Self { name, official: !document.starts_with('{'), folder, contract, compiled }
    }
}

/// The last document with an edit.
fn edited(document: &Value, name: &'static str, edit: impl FnOnce(&mut Value)) -> Version {
    let mut document = document.clone();
    edit(&mut document);
    Version::new(name, &document.to_string(), |_| {})
}

fn add(folder: &Path, file: &str, text: &str) {
    let path = folder.join(file);
    fs::write(&path, fs::read_to_string(&path).unwrap() + text).unwrap();
}

/// The properties of a schema, its own or those of the part that has them.
fn properties<'a>(document: &'a mut Value, schema: &str) -> &'a mut serde_json::Map<String, Value> {
    let schema = &mut document["components"]["schemas"][schema];
    let own = schema.get("properties").is_some();
    let holder = if own {
        schema
    } else {
        schema["allOf"].as_array_mut().unwrap().iter_mut().find(|part| part.get("properties").is_some()).unwrap()
    };
    holder["properties"].as_object_mut().unwrap()
}

fn operation<'a>(document: &'a mut Value, path: &str, method: &str) -> &'a mut Value {
    &mut document["paths"][path][method]
}

fn versions(folder: &Path) -> Vec<Version> {
    let read = |date: &str| fs::read_to_string(folder.join(format!("official-{date}.yml"))).unwrap();
    let last: Value = serde_yaml_ng::from_str(&read("2026-05-30")).unwrap();
    let added = {
        let mut document = last.clone();
        document["paths"]["/albums/{id}/credits"] = json!({ "get": {
            "operationId": "get-album-credits", "tags": ["Albums"],
            "parameters": [{ "$ref": "#/components/parameters/PathAlbumId" },
                { "name": "depth", "in": "query", "schema": { "type": "integer" } }],
            "security": [{ "oauth_2_0": ["user-read-private"] }],
            "responses": { "200": { "description": "", "content": { "application/json": { "schema": {
                "type": "object", "required": ["names"], "properties": {
                    "names": { "type": "array", "items": { "type": "string" } }, "count": { "type": "integer" } } } } } } } } });
        document
    };
    let mut versions = vec![
        Version::new("february", &read("2026-02-12"), |_| {}),
        Version::new("march", &read("2026-03-06"), |_| {}),
        Version::new("may", &read("2026-05-30"), |_| {}),
        Version::new("operation-added", &added.to_string(), |folder| {
            add(folder, "docs/methods.toml", "\n[albums.get_album_credits]\nsummary = \"Who made an album.\"\n");
        }),
    ];
    versions.extend(edits(&last));
    versions
}

/// The last document, each time with one edit.
fn edits(last: &Value) -> Vec<Version> {
    let scopes = "/components/securitySchemes/oauth_2_0/flows/authorizationCode/scopes";
    vec![
        edited(last, "field-and-values-added", |document| {
            properties(document, "AlbumObject").insert("mood".to_owned(), json!({ "type": "string" }));
            let types = &mut properties(document, "AlbumBase")["album_type"]["enum"];
            types.as_array_mut().unwrap().extend([
                json!("audiobook"),
                json!("320kbps"),
                json!("other"),
                json!("Album"),
            ]);
        }),
        edited(last, "field-removed", |document| {
            properties(document, "AlbumObject").remove("label").unwrap();
        }),
        edited(last, "field-retyped", |document| {
            properties(document, "ArtistObject")["popularity"]["type"] = json!("string");
        }),
        edited(last, "parameter-required", |document| {
            let parameters = operation(document, "/albums/{id}", "get")["parameters"].as_array_mut().unwrap();
            parameters
                .push(json!({ "name": "depth", "in": "query", "required": true, "schema": { "type": "integer" } }));
        }),
        edited(last, "operation-removed", |document| {
            document["paths"].as_object_mut().unwrap().remove("/markets").unwrap();
        }),
        edited(last, "operation-moved", |document| {
            let paths = document["paths"].as_object_mut().unwrap();
            let moved = paths.remove("/browse/categories").unwrap();
            paths.insert("/browse/all-categories".to_owned(), moved);
        }),
        // Changes that are breaking in the document, and do not change the Rust code.
        edited(last, "promises-withdrawn", |document| {
            properties(document, "ArtistObject")["name"]["nullable"] = json!(true);
            properties(document, "ArtistObject")["popularity"]["type"] = json!("number");
            document["components"]["schemas"]["AlbumBase"].as_object_mut().unwrap().remove("required");
            let types = properties(document, "AlbumBase")["album_type"]["enum"].as_array_mut().unwrap();
            types.retain(|value| value != "single");
            document["components"]["schemas"]["PagingObject"]["properties"].as_object_mut().unwrap().remove("previous");
        }),
        edited(last, "scope-added", |document| {
            document.pointer_mut(scopes).unwrap()["user-read-moods"] = json!("");
            operation(document, "/me", "get")["security"] = json!([{ "oauth_2_0": ["user-read-moods"] }]);
        }),
        edited(last, "scope-removed", |document| {
            document.pointer_mut(scopes).unwrap().as_object_mut().unwrap().remove("app-remote-control").unwrap();
        }),
    ]
}

#[test]
fn the_crate_builds_from_other_contracts_and_the_verdict_is_the_compilers() {
    let Some(folder) = env::var_os("AMBITUS_SPEC_DIR").map(PathBuf::from) else {
        println!("upgrades did not run: AMBITUS_SPEC_DIR names no folder with Spotify's documents");
        return;
    };
    let sources = Sources::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("openapi")).unwrap();
    let versions = versions(&folder);
    let programs: BTreeMap<&str, String> =
        versions.iter().map(|version| (version.name, user::program(&version.compiled))).collect();

    let mut wrong = Vec::new();
    let mut verdicts = BTreeMap::<Option<Effect>, usize>::new();
    for new in &versions {
        // An edited document is a step from the last of Spotify's own, and back.
        let steps = |old: &&Version| old.official && new.official || old.name == "may" || new.name == "may";
        let olds: Vec<&Version> = versions.iter().filter(steps).collect();
        let used: Vec<(&str, &str)> = olds.iter().map(|old| (old.name, programs[old.name].as_str())).collect();
        let errors = check_with("upgrades-user", &used, Some(&new.folder));
        for old in olds {
            let report = diff::judge(&old.contract, &new.contract, &sources);
            *verdicts.entry(report.verdict()).or_default() += 1;
            let errors = errors.get(old.name);
            if (report.verdict() == Some(Effect::Major)) != errors.is_some() {
                wrong.push(format!(
                    "{} -> {}: the verdict is {:?}, and the compiler says {errors:?}",
                    old.name,
                    new.name,
                    report.verdict()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // Each verdict occurred more than once.
    assert!(verdicts.len() == 4 && verdicts.values().all(|count| *count > 1), "{verdicts:?}");
}
