//! How the structs of answers are read and written.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::tokens::{ident, path};
use super::types::is_optional;
use crate::{
    lowering::{Field, Model, Struct},
    types::Type,
};

pub(crate) fn emit(model: &Model) -> TokenStream {
    let objects = model.structs.values().map(emit_object);
    let serde = emit_serde(model);
    quote! {
        use serde::{Deserialize, Deserializer, Serialize, Serializer, de::MapAccess};

        use crate::decode::{form, object};

        #(#objects)*
        #serde
    }
}

/// The implementations of serde's traits.
pub(crate) fn emit_serde(model: &Model) -> TokenStream {
    model
        .structs
        .values()
        .map(|item| {
            let name = ident(&item.name);
            quote! {
                impl<'de> Deserialize<'de> for crate::model::#name {
                    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                        object::read(deserializer)
                    }
                }

                impl Serialize for crate::model::#name {
                    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                        object::write(self, serializer)
                    }
                }
            }
        })
        .collect()
}

/// One field, in the order of Spotify's names.
struct Part<'a> {
    wire: &'a str,
    name: Ident,
    place: Literal,
    form: TokenStream,
    /// Whether an object without the field is refused.
    required: bool,
}

fn part<'a>(place: usize, wire: &'a str, field: &Field) -> Part<'a> {
    Part {
        wire,
        name: ident(&field.name),
        place: Literal::usize_unsuffixed(place),
        form: form(field),
        required: !is_optional(field) && !matches!(field.ty, Type::List(_)),
    }
}

fn emit_object(item: &Struct) -> TokenStream {
    let name = ident(&item.name);
    let text = &item.name;
    let parts: Vec<Part<'_>> =
        item.fields.iter().enumerate().map(|(place, (wire, field))| part(place, wire, field)).collect();
    let names = parts.iter().map(|part| part.wire);
    let none = parts.iter().map(|_| quote!(None));
    let reads = parts.iter().map(|Part { place, form, .. }| quote!(#place => from.value(#form, &mut held.#place)));
    let patterns =
        parts.iter().map(|Part { name, required, .. }| if *required { quote!(Some(#name)) } else { quote!(#name) });
    let values = parts.iter().map(
        |Part { name, required, .. }| if *required { quote!(#name) } else { quote!(#name: #name.unwrap_or_default()) },
    );
    let missing: Vec<TokenStream> = parts
        .iter()
        .filter(|part| part.required)
        .map(|Part { place, .. }| quote!((#place, held.#place.is_none())))
        .collect();
    let missing = (!missing.is_empty()).then(|| quote!(_ => Err(from.missing(&[#(#missing),*])),));
    let writes = parts.iter().map(|Part { wire, name, form, .. }| quote!(to.field(#wire, #form, &self.#name);));
    quote! {
        impl object::Object for crate::model::#name {
            const NAME: &'static str = #text;
            const FIELDS: &'static [&'static str] = &[#(#names),*];

            fn read<'de, A: MapAccess<'de>>(from: &mut object::Reader<A>) -> Result<Self, A::Error> {
                let mut held = (#(#none,)*);
                while let Some(field) = from.field()? {
                    match field {
                        #(#reads,)*
                        _ => from.skip(),
                    }?;
                }
                match held {
                    (#(#patterns,)*) => Ok(Self { #(#values),* }),
                    #missing
                }
            }

            fn write<W: object::Fields>(&self, to: &mut W) {
                #(#writes)*
            }
        }
    }
}

// The form in which a field comes: leniently read, because the service sends nulls and other kinds of numbers.
fn form(field: &Field) -> TokenStream {
    let form = match &field.ty {
        Type::List(_) => quote!(form::List),
        Type::Text => quote!(form::Text),
        Type::Integer(_) => quote!(form::Integer),
        Type::Named(named) => match &named.row.form {
            Some(form) => {
                let form = path(form);
                quote!(form::#form)
            }
            None => quote!(form::Plain),
        },
        _ => quote!(form::Plain),
    };
    if is_optional(field) { quote!(form::Optional(#form)) } else { form }
}
