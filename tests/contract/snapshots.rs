//! The snapshots that are reviewed when Spotify changes: see `openapi/README.md`.
//!
//! Each file of `snapshots/` is compared by one of these tests. A file that no test compares is an error.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use ambitus_compiler::{Compiled, table};
use ambitus_spec::surface::{self, Surface};
use sha2::{Digest, Sha256};

use crate::support::openapi::compiled;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshots")
}

fn assert(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(folder());
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

fn public(compiled: &Compiled) -> Surface {
    surface::of_code(compiled.public().unwrap()).unwrap()
}

/// The modules of the generated code: a group each, `types`, `scopes`, and `auth` for the way to the groups.
fn modules(compiled: &Compiled) -> BTreeSet<String> {
    public(compiled).modules().into_iter().map(str::to_owned).collect()
}

#[test]
fn operations() {
    let compiled = compiled();
    let tables = format!("{}\n{}", table::operations(&compiled), table::methods(&compiled).unwrap());
    assert("operations", &tables);
}

#[test]
fn corrections() {
    let compiled = compiled();
    let lines: Vec<String> =
        compiled.corrections.iter().map(|(correction, outcome)| format!("{outcome}\t{}", correction.name)).collect();
    assert("corrections", &lines.join("\n"));
}

/// What users can name of the generated code, a module a file.
#[test]
fn surface_of_the_generated_code() {
    let compiled = compiled();
    let surface = public(&compiled);
    for module in modules(&compiled) {
        let lines = surface.within(&module).to_string();
        // Every method that its table has is in the surface too.
        for method in compiled.policy.get(&module).into_iter().flatten() {
            assert!(lines.contains(&format!("::{}", method.0)), "{module} has no {}", method.0);
        }
        assert(&format!("surface.{module}"), &lines);
    }
}

/// What users can name of the code that is written by hand.
#[test]
fn surface_of_the_crate() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs");
    assert("surface.crate", &surface::of_crate(&root).unwrap().to_string());
}

/// The code that the package ships is what the build script generates, to the byte.
#[test]
fn generated_code() {
    let there = fs::read_dir(folder().join("generated")).unwrap().map(|entry| {
        let path = entry.unwrap().path();
        (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(&path).unwrap())
    });
    let there: BTreeMap<String, String> = there.collect();
    let generated = compiled().rust().unwrap();
    let names = |files: &BTreeMap<String, String>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&there), names(&generated), "run `cargo spec generate`");
    for (name, code) in generated {
        assert!(
            there[&name] == code,
            "snapshots/generated/{name} is not what openapi/ generates: run `cargo spec generate`"
        );
    }
}

/// A snapshot that no test writes is a remainder of code that was removed.
#[test]
fn no_snapshot_is_left_over() {
    let mut written: BTreeSet<String> =
        ["contract", "operations", "corrections", "surface.crate", "generated"].map(str::to_owned).into();
    for module in modules(&compiled()) {
        written.insert(format!("surface.{module}"));
    }
    let mut there = BTreeSet::new();
    for entry in fs::read_dir(folder()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if !name.ends_with(".snap.new") {
            there.insert(name.strip_suffix(".snap").unwrap_or(&name).to_owned());
        }
    }
    let left: Vec<&String> = there.difference(&written).collect();
    assert!(left.is_empty(), "no test writes {left:?} in snapshots/: delete them");
}

/// Each change of the contract changes a snapshot, also one that does not change the Rust code, such as a limit's.
#[test]
fn contract() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("openapi");
    let source = fs::read_to_string(folder.join("source.toml")).unwrap();
    let contract = fs::read(folder.join("contract.json")).unwrap();
    assert("contract", &format!("{}contract.json = \"{}\"", source, sha256(&contract)));
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn a_change_of_the_contract_is_a_change_of_the_snapshots() {
    let (old, mut new) = (compiled(), compiled());
    let album = new.contract.schemas.get_mut("AlbumObject").unwrap();
    let label = album.properties.remove("label");
    assert!(label.or_else(|| album.all_of.iter_mut().find_map(|part| part.properties.remove("label"))).is_some());
    let gone = public(&old).broken_by(&public(&new));
    assert_eq!(gone, BTreeSet::from(["types::Album.label".to_owned()]));
    assert_ne!(old.public().unwrap().to_string(), new.public().unwrap().to_string());
}
