//! The operations and methods as tables of tab-separated values.

use std::{collections::BTreeSet, fmt::Write};

use crate::{
    Compiled, Error,
    emit::answers::answer_type,
    policy::{self, Paging, Row, Token},
};

/// The columns of [`operations`].
pub const HEADER: &str = "operationId\tmethod\tpath\tcalls\ttoken\tall\tany\toptional\tdeprecated\tpaging";

/// One row per operation, as tab-separated values with [`HEADER`].
///
/// If an operation has several methods, `all` holds the scopes that every method needs, and `any` those that some need.
#[must_use]
pub fn operations(compiled: &Compiled) -> String {
    let mut table = format!("{HEADER}\n");
    for (method, path, operation) in compiled.contract.each_operation() {
        let name = format!("{method} {path}");
        let rows: Vec<(&str, &str, &Row)> =
            policy::each_row(&compiled.policy).filter(|(_, _, row)| row.operation == name).collect();
        let calls: Vec<String> = rows.iter().map(|(group, name, _)| format!("{group}().{name}()")).collect();
        let needs = Needs::of(rows.iter().map(|(_, _, row)| *row), operation.scopes.iter().map(String::as_str));
        let _ = writeln!(
            table,
            "{}\t{method}\t{path}\t{}\t{}\t{}\t{}\t{}\t{}\t{}",
            operation.id,
            calls.join("; "),
            token(rows.iter().map(|(_, _, row)| row.token).max_by_key(|token| *token == Token::User)),
            join(&needs.all),
            join(&needs.any),
            join(&needs.optional),
            if operation.deprecated { "y" } else { "n" },
            paging(rows.first().map(|(_, _, row)| row.paging)),
        );
    }
    table
}

/// One row per method, with the scopes that it needs.
///
/// # Errors
///
/// Names what cannot be lowered.
pub fn methods(compiled: &Compiled) -> Result<String, Error> {
    let mut table = String::from("call\toperation\ttoken\tall\tany\toptional\tby item\tanswer\n");
    let (methods, _) = compiled.lower()?;
    for method in methods {
        let row = method.row;
        let by_item = match row.by_item {
            Some(policy::ByItem::Read) => "read",
            Some(policy::ByItem::Modify) => "modify",
            None => "",
        };
        let answer = answer_type(&method).to_string().replace(' ', "").replace("crate::model::", "");
        let _ = writeln!(
            table,
            "{}().{}()\t{}\t{}\t{}\t{}\t{}\t{by_item}\t{answer}",
            method.group,
            method.name,
            row.operation,
            token(Some(row.token)),
            row.all.join(","),
            row.any.join(","),
            row.optional.join(","),
        );
    }
    Ok(table)
}

struct Needs<'a> {
    all: BTreeSet<&'a str>,
    any: BTreeSet<&'a str>,
    optional: BTreeSet<&'a str>,
}

impl<'a> Needs<'a> {
    fn of(rows: impl Iterator<Item = &'a Row> + Clone, by_item: impl Iterator<Item = &'a str>) -> Self {
        let set = |scopes: &'a [String]| scopes.iter().map(String::as_str).collect::<BTreeSet<_>>();
        let mut all = rows.clone().map(|row| set(&row.all)).reduce(|a, b| &a & &b).unwrap_or_default();
        let mut any: BTreeSet<&str> = rows.clone().flat_map(|row| set(&row.any)).collect();
        // For the operation as a whole, a scope that only some of its methods need is one of several.
        any.extend(rows.clone().flat_map(|row| set(&row.all)).filter(|scope| !all.contains(scope)));
        if rows.clone().any(|row| row.by_item.is_some()) {
            any.extend(by_item);
        }
        if any.len() == 1 {
            all.append(&mut any);
        }
        let optional = rows.flat_map(|row| set(&row.optional)).collect();
        Self { all, any, optional }
    }
}

fn join(scopes: &BTreeSet<&str>) -> String {
    scopes.iter().copied().collect::<Vec<_>>().join(",")
}

fn token(token: Option<Token>) -> &'static str {
    match token {
        Some(Token::User) => "user",
        Some(Token::Both) => "both",
        None => "",
    }
}

fn paging(paging: Option<Paging>) -> &'static str {
    match paging {
        Some(Paging::Offset) => "offset",
        Some(Paging::Cursor) => "cursor",
        _ => "none",
    }
}
