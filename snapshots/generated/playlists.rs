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

/// Playlists: their details, items, covers and followers. Reached by [`Spotify::playlists`](crate::Spotify::playlists).
pub struct Playlists<G> {
    session: Session,
    grant: std::marker::PhantomData<fn() -> G>,
}

impl<G> Playlists<G> {
    pub(crate) fn of(session: &Session) -> Self {
        Self {
            session: session.clone(),
            grant: std::marker::PhantomData,
        }
    }
    /// Adds up to 100 tracks and episodes to a playlist.
    ///
    /// Returns the playlist's new snapshot id. For more than 100 items Spotify answers 400.
    /// A public playlist requires `playlist-modify-public`, a private or collaborative one `playlist-modify-private`. The compiler does not know which one it is, so a 403 is possible.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** one of `playlist-modify-public`, `playlist-modify-private`.
    ///
    /// # Arguments
    ///
    /// * `playlist_id`: The playlist.
    /// * `uris`: The tracks and episodes to add, in this order, at most 100.
    ///
    /// Spotify's reference: [POST /playlists/{playlist_id}/items](https://developer.spotify.com/documentation/web-api/reference/add-items-to-playlist).
    pub fn add_items(
        &self,
        playlist_id: impl Into<crate::model::PlaylistId>,
        uris: impl IntoIterator<Item = impl Into<crate::model::PlayableUri>>,
    ) -> AddItemsCall
    where
        G: GrantsAny<(PlaylistModifyPublic, PlaylistModifyPrivate)>,
    {
        AddItemsCall {
            session: self.session.clone(),
            playlist_id: playlist_id.into(),
            uris: uris.into_iter().map(Into::into).collect(),
            position: None,
        }
    }
    /// Adds up to 100 tracks and episodes to a playlist.
    ///
    /// Returns the playlist's new snapshot id.
    /// A public playlist requires `playlist-modify-public`, a private or collaborative one `playlist-modify-private`. The compiler does not know which one it is, so a 403 is possible.
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** one of `playlist-modify-public`, `playlist-modify-private`.
    ///
    /// # Arguments
    ///
    /// * `playlist_id`: The playlist.
    /// * `uris`: The tracks and episodes to add, in this order, at most 100.
    ///
    /// Spotify's reference: [POST /playlists/{playlist_id}/tracks](https://developer.spotify.com/documentation/web-api/reference/add-tracks-to-playlist).
    #[deprecated(note = "Spotify has deprecated it: use `playlists().add_items`")]
    pub fn add_tracks(
        &self,
        playlist_id: impl Into<crate::model::PlaylistId>,
        uris: impl IntoIterator<Item = impl Into<crate::model::PlayableUri>>,
    ) -> AddTracksCall
    where
        G: GrantsAny<(PlaylistModifyPublic, PlaylistModifyPrivate)>,
    {
        AddTracksCall {
            session: self.session.clone(),
            playlist_id: playlist_id.into(),
            uris: uris.into_iter().map(Into::into).collect(),
            position: None,
        }
    }
    /// Changes a playlist's name, description or visibility.
    ///
    /// Only the owner may change a playlist.
    /// A public playlist requires `playlist-modify-public`, a private or collaborative one `playlist-modify-private`, and a change from one to the other requires both.
    /// The compiler does not know which one a playlist is, so a 403 is possible.
    /// In one test of 2026 a playlist that was set to private still read as public.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** one of `playlist-modify-public`, `playlist-modify-private`.
    ///
    /// # Arguments
    ///
    /// * `playlist_id`: The playlist.
    ///
    /// Spotify's reference: [PUT /playlists/{playlist_id}](https://developer.spotify.com/documentation/web-api/reference/change-playlist-details).
    pub fn change_details(
        &self,
        playlist_id: impl Into<crate::model::PlaylistId>,
    ) -> ChangeDetailsCall
    where
        G: GrantsAny<(PlaylistModifyPublic, PlaylistModifyPrivate)>,
    {
        ChangeDetailsCall {
            session: self.session.clone(),
            playlist_id: playlist_id.into(),
            collaborative: None,
            description: None,
            name: None,
            public: None,
        }
    }
    /// Reads a playlist's cover images.
    ///
    /// Works for the playlists of every owner, including Spotify's.
    /// The URLs of the images expire in less than a day.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// # Arguments
    ///
    /// * `playlist_id`: The playlist.
    ///
    /// Spotify's reference: [GET /playlists/{playlist_id}/images](https://developer.spotify.com/documentation/web-api/reference/get-playlist-cover).
    pub fn cover(&self, playlist_id: impl Into<crate::model::PlaylistId>) -> CoverCall {
        CoverCall {
            session: self.session.clone(),
            playlist_id: playlist_id.into(),
        }
    }
    /// Creates an empty playlist that other users may edit.
    ///
    /// A collaborative playlist is always private, but Spotify requires both scopes.
    /// The name need not be unique. A user can have about 11,000 playlists.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `playlist-modify-private`, `playlist-modify-public`.
    ///
    /// # Arguments
    ///
    /// * `name`: The new playlist's name, which need not be unique.
    ///
    /// Spotify's reference: [POST /me/playlists](https://developer.spotify.com/documentation/web-api/reference/create-playlist).
    pub fn create_collaborative(
        &self,
        name: impl Into<String>,
    ) -> CreateCollaborativeCall
    where
        G: Grants<PlaylistModifyPrivate> + Grants<PlaylistModifyPublic>,
    {
        CreateCollaborativeCall {
            session: self.session.clone(),
            description: None,
            name: name.into(),
        }
    }
    /// Creates an empty playlist that other users may edit, for a user who must be the signed-in one.
    ///
    /// A collaborative playlist is always private, but Spotify requires both scopes.
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `playlist-modify-private`, `playlist-modify-public`.
    ///
    /// # Arguments
    ///
    /// * `user_id`: The user for whom to create the playlist: the signed-in one.
    /// * `name`: The new playlist's name, which need not be unique.
    ///
    /// Spotify's reference: [POST /users/{user_id}/playlists](https://developer.spotify.com/documentation/web-api/reference/create-playlist-for-user).
    #[deprecated(
        note = "Spotify has deprecated it: use `playlists().create_collaborative`"
    )]
    pub fn create_collaborative_for_user(
        &self,
        user_id: impl Into<crate::model::UserId>,
        name: impl Into<String>,
    ) -> CreateCollaborativeForUserCall
    where
        G: Grants<PlaylistModifyPrivate> + Grants<PlaylistModifyPublic>,
    {
        CreateCollaborativeForUserCall {
            session: self.session.clone(),
            user_id: user_id.into(),
            description: None,
            name: name.into(),
        }
    }
    /// Creates an empty private playlist.
    ///
    /// The name need not be unique. A user can have about 11,000 playlists.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `playlist-modify-private`.
    ///
    /// # Arguments
    ///
    /// * `name`: The new playlist's name, which need not be unique.
    ///
    /// Spotify's reference: [POST /me/playlists](https://developer.spotify.com/documentation/web-api/reference/create-playlist).
    pub fn create_private(&self, name: impl Into<String>) -> CreatePrivateCall
    where
        G: Grants<PlaylistModifyPrivate>,
    {
        CreatePrivateCall {
            session: self.session.clone(),
            description: None,
            name: name.into(),
        }
    }
    /// Creates an empty private playlist for a user, who must be the signed-in one.
    ///
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `playlist-modify-private`.
    ///
    /// # Arguments
    ///
    /// * `user_id`: The user for whom to create the playlist: the signed-in one.
    /// * `name`: The new playlist's name, which need not be unique.
    ///
    /// Spotify's reference: [POST /users/{user_id}/playlists](https://developer.spotify.com/documentation/web-api/reference/create-playlist-for-user).
    #[deprecated(note = "Spotify has deprecated it: use `playlists().create_private`")]
    pub fn create_private_for_user(
        &self,
        user_id: impl Into<crate::model::UserId>,
        name: impl Into<String>,
    ) -> CreatePrivateForUserCall
    where
        G: Grants<PlaylistModifyPrivate>,
    {
        CreatePrivateForUserCall {
            session: self.session.clone(),
            user_id: user_id.into(),
            description: None,
            name: name.into(),
        }
    }
    /// Creates an empty public playlist.
    ///
    /// The name need not be unique. A user can have about 11,000 playlists.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `playlist-modify-public`.
    ///
    /// # Arguments
    ///
    /// * `name`: The new playlist's name, which need not be unique.
    ///
    /// Spotify's reference: [POST /me/playlists](https://developer.spotify.com/documentation/web-api/reference/create-playlist).
    pub fn create_public(&self, name: impl Into<String>) -> CreatePublicCall
    where
        G: Grants<PlaylistModifyPublic>,
    {
        CreatePublicCall {
            session: self.session.clone(),
            description: None,
            name: name.into(),
        }
    }
    /// Creates an empty public playlist for a user, who must be the signed-in one.
    ///
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `playlist-modify-public`.
    ///
    /// # Arguments
    ///
    /// * `user_id`: The user for whom to create the playlist: the signed-in one.
    /// * `name`: The new playlist's name, which need not be unique.
    ///
    /// Spotify's reference: [POST /users/{user_id}/playlists](https://developer.spotify.com/documentation/web-api/reference/create-playlist-for-user).
    #[deprecated(note = "Spotify has deprecated it: use `playlists().create_public`")]
    pub fn create_public_for_user(
        &self,
        user_id: impl Into<crate::model::UserId>,
        name: impl Into<String>,
    ) -> CreatePublicForUserCall
    where
        G: Grants<PlaylistModifyPublic>,
    {
        CreatePublicForUserCall {
            session: self.session.clone(),
            user_id: user_id.into(),
            description: None,
            name: name.into(),
        }
    }
    /// Follows a playlist without showing it on the user's profile.
    ///
    /// The scope depends on how the playlist is followed, not on whether it is public.
    /// Spotify announced its removal for apps in development mode, but one such app still got a 200 in October 2026.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `playlist-modify-private`.
    ///
    /// # Arguments
    ///
    /// * `playlist_id`: The playlist.
    ///
    /// Spotify's reference: [PUT /playlists/{playlist_id}/followers](https://developer.spotify.com/documentation/web-api/reference/follow-playlist).
    #[deprecated(note = "Spotify has deprecated it: use `library().save`")]
    pub fn follow_privately(
        &self,
        playlist_id: impl Into<crate::model::PlaylistId>,
    ) -> FollowPrivatelyCall
    where
        G: Grants<PlaylistModifyPrivate>,
    {
        FollowPrivatelyCall {
            session: self.session.clone(),
            playlist_id: playlist_id.into(),
        }
    }
    /// Follows a playlist and shows it on the user's profile.
    ///
    /// The scope depends on how the playlist is followed, not on whether it is public.
    /// Spotify announced its removal for apps in development mode, but one such app still got a 200 in October 2026.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `playlist-modify-public`.
    ///
    /// # Arguments
    ///
    /// * `playlist_id`: The playlist.
    ///
    /// Spotify's reference: [PUT /playlists/{playlist_id}/followers](https://developer.spotify.com/documentation/web-api/reference/follow-playlist).
    #[deprecated(note = "Spotify has deprecated it: use `library().save`")]
    pub fn follow_publicly(
        &self,
        playlist_id: impl Into<crate::model::PlaylistId>,
    ) -> FollowPubliclyCall
    where
        G: Grants<PlaylistModifyPublic>,
    {
        FollowPubliclyCall {
            session: self.session.clone(),
            playlist_id: playlist_id.into(),
        }
    }
    /// Reads one playlist.
    ///
    /// The answer holds the first page of the items; `playlists().items` lists all of them.
    /// Apps in development mode get `items` only for a playlist that the user owns or collaborates on. Other playlists, and every playlist in an app session, come without it.
    /// Spotify answers 404 to its own playlists for apps without access since 2024-11-27.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// # Arguments
    ///
    /// * `playlist_id`: The playlist.
    ///
    /// Spotify's reference: [GET /playlists/{playlist_id}](https://developer.spotify.com/documentation/web-api/reference/get-playlist).
    pub fn get(&self, playlist_id: impl Into<crate::model::PlaylistId>) -> GetCall {
        GetCall {
            session: self.session.clone(),
            playlist_id: playlist_id.into(),
            additional_types: None,
            market: None,
        }
    }
    /// Reads only those fields of a playlist that `fields` names.
    ///
    /// See [`get`](Self::get).
    ///
    /// **Session:** a user's or the app's.
    ///
    /// The answer is JSON, because its fields depend on what the caller asks for.
    ///
    /// # Arguments
    ///
    /// * `playlist_id`: The playlist.
    /// * `fields`: The fields that the answer is to have: names separated by commas, with `.` for a field of an object, parentheses for the fields of a list's entries, and `!` to exclude a field.
    ///
    /// Spotify's reference: [GET /playlists/{playlist_id}](https://developer.spotify.com/documentation/web-api/reference/get-playlist).
    pub fn get_fields(
        &self,
        playlist_id: impl Into<crate::model::PlaylistId>,
        fields: impl Into<String>,
    ) -> GetFieldsCall {
        GetFieldsCall {
            session: self.session.clone(),
            playlist_id: playlist_id.into(),
            fields: fields.into(),
            additional_types: None,
            market: None,
        }
    }
    /// Lists a playlist's tracks and episodes.
    ///
    /// Works only for a playlist that the user owns or collaborates on. For others Spotify answers 403, for its own playlists 404.
    /// `playlist-read-private` gives access to the user's private playlists, `playlist-read-collaborative` to those of others that the user collaborates on.
    /// An entry may have no item, and local files have no id.
    /// By Spotify's document a page holds at most 50 items, 20 by default; one app got 100 in October 2026.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes that add to the answer:** `playlist-read-private`, `playlist-read-collaborative`.
    ///
    /// # Arguments
    ///
    /// * `playlist_id`: The playlist.
    ///
    /// Spotify's reference: [GET /playlists/{playlist_id}/items](https://developer.spotify.com/documentation/web-api/reference/get-playlists-items).
    pub fn items(&self, playlist_id: impl Into<crate::model::PlaylistId>) -> ItemsCall
    where
        G: ActsForUser,
    {
        ItemsCall {
            session: self.session.clone(),
            playlist_id: playlist_id.into(),
            additional_types: None,
            limit: None,
            market: None,
            offset: None,
        }
    }
    /// Reads only those fields of a playlist's items that `fields` names.
    ///
    /// See [`items`](Self::items).
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes that add to the answer:** `playlist-read-private`, `playlist-read-collaborative`.
    ///
    /// The answer is JSON, because its fields depend on what the caller asks for.
    ///
    /// # Arguments
    ///
    /// * `playlist_id`: The playlist.
    /// * `fields`: The fields that the answer is to have: names separated by commas, with `.` for a field of an object, parentheses for the fields of a list's entries, and `!` to exclude a field.
    ///
    /// Spotify's reference: [GET /playlists/{playlist_id}/items](https://developer.spotify.com/documentation/web-api/reference/get-playlists-items).
    pub fn items_fields(
        &self,
        playlist_id: impl Into<crate::model::PlaylistId>,
        fields: impl Into<String>,
    ) -> ItemsFieldsCall
    where
        G: ActsForUser,
    {
        ItemsFieldsCall {
            session: self.session.clone(),
            playlist_id: playlist_id.into(),
            fields: fields.into(),
            additional_types: None,
            limit: None,
            market: None,
            offset: None,
        }
    }
    /// Lists the playlists that the user owns or follows.
    ///
    /// Without the optional scopes it lists only public playlists.
    /// A page holds at most 50 playlists, 20 by default. Spotify may send `null` for a playlist; such entries are left out.
    /// Spotify's mixes are not listed even if the user follows them.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes that add to the answer:** `playlist-read-private`, `playlist-read-collaborative`.
    ///
    /// Spotify's reference: [GET /me/playlists](https://developer.spotify.com/documentation/web-api/reference/get-a-list-of-current-users-playlists).
    pub fn mine(&self) -> MineCall
    where
        G: ActsForUser,
    {
        MineCall {
            session: self.session.clone(),
            limit: None,
            offset: None,
        }
    }
    /// Lists the playlists that a user owns or follows.
    ///
    /// The optional scopes add private and collaborative playlists, but only for the id of the signed-in user.
    /// A page holds at most 50 playlists, 20 by default. Spotify may send `null` for a playlist; such entries are left out.
    /// Apps in development mode get a 403 under the rules of February 2026, also for the user's own id; apps that were registered earlier may still have access.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// **Scopes that add to the answer:** `playlist-read-private`, `playlist-read-collaborative`.
    ///
    /// # Arguments
    ///
    /// * `user_id`: The user whose playlists to list.
    ///
    /// Spotify's reference: [GET /users/{user_id}/playlists](https://developer.spotify.com/documentation/web-api/reference/get-list-users-playlists).
    #[deprecated(note = "Spotify has deprecated it: use `playlists().mine`")]
    pub fn of_user(&self, user_id: impl Into<crate::model::UserId>) -> OfUserCall {
        OfUserCall {
            session: self.session.clone(),
            user_id: user_id.into(),
            limit: None,
            offset: None,
        }
    }
    /// Removes up to 100 tracks and episodes from a playlist.
    ///
    /// Removes every occurrence; Spotify no longer documents removal by position. Returns the playlist's new snapshot id.
    /// With a `snapshot_id` the removal applies to that version and Spotify merges it with later edits; it never reports a conflict.
    /// A public playlist requires `playlist-modify-public`, a private or collaborative one `playlist-modify-private`. The compiler does not know which one it is, so a 403 is possible.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** one of `playlist-modify-public`, `playlist-modify-private`.
    ///
    /// # Arguments
    ///
    /// * `playlist_id`: The playlist.
    /// * `items`: The tracks and episodes to remove, at most 100, with every occurrence.
    ///
    /// Spotify's reference: [DELETE /playlists/{playlist_id}/items](https://developer.spotify.com/documentation/web-api/reference/remove-items-playlist).
    pub fn remove_items(
        &self,
        playlist_id: impl Into<crate::model::PlaylistId>,
        items: impl IntoIterator<Item = impl Into<crate::model::PlayableUri>>,
    ) -> RemoveItemsCall
    where
        G: GrantsAny<(PlaylistModifyPublic, PlaylistModifyPrivate)>,
    {
        RemoveItemsCall {
            session: self.session.clone(),
            playlist_id: playlist_id.into(),
            items: items.into_iter().map(Into::into).collect(),
            snapshot_id: None,
        }
    }
    /// Removes up to 100 tracks and episodes from a playlist.
    ///
    /// Removes every occurrence. Returns the playlist's new snapshot id.
    /// A public playlist requires `playlist-modify-public`, a private or collaborative one `playlist-modify-private`. The compiler does not know which one it is, so a 403 is possible.
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** one of `playlist-modify-public`, `playlist-modify-private`.
    ///
    /// # Arguments
    ///
    /// * `playlist_id`: The playlist.
    /// * `tracks`: The tracks and episodes to remove, at most 100, with every occurrence.
    ///
    /// Spotify's reference: [DELETE /playlists/{playlist_id}/tracks](https://developer.spotify.com/documentation/web-api/reference/remove-tracks-playlist).
    #[deprecated(note = "Spotify has deprecated it: use `playlists().remove_items`")]
    pub fn remove_tracks(
        &self,
        playlist_id: impl Into<crate::model::PlaylistId>,
        tracks: impl IntoIterator<Item = impl Into<crate::model::PlayableUri>>,
    ) -> RemoveTracksCall
    where
        G: GrantsAny<(PlaylistModifyPublic, PlaylistModifyPrivate)>,
    {
        RemoveTracksCall {
            session: self.session.clone(),
            playlist_id: playlist_id.into(),
            snapshot_id: None,
            tracks: tracks.into_iter().map(Into::into).collect(),
        }
    }
    /// Moves consecutive items within a playlist.
    ///
    /// Returns the playlist's new snapshot id.
    /// With a `snapshot_id` the move applies to that version and Spotify merges it with later edits; it never reports a conflict.
    /// A public playlist requires `playlist-modify-public`, a private or collaborative one `playlist-modify-private`. The compiler does not know which one it is, so a 403 is possible.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** one of `playlist-modify-public`, `playlist-modify-private`.
    ///
    /// # Arguments
    ///
    /// * `playlist_id`: The playlist.
    /// * `range_start`: The position of the first item to move, counted from 0.
    /// * `insert_before`: The position to insert them before, counted from 0 before the move. The playlist's length moves them to its end.
    ///
    /// Spotify's reference: [PUT /playlists/{playlist_id}/items](https://developer.spotify.com/documentation/web-api/reference/reorder-or-replace-playlists-items).
    pub fn reorder_items(
        &self,
        playlist_id: impl Into<crate::model::PlaylistId>,
        range_start: u32,
        insert_before: u32,
    ) -> ReorderItemsCall
    where
        G: GrantsAny<(PlaylistModifyPublic, PlaylistModifyPrivate)>,
    {
        ReorderItemsCall {
            session: self.session.clone(),
            playlist_id: playlist_id.into(),
            range_start: range_start,
            insert_before: insert_before,
            range_length: None,
            snapshot_id: None,
        }
    }
    /// Moves consecutive items within a playlist.
    ///
    /// Returns the playlist's new snapshot id.
    /// A public playlist requires `playlist-modify-public`, a private or collaborative one `playlist-modify-private`. The compiler does not know which one it is, so a 403 is possible.
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** one of `playlist-modify-public`, `playlist-modify-private`.
    ///
    /// # Arguments
    ///
    /// * `playlist_id`: The playlist.
    /// * `range_start`: The position of the first item to move, counted from 0.
    /// * `insert_before`: The position to insert them before, counted from 0 before the move. The playlist's length moves them to its end.
    ///
    /// Spotify's reference: [PUT /playlists/{playlist_id}/tracks](https://developer.spotify.com/documentation/web-api/reference/reorder-or-replace-playlists-tracks).
    #[deprecated(note = "Spotify has deprecated it: use `playlists().reorder_items`")]
    pub fn reorder_tracks(
        &self,
        playlist_id: impl Into<crate::model::PlaylistId>,
        range_start: u32,
        insert_before: u32,
    ) -> ReorderTracksCall
    where
        G: GrantsAny<(PlaylistModifyPublic, PlaylistModifyPrivate)>,
    {
        ReorderTracksCall {
            session: self.session.clone(),
            playlist_id: playlist_id.into(),
            range_start: range_start,
            insert_before: insert_before,
            range_length: None,
            snapshot_id: None,
        }
    }
    /// Replaces all items of a playlist with up to 100 tracks and episodes.
    ///
    /// Returns the playlist's new snapshot id. An empty list clears the playlist.
    /// A public playlist requires `playlist-modify-public`, a private or collaborative one `playlist-modify-private`. The compiler does not know which one it is, so a 403 is possible.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** one of `playlist-modify-public`, `playlist-modify-private`.
    ///
    /// # Arguments
    ///
    /// * `playlist_id`: The playlist.
    /// * `uris`: The tracks and episodes that the playlist is to hold, in this order, at most 100.
    ///
    /// Spotify's reference: [PUT /playlists/{playlist_id}/items](https://developer.spotify.com/documentation/web-api/reference/reorder-or-replace-playlists-items).
    pub fn replace_items(
        &self,
        playlist_id: impl Into<crate::model::PlaylistId>,
        uris: impl IntoIterator<Item = impl Into<crate::model::PlayableUri>>,
    ) -> ReplaceItemsCall
    where
        G: GrantsAny<(PlaylistModifyPublic, PlaylistModifyPrivate)>,
    {
        ReplaceItemsCall {
            session: self.session.clone(),
            playlist_id: playlist_id.into(),
            uris: uris.into_iter().map(Into::into).collect(),
        }
    }
    /// Replaces all items of a playlist with up to 100 tracks and episodes.
    ///
    /// Returns the playlist's new snapshot id. An empty list clears the playlist.
    /// A public playlist requires `playlist-modify-public`, a private or collaborative one `playlist-modify-private`. The compiler does not know which one it is, so a 403 is possible.
    /// Apps in development mode get a 403 under the rules of February 2026; apps that were registered earlier may still have access.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** one of `playlist-modify-public`, `playlist-modify-private`.
    ///
    /// # Arguments
    ///
    /// * `playlist_id`: The playlist.
    /// * `uris`: The tracks and episodes that the playlist is to hold, in this order, at most 100.
    ///
    /// Spotify's reference: [PUT /playlists/{playlist_id}/tracks](https://developer.spotify.com/documentation/web-api/reference/reorder-or-replace-playlists-tracks).
    #[deprecated(note = "Spotify has deprecated it: use `playlists().replace_items`")]
    pub fn replace_tracks(
        &self,
        playlist_id: impl Into<crate::model::PlaylistId>,
        uris: impl IntoIterator<Item = impl Into<crate::model::PlayableUri>>,
    ) -> ReplaceTracksCall
    where
        G: GrantsAny<(PlaylistModifyPublic, PlaylistModifyPrivate)>,
    {
        ReplaceTracksCall {
            session: self.session.clone(),
            playlist_id: playlist_id.into(),
            uris: uris.into_iter().map(Into::into).collect(),
        }
    }
    /// Lists a playlist's tracks and episodes.
    ///
    /// `playlist-read-private` gives access to private playlists, `playlist-read-collaborative` to collaborative ones.
    /// An entry may have no track, and local files have no id.
    /// Apps in development mode get a 403 under the rules of February 2026, even for the user's own playlists; apps that were registered earlier may still have access.
    ///
    /// **Session:** a user's or the app's.
    ///
    /// **Scopes that add to the answer:** `playlist-read-private`, `playlist-read-collaborative`.
    ///
    /// # Arguments
    ///
    /// * `playlist_id`: The playlist.
    ///
    /// Spotify's reference: [GET /playlists/{playlist_id}/tracks](https://developer.spotify.com/documentation/web-api/reference/get-playlists-tracks).
    #[deprecated(note = "Spotify has deprecated it: use `playlists().items`")]
    pub fn tracks(
        &self,
        playlist_id: impl Into<crate::model::PlaylistId>,
    ) -> TracksCall {
        TracksCall {
            session: self.session.clone(),
            playlist_id: playlist_id.into(),
            additional_types: None,
            limit: None,
            market: None,
            offset: None,
        }
    }
    /// Reads only those fields of a playlist's items that `fields` names, by the older path.
    ///
    /// See [`tracks`](Self::tracks).
    ///
    /// **Session:** a user's or the app's.
    ///
    /// **Scopes that add to the answer:** `playlist-read-private`, `playlist-read-collaborative`.
    ///
    /// The answer is JSON, because its fields depend on what the caller asks for.
    ///
    /// # Arguments
    ///
    /// * `playlist_id`: The playlist.
    /// * `fields`: The fields that the answer is to have: names separated by commas, with `.` for a field of an object, parentheses for the fields of a list's entries, and `!` to exclude a field.
    ///
    /// Spotify's reference: [GET /playlists/{playlist_id}/tracks](https://developer.spotify.com/documentation/web-api/reference/get-playlists-tracks).
    #[deprecated(note = "Spotify has deprecated it: use `playlists().items`")]
    pub fn tracks_fields(
        &self,
        playlist_id: impl Into<crate::model::PlaylistId>,
        fields: impl Into<String>,
    ) -> TracksFieldsCall {
        TracksFieldsCall {
            session: self.session.clone(),
            playlist_id: playlist_id.into(),
            fields: fields.into(),
            additional_types: None,
            limit: None,
            market: None,
            offset: None,
        }
    }
    /// Stops following a playlist. For a playlist that the user owns, this deletes it.
    ///
    /// A playlist that is followed publicly requires `playlist-modify-public`, one that is followed privately `playlist-modify-private`. The compiler does not know which one it is, so a 403 is possible.
    /// Spotify announced its removal for apps in development mode, but one such app still got a 200 in October 2026.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** one of `playlist-modify-public`, `playlist-modify-private`.
    ///
    /// # Arguments
    ///
    /// * `playlist_id`: The playlist.
    ///
    /// Spotify's reference: [DELETE /playlists/{playlist_id}/followers](https://developer.spotify.com/documentation/web-api/reference/unfollow-playlist).
    #[deprecated(note = "Spotify has deprecated it: use `library().remove`")]
    pub fn unfollow(
        &self,
        playlist_id: impl Into<crate::model::PlaylistId>,
    ) -> UnfollowCall
    where
        G: GrantsAny<(PlaylistModifyPublic, PlaylistModifyPrivate)>,
    {
        UnfollowCall {
            session: self.session.clone(),
            playlist_id: playlist_id.into(),
        }
    }
    /// Replaces a playlist's cover image.
    ///
    /// Takes a JPEG of about 191 KB at most, because the limit of 256 KB applies to its base64 form.
    /// Spotify answers 202, and the image becomes visible some seconds later. This operation has a separate rate limit.
    /// Only the owner may change the cover. A public playlist requires `playlist-modify-public`, a private one `playlist-modify-private`. The compiler does not know which one it is, so a 401 or 403 is possible.
    ///
    /// **Session:** a signed-in user's.
    ///
    /// **Scopes:** `ugc-image-upload`.
    ///
    /// **Scopes:** one of `playlist-modify-public`, `playlist-modify-private`.
    ///
    /// # Arguments
    ///
    /// * `playlist_id`: The playlist whose cover to replace.
    /// * `jpeg`: The image, made from the bytes of a JPEG file by [`Jpeg::new`](crate::model::Jpeg::new).
    ///
    /// Spotify's reference: [PUT /playlists/{playlist_id}/images](https://developer.spotify.com/documentation/web-api/reference/upload-custom-playlist-cover).
    pub fn upload_cover(
        &self,
        playlist_id: impl Into<crate::model::PlaylistId>,
        jpeg: crate::model::Jpeg,
    ) -> UploadCoverCall
    where
        G: Grants<UgcImageUpload>
            + GrantsAny<(PlaylistModifyPublic, PlaylistModifyPrivate)>,
    {
        UploadCoverCall {
            session: self.session.clone(),
            playlist_id: playlist_id.into(),
            jpeg: jpeg,
        }
    }
}

impl<G> Clone for Playlists<G> {
    fn clone(&self) -> Self {
        Self::of(&self.session)
    }
}

impl<G> std::fmt::Debug for Playlists<G> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct(stringify!(Playlists)).finish_non_exhaustive()
    }
}

/// A call of [`add_items`](Playlists::add_items), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct AddItemsCall {
    session: Session,
    playlist_id: crate::model::PlaylistId,
    uris: Vec<crate::model::PlayableUri>,
    position: Option<u32>,
}

impl AddItemsCall {
    /// The position to insert the items at, counted from 0, by default the end.
    #[inline]
    pub fn position(mut self, position: u32) -> Self {
        self.position = Some(position);
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::SnapshotId> {
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

impl IntoFuture for AddItemsCall {
    type Output = Result<crate::model::SnapshotId, Error>;
    type IntoFuture = Sending<crate::model::SnapshotId>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for AddItemsCall {
    type Answer = crate::model::SnapshotId;
    const OPERATION: &'static Operation = &Operation {
        id: "add-items-to-playlist",
        method: "POST",
        path: "/playlists/{playlist_id}/items",
        idempotent: false,
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
        body.put("uris", self.uris.json());
        if let Some(value) = &self.position {
            body.put("position", value.json());
        }
        wire::built(
            wire::client(&self.session)
                .add_items_to_playlist(
                    &request::segment("playlist_id", &self.playlist_id)?,
                    &body,
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::envelope(answer, "snapshot_id")
    }
}

/// A call of [`add_tracks`](Playlists::add_tracks), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct AddTracksCall {
    session: Session,
    playlist_id: crate::model::PlaylistId,
    uris: Vec<crate::model::PlayableUri>,
    position: Option<u32>,
}

impl AddTracksCall {
    /// The position to insert the items at, counted from 0, by default the end.
    #[inline]
    pub fn position(mut self, position: u32) -> Self {
        self.position = Some(position);
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::SnapshotId> {
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

impl IntoFuture for AddTracksCall {
    type Output = Result<crate::model::SnapshotId, Error>;
    type IntoFuture = Sending<crate::model::SnapshotId>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for AddTracksCall {
    type Answer = crate::model::SnapshotId;
    const OPERATION: &'static Operation = &Operation {
        id: "add-tracks-to-playlist",
        method: "POST",
        path: "/playlists/{playlist_id}/tracks",
        idempotent: false,
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
        body.put("uris", self.uris.json());
        if let Some(value) = &self.position {
            body.put("position", value.json());
        }
        wire::built(
            wire::client(&self.session)
                .add_tracks_to_playlist(
                    &request::segment("playlist_id", &self.playlist_id)?,
                    &body,
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::envelope(answer, "snapshot_id")
    }
}

/// A call of [`change_details`](Playlists::change_details), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ChangeDetailsCall {
    session: Session,
    playlist_id: crate::model::PlaylistId,
    collaborative: Option<bool>,
    description: Option<String>,
    name: Option<String>,
    public: Option<bool>,
}

impl ChangeDetailsCall {
    /// Whether other users may edit the playlist. Possible only for a playlist that is not public.
    #[inline]
    pub fn collaborative(mut self, collaborative: bool) -> Self {
        self.collaborative = Some(collaborative);
        self
    }
    /// The new description, as Spotify's apps show it.
    #[inline]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// The new name.
    #[inline]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Whether the playlist shows on the user's profile from now on.
    #[inline]
    pub fn public(mut self, public: bool) -> Self {
        self.public = Some(public);
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
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

impl IntoFuture for ChangeDetailsCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for ChangeDetailsCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "change-playlist-details",
        method: "PUT",
        path: "/playlists/{playlist_id}",
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
        if let Some(value) = &self.collaborative {
            body.put("collaborative", value.json());
        }
        if let Some(value) = &self.description {
            body.put("description", value.json());
        }
        if let Some(value) = &self.name {
            body.put("name", value.json());
        }
        if let Some(value) = &self.public {
            body.put("public", value.json());
        }
        wire::built(
            wire::client(&self.session)
                .change_playlist_details(
                    &request::segment("playlist_id", &self.playlist_id)?,
                    &body,
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

/// A call of [`cover`](Playlists::cover), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CoverCall {
    session: Session,
    playlist_id: crate::model::PlaylistId,
}

impl CoverCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<Vec<crate::model::Image>> {
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

impl IntoFuture for CoverCall {
    type Output = Result<Vec<crate::model::Image>, Error>;
    type IntoFuture = Sending<Vec<crate::model::Image>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for CoverCall {
    type Answer = Vec<crate::model::Image>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-playlist-cover",
        method: "GET",
        path: "/playlists/{playlist_id}/images",
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
                .get_playlist_cover(&request::segment("playlist_id", &self.playlist_id)?),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

/// A call of [`create_collaborative`](Playlists::create_collaborative), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CreateCollaborativeCall {
    session: Session,
    description: Option<String>,
    name: String,
}

impl CreateCollaborativeCall {
    /// The playlist's description, as Spotify's apps show it.
    #[inline]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::Playlist> {
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

impl IntoFuture for CreateCollaborativeCall {
    type Output = Result<crate::model::Playlist, Error>;
    type IntoFuture = Sending<crate::model::Playlist>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for CreateCollaborativeCall {
    type Answer = crate::model::Playlist;
    const OPERATION: &'static Operation = &Operation {
        id: "create-playlist",
        method: "POST",
        path: "/me/playlists",
        idempotent: false,
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
        body.put("collaborative", serde_json::Value::from(true));
        if let Some(value) = &self.description {
            body.put("description", value.json());
        }
        body.put("name", self.name.json());
        body.put("public", serde_json::Value::from(false));
        wire::built(wire::client(&self.session).create_playlist(&body))
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

/// A call of [`create_collaborative_for_user`](Playlists::create_collaborative_for_user), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CreateCollaborativeForUserCall {
    session: Session,
    user_id: crate::model::UserId,
    description: Option<String>,
    name: String,
}

impl CreateCollaborativeForUserCall {
    /// The playlist's description, as Spotify's apps show it.
    #[inline]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::Playlist> {
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

impl IntoFuture for CreateCollaborativeForUserCall {
    type Output = Result<crate::model::Playlist, Error>;
    type IntoFuture = Sending<crate::model::Playlist>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for CreateCollaborativeForUserCall {
    type Answer = crate::model::Playlist;
    const OPERATION: &'static Operation = &Operation {
        id: "create-playlist-for-user",
        method: "POST",
        path: "/users/{user_id}/playlists",
        idempotent: false,
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
        body.put("collaborative", serde_json::Value::from(true));
        if let Some(value) = &self.description {
            body.put("description", value.json());
        }
        body.put("name", self.name.json());
        body.put("public", serde_json::Value::from(false));
        wire::built(
            wire::client(&self.session)
                .create_playlist_for_user(
                    &request::segment("user_id", &self.user_id)?,
                    &body,
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

/// A call of [`create_private`](Playlists::create_private), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CreatePrivateCall {
    session: Session,
    description: Option<String>,
    name: String,
}

impl CreatePrivateCall {
    /// The playlist's description, as Spotify's apps show it.
    #[inline]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::Playlist> {
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

impl IntoFuture for CreatePrivateCall {
    type Output = Result<crate::model::Playlist, Error>;
    type IntoFuture = Sending<crate::model::Playlist>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for CreatePrivateCall {
    type Answer = crate::model::Playlist;
    const OPERATION: &'static Operation = &Operation {
        id: "create-playlist",
        method: "POST",
        path: "/me/playlists",
        idempotent: false,
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
        if let Some(value) = &self.description {
            body.put("description", value.json());
        }
        body.put("name", self.name.json());
        body.put("public", serde_json::Value::from(false));
        wire::built(wire::client(&self.session).create_playlist(&body))
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

/// A call of [`create_private_for_user`](Playlists::create_private_for_user), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CreatePrivateForUserCall {
    session: Session,
    user_id: crate::model::UserId,
    description: Option<String>,
    name: String,
}

impl CreatePrivateForUserCall {
    /// The playlist's description, as Spotify's apps show it.
    #[inline]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::Playlist> {
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

impl IntoFuture for CreatePrivateForUserCall {
    type Output = Result<crate::model::Playlist, Error>;
    type IntoFuture = Sending<crate::model::Playlist>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for CreatePrivateForUserCall {
    type Answer = crate::model::Playlist;
    const OPERATION: &'static Operation = &Operation {
        id: "create-playlist-for-user",
        method: "POST",
        path: "/users/{user_id}/playlists",
        idempotent: false,
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
        if let Some(value) = &self.description {
            body.put("description", value.json());
        }
        body.put("name", self.name.json());
        body.put("public", serde_json::Value::from(false));
        wire::built(
            wire::client(&self.session)
                .create_playlist_for_user(
                    &request::segment("user_id", &self.user_id)?,
                    &body,
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

/// A call of [`create_public`](Playlists::create_public), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CreatePublicCall {
    session: Session,
    description: Option<String>,
    name: String,
}

impl CreatePublicCall {
    /// The playlist's description, as Spotify's apps show it.
    #[inline]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::Playlist> {
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

impl IntoFuture for CreatePublicCall {
    type Output = Result<crate::model::Playlist, Error>;
    type IntoFuture = Sending<crate::model::Playlist>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for CreatePublicCall {
    type Answer = crate::model::Playlist;
    const OPERATION: &'static Operation = &Operation {
        id: "create-playlist",
        method: "POST",
        path: "/me/playlists",
        idempotent: false,
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
        if let Some(value) = &self.description {
            body.put("description", value.json());
        }
        body.put("name", self.name.json());
        body.put("public", serde_json::Value::from(true));
        wire::built(wire::client(&self.session).create_playlist(&body))
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

/// A call of [`create_public_for_user`](Playlists::create_public_for_user), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CreatePublicForUserCall {
    session: Session,
    user_id: crate::model::UserId,
    description: Option<String>,
    name: String,
}

impl CreatePublicForUserCall {
    /// The playlist's description, as Spotify's apps show it.
    #[inline]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::Playlist> {
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

impl IntoFuture for CreatePublicForUserCall {
    type Output = Result<crate::model::Playlist, Error>;
    type IntoFuture = Sending<crate::model::Playlist>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for CreatePublicForUserCall {
    type Answer = crate::model::Playlist;
    const OPERATION: &'static Operation = &Operation {
        id: "create-playlist-for-user",
        method: "POST",
        path: "/users/{user_id}/playlists",
        idempotent: false,
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
        if let Some(value) = &self.description {
            body.put("description", value.json());
        }
        body.put("name", self.name.json());
        body.put("public", serde_json::Value::from(true));
        wire::built(
            wire::client(&self.session)
                .create_playlist_for_user(
                    &request::segment("user_id", &self.user_id)?,
                    &body,
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

/// A call of [`follow_privately`](Playlists::follow_privately), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct FollowPrivatelyCall {
    session: Session,
    playlist_id: crate::model::PlaylistId,
}

impl FollowPrivatelyCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
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

impl IntoFuture for FollowPrivatelyCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for FollowPrivatelyCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "follow-playlist",
        method: "PUT",
        path: "/playlists/{playlist_id}/followers",
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
        body.put("public", serde_json::Value::from(false));
        wire::built(
            wire::client(&self.session)
                .follow_playlist(
                    &request::segment("playlist_id", &self.playlist_id)?,
                    &body,
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

/// A call of [`follow_publicly`](Playlists::follow_publicly), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct FollowPubliclyCall {
    session: Session,
    playlist_id: crate::model::PlaylistId,
}

impl FollowPubliclyCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
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

impl IntoFuture for FollowPubliclyCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for FollowPubliclyCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "follow-playlist",
        method: "PUT",
        path: "/playlists/{playlist_id}/followers",
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
        body.put("public", serde_json::Value::from(true));
        wire::built(
            wire::client(&self.session)
                .follow_playlist(
                    &request::segment("playlist_id", &self.playlist_id)?,
                    &body,
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

/// A call of [`get`](Playlists::get), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetCall {
    session: Session,
    playlist_id: crate::model::PlaylistId,
    additional_types: Option<Vec<crate::model::AdditionalType>>,
    market: Option<crate::model::Market>,
}

impl GetCall {
    /// The types of items that the caller supports besides tracks, such as `episode`. Spotify may drop this parameter, so check the `type` of each item, too.
    #[inline]
    pub fn additional_types(
        mut self,
        additional_types: impl IntoIterator<Item = crate::model::AdditionalType>,
    ) -> Self {
        self.additional_types = Some(additional_types.into_iter().collect());
        self
    }
    /// The country, as an ISO 3166-1 alpha-2 code, whose catalogue is used. In a user session the user's country takes precedence; in an app session without it, some content is unavailable.
    #[inline]
    pub fn market(mut self, market: crate::model::Market) -> Self {
        self.market = Some(market);
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::Playlist> {
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

impl IntoFuture for GetCall {
    type Output = Result<crate::model::Playlist, Error>;
    type IntoFuture = Sending<crate::model::Playlist>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for GetCall {
    type Answer = crate::model::Playlist;
    const OPERATION: &'static Operation = &Operation {
        id: "get-playlist",
        method: "GET",
        path: "/playlists/{playlist_id}",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        if let Some(value) = &self.additional_types {
            request::entries("additional_types", value)?;
        }
        wire::built(
            wire::client(&self.session)
                .get_playlist(
                    &request::segment("playlist_id", &self.playlist_id)?,
                    request::text(&self.additional_types).as_deref(),
                    None,
                    request::text(&self.market).as_deref(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

/// A call of [`get_fields`](Playlists::get_fields), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetFieldsCall {
    session: Session,
    playlist_id: crate::model::PlaylistId,
    fields: String,
    additional_types: Option<Vec<crate::model::AdditionalType>>,
    market: Option<crate::model::Market>,
}

impl GetFieldsCall {
    /// The types of items that the caller supports besides tracks, such as `episode`. Spotify may drop this parameter, so check the `type` of each item, too.
    #[inline]
    pub fn additional_types(
        mut self,
        additional_types: impl IntoIterator<Item = crate::model::AdditionalType>,
    ) -> Self {
        self.additional_types = Some(additional_types.into_iter().collect());
        self
    }
    /// The country, as an ISO 3166-1 alpha-2 code, whose catalogue is used. In a user session the user's country takes precedence; in an app session without it, some content is unavailable.
    #[inline]
    pub fn market(mut self, market: crate::model::Market) -> Self {
        self.market = Some(market);
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<serde_json::Value> {
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

impl IntoFuture for GetFieldsCall {
    type Output = Result<serde_json::Value, Error>;
    type IntoFuture = Sending<serde_json::Value>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for GetFieldsCall {
    type Answer = serde_json::Value;
    const OPERATION: &'static Operation = &Operation {
        id: "get-playlist",
        method: "GET",
        path: "/playlists/{playlist_id}",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        if let Some(value) = &self.additional_types {
            request::entries("additional_types", value)?;
        }
        wire::built(
            wire::client(&self.session)
                .get_playlist(
                    &request::segment("playlist_id", &self.playlist_id)?,
                    request::text(&self.additional_types).as_deref(),
                    Some(&self.fields.text()),
                    request::text(&self.market).as_deref(),
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::value(answer)
    }
}

/// A call of [`items`](Playlists::items), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ItemsCall {
    session: Session,
    playlist_id: crate::model::PlaylistId,
    additional_types: Option<Vec<crate::model::AdditionalType>>,
    limit: Option<u32>,
    market: Option<crate::model::Market>,
    offset: Option<u32>,
}

impl ItemsCall {
    /// The types of items that the caller supports besides tracks, such as `episode`. Spotify may drop this parameter, so check the `type` of each item, too.
    #[inline]
    pub fn additional_types(
        mut self,
        additional_types: impl IntoIterator<Item = crate::model::AdditionalType>,
    ) -> Self {
        self.additional_types = Some(additional_types.into_iter().collect());
        self
    }
    /// How many entries a page holds: 1 to 50 by Spotify's document (one app got 100 in October 2026), by default 20.
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
    pub fn send(self) -> Sending<crate::model::Page<crate::model::PlaylistItem>> {
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

impl IntoFuture for ItemsCall {
    type Output = Result<crate::model::Page<crate::model::PlaylistItem>, Error>;
    type IntoFuture = Sending<crate::model::Page<crate::model::PlaylistItem>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for ItemsCall {
    type Answer = crate::model::Page<crate::model::PlaylistItem>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-playlists-items",
        method: "GET",
        path: "/playlists/{playlist_id}/items",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        if let Some(value) = &self.additional_types {
            request::entries("additional_types", value)?;
        }
        wire::built(
            wire::client(&self.session)
                .get_playlists_items(
                    &request::segment("playlist_id", &self.playlist_id)?,
                    request::text(&self.additional_types).as_deref(),
                    None,
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

impl Paged for ItemsCall {
    type Page = crate::model::Page<crate::model::PlaylistItem>;
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

impl ItemsCall {
    /// One page.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn page(self) -> Sending<crate::model::Page<crate::model::PlaylistItem>> {
        paging::page(self)
    }
    /// A stream of all pages, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn pages(
        self,
    ) -> paging::PageStream<crate::model::Page<crate::model::PlaylistItem>> {
        paging::PageStream::new(self.session.clone(), self)
    }
    /// A stream of all items, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn stream(
        self,
    ) -> paging::ItemStream<crate::model::Page<crate::model::PlaylistItem>> {
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
    ) -> paging::AllItems<crate::model::Page<crate::model::PlaylistItem>> {
        self.stream().all()
    }
}

/// A call of [`items_fields`](Playlists::items_fields), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ItemsFieldsCall {
    session: Session,
    playlist_id: crate::model::PlaylistId,
    fields: String,
    additional_types: Option<Vec<crate::model::AdditionalType>>,
    limit: Option<u32>,
    market: Option<crate::model::Market>,
    offset: Option<u32>,
}

impl ItemsFieldsCall {
    /// The types of items that the caller supports besides tracks, such as `episode`. Spotify may drop this parameter, so check the `type` of each item, too.
    #[inline]
    pub fn additional_types(
        mut self,
        additional_types: impl IntoIterator<Item = crate::model::AdditionalType>,
    ) -> Self {
        self.additional_types = Some(additional_types.into_iter().collect());
        self
    }
    /// How many entries a page holds: 1 to 50 by Spotify's document (one app got 100 in October 2026), by default 20.
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
    pub fn send(self) -> Sending<serde_json::Value> {
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

impl IntoFuture for ItemsFieldsCall {
    type Output = Result<serde_json::Value, Error>;
    type IntoFuture = Sending<serde_json::Value>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for ItemsFieldsCall {
    type Answer = serde_json::Value;
    const OPERATION: &'static Operation = &Operation {
        id: "get-playlists-items",
        method: "GET",
        path: "/playlists/{playlist_id}/items",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        if let Some(value) = &self.additional_types {
            request::entries("additional_types", value)?;
        }
        wire::built(
            wire::client(&self.session)
                .get_playlists_items(
                    &request::segment("playlist_id", &self.playlist_id)?,
                    request::text(&self.additional_types).as_deref(),
                    Some(&self.fields.text()),
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

/// A call of [`mine`](Playlists::mine), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct MineCall {
    session: Session,
    limit: Option<u32>,
    offset: Option<u32>,
}

impl MineCall {
    /// How many entries a page holds: 1 to 50, by default 20.
    #[inline]
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Where the page starts, counted from 0 and at most 100,000.
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
    pub fn send(self) -> Sending<crate::model::Page<crate::model::SimplifiedPlaylist>> {
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

impl IntoFuture for MineCall {
    type Output = Result<crate::model::Page<crate::model::SimplifiedPlaylist>, Error>;
    type IntoFuture = Sending<crate::model::Page<crate::model::SimplifiedPlaylist>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for MineCall {
    type Answer = crate::model::Page<crate::model::SimplifiedPlaylist>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-a-list-of-current-users-playlists",
        method: "GET",
        path: "/me/playlists",
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
                .get_a_list_of_current_users_playlists(
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

impl Paged for MineCall {
    type Page = crate::model::Page<crate::model::SimplifiedPlaylist>;
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

impl MineCall {
    /// One page.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn page(self) -> Sending<crate::model::Page<crate::model::SimplifiedPlaylist>> {
        paging::page(self)
    }
    /// A stream of all pages, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn pages(
        self,
    ) -> paging::PageStream<crate::model::Page<crate::model::SimplifiedPlaylist>> {
        paging::PageStream::new(self.session.clone(), self)
    }
    /// A stream of all items, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn stream(
        self,
    ) -> paging::ItemStream<crate::model::Page<crate::model::SimplifiedPlaylist>> {
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
    ) -> paging::AllItems<crate::model::Page<crate::model::SimplifiedPlaylist>> {
        self.stream().all()
    }
}

/// A call of [`of_user`](Playlists::of_user), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct OfUserCall {
    session: Session,
    user_id: crate::model::UserId,
    limit: Option<u32>,
    offset: Option<u32>,
}

impl OfUserCall {
    /// How many entries a page holds: 1 to 50, by default 20.
    #[inline]
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Where the page starts, counted from 0 and at most 100,000.
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
    pub fn send(self) -> Sending<crate::model::Page<crate::model::SimplifiedPlaylist>> {
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

impl IntoFuture for OfUserCall {
    type Output = Result<crate::model::Page<crate::model::SimplifiedPlaylist>, Error>;
    type IntoFuture = Sending<crate::model::Page<crate::model::SimplifiedPlaylist>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for OfUserCall {
    type Answer = crate::model::Page<crate::model::SimplifiedPlaylist>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-list-users-playlists",
        method: "GET",
        path: "/users/{user_id}/playlists",
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
                .get_list_users_playlists(
                    &request::segment("user_id", &self.user_id)?,
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

impl Paged for OfUserCall {
    type Page = crate::model::Page<crate::model::SimplifiedPlaylist>;
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

impl OfUserCall {
    /// One page.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn page(self) -> Sending<crate::model::Page<crate::model::SimplifiedPlaylist>> {
        paging::page(self)
    }
    /// A stream of all pages, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn pages(
        self,
    ) -> paging::PageStream<crate::model::Page<crate::model::SimplifiedPlaylist>> {
        paging::PageStream::new(self.session.clone(), self)
    }
    /// A stream of all items, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn stream(
        self,
    ) -> paging::ItemStream<crate::model::Page<crate::model::SimplifiedPlaylist>> {
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
    ) -> paging::AllItems<crate::model::Page<crate::model::SimplifiedPlaylist>> {
        self.stream().all()
    }
}

/// A call of [`remove_items`](Playlists::remove_items), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct RemoveItemsCall {
    session: Session,
    playlist_id: crate::model::PlaylistId,
    items: Vec<crate::model::PlayableUri>,
    snapshot_id: Option<crate::model::SnapshotId>,
}

impl RemoveItemsCall {
    /// The version of the playlist to which the edit applies. Spotify merges it with later edits.
    #[inline]
    pub fn snapshot_id(
        mut self,
        snapshot_id: impl Into<crate::model::SnapshotId>,
    ) -> Self {
        self.snapshot_id = Some(snapshot_id.into());
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::SnapshotId> {
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

impl IntoFuture for RemoveItemsCall {
    type Output = Result<crate::model::SnapshotId, Error>;
    type IntoFuture = Sending<crate::model::SnapshotId>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for RemoveItemsCall {
    type Answer = crate::model::SnapshotId;
    const OPERATION: &'static Operation = &Operation {
        id: "remove-items-playlist",
        method: "DELETE",
        path: "/playlists/{playlist_id}/items",
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
        body.put("items", request::each_in_object(&self.items, "uri"));
        if let Some(value) = &self.snapshot_id {
            body.put("snapshot_id", value.json());
        }
        wire::built(
            wire::client(&self.session)
                .remove_items_playlist(
                    &request::segment("playlist_id", &self.playlist_id)?,
                    &body,
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::envelope(answer, "snapshot_id")
    }
}

/// A call of [`remove_tracks`](Playlists::remove_tracks), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct RemoveTracksCall {
    session: Session,
    playlist_id: crate::model::PlaylistId,
    snapshot_id: Option<crate::model::SnapshotId>,
    tracks: Vec<crate::model::PlayableUri>,
}

impl RemoveTracksCall {
    /// The version of the playlist to which the edit applies. Spotify merges it with later edits.
    #[inline]
    pub fn snapshot_id(
        mut self,
        snapshot_id: impl Into<crate::model::SnapshotId>,
    ) -> Self {
        self.snapshot_id = Some(snapshot_id.into());
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::SnapshotId> {
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

impl IntoFuture for RemoveTracksCall {
    type Output = Result<crate::model::SnapshotId, Error>;
    type IntoFuture = Sending<crate::model::SnapshotId>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for RemoveTracksCall {
    type Answer = crate::model::SnapshotId;
    const OPERATION: &'static Operation = &Operation {
        id: "remove-tracks-playlist",
        method: "DELETE",
        path: "/playlists/{playlist_id}/tracks",
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
        if let Some(value) = &self.snapshot_id {
            body.put("snapshot_id", value.json());
        }
        body.put("tracks", request::each_in_object(&self.tracks, "uri"));
        wire::built(
            wire::client(&self.session)
                .remove_tracks_playlist(
                    &request::segment("playlist_id", &self.playlist_id)?,
                    &body,
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::envelope(answer, "snapshot_id")
    }
}

/// A call of [`reorder_items`](Playlists::reorder_items), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ReorderItemsCall {
    session: Session,
    playlist_id: crate::model::PlaylistId,
    range_start: u32,
    insert_before: u32,
    range_length: Option<u32>,
    snapshot_id: Option<crate::model::SnapshotId>,
}

impl ReorderItemsCall {
    /// How many items to move, by default 1.
    #[inline]
    pub fn range_length(mut self, range_length: u32) -> Self {
        self.range_length = Some(range_length);
        self
    }
    /// The version of the playlist to which the edit applies. Spotify merges it with later edits.
    #[inline]
    pub fn snapshot_id(
        mut self,
        snapshot_id: impl Into<crate::model::SnapshotId>,
    ) -> Self {
        self.snapshot_id = Some(snapshot_id.into());
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::SnapshotId> {
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

impl IntoFuture for ReorderItemsCall {
    type Output = Result<crate::model::SnapshotId, Error>;
    type IntoFuture = Sending<crate::model::SnapshotId>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for ReorderItemsCall {
    type Answer = crate::model::SnapshotId;
    const OPERATION: &'static Operation = &Operation {
        id: "reorder-or-replace-playlists-items",
        method: "PUT",
        path: "/playlists/{playlist_id}/items",
        idempotent: false,
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
        body.put("range_start", self.range_start.json());
        body.put("insert_before", self.insert_before.json());
        if let Some(value) = &self.range_length {
            body.put("range_length", value.json());
        }
        if let Some(value) = &self.snapshot_id {
            body.put("snapshot_id", value.json());
        }
        wire::built(
            wire::client(&self.session)
                .reorder_or_replace_playlists_items(
                    &request::segment("playlist_id", &self.playlist_id)?,
                    &body,
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::envelope(answer, "snapshot_id")
    }
}

/// A call of [`reorder_tracks`](Playlists::reorder_tracks), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ReorderTracksCall {
    session: Session,
    playlist_id: crate::model::PlaylistId,
    range_start: u32,
    insert_before: u32,
    range_length: Option<u32>,
    snapshot_id: Option<crate::model::SnapshotId>,
}

impl ReorderTracksCall {
    /// How many items to move, by default 1.
    #[inline]
    pub fn range_length(mut self, range_length: u32) -> Self {
        self.range_length = Some(range_length);
        self
    }
    /// The version of the playlist to which the edit applies. Spotify merges it with later edits.
    #[inline]
    pub fn snapshot_id(
        mut self,
        snapshot_id: impl Into<crate::model::SnapshotId>,
    ) -> Self {
        self.snapshot_id = Some(snapshot_id.into());
        self
    }
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::SnapshotId> {
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

impl IntoFuture for ReorderTracksCall {
    type Output = Result<crate::model::SnapshotId, Error>;
    type IntoFuture = Sending<crate::model::SnapshotId>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for ReorderTracksCall {
    type Answer = crate::model::SnapshotId;
    const OPERATION: &'static Operation = &Operation {
        id: "reorder-or-replace-playlists-tracks",
        method: "PUT",
        path: "/playlists/{playlist_id}/tracks",
        idempotent: false,
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
        body.put("range_start", self.range_start.json());
        body.put("insert_before", self.insert_before.json());
        if let Some(value) = &self.range_length {
            body.put("range_length", value.json());
        }
        if let Some(value) = &self.snapshot_id {
            body.put("snapshot_id", value.json());
        }
        wire::built(
            wire::client(&self.session)
                .reorder_or_replace_playlists_tracks(
                    &request::segment("playlist_id", &self.playlist_id)?,
                    &body,
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::envelope(answer, "snapshot_id")
    }
}

/// A call of [`replace_items`](Playlists::replace_items), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ReplaceItemsCall {
    session: Session,
    playlist_id: crate::model::PlaylistId,
    uris: Vec<crate::model::PlayableUri>,
}

impl ReplaceItemsCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::SnapshotId> {
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

impl IntoFuture for ReplaceItemsCall {
    type Output = Result<crate::model::SnapshotId, Error>;
    type IntoFuture = Sending<crate::model::SnapshotId>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for ReplaceItemsCall {
    type Answer = crate::model::SnapshotId;
    const OPERATION: &'static Operation = &Operation {
        id: "reorder-or-replace-playlists-items",
        method: "PUT",
        path: "/playlists/{playlist_id}/items",
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
        body.put("uris", self.uris.json());
        wire::built(
            wire::client(&self.session)
                .reorder_or_replace_playlists_items(
                    &request::segment("playlist_id", &self.playlist_id)?,
                    &body,
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::envelope(answer, "snapshot_id")
    }
}

/// A call of [`replace_tracks`](Playlists::replace_tracks), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ReplaceTracksCall {
    session: Session,
    playlist_id: crate::model::PlaylistId,
    uris: Vec<crate::model::PlayableUri>,
}

impl ReplaceTracksCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<crate::model::SnapshotId> {
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

impl IntoFuture for ReplaceTracksCall {
    type Output = Result<crate::model::SnapshotId, Error>;
    type IntoFuture = Sending<crate::model::SnapshotId>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for ReplaceTracksCall {
    type Answer = crate::model::SnapshotId;
    const OPERATION: &'static Operation = &Operation {
        id: "reorder-or-replace-playlists-tracks",
        method: "PUT",
        path: "/playlists/{playlist_id}/tracks",
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
        body.put("uris", self.uris.json());
        wire::built(
            wire::client(&self.session)
                .reorder_or_replace_playlists_tracks(
                    &request::segment("playlist_id", &self.playlist_id)?,
                    &body,
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::envelope(answer, "snapshot_id")
    }
}

/// A call of [`tracks`](Playlists::tracks), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct TracksCall {
    session: Session,
    playlist_id: crate::model::PlaylistId,
    additional_types: Option<Vec<crate::model::AdditionalType>>,
    limit: Option<u32>,
    market: Option<crate::model::Market>,
    offset: Option<u32>,
}

impl TracksCall {
    /// The types of items that the caller supports besides tracks, such as `episode`. Spotify may drop this parameter, so check the `type` of each item, too.
    #[inline]
    pub fn additional_types(
        mut self,
        additional_types: impl IntoIterator<Item = crate::model::AdditionalType>,
    ) -> Self {
        self.additional_types = Some(additional_types.into_iter().collect());
        self
    }
    /// How many entries a page holds: 1 to 50 by Spotify's document (the service accepts 100), by default 20.
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
    pub fn send(self) -> Sending<crate::model::Page<crate::model::PlaylistItem>> {
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

impl IntoFuture for TracksCall {
    type Output = Result<crate::model::Page<crate::model::PlaylistItem>, Error>;
    type IntoFuture = Sending<crate::model::Page<crate::model::PlaylistItem>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for TracksCall {
    type Answer = crate::model::Page<crate::model::PlaylistItem>;
    const OPERATION: &'static Operation = &Operation {
        id: "get-playlists-tracks",
        method: "GET",
        path: "/playlists/{playlist_id}/tracks",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        if let Some(value) = &self.additional_types {
            request::entries("additional_types", value)?;
        }
        wire::built(
            wire::client(&self.session)
                .get_playlists_tracks(
                    &request::segment("playlist_id", &self.playlist_id)?,
                    request::text(&self.additional_types).as_deref(),
                    None,
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

impl Paged for TracksCall {
    type Page = crate::model::Page<crate::model::PlaylistItem>;
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

impl TracksCall {
    /// One page.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn page(self) -> Sending<crate::model::Page<crate::model::PlaylistItem>> {
        paging::page(self)
    }
    /// A stream of all pages, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn pages(
        self,
    ) -> paging::PageStream<crate::model::Page<crate::model::PlaylistItem>> {
        paging::PageStream::new(self.session.clone(), self)
    }
    /// A stream of all items, from the builder's offset or cursor on. See [`paging`].
    #[inline]
    pub fn stream(
        self,
    ) -> paging::ItemStream<crate::model::Page<crate::model::PlaylistItem>> {
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
    ) -> paging::AllItems<crate::model::Page<crate::model::PlaylistItem>> {
        self.stream().all()
    }
}

/// A call of [`tracks_fields`](Playlists::tracks_fields), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct TracksFieldsCall {
    session: Session,
    playlist_id: crate::model::PlaylistId,
    fields: String,
    additional_types: Option<Vec<crate::model::AdditionalType>>,
    limit: Option<u32>,
    market: Option<crate::model::Market>,
    offset: Option<u32>,
}

impl TracksFieldsCall {
    /// The types of items that the caller supports besides tracks, such as `episode`. Spotify may drop this parameter, so check the `type` of each item, too.
    #[inline]
    pub fn additional_types(
        mut self,
        additional_types: impl IntoIterator<Item = crate::model::AdditionalType>,
    ) -> Self {
        self.additional_types = Some(additional_types.into_iter().collect());
        self
    }
    /// How many entries a page holds: 1 to 50 by Spotify's document (the service accepts 100), by default 20.
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
    pub fn send(self) -> Sending<serde_json::Value> {
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

impl IntoFuture for TracksFieldsCall {
    type Output = Result<serde_json::Value, Error>;
    type IntoFuture = Sending<serde_json::Value>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for TracksFieldsCall {
    type Answer = serde_json::Value;
    const OPERATION: &'static Operation = &Operation {
        id: "get-playlists-tracks",
        method: "GET",
        path: "/playlists/{playlist_id}/tracks",
        idempotent: true,
        body: None,
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        if let Some(value) = &self.additional_types {
            request::entries("additional_types", value)?;
        }
        wire::built(
            wire::client(&self.session)
                .get_playlists_tracks(
                    &request::segment("playlist_id", &self.playlist_id)?,
                    request::text(&self.additional_types).as_deref(),
                    Some(&self.fields.text()),
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

/// A call of [`unfollow`](Playlists::unfollow), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct UnfollowCall {
    session: Session,
    playlist_id: crate::model::PlaylistId,
}

impl UnfollowCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
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

impl IntoFuture for UnfollowCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for UnfollowCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "unfollow-playlist",
        method: "DELETE",
        path: "/playlists/{playlist_id}/followers",
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
                .unfollow_playlist(&request::segment("playlist_id", &self.playlist_id)?),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}

/// A call of [`upload_cover`](Playlists::upload_cover), sent by `.await`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct UploadCoverCall {
    session: Session,
    playlist_id: crate::model::PlaylistId,
    jpeg: crate::model::Jpeg,
}

impl UploadCoverCall {
    /// Sends the call. Awaiting the builder does the same.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> Sending<()> {
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

impl IntoFuture for UploadCoverCall {
    type Output = Result<(), Error>;
    type IntoFuture = Sending<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl Call for UploadCoverCall {
    type Answer = ();
    const OPERATION: &'static Operation = &Operation {
        id: "upload-custom-playlist-cover",
        method: "PUT",
        path: "/playlists/{playlist_id}/images",
        idempotent: true,
        body: Some("image/jpeg"),
    };
    #[inline]
    fn session(&self) -> &Session {
        &self.session
    }
    #[inline]
    fn request(&self) -> Result<Request, Error> {
        let body = self.jpeg.text().into_owned();
        wire::built(
            wire::client(&self.session)
                .upload_custom_playlist_cover(
                    &request::segment("playlist_id", &self.playlist_id)?,
                    body,
                ),
        )
    }
    #[inline]
    fn decode(answer: Answer) -> Result<Self::Answer, Error> {
        decode::done(answer)
    }
}
