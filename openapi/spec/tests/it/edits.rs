//! Spotify's last document with one edit at a time: the expected report, or an error that names the place.

use std::fs;

use serde_json::{Value, json};

use crate::command::{Folder, spec};
use crate::documents::folder;

fn document(test: &str) -> Option<Value> {
    let text = fs::read_to_string(folder(test)?.join("official-2026-05-30.yml")).unwrap();
    Some(serde_yaml_ng::from_str(&text).unwrap())
}

/// A change as it is reported: kind, operation or schema, name, effect.
type Line<'a> = (&'a str, &'a str, &'a str, &'a str);

struct Edits {
    folder: Folder,
    document: Value,
    before: String,
}

impl Edits {
    fn new(name: &str) -> Option<Self> {
        let document = document(name)?;
        let folder = Folder::new(name);
        let before = folder.file("before.json", document.to_string());
        Some(Self { folder, document, before })
    }

    fn edited(&self, edit: impl FnOnce(&mut Value)) -> String {
        let mut document = self.document.clone();
        edit(&mut document);
        self.folder.file("after.json", document.to_string())
    }

    #[track_caller]
    fn reports(&self, verdict: &str, changes: &[Line<'_>], edit: impl FnOnce(&mut Value)) {
        let output = spec(&["diff", &self.before, &self.edited(edit), "--format", "json"]);
        let report: Value = serde_json::from_slice(&output.stdout).unwrap();
        let text = |change: &Value, key: &str| change[key].as_str().unwrap_or_default().to_owned();
        let found: Vec<[String; 4]> = report["changes"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| {
                let place = text(it, "operation") + &text(it, "schema");
                [text(it, "kind"), place, text(it, "name"), text(it, "effect")]
            })
            .collect();
        let expected: Vec<[String; 4]> =
            changes.iter().map(|(a, b, c, d)| [a, b, c, d].map(|text| (*text).to_owned())).collect();
        assert_eq!(found, expected);
        assert_eq!(report["verdict"], verdict);
        let code = match verdict {
            "patch" => 10,
            "minor" => 11,
            _ => 12,
        };
        assert_eq!(output.status.code(), Some(code));
    }

    /// Expects an error that names the place, and an unchanged folder.
    #[track_caller]
    fn refuses(&self, place: &str, edit: impl FnOnce(&mut Value)) {
        let after = self.edited(edit);
        let own = self.folder.path("own");
        fs::create_dir_all(&own).unwrap();
        for name in ["contract.json", "source.toml", "policy.toml"] {
            fs::write(own.join(name), "as it was").unwrap();
        }
        for command in [&["diff", &self.before, &after][..], &["import", &after, "--out", own.to_str().unwrap()]] {
            let output = spec(command);
            let said = String::from_utf8(output.stderr).unwrap();
            assert_eq!(output.status.code(), Some(1), "{said}");
            assert!(said.starts_with("error: ") && said.contains(place), "{said}");
        }
        assert_eq!(fs::read_dir(&own).unwrap().count(), 3);
        assert!(fs::read_dir(&own).unwrap().all(|file| fs::read(file.unwrap().path()).unwrap() == b"as it was"));
    }
}

fn operation<'a>(document: &'a mut Value, path: &str, method: &str) -> &'a mut Value {
    &mut document["paths"][path][method]
}

fn schema<'a>(document: &'a mut Value, name: &str) -> &'a mut Value {
    &mut document["components"]["schemas"][name]
}

/// The part of a schema that has the properties.
fn part<'a>(document: &'a mut Value, name: &str) -> &'a mut Value {
    let schema = schema(document, name);
    if schema.get("properties").is_some() {
        return schema;
    }
    schema["allOf"].as_array_mut().unwrap().iter_mut().find(|part| part.get("properties").is_some()).unwrap()
}

#[test]
fn each_edit_is_reported_with_its_effect() {
    let Some(edits) = Edits::new("each_edit_is_reported_with_its_effect") else { return };
    edits.reports("major", &[("operation_removed", "GET /markets", "get-available-markets", "major")], |document| {
        document["paths"].as_object_mut().unwrap().remove("/markets").unwrap();
    });
    edits.reports("minor", &[("operation_added", "GET /moods", "get-moods", "minor")], |document| {
        document["paths"]["/moods"] =
            json!({ "get": { "operationId": "get-moods", "tags": ["Moods"], "responses": { "204": {} } } });
    });
    edits.reports("patch", &[("scope_added", "GET /markets", "user-read-email", "patch")], |document| {
        operation(document, "/markets", "get")["security"] = json!([{ "oauth_2_0": ["user-read-email"] }]);
    });
    edits.reports("minor", &[("scope_added", "", "user-read-moods", "minor")], |document| {
        let flow = &mut document["components"]["securitySchemes"]["oauth_2_0"]["flows"]["authorizationCode"];
        flow["scopes"]["user-read-moods"] = json!("Moods");
    });
    for kind in ["integer", "string"] {
        edits.reports("major", &[("parameter_added", "GET /albums/{id}", "depth", "major")], |document| {
            let parameters = operation(document, "/albums/{id}", "get")["parameters"].as_array_mut().unwrap();
            parameters.push(json!({ "name": "depth", "in": "query", "required": true, "schema": { "type": kind } }));
        });
    }
    edits.reports("minor", &[("parameter_added", "GET /albums/{id}", "depth", "minor")], |document| {
        let parameters = operation(document, "/albums/{id}", "get")["parameters"].as_array_mut().unwrap();
        parameters.push(json!({ "name": "depth", "in": "query", "schema": { "type": "integer" } }));
    });
    edits.reports("major", &[("field_retyped", "AlbumObject", "label", "major")], |document| {
        part(document, "AlbumObject")["properties"]["label"]["type"] = json!("integer");
    });
    edits.reports("major", &[("field_retyped", "ArtistObject", "popularity", "major")], |document| {
        part(document, "ArtistObject")["properties"]["popularity"]["type"] = json!("string");
    });
    edits.reports("patch", &[("field_nullable", "ArtistObject", "href", "patch")], |document| {
        part(document, "ArtistObject")["properties"]["href"]["nullable"] = json!(true);
    });
    edits.reports("minor", &[("value_added", "AlbumBase", "album_type", "minor")], |document| {
        let values = &mut part(document, "AlbumBase")["properties"]["album_type"]["enum"];
        values.as_array_mut().unwrap().push(json!("audiobook"));
    });
    edits.reports("major", &[("field_removed", "AlbumObject", "label", "major")], |document| {
        part(document, "AlbumObject")["properties"].as_object_mut().unwrap().remove("label").unwrap();
    });
    edits.reports("minor", &[("field_added", "AlbumObject", "mood", "minor")], |document| {
        part(document, "AlbumObject")["properties"]["mood"] = json!({ "type": "string" });
    });
    edits.reports("patch", &[("operation_moved", "GET /all-markets", "get-available-markets", "patch")], |document| {
        let paths = document["paths"].as_object_mut().unwrap();
        let moved = paths.remove("/markets").unwrap();
        paths.insert("/all-markets".to_owned(), moved);
    });
}

#[test]
fn what_cannot_be_read_is_named_and_changes_nothing() {
    let Some(edits) = Edits::new("what_cannot_be_read_is_named_and_changes_nothing") else { return };
    edits.refuses("/components/schemas/AlbumObject", |document| {
        part(document, "AlbumObject")["properties"]["label"] = json!({ "$ref": "#/components/schemas/Missing" });
    });
    edits.refuses("/components/schemas/AlbumBase", |document| {
        *schema(document, "AlbumBase") = json!({ "allOf": [{ "$ref": "#/components/schemas/AlbumBase" }] });
    });
    edits.refuses("/components/parameters/QueryMarket -> /components/parameters/QueryMarket", |document| {
        let market = json!({ "$ref": "#/components/parameters/QueryMarket" });
        document["components"]["parameters"]["QueryMarket"] = market.clone();
        operation(document, "/markets", "get")["parameters"] = json!([market]);
    });
    edits.refuses("/paths/~1markets/get", |document| {
        operation(document, "/markets", "get").as_object_mut().unwrap().remove("operationId").unwrap();
    });
}

/// This test needs none of Spotify's documents.
#[test]
fn a_very_large_file_is_refused_before_it_is_parsed() {
    let folder = Folder::new("flood");
    let cases = [("[", "brackets"), ("{\"a\":", "objects"), ("- ", "lists"), ("a:\n ", "keys")];
    for (piece, name) in cases {
        let file = folder.file(&format!("{name}.yml"), piece.repeat(50_000_000 / piece.len()));
        let output = spec(&["import", &file, "--out", folder.path("own").to_str().unwrap()]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.contains(&format!("{name}.yml: has more than")), "{said}");
        assert!(!folder.path("own").exists());
    }
}
