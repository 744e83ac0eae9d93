//! The generated code: scopes, the types of answers, the groups with their builders, and the private client.

pub mod answers;
mod arguments;
mod builder;
mod call;
pub(crate) mod groups;
mod library;
mod method;
mod operation;
mod paging;
pub mod scopes;
pub(crate) mod tokens;
pub(crate) mod types;
pub mod wire;
