//! What was asked of Azure in this browser, what was answered and what was seen, for every subscription: a person's own
//! record, which Azure never hears of and nothing depends on.
//!
//! It is bounded, versioned and validated on reading. It holds moments, ids and names; never a token, nor anything else
//! that Azure answered.

mod record;

use chrono::{DateTime, SubsecRound, Utc};

use crate::cancellation::{Act, Event, Request, Stage};
use crate::subscription::SubscriptionId;

pub use record::Unreadable;

/// Years of cancelling; older entries make room.
pub const MOST: usize = 200;
/// Characters of a name that are kept.
const LONGEST_NAME: usize = 120;
/// Characters of an id that are kept; Azure's have 36.
const LONGEST_ID: usize = 80;

/// Entries in the order in which they were made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History(Vec<Entry>);

/// Something that happened to a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// When it happened, UTC, by the app's clock.
    pub at: DateTime<Utc>,
    /// To which subscription.
    pub subscription: SubscriptionId,
    /// What the subscription was called; empty where that was not known.
    pub name: String,
    /// What was asked.
    pub act: Act,
    /// When that was asked, UTC; it tells one request from another.
    pub sent_at: DateTime<Utc>,
    /// What happened.
    pub what: What,
    /// The id by which support finds the request, where Azure answered with one that could be read.
    pub correlation: Option<String>,
}

/// What happened to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// It was sent.
    Asked,
    /// Azure said yes.
    Accepted,
    /// Azure said no.
    Refused,
    /// No clear answer came.
    Lost,
    /// Azure's state showed it.
    Seen,
}

impl What {
    /// What an answer to a request is; `None` for what is none.
    pub fn answered(event: &Event) -> Option<Self> {
        match event {
            Event::Accepted => Some(Self::Accepted),
            Event::Refused(_) => Some(Self::Refused),
            Event::Lost => Some(Self::Lost),
            Event::Asked(_) | Event::StateRead { .. } => None,
        }
    }

    /// The request whose effect has been seen when a stage follows another. A stage that was only recalled tells nothing
    /// new.
    pub fn seen(before: &Stage, after: &Stage) -> Option<(Request, DateTime<Utc>)> {
        let awaited = match before {
            Stage::Pending(request)
            | Stage::Unclear(request)
            | Stage::Unanswered(request)
            | Stage::Unshown(request) => request,
            Stage::Idle | Stage::Sending(_) | Stage::Done { .. } | Stage::Refused { .. } => return None,
        };
        match after {
            Stage::Done { request, seen_at } if request.sent_at == awaited.sent_at => {
                Some((*request, *seen_at))
            }
            _ => None,
        }
    }
}

impl Entry {
    /// An entry about a request. A name is cut where nobody would read on, and an id that is none is left out.
    pub fn of(
        request: &Request,
        name: &str,
        what: What,
        at: DateTime<Utc>,
        correlation: Option<&str>,
    ) -> Self {
        let is_id = |id: &&str| {
            !id.is_empty()
                && id.len() <= LONGEST_ID
                && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        };
        let name: String = name.trim().chars().take(LONGEST_NAME).collect();
        Self {
            // As a record keeps it.
            at: at.trunc_subsecs(0),
            subscription: request.subscription,
            name: name.trim_end().to_owned(),
            act: request.act,
            sent_at: request.sent_at.trunc_subsecs(0),
            what,
            correlation: correlation.filter(is_id).map(str::to_owned),
        }
    }

    fn is_about_the_same(&self, other: &Self) -> bool {
        let about = |entry: &Self| (entry.subscription, entry.act, entry.sent_at, entry.what);
        about(self) == about(other)
    }
}

impl History {
    /// Adds an entry, unless another tab has; says whether it was new.
    pub fn note(&mut self, entry: Entry) -> bool {
        if self.0.iter().any(|known| known.is_about_the_same(&entry)) {
            return false;
        }
        self.0.push(entry);
        let over = self.0.len().saturating_sub(MOST);
        self.0.drain(..over);
        true
    }

    /// All entries, the newest first.
    pub fn newest_first(&self) -> impl Iterator<Item = &Entry> {
        self.0.iter().rev()
    }

    /// What happened to one request, in its order.
    pub fn of_request(&self, subscription: SubscriptionId, act: Act, sent_at: DateTime<Utc>) -> Vec<Entry> {
        let sent_at = sent_at.trunc_subsecs(0);
        let own =
            |entry: &&Entry| (entry.subscription, entry.act, entry.sent_at) == (subscription, act, sent_at);
        self.0.iter().filter(own).cloned().collect()
    }

    /// What happened to the newest request of an act, in its order.
    pub fn of_newest(&self, subscription: SubscriptionId, act: Act) -> Vec<Entry> {
        let newest = self.newest_first().find(|entry| (entry.subscription, entry.act) == (subscription, act));
        newest.map(|entry| self.of_request(subscription, act, entry.sent_at)).unwrap_or_default()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::cancellation::Refusal;
    use chrono::TimeDelta;

    pub(crate) fn request(minute: i64) -> Request {
        let begin: DateTime<Utc> = "2026-03-01T10:00:00Z".parse().unwrap();
        Request {
            act: Act::Cancel,
            subscription: SubscriptionId::parse("83aa47df-e3e9-49ff-877b-94304bf3d3ad").unwrap(),
            sent_at: begin + TimeDelta::minutes(minute),
            undoes: None,
        }
    }

    pub(crate) fn entry(minute: i64, what: What) -> Entry {
        let request = request(minute);
        Entry::of(&request, "Webshop", what, request.sent_at, Some("5bf0ba90-6e02-4dbd-8a8f-8c8a5a7c4d1e"))
    }

    #[test]
    fn two_tabs_that_see_the_same_note_it_once() {
        let mut history = History::default();
        assert!(history.note(entry(0, What::Asked)));
        assert!(history.note(entry(0, What::Seen)));
        assert!(!history.note(entry(0, What::Seen)));
        assert!(history.note(entry(1, What::Seen)));
        assert_eq!(history.len(), 3);
    }

    #[test]
    fn it_never_grows_beyond_its_bound_and_forgets_the_oldest() {
        let mut history = History::default();
        for minute in 0..300 {
            history.note(entry(minute, What::Asked));
        }
        assert_eq!(history.len(), MOST);
        assert_eq!(history.newest_first().next(), Some(&entry(299, What::Asked)));
        assert_eq!(history.newest_first().last(), Some(&entry(100, What::Asked)));
    }

    #[test]
    fn what_is_no_id_is_not_kept() {
        let long = "x".repeat(81);
        for id in ["Bearer eyJ0", "", "a.b", long.as_str()] {
            let entry = Entry::of(&request(0), "", What::Accepted, request(0).sent_at, Some(id));
            assert_eq!(entry.correlation, None, "{id}");
        }
        let name = "ü".repeat(500);
        assert_eq!(
            Entry::of(&request(0), &name, What::Asked, request(0).sent_at, None).name.chars().count(),
            120
        );
    }

    #[test]
    fn an_effect_is_seen_once_and_not_when_it_is_recalled() {
        let seen_at = request(9).sent_at;
        let done = Stage::Done { request: request(0), seen_at };
        assert_eq!(What::seen(&Stage::Pending(request(0)), &done), Some((request(0), seen_at)));
        assert_eq!(What::seen(&Stage::Unclear(request(0)), &done), Some((request(0), seen_at)));
        for before in [Stage::Idle, done.clone(), Stage::Pending(request(3))] {
            assert_eq!(What::seen(&before, &done), None);
        }
        assert_eq!(What::answered(&Event::Refused(Refusal::NotAllowed)), Some(What::Refused));
    }

    #[test]
    fn what_happened_to_the_newest_request_is_told_alone() {
        let mut history = History::default();
        for (minute, what) in [(0, What::Asked), (0, What::Refused), (5, What::Asked), (5, What::Accepted)] {
            history.note(entry(minute, what));
        }
        let newest = history.of_newest(request(0).subscription, Act::Cancel);
        assert_eq!(newest, [entry(5, What::Asked), entry(5, What::Accepted)]);
        assert_eq!(history.of_newest(request(0).subscription, Act::Reactivate), []);
    }
}
