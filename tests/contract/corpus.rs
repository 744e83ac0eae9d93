//! Recorded answers, where there are any: `AMBITUS_CORPUS_DIR` names the folder.

use std::{fs, path::PathBuf};

use ambitus::api::answers;

#[path = "../tools/decode/lost.rs"]
mod lost;

/// Recordings that are not answers of an operation.
const NO_ANSWERS: [(&str, &str); 2] = [
    ("_error", "a refusal, which `Error` reads"),
    ("_token", "the token endpoint's answer, which is never handed out"),
];

/// Keys that the types do not hold, because Spotify's schemas do not have them.
const NOT_HELD: [(&str, &str); 3] = [
    // Not sent any more.
    ("get-current-users-profile", "birthdate"),
    ("get-an-episode", "show.resume_point."),
    // In one edited sample.
    ("get-multiple-shows", "shows[].episodes."),
];

/// A recording.
pub(crate) struct Recording {
    pub(crate) path: String,
    pub(crate) operation: String,
    pub(crate) real: bool,
    pub(crate) answer: Vec<u8>,
}

/// The recordings; without the folder none, and a line that says so.
pub(crate) fn recordings(test: &str) -> Vec<Recording> {
    let Some(folder) = std::env::var_os("AMBITUS_CORPUS_DIR").map(PathBuf::from) else {
        println!("{test}: AMBITUS_CORPUS_DIR is not set, so recorded answers are left out");
        return Vec::new();
    };
    let manifest = fs::read_to_string(folder.join("manifest.tsv")).unwrap();
    let mut lines = manifest.lines();
    let header: Vec<&str> = lines.next().unwrap().split('\t').collect();
    let class = header.iter().position(|column| *column == "class").unwrap();
    lines
        .map(|line| {
            let columns: Vec<&str> = line.split('\t').collect();
            Recording {
                path: columns[0].to_owned(),
                operation: columns[1].to_owned(),
                real: columns[class] == "real",
                answer: fs::read(folder.join(columns[0])).unwrap(),
            }
        })
        .collect()
}

#[test]
fn every_recorded_answer_decodes_strictly_and_nothing_of_it_is_lost() {
    let mut wrong = Vec::new();
    for Recording { path, operation, real, answer } in recordings("corpus") {
        if !real || NO_ANSWERS.iter().any(|(name, _)| *name == operation) {
            continue;
        }
        let held = match answers::read_back(&operation, answer.clone(), true) {
            Ok(held) => held,
            Err(error) => {
                wrong.push(format!("{path}: {error}"));
                continue;
            }
        };
        for lost in lost::paths(&serde_json::from_slice(&answer).unwrap(), &held) {
            let key: String = lost
                .split('[')
                .map(|part| part.trim_start_matches(|c: char| c.is_ascii_digit()))
                .collect::<Vec<_>>()
                .join("[");
            if !NOT_HELD.iter().any(|(of, prefix)| *of == operation && key.starts_with(prefix)) {
                wrong.push(format!("{path} loses {lost}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
