//! `openapi/policy.toml`: each method's name, the session and the scopes that it needs, and how it sends its request.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use heck::ToSnakeCase;
use serde::{
    Deserialize, Deserializer,
    de::{IgnoredAny, MapAccess, Visitor},
};
use serde_json::Value;

use crate::{
    Error,
    contract::{Contract, Operation},
    library,
    names::KEYWORDS,
};

const FILE: &str = "policy.toml";

/// The rows of each group, by group and method name.
pub type Policy = BTreeMap<String, BTreeMap<String, Row>>;

/// The row of one method.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// HTTP method and path of its operation.
    pub operation: String,
    /// The sessions that may call it.
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
    /// Set where the type of the item's id decides the scope.
    #[serde(default)]
    pub by_item: Option<ByItem>,
    /// Why the scopes differ from the document's, with the evidence. Required where they do, refused where they do not.
    #[serde(default)]
    pub why: Option<String>,
    /// How its answer is paged.
    #[serde(default)]
    pub paging: Paging,
    /// Optional parameters that this method asks for as arguments.
    #[serde(default)]
    pub require: Vec<String>,
    /// The optional parameters that it offers; `None` for all of them.
    #[serde(default)]
    pub take: Option<Vec<String>>,
    /// Parameters that it always sends with one value.
    #[serde(default)]
    pub fix: BTreeMap<String, Value>,
    /// Rust types of parameters, for this method only.
    #[serde(default)]
    pub types: BTreeMap<String, String>,
    /// Parameters that are passed as one argument, by the argument's name. Its type says which combinations are valid.
    #[serde(default)]
    pub together: BTreeMap<String, Vec<String>>,
    /// The number of ids that fit one request. A longer list is sent in several requests, one after another.
    #[serde(default)]
    pub batch: Option<usize>,
    /// The method of the group that an app session has to use instead. It asks for a market, without which Spotify answers
    /// 404 to an app session; a user session falls back on the user's country.
    #[serde(default)]
    pub app_uses: Option<String>,
    /// The field of the answer that this method returns.
    #[serde(default)]
    pub part: Option<String>,
    /// Whether the caller chooses the fields of the answer. No type fits such an answer, so it is returned as JSON.
    #[serde(default)]
    pub partial: bool,
    /// Whether a repeated call has a further effect, although its HTTP method is idempotent.
    #[serde(default)]
    pub once: bool,
    /// The method to use instead of a deprecated operation.
    #[serde(default)]
    pub instead: Option<String>,
    /// The name of its page in Spotify's reference, where that is not the `operationId`.
    #[serde(default)]
    pub reference: Option<String>,
    /// False on a proposed row that no maintainer has reviewed yet.
    #[serde(default = "yes")]
    pub reviewed: bool,
}

fn yes() -> bool {
    true
}

/// The sessions that may call a method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Token {
    /// Only a user session.
    User,
    /// A user session or an app session.
    Both,
}

/// Which of the two scopes of a library item a method needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ByItem {
    /// The scope to look the item up.
    Read,
    /// The scope to add or remove the item.
    Modify,
}

/// How an answer is paged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Paging {
    /// The answer is not a page.
    #[default]
    None,
    /// By offset and limit.
    Offset,
    /// By a cursor from the previous answer.
    Cursor,
}

impl Row {
    /// Every scope that the row names.
    pub fn scopes(&self) -> impl Iterator<Item = &str> {
        self.all.iter().chain(&self.any).chain(&self.optional).map(String::as_str)
    }

    /// Whether the row requires exactly the scopes that the document lists for its operation.
    fn agrees_with(&self, operation: &Operation) -> bool {
        let all: BTreeSet<&String> = self.all.iter().collect();
        all == operation.scopes.iter().collect()
            && self.any.is_empty()
            && self.optional.is_empty()
            && self.by_item.is_none()
    }
}

/// Reads the rows of `policy.toml`.
///
/// # Errors
///
/// Names the line that is malformed.
pub fn parse(text: &str) -> Result<Policy, Error> {
    toml::Deserializer::parse(text).and_then(|file| file.deserialize_map(Groups)).map_err(|e| Error::new(FILE, e))
}

/// Reads the groups, and passes over the library items, which [`library::parse`] reads. `#[serde(flatten)]` would lose the
/// line numbers in errors.
struct Groups;

impl<'de> Visitor<'de> for Groups {
    type Value = Policy;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("tables of rows")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Policy, A::Error> {
        let mut policy = Policy::new();
        while let Some(group) = map.next_key::<String>()? {
            if group == library::TABLE {
                map.next_value::<IgnoredAny>()?;
            } else {
                policy.insert(group, map.next_value()?);
            }
        }
        Ok(policy)
    }
}

/// Every row with its group and its name.
pub fn each_row(policy: &Policy) -> impl Iterator<Item = (&str, &str, &Row)> {
    policy.iter().flat_map(|(group, rows)| rows.iter().map(move |(name, row)| (group.as_str(), name.as_str(), row)))
}

/// Checks the policy against the contract.
///
/// # Errors
///
/// Lists everything that is wrong: an operation without a row (with the row to add), a row without an operation, an unknown
/// scope, scopes that differ from the document's without a reason, a row that is not reviewed, and a row that contradicts
/// itself or names a method that does not exist.
pub fn check(policy: &Policy, contract: &Contract) -> Result<(), Error> {
    let mut wrong = Vec::new();
    for (group, name, row) in each_row(policy) {
        let mut say = |what: String| wrong.push(format!("[{group}.{name}] {what}"));
        if !is_name(group) || KEYWORDS.contains(&group) || !is_name(name) {
            say("is not a valid Rust name: use lower case letters, digits and underscores".to_owned());
        }
        check_operation(row, contract, &mut say);
        check_scopes(row, contract, &mut say);
        check_references(group, row, policy, &mut say);
        if !row.reviewed {
            say("is a proposal. Review its scopes and its name, then delete `reviewed = false`".to_owned());
        }
    }
    let covered: BTreeSet<&str> = each_row(policy).map(|(_, _, row)| row.operation.as_str()).collect();
    for (method, path, operation) in contract.each_operation() {
        if !covered.contains(format!("{method} {path}").as_str()) {
            wrong.push(format!(
                "{method} {path} ({}) has no row. Find out what it needs, and add:\n\n{}",
                operation.id,
                propose(method, path, operation)
            ));
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(Error::new(FILE, wrong.join("\n"))) }
}

fn check_operation(row: &Row, contract: &Contract, say: &mut impl FnMut(String)) {
    let Some(operation) = find(contract, &row.operation) else {
        return say(format!("names the operation {}, which is not in the contract", row.operation));
    };
    if row.instead.is_some() && !operation.deprecated {
        say("has `instead`, but its operation is not deprecated".to_owned());
    }
    if row.agrees_with(operation) {
        if row.why.is_some() {
            say("has a `why`, but its scopes are those that the document lists: delete the `why`".to_owned());
        }
    } else if row.why.as_deref().is_none_or(|why| why.trim().is_empty()) {
        let listed: Vec<&str> = operation.scopes.iter().map(String::as_str).collect();
        let listed = if listed.is_empty() { "none".to_owned() } else { listed.join(", ") };
        say(format!("departs from the scopes that the document lists ({listed}): give the evidence in `why`"));
    }
}

fn check_scopes(row: &Row, contract: &Contract, say: &mut impl FnMut(String)) {
    for scope in row.scopes().filter(|scope| !contract.scopes.contains(*scope)) {
        say(format!("names the scope `{scope}`, which Spotify does not have"));
    }
    if row.any.len() == 1 {
        say("has a single scope in `any`: write it in `all`".to_owned());
    }
    if row.token == Token::Both && (!row.all.is_empty() || !row.any.is_empty() || row.by_item.is_some()) {
        say("requires a scope, which an app session never has: its token is \"user\"".to_owned());
    }
}

fn check_references(group: &str, row: &Row, policy: &Policy, say: &mut impl FnMut(String)) {
    let find = |group: &str, name: &str| policy.get(group).and_then(|rows| rows.get(name));
    if let Some(target) = &row.instead
        && target.split_once("().").and_then(|(group, name)| find(group, name)).is_none()
    {
        say(format!("says to use `{target}` instead, but no row defines that method"));
    }
    if let Some(sibling) = &row.app_uses
        && find(group, sibling).is_none_or(|sibling| !sibling.require.iter().any(|name| name == "market"))
    {
        say(format!("sends app sessions to `{sibling}`, which does not ask for a `market`"));
    }
}

/// The operation at `METHOD /path`.
#[must_use]
pub fn find<'a>(contract: &'a Contract, operation: &str) -> Option<&'a Operation> {
    let (method, path) = operation.split_once(' ')?;
    contract.operations.get(path)?.get(method)
}

fn is_name(name: &str) -> bool {
    let mut bytes = name.bytes();
    let starts = bytes.next().is_some_and(|byte| byte.is_ascii_lowercase());
    let rest = bytes.all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    starts && rest && !["self", "super", "crate", library::TABLE].contains(&name)
}

/// A proposed row for an operation. Its scopes are those that the document lists.
#[must_use]
pub fn propose(method: &str, path: &str, operation: &Operation) -> String {
    let name = |text: &str, otherwise: &str| {
        let name = text.to_snake_case();
        if is_name(&name) && !KEYWORDS.contains(&name.as_str()) { name } else { otherwise.to_owned() }
    };
    let (group, name) = (name(&operation.tag, "more"), name(&operation.id, "call"));
    let token = if operation.scopes.is_empty() { "both" } else { "user" };
    // A JSON string is also a TOML string.
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
            assert!(says.contains("is not a valid Rust name"), "{says}");
        }
        assert!(verdict(&ROW.replace("[library", "[type")).contains("is not a valid Rust name"));
    }

    #[test]
    fn a_row_without_an_operation_is_named() {
        let says = verdict(&format!("{ROW}[x.y]\noperation = \"GET /gone\"\ntoken = \"both\""));
        assert!(says.contains("[x.y] names the operation GET /gone, which is not in the contract"), "{says}");
    }

    #[test]
    fn an_unknown_scope_is_named() {
        let says = verdict(&format!("{ROW}all = [\"user-library-red\"]"));
        assert!(says.contains("[library.saved_tracks] names the scope `user-library-red`"), "{says}");
    }

    #[test]
    fn a_row_that_departs_from_the_document_needs_a_why() {
        let says = verdict(ROW);
        let expected = "[library.saved_tracks] departs from the scopes that the document lists (user-library-read): \
                        give the evidence in `why`";
        assert!(says.ends_with(expected), "{says}");
        assert!(verdict(&format!("{ROW}why = \" \"")).ends_with(expected));
        for scopes in ["", "optional = [\"user-library-read\"]\n", "by_item = \"read\"\n"] {
            assert!(verdict(&format!("{ROW}{scopes}")).contains("departs from"), "{scopes}");
            assert_eq!(verdict(&format!("{ROW}{scopes}why = \"seen in 2026\"")), "fine");
        }
        // More than the document's scopes is a departure, too.
        let more = format!("{ROW}all = [\"user-library-read\"]\noptional = [\"user-library-read\"]");
        assert!(verdict(&more).contains("departs from"));
    }

    #[test]
    fn a_row_that_agrees_with_the_document_has_no_why() {
        let says = verdict(&format!("{ROW}all = [\"user-library-read\"]\nwhy = \"seen in 2026\""));
        assert!(
            says.ends_with(
                "[library.saved_tracks] has a `why`, but its scopes are those that the document lists: delete the `why`"
            ),
            "{says}"
        );
    }

    #[test]
    fn a_proposed_row_is_accepted_once_it_is_reviewed() {
        let mut contract = contract();
        for scopes in [vec!["user-library-read".to_owned()], Vec::new()] {
            let operation = contract.operations.get_mut("/me/tracks").unwrap().get_mut("GET").unwrap();
            operation.scopes = scopes.into_iter().collect();
            let row = propose("GET", "/me/tracks", operation).replace("reviewed = false\n", "");
            assert!(check(&parse(&row).unwrap(), &contract).is_ok(), "{row}");
        }
    }

    #[test]
    fn an_app_session_cannot_be_asked_for_scopes() {
        let row = ROW.replace("user\"", "both\"");
        assert!(verdict(&format!("{row}all = [\"user-library-read\"]")).contains("an app session never has"));
    }

    #[test]
    fn the_library_items_are_not_a_group() {
        let row = format!("{ROW}all = [\"user-library-read\"]\n");
        let items = "[library_items]\nAlbumId = { kind = \"album\", read = \"r\", modify = \"m\" }\n";
        assert_eq!(parse(&format!("{items}{row}")).unwrap(), parse(&row).unwrap());
        assert!(verdict(&ROW.replace("library.saved_tracks", "more.library_items")).contains("not a valid Rust name"));
    }

    #[test]
    fn a_misspelt_key_is_an_error_with_its_line() {
        let says = parse(&format!("{ROW}skopes = []")).unwrap_err().to_string();
        assert!(says.contains("line 4") && says.contains("skopes"), "{says}");
    }
}
