//! Building the HTTP client, so that redirects stay ours and TLS has a provider.

use std::time::Duration;

use crate::error::Error;

/// Time to connect, where the user did not hand in a builder.
#[cfg(not(target_arch = "wasm32"))]
const CONNECT: Duration = Duration::from_secs(10);
/// A token request as a whole. Nobody should wait longer for a sign-in, whatever client was handed in.
pub(crate) const EXCHANGE: Duration = Duration::from_secs(30);

/// Builds the client. A builder of the user's keeps its meaning, but for redirects: a bearer or a code follows none.
pub(crate) fn build(handed: Option<reqwest::ClientBuilder>) -> Result<reqwest::Client, Error> {
    ensure_tls_provider();
    let builder = handed.unwrap_or_else(defaults);
    // A browser follows redirects by itself and drops the bearer when the host changes.
    #[cfg(not(target_arch = "wasm32"))]
    let builder = builder.redirect(reqwest::redirect::Policy::none());
    builder.build().map_err(|error| Error::machine("the HTTP client cannot be built", error))
}

#[cfg(not(target_arch = "wasm32"))]
fn defaults() -> reqwest::ClientBuilder {
    reqwest::Client::builder().user_agent(concat!("ambitus/", env!("CARGO_PKG_VERSION"))).connect_timeout(CONNECT)
}

#[cfg(target_arch = "wasm32")]
fn defaults() -> reqwest::ClientBuilder {
    reqwest::Client::builder()
}

/// reqwest without a provider of its own panics when none is installed. One that the program installed is left alone.
fn ensure_tls_provider() {
    #[cfg(all(feature = "rustls-ring", not(feature = "rustls-aws-lc"), not(target_arch = "wasm32")))]
    if rustls::crypto::CryptoProvider::get_default().is_none() {
        // Lost only to another thread that installed one in between, which serves as well.
        let _ = rustls::crypto::ring::default_provider().install_default();
    }
}
