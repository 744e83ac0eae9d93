//! The random values that an attacker must not guess: the verifier and the `state`.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq as _;

use crate::error::Error;
use crate::platform;
use crate::wiped::secret;

/// The PKCE code verifier (RFC 7636, section 4.1): 43 characters from 256 random bits. It is sent only in the exchange.
#[derive(Clone)]
pub(super) struct Verifier(SecretString);

impl Verifier {
    pub(super) fn random() -> Result<Self, Error> {
        Ok(Self(secret(random::<32>()?)))
    }

    /// Whether it has the length of a generated verifier. For text from a suspended login.
    pub(super) fn is_whole(&self) -> bool {
        self.expose().len() == 43
    }

    pub(super) fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    /// The S256 challenge (RFC 7636, section 4.2).
    pub(super) fn challenge(&self) -> String {
        URL_SAFE_NO_PAD.encode(Sha256::digest(self.expose().as_bytes()))
    }
}

/// The `state` that binds a callback to its login (RFC 6749, section 10.12): 22 characters from 128 random bits.
#[derive(Clone)]
pub(super) struct State(SecretString);

impl State {
    pub(super) fn random() -> Result<Self, Error> {
        Ok(Self(secret(random::<16>()?)))
    }

    /// Whether it has the length of a generated `state`. For text from a suspended login or of a restored nonce.
    pub(super) fn is_whole(&self) -> bool {
        self.expose().len() == 22
    }

    pub(super) fn into_secret(self) -> SecretString {
        self.0
    }

    pub(super) fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    /// Compares in constant time.
    pub(super) fn is(&self, other: &str) -> bool {
        self.expose().as_bytes().ct_eq(other.as_bytes()).into()
    }
}

impl From<&str> for Verifier {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<SecretString> for State {
    fn from(text: SecretString) -> Self {
        Self(text)
    }
}

/// `N` bytes of the operating system's randomness, in base64url.
pub(super) fn random<const N: usize>() -> Result<String, Error> {
    platform::random::<N>().map_err(|error| Error::environment("the operating system provides no randomness", error))
}

#[cfg(test)]
mod tests {
    use super::{State, Verifier};

    #[test]
    fn the_challenge_is_the_one_of_rfc_7636_appendix_b() {
        let verifier = Verifier("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk".into());
        assert_eq!(verifier.challenge(), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    #[test]
    fn verifier_and_state_have_full_length_are_url_safe_and_differ_each_time() {
        let (one, two) = (Verifier::random().unwrap(), Verifier::random().unwrap());
        assert_eq!(one.expose().len(), 43);
        assert!(one.expose().bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'));
        assert_ne!(one.expose(), two.expose());
        assert_eq!(State::random().unwrap().expose().len(), 22);
    }

    #[test]
    fn a_state_equals_only_its_complete_text() {
        let state = State::random().unwrap();
        assert!(state.is(state.expose()));
        assert!(!state.is("") && !state.is(&state.expose()[..21]) && !state.is(&format!("{}x", state.expose())));
    }
}
