// Generated from openapi/ by `cargo spec generate`. To change it, change the files there.
// Spotify's document of 2026-05-30, SHA-256 2d888d731358ae8a97126ffd4117d257305943f06721734abe9af24962bf38c3.

#[allow(unused_imports)]
use crate::{
    api::{
        Sending, batches, paging, call::{self, Batched, Call},
        paging::Paged, request::{self, Body},
        wire,
    },
    decode::{self, Answer},
    error::Error, id::*, model::*, operation::Operation, scope::*,
    transport::{CallOptions, Request, Session},
};

/// The user's library: saved items, and what the user follows. Reached by [`Spotify::library`](crate::Spotify::library).
pub struct Library<G> {
    session: Session,
    grant: std::marker::PhantomData<fn() -> G>,
}

impl<G> Library<G> {
    pub(crate) fn of(session: &Session) -> Self {
        Self {
            session: session.clone(),
            grant: std::marker::PhantomData,
        }
    }
    /// Tells which of these items the user has saved or follows.
    ///
    /// Returns one value per item, in the order of the items.
    /// The type of the ids decides the scope: `user-follow-read` for artists and users, `playlist-read-private` for playlists, `user-library-read` for all others.
    /// Only `user-library-read` is known to suffice alone; for artists, users and playlists a 403 is possible.
    /// Spotify may answer 500 to an audiobook that is not available in the user's market, and answers 400 to chapters.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** the kind of item decides, see [`LibraryItem`].
    ///
    /// **Batches:** one request takes up to 40. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `uris`: The items to look up: tracks, albums, episodes, shows, audiobooks, artists, users and playlists.
    ///
    /// Spotify's reference: [GET /me/library/contains](https://developer.spotify.com/documentation/web-api/reference/check-library-contains).
    pub fn contains<I: LibraryItem>(
        &self,
        uris: impl IntoIterator<Item = I>,
    ) -> ContainsCall
    where
        G: Grants<I::Read>,
    {
        ContainsCall {
            session: self.session.clone(),
            uris: uris.into_iter().map(|item| item.library_uri()).collect(),
        }
    }
    /// Tells which of these albums the user has saved.
    ///
    /// Returns one value per id, in the order of the ids.
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-library-read`.
    ///
    /// **Batches:** one request takes up to 20. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `ids`: The albums to look up.
    ///
    /// Spotify's reference: [GET /me/albums/contains](https://developer.spotify.com/documentation/web-api/reference/check-users-saved-albums).
    #[deprecated(note = "Spotify has deprecated it: use `library().contains`")]
    pub fn contains_albums(
        &self,
        ids: impl IntoIterator<Item = impl Into<crate::model::AlbumId>>,
    ) -> ContainsAlbumsCall
    where
        G: Grants<UserLibraryRead>,
    {
        ContainsAlbumsCall {
            session: self.session.clone(),
            ids: ids.into_iter().map(Into::into).collect(),
        }
    }
    /// Tells which of these audiobooks the user has saved.
    ///
    /// Returns one value per id, in the order of the ids.
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-library-read`.
    ///
    /// **Batches:** one request takes up to 50. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `ids`: The audiobooks to look up.
    ///
    /// Spotify's reference: [GET /me/audiobooks/contains](https://developer.spotify.com/documentation/web-api/reference/check-users-saved-audiobooks).
    #[deprecated(note = "Spotify has deprecated it: use `library().contains`")]
    pub fn contains_audiobooks(
        &self,
        ids: impl IntoIterator<Item = impl Into<crate::model::AudiobookId>>,
    ) -> ContainsAudiobooksCall
    where
        G: Grants<UserLibraryRead>,
    {
        ContainsAudiobooksCall {
            session: self.session.clone(),
            ids: ids.into_iter().map(Into::into).collect(),
        }
    }
    /// Tells which of these episodes the user has saved.
    ///
    /// Returns one value per id, in the order of the ids.
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-library-read`.
    ///
    /// **Batches:** one request takes up to 50. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `ids`: The episodes to look up.
    ///
    /// Spotify's reference: [GET /me/episodes/contains](https://developer.spotify.com/documentation/web-api/reference/check-users-saved-episodes).
    #[deprecated(note = "Spotify has deprecated it: use `library().contains`")]
    pub fn contains_episodes(
        &self,
        ids: impl IntoIterator<Item = impl Into<crate::model::EpisodeId>>,
    ) -> ContainsEpisodesCall
    where
        G: Grants<UserLibraryRead>,
    {
        ContainsEpisodesCall {
            session: self.session.clone(),
            ids: ids.into_iter().map(Into::into).collect(),
        }
    }
    /// Tells which of these shows the user has saved.
    ///
    /// Returns one value per id, in the order of the ids.
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-library-read`.
    ///
    /// **Batches:** one request takes up to 50. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `ids`: The shows to look up.
    ///
    /// Spotify's reference: [GET /me/shows/contains](https://developer.spotify.com/documentation/web-api/reference/check-users-saved-shows).
    #[deprecated(note = "Spotify has deprecated it: use `library().contains`")]
    pub fn contains_shows(
        &self,
        ids: impl IntoIterator<Item = impl Into<crate::model::ShowId>>,
    ) -> ContainsShowsCall
    where
        G: Grants<UserLibraryRead>,
    {
        ContainsShowsCall {
            session: self.session.clone(),
            ids: ids.into_iter().map(Into::into).collect(),
        }
    }
    /// Tells which of these tracks the user has saved.
    ///
    /// Returns one value per id, in the order of the ids.
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-library-read`.
    ///
    /// **Batches:** one request takes up to 50. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `ids`: The tracks to look up.
    ///
    /// Spotify's reference: [GET /me/tracks/contains](https://developer.spotify.com/documentation/web-api/reference/check-users-saved-tracks).
    #[deprecated(note = "Spotify has deprecated it: use `library().contains`")]
    pub fn contains_tracks(
        &self,
        ids: impl IntoIterator<Item = impl Into<crate::model::TrackId>>,
    ) -> ContainsTracksCall
    where
        G: Grants<UserLibraryRead>,
    {
        ContainsTracksCall {
            session: self.session.clone(),
            ids: ids.into_iter().map(Into::into).collect(),
        }
    }
    /// Removes items from the user's library, or stops following them.
    ///
    /// Tracks, albums, episodes, shows and audiobooks are removed; artists, users and playlists are no longer followed.
    /// The type of the ids decides the scope: `user-follow-modify` for artists and users, `playlist-modify-public` for playlists, `user-library-modify` for all others.
    /// Only `user-library-modify` is known to suffice alone; for artists, users and playlists a 403 is possible.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** the kind of item decides, see [`LibraryItem`].
    ///
    /// **Batches:** one request takes up to 40. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `uris`: The items to remove or to stop following: tracks, albums, episodes, shows, audiobooks, artists, users and playlists.
    ///
    /// Spotify's reference: [DELETE /me/library](https://developer.spotify.com/documentation/web-api/reference/remove-library-items).
    pub fn remove<I: LibraryItem>(&self, uris: impl IntoIterator<Item = I>) -> RemoveCall
    where
        G: Grants<I::Modify>,
    {
        RemoveCall {
            session: self.session.clone(),
            uris: uris.into_iter().map(|item| item.library_uri()).collect(),
        }
    }
    /// Removes albums from the user's library.
    ///
    /// One request takes 20 albums; another part of Spotify's document allows 50.
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-library-modify`.
    ///
    /// **Batches:** one request takes up to 20. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `ids`: The albums to remove.
    ///
    /// Spotify's reference: [DELETE /me/albums](https://developer.spotify.com/documentation/web-api/reference/remove-albums-user).
    #[deprecated(note = "Spotify has deprecated it: use `library().remove`")]
    pub fn remove_albums(
        &self,
        ids: impl IntoIterator<Item = impl Into<crate::model::AlbumId>>,
    ) -> RemoveAlbumsCall
    where
        G: Grants<UserLibraryModify>,
    {
        RemoveAlbumsCall {
            session: self.session.clone(),
            ids: ids.into_iter().map(Into::into).collect(),
        }
    }
    /// Removes audiobooks from the user's library.
    ///
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-library-modify`.
    ///
    /// **Batches:** one request takes up to 50. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `ids`: The audiobooks to remove.
    ///
    /// Spotify's reference: [DELETE /me/audiobooks](https://developer.spotify.com/documentation/web-api/reference/remove-audiobooks-user).
    #[deprecated(note = "Spotify has deprecated it: use `library().remove`")]
    pub fn remove_audiobooks(
        &self,
        ids: impl IntoIterator<Item = impl Into<crate::model::AudiobookId>>,
    ) -> RemoveAudiobooksCall
    where
        G: Grants<UserLibraryModify>,
    {
        RemoveAudiobooksCall {
            session: self.session.clone(),
            ids: ids.into_iter().map(Into::into).collect(),
        }
    }
    /// Removes episodes from the user's library.
    ///
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-library-modify`.
    ///
    /// **Batches:** one request takes up to 50. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `ids`: The episodes to remove.
    ///
    /// Spotify's reference: [DELETE /me/episodes](https://developer.spotify.com/documentation/web-api/reference/remove-episodes-user).
    #[deprecated(note = "Spotify has deprecated it: use `library().remove`")]
    pub fn remove_episodes(
        &self,
        ids: impl IntoIterator<Item = impl Into<crate::model::EpisodeId>>,
    ) -> RemoveEpisodesCall
    where
        G: Grants<UserLibraryModify>,
    {
        RemoveEpisodesCall {
            session: self.session.clone(),
            ids: ids.into_iter().map(Into::into).collect(),
        }
    }
    /// Removes shows from the user's library.
    ///
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-library-modify`.
    ///
    /// **Batches:** one request takes up to 50. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `ids`: The shows to remove.
    ///
    /// Spotify's reference: [DELETE /me/shows](https://developer.spotify.com/documentation/web-api/reference/remove-shows-user).
    #[deprecated(note = "Spotify has deprecated it: use `library().remove`")]
    pub fn remove_shows(
        &self,
        ids: impl IntoIterator<Item = impl Into<crate::model::ShowId>>,
    ) -> RemoveShowsCall
    where
        G: Grants<UserLibraryModify>,
    {
        RemoveShowsCall {
            session: self.session.clone(),
            ids: ids.into_iter().map(Into::into).collect(),
        }
    }
    /// Removes tracks from the user's library.
    ///
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-library-modify`.
    ///
    /// **Batches:** one request takes up to 50. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `ids`: The tracks to remove.
    ///
    /// Spotify's reference: [DELETE /me/tracks](https://developer.spotify.com/documentation/web-api/reference/remove-tracks-user).
    #[deprecated(note = "Spotify has deprecated it: use `library().remove`")]
    pub fn remove_tracks(
        &self,
        ids: impl IntoIterator<Item = impl Into<crate::model::TrackId>>,
    ) -> RemoveTracksCall
    where
        G: Grants<UserLibraryModify>,
    {
        RemoveTracksCall {
            session: self.session.clone(),
            ids: ids.into_iter().map(Into::into).collect(),
        }
    }
    /// Saves items to the user's library, or follows them.
    ///
    /// Tracks, albums, episodes, shows and audiobooks are saved; artists, users and playlists are followed.
    /// The type of the ids decides the scope: `user-follow-modify` for artists and users, `playlist-modify-public` for playlists, `user-library-modify` for all others.
    /// Only `user-library-modify` is known to suffice alone; for artists, users and playlists a 403 is possible.
    /// Artists work, although Spotify's reference does not list them. Spotify accepts unknown track ids without an error, and answers 400 to chapters.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** the kind of item decides, see [`LibraryItem`].
    ///
    /// **Batches:** one request takes up to 40. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `uris`: The items to save or to follow: tracks, albums, episodes, shows, audiobooks, artists, users and playlists.
    ///
    /// Spotify's reference: [PUT /me/library](https://developer.spotify.com/documentation/web-api/reference/save-library-items).
    pub fn save<I: LibraryItem>(&self, uris: impl IntoIterator<Item = I>) -> SaveCall
    where
        G: Grants<I::Modify>,
    {
        SaveCall {
            session: self.session.clone(),
            uris: uris.into_iter().map(|item| item.library_uri()).collect(),
        }
    }
    /// Saves albums to the user's library.
    ///
    /// One request takes 20 albums; another part of Spotify's document allows 50.
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-library-modify`.
    ///
    /// **Batches:** one request takes up to 20. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `ids`: The albums to save.
    ///
    /// Spotify's reference: [PUT /me/albums](https://developer.spotify.com/documentation/web-api/reference/save-albums-user).
    #[deprecated(note = "Spotify has deprecated it: use `library().save`")]
    pub fn save_albums(
        &self,
        ids: impl IntoIterator<Item = impl Into<crate::model::AlbumId>>,
    ) -> SaveAlbumsCall
    where
        G: Grants<UserLibraryModify>,
    {
        SaveAlbumsCall {
            session: self.session.clone(),
            ids: ids.into_iter().map(Into::into).collect(),
        }
    }
    /// Saves audiobooks to the user's library.
    ///
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-library-modify`.
    ///
    /// **Batches:** one request takes up to 50. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `ids`: The audiobooks to save.
    ///
    /// Spotify's reference: [PUT /me/audiobooks](https://developer.spotify.com/documentation/web-api/reference/save-audiobooks-user).
    #[deprecated(note = "Spotify has deprecated it: use `library().save`")]
    pub fn save_audiobooks(
        &self,
        ids: impl IntoIterator<Item = impl Into<crate::model::AudiobookId>>,
    ) -> SaveAudiobooksCall
    where
        G: Grants<UserLibraryModify>,
    {
        SaveAudiobooksCall {
            session: self.session.clone(),
            ids: ids.into_iter().map(Into::into).collect(),
        }
    }
    /// Saves episodes to the user's library.
    ///
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-library-modify`.
    ///
    /// **Batches:** one request takes up to 50. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `ids`: The episodes to save.
    ///
    /// Spotify's reference: [PUT /me/episodes](https://developer.spotify.com/documentation/web-api/reference/save-episodes-user).
    #[deprecated(note = "Spotify has deprecated it: use `library().save`")]
    pub fn save_episodes(
        &self,
        ids: impl IntoIterator<Item = impl Into<crate::model::EpisodeId>>,
    ) -> SaveEpisodesCall
    where
        G: Grants<UserLibraryModify>,
    {
        SaveEpisodesCall {
            session: self.session.clone(),
            ids: ids.into_iter().map(Into::into).collect(),
        }
    }
    /// Saves shows to the user's library.
    ///
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-library-modify`.
    ///
    /// **Batches:** one request takes up to 50. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `ids`: The shows to save.
    ///
    /// Spotify's reference: [PUT /me/shows](https://developer.spotify.com/documentation/web-api/reference/save-shows-user).
    #[deprecated(note = "Spotify has deprecated it: use `library().save`")]
    pub fn save_shows(
        &self,
        ids: impl IntoIterator<Item = impl Into<crate::model::ShowId>>,
    ) -> SaveShowsCall
    where
        G: Grants<UserLibraryModify>,
    {
        SaveShowsCall {
            session: self.session.clone(),
            ids: ids.into_iter().map(Into::into).collect(),
        }
    }
    /// Saves tracks to the user's library.
    ///
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-library-modify`.
    ///
    /// **Batches:** one request takes up to 50. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `ids`: The tracks to save.
    ///
    /// Spotify's reference: [PUT /me/tracks](https://developer.spotify.com/documentation/web-api/reference/save-tracks-user).
    #[deprecated(note = "Spotify has deprecated it: use `library().save`")]
    pub fn save_tracks(
        &self,
        ids: impl IntoIterator<Item = impl Into<crate::model::TrackId>>,
    ) -> SaveTracksCall
    where
        G: Grants<UserLibraryModify>,
    {
        SaveTracksCall {
            session: self.session.clone(),
            ids: ids.into_iter().map(Into::into).collect(),
        }
    }
    /// Saves tracks to the user's library, each with a date of saving.
    ///
    /// A date in the past determines the track's place among the saved ones; Spotify sorts with a precision of one minute.
    /// Spotify added this in June 2025.
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-library-modify`.
    ///
    /// **Batches:** one request takes up to 50. A longer list is sent in several requests, one after another, and their answers are joined in order. The first request that fails ends the call. An empty list sends nothing.
    ///
    /// # Arguments
    ///
    /// * `timestamped_ids`: The tracks to save, each with a date of saving.
    ///
    /// Spotify's reference: [PUT /me/tracks](https://developer.spotify.com/documentation/web-api/reference/save-tracks-user).
    #[deprecated(note = "Spotify has deprecated it: use `library().save`")]
    pub fn save_tracks_at(
        &self,
        timestamped_ids: impl IntoIterator<Item = crate::model::SavedAt>,
    ) -> SaveTracksAtCall
    where
        G: Grants<UserLibraryModify>,
    {
        SaveTracksAtCall {
            session: self.session.clone(),
            timestamped_ids: timestamped_ids.into_iter().collect(),
        }
    }
    /// Lists the albums that the user has saved.
    ///
    /// A page holds at most 50 albums, 20 by default.
    /// Apps in development mode do not get the albums' `label`, `popularity` and `available_markets`.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-library-read`.
    ///
    /// Spotify's reference: [GET /me/albums](https://developer.spotify.com/documentation/web-api/reference/get-users-saved-albums).
    pub fn saved_albums(&self) -> SavedAlbumsCall
    where
        G: Grants<UserLibraryRead>,
    {
        SavedAlbumsCall {
            session: self.session.clone(),
            limit: None,
            market: None,
            offset: None,
        }
    }
    /// Lists the audiobooks that the user has saved.
    ///
    /// A page holds at most 50 audiobooks, 20 by default.
    /// By Spotify's document an entry has no date of saving; `added_at` is set where an answer has one.
    /// Outside the markets with audiobooks Spotify sends every entry as `null`, and the page is empty.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-library-read`.
    ///
    /// Spotify's reference: [GET /me/audiobooks](https://developer.spotify.com/documentation/web-api/reference/get-users-saved-audiobooks).
    pub fn saved_audiobooks(&self) -> SavedAudiobooksCall
    where
        G: Grants<UserLibraryRead>,
    {
        SavedAudiobooksCall {
            session: self.session.clone(),
            limit: None,
            offset: None,
        }
    }
    /// Lists the episodes that the user has saved.
    ///
    /// A page holds at most 50 episodes, 20 by default.
    /// With `user-read-playback-position` each episode also has a `resume_point`. The list works without it.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-library-read`.
    ///
    /// **Scopes that add to the answer:** `user-read-playback-position`.
    ///
    /// Spotify's reference: [GET /me/episodes](https://developer.spotify.com/documentation/web-api/reference/get-users-saved-episodes).
    pub fn saved_episodes(&self) -> SavedEpisodesCall
    where
        G: Grants<UserLibraryRead>,
    {
        SavedEpisodesCall {
            session: self.session.clone(),
            limit: None,
            market: None,
            offset: None,
        }
    }
    /// Lists the shows that the user has saved.
    ///
    /// A page holds at most 50 shows, 20 by default.
    /// Apps in development mode do not get the shows' `publisher` and `available_markets`.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-library-read`.
    ///
    /// Spotify's reference: [GET /me/shows](https://developer.spotify.com/documentation/web-api/reference/get-users-saved-shows).
    pub fn saved_shows(&self) -> SavedShowsCall
    where
        G: Grants<UserLibraryRead>,
    {
        SavedShowsCall {
            session: self.session.clone(),
            limit: None,
            offset: None,
        }
    }
    /// Lists the tracks that the user has saved.
    ///
    /// A page holds at most 50 tracks, 20 by default.
    /// Apps in development mode do not get the tracks' `popularity`, `available_markets` and `linked_from`.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `user-library-read`.
    ///
    /// Spotify's reference: [GET /me/tracks](https://developer.spotify.com/documentation/web-api/reference/get-users-saved-tracks).
    pub fn saved_tracks(&self) -> SavedTracksCall
    where
        G: Grants<UserLibraryRead>,
    {
        SavedTracksCall {
            session: self.session.clone(),
            limit: None,
            market: None,
            offset: None,
        }
    }
}

impl<G> Clone for Library<G> {
    fn clone(&self) -> Self {
        Self::of(&self.session)
    }
}

impl<G> std::fmt::Debug for Library<G> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct(stringify!(Library)).finish_non_exhaustive()
    }
}

/// A call of [`contains`](Library::contains), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ContainsCall {
    session: Session,
    uris: Vec<LibraryUri>,
}

impl ContainsCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<Vec<bool>> {
        batches::send(self)
    }
    /// Timeouts, retries and waits of this call, instead of the session's.
    #[must_use]
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.session = self.session.with_options(options);
        self
    }
}

impl IntoFuture for ContainsCall {
    type Output = Result<Vec<bool>, Error>;
    type IntoFuture = Sending<Vec<bool>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for ContainsCall {
    type Answer = Vec<bool>;
    const OPERATION: &'static Operation = &Operation {
        id: "check-library-contains",
        method: "GET",
        path: "/me/library/contains",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        request::entries("uris", &self.uris)?;
        wire::built(
            wire::client(&self.session).check_library_contains(&self.uris.text()),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

impl Batched for ContainsCall {
    type Item = LibraryUri;
    const MOST: usize = 40usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.uris
    }
}

/// A call of [`contains_albums`](Library::contains_albums), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ContainsAlbumsCall {
    session: Session,
    ids: Vec<crate::model::AlbumId>,
}

impl ContainsAlbumsCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<Vec<bool>> {
        batches::send(self)
    }
    /// Timeouts, retries and waits of this call, instead of the session's.
    #[must_use]
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.session = self.session.with_options(options);
        self
    }
}

impl IntoFuture for ContainsAlbumsCall {
    type Output = Result<Vec<bool>, Error>;
    type IntoFuture = Sending<Vec<bool>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for ContainsAlbumsCall {
    type Answer = Vec<bool>;
    const OPERATION: &'static Operation = &Operation {
        id: "check-users-saved-albums",
        method: "GET",
        path: "/me/albums/contains",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        request::entries("ids", &self.ids)?;
        wire::built(
            wire::client(&self.session).check_users_saved_albums(&self.ids.text()),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

impl Batched for ContainsAlbumsCall {
    type Item = crate::model::AlbumId;
    const MOST: usize = 20usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.ids
    }
}

/// A call of [`contains_audiobooks`](Library::contains_audiobooks), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ContainsAudiobooksCall {
    session: Session,
    ids: Vec<crate::model::AudiobookId>,
}

impl ContainsAudiobooksCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<Vec<bool>> {
        batches::send(self)
    }
    /// Timeouts, retries and waits of this call, instead of the session's.
    #[must_use]
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.session = self.session.with_options(options);
        self
    }
}

impl IntoFuture for ContainsAudiobooksCall {
    type Output = Result<Vec<bool>, Error>;
    type IntoFuture = Sending<Vec<bool>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for ContainsAudiobooksCall {
    type Answer = Vec<bool>;
    const OPERATION: &'static Operation = &Operation {
        id: "check-users-saved-audiobooks",
        method: "GET",
        path: "/me/audiobooks/contains",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        request::entries("ids", &self.ids)?;
        wire::built(
            wire::client(&self.session).check_users_saved_audiobooks(&self.ids.text()),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

impl Batched for ContainsAudiobooksCall {
    type Item = crate::model::AudiobookId;
    const MOST: usize = 50usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.ids
    }
}

/// A call of [`contains_episodes`](Library::contains_episodes), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ContainsEpisodesCall {
    session: Session,
    ids: Vec<crate::model::EpisodeId>,
}

impl ContainsEpisodesCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<Vec<bool>> {
        batches::send(self)
    }
    /// Timeouts, retries and waits of this call, instead of the session's.
    #[must_use]
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.session = self.session.with_options(options);
        self
    }
}

impl IntoFuture for ContainsEpisodesCall {
    type Output = Result<Vec<bool>, Error>;
    type IntoFuture = Sending<Vec<bool>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for ContainsEpisodesCall {
    type Answer = Vec<bool>;
    const OPERATION: &'static Operation = &Operation {
        id: "check-users-saved-episodes",
        method: "GET",
        path: "/me/episodes/contains",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        request::entries("ids", &self.ids)?;
        wire::built(
            wire::client(&self.session).check_users_saved_episodes(&self.ids.text()),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

impl Batched for ContainsEpisodesCall {
    type Item = crate::model::EpisodeId;
    const MOST: usize = 50usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.ids
    }
}

/// A call of [`contains_shows`](Library::contains_shows), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ContainsShowsCall {
    session: Session,
    ids: Vec<crate::model::ShowId>,
}

impl ContainsShowsCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<Vec<bool>> {
        batches::send(self)
    }
    /// Timeouts, retries and waits of this call, instead of the session's.
    #[must_use]
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.session = self.session.with_options(options);
        self
    }
}

impl IntoFuture for ContainsShowsCall {
    type Output = Result<Vec<bool>, Error>;
    type IntoFuture = Sending<Vec<bool>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for ContainsShowsCall {
    type Answer = Vec<bool>;
    const OPERATION: &'static Operation = &Operation {
        id: "check-users-saved-shows",
        method: "GET",
        path: "/me/shows/contains",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        request::entries("ids", &self.ids)?;
        wire::built(
            wire::client(&self.session).check_users_saved_shows(&self.ids.text()),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

impl Batched for ContainsShowsCall {
    type Item = crate::model::ShowId;
    const MOST: usize = 50usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.ids
    }
}

/// A call of [`contains_tracks`](Library::contains_tracks), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ContainsTracksCall {
    session: Session,
    ids: Vec<crate::model::TrackId>,
}

impl ContainsTracksCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<Vec<bool>> {
        batches::send(self)
    }
    /// Timeouts, retries and waits of this call, instead of the session's.
    #[must_use]
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.session = self.session.with_options(options);
        self
    }
}

impl IntoFuture for ContainsTracksCall {
    type Output = Result<Vec<bool>, Error>;
    type IntoFuture = Sending<Vec<bool>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for ContainsTracksCall {
    type Answer = Vec<bool>;
    const OPERATION: &'static Operation = &Operation {
        id: "check-users-saved-tracks",
        method: "GET",
        path: "/me/tracks/contains",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        request::entries("ids", &self.ids)?;
        wire::built(
            wire::client(&self.session).check_users_saved_tracks(&self.ids.text()),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

impl Batched for ContainsTracksCall {
    type Item = crate::model::TrackId;
    const MOST: usize = 50usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.ids
    }
}

/// A call of [`remove`](Library::remove), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct RemoveCall {
    session: Session,
    uris: Vec<LibraryUri>,
}

impl RemoveCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
        batches::send(self)
    }
    /// Timeouts, retries and waits of this call, instead of the session's.
    #[must_use]
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.session = self.session.with_options(options);
        self
    }
}

impl IntoFuture for RemoveCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for RemoveCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "remove-library-items",
        method: "DELETE",
        path: "/me/library",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        request::entries("uris", &self.uris)?;
        wire::built(wire::client(&self.session).remove_library_items(&self.uris.text()))
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

impl Batched for RemoveCall {
    type Item = LibraryUri;
    const MOST: usize = 40usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.uris
    }
}

/// A call of [`remove_albums`](Library::remove_albums), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct RemoveAlbumsCall {
    session: Session,
    ids: Vec<crate::model::AlbumId>,
}

impl RemoveAlbumsCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
        batches::send(self)
    }
    /// Timeouts, retries and waits of this call, instead of the session's.
    #[must_use]
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.session = self.session.with_options(options);
        self
    }
}

impl IntoFuture for RemoveAlbumsCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for RemoveAlbumsCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "remove-albums-user",
        method: "DELETE",
        path: "/me/albums",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        request::entries("ids", &self.ids)?;
        wire::built(wire::client(&self.session).remove_albums_user(&self.ids.text()))
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

impl Batched for RemoveAlbumsCall {
    type Item = crate::model::AlbumId;
    const MOST: usize = 20usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.ids
    }
}

/// A call of [`remove_audiobooks`](Library::remove_audiobooks), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct RemoveAudiobooksCall {
    session: Session,
    ids: Vec<crate::model::AudiobookId>,
}

impl RemoveAudiobooksCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
        batches::send(self)
    }
    /// Timeouts, retries and waits of this call, instead of the session's.
    #[must_use]
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.session = self.session.with_options(options);
        self
    }
}

impl IntoFuture for RemoveAudiobooksCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for RemoveAudiobooksCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "remove-audiobooks-user",
        method: "DELETE",
        path: "/me/audiobooks",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        request::entries("ids", &self.ids)?;
        wire::built(wire::client(&self.session).remove_audiobooks_user(&self.ids.text()))
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

impl Batched for RemoveAudiobooksCall {
    type Item = crate::model::AudiobookId;
    const MOST: usize = 50usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.ids
    }
}

/// A call of [`remove_episodes`](Library::remove_episodes), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct RemoveEpisodesCall {
    session: Session,
    ids: Vec<crate::model::EpisodeId>,
}

impl RemoveEpisodesCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
        batches::send(self)
    }
    /// Timeouts, retries and waits of this call, instead of the session's.
    #[must_use]
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.session = self.session.with_options(options);
        self
    }
}

impl IntoFuture for RemoveEpisodesCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for RemoveEpisodesCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "remove-episodes-user",
        method: "DELETE",
        path: "/me/episodes",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        request::entries("ids", &self.ids)?;
        wire::built(wire::client(&self.session).remove_episodes_user(&self.ids.text()))
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

impl Batched for RemoveEpisodesCall {
    type Item = crate::model::EpisodeId;
    const MOST: usize = 50usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.ids
    }
}

/// A call of [`remove_shows`](Library::remove_shows), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct RemoveShowsCall {
    session: Session,
    ids: Vec<crate::model::ShowId>,
}

impl RemoveShowsCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
        batches::send(self)
    }
    /// Timeouts, retries and waits of this call, instead of the session's.
    #[must_use]
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.session = self.session.with_options(options);
        self
    }
}

impl IntoFuture for RemoveShowsCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for RemoveShowsCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "remove-shows-user",
        method: "DELETE",
        path: "/me/shows",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        request::entries("ids", &self.ids)?;
        wire::built(wire::client(&self.session).remove_shows_user(&self.ids.text()))
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

impl Batched for RemoveShowsCall {
    type Item = crate::model::ShowId;
    const MOST: usize = 50usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.ids
    }
}

/// A call of [`remove_tracks`](Library::remove_tracks), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct RemoveTracksCall {
    session: Session,
    ids: Vec<crate::model::TrackId>,
}

impl RemoveTracksCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
        batches::send(self)
    }
    /// Timeouts, retries and waits of this call, instead of the session's.
    #[must_use]
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.session = self.session.with_options(options);
        self
    }
}

impl IntoFuture for RemoveTracksCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for RemoveTracksCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "remove-tracks-user",
        method: "DELETE",
        path: "/me/tracks",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        request::entries("ids", &self.ids)?;
        wire::built(wire::client(&self.session).remove_tracks_user(&self.ids.text()))
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

impl Batched for RemoveTracksCall {
    type Item = crate::model::TrackId;
    const MOST: usize = 50usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.ids
    }
}

/// A call of [`save`](Library::save), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SaveCall {
    session: Session,
    uris: Vec<LibraryUri>,
}

impl SaveCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
        batches::send(self)
    }
    /// Timeouts, retries and waits of this call, instead of the session's.
    #[must_use]
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.session = self.session.with_options(options);
        self
    }
}

impl IntoFuture for SaveCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for SaveCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "save-library-items",
        method: "PUT",
        path: "/me/library",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        request::entries("uris", &self.uris)?;
        wire::built(wire::client(&self.session).save_library_items(&self.uris.text()))
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

impl Batched for SaveCall {
    type Item = LibraryUri;
    const MOST: usize = 40usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.uris
    }
}

/// A call of [`save_albums`](Library::save_albums), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SaveAlbumsCall {
    session: Session,
    ids: Vec<crate::model::AlbumId>,
}

impl SaveAlbumsCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
        batches::send(self)
    }
    /// Timeouts, retries and waits of this call, instead of the session's.
    #[must_use]
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.session = self.session.with_options(options);
        self
    }
}

impl IntoFuture for SaveAlbumsCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for SaveAlbumsCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "save-albums-user",
        method: "PUT",
        path: "/me/albums",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        request::entries("ids", &self.ids)?;
        wire::built(wire::client(&self.session).save_albums_user(&self.ids.text()))
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

impl Batched for SaveAlbumsCall {
    type Item = crate::model::AlbumId;
    const MOST: usize = 20usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.ids
    }
}

/// A call of [`save_audiobooks`](Library::save_audiobooks), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SaveAudiobooksCall {
    session: Session,
    ids: Vec<crate::model::AudiobookId>,
}

impl SaveAudiobooksCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
        batches::send(self)
    }
    /// Timeouts, retries and waits of this call, instead of the session's.
    #[must_use]
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.session = self.session.with_options(options);
        self
    }
}

impl IntoFuture for SaveAudiobooksCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for SaveAudiobooksCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "save-audiobooks-user",
        method: "PUT",
        path: "/me/audiobooks",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        request::entries("ids", &self.ids)?;
        wire::built(wire::client(&self.session).save_audiobooks_user(&self.ids.text()))
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

impl Batched for SaveAudiobooksCall {
    type Item = crate::model::AudiobookId;
    const MOST: usize = 50usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.ids
    }
}

/// A call of [`save_episodes`](Library::save_episodes), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SaveEpisodesCall {
    session: Session,
    ids: Vec<crate::model::EpisodeId>,
}

impl SaveEpisodesCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
        batches::send(self)
    }
    /// Timeouts, retries and waits of this call, instead of the session's.
    #[must_use]
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.session = self.session.with_options(options);
        self
    }
}

impl IntoFuture for SaveEpisodesCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for SaveEpisodesCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "save-episodes-user",
        method: "PUT",
        path: "/me/episodes",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        request::entries("ids", &self.ids)?;
        wire::built(wire::client(&self.session).save_episodes_user(&self.ids.text()))
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

impl Batched for SaveEpisodesCall {
    type Item = crate::model::EpisodeId;
    const MOST: usize = 50usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.ids
    }
}

/// A call of [`save_shows`](Library::save_shows), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SaveShowsCall {
    session: Session,
    ids: Vec<crate::model::ShowId>,
}

impl SaveShowsCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
        batches::send(self)
    }
    /// Timeouts, retries and waits of this call, instead of the session's.
    #[must_use]
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.session = self.session.with_options(options);
        self
    }
}

impl IntoFuture for SaveShowsCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for SaveShowsCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "save-shows-user",
        method: "PUT",
        path: "/me/shows",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        request::entries("ids", &self.ids)?;
        wire::built(wire::client(&self.session).save_shows_user(&self.ids.text()))
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

impl Batched for SaveShowsCall {
    type Item = crate::model::ShowId;
    const MOST: usize = 50usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.ids
    }
}

/// A call of [`save_tracks`](Library::save_tracks), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SaveTracksCall {
    session: Session,
    ids: Vec<crate::model::TrackId>,
}

impl SaveTracksCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
        batches::send(self)
    }
    /// Timeouts, retries and waits of this call, instead of the session's.
    #[must_use]
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.session = self.session.with_options(options);
        self
    }
}

impl IntoFuture for SaveTracksCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for SaveTracksCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "save-tracks-user",
        method: "PUT",
        path: "/me/tracks",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        #[allow(unused_mut)]
        let mut body = Body::default();
        body.put("ids", self.ids.json());
        wire::built(wire::client(&self.session).save_tracks_user(&body))
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

impl Batched for SaveTracksCall {
    type Item = crate::model::TrackId;
    const MOST: usize = 50usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.ids
    }
}

/// A call of [`save_tracks_at`](Library::save_tracks_at), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SaveTracksAtCall {
    session: Session,
    timestamped_ids: Vec<crate::model::SavedAt>,
}

impl SaveTracksAtCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
        batches::send(self)
    }
    /// Timeouts, retries and waits of this call, instead of the session's.
    #[must_use]
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.session = self.session.with_options(options);
        self
    }
}

impl IntoFuture for SaveTracksAtCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for SaveTracksAtCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "save-tracks-user",
        method: "PUT",
        path: "/me/tracks",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        #[allow(unused_mut)]
        let mut body = Body::default();
        body.put("timestamped_ids", self.timestamped_ids.json());
        wire::built(wire::client(&self.session).save_tracks_user(&body))
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

impl Batched for SaveTracksAtCall {
    type Item = crate::model::SavedAt;
    const MOST: usize = 50usize;
    #[inline]
    fn list(&mut self) -> &mut Vec<Self::Item> {
        &mut self.timestamped_ids
    }
}

/// A call of [`saved_albums`](Library::saved_albums), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SavedAlbumsCall {
    session: Session,
    limit: Option<u32>,
    market: Option<crate::model::Market>,
    offset: Option<u32>,
}

impl SavedAlbumsCall {
    /// How many entries a page holds: 1 to 50, by default 20.
    #[inline]
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }
    /// The country, as an ISO 3166-1 alpha-2 code, whose catalogue is used. In a user session the user's country takes precedence; in an app session without it, some content is unavailable.
    #[inline]
    pub fn market(mut self, market: crate::model::Market) -> Self {
        self.market = Some(market);
        self
    }
    /// Where the page starts, counted from 0.
    #[inline]
    pub fn offset(mut self, offset: u32) -> Self {
        self.offset = Some(offset);
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::Page<crate::model::SavedAlbum>> {
        call::send(self)
    }
    /// Timeouts, retries and waits of this call, instead of the session's.
    #[must_use]
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.session = self.session.with_options(options);
        self
    }
}

impl IntoFuture for SavedAlbumsCall {
    type Output = Result<crate::model::Page<crate::model::SavedAlbum>, Error>;
    type IntoFuture = Sending<crate::model::Page<crate::model::SavedAlbum>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for SavedAlbumsCall {
    type Answer = crate::model::Page<crate::model::SavedAlbum>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-users-saved-albums",
        method: "GET",
        path: "/me/albums",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        wire::built(
            wire::client(&self.session)
                .get_users_saved_albums(
                    request::text(&self.limit).as_deref(),
                    request::text(&self.market).as_deref(),
                    request::text(&self.offset).as_deref(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

impl Paged for SavedAlbumsCall {
    type Page = crate::model::Page<crate::model::SavedAlbum>;
    #[inline]
    fn open(answer: Self::Answer) -> Self::Page {
        answer
    }
    #[inline]
    fn first(&self) -> u32 {
        self.offset.unwrap_or(0)
    }
    #[inline]
    fn start_at(&mut self, start: &paging::PageStart) -> Result<(), Error> {
        start.apply_offset(&mut self.offset, &mut self.limit)
    }
}

impl SavedAlbumsCall {
    /// One page.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn page(self) -> Sending<crate::model::Page<crate::model::SavedAlbum>> {
        paging::page(self)
    }
    /// A stream of all pages, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn pages(
        self,
    ) -> paging::PageStream<crate::model::Page<crate::model::SavedAlbum>> {
        paging::PageStream::new(self.session.clone(), self)
    }
    /// A stream of all items, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn stream(
        self,
    ) -> paging::ItemStream<crate::model::Page<crate::model::SavedAlbum>> {
        self.pages().items()
    }
    /// All items, from the builder's offset or cursor on, in one `Vec`.
    ///
    /// # Errors
    ///
    /// The first error that [`stream`](Self::stream) returns, which may be an item that cannot be read.
    #[inline]
    pub fn all(self) -> paging::AllItems<crate::model::Page<crate::model::SavedAlbum>> {
        self.stream().all()
    }
}

/// A call of [`saved_audiobooks`](Library::saved_audiobooks), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SavedAudiobooksCall {
    session: Session,
    limit: Option<u32>,
    offset: Option<u32>,
}

impl SavedAudiobooksCall {
    /// How many entries a page holds: 1 to 50, by default 20.
    #[inline]
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Where the page starts, counted from 0.
    #[inline]
    pub fn offset(mut self, offset: u32) -> Self {
        self.offset = Some(offset);
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::Page<crate::model::SavedAudiobook>> {
        call::send(self)
    }
    /// Timeouts, retries and waits of this call, instead of the session's.
    #[must_use]
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.session = self.session.with_options(options);
        self
    }
}

impl IntoFuture for SavedAudiobooksCall {
    type Output = Result<crate::model::Page<crate::model::SavedAudiobook>, Error>;
    type IntoFuture = Sending<crate::model::Page<crate::model::SavedAudiobook>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for SavedAudiobooksCall {
    type Answer = crate::model::Page<crate::model::SavedAudiobook>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-users-saved-audiobooks",
        method: "GET",
        path: "/me/audiobooks",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        wire::built(
            wire::client(&self.session)
                .get_users_saved_audiobooks(
                    request::text(&self.limit).as_deref(),
                    request::text(&self.offset).as_deref(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

impl Paged for SavedAudiobooksCall {
    type Page = crate::model::Page<crate::model::SavedAudiobook>;
    #[inline]
    fn open(answer: Self::Answer) -> Self::Page {
        answer
    }
    #[inline]
    fn first(&self) -> u32 {
        self.offset.unwrap_or(0)
    }
    #[inline]
    fn start_at(&mut self, start: &paging::PageStart) -> Result<(), Error> {
        start.apply_offset(&mut self.offset, &mut self.limit)
    }
}

impl SavedAudiobooksCall {
    /// One page.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn page(self) -> Sending<crate::model::Page<crate::model::SavedAudiobook>> {
        paging::page(self)
    }
    /// A stream of all pages, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn pages(
        self,
    ) -> paging::PageStream<crate::model::Page<crate::model::SavedAudiobook>> {
        paging::PageStream::new(self.session.clone(), self)
    }
    /// A stream of all items, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn stream(
        self,
    ) -> paging::ItemStream<crate::model::Page<crate::model::SavedAudiobook>> {
        self.pages().items()
    }
    /// All items, from the builder's offset or cursor on, in one `Vec`.
    ///
    /// # Errors
    ///
    /// The first error that [`stream`](Self::stream) returns, which may be an item that cannot be read.
    #[inline]
    pub fn all(
        self,
    ) -> paging::AllItems<crate::model::Page<crate::model::SavedAudiobook>> {
        self.stream().all()
    }
}

/// A call of [`saved_episodes`](Library::saved_episodes), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SavedEpisodesCall {
    session: Session,
    limit: Option<u32>,
    market: Option<crate::model::Market>,
    offset: Option<u32>,
}

impl SavedEpisodesCall {
    /// How many entries a page holds: 1 to 50, by default 20.
    #[inline]
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }
    /// The country, as an ISO 3166-1 alpha-2 code, whose catalogue is used. In a user session the user's country takes precedence; in an app session without it, some content is unavailable.
    #[inline]
    pub fn market(mut self, market: crate::model::Market) -> Self {
        self.market = Some(market);
        self
    }
    /// Where the page starts, counted from 0.
    #[inline]
    pub fn offset(mut self, offset: u32) -> Self {
        self.offset = Some(offset);
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::Page<crate::model::SavedEpisode>> {
        call::send(self)
    }
    /// Timeouts, retries and waits of this call, instead of the session's.
    #[must_use]
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.session = self.session.with_options(options);
        self
    }
}

impl IntoFuture for SavedEpisodesCall {
    type Output = Result<crate::model::Page<crate::model::SavedEpisode>, Error>;
    type IntoFuture = Sending<crate::model::Page<crate::model::SavedEpisode>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for SavedEpisodesCall {
    type Answer = crate::model::Page<crate::model::SavedEpisode>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-users-saved-episodes",
        method: "GET",
        path: "/me/episodes",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        wire::built(
            wire::client(&self.session)
                .get_users_saved_episodes(
                    request::text(&self.limit).as_deref(),
                    request::text(&self.market).as_deref(),
                    request::text(&self.offset).as_deref(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

impl Paged for SavedEpisodesCall {
    type Page = crate::model::Page<crate::model::SavedEpisode>;
    #[inline]
    fn open(answer: Self::Answer) -> Self::Page {
        answer
    }
    #[inline]
    fn first(&self) -> u32 {
        self.offset.unwrap_or(0)
    }
    #[inline]
    fn start_at(&mut self, start: &paging::PageStart) -> Result<(), Error> {
        start.apply_offset(&mut self.offset, &mut self.limit)
    }
}

impl SavedEpisodesCall {
    /// One page.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn page(self) -> Sending<crate::model::Page<crate::model::SavedEpisode>> {
        paging::page(self)
    }
    /// A stream of all pages, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn pages(
        self,
    ) -> paging::PageStream<crate::model::Page<crate::model::SavedEpisode>> {
        paging::PageStream::new(self.session.clone(), self)
    }
    /// A stream of all items, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn stream(
        self,
    ) -> paging::ItemStream<crate::model::Page<crate::model::SavedEpisode>> {
        self.pages().items()
    }
    /// All items, from the builder's offset or cursor on, in one `Vec`.
    ///
    /// # Errors
    ///
    /// The first error that [`stream`](Self::stream) returns, which may be an item that cannot be read.
    #[inline]
    pub fn all(
        self,
    ) -> paging::AllItems<crate::model::Page<crate::model::SavedEpisode>> {
        self.stream().all()
    }
}

/// A call of [`saved_shows`](Library::saved_shows), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SavedShowsCall {
    session: Session,
    limit: Option<u32>,
    offset: Option<u32>,
}

impl SavedShowsCall {
    /// How many entries a page holds: 1 to 50, by default 20.
    #[inline]
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Where the page starts, counted from 0.
    #[inline]
    pub fn offset(mut self, offset: u32) -> Self {
        self.offset = Some(offset);
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::Page<crate::model::SavedShow>> {
        call::send(self)
    }
    /// Timeouts, retries and waits of this call, instead of the session's.
    #[must_use]
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.session = self.session.with_options(options);
        self
    }
}

impl IntoFuture for SavedShowsCall {
    type Output = Result<crate::model::Page<crate::model::SavedShow>, Error>;
    type IntoFuture = Sending<crate::model::Page<crate::model::SavedShow>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for SavedShowsCall {
    type Answer = crate::model::Page<crate::model::SavedShow>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-users-saved-shows",
        method: "GET",
        path: "/me/shows",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        wire::built(
            wire::client(&self.session)
                .get_users_saved_shows(
                    request::text(&self.limit).as_deref(),
                    request::text(&self.offset).as_deref(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

impl Paged for SavedShowsCall {
    type Page = crate::model::Page<crate::model::SavedShow>;
    #[inline]
    fn open(answer: Self::Answer) -> Self::Page {
        answer
    }
    #[inline]
    fn first(&self) -> u32 {
        self.offset.unwrap_or(0)
    }
    #[inline]
    fn start_at(&mut self, start: &paging::PageStart) -> Result<(), Error> {
        start.apply_offset(&mut self.offset, &mut self.limit)
    }
}

impl SavedShowsCall {
    /// One page.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn page(self) -> Sending<crate::model::Page<crate::model::SavedShow>> {
        paging::page(self)
    }
    /// A stream of all pages, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn pages(
        self,
    ) -> paging::PageStream<crate::model::Page<crate::model::SavedShow>> {
        paging::PageStream::new(self.session.clone(), self)
    }
    /// A stream of all items, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn stream(
        self,
    ) -> paging::ItemStream<crate::model::Page<crate::model::SavedShow>> {
        self.pages().items()
    }
    /// All items, from the builder's offset or cursor on, in one `Vec`.
    ///
    /// # Errors
    ///
    /// The first error that [`stream`](Self::stream) returns, which may be an item that cannot be read.
    #[inline]
    pub fn all(self) -> paging::AllItems<crate::model::Page<crate::model::SavedShow>> {
        self.stream().all()
    }
}

/// A call of [`saved_tracks`](Library::saved_tracks), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SavedTracksCall {
    session: Session,
    limit: Option<u32>,
    market: Option<crate::model::Market>,
    offset: Option<u32>,
}

impl SavedTracksCall {
    /// How many entries a page holds: 1 to 50, by default 20.
    #[inline]
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }
    /// The country, as an ISO 3166-1 alpha-2 code, whose catalogue is used. In a user session the user's country takes precedence; in an app session without it, some content is unavailable.
    #[inline]
    pub fn market(mut self, market: crate::model::Market) -> Self {
        self.market = Some(market);
        self
    }
    /// Where the page starts, counted from 0.
    #[inline]
    pub fn offset(mut self, offset: u32) -> Self {
        self.offset = Some(offset);
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::Page<crate::model::SavedTrack>> {
        call::send(self)
    }
    /// Timeouts, retries and waits of this call, instead of the session's.
    #[must_use]
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.session = self.session.with_options(options);
        self
    }
}

impl IntoFuture for SavedTracksCall {
    type Output = Result<crate::model::Page<crate::model::SavedTrack>, Error>;
    type IntoFuture = Sending<crate::model::Page<crate::model::SavedTrack>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for SavedTracksCall {
    type Answer = crate::model::Page<crate::model::SavedTrack>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-users-saved-tracks",
        method: "GET",
        path: "/me/tracks",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        wire::built(
            wire::client(&self.session)
                .get_users_saved_tracks(
                    request::text(&self.limit).as_deref(),
                    request::text(&self.market).as_deref(),
                    request::text(&self.offset).as_deref(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

impl Paged for SavedTracksCall {
    type Page = crate::model::Page<crate::model::SavedTrack>;
    #[inline]
    fn open(answer: Self::Answer) -> Self::Page {
        answer
    }
    #[inline]
    fn first(&self) -> u32 {
        self.offset.unwrap_or(0)
    }
    #[inline]
    fn start_at(&mut self, start: &paging::PageStart) -> Result<(), Error> {
        start.apply_offset(&mut self.offset, &mut self.limit)
    }
}

impl SavedTracksCall {
    /// One page.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn page(self) -> Sending<crate::model::Page<crate::model::SavedTrack>> {
        paging::page(self)
    }
    /// A stream of all pages, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn pages(
        self,
    ) -> paging::PageStream<crate::model::Page<crate::model::SavedTrack>> {
        paging::PageStream::new(self.session.clone(), self)
    }
    /// A stream of all items, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn stream(
        self,
    ) -> paging::ItemStream<crate::model::Page<crate::model::SavedTrack>> {
        self.pages().items()
    }
    /// All items, from the builder's offset or cursor on, in one `Vec`.
    ///
    /// # Errors
    ///
    /// The first error that [`stream`](Self::stream) returns, which may be an item that cannot be read.
    #[inline]
    pub fn all(self) -> paging::AllItems<crate::model::Page<crate::model::SavedTrack>> {
        self.stream().all()
    }
}
