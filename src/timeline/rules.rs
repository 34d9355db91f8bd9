//! The rules that make a timeline out of one moment. Each is a line of the source page (product.md rows 10 to 14).

use chrono::{DateTime, Utc};

use super::{Event, Kind, Lane, Progress, Source, Timeline, When};
use crate::offer::{Offer, Reactivation, UsageBilling};
use crate::policy::Policy;
use crate::timeline::story::Anchor;

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
    /// It was sent by this browser and does not show yet.
    Sent,
}

/// Everything that follows from a cancellation, seen from `day`.
pub fn timeline(start: Start, offer: Offer, policy: &Policy, day: DateTime<Utc>) -> Timeline {
    let at = start.at;
    let shows_by = at + policy.propagation();
    let reactivation_ends = at + policy.reactivation();
    let retention_ends = at + policy.retention();
    let told = match start.known {
        Known::Made { anchor: Anchor::Azure, read_at } => Source::Reported(read_at),
        Known::Made { anchor: Anchor::Browser, .. } | Known::Sent => Source::Recorded,
        Known::Preview => Source::Computed,
    };
    let mut events = Vec::new();
    let mut add = |lane, kind, when, source| {
        // A cancellation that Azure shows has taken effect, however little time the rule would give it.
        let progress = match (start.known, kind) {
            (Known::Made { .. }, Kind::CancellationShows | Kind::ServicesDisabled) => Progress::Done,
            _ => progress(when, at, day),
        };
        events.push(Event { lane, kind, when, progress, source });
    };

    match start.known {
        Known::Sent => {
            add(Lane::Access, Kind::CancellationSent, When::At(at), Source::Recorded);
            add(Lane::Access, Kind::CancellationShows, When::During(at, shows_by), Source::Computed);
        }
        Known::Made { .. } => add(Lane::Access, Kind::CancellationShows, When::At(at), told),
        Known::Preview => {
            add(Lane::Access, Kind::CancellationShows, When::During(at, shows_by), Source::Computed);
        }
    }
    let disabled = match start.known {
        Known::Made { .. } => When::From(at),
        Known::Sent | Known::Preview => When::During(at, shows_by),
    };
    add(Lane::Access, Kind::ServicesDisabled, disabled, Source::Computed);
    let way_back = match offer.reactivation() {
        Reactivation::SelfService => Kind::ReactivationHere,
        Reactivation::BySupport => Kind::ReactivationBySupport,
    };
    add(Lane::Access, way_back, When::Until(reactivation_ends), Source::Computed);

    add(Lane::Billing, Kind::BillingStops, When::At(at), Source::Computed);
    let (invoice, when) = match offer.usage_billing() {
        UsageBilling::LastInvoice => (Kind::LastInvoice, When::EndOfCycle),
        UsageBilling::CoveredByCredit => (Kind::NoInvoiceForUsage, When::Undated),
        UsageBilling::ByPartner => (Kind::PartnerBills, When::Undated),
        UsageBilling::Unknown => (Kind::InvoiceUnknown, When::Undated),
    };
    add(Lane::Billing, invoice, when, Source::Computed);

    add(Lane::Data, Kind::DataKept, When::During(at, retention_ends), Source::Computed);
    add(Lane::Data, Kind::DataDeleted, When::From(retention_ends), Source::Computed);
    Timeline { events }
}

fn progress(when: When, start: DateTime<Utc>, day: DateTime<Utc>) -> Progress {
    let (from, to) = match when {
        When::At(at) | When::From(at) => (at, at),
        When::During(from, to) => (from, to),
        When::Until(to) => (start, to),
        // Without a date nothing can be called over.
        When::EndOfCycle | When::Undated => return Progress::Next,
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
    use chrono::TimeDelta;
    use proptest::prelude::*;

    fn at() -> DateTime<Utc> {
        "2026-03-28T22:30:00Z".parse().unwrap()
    }

    fn on_day(day: i64, offer: Offer) -> Timeline {
        let read_at = at() + TimeDelta::days(day);
        let start = Start { at: at(), known: Known::Made { anchor: Anchor::Azure, read_at } };
        timeline(start, offer, &Policy::default(), read_at)
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
        let preview = timeline(
            Start { at: at(), known: Known::Preview },
            Offer::PayAsYouGo,
            &Policy::default(),
            at() - TimeDelta::seconds(1),
        );
        assert!(preview.events.iter().all(|event| event.progress == Progress::Next));
        let sent = timeline(
            Start { at: at(), known: Known::Sent },
            Offer::PayAsYouGo,
            &Policy::default(),
            at() + TimeDelta::minutes(2),
        );
        assert_eq!(event(&sent, Kind::CancellationSent).progress, Progress::Done);
        assert_eq!(event(&sent, Kind::CancellationShows).progress, Progress::Now);
    }

    proptest! {
        /// No day tells that data is kept and deleted at once, or that the way back outlives the data by default.
        #[test]
        fn no_lane_contradicts_another(day in 0_i64..=120) {
            let timeline = on_day(day, Offer::PayAsYouGo);
            let kept = event(&timeline, Kind::DataKept).progress;
            let deleted = event(&timeline, Kind::DataDeleted).progress;
            prop_assert_eq!(kept == Progress::Done, deleted == Progress::Done);
            let back = event(&timeline, Kind::ReactivationHere).progress;
            prop_assert_eq!(back == Progress::Done, deleted == Progress::Done);
            prop_assert_eq!(event(&timeline, Kind::ServicesDisabled).progress, Progress::Done);
        }
    }
}
