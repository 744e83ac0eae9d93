//! The grant that a token belongs to: which login it came from, where it is good, and whose it is.

use std::fmt;
use std::sync::Arc;

/// A grant. A login draws a new one; renewals keep it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Grant {
    id: Box<str>,
    hosts: Hosts,
    account_id: Option<Box<str>>,
}

/// The hosts at which a token is good, as whole base URLs with their ports. A token of other hosts is as good as none.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Hosts {
    pub(crate) accounts: Arc<str>,
    pub(crate) api: Arc<str>,
}

impl fmt::Debug for Hosts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} and {}", self.accounts, self.api)
    }
}

impl Grant {
    /// A grant with a random `id`.
    pub(crate) fn new(id: impl Into<Box<str>>, hosts: Hosts) -> Self {
        Self { id: id.into(), hosts, account_id: None }
    }

    /// The same grant, of an account that is known.
    pub(crate) fn of_account(self, account_id: impl Into<Box<str>>) -> Self {
        Self { account_id: Some(account_id.into()), ..self }
    }

    pub(crate) fn at(self, hosts: Hosts) -> Self {
        Self { hosts, ..self }
    }

    pub(crate) fn id(&self) -> &str {
        &self.id
    }

    pub(crate) fn hosts(&self) -> &Hosts {
        &self.hosts
    }

    /// The `account_id` of the user, once it is known.
    pub(crate) fn account_id(&self) -> Option<&str> {
        self.account_id.as_deref()
    }

    /// Whether a session of this grant may take a token of the other. `vouched` says that something else proves that both are of one user.
    ///
    /// Two accounts that are known decide alone. A session whose account is known takes nothing of an unknown one, except of its own grant.
    pub(crate) fn is_of_same_user(&self, other: &Self, vouched: bool) -> bool {
        let same = match (&self.account_id, &other.account_id) {
            (Some(one), Some(another)) => one == another,
            (Some(_), None) => self.id == other.id,
            (None, _) => vouched || self.id == other.id,
        };
        same && self.hosts == other.hosts
    }
}

#[cfg(test)]
mod tests {
    use super::{Grant, Hosts};

    fn grant(id: &str, api: &str) -> Grant {
        Grant::new(id, Hosts { accounts: "https://accounts.example".into(), api: api.into() })
    }

    #[test]
    fn a_user_is_known_by_the_grant_by_the_account_or_by_a_name() {
        let (anna, ben) = (grant("a", "https://api.example"), grant("b", "https://api.example"));
        assert!(anna.is_of_same_user(&anna, false));
        assert!(!anna.is_of_same_user(&ben, false));
        assert!(anna.is_of_same_user(&ben, true), "the caller's name for both vouches");
        let again = ben.clone().of_account("anna-id");
        assert!(!anna.is_of_same_user(&again, false), "one account alone says nothing");
        let known = anna.clone().of_account("anna-id");
        assert!(known.is_of_same_user(&again, false) && known.is_of_same_user(&anna, false));
        assert!(!known.is_of_same_user(&ben, true), "a name is no proof of an account");
        assert!(!known.is_of_same_user(&ben.of_account("ben-id"), true));
        let elsewhere = grant("a", "https://api.example:8443");
        assert!(!anna.is_of_same_user(&elsewhere, true), "hosts have to be the same");
    }
}
