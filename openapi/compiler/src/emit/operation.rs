//! The constant that describes a method's operation to the transport.

use proc_macro2::TokenStream;
use quote::quote;

use crate::method::Method;

/// A method's operation, as a reference to a constant of the crate's `Operation`.
pub(super) fn emit(method: &Method<'_>) -> TokenStream {
    let (id, http_method, path) = (&method.operation.id, method.http_method, method.path);
    let media = match method.operation.body.as_ref().map(|body| body.media.as_str()) {
        Some(media) if media != "application/json" => quote!(Some(#media)),
        _ => quote!(None),
    };
    let idempotent = method.http_method != "POST" && !method.row.once;
    // Where the type of an item decides, neither has a scope.
    let (all, any) = (&method.row.all, &method.row.any);
    quote!(&Operation { id: #id, method: #http_method, path: #path, idempotent: #idempotent, all: &[#(#all),*], any: &[#(#any),*], body: #media })
}
