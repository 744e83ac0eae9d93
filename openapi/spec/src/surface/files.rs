//! Reads the files of a crate and nests them as its modules are.

use std::fs;
use std::path::Path;

use ambitus_compiler::Error;
use syn::Item;

use super::Surface;
use super::list::of_items;

/// The surface of a crate's hand-written code, starting at its `lib.rs`.
///
/// # Errors
///
/// A file that is missing, or is not Rust.
pub fn of_crate(root: &Path) -> Result<Surface, Error> {
    let folder = root.parent().unwrap_or(root);
    Ok(of_items(&read(root, folder)?))
}

fn read(path: &Path, folder: &Path) -> Result<Vec<Item>, Error> {
    let failed = |e: &dyn std::fmt::Display| Error::new(path.display().to_string(), e);
    let text = fs::read_to_string(path).map_err(|e| failed(&e))?;
    let mut items = syn::parse_file(&text).map_err(|e| failed(&e))?.items;
    for item in &mut items {
        if let Item::Mod(module) = item
            && module.content.is_none()
        {
            let name = module.ident.to_string();
            let (own, flat) = (folder.join(&name), folder.join(format!("{name}.rs")));
            let file = if flat.is_file() { flat } else { own.join("mod.rs") };
            module.content = Some((syn::token::Brace::default(), read(&file, &own)?));
        }
    }
    Ok(items)
}
