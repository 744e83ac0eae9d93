//! What `build.rs` makes of `openapi/`, and what it says when a file there is wrong.

use std::{collections::BTreeMap, path::Path, process::Command};

use ambitus_compiler::{Error, Sources};

fn sources() -> Sources {
    Sources::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("openapi")).unwrap()
}

fn build(sources: &Sources) -> Result<BTreeMap<String, String>, Error> {
    sources.compile()?.rust()
}

/// The files' texts, by name.
fn files(sources: &mut Sources) -> [(&'static str, &mut String); 10] {
    [
        ("contract.json", &mut sources.contract),
        ("source.toml", &mut sources.source),
        ("corrections.json", &mut sources.corrections),
        ("policy.toml", &mut sources.policy),
        ("types.toml", &mut sources.types),
        ("docs/methods.toml", &mut sources.docs.methods),
        ("docs/groups.toml", &mut sources.docs.groups),
        ("docs/parameters.toml", &mut sources.docs.parameters),
        ("docs/fields.toml", &mut sources.docs.fields),
        ("docs/scopes.toml", &mut sources.docs.scopes),
    ]
}

#[test]
fn building_twice_gives_the_same_bytes() {
    assert_eq!(build(&sources()).unwrap(), build(&sources()).unwrap());
}

/// Without a text the compiler writes a generic one.
#[test]
fn everything_that_is_generated_has_a_text_in_docs() {
    let generated = build(&sources()).unwrap();
    let generic_texts = [
        "Spotify's field `",
        "Spotify's parameter `",
        "Spotify's scope `",
        "\"Spotify's `",
        "\"One of Spotify's `",
        "\"Calls on ",
    ];
    for generic in generic_texts {
        for (name, code) in &generated {
            let found = code.find(generic).map(|at| code[at..].chars().take(60).collect::<String>());
            assert_eq!(found, None, "{name}");
        }
    }
}

#[test]
fn a_missing_file_is_named() {
    let error = Sources::read(Path::new("there-is-no-such-folder")).unwrap_err();
    assert!(error.to_string().contains("contract.json"), "{error}");
}

#[test]
fn a_file_that_is_cut_or_is_something_else_is_an_error_that_names_it() {
    for (index, name) in ambitus_compiler::FILES.iter().enumerate() {
        for broken in ["\u{0}", "{", "[[[[", "key = ", "[a]\nb = {", "<html>"] {
            let mut sources = sources();
            let (file, text) = &mut files(&mut sources)[index];
            assert_eq!(file, name);
            **text = broken.to_owned();
            let error = build(&sources).map(drop).expect_err(name).to_string();
            assert!(error.contains(name), "{name} {broken:?}: {error}");
        }
        // Cut anywhere: an error, or the rest is valid. No panic.
        for part in 1..12 {
            let mut sources = sources();
            let text = &mut files(&mut sources)[index].1;
            let mut end = text.len() * part / 12;
            while !text.is_char_boundary(end) {
                end -= 1;
            }
            text.truncate(end);
            if name.ends_with(".json") {
                assert!(build(&sources).map(drop).unwrap_err().to_string().contains(name), "{name} cut at {end}");
            } else {
                let _ = build(&sources);
            }
        }
    }
}

#[test]
fn files_that_contradict_each_other_are_an_error_that_names_the_place() {
    type Edit = fn(&mut Sources);
    let cases: [(Edit, &[&str]); 7] = [
        (|s| s.policy = s.policy.replacen("[albums.get]", "[albums.get]\nscope = []", 1), &["policy.toml", "scope"]),
        (|s| s.policy = s.policy.replacen("\"user-library-read\"", "\"user-library-reed\"", 1), &["user-library-reed"]),
        (
            |s| s.policy = s.policy.replacen("\"GET /albums/{id}\"", "\"GET /albums/{di}\"", 1),
            &["GET /albums/{id}", "[albums.get]"],
        ),
        (|s| s.contract = s.contract.replacen("\"GET\"", "\"FETCH\"", 1), &["FETCH", "/albums"]),
        (|s| s.contract = s.contract.replacen("\"AlbumObject\"", "\"NoObject\"", 1), &["NoObject"]),
        (|s| s.corrections = s.corrections.replacen("\"test\"", "\"tset\"", 1), &["corrections.json"]),
        (|s| s.types.push_str("\n[frim]\n"), &["types.toml", "frim"]),
    ];
    for (index, (edit, words)) in cases.into_iter().enumerate() {
        let mut sources = sources();
        edit(&mut sources);
        let error = build(&sources).map(drop).expect_err(&format!("case {index}")).to_string();
        assert!(words.iter().all(|word| error.contains(word)), "{index}: {error}");
    }
}

/// The build script as a package without the feature `generate` builds it: it has no dependencies then.
fn build_without_the_feature(own: Option<&str>) -> (bool, String) {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("build-script-{}", own.is_some()));
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let built = Command::new(rustc).args(["--edition", "2024", "-o"]).arg(&out).arg(package.join("build.rs")).status();
    assert!(built.unwrap().success());
    let mut script = Command::new(&out);
    script.env("CARGO_MANIFEST_DIR", package).env_remove("AMBITUS_OPENAPI_DIR");
    if let Some(own) = own {
        script.env("AMBITUS_OPENAPI_DIR", own);
    }
    let output = script.output().unwrap();
    (output.status.success(), String::from_utf8(output.stdout).unwrap())
}

#[test]
fn without_the_feature_the_code_is_that_of_the_package() {
    let (success, says) = build_without_the_feature(None);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshots/generated");
    assert!(success && says.contains(&format!("cargo::rustc-env=AMBITUS_GENERATED={}\n", folder.display())), "{says}");
}

#[test]
fn a_contract_of_ones_own_without_the_feature_is_an_error_that_names_both() {
    let (success, says) = build_without_the_feature(Some("/mine"));
    assert!(!success);
    let error = says.lines().find(|line| line.starts_with("cargo::error=")).unwrap();
    assert!(error.contains("AMBITUS_OPENAPI_DIR=/mine") && error.contains("`generate`"), "{error}");
}

#[test]
fn without_the_feature_no_generator_is_built() {
    let dependencies = |features: &[&str]| {
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo
            .args(["tree", "--offline", "--package", "ambitus", "--edges", "normal,build", "--prefix", "none"])
            .args(features);
        let output = cargo.current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    let generators = ["ambitus-compiler ", "progenitor-impl ", "prettyplease "];
    let with = dependencies(&[]);
    let without = dependencies(&["--no-default-features", "--features", "rustls-ring"]);
    for generator in generators {
        assert!(with.lines().any(|line| line.starts_with(generator)), "{generator}");
        assert!(!without.lines().any(|line| line.starts_with(generator)), "{generator}");
    }
}
