//! Spotify's own documents. They are not part of the repository: `AMBITUS_SPEC_DIR` names their folder.

use std::fs;
use std::path::PathBuf;

use ambitus_compiler::contract::Contract;
use ambitus_spec::import::{Note, import};
use serde_json::Value;

/// Each document's date, with the number of operations as counted by reading.
const OPERATIONS: [(&str, usize); 7] = [
    ("2024-12-23", 88),
    ("2025-06-25", 88),
    ("2025-10-03", 88),
    ("2026-02-08", 89),
    ("2026-02-12", 96),
    ("2026-03-06", 96),
    ("2026-05-30", 96),
];

/// The folder with the documents. Without one, the test says that it did not run.
pub(crate) fn folder(test: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("AMBITUS_SPEC_DIR").map(PathBuf::from);
    if folder.is_none() {
        println!("{test} did not run: AMBITUS_SPEC_DIR names no folder with Spotify's documents");
    }
    folder
}

fn longest_text(value: &Value) -> &str {
    match value {
        Value::String(text) => text,
        Value::Array(items) => items.iter().map(longest_text).max_by_key(|text| text.len()).unwrap_or_default(),
        Value::Object(map) => {
            let texts = map.iter().flat_map(|(key, value)| [key.as_str(), longest_text(value)]);
            texts.max_by_key(|text| text.len()).unwrap_or_default()
        }
        _ => "",
    }
}

#[test]
fn every_document_is_read() {
    let Some(folder) = folder("every_document_is_read") else { return };
    for (date, count) in OPERATIONS {
        let text = fs::read_to_string(folder.join(format!("official-{date}.yml"))).unwrap();
        let imported = import(&text).unwrap();
        let contract = &imported.contract;
        assert_eq!(contract.each_operation().count(), count, "{date}");
        assert_eq!(contract.schemas.len(), 87, "{date}");
        assert_eq!(contract.scopes.len(), 19, "{date}");
        assert_eq!(contract.server, "https://api.spotify.com/v1");

        // A contract has names and addresses, no sentences.
        let written = contract.to_text();
        let longest = longest_text(&serde_json::from_str(&written).unwrap()).to_owned();
        assert!(longest.len() <= 60, "{date}: {longest}");
        assert!(!written.contains(". "), "{date}");

        assert_eq!(Contract::parse(&written).unwrap(), *contract, "{date}");
        assert_eq!(import(&text).unwrap().contract.to_text(), written, "{date}");
    }
}

#[test]
fn every_documents_mistakes_are_noted() {
    let Some(folder) = folder("every_documents_mistakes_are_noted") else { return };
    for (date, _) in OPERATIONS {
        let text = fs::read_to_string(folder.join(format!("official-{date}.yml"))).unwrap();
        let mut ignored = Vec::new();
        let mut repaired = Vec::new();
        for note in import(&text).unwrap().notes {
            match note {
                Note::Ignored { .. } => ignored.push(note.to_string()),
                Note::Repaired { place, .. } => repaired.push(place),
            }
        }
        assert_eq!(ignored, ["ignored explode at /paths/~1search/get/parameters/1"], "{date}");
        let body = "requestBody/content/application~1json/schema";
        assert_eq!(
            repaired,
            [
                "/components/x-spotify-policy/policies/$ref".to_owned(),
                format!("/paths/~1me~1episodes/put/{body}/required/0"),
                format!("/paths/~1me~1player/put/{body}/properties/play/additionalProperties"),
                format!("/paths/~1me~1player~1play/put/{body}/properties/context_uri/additionalProperties"),
                format!("/paths/~1me~1player~1play/put/{body}/properties/position_ms/additionalProperties"),
                format!("/paths/~1me~1tracks/put/{body}/required/0"),
                "/paths/~1playlists~1{playlist_id}~1images/put/requestBody/content/image~1jpeg/schema/required".into(),
            ],
            "{date}"
        );
    }
}

#[test]
fn a_document_cut_within_its_last_part_is_refused() {
    let Some(folder) = folder("a_document_cut_within_its_last_part_is_refused") else { return };
    let text = fs::read_to_string(folder.join("official-2026-05-30.yml")).unwrap();
    let whole = import(&text).unwrap().contract;
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    for cut in lines.len() - 40..lines.len() {
        let error = import(&lines[..cut].concat()).map(|imported| imported.contract).unwrap_err().to_string();
        assert!(error.contains('/') || error.contains("line"), "{cut}: names no place: {error}");
    }
    assert_eq!(import(&lines.concat()).unwrap().contract, whole);
}

#[test]
fn a_cut_document_is_refused() {
    let Some(folder) = folder("a_cut_document_is_refused") else { return };
    let text = fs::read_to_string(folder.join("official-2026-05-30.yml")).unwrap();
    for percent in [1, 10, 25, 50, 75, 90, 99] {
        let cut: usize = text.lines().count() * percent / 100;
        let lines: String = text.split_inclusive('\n').take(cut).collect();
        assert!(import(&lines).is_err(), "{percent} percent of the lines");
        assert!(import(&lines[..lines.len() - 3]).is_err(), "{percent} percent of the bytes");
    }
}
