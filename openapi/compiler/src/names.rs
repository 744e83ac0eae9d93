//! How names of the contract become names in Rust.

/// Rust's keywords. A name that is one of them has to be written as a raw identifier.
pub(crate) const KEYWORDS: [&str; 48] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Replaces each character that an identifier may not contain by an underscore.
pub(crate) fn sanitized(name: &str) -> String {
    let mut name: String = name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    if !name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') {
        name.insert(0, '_');
    }
    name
}

/// Whether a name can be written in Rust as it is.
pub(crate) fn is_identifier(name: &str) -> bool {
    let reserved = ["_", "self", "Self", "super", "crate"].contains(&name) || KEYWORDS.contains(&name);
    !name.is_empty() && !reserved && sanitized(name) == name
}

/// The Rust type of a scope, such as `UserLibraryRead`.
#[must_use]
pub fn scope_type(scope: &str) -> String {
    heck::ToUpperCamelCase::to_upper_camel_case(scope)
}
