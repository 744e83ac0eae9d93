//! `[library_items]` of `openapi/policy.toml`: what a user's library can hold, and the two scopes of each kind.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::{Error, contract::Contract, types::Types};

/// The table's name. No group of methods has it.
pub const TABLE: &str = "library_items";

/// The kinds of items, by the Rust type of their ids.
pub type LibraryItems = BTreeMap<String, LibraryItem>;

/// One kind of item.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LibraryItem {
    /// The kind in its URI: `album` in `spotify:album:…`.
    pub kind: String,
    /// The scope to look it up in the library.
    pub read: String,
    /// The scope to add it to the library or remove it.
    pub modify: String,
}

/// Reads the items of `policy.toml`; without the table there are none.
///
/// # Errors
///
/// Names the line that is malformed.
pub fn parse(text: &str) -> Result<LibraryItems, Error> {
    #[derive(Deserialize)]
    struct File {
        #[serde(default)]
        library_items: LibraryItems,
    }
    toml::from_str(text).map(|file: File| file.library_items).map_err(|e| Error::new("policy.toml", e))
}

/// Checks the items against the contract's scopes and the types of `types.toml`.
///
/// # Errors
///
/// Lists everything that is wrong: an unknown id type, a kind that cannot be part of a URI or that two items share, and an
/// unknown scope.
pub fn check(items: &LibraryItems, contract: &Contract, types: &Types) -> Result<(), Error> {
    let mut wrong = Vec::new();
    for (id, item) in items {
        let mut say = |what: String| wrong.push(format!("[{TABLE}] {id}: {what}"));
        if !types.is_id(id) {
            say("is not the type of an id in types.toml".to_owned());
        }
        if item.kind.is_empty() || !item.kind.bytes().all(|byte| byte.is_ascii_lowercase()) {
            say(format!("the kind `{}` is not a word of lower case letters", item.kind));
        }
        if items.iter().any(|(other, it)| other < id && it.kind == item.kind) {
            say(format!("the kind `{}` belongs to another item, too", item.kind));
        }
        for scope in [&item.read, &item.modify].into_iter().filter(|scope| !contract.scopes.contains(*scope)) {
            say(format!("the scope `{scope}` does not exist at Spotify"));
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(Error::new("policy.toml", wrong.join("\n"))) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROW: &str = "[library_items]\nAlbumId = { kind = \"album\", read = \"user-library-read\", modify = \"user-library-modify\" }\n";

    fn verdict(text: &str) -> String {
        let contract = r#"{"format":1,"server":"https://api.example","scopes":["user-library-read","user-library-modify"],
            "schemas":{},"operations":{}}"#;
        let types = "[types]\nAlbumId = { id = true }\nTrackId = { id = true }\nUri = { into = true }\n\
                     [parameters]\n[schemas]\n[fields]\n[names]\n[firm]\n[enums]\n[requests]\n";
        let items = parse(text).unwrap();
        check(&items, &Contract::parse(contract).unwrap(), &Types::parse(types).unwrap())
            .map_or_else(|e| e.to_string(), |()| "fine".to_owned())
    }

    #[test]
    fn known_types_and_scopes_are_fine() {
        assert_eq!(verdict(ROW), "fine");
        assert_eq!(verdict(&ROW.replace("AlbumId", "TrackId")), "fine");
        assert_eq!(verdict(""), "fine");
    }

    #[test]
    fn an_unknown_id_type_is_named() {
        for id in ["AlbomId", "u32", "Uri"] {
            let says = verdict(&ROW.replace("AlbumId", id));
            assert_eq!(says, format!("policy.toml: [library_items] {id}: is not the type of an id in types.toml"));
        }
    }

    #[test]
    fn an_unknown_scope_is_named() {
        let says = verdict(&ROW.replace("user-library-modify", "user-library-modfy"));
        assert!(says.ends_with("AlbumId: the scope `user-library-modfy` does not exist at Spotify"), "{says}");
    }

    #[test]
    fn a_kind_is_a_word_that_one_item_has() {
        for kind in ["", "Album", "album:"] {
            let says = verdict(&ROW.replace("\"album\"", &format!("{kind:?}")));
            assert!(says.contains("is not a word of lower case letters"), "{says}");
        }
        let again = ROW.lines().nth(1).unwrap().replace("AlbumId", "TrackId");
        let says = verdict(&format!("{ROW}{again}"));
        assert!(says.ends_with("TrackId: the kind `album` belongs to another item, too"), "{says}");
    }

    #[test]
    fn a_misspelt_key_is_an_error_that_names_it() {
        let says = parse(&ROW.replace("modify =", "modfiy =")).unwrap_err().to_string();
        assert!(says.starts_with("policy.toml: ") && says.contains("modfiy"), "{says}");
    }
}
