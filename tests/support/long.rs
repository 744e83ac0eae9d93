//! Whether tests run in their long form: many rounds, and every combination.

/// Whether `AMBITUS_LONG` is set.
pub(crate) fn long() -> bool {
    std::env::var_os("AMBITUS_LONG").is_some_and(|long| !long.is_empty() && long != "0")
}
