//! A method of the crate: a row of the policy joined with its operation.

use crate::{
    Error,
    argument::{Argument, Arguments, Place},
    contract::{Contract, Operation},
    lowering::{Answer, Lowering},
    policy::{self, Paging, Policy, Row},
    types::{Type, Types},
};

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
    /// What it returns.
    pub answer: Answer,
}

impl Method<'_> {
    /// The name of its builder. No type of `model` has such a name, so that a builder and its answer are told apart.
    #[must_use]
    pub fn builder_name(&self) -> String {
        format!("{}Call", heck::ToUpperCamelCase::to_upper_camel_case(self.name))
    }
}

/// Every method, in the order of the policy.
///
/// # Errors
///
/// A row that names a parameter that its operation does not have, or a parameter without a Rust type.
pub fn methods<'a>(
    policy: &'a Policy,
    contract: &'a Contract,
    types: &Types,
    lowering: &mut Lowering<'_>,
) -> Result<Vec<Method<'a>>, Error> {
    policy::each_row(policy).map(|(group, name, row)| method(group, name, row, contract, types, lowering)).collect()
}

fn method<'a>(
    group: &'a str,
    name: &'a str,
    row: &'a Row,
    contract: &'a Contract,
    types: &Types,
    lowering: &mut Lowering<'_>,
) -> Result<Method<'a>, Error> {
    let place = format!("policy.toml: [{group}.{name}]");
    let found = row.operation.split_once(' ').zip(policy::find(contract, &row.operation));
    let ((http_method, path), operation) =
        found.ok_or_else(|| Error::new(&place, format!("is for {}, which does not exist", row.operation)))?;
    let arguments = Arguments { row, path, operation, contract, types, place: &place }.collect()?;
    let answer = answer(row, operation, lowering, &place)?;
    check_paging(row, &answer, lowering, &place)?;
    check_batch(row, &arguments, &place)?;
    Ok(Method { group, name, row, http_method, path, operation, arguments, answer })
}

fn answer(row: &Row, operation: &Operation, lowering: &mut Lowering<'_>, place: &str) -> Result<Answer, Error> {
    if row.partial {
        return Ok(Answer::Value { ty: Type::Json, envelope: None, optional: false });
    }
    let whole = lowering.answer(&row.operation, &operation.answers)?;
    match &row.part {
        Some(part) => lowering.part(&whole, part, place),
        None => Ok(whole),
    }
}

// A batch is cut from the one list that the caller passes. A list in the query needs a batch, because a request takes only
// so many ids; a list of an enum's values is short enough without.
fn check_batch(row: &Row, arguments: &[Argument], place: &str) -> Result<(), Error> {
    let mut lists = arguments.iter().filter(|argument| argument.is_batch());
    match (lists.next(), lists.next(), row.batch) {
        (None, _, None) | (Some(_), None, Some(1..)) => Ok(()),
        (Some(ids), None, _) if ids.place == Place::Query && !is_short(&ids.ty) => {
            let why = format!("takes the list `{}`: say in `batch` how many of it one request takes", ids.wire);
            Err(Error::new(place, why))
        }
        (Some(_), _, None) => Ok(()),
        _ => Err(Error::new(place, "has a `batch`, which is for methods that take one list")),
    }
}

fn is_short(list: &Type) -> bool {
    matches!(list, Type::List(item) if matches!(&**item, Type::Named(item) if item.closed))
}

fn check_paging(row: &Row, answer: &Answer, lowering: &Lowering<'_>, place: &str) -> Result<(), Error> {
    let paging = match answer {
        Answer::Value { ty: Type::Page(_), .. } => Paging::Offset,
        Answer::Value { ty: Type::CursorPage(_), .. } => Paging::Cursor,
        // The page may be a field of the answer; then the row decides.
        _ if row.paging == Paging::None || lowering.page_in(answer) => return Ok(()),
        _ => return Err(Error::new(place, "says that its answer is paged, but the answer does not hold one page")),
    };
    if row.paging == paging {
        return Ok(());
    }
    Err(Error::new(place, format!("says paging is {:?}, but the answer's is {paging:?}", row.paging).to_lowercase()))
}
