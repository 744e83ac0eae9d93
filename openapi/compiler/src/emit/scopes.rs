//! A type for each scope, and the trait implementations that decide at compile time whether a tuple of scopes holds one.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{
    library,
    tokens::{doc, ident},
};
use crate::{contract::Contract, docs::Docs, library::LibraryItems, names::scope_type};

/// The largest number of alternatives of which a call may need one.
const ALTERNATIVES: usize = 4;

pub(crate) fn emit(contract: &Contract, items: &LibraryItems, docs: &Docs) -> TokenStream {
    let names: Vec<_> = contract.scopes.iter().map(|scope| ident(&scope_type(scope))).collect();
    let types = contract.scopes.iter().zip(&names).enumerate().map(|(index, (scope, name))| {
        let doc = doc(&format!("`{scope}`: {}", docs.scope(scope)));
        let number = number(index, names.len());
        quote! {
            #doc
            #[derive(Clone, Copy, Debug, PartialEq, Eq)]
            pub enum #name {}
            impl sealed::Scope for #name {
                type Number = #number;
            }
            impl Scope for #name {
                const NAME: &'static str = #scope;
            }
        }
    });
    let sets = (0..=names.len()).map(emit_set);
    let alternatives = (2..=ALTERNATIVES).map(emit_alternatives);
    let items = library::emit(items);
    quote! {
        use crate::scope::{
            Grants, GrantsAll, Scope, ScopeSet,
            arithmetic::{Answer, Holds, HoldsAny, Missing, One, Same, Zero},
            library, sealed,
        };

        #(#types)*

        /// All of Spotify's scopes. Ask a user only for those that you need, not for all.
        pub type All = (#(#names,)*);

        #(#sets)*
        #(#alternatives)*
        #items
    }
}

// The number of a scope, in as many bits as `count` numbers need, the lowest first.
fn number(index: usize, count: usize) -> TokenStream {
    let bits = usize::BITS - count.saturating_sub(1).leading_zeros();
    (0..bits).rev().fold(quote!(()), |rest, bit| {
        let bit = if index >> bit & 1 == 1 { quote!(One) } else { quote!(Zero) };
        quote!((#bit, #rest))
    })
}

fn letters(count: usize, prefix: &str) -> Vec<proc_macro2::Ident> {
    (0..count).map(|index| format_ident!("{prefix}{index}")).collect()
}

// The set (S0, S1, …): it holds a scope if one of its members is that scope.
fn emit_set(size: usize) -> TokenStream {
    let members = letters(size, "S");
    let answer = fold(members.iter().map(|member| quote!(Same<#member, A>)).collect());
    quote! {
        impl<#(#members: Scope),*> sealed::ScopeSet for (#(#members,)*) {}
        impl<#(#members: Scope),*> ScopeSet for (#(#members,)*) {
            fn names() -> Vec<&'static str> {
                vec![#(#members::NAME),*]
            }
        }
        impl<A: Scope, #(#members: Scope),*> Holds<A> for (#(#members,)*) {
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::number;

    // Numbers of different lengths would be compared without their missing bits.
    #[test]
    fn the_numbers_of_any_count_of_scopes_are_distinct_and_have_one_length() {
        for count in 1..=70 {
            let numbers: BTreeSet<String> = (0..count).map(|index| number(index, count).to_string()).collect();
            let lengths: BTreeSet<usize> = numbers.iter().map(|number| number.matches('(').count()).collect();
            assert_eq!((numbers.len(), lengths.len()), (count, 1), "{count}");
        }
    }
}
