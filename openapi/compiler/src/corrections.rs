//! `openapi/corrections.json`: mistakes of Spotify's document, corrected by JSON Patches that expire by themselves.

use std::fmt;

use serde::Deserialize;
use serde_json::Value;

use crate::{Error, contract::Contract};

const FILE: &str = "corrections.json";

/// The correction of one mistake.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// A short name, unique in the file.
    pub name: String,
    /// What is wrong.
    pub reason: String,
    /// How that is known: a URL, the date of a document, or recorded answers.
    pub evidence: String,
    /// A JSON Pointer into the contract. Where it points to nothing, the correction is absent.
    pub target: String,
    /// The patch (RFC 6902). It begins with a `test`. Once that fails, the document has changed and the correction is stale.
    pub patch: Vec<json_patch::PatchOperation>,
}

/// What became of a correction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The patch was applied.
    Applied,
    /// Its target is not in the contract.
    Absent,
    /// One of its leading tests failed: the document has changed there.
    Stale,
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Applied => "applied",
            Self::Absent => "absent",
            Self::Stale => "stale",
        })
    }
}

/// Reads `corrections.json`.
///
/// # Errors
///
/// Names the correction that is malformed, that repeats a name, or that lacks a leading `test`, a reason or evidence.
pub fn parse(text: &str) -> Result<Vec<Correction>, Error> {
    let corrections: Vec<Correction> = serde_json::from_str(text).map_err(|e| Error::new(FILE, e))?;
    for (index, correction) in corrections.iter().enumerate() {
        let place = || format!("{FILE}: {}", correction.name);
        if !matches!(correction.patch.first(), Some(json_patch::PatchOperation::Test(_))) {
            return Err(Error::new(place(), "has to begin with a `test`, or it would never expire"));
        }
        for (name, text) in [("reason", &correction.reason), ("evidence", &correction.evidence)] {
            if text.trim().is_empty() {
                return Err(Error::new(place(), format!("has an empty `{name}`")));
            }
        }
        if corrections[..index].iter().any(|other| other.name == correction.name) {
            return Err(Error::new(place(), "has the name of an earlier correction"));
        }
    }
    Ok(corrections)
}

/// Applies the corrections in order, and returns what became of each.
///
/// # Errors
///
/// Names a patch that passes its tests and then cannot be applied, or says that the corrected contract is not valid.
pub fn apply(contract: &Contract, corrections: &[Correction]) -> Result<(Contract, Vec<Outcome>), Error> {
    let mut document = serde_json::to_value(contract).map_err(|e| Error::new(FILE, e))?;
    let mut outcomes = Vec::with_capacity(corrections.len());
    for correction in corrections {
        outcomes.push(apply_one(&mut document, correction)?);
    }
    let contract = serde_json::from_value(document)
        .map_err(|e| Error::new(FILE, format!("the corrected contract is not valid: {e}")))?;
    Ok((contract, outcomes))
}

fn apply_one(document: &mut Value, correction: &Correction) -> Result<Outcome, Error> {
    if document.pointer(&correction.target).is_none() {
        return Ok(Outcome::Absent);
    }
    let guards = correction.patch.iter().take_while(|step| matches!(step, json_patch::PatchOperation::Test(_))).count();
    let (guards, changes) = correction.patch.split_at(guards);
    if json_patch::patch(document, guards).is_err() {
        return Ok(Outcome::Stale);
    }
    json_patch::patch(document, changes).map_err(|e| Error::new(format!("{FILE}: {}", correction.name), e))?;
    Ok(Outcome::Applied)
}

/// Fails if a correction is stale.
///
/// # Errors
///
/// Names the stale corrections, and says what to do.
pub fn refuse_stale(corrections: &[Correction], outcomes: &[Outcome]) -> Result<(), Error> {
    let stale: Vec<&str> = corrections
        .iter()
        .zip(outcomes)
        .filter(|(_, outcome)| **outcome == Outcome::Stale)
        .map(|(correction, _)| correction.name.as_str())
        .collect();
    if stale.is_empty() {
        return Ok(());
    }
    Err(Error::new(
        FILE,
        format!(
            "stale: {}. The document has changed where these correct it: delete or rewrite each of them",
            stale.join(", ")
        ),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contract() -> Contract {
        Contract::parse(
            r#"{"format":1,"server":"https://api.example","scopes":[],"operations":{},
                "schemas":{"Player":{"type":"object","properties":{"actions":{"$ref":"Disallows"}}}}}"#,
        )
        .unwrap()
    }

    fn correction(target: &str, guard: &str) -> String {
        format!(
            r#"[{{"name":"a","reason":"because","evidence":"seen","target":"{target}","patch":[
                {{"op":"test","path":"/schemas/Player/properties/actions/$ref","value":"{guard}"}},
                {{"op":"replace","path":"/schemas/Player/properties/actions/$ref","value":"Actions"}}]}}]"#
        )
    }

    fn run(text: &str) -> (Contract, Vec<Outcome>, Result<(), Error>) {
        let corrections = parse(text).unwrap();
        let (contract, outcomes) = apply(&contract(), &corrections).unwrap();
        let verdict = refuse_stale(&corrections, &outcomes);
        (contract, outcomes, verdict)
    }

    #[test]
    fn a_guard_that_holds_lets_the_patch_through() {
        let (contract, outcomes, verdict) = run(&correction("/schemas/Player", "Disallows"));
        assert_eq!(outcomes, [Outcome::Applied]);
        assert_eq!(contract.schemas["Player"].properties["actions"].reference.as_deref(), Some("Actions"));
        assert!(verdict.is_ok());
    }

    #[test]
    fn a_guard_that_fails_is_stale_and_stops_the_build_by_name() {
        let (unchanged, outcomes, verdict) = run(&correction("/schemas/Player", "SomethingElse"));
        assert_eq!(outcomes, [Outcome::Stale]);
        assert_eq!(unchanged, contract());
        assert!(verdict.unwrap_err().to_string().contains("stale: a."));
    }

    #[test]
    fn a_target_that_is_not_there_is_absent_and_harmless() {
        let (unchanged, outcomes, verdict) = run(&correction("/schemas/Recorder", "Disallows"));
        assert_eq!(outcomes, [Outcome::Absent]);
        assert_eq!(unchanged, contract());
        assert!(verdict.is_ok());
    }

    #[test]
    fn a_correction_without_a_guard_is_refused() {
        let text =
            r#"[{"name":"a","reason":"b","evidence":"c","target":"","patch":[{"op":"remove","path":"/schemas"}]}]"#;
        assert!(parse(text).unwrap_err().to_string().contains("corrections.json: a: has to begin with a `test`"));
    }

    #[test]
    fn a_correction_without_evidence_is_refused() {
        let text = correction("/schemas/Player", "Disallows");
        let says = |text: String| parse(&text).unwrap_err().to_string();
        assert_eq!(says(text.replace("\"seen\"", "\" \"")), "corrections.json: a: has an empty `evidence`");
        assert_eq!(says(text.replace("\"because\"", "\"\"")), "corrections.json: a: has an empty `reason`");
        assert!(says(text.replace("\"evidence\":\"seen\",", "")).contains("missing field `evidence`"));
    }

    #[test]
    fn a_name_is_used_once() {
        let text = correction("/schemas/Player", "Disallows");
        let twice = format!("{},{}", text.trim_end_matches(']'), text.trim_start_matches('['));
        assert!(parse(&twice).unwrap_err().to_string().ends_with("a: has the name of an earlier correction"));
    }

    #[test]
    fn malformed_text_is_an_error_with_its_place() {
        assert!(parse("[{").unwrap_err().to_string().starts_with("corrections.json: "));
    }
}
