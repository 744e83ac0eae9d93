//! Changes of operations.

use std::collections::{BTreeMap, BTreeSet};

use ambitus_compiler::contract::{Body, Contract, Location, Operation, Schema};

use super::Comparison;
use super::change::Subject;
use super::schemas::At;
use super::shape::{describe, is_object};

/// Method and path, as `GET /albums`.
fn by_place(contract: &Contract) -> BTreeMap<(&str, &str), &Operation> {
    contract.each_operation().map(|(method, path, operation)| ((path, method), operation)).collect()
}

impl Comparison<'_> {
    /// Compares the operations. They are matched by method and path. An operation that moved is found by its id.
    pub(super) fn operations(&mut self) {
        let (old, new) = (by_place(self.old), by_place(self.new));
        let is_gone = |place: &(&str, &str)| !new.contains_key(place);
        let moved: BTreeMap<&str, (&str, &str)> =
            old.iter().filter(|(place, _)| is_gone(place)).map(|(place, it)| (it.id.as_str(), *place)).collect();
        let mut arrived = BTreeSet::new();
        let places: BTreeSet<(&str, &str)> = old.keys().chain(new.keys()).copied().collect();
        for (path, method) in &places {
            let subject = Subject::Operation(format!("{method} {path}"));
            let place = (*path, *method);
            match (old.get(&place), new.get(&place)) {
                (Some(before), Some(after)) => self.operation(&subject, before, after),
                (None, Some(after)) => match moved.get(after.id.as_str()).filter(|from| arrived.insert(**from)) {
                    Some((old_path, old_method)) => {
                        let what = format!("was `{old_method} {old_path}` before");
                        self.add(&subject, "operation_moved", &after.id, what);
                        if let Some(before) = old.get(&(*old_path, *old_method)) {
                            self.operation(&subject, before, after);
                        }
                    }
                    None => {
                        let what = format!("is new ({})", after.id);
                        self.add(&subject, "operation_added", &after.id, what);
                    }
                },
                _ => {}
            }
        }
        for ((path, method), before) in old.iter().filter(|(place, _)| is_gone(place) && !arrived.contains(*place)) {
            let subject = Subject::Operation(format!("{method} {path}"));
            let what = format!("is gone ({})", before.id);
            self.add(&subject, "operation_removed", &before.id, what);
        }
    }

    fn operation(&mut self, subject: &Subject, old: &Operation, new: &Operation) {
        if old.id != new.id {
            let what = format!("has the id {}, had {}", new.id, old.id);
            self.add(subject, "operation_renamed", &new.id, what);
        }
        if old.tag != new.tag {
            let what = format!("has the tag {}, had {}", new.tag, old.tag);
            self.add(subject, "tag_changed", &new.tag, what);
        }
        let at = At { subject, noun: "operation", name: String::new() };
        self.deprecation(&at, old.deprecated, new.deprecated);
        self.scopes(subject, "asks for", [&old.scopes, &new.scopes]);
        self.parameters(subject, old, new);
        self.body(subject, old.body.as_ref(), new.body.as_ref());
        self.answers(subject, &old.answers, &new.answers);
    }

    fn parameters(&mut self, subject: &Subject, old: &Operation, new: &Operation) {
        let names: BTreeSet<&String> = old.parameters.keys().chain(new.parameters.keys()).collect();
        for name in names {
            let at = At { subject, noun: "parameter", name: name.clone() };
            match (old.parameters.get(name), new.parameters.get(name)) {
                (Some(before), Some(after)) => {
                    if before.location != after.location {
                        let (is, was) = (location(after.location), location(before.location));
                        let what = format!("the parameter `{name}` is sent in the {is}, was sent in the {was}");
                        self.note(&at, "moved", what);
                    }
                    self.need(&at, before.required, after.required);
                    self.deprecation(&at, before.deprecated, after.deprecated);
                    self.value(&at, &before.schema, &after.schema);
                }
                (Some(before), None) => {
                    let what = format!("the parameter `{name}` of the {} is gone", location(before.location));
                    self.note(&at, "removed", what);
                }
                (None, Some(after)) => self.added(&at, after.required),
                (None, None) => {}
            }
        }
    }

    fn body(&mut self, subject: &Subject, old: Option<&Body>, new: Option<&Body>) {
        match (old, new) {
            (Some(old), Some(new)) if old.media != new.media => {
                let what = format!("the body is {}, was {}", new.media, old.media);
                self.add(subject, "body_retyped", "body", what);
            }
            (Some(old), Some(new)) => {
                if old.required != new.required {
                    let (kind, what) = if new.required {
                        ("body_required", "the body is required now")
                    } else {
                        ("body_optional", "the body is no longer required")
                    };
                    self.add(subject, kind, "body", what);
                }
                // Callers see the fields of a body as parameters, so the names of fields have no prefix.
                let name = if is_object(&old.schema) && is_object(&new.schema) { "" } else { "body" };
                let at = At { subject, noun: "field", name: name.to_owned() };
                self.value(&at, &old.schema, &new.schema);
            }
            (Some(_), None) => self.add(subject, "body_removed", "body", "the body is gone"),
            (None, Some(_)) => self.add(subject, "body_added", "body", "the body is new"),
            (None, None) => {}
        }
    }

    fn answers(&mut self, subject: &Subject, old: &Answers, new: &Answers) {
        if old == new {
            return;
        }
        if !old.keys().eq(new.keys()) {
            let list = |answers: &Answers| answers.keys().cloned().collect::<Vec<_>>().join(", ");
            let what = format!("success is {}, was {}", list(new), list(old));
            self.add(subject, "answer_status_changed", &list(new), what);
        }
        let (was, is) = (answer_type(old), answer_type(new));
        if was != is {
            let what = format!("the answer is {is}, was {was}");
            return self.add(subject, "answer_retyped", "answer", what);
        }
        // If each side has one kind of body, those two are compared, otherwise the bodies of the same status.
        let only = |answers: &Answers| {
            let mut all = answers.values().flatten();
            all.next().cloned().filter(|first| all.all(|other| other == first))
        };
        let pairs: Vec<(Schema, Schema)> = match (only(old), only(new)) {
            (Some(before), Some(after)) => vec![(before, after)],
            _ => old.iter().filter_map(|(status, before)| Some((before.clone()?, new.get(status)?.clone()?))).collect(),
        };
        for (before, after) in pairs {
            let name = if is_object(&before) && is_object(&after) { "" } else { "answer" };
            self.value(&At { subject, noun: "field", name: name.to_owned() }, &before, &after);
        }
    }
}

type Answers = BTreeMap<String, Option<Schema>>;

/// The type that a method returns, in words. For an object with one field, the method returns that field.
fn answer_type(answers: &Answers) -> String {
    let kinds: BTreeSet<String> = answers
        .values()
        .flatten()
        .map(|schema| match schema.properties.keys().next() {
            Some(only) if schema.properties.len() == 1 && schema.all_of.is_empty() => {
                format!("object of `{only}` only")
            }
            _ if is_object(schema) => describe(schema),
            _ if schema.items.is_some() => "list".to_owned(), // what it is a list of is compared as such
            _ if !schema.one_of.is_empty() => "one of several".to_owned(),
            _ => describe(schema),
        })
        .collect();
    let kinds: Vec<String> = kinds.into_iter().collect();
    match (kinds.is_empty(), answers.values().any(Option::is_none)) {
        (true, _) => "empty".to_owned(),
        (false, true) => format!("{} or empty", kinds.join(" or ")),
        (false, false) => kinds.join(" or "),
    }
}

fn location(location: Location) -> &'static str {
    match location {
        Location::Path => "path",
        Location::Query => "query",
        Location::Header => "headers",
    }
}
