//! The server of the tour: the real Spotify, or a fake one on this machine.

use ambitus::auth::Unauthenticated;
use ambitus::testing::FakeSpotify;
use ambitus::{Error, Spotify, reqwest};

pub(crate) enum Place {
    Real { client_id: String },
    Fake(FakeSpotify),
}

impl Place {
    pub(crate) async fn from_environment() -> Self {
        match std::env::var("SPOTIFY_CLIENT_ID") {
            Ok(client_id) if !client_id.is_empty() => Self::Real { client_id },
            _ => Self::Fake(FakeSpotify::start().await),
        }
    }

    pub(crate) fn greeting(&self) -> &'static str {
        match self {
            Self::Real { .. } => "A tour of the real Spotify, with your account.",
            Self::Fake(_) => {
                "A tour of a fake Spotify: nothing leaves this machine. Set SPOTIFY_CLIENT_ID for the real one."
            }
        }
    }

    pub(crate) fn client(&self) -> Result<Spotify<Unauthenticated>, Error> {
        match self {
            Self::Real { client_id } => Ok(Spotify::new(client_id)),
            Self::Fake(fake) => {
                Spotify::new(fake.client_id()).accounts_base(fake.accounts_base())?.api_base(fake.api_base())
            }
        }
    }

    /// The address as it is printed: in full if the user has to open it.
    pub(crate) fn shown(&self, authorize_url: &reqwest::Url) -> String {
        match self {
            Self::Real { .. } => authorize_url.to_string(),
            Self::Fake(_) => authorize_url.as_str().chars().take(90).chain(['…']).collect(),
        }
    }

    /// Plays the user's browser. On the real Spotify the user opens the address.
    pub(crate) async fn open(&self, authorize_url: &reqwest::Url) -> Result<(), Error> {
        match self {
            Self::Real { .. } => {}
            Self::Fake(fake) => {
                let callback = fake.visit(authorize_url).await?;
                // The answer is a page for the user and is not needed here.
                let _ = reqwest::get(callback).await;
            }
        }
        Ok(())
    }
}
