//! From the files of `openapi/` to the generated code, in one pass.

use std::{fs, path::Path};

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

impl Sources {
    /// Reads the files of a folder.
    ///
    /// # Errors
    ///
    /// Names the file that is missing or is not text.
    pub fn read(folder: &Path) -> Result<Self, Error> {
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
        let (methods, model) = self.lower()?;
        let scopes = emit::scopes::emit(&self.contract, &self.docs);
        let types = emit::types::emit(&model, &self.contract, &self.vocabulary, &self.docs);
        let facade = emit::facade::emit(&methods, &model, &self.docs);
        let answers = emit::answers::emit(&methods);
        let wire = wire::emit(&self.contract)?;
        Ok(emit::lines(&quote!(#scopes #types #facade #answers #wire)))
    }
}
