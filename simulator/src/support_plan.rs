//! A support plan: six months at a time, renewed or not. Source: product.md, row 7; api/facts.md 6.

use chrono::{DateTime, Months, TimeDelta, Utc};

use crate::chance::Chance;
use crate::fault::Failure;
use crate::offer::{Agreement, SUPPORT_PLAN};
use crate::subscription::Subscription;

/// Months of a term.
const TERM: u32 = 6;

/// What a scenario says of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Support {
    /// Two months into its term, and it renews itself.
    InTerm,
    /// It ends in twelve days and does not renew itself.
    Ending,
}

/// One plan.
#[derive(Clone, Debug)]
pub(crate) struct SupportPlan {
    /// The GUID of its billing subscription.
    pub(crate) id: String,
    /// The place of the subscription that it is beside.
    pub(crate) beside: u64,
    pub(crate) name: &'static str,
    pub(crate) agreement: Agreement,
    /// What a month costs, in minor units of a euro.
    pub(crate) per_month: i64,
    /// When the term began that ran as the world began, UTC.
    begun: DateTime<Utc>,
    renewed_at_first: bool,
    changes: Vec<Renewal>,
    asked: u64,
}

/// A change of the renewal, which takes a while.
#[derive(Clone, Debug)]
pub(crate) struct Renewal {
    /// GUID of the operation.
    pub(crate) id: String,
    pub(crate) at: DateTime<Utc>,
    pub(crate) done: DateTime<Utc>,
    pub(crate) is_on: bool,
    /// How it ends, if badly: then nothing has changed.
    pub(crate) failure: Option<Failure>,
}

impl SupportPlan {
    /// The plan beside a subscription, or the one that a subscription is.
    pub(crate) fn new(support: Support, beside: &Subscription, seed: u64, now: DateTime<Utc>) -> Self {
        let mut chance = Chance::new(seed, "support plan", beside.index);
        let id = chance.guid();
        let is_itself = beside.offer.quota_id == SUPPORT_PLAN.quota_id;
        let begun = match support {
            Support::InTerm => now - TimeDelta::days(62),
            Support::Ending => now + TimeDelta::days(12) - Months::new(TERM),
        };
        Self {
            id: if is_itself { beside.id.clone() } else { id },
            beside: beside.index,
            name: "Azure Standard Support",
            agreement: beside.offer.agreement,
            per_month: 8_433,
            begun,
            renewed_at_first: support == Support::InTerm,
            changes: Vec::new(),
            asked: 0,
        }
    }

    /// Whether it renews itself, as far as is known now; a stale read does not know of the last change.
    pub(crate) fn renews(&self, now: DateTime<Utc>, is_stale: bool) -> bool {
        let done = self.changes.iter().filter(|change| change.done <= now && change.failure.is_none());
        let mut done = done.rev().skip(usize::from(is_stale));
        done.next().map_or(self.renewed_at_first, |change| change.is_on)
    }

    /// The change that is under way.
    pub(crate) fn pending(&self, now: DateTime<Utc>) -> Option<&Renewal> {
        self.changes.iter().rfind(|change| change.at <= now && now < change.done)
    }

    /// The change with this id, once it was asked for.
    pub(crate) fn change(&self, id: &str, now: DateTime<Utc>) -> Option<&Renewal> {
        self.changes.iter().find(|change| change.at <= now && change.id.eq_ignore_ascii_case(id))
    }

    /// Asks for a change, done after a while; gives the operation.
    pub(crate) fn ask(
        &mut self,
        is_on: bool,
        failure: Option<Failure>,
        seed: u64,
        now: DateTime<Utc>,
    ) -> Renewal {
        self.changes.retain(|change| change.at <= now);
        let mut chance = Chance::new(seed, &format!("renewal of {}", self.id), self.asked);
        self.asked += 1;
        let seconds = i64::try_from(chance.between(5, 40)).unwrap_or(5);
        let done = now + TimeDelta::seconds(seconds);
        let change = Renewal { id: chance.guid(), at: now, done, is_on, failure };
        self.changes.push(change.clone());
        change
    }

    /// Somebody turns the renewal on or off elsewhere, and it is done.
    ///
    /// # Errors
    /// Why that cannot be now.
    pub(crate) fn set(&mut self, is_on: bool, seed: u64, now: DateTime<Utc>) -> Result<(), String> {
        if self.pending(now).is_some() {
            return Err("a change of the plan is under way, and nobody can make another".to_owned());
        }
        if self.term(now).2 {
            return Err("the term of the plan has ended".to_owned());
        }
        self.ask(is_on, None, seed, now);
        if let Some(change) = self.changes.last_mut() {
            change.done = now;
        }
        Ok(())
    }

    /// The term that runs, or the last one: from, to, and whether it has ended.
    pub(crate) fn term(&self, now: DateTime<Utc>) -> (DateTime<Utc>, DateTime<Utc>, bool) {
        let (mut from, mut to) = (self.begun, self.begun + Months::new(TERM));
        // What counts is whether it renewed itself when each term ended, not whether it would now.
        while to <= now && self.renews(to, false) {
            (from, to) = (to, to + Months::new(TERM));
        }
        (from, to, to <= now)
    }

    /// When it was first bought, UTC.
    pub(crate) fn bought(&self) -> DateTime<Utc> {
        self.begun
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inventory::Recipe;
    use crate::lifecycle::{History, Situation};
    use crate::offer::PAY_AS_YOU_GO;
    use crate::subscription::{Access, Costs, Identity, Terms};

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn plan(support: Support) -> SupportPlan {
        let now = at("2026-03-01T10:00:00Z");
        let identity = Identity { seed: 0, index: 0, id: "id".into(), name: String::new() };
        let terms = Terms {
            offer: &PAY_AS_YOU_GO,
            created: now,
            access: Access::Owner,
            costs: Costs::Offered,
            recipe: Recipe::Nothing,
        };
        SupportPlan::new(
            support,
            &Subscription::new(identity, terms, History::new(Situation::Active)),
            0,
            now,
        )
    }

    #[test]
    fn a_plan_that_renews_itself_goes_on_and_one_that_does_not_ends() {
        let later = at("2027-03-01T00:00:00Z");
        let (from, to, ended) = plan(Support::InTerm).term(later);
        assert!(from <= later && later < to && !ended);
        let ending = plan(Support::Ending);
        assert_eq!(ending.term(later).1, at("2026-03-13T10:00:00Z"));
        assert!(ending.term(later).2);
    }

    #[test]
    fn terms_that_have_been_renewed_stay_renewed() {
        let mut plan = plan(Support::InTerm);
        let (from, to, _) = plan.term(at("2027-03-01T00:00:00Z"));
        plan.ask(false, None, 0, at("2027-03-01T00:00:00Z"));
        assert_eq!(plan.term(at("2027-04-01T00:00:00Z")), (from, to, false));
        assert_eq!(plan.term(at("2030-01-01T00:00:00Z")), (from, to, true));
    }

    #[test]
    fn a_change_of_the_renewal_takes_a_while() {
        let (now, later) = (at("2026-03-01T10:00:00Z"), at("2026-03-01T10:01:00Z"));
        let mut plan = plan(Support::InTerm);
        let change = plan.ask(false, None, 0, now);
        assert!(plan.renews(now, false) && plan.pending(now).is_some());
        assert!(!plan.renews(later, false) && plan.pending(later).is_none());
        assert!(plan.renews(later, true), "a stale read");
        assert!(plan.change(&change.id, later).is_some());
    }
}
