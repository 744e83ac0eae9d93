//! Imports of small documents, one per repair and one per refusal.

use serde_json::{Value, json};

use super::{Note, import};
use ambitus_compiler::contract::{Contract, Location, Operation, Schema};

/// A valid document with one operation, which the tests modify.
fn document() -> Value {
    json!({
        "openapi": "3.0.3",
        "info": { "title": "Pets", "version": "1", "description": "A long story about pets." },
        "servers": [{ "url": "https://pets.example/v1/" }],
        "tags": [{ "name": "Pets" }],
        "paths": { "/pets/{id}": { "get": {
            "operationId": "get-pet",
            "summary": "Get a pet",
            "tags": ["Pets", "Animals"],
            "parameters": [
                { "$ref": "#/components/parameters/Id" },
                { "name": "limit", "in": "query", "schema":
                    { "type": "integer", "minimum": 0.0, "maximum": 50, "default": 20, "description": "How many." } }
            ],
            "responses": {
                "200": { "$ref": "#/components/responses/OnePet" },
                "404": { "description": "No such pet" }
            },
            "security": [{ "oauth": ["pets-read"] }]
        } } },
        "components": {
            "securitySchemes": { "oauth": { "type": "oauth2", "description": "OAuth", "flows": {
                "authorizationCode": { "authorizationUrl": "https://a.example", "tokenUrl": "https://t.example",
                    "scopes": { "pets-read": "See pets", "pets-write": "Change pets" } } } } },
            "parameters": { "Id": { "name": "id", "in": "path", "required": true, "schema":
                { "title": "Pet ID", "type": "string", "example": "rex" } } },
            "responses": { "OnePet": { "description": "A pet", "content": { "application/json": { "schema":
                { "$ref": "#/components/schemas/Pet" } } } } },
            "schemas": {
                "Named": { "type": "object", "required": ["name"], "properties": { "name": { "type": "string" } } },
                "Pet": { "type": "object", "properties": {
                    "owner": { "description": "Who feeds it", "deprecated": true,
                        "allOf": [{ "$ref": "#/components/schemas/Named" }] },
                    "kind": { "type": "string", "enum": ["dog", "cat"] }
                } }
            }
        }
    })
}

/// The document with a value set at a place. The last key may be new.
fn with(place: &str, value: Value) -> Value {
    let mut document = document();
    let (holder, key) = place.rsplit_once('/').unwrap();
    let key = key.replace("~1", "/");
    match document.pointer_mut(holder).unwrap() {
        Value::Array(list) => list.push(value),
        holder => holder[key] = value,
    }
    document
}

const GET: &str = "/paths/~1pets~1{id}/get";

fn read(document: &Value) -> (Contract, Vec<String>) {
    let imported = import(&document.to_string()).unwrap();
    let notes = imported.notes.iter().map(Note::to_string).collect();
    (imported.contract, notes)
}

fn get(contract: &Contract) -> &Operation {
    &contract.operations["/pets/{id}"]["GET"]
}

#[track_caller]
fn refused(document: &Value, parts: &[&str]) {
    refused_text(&document.to_string(), parts);
}

#[track_caller]
fn refused_text(text: &str, parts: &[&str]) {
    let error = import(text).unwrap_err().to_string();
    for part in parts {
        assert!(error.contains(part), "`{part}` is not in: {error}");
    }
}

#[test]
fn facts_are_kept_and_prose_is_dropped() {
    let (contract, notes) = read(&document());
    assert_eq!(notes, Vec::<String>::new());
    assert_eq!(contract.server, "https://pets.example/v1");
    assert!(contract.scopes.iter().eq(["pets-read", "pets-write"]));
    let operation = get(&contract);
    assert_eq!((operation.id.as_str(), operation.tag.as_str()), ("get-pet", "Pets"));
    assert!(operation.scopes.iter().eq(["pets-read"]));
    let id = &operation.parameters["id"];
    assert_eq!((id.location, id.required, id.schema.kind.as_deref()), (Location::Path, true, Some("string")));
    let answer = operation.answers["200"].as_ref().unwrap();
    assert_eq!(answer.reference.as_deref(), Some("Pet"));
    assert_eq!(operation.answers.len(), 1);
    let text = contract.to_text();
    for prose in ["story", "feeds", "How many", "Get a pet", "rex", "See pets", "Pet ID", "0.0"] {
        assert!(!text.contains(prose), "{prose}");
    }
}

#[test]
fn yaml_and_json_give_the_same_contract() {
    let yaml = serde_yaml_ng::to_string(&document()).unwrap();
    assert_eq!(import(&yaml).unwrap(), import(&document().to_string()).unwrap());
    // YAML reads a status without quotes as a number. A byte order mark is skipped.
    assert!(yaml.contains("'200':"));
    let bare = format!("\u{feff}{}", yaml.replace("'200':", "200:"));
    assert_eq!(import(&bare).unwrap().contract, import(&yaml).unwrap().contract);
}

#[test]
fn a_written_contract_is_read_back_the_same() {
    let (contract, _) = read(&document());
    let again = Contract::parse(&contract.to_text()).unwrap();
    assert_eq!(again, contract);
    assert_eq!(again.to_text(), read(&document()).0.to_text());
}

#[test]
fn an_all_of_that_only_adds_a_description_is_a_reference() {
    let (contract, _) = read(&document());
    let owner = &contract.schemas["Pet"].properties["owner"];
    let named = Schema { reference: Some("Named".into()), deprecated: true, ..Schema::default() };
    assert_eq!(*owner, named);

    let schemas = "/components/schemas/Other";
    let fold = |schema: Value| read(&with(schemas, schema)).0.schemas["Other"].clone();
    let reference = json!({ "$ref": "#/components/schemas/Named" });
    let bare = Schema { reference: Some("Named".into()), ..Schema::default() };
    assert_eq!(fold(json!({ "type": "object", "allOf": [reference, { "type": "object" }] })), bare);
    let nullable = Schema { nullable: true, ..bare.clone() };
    assert_eq!(fold(json!({ "nullable": true, "allOf": [reference] })), nullable);
    // An `allOf` that adds more than a reference stays.
    let more = fold(json!({ "allOf": [reference, { "type": "object", "properties": { "age": {} } }] }));
    assert_eq!((more.all_of.len(), more.reference), (2, None));
    let own = fold(json!({ "properties": { "age": {} }, "allOf": [reference] }));
    assert_eq!((own.all_of.len(), own.properties.len()), (1, 1));
    let other_kind = fold(json!({ "type": "string", "allOf": [reference] }));
    assert_eq!((other_kind.all_of.len(), other_kind.kind.as_deref()), (1, Some("string")));
    assert_eq!(fold(json!({ "allOf": [{ "type": "object" }] })).kind.as_deref(), Some("object"));
}

#[test]
fn required_may_name_only_properties_of_parents_and_children() {
    let schemas = "/components/schemas/Other";
    let required = |schema: Value| {
        let (contract, notes) = read(&with(schemas, schema));
        (contract.schemas["Other"].required.iter().cloned().collect::<Vec<_>>(), notes)
    };
    let reference = json!({ "$ref": "#/components/schemas/Named" });
    let built = json!({ "required": ["name", "age"],
        "allOf": [reference, { "type": "object", "properties": { "age": { "type": "integer" } } }] });
    assert_eq!(required(built), (vec!["age".to_owned(), "name".to_owned()], vec![]));
    let stranger = json!({ "type": "object", "required": ["age", "uris"], "properties": { "age": {} } });
    let note = "repaired /components/schemas/Other/required/1: left out `uris`; no property has that name".to_owned();
    assert_eq!(required(stranger), (vec!["age".to_owned()], vec![note]));
    let everywhere = json!({ "type": "object", "required": true, "properties": { "age": {} } });
    let note = "repaired /components/schemas/Other/required: left out; a schema's `required` is a list of names";
    assert_eq!(required(everywhere), (vec![], vec![note.to_owned()]));

    // A parent may require a property that only its descendants have.
    let mut document = with(
        schemas,
        json!({ "type": "object", "allOf": [
        { "$ref": "#/components/schemas/Middle" },
        { "type": "object", "required": ["name"], "properties": { "items": { "type": "array", "items": {} } } }] }),
    );
    let schemas = &mut document["components"]["schemas"];
    schemas["Middle"] = json!({ "allOf": [reference, { "$ref": "#/components/schemas/Paging" }] });
    schemas["Paging"] = json!({ "type": "object", "required": ["items"], "properties": { "total": {} } });
    let (contract, notes) = read(&document);
    assert_eq!(notes, Vec::<String>::new());
    assert!(contract.schemas["Paging"].required.contains("items"));
    assert!(contract.schemas["Other"].all_of[1].required.contains("name"));
}

#[test]
fn a_bodys_schema_that_says_required_means_the_body() {
    let body = json!({ "content": { "image/jpeg": { "schema":
        { "type": "string", "format": "byte", "required": true } } } });
    let (contract, notes) = read(&with(&format!("{GET}/requestBody"), body));
    let body = get(&contract).body.as_ref().unwrap();
    assert_eq!((body.media.as_str(), body.required), ("image/jpeg", true));
    assert_eq!(notes.len(), 1);
    assert!(notes[0].starts_with(&format!("repaired {GET}/requestBody/content/image~1jpeg/schema/required: ")));
}

#[test]
fn an_object_is_open_when_it_is_a_map() {
    let open = |schema: Value| {
        let (contract, notes) = read(&with("/components/schemas/Other", schema));
        (contract.schemas["Other"].open, notes)
    };
    assert_eq!(open(json!({ "type": "object", "additionalProperties": true })), (true, vec![]));
    assert_eq!(open(json!({ "type": "object", "additionalProperties": {} })), (true, vec![]));
    assert_eq!(open(json!({ "type": "object", "additionalProperties": false })), (false, vec![]));
    let named = json!({ "type": "object", "additionalProperties": true, "properties": { "age": {} } });
    assert_eq!(open(named), (false, vec![]));
    let (is_open, notes) = open(json!({ "type": "object", "additionalProperties": { "type": "string" } }));
    assert!(is_open && notes[0].starts_with("ignored additionalProperties"), "{notes:?}");
    let (is_open, notes) = open(json!({ "type": "boolean", "additionalProperties": true }));
    assert!(!is_open);
    assert_eq!(
        notes,
        ["repaired /components/schemas/Other/additionalProperties: left out; it means nothing on boolean values"]
    );
}

#[test]
fn a_reference_out_of_an_extension_is_left_out_with_it() {
    let policy = json!({ "policies": { "$ref": "../policies.yaml" }, "list": [{ "$ref": "#/nowhere" }] });
    let (contract, notes) = read(&with("/components/x-spotify-policy", policy));
    assert_eq!(contract, read(&document()).0);
    assert_eq!(notes.len(), 1);
    assert!(notes[0].starts_with("repaired /components/x-spotify-policy/policies/$ref: "), "{notes:?}");
}

#[test]
fn a_number_may_be_written_as_text() {
    let few = json!({ "type": "integer", "minimum": "1", "maximum": "50", "maxItems": "3" });
    let (contract, notes) = read(&with("/components/schemas/Few", few));
    let few = &contract.schemas["Few"];
    assert_eq!((few.minimum.clone(), few.maximum.clone(), few.max_items), (Some(1.into()), Some(50.into()), Some(3)));
    assert!(notes.len() == 3 && notes[0].starts_with("repaired /components/schemas/Few/"), "{notes:?}");
    refused(&with("/components/schemas/Few", json!({ "maxItems": "-3" })), &["/components/schemas/Few/maxItems"]);
}

#[test]
fn other_repairs_are_noted() {
    let told = |place: &str, value: Value| read(&with(place, value)).1.join("\n");
    let owner = json!({ "$ref": "#/components/schemas/Named", "deprecated": true, "description": "Prose" });
    let note = told("/components/schemas/Pet/properties/boss", owner);
    assert!(note.starts_with("repaired /components/schemas/Pet/properties/boss: kept `deprecated`"), "{note}");
    let note = told("/components/schemas/Pet/properties/age", json!({ "type": "integer", "default": null }));
    assert!(note.starts_with("repaired /components/schemas/Pet/properties/age/default: "), "{note}");
    let note = told("/components/parameters/Id/required", json!(false));
    assert!(note.starts_with("repaired /components/parameters/Id: "), "{note}");
    let note = told(&format!("{GET}/security"), json!([{ "oauth": ["pets-sell"] }]));
    assert!(note.starts_with(&format!("repaired {GET}/security/0/oauth/0: kept the scope pets-sell")), "{note}");
    let note = told(&format!("{GET}/security"), json!([{ "oauth": ["pets-read"] }, { "oauth": ["pets-write"] }]));
    assert!(note.starts_with(&format!("repaired {GET}/security: ")), "{note}");
}

#[test]
fn keys_that_may_be_facts_are_reported() {
    let list =
        json!({ "name": "ids", "in": "query", "explode": false, "schema": { "type": "string", "pattern": "." } });
    let (_, notes) = read(&with(&format!("{GET}/parameters/-"), list));
    assert_eq!(
        notes,
        [format!("ignored explode at {GET}/parameters/2"), format!("ignored pattern at {GET}/parameters/2/schema")]
    );
    let told = |place: &str, value: Value| read(&with(place, value)).1.join("\n");
    assert_eq!(told("/x-rate", json!(3)), "ignored x-rate at the document");
    assert_eq!(told("/x-spotify-rate", json!(3)), "");
    assert_eq!(told("/components/headers", json!({})), "ignored headers at /components");
    assert_eq!(told(&format!("{GET}/callbacks"), json!({})), format!("ignored callbacks at {GET}"));
    assert_eq!(told("/paths/~1pets~1{id}/servers", json!([])), "ignored servers at /paths/~1pets~1{id}");
    let any = json!({ "anyOf": [{ "type": "string" }] });
    assert_eq!(told("/components/schemas/Any", any), "ignored anyOf at /components/schemas/Any");
    let default = json!({ "description": "Anything" });
    assert_eq!(told(&format!("{GET}/responses/default"), default), format!("ignored default at {GET}/responses"));
    let xml = json!({ "schema": {} });
    let note = told("/components/responses/OnePet/content/text~1xml", xml);
    assert_eq!(note, "ignored text/xml at /components/responses/OnePet/content");
}

#[test]
fn a_note_about_a_shared_part_appears_once() {
    let mut document = with("/components/parameters/Id/style", json!("simple"));
    let mut other = document["paths"]["/pets/{id}"]["get"].clone();
    other["operationId"] = json!("feed-pet");
    document["paths"]["/pets/{id}"]["put"] = other;
    assert_eq!(read(&document).1, ["ignored style at /components/parameters/Id"]);
}

#[test]
fn an_operations_parameter_overrides_the_paths() {
    let shared = json!([
        { "name": "limit", "in": "query", "required": true, "schema": { "type": "string" } },
        { "name": "market", "in": "query", "schema": { "type": "string" } }]);
    let (contract, _) = read(&with("/paths/~1pets~1{id}/parameters", shared));
    let parameters = &get(&contract).parameters;
    assert_eq!(parameters["limit"].schema.kind.as_deref(), Some("integer"));
    assert!(parameters.contains_key("market"));
}

#[test]
fn references_must_have_a_target() {
    let dangling = json!({ "$ref": "#/components/schemas/Missing" });
    let place = "/components/schemas/Pet/properties/owner";
    refused(&with(place, dangling.clone()), &[&format!("{place}: "), "Missing"]);
    refused(&with(place, json!({ "allOf": [dangling] })), &[&format!("{place}/allOf/0: "), "Missing"]);
    refused(&with(place, json!({ "$ref": "other.yml#/Pet" })), &[place, "other.yml"]);
    refused(&with(place, json!({ "$ref": "#/components/schemas/Pet/properties/kind" })), &[place]);
    let parameter = json!({ "$ref": "#/components/parameters/Missing" });
    refused(&with(&format!("{GET}/parameters/-"), parameter), &["parameters/2: ", "#/components/parameters/Missing"]);
    let answer = json!({ "$ref": "answers.yml" });
    refused(&with(&format!("{GET}/responses/200"), answer), &["responses/200: ", "answers.yml"]);
}

#[test]
fn circular_references_are_refused() {
    let mut document = with("/components/parameters/A", json!({ "$ref": "#/components/parameters/B" }));
    document["components"]["parameters"]["B"] = json!({ "$ref": "#/components/parameters/A" });
    document["paths"]["/pets/{id}"]["get"]["parameters"][1] = json!({ "$ref": "#/components/parameters/A" });
    refused(&document, &["get/parameters/1: refers to itself", "/components/parameters/B"]);

    let own = json!({ "$ref": "#/components/responses/OnePet" });
    refused(&with("/components/responses/OnePet", own), &["/components/responses/OnePet"]);

    let parent = |name: &str| json!({ "allOf": [{ "$ref": format!("#/components/schemas/{name}") }] });
    refused(&with("/components/schemas/A", parent("A")), &["/components/schemas/A: is built on itself: A -> A"]);
    let mut document = with("/components/schemas/A", parent("B"));
    document["components"]["schemas"]["B"] = json!({ "$ref": "#/components/schemas/C" });
    document["components"]["schemas"]["C"] = json!({ "oneOf": [{ "type": "string" }, parent("A")] });
    refused(&document, &["is built on itself: A -> B -> C -> A"]);

    // A property of the schema's own type is allowed.
    let tree = json!({ "type": "object", "properties": { "child": { "$ref": "#/components/schemas/Tree" } } });
    assert_eq!(read(&with("/components/schemas/Tree", tree)).1, Vec::<String>::new());
}

#[test]
fn long_chains_are_refused_not_followed() {
    let mut document = document();
    for index in 0..5_000 {
        let next = json!({ "$ref": format!("#/components/schemas/S{}", index + 1) });
        document["components"]["schemas"][format!("S{index}")] = next;
        let next = json!({ "$ref": format!("#/components/parameters/P{}", index + 1) });
        document["components"]["parameters"][format!("P{index}")] = next;
    }
    let mut schemas = document.clone();
    schemas["components"]["schemas"]["S5000"] = json!({ "type": "string" });
    refused(&schemas, &["is built on more than"]);
    document["components"]["schemas"] = with("/x", json!(1))["components"]["schemas"].clone();
    document["paths"]["/pets/{id}"]["get"]["parameters"][1] = json!({ "$ref": "#/components/parameters/P0" });
    refused(&document, &["get/parameters/1: follows more than"]);
}

#[test]
fn names_must_be_unique() {
    let header = json!({ "name": "limit", "in": "header", "schema": { "type": "string" } });
    let document = with(&format!("{GET}/parameters/-"), header);
    refused(&document, &[&format!("{GET}/parameters/2: has the name limit"), &format!("{GET}/parameters/1")]);

    let mut document = with("/paths/~1cats", json!({}));
    let mut other = document["paths"]["/pets/{id}"]["get"].clone();
    other["parameters"] = json!([]);
    document["paths"]["/cats"]["post"] = other;
    refused(&document, &["get-pet", "/paths/~1cats/post", GET]);

    refused_text("openapi: '3.0.3'\nopenapi: '3.0.3'\n", &["openapi", "twice"]);
    refused_text(r#"{"openapi": "3.0.3", "openapi": "3.0.3"}"#, &["openapi", "twice"]);
}

#[test]
fn operations_must_be_understood() {
    refused(&with("/paths/~1pets~1{id}/fetch", json!({})), &["/paths/~1pets~1{id}/fetch: is not a known method"]);
    refused(&with("/paths/~1pets~1{id}/$ref", json!("pets.yml")), &["/paths/~1pets~1{id}: is a reference"]);
    refused(&with("/paths/pets", json!({})), &["/paths/pets: is not a path"]);
    refused(&with(&format!("{GET}/operationId"), json!("")), &["has no `operationId`"]);
    refused(&with(&format!("{GET}/tags"), json!([])), &["has no tag"]);
    refused(&with(&format!("{GET}/responses"), json!({ "404": {} })), &["has no success answer"]);
    refused(&with(&format!("{GET}/parameters"), json!([])), &["{id}"]);
    refused(&with(&format!("{GET}/deprecated"), json!("yes")), &[&format!("{GET}/deprecated: must be true or false")]);
    let cookie = json!({ "name": "crumb", "in": "cookie", "schema": {} });
    refused(&with(&format!("{GET}/parameters/-"), cookie), &["parameters/2/in: is `cookie`"]);
    let stray = json!({ "name": "stray", "in": "path", "required": true, "schema": {} });
    refused(&with(&format!("{GET}/parameters/-"), stray), &["parameters/2: has the name stray"]);
    let bare = json!({ "name": "bare", "in": "query" });
    refused(&with(&format!("{GET}/parameters/-"), bare), &["parameters/2: has no `schema`"]);
    let file = json!({ "type": "file" });
    refused(&with("/components/schemas/File", file), &["/components/schemas/File/type: is `file`"]);
    refused(&with("/components/schemas/File", json!([])), &["/components/schemas/File: must be an object"]);
    let minimum = json!({ "type": "integer", "minimum": "many" });
    refused(&with("/components/schemas/Few", minimum), &["/components/schemas/Few/minimum: must be a number"]);
    refused(&with("/components/schemas/Few", json!({ "maxItems": -1 })), &["/components/schemas/Few/maxItems"]);
    refused(&with("/components/schemas/Few", json!({ "enum": [{}] })), &["/components/schemas/Few/enum/0"]);
    refused(&with("/servers", json!([])), &["names no server"]);
    refused(&with("/paths", json!({})), &["/paths: has no operation"]);
}

#[test]
fn only_openapi_3_0_is_read() {
    let not = "is not an OpenAPI 3.0 document";
    for text in ["", "\n", "[]\n", "just words\n", "{}", "null\n", "openapi: 3.0\n", "a: 1\n"] {
        refused_text(text, &[not]);
    }
    refused(&with("/openapi", json!("3.1.0")), &[not, "3.1.0"]);
    refused_text("swagger: '2.0'\n", &[not, "Swagger"]);
    refused_text("<!doctype html><title>Gone</title>\n", &["the document"]);
    refused_text("openapi: !version '3.0.3'\n", &["the document"]);
}

#[test]
fn a_cut_document_is_refused_wherever_it_is_cut() {
    let json = document().to_string();
    for end in (1..json.len()).step_by(7) {
        assert!(import(&json[..end]).is_err(), "{}", &json[..end]);
    }
    // YAML has no end marker. A cut between lines is detected if a reference points past the cut, so the last part of
    // a document is the part that others refer to.
    let yaml = serde_yaml_ng::to_string(&document()).unwrap();
    let schemas = yaml.find("  schemas:").unwrap();
    let lines: Vec<usize> = yaml.match_indices('\n').map(|(at, _)| at + 1).collect();
    for end in lines.iter().filter(|end| **end < schemas) {
        assert!(import(&yaml[..*end]).is_err(), "{}", &yaml[..*end]);
    }
    for end in (1..yaml.len()).filter(|end| !lines.contains(end)) {
        assert!(import(&yaml[..end]).is_err(), "{}", &yaml[..end]);
    }
}

#[test]
fn a_document_that_ends_within_a_schema_is_refused() {
    let mut head = document();
    let components = head.as_object_mut().unwrap().remove("components").unwrap();
    let (head, components) = (serde_yaml_ng::to_string(&head).unwrap(), serde_yaml_ng::to_string(&components).unwrap());
    let components: String = components.lines().map(|line| format!("  {line}\n")).collect();
    // A document that ends with the given lines.
    let end = |last: &str| format!("{head}components:\n{components}  requestBodies:\n{last}");
    assert!(import(&end("    Last:\n      content: {}\n")).is_ok());
    let last = |lines: &[&str]| {
        let schemas = "    Last:\n      content:\n        a/b:\n          schema:\n".to_owned();
        end(&(schemas + &lines.iter().map(|line| format!("            {line}\n")).collect::<String>()))
    };
    assert!(import(&last(&["title: Last", "type: string"])).is_ok());
    refused_text(&last(&["title: Last"]), &["a~1b/schema: is where the document ends", "cut short"]);
    let whole = [
        "type: object",
        "required: [one, two]",
        "properties:",
        "  one:",
        "    type: string",
        "  two:",
        "    type: string",
    ];
    assert!(import(&last(&whole)).is_ok());
    refused_text(&last(&whole[..5]), &["schema/properties: is where the document ends", "`two`", "cut short"]);
}

#[test]
fn nesting_is_bounded() {
    let nested = |depth: usize, open: &str, close: &str| format!("{}1{}", open.repeat(depth), close.repeat(depth));
    for depth in [100, 200, 1_000, 5_000_000] {
        refused_text(&(nested(depth, "[", "]") + "\n"), &[]);
        refused_text(&nested(depth, "{\"a\":", "}"), &[]);
        refused_text(&(nested(depth, "{a: ", "}") + "\n"), &[]);
        refused_text(&(nested(depth, "- ", "") + "\n"), &[]);
        refused_text(&(nested(depth, "[", "") + "\n"), &[]);
        refused_text(&(nested(depth, "? ", "") + "\n"), &[]);
    }
    refused_text(&(0..2_000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect::<String>(), &[]);

    let schema = |depth: usize| (0..depth).fold(json!({ "type": "string" }), |inner, _| json!({ "items": inner }));
    assert!(import(&with("/components/schemas/Deep", schema(60)).to_string()).is_ok());
    refused(&with("/components/schemas/Deep", schema(70)), &["/components/schemas/Deep/items/items", "64"]);
}

#[test]
fn aliases_are_bounded() {
    let bomb = (1..30).fold("a0: &a0 [x, x, x, x]\n".to_owned(), |bomb, level| {
        let last = level - 1;
        format!("{bomb}a{level}: &a{level} [*a{last}, *a{last}, *a{last}, *a{last}]\n")
    });
    refused_text(&bomb, &["the document"]);
    refused_text("a: &a [*a]\n", &["the document"]);
    let long = format!("a: &a {}\nb: [{}]\n", "x".repeat(1 << 20), vec!["*a"; 1_000].join(", "));
    refused_text(&long, &["grows without bound"]);
    // A single alias is allowed.
    let yaml = serde_yaml_ng::to_string(&document()).unwrap();
    let aliased = yaml.replacen("operationId: get-pet", "operationId: &name get-pet", 1);
    assert_eq!(import(&aliased).unwrap().contract, import(&yaml).unwrap().contract);
}

#[test]
fn copies_of_a_shared_answer_are_bounded() {
    let properties: serde_json::Map<String, Value> = (0..2_000).map(|index| (format!("p{index}"), json!({}))).collect();
    let wide = json!({ "type": "object", "properties": properties });
    let mut document = with("/components/responses/OnePet/content/application~1json/schema", wide);
    for index in 0..1_000 {
        document["paths"][format!("/p{index}")] = json!({ "get": { "operationId": format!("o{index}"), "tags": ["T"],
            "responses": { "200": { "$ref": "#/components/responses/OnePet" } } } });
    }
    refused(&document, &["is schema number"]);
}
