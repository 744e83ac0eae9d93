//! What a method sends: the parameters of its operation, the properties of its body, and what its row makes of them.

use heck::ToSnakeCase;
use serde_json::Value;

use crate::{
    Error,
    contract::{Contract, Location, Operation, Schema},
    policy::Row,
    types::{Type, Types},
};

/// A value that a method sends.
#[derive(Debug)]
pub struct Argument {
    /// Spotify's name.
    pub wire: String,
    /// The name in Rust.
    pub name: String,
    /// Where it is sent.
    pub place: Place,
    /// The type in Rust.
    pub ty: Type,
    /// Who decides its value.
    pub role: Role,
    /// Whether the operation requires it.
    pub required: bool,
    /// The JSON around the value in a body.
    pub wrap: Wrap,
    /// Whether Spotify advises against it.
    pub deprecated: bool,
}

impl Argument {
    /// Whether it is a list that the caller has to pass.
    #[must_use]
    pub fn is_batch(&self) -> bool {
        self.role == Role::Argument && matches!(self.ty, Type::List(_))
    }

    // An argument that is always passed and is sent as it is.
    fn whole(wire: String, name: String, place: Place, ty: Type) -> Self {
        Self { wire, name, place, ty, role: Role::Argument, required: true, wrap: Wrap::Bare, deprecated: false }
    }
}

/// Where an argument is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A segment of the path.
    Path,
    /// The query.
    Query,
    /// A property of the body.
    Body,
    /// The whole body.
    WholeBody,
    /// In several query parameters, each of which carries a part of it.
    Parts,
}

/// Who decides an argument's value.
#[derive(Clone, Debug, PartialEq)]
pub enum Role {
    /// The caller, as an argument of the method.
    Argument,
    /// The caller, by a method of the builder.
    Option,
    /// The method itself.
    Fixed(Value),
    /// The argument of that name, of which it is a part.
    PartOf(String),
    /// This method does not offer it.
    Left,
}

/// The JSON around a value in a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrap {
    /// The value alone.
    Bare,
    /// A list with the value as its only item.
    InList,
    /// Each item in an object with this one property.
    EachInObject(String),
}

/// What the arguments of one method are made of.
pub(crate) struct Arguments<'a> {
    pub(crate) row: &'a Row,
    pub(crate) path: &'a str,
    pub(crate) operation: &'a Operation,
    pub(crate) contract: &'a Contract,
    pub(crate) types: &'a Types,
    /// The row's place, for errors.
    pub(crate) place: &'a str,
}

impl Arguments<'_> {
    /// All arguments: the segments of the path, then what the row asks for, then the others by name.
    pub(crate) fn collect(&self) -> Result<Vec<Argument>, Error> {
        let mut arguments = Vec::new();
        self.add_parameters(&mut arguments)?;
        self.add_body(&mut arguments)?;
        for (whole, parts) in &self.row.together {
            self.check_parts(whole, parts, &arguments)?;
            arguments.push(self.whole(whole)?);
        }
        self.check_names(&arguments)?;
        arguments.sort_by_key(|argument| {
            let segment = self.path.find(&format!("{{{}}}", argument.wire)).filter(|_| argument.place == Place::Path);
            let asked = self.row.require.iter().position(|name| *name == argument.wire);
            (segment.is_none(), segment, asked.is_none(), asked)
        });
        Ok(arguments)
    }

    fn add_parameters(&self, arguments: &mut Vec<Argument>) -> Result<(), Error> {
        for (name, parameter) in &self.operation.parameters {
            let place = match parameter.location {
                Location::Path => Place::Path,
                Location::Query => Place::Query,
                Location::Header => {
                    return Err(self.error(format!("has a header parameter `{name}`, which is not supported")));
                }
            };
            let required = parameter.required || place == Place::Path;
            let mut argument = self.one(name, &parameter.schema, place, required)?;
            argument.deprecated |= parameter.deprecated;
            arguments.push(argument);
        }
        Ok(())
    }

    fn add_body(&self, arguments: &mut Vec<Argument>) -> Result<(), Error> {
        let Some(body) = &self.operation.body else { return Ok(()) };
        if body.media != "application/json" {
            arguments.push(self.whole_body(&body.media)?);
            return Ok(());
        }
        let schema = self.resolve(&body.schema);
        for (name, property) in &schema.properties {
            if arguments.iter().any(|argument| argument.wire == *name) {
                return Err(self.error(format!(
                    "sends `{name}` in the body and also elsewhere: correct the contract so that one of them remains"
                )));
            }
            arguments.push(self.one(name, property, Place::Body, schema.required.contains(name))?);
        }
        Ok(())
    }

    // A body that is not JSON is one value, named after its type.
    fn whole_body(&self, media: &str) -> Result<Argument, Error> {
        let ty = self.types.of_media(media);
        let Some(Type::Named(named)) = ty else {
            return Err(self.error(format!("sends {media}, but types.toml has no row in [types] with this `media`")));
        };
        let name = named.name.to_snake_case();
        Ok(Argument::whole("body".to_owned(), name, Place::WholeBody, Type::Named(named)))
    }

    // Each part has to be a query parameter that nothing else in the row decides.
    fn check_parts(&self, whole: &str, parts: &[String], arguments: &[Argument]) -> Result<(), Error> {
        let row = self.row;
        let others = || row.together.iter().filter(|(other, _)| *other != whole).flat_map(|(_, parts)| parts);
        let decided = |part: &&String| {
            row.fix.contains_key(*part)
                || row.require.iter().chain(row.take.iter().flatten()).chain(others()).any(|name| name == *part)
        };
        if let Some(twice) = parts.iter().find(decided) {
            return Err(self.error(format!("decides `{twice}` in `together` and also elsewhere")));
        }
        let in_query =
            |part: &str| arguments.iter().any(|argument| argument.wire == part && argument.place == Place::Query);
        match parts.iter().find(|part| !in_query(part)) {
            None => Ok(()),
            Some(part) => {
                let operation = &row.operation;
                Err(self.error(format!("has `{part}` in `{whole}`, which {operation} does not take in its query")))
            }
        }
    }

    fn whole(&self, name: &str) -> Result<Argument, Error> {
        let ty = self
            .types
            .parameter(self.path, name)
            .cloned()
            .ok_or_else(|| self.error(format!("has `{name}`, for which types.toml has no line in [parameters]")))?;
        Ok(Argument::whole(name.to_owned(), self.types.rust_name(name), Place::Parts, ty))
    }

    fn check_names(&self, arguments: &[Argument]) -> Result<(), Error> {
        let row = self.row;
        let mut named =
            row.require.iter().chain(row.take.iter().flatten()).chain(row.fix.keys()).chain(row.types.keys());
        match named.find(|name| !arguments.iter().any(|argument| argument.wire == **name)) {
            None => Ok(()),
            Some(name) => Err(self.error(format!("names `{name}`, which {} does not take", row.operation))),
        }
    }

    fn one(&self, name: &str, schema: &Schema, place: Place, required: bool) -> Result<Argument, Error> {
        let role = self.role(name, required);
        let ty = self.ty(name, schema.kind.as_deref(), &role)?;
        Ok(Argument {
            wire: name.to_owned(),
            name: self.types.rust_name(name),
            place,
            wrap: self.wrap(schema, &ty),
            ty,
            role,
            required,
            deprecated: schema.deprecated,
        })
    }

    fn role(&self, name: &str, required: bool) -> Role {
        let row = self.row;
        let has = |names: &[String]| names.iter().any(|other| other == name);
        if let Some(value) = row.fix.get(name) {
            Role::Fixed(value.clone())
        } else if let Some((whole, _)) = row.together.iter().find(|(_, parts)| has(parts)) {
            Role::PartOf(self.types.rust_name(whole))
        } else if required || has(&row.require) {
            Role::Argument
        } else if row.take.as_ref().is_none_or(|taken| has(taken)) {
            Role::Option
        } else {
            Role::Left
        }
    }

    fn ty(&self, name: &str, kind: Option<&str>, role: &Role) -> Result<Type, Error> {
        let decided = match self.row.types.get(name) {
            Some(text) => Some(self.types.read(text, || self.place.to_owned())?),
            None => self.types.parameter(self.path, name).cloned(),
        };
        Ok(match (decided, kind) {
            (Some(decided), _) if !contradicts(&decided, kind) => decided,
            (Some(decided), Some("string")) => {
                return Err(self.error(format!(
                    "takes `{name}` as {}, which does not hold strings, but the contract now says string: change the type \
                     in types.toml",
                    decided.name()
                )));
            }
            (_, Some("boolean")) => Type::Bool,
            (_, Some("integer")) => Type::Integer("u32".to_owned()),
            (_, Some("number")) => Type::Float,
            _ if matches!(role, Role::Fixed(_) | Role::PartOf(_) | Role::Left) => Type::Text,
            _ => {
                let path = self.path;
                return Err(self.error(format!(
                    "takes `{name}`, for which types.toml has no line: add \"{path} {name}\" to [parameters]"
                )));
            }
        })
    }

    fn wrap(&self, schema: &Schema, ty: &Type) -> Wrap {
        if schema.kind.as_deref() != Some("array") {
            return Wrap::Bare;
        }
        if !matches!(ty, Type::List(_)) {
            return Wrap::InList;
        }
        match schema.items.as_deref().map(|items| self.resolve(items)) {
            Some(items) if items.properties.len() == 1 => {
                items.properties.keys().next().cloned().map_or(Wrap::Bare, Wrap::EachInObject)
            }
            _ => Wrap::Bare,
        }
    }

    fn resolve<'s>(&'s self, schema: &'s Schema) -> &'s Schema {
        schema.reference.as_ref().and_then(|name| self.contract.schemas.get(name)).unwrap_or(schema)
    }

    fn error(&self, what: String) -> Error {
        Error::new(self.place, what)
    }
}

// Whether the contract rules out the type that types.toml decides. A list may be sent as one string.
fn contradicts(ty: &Type, kind: Option<&str>) -> bool {
    match kind {
        Some("integer" | "number" | "boolean") => !ty.fits(kind),
        Some("string") => !ty.fits(kind) && !matches!(ty, Type::List(_)),
        _ => false,
    }
}
