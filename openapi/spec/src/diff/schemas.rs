//! Changes of schemas. Named ones are found by name, others by their place.

use std::collections::BTreeSet;

use ambitus_compiler::contract::Schema;
use serde_json::Value;

use super::Comparison;
use super::change::Subject;
use super::shape::{Shape, describe, is_object};

/// Where schemas are compared.
#[derive(Clone)]
pub(super) struct At<'s> {
    pub(super) subject: &'s Subject,
    /// `parameter`, `field` or `schema`, for the words of the report.
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

    /// Its name in a sentence.
    fn called(&self) -> String {
        if self.name.is_empty() { "it".to_owned() } else { format!("the {} `{}`", self.noun, self.name) }
    }
}

impl Comparison<'_> {
    /// Compares the named schemas.
    pub(super) fn schemas(&mut self) {
        let (old, new) = (self.old, self.new);
        let names: BTreeSet<&String> = old.schemas.keys().chain(new.schemas.keys()).collect();
        for name in names {
            let subject = Subject::Schema(name.clone());
            match (old.schemas.get(name), new.schemas.get(name)) {
                (Some(before), Some(after)) => {
                    self.named(&At { subject: &subject, noun: "schema", name: String::new() }, before, after);
                }
                (Some(_), None) => self.add(&subject, "schema_removed", name, "is gone"),
                (None, Some(_)) => self.add(&subject, "schema_added", name, "is new"),
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

    /// Compares two schemas at the same place.
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
            self.note(at, "retyped", what);
        }
    }

    /// Compares the fields of two objects.
    fn fields(&mut self, at: &At<'_>, old: &Shape<'_>, new: &Shape<'_>) {
        // Changes of inherited fields are reported for the parent, unless the parents themselves are others now.
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
                    self.note(&at, "removed", what);
                }
                (None, Some(_)) => self.added(&at, is),
                (None, None) => {}
            }
        }
    }

    /// Reports a new parameter or field.
    pub(super) fn added(&mut self, at: &At<'_>, required: bool) {
        let what = format!("{} is new{}", at.called(), if required { " and required" } else { "" });
        self.note(at, "added", what);
    }

    /// Reports that a parameter or field became required or optional.
    pub(super) fn need(&mut self, at: &At<'_>, was: bool, is: bool) {
        let kinds = [("required", "is required now"), ("optional", "is no longer required")];
        self.flag(at, kinds, was, is);
    }

    /// Reports deprecation.
    pub(super) fn deprecation(&mut self, at: &At<'_>, was: bool, is: bool) {
        let kinds = [("deprecated", "is deprecated"), ("undeprecated", "is no longer deprecated")];
        self.flag(at, kinds, was, is);
    }

    fn flags(&mut self, at: &At<'_>, old: &Schema, new: &Schema) {
        self.deprecation(at, old.deprecated, new.deprecated);
        let kinds = [("nullable", "may be null now"), ("not_nullable", "is no longer null")];
        self.flag(at, kinds, old.nullable, new.nullable);
    }

    /// Reports that something is true now, or no longer: the kind of each, and the words for it.
    fn flag(&mut self, at: &At<'_>, [now, no_longer]: [(&str, &str); 2], was: bool, is: bool) {
        if was != is {
            let (kind, words) = if is { now } else { no_longer };
            self.note(at, kind, format!("{} {words}", at.called()));
        }
    }

    fn union(&mut self, at: &At<'_>, old: &Schema, new: &Schema) {
        let kinds = |schema: &Schema| schema.one_of.iter().map(describe).collect::<BTreeSet<_>>();
        let (old, new) = (kinds(old), kinds(new));
        for kind in new.difference(&old) {
            self.note(at, "variant_added", format!("{} may be {kind} now", at.called()));
        }
        for kind in old.difference(&new) {
            self.note(at, "variant_removed", format!("{} is no longer {kind}", at.called()));
        }
    }

    /// Compares values, default and limits.
    fn leaf(&mut self, at: &At<'_>, old: &Schema, new: &Schema) {
        self.values(at, &old.values, &new.values);
        if old.default != new.default {
            let shown = |default: &Option<Value>| default.as_ref().map_or_else(|| "none".to_owned(), Value::to_string);
            let what =
                format!("the default of {} is {}, was {}", at.called(), shown(&new.default), shown(&old.default));
            self.note(at, "default_changed", what);
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
                self.note(at, "limit_changed", what);
            }
        }
    }

    fn values(&mut self, at: &At<'_>, old: &[Value], new: &[Value]) {
        let list = |values: &[Value]| values.iter().map(Value::to_string).collect::<Vec<_>>().join(", ");
        if old.is_empty() && !new.is_empty() {
            let what = format!("{} has listed values now: {}", at.called(), list(new));
            return self.note(at, "values_listed", what);
        }
        if new.is_empty() && !old.is_empty() {
            return self.note(at, "values_unlisted", format!("{} has no listed values any more", at.called()));
        }
        for value in new.iter().filter(|value| !old.contains(value)) {
            self.note(at, "value_added", format!("{} may be {value} now", at.called()));
        }
        for value in old.iter().filter(|value| !new.contains(value)) {
            self.note(at, "value_removed", format!("{} is no longer {value}", at.called()));
        }
    }

    /// Reports a difference that no other change describes, so that every difference is reported.
    fn rewritten(&mut self, at: &At<'_>, before: usize) {
        if self.changes.len() == before {
            self.note(at, "rewritten", format!("{} is written in another way", at.called()));
        }
    }

    pub(super) fn note(&mut self, at: &At<'_>, kind: &str, what: String) {
        let kind =
            if kind.contains('_') && kind != "not_nullable" { kind.to_owned() } else { format!("{}_{kind}", at.noun) };
        let name = match (at.subject, at.name.as_str()) {
            (Subject::Schema(name) | Subject::Operation(name), "") => name.clone(),
            (_, name) => name.to_owned(),
        };
        self.add(at.subject, kind, &name, what);
    }
}
