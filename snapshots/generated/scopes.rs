// Generated from openapi/ by `cargo spec generate`. To change it, change the files there.
// Spotify's document of 2026-05-30, SHA-256 2d888d731358ae8a97126ffd4117d257305943f06721734abe9af24962bf38c3.

use crate::scope::{
    Grants, GrantsAll, Scope, ScopeSet,
    arithmetic::{Answer, Holds, HoldsAny, Missing, One, Same, Zero},
    library, sealed,
};

/// `app-remote-control`: Remote control of the Spotify apps on phones. No operation of the Web API needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppRemoteControl {}

impl sealed::Scope for AppRemoteControl {
    type Number = (Zero, (Zero, (Zero, (Zero, (Zero, ())))));
}

impl Scope for AppRemoteControl {
    const NAME: &'static str = "app-remote-control";
}

/// `playlist-modify-private`: Create, change, follow and unfollow private playlists, and collaborative ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaylistModifyPrivate {}

impl sealed::Scope for PlaylistModifyPrivate {
    type Number = (One, (Zero, (Zero, (Zero, (Zero, ())))));
}

impl Scope for PlaylistModifyPrivate {
    const NAME: &'static str = "playlist-modify-private";
}

/// `playlist-modify-public`: Create, change, follow and unfollow public playlists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaylistModifyPublic {}

impl sealed::Scope for PlaylistModifyPublic {
    type Number = (Zero, (One, (Zero, (Zero, (Zero, ())))));
}

impl Scope for PlaylistModifyPublic {
    const NAME: &'static str = "playlist-modify-public";
}

/// `playlist-read-collaborative`: See the collaborative playlists that the user follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaylistReadCollaborative {}

impl sealed::Scope for PlaylistReadCollaborative {
    type Number = (One, (One, (Zero, (Zero, (Zero, ())))));
}

impl Scope for PlaylistReadCollaborative {
    const NAME: &'static str = "playlist-read-collaborative";
}

/// `playlist-read-private`: See the user's private playlists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaylistReadPrivate {}

impl sealed::Scope for PlaylistReadPrivate {
    type Number = (Zero, (Zero, (One, (Zero, (Zero, ())))));
}

impl Scope for PlaylistReadPrivate {
    const NAME: &'static str = "playlist-read-private";
}

/// `streaming`: Play music in the Web Playback SDK. No operation of the Web API needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Streaming {}

impl sealed::Scope for Streaming {
    type Number = (One, (Zero, (One, (Zero, (Zero, ())))));
}

impl Scope for Streaming {
    const NAME: &'static str = "streaming";
}

/// `ugc-image-upload`: Upload the cover of a playlist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UgcImageUpload {}

impl sealed::Scope for UgcImageUpload {
    type Number = (Zero, (One, (One, (Zero, (Zero, ())))));
}

impl Scope for UgcImageUpload {
    const NAME: &'static str = "ugc-image-upload";
}

/// `user-follow-modify`: Follow and unfollow artists and users.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UserFollowModify {}

impl sealed::Scope for UserFollowModify {
    type Number = (One, (One, (One, (Zero, (Zero, ())))));
}

impl Scope for UserFollowModify {
    const NAME: &'static str = "user-follow-modify";
}

/// `user-follow-read`: See whom the user follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UserFollowRead {}

impl sealed::Scope for UserFollowRead {
    type Number = (Zero, (Zero, (Zero, (One, (Zero, ())))));
}

impl Scope for UserFollowRead {
    const NAME: &'static str = "user-follow-read";
}

/// `user-library-modify`: Add to the user's library and remove from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UserLibraryModify {}

impl sealed::Scope for UserLibraryModify {
    type Number = (One, (Zero, (Zero, (One, (Zero, ())))));
}

impl Scope for UserLibraryModify {
    const NAME: &'static str = "user-library-modify";
}

/// `user-library-read`: See what is in the user's library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UserLibraryRead {}

impl sealed::Scope for UserLibraryRead {
    type Number = (Zero, (One, (Zero, (One, (Zero, ())))));
}

impl Scope for UserLibraryRead {
    const NAME: &'static str = "user-library-read";
}

/// `user-modify-playback-state`: Control playback on the user's devices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UserModifyPlaybackState {}

impl sealed::Scope for UserModifyPlaybackState {
    type Number = (One, (One, (Zero, (One, (Zero, ())))));
}

impl Scope for UserModifyPlaybackState {
    const NAME: &'static str = "user-modify-playback-state";
}

/// `user-read-currently-playing`: See what the user is playing now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UserReadCurrentlyPlaying {}

impl sealed::Scope for UserReadCurrentlyPlaying {
    type Number = (Zero, (Zero, (One, (One, (Zero, ())))));
}

impl Scope for UserReadCurrentlyPlaying {
    const NAME: &'static str = "user-read-currently-playing";
}

/// `user-read-email`: See the user's e-mail address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UserReadEmail {}

impl sealed::Scope for UserReadEmail {
    type Number = (One, (Zero, (One, (One, (Zero, ())))));
}

impl Scope for UserReadEmail {
    const NAME: &'static str = "user-read-email";
}

/// `user-read-playback-position`: See how far the user has listened to episodes and chapters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UserReadPlaybackPosition {}

impl sealed::Scope for UserReadPlaybackPosition {
    type Number = (Zero, (One, (One, (One, (Zero, ())))));
}

impl Scope for UserReadPlaybackPosition {
    const NAME: &'static str = "user-read-playback-position";
}

/// `user-read-playback-state`: See the user's playback state, devices and queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UserReadPlaybackState {}

impl sealed::Scope for UserReadPlaybackState {
    type Number = (One, (One, (One, (One, (Zero, ())))));
}

impl Scope for UserReadPlaybackState {
    const NAME: &'static str = "user-read-playback-state";
}

/// `user-read-private`: See the user's country, subscription and filter for explicit content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UserReadPrivate {}

impl sealed::Scope for UserReadPrivate {
    type Number = (Zero, (Zero, (Zero, (Zero, (One, ())))));
}

impl Scope for UserReadPrivate {
    const NAME: &'static str = "user-read-private";
}

/// `user-read-recently-played`: See what the user has played recently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UserReadRecentlyPlayed {}

impl sealed::Scope for UserReadRecentlyPlayed {
    type Number = (One, (Zero, (Zero, (Zero, (One, ())))));
}

impl Scope for UserReadRecentlyPlayed {
    const NAME: &'static str = "user-read-recently-played";
}

/// `user-top-read`: See the user's top artists and tracks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UserTopRead {}

impl sealed::Scope for UserTopRead {
    type Number = (Zero, (One, (Zero, (Zero, (One, ())))));
}

impl Scope for UserTopRead {
    const NAME: &'static str = "user-top-read";
}

/// All of Spotify's scopes. Ask a user only for those that you need, not for all.
pub type All = (
    AppRemoteControl,
    PlaylistModifyPrivate,
    PlaylistModifyPublic,
    PlaylistReadCollaborative,
    PlaylistReadPrivate,
    Streaming,
    UgcImageUpload,
    UserFollowModify,
    UserFollowRead,
    UserLibraryModify,
    UserLibraryRead,
    UserModifyPlaybackState,
    UserReadCurrentlyPlaying,
    UserReadEmail,
    UserReadPlaybackPosition,
    UserReadPlaybackState,
    UserReadPrivate,
    UserReadRecentlyPlayed,
    UserTopRead,
);

impl sealed::ScopeSet for () {}

impl ScopeSet for () {
    fn names() -> Vec<&'static str> {
        vec![]
    }
}

impl<A: Scope> Holds<A> for () {
    type Answer = Missing;
}

impl<G: 'static> GrantsAll<()> for G {}

impl<S0: Scope> sealed::ScopeSet for (S0,) {}

impl<S0: Scope> ScopeSet for (S0,) {
    fn names() -> Vec<&'static str> {
        vec![S0::NAME]
    }
}

impl<A: Scope, S0: Scope> Holds<A> for (S0,) {
    type Answer = Same<S0, A>;
}

impl<G: Grants<S0> + 'static, S0> GrantsAll<(S0,)> for G {}

impl<S0: Scope, S1: Scope> sealed::ScopeSet for (S0, S1) {}

impl<S0: Scope, S1: Scope> ScopeSet for (S0, S1) {
    fn names() -> Vec<&'static str> {
        vec![S0::NAME, S1::NAME]
    }
}

impl<A: Scope, S0: Scope, S1: Scope> Holds<A> for (S0, S1) {
    type Answer = <Same<S0, A> as Answer>::Or<Same<S1, A>>;
}

impl<G: Grants<S0> + Grants<S1> + 'static, S0, S1> GrantsAll<(S0, S1)> for G {}

impl<S0: Scope, S1: Scope, S2: Scope> sealed::ScopeSet for (S0, S1, S2) {}

impl<S0: Scope, S1: Scope, S2: Scope> ScopeSet for (S0, S1, S2) {
    fn names() -> Vec<&'static str> {
        vec![S0::NAME, S1::NAME, S2::NAME]
    }
}

impl<A: Scope, S0: Scope, S1: Scope, S2: Scope> Holds<A> for (S0, S1, S2) {
    type Answer = <Same<S0, A> as Answer>::Or<<Same<S1, A> as Answer>::Or<Same<S2, A>>>;
}

impl<
    G: Grants<S0> + Grants<S1> + Grants<S2> + 'static,
    S0,
    S1,
    S2,
> GrantsAll<(S0, S1, S2)> for G {}

impl<S0: Scope, S1: Scope, S2: Scope, S3: Scope> sealed::ScopeSet for (S0, S1, S2, S3) {}

impl<S0: Scope, S1: Scope, S2: Scope, S3: Scope> ScopeSet for (S0, S1, S2, S3) {
    fn names() -> Vec<&'static str> {
        vec![S0::NAME, S1::NAME, S2::NAME, S3::NAME]
    }
}

impl<A: Scope, S0: Scope, S1: Scope, S2: Scope, S3: Scope> Holds<A>
for (S0, S1, S2, S3) {
    type Answer = <Same<
        S0,
        A,
    > as Answer>::Or<
        <Same<S1, A> as Answer>::Or<<Same<S2, A> as Answer>::Or<Same<S3, A>>>,
    >;
}

impl<
    G: Grants<S0> + Grants<S1> + Grants<S2> + Grants<S3> + 'static,
    S0,
    S1,
    S2,
    S3,
> GrantsAll<(S0, S1, S2, S3)> for G {}

impl<S0: Scope, S1: Scope, S2: Scope, S3: Scope, S4: Scope> sealed::ScopeSet
for (S0, S1, S2, S3, S4) {}

impl<S0: Scope, S1: Scope, S2: Scope, S3: Scope, S4: Scope> ScopeSet
for (S0, S1, S2, S3, S4) {
    fn names() -> Vec<&'static str> {
        vec![S0::NAME, S1::NAME, S2::NAME, S3::NAME, S4::NAME]
    }
}

impl<A: Scope, S0: Scope, S1: Scope, S2: Scope, S3: Scope, S4: Scope> Holds<A>
for (S0, S1, S2, S3, S4) {
    type Answer = <Same<
        S0,
        A,
    > as Answer>::Or<
        <Same<
            S1,
            A,
        > as Answer>::Or<
            <Same<S2, A> as Answer>::Or<<Same<S3, A> as Answer>::Or<Same<S4, A>>>,
        >,
    >;
}

impl<
    G: Grants<S0> + Grants<S1> + Grants<S2> + Grants<S3> + Grants<S4> + 'static,
    S0,
    S1,
    S2,
    S3,
    S4,
> GrantsAll<(S0, S1, S2, S3, S4)> for G {}

impl<S0: Scope, S1: Scope, S2: Scope, S3: Scope, S4: Scope, S5: Scope> sealed::ScopeSet
for (S0, S1, S2, S3, S4, S5) {}

impl<S0: Scope, S1: Scope, S2: Scope, S3: Scope, S4: Scope, S5: Scope> ScopeSet
for (S0, S1, S2, S3, S4, S5) {
    fn names() -> Vec<&'static str> {
        vec![S0::NAME, S1::NAME, S2::NAME, S3::NAME, S4::NAME, S5::NAME]
    }
}

impl<A: Scope, S0: Scope, S1: Scope, S2: Scope, S3: Scope, S4: Scope, S5: Scope> Holds<A>
for (S0, S1, S2, S3, S4, S5) {
    type Answer = <Same<
        S0,
        A,
    > as Answer>::Or<
        <Same<
            S1,
            A,
        > as Answer>::Or<
            <Same<
                S2,
                A,
            > as Answer>::Or<
                <Same<S3, A> as Answer>::Or<<Same<S4, A> as Answer>::Or<Same<S5, A>>>,
            >,
        >,
    >;
}

impl<
    G: Grants<S0> + Grants<S1> + Grants<S2> + Grants<S3> + Grants<S4> + Grants<S5>
        + 'static,
    S0,
    S1,
    S2,
    S3,
    S4,
    S5,
> GrantsAll<(S0, S1, S2, S3, S4, S5)> for G {}

impl<
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
> sealed::ScopeSet for (S0, S1, S2, S3, S4, S5, S6) {}

impl<
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
> ScopeSet for (S0, S1, S2, S3, S4, S5, S6) {
    fn names() -> Vec<&'static str> {
        vec![S0::NAME, S1::NAME, S2::NAME, S3::NAME, S4::NAME, S5::NAME, S6::NAME]
    }
}

impl<
    A: Scope,
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
> Holds<A> for (S0, S1, S2, S3, S4, S5, S6) {
    type Answer = <Same<
        S0,
        A,
    > as Answer>::Or<
        <Same<
            S1,
            A,
        > as Answer>::Or<
            <Same<
                S2,
                A,
            > as Answer>::Or<
                <Same<
                    S3,
                    A,
                > as Answer>::Or<
                    <Same<S4, A> as Answer>::Or<<Same<S5, A> as Answer>::Or<Same<S6, A>>>,
                >,
            >,
        >,
    >;
}

impl<
    G: Grants<S0> + Grants<S1> + Grants<S2> + Grants<S3> + Grants<S4> + Grants<S5>
        + Grants<S6> + 'static,
    S0,
    S1,
    S2,
    S3,
    S4,
    S5,
    S6,
> GrantsAll<(S0, S1, S2, S3, S4, S5, S6)> for G {}

impl<
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
> sealed::ScopeSet for (S0, S1, S2, S3, S4, S5, S6, S7) {}

impl<
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
> ScopeSet for (S0, S1, S2, S3, S4, S5, S6, S7) {
    fn names() -> Vec<&'static str> {
        vec![
            S0::NAME, S1::NAME, S2::NAME, S3::NAME, S4::NAME, S5::NAME, S6::NAME,
            S7::NAME
        ]
    }
}

impl<
    A: Scope,
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
> Holds<A> for (S0, S1, S2, S3, S4, S5, S6, S7) {
    type Answer = <Same<
        S0,
        A,
    > as Answer>::Or<
        <Same<
            S1,
            A,
        > as Answer>::Or<
            <Same<
                S2,
                A,
            > as Answer>::Or<
                <Same<
                    S3,
                    A,
                > as Answer>::Or<
                    <Same<
                        S4,
                        A,
                    > as Answer>::Or<
                        <Same<
                            S5,
                            A,
                        > as Answer>::Or<<Same<S6, A> as Answer>::Or<Same<S7, A>>>,
                    >,
                >,
            >,
        >,
    >;
}

impl<
    G: Grants<S0> + Grants<S1> + Grants<S2> + Grants<S3> + Grants<S4> + Grants<S5>
        + Grants<S6> + Grants<S7> + 'static,
    S0,
    S1,
    S2,
    S3,
    S4,
    S5,
    S6,
    S7,
> GrantsAll<(S0, S1, S2, S3, S4, S5, S6, S7)> for G {}

impl<
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
> sealed::ScopeSet for (S0, S1, S2, S3, S4, S5, S6, S7, S8) {}

impl<
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
> ScopeSet for (S0, S1, S2, S3, S4, S5, S6, S7, S8) {
    fn names() -> Vec<&'static str> {
        vec![
            S0::NAME, S1::NAME, S2::NAME, S3::NAME, S4::NAME, S5::NAME, S6::NAME,
            S7::NAME, S8::NAME
        ]
    }
}

impl<
    A: Scope,
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
> Holds<A> for (S0, S1, S2, S3, S4, S5, S6, S7, S8) {
    type Answer = <Same<
        S0,
        A,
    > as Answer>::Or<
        <Same<
            S1,
            A,
        > as Answer>::Or<
            <Same<
                S2,
                A,
            > as Answer>::Or<
                <Same<
                    S3,
                    A,
                > as Answer>::Or<
                    <Same<
                        S4,
                        A,
                    > as Answer>::Or<
                        <Same<
                            S5,
                            A,
                        > as Answer>::Or<
                            <Same<
                                S6,
                                A,
                            > as Answer>::Or<<Same<S7, A> as Answer>::Or<Same<S8, A>>>,
                        >,
                    >,
                >,
            >,
        >,
    >;
}

impl<
    G: Grants<S0> + Grants<S1> + Grants<S2> + Grants<S3> + Grants<S4> + Grants<S5>
        + Grants<S6> + Grants<S7> + Grants<S8> + 'static,
    S0,
    S1,
    S2,
    S3,
    S4,
    S5,
    S6,
    S7,
    S8,
> GrantsAll<(S0, S1, S2, S3, S4, S5, S6, S7, S8)> for G {}

impl<
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
    S9: Scope,
> sealed::ScopeSet for (S0, S1, S2, S3, S4, S5, S6, S7, S8, S9) {}

impl<
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
    S9: Scope,
> ScopeSet for (S0, S1, S2, S3, S4, S5, S6, S7, S8, S9) {
    fn names() -> Vec<&'static str> {
        vec![
            S0::NAME, S1::NAME, S2::NAME, S3::NAME, S4::NAME, S5::NAME, S6::NAME,
            S7::NAME, S8::NAME, S9::NAME
        ]
    }
}

impl<
    A: Scope,
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
    S9: Scope,
> Holds<A> for (S0, S1, S2, S3, S4, S5, S6, S7, S8, S9) {
    type Answer = <Same<
        S0,
        A,
    > as Answer>::Or<
        <Same<
            S1,
            A,
        > as Answer>::Or<
            <Same<
                S2,
                A,
            > as Answer>::Or<
                <Same<
                    S3,
                    A,
                > as Answer>::Or<
                    <Same<
                        S4,
                        A,
                    > as Answer>::Or<
                        <Same<
                            S5,
                            A,
                        > as Answer>::Or<
                            <Same<
                                S6,
                                A,
                            > as Answer>::Or<
                                <Same<
                                    S7,
                                    A,
                                > as Answer>::Or<<Same<S8, A> as Answer>::Or<Same<S9, A>>>,
                            >,
                        >,
                    >,
                >,
            >,
        >,
    >;
}

impl<
    G: Grants<S0> + Grants<S1> + Grants<S2> + Grants<S3> + Grants<S4> + Grants<S5>
        + Grants<S6> + Grants<S7> + Grants<S8> + Grants<S9> + 'static,
    S0,
    S1,
    S2,
    S3,
    S4,
    S5,
    S6,
    S7,
    S8,
    S9,
> GrantsAll<(S0, S1, S2, S3, S4, S5, S6, S7, S8, S9)> for G {}

impl<
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
    S9: Scope,
    S10: Scope,
> sealed::ScopeSet for (S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10) {}

impl<
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
    S9: Scope,
    S10: Scope,
> ScopeSet for (S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10) {
    fn names() -> Vec<&'static str> {
        vec![
            S0::NAME, S1::NAME, S2::NAME, S3::NAME, S4::NAME, S5::NAME, S6::NAME,
            S7::NAME, S8::NAME, S9::NAME, S10::NAME
        ]
    }
}

impl<
    A: Scope,
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
    S9: Scope,
    S10: Scope,
> Holds<A> for (S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10) {
    type Answer = <Same<
        S0,
        A,
    > as Answer>::Or<
        <Same<
            S1,
            A,
        > as Answer>::Or<
            <Same<
                S2,
                A,
            > as Answer>::Or<
                <Same<
                    S3,
                    A,
                > as Answer>::Or<
                    <Same<
                        S4,
                        A,
                    > as Answer>::Or<
                        <Same<
                            S5,
                            A,
                        > as Answer>::Or<
                            <Same<
                                S6,
                                A,
                            > as Answer>::Or<
                                <Same<
                                    S7,
                                    A,
                                > as Answer>::Or<
                                    <Same<
                                        S8,
                                        A,
                                    > as Answer>::Or<<Same<S9, A> as Answer>::Or<Same<S10, A>>>,
                                >,
                            >,
                        >,
                    >,
                >,
            >,
        >,
    >;
}

impl<
    G: Grants<S0> + Grants<S1> + Grants<S2> + Grants<S3> + Grants<S4> + Grants<S5>
        + Grants<S6> + Grants<S7> + Grants<S8> + Grants<S9> + Grants<S10> + 'static,
    S0,
    S1,
    S2,
    S3,
    S4,
    S5,
    S6,
    S7,
    S8,
    S9,
    S10,
> GrantsAll<(S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10)> for G {}

impl<
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
    S9: Scope,
    S10: Scope,
    S11: Scope,
> sealed::ScopeSet for (S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11) {}

impl<
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
    S9: Scope,
    S10: Scope,
    S11: Scope,
> ScopeSet for (S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11) {
    fn names() -> Vec<&'static str> {
        vec![
            S0::NAME, S1::NAME, S2::NAME, S3::NAME, S4::NAME, S5::NAME, S6::NAME,
            S7::NAME, S8::NAME, S9::NAME, S10::NAME, S11::NAME
        ]
    }
}

impl<
    A: Scope,
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
    S9: Scope,
    S10: Scope,
    S11: Scope,
> Holds<A> for (S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11) {
    type Answer = <Same<
        S0,
        A,
    > as Answer>::Or<
        <Same<
            S1,
            A,
        > as Answer>::Or<
            <Same<
                S2,
                A,
            > as Answer>::Or<
                <Same<
                    S3,
                    A,
                > as Answer>::Or<
                    <Same<
                        S4,
                        A,
                    > as Answer>::Or<
                        <Same<
                            S5,
                            A,
                        > as Answer>::Or<
                            <Same<
                                S6,
                                A,
                            > as Answer>::Or<
                                <Same<
                                    S7,
                                    A,
                                > as Answer>::Or<
                                    <Same<
                                        S8,
                                        A,
                                    > as Answer>::Or<
                                        <Same<
                                            S9,
                                            A,
                                        > as Answer>::Or<<Same<S10, A> as Answer>::Or<Same<S11, A>>>,
                                    >,
                                >,
                            >,
                        >,
                    >,
                >,
            >,
        >,
    >;
}

impl<
    G: Grants<S0> + Grants<S1> + Grants<S2> + Grants<S3> + Grants<S4> + Grants<S5>
        + Grants<S6> + Grants<S7> + Grants<S8> + Grants<S9> + Grants<S10> + Grants<S11>
        + 'static,
    S0,
    S1,
    S2,
    S3,
    S4,
    S5,
    S6,
    S7,
    S8,
    S9,
    S10,
    S11,
> GrantsAll<(S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11)> for G {}

impl<
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
    S9: Scope,
    S10: Scope,
    S11: Scope,
    S12: Scope,
> sealed::ScopeSet for (S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12) {}

impl<
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
    S9: Scope,
    S10: Scope,
    S11: Scope,
    S12: Scope,
> ScopeSet for (S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12) {
    fn names() -> Vec<&'static str> {
        vec![
            S0::NAME, S1::NAME, S2::NAME, S3::NAME, S4::NAME, S5::NAME, S6::NAME,
            S7::NAME, S8::NAME, S9::NAME, S10::NAME, S11::NAME, S12::NAME
        ]
    }
}

impl<
    A: Scope,
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
    S9: Scope,
    S10: Scope,
    S11: Scope,
    S12: Scope,
> Holds<A> for (S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12) {
    type Answer = <Same<
        S0,
        A,
    > as Answer>::Or<
        <Same<
            S1,
            A,
        > as Answer>::Or<
            <Same<
                S2,
                A,
            > as Answer>::Or<
                <Same<
                    S3,
                    A,
                > as Answer>::Or<
                    <Same<
                        S4,
                        A,
                    > as Answer>::Or<
                        <Same<
                            S5,
                            A,
                        > as Answer>::Or<
                            <Same<
                                S6,
                                A,
                            > as Answer>::Or<
                                <Same<
                                    S7,
                                    A,
                                > as Answer>::Or<
                                    <Same<
                                        S8,
                                        A,
                                    > as Answer>::Or<
                                        <Same<
                                            S9,
                                            A,
                                        > as Answer>::Or<
                                            <Same<
                                                S10,
                                                A,
                                            > as Answer>::Or<<Same<S11, A> as Answer>::Or<Same<S12, A>>>,
                                        >,
                                    >,
                                >,
                            >,
                        >,
                    >,
                >,
            >,
        >,
    >;
}

impl<
    G: Grants<S0> + Grants<S1> + Grants<S2> + Grants<S3> + Grants<S4> + Grants<S5>
        + Grants<S6> + Grants<S7> + Grants<S8> + Grants<S9> + Grants<S10> + Grants<S11>
        + Grants<S12> + 'static,
    S0,
    S1,
    S2,
    S3,
    S4,
    S5,
    S6,
    S7,
    S8,
    S9,
    S10,
    S11,
    S12,
> GrantsAll<(S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12)> for G {}

impl<
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
    S9: Scope,
    S10: Scope,
    S11: Scope,
    S12: Scope,
    S13: Scope,
> sealed::ScopeSet for (S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13) {}

impl<
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
    S9: Scope,
    S10: Scope,
    S11: Scope,
    S12: Scope,
    S13: Scope,
> ScopeSet for (S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13) {
    fn names() -> Vec<&'static str> {
        vec![
            S0::NAME, S1::NAME, S2::NAME, S3::NAME, S4::NAME, S5::NAME, S6::NAME,
            S7::NAME, S8::NAME, S9::NAME, S10::NAME, S11::NAME, S12::NAME, S13::NAME
        ]
    }
}

impl<
    A: Scope,
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
    S9: Scope,
    S10: Scope,
    S11: Scope,
    S12: Scope,
    S13: Scope,
> Holds<A> for (S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13) {
    type Answer = <Same<
        S0,
        A,
    > as Answer>::Or<
        <Same<
            S1,
            A,
        > as Answer>::Or<
            <Same<
                S2,
                A,
            > as Answer>::Or<
                <Same<
                    S3,
                    A,
                > as Answer>::Or<
                    <Same<
                        S4,
                        A,
                    > as Answer>::Or<
                        <Same<
                            S5,
                            A,
                        > as Answer>::Or<
                            <Same<
                                S6,
                                A,
                            > as Answer>::Or<
                                <Same<
                                    S7,
                                    A,
                                > as Answer>::Or<
                                    <Same<
                                        S8,
                                        A,
                                    > as Answer>::Or<
                                        <Same<
                                            S9,
                                            A,
                                        > as Answer>::Or<
                                            <Same<
                                                S10,
                                                A,
                                            > as Answer>::Or<
                                                <Same<
                                                    S11,
                                                    A,
                                                > as Answer>::Or<<Same<S12, A> as Answer>::Or<Same<S13, A>>>,
                                            >,
                                        >,
                                    >,
                                >,
                            >,
                        >,
                    >,
                >,
            >,
        >,
    >;
}

impl<
    G: Grants<S0> + Grants<S1> + Grants<S2> + Grants<S3> + Grants<S4> + Grants<S5>
        + Grants<S6> + Grants<S7> + Grants<S8> + Grants<S9> + Grants<S10> + Grants<S11>
        + Grants<S12> + Grants<S13> + 'static,
    S0,
    S1,
    S2,
    S3,
    S4,
    S5,
    S6,
    S7,
    S8,
    S9,
    S10,
    S11,
    S12,
    S13,
> GrantsAll<(S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13)> for G {}

impl<
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
    S9: Scope,
    S10: Scope,
    S11: Scope,
    S12: Scope,
    S13: Scope,
    S14: Scope,
> sealed::ScopeSet
for (S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13, S14) {}

impl<
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
    S9: Scope,
    S10: Scope,
    S11: Scope,
    S12: Scope,
    S13: Scope,
    S14: Scope,
> ScopeSet for (S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13, S14) {
    fn names() -> Vec<&'static str> {
        vec![
            S0::NAME, S1::NAME, S2::NAME, S3::NAME, S4::NAME, S5::NAME, S6::NAME,
            S7::NAME, S8::NAME, S9::NAME, S10::NAME, S11::NAME, S12::NAME, S13::NAME,
            S14::NAME
        ]
    }
}

impl<
    A: Scope,
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
    S9: Scope,
    S10: Scope,
    S11: Scope,
    S12: Scope,
    S13: Scope,
    S14: Scope,
> Holds<A> for (S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13, S14) {
    type Answer = <Same<
        S0,
        A,
    > as Answer>::Or<
        <Same<
            S1,
            A,
        > as Answer>::Or<
            <Same<
                S2,
                A,
            > as Answer>::Or<
                <Same<
                    S3,
                    A,
                > as Answer>::Or<
                    <Same<
                        S4,
                        A,
                    > as Answer>::Or<
                        <Same<
                            S5,
                            A,
                        > as Answer>::Or<
                            <Same<
                                S6,
                                A,
                            > as Answer>::Or<
                                <Same<
                                    S7,
                                    A,
                                > as Answer>::Or<
                                    <Same<
                                        S8,
                                        A,
                                    > as Answer>::Or<
                                        <Same<
                                            S9,
                                            A,
                                        > as Answer>::Or<
                                            <Same<
                                                S10,
                                                A,
                                            > as Answer>::Or<
                                                <Same<
                                                    S11,
                                                    A,
                                                > as Answer>::Or<
                                                    <Same<
                                                        S12,
                                                        A,
                                                    > as Answer>::Or<<Same<S13, A> as Answer>::Or<Same<S14, A>>>,
                                                >,
                                            >,
                                        >,
                                    >,
                                >,
                            >,
                        >,
                    >,
                >,
            >,
        >,
    >;
}

impl<
    G: Grants<S0> + Grants<S1> + Grants<S2> + Grants<S3> + Grants<S4> + Grants<S5>
        + Grants<S6> + Grants<S7> + Grants<S8> + Grants<S9> + Grants<S10> + Grants<S11>
        + Grants<S12> + Grants<S13> + Grants<S14> + 'static,
    S0,
    S1,
    S2,
    S3,
    S4,
    S5,
    S6,
    S7,
    S8,
    S9,
    S10,
    S11,
    S12,
    S13,
    S14,
> GrantsAll<(S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13, S14)> for G {}

impl<
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
    S9: Scope,
    S10: Scope,
    S11: Scope,
    S12: Scope,
    S13: Scope,
    S14: Scope,
    S15: Scope,
> sealed::ScopeSet
for (S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13, S14, S15) {}

impl<
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
    S9: Scope,
    S10: Scope,
    S11: Scope,
    S12: Scope,
    S13: Scope,
    S14: Scope,
    S15: Scope,
> ScopeSet for (S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13, S14, S15) {
    fn names() -> Vec<&'static str> {
        vec![
            S0::NAME, S1::NAME, S2::NAME, S3::NAME, S4::NAME, S5::NAME, S6::NAME,
            S7::NAME, S8::NAME, S9::NAME, S10::NAME, S11::NAME, S12::NAME, S13::NAME,
            S14::NAME, S15::NAME
        ]
    }
}

impl<
    A: Scope,
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
    S9: Scope,
    S10: Scope,
    S11: Scope,
    S12: Scope,
    S13: Scope,
    S14: Scope,
    S15: Scope,
> Holds<A> for (S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13, S14, S15) {
    type Answer = <Same<
        S0,
        A,
    > as Answer>::Or<
        <Same<
            S1,
            A,
        > as Answer>::Or<
            <Same<
                S2,
                A,
            > as Answer>::Or<
                <Same<
                    S3,
                    A,
                > as Answer>::Or<
                    <Same<
                        S4,
                        A,
                    > as Answer>::Or<
                        <Same<
                            S5,
                            A,
                        > as Answer>::Or<
                            <Same<
                                S6,
                                A,
                            > as Answer>::Or<
                                <Same<
                                    S7,
                                    A,
                                > as Answer>::Or<
                                    <Same<
                                        S8,
                                        A,
                                    > as Answer>::Or<
                                        <Same<
                                            S9,
                                            A,
                                        > as Answer>::Or<
                                            <Same<
                                                S10,
                                                A,
                                            > as Answer>::Or<
                                                <Same<
                                                    S11,
                                                    A,
                                                > as Answer>::Or<
                                                    <Same<
                                                        S12,
                                                        A,
                                                    > as Answer>::Or<
                                                        <Same<
                                                            S13,
                                                            A,
                                                        > as Answer>::Or<<Same<S14, A> as Answer>::Or<Same<S15, A>>>,
                                                    >,
                                                >,
                                            >,
                                        >,
                                    >,
                                >,
                            >,
                        >,
                    >,
                >,
            >,
        >,
    >;
}

impl<
    G: Grants<S0> + Grants<S1> + Grants<S2> + Grants<S3> + Grants<S4> + Grants<S5>
        + Grants<S6> + Grants<S7> + Grants<S8> + Grants<S9> + Grants<S10> + Grants<S11>
        + Grants<S12> + Grants<S13> + Grants<S14> + Grants<S15> + 'static,
    S0,
    S1,
    S2,
    S3,
    S4,
    S5,
    S6,
    S7,
    S8,
    S9,
    S10,
    S11,
    S12,
    S13,
    S14,
    S15,
> GrantsAll<(S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13, S14, S15)>
for G {}

impl<
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
    S9: Scope,
    S10: Scope,
    S11: Scope,
    S12: Scope,
    S13: Scope,
    S14: Scope,
    S15: Scope,
    S16: Scope,
> sealed::ScopeSet
for (S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13, S14, S15, S16) {}

impl<
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
    S9: Scope,
    S10: Scope,
    S11: Scope,
    S12: Scope,
    S13: Scope,
    S14: Scope,
    S15: Scope,
    S16: Scope,
> ScopeSet
for (S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13, S14, S15, S16) {
    fn names() -> Vec<&'static str> {
        vec![
            S0::NAME, S1::NAME, S2::NAME, S3::NAME, S4::NAME, S5::NAME, S6::NAME,
            S7::NAME, S8::NAME, S9::NAME, S10::NAME, S11::NAME, S12::NAME, S13::NAME,
            S14::NAME, S15::NAME, S16::NAME
        ]
    }
}

impl<
    A: Scope,
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
    S9: Scope,
    S10: Scope,
    S11: Scope,
    S12: Scope,
    S13: Scope,
    S14: Scope,
    S15: Scope,
    S16: Scope,
> Holds<A>
for (S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13, S14, S15, S16) {
    type Answer = <Same<
        S0,
        A,
    > as Answer>::Or<
        <Same<
            S1,
            A,
        > as Answer>::Or<
            <Same<
                S2,
                A,
            > as Answer>::Or<
                <Same<
                    S3,
                    A,
                > as Answer>::Or<
                    <Same<
                        S4,
                        A,
                    > as Answer>::Or<
                        <Same<
                            S5,
                            A,
                        > as Answer>::Or<
                            <Same<
                                S6,
                                A,
                            > as Answer>::Or<
                                <Same<
                                    S7,
                                    A,
                                > as Answer>::Or<
                                    <Same<
                                        S8,
                                        A,
                                    > as Answer>::Or<
                                        <Same<
                                            S9,
                                            A,
                                        > as Answer>::Or<
                                            <Same<
                                                S10,
                                                A,
                                            > as Answer>::Or<
                                                <Same<
                                                    S11,
                                                    A,
                                                > as Answer>::Or<
                                                    <Same<
                                                        S12,
                                                        A,
                                                    > as Answer>::Or<
                                                        <Same<
                                                            S13,
                                                            A,
                                                        > as Answer>::Or<
                                                            <Same<
                                                                S14,
                                                                A,
                                                            > as Answer>::Or<<Same<S15, A> as Answer>::Or<Same<S16, A>>>,
                                                        >,
                                                    >,
                                                >,
                                            >,
                                        >,
                                    >,
                                >,
                            >,
                        >,
                    >,
                >,
            >,
        >,
    >;
}

impl<
    G: Grants<S0> + Grants<S1> + Grants<S2> + Grants<S3> + Grants<S4> + Grants<S5>
        + Grants<S6> + Grants<S7> + Grants<S8> + Grants<S9> + Grants<S10> + Grants<S11>
        + Grants<S12> + Grants<S13> + Grants<S14> + Grants<S15> + Grants<S16> + 'static,
    S0,
    S1,
    S2,
    S3,
    S4,
    S5,
    S6,
    S7,
    S8,
    S9,
    S10,
    S11,
    S12,
    S13,
    S14,
    S15,
    S16,
> GrantsAll<(S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13, S14, S15, S16)>
for G {}

impl<
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
    S9: Scope,
    S10: Scope,
    S11: Scope,
    S12: Scope,
    S13: Scope,
    S14: Scope,
    S15: Scope,
    S16: Scope,
    S17: Scope,
> sealed::ScopeSet
for (S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13, S14, S15, S16, S17) {}

impl<
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
    S9: Scope,
    S10: Scope,
    S11: Scope,
    S12: Scope,
    S13: Scope,
    S14: Scope,
    S15: Scope,
    S16: Scope,
    S17: Scope,
> ScopeSet
for (S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13, S14, S15, S16, S17) {
    fn names() -> Vec<&'static str> {
        vec![
            S0::NAME, S1::NAME, S2::NAME, S3::NAME, S4::NAME, S5::NAME, S6::NAME,
            S7::NAME, S8::NAME, S9::NAME, S10::NAME, S11::NAME, S12::NAME, S13::NAME,
            S14::NAME, S15::NAME, S16::NAME, S17::NAME
        ]
    }
}

impl<
    A: Scope,
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
    S9: Scope,
    S10: Scope,
    S11: Scope,
    S12: Scope,
    S13: Scope,
    S14: Scope,
    S15: Scope,
    S16: Scope,
    S17: Scope,
> Holds<A>
for (S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13, S14, S15, S16, S17) {
    type Answer = <Same<
        S0,
        A,
    > as Answer>::Or<
        <Same<
            S1,
            A,
        > as Answer>::Or<
            <Same<
                S2,
                A,
            > as Answer>::Or<
                <Same<
                    S3,
                    A,
                > as Answer>::Or<
                    <Same<
                        S4,
                        A,
                    > as Answer>::Or<
                        <Same<
                            S5,
                            A,
                        > as Answer>::Or<
                            <Same<
                                S6,
                                A,
                            > as Answer>::Or<
                                <Same<
                                    S7,
                                    A,
                                > as Answer>::Or<
                                    <Same<
                                        S8,
                                        A,
                                    > as Answer>::Or<
                                        <Same<
                                            S9,
                                            A,
                                        > as Answer>::Or<
                                            <Same<
                                                S10,
                                                A,
                                            > as Answer>::Or<
                                                <Same<
                                                    S11,
                                                    A,
                                                > as Answer>::Or<
                                                    <Same<
                                                        S12,
                                                        A,
                                                    > as Answer>::Or<
                                                        <Same<
                                                            S13,
                                                            A,
                                                        > as Answer>::Or<
                                                            <Same<
                                                                S14,
                                                                A,
                                                            > as Answer>::Or<
                                                                <Same<
                                                                    S15,
                                                                    A,
                                                                > as Answer>::Or<<Same<S16, A> as Answer>::Or<Same<S17, A>>>,
                                                            >,
                                                        >,
                                                    >,
                                                >,
                                            >,
                                        >,
                                    >,
                                >,
                            >,
                        >,
                    >,
                >,
            >,
        >,
    >;
}

impl<
    G: Grants<S0> + Grants<S1> + Grants<S2> + Grants<S3> + Grants<S4> + Grants<S5>
        + Grants<S6> + Grants<S7> + Grants<S8> + Grants<S9> + Grants<S10> + Grants<S11>
        + Grants<S12> + Grants<S13> + Grants<S14> + Grants<S15> + Grants<S16>
        + Grants<S17> + 'static,
    S0,
    S1,
    S2,
    S3,
    S4,
    S5,
    S6,
    S7,
    S8,
    S9,
    S10,
    S11,
    S12,
    S13,
    S14,
    S15,
    S16,
    S17,
> GrantsAll<
    (S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13, S14, S15, S16, S17),
> for G {}

impl<
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
    S9: Scope,
    S10: Scope,
    S11: Scope,
    S12: Scope,
    S13: Scope,
    S14: Scope,
    S15: Scope,
    S16: Scope,
    S17: Scope,
    S18: Scope,
> sealed::ScopeSet
for (
    S0,
    S1,
    S2,
    S3,
    S4,
    S5,
    S6,
    S7,
    S8,
    S9,
    S10,
    S11,
    S12,
    S13,
    S14,
    S15,
    S16,
    S17,
    S18,
) {}

impl<
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
    S9: Scope,
    S10: Scope,
    S11: Scope,
    S12: Scope,
    S13: Scope,
    S14: Scope,
    S15: Scope,
    S16: Scope,
    S17: Scope,
    S18: Scope,
> ScopeSet
for (
    S0,
    S1,
    S2,
    S3,
    S4,
    S5,
    S6,
    S7,
    S8,
    S9,
    S10,
    S11,
    S12,
    S13,
    S14,
    S15,
    S16,
    S17,
    S18,
) {
    fn names() -> Vec<&'static str> {
        vec![
            S0::NAME, S1::NAME, S2::NAME, S3::NAME, S4::NAME, S5::NAME, S6::NAME,
            S7::NAME, S8::NAME, S9::NAME, S10::NAME, S11::NAME, S12::NAME, S13::NAME,
            S14::NAME, S15::NAME, S16::NAME, S17::NAME, S18::NAME
        ]
    }
}

impl<
    A: Scope,
    S0: Scope,
    S1: Scope,
    S2: Scope,
    S3: Scope,
    S4: Scope,
    S5: Scope,
    S6: Scope,
    S7: Scope,
    S8: Scope,
    S9: Scope,
    S10: Scope,
    S11: Scope,
    S12: Scope,
    S13: Scope,
    S14: Scope,
    S15: Scope,
    S16: Scope,
    S17: Scope,
    S18: Scope,
> Holds<A>
for (
    S0,
    S1,
    S2,
    S3,
    S4,
    S5,
    S6,
    S7,
    S8,
    S9,
    S10,
    S11,
    S12,
    S13,
    S14,
    S15,
    S16,
    S17,
    S18,
) {
    type Answer = <Same<
        S0,
        A,
    > as Answer>::Or<
        <Same<
            S1,
            A,
        > as Answer>::Or<
            <Same<
                S2,
                A,
            > as Answer>::Or<
                <Same<
                    S3,
                    A,
                > as Answer>::Or<
                    <Same<
                        S4,
                        A,
                    > as Answer>::Or<
                        <Same<
                            S5,
                            A,
                        > as Answer>::Or<
                            <Same<
                                S6,
                                A,
                            > as Answer>::Or<
                                <Same<
                                    S7,
                                    A,
                                > as Answer>::Or<
                                    <Same<
                                        S8,
                                        A,
                                    > as Answer>::Or<
                                        <Same<
                                            S9,
                                            A,
                                        > as Answer>::Or<
                                            <Same<
                                                S10,
                                                A,
                                            > as Answer>::Or<
                                                <Same<
                                                    S11,
                                                    A,
                                                > as Answer>::Or<
                                                    <Same<
                                                        S12,
                                                        A,
                                                    > as Answer>::Or<
                                                        <Same<
                                                            S13,
                                                            A,
                                                        > as Answer>::Or<
                                                            <Same<
                                                                S14,
                                                                A,
                                                            > as Answer>::Or<
                                                                <Same<
                                                                    S15,
                                                                    A,
                                                                > as Answer>::Or<
                                                                    <Same<
                                                                        S16,
                                                                        A,
                                                                    > as Answer>::Or<<Same<S17, A> as Answer>::Or<Same<S18, A>>>,
                                                                >,
                                                            >,
                                                        >,
                                                    >,
                                                >,
                                            >,
                                        >,
                                    >,
                                >,
                            >,
                        >,
                    >,
                >,
            >,
        >,
    >;
}

impl<
    G: Grants<S0> + Grants<S1> + Grants<S2> + Grants<S3> + Grants<S4> + Grants<S5>
        + Grants<S6> + Grants<S7> + Grants<S8> + Grants<S9> + Grants<S10> + Grants<S11>
        + Grants<S12> + Grants<S13> + Grants<S14> + Grants<S15> + Grants<S16>
        + Grants<S17> + Grants<S18> + 'static,
    S0,
    S1,
    S2,
    S3,
    S4,
    S5,
    S6,
    S7,
    S8,
    S9,
    S10,
    S11,
    S12,
    S13,
    S14,
    S15,
    S16,
    S17,
    S18,
> GrantsAll<
    (S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13, S14, S15, S16, S17, S18),
> for G {}

impl<S: Holds<A0> + Holds<A1>, A0, A1> HoldsAny<(A0, A1)> for S {
    type Answer = <<S as Holds<A0>>::Answer as Answer>::Or<<S as Holds<A1>>::Answer>;
}

impl<S: Holds<A0> + Holds<A1> + Holds<A2>, A0, A1, A2> HoldsAny<(A0, A1, A2)> for S {
    type Answer = <<S as Holds<
        A0,
    >>::Answer as Answer>::Or<
        <<S as Holds<A1>>::Answer as Answer>::Or<<S as Holds<A2>>::Answer>,
    >;
}

impl<
    S: Holds<A0> + Holds<A1> + Holds<A2> + Holds<A3>,
    A0,
    A1,
    A2,
    A3,
> HoldsAny<(A0, A1, A2, A3)> for S {
    type Answer = <<S as Holds<
        A0,
    >>::Answer as Answer>::Or<
        <<S as Holds<
            A1,
        >>::Answer as Answer>::Or<
            <<S as Holds<A2>>::Answer as Answer>::Or<<S as Holds<A3>>::Answer>,
        >,
    >;
}

/// The kinds of library items and their scopes, as a table for documentation.
macro_rules! library_items {
    () => {
        "| kind | read | modify |\n|---|---|---|\n| playlist | `playlist-read-private` | `playlist-modify-public` |\n| artist, user | `user-follow-read` | `user-follow-modify` |\n| album, audiobook, episode, show, track | `user-library-read` | `user-library-modify` |\n"
    };
}

pub(crate) use library_items;

impl library::sealed::LibraryItem for crate::id::AlbumId {}

impl library::LibraryItem for crate::id::AlbumId {
    type Read = UserLibraryRead;
    type Modify = UserLibraryModify;
    fn library_uri(&self) -> crate::id::LibraryUri {
        crate::id::LibraryUri::new("album", self.as_str())
    }
}

impl library::sealed::LibraryItem for crate::id::ArtistId {}

impl library::LibraryItem for crate::id::ArtistId {
    type Read = UserFollowRead;
    type Modify = UserFollowModify;
    fn library_uri(&self) -> crate::id::LibraryUri {
        crate::id::LibraryUri::new("artist", self.as_str())
    }
}

impl library::sealed::LibraryItem for crate::id::AudiobookId {}

impl library::LibraryItem for crate::id::AudiobookId {
    type Read = UserLibraryRead;
    type Modify = UserLibraryModify;
    fn library_uri(&self) -> crate::id::LibraryUri {
        crate::id::LibraryUri::new("audiobook", self.as_str())
    }
}

impl library::sealed::LibraryItem for crate::id::EpisodeId {}

impl library::LibraryItem for crate::id::EpisodeId {
    type Read = UserLibraryRead;
    type Modify = UserLibraryModify;
    fn library_uri(&self) -> crate::id::LibraryUri {
        crate::id::LibraryUri::new("episode", self.as_str())
    }
}

impl library::sealed::LibraryItem for crate::id::PlaylistId {}

impl library::LibraryItem for crate::id::PlaylistId {
    type Read = PlaylistReadPrivate;
    type Modify = PlaylistModifyPublic;
    fn library_uri(&self) -> crate::id::LibraryUri {
        crate::id::LibraryUri::new("playlist", self.as_str())
    }
}

impl library::sealed::LibraryItem for crate::id::ShowId {}

impl library::LibraryItem for crate::id::ShowId {
    type Read = UserLibraryRead;
    type Modify = UserLibraryModify;
    fn library_uri(&self) -> crate::id::LibraryUri {
        crate::id::LibraryUri::new("show", self.as_str())
    }
}

impl library::sealed::LibraryItem for crate::id::TrackId {}

impl library::LibraryItem for crate::id::TrackId {
    type Read = UserLibraryRead;
    type Modify = UserLibraryModify;
    fn library_uri(&self) -> crate::id::LibraryUri {
        crate::id::LibraryUri::new("track", self.as_str())
    }
}

impl library::sealed::LibraryItem for crate::id::UserId {}

impl library::LibraryItem for crate::id::UserId {
    type Read = UserFollowRead;
    type Modify = UserFollowModify;
    fn library_uri(&self) -> crate::id::LibraryUri {
        crate::id::LibraryUri::new("user", self.as_str())
    }
}
