//! From the files of `openapi/` to the generated code.

use std::{
    collections::BTreeMap,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};

use proc_macro2::TokenStream;
use quote::quote;

use crate::{
    Error, Origin,
    contract::Contract,
    corrections::{self, Correction, Outcome},
    docs::{DocFiles, Docs},
    emit::{self, tokens::ident},
    library::{self, LibraryItems},
    lowering::{Lowering, Model},
    method::{self, Method},
    policy::{self, Policy},
    types::Types,
};

/// The files of a contract's folder.
pub const FILES: [&str; 10] = [
    "contract.json",
    "source.toml",
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
    /// `source.toml`.
    pub source: String,
    /// `corrections.json`.
    pub corrections: String,
    /// `policy.toml`.
    pub policy: String,
    /// `types.toml`.
    pub types: String,
    /// `docs/`.
    pub docs: DocFiles,
}

/// The files, parsed, corrected and checked. No code is generated yet.
#[derive(Debug)]
pub struct Compiled {
    /// Which document the contract comes from.
    pub origin: Origin,
    /// The contract as Spotify publishes it.
    pub upstream: Contract,
    /// The contract with the corrections applied.
    pub contract: Contract,
    /// The corrections, each with its outcome.
    pub corrections: Vec<(Correction, Outcome)>,
    /// The policy.
    pub policy: Policy,
    /// What a user's library can hold.
    pub library_items: LibraryItems,
    /// The types.
    pub types: Types,
    /// The texts of the documentation.
    pub docs: Docs,
}

/// The environment variable that names the folder to build from.
pub const FOLDER: &str = "AMBITUS_OPENAPI_DIR";

/// The folder to build from: that of [`FOLDER`] if it has a value, else the package's `openapi/`.
///
/// # Errors
///
/// The path is relative. A build script runs in its package's folder, which may not be where the path begins.
pub fn folder(package: &Path, own: Option<OsString>) -> Result<PathBuf, Error> {
    let Some(own) = own.filter(|own| !own.is_empty()).map(PathBuf::from) else { return Ok(package.join("openapi")) };
    if own.is_relative() {
        return Err(Error::new(
            format!("{FOLDER}={}", own.display()),
            "is relative, but a build script runs in its package's folder: give an absolute path",
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
            let what = if folder.is_dir() { "does not have" } else { "is not a folder, so it does not have" };
            return Err(Error::new(folder.display().to_string(), format!("{what} {}", missing.join(", "))));
        }
        let read = |name: &str| {
            let path = folder.join(name);
            fs::read_to_string(&path).map_err(|e| Error::new(path.display().to_string(), e))
        };
        let [contract, source, corrections, policy, types, methods, groups, parameters, fields, scopes] = FILES;
        Ok(Self {
            contract: read(contract)?,
            source: read(source)?,
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
    /// Names the first file that is wrong and the place in it.
    pub fn compile(&self) -> Result<Compiled, Error> {
        let upstream = Contract::parse(&self.contract)?;
        let origin = Origin::parse(&self.source)?;
        let corrections = corrections::parse(&self.corrections)?;
        let (contract, outcomes) = corrections::apply(&upstream, &corrections)?;
        corrections::refuse_stale(&corrections, &outcomes)?;
        let policy = policy::parse(&self.policy)?;
        policy::check(&policy, &contract)?;
        let types = Types::parse(&self.types)?;
        let library_items = library::parse(&self.policy)?;
        library::check(&library_items, &contract, &types)?;
        let docs = Docs::parse(&self.docs)?;
        let corrections = corrections.into_iter().zip(outcomes).collect();
        Ok(Compiled { origin, upstream, contract, corrections, policy, library_items, types, docs })
    }
}

impl Compiled {
    /// The methods and the types of their answers.
    ///
    /// # Errors
    ///
    /// Names what cannot be lowered.
    pub fn lower(&self) -> Result<(Vec<Method<'_>>, Model), Error> {
        let mut lowering = Lowering::new(&self.contract, &self.types);
        let methods = method::methods(&self.policy, &self.contract, &self.types, &mut lowering)?;
        Ok((methods, lowering.finish()))
    }

    /// The crate's generated code: the files that the modules of `src/` include, by name.
    ///
    /// # Errors
    ///
    /// Names what cannot be lowered, or what progenitor refuses.
    pub fn rust(&self) -> Result<BTreeMap<String, String>, Error> {
        let (methods, model) = self.lower()?;
        let groups = emit::groups::emit(&methods, &model, &self.docs);
        let mut files = BTreeMap::from([
            ("scopes.rs".to_owned(), emit::scopes::emit(&self.contract, &self.library_items, &self.docs)),
            ("types.rs".to_owned(), emit::types::emit(&model, &self.contract, &self.types, &self.docs)),
            ("objects.rs".to_owned(), emit::objects::emit(&model)),
            ("api.rs".to_owned(), emit::groups::modules(&groups)),
            ("groups.rs".to_owned(), emit::groups::accessors(&methods, &self.docs)),
            ("answers.rs".to_owned(), emit::answers::emit(&methods)),
            ("wire.rs".to_owned(), emit::wire::emit(&self.contract)?),
        ]);
        for group in groups {
            let file = format!("{}.rs", group.name);
            if files.contains_key(&file) || TAKEN.contains(&group.name) {
                return Err(Error::new("policy.toml", format!("[{}] has the name of another module", group.name)));
            }
            files.insert(file, group.items);
        }
        let header = self.origin.header();
        let files = files.into_iter().map(|(name, code)| Ok((name, format!("{header}{}", pretty(code)?))));
        files.collect()
    }

    /// The part of the generated code that users see, in one piece.
    ///
    /// # Errors
    ///
    /// Names what cannot be lowered.
    pub fn public(&self) -> Result<TokenStream, Error> {
        let (methods, model) = self.lower()?;
        let scopes = emit::scopes::emit(&self.contract, &self.library_items, &self.docs);
        let types = emit::types::emit(&model, &self.contract, &self.types, &self.docs);
        let groups = emit::groups::emit(&methods, &model, &self.docs).into_iter().map(|group| {
            let (name, attributes, items) = (ident(group.name), group.attributes, group.items);
            quote!(#attributes pub mod #name { #items })
        });
        let accessors = emit::groups::accessors(&methods, &self.docs);
        let serde = emit::objects::emit_serde(&model);
        Ok(quote! {
            pub mod scopes { #scopes }
            pub mod types { #types #serde }
            #(#groups)*
            #accessors
        })
    }
}

/// The modules of `src/api/` that are written by hand. A group of such a name could not be reached.
const TAKEN: [&str; 4] = ["batches", "call", "paging", "request"];

/// The code as a person would write it, with an empty line between items.
fn pretty(code: TokenStream) -> Result<String, Error> {
    let mut file: syn::File = syn::parse2(code).map_err(|e| Error::new("the generated code", e))?;
    let items = std::mem::take(&mut file.items).into_iter().map(|item| {
        file.items = vec![item];
        prettyplease::unparse(&file)
    });
    Ok(items.collect::<Vec<_>>().join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_is_that_of_the_package_unless_the_variable_names_another() {
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
    fn the_error_for_a_wrong_folder_names_the_missing_files() {
        let folder = std::env::temp_dir().join(format!("ambitus-compiler-{}", std::process::id()));
        let says = Sources::read(&folder).unwrap_err().to_string();
        assert!(
            says.contains("is not a folder") && says.contains("contract.json") && says.contains("docs/scopes.toml")
        );
        fs::create_dir_all(folder.join("docs")).unwrap();
        for name in FILES.into_iter().filter(|name| *name != "policy.toml" && *name != "docs/groups.toml") {
            fs::write(folder.join(name), "").unwrap();
        }
        let says = Sources::read(&folder).unwrap_err().to_string();
        assert!(says.ends_with(": does not have policy.toml, docs/groups.toml"), "{says}");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_group_cannot_have_the_name_of_a_module_of_the_crate() {
        let own = Sources::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("..")).unwrap();
        for name in ["paging", "call", "wire", "answers"] {
            let mut sources = own.clone();
            let docs = &mut sources.docs;
            for file in [&mut sources.policy, &mut docs.groups, &mut docs.methods] {
                *file = file
                    .replace("[albums", &format!("[{name}"))
                    .replace("\nalbums = ", &format!("\n{name} = "))
                    .replace("albums().", &format!("{name}()."));
            }
            let says = sources.compile().and_then(|compiled| compiled.rust()).unwrap_err().to_string();
            assert_eq!(says, format!("policy.toml: [{name}] has the name of another module"));
        }
    }
}
