//! Code that the measurements share: the harness, a server on loopback, and an allocator that counts.

pub mod allocator;
pub mod answers;
pub mod count;
pub mod figures;
pub mod harness;
pub mod rounds;
pub mod server;
