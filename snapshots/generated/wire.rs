// Generated from openapi/ by `cargo spec generate`. To change it, change the files there.
// Spotify's document of 2026-05-30, SHA-256 2d888d731358ae8a97126ffd4117d257305943f06721734abe9af24962bf38c3.

use progenitor_client::encode_path;

use crate::api::wire::Client;

impl Client<'_> {
    /// Sends a `GET` request to `/albums`
    #[inline]
    pub(crate) fn get_multiple_albums<'a>(
        &'a self,
        ids: &'a str,
        market: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/albums", self.baseurl,);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("ids", &ids))
            .query(&progenitor_client::QueryParam::new("market", &market))
            .build()
    }
    /// Sends a `GET` request to `/albums/{id}`
    #[inline]
    pub(crate) fn get_an_album<'a>(
        &'a self,
        id: &'a str,
        market: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/albums/{}", self.baseurl, encode_path(& id.to_string()),);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("market", &market))
            .build()
    }
    /// Sends a `GET` request to `/albums/{id}/tracks`
    #[inline]
    pub(crate) fn get_an_albums_tracks<'a>(
        &'a self,
        id: &'a str,
        limit: Option<&'a str>,
        market: Option<&'a str>,
        offset: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!(
            "{}/albums/{}/tracks", self.baseurl, encode_path(& id.to_string()),
        );
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("market", &market))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()
    }
    /// Sends a `GET` request to `/artists`
    #[inline]
    pub(crate) fn get_multiple_artists<'a>(
        &'a self,
        ids: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/artists", self.baseurl,);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("ids", &ids))
            .build()
    }
    /// Sends a `GET` request to `/artists/{id}`
    #[inline]
    pub(crate) fn get_an_artist<'a>(
        &'a self,
        id: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/artists/{}", self.baseurl, encode_path(& id.to_string()),);
        self.client.get(url).build()
    }
    /// Sends a `GET` request to `/artists/{id}/albums`
    #[inline]
    pub(crate) fn get_an_artists_albums<'a>(
        &'a self,
        id: &'a str,
        include_groups: Option<&'a str>,
        limit: Option<&'a str>,
        market: Option<&'a str>,
        offset: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!(
            "{}/artists/{}/albums", self.baseurl, encode_path(& id.to_string()),
        );
        self.client
            .get(url)
            .query(
                &progenitor_client::QueryParam::new("include_groups", &include_groups),
            )
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("market", &market))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()
    }
    /// Sends a `GET` request to `/artists/{id}/related-artists`
    #[inline]
    pub(crate) fn get_an_artists_related_artists<'a>(
        &'a self,
        id: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!(
            "{}/artists/{}/related-artists", self.baseurl, encode_path(& id.to_string()),
        );
        self.client.get(url).build()
    }
    /// Sends a `GET` request to `/artists/{id}/top-tracks`
    #[inline]
    pub(crate) fn get_an_artists_top_tracks<'a>(
        &'a self,
        id: &'a str,
        market: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!(
            "{}/artists/{}/top-tracks", self.baseurl, encode_path(& id.to_string()),
        );
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("market", &market))
            .build()
    }
    /// Sends a `GET` request to `/audio-analysis/{id}`
    #[inline]
    pub(crate) fn get_audio_analysis<'a>(
        &'a self,
        id: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!(
            "{}/audio-analysis/{}", self.baseurl, encode_path(& id.to_string()),
        );
        self.client.get(url).build()
    }
    /// Sends a `GET` request to `/audio-features`
    #[inline]
    pub(crate) fn get_several_audio_features<'a>(
        &'a self,
        ids: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/audio-features", self.baseurl,);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("ids", &ids))
            .build()
    }
    /// Sends a `GET` request to `/audio-features/{id}`
    #[inline]
    pub(crate) fn get_audio_features<'a>(
        &'a self,
        id: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!(
            "{}/audio-features/{}", self.baseurl, encode_path(& id.to_string()),
        );
        self.client.get(url).build()
    }
    /// Sends a `GET` request to `/audiobooks`
    #[inline]
    pub(crate) fn get_multiple_audiobooks<'a>(
        &'a self,
        ids: &'a str,
        market: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/audiobooks", self.baseurl,);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("ids", &ids))
            .query(&progenitor_client::QueryParam::new("market", &market))
            .build()
    }
    /// Sends a `GET` request to `/audiobooks/{id}`
    #[inline]
    pub(crate) fn get_an_audiobook<'a>(
        &'a self,
        id: &'a str,
        market: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!(
            "{}/audiobooks/{}", self.baseurl, encode_path(& id.to_string()),
        );
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("market", &market))
            .build()
    }
    /// Sends a `GET` request to `/audiobooks/{id}/chapters`
    #[inline]
    pub(crate) fn get_audiobook_chapters<'a>(
        &'a self,
        id: &'a str,
        limit: Option<&'a str>,
        market: Option<&'a str>,
        offset: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!(
            "{}/audiobooks/{}/chapters", self.baseurl, encode_path(& id.to_string()),
        );
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("market", &market))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()
    }
    /// Sends a `GET` request to `/browse/categories`
    #[inline]
    pub(crate) fn get_categories<'a>(
        &'a self,
        limit: Option<&'a str>,
        locale: Option<&'a str>,
        offset: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/browse/categories", self.baseurl,);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("locale", &locale))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()
    }
    /// Sends a `GET` request to `/browse/categories/{category_id}`
    #[inline]
    pub(crate) fn get_a_category<'a>(
        &'a self,
        category_id: &'a str,
        locale: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!(
            "{}/browse/categories/{}", self.baseurl, encode_path(& category_id
            .to_string()),
        );
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("locale", &locale))
            .build()
    }
    /// Sends a `GET` request to `/browse/categories/{category_id}/playlists`
    #[inline]
    pub(crate) fn get_a_categories_playlists<'a>(
        &'a self,
        category_id: &'a str,
        limit: Option<&'a str>,
        offset: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!(
            "{}/browse/categories/{}/playlists", self.baseurl, encode_path(& category_id
            .to_string()),
        );
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()
    }
    /// Sends a `GET` request to `/browse/featured-playlists`
    #[inline]
    pub(crate) fn get_featured_playlists<'a>(
        &'a self,
        limit: Option<&'a str>,
        locale: Option<&'a str>,
        offset: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/browse/featured-playlists", self.baseurl,);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("locale", &locale))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()
    }
    /// Sends a `GET` request to `/browse/new-releases`
    #[inline]
    pub(crate) fn get_new_releases<'a>(
        &'a self,
        limit: Option<&'a str>,
        offset: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/browse/new-releases", self.baseurl,);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()
    }
    /// Sends a `GET` request to `/chapters`
    #[inline]
    pub(crate) fn get_several_chapters<'a>(
        &'a self,
        ids: &'a str,
        market: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/chapters", self.baseurl,);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("ids", &ids))
            .query(&progenitor_client::QueryParam::new("market", &market))
            .build()
    }
    /// Sends a `GET` request to `/chapters/{id}`
    #[inline]
    pub(crate) fn get_a_chapter<'a>(
        &'a self,
        id: &'a str,
        market: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!(
            "{}/chapters/{}", self.baseurl, encode_path(& id.to_string()),
        );
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("market", &market))
            .build()
    }
    /// Sends a `GET` request to `/episodes`
    #[inline]
    pub(crate) fn get_multiple_episodes<'a>(
        &'a self,
        ids: &'a str,
        market: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/episodes", self.baseurl,);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("ids", &ids))
            .query(&progenitor_client::QueryParam::new("market", &market))
            .build()
    }
    /// Sends a `GET` request to `/episodes/{id}`
    #[inline]
    pub(crate) fn get_an_episode<'a>(
        &'a self,
        id: &'a str,
        market: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!(
            "{}/episodes/{}", self.baseurl, encode_path(& id.to_string()),
        );
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("market", &market))
            .build()
    }
    /// Sends a `GET` request to `/markets`
    #[inline]
    pub(crate) fn get_available_markets<'a>(
        &'a self,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/markets", self.baseurl,);
        self.client.get(url).build()
    }
    /// Sends a `GET` request to `/me`
    #[inline]
    pub(crate) fn get_current_users_profile<'a>(
        &'a self,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me", self.baseurl,);
        self.client.get(url).build()
    }
    /// Sends a `GET` request to `/me/albums`
    #[inline]
    pub(crate) fn get_users_saved_albums<'a>(
        &'a self,
        limit: Option<&'a str>,
        market: Option<&'a str>,
        offset: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/albums", self.baseurl,);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("market", &market))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()
    }
    /// Sends a `PUT` request to `/me/albums`
    #[inline]
    pub(crate) fn save_albums_user<'a>(
        &'a self,
        ids: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/albums", self.baseurl,);
        self.client
            .put(url)
            .query(&progenitor_client::QueryParam::new("ids", &ids))
            .build()
    }
    /// Sends a `DELETE` request to `/me/albums`
    #[inline]
    pub(crate) fn remove_albums_user<'a>(
        &'a self,
        ids: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/albums", self.baseurl,);
        self.client
            .delete(url)
            .query(&progenitor_client::QueryParam::new("ids", &ids))
            .build()
    }
    /// Sends a `GET` request to `/me/albums/contains`
    #[inline]
    pub(crate) fn check_users_saved_albums<'a>(
        &'a self,
        ids: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/albums/contains", self.baseurl,);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("ids", &ids))
            .build()
    }
    /// Sends a `GET` request to `/me/audiobooks`
    #[inline]
    pub(crate) fn get_users_saved_audiobooks<'a>(
        &'a self,
        limit: Option<&'a str>,
        offset: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/audiobooks", self.baseurl,);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()
    }
    /// Sends a `PUT` request to `/me/audiobooks`
    #[inline]
    pub(crate) fn save_audiobooks_user<'a>(
        &'a self,
        ids: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/audiobooks", self.baseurl,);
        self.client
            .put(url)
            .query(&progenitor_client::QueryParam::new("ids", &ids))
            .build()
    }
    /// Sends a `DELETE` request to `/me/audiobooks`
    #[inline]
    pub(crate) fn remove_audiobooks_user<'a>(
        &'a self,
        ids: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/audiobooks", self.baseurl,);
        self.client
            .delete(url)
            .query(&progenitor_client::QueryParam::new("ids", &ids))
            .build()
    }
    /// Sends a `GET` request to `/me/audiobooks/contains`
    #[inline]
    pub(crate) fn check_users_saved_audiobooks<'a>(
        &'a self,
        ids: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/audiobooks/contains", self.baseurl,);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("ids", &ids))
            .build()
    }
    /// Sends a `GET` request to `/me/episodes`
    #[inline]
    pub(crate) fn get_users_saved_episodes<'a>(
        &'a self,
        limit: Option<&'a str>,
        market: Option<&'a str>,
        offset: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/episodes", self.baseurl,);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("market", &market))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()
    }
    /// Sends a `PUT` request to `/me/episodes`
    #[inline]
    pub(crate) fn save_episodes_user<'a>(
        &'a self,
        ids: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/episodes", self.baseurl,);
        self.client
            .put(url)
            .query(&progenitor_client::QueryParam::new("ids", &ids))
            .build()
    }
    /// Sends a `DELETE` request to `/me/episodes`
    #[inline]
    pub(crate) fn remove_episodes_user<'a>(
        &'a self,
        ids: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/episodes", self.baseurl,);
        self.client
            .delete(url)
            .query(&progenitor_client::QueryParam::new("ids", &ids))
            .build()
    }
    /// Sends a `GET` request to `/me/episodes/contains`
    #[inline]
    pub(crate) fn check_users_saved_episodes<'a>(
        &'a self,
        ids: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/episodes/contains", self.baseurl,);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("ids", &ids))
            .build()
    }
    /// Sends a `GET` request to `/me/following`
    #[inline]
    pub(crate) fn get_followed<'a>(
        &'a self,
        after: Option<&'a str>,
        limit: Option<&'a str>,
        type_: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/following", self.baseurl,);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("after", &after))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("type", &type_))
            .build()
    }
    /// Sends a `PUT` request to `/me/following`
    #[inline]
    pub(crate) fn follow_artists_users<'a>(
        &'a self,
        ids: &'a str,
        type_: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/following", self.baseurl,);
        self.client
            .put(url)
            .query(&progenitor_client::QueryParam::new("ids", &ids))
            .query(&progenitor_client::QueryParam::new("type", &type_))
            .build()
    }
    /// Sends a `DELETE` request to `/me/following`
    #[inline]
    pub(crate) fn unfollow_artists_users<'a>(
        &'a self,
        ids: &'a str,
        type_: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/following", self.baseurl,);
        self.client
            .delete(url)
            .query(&progenitor_client::QueryParam::new("ids", &ids))
            .query(&progenitor_client::QueryParam::new("type", &type_))
            .build()
    }
    /// Sends a `GET` request to `/me/following/contains`
    #[inline]
    pub(crate) fn check_current_user_follows<'a>(
        &'a self,
        ids: &'a str,
        type_: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/following/contains", self.baseurl,);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("ids", &ids))
            .query(&progenitor_client::QueryParam::new("type", &type_))
            .build()
    }
    /// Sends a `PUT` request to `/me/library`
    #[inline]
    pub(crate) fn save_library_items<'a>(
        &'a self,
        uris: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/library", self.baseurl,);
        self.client
            .put(url)
            .query(&progenitor_client::QueryParam::new("uris", &uris))
            .build()
    }
    /// Sends a `DELETE` request to `/me/library`
    #[inline]
    pub(crate) fn remove_library_items<'a>(
        &'a self,
        uris: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/library", self.baseurl,);
        self.client
            .delete(url)
            .query(&progenitor_client::QueryParam::new("uris", &uris))
            .build()
    }
    /// Sends a `GET` request to `/me/library/contains`
    #[inline]
    pub(crate) fn check_library_contains<'a>(
        &'a self,
        uris: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/library/contains", self.baseurl,);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("uris", &uris))
            .build()
    }
    /// Sends a `GET` request to `/me/player`
    #[inline]
    pub(crate) fn get_information_about_the_users_current_playback<'a>(
        &'a self,
        additional_types: Option<&'a str>,
        market: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/player", self.baseurl,);
        self.client
            .get(url)
            .query(
                &progenitor_client::QueryParam::new(
                    "additional_types",
                    &additional_types,
                ),
            )
            .query(&progenitor_client::QueryParam::new("market", &market))
            .build()
    }
    /// Sends a `PUT` request to `/me/player`
    #[inline]
    pub(crate) fn transfer_a_users_playback<'a>(
        &'a self,
        body: &'a crate::api::request::Body,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/player", self.baseurl,);
        self.client.put(url).json(&body).build()
    }
    /// Sends a `GET` request to `/me/player/currently-playing`
    #[inline]
    pub(crate) fn get_the_users_currently_playing_track<'a>(
        &'a self,
        additional_types: Option<&'a str>,
        market: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/player/currently-playing", self.baseurl,);
        self.client
            .get(url)
            .query(
                &progenitor_client::QueryParam::new(
                    "additional_types",
                    &additional_types,
                ),
            )
            .query(&progenitor_client::QueryParam::new("market", &market))
            .build()
    }
    /// Sends a `GET` request to `/me/player/devices`
    #[inline]
    pub(crate) fn get_a_users_available_devices<'a>(
        &'a self,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/player/devices", self.baseurl,);
        self.client.get(url).build()
    }
    /// Sends a `POST` request to `/me/player/next`
    #[inline]
    pub(crate) fn skip_users_playback_to_next_track<'a>(
        &'a self,
        device_id: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/player/next", self.baseurl,);
        self.client
            .post(url)
            .query(&progenitor_client::QueryParam::new("device_id", &device_id))
            .build()
    }
    /// Sends a `PUT` request to `/me/player/pause`
    #[inline]
    pub(crate) fn pause_a_users_playback<'a>(
        &'a self,
        device_id: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/player/pause", self.baseurl,);
        self.client
            .put(url)
            .query(&progenitor_client::QueryParam::new("device_id", &device_id))
            .build()
    }
    /// Sends a `PUT` request to `/me/player/play`
    #[inline]
    pub(crate) fn start_a_users_playback<'a>(
        &'a self,
        device_id: Option<&'a str>,
        body: &'a crate::api::request::Body,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/player/play", self.baseurl,);
        self.client
            .put(url)
            .json(&body)
            .query(&progenitor_client::QueryParam::new("device_id", &device_id))
            .build()
    }
    /// Sends a `POST` request to `/me/player/previous`
    #[inline]
    pub(crate) fn skip_users_playback_to_previous_track<'a>(
        &'a self,
        device_id: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/player/previous", self.baseurl,);
        self.client
            .post(url)
            .query(&progenitor_client::QueryParam::new("device_id", &device_id))
            .build()
    }
    /// Sends a `GET` request to `/me/player/queue`
    #[inline]
    pub(crate) fn get_queue<'a>(&'a self) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/player/queue", self.baseurl,);
        self.client.get(url).build()
    }
    /// Sends a `POST` request to `/me/player/queue`
    #[inline]
    pub(crate) fn add_to_queue<'a>(
        &'a self,
        device_id: Option<&'a str>,
        uri: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/player/queue", self.baseurl,);
        self.client
            .post(url)
            .query(&progenitor_client::QueryParam::new("device_id", &device_id))
            .query(&progenitor_client::QueryParam::new("uri", &uri))
            .build()
    }
    /// Sends a `GET` request to `/me/player/recently-played`
    #[inline]
    pub(crate) fn get_recently_played<'a>(
        &'a self,
        after: Option<&'a str>,
        before: Option<&'a str>,
        limit: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/player/recently-played", self.baseurl,);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("after", &after))
            .query(&progenitor_client::QueryParam::new("before", &before))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .build()
    }
    /// Sends a `PUT` request to `/me/player/repeat`
    #[inline]
    pub(crate) fn set_repeat_mode_on_users_playback<'a>(
        &'a self,
        device_id: Option<&'a str>,
        state: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/player/repeat", self.baseurl,);
        self.client
            .put(url)
            .query(&progenitor_client::QueryParam::new("device_id", &device_id))
            .query(&progenitor_client::QueryParam::new("state", &state))
            .build()
    }
    /// Sends a `PUT` request to `/me/player/seek`
    #[inline]
    pub(crate) fn seek_to_position_in_currently_playing_track<'a>(
        &'a self,
        device_id: Option<&'a str>,
        position_ms: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/player/seek", self.baseurl,);
        self.client
            .put(url)
            .query(&progenitor_client::QueryParam::new("device_id", &device_id))
            .query(&progenitor_client::QueryParam::new("position_ms", &position_ms))
            .build()
    }
    /// Sends a `PUT` request to `/me/player/shuffle`
    #[inline]
    pub(crate) fn toggle_shuffle_for_users_playback<'a>(
        &'a self,
        device_id: Option<&'a str>,
        state: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/player/shuffle", self.baseurl,);
        self.client
            .put(url)
            .query(&progenitor_client::QueryParam::new("device_id", &device_id))
            .query(&progenitor_client::QueryParam::new("state", &state))
            .build()
    }
    /// Sends a `PUT` request to `/me/player/volume`
    #[inline]
    pub(crate) fn set_volume_for_users_playback<'a>(
        &'a self,
        device_id: Option<&'a str>,
        volume_percent: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/player/volume", self.baseurl,);
        self.client
            .put(url)
            .query(&progenitor_client::QueryParam::new("device_id", &device_id))
            .query(
                &progenitor_client::QueryParam::new("volume_percent", &volume_percent),
            )
            .build()
    }
    /// Sends a `GET` request to `/me/playlists`
    #[inline]
    pub(crate) fn get_a_list_of_current_users_playlists<'a>(
        &'a self,
        limit: Option<&'a str>,
        offset: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/playlists", self.baseurl,);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()
    }
    /// Sends a `POST` request to `/me/playlists`
    #[inline]
    pub(crate) fn create_playlist<'a>(
        &'a self,
        body: &'a crate::api::request::Body,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/playlists", self.baseurl,);
        self.client.post(url).json(&body).build()
    }
    /// Sends a `GET` request to `/me/shows`
    #[inline]
    pub(crate) fn get_users_saved_shows<'a>(
        &'a self,
        limit: Option<&'a str>,
        offset: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/shows", self.baseurl,);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()
    }
    /// Sends a `PUT` request to `/me/shows`
    #[inline]
    pub(crate) fn save_shows_user<'a>(
        &'a self,
        ids: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/shows", self.baseurl,);
        self.client
            .put(url)
            .query(&progenitor_client::QueryParam::new("ids", &ids))
            .build()
    }
    /// Sends a `DELETE` request to `/me/shows`
    #[inline]
    pub(crate) fn remove_shows_user<'a>(
        &'a self,
        ids: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/shows", self.baseurl,);
        self.client
            .delete(url)
            .query(&progenitor_client::QueryParam::new("ids", &ids))
            .build()
    }
    /// Sends a `GET` request to `/me/shows/contains`
    #[inline]
    pub(crate) fn check_users_saved_shows<'a>(
        &'a self,
        ids: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/shows/contains", self.baseurl,);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("ids", &ids))
            .build()
    }
    /// Sends a `GET` request to `/me/top/artists`
    #[inline]
    pub(crate) fn get_users_top_artists<'a>(
        &'a self,
        limit: Option<&'a str>,
        offset: Option<&'a str>,
        time_range: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/top/artists", self.baseurl,);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .query(&progenitor_client::QueryParam::new("time_range", &time_range))
            .build()
    }
    /// Sends a `GET` request to `/me/top/tracks`
    #[inline]
    pub(crate) fn get_users_top_tracks<'a>(
        &'a self,
        limit: Option<&'a str>,
        offset: Option<&'a str>,
        time_range: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/top/tracks", self.baseurl,);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .query(&progenitor_client::QueryParam::new("time_range", &time_range))
            .build()
    }
    /// Sends a `GET` request to `/me/tracks`
    #[inline]
    pub(crate) fn get_users_saved_tracks<'a>(
        &'a self,
        limit: Option<&'a str>,
        market: Option<&'a str>,
        offset: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/tracks", self.baseurl,);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("market", &market))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()
    }
    /// Sends a `PUT` request to `/me/tracks`
    #[inline]
    pub(crate) fn save_tracks_user<'a>(
        &'a self,
        body: &'a crate::api::request::Body,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/tracks", self.baseurl,);
        self.client.put(url).json(&body).build()
    }
    /// Sends a `DELETE` request to `/me/tracks`
    #[inline]
    pub(crate) fn remove_tracks_user<'a>(
        &'a self,
        ids: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/tracks", self.baseurl,);
        self.client
            .delete(url)
            .query(&progenitor_client::QueryParam::new("ids", &ids))
            .build()
    }
    /// Sends a `GET` request to `/me/tracks/contains`
    #[inline]
    pub(crate) fn check_users_saved_tracks<'a>(
        &'a self,
        ids: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/me/tracks/contains", self.baseurl,);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("ids", &ids))
            .build()
    }
    /// Sends a `GET` request to `/playlists/{playlist_id}`
    #[inline]
    pub(crate) fn get_playlist<'a>(
        &'a self,
        playlist_id: &'a str,
        additional_types: Option<&'a str>,
        fields: Option<&'a str>,
        market: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!(
            "{}/playlists/{}", self.baseurl, encode_path(& playlist_id.to_string()),
        );
        self.client
            .get(url)
            .query(
                &progenitor_client::QueryParam::new(
                    "additional_types",
                    &additional_types,
                ),
            )
            .query(&progenitor_client::QueryParam::new("fields", &fields))
            .query(&progenitor_client::QueryParam::new("market", &market))
            .build()
    }
    /// Sends a `PUT` request to `/playlists/{playlist_id}`
    #[inline]
    pub(crate) fn change_playlist_details<'a>(
        &'a self,
        playlist_id: &'a str,
        body: &'a crate::api::request::Body,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!(
            "{}/playlists/{}", self.baseurl, encode_path(& playlist_id.to_string()),
        );
        self.client.put(url).json(&body).build()
    }
    /// Sends a `PUT` request to `/playlists/{playlist_id}/followers`
    #[inline]
    pub(crate) fn follow_playlist<'a>(
        &'a self,
        playlist_id: &'a str,
        body: &'a crate::api::request::Body,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!(
            "{}/playlists/{}/followers", self.baseurl, encode_path(& playlist_id
            .to_string()),
        );
        self.client.put(url).json(&body).build()
    }
    /// Sends a `DELETE` request to `/playlists/{playlist_id}/followers`
    #[inline]
    pub(crate) fn unfollow_playlist<'a>(
        &'a self,
        playlist_id: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!(
            "{}/playlists/{}/followers", self.baseurl, encode_path(& playlist_id
            .to_string()),
        );
        self.client.delete(url).build()
    }
    /// Sends a `GET` request to `/playlists/{playlist_id}/followers/contains`
    #[inline]
    pub(crate) fn check_if_user_follows_playlist<'a>(
        &'a self,
        playlist_id: &'a str,
        ids: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!(
            "{}/playlists/{}/followers/contains", self.baseurl, encode_path(& playlist_id
            .to_string()),
        );
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("ids", &ids))
            .build()
    }
    /// Sends a `GET` request to `/playlists/{playlist_id}/images`
    #[inline]
    pub(crate) fn get_playlist_cover<'a>(
        &'a self,
        playlist_id: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!(
            "{}/playlists/{}/images", self.baseurl, encode_path(& playlist_id
            .to_string()),
        );
        self.client.get(url).build()
    }
    /// Sends a `PUT` request to `/playlists/{playlist_id}/images`
    #[inline]
    pub(crate) fn upload_custom_playlist_cover<'a>(
        &'a self,
        playlist_id: &'a str,
        body: String,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!(
            "{}/playlists/{}/images", self.baseurl, encode_path(& playlist_id
            .to_string()),
        );
        self.client
            .put(url)
            .header(
                ::reqwest::header::CONTENT_TYPE,
                ::reqwest::header::HeaderValue::from_static("text/plain"),
            )
            .body(body)
            .build()
    }
    /// Sends a `GET` request to `/playlists/{playlist_id}/items`
    #[inline]
    pub(crate) fn get_playlists_items<'a>(
        &'a self,
        playlist_id: &'a str,
        additional_types: Option<&'a str>,
        fields: Option<&'a str>,
        limit: Option<&'a str>,
        market: Option<&'a str>,
        offset: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!(
            "{}/playlists/{}/items", self.baseurl, encode_path(& playlist_id
            .to_string()),
        );
        self.client
            .get(url)
            .query(
                &progenitor_client::QueryParam::new(
                    "additional_types",
                    &additional_types,
                ),
            )
            .query(&progenitor_client::QueryParam::new("fields", &fields))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("market", &market))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()
    }
    /// Sends a `PUT` request to `/playlists/{playlist_id}/items`
    #[inline]
    pub(crate) fn reorder_or_replace_playlists_items<'a>(
        &'a self,
        playlist_id: &'a str,
        body: &'a crate::api::request::Body,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!(
            "{}/playlists/{}/items", self.baseurl, encode_path(& playlist_id
            .to_string()),
        );
        self.client.put(url).json(&body).build()
    }
    /// Sends a `POST` request to `/playlists/{playlist_id}/items`
    #[inline]
    pub(crate) fn add_items_to_playlist<'a>(
        &'a self,
        playlist_id: &'a str,
        body: &'a crate::api::request::Body,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!(
            "{}/playlists/{}/items", self.baseurl, encode_path(& playlist_id
            .to_string()),
        );
        self.client.post(url).json(&body).build()
    }
    /// Sends a `DELETE` request to `/playlists/{playlist_id}/items`
    #[inline]
    pub(crate) fn remove_items_playlist<'a>(
        &'a self,
        playlist_id: &'a str,
        body: &'a crate::api::request::Body,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!(
            "{}/playlists/{}/items", self.baseurl, encode_path(& playlist_id
            .to_string()),
        );
        self.client.delete(url).json(&body).build()
    }
    /// Sends a `GET` request to `/playlists/{playlist_id}/tracks`
    #[inline]
    pub(crate) fn get_playlists_tracks<'a>(
        &'a self,
        playlist_id: &'a str,
        additional_types: Option<&'a str>,
        fields: Option<&'a str>,
        limit: Option<&'a str>,
        market: Option<&'a str>,
        offset: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!(
            "{}/playlists/{}/tracks", self.baseurl, encode_path(& playlist_id
            .to_string()),
        );
        self.client
            .get(url)
            .query(
                &progenitor_client::QueryParam::new(
                    "additional_types",
                    &additional_types,
                ),
            )
            .query(&progenitor_client::QueryParam::new("fields", &fields))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("market", &market))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()
    }
    /// Sends a `PUT` request to `/playlists/{playlist_id}/tracks`
    #[inline]
    pub(crate) fn reorder_or_replace_playlists_tracks<'a>(
        &'a self,
        playlist_id: &'a str,
        body: &'a crate::api::request::Body,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!(
            "{}/playlists/{}/tracks", self.baseurl, encode_path(& playlist_id
            .to_string()),
        );
        self.client.put(url).json(&body).build()
    }
    /// Sends a `POST` request to `/playlists/{playlist_id}/tracks`
    #[inline]
    pub(crate) fn add_tracks_to_playlist<'a>(
        &'a self,
        playlist_id: &'a str,
        body: &'a crate::api::request::Body,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!(
            "{}/playlists/{}/tracks", self.baseurl, encode_path(& playlist_id
            .to_string()),
        );
        self.client.post(url).json(&body).build()
    }
    /// Sends a `DELETE` request to `/playlists/{playlist_id}/tracks`
    #[inline]
    pub(crate) fn remove_tracks_playlist<'a>(
        &'a self,
        playlist_id: &'a str,
        body: &'a crate::api::request::Body,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!(
            "{}/playlists/{}/tracks", self.baseurl, encode_path(& playlist_id
            .to_string()),
        );
        self.client.delete(url).json(&body).build()
    }
    /// Sends a `GET` request to `/recommendations`
    #[inline]
    pub(crate) fn get_recommendations<'a>(
        &'a self,
        limit: Option<&'a str>,
        market: Option<&'a str>,
        max_acousticness: Option<&'a str>,
        max_danceability: Option<&'a str>,
        max_duration_ms: Option<&'a str>,
        max_energy: Option<&'a str>,
        max_instrumentalness: Option<&'a str>,
        max_key: Option<&'a str>,
        max_liveness: Option<&'a str>,
        max_loudness: Option<&'a str>,
        max_mode: Option<&'a str>,
        max_popularity: Option<&'a str>,
        max_speechiness: Option<&'a str>,
        max_tempo: Option<&'a str>,
        max_time_signature: Option<&'a str>,
        max_valence: Option<&'a str>,
        min_acousticness: Option<&'a str>,
        min_danceability: Option<&'a str>,
        min_duration_ms: Option<&'a str>,
        min_energy: Option<&'a str>,
        min_instrumentalness: Option<&'a str>,
        min_key: Option<&'a str>,
        min_liveness: Option<&'a str>,
        min_loudness: Option<&'a str>,
        min_mode: Option<&'a str>,
        min_popularity: Option<&'a str>,
        min_speechiness: Option<&'a str>,
        min_tempo: Option<&'a str>,
        min_time_signature: Option<&'a str>,
        min_valence: Option<&'a str>,
        seed_artists: Option<&'a str>,
        seed_genres: Option<&'a str>,
        seed_tracks: Option<&'a str>,
        target_acousticness: Option<&'a str>,
        target_danceability: Option<&'a str>,
        target_duration_ms: Option<&'a str>,
        target_energy: Option<&'a str>,
        target_instrumentalness: Option<&'a str>,
        target_key: Option<&'a str>,
        target_liveness: Option<&'a str>,
        target_loudness: Option<&'a str>,
        target_mode: Option<&'a str>,
        target_popularity: Option<&'a str>,
        target_speechiness: Option<&'a str>,
        target_tempo: Option<&'a str>,
        target_time_signature: Option<&'a str>,
        target_valence: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/recommendations", self.baseurl,);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("market", &market))
            .query(
                &progenitor_client::QueryParam::new(
                    "max_acousticness",
                    &max_acousticness,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "max_danceability",
                    &max_danceability,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new("max_duration_ms", &max_duration_ms),
            )
            .query(&progenitor_client::QueryParam::new("max_energy", &max_energy))
            .query(
                &progenitor_client::QueryParam::new(
                    "max_instrumentalness",
                    &max_instrumentalness,
                ),
            )
            .query(&progenitor_client::QueryParam::new("max_key", &max_key))
            .query(&progenitor_client::QueryParam::new("max_liveness", &max_liveness))
            .query(&progenitor_client::QueryParam::new("max_loudness", &max_loudness))
            .query(&progenitor_client::QueryParam::new("max_mode", &max_mode))
            .query(
                &progenitor_client::QueryParam::new("max_popularity", &max_popularity),
            )
            .query(
                &progenitor_client::QueryParam::new("max_speechiness", &max_speechiness),
            )
            .query(&progenitor_client::QueryParam::new("max_tempo", &max_tempo))
            .query(
                &progenitor_client::QueryParam::new(
                    "max_time_signature",
                    &max_time_signature,
                ),
            )
            .query(&progenitor_client::QueryParam::new("max_valence", &max_valence))
            .query(
                &progenitor_client::QueryParam::new(
                    "min_acousticness",
                    &min_acousticness,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "min_danceability",
                    &min_danceability,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new("min_duration_ms", &min_duration_ms),
            )
            .query(&progenitor_client::QueryParam::new("min_energy", &min_energy))
            .query(
                &progenitor_client::QueryParam::new(
                    "min_instrumentalness",
                    &min_instrumentalness,
                ),
            )
            .query(&progenitor_client::QueryParam::new("min_key", &min_key))
            .query(&progenitor_client::QueryParam::new("min_liveness", &min_liveness))
            .query(&progenitor_client::QueryParam::new("min_loudness", &min_loudness))
            .query(&progenitor_client::QueryParam::new("min_mode", &min_mode))
            .query(
                &progenitor_client::QueryParam::new("min_popularity", &min_popularity),
            )
            .query(
                &progenitor_client::QueryParam::new("min_speechiness", &min_speechiness),
            )
            .query(&progenitor_client::QueryParam::new("min_tempo", &min_tempo))
            .query(
                &progenitor_client::QueryParam::new(
                    "min_time_signature",
                    &min_time_signature,
                ),
            )
            .query(&progenitor_client::QueryParam::new("min_valence", &min_valence))
            .query(&progenitor_client::QueryParam::new("seed_artists", &seed_artists))
            .query(&progenitor_client::QueryParam::new("seed_genres", &seed_genres))
            .query(&progenitor_client::QueryParam::new("seed_tracks", &seed_tracks))
            .query(
                &progenitor_client::QueryParam::new(
                    "target_acousticness",
                    &target_acousticness,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "target_danceability",
                    &target_danceability,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "target_duration_ms",
                    &target_duration_ms,
                ),
            )
            .query(&progenitor_client::QueryParam::new("target_energy", &target_energy))
            .query(
                &progenitor_client::QueryParam::new(
                    "target_instrumentalness",
                    &target_instrumentalness,
                ),
            )
            .query(&progenitor_client::QueryParam::new("target_key", &target_key))
            .query(
                &progenitor_client::QueryParam::new("target_liveness", &target_liveness),
            )
            .query(
                &progenitor_client::QueryParam::new("target_loudness", &target_loudness),
            )
            .query(&progenitor_client::QueryParam::new("target_mode", &target_mode))
            .query(
                &progenitor_client::QueryParam::new(
                    "target_popularity",
                    &target_popularity,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "target_speechiness",
                    &target_speechiness,
                ),
            )
            .query(&progenitor_client::QueryParam::new("target_tempo", &target_tempo))
            .query(
                &progenitor_client::QueryParam::new(
                    "target_time_signature",
                    &target_time_signature,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new("target_valence", &target_valence),
            )
            .build()
    }
    /// Sends a `GET` request to `/recommendations/available-genre-seeds`
    #[inline]
    pub(crate) fn get_recommendation_genres<'a>(
        &'a self,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/recommendations/available-genre-seeds", self.baseurl,);
        self.client.get(url).build()
    }
    /// Sends a `GET` request to `/search`
    #[inline]
    pub(crate) fn search<'a>(
        &'a self,
        include_external: Option<&'a str>,
        limit: Option<&'a str>,
        market: Option<&'a str>,
        offset: Option<&'a str>,
        q: &'a str,
        type_: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/search", self.baseurl,);
        self.client
            .get(url)
            .query(
                &progenitor_client::QueryParam::new(
                    "include_external",
                    &include_external,
                ),
            )
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("market", &market))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .query(&progenitor_client::QueryParam::new("q", &q))
            .query(&progenitor_client::QueryParam::new("type", &type_))
            .build()
    }
    /// Sends a `GET` request to `/shows`
    #[inline]
    pub(crate) fn get_multiple_shows<'a>(
        &'a self,
        ids: &'a str,
        market: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/shows", self.baseurl,);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("ids", &ids))
            .query(&progenitor_client::QueryParam::new("market", &market))
            .build()
    }
    /// Sends a `GET` request to `/shows/{id}`
    #[inline]
    pub(crate) fn get_a_show<'a>(
        &'a self,
        id: &'a str,
        market: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/shows/{}", self.baseurl, encode_path(& id.to_string()),);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("market", &market))
            .build()
    }
    /// Sends a `GET` request to `/shows/{id}/episodes`
    #[inline]
    pub(crate) fn get_a_shows_episodes<'a>(
        &'a self,
        id: &'a str,
        limit: Option<&'a str>,
        market: Option<&'a str>,
        offset: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!(
            "{}/shows/{}/episodes", self.baseurl, encode_path(& id.to_string()),
        );
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("market", &market))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()
    }
    /// Sends a `GET` request to `/tracks`
    #[inline]
    pub(crate) fn get_several_tracks<'a>(
        &'a self,
        ids: &'a str,
        market: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/tracks", self.baseurl,);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("ids", &ids))
            .query(&progenitor_client::QueryParam::new("market", &market))
            .build()
    }
    /// Sends a `GET` request to `/tracks/{id}`
    #[inline]
    pub(crate) fn get_track<'a>(
        &'a self,
        id: &'a str,
        market: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!("{}/tracks/{}", self.baseurl, encode_path(& id.to_string()),);
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("market", &market))
            .build()
    }
    /// Sends a `GET` request to `/users/{user_id}`
    #[inline]
    pub(crate) fn get_users_profile<'a>(
        &'a self,
        user_id: &'a str,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!(
            "{}/users/{}", self.baseurl, encode_path(& user_id.to_string()),
        );
        self.client.get(url).build()
    }
    /// Sends a `GET` request to `/users/{user_id}/playlists`
    #[inline]
    pub(crate) fn get_list_users_playlists<'a>(
        &'a self,
        user_id: &'a str,
        limit: Option<&'a str>,
        offset: Option<&'a str>,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!(
            "{}/users/{}/playlists", self.baseurl, encode_path(& user_id.to_string()),
        );
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()
    }
    /// Sends a `POST` request to `/users/{user_id}/playlists`
    #[inline]
    pub(crate) fn create_playlist_for_user<'a>(
        &'a self,
        user_id: &'a str,
        body: &'a crate::api::request::Body,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let url = format!(
            "{}/users/{}/playlists", self.baseurl, encode_path(& user_id.to_string()),
        );
        self.client.post(url).json(&body).build()
    }
}
