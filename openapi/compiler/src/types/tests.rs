//! A row of `types.toml` is read as it says, or refused by name.

use super::*;

// A file with these rows in [types], and with these fields.
fn file(rows: &str, fields: &str) -> Result<Types, Error> {
    Types::parse(&format!(
        "[types]\n{rows}\n[parameters]\n[schemas]\n[names]\n[firm]\n[fields]\n{fields}\n\
         [enums.Mood]\nvalues = [\"calm\"]\n[requests.Order]\nvalues = [\"asc\", \"desc\"]\n"
    ))
}

fn refusal(rows: &str, fields: &str) -> String {
    file(rows, fields).unwrap_err().to_string()
}

fn name(ty: Option<Type>) -> Option<String> {
    ty.map(|ty| match ty {
        Type::Named(named) => named.name.clone(),
        other => panic!("{other:?}"),
    })
}

#[test]
fn a_row_says_what_a_type_holds() {
    let rows = "AlbumId = {}\nSpan = { holds = [\"number\"] }\nTime = { holds = [\"string\", \"number\"] }\n\
                Place = { holds = [\"object\"] }";
    let fields = "a = \"AlbumId\"\ns = \"Span\"\nt = \"Time\"\np = \"Place\"\nm = \"Mood\"\nl = \"Vec<AlbumId>\"";
    let types = file(rows, fields).unwrap();
    for (field, kinds) in [
        ("a", &["string"] as &[&str]),
        ("s", &["integer", "number"]),
        ("t", &["string", "integer", "number"]),
        ("p", &["object"]),
        ("m", &["string"]),
        ("l", &["array"]),
    ] {
        let ty = types.field("Any", field).unwrap();
        for kind in ["string", "integer", "number", "boolean", "array", "object"] {
            assert_eq!(ty.fits(Some(kind)), kinds.contains(&kind), "{field} {kind}");
        }
        assert!(!ty.fits(None), "{field}");
    }
}

#[test]
fn types_are_found_by_format_by_media_type_and_by_the_schemas_of_a_union() {
    let rows = "Time = { format = \"date-time\" }\nPng = { media = \"image/png\" }\n\
                Either = { holds = [\"object\"], one_of = [\"A\", \"B\"] }";
    let types = file(rows, "").unwrap();
    assert_eq!(name(types.of_format("date-time")).as_deref(), Some("Time"));
    assert_eq!(name(types.of_format("date")), None);
    assert_eq!(name(types.of_media("image/png")).as_deref(), Some("Png"));
    assert_eq!(name(types.of_media("image/jpeg")), None);
    assert_eq!(name(types.of_union(&["A", "B"])).as_deref(), Some("Either"));
    for other in [&["B", "A"] as &[&str], &["A"], &[]] {
        assert_eq!(name(types.of_union(other)), None);
    }
}

#[test]
fn a_field_of_one_schema_comes_before_a_field_of_any() {
    let fields = "id = \"String\"\n[fields.Album]\nid = \"AlbumId\"";
    let types = file("AlbumId = {}", fields).unwrap();
    assert_eq!(name(types.field("Album", "id").cloned()).as_deref(), Some("AlbumId"));
    assert_eq!(types.field("Artist", "id"), Some(&Type::Text));
    assert_eq!(types.field("Album", "name"), None);
}

#[test]
fn an_enum_of_requests_is_closed() {
    let types = file("", "m = \"Mood\"\no = \"Order\"").unwrap();
    let closed = |field| matches!(types.field("Any", field), Some(Type::Named(named)) if named.closed);
    assert!(closed("o") && !closed("m"));
}

#[test]
fn a_type_without_a_row_is_named_with_the_place_that_uses_it() {
    for (fields, place) in [
        ("x = \"Tempo\"", "types.toml: [fields] x: "),
        ("x = \"Vec<Tempo>\"", "types.toml: [fields] x: "),
        ("[fields.Album]\nx = \"Tempo\"", "types.toml: [fields.Album] x: "),
    ] {
        let says = refusal("", fields);
        assert!(says.starts_with(place) && says.contains("the type Tempo"), "{says}");
    }
}

#[test]
fn a_wrong_row_is_refused_by_name() {
    for (row, what) in [
        ("Odd = { hold = [\"number\"] }", "hold"),
        ("Odd = { holds = [\"text\"] }", "text"),
        ("Odd = { holds = \"number\" }", "holds = \"number\""),
        ("Odd = { holds = [] }", "[types] Odd: has an empty `holds`"),
        ("Odd = { into = \"yes\" }", "into"),
        ("Odd = { check = \"is time\" }", "`is time` is not a path in Rust"),
        ("Odd = { list = \"\" }", "`` is not a path in Rust"),
        ("Odd = { schema = \"u64::\" }", "`u64::` is not a path in Rust"),
        ("Odd = { form = \"Seconds::type\" }", "`Seconds::type` is not"),
        ("Odd = { one_of = [\"A\", \"B\"] }", "[types] Odd: has `one_of`"),
        ("Odd = { format = \"date\", holds = [\"number\"] }", "[types] Odd: has the `format` of a string"),
        ("\"odd-name\" = {}", "[types] odd-name: is not the name of a type"),
        ("type = {}", "[types] type: is not the name of a type"),
        ("u32 = {}", "has a row for u32"),
        ("Mood = {}", "has two rows for Mood"),
        ("Order = {}", "has two rows for Order"),
        ("A = { format = \"date\" }\nB = { format = \"date\" }", "[types] A and B both hold the format date"),
        ("A = { media = \"image/png\" }\nB = { media = \"image/png\" }", "A and B both hold the media type"),
        (
            "A = { holds = [\"object\"], one_of = [\"X\", \"Y\"] }\nB = { holds = [\"object\"], one_of = [\"X\", \"Y\"] }",
            "A and B both hold one of X, Y",
        ),
    ] {
        let says = refusal(row, "");
        assert!(says.starts_with("types.toml") && says.contains(what), "{row}: {says}");
    }
}

#[test]
fn an_enum_has_to_have_the_name_of_a_type() {
    let text = "[types]\n[parameters]\n[schemas]\n[names]\n[firm]\n[fields]\n[enums]\n[requests]\n";
    for (row, place) in [("enums", "[enums.odd-name]"), ("requests", "[requests.odd-name]")] {
        let text = text.replace(&format!("[{row}]"), &format!("[{row}.odd-name]\nvalues = []"));
        let says = Types::parse(&text).unwrap_err().to_string();
        assert!(says.contains(&format!("{place}: is not the name of a type")), "{says}");
    }
}
