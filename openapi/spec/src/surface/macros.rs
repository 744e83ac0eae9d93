//! What the crate's macros define, read from their input.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream};
use syn::{LitStr, Token, braced};

use super::spell::spell;

/// The name of the type that a call of one of the crate's macros defines: the first identifier in it.
pub(super) fn type_of_macro(item: &syn::ItemMacro) -> Option<String> {
    if item.ident.is_some() {
        return None;
    }
    let mut tokens = without_docs(item.mac.tokens.clone()).into_iter();
    tokens.find_map(|token| match token {
        TokenTree::Ident(name) => Some(name.to_string()),
        _ => None,
    })
}

/// The input of the crate's macros for an enum.
pub(super) struct MacroEnum {
    /// Its name.
    pub(super) name: Ident,
    /// Its variants, with Spotify's spelling of each.
    pub(super) variants: Vec<(Ident, String)>,
}

impl Parse for MacroEnum {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let name = input.parse()?;
        let body;
        braced!(body in input);
        let mut variants = Vec::new();
        while !body.is_empty() {
            let variant = body.parse()?;
            body.parse::<Token![=]>()?;
            variants.push((variant, body.parse::<LitStr>()?.value()));
            body.parse::<Option<Token![,]>>()?;
        }
        Ok(Self { name, variants })
    }
}

/// Tokens without the attributes that hold their docs.
pub(super) fn without_docs(tokens: TokenStream) -> TokenStream {
    let mut kept = TokenStream::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '#' => {
                let is_doc = matches!(tokens.peek(), Some(TokenTree::Group(group))
                    if group.delimiter() == Delimiter::Bracket && group.stream().to_string().starts_with("doc"));
                if is_doc {
                    tokens.next();
                } else {
                    kept.extend([TokenTree::Punct(punct)]);
                }
            }
            TokenTree::Group(group) => {
                kept.extend([TokenTree::Group(Group::new(group.delimiter(), without_docs(group.stream())))]);
            }
            token => kept.extend([token]),
        }
    }
    kept
}

/// The public items and trait implementations in the body of a `macro_rules!`, each up to where its own body begins.
pub(super) fn items_of_macro(tokens: &TokenStream) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line: Option<TokenStream> = None;
    for token in without_docs(tokens.clone()) {
        let begins = matches!(&token, TokenTree::Ident(word) if word == "pub" || word == "impl");
        if line.is_none() && begins {
            line = Some(TokenStream::new());
        }
        let ends = match &token {
            TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
            TokenTree::Punct(punct) => matches!(punct.as_char(), ';' | ','),
            _ => false,
        };
        // A comma within angle brackets does not end an item. One within parentheses is part of a group.
        let opened = line.as_ref().map_or(0, open_brackets);
        if ends && opened <= 0 {
            lines.extend(line.take().map(|line| spell(&line)).filter(|line| !line.starts_with("pub(")));
        } else if let Some(line) = &mut line {
            line.extend([token.clone()]);
        }
        if let TokenTree::Group(group) = &token
            && group.delimiter() != Delimiter::Bracket
        {
            lines.extend(items_of_macro(&group.stream()));
        }
    }
    lines.extend(line.map(|line| spell(&line)));
    lines
}

/// How many angle brackets are open at the end of some tokens.
fn open_brackets(tokens: &TokenStream) -> i32 {
    let mut depth = 0;
    let mut before = ' ';
    for token in tokens.clone() {
        if let TokenTree::Punct(punct) = token {
            match punct.as_char() {
                '<' => depth += 1,
                '>' if before != '-' => depth -= 1,
                _ => {}
            }
            before = punct.as_char();
        } else {
            before = ' ';
        }
    }
    depth
}
