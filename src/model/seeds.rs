//! The seeds of recommendations.

use std::{borrow::Cow, fmt};

use super::parameter::{Parameter, Parts, entries};
use crate::{
    error::{Error, invalid_argument},
    id::{ArtistId, TrackId},
};

/// An artist, a genre or a track from which recommendations start.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Seed {
    /// An artist.
    Artist(ArtistId),
    /// A genre, one of those that [`recommendation_genres`](crate::api::browse::Browse::recommendation_genres) lists.
    Genre(String),
    /// A track.
    Track(TrackId),
}

macro_rules! seed {
    ($($id:ident => $variant:ident),*) => {$(
        impl From<$id> for Seed {
            fn from(id: $id) -> Self {
                Self::$variant(id)
            }
        }

        impl From<&$id> for Seed {
            fn from(id: &$id) -> Self {
                Self::$variant(id.clone())
            }
        }
    )*};
}

seed!(ArtistId => Artist, TrackId => Track);

/// One to five [`Seed`]s of any kinds. Spotify accepts no more.
///
/// [`of`](Self::of) checks the number at compile time, `try_from` at run time.
///
/// ```
/// use ambitus::id::{ArtistId, TrackId};
/// use ambitus::model::{Seed, Seeds};
///
/// let (artist, track) = ("4NHQUGzhtTLFvgF5SZesLK".parse::<ArtistId>()?, "0c6xIDDpzE81m2q797ordA".parse::<TrackId>()?);
/// let seeds = Seeds::of([artist.into(), track.into(), Seed::Genre("classical".to_owned())]);
///
/// let found: Vec<Seed> = Vec::new();
/// assert!(Seeds::try_from(found).is_err());
/// # Ok::<(), ambitus::Error>(())
/// ```
///
/// ```compile_fail
/// use ambitus::model::{Seed, Seeds};
///
/// let nothing = Seeds::of([]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Seeds(#[cfg_attr(feature = "schemars", schemars(length(min = 1, max = 5)))] Vec<Seed>);

/// No seed, or more than five.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeedsError(usize);

impl fmt::Display for SeedsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "recommendations start from one to five seeds, not {}", self.0)
    }
}

impl std::error::Error for SeedsError {}

invalid_argument!(SeedsError, "seeds");

impl Seeds {
    const MOST: usize = 5;

    /// Takes one to five seeds. An empty array or a longer one does not compile.
    #[must_use]
    pub fn of<const N: usize>(seeds: [Seed; N]) -> Self {
        const { assert!(0 < N && N <= Self::MOST, "recommendations start from one to five seeds") }
        Self(seeds.into())
    }

    /// The seeds.
    #[must_use]
    pub fn as_slice(&self) -> &[Seed] {
        &self.0
    }
}

impl TryFrom<Vec<Seed>> for Seeds {
    type Error = SeedsError;

    fn try_from(seeds: Vec<Seed>) -> Result<Self, SeedsError> {
        if seeds.is_empty() || seeds.len() > Self::MOST { Err(SeedsError(seeds.len())) } else { Ok(Self(seeds)) }
    }
}

impl Parts for Seeds {
    fn part(&self, name: &'static str) -> Result<Option<String>, Error> {
        let part: Vec<String> = self
            .0
            .iter()
            .filter_map(|seed| match (name, seed) {
                ("seed_artists", Seed::Artist(id)) => Some(id.text()),
                ("seed_genres", Seed::Genre(genre)) => Some(genre.text()),
                ("seed_tracks", Seed::Track(id)) => Some(id.text()),
                _ => None,
            })
            .map(Cow::into_owned)
            .collect();
        if part.is_empty() {
            return Ok(None);
        }
        entries(name, &part)?;
        Ok(Some(part.join(",")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn genre(name: &str) -> Seed {
        Seed::Genre(name.to_owned())
    }

    #[test]
    fn each_kind_has_its_own_parameter() {
        let track: TrackId = "0c6xIDDpzE81m2q797ordA".parse().unwrap();
        let seeds = Seeds::of([genre("classical"), (&track).into(), genre("country")]);
        let part = |name| seeds.part(name).unwrap();
        assert_eq!(part("seed_genres").as_deref(), Some("classical,country"));
        assert_eq!(part("seed_tracks").as_deref(), Some("0c6xIDDpzE81m2q797ordA"));
        assert_eq!(part("seed_artists"), None);
        let two_in_one = Seeds::of([genre("classical,country")]);
        assert!(two_in_one.part("seed_genres").unwrap_err().is_invalid_argument());
    }

    #[test]
    fn one_to_five_seeds_are_accepted() {
        for count in 0..8 {
            let seeds = Seeds::try_from(vec![genre("classical"); count]);
            assert_eq!(
                seeds.map(|seeds| seeds.as_slice().len()).ok(),
                Some(count).filter(|count| (1..=5).contains(count))
            );
        }
        assert_eq!(SeedsError(6).to_string(), "recommendations start from one to five seeds, not 6");
    }
}
