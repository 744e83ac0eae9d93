//! The command line: files, output and exit codes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const PETS: &str = r#"openapi: '3.0.3'
servers:
  - url: https://pets.example/v1
paths:
  /pets:
    get:
      operationId: get-pets
      tags: [Pets]
      responses:
        '200':
          description: All pets
"#;

/// A temporary folder for a test, removed at its end.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("ambitus-spec-it-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

pub(crate) fn spec(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ambitus-spec")).args(arguments).output().unwrap()
}

#[track_caller]
fn import(from: &str, out: &Path, more: &[&str]) -> (Option<i32>, String, String) {
    let output = spec(&[&["import", from, "--out", out.to_str().unwrap()], more].concat());
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn an_import_writes_the_contract_and_its_source() {
    let folder = Folder::new("writes");
    let pets = folder.file("pets-2026-01-02.yml", PETS);
    let out = folder.path("new/folder");
    let (code, stdout, stderr) = import(&pets, &out, &[]);
    assert_eq!((code, stderr.as_str()), (Some(0), ""));
    assert!(stdout.ends_with("1 operations and 0 schemas of 2026-01-02\n"), "{stdout}");
    let contract = fs::read_to_string(out.join("contract.json")).unwrap();
    let source = fs::read_to_string(out.join("source.toml")).unwrap();
    let table: toml::Table = source.parse().unwrap();
    assert_eq!(table["date"].as_str(), Some("2026-01-02"));
    assert!(table["address"].as_str().unwrap().starts_with("https://developer.spotify.com/"));
    assert_eq!(table["sha256"].as_str().map(str::len), Some(64));
    assert!(!source.contains(folder.0.to_str().unwrap()));

    // A second import writes the same bytes and no other file.
    assert_eq!(import(&pets, &out, &[]).0, Some(0));
    assert_eq!(fs::read_to_string(out.join("contract.json")).unwrap(), contract);
    assert_eq!(fs::read_to_string(out.join("source.toml")).unwrap(), source);
    assert_eq!(fs::read_dir(&out).unwrap().count(), 2);

    let options = ["--date", "2025-12-31", "--address=https://mirror.example/pets.yml"];
    assert_eq!(import(&pets, &out, &options).0, Some(0));
    let source = fs::read_to_string(out.join("source.toml")).unwrap();
    assert!(source.contains("\"2025-12-31\"") && source.contains("\"https://mirror.example/pets.yml\""), "{source}");
}

#[test]
fn the_checksum_is_that_of_the_bytes() {
    let folder = Folder::new("sum");
    let pets = folder.file("pets.json", r#"{"openapi":"3.0.3","servers":[{"url":"https://p.example"}],"paths":{"/p":{"get":{"operationId":"p","tags":["P"],"responses":{"204":{}}}}}}"#);
    assert_eq!(import(&pets, &folder.0, &[]).0, Some(0));
    let source = fs::read_to_string(folder.path("source.toml")).unwrap();
    assert!(
        source.contains("sha256 = \"b5d67cc954e84ea3a1914c564e98a4e88019d2b4ff623abdaa64a337982c63ad\""),
        "{source}"
    );
}

#[test]
fn a_document_that_cannot_be_read_changes_nothing() {
    let folder = Folder::new("nothing");
    fs::write(folder.path("contract.json"), "old").unwrap();
    fs::write(folder.path("source.toml"), "old").unwrap();
    let large = vec![b'['; 16 * 1024 * 1024 + 1];
    let nested = vec![b'['; 15 * 1024 * 1024];
    let cases: &[(&str, &[u8], &str)] = &[
        ("cut.yml", &PETS.as_bytes()[..150], "cut.yml"),
        ("large.yml", &large, "bytes"),
        ("nested.yml", &nested, "nested"),
        ("binary.yml", b"openapi: \xff\xfe\n", "UTF-8"),
        ("empty.yml", b"", "not an OpenAPI"),
        ("pets.html", b"<html></html>\n", "pets.html"),
    ];
    for (name, content, expected) in cases {
        let file = folder.file(name, content);
        let (code, stdout, stderr) = import(&file, &folder.0, &[]);
        assert_eq!((code, stdout.as_str()), (Some(1), ""), "{name}: {stderr}");
        assert!(stderr.starts_with("error: ") && stderr.contains(expected), "{name}: {stderr}");
        assert!(!stderr.contains("panicked"), "{stderr}");
    }
    let missing = folder.path("missing.yml");
    for from in [missing.to_str().unwrap(), folder.0.to_str().unwrap()] {
        assert_eq!(import(from, &folder.0, &[]).0, Some(1), "{from}");
    }
    for name in ["contract.json", "source.toml"] {
        assert_eq!(fs::read_to_string(folder.path(name)).unwrap(), "old");
    }
}

#[test]
fn only_https_is_fetched() {
    let folder = Folder::new("https");
    for address in
        ["http://pets.example/pets.yml", "file:///etc/hostname", "ftp://pets.example", "https://pets example"]
    {
        let (code, _, stderr) = import(address, &folder.0, &[]);
        assert_eq!(code, Some(1), "{stderr}");
        assert!(stderr.contains(address), "{stderr}");
    }
    // Nothing listens on this port: the command fails without a hang or a panic.
    let (code, _, stderr) = import("https://127.0.0.1:9/pets.yml", &folder.0, &[]);
    assert_eq!(code, Some(1));
    assert!(stderr.contains("cannot be fetched") && !stderr.contains("panicked"), "{stderr}");
}

#[test]
fn wrong_arguments_show_the_usage() {
    let cases: &[&[&str]] = &[
        &[],
        &["export"],
        &["import"],
        &["import", "a.yml", "b.yml"],
        &["import", "a.yml", "--out"],
        &["import", "a.yml", "--out", "--date"],
        &["import", "a.yml", "--colour", "red"],
        &["import", "a.yml", "--date", "2026-02-30"],
        &["import", "a.yml", "--date", "2026-02-03", "--date", "2026-02-03"],
        &["import", "a.yml", "--address", "http://pets.example"],
        &["import", "a.yml", "--address", "https://pets.example/\"\nx = \""],
        &["import", "a.yml", "--address", "/home/pets.yml"],
        &["import", "a.yml", "--out", "pets", "--whole", "--whole"],
        &["import", "a.yml", "--format=xml"],
        &["check", "openapi"],
        &["check", "--from", "a", "--from", "b"],
        &["diff", "--against", "HEAD", "a.yml", "b.yml"],
        &["diff", "a.yml", "b.yml", "c.yml"],
    ];
    for arguments in cases {
        let output = spec(arguments);
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {stderr}");
        assert!(stderr.contains("Usage:") && stderr.contains("import <file"), "{stderr}");
    }
}

#[test]
fn help_is_printed_to_standard_output() {
    let subcommands = ["import", "diff", "check", "operations", "methods"];
    for arguments in [&["--help"][..], &["-h"], &["help"]] {
        let output = spec(arguments);
        let stdout = String::from_utf8(output.stdout).unwrap();
        assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]), "{arguments:?}");
        for name in subcommands {
            assert!(stdout.contains(&format!("  cargo spec {name} ")), "{name} is not in {stdout}");
        }
    }
    for name in subcommands {
        for arguments in [&[name, "--help"][..], &[name, "-h"]] {
            let output = spec(arguments);
            let stdout = String::from_utf8(output.stdout).unwrap();
            assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]), "{arguments:?}");
            assert!(stdout.starts_with(&format!("Usage: cargo spec {name} ")), "{stdout}");
            assert!(stdout.contains("\n  --"), "no option is explained in {stdout}");
        }
    }
}

#[test]
fn a_diff_ends_with_a_code_for_its_verdict() {
    let folder = Folder::new("diff");
    let pets = folder.file("pets.yml", PETS);
    let steps = [
        ("same.yml", PETS.to_owned(), 0),
        ("patch.yml", PETS.replace("pets.example", "animals.example"), 10),
        ("minor.yml", PETS.replace("      tags:", "      deprecated: true\n      tags:"), 11),
        ("major.yml", PETS.replace("/pets:", "/animals:").replace("get-pets", "get-animals"), 12),
        ("cut.yml", PETS[..100].to_owned(), 1),
    ];
    for (name, content, code) in &steps {
        let other = folder.file(name, content);
        for format in ["text", "json", "markdown"] {
            let output = spec(&["diff", &pets, &other, "--format", format]);
            assert_eq!(output.status.code(), Some(*code), "{name}");
            assert_eq!(output.stdout.is_empty(), *code == 1, "{name}");
        }
    }

    // A contract equals the document that it comes from. The content decides which of the two a file is.
    assert_eq!(import(&pets, &folder.0, &[]).0, Some(0));
    let contract = folder.path("contract.json");
    let contract = contract.to_str().unwrap();
    assert_eq!(spec(&["diff", contract, &pets]).status.code(), Some(0));
    assert_eq!(spec(&["diff", folder.path("minor.yml").to_str().unwrap(), contract]).status.code(), Some(10));

    let future =
        folder.file("future.json", fs::read_to_string(contract).unwrap().replace("\"format\": 1", "\"format\": 2"));
    let output = spec(&["diff", contract, &future]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("future.json"));

    for arguments in [&["diff"][..], &["diff", contract], &["diff", contract, contract, "--format", "xml"]] {
        assert_eq!(spec(arguments).status.code(), Some(2), "{arguments:?}");
    }
}

const ROWS: &str = "[pets.all]\noperation = \"GET /pets\"\ntoken = \"both\"\n";

#[test]
fn an_import_ends_with_what_changed_and_what_is_left_to_do() {
    let folder = Folder::new("ends");
    let pets = folder.file("pets.yml", PETS);
    assert_eq!(import(&pets, &folder.0, &[]).0, Some(0));
    folder.file("policy.toml", ROWS);
    folder.file(
        "corrections.json",
        r#"[{"name":"cats","reason":"none","evidence":"a test","target":"/operations/~1cats","patch":[{"op":"test","path":"/format","value":1}]},
            {"name":"all","reason":"many","evidence":"a test","target":"/operations/~1pets","patch":[
                {"op":"test","path":"/operations/~1pets/GET/deprecated","value":false}]}]"#,
    );
    let more = PETS.to_owned()
        + "  /dogs:\n    get:\n      operationId: get-dogs\n      tags: [Dogs]\n      responses:\n        '204': {}\n";
    let more = folder.file("more.yml", more);
    let (code, stdout, stderr) = import(&more, &folder.0, &["--date", "2026-02-03"]);
    assert_eq!((code, stderr.as_str()), (Some(0), ""));
    for part in [
        "2 operations and 0 schemas of 2026-02-03",
        "minor  `GET /dogs`: is new (get-dogs)",
        "verdict: minor, since `GET /dogs`",
        "`all` is stale",
        "`cats` is absent",
        "[dogs.get_dogs] is proposed for GET /dogs",
    ] {
        assert!(stdout.contains(part), "{part} is not in {stdout}");
    }
    let rows = fs::read_to_string(folder.path("policy.toml")).unwrap();
    assert!(rows.starts_with(ROWS) && rows.contains("[dogs.get_dogs]") && rows.contains("reviewed = false"), "{rows}");

    // Back again, as JSON: the row has lost its operation, and stays until a person deletes it.
    let (code, stdout, _) = import(&pets, &folder.0, &["--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!((code, &report["verdict"]), (Some(0), &"major".into()));
    assert_eq!(report["rows"]["stray"][0]["row"], "dogs.get_dogs");
    assert_eq!(report["corrections"]["stale"][0], "all");
    assert_eq!(fs::read_to_string(folder.path("policy.toml")).unwrap(), rows);
    assert!(fs::read_dir(&folder.0).unwrap().all(|file| !file.unwrap().file_name().to_string_lossy().starts_with('.')));
}

#[test]
fn an_import_beside_a_malformed_file_changes_nothing() {
    let folder = Folder::new("spoilt");
    let pets = folder.file("pets.yml", PETS);
    for (name, text) in [("policy.toml", "[pets"), ("corrections.json", "{"), ("contract.json", "{}")] {
        let own = folder.path(name.split('.').next().unwrap());
        fs::create_dir_all(&own).unwrap();
        fs::write(own.join(name), text).unwrap();
        let (code, stdout, stderr) = import(&pets, &own, &[]);
        assert_eq!((code, stdout.as_str()), (Some(1), ""), "{name}");
        assert!(stderr.contains(name), "{stderr}");
        assert_eq!(fs::read_dir(&own).unwrap().count(), 1);
        assert_eq!(fs::read_to_string(own.join(name)).unwrap(), text);
    }
}

#[test]
fn a_whole_folder_has_every_file_and_only_rows_with_an_operation() {
    let folder = Folder::new("whole");
    let pets = folder.file("pets.yml", PETS);
    let own = folder.path("own");
    let (code, stdout, stderr) = import(&pets, &own, &["--whole"]);
    assert_eq!((code, stderr.as_str()), (Some(0), ""));
    assert!(stdout.contains("[albums.get] was dropped, since there is no GET /albums/{id}"), "{stdout}");
    for name in ambitus_compiler::FILES {
        assert!(own.join(name).is_file(), "{name}");
    }
    let rows = fs::read_to_string(own.join("policy.toml")).unwrap();
    let rows = ambitus_compiler::policy::parse(&rows).unwrap();
    let names: Vec<String> =
        ambitus_compiler::policy::each_row(&rows).map(|(group, name, _)| format!("{group}.{name}")).collect();
    assert_eq!(names, ["pets.get_pets"]);
    // The row is not reviewed.
    let output = spec(&["check", "--from", own.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("[pets.get_pets] is a proposal"));
    fs::write(own.join("types.toml"), "").unwrap();
    fs::remove_file(own.join("docs/groups.toml")).unwrap();
    let output = spec(&["check", "--from", own.to_str().unwrap()]);
    assert!(String::from_utf8(output.stderr).unwrap().contains("does not have docs/groups.toml"));
    assert_eq!(spec(&["import", &pets, "--whole"]).status.code(), Some(2));
}

#[test]
fn a_diff_against_a_revision_asks_git() {
    let folder = Folder::new("git");
    let pets = folder.file("pets.yml", PETS);
    assert_eq!(import(&pets, &folder.0, &[]).0, Some(0));
    let contract = folder.path("contract.json").to_str().unwrap().to_owned();
    let against = |revision: &str| spec(&["diff", "--against", revision, &contract]);
    let git = |arguments: &[&str]| {
        let identity = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"];
        let output = Command::new("git").args(identity).args(arguments).current_dir(&folder.0).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    };
    let output = against("HEAD");
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(said.contains("git cannot show it") && said.contains("not a git repository"), "{said}");

    git(&["init", "--quiet"]);
    git(&["add", "contract.json"]);
    git(&["commit", "--quiet", "--message", "Pets"]);
    assert_eq!(against("HEAD").status.code(), Some(0));
    let changed = folder.file("pets.yml", PETS.replace("      tags:", "      deprecated: true\n      tags:"));
    assert_eq!(import(&changed, &folder.0, &[]).0, Some(0));
    assert_eq!(against("HEAD").status.code(), Some(11));
    let output = against("nowhere");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("contract.json at nowhere"));
    for revision in ["--output=x", "HEAD:x", ""] {
        let option = format!("--against={revision}");
        assert_eq!(spec(&["diff", &option, &contract]).status.code(), Some(2), "{revision}");
    }
}

#[test]
fn generated_code_is_written_and_compared() {
    let folder = Folder::new("generate");
    let at = folder.path("code");
    let at = at.to_str().unwrap();
    let generate = |more: &[&str]| {
        let output = spec(&[&["generate", "--at", at], more].concat());
        (output.status.code(), String::from_utf8([output.stdout, output.stderr].concat()).unwrap())
    };
    let (code, says) = generate(&["--check"]);
    assert!(code == Some(1) && says.contains("missing or different:\n  albums.rs"), "{says}");
    assert!(!folder.path("code").exists(), "a check writes nothing");
    assert_eq!(generate(&[]).0, Some(0));
    assert_eq!(generate(&["--check"]), (Some(0), String::new()));

    // One file is edited, and one is a remainder.
    let generated = fs::read_to_string(folder.path("code/albums.rs")).unwrap();
    fs::write(folder.path("code/albums.rs"), format!("{generated}// edited\n")).unwrap();
    fs::write(folder.path("code/gone.rs"), generated).unwrap();
    fs::write(folder.path("code/notes.txt"), "").unwrap();
    let (code, says) = generate(&["--check"]);
    assert_eq!(code, Some(1));
    assert!(says.contains("different:\n  albums.rs\nno longer generated:\n  gone.rs"), "{says}");
    let (code, says) = generate(&[]);
    assert!(code == Some(0) && says.starts_with("written: 1, deleted: 1, "), "{says}");
    assert_eq!(generate(&["--check"]).0, Some(0));
    assert!(!folder.path("code/gone.rs").exists() && folder.path("code/notes.txt").exists());

    // A file that was not generated is not touched, and neither are the others.
    fs::write(folder.path("code/main.rs"), "fn main() {}").unwrap();
    fs::remove_file(folder.path("code/albums.rs")).unwrap();
    let (code, says) = generate(&[]);
    assert!(code == Some(1) && says.contains("main.rs: was not generated"), "{says}");
    assert_eq!(fs::read_to_string(folder.path("code/main.rs")).unwrap(), "fn main() {}");
    assert!(!folder.path("code/albums.rs").exists());
}

#[test]
fn code_is_generated_from_another_folder() {
    let folder = Folder::new("generate-from");
    let at = folder.path("code");
    let missing = folder.path("none");
    let output = spec(&["generate", "--from", missing.to_str().unwrap(), "--at", at.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("is not a folder"), "{output:?}");
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    let output = spec(&["generate", "--from", own, "--at", at.to_str().unwrap()]);
    assert!(output.status.success() && at.join("albums.rs").exists(), "{output:?}");
}
