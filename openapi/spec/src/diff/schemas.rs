//! Changes of schemas: of named ones by name, of others by where they stand.

use std::collections::BTreeSet;

use ambitus_compiler::contract::Schema;
use serde_json::Value;

use super::Comparison;
use super::change::{Judgement, Subject};
use super::shape::{Shape, describe, is_object};
use super::uses::{Use, Uses};

/// Where schemas are compared.
#[derive(Clone)]
pub(super) struct At<'s> {
    pub(super) subject: &'s Subject,
    pub(super) way: Use,
    /// `parameter`, `field` or `schema`: what changes here is called that.
    pub(super) noun: &'static str,
    /// Its name; empty for the subject itself.
    pub(super) name: String,
}

impl At<'_> {
    fn field(&self, name: &str) -> Self {
        let name = if self.name.is_empty() { name.to_owned() } else { format!("{}.{name}", self.name) };
        Self { noun: "field", name, ..self.clone() }
    }

    fn item(&self) -> Self {
        Self { name: format!("{}[]", self.name), ..self.clone() }
    }

    /// How it is called in a sentence.
    fn called(&self) -> String {
        if self.name.is_empty() { "it".to_owned() } else { format!("the {} `{}`", self.noun, self.name) }
    }
}

impl Comparison<'_> {
    /// Compares the named schemas.
    pub(super) fn schemas(&mut self) {
        let (old, new) = (self.old, self.new);
        let (old_uses, new_uses) = (Uses::of(old), Uses::of(new));
        let names: BTreeSet<&String> = old.schemas.keys().chain(new.schemas.keys()).collect();
        for name in names {
            let subject = Subject::Schema(name.clone());
            let (before, after) = (old_uses.way(name), new_uses.way(name));
            let way = Use { request: before.request || after.request, answer: before.answer || after.answer };
            match (old.schemas.get(name), new.schemas.get(name)) {
                (Some(before), Some(after)) => {
                    self.named(&At { subject: &subject, way, noun: "schema", name: String::new() }, before, after);
                }
                (Some(_), None) => {
                    let gone = Judgement::major("its type goes");
                    self.add(&subject, "schema_removed", name, "is gone", way.judge(gone, gone));
                }
                (None, Some(_)) => {
                    let come = Judgement::minor("a type is added");
                    self.add(&subject, "schema_added", name, "is new", way.judge(come, come));
                }
                (None, None) => {}
            }
        }
    }

    fn named(&mut self, at: &At<'_>, old: &Schema, new: &Schema) {
        if old == new {
            return;
        }
        let (old_shape, new_shape) = (Shape::of(old, self.old), Shape::of(new, self.new));
        if old_shape.fields.is_empty() || new_shape.fields.is_empty() {
            return self.value(at, old, new);
        }
        let before = self.changes.len();
        self.flags(at, old, new);
        self.fields(at, &old_shape, &new_shape);
        self.leaf(at, old, new);
        self.rewritten(at, before);
    }

    /// Compares two schemas that stand in the same place.
    pub(super) fn value(&mut self, at: &At<'_>, old: &Schema, new: &Schema) {
        if old == new {
            return;
        }
        let before = self.changes.len();
        self.flags(at, old, new);
        match (&old.items, &new.items) {
            _ if is_object(old) && is_object(new) => {
                self.fields(at, &Shape::of(old, self.old), &Shape::of(new, self.new));
            }
            (Some(old), Some(new)) => self.value(&at.item(), old, new),
            _ if !old.one_of.is_empty() && !new.one_of.is_empty() => self.union(at, old, new),
            _ => self.retyped(at, &describe(old), &describe(new)),
        }
        self.leaf(at, old, new);
        self.rewritten(at, before);
    }

    fn retyped(&mut self, at: &At<'_>, old: &str, new: &str) {
        if old != new {
            let what = format!("{} is {new}, was {old}", at.called());
            let judgement = Judgement::major("its type in Rust may follow");
            self.note(at, "retyped", what, at.way.judge(judgement, judgement));
        }
    }

    /// Compares what objects of two shapes have.
    fn fields(&mut self, at: &At<'_>, old: &Shape<'_>, new: &Shape<'_>) {
        // What is inherited is the parents' change, unless the parents themselves change.
        let names: BTreeSet<&str> = if old.parents == new.parents {
            let required = old.required.symmetric_difference(&new.required);
            let relaxed = required.filter(|name| old.own.contains(*name) || new.own.contains(*name));
            old.own.union(&new.own).chain(relaxed).copied().collect()
        } else {
            old.fields.keys().chain(new.fields.keys()).copied().collect()
        };
        for name in names {
            let at = at.field(name);
            let (was, is) = (old.required.contains(name), new.required.contains(name));
            match (old.fields.get(name), new.fields.get(name)) {
                (Some(before), Some(after)) => {
                    self.need(&at, was, is);
                    self.value(&at, before, after);
                }
                (Some(_), None) => {
                    let what = format!("{} is gone", at.called());
                    let request = Judgement::major("whoever sets it no longer compiles");
                    let answer = Judgement::major("whoever reads it no longer compiles");
                    self.note(&at, "removed", what, at.way.judge(request, answer));
                }
                (None, Some(_)) => self.added(&at, is),
                (None, None) => {}
            }
        }
    }

    /// Reports a new parameter or field.
    pub(super) fn added(&mut self, at: &At<'_>, required: bool) {
        let what = format!("{} is new{}", at.called(), if required { " and required" } else { "" });
        let request = if required {
            Judgement::major("a required parameter is one more argument of the method")
        } else {
            Judgement::minor("an optional parameter is one more method of the builder")
        };
        let answer = Judgement::minor("structs of answers are non-exhaustive");
        self.note(at, "added", what, at.way.judge(request, answer));
    }

    /// Reports that a parameter or field became required or optional.
    pub(super) fn need(&mut self, at: &At<'_>, was: bool, is: bool) {
        let (kind, what, request, answer) = match (was, is) {
            (false, true) => (
                "required",
                "is required now",
                Judgement::major("a required parameter is one more argument of the method"),
                Judgement::patch("a field stays an Option until types.toml says that it is always there"),
            ),
            (true, false) => (
                "optional",
                "is no longer required",
                Judgement::major("an argument of the method becomes a method of the builder"),
                Judgement::major("the field may have to become an Option"),
            ),
            _ => return,
        };
        self.note(at, kind, format!("{} {what}", at.called()), at.way.judge(request, answer));
    }

    /// Reports deprecation.
    pub(super) fn deprecation(&mut self, at: &At<'_>, was: bool, is: bool) {
        let (kind, what, judgement) = match (was, is) {
            (false, true) => ("deprecated", "is deprecated", Judgement::minor("a deprecation is announced")),
            (true, false) => ("undeprecated", "is no longer deprecated", Judgement::patch("a warning goes away")),
            _ => return,
        };
        self.note(at, kind, format!("{} {what}", at.called()), at.way.judge(judgement, judgement));
    }

    fn flags(&mut self, at: &At<'_>, old: &Schema, new: &Schema) {
        self.deprecation(at, old.deprecated, new.deprecated);
        let (kind, what, request, answer) = match (old.nullable, new.nullable) {
            (false, true) => (
                "nullable",
                "may be null now",
                Judgement::patch("what is sent now may still be sent"),
                Judgement::major("the field may have to become an Option"),
            ),
            (true, false) => (
                "not_nullable",
                "is no longer null",
                Judgement::major("null may no longer be sent"),
                Judgement::patch("a field stays an Option until types.toml says that it is always there"),
            ),
            _ => return,
        };
        self.note(at, kind, format!("{} {what}", at.called()), at.way.judge(request, answer));
    }

    fn union(&mut self, at: &At<'_>, old: &Schema, new: &Schema) {
        let kinds = |schema: &Schema| schema.one_of.iter().map(describe).collect::<BTreeSet<_>>();
        let (old, new) = (kinds(old), kinds(new));
        for kind in new.difference(&old) {
            let judgement = Judgement::minor("enums are non-exhaustive");
            let what = format!("{} may be {kind} now", at.called());
            self.note(at, "variant_added", what, at.way.judge(judgement, judgement));
        }
        for kind in old.difference(&new) {
            let judgement = Judgement::major("a variant goes");
            let what = format!("{} is no longer {kind}", at.called());
            self.note(at, "variant_removed", what, at.way.judge(judgement, judgement));
        }
    }

    /// Compares values, default and limits.
    fn leaf(&mut self, at: &At<'_>, old: &Schema, new: &Schema) {
        self.values(at, &old.values, &new.values);
        if old.default != new.default {
            let shown = |default: &Option<Value>| default.as_ref().map_or_else(|| "none".to_owned(), Value::to_string);
            let what =
                format!("the default of {} is {}, was {}", at.called(), shown(&new.default), shown(&old.default));
            let judgement = Judgement::patch("no type depends on a default");
            self.note(at, "default_changed", what, judgement);
        }
        let limits = |schema: &Schema| {
            let counts = [schema.min_items, schema.max_items].map(|count| count.map(|count| count.to_string()));
            let numbers = [&schema.minimum, &schema.maximum].map(|number| number.as_ref().map(ToString::to_string));
            numbers.into_iter().chain(counts).map(|limit| limit.unwrap_or_else(|| "none".to_owned()))
        };
        let names = ["minimum", "maximum", "least length", "greatest length"];
        for (name, (old, new)) in names.into_iter().zip(limits(old).zip(limits(new))) {
            if old != new {
                let what = format!("the {name} of {} is {new}, was {old}", at.called());
                self.note(at, "limit_changed", what, Judgement::patch("no type depends on a limit"));
            }
        }
    }

    fn values(&mut self, at: &At<'_>, old: &[Value], new: &[Value]) {
        let list = |values: &[Value]| values.iter().map(Value::to_string).collect::<Vec<_>>().join(", ");
        if old.is_empty() && !new.is_empty() {
            let what = format!("{} has listed values now: {}", at.called(), list(new));
            let request = Judgement::major("a value that is sent now may be refused");
            let answer = Judgement::minor("enums of answers are open");
            return self.note(at, "values_listed", what, at.way.judge(request, answer));
        }
        if new.is_empty() && !old.is_empty() {
            let what = format!("{} has no listed values any more", at.called());
            let request = Judgement::minor("more may be sent");
            let answer = Judgement::major("variants may go");
            return self.note(at, "values_unlisted", what, at.way.judge(request, answer));
        }
        for value in new.iter().filter(|value| !old.contains(value)) {
            let judgement = Judgement::minor("enums are non-exhaustive");
            let what = format!("{} may be {value} now", at.called());
            self.note(at, "value_added", what, at.way.judge(judgement, judgement));
        }
        for value in old.iter().filter(|value| !new.contains(value)) {
            let request = Judgement::major("the value may no longer be sent");
            let answer = Judgement::major("a variant goes");
            let what = format!("{} is no longer {value}", at.called());
            self.note(at, "value_removed", what, at.way.judge(request, answer));
        }
    }

    /// No difference goes without a word: what has no meaning of its own is reported as that.
    fn rewritten(&mut self, at: &At<'_>, before: usize) {
        if self.changes.len() == before {
            let what = format!("{} is written in another way", at.called());
            self.note(at, "rewritten", what, Judgement::patch("it means the same"));
        }
    }

    pub(super) fn note(&mut self, at: &At<'_>, kind: &str, what: String, judgement: Judgement) {
        let kind =
            if kind.contains('_') && kind != "not_nullable" { kind.to_owned() } else { format!("{}_{kind}", at.noun) };
        let name = match (at.subject, at.name.as_str()) {
            (Subject::Schema(name) | Subject::Operation(name), "") => name.clone(),
            (_, name) => name.to_owned(),
        };
        self.add(at.subject, kind, &name, what, judgement);
    }
}
