//! Converts a whole document to a contract.

use std::collections::{BTreeMap, BTreeSet};

use ambitus_compiler::Error;
use ambitus_compiler::contract::{Contract, FORMAT};
use serde_json::{Map, Value};

use super::families::Families;
use super::node::{Node, is_prose, text};
use super::notes::Notes;
use super::operation::Operations;
use super::place::Place;
use super::schema::{Schemas, Within};

const ROOT: &[&str] = &["openapi", "info", "servers", "tags", "paths", "components", "security"];
const COMPONENTS: &[&str] = &["schemas", "parameters", "responses", "requestBodies", "securitySchemes"];

/// Reads a document's facts.
pub(crate) fn read(document: &Value, notes: &mut Notes) -> Result<Contract, Error> {
    let root = root(document)?;
    root.report_unknown(ROOT, notes);
    report_foreign_references(document, notes);
    let components = root.object("components")?;
    if let Some(components) = &components {
        components.report_unknown(COMPONENTS, notes);
    }

    let none = Map::new();
    let named = components.as_ref().map(|node| node.object("schemas")).transpose()?.flatten();
    let families = Families::find(document, named.as_ref().map_or(&none, |node| node.map))?;
    let names = named.iter().flat_map(|node| node.map.keys().map(String::as_str)).collect();
    let mut reader = Schemas::new(families, names);
    let mut schemas = BTreeMap::new();
    for (name, node) in named.map(|node| node.entries()).transpose()?.unwrap_or_default() {
        let relatives = reader.families.added(name);
        schemas.insert(name.to_owned(), reader.read(&node, Within::family(&relatives), notes)?);
    }

    let scopes = scopes(components.as_ref(), notes)?;
    let mut operations = Operations::new(document, &root, &scopes, reader, notes)?;
    let paths = root.object("paths")?.ok_or_else(|| root.error("has no `paths`"))?;
    for (path, node) in paths.map.iter().filter(|(path, _)| !path.starts_with("x-")) {
        operations.read_path(path, &Node::new(node, paths.place.at(path))?)?;
    }
    let operations = operations.done();
    if operations.is_empty() {
        return Err(paths.error("has no operation"));
    }
    Ok(Contract { format: FORMAT, server: server(&root, notes)?, scopes, operations, schemas })
}

fn root(document: &Value) -> Result<Node<'_>, Error> {
    let not = |why: &str| Error::new("the document", format!("is not an OpenAPI 3.0 document: {why}"));
    let root = Node::new(document, Place::default()).map_err(|_| not("it is not an object"))?;
    match root.get("openapi") {
        Some(Value::String(version)) if version == "3.0" || version.starts_with("3.0.") => Ok(root),
        Some(Value::String(version)) => Err(not(&format!("its version is {version}"))),
        Some(_) => Err(not("its `openapi` is not text")),
        None if root.get("swagger").is_some() => Err(not("it is of Swagger")),
        None => Err(not("it has no `openapi`")),
    }
}

fn server(root: &Node<'_>, notes: &mut Notes) -> Result<String, Error> {
    let place = root.place.at("servers");
    let servers = root.list("servers")?;
    let first = servers.first().ok_or_else(|| root.error("names no server"))?;
    for index in 1..servers.len() {
        notes.ignored(&place, format!("server {index}, since the first is taken"));
    }
    let node = Node::new(first, place.at(0))?;
    node.report_unknown(&["url"], notes);
    Ok(node.needed("url")?.trim_end_matches('/').to_owned())
}

/// The scopes of every OAuth flow.
fn scopes(components: Option<&Node<'_>>, notes: &mut Notes) -> Result<BTreeSet<String>, Error> {
    let mut scopes = BTreeSet::new();
    let schemes = components.map(|node| node.objects("securitySchemes")).transpose()?.unwrap_or_default();
    for (_, scheme) in schemes {
        scheme.report_unknown(&["type", "flows"], notes);
        if scheme.needed("type")? != "oauth2" {
            notes.ignored(&scheme.place, "a scheme that is not oauth2");
            continue;
        }
        for (_, flow) in scheme.objects("flows")? {
            flow.report_unknown(&["authorizationUrl", "tokenUrl", "refreshUrl", "scopes"], notes);
            scopes.extend(flow.object("scopes")?.iter().flat_map(|node| node.map.keys().cloned()));
        }
    }
    Ok(scopes)
}

/// Reports references within extensions whose target is missing, since that is a sign of a truncated file. All extensions
/// are dropped.
fn report_foreign_references(document: &Value, notes: &mut Notes) {
    let mut rest = vec![(document, Place::default(), false)];
    while let Some((value, place, extension)) = rest.pop() {
        match value {
            Value::Array(items) => {
                rest.extend(items.iter().enumerate().map(|(index, item)| (item, place.at(index), extension)));
            }
            Value::Object(map) => {
                let target = map.get("$ref").and_then(|target| text(target, &place).ok());
                if let Some(target) = target.filter(|target| extension && !target.starts_with('#')) {
                    notes.repaired(&place.at("$ref"), format!("left out with its extension; {target} is not here"));
                }
                for (key, value) in map {
                    let extension = extension || key.starts_with("x-");
                    if extension || !is_prose(key) {
                        rest.push((value, place.at(key), extension));
                    }
                }
            }
            _ => {}
        }
    }
}
