//! Text from outside: makes it safe to print.

use super::echo::{echoes, is_hidden};

/// The longest text from outside that an error keeps, in characters.
const LIMIT: usize = 300;

/// The longest part of a text that is looked at, in characters. To look for secrets in a whole page would take long.
const READ: usize = 8 << 10;

/// Turns any `text` into one line of bounded length, without hidden characters and without any of `secrets`, which the text may also
/// repeat in an encoded form, or shortened.
pub(crate) fn sanitize(text: &str, secrets: &[&str]) -> String {
    let text = text.char_indices().nth(READ).map_or(text, |(end, _)| &text[..end]);
    let (mut safe, mut at) = (String::with_capacity(text.len()), 0);
    for echo in echoes(text, secrets) {
        safe.push_str(&text[at..echo.start]);
        safe.push_str("[redacted]");
        at = echo.end;
    }
    safe.push_str(&text[at..]);
    let mut line: String = safe.chars().map(|c| if is_hidden(c) { ' ' } else { c }).take(LIMIT).collect();
    if safe.chars().nth(LIMIT).is_some() {
        line.push('…');
    }
    line.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};

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
        for hidden in [
            '\0',
            '\u{61c}',
            '\u{ad}',
            '\u{200b}',
            '\u{200d}',
            '\u{200f}',
            '\u{2060}',
            '\u{2067}',
            '\u{feff}',
            '\u{e0041}',
        ] {
            assert_eq!(sanitize(&format!("in{hidden}valid"), &[]), "in valid", "{hidden:?}");
        }
        assert_eq!(sanitize("Grüße, 日本, مرحبا, 👍", &[]), "Grüße, 日本, مرحبا, 👍");
    }

    /// A secret with characters that every encoding escapes.
    const SECRET: &str = ">?~s3cr/t+0F=the \"app\\\"%A0é";
    const BEARER: &str = "BQD4vS-8_a1zXk0Wn7Yp2LqRt5Uj9Hc3";

    fn percent(text: &str) -> String {
        percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
    }

    fn form(text: &str) -> String {
        url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
    }

    fn json(text: &str) -> String {
        serde_json::to_string(text).unwrap().trim_matches('"').to_owned()
    }

    fn base64(text: &str) -> [String; 4] {
        [STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD].map(|engine| engine.encode(text))
    }

    #[test]
    fn a_secret_is_removed_in_each_encoding() {
        let mut forms = vec![
            SECRET.to_owned(),
            percent(SECRET),
            percent(SECRET).replace("%2F", "%2f").replace("%3D", "="),
            form(SECRET),
            json(SECRET),
            json(SECRET).replace('/', "\\/").replace('é', "\\u00e9").replace('+', "\\u002B"),
            // Broken into lines, or with characters that nobody sees.
            SECRET.replace("the", "t\u{200b}h\u{feff}e"),
            SECRET.replace("the", "t\r\nhe"),
            json(SECRET).replace("the", "t\\u200b\\nhe"),
            percent(SECRET).replace("the", "t%0D%0Ahe"),
        ];
        for before in ["", ":", "id:", "another id:", r#"{"secret":""#] {
            // What the Basic header holds, and what a body may hold.
            for whole in [format!("{before}{}", form(SECRET)), format!("{before}{SECRET}\"}}")] {
                forms.extend(base64(&whole));
                forms.extend(base64(&whole).map(|text| percent(&text)));
            }
        }
        for form in forms {
            for (text, safe) in [
                (form.clone(), "[redacted]"),
                (format!("no client has the secret {form}, sorry"), "no client has the secret [redacted], sorry"),
                (format!("Basic {form} and \"{form}\""), "Basic [redacted] and \"[redacted]\""),
            ] {
                assert_eq!(sanitize(&text, &["another secret", SECRET]), safe, "{text}");
            }
        }
        let [header, ..] = base64(&format!("client:{BEARER}{BEARER}"));
        let lines = format!("Basic {}\r\n{}\r\nfor this", &header[..60], &header[60..]);
        assert_eq!(sanitize(&lines, &[&BEARER.repeat(2)]), "Basic [redacted]  for this");
    }

    #[test]
    fn a_shortened_secret_is_removed_and_a_word_that_it_begins_with_is_not() {
        let [encoded, ..] = base64(BEARER);
        for (text, safe) in [
            ("bad token BQD4vS-8_a…", "bad token [redacted]…"),
            ("bad token BQD4vS-8_a... of the app", "bad token [redacted]... of the app"),
            ("bad token \"BQD4vS-8\"", "bad token \"[redacted]\""),
            ("bad token BQD4vS-8****", "bad token [redacted]****"),
            ("bad token: BQD4vS-8_a1z", "bad token: [redacted]"),
            ("bad token BQD4vS-8_a1zXk0Wxxxx", "bad token [redacted]xxxx"),
            ("bad token BQD4vS%2D8%5Fa…", "bad token [redacted]…"),
            (&format!("Bearer {BEARER}{BEARER}"), "Bearer [redacted]"),
            (&format!("bad header {}…", &encoded[..12]), "bad header [redacted]…"),
            (&format!("bad header {}", base64(&BEARER[..10])[0]), "bad header [redacted]"),
            // Not enough of it.
            ("bad token BQD4vS-…", "bad token BQD4vS-…"),
            ("bad token BQD4vS-8ab", "bad token BQD4vS-8ab"),
        ] {
            assert_eq!(sanitize(text, &[BEARER]), safe);
        }
        assert_eq!(sanitize("the access token has expired", &["access t0ken"]), "the access token has expired");
    }

    #[test]
    fn a_text_without_secrets_stays_as_it_is() {
        for text in [
            "100% of +1 \\ \\u12 %zz %",
            "Authorization code expired",
            "dGhpcyBpcyBub3QgYSBzZWNyZXQ=",
            "id_client:c2VjcmV0LXNlY3JldA",
            "\\ud83d\\ude00 \\\"",
        ] {
            assert_eq!(sanitize(text, &[SECRET, BEARER, "short", ""]), text);
        }
    }
}
