// Generated from openapi/ by `cargo spec generate`. To change it, change the files there.
// Spotify's document of 2026-05-30, SHA-256 2d888d731358ae8a97126ffd4117d257305943f06721734abe9af24962bf38c3.

/// # The Web API, by group
impl<G> crate::auth::Spotify<crate::auth::Authorized<G>> {
    /// Albums and their tracks.
    #[must_use]
    pub fn albums(&self) -> crate::api::albums::Albums<G> {
        crate::api::albums::Albums::of(self.session())
    }
    /// Artists, their albums and related artists.
    #[must_use]
    pub fn artists(&self) -> crate::api::artists::Artists<G> {
        crate::api::artists::Artists::of(self.session())
    }
    /// Audiobooks and their chapters.
    #[must_use]
    pub fn audiobooks(&self) -> crate::api::audiobooks::Audiobooks<G> {
        crate::api::audiobooks::Audiobooks::of(self.session())
    }
    /// Spotify's featured playlists, recommendations, categories and markets.
    #[must_use]
    pub fn browse(&self) -> crate::api::browse::Browse<G> {
        crate::api::browse::Browse::of(self.session())
    }
    /// The chapters of audiobooks.
    #[must_use]
    pub fn chapters(&self) -> crate::api::chapters::Chapters<G> {
        crate::api::chapters::Chapters::of(self.session())
    }
    /// The episodes of shows.
    #[must_use]
    pub fn episodes(&self) -> crate::api::episodes::Episodes<G> {
        crate::api::episodes::Episodes::of(self.session())
    }
    /// The artists, users and playlists that the user follows.
    #[must_use]
    pub fn following(&self) -> crate::api::following::Following<G> {
        crate::api::following::Following::of(self.session())
    }
    /// The user's library: saved items, and what the user follows.
    #[must_use]
    pub fn library(&self) -> crate::api::library::Library<G> {
        crate::api::library::Library::of(self.session())
    }
    /// The signed-in user: the profile, the top artists and tracks.
    #[must_use]
    pub fn me(&self) -> crate::api::me::Me<G> {
        crate::api::me::Me::of(self.session())
    }
    /// The user's player: its state, commands, queue and history.
    #[must_use]
    pub fn player(&self) -> crate::api::player::Player<G> {
        crate::api::player::Player::of(self.session())
    }
    /// Playlists: their details, items, covers and followers.
    #[must_use]
    pub fn playlists(&self) -> crate::api::playlists::Playlists<G> {
        crate::api::playlists::Playlists::of(self.session())
    }
    /// Search in the whole catalogue.
    #[must_use]
    pub fn search(&self) -> crate::api::search::Search<G> {
        crate::api::search::Search::of(self.session())
    }
    /// Shows, which are podcasts, and their episodes.
    #[must_use]
    pub fn shows(&self) -> crate::api::shows::Shows<G> {
        crate::api::shows::Shows::of(self.session())
    }
    /// Tracks and their audio features and analyses.
    #[must_use]
    pub fn tracks(&self) -> crate::api::tracks::Tracks<G> {
        crate::api::tracks::Tracks::of(self.session())
    }
    /// The public profiles of users.
    #[must_use]
    pub fn users(&self) -> crate::api::users::Users<G> {
        crate::api::users::Users::of(self.session())
    }
}
