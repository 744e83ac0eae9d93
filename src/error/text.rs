//! Text from outside: makes it safe to print.

/// The longest text from outside that an error keeps, in characters.
const LIMIT: usize = 300;

/// Secrets with fewer bytes are not removed. They can be guessed anyway, and removing every `r` would garble the text.
const SECRET: usize = 8;

/// Turns any `text` into one line of bounded length, without control characters and without any of `secrets`.
pub(crate) fn sanitize(text: &str, secrets: &[&str]) -> String {
    let mut text = text.to_owned();
    for secret in secrets.iter().filter(|secret| secret.len() >= SECRET) {
        if text.contains(secret) {
            text = text.replace(secret, "[redacted]");
        }
    }
    let shown = |c: char| {
        !(c.is_control() || matches!(c, '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
    };
    let mut line: String = text.chars().map(|c| if shown(c) { c } else { ' ' }).take(LIMIT).collect();
    if text.chars().nth(LIMIT).is_some() {
        line.push('…');
    }
    line.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{LIMIT, sanitize};

    #[test]
    fn secrets_are_removed_before_the_text_is_shortened() {
        let text = format!("{}hunter2-hunter2", "x".repeat(LIMIT - 3));
        assert!(!sanitize(&text, &["hunter2-hunter2"]).contains("hun"));
    }

    #[test]
    fn a_secret_of_one_letter_does_not_garble_the_text() {
        assert_eq!(sanitize("invalid_grant", &["r", ""]), "invalid_grant");
    }

    #[test]
    fn control_characters_and_line_breaks_are_removed_and_the_length_is_bounded() {
        assert_eq!(sanitize("a\r\nb\u{1b}[31m\u{202e}c", &[""]), "a  b [31m c");
        assert_eq!(sanitize(&"é".repeat(9000), &[]).chars().count(), LIMIT + 1);
    }
}
