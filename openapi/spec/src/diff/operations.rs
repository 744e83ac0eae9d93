//! Changes of operations.

use std::collections::{BTreeMap, BTreeSet};

use ambitus_compiler::contract::{Body, Contract, Location, Operation, Schema};

use super::Comparison;
use super::change::{Judgement, Subject};
use super::schemas::At;
use super::shape::{Shape, describe, is_object};
use super::uses::Use;

/// Method and path, as `GET /albums`.
fn by_place(contract: &Contract) -> BTreeMap<(&str, &str), &Operation> {
    contract.each_operation().map(|(method, path, operation)| ((path, method), operation)).collect()
}

impl Comparison<'_> {
    /// Compares the operations. An operation is its method and path; only where one of those changes does the id tell.
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
                        let what = format!("stood at `{old_method} {old_path}` before");
                        let why = "the method stays, and policy.toml must name its new place";
                        self.add(&subject, "operation_moved", &after.id, what, Judgement::patch(why));
                        if let Some(before) = old.get(&(*old_path, *old_method)) {
                            self.operation(&subject, before, after);
                        }
                    }
                    None => {
                        let what = format!("is new ({})", after.id);
                        self.add(&subject, "operation_added", &after.id, what, Judgement::minor("a method is added"));
                    }
                },
                _ => {}
            }
        }
        for ((path, method), before) in old.iter().filter(|(place, _)| is_gone(place) && !arrived.contains(*place)) {
            let subject = Subject::Operation(format!("{method} {path}"));
            let what = format!("is gone ({})", before.id);
            self.add(&subject, "operation_removed", &before.id, what, Judgement::major("its methods go"));
        }
    }

    fn operation(&mut self, subject: &Subject, old: &Operation, new: &Operation) {
        if old.id != new.id {
            let what = format!("has the id {}, had {}", new.id, old.id);
            let why = "methods are named by policy.toml; the link to Spotify's page follows the id";
            self.add(subject, "operation_renamed", &new.id, what, Judgement::patch(why));
        }
        if old.tag != new.tag {
            let what = format!("has the tag {}, had {}", new.tag, old.tag);
            self.add(subject, "tag_changed", &new.tag, what, Judgement::patch("methods are grouped by policy.toml"));
        }
        let at = At { subject, way: Use::REQUEST, noun: "operation", name: String::new() };
        self.deprecation(&at, old.deprecated, new.deprecated);
        let policy = Judgement::patch("what a call needs is policy.toml's business: look at its rows");
        self.scopes(subject, "asks for", [&old.scopes, &new.scopes], policy, policy);
        self.parameters(subject, old, new);
        self.body(subject, old.body.as_ref(), new.body.as_ref());
        self.answers(subject, &old.answers, &new.answers);
    }

    fn parameters(&mut self, subject: &Subject, old: &Operation, new: &Operation) {
        let names: BTreeSet<&String> = old.parameters.keys().chain(new.parameters.keys()).collect();
        for name in names {
            let at = At { subject, way: Use::REQUEST, noun: "parameter", name: name.clone() };
            match (old.parameters.get(name), new.parameters.get(name)) {
                (Some(before), Some(after)) => {
                    if before.location != after.location {
                        let (is, was) = (location(after.location), location(before.location));
                        let what = format!("the parameter `{name}` stands in the {is}, stood in the {was}");
                        self.note(&at, "moved", what, Judgement::patch("callers do not see where it stands"));
                    }
                    self.need(&at, before.required, after.required);
                    self.deprecation(&at, before.deprecated, after.deprecated);
                    self.value(&at, &before.schema, &after.schema);
                }
                (Some(before), None) => {
                    let what = format!("the parameter `{name}` of the {} is gone", location(before.location));
                    self.note(&at, "removed", what, Judgement::major("whoever sets it no longer compiles"));
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
                self.add(subject, "body_retyped", "body", what, Judgement::major("the method takes something else"));
            }
            (Some(old), Some(new)) => {
                if old.required != new.required {
                    let (kind, what) = if new.required {
                        ("body_required", "the body is required now")
                    } else {
                        ("body_optional", "the body is no longer required")
                    };
                    let why = "what the method asks for are the body's fields";
                    self.add(subject, kind, "body", what, Judgement::patch(why));
                }
                // The fields of a body are parameters to callers, so they go by their own names.
                let name = if is_object(&old.schema) && is_object(&new.schema) { "" } else { "body" };
                let at = At { subject, way: Use::REQUEST, noun: "field", name: name.to_owned() };
                self.value(&at, &old.schema, &new.schema);
            }
            (Some(_), None) => {
                let judgement = Judgement::major("whoever sends it no longer compiles");
                self.add(subject, "body_removed", "body", "the body is gone", judgement);
            }
            (None, Some(new)) => {
                let shape = Shape::of(&new.schema, self.new);
                let judgement = if shape.fields.is_empty() || !shape.required.is_empty() {
                    Judgement::major("a required parameter is one more argument of the method")
                } else {
                    Judgement::minor("an optional parameter is one more method of the builder")
                };
                self.add(subject, "body_added", "body", "the body is new", judgement);
            }
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
            let judgement = Judgement::patch("any 2xx is success");
            self.add(subject, "answer_status_changed", &list(new), what, judgement);
        }
        let (was, is) = (answer_type(old), answer_type(new));
        if was != is {
            let what = format!("the answer is {is}, was {was}");
            let judgement = Judgement::major("the method returns something else");
            return self.add(subject, "answer_retyped", "answer", what, judgement);
        }
        // Of several answers with a body, those of the same status belong together, or else the only ones.
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
            self.value(&At { subject, way: Use::ANSWER, noun: "field", name: name.to_owned() }, &before, &after);
        }
    }
}

type Answers = BTreeMap<String, Option<Schema>>;

/// The type of what a method returns, in words. An object with one field is handed out as that field.
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
