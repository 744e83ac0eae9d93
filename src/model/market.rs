//! Countries in which content is available.

use std::{borrow::Cow, fmt, marker::PhantomData, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Visitor};

use super::{Parameter, open_enum::Text};
use crate::error::invalid_argument;

/// A country, by its ISO 3166-1 alpha-2 code, in two bytes.
///
/// There is a constant for each code: `Market::GB`. `XK`, for Kosovo, is not in ISO 3166-1; Spotify uses it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Market([u8; 2]);

/// The text is not two letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseMarketError(());

impl fmt::Display for ParseMarketError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a market is a country's two-letter code (ISO 3166-1 alpha-2), such as GB")
    }
}

impl std::error::Error for ParseMarketError {}

invalid_argument!(ParseMarketError, "market");

macro_rules! codes {
    ($($code:ident)*) => {
        impl Market {
            $(
                #[doc = concat!("`", stringify!($code), "`.")]
                pub const $code: Self = Self::of(stringify!($code));
            )*
        }
    };
}

codes! {
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA
    CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA
    GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP
    KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS
    MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS
    RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW
    TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW
}

impl Market {
    // For the codes above, which are all two letters.
    const fn of(code: &'static str) -> Self {
        let code = code.as_bytes();
        Self([code[0], code[1]])
    }

    /// Reads a code, in upper or lower case. It does not check that the country exists.
    ///
    /// # Errors
    ///
    /// The text is not two letters.
    pub fn new(text: impl AsRef<str>) -> Result<Self, ParseMarketError> {
        match text.as_ref().as_bytes() {
            [a, b] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => {
                Ok(Self([a.to_ascii_uppercase(), b.to_ascii_uppercase()]))
            }
            _ => Err(ParseMarketError(())),
        }
    }

    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default() // two ASCII letters
    }
}

impl FromStr for Market {
    type Err = ParseMarketError;

    fn from_str(text: &str) -> Result<Self, ParseMarketError> {
        Self::new(text)
    }
}

impl fmt::Display for Market {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Market {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Market::{self}")
    }
}

impl Serialize for Market {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Market {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Code;

        impl Visitor<'_> for Code {
            type Value = Market;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a country's two-letter code")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Market, E> {
                Market::new(text).map_err(E::custom)
            }
        }

        deserializer.deserialize_str(Code)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Market {
    fn schema_name() -> Cow<'static, str> {
        "Market".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[A-Za-z]{2}$" })
    }
}

/// A user's country as an answer holds it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Country {
    /// A market.
    Market(Market),
    /// A text that is not two letters, unchanged.
    Other(Box<str>),
}

impl Country {
    /// The market, for use in requests.
    #[must_use]
    pub fn market(&self) -> Option<Market> {
        match self {
            Self::Market(market) => Some(*market),
            Self::Other(_) => None,
        }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Market(market) => market.as_str(),
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for Country {
    fn from(text: &str) -> Self {
        Market::new(text).map_or_else(|_| Self::Other(text.into()), Self::Market)
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Country {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Country {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Text(PhantomData))
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Country {
    fn schema_name() -> Cow<'static, str> {
        "Country".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string" })
    }
}

impl Parameter for Market {
    #[inline]
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_market_is_two_letters_in_two_bytes() {
        assert_eq!(size_of::<Market>(), 2);
        assert_eq!(Market::new("gb"), Ok(Market::GB));
        assert_eq!(Market::SE.as_str(), "SE");
        for text in ["", "G", "GBR", "G1", "ÅL"] {
            assert!(Market::new(text).is_err(), "{text}");
        }
    }
}
