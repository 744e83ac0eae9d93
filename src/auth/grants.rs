//! Which sessions satisfy which scope bounds.

use super::session::{AppOnly, User};
use crate::scope::arithmetic::{Granted, GrantedAny, Holds, HoldsAny, NoUser, StandsBehind};
use crate::scope::{ActsForUser, Grants, GrantsAny, InMarket, ScopeSet};

impl<S: ScopeSet, K: 'static> ActsForUser for User<S, K> {}

impl<S: ScopeSet, K: 'static> InMarket for User<S, K> {}

impl<S, K, A> Grants<A> for User<S, K>
where
    S: Holds<A> + 'static,
    S::Answer: Granted<A>,
    K: 'static,
{
}

// Exists for the compiler's message only: `NoUser` never satisfies the bound.
impl<A> Grants<A> for AppOnly where NoUser: StandsBehind<A> {}

impl<S, K, A> GrantsAny<A> for User<S, K>
where
    S: HoldsAny<A> + 'static,
    S::Answer: GrantedAny<A>,
    K: 'static,
{
}

impl<A> GrantsAny<A> for AppOnly where NoUser: StandsBehind<A> {}
