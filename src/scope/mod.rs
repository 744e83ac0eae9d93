//! Scopes as types, and the traits by which the compiler compares what a call needs with what a session was granted.
//!
//! Each of Spotify's scopes is an empty type, such as [`UserLibraryRead`]. A set of scopes is a plain tuple of them:
//!
//! ```
//! use ambitus::scope::{PlaylistModifyPrivate, ScopeSet, UserLibraryRead};
//!
//! type Scopes = (UserLibraryRead, PlaylistModifyPrivate);
//! assert_eq!(Scopes::names(), ["user-library-read", "playlist-modify-private"]);
//! ```
//!
//! A method that needs a scope has a bound in its `where` clause. A helper function that takes any session which allows a call
//! needs only the same bound:
//!
//! ```
//! use ambitus::{Authorized, Spotify, scope::{Grants, UserLibraryRead}};
//!
//! async fn count<G: Grants<UserLibraryRead>>(spotify: &Spotify<Authorized<G>>) -> Result<Option<u32>, ambitus::Error> {
//!     Ok(spotify.library().saved_tracks().limit(1).await?.total)
//! }
//! ```
//!
//! If one of several scopes is enough for a call, its bound is [`GrantsAny`] over a tuple of them. A helper needs the same bound.
//!
//! Source: <https://developer.spotify.com/documentation/web-api/concepts/scopes>.

/// The scopes.
#[allow(unreachable_pub, clippy::all)]
mod generated {
    include!(concat!(env!("AMBITUS_GENERATED"), "/scopes.rs"));
}

pub use generated::*;

mod library;

pub use library::LibraryItem;

/// One of Spotify's scopes.
pub trait Scope: sealed::Scope + Send + Sync + 'static {
    /// The scope's name in a request, such as `user-library-read`.
    const NAME: &'static str;
}

/// A set of scopes: a tuple of [`Scope`] types, `()` for none.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no set of scopes",
    label = "not a tuple of scopes",
    note = "a set of scopes is a tuple of their types, and a set of one has its comma too: `(UserLibraryRead,)`"
)]
pub trait ScopeSet: sealed::ScopeSet + Send + Sync + 'static {
    /// The names of the scopes, in the tuple's order.
    fn names() -> Vec<&'static str>;
}

/// A session that acts for a user who signed in, with any scopes.
#[diagnostic::on_unimplemented(
    message = "this call acts for a user, and no user stands behind this session",
    label = "needs a session of a signed-in user",
    note = "sign a user in, for example with `Spotify::new(client_id).pkce(redirect)`; client credentials stand for the app alone"
)]
pub trait ActsForUser: 'static {}

/// A session whose market Spotify knows: that of a user, because a user has a country.
#[diagnostic::on_unimplemented(
    message = "an app's own session has to name a market for this call",
    label = "Spotify answers 404 to an app that names no market",
    note = "call the method of the same name with `_in` at its end, which asks for the market"
)]
pub trait InMarket: 'static {}

/// A session that was granted the scope `A`.
#[diagnostic::on_unimplemented(
    message = "the session is not known to grant the scope `{A}`",
    label = "needs a session that grants `{A}`",
    note = "in a function over any session, add the bound `Grants<{A}>`"
)]
pub trait Grants<A>: 'static {}

/// A session that was granted at least one of the scopes in the tuple `A`.
#[diagnostic::on_unimplemented(
    message = "the session is not known to grant any of the scopes `{A}`",
    label = "needs a session that grants one of `{A}`",
    note = "in a function over any session, add the bound `GrantsAny<{A}>`"
)]
pub trait GrantsAny<A>: 'static {}

/// A session that was granted each of the scopes in the tuple `A`. A function over any session needs one [`Grants`] bound per scope:
/// the compiler does not derive them from this bound.
#[diagnostic::on_unimplemented(
    message = "the session is not known to grant all of the scopes `{A}`",
    label = "needs a session that grants each of `{A}`"
)]
pub trait GrantsAll<A>: 'static {}

/// The scopes of `S` and those of `T`: what a session has after [its user was asked for more](crate::Spotify::ask_for).
pub struct With<S, T>(std::marker::PhantomData<fn() -> (S, T)>);

impl<S: ScopeSet, T: ScopeSet> sealed::ScopeSet for With<S, T> {}

impl<S: ScopeSet, T: ScopeSet> ScopeSet for With<S, T> {
    fn names() -> Vec<&'static str> {
        let mut names = S::names();
        names.extend(T::names());
        names
    }
}

impl<A, S: Holds<A>, T: Holds<A>> Holds<A> for With<S, T> {
    type Answer = <S::Answer as Answer>::Or<T::Answer>;
}

/// The traits by which the compiler computes with sets of scopes. Programs do not use them directly.
pub(crate) mod arithmetic {
    /// Yes: the scope is in the set.
    #[derive(Debug)]
    pub enum Present {}
    /// No: the scope is missing from the set.
    #[derive(Debug)]
    pub enum Missing {}

    /// [`Present`] or [`Missing`].
    pub trait Answer {
        /// [`Present`] if one of the two is.
        type Or<B: Answer>: Answer;
        /// [`Present`] if both are.
        type And<B: Answer>: Answer;
    }
    impl Answer for Present {
        type Or<B: Answer> = Present;
        type And<B: Answer> = B;
    }
    impl Answer for Missing {
        type Or<B: Answer> = B;
        type And<B: Answer> = Missing;
    }

    /// The bit 0.
    #[derive(Debug)]
    pub enum Zero {}
    /// The bit 1.
    #[derive(Debug)]
    pub enum One {}

    /// [`Zero`] or [`One`].
    pub trait Bit {
        /// Whether `B` is the same bit.
        type Same<B: Bit>: Answer;
        /// Whether it is [`Zero`].
        type IsZero: Answer;
        /// Whether it is [`One`].
        type IsOne: Answer;
    }
    impl Bit for Zero {
        type Same<B: Bit> = B::IsZero;
        type IsZero = Present;
        type IsOne = Missing;
    }
    impl Bit for One {
        type Same<B: Bit> = B::IsOne;
        type IsZero = Missing;
        type IsOne = Present;
    }

    /// The number of a scope as nested pairs of bits, the lowest bit first: `(One, (Zero, ()))` is 1. Each scope has its own number. To
    /// compare numbers takes one implementation per scope; to compare scopes would take one per pair of them, which rustc needs a second
    /// to check.
    ///
    /// All numbers have the same length, so that the missing bits of a shorter one need no meaning.
    pub trait Number {
        /// Its lowest bit.
        type Bit: Bit;
        /// Its other bits.
        type Rest: Number;
        /// Whether `N` is the same number.
        type Same<N: Number>: Answer;
    }
    impl Number for () {
        type Bit = Zero;
        type Rest = ();
        type Same<N: Number> = Present;
    }
    impl<B: Bit, R: Number> Number for (B, R) {
        type Bit = B;
        type Rest = R;
        type Same<N: Number> = <B::Same<N::Bit> as Answer>::And<R::Same<N::Rest>>;
    }

    /// Whether two scopes are the same one.
    pub(crate) type Same<A, B> =
        <<A as super::sealed::Scope>::Number as Number>::Same<<B as super::sealed::Scope>::Number>;

    /// Whether a set holds the scope `A`.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` is not known to hold the scope `{A}`",
        label = "needs the scope `{A}`",
        note = "a set of scopes is a tuple of their types, and a set of one has its comma too: `({A},)`",
        note = "a function over any session takes `Spotify<Authorized<G>>` where `G: Grants<{A}>`"
    )]
    pub trait Holds<A> {
        /// The answer.
        type Answer: Answer;
    }

    /// Whether a set holds one of the scopes of the tuple `A`.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` is not known to hold one of the scopes `{A}`",
        label = "needs one of the scopes `{A}`",
        note = "a set of scopes is a tuple of their types, and a set of one has its comma too: `(UserLibraryRead,)`",
        note = "a function over any session takes `Spotify<Authorized<G>>` where `G: GrantsAny<{A}>`"
    )]
    pub trait HoldsAny<A> {
        /// The answer.
        type Answer: Answer;
    }

    /// Implemented for [`Present`] only.
    #[diagnostic::on_unimplemented(
        message = "this session was not granted the scope `{A}`",
        label = "needs the scope `{A}`",
        note = "ask for it at sign-in: add `{A}` to the tuple in `.scopes::<(…)>()`"
    )]
    pub trait Granted<A> {}
    impl<A> Granted<A> for Present {}

    /// Implemented for [`Present`] only.
    #[diagnostic::on_unimplemented(
        message = "this session was granted none of the scopes `{A}`",
        label = "needs one of the scopes `{A}`",
        note = "ask for one at sign-in: add it to the tuple in `.scopes::<(…)>()`"
    )]
    pub trait GrantedAny<A> {}
    impl<A> GrantedAny<A> for Present {}

    /// Stands for the user whom an app's own session lacks.
    #[derive(Debug)]
    pub enum NoUser {}

    /// Not implemented for [`NoUser`]. It has one implementation, because rustc shows the message of a trait only if it has one.
    #[diagnostic::on_unimplemented(
        message = "this call acts for a user, and no user stands behind this session",
        label = "needs a session of a signed-in user",
        note = "sign a user in, for example with `Spotify::new(client_id).pkce(redirect)`; client credentials stand for the app alone"
    )]
    pub trait StandsBehind<A> {}
    impl<A> StandsBehind<A> for Present {}
}
use arithmetic::{Answer, Holds};

pub(crate) mod sealed {
    /// Closes [`Scope`](super::Scope) to other crates.
    pub trait Scope {
        /// The number by which the compiler tells scopes apart.
        type Number: super::arithmetic::Number;
    }
    /// Closes [`ScopeSet`](super::ScopeSet) to other crates.
    pub trait ScopeSet {}
}
