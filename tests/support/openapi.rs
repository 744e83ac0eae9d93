//! The files of `openapi/`, as the tests read them.

use std::path::Path;

use ambitus_compiler::{
    Compiled, Sources,
    contract::{Contract, Schema},
};
use serde_json::{Map, Value, json};

pub(crate) fn compiled() -> Compiled {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("openapi");
    Sources::read(&folder).unwrap().compile().unwrap()
}

/// An answer that fits a schema, with every property present.
pub(crate) fn sample(contract: &Contract, schema: &Schema, name: &str) -> Value {
    if let Some(reference) = &schema.reference {
        return sample(contract, &contract.schemas[reference], name);
    }
    if let Some(first) = schema.one_of.first() {
        return sample(contract, first, name);
    }
    let mut object = Map::new();
    for part in &schema.all_of {
        if let Value::Object(properties) = sample(contract, part, name) {
            object.extend(properties);
        }
    }
    for (name, property) in &schema.properties {
        object.insert(name.clone(), sample(contract, property, name));
    }
    if !object.is_empty() {
        return Value::Object(object);
    }
    if let Some(value) = schema.values.first() {
        return value.clone();
    }
    match schema.kind.as_deref() {
        Some("boolean") => json!(true),
        Some("integer") => json!(3),
        Some("number") => json!(0.5),
        Some("array") => json!([sample(contract, schema.items.as_ref().unwrap(), name)]),
        Some("string") => json!(match name {
            "available_markets" | "country" | "markets" => "SE",
            "release_date" => "1981-12",
            "added_at" | "played_at" => "2024-05-01T12:30:00Z",
            "uri" => "spotify:track:11dFghVXANMlKmJXsNCbNl",
            _ => "text",
        }),
        _ => json!({}),
    }
}
