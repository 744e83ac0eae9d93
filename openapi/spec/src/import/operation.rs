//! Converts the document's paths to the contract's operations. References to shared parts are resolved, so that each
//! operation is complete.

use std::collections::{BTreeMap, BTreeSet};

use ambitus_compiler::Error;
use ambitus_compiler::contract::{Body, Location, Operation, Parameter, Schema};
use serde_json::Value;

use super::node::{Node, is_prose, text};
use super::notes::Notes;
use super::place::Place;
use super::schema::{Schemas, Within};

const METHODS: &[&str] = &["get", "put", "post", "delete", "patch", "head", "options", "trace"];
const OPERATION: &[&str] = &["operationId", "tags", "deprecated", "parameters", "requestBody", "responses", "security"];
const JSON: &str = "application/json";
/// The longest chain of references.
const HOPS: usize = 16;

/// Reads operations.
pub(crate) struct Operations<'a, 'n> {
    document: &'a Value,
    /// The `security` of operations that do not name one.
    security: Option<&'a Value>,
    scopes: &'n BTreeSet<String>,
    schemas: Schemas<'a>,
    notes: &'n mut Notes,
    /// The place of each `operationId`.
    ids: BTreeMap<String, Place>,
    operations: BTreeMap<String, BTreeMap<String, Operation>>,
}

impl<'a, 'n> Operations<'a, 'n> {
    pub(crate) fn new(
        document: &'a Value,
        root: &Node<'a>,
        scopes: &'n BTreeSet<String>,
        schemas: Schemas<'a>,
        notes: &'n mut Notes,
    ) -> Result<Self, Error> {
        root.list("security")?;
        let security = root.get("security");
        Ok(Self { document, security, scopes, schemas, notes, ids: BTreeMap::new(), operations: BTreeMap::new() })
    }

    pub(crate) fn done(self) -> BTreeMap<String, BTreeMap<String, Operation>> {
        self.operations
    }

    /// Reads all operations of a path.
    pub(crate) fn read_path(&mut self, path: &str, node: &Node<'a>) -> Result<(), Error> {
        if !path.starts_with('/') {
            return Err(node.error("is not a path: it does not begin with a slash"));
        }
        if node.get("$ref").is_some() {
            return Err(node.error("is a reference, which is not supported for paths"));
        }
        let shared = node.list("parameters")?;
        for (key, value) in node.map {
            let place = node.place.at(key);
            if METHODS.contains(&key.as_str()) {
                let operation = self.operation(path, &Node::new(value, place)?, shared, &node.place)?;
                self.operations.entry(path.to_owned()).or_default().insert(key.to_uppercase(), operation);
            } else if key == "servers" || key.starts_with("x-") {
                if !is_prose(key) {
                    self.notes.ignored(&node.place, key);
                }
            } else if key != "parameters" && !is_prose(key) {
                return Err(Error::new(&place, "is not a known method"));
            }
        }
        Ok(())
    }

    fn operation(
        &mut self,
        path: &str,
        node: &Node<'a>,
        shared: &'a [Value],
        path_place: &Place,
    ) -> Result<Operation, Error> {
        node.report_unknown(OPERATION, self.notes);
        let id = node.needed("operationId")?;
        if let Some(other) = self.ids.insert(id.to_owned(), node.place.clone()) {
            return Err(node.error(format!("has the operationId {id}, and so has {other}")));
        }
        let tag = node.list("tags")?.first().ok_or_else(|| node.error("has no tag"))?;
        Ok(Operation {
            id: id.to_owned(),
            tag: text(tag, &node.place.at("tags").at(0))?.to_owned(),
            deprecated: node.flag("deprecated")?,
            scopes: self.security(node)?,
            parameters: self.parameters(path, node, shared, path_place)?,
            body: node.object("requestBody")?.map(|body| self.body(&body)).transpose()?,
            answers: self.answers(node)?,
        })
    }

    fn security(&mut self, node: &Node<'a>) -> Result<BTreeSet<String>, Error> {
        let own = node.list("security")?;
        let inherited = self.security.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        let (list, place) = match node.get("security") {
            Some(_) => (own, node.place.at("security")),
            None => (inherited, Place::default().at("security")),
        };
        if list.len() > 1 {
            self.notes.repaired(&place, "took the scopes of all alternatives together");
        }
        let mut scopes = BTreeSet::new();
        for (index, entry) in list.iter().enumerate() {
            let entry = Node::new(entry, place.at(index))?;
            for scheme in entry.map.keys() {
                for (index, scope) in entry.list(scheme)?.iter().enumerate() {
                    let place = entry.place.at(scheme).at(index);
                    let scope = text(scope, &place)?;
                    if !self.scopes.contains(scope) {
                        self.notes.repaired(&place, format!("kept the scope {scope}, which no scheme declares"));
                    }
                    scopes.insert(scope.to_owned());
                }
            }
        }
        Ok(scopes)
    }

    fn parameters(
        &mut self,
        path: &str,
        node: &Node<'a>,
        shared: &'a [Value],
        path_place: &Place,
    ) -> Result<BTreeMap<String, Parameter>, Error> {
        let own = self.parameter_list(node.list("parameters")?, &node.place.at("parameters"), path)?;
        let shared = self.parameter_list(shared, &path_place.at("parameters"), path)?;
        let mut parameters = BTreeMap::new();
        let mut places: BTreeMap<String, Place> = BTreeMap::new();
        for (name, place, parameter) in shared.into_iter().filter(|(name, _, parameter)| {
            // An operation's parameter overrides the path's.
            !own.iter().any(|(own, _, other)| own == name && other.location == parameter.location)
        }) {
            places.insert(name.clone(), place);
            parameters.insert(name, parameter);
        }
        for (name, place, parameter) in own {
            if let Some(other) = places.insert(name.clone(), place.clone()) {
                return Err(Error::new(&place, format!("has the name {name}, and so has {other}")));
            }
            parameters.insert(name, parameter);
        }
        for name in template_names(path) {
            if parameters.get(name).is_none_or(|parameter| parameter.location != Location::Path) {
                return Err(node.error(format!("does not say what {{{name}}} in its path is")));
            }
        }
        Ok(parameters)
    }

    /// The parameters of a list with the places where the list names them.
    fn parameter_list(
        &mut self,
        list: &'a [Value],
        place: &Place,
        path: &str,
    ) -> Result<Vec<(String, Place, Parameter)>, Error> {
        list.iter()
            .enumerate()
            .map(|(index, value)| {
                let place = place.at(index);
                let node = self.resolve(Node::new(value, place.clone())?)?;
                let (name, parameter) = self.parameter(&node, path)?;
                Ok((name, place, parameter))
            })
            .collect()
    }

    fn parameter(&mut self, node: &Node<'a>, path: &str) -> Result<(String, Parameter), Error> {
        node.report_unknown(&["name", "in", "required", "deprecated", "schema"], self.notes);
        let name = node.needed("name")?.to_owned();
        let location = match node.needed("in")? {
            "path" => Location::Path,
            "query" => Location::Query,
            "header" => Location::Header,
            other => return Err(Error::new(&node.place.at("in"), format!("is `{other}`: not path, query or header"))),
        };
        let mut required = node.flag("required")?;
        if location == Location::Path {
            if !template_names(path).any(|part| part == name) {
                return Err(node.error(format!("has the name {name}, but {path} has no such part")));
            }
            if !required {
                self.notes.repaired(&node.place, "took it as required; a path has no optional parts");
                required = true;
            }
        }
        let schema = node.object("schema")?.ok_or_else(|| node.error("has no `schema`"))?;
        let schema = self.schemas.read(&schema, Within::NOTHING, self.notes)?;
        Ok((name, Parameter { location, required, deprecated: node.flag("deprecated")?, schema }))
    }

    fn body(&mut self, node: &Node<'a>) -> Result<Body, Error> {
        let node = self.resolve(node.clone())?;
        node.report_unknown(&["content", "required"], self.notes);
        let (media, content) =
            self.content(&node)?.ok_or_else(|| node.error("has no content, so nothing can be sent"))?;
        let schema = content.object("schema")?.ok_or_else(|| content.error("has no `schema`"))?;
        let misplaced = schema.get("required") == Some(&Value::Bool(true));
        Ok(Body {
            media: media.to_owned(),
            required: node.flag("required")? || misplaced,
            schema: self.schemas.read(&schema, Within::BODY, self.notes)?,
        })
    }

    fn answers(&mut self, node: &Node<'a>) -> Result<BTreeMap<String, Option<Schema>>, Error> {
        let mut answers = BTreeMap::new();
        for (status, answer) in node.objects("responses")? {
            let bytes = status.as_bytes();
            if bytes.len() == 3 && bytes.iter().all(u8::is_ascii_digit) && (b'2'..=b'5').contains(&bytes[0]) {
                if bytes[0] == b'2' {
                    answers.insert(status.to_owned(), self.answer(&self.resolve(answer)?)?);
                } else if bytes[0] == b'3' {
                    self.notes.ignored(&node.place.at("responses"), status);
                }
                continue; // errors share one shape, which is not the document's business
            }
            if !status.starts_with("x-spotify-") {
                self.notes.ignored(&node.place.at("responses"), status);
            }
        }
        if answers.is_empty() {
            return Err(node.error("has no success answer"));
        }
        Ok(answers)
    }

    fn answer(&mut self, node: &Node<'a>) -> Result<Option<Schema>, Error> {
        node.report_unknown(&["content"], self.notes);
        let Some((media, content)) = self.content(node)? else { return Ok(None) };
        if media != JSON {
            self.notes.ignored(&node.place.at("content"), media);
            return Ok(None);
        }
        match content.object("schema")? {
            Some(schema) => self.schemas.read(&schema, Within::NOTHING, self.notes).map(Some),
            None => Ok(Some(Schema::default())),
        }
    }

    /// The content to read; JSON is preferred.
    fn content(&mut self, node: &Node<'a>) -> Result<Option<(&'a str, Node<'a>)>, Error> {
        let mut list = node.objects("content")?;
        let chosen = list.iter().position(|(media, _)| *media == JSON).unwrap_or(0);
        if list.is_empty() {
            return Ok(None);
        }
        let (media, content) = list.swap_remove(chosen);
        for (other, _) in list {
            self.notes.ignored(&node.place.at("content"), other);
        }
        content.report_unknown(&["schema"], self.notes);
        Ok(Some((media, content)))
    }

    /// Follows references to shared parts.
    fn resolve(&self, mut node: Node<'a>) -> Result<Node<'a>, Error> {
        let start = node.place.clone();
        let mut seen = vec![node.place.clone()];
        while let Some(reference) = node.text("$ref")? {
            if let Some(key) = node.map.keys().find(|key| *key != "$ref" && !is_prose(key)) {
                return Err(node.error(format!("has `{key}` beside `$ref`, where OpenAPI takes no notice of it")));
            }
            let place = Place::of_reference(reference)
                .ok_or_else(|| node.error(format!("refers to {reference}, which is outside the document")))?;
            let target = self
                .document
                .pointer(place.pointer())
                .ok_or_else(|| node.error(format!("refers to {reference}, which does not exist")))?;
            if seen.contains(&place) {
                let circle: Vec<String> = seen.iter().chain([&place]).map(ToString::to_string).collect();
                return Err(Error::new(&start, format!("refers to itself: {}", circle.join(" -> "))));
            }
            if seen.len() > HOPS {
                return Err(Error::new(&start, format!("follows more than {HOPS} references in a row")));
            }
            seen.push(place.clone());
            node = Node::new(target, place)?;
        }
        Ok(node)
    }
}

/// The names in braces in a path.
fn template_names(path: &str) -> impl Iterator<Item = &str> {
    path.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name)
}
