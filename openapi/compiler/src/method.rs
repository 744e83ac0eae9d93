//! A method of the crate: one row of the policy, met with the operation behind it.

use crate::{
    Error,
    contract::{Contract, Location, Operation, Schema},
    model::{Answer, Lowering, Type, fits, parse_type},
    policy::{self, Policy, Row},
    vocabulary::Vocabulary,
};
use serde_json::Value;

/// One method on a group.
#[derive(Debug)]
pub struct Method<'a> {
    /// The group, such as `library`.
    pub group: &'a str,
    /// The method, such as `saved_tracks`.
    pub name: &'a str,
    /// Its row.
    pub row: &'a Row,
    /// `GET`, `PUT`, `POST` or `DELETE`.
    pub http_method: &'a str,
    /// The path, with its parameters in braces.
    pub path: &'a str,
    /// The operation behind it.
    pub operation: &'a Operation,
    /// What it sends, in the order of the arguments.
    pub arguments: Vec<Argument>,
    /// What it answers.
    pub answer: Answer,
}

/// Something that a method sends.
#[derive(Debug)]
pub struct Argument {
    /// Spotify's name.
    pub wire: String,
    /// The name in Rust.
    pub name: String,
    /// Where it goes.
    pub place: Place,
    /// The type in Rust.
    pub ty: Type,
    /// Who decides it.
    pub role: Role,
    /// Whether the operation cannot do without it.
    pub required: bool,
    /// The JSON around the value in a body.
    pub wrap: Wrap,
    /// Whether Spotify advises against it.
    pub deprecated: bool,
}

impl Argument {
    /// Whether it is a list that the caller has to hand in.
    #[must_use]
    pub fn is_batch(&self) -> bool {
        self.role == Role::Argument && matches!(self.ty, Type::List(_))
    }
}

/// Where an argument goes.
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
    /// Nowhere by itself: several parameters are parts of it.
    Parts,
}

/// Who decides an argument's value.
#[derive(Clone, Debug, PartialEq)]
pub enum Role {
    /// The caller, as an argument.
    Argument,
    /// The caller, by a method of the builder.
    Option,
    /// The method itself.
    Fixed(Value),
    /// An argument of that name, of which it is a part.
    PartOf(String),
    /// Nobody: this method does not offer it.
    Left,
}

/// The JSON around a value in a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrap {
    /// None.
    Bare,
    /// A list of just this.
    InList,
    /// Each item in an object of one property.
    EachInObject(String),
}

/// Every method, in the order of the policy.
///
/// # Errors
///
/// A row that asks for a parameter that its operation does not have, or a parameter whose Rust type nothing decides.
pub fn methods<'a>(
    policy: &'a Policy,
    contract: &'a Contract,
    vocabulary: &Vocabulary,
    lowering: &mut Lowering<'_>,
) -> Result<Vec<Method<'a>>, Error> {
    policy::each_row(policy)
        .map(|(group, name, row)| {
            let place = format!("policy.toml: [{group}.{name}]");
            let found = row.operation.split_once(' ').zip(policy::find(contract, &row.operation));
            let ((http_method, path), operation) = found
                .ok_or_else(|| Error::new(&place, format!("stands for {}, which does not exist", row.operation)))?;
            let arguments = arguments(row, path, operation, contract, vocabulary, &place)?;
            let answer = if row.partial {
                Answer::Value { ty: Type::Json, envelope: None, optional: false }
            } else {
                let whole = lowering.answer(&row.operation, &operation.answers)?;
                match &row.part {
                    Some(part) => lowering.part(&whole, part, &place)?,
                    None => whole,
                }
            };
            check_paging(row, &answer, lowering, &place)?;
            check_batch(row, &arguments, &place)?;
            Ok(Method { group, name, row, http_method, path, operation, arguments, answer })
        })
        .collect()
}

// A batch is of the one list that the caller hands in; a list of ids has to say how long it may be.
fn check_batch(row: &Row, arguments: &[Argument], place: &str) -> Result<(), Error> {
    let mut lists = arguments.iter().filter(|argument| argument.is_batch());
    match (lists.next(), lists.next(), row.batch) {
        (None, _, None) | (Some(_), None, Some(1..)) => Ok(()),
        (Some(ids), None, _) if ids.place == Place::Query && ids.wire != "type" => {
            let why = format!("takes the list `{}`: say in `batch` how many of it one request takes", ids.wire);
            Err(Error::new(place, why))
        }
        (Some(_), _, None) => Ok(()),
        _ => Err(Error::new(place, "has a `batch`, which is for methods that ask for one list")),
    }
}

fn check_paging(row: &Row, answer: &Answer, lowering: &Lowering<'_>, place: &str) -> Result<(), Error> {
    let paging = match answer {
        Answer::Value { ty: Type::Page(_), .. } => policy::Paging::Offset,
        Answer::Value { ty: Type::CursorPage(_), .. } => policy::Paging::Cursor,
        // A page inside an answer of its own: the row decides.
        _ if row.paging == policy::Paging::None || lowering.page_in(answer) => return Ok(()),
        _ => return Err(Error::new(place, "says that its answer is paged, but there is no one page in it")),
    };
    if row.paging == paging {
        return Ok(());
    }
    Err(Error::new(place, format!("says paging is {:?}, but the answer's is {paging:?}", row.paging).to_lowercase()))
}

fn arguments(
    row: &Row,
    path: &str,
    operation: &Operation,
    contract: &Contract,
    vocabulary: &Vocabulary,
    place: &str,
) -> Result<Vec<Argument>, Error> {
    let mut arguments = Vec::new();
    for (name, parameter) in &operation.parameters {
        let location = match parameter.location {
            Location::Path => Place::Path,
            Location::Query => Place::Query,
            Location::Header => {
                return Err(Error::new(place, format!("has a header parameter `{name}`, which is not supported")));
            }
        };
        let required = parameter.required || location == Place::Path;
        let mut argument =
            argument(row, path, name, &parameter.schema, location, required, contract, vocabulary, place)?;
        argument.deprecated |= parameter.deprecated;
        arguments.push(argument);
    }
    if let Some(body) = &operation.body {
        if body.media == "application/json" {
            let schema = resolve(&body.schema, contract);
            for (name, property) in &schema.properties {
                let required = schema.required.contains(name);
                if arguments.iter().any(|argument: &Argument| argument.wire == *name) {
                    return Err(Error::new(
                        place,
                        format!("sends `{name}` in the body and elsewhere too: correct the contract to one of them"),
                    ));
                }
                arguments.push(argument(
                    row,
                    path,
                    name,
                    property,
                    Place::Body,
                    required,
                    contract,
                    vocabulary,
                    place,
                )?);
            }
        } else {
            arguments.push(Argument {
                wire: "body".to_owned(),
                name: "jpeg".to_owned(),
                place: Place::WholeBody,
                ty: Type::Named("Jpeg".to_owned()),
                role: Role::Argument,
                required: true,
                wrap: Wrap::Bare,
                deprecated: false,
            });
        }
    }
    for (whole, parts) in &row.together {
        let others = || row.together.iter().filter(|(other, _)| *other != whole).flat_map(|(_, parts)| parts);
        let decided = |part: &&String| {
            row.fix.contains_key(*part)
                || row.require.iter().chain(row.take.iter().flatten()).chain(others()).any(|name| name == *part)
        };
        if let Some(twice) = parts.iter().find(decided) {
            return Err(Error::new(place, format!("decides `{twice}` in `together` and elsewhere too")));
        }
        if let Some(odd) = parts
            .iter()
            .find(|part| !arguments.iter().any(|argument| argument.wire == **part && argument.place == Place::Query))
        {
            return Err(Error::new(
                place,
                format!("has `{odd}` in `{whole}`, which {} does not take in its query", row.operation),
            ));
        }
        let ty = vocabulary.parameter(path, whole).map(parse_type);
        arguments.push(Argument {
            wire: whole.clone(),
            name: vocabulary.rust_name(whole),
            place: Place::Parts,
            ty: ty.ok_or_else(|| {
                Error::new(place, format!("has `{whole}`, for which types.toml has no line in [parameters]"))
            })?,
            role: Role::Argument,
            required: true,
            wrap: Wrap::Bare,
            deprecated: false,
        });
    }
    for name in row.require.iter().chain(row.take.iter().flatten()).chain(row.fix.keys()).chain(row.types.keys()) {
        if !arguments.iter().any(|argument| argument.wire == *name) {
            return Err(Error::new(place, format!("speaks of `{name}`, which {} does not take", row.operation)));
        }
    }
    let order = |argument: &Argument| {
        let segment = path.find(&format!("{{{}}}", argument.wire)).filter(|_| argument.place == Place::Path);
        let asked = row.require.iter().position(|name| *name == argument.wire);
        (segment.is_none(), segment, asked.is_none(), asked)
    };
    arguments.sort_by_key(order);
    Ok(arguments)
}

#[allow(clippy::too_many_arguments)] // one call's worth of context, used twice
fn argument(
    row: &Row,
    path: &str,
    name: &str,
    schema: &Schema,
    place: Place,
    required: bool,
    contract: &Contract,
    vocabulary: &Vocabulary,
    what: &str,
) -> Result<Argument, Error> {
    let whole = row.together.iter().find(|(_, parts)| parts.iter().any(|part| part == name));
    let role = if let Some(value) = row.fix.get(name) {
        Role::Fixed(value.clone())
    } else if let Some((whole, _)) = whole {
        Role::PartOf(vocabulary.rust_name(whole))
    } else if required || row.require.iter().any(|asked| asked == name) {
        Role::Argument
    } else if row.take.as_ref().is_none_or(|taken| taken.iter().any(|taken| taken == name)) {
        Role::Option
    } else {
        Role::Left
    };
    let decided = row.types.get(name).map(String::as_str).or_else(|| vocabulary.parameter(path, name));
    let kind = schema.kind.as_deref();
    let ty = match (decided, kind) {
        (Some(decided), _) if !contradicts(&parse_type(decided), kind) => parse_type(decided),
        (Some(decided), Some("string")) => {
            return Err(Error::new(
                what,
                format!("takes `{name}` as {decided}, but it is a string now: change its type in types.toml"),
            ));
        }
        (_, Some("boolean")) => Type::Bool,
        (_, Some("integer")) => Type::Integer("u32".to_owned()),
        (_, Some("number")) => Type::Float,
        _ if matches!(role, Role::Fixed(_) | Role::PartOf(_) | Role::Left) => Type::Text,
        _ => {
            return Err(Error::new(
                what,
                format!("takes `{name}`, for which types.toml has no line: add \"{path} {name}\" to [parameters]"),
            ));
        }
    };
    Ok(Argument {
        wire: name.to_owned(),
        name: vocabulary.rust_name(name),
        place,
        wrap: wrap(schema, &ty, contract),
        ty,
        role,
        required,
        deprecated: schema.deprecated,
    })
}

// Whether the document says of a value what the type that types.toml decided cannot be. A list may be sent as one string.
fn contradicts(ty: &Type, kind: Option<&str>) -> bool {
    match kind {
        Some("integer" | "number" | "boolean") => !fits(ty, kind),
        Some("string") => !fits(ty, kind) && !matches!(ty, Type::List(_)),
        _ => false,
    }
}

fn wrap(schema: &Schema, ty: &Type, contract: &Contract) -> Wrap {
    if schema.kind.as_deref() != Some("array") {
        return Wrap::Bare;
    }
    if !matches!(ty, Type::List(_)) {
        return Wrap::InList;
    }
    match schema.items.as_deref().map(|items| resolve(items, contract)) {
        Some(items) if items.properties.len() == 1 => {
            items.properties.keys().next().cloned().map_or(Wrap::Bare, Wrap::EachInObject)
        }
        _ => Wrap::Bare,
    }
}

fn resolve<'a>(schema: &'a Schema, contract: &'a Contract) -> &'a Schema {
    schema.reference.as_ref().and_then(|name| contract.schemas.get(name)).unwrap_or(schema)
}
