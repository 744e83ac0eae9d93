//! `source.toml`: which document the contract comes from.

use serde::Deserialize;

use crate::Error;

/// What `source.toml` says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// The document's address.
    pub address: String,
    /// Its date, such as `2026-05-30`.
    pub date: String,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

impl Origin {
    /// Parses the file.
    ///
    /// # Errors
    ///
    /// Names the place that is wrong.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let origin: Self = toml::from_str(text).map_err(|e| Error::new("source.toml", e))?;
        // Both are written into a comment of the generated code, which ends with its line.
        if origin.date.contains('\n') || origin.sha256.contains('\n') {
            return Err(Error::new("source.toml", "has a line break in a value"));
        }
        Ok(origin)
    }

    /// The file's text.
    #[must_use]
    pub fn to_text(&self) -> String {
        let Self { address, date, sha256 } = self;
        format!(
            "# Where contract.json comes from. Written by `cargo spec import`.\n\
             address = \"{address}\"\ndate = \"{date}\"\nsha256 = \"{sha256}\"\n"
        )
    }

    /// The comment at the top of each generated file.
    pub(crate) fn header(&self) -> String {
        let Self { date, sha256, .. } = self;
        format!(
            "// Generated from openapi/ by `cargo spec generate`. To change it, change the files there.\n\
             // Spotify's document of {date}, SHA-256 {sha256}.\n\n"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_names_the_document() {
        let origin = Origin { address: "https://example.com".into(), date: "2026-05-30".into(), sha256: "2d88".into() };
        assert_eq!(Origin::parse(&origin.to_text()).unwrap(), origin);
        let header = origin.header();
        assert!(header.ends_with("// Spotify's document of 2026-05-30, SHA-256 2d88.\n\n"), "{header}");
    }

    #[test]
    fn a_value_cannot_end_the_comment() {
        let text = "address = \"\"\ndate = \"2026\\nfn f() {}\"\nsha256 = \"\"\n";
        assert!(Origin::parse(text).unwrap_err().to_string().starts_with("source.toml"));
    }
}
