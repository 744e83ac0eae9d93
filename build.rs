//! Glue: reads `openapi/`, or the folder that AMBITUS_OPENAPI_DIR names, calls the compiler, writes to `OUT_DIR`. Offline, and
//! the same bytes every time.

use std::{
    env,
    error::Error,
    fs,
    path::{Path, PathBuf},
};

use ambitus_compiler::{FILES, FOLDER, Sources};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed={FOLDER}");
    let package = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?).join("ambitus.rs");
    match ambitus_compiler::folder(&package, env::var_os(FOLDER)).and_then(|folder| rust(&folder)) {
        Ok(code) => fs::write(out, code)?,
        Err(error) => {
            for line in error.to_string().lines() {
                println!("cargo::error={line}");
            }
            std::process::exit(1);
        }
    }
    Ok(())
}

fn rust(folder: &Path) -> Result<String, ambitus_compiler::Error> {
    for file in FILES {
        println!("cargo::rerun-if-changed={}", folder.join(file).display());
    }
    Sources::read(folder)?.compile()?.rust()
}
