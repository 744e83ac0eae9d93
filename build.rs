//! Glue: reads `openapi/`, calls the compiler, writes to `OUT_DIR`. Offline, and the same bytes every time.

use std::{env, error::Error, fs, path::PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("openapi");
    for file in ambitus_compiler::FILES {
        println!("cargo::rerun-if-changed={}", folder.join(file).display());
    }
    let out = PathBuf::from(env::var("OUT_DIR")?).join("ambitus.rs");
    match ambitus_compiler::Sources::read(&folder).and_then(|sources| sources.compile()?.rust()) {
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
