//! Finds the values of an answer that the types do not hold.

use std::fmt::Write;

use serde_json::Value;

/// The paths of the values that are in `answer` and not in `held`. A missing `null`, another spelling of a number and another
/// case of a word do not count as lost.
pub(crate) fn paths(answer: &Value, held: &Value) -> Vec<String> {
    let mut lost = Vec::new();
    compare(answer, Some(held), &mut String::new(), &mut lost);
    lost
}

fn compare(answer: &Value, held: Option<&Value>, path: &mut String, lost: &mut Vec<String>) {
    let end = path.len();
    match answer {
        Value::Null => {}
        Value::Object(fields) => {
            for (name, value) in fields {
                if end > 0 {
                    path.push('.');
                }
                path.push_str(name);
                compare(value, held.and_then(|held| held.get(name)), path, lost);
                path.truncate(end);
            }
        }
        Value::Array(items) => {
            // The types drop nulls from lists, so values are compared by their position among the others.
            let mut held = held.and_then(Value::as_array).into_iter().flatten().filter(|item| !item.is_null());
            for (index, item) in items.iter().enumerate().filter(|(_, item)| !item.is_null()) {
                let _ = write!(path, "[{index}]");
                compare(item, held.next(), path, lost);
                path.truncate(end);
            }
        }
        leaf if held.is_some_and(|held| same(leaf, held)) => {}
        _ => lost.push(path.clone()),
    }
}

fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::String(a), Value::String(b)) => a.eq_ignore_ascii_case(b),
        (Value::Number(a), Value::Number(b)) => a == b || a.as_f64() == b.as_f64(),
        // A number sent as text, or text sent as a number.
        (Value::String(text), Value::Number(number)) | (Value::Number(number), Value::String(text)) => {
            text.parse().ok() == number.as_f64()
        }
        _ => a == b,
    }
}
