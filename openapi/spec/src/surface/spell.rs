//! Formats code as people write it.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
use quote::ToTokens;

/// Tokens on one line, with the spacing of hand-written code and without well-known path prefixes.
#[must_use]
pub fn spell(tokens: &impl ToTokens) -> String {
    let mut words = Vec::new();
    collect(tokens.to_token_stream(), &mut words);
    let mut spelt = String::new();
    for (index, word) in words.iter().enumerate() {
        let (before, after) = (index.checked_sub(1).map_or("", |at| &words[at]), words.get(index + 1));
        // A trailing comma has no meaning.
        if word == "," && after.is_some_and(|after| [")", ">", "}", "]"].contains(&after.as_str())) {
            continue;
        }
        if gap(before, word) {
            spelt.push(' ');
        }
        spelt.push_str(word);
    }
    for path in ["crate::model::", "crate::error::", "crate::", "std::", "fmt::", "$"] {
        spelt = spelt.replace(path, "");
    }
    spelt
}

fn collect(tokens: TokenStream, words: &mut Vec<String>) {
    let mut joined = String::new();
    for token in tokens {
        match token {
            TokenTree::Punct(punct) => {
                // Angle brackets are never shift operators here. A lifetime begins at its quote.
                let bracket = matches!(punct.as_char(), '<' | '>') && !joined.starts_with(['-', '=']);
                if (bracket || punct.as_char() == '\'') && !joined.is_empty() {
                    words.push(std::mem::take(&mut joined));
                }
                joined.push(punct.as_char());
                if punct.spacing() == Spacing::Alone || bracket {
                    words.push(std::mem::take(&mut joined));
                }
            }
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::None => ("", ""),
                };
                words.extend([open].into_iter().filter(|word| !word.is_empty()).map(str::to_owned));
                collect(group.stream(), words);
                words.extend([close].into_iter().filter(|word| !word.is_empty()).map(str::to_owned));
            }
            // A lifetime's quote is in `joined`.
            token => {
                let text = token.to_string().split_whitespace().collect::<Vec<_>>().join(" ");
                words.push(std::mem::take(&mut joined) + &text);
            }
        }
    }
    if !joined.is_empty() {
        words.push(joined);
    }
}

fn gap(before: &str, word: &str) -> bool {
    let word_like = |c: char| c.is_alphanumeric() || c == '_';
    let word_before = before.ends_with(word_like) && !before.starts_with('\'');
    let named = word_before && !["dyn", "impl", "for", "mut", "in"].contains(&before);
    if before.is_empty() || ["<", "::", "(", "[", "&", "!", "#", "$", "?", "."].contains(&before) {
        return false;
    }
    match word {
        "," | ";" | ">" | ")" | "]" | ":" | "." | "?" | "!" => false,
        "::" | "<" => !(named || before == ">" || before == "for"),
        "(" | "[" => !(named || before == ">"),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_formatted_as_people_write_it() {
        for text in [
            "impl IntoIterator<Item = impl Into<TrackId>>",
            "Result<Option<Page<SavedTrack>>, Error>",
            "&'static [Self]",
            "(A, B)",
            "fn(&mut self, text: &str) -> (u32, String)",
            "for<'a> Fn(&'a str) -> bool + Send + 'static",
            "Self::Item",
            "&'a mut dyn Write",
        ] {
            let tokens: proc_macro2::TokenStream = text.parse().unwrap();
            assert_eq!(spell(&tokens), text);
        }
        let tokens: proc_macro2::TokenStream = "crate::model::Page<crate::model::Track,>".parse().unwrap();
        assert_eq!(spell(&tokens), "Page<Track>");
    }
}
