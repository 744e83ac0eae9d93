//! A type for each scope, and the trait implementations that decide at compile time whether a tuple of scopes holds one.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{library, tokens::ident};
use crate::{contract::Contract, docs::Docs, library::LibraryItems, names::scope_type};

/// The largest number of alternatives of which a call may need one.
const ALTERNATIVES: usize = 4;

pub(crate) fn emit(contract: &Contract, items: &LibraryItems, docs: &Docs) -> TokenStream {
    let names: Vec<_> = contract.scopes.iter().map(|scope| ident(&scope_type(scope))).collect();
    let types = contract.scopes.iter().zip(&names).map(|(scope, name)| {
        let doc = format!("`{scope}`: {}", docs.scope(scope));
        quote! {
            #[doc = #doc]
            #[derive(Clone, Copy, Debug, PartialEq, Eq)]
            pub enum #name {}
            impl sealed::Scope for #name {}
            impl Scope for #name {
                const NAME: &'static str = #scope;
            }
        }
    });
    let pairs = names.iter().flat_map(|left| {
        names.iter().map(move |right| {
            let answer = if left == right { quote!(Present) } else { quote!(Missing) };
            quote! { impl Is<#right> for #left { type Answer = #answer; } }
        })
    });
    let sets = (0..=names.len()).map(emit_set);
    let alternatives = (2..=ALTERNATIVES).map(emit_alternatives);
    let items = library::emit(items);
    quote! {
        /// The scopes, one type each.
        pub mod scopes {
            use crate::scope::{Grants, GrantsAll, Scope, ScopeSet, arithmetic::{Answer, Holds, HoldsAny, Is, Missing, Present}, library, sealed};
            #(#types)*

            /// All of Spotify's scopes. Ask a user only for those that you need, not for all.
            pub type All = (#(#names,)*);

            #(#pairs)*
            #(#sets)*
            #(#alternatives)*
            #items
        }
    }
}

fn letters(count: usize, prefix: &str) -> Vec<proc_macro2::Ident> {
    (0..count).map(|index| format_ident!("{prefix}{index}")).collect()
}

// The set (S0, S1, …): it holds a scope if one of its members is that scope.
fn emit_set(size: usize) -> TokenStream {
    let members = letters(size, "S");
    let answer = fold(members.iter().map(|member| quote!(<#member as Is<A>>::Answer)).collect());
    quote! {
        impl<#(#members: Scope),*> sealed::ScopeSet for (#(#members,)*) {}
        impl<#(#members: Scope),*> ScopeSet for (#(#members,)*) {
            fn names() -> Vec<&'static str> {
                vec![#(#members::NAME),*]
            }
        }
        impl<A, #(#members: Is<A>),*> Holds<A> for (#(#members,)*) {
            type Answer = #answer;
        }
        impl<G: #(Grants<#members> +)* 'static, #(#members),*> GrantsAll<(#(#members,)*)> for G {}
    }
}

// HoldsAny<(A0, A1, …)>: a set holds one of the alternatives if it holds the first, or the second, and so on.
fn emit_alternatives(size: usize) -> TokenStream {
    let wanted = letters(size, "A");
    let answer = fold(wanted.iter().map(|scope| quote!(<S as Holds<#scope>>::Answer)).collect());
    quote! {
        impl<S: #(Holds<#wanted>)+*, #(#wanted),*> HoldsAny<(#(#wanted,)*)> for S {
            type Answer = #answer;
        }
    }
}

fn fold(answers: Vec<TokenStream>) -> TokenStream {
    answers
        .into_iter()
        .rev()
        .reduce(|rest, answer| quote!(<#answer as Answer>::Or<#rest>))
        .unwrap_or_else(|| quote!(Missing))
}
