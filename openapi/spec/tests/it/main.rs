//! The command as its users call it, and Spotify's own documents where they are at hand.

mod command;
mod documents;
mod steps;
