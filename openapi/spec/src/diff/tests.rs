//! Comparisons of small contracts, one per kind of change.

use ambitus_compiler::Sources;
use ambitus_compiler::contract::Contract;
use serde_json::{Value, json};

use super::{Effect, Format, Judged, Report, compare, judge};

fn contract() -> Value {
    json!({
        "format": 1,
        "server": "https://pets.example/v1",
        "scopes": ["pets-read", "pets-write"],
        "operations": {
            "/pets": {
                "GET": {
                    "id": "get-pets", "tag": "Pets", "scopes": ["pets-read"],
                    "parameters": {
                        "limit": { "in": "query",
                            "schema": { "type": "integer", "minimum": 1, "maximum": 50, "default": 20 } },
                        "kind": { "in": "query", "required": true,
                            "schema": { "type": "string", "enum": ["dog", "cat"] } }
                    },
                    "answers": { "200": { "type": "object", "properties": {
                        "pets": { "type": "array", "items": { "$ref": "Pet" } } } } }
                },
                "POST": {
                    "id": "add-pet", "tag": "Pets",
                    "body": { "media": "application/json", "schema": { "type": "object", "required": ["name"],
                        "properties": {
                            "name": { "type": "string" },
                            "toys": { "type": "array", "max_items": 9, "items": { "type": "object",
                                "properties": { "colour": { "type": "string" } } } }
                        } } },
                    "answers": { "201": { "$ref": "Pet" } }
                }
            },
            "/pets/{id}": { "DELETE": { "id": "remove-pet", "tag": "Pets", "parameters": {
                "id": { "in": "path", "required": true, "schema": { "type": "string" } } },
                "answers": { "200": null } } }
        },
        "schemas": {
            "Named": { "type": "object", "required": ["name"], "properties": {
                "name": { "type": "string" }, "alias": { "type": "string", "nullable": true } } },
            "Pet": { "type": "object", "all_of": [{ "$ref": "Named" }, { "type": "object", "properties": {
                "kind": { "type": "string", "enum": ["dog", "cat"] },
                "born": { "type": "string", "format": "date-time" },
                "likes": { "one_of": [{ "$ref": "Named" }, { "$ref": "Food" }] },
                "extra": { "type": "object", "open": true },
                "food": { "$ref": "Food" },
                "friend": { "$ref": "Named" }
            } }] },
            "Food": { "type": "object", "properties": { "calories": { "type": "number", "minimum": 0 } } },
            "Alias": { "$ref": "Named" },
            "Stray": { "type": "object", "properties": { "any": {} } }
        }
    })
}

fn parsed(value: &Value) -> Contract {
    Contract::parse(&value.to_string()).unwrap()
}

const ROWS: &str = r#"
[pets.all]
operation = "GET /pets"
token = "both"

[pets.add]
operation = "POST /pets"
token = "user"
all = ["pets-write"]

[pets.remove]
operation = "DELETE /pets/{id}"
token = "user"
all = ["pets-write"]
"#;

const TYPES: &str = r#"
[types]
Liked = { holds = ["object"], one_of = ["Named", "Food"] }
Timestamp = { format = "date-time" }

[parameters]
age = "String"
id = "String"
kind = "Kind"
name = "String"
order = "String"
toys = "Vec<String>"

[schemas]

[fields]
kind = "Kind"

[names]
[firm]
Pet = ["name"]

[enums.Kind]
values = ["dog"]

[requests]
"#;

fn sources() -> Sources {
    Sources {
        contract: contract().to_string(),
        corrections: "[]".to_owned(),
        policy: ROWS.to_owned(),
        types: TYPES.to_owned(),
        ..Sources::default()
    }
}

fn judged(old: &Value, new: &Value) -> Report {
    judge(&parsed(old), &parsed(new), &sources())
}

/// The changes after a change of the contract, each as `effect kind name @ subject`.
fn changes(change: impl Fn(&mut Value)) -> Vec<String> {
    let mut new = contract();
    change(&mut new);
    let report = judged(&contract(), &new);
    let line = |Judged { change, effect, .. }: &Judged| {
        format!("{} {} {} @ {}", effect.word(), change.kind, change.name, change.subject)
    };
    report.changes.iter().map(line).collect()
}

/// Sets the value at a place; a new key may be added to what is there.
fn set(place: &str, value: Value) -> impl Fn(&mut Value) + use<> {
    let (holder, key) = place.rsplit_once('/').unwrap();
    let (holder, key) = (holder.to_owned(), key.replace("~1", "/"));
    move |contract| {
        let holder = contract.pointer_mut(&holder).unwrap();
        match key.parse::<usize>() {
            Ok(index) if holder.is_array() => holder[index] = value.clone(),
            _ => holder[key.as_str()] = value.clone(),
        }
    }
}

fn remove(place: &str) -> impl Fn(&mut Value) + use<> {
    let (holder, key) = place.rsplit_once('/').unwrap();
    let (holder, key) = (holder.to_owned(), key.replace("~1", "/"));
    move |contract| {
        match contract.pointer_mut(&holder).unwrap() {
            Value::Array(list) => drop(list.remove(key.parse().unwrap())),
            holder => drop(holder.as_object_mut().unwrap().remove(&key).unwrap()),
        };
    }
}

#[track_caller]
fn expect(change: impl Fn(&mut Value), expected: &[&str]) {
    assert_eq!(changes(change), expected);
}

const GET: &str = "/operations/~1pets/GET";
const POST: &str = "/operations/~1pets/POST";
const BODY: &str = "/operations/~1pets/POST/body/schema";
const PET: &str = "/schemas/Pet/all_of/1/properties";

#[test]
fn the_same_is_no_change() {
    expect(|_| {}, &[]);
}

#[test]
fn operations() {
    let answers = json!({ "200": null });
    expect(
        set("/operations/~1pets/PUT", json!({ "id": "put-pet", "tag": "Pets", "answers": answers })),
        &["minor operation_added put-pet @ `PUT /pets`"],
    );
    expect(remove("/operations/~1pets~1{id}/DELETE"), &["major operation_removed remove-pet @ `DELETE /pets/{id}`"]);
    expect(set(&format!("{GET}/id"), json!("list-pets")), &["patch operation_renamed list-pets @ `GET /pets`"]);
    expect(set(&format!("{GET}/tag"), json!("Animals")), &["patch tag_changed Animals @ `GET /pets`"]);
    expect(set(&format!("{GET}/deprecated"), json!(true)), &["minor operation_deprecated GET /pets @ `GET /pets`"]);
    expect(
        set(&format!("{GET}/scopes"), json!(["pets-write"])),
        &["patch scope_added pets-write @ `GET /pets`", "patch scope_removed pets-read @ `GET /pets`"],
    );
}

#[test]
fn an_operation_that_moves_keeps_its_id() {
    let moved = |contract: &mut Value| {
        let operations = contract["operations"].as_object_mut().unwrap();
        let mut operation = operations.remove("/pets/{id}").unwrap()["DELETE"].take();
        operation["deprecated"] = json!(true);
        operations.insert("/animals/{id}".to_owned(), json!({ "POST": operation }));
    };
    expect(
        moved,
        &[
            "minor operation_deprecated POST /animals/{id} @ `POST /animals/{id}`",
            "patch operation_moved remove-pet @ `POST /animals/{id}`",
        ],
    );
    // The id is used at a new place, and the operation at the old place has another id: it did not move.
    let renamed = |contract: &mut Value| {
        let mut operation = contract["operations"]["/pets"]["POST"].clone();
        contract["operations"]["/pets"]["POST"]["id"] = json!("add-pet-for-user");
        operation["id"] = json!("add-pet");
        contract["operations"]["/me/pets"] = json!({ "POST": operation });
    };
    expect(
        renamed,
        &["minor operation_added add-pet @ `POST /me/pets`", "patch operation_renamed add-pet-for-user @ `POST /pets`"],
    );
}

#[test]
fn parameters() {
    let parameter = |required: bool| json!({ "in": "query", "required": required, "schema": { "type": "string" } });
    let at = |name: &str| format!("{GET}/parameters/{name}");
    expect(set(&at("order"), parameter(false)), &["minor parameter_added order @ `GET /pets`"]);
    expect(set(&at("order"), parameter(true)), &["major parameter_added order @ `GET /pets`"]);
    expect(remove(&at("limit")), &["major parameter_removed limit @ `GET /pets`"]);
    expect(set(&at("limit/required"), json!(true)), &["major parameter_required limit @ `GET /pets`"]);
    expect(remove(&at("kind/required")), &["major parameter_optional kind @ `GET /pets`"]);
    expect(set(&at("limit/in"), json!("header")), &["patch parameter_moved limit @ `GET /pets`"]);
    expect(set(&at("limit/deprecated"), json!(true)), &["minor parameter_deprecated limit @ `GET /pets`"]);
    expect(set(&at("limit/schema/type"), json!("string")), &["major parameter_retyped limit @ `GET /pets`"]);
    expect(set(&at("limit/schema/maximum"), json!(10)), &["patch limit_changed limit @ `GET /pets`"]);
    expect(remove(&at("limit/schema/minimum")), &["patch limit_changed limit @ `GET /pets`"]);
    expect(set(&at("limit/schema/default"), json!(5)), &["patch default_changed limit @ `GET /pets`"]);
    expect(remove(&at("kind/schema/enum/0")), &["patch value_removed kind @ `GET /pets`"]);
    expect(set(&at("kind/schema/enum"), json!(["dog", "cat", "owl"])), &["patch value_added kind @ `GET /pets`"]);
    expect(remove(&at("kind/schema/enum")), &["patch values_unlisted kind @ `GET /pets`"]);
    expect(set(&at("limit/schema/enum"), json!([1, 2])), &["patch values_listed limit @ `GET /pets`"]);
    // The order of values has no meaning.
    expect(set(&at("kind/schema/enum"), json!(["cat", "dog"])), &["patch parameter_rewritten kind @ `GET /pets`"]);
}

#[test]
fn bodies() {
    let text = json!({ "type": "string" });
    let fields = format!("{BODY}/properties");
    expect(set(&format!("{fields}/age"), text.clone()), &["minor field_added age @ `POST /pets`"]);
    expect(remove(&format!("{fields}/toys")), &["major field_removed toys @ `POST /pets`"]);
    expect(set(&format!("{BODY}/required"), json!(["name", "toys"])), &["major field_required toys @ `POST /pets`"]);
    expect(remove(&format!("{BODY}/required")), &["major field_optional name @ `POST /pets`"]);
    expect(set(&format!("{fields}/name/nullable"), json!(true)), &["patch field_nullable name @ `POST /pets`"]);
    expect(remove(&format!("{fields}/toys/max_items")), &["patch limit_changed toys @ `POST /pets`"]);
    let toys = format!("{fields}/toys/items/properties");
    expect(set(&format!("{toys}/size"), text.clone()), &["patch field_added toys[].size @ `POST /pets`"]);
    expect(
        set(&format!("{toys}/colour/type"), json!("integer")),
        &["patch field_retyped toys[].colour @ `POST /pets`"],
    );
    expect(set(&format!("{fields}/toys/items"), text.clone()), &["patch field_retyped toys[] @ `POST /pets`"]);
    expect(remove(&format!("{POST}/body")), &["major body_removed body @ `POST /pets`"]);
    expect(set(&format!("{POST}/body/media"), json!("image/jpeg")), &["major body_retyped body @ `POST /pets`"]);
    expect(set(&format!("{POST}/body/required"), json!(true)), &["patch body_required body @ `POST /pets`"]);
    let body = |required: Value| {
        json!({ "media": "application/json",
            "schema": { "type": "object", "required": required, "properties": { "name": { "type": "string" } } } })
    };
    expect(set(&format!("{GET}/body"), body(json!([]))), &["minor body_added body @ `GET /pets`"]);
    expect(set(&format!("{GET}/body"), body(json!(["name"]))), &["major body_added body @ `GET /pets`"]);
    expect(set(BODY, json!({ "$ref": "Food" })), &["major field_retyped body @ `POST /pets`"]);
}

#[test]
fn answers() {
    let answer = |place: &str, value: Value| set(&format!("{place}/answers"), value);
    expect(answer(POST, json!({ "200": { "$ref": "Pet" } })), &["patch answer_status_changed 200 @ `POST /pets`"]);
    expect(answer(POST, json!({ "201": { "$ref": "Food" } })), &["major answer_retyped answer @ `POST /pets`"]);
    expect(answer(POST, json!({ "201": null })), &["major answer_retyped answer @ `POST /pets`"]);
    let both = json!({ "201": { "$ref": "Pet" }, "204": null });
    expect(
        answer(POST, both),
        &["major answer_retyped answer @ `POST /pets`", "patch answer_status_changed 201, 204 @ `POST /pets`"],
    );
    // A method returns the only field of an answer, so a second field changes its type.
    let fields = format!("{GET}/answers/200/properties");
    expect(
        set(&format!("{fields}/total"), json!({ "type": "integer" })),
        &["major answer_retyped answer @ `GET /pets`"],
    );
    expect(set(&format!("{fields}/pets/items/$ref"), json!("Food")), &["major field_retyped pets[] @ `GET /pets`"]);
}

#[test]
fn fields_of_answers() {
    let name = "/schemas/Named/properties";
    expect(set(&format!("{name}/age"), json!({ "type": "integer" })), &["minor field_added age @ `Named`"]);
    expect(remove(&format!("{name}/alias")), &["major field_removed alias @ `Named`"]);
    expect(set(&format!("{name}/alias/type"), json!("integer")), &["major field_retyped alias @ `Named`"]);
    expect(set(&format!("{name}/name/nullable"), json!(true)), &["patch field_nullable name @ `Named`"]);
    expect(remove(&format!("{name}/alias/nullable")), &["patch field_not_nullable alias @ `Named`"]);
    expect(set("/schemas/Named/required", json!(["name", "alias"])), &["patch field_required alias @ `Named`"]);
    expect(remove("/schemas/Named/required"), &["patch field_optional name @ `Named`"]);
    expect(remove(&format!("{PET}/born/format")), &["major field_retyped born @ `Pet`"]);
    expect(set(&format!("{PET}/kind/enum"), json!(["dog", "cat", "owl"])), &["minor value_added kind @ `Pet`"]);
    expect(remove(&format!("{PET}/kind/enum/1")), &["major value_removed kind @ `Pet`"]);
    expect(remove(&format!("{PET}/kind/enum")), &["major values_unlisted kind @ `Pet`"]);
    expect(set(&format!("{PET}/kind/deprecated"), json!(true)), &["minor field_deprecated kind @ `Pet`"]);
    let likes = json!([{ "$ref": "Named" }, { "$ref": "Food" }, { "type": "string" }]);
    expect(set(&format!("{PET}/likes/one_of"), likes), &["patch variant_added likes @ `Pet`"]);
    expect(remove(&format!("{PET}/likes/one_of/0")), &["major variant_removed likes @ `Pet`"]);
    expect(remove(&format!("{PET}/extra/open")), &["patch field_rewritten extra @ `Pet`"]);
}

#[test]
fn named_schemas() {
    expect(remove("/schemas/Stray"), &["patch schema_removed Stray @ `Stray`"]);
    expect(set("/schemas/Other", json!({ "type": "string" })), &["patch schema_added Other @ `Other`"]);
    expect(remove("/schemas/Stray/properties/any"), &["patch schema_retyped Stray @ `Stray`"]);
    expect(
        set("/schemas/Food", json!({ "type": "string" })),
        &["major schema_retyped Food @ `Food`", "major surface_changed types::Pet.food @ the document"],
    );
    expect(set("/schemas/Food/deprecated", json!(true)), &["minor schema_deprecated Food @ `Food`"]);
    let unused = |contract: &mut Value| {
        remove("/schemas/Food")(contract);
        remove(&format!("{PET}/likes"))(contract);
        remove(&format!("{PET}/food"))(contract);
    };
    expect(
        unused,
        &[
            "major schema_removed Food @ `Food`",
            "major field_removed food @ `Pet`",
            "major field_removed likes @ `Pet`",
        ],
    );
}

#[test]
fn fields_that_move_between_parent_and_child_stay_the_same_for_the_child() {
    // A field moves from the parent to the child: the parent loses it, the child keeps it.
    let down = |contract: &mut Value| {
        let field = contract["schemas"]["Named"]["properties"]["alias"].take();
        remove("/schemas/Named/properties/alias")(contract);
        set(&format!("{PET}/alias"), field)(contract);
    };
    expect(down, &["major field_removed alias @ `Named`", "patch schema_rewritten Pet @ `Pet`"]);
    // A field moves from the child to the parent: both have it.
    let up = |contract: &mut Value| {
        let field = contract["schemas"]["Pet"]["all_of"][1]["properties"]["born"].take();
        remove(&format!("{PET}/born"))(contract);
        set("/schemas/Named/properties/born", field)(contract);
    };
    expect(up, &["minor field_added born @ `Named`", "patch schema_rewritten Pet @ `Pet`"]);
    // Another parent: its fields are changes of the child.
    expect(
        set("/schemas/Pet/all_of/0/$ref", json!("Food")),
        &[
            "major field_removed alias @ `Pet`",
            "major field_removed name @ `Pet`",
            "minor field_added calories @ `Pet`",
        ],
    );
    // A schema that was an alias of another one now inherits from it.
    let built = json!({ "all_of": [{ "$ref": "Named" }, { "type": "object", "properties": { "age": {} } }] });
    expect(set("/schemas/Alias", built), &["patch field_added age @ `Alias`"]);
}

#[test]
fn the_whole() {
    expect(
        set("/server", json!("https://pets.example/v2")),
        &["patch server_changed https://pets.example/v2 @ the document"],
    );
    expect(set("/scopes", json!(["pets-read"])), &["major scope_removed pets-write @ the document"]);
    let more = json!(["pets-feed", "pets-read", "pets-write"]);
    expect(set("/scopes", more), &["minor scope_added pets-feed @ the document"]);
}

/// The effects and reasons after a change of the contract.
fn reasons(change: impl Fn(&mut Value), sources: &Sources) -> Vec<(Effect, String)> {
    let mut new = contract();
    change(&mut new);
    let report = judge(&parsed(&contract()), &parsed(&new), sources);
    report.changes.into_iter().map(|judged| (judged.effect, judged.why)).collect()
}

#[test]
fn an_operation_that_does_not_compile_is_major_and_not_judged() {
    let undecided = json!({ "in": "query", "schema": { "type": "string" } });
    let change = |contract: &mut Value| {
        set(&format!("{GET}/parameters/colour"), undecided.clone())(contract);
        set(&format!("{PET}/age"), json!({ "type": "integer" }))(contract);
    };
    let found = reasons(change, &sources());
    assert_eq!(found.len(), 2, "{found:?}");
    assert_eq!(found[0].0, Effect::Major);
    assert!(found[0].1.starts_with("not judged, since this does not compile: policy.toml: [pets.all]"), "{found:?}");
    // The struct of the other operations is judged.
    assert_eq!(found[1], (Effect::Minor, "`types::Pet.age` is added".to_owned()));

    // Whatever type the parameter of a new operation gets, no code breaks.
    let operation = json!({ "id": "put-pet", "tag": "Pets", "parameters": { "colour": undecided },
        "answers": { "200": null } });
    let found = reasons(set("/operations/~1pets/PUT", operation), &sources());
    assert_eq!(found, [(Effect::Minor, "existing code keeps compiling".to_owned())]);
}

#[test]
fn files_that_do_not_compile_leave_every_change_major_and_not_judged() {
    let sources = Sources { types: "[parameters".to_owned(), ..sources() };
    let found = reasons(set(&format!("{GET}/parameters/limit/schema/maximum"), json!(10)), &sources);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].0, Effect::Major);
    assert!(found[0].1.starts_with("not judged, since this does not compile: types.toml"), "{found:?}");
    let found = reasons(set(&format!("{GET}/deprecated"), json!(true)), &sources);
    assert_eq!(found, [(Effect::Minor, "existing code keeps compiling".to_owned())]);
}

/// Every place in a value, the deepest last.
fn places(value: &Value, here: &str, all: &mut Vec<String>) {
    let mut step = |key: &str, value: &Value| {
        let place = format!("{here}/{}", key.replace('~', "~0").replace('/', "~1"));
        all.push(place.clone());
        places(value, &place, all);
    };
    match value {
        Value::Object(map) => map.iter().for_each(|(key, value)| step(key, value)),
        Value::Array(list) => list.iter().enumerate().for_each(|(index, value)| step(&index.to_string(), value)),
        _ => {}
    }
}

#[test]
fn every_difference_is_reported() {
    let old = parsed(&contract());
    let mut all = Vec::new();
    places(&contract(), "", &mut all);
    let mut differences = 0;
    let others =
        [json!(null), json!(true), json!(7), json!("other"), json!([]), json!({}), json!({ "type": "string" })];
    for place in &all {
        let mut bent: Vec<Value> = others
            .iter()
            .map(|other| {
                let mut new = contract();
                *new.pointer_mut(place).unwrap() = other.clone();
                new
            })
            .collect();
        let mut new = contract();
        remove(place)(&mut new);
        bent.push(new);
        for new in bent {
            let Ok(new) = Contract::parse(&new.to_string()) else { continue };
            assert_eq!(new == old, compare(&old, &new).is_empty(), "{place}: {}", new.to_text());
            assert_eq!(new == old, compare(&new, &old).is_empty(), "{place}: {}", new.to_text());
            differences += usize::from(new != old);
        }
    }
    assert!(differences > 200, "{differences}");
}

#[test]
fn a_circular_contract_is_compared() {
    let round = |name: &str| {
        let mut contract = contract();
        contract["schemas"]["Named"]["all_of"] = json!([{ "$ref": "Alias" }, { "$ref": "Missing" }]);
        contract["schemas"]["Named"]["properties"][name] = json!({ "$ref": "Missing" });
        contract
    };
    let report = judged(&round("a"), &round("b"));
    assert_eq!(report.verdict(), Some(Effect::Major));
    assert_eq!(report.changes.len(), 2);
}

#[test]
fn a_report_has_three_forms() {
    let mut new = contract();
    remove("/operations/~1pets~1{id}/DELETE")(&mut new);
    set("/operations/~1pets/GET/parameters/limit/schema/maximum", json!(10))(&mut new);
    let report = judged(&contract(), &new);

    let json: Value = serde_json::from_str(&Format::Json.render(&report)).unwrap();
    assert_eq!(json["verdict"], "major");
    let first = json["changes"][0].as_object().unwrap();
    assert_eq!(first["kind"], "operation_removed");
    assert_eq!(first["operation"], "DELETE /pets/{id}");
    assert_eq!(first["name"], "remove-pet");
    assert_eq!(first["effect"], "major");
    assert!(!first.contains_key("schema"));
    assert_eq!(json["changes"].as_array().unwrap().len(), 2);

    assert_eq!(
        Format::Text.render(&report),
        "major  `DELETE /pets/{id}`: is gone (remove-pet) (code that uses `pets::Pets<G>::remove` no longer compiles)\n\
         patch  `GET /pets`: the maximum of the parameter `limit` is 10, was 50 (the public API does not depend on it)\n\
         verdict: major, since `DELETE /pets/{id}`: is gone (remove-pet)\n"
    );
    let markdown = Format::Markdown.render(&report);
    assert!(markdown.starts_with("### Major\n\n- `DELETE /pets/{id}`: is gone"), "{markdown}");
    assert!(markdown.contains("\n### Patch\n\n- `GET /pets`: ") && !markdown.contains("### Minor"), "{markdown}");
    assert!(markdown.ends_with("**Verdict:** major, since `DELETE /pets/{id}`: is gone (remove-pet)\n"), "{markdown}");

    let same = judged(&new, &new);
    assert_eq!(Format::Text.render(&same), "verdict: none, since nothing changed\n");
    let json: Value = serde_json::from_str(&Format::Json.render(&same)).unwrap();
    assert_eq!(json, json!({ "verdict": "none", "changes": [] }));
}
