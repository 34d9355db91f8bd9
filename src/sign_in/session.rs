//! A person who is signed in: the tokens of each directory they use, and when these must be renewed. It lives in memory and
//! ends with the page.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Account, Granted, Secret, Tokens};
use crate::sorted_map::SortedMap;

/// So long before its end a token is renewed: no call should arrive with one that has ended on its way.
const EARLY: TimeDelta = TimeDelta::minutes(2);

/// Somebody who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Who, as the service told when they signed in.
    pub account: Account,
    tokens: SortedMap<String, Tokens>,
    /// The newest of what gets new tokens: every use gives another one. It is good for each directory of the person.
    refresh: Option<Secret>,
}

/// What it takes to call Azure now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Renewal {
    /// Nothing: this goes with the call.
    NotDue(Secret),
    /// The service is asked with this, without the person.
    Due {
        /// The refresh token.
        refresh: Secret,
    },
    /// The person signs in again.
    PersonNeeded,
}

impl Session {
    /// Begins with what a sign-in gave.
    pub fn begin(account: Account, granted: Granted) -> Self {
        let mut session = Self { account, tokens: SortedMap::default(), refresh: None };
        session.granted(&session.account.tenant.clone(), granted);
        session
    }

    /// Takes what a renewal gave for a directory.
    pub fn granted(&mut self, tenant: &str, granted: Granted) {
        if granted.tokens.refresh.is_some() {
            self.refresh.clone_from(&granted.tokens.refresh);
        }
        self.tokens.insert(tenant.to_owned(), granted.tokens);
    }

    /// The directory that a token is good for, as far as it is still known.
    pub fn directory_of(&self, access: &Secret) -> Option<&str> {
        self.tokens.each().find(|(_, tokens)| tokens.access == *access).map(|(tenant, _)| tenant.as_str())
    }

    /// What it takes to call Azure in a directory. `refused`: what Azure has just refused; others may have renewed it since.
    pub fn renewal(&self, tenant: &str, refused: Option<&Secret>, now: DateTime<Utc>) -> Renewal {
        let tokens = self.tokens.get(tenant);
        let is_refused = tokens.is_some_and(|tokens| Some(&tokens.access) == refused);
        match (tokens, &self.refresh) {
            (Some(tokens), _) if !is_refused && tokens.ends_at - now > EARLY => {
                Renewal::NotDue(tokens.access.clone())
            }
            (_, Some(refresh)) => Renewal::Due { refresh: refresh.clone() },
            // Better one that may end on its way than none.
            (Some(tokens), None) if !is_refused && tokens.ends_at > now => {
                Renewal::NotDue(tokens.access.clone())
            }
            (_, None) => Renewal::PersonNeeded,
        }
    }

    /// The newest that goes with calls in a directory, however soon it ends.
    pub fn access(&self, tenant: &str) -> Option<Secret> {
        self.tokens.get(tenant).map(|tokens| tokens.access.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> DateTime<Utc> {
        "2026-03-02T10:00:00Z".parse().unwrap()
    }

    fn granted(access: &str, refresh: Option<&str>) -> Granted {
        let ends_at = now() + TimeDelta::hours(1);
        let tokens = Tokens { access: Secret::new(access), refresh: refresh.map(Secret::new), ends_at };
        Granted { tokens, account: None }
    }

    fn session(refresh: Option<&str>) -> Session {
        let account =
            Account { name: "Anna".to_owned(), username: "anna".to_owned(), tenant: "home".to_owned() };
        Session::begin(account, granted("A", refresh))
    }

    fn due(refresh: &str) -> Renewal {
        Renewal::Due { refresh: Secret::new(refresh) }
    }

    fn good(access: &str) -> Renewal {
        Renewal::NotDue(Secret::new(access))
    }

    #[test]
    fn a_token_is_used_until_shortly_before_its_end() {
        let session = session(Some("R"));
        let after = |minutes| session.renewal("home", None, now() + TimeDelta::minutes(minutes));
        assert_eq!(after(57), good("A"));
        assert_eq!(after(58), due("R"));
        assert_eq!(session.renewal("home", Some(&Secret::new("A")), now()), due("R"), "Azure refused it");
    }

    #[test]
    fn each_use_of_a_refresh_token_gives_the_next() {
        let mut session = session(Some("R"));
        session.granted("home", granted("B", Some("S")));
        assert_eq!(session.renewal("home", None, now()), good("B"));
        assert_eq!(session.renewal("home", Some(&Secret::new("B")), now()), due("S"));
        let refused = session.renewal("home", Some(&Secret::new("A")), now());
        assert_eq!(refused, good("B"), "somebody has renewed it meanwhile");
        session.granted("home", granted("C", None));
        assert_eq!(
            session.renewal("home", Some(&Secret::new("C")), now()),
            due("S"),
            "a service that gives no other one means the same"
        );
    }

    #[test]
    fn another_directory_has_tokens_of_its_own() {
        let mut session = session(Some("R"));
        assert_eq!(session.renewal("guest", None, now()), due("R"));
        session.granted("guest", granted("G", Some("S")));
        assert_eq!(session.renewal("guest", None, now()), good("G"));
        assert_eq!(session.renewal("home", None, now()), good("A"));
    }

    #[test]
    fn a_token_that_ends_soon_is_there_all_the_same() {
        let mut session = session(Some("R"));
        let mut short = granted("B", Some("S"));
        short.tokens.ends_at = now() + TimeDelta::minutes(1);
        session.granted("home", short);
        assert_eq!(session.renewal("home", None, now()), due("S"));
        assert_eq!(session.access("home"), Some(Secret::new("B")));
        assert_eq!(session.access("guest"), None);
    }

    #[test]
    fn without_a_refresh_token_the_person_is_needed_in_the_end() {
        let session = session(None);
        let after = |minutes| session.renewal("home", None, now() + TimeDelta::minutes(minutes));
        assert_eq!(after(59), good("A"));
        assert_eq!(after(60), Renewal::PersonNeeded);
        assert_eq!(session.renewal("home", Some(&Secret::new("A")), now()), Renewal::PersonNeeded);
    }
}
