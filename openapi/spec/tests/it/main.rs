//! The command as its users call it, and Spotify's own documents where they are at hand.

#![allow(clippy::unwrap_used)] // helpers of tests fail as tests do

mod command;
mod documents;
mod edits;
mod steps;
