//! The rules that make a timeline out of one moment. Each is a line of the source page (product.md rows 10 to 14).

use chrono::{DateTime, TimeDelta, Utc};

use super::{Event, Kind, Lane, Progress, Source, Timeline, When};
use crate::offer::{Offer, Reactivation, UsageBilling};
use crate::policy::Policy;
use crate::timeline::story::Anchor;

/// The longest billing month.
const LONGEST_CYCLE: TimeDelta = TimeDelta::days(31);

/// The moment everything is counted from, and how it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Start {
    /// When the cancellation was made, UTC; in a preview, the moment of looking.
    pub at: DateTime<Utc>,
    /// How that is known.
    pub known: Known,
}

/// How the moment of a cancellation is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// It has not been made: this is what would happen.
    Preview,
    /// It was made, and `anchor` told when. `read_at`: when Azure was asked, UTC.
    Made {
        /// Who told.
        anchor: Anchor,
        /// When Azure was asked, UTC.
        read_at: DateTime<Utc>,
    },
    /// It was made, and Azure reports that the subscription is deleted by now.
    Deleted {
        /// Who told when it was cancelled.
        anchor: Anchor,
        /// When Azure was asked, UTC.
        read_at: DateTime<Utc>,
    },
    /// It was sent by this browser and does not show yet.
    Sent,
}

/// Everything that follows from a cancellation, seen from `day`.
pub fn timeline(start: Start, offer: Offer, policy: &Policy, day: DateTime<Utc>) -> Timeline {
    let mut events = Vec::new();
    let mut add = |lane, kind, when, source| {
        let progress = progress(start, kind, when, day);
        events.push(Event { lane, kind, when, progress, source });
    };
    let at = start.at;
    let shows_by = at + policy.propagation();
    match start.known {
        Known::Sent => {
            add(Lane::Access, Kind::CancellationSent, When::At(at), Source::Recorded);
            add(Lane::Access, Kind::CancellationShows, When::During(at, shows_by), Source::Computed);
        }
        Known::Made { anchor, read_at } | Known::Deleted { anchor, read_at } => {
            add(Lane::Access, Kind::CancellationShows, When::At(at), told_by(anchor, read_at));
        }
        Known::Preview => {
            add(Lane::Access, Kind::CancellationShows, When::During(at, shows_by), Source::Computed);
        }
    }
    let disabled = match start.known {
        Known::Made { .. } | Known::Deleted { .. } => When::From(at),
        Known::Sent | Known::Preview => When::During(at, shows_by),
    };
    add(Lane::Access, Kind::ServicesDisabled, disabled, Source::Computed);
    let way_back = match offer.reactivation() {
        Reactivation::SelfService => Kind::ReactivationHere,
        Reactivation::BySupport => Kind::ReactivationBySupport,
    };
    add(Lane::Access, way_back, When::Until(at + policy.reactivation()), Source::Computed);

    add(Lane::Billing, Kind::BillingStops, When::At(at), Source::Computed);
    let (invoice, when) = match offer.usage_billing() {
        UsageBilling::LastInvoice => (Kind::LastInvoice, When::EndOfCycle),
        UsageBilling::CoveredByCredit => (Kind::NoInvoiceForUsage, When::Undated),
        UsageBilling::ByPartner => (Kind::PartnerBills, When::Undated),
        UsageBilling::Unknown => (Kind::InvoiceUnknown, When::Undated),
    };
    add(Lane::Billing, invoice, when, Source::Computed);

    let retention_ends = at + policy.retention();
    let (deleted, source) = match start.known {
        // Azure may delete earlier than the rule says, and does not tell when it did.
        Known::Deleted { read_at, .. } if read_at < retention_ends => {
            (When::Undated, Source::Reported(read_at))
        }
        Known::Deleted { read_at, .. } => (When::From(retention_ends), Source::Reported(read_at)),
        _ => (When::From(retention_ends), Source::Computed),
    };
    if deleted != When::Undated {
        add(Lane::Data, Kind::DataKept, When::During(at, retention_ends), Source::Computed);
    }
    add(Lane::Data, Kind::DataDeleted, deleted, source);
    Timeline { events }
}

fn told_by(anchor: Anchor, read_at: DateTime<Utc>) -> Source {
    match anchor {
        Anchor::Azure => Source::Reported(read_at),
        Anchor::Browser => Source::Recorded,
    }
}

fn progress(start: Start, kind: Kind, when: When, day: DateTime<Utc>) -> Progress {
    let by_date = by_date(when, start.at, day);
    match (start.known, kind) {
        // A cancellation that Azure shows has taken effect, however little time the rule would give it.
        (Known::Made { .. } | Known::Deleted { .. }, Kind::CancellationShows | Kind::ServicesDisabled) => {
            Progress::Done
        }
        // What is deleted cannot come back, and is kept no more.
        (
            Known::Deleted { .. },
            Kind::ReactivationHere | Kind::ReactivationBySupport | Kind::DataKept | Kind::DataDeleted,
        ) => Progress::Done,
        // Nothing can come back before it is gone, which it will be when somebody looks ahead to a later day.
        (Known::Sent, Kind::ReactivationHere | Kind::ReactivationBySupport)
            if by_date == Progress::Now && day - start.at < TimeDelta::days(1) =>
        {
            Progress::Next
        }
        (Known::Sent, Kind::CancellationSent) => by_date,
        // As long as Azure does not show a cancellation, its effects are only to be expected. Of one that it shows, the rule
        // tells when data is to be deleted and an invoice to be made; that it was is for Azure to tell.
        (Known::Sent, _) | (Known::Made { .. }, Kind::DataDeleted) | (_, Kind::LastInvoice)
            if by_date == Progress::Done =>
        {
            Progress::Due
        }
        _ => by_date,
    }
}

fn by_date(when: When, start: DateTime<Utc>, day: DateTime<Utc>) -> Progress {
    let (from, to) = match when {
        When::At(at) | When::From(at) => (at, at),
        When::During(from, to) => (from, to),
        When::Until(to) => (start, to),
        // Whichever day a cycle ends on, a month later it has ended.
        When::EndOfCycle => (start + LONGEST_CYCLE, start + LONGEST_CYCLE),
        // Without a date nothing can be called over.
        When::Undated => return Progress::Next,
    };
    if day < from {
        Progress::Next
    } else if day < to {
        Progress::Now
    } else {
        Progress::Done
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at() -> DateTime<Utc> {
        "2026-03-28T22:30:00Z".parse().unwrap()
    }

    fn on_day(day: i64, offer: Offer) -> Timeline {
        let read_at = at() + TimeDelta::days(day);
        let start = Start { at: at(), known: Known::Made { anchor: Anchor::Azure, read_at } };
        timeline(start, offer, &Policy::default(), read_at)
    }

    fn seen(known: Known, since: TimeDelta) -> Timeline {
        timeline(Start { at: at(), known }, Offer::PayAsYouGo, &Policy::default(), at() + since)
    }

    fn event(timeline: &Timeline, kind: Kind) -> Event {
        *timeline.events.iter().find(|event| event.kind == kind).unwrap()
    }

    #[test]
    fn the_figures_of_the_source_are_the_dates() {
        let timeline = on_day(0, Offer::PayAsYouGo);
        let deleted = "2026-06-26T22:30:00Z".parse().unwrap();
        assert_eq!(event(&timeline, Kind::DataKept).when, When::During(at(), deleted));
        assert_eq!(event(&timeline, Kind::DataDeleted).when, When::From(deleted));
        assert_eq!(event(&timeline, Kind::ReactivationHere).when, When::Until(deleted));
        assert_eq!(event(&timeline, Kind::BillingStops).when, When::At(at()));
    }

    #[test]
    fn each_offer_has_its_own_way_back_and_last_bill() {
        let table = [
            (Offer::PayAsYouGo, Kind::ReactivationHere, Kind::LastInvoice),
            (Offer::FreeTrial, Kind::ReactivationBySupport, Kind::NoInvoiceForUsage),
            (Offer::Partner, Kind::ReactivationBySupport, Kind::PartnerBills),
            (Offer::Other, Kind::ReactivationBySupport, Kind::InvoiceUnknown),
        ];
        for (offer, way_back, invoice) in table {
            let timeline = on_day(1, offer);
            assert!(timeline.lane(Lane::Access).any(|event| event.kind == way_back), "{offer:?}");
            assert!(timeline.lane(Lane::Billing).any(|event| event.kind == invoice), "{offer:?}");
        }
    }

    #[test]
    fn a_preview_has_done_nothing_yet_and_a_sent_one_is_under_way() {
        let preview = seen(Known::Preview, TimeDelta::seconds(-1));
        assert!(preview.events.iter().all(|event| event.progress == Progress::Next));
        let sent = seen(Known::Sent, TimeDelta::minutes(2));
        assert_eq!(event(&sent, Kind::CancellationSent).progress, Progress::Done);
        assert_eq!(event(&sent, Kind::CancellationShows).progress, Progress::Now);
        assert_eq!(event(&sent, Kind::ReactivationHere).progress, Progress::Next);
        let then = seen(Known::Sent, TimeDelta::days(20));
        assert_eq!(event(&then, Kind::ReactivationHere).progress, Progress::Now);
    }

    #[test]
    fn what_azure_does_not_show_is_expected_and_not_done() {
        let late = seen(Known::Sent, TimeDelta::minutes(30));
        for kind in [Kind::CancellationShows, Kind::ServicesDisabled, Kind::BillingStops] {
            assert_eq!(event(&late, kind).progress, Progress::Due, "{kind:?}");
        }
        assert_eq!(event(&on_day(91, Offer::PayAsYouGo), Kind::DataDeleted).progress, Progress::Due);
    }

    #[test]
    fn what_azure_reports_deleted_is_deleted_whatever_the_rule_says() {
        for (day, when) in [(40, When::Undated), (91, When::From(at() + TimeDelta::days(90)))] {
            let read_at = at() + TimeDelta::days(day);
            let gone = seen(Known::Deleted { anchor: Anchor::Azure, read_at }, TimeDelta::days(day));
            let deleted = event(&gone, Kind::DataDeleted);
            assert_eq!((deleted.when, deleted.progress), (when, Progress::Done));
            assert_eq!(deleted.source, Source::Reported(read_at));
            assert_eq!(event(&gone, Kind::ReactivationHere).progress, Progress::Done);
            assert!(gone.lane(Lane::Data).all(|event| event.progress == Progress::Done));
        }
    }

    proptest! {
        /// No day tells that data is kept and deleted at once, or that the way back outlives the data by default.
        #[test]
        fn no_lane_contradicts_another(day in 0_i64..=120) {
            let timeline = on_day(day, Offer::PayAsYouGo);
            let kept = event(&timeline, Kind::DataKept).progress;
            let deleted = event(&timeline, Kind::DataDeleted).progress;
            prop_assert_eq!(kept == Progress::Done, deleted == Progress::Due);
            prop_assert_eq!(kept == Progress::Now, deleted == Progress::Next);
            let back = event(&timeline, Kind::ReactivationHere).progress;
            prop_assert_eq!(back == Progress::Done, kept == Progress::Done);
            prop_assert_eq!(event(&timeline, Kind::ServicesDisabled).progress, Progress::Done);
        }
    }
}
