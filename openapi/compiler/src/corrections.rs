//! The document's mistakes, as JSON Patches that expire by themselves.

use std::fmt;

use serde::Deserialize;
use serde_json::Value;

use crate::{Error, contract::Contract};

const FILE: &str = "corrections.json";

/// One mistake of the document, and how it is put right.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// A short name, unique in the file.
    pub name: String,
    /// What is wrong, and how that is known.
    pub reason: String,
    /// A JSON Pointer to the place in the contract; where nothing stands there, the correction is absent.
    pub target: String,
    /// The patch (RFC 6902). It begins with a `test`: once Spotify changes what is tested, the correction is stale.
    pub patch: Vec<json_patch::PatchOperation>,
}

/// How a correction ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The patch was applied.
    Applied,
    /// Its target is not in this document.
    Absent,
    /// Its guard failed: the document has changed there.
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
/// Names the correction that is malformed, repeated, or without a guard.
pub fn parse(text: &str) -> Result<Vec<Correction>, Error> {
    let corrections: Vec<Correction> = serde_json::from_str(text).map_err(|e| Error::new(FILE, e))?;
    for (index, correction) in corrections.iter().enumerate() {
        let place = || format!("{FILE}: {}", correction.name);
        if !matches!(correction.patch.first(), Some(json_patch::PatchOperation::Test(_))) {
            return Err(Error::new(place(), "has to begin with a `test`, or it would never expire"));
        }
        if correction.reason.trim().is_empty() {
            return Err(Error::new(place(), "gives no reason"));
        }
        if corrections[..index].iter().any(|other| other.name == correction.name) {
            return Err(Error::new(place(), "stands there twice"));
        }
    }
    Ok(corrections)
}

/// Applies the corrections in their order and tells how each ended.
///
/// # Errors
///
/// A patch that passes its guard and then cannot be applied, or leaves something that is no contract, is named.
pub fn apply(contract: &Contract, corrections: &[Correction]) -> Result<(Contract, Vec<Outcome>), Error> {
    let mut document = serde_json::to_value(contract).map_err(|e| Error::new(FILE, e))?;
    let mut outcomes = Vec::with_capacity(corrections.len());
    for correction in corrections {
        outcomes.push(apply_one(&mut document, correction)?);
    }
    let contract = serde_json::from_value(document)
        .map_err(|e| Error::new(FILE, format!("what the corrections leave is not a contract: {e}")))?;
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

/// Fails if a correction is stale, naming each of them.
///
/// # Errors
///
/// The stale corrections, and what to do about them.
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
            "stale: {}. The document has changed where these correct it: delete each, or write it anew",
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
            r#"[{{"name":"a","reason":"because","target":"{target}","patch":[
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
        let text = r#"[{"name":"a","reason":"b","target":"","patch":[{"op":"remove","path":"/schemas"}]}]"#;
        assert!(parse(text).unwrap_err().to_string().contains("corrections.json: a: has to begin with a `test`"));
    }

    #[test]
    fn malformed_text_is_an_error_with_its_place() {
        assert!(parse("[{").unwrap_err().to_string().starts_with("corrections.json: "));
    }
}
