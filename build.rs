//! Reads `openapi/` or the folder that AMBITUS_OPENAPI_DIR names, calls the compiler and writes the generated code to `OUT_DIR`.
//! It works offline, and the same files give the same bytes.

use std::{
    collections::BTreeMap,
    env,
    error::Error,
    fs,
    path::{Path, PathBuf},
};

use ambitus_compiler::{FILES, FOLDER, Sources};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed={FOLDER}");
    let package = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    match ambitus_compiler::folder(&package, env::var_os(FOLDER)).and_then(|folder| rust(&folder)) {
        Ok(files) => {
            for (name, code) in files {
                fs::write(out.join(name), code)?;
            }
        }
        Err(error) => {
            for line in error.to_string().lines() {
                println!("cargo::error={line}");
            }
            std::process::exit(1);
        }
    }
    Ok(())
}

fn rust(folder: &Path) -> Result<BTreeMap<&'static str, String>, ambitus_compiler::Error> {
    for file in FILES {
        println!("cargo::rerun-if-changed={}", folder.join(file).display());
    }
    Sources::read(folder)?.compile()?.rust()
}
