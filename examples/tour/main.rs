//! A tour of the main job: sign in, look around, make a playlist.
//!
//! ```sh
//! cargo run --example tour                               # offline, on a fake Spotify
//! SPOTIFY_CLIENT_ID=… cargo run --example tour           # on the real one, with your app
//! ```
//!
//! For the real one register `http://127.0.0.1/callback` in the dashboard. The tour leaves a private playlist in your account.

use std::error::Error;

use ambitus::UserSession;
use ambitus::auth::Listener;
use ambitus::id::TrackId;
use ambitus::model::{SavedTrack, SearchType, Track};
use ambitus::scope::{PlaylistModifyPrivate, UserLibraryRead};

mod place;

use place::Place;

/// What the tour asks the user for. Calls that need more do not compile.
type Scopes = (UserLibraryRead, PlaylistModifyPrivate);

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let place = Place::from_environment().await;
    println!("{}\n", place.greeting());

    let spotify = sign_in(&place).await?;
    greet(&spotify).await?;
    search(&spotify).await?;
    let saved = saved_tracks(&spotify).await?;
    make_playlist(&spotify, &saved).await?;
    refused();
    Ok(())
}

/// PKCE over a loopback redirect: needs no secret, and accepts only the callback of this login.
async fn sign_in(place: &Place) -> Result<UserSession<Scopes>, Box<dyn Error>> {
    heading("Signing in");
    let listener = Listener::bind().await?;
    let login = place.client()?.pkce(listener.redirect()).scopes::<Scopes>().begin()?;
    println!("   open {}", place.shown(login.authorize_url()));
    let (callback, ()) = tokio::try_join!(listener.callback(&login), place.open(login.authorize_url()))?;
    let spotify = login.finish(callback).await?;
    println!("   granted: {}\n", spotify.granted());
    Ok(spotify)
}

/// Every user session may call this.
async fn greet(spotify: &UserSession<Scopes>) -> Result<(), ambitus::Error> {
    heading("Who is it?");
    let profile = spotify.me().profile().await?;
    println!("   {} ({})\n", profile.display_name.as_deref().unwrap_or("a user without a name"), profile.uri);
    Ok(())
}

/// Public data, for any session.
async fn search(spotify: &UserSession<Scopes>) -> Result<(), ambitus::Error> {
    heading("A search for “song”");
    let found = spotify.search().query("song", [SearchType::Track, SearchType::Artist]).limit(3).await?;
    for track in found.tracks.iter().flat_map(|page| &page.items) {
        println!("   ♪ {}", line(track));
    }
    for artist in found.artists.iter().flat_map(|page| &page.items) {
        println!("   ☺ {}", artist.name);
    }
    println!();
    Ok(())
}

/// Needs `UserLibraryRead`.
async fn saved_tracks(spotify: &UserSession<Scopes>) -> Result<Vec<SavedTrack>, ambitus::Error> {
    let page = spotify.library().saved_tracks().limit(5).await?;
    heading(&format!("{} saved tracks, the latest of them", page.total.unwrap_or_default()));
    for saved in &page.items {
        println!("   ♥ {}  {}", saved.added_at.to_string().get(..10).unwrap_or_default(), line(&saved.track));
    }
    println!();
    Ok(page.items.into_vec())
}

/// Needs `PlaylistModifyPrivate`: the method's name says that the playlist is private, so the compiler knows the scope.
async fn make_playlist(spotify: &UserSession<Scopes>, saved: &[SavedTrack]) -> Result<(), Box<dyn Error>> {
    heading("A private playlist of them");
    let playlist = spotify.playlists().create_private("A tour of Ambitus").description("Made by an example.").await?;
    let tracks: Vec<&TrackId> = saved.iter().filter_map(|saved| saved.track.id.as_ref()).collect();
    if let (Some(id), false) = (&playlist.id, tracks.is_empty()) {
        spotify.playlists().add_items(id, tracks.iter().copied()).await?;
    }
    println!("   {} now holds {} tracks: {}\n", playlist.name, tracks.len(), playlist.uri);
    Ok(())
}

/// Code and message are the files of a test, so the message is what the compiler really prints.
fn refused() {
    heading("What does not compile");
    let code = include_str!("../../tests/ui/missing_scope.rs").lines().skip(2).take(5);
    let message = include_str!("../../tests/ui/missing_scope.stderr").lines();
    let said =
        message.filter(|line| ["error", "needs the scope", "= note: ask"].iter().any(|part| line.contains(part)));
    for line in code.chain([""]).chain(said) {
        println!("   {line}");
    }
}

fn heading(text: &str) {
    println!("── {text}");
}

/// A track on one line: minutes, name, artists.
fn line(track: &Track) -> String {
    let artists: Vec<&str> = track.artists.iter().map(|artist| artist.name.as_str()).collect();
    let seconds = track.duration.as_secs();
    format!("{}:{:02}  {} – {}", seconds / 60, seconds % 60, track.name, artists.join(", "))
}
