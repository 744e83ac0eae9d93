//! Selecting an image, and the cover to upload.

use std::{borrow::Cow, fmt};

use base64::{Engine, engine::general_purpose::STANDARD};

use super::{Image, Parameter};
use crate::error::invalid_argument;

/// Selects an image from a list by its size.
pub trait Images {
    /// The image with the most pixels. If no image has a size, the first one: Spotify lists the widest first.
    fn largest(&self) -> Option<&Image>;

    /// The image with the fewest pixels. If no image has a size, the last one.
    fn smallest(&self) -> Option<&Image>;

    /// The smallest image that is at least `width` pixels wide; the largest if none is that wide.
    fn at_least(&self, width: u32) -> Option<&Image>;
}

fn pixels(image: &Image) -> Option<u64> {
    Some(u64::from(image.width?) * u64::from(image.height?))
}

impl Images for [Image] {
    #[inline]
    fn largest(&self) -> Option<&Image> {
        // `max_by_key` takes the last of equals; the first is wanted.
        self.iter().rev().max_by_key(|image| pixels(image))
    }

    #[inline]
    fn smallest(&self) -> Option<&Image> {
        self.iter().filter(|image| pixels(image).is_some()).min_by_key(|image| pixels(image)).or(self.last())
    }

    #[inline]
    fn at_least(&self, width: u32) -> Option<&Image> {
        self.iter()
            .filter(|image| image.width.is_some_and(|has| has >= width))
            .min_by_key(|image| image.width)
            .or_else(|| self.largest())
    }
}

/// A JPEG for a playlist's cover: at most 256 KB of base64, which is about 191 KB of JPEG.
#[derive(Clone, PartialEq, Eq)]
pub struct Jpeg {
    base64: String,
}

/// Why bytes cannot be a playlist's cover.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum JpegError {
    /// They do not begin like a JPEG.
    NotJpeg,
    /// Their base64 is longer than Spotify accepts.
    TooLarge {
        /// The length of the base64, in bytes.
        length: usize,
    },
}

impl fmt::Display for JpegError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJpeg => f.write_str("a playlist's cover has to be a JPEG"),
            Self::TooLarge { length } => write!(
                f,
                "a playlist's cover has to be at most {} bytes of base64 (about 191 KB of JPEG); this one has {length}",
                Jpeg::LIMIT
            ),
        }
    }
}

impl std::error::Error for JpegError {}

invalid_argument!(JpegError, "cover");

impl Jpeg {
    /// The longest base64 that Spotify accepts, in bytes.
    pub const LIMIT: usize = 256 * 1024;

    /// Takes the bytes of a JPEG file.
    ///
    /// # Errors
    ///
    /// The bytes are not a JPEG, or their base64 is longer than [`LIMIT`](Self::LIMIT).
    pub fn new(bytes: impl AsRef<[u8]>) -> Result<Self, JpegError> {
        let bytes = bytes.as_ref();
        if !bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
            return Err(JpegError::NotJpeg);
        }
        let base64 = STANDARD.encode(bytes);
        if base64.len() > Self::LIMIT { Err(JpegError::TooLarge { length: base64.len() }) } else { Ok(Self { base64 }) }
    }
}

impl fmt::Debug for Jpeg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Jpeg({} bytes of base64)", self.base64.len())
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Jpeg {
    fn schema_name() -> Cow<'static, str> {
        "Jpeg".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "contentEncoding": "base64", "contentMediaType": "image/jpeg" })
    }
}

impl Parameter for Jpeg {
    #[inline]
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.base64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn image(text: &str) -> Image {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn images_are_selected_by_size() {
        let images = [
            image(r#"{"url":"m","width":300,"height":300.0}"#),
            image(r#"{"url":"l","width":640,"height":640}"#),
            image(r#"{"url":"?","width":null,"height":null}"#),
            image(r#"{"url":"s","width":64,"height":64}"#),
        ];
        let url = |image: Option<&Image>| image.map(|image| image.url.clone()).unwrap_or_default();
        assert_eq!(url(images.largest()), "l");
        assert_eq!(url(images.smallest()), "s");
        assert_eq!(url(images.at_least(100)), "m");
        assert_eq!(url(images.at_least(1_000)), "l");
        assert_eq!(url(images[2..3].smallest()), "?");
        assert!(images[..0].largest().is_none());
    }

    #[test]
    fn a_cover_is_a_small_enough_jpeg() {
        let mut bytes = vec![0xFF, 0xD8, 0xFF, 0xE0];
        assert_eq!(Jpeg::new(&bytes).unwrap().text(), "/9j/4A==");
        bytes.resize(Jpeg::LIMIT / 4 * 3, 0);
        assert!(Jpeg::new(&bytes).is_ok());
        bytes.push(0);
        assert!(matches!(Jpeg::new(&bytes), Err(JpegError::TooLarge { .. })));
        assert_eq!(Jpeg::new(b"\x89PNG"), Err(JpegError::NotJpeg));
    }
}
