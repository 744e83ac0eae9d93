//! Spoilt answers: no decoder panics, and each error names the place and the operation, and quotes little of the answer.

use std::{collections::BTreeMap, panic};

use ambitus::api::answers;
use serde_json::{Map, Value, json};

use crate::{
    corpus::recordings,
    support::openapi::{compiled, sample},
};

/// How often each answer is spoilt.
const TIMES: usize = 40;

/// xorshift64*: the same answers in each run, so that the seed in a failure finds the answer.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        usize::try_from(self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33).unwrap() % sides.max(1)
    }
}

/// Well-formed answers by operation: made from the contract, and recorded ones.
fn answers() -> BTreeMap<String, Vec<Value>> {
    let contract = compiled().contract;
    let mut answers: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for (_, _, operation) in contract.each_operation() {
        let known = answers.entry(operation.id.clone()).or_default();
        match operation.answers.values().flatten().next() {
            Some(schema) => known.push(sample(&contract, schema, "")),
            None => known.push(json!(null)),
        }
    }
    for recording in recordings("mutations") {
        if let (Some(known), Ok(answer)) =
            (answers.get_mut(&recording.operation), serde_json::from_slice(&recording.answer))
        {
            // A few of each are enough. Invented answers are left out: they may be spoilt already.
            if recording.real && known.len() < 4 && recording.answer.len() < 100_000 {
                known.push(answer);
            }
        }
    }
    answers
}

/// A place in `value`, and its path as errors write it.
fn pick<'a>(value: &'a mut Value, dice: &mut Dice, path: &mut String) -> &'a mut Value {
    let leaf = value.as_object().is_none_or(Map::is_empty) && value.as_array().is_none_or(Vec::is_empty);
    if leaf || dice.roll(6) == 0 {
        return value;
    }
    match value {
        Value::Object(fields) => {
            let name = fields.keys().nth(dice.roll(fields.len())).unwrap().clone();
            if !path.is_empty() {
                path.push('.');
            }
            path.push_str(&name);
            pick(fields.get_mut(&name).unwrap(), dice, path)
        }
        Value::Array(items) => {
            let index = dice.roll(items.len());
            path.push_str(&format!("[{index}]"));
            pick(&mut items[index], dice, path)
        }
        leaf => leaf,
    }
}

fn deep(levels: usize, inner: &Value) -> Value {
    (0..levels)
        .fold(inner.clone(), |value, level| if level % 2 == 0 { json!([value]) } else { json!({ "items": value }) })
}

/// A value of another kind.
fn retyped(dice: &mut Dice) -> Value {
    match dice.roll(11) {
        0 => json!({}),
        1 => json!([]),
        2 => json!("text"),
        3 => json!(""),
        4 => json!(-1),
        5 => json!(4.9e7),
        6 => json!(1e300),
        7 => json!(u64::MAX),
        8 => json!(true),
        9 => json!([[null]]),
        _ => json!({ "type": "hologram", "items": [7] }),
    }
}

/// Spoils one place and names it.
fn spoil(answer: &mut Value, dice: &mut Dice) -> String {
    let mut path = String::new();
    let place = pick(answer, dice, &mut path);
    match dice.roll(6) {
        0 => *place = Value::Null,
        1 => {
            if let Value::Object(fields) = place
                && let Some(name) = fields.keys().nth(dice.roll(fields.len())).cloned()
            {
                fields.remove(&name);
            }
        }
        2 => {
            if let Value::Array(items) = place {
                items.reverse();
                items.push(retyped(dice));
            }
        }
        3 => *place = deep(dice.roll(300), place),
        _ => *place = retyped(dice),
    }
    path
}

/// As text, its fields in any order.
fn shuffled(value: &Value, dice: &mut Dice) -> String {
    match value {
        Value::Object(fields) => {
            let mut fields: Vec<(&String, &Value)> = fields.iter().collect();
            for last in (1..fields.len()).rev() {
                fields.swap(last, dice.roll(last + 1));
            }
            let fields: Vec<String> =
                fields.into_iter().map(|(name, value)| format!("{}: {}", json!(name), shuffled(value, dice))).collect();
            format!("{{{}}}", fields.join(",\n"))
        }
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(|item| shuffled(item, dice)).collect();
            format!("[{}]", items.join(", "))
        }
        leaf => leaf.to_string(),
    }
}

/// Whether an answer is refused, or what is wrong with how it is.
fn refused(operation: &str, answer: &[u8], strict: bool, spoilt: Option<&str>) -> Result<bool, String> {
    let read = panic::catch_unwind(|| answers::read_back(operation, answer.to_vec(), strict));
    let error = match read {
        Err(_) => return Err("panics".to_owned()),
        Ok(Ok(_)) => return Ok(false),
        Ok(Err(error)) => error,
    };
    let says = format!("{error} {error:?}");
    let whole = String::from_utf8_lossy(answer);
    match error.json_path() {
        _ if !error.is_decode() || error.operation() != Some(operation) => Err(format!("is another error: {error}")),
        None => Err(format!("names no path: {error}")),
        _ if says.len() > 2_500 || answer.len() > 80 && says.contains(whole.trim()) => {
            Err(format!("says too much: {error}"))
        }
        // A path that was cut short ends in an ellipsis.
        Some(path) if spoilt.is_some_and(|spoilt| !related(path.trim_end_matches('…'), spoilt)) => {
            Err(format!("blames {path} where {} was spoilt: {error}", spoilt.unwrap_or_default()))
        }
        Some(_) => Ok(true),
    }
}

/// Whether one path leads through the other.
fn related(a: &str, b: &str) -> bool {
    a.starts_with(b) || b.starts_with(a)
}

#[test]
fn no_spoilt_answer_panics_and_each_error_names_its_place() {
    let mut wrong = Vec::new();
    let mut seed = 0x5EED_u64;
    let mut count = 0;
    for (operation, answers) in answers() {
        for answer in answers {
            for _ in 0..TIMES {
                seed += 1;
                let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
                let mut spoilt = answer.clone();
                let place = spoil(&mut spoilt, &mut dice);
                let mut place = Some(place.as_str());
                if dice.roll(3) == 0 {
                    spoil(&mut spoilt, &mut dice);
                    place = None;
                }
                let mut text = shuffled(&spoilt, &mut dice).into_bytes();
                match dice.roll(5) {
                    0 => {
                        text.truncate(dice.roll(text.len()));
                        place = None;
                    }
                    1 => {
                        let at = dice.roll(text.len());
                        text[at] = u8::try_from(dice.roll(256)).unwrap();
                        place = None;
                    }
                    _ => {}
                }
                match refused(&operation, &text, dice.roll(2) == 0, place) {
                    Ok(refused) => count += usize::from(refused),
                    Err(what) => wrong.push(format!("{operation}, seed {seed}: {what}")),
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count > 1_000, "only {count} answers were refused, so little was tried");
}

#[test]
fn empty_and_senseless_answers_are_refused_too() {
    for operation in answers::operations() {
        let deepest = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        for text in ["", " ", "null", "7", "\"AAAA\"", "<html>", "{\"items\":", "\u{feff}{}", "[]", &deepest] {
            if let Err(what) = refused(operation, text.as_bytes(), true, None) {
                panic!("{operation}, {text:.20}: {what}");
            }
        }
    }
}
