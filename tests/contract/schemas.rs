//! The schemas of answers, compared with what serde writes and reads.

use ambitus::api::answers;
use serde_json::{Map, Value, json};

use crate::{
    corpus::recordings,
    support::openapi::{compiled, sample},
};

fn validator(operation: &str) -> Option<(Value, jsonschema::Validator)> {
    let schema = Value::from(answers::schema(operation)?);
    let validator = jsonschema::validator_for(&schema).unwrap();
    Some((schema, validator))
}

/// Something that a schema allows: as much as it can be, or as little.
fn instance(schema: &Value, root: &Value, full: bool) -> Value {
    if let Some(reference) = schema["$ref"].as_str() {
        return instance(root.pointer(reference.trim_start_matches('#')).unwrap(), root, full);
    }
    if let Some(choices) = schema["anyOf"].as_array() {
        let choice = if full { choices.first() } else { choices.last() };
        return instance(choice.unwrap(), root, full);
    }
    let kind = match &schema["type"] {
        Value::Array(kinds) => if full { kinds.first() } else { kinds.last() }.unwrap(),
        kind => kind,
    };
    match kind.as_str() {
        Some("object") => {
            let required = schema["required"].as_array();
            let wanted = |name: &String| full || required.is_some_and(|names| names.contains(&json!(name)));
            let fields = schema["properties"].as_object().into_iter().flatten();
            Value::Object(
                fields
                    .filter(|(name, _)| wanted(name))
                    .map(|(name, field)| (name.clone(), instance(field, root, full)))
                    .collect::<Map<_, _>>(),
            )
        }
        Some("array") if full => json!([instance(&schema["items"], root, full)]),
        Some("array") => json!([]),
        Some("string") => json!("AB"),
        Some("integer") => json!(1),
        Some("number") => json!(0.5),
        Some("boolean") => json!(true),
        Some("null") => Value::Null,
        other => panic!("{other:?} in {schema}"),
    }
}

#[test]
fn what_serde_writes_is_what_the_schema_says() {
    let contract = compiled().contract;
    let mut answers: Vec<(String, Vec<u8>)> = Vec::new();
    for (_, _, operation) in contract.each_operation() {
        if let Some(schema) = operation.answers.values().flatten().next() {
            answers.push((operation.id.clone(), sample(&contract, schema, "").to_string().into_bytes()));
        }
    }
    answers.extend(recordings("schemas").into_iter().filter(|one| one.real).map(|one| (one.operation, one.answer)));
    let mut wrong = Vec::new();
    for operation in answers::operations() {
        let Some((_, validator)) = validator(operation) else { continue };
        for (_, answer) in answers.iter().filter(|(of, _)| of == operation) {
            let held = answers::read_back(operation, answer.clone(), true).unwrap();
            wrong.extend(
                validator.iter_errors(&held).map(|error| format!("{operation}: {} {error:.200}", error.instance_path)),
            );
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_the_schema_allows_is_what_serde_reads() {
    let mut wrong = Vec::new();
    for operation in answers::operations() {
        let Some((schema, validator)) = validator(operation) else { continue };
        for full in [true, false] {
            let answer = instance(&schema, &schema, full);
            assert!(validator.is_valid(&answer), "{operation}: the test itself departs from the schema: {answer}");
            match answers::read_back(operation, answer.to_string(), true) {
                Ok(held) => assert!(validator.is_valid(&held), "{operation}: {held}"),
                Err(error) => wrong.push(error.to_string()),
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
