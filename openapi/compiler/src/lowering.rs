//! Lowering: turns the contract's schemas into the Rust types of answers.
//!
//! Merges `allOf`, names inline schemas and maps the twenty page schemas to two types. A field is an `Option` unless
//! `types.toml` says that it always comes, because the service sends less than the document promises: see [`Field::firm`].

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Error,
    contract::{Contract, Schema},
    types::{Type, Types},
};

/// A struct.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Struct {
    /// Its name in Rust.
    pub name: String,
    /// The schemas it comes from: its own first, then those merged into it.
    pub schemas: Vec<String>,
    /// Its fields, by Spotify's name.
    pub fields: BTreeMap<String, Field>,
}

/// A struct's field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name in Rust.
    pub name: String,
    /// Its type.
    pub ty: Type,
    /// Whether the service always sends it. If not, it is an `Option`, even if the document declares it as required.
    pub firm: bool,
    /// Whether Spotify advises against relying on it.
    pub deprecated: bool,
}

/// The structs of all answers.
#[derive(Debug, Default)]
pub struct Model {
    /// The structs by their Rust names.
    pub structs: BTreeMap<String, Struct>,
}

/// What a call returns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Nothing: any 2xx is success, and its body is ignored.
    Done,
    /// A value.
    Value {
        /// Its type.
        ty: Type,
        /// The field, if the document wraps the value in an object with this one field.
        envelope: Option<String>,
        /// Whether 204 is also a success, which is `None`.
        optional: bool,
    },
}

/// Lowers schemas, collecting the structs they need.
pub struct Lowering<'a> {
    contract: &'a Contract,
    types: &'a Types,
    model: Model,
    // The structs that are being lowered, so that a schema that contains itself ends.
    open: BTreeSet<String>,
}

// A schema with its `allOf` merged.
#[derive(Default)]
struct Merged {
    schemas: Vec<String>,
    properties: BTreeMap<String, (Schema, String)>,
}

const OFFSET_PAGE: &str = "PagingObject";
const CURSOR_PAGE: &str = "CursorPagingObject";
const DEPTH: usize = 32;

impl<'a> Lowering<'a> {
    /// A lowering without structs.
    #[must_use]
    pub fn new(contract: &'a Contract, types: &'a Types) -> Self {
        Self { contract, types, model: Model::default(), open: BTreeSet::new() }
    }

    /// The structs of all answers that were lowered.
    #[must_use]
    pub fn finish(self) -> Model {
        self.model
    }

    /// Lowers the success answers of an operation to one.
    ///
    /// # Errors
    ///
    /// Names the schema that cannot be lowered.
    pub fn answer(&mut self, operation: &str, answers: &BTreeMap<String, Option<Schema>>) -> Result<Answer, Error> {
        let mut schemas = answers.values().flatten();
        let Some(schema) = schemas.next() else { return Ok(Answer::Done) };
        if schemas.any(|other| other != schema) {
            return Err(Error::new(operation, "has several kinds of success answer, but only one is supported"));
        }
        let optional = answers.values().any(Option::is_none);
        if schema.reference.is_none()
            && schema.all_of.is_empty()
            && schema.properties.len() == 1
            && let Some((name, inner)) = schema.properties.first_key_value()
        {
            let ty = self.field_type("", name, inner, operation, 0)?;
            return Ok(Answer::Value { ty, envelope: Some(name.clone()), optional });
        }
        let ty = self.lower(schema, operation, &self.types.schema(&pascal(operation)), 0)?;
        Ok(Answer::Value { ty, envelope: None, optional })
    }

    /// Whether an answer always holds a page.
    #[must_use]
    pub fn page_in(&self, answer: &Answer) -> bool {
        let Answer::Value { ty: Type::Struct(name), .. } = answer else { return false };
        let page = |field: &Field| field.firm && matches!(field.ty, Type::Page(_) | Type::CursorPage(_));
        self.model.structs.get(name).is_some_and(|whole| whole.fields.values().any(page))
    }

    /// The answer that is one field of another.
    ///
    /// # Errors
    ///
    /// The answer does not have the field.
    pub fn part(&self, whole: &Answer, part: &str, place: &str) -> Result<Answer, Error> {
        let field = match whole {
            Answer::Value { ty: Type::Struct(name), envelope: None, .. } => {
                self.model.structs.get(name).and_then(|whole| whole.fields.get(part))
            }
            _ => None,
        };
        let ty = field.map(|field| field.ty.clone()).ok_or_else(|| {
            Error::new(place, format!("returns the part `{part}`, which the operation's answer does not have"))
        })?;
        Ok(Answer::Value { ty, envelope: Some(part.to_owned()), optional: false })
    }

    // Lowers a schema; `name` is the name of the struct if the schema has none.
    fn lower(&mut self, schema: &Schema, place: &str, name: &str, depth: usize) -> Result<Type, Error> {
        if depth > DEPTH {
            return Err(Error::new(place, "nests too deeply, or contains itself"));
        }
        if let Some(reference) = &schema.reference {
            return self.named(reference, place, depth);
        }
        if !schema.one_of.is_empty() {
            return self.union(schema, place);
        }
        if !schema.all_of.is_empty() {
            return self.object(schema, None, place, name, depth);
        }
        Ok(match schema.kind.as_deref() {
            Some("boolean") => Type::Bool,
            Some("integer") => Type::Integer("i64".to_owned()),
            Some("number") => Type::Float,
            Some("string") => {
                schema.format.as_deref().and_then(|format| self.types.of_format(format)).unwrap_or(Type::Text)
            }
            Some("array") => match &schema.items {
                Some(items) => Type::List(Box::new(self.lower(items, place, name, depth + 1)?)),
                None => return Err(Error::new(place, "is a list without `items`")),
            },
            _ if !schema.properties.is_empty() => return self.object(schema, None, place, name, depth),
            _ => Type::Json,
        })
    }

    fn named(&mut self, reference: &str, place: &str, depth: usize) -> Result<Type, Error> {
        let contract = self.contract;
        let Some(schema) = contract.schemas.get(reference) else {
            return Err(Error::new(place, format!("refers to the schema {reference}, which does not exist")));
        };
        let object = !schema.all_of.is_empty() || !schema.properties.is_empty();
        if object {
            self.object(schema, Some(reference), place, &self.types.schema(reference), depth)
        } else {
            self.lower(schema, reference, &self.types.schema(reference), depth + 1)
        }
    }

    fn union(&self, schema: &Schema, place: &str) -> Result<Type, Error> {
        let schemas: Vec<&str> = schema.one_of.iter().filter_map(|one| one.reference.as_deref()).collect();
        self.types.of_union(&schemas).ok_or_else(|| {
            Error::new(
                place,
                format!("is one of {}: types.toml has no row in [types] with this `one_of`", schemas.join(", ")),
            )
        })
    }

    fn object(
        &mut self,
        schema: &Schema,
        reference: Option<&str>,
        place: &str,
        name: &str,
        depth: usize,
    ) -> Result<Type, Error> {
        let mut merged = Merged::default();
        self.merge(schema, reference.unwrap_or(name), place, &mut merged, depth)?;
        for (base, page) in [(OFFSET_PAGE, Type::Page as fn(Box<Type>) -> Type), (CURSOR_PAGE, Type::CursorPage)] {
            if merged.schemas.iter().any(|merged| merged == base)
                && let Some((Schema { items: Some(items), .. }, _)) = merged.properties.get("items")
            {
                let items = self.lower(items, place, &format!("{name}Item"), depth + 1)?;
                return Ok(page(Box::new(items)));
            }
        }
        if self.open.insert(name.to_owned()) && !self.model.structs.contains_key(name) {
            let mut fields = BTreeMap::new();
            for (field, (schema, origin)) in &merged.properties {
                let ty = self.field_type(origin, field, schema, &format!("{name}.{field}"), depth + 1)?;
                let firm = self.types.is_firm(name, field) && !matches!(ty, Type::List(_));
                let rust = self.types.rust_name(field);
                fields.insert(field.clone(), Field { name: rust, ty, firm, deprecated: schema.deprecated });
            }
            self.model
                .structs
                .insert(name.to_owned(), Struct { name: name.to_owned(), schemas: merged.schemas, fields });
        }
        Ok(Type::Struct(name.to_owned()))
    }

    fn merge(
        &self,
        schema: &Schema,
        origin: &str,
        place: &str,
        merged: &mut Merged,
        depth: usize,
    ) -> Result<(), Error> {
        if depth > DEPTH {
            return Err(Error::new(place, format!("{origin} is merged with itself")));
        }
        if !merged.schemas.iter().any(|known| known == origin) {
            merged.schemas.push(origin.to_owned());
        }
        for part in &schema.all_of {
            match &part.reference {
                None => self.merge(part, origin, place, merged, depth + 1)?,
                Some(reference) => match self.contract.schemas.get(reference) {
                    Some(part) => self.merge(part, reference, place, merged, depth + 1)?,
                    None => {
                        return Err(Error::new(
                            place,
                            format!("refers to the schema {reference}, which does not exist"),
                        ));
                    }
                },
            }
        }
        for (name, property) in &schema.properties {
            merged.properties.insert(name.clone(), (property.clone(), origin.to_owned()));
        }
        Ok(())
    }

    fn field_type(
        &mut self,
        schema_name: &str,
        field: &str,
        schema: &Schema,
        place: &str,
        depth: usize,
    ) -> Result<Type, Error> {
        if let Some(decided) = self.types.field(schema_name, field) {
            let referred = schema.reference.as_ref().and_then(|name| self.contract.schemas.get(name));
            if decided.fits(referred.unwrap_or(schema).kind.as_deref()) {
                return Ok(decided.clone());
            }
        }
        let name = format!("{}{}", self.types.schema(schema_name), pascal(field));
        self.lower(schema, place, &name, depth)
    }
}

fn pascal(text: &str) -> String {
    heck::ToUpperCamelCase::to_upper_camel_case(text)
}
