//! The keys with which texts are encrypted before they are kept, by XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03). Feature `encryption`.
//!
//! An encrypted text is printable ASCII without spaces: `encrypted.1.<id of the key>.<base64url of nonce, ciphertext and tag>`.
//! The part before the base64url is authenticated, and so is a context that is not in the text: the place at which the text is kept.

use std::fmt;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::{AeadInOut as _, KeyInit as _, XChaCha20Poly1305};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use secrecy::zeroize::{Zeroize as _, Zeroizing};
use secrecy::{ExposeSecret as _, SecretBox, SecretString};

use crate::error::Error;

/// What every encrypted text begins with, before its version.
const BEGIN: &str = "encrypted.";

/// A change that this version could not decrypt has a new number.
const VERSION: &str = "1";

const NONCE: usize = 24;
const TAG: usize = 16;

/// What is encoded in a key's id, so that it is printable and has no `.`.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_');

/// The keys that encrypt what is stored: one that encrypts, and older ones that still decrypt.
///
/// Each key has an id, which stands unencrypted in the texts. It says which key decrypts a text. Cloning is cheap. The keys are wiped
/// from memory when the last clone is dropped, and `Debug` shows only their ids.
///
/// To change the key, add a new one in front, and keep the old one with [`and`](Self::and) for as long as texts of it are kept: six months at
/// most. Where several processes run, first add the new key with `and` in all of them, and then put it in front: a process without it
/// cannot read what the others encrypt.
///
/// ```
/// use ambitus::token::store::Keys;
///
/// // 32 bytes of randomness each, as your secret manager keeps them.
/// let (new, old) = ([8; 32], [7; 32]);
/// let keys = Keys::new("2026-08", new).and("2026-02", old);
/// assert_eq!(format!("{keys:?}"), r#"Keys { encrypts: "2026-08", decrypts: ["2026-02"] }"#);
/// ```
///
/// # Security
///
/// A key is 32 bytes of cryptographic randomness (`openssl rand -base64 32`), and never a password. Keep it apart from the texts: whoever has both can read the
/// texts and replace them. A text that was encrypted for one place is refused at any other. An older text of the same place is not
/// recognized as older. The array that you pass is copied, and your copy is not wiped.
#[derive(Clone)]
pub struct Keys {
    first: Arc<NamedKey>,
    older: Vec<Arc<NamedKey>>,
}

impl Keys {
    /// The key that encrypts. It also decrypts what it encrypted.
    ///
    /// Any `id` is good, such as the date on which the key was made. It is no secret. Characters other than letters and digits of ASCII,
    /// `-` and `_` are percent-encoded.
    pub fn new(id: impl Into<String>, key: [u8; 32]) -> Self {
        Self { first: NamedKey::new(&id.into(), key), older: Vec::new() }
    }

    /// Adds an older key, which decrypts what it encrypted and encrypts nothing. Of several keys with one id, each is tried.
    #[must_use]
    pub fn and(mut self, id: impl Into<String>, key: [u8; 32]) -> Self {
        self.older.push(NamedKey::new(&id.into(), key));
        self
    }

    /// Encrypts `text` for the place that `context` names. The result is printable ASCII.
    pub(crate) fn encrypt(&self, text: &str, context: &[u8]) -> Result<SecretString, Error> {
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce)
            .map_err(|error| Error::environment("the operating system provides no randomness", error))?;
        self.first.encrypt(text, nonce, context)
    }

    /// Decrypts a text of [`encrypt`](Self::encrypt), if it was encrypted for this place by one of these keys.
    pub(crate) fn decrypt(&self, text: &str, context: &[u8]) -> Result<SecretString, Why> {
        let (version, rest) =
            text.strip_prefix(BEGIN).and_then(|rest| rest.split_once('.')).ok_or(Why::NotEncrypted)?;
        if version != VERSION {
            let is_number = !version.is_empty() && version.bytes().all(|byte| byte.is_ascii_digit());
            return Err(if is_number { Why::OtherVersion } else { Why::NotEncrypted });
        }
        let (id, data) = rest.split_once('.').ok_or(Why::Refused)?;
        let mut why = Why::UnknownKey;
        for key in std::iter::once(&self.first).chain(&self.older).filter(|key| key.id == id) {
            match key.decrypt(data, context) {
                Some(text) => return Ok(text),
                None => why = Why::Refused,
            }
        }
        Err(why)
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let older: Vec<&str> = self.older.iter().map(|key| key.id.as_str()).collect();
        f.debug_struct("Keys").field("encrypts", &self.first.id).field("decrypts", &older).finish()
    }
}

/// A key and its encoded id. It stays at its place in memory, because a move would leave a copy of the key.
struct NamedKey {
    id: String,
    key: SecretBox<[u8; 32]>,
}

impl NamedKey {
    fn new(id: &str, mut key: [u8; 32]) -> Arc<Self> {
        let boxed = SecretBox::init_with_mut(|boxed: &mut [u8; 32]| boxed.copy_from_slice(&key));
        key.zeroize();
        Arc::new(Self { id: utf8_percent_encode(id, ENCODED).to_string(), key: boxed })
    }

    fn encrypt(&self, text: &str, nonce: [u8; NONCE], context: &[u8]) -> Result<SecretString, Error> {
        // The capacity suffices, because a buffer that grows leaves copies of the text in memory.
        let mut data = Zeroizing::new(Vec::with_capacity(NONCE + text.len() + TAG));
        data.extend_from_slice(&nonce);
        data.extend_from_slice(text.as_bytes());
        let tag = self
            .cipher()
            .encrypt_inout_detached(&nonce.into(), &self.bound(context), (&mut data[NONCE..]).into())
            .map_err(|_| Error::invalid("text", "is too long to be encrypted"))?;
        data.extend_from_slice(&tag);
        let mut encrypted = self.header();
        URL_SAFE_NO_PAD.encode_string(&*data, &mut encrypted);
        Ok(encrypted.into())
    }

    fn decrypt(&self, data: &str, context: &[u8]) -> Option<SecretString> {
        let mut data = Zeroizing::new(URL_SAFE_NO_PAD.decode(data).ok()?);
        let (nonce, rest) = data.split_first_chunk_mut::<NONCE>()?;
        let (text, tag) = rest.split_last_chunk_mut::<TAG>()?;
        self.cipher()
            .decrypt_inout_detached(&(*nonce).into(), &self.bound(context), (&mut *text).into(), &(*tag).into())
            .ok()?;
        std::str::from_utf8(text).ok().map(SecretString::from)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(self.key.expose_secret().into())
    }

    fn header(&self) -> String {
        format!("{BEGIN}{VERSION}.{}.", self.id)
    }

    /// The associated data. An id has no `.`, so no other header and context give the same.
    fn bound(&self, context: &[u8]) -> Vec<u8> {
        [self.header().as_bytes(), context].concat()
    }
}

/// Why a text cannot be decrypted. Except for the last one, it is what the text says of itself, which anyone can have written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    /// No text of [`Keys::encrypt`].
    NotEncrypted,
    /// Another version of this crate encrypted it, in another format.
    OtherVersion,
    /// None of the keys has the id that it names.
    UnknownKey,
    /// It is altered or incomplete, or was encrypted with another key of this id, or for another place.
    Refused,
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotEncrypted => "the text is not encrypted",
            Self::OtherVersion => {
                "another version of this crate encrypted the text, in a format that this one does not know"
            }
            Self::UnknownKey => "the text was encrypted with a key that is not among the given ones",
            Self::Refused => "the text was altered, or was encrypted with another key or for another place",
        })
    }
}

impl std::error::Error for Why {}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use secrecy::ExposeSecret as _;
    use secrecy::zeroize::ZeroizeOnDrop;

    use super::{Keys, NamedKey, SecretBox, Why, XChaCha20Poly1305};

    const PLACE: &[u8] = b"token/id/pkce/anna";

    fn keys() -> Keys {
        Keys::new("a", [1; 32])
    }

    fn encrypted(text: &str) -> String {
        keys().encrypt(text, PLACE).unwrap().expose_secret().to_owned()
    }

    fn opened(keys: &Keys, text: &str) -> Result<String, Why> {
        keys.decrypt(text, PLACE).map(|text| text.expose_secret().to_owned())
    }

    #[test]
    fn a_text_is_decrypted_to_itself_and_is_printable_without_spaces_meanwhile() {
        for text in ["", "\n", r#"{"access_token":"a"}"#, "é ü\n\u{1f3b5}", &"long ".repeat(9000)] {
            let between = encrypted(text);
            assert!(between.starts_with("encrypted.1.a.") && between.bytes().all(|byte| byte.is_ascii_graphic()));
            assert!(text.is_empty() || !between.contains(text));
            assert_eq!(opened(&keys(), &between).as_deref(), Ok(text));
        }
    }

    #[test]
    fn a_text_of_another_implementation_is_decrypted_and_the_same_text_is_written() {
        // Made in Python by the draft's HChaCha20 and OpenSSL's ChaCha20-Poly1305 (RFC 8439).
        let text =
            "encrypted.1.k%201.ZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXp7ORqXkKtL8farEOta1BzeoTd47gKXSabEHsinwWj_Onlv_hhqitvIig";
        let key: [u8; 32] = std::array::from_fn(|at| u8::try_from(at).unwrap());
        let nonce = std::array::from_fn(|at| 100 + u8::try_from(at).unwrap());
        assert_eq!(opened(&Keys::new("k 1", key), text).as_deref(), Ok("Ein Text, verschlüsselt"));
        let again = NamedKey::new("k 1", key).encrypt("Ein Text, verschlüsselt", nonce, PLACE).unwrap();
        assert_eq!(again.expose_secret(), text);
    }

    #[test]
    fn a_text_with_any_other_character_is_refused() {
        let text = encrypted("s3cret");
        for (at, was) in text.char_indices() {
            for other in ['A', '0', '1', '2', '.', '-', '=', ' ', 'é', char::from(u8::try_from(was).unwrap() ^ 1)] {
                if other != was {
                    let mut altered = text.clone();
                    altered.replace_range(at..=at, other.encode_utf8(&mut [0; 4]));
                    let why = opened(&keys(), &altered).unwrap_err();
                    assert!(!format!("{why} {why:?}").contains("s3cret"));
                    if at >= "encrypted.1.a.".len() {
                        assert_eq!(why, Why::Refused, "{at} {other}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_text_that_lacks_its_end_or_has_more_is_refused() {
        let text = encrypted("s3cret");
        for length in 0..text.len() {
            let why = opened(&keys(), &text[..length]).unwrap_err();
            assert_eq!(why, if length < "encrypted.1.".len() { Why::NotEncrypted } else { Why::Refused }, "{length}");
        }
        for more in ["A", "AA", "AAA", "AAAA", "=", ".", "\n"] {
            assert_eq!(opened(&keys(), &format!("{text}{more}")), Err(Why::Refused));
        }
        assert_eq!(opened(&keys(), "encrypted.1.a."), Err(Why::Refused));
    }

    #[test]
    fn a_text_is_refused_at_another_place_and_by_another_key_of_its_id() {
        let text = encrypted("s3cret");
        for place in ["", "token/id/pkce/ben", "token/id/pkce/ann", "token/id/pkce/anna "] {
            assert_eq!(keys().decrypt(&text, place.as_bytes()).unwrap_err(), Why::Refused, "{place}");
        }
        assert_eq!(opened(&Keys::new("a", [2; 32]), &text), Err(Why::Refused));
        // The part of the id that became context, or the other way.
        let moved = Keys::new("", [1; 32]).encrypt("s3cret", b"a.").unwrap().expose_secret().replacen("1..", "1.a.", 1);
        assert_eq!(keys().decrypt(&moved, b"").unwrap_err(), Why::Refused);
    }

    #[test]
    fn an_old_key_decrypts_and_a_new_one_encrypts() {
        let old = encrypted("s3cret");
        let both = Keys::new("b", [2; 32]).and("a", [1; 32]);
        assert_eq!(opened(&both, &old).as_deref(), Ok("s3cret"));
        let new = both.clone().encrypt("s3cret", PLACE).unwrap();
        assert!(new.expose_secret().starts_with("encrypted.1.b."));
        assert_eq!(opened(&both, new.expose_secret()).as_deref(), Ok("s3cret"));
        assert_eq!(opened(&keys(), new.expose_secret()), Err(Why::UnknownKey));
        assert_eq!(opened(&Keys::new("a", [2; 32]).and("a", [1; 32]), &old).as_deref(), Ok("s3cret"), "one id");
    }

    #[test]
    fn any_id_is_good_and_no_two_are_written_alike() {
        let ids = ["", "a", "A", "a.b", "a%2Eb", "a b", "é", "1", &"long".repeat(99)];
        for (at, id) in ids.iter().enumerate() {
            let text = Keys::new(*id, [1; 32]).encrypt("s3cret", PLACE).unwrap().expose_secret().to_owned();
            assert!(text.bytes().all(|byte| byte.is_ascii_graphic()), "{id}");
            for (other, id) in ids.iter().enumerate() {
                let expected = if at == other { Ok("s3cret".to_owned()) } else { Err(Why::UnknownKey) };
                assert_eq!(opened(&Keys::new(*id, [1; 32]), &text), expected, "{id}");
            }
        }
    }

    #[test]
    fn a_text_of_another_kind_is_told_from_a_refused_one() {
        for text in [
            "",
            "{}",
            r#"{"version":2,"access_token":"a"}"#,
            "eyJ2IjoxfQ",
            "encrypted",
            "encrypted..a.",
            "Encrypted.1.a.",
        ] {
            assert_eq!(opened(&keys(), text), Err(Why::NotEncrypted), "{text}");
        }
        assert_eq!(opened(&keys(), "encrypted.2.whatever"), Err(Why::OtherVersion));
    }

    #[test]
    fn no_two_of_a_thousand_texts_have_the_same_nonce() {
        let nonces: HashSet<String> =
            (0..1000).map(|_| encrypted("same")["encrypted.1.a.".len()..][..32].to_owned()).collect();
        assert_eq!(nonces.len(), 1000);
    }

    #[test]
    fn a_key_is_not_printed_and_is_wiped_by_what_holds_it() {
        let keys = Keys::new("a b", *b"0123456789abcdef0123456789abcdef").and("b", [7; 32]);
        assert_eq!(format!("{keys:?}"), r#"Keys { encrypts: "a%20b", decrypts: ["b"] }"#);
        fn is_wiped<T: ZeroizeOnDrop>() {}
        is_wiped::<SecretBox<[u8; 32]>>();
        is_wiped::<XChaCha20Poly1305>(); // only with its feature `zeroize`
    }
}
