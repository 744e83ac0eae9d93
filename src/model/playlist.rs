//! Accessors for playlists, whose fields have an old and a new name, and for how far an episode was played.

use std::time::Duration;

use super::{Page, PlayableItem, Playlist, PlaylistItem, ResumePoint, SimplifiedPlaylist};

impl Playlist {
    /// The first page of the playlist's items: the field `items`, or its older name `tracks`. `None` if Spotify withholds it.
    #[must_use]
    pub fn first_page(&self) -> Option<&Page<PlaylistItem>> {
        self.items.as_ref().or(self.tracks.as_ref())
    }
}

impl SimplifiedPlaylist {
    /// The number of items in the playlist, from the field `items` or its older name `tracks`.
    #[must_use]
    pub fn item_count(&self) -> Option<u32> {
        self.items.as_ref().or(self.tracks.as_ref())?.total
    }
}

impl PlaylistItem {
    /// The track, episode or chapter of this row: the field `item`, or its older name `track`.
    #[must_use]
    pub fn playable(&self) -> Option<&PlayableItem> {
        self.item.as_ref().or(self.track.as_ref())
    }
}

impl ResumePoint {
    /// How far the user has listened. Spotify has sent negative values, which are read as zero.
    #[must_use]
    pub fn resume_position(&self) -> Duration {
        Duration::from_millis(u64::try_from(self.resume_position_ms).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_accessors_read_the_old_and_the_new_field_names() {
        let track = r#"{"type":"track","name":"a","disc_number":1,"duration_ms":1,"explicit":false,"track_number":1}"#;
        let rows = [
            format!(r#"{{"item":{track}}}"#),
            format!(r#"{{"track":{track}}}"#),
            format!(r#"{{"item":{track},"track":{track}}}"#),
        ];
        let page = format!(r#"{{"items":[{},{{}}],"total":4}}"#, rows.join(","));
        let playlist = |items: &str| {
            let owner = r#"{"id":"o","type":"user","uri":"u"}"#;
            format!(
                r#"{{"id":"p","name":"p","collaborative":false,"owner":{owner},"type":"playlist","uri":"u"{items}}}"#
            )
        };
        for (items, count) in [
            (format!(r#","items":{page}"#), Some(4)),
            (format!(r#","tracks":{page}"#), Some(4)),
            (format!(r#","items":{page},"tracks":{page}"#), Some(4)),
            (String::new(), None),
        ] {
            let text = playlist(&items);
            let simple: SimplifiedPlaylist = serde_json::from_str(&text).unwrap();
            assert_eq!(simple.item_count(), count);
            let whole: Playlist = serde_json::from_str(&text).unwrap();
            let names = whole.first_page().map(|page| page.items.iter().filter_map(PlaylistItem::playable).count());
            assert_eq!(names, count.map(|_| 3));
        }
    }
}
