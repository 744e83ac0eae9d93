//! Says where the generated code is, which the modules of `src/` include.
//!
//! With the feature `generate` this script reads `openapi/` or the folder that AMBITUS_OPENAPI_DIR names, calls the compiler and writes
//! the code to `OUT_DIR`. It works offline, and the same files give the same bytes. Without the feature the code is that of the package,
//! in `snapshots/generated/`.

use std::{env, error::Error, path::PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=AMBITUS_OPENAPI_DIR");
    match generated(PathBuf::from(env::var("CARGO_MANIFEST_DIR")?)) {
        Ok(folder) => println!("cargo::rustc-env=AMBITUS_GENERATED={}", folder.display()),
        Err(error) => {
            for line in error.to_string().lines() {
                println!("cargo::error={line}");
            }
            std::process::exit(1);
        }
    }
    Ok(())
}

/// The folder with the generated code.
#[cfg(feature = "generate")]
fn generated(package: PathBuf) -> Result<PathBuf, Box<dyn Error>> {
    use ambitus_compiler::{FILES, FOLDER, Sources, folder};

    let folder = folder(&package, env::var_os(FOLDER))?;
    for file in FILES {
        println!("cargo::rerun-if-changed={}", folder.join(file).display());
    }
    let out = PathBuf::from(env::var("OUT_DIR")?);
    for (name, code) in Sources::read(&folder)?.compile()?.rust()? {
        std::fs::write(out.join(name), code)?;
    }
    Ok(out)
}

/// The folder with the generated code.
#[cfg(not(feature = "generate"))]
fn generated(package: PathBuf) -> Result<PathBuf, Box<dyn Error>> {
    let own = env::var_os("AMBITUS_OPENAPI_DIR").filter(|own| !own.is_empty());
    match own {
        None => Ok(package.join("snapshots").join("generated")),
        Some(own) => Err(format!(
            "AMBITUS_OPENAPI_DIR={} is set, but ambitus is built without its feature `generate`, which reads that folder: add the \
             feature, or unset the variable",
            own.display()
        )
        .into()),
    }
}
