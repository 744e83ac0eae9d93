//! One type per scope, and the tables by which the compiler answers whether a tuple of them holds one.

use heck::ToUpperCamelCase;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::ident;
use crate::{contract::Contract, docs::Docs};

/// The widest tuple of alternatives that a call may be content with.
const ALTERNATIVES: usize = 4;

/// The Rust name of a scope.
#[must_use]
pub fn type_name(scope: &str) -> String {
    scope.to_upper_camel_case()
}

pub(crate) fn emit(contract: &Contract, docs: &Docs) -> TokenStream {
    let names: Vec<_> = contract.scopes.iter().map(|scope| ident(&type_name(scope))).collect();
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
    quote! {
        /// The scopes, one type each.
        pub mod scopes {
            use crate::scope::{Grants, GrantsAll, Scope, ScopeSet, arithmetic::{Answer, Holds, HoldsAny, Is, Missing, Present}, sealed};
            #(#types)*

            /// Every scope that Spotify has. Ask users for what you need, not for this.
            pub type All = (#(#names,)*);

            #(#pairs)*
            #(#sets)*
            #(#alternatives)*
        }
    }
}

fn letters(count: usize, prefix: &str) -> Vec<proc_macro2::Ident> {
    (0..count).map(|index| format_ident!("{prefix}{index}")).collect()
}

// (S0, S1, …): the answers of its members, joined by Or.
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

// HoldsAny<(A0, A1, …)>: the answers for each alternative, joined by Or.
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
