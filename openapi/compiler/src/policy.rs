//! Our decisions about each method of the crate: its name, who may call it, and with which scopes.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToSnakeCase;
use serde::Deserialize;
use serde_json::Value;

use crate::{
    Error,
    contract::{Contract, Operation},
    emit::KEYWORDS,
};

const FILE: &str = "policy.toml";

/// Groups, and in each the methods, by name.
pub type Policy = BTreeMap<String, BTreeMap<String, Row>>;

/// One row of the policy.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Method and path of the operation behind it.
    pub operation: String,
    /// Who may call it.
    pub token: Token,
    /// Scopes that must all be granted.
    #[serde(default)]
    pub all: Vec<String>,
    /// Scopes of which one must be granted.
    #[serde(default)]
    pub any: Vec<String>,
    /// Scopes that only add to the answer.
    #[serde(default)]
    pub optional: Vec<String>,
    /// Set where the kind of the item names the scope.
    #[serde(default)]
    pub by_item: Option<ByItem>,
    /// How its answer is paged.
    #[serde(default)]
    pub paging: Paging,
    /// Optional parameters that this method asks for as arguments.
    #[serde(default)]
    pub require: Vec<String>,
    /// The optional parameters that it offers; all of them where this is absent.
    #[serde(default)]
    pub take: Option<Vec<String>>,
    /// Parameters that it sends with one value.
    #[serde(default)]
    pub fix: BTreeMap<String, Value>,
    /// Rust types of parameters that are this method's alone.
    #[serde(default)]
    pub types: BTreeMap<String, String>,
    /// Parameters that are handed in as one argument, by its name: its type says what they may be together.
    #[serde(default)]
    pub together: BTreeMap<String, Vec<String>>,
    /// How many ids one request takes; more are sent one batch after another.
    #[serde(default)]
    pub batch: Option<usize>,
    /// The method of the group that an app's own session uses instead, because it has to name a market: Spotify answers 404
    /// without one, where a user has a country.
    #[serde(default)]
    pub app_uses: Option<String>,
    /// The one field of the answer that this method answers with.
    #[serde(default)]
    pub part: Option<String>,
    /// Whether the answer is a part of the operation's, so that no type can hold it: it is left as JSON.
    #[serde(default)]
    pub partial: bool,
    /// Whether doing it twice is more than doing it once, though its HTTP method says otherwise.
    #[serde(default)]
    pub once: bool,
    /// What to use instead of a deprecated operation.
    #[serde(default)]
    pub instead: Option<String>,
    /// The name of its page in Spotify's reference, where that is not the `operationId`.
    #[serde(default)]
    pub reference: Option<String>,
    /// False on a proposed row that nobody has looked at.
    #[serde(default = "yes")]
    pub reviewed: bool,
}

fn yes() -> bool {
    true
}

/// Who may call a method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Token {
    /// Only a session with a user behind it.
    User,
    /// An app's own session too.
    Both,
}

/// Which of an item's two scopes a method needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ByItem {
    /// The scope that reads it.
    Read,
    /// The scope that changes it.
    Modify,
}

/// How an answer is paged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Paging {
    /// It is not.
    #[default]
    None,
    /// By offset and limit.
    Offset,
    /// By a cursor in the answer before.
    Cursor,
}

impl Row {
    /// Every scope that the row names.
    pub fn scopes(&self) -> impl Iterator<Item = &str> {
        self.all.iter().chain(&self.any).chain(&self.optional).map(String::as_str)
    }
}

/// Reads `policy.toml`.
///
/// # Errors
///
/// Names the line that is malformed.
pub fn parse(text: &str) -> Result<Policy, Error> {
    toml::from_str(text).map_err(|e| Error::new(FILE, e))
}

/// Every row with its group and its name.
pub fn each_row(policy: &Policy) -> impl Iterator<Item = (&str, &str, &Row)> {
    policy.iter().flat_map(|(group, rows)| rows.iter().map(move |(name, row)| (group.as_str(), name.as_str(), row)))
}

/// Compares the policy with the contract it speaks of.
///
/// # Errors
///
/// An operation without a row (with the row to add), a row without an operation, an unknown scope, a row that nobody has
/// reviewed, and a row that contradicts itself: all of them at once.
pub fn check(policy: &Policy, contract: &Contract) -> Result<(), Error> {
    let mut wrong = Vec::new();
    let mut covered = BTreeSet::new();
    for (group, name, row) in each_row(policy) {
        covered.insert(row.operation.clone());
        check_row(group, name, row, contract, &mut wrong);
    }
    for (group, name, row) in each_row(policy) {
        if let Some(target) = &row.instead
            && !target
                .split_once("().")
                .is_some_and(|(group, name)| policy.get(group).is_some_and(|rows| rows.contains_key(name)))
        {
            wrong.push(format!("[{group}.{name}] says to use `{target}` instead, which no row makes"));
        }
    }
    for (group, name, row) in each_row(policy) {
        let sibling = row.app_uses.as_ref().map(|sibling| policy.get(group).and_then(|rows| rows.get(sibling)));
        if sibling
            .is_some_and(|sibling| sibling.is_none_or(|sibling| !sibling.require.iter().any(|asked| asked == "market")))
        {
            wrong.push(format!("[{group}.{name}] sends apps to a method that does not ask for a `market`"));
        }
    }
    for (method, path, operation) in contract.each_operation() {
        if !covered.contains(&format!("{method} {path}")) {
            wrong.push(format!(
                "{method} {path} ({}) has no row. Look at what it needs, and add:\n\n{}",
                operation.id,
                propose(method, path, operation)
            ));
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(Error::new(FILE, wrong.join("\n"))) }
}

fn check_row(group: &str, name: &str, row: &Row, contract: &Contract, wrong: &mut Vec<String>) {
    let mut say = |what: String| wrong.push(format!("[{group}.{name}] {what}"));
    if !is_name(group) || KEYWORDS.contains(&group) || !is_name(name) {
        say("is no name in Rust: lower case letters, digits and underscores make one".to_owned());
    }
    match find(contract, &row.operation) {
        None => say(format!("stands for {}, which is not in the contract", row.operation)),
        Some(operation) if operation.deprecated => {}
        Some(_) => {
            if row.instead.is_some() {
                say("says what to use instead, but its operation is not deprecated".to_owned());
            }
        }
    }
    for scope in row.scopes().filter(|scope| !contract.scopes.contains(*scope)) {
        say(format!("names the scope `{scope}`, which Spotify does not have"));
    }
    if row.any.len() == 1 {
        say("has one scope in `any`, where it means `all`".to_owned());
    }
    if row.token == Token::Both && (!row.all.is_empty() || !row.any.is_empty() || row.by_item.is_some()) {
        say("needs a scope, which an app session never has: its token is \"user\"".to_owned());
    }
    if !row.reviewed {
        say("is a proposal. Look at its scopes and its name, then delete `reviewed = false`".to_owned());
    }
}

/// The operation behind `METHOD /path`.
#[must_use]
pub fn find<'a>(contract: &'a Contract, operation: &str) -> Option<&'a Operation> {
    let (method, path) = operation.split_once(' ')?;
    contract.operations.get(path)?.get(method)
}

fn is_name(name: &str) -> bool {
    let mut bytes = name.bytes();
    let starts = bytes.next().is_some_and(|byte| byte.is_ascii_lowercase());
    let rest = bytes.all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    starts && rest && !["self", "super", "crate"].contains(&name)
}

/// A row for an operation, built from what the document says of it.
#[must_use]
pub fn propose(method: &str, path: &str, operation: &Operation) -> String {
    let name = |text: &str, otherwise: &str| {
        let name = text.to_snake_case();
        if is_name(&name) && !KEYWORDS.contains(&name.as_str()) { name } else { otherwise.to_owned() }
    };
    let (group, name) = (name(&operation.tag, "more"), name(&operation.id, "call"));
    let token = if operation.scopes.is_empty() { "both" } else { "user" };
    // A text in JSON is one in TOML too.
    let place = Value::from(format!("{method} {path}"));
    let mut row = format!("[{group}.{name}]\noperation = {place}\ntoken = \"{token}\"\n");
    if !operation.scopes.is_empty() {
        let scopes: Vec<String> =
            operation.scopes.iter().map(|scope| Value::from(scope.as_str()).to_string()).collect();
        row.push_str(&format!("all = [{}]\n", scopes.join(", ")));
    }
    row.push_str("reviewed = false\n");
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contract() -> Contract {
        Contract::parse(
            r#"{"format":1,"server":"https://api.example","scopes":["user-library-read"],"schemas":{},"operations":{
                "/me/tracks":{"GET":{"id":"get-users-saved-tracks","tag":"Tracks","scopes":["user-library-read"],
                    "answers":{"200":null}}}}}"#,
        )
        .unwrap()
    }

    const ROW: &str = "[library.saved_tracks]\noperation = \"GET /me/tracks\"\ntoken = \"user\"\n";

    fn verdict(policy: &str) -> String {
        check(&parse(policy).unwrap(), &contract()).map_or_else(|e| e.to_string(), |()| "fine".to_owned())
    }

    #[test]
    fn a_row_for_every_operation_is_fine() {
        assert_eq!(verdict(&format!("{ROW}all = [\"user-library-read\"]")), "fine");
    }

    #[test]
    fn an_operation_without_a_row_is_named_with_the_row_to_add() {
        let says = verdict("");
        assert!(says.contains("GET /me/tracks (get-users-saved-tracks) has no row"), "{says}");
        assert!(says.contains("[tracks.get_users_saved_tracks]\noperation = \"GET /me/tracks\""), "{says}");
        assert!(says.contains("all = [\"user-library-read\"]\nreviewed = false"), "{says}");
    }

    #[test]
    fn a_proposed_row_reads_back_and_is_refused_until_reviewed() {
        let contract = contract();
        let (method, path, operation) = contract.each_operation().next().unwrap();
        assert!(verdict(&propose(method, path, operation)).contains("is a proposal"));
    }

    #[test]
    fn an_odd_operation_is_proposed_by_a_name_that_rust_takes() {
        let text = contract().to_text().replace("\"Tracks\"", "\"320 kbps\"").replace("get-users-saved-tracks", "move");
        let contract = Contract::parse(&text).unwrap();
        let (method, path, operation) = contract.each_operation().next().unwrap();
        let row = propose(method, path, operation);
        assert!(row.starts_with("[more.call]"), "{row}");
        assert!(
            check(&parse(&row).unwrap(), &contract).unwrap_err().to_string().ends_with("delete `reviewed = false`")
        );
    }

    #[test]
    fn a_name_that_rust_does_not_take_is_refused() {
        for name in ["saved-tracks", "SavedTracks", "\"\"", "self", "1st"] {
            let says = verdict(&ROW.replace("saved_tracks", name));
            assert!(says.contains("is no name in Rust"), "{says}");
        }
        assert!(verdict(&ROW.replace("[library", "[type")).contains("is no name in Rust"));
    }

    #[test]
    fn a_row_without_an_operation_is_named() {
        let says = verdict(&format!("{ROW}[x.y]\noperation = \"GET /gone\"\ntoken = \"both\""));
        assert!(says.contains("[x.y] stands for GET /gone, which is not in the contract"), "{says}");
    }

    #[test]
    fn an_unknown_scope_is_named() {
        let says = verdict(&format!("{ROW}all = [\"user-library-red\"]"));
        assert!(says.contains("[library.saved_tracks] names the scope `user-library-red`"), "{says}");
    }

    #[test]
    fn an_app_session_cannot_be_asked_for_scopes() {
        let row = ROW.replace("user\"", "both\"");
        assert!(verdict(&format!("{row}all = [\"user-library-read\"]")).contains("an app session never has"));
    }

    #[test]
    fn a_misspelt_key_is_an_error_with_its_line() {
        let says = parse(&format!("{ROW}skopes = []")).unwrap_err().to_string();
        assert!(says.contains("skopes"), "{says}");
    }
}
