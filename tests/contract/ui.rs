//! What the compiler says to the mistakes that users make.

use std::{env, fs, path::Path, process::Command};

use crate::support::consumer;

/// The toolchain whose messages are in the `.stderr` files. Other versions word and lay out theirs differently.
const PINNED: &str = "rustc 1.95.";

#[test]
fn misuses_do_not_compile_and_say_why() {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let version = Command::new(rustc).arg("--version").output().unwrap();
    if String::from_utf8_lossy(&version.stdout).starts_with(PINNED) {
        trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
    } else {
        println!("not {PINNED}x: only that they fail is tested, not the words");
        each_fails();
    }
}

fn each_fails() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui");
    let misuses: Vec<(String, String)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(&path).unwrap()))
        .collect();
    let programs: Vec<(&str, &str)> = misuses.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let errors = consumer::check("misuses", &programs);
    assert!(!programs.is_empty());
    for (name, _) in programs {
        assert!(errors.contains_key(name), "{name} compiles");
    }
}
