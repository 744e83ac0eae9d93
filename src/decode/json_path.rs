//! The JSON path of a decode error.
//!
//! serde_json reports a line and a column. The path is found by scanning the answer again up to that place, which costs nothing
//! until an error occurs. A deserializer that tracks its path would slow down every answer and every consumer's build.

use std::fmt::Write;

enum Level {
    Object(String),
    Array(usize),
}

/// The path of the value that ends at a line and a column (both counted from 1), such as `items[3].track.name`.
pub(crate) fn at(json: &[u8], line: usize, column: usize) -> String {
    to(&json[..offset(json, line, column)])
}

/// The number of bytes up to and including a line and a column.
pub(crate) fn offset(json: &[u8], line: usize, column: usize) -> usize {
    let start = match line {
        0 | 1 => 0,
        line => json.iter().enumerate().filter(|(_, byte)| **byte == b'\n').nth(line - 2).map_or(0, |(at, _)| at + 1),
    };
    json.len().min(start + column)
}

/// The path of the value in which `json` ends, the beginning of an answer.
pub(crate) fn to(json: &[u8]) -> String {
    render(&walk(json))
}

fn walk(json: &[u8]) -> Vec<Level> {
    let mut levels = Vec::new();
    let mut bytes = json.iter().copied();
    // Whether the next string is a key.
    let mut key = false;
    // Whether the last byte began a list. serde_json stops there when it did not expect a list.
    let mut begun = false;
    while let Some(byte) = bytes.next() {
        begun = byte == b'[';
        match byte {
            b'{' => {
                levels.push(Level::Object(String::new()));
                key = true;
            }
            b'[' => {
                levels.push(Level::Array(0));
                key = false;
            }
            b'}' | b']' => {
                levels.pop();
                key = false;
            }
            b',' => match levels.last_mut() {
                Some(Level::Array(index)) => *index += 1,
                _ => key = true,
            },
            b':' => key = false,
            b'"' => {
                let mut text = Vec::new();
                while let Some(byte) = bytes.next() {
                    match byte {
                        b'"' => break,
                        b'\\' => text.extend(bytes.next()),
                        byte => text.push(byte),
                    }
                }
                if key && let Some(Level::Object(name)) = levels.last_mut() {
                    *name = String::from_utf8_lossy(&text).into_owned();
                }
            }
            _ => {}
        }
    }
    if begun {
        levels.pop();
    }
    levels
}

fn render(levels: &[Level]) -> String {
    let mut path = String::new();
    for level in levels {
        match level {
            Level::Object(name) if name.is_empty() => {}
            Level::Object(name) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(name);
            }
            Level::Array(index) => {
                let _ = write!(path, "[{index}]");
            }
        }
    }
    path
}

/// The message of serde_json, without line and column.
pub(crate) fn without_position(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.rfind(" at line ") {
        Some(end) if error.line() > 0 => text[..end].to_owned(),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[allow(dead_code)]
    struct Outer {
        items: Vec<Inner>,
    }

    #[derive(Debug, Deserialize)]
    #[allow(dead_code)]
    struct Inner {
        name: String,
    }

    fn failure(json: &str) -> String {
        let error = serde_json::from_str::<Outer>(json).unwrap_err();
        format!("{}: {}", at(json.as_bytes(), error.line(), error.column()), without_position(&error))
    }

    #[test]
    fn the_value_that_does_not_fit_is_named() {
        let says = failure("{\n \"items\": [{\"name\": \"a,]\\\"}\"},\n {\"other\": {}, \"name\": 7}]}");
        assert!(says.starts_with("items[1].name: invalid type: integer `7`"), "{says}");
    }

    #[test]
    fn a_list_instead_of_a_text_is_named_and_not_its_first_item() {
        let says = failure(r#"{"items":[{"name":["x"]}]}"#);
        assert!(says.starts_with("items[0].name: invalid type"), "{says}");
    }

    #[test]
    fn a_missing_field_names_the_object_without_it() {
        assert_eq!(failure(r#"{"items":[{"name":"a"},{}]}"#), "items[1]: missing field `name`");
    }

    #[test]
    fn a_truncated_answer_names_where_it_ends() {
        let says = failure(r#"{"items":[{"name":"a"#);
        assert!(says.starts_with("items[0].name: EOF"), "{says}");
    }
}
