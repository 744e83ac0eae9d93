//! Tests of the command, and of Spotify's documents where `AMBITUS_SPEC_DIR` names them.

#![allow(clippy::unwrap_used)] // helpers of tests fail as tests do

mod command;
mod documents;
mod edits;
mod steps;
