//! From the files of `openapi/` to the generated code, in one pass.

use std::{
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};

use proc_macro2::TokenStream;
use quote::quote;

use crate::{
    Error,
    contract::Contract,
    corrections::{self, Correction, Outcome},
    docs::{DocFiles, Docs},
    emit,
    method::{self, Method},
    model::{Lowering, Model},
    policy::{self, Policy},
    vocabulary::Vocabulary,
    wire,
};

/// The files that make up a contract's folder.
pub const FILES: [&str; 9] = [
    "contract.json",
    "corrections.json",
    "policy.toml",
    "types.toml",
    "docs/methods.toml",
    "docs/groups.toml",
    "docs/parameters.toml",
    "docs/fields.toml",
    "docs/scopes.toml",
];

/// The files' texts.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// `contract.json`.
    pub contract: String,
    /// `corrections.json`.
    pub corrections: String,
    /// `policy.toml`.
    pub policy: String,
    /// `types.toml`.
    pub types: String,
    /// `docs/`.
    pub docs: DocFiles,
}

/// What the files come to: everything checked, nothing emitted yet.
#[derive(Debug)]
pub struct Compiled {
    /// The contract as Spotify publishes it.
    pub upstream: Contract,
    /// The contract with the corrections applied.
    pub contract: Contract,
    /// The corrections, and how each ended.
    pub corrections: Vec<(Correction, Outcome)>,
    /// The policy.
    pub policy: Policy,
    /// The types.
    pub vocabulary: Vocabulary,
    /// Our words.
    pub docs: Docs,
}

/// The variable that names a folder to build from instead of the crate's own.
pub const FOLDER: &str = "AMBITUS_OPENAPI_DIR";

/// The folder to build from: the crate's own, unless [`FOLDER`] has a value.
///
/// # Errors
///
/// A relative path: a build script runs where its package is, and not where the path was meant to begin.
pub fn folder(package: &Path, own: Option<OsString>) -> Result<PathBuf, Error> {
    let Some(own) = own.filter(|own| !own.is_empty()).map(PathBuf::from) else { return Ok(package.join("openapi")) };
    if own.is_relative() {
        return Err(Error::new(
            format!("{FOLDER}={}", own.display()),
            "is relative, and a build script runs in its package's folder: give the whole path",
        ));
    }
    Ok(own)
}

impl Sources {
    /// Reads the files of a folder.
    ///
    /// # Errors
    ///
    /// Names the files that are missing, or the one that is not text.
    pub fn read(folder: &Path) -> Result<Self, Error> {
        let missing: Vec<&str> = FILES.into_iter().filter(|name| !folder.join(name).is_file()).collect();
        if !missing.is_empty() {
            let what = if folder.is_dir() { "has no" } else { "is no folder, and so has no" };
            return Err(Error::new(folder.display().to_string(), format!("{what} {}", missing.join(", "))));
        }
        let read = |name: &str| {
            let path = folder.join(name);
            fs::read_to_string(&path).map_err(|e| Error::new(path.display().to_string(), e))
        };
        let [contract, corrections, policy, types, methods, groups, parameters, fields, scopes] = FILES;
        Ok(Self {
            contract: read(contract)?,
            corrections: read(corrections)?,
            policy: read(policy)?,
            types: read(types)?,
            docs: DocFiles {
                methods: read(methods)?,
                groups: read(groups)?,
                parameters: read(parameters)?,
                fields: read(fields)?,
                scopes: read(scopes)?,
            },
        })
    }

    /// Parses, corrects and checks.
    ///
    /// # Errors
    ///
    /// The first file that is wrong, with the place in it.
    pub fn compile(&self) -> Result<Compiled, Error> {
        let upstream = Contract::parse(&self.contract)?;
        let corrections = corrections::parse(&self.corrections)?;
        let (contract, outcomes) = corrections::apply(&upstream, &corrections)?;
        corrections::refuse_stale(&corrections, &outcomes)?;
        let policy = policy::parse(&self.policy)?;
        policy::check(&policy, &contract)?;
        let vocabulary = Vocabulary::parse(&self.types)?;
        let docs = Docs::parse(&self.docs)?;
        let corrections = corrections.into_iter().zip(outcomes).collect();
        Ok(Compiled { upstream, contract, corrections, policy, vocabulary, docs })
    }
}

impl Compiled {
    /// The methods, and the types that their answers are made of.
    ///
    /// # Errors
    ///
    /// What cannot be lowered, by name.
    pub fn lower(&self) -> Result<(Vec<Method<'_>>, Model), Error> {
        let mut lowering = Lowering::new(&self.contract, &self.vocabulary);
        let methods = method::methods(&self.policy, &self.contract, &self.vocabulary, &mut lowering)?;
        Ok((methods, lowering.finish()))
    }

    /// The crate's generated code, as one file.
    ///
    /// # Errors
    ///
    /// What cannot be lowered, by name, or what progenitor refuses.
    pub fn rust(&self) -> Result<String, Error> {
        let public = self.public()?;
        let (methods, _) = self.lower()?;
        let answers = emit::answers::emit(&methods);
        let wire = wire::emit(&self.contract)?;
        Ok(emit::lines(&quote!(#public #answers #wire)))
    }

    /// The part of the generated code that users see.
    ///
    /// # Errors
    ///
    /// What cannot be lowered, by name.
    pub fn public(&self) -> Result<TokenStream, Error> {
        let (methods, model) = self.lower()?;
        let scopes = emit::scopes::emit(&self.contract, &self.docs);
        let types = emit::types::emit(&model, &self.contract, &self.vocabulary, &self.docs);
        let facade = emit::facade::emit(&methods, &model, &self.docs);
        Ok(quote!(#scopes #types #facade))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_is_the_crates_own_unless_another_is_named() {
        let package = Path::new("/crate");
        for unset in [None, Some(OsString::new())] {
            assert_eq!(folder(package, unset).unwrap(), Path::new("/crate/openapi"));
        }
        let own = std::env::temp_dir();
        assert_eq!(folder(package, Some(own.clone().into())).unwrap(), own);
        let says = folder(package, Some("mine".into())).unwrap_err().to_string();
        assert!(says.starts_with("AMBITUS_OPENAPI_DIR=mine: is relative"), "{says}");
    }

    #[test]
    fn a_wrong_folder_is_told_what_it_has_not() {
        let folder = std::env::temp_dir().join(format!("ambitus-compiler-{}", std::process::id()));
        let says = Sources::read(&folder).unwrap_err().to_string();
        assert!(says.contains("is no folder") && says.contains("contract.json") && says.contains("docs/scopes.toml"));
        fs::create_dir_all(folder.join("docs")).unwrap();
        for name in FILES.into_iter().filter(|name| *name != "policy.toml" && *name != "docs/groups.toml") {
            fs::write(folder.join(name), "").unwrap();
        }
        let says = Sources::read(&folder).unwrap_err().to_string();
        assert!(says.ends_with(": has no policy.toml, docs/groups.toml"), "{says}");
        fs::remove_dir_all(folder).unwrap();
    }
}
