//! Secrets as types: redacted in `Debug`, without `Display`, `Serialize` or `==`, wiped from memory when dropped.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};

use crate::wiped;

macro_rules! secrets {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone)]
        pub struct $name(SecretString);

        impl $name {
            /// The secret itself. Keep it out of logs, URLs and error messages.
            #[must_use]
            pub fn expose(&self) -> &str {
                self.0.expose_secret()
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "([redacted])"))
            }
        }

        impl From<SecretString> for $name {
            fn from(secret: SecretString) -> Self {
                Self(secret)
            }
        }

        impl From<String> for $name {
            fn from(secret: String) -> Self {
                Self(wiped::secret(secret))
            }
        }

        impl From<$name> for SecretString {
            fn from(secret: $name) -> Self {
                secret.0
            }
        }
    )*};
}

secrets! {
    /// The token that a call sends to the API (RFC 6750). Valid for about an hour.
    AccessToken;
    /// The token that is exchanged for a new access token (RFC 6749, section 1.5). Valid for six months from the user's consent.
    RefreshToken;
}

#[cfg(test)]
mod tests {
    use super::{AccessToken, RefreshToken};

    #[test]
    fn debug_shows_the_type_and_redacts_the_secret() {
        assert_eq!(format!("{:?}", AccessToken::from("s3cret".to_owned())), "AccessToken([redacted])");
        assert_eq!(format!("{:#?}", RefreshToken::from("s3cret".to_owned())), "RefreshToken([redacted])");
    }
}
