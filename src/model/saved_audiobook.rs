//! A saved audiobook, with or without the time of saving.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::IgnoredAny};

use super::{SimplifiedAudiobook, Timestamp};
use crate::decode::RawPart;

/// An audiobook that the user has saved.
///
/// Spotify's document lists plain audiobooks, and so do its answers. Some answers wrap each one with the time of saving, as for every
/// other kind. Both forms are read, and each is serialized in the form in which it was read.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SavedAudiobook {
    /// When it was saved, if the answer says so.
    pub added_at: Option<Timestamp>,
    /// The audiobook.
    pub audiobook: SimplifiedAudiobook,
}

/// An audiobook with the time of saving around it.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
struct Wrapped<A> {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    added_at: Option<Timestamp>,
    audiobook: A,
}

#[derive(Deserialize)]
struct Probe {
    audiobook: Option<IgnoredAny>,
}

impl<'de> Deserialize<'de> for SavedAudiobook {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let item = RawPart::deserialize(deserializer)?;
        if serde_json::from_str::<Probe>(item.text()).is_ok_and(|probe| probe.audiobook.is_some()) {
            let Wrapped { added_at, audiobook } = item.read_in()?;
            Ok(Self { added_at, audiobook })
        } else {
            Ok(Self { added_at: None, audiobook: item.read_in()? })
        }
    }
}

impl Serialize for SavedAudiobook {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.added_at.clone() {
            Some(added_at) => Wrapped { added_at: Some(added_at), audiobook: &self.audiobook }.serialize(serializer),
            None => self.audiobook.serialize(serializer),
        }
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for SavedAudiobook {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "SavedAudiobook".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let wrapped = <Wrapped<SimplifiedAudiobook>>::json_schema(generator);
        schemars::json_schema!({ "anyOf": [wrapped, generator.subschema_for::<SimplifiedAudiobook>()] })
    }
}

#[cfg(test)]
mod tests {
    use super::SavedAudiobook;

    #[test]
    fn both_forms_are_read_and_serialized_unchanged() {
        let book = r#"{"id":"7iHfbu1YPACw6oZPAFJtqe","name":"Example","explicit":false,"type":"audiobook","uri":"spotify:audiobook:7iHfbu1YPACw6oZPAFJtqe"}"#;
        let wrapped = format!(r#"{{"added_at":"2026-02-03T04:05:06Z","audiobook":{book}}}"#);
        for (text, dated) in [(book, false), (&*wrapped, true)] {
            let saved: SavedAudiobook = serde_json::from_str(text).unwrap();
            assert_eq!((saved.audiobook.name.as_str(), saved.added_at.is_some()), ("Example", dated));
            let (back, came): (serde_json::Value, serde_json::Value) =
                (serde_json::to_value(&saved).unwrap(), serde_json::from_str(text).unwrap());
            assert_eq!(back, came);
        }
        for text in ["7", "[]", r#"{"audiobook":7}"#, r#"{"name":"Example"}"#] {
            assert!(serde_json::from_str::<SavedAudiobook>(text).is_err(), "{text}");
        }
    }
}
