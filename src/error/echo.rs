//! Finds secrets that a text from outside repeats: as they are, encoded, or shortened.

use std::iter::repeat_n;
use std::ops::Range;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::zeroize::Zeroizing;
use url::form_urlencoded::byte_serialize;

use crate::wiped::Buffer;

/// Secrets with fewer bytes are not removed. They can be guessed anyway, and removing every `r` would garble the text. A shortened secret
/// is removed if so many bytes of its beginning are left.
const SHORTEST: usize = 8;

/// So many bytes from the beginning of a secret are a part of it, even if a letter or digit follows. Fewer may begin a word that the
/// secret and the text have in common.
const CERTAIN: usize = 16;

/// Whether a character cannot be seen, or changes where others are seen: controls, separators of lines, marks of direction, and characters
/// without width.
pub(super) fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// The parts of `text` that repeat one of `secrets`, in order.
pub(super) fn echoes(text: &str, secrets: &[&str]) -> Vec<Range<usize>> {
    let mut forms =
        secrets.iter().filter(|secret| secret.len() >= SHORTEST).flat_map(|secret| forms(secret)).peekable();
    if forms.peek().is_none() {
        return Vec::new();
    }
    let mut readings = vec![Reading::new(text, |_, _| 0)];
    for (mark, decode) in [('%', percent as Decode), ('+', form), ('\\', json)] {
        if text.contains(mark) {
            readings.push(Reading::new(text, decode));
        }
    }
    let mut found: Vec<Range<usize>> = forms
        .flat_map(|form| readings.iter().flat_map(move |reading| reading.find(&form)).collect::<Vec<_>>())
        .collect();
    found.sort_unstable_by_key(|echo| echo.start);
    let mut apart: Vec<Range<usize>> = Vec::new();
    for echo in found {
        match apart.last_mut() {
            Some(last) if echo.start <= last.end => last.end = last.end.max(echo.end),
            _ => apart.push(echo),
        }
    }
    apart
}

/// A form in which a text may repeat a secret.
struct Form {
    bytes: Zeroizing<Vec<u8>>,
    is_base64: bool,
}

/// The forms of a secret. Those that escape single characters are not among them: they are read as what they stand for.
fn forms(secret: &str) -> Vec<Form> {
    let mut visible = Zeroizing::new(Vec::with_capacity(secret.len()));
    secret.split(is_hidden).for_each(|part| visible.extend_from_slice(part.as_bytes()));
    // A client secret is encoded as in a form before the Basic header encodes it (RFC 6749, section 2.3.1).
    let mut encoded = Buffer::default();
    byte_serialize(secret.as_bytes()).for_each(|part| encoded.push(part.as_bytes()));
    let mut forms = vec![Form { bytes: visible, is_base64: false }];
    for bytes in [secret.as_bytes(), &encoded] {
        for before in 0..3 {
            forms.push(Form { bytes: base64(bytes, before), is_base64: true });
        }
    }
    forms
}

/// What the base64 of each text has in common that contains `secret` behind `before` bytes, or behind 3 more, or 6 more, and so on. In
/// the url-safe alphabet.
fn base64(secret: &[u8], before: usize) -> Zeroizing<Vec<u8>> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(before + secret.len()));
    bytes.resize(before, 0);
    bytes.extend_from_slice(secret);
    let mut text = Zeroizing::new(URL_SAFE_NO_PAD.encode(&*bytes).into_bytes());
    // A character stands for 6 bits. Those at both ends may depend on other bytes too.
    text.truncate(bytes.len() * 8 / 6);
    text.drain(..(before * 8).div_ceil(6));
    text
}

/// A text as it reads when its escapes of one kind are decoded, without what is hidden.
struct Reading {
    bytes: Zeroizing<Vec<u8>>,
    /// Where each byte comes from.
    places: Vec<Range<usize>>,
}

/// Decodes the escape at the beginning of a text. Returns its length, or 0 if there is none.
type Decode = fn(&str, &mut Vec<u8>) -> usize;

impl Reading {
    fn new(text: &str, decode: Decode) -> Self {
        let (mut bytes, mut places) = (Zeroizing::new(Vec::with_capacity(text.len())), Vec::with_capacity(text.len()));
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            let mut length = decode(&text[at..], &mut bytes);
            if length == 0 {
                length = c.len_utf8();
                if !is_hidden(c) {
                    bytes.extend_from_slice(&text.as_bytes()[at..at + length]);
                }
            }
            places.extend(repeat_n(at..at + length, bytes.len() - places.len()));
            at += length;
        }
        Self { bytes, places }
    }

    /// Where the text repeats a form of a secret, or the beginning of it.
    fn find(&self, form: &Form) -> Vec<Range<usize>> {
        let (mut found, mut at) = (Vec::new(), 0);
        while at < self.bytes.len() {
            let pairs = form.bytes.iter().zip(&self.bytes[at..]);
            let same = pairs.take_while(|(own, byte)| **own == if form.is_base64 { url_safe(**byte) } else { **byte });
            let same = same.count();
            let ends = same == form.bytes.len() || !self.bytes.get(at + same).is_some_and(u8::is_ascii_alphanumeric);
            if same >= CERTAIN || (same >= SHORTEST && (ends || form.is_base64)) {
                let echo = if form.is_base64 { self.word(at..at + same) } else { at..at + same };
                at = echo.end;
                found.push(self.places[echo.start].start..self.places[echo.end - 1].end);
            } else {
                at += 1;
            }
        }
        found
    }

    /// The whole base64 around a part of it: the other characters depend on the secret too, or name the client.
    fn word(&self, part: Range<usize>) -> Range<usize> {
        let belongs =
            |at: usize| self.bytes[at].is_ascii_alphanumeric() || matches!(url_safe(self.bytes[at]), b'-' | b'_');
        let touches = |at: usize| self.places[at].end == self.places[at + 1].start;
        let (mut start, mut end) = (part.start, part.end);
        while start > 0 && belongs(start - 1) && touches(start - 1) {
            start -= 1;
        }
        while end < self.bytes.len() && (belongs(end) || self.bytes[end] == b'=') && touches(end - 1) {
            end += 1;
        }
        start..end
    }
}

/// A character of the usual base64 alphabet in the url-safe one.
fn url_safe(byte: u8) -> u8 {
    match byte {
        b'+' => b'-',
        b'/' => b'_',
        byte => byte,
    }
}

/// `%2F`, as in URLs (RFC 3986, section 2.1).
fn percent(text: &str, bytes: &mut Vec<u8>) -> usize {
    let hex = text.strip_prefix('%').and_then(|rest| rest.get(..2)).filter(|hex| !hex.starts_with('+'));
    match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
        Some(byte) => {
            if !byte.is_ascii_control() {
                bytes.push(byte);
            }
            3
        }
        None => 0,
    }
}

/// The same, and `+` for a space, as in forms.
fn form(text: &str, bytes: &mut Vec<u8>) -> usize {
    if text.starts_with('+') {
        bytes.push(b' ');
        return 1;
    }
    percent(text, bytes)
}

/// `\/`, `\"`, `\u002f`, as in JSON (RFC 8259, section 7).
fn json(text: &str, bytes: &mut Vec<u8>) -> usize {
    let mut rest = text.chars();
    let (c, length) = match (rest.next(), rest.next()) {
        (Some('\\'), Some('u')) => {
            let code = text.get(2..6).and_then(|hex| u32::from_str_radix(hex, 16).ok());
            (code.and_then(char::from_u32), 6)
        }
        (Some('\\'), Some(c @ ('"' | '\\' | '/'))) => (Some(c), 2),
        (Some('\\'), Some('b' | 'f' | 'n' | 'r' | 't')) => (Some('\n'), 2),
        _ => (None, 0),
    };
    let Some(c) = c else { return 0 };
    if !is_hidden(c) {
        bytes.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
    }
    length
}
