//! Generic parameters and their bounds.

use std::collections::BTreeSet;

use syn::punctuated::Punctuated;
use syn::{GenericParam, Generics, Token};

use super::spell::spell;

/// The generic parameters in angle brackets, without their bounds.
pub(super) fn names(generics: &Generics) -> String {
    let names: Vec<String> = generics
        .params
        .iter()
        .map(|parameter| match parameter {
            GenericParam::Type(parameter) => parameter.ident.to_string(),
            GenericParam::Lifetime(parameter) => parameter.lifetime.to_string(),
            GenericParam::Const(parameter) => format!("const {}: {}", parameter.ident, spell(&parameter.ty)),
        })
        .collect();
    if names.is_empty() { String::new() } else { format!("<{}>", names.join(", ")) }
}

/// The bounds of type parameters, one per line.
pub(super) fn bounds(generics: &Generics) -> BTreeSet<String> {
    let mut lines = BTreeSet::new();
    let mut add = |what: String, bounds: &Punctuated<syn::TypeParamBound, Token![+]>| {
        lines.extend(bounds.iter().map(|bound| format!("{what}: {}", spell(bound))));
    };
    for parameter in generics.type_params() {
        add(parameter.ident.to_string(), &parameter.bounds);
    }
    for predicate in generics.where_clause.iter().flat_map(|clause| &clause.predicates) {
        if let syn::WherePredicate::Type(predicate) = predicate {
            add(spell(&predicate.bounded_ty), &predicate.bounds);
        }
    }
    lines
}
