//! Updates `policy.toml` after an import: proposes rows for new operations, and lets rows follow operations that moved. The
//! text is edited in place, so that comments and order stay.

use std::collections::BTreeSet;

use ambitus_compiler::Error;
use ambitus_compiler::contract::Contract;
use ambitus_compiler::lowering::{Answer, Lowering};
use ambitus_compiler::policy::{self, Policy};
use ambitus_compiler::types::{Type, Types};
use serde_json::Value;

const FILE: &str = "policy.toml";

/// A policy's text, fitted to a contract, and the edits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Fitted {
    pub(crate) text: String,
    /// Proposed rows: the row's name and its operation.
    pub(crate) proposed: Vec<(String, String)>,
    /// Rows that follow an operation to where it moved.
    pub(crate) moved: Vec<(String, String)>,
    /// Rows whose operation the contract does not have, and which stay.
    pub(crate) stray: Vec<(String, String)>,
    /// Rows whose operation the contract does not have, and which were removed.
    pub(crate) dropped: Vec<(String, String)>,
}

/// Fits a policy to a contract. `old` is the contract that its rows were written for. With `drop`, rows without an operation
/// are removed.
pub(crate) fn fit(
    text: &str,
    old: Option<&Contract>,
    new: &Contract,
    paging: &dyn Fn(&str) -> Option<&'static str>,
    drop: bool,
) -> Result<Fitted, Error> {
    let rows = policy::parse(text)?;
    let mut fitted = Fitted { text: text.to_owned(), ..Fitted::default() };
    let mut covered: BTreeSet<String> =
        policy::each_row(&rows).map(|(_, _, row)| row.operation.clone()).filter(|it| has(new, it)).collect();
    for (group, name, row) in policy::each_row(&rows).filter(|(_, _, row)| !has(new, &row.operation)) {
        let row_name = format!("{group}.{name}");
        if let Some(place) = old.and_then(|old| moved(&row.operation, old, new)).filter(|it| !covered.contains(it)) {
            fitted.text = edit(&fitted.text, group, name, |block| Some(move_to(block, &place)))?;
            fitted.moved.push((row_name, place));
        } else if drop {
            fitted.text = edit(&fitted.text, group, name, |_| None)?;
            fitted.dropped.push((row_name, row.operation.clone()));
        } else {
            fitted.stray.push((row_name, row.operation.clone()));
        }
    }
    covered.extend(fitted.moved.iter().map(|(_, place)| place.clone()));
    let mut names: BTreeSet<String> =
        policy::each_row(&rows).map(|(group, name, _)| format!("{group}.{name}")).collect();
    for (method, path, operation) in new.each_operation() {
        let place = format!("{method} {path}");
        if covered.contains(&place) {
            continue;
        }
        let mut row = policy::propose(method, path, operation);
        let proposed = row.lines().next().unwrap_or_default().trim_matches(['[', ']']).to_owned();
        let mut name = proposed.clone();
        while !names.insert(name.clone()) {
            name.push_str("_too");
        }
        row = row.replacen(&proposed, &name, 1);
        if let Some(paging) = paging(&place) {
            row.push_str(&format!("paging = \"{paging}\"\n"));
        }
        let gap = if fitted.text.ends_with("\n\n") || fitted.text.is_empty() { "" } else { "\n" };
        fitted.text = format!("{}{gap}{row}", fitted.text);
        fitted.proposed.push((name, place));
    }
    verify(&rows, &fitted)?;
    Ok(fitted)
}

/// The value of `paging` in an operation's row.
pub(crate) fn paging(place: &str, contract: &Contract, types: &Types) -> Option<&'static str> {
    let operation = policy::find(contract, place)?;
    match Lowering::new(contract, types).answer(place, &operation.answers).ok()? {
        Answer::Value { ty: Type::Page(_), .. } => Some("offset"),
        Answer::Value { ty: Type::CursorPage(_), .. } => Some("cursor"),
        _ => None,
    }
}

fn has(contract: &Contract, operation: &str) -> bool {
    policy::find(contract, operation).is_some()
}

/// The new place of an operation, found by its id.
fn moved(place: &str, old: &Contract, new: &Contract) -> Option<String> {
    let id = &policy::find(old, place)?.id;
    let (method, path, _) = new.each_operation().find(|(_, _, operation)| operation.id == *id)?;
    Some(format!("{method} {path}"))
}

/// A row's lines with another operation, marked as not reviewed.
fn move_to(block: &[&str], place: &str) -> String {
    let mut text = String::new();
    for line in block {
        let key = line.split('=').next().unwrap_or_default().trim();
        match key {
            // A JSON string is a TOML string too.
            "operation" => text.push_str(&format!("operation = {}\nreviewed = false\n", Value::from(place))),
            "reviewed" => {}
            _ => text.push_str(line),
        }
    }
    text
}

/// Edits the lines of one row; `None` removes them. Comments above the next row belong to that row.
fn edit(text: &str, group: &str, name: &str, change: impl Fn(&[&str]) -> Option<String>) -> Result<String, Error> {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let is_header = |line: &str| line.starts_with('[');
    let is_own = |line: &str| {
        let header = line.trim_start_matches('[').split(']').next().unwrap_or_default();
        let mut parts = header.split('.').map(str::trim);
        is_header(line) && parts.next() == Some(group) && parts.next() == Some(name)
    };
    let start = lines.iter().position(|line| is_own(line)).ok_or_else(|| {
        Error::new(FILE, format!("[{group}.{name}] cannot be edited: its header has to be on a separate line"))
    })?;
    let after =
        lines[start..].iter().position(|line| is_header(line) && !is_own(line)).map_or(lines.len(), |at| start + at);
    let mut end = after;
    while end > start && after < lines.len() && lines[end - 1].starts_with('#') {
        end -= 1;
    }
    let changed = change(&lines[start..end]).unwrap_or_default();
    Ok(format!("{}{changed}{}", lines[..start].concat(), lines[end..].concat()))
}

/// Checks that the text differs only by the intended edits.
fn verify(rows: &Policy, fitted: &Fitted) -> Result<(), Error> {
    let mut expected = rows.clone();
    for (name, _) in &fitted.dropped {
        if let Some((group, name)) = name.split_once('.')
            && let Some(rows) = expected.get_mut(group)
        {
            rows.remove(name);
        }
    }
    for (name, place) in &fitted.moved {
        if let Some((group, name)) = name.split_once('.')
            && let Some(row) = expected.get_mut(group).and_then(|rows| rows.get_mut(name))
        {
            row.operation.clone_from(place);
            row.reviewed = false;
        }
    }
    let mut found = policy::parse(&fitted.text)?;
    for (name, _) in &fitted.proposed {
        if let Some((group, name)) = name.split_once('.')
            && let Some(rows) = found.get_mut(group)
        {
            rows.remove(name);
        }
    }
    expected.retain(|_, rows| !rows.is_empty());
    found.retain(|_, rows| !rows.is_empty());
    if expected == found {
        return Ok(());
    }
    Err(Error::new(
        FILE,
        "cannot be edited without other changes: write each row under a separate header, as in [group.name]",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contract(operations: &[(&str, &str, &str)]) -> Contract {
        let mut map = serde_json::json!({});
        for (method, path, id) in operations {
            map[*path][*method] =
                serde_json::json!({ "id": id, "tag": "Pets", "scopes": ["pets-read"], "answers": { "200": null } });
        }
        let contract = serde_json::json!({ "format": 1, "server": "https://pets.example", "scopes": ["pets-read"],
            "operations": map, "schemas": {} });
        Contract::parse(&contract.to_string()).unwrap()
    }

    const ROWS: &str = "# Pets.\n\n[pets.get]\noperation = \"GET /pets\"\ntoken = \"both\"\n\n# One pet.\n[pets.one]\noperation = \"GET /pet\"\ntoken = \"user\"\nall = [\n    \"pets-read\",\n]\n\n# A last word.\n";

    fn fitted(new: &[(&str, &str, &str)], drop: bool) -> Fitted {
        let old = contract(&[("GET", "/pets", "get-pets"), ("GET", "/pet", "get-pet")]);
        fit(ROWS, Some(&old), &contract(new), &|place| (place == "GET /cats").then_some("offset"), drop).unwrap()
    }

    fn named(name: &str, place: &str) -> Vec<(String, String)> {
        vec![(name.to_owned(), place.to_owned())]
    }

    #[test]
    fn nothing_new_changes_nothing() {
        let fitted = fitted(&[("GET", "/pets", "get-pets"), ("GET", "/pet", "get-pet")], true);
        assert_eq!(fitted, Fitted { text: ROWS.to_owned(), ..Fitted::default() });
    }

    #[test]
    fn a_new_operation_gets_an_unreviewed_row() {
        let new = [("GET", "/pets", "get-pets"), ("GET", "/pet", "get-pet"), ("GET", "/cats", "get")];
        let fitted = fitted(&new, false);
        assert_eq!(fitted.proposed, named("pets.get_too", "GET /cats"));
        let row = "\n[pets.get_too]\noperation = \"GET /cats\"\ntoken = \"user\"\nall = [\"pets-read\"]\nreviewed = false\npaging = \"offset\"\n";
        assert_eq!(fitted.text, format!("{ROWS}{row}"));
        // A row is proposed only once.
        assert_eq!(fit(&fitted.text, None, &contract(&new), &|_| None, false).unwrap().proposed, []);
    }

    #[test]
    fn a_row_follows_its_operation() {
        let fitted = fitted(&[("GET", "/pets", "get-pets"), ("GET", "/pets/{id}", "get-pet")], false);
        assert_eq!(fitted.moved, named("pets.one", "GET /pets/{id}"));
        let moved = ROWS.replace("\"GET /pet\"", "\"GET /pets/{id}\"\nreviewed = false");
        assert_eq!(fitted.text, moved);
        assert!(fitted.proposed.is_empty() && fitted.stray.is_empty());
    }

    #[test]
    fn a_row_without_an_operation_stays_unless_it_is_dropped() {
        let new = [("GET", "/pet", "get-pet")];
        let fitted = self::fitted(&new, false);
        assert_eq!((fitted.stray, fitted.text.as_str()), (named("pets.get", "GET /pets"), ROWS));
        let fitted = self::fitted(&new, true);
        assert_eq!(fitted.dropped, named("pets.get", "GET /pets"));
        assert!(fitted.text.starts_with("# Pets.\n\n# One pet.\n[pets.one]"), "{}", fitted.text);
    }

    #[test]
    fn a_form_that_cannot_be_edited_is_refused() {
        let inline = "[pets]\nget = { operation = \"GET /gone\", token = \"both\" }\n";
        let says = fit(inline, None, &contract(&[]), &|_| None, true).unwrap_err().to_string();
        assert!(says.contains("[pets.get] cannot be edited"), "{says}");
    }
}
