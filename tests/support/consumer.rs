//! A crate that depends on this one, checked by cargo.

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;

/// Errors of a program by the line they are on: each is its code and its first line.
pub(crate) type Errors = BTreeMap<usize, Vec<String>>;

/// Runs `cargo check` over programs, each a name and its text, and returns the errors of each.
pub(crate) fn check(name: &str, programs: &[(&str, &str)]) -> BTreeMap<String, Errors> {
    check_with(name, programs, None)
}

/// The same, with the crate built from another contract's folder.
pub(crate) fn check_with(name: &str, programs: &[(&str, &str)], openapi: Option<&Path>) -> BTreeMap<String, Errors> {
    let folder = folder(name, programs);
    let output = Command::new(env!("CARGO"))
        .args(["check", "--quiet", "--offline", "--keep-going", "--message-format=json"])
        .current_dir(&folder)
        // Shared by all, so that the dependencies are checked once.
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("check"))
        .env_remove("RUSTFLAGS")
        .env_remove(ambitus_compiler::FOLDER)
        .envs(openapi.map(|openapi| (ambitus_compiler::FOLDER, openapi)))
        .output()
        .unwrap();
    let mut errors = BTreeMap::<String, Errors>::new();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let Ok(message) = serde_json::from_str::<Value>(line) else { continue };
        let error = &message["message"];
        if message["reason"] != "compiler-message" || error["level"] != "error" {
            continue;
        }
        let program = message["target"]["name"].as_str().unwrap().to_owned();
        assert!(programs.iter().any(|(name, _)| *name == program), "not of the consumer: {error}");
        for span in error["spans"].as_array().unwrap().iter().filter(|span| span["is_primary"] == true) {
            let line = usize::try_from(span["line_start"].as_u64().unwrap()).unwrap();
            let text = format!("{} {}", error["code"]["code"].as_str().unwrap_or_default(), error["message"]);
            errors.entry(program.clone()).or_default().entry(line).or_default().push(text);
        }
    }
    assert!(
        output.status.success() || !errors.is_empty(),
        "cargo check failed by itself: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    errors
}

fn folder(name: &str, programs: &[(&str, &str)]) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    // What an earlier run left would be checked too.
    let _ = fs::remove_dir_all(folder.join("src"));
    let sources = folder.join("src/bin");
    fs::create_dir_all(&sources).unwrap();
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\nambitus = {{ path = {root:?} }}\nserde_json = \"1\"\n"
    );
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    // The same versions as here, so that nothing has to be fetched.
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    for (program, text) in programs {
        fs::write(sources.join(format!("{program}.rs")), text).unwrap();
    }
    folder
}
