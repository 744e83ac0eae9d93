//! The generated code: scopes, the types of answers, the groups with their builders, and
//! progenitor's functions, which build the requests.

pub(crate) mod answers;
mod arguments;
mod builder;
mod call;
pub(crate) mod groups;
mod library;
mod method;
pub(crate) mod objects;
mod operation;
mod paging;
pub(crate) mod scopes;
pub(crate) mod tokens;
pub(crate) mod types;
pub(crate) mod wire;
