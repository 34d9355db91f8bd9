//! What happens when something else than a cancellation is the matter: a payment is late, a credit is used up, Azure has
//! warned, or the subscription is back. The rules of a cancellation hold for none of them, so nothing is computed that
//! nobody tells: what has no date is shown without one.

use chrono::{DateTime, Utc};

use super::story::Off;
use super::{Event, Kind, Lane, Progress, Source, Timeline, When};
use crate::billing::StatusReason;
use crate::offer::{Offer, UsageBilling};

/// Switched off without a cancellation; `read_at`: when Azure was asked, UTC.
pub fn switched_off(off: Off, offer: Offer, read_at: DateTime<Utc>) -> Timeline {
    off_or_about_to_be(Kind::SwitchedOff, off, offer, read_at)
}

/// About to be switched off; `read_at`: when Azure was asked, UTC.
pub fn warned(off: Off, offer: Offer, read_at: DateTime<Utc>) -> Timeline {
    off_or_about_to_be(Kind::Warned, off, offer, read_at)
}

fn off_or_about_to_be(kind: Kind, off: Off, offer: Offer, read_at: DateTime<Utc>) -> Timeline {
    Timeline {
        events: vec![
            event(Lane::Access, kind, When::From(off.since), Source::Reported(read_at)),
            way_back(off.reason),
            bill(off, offer, read_at),
            keeping(),
        ],
    }
}

/// A payment is late, and everything runs; `read_at`: when Azure was asked, UTC.
pub fn past_due(since: Option<DateTime<Utc>>, read_at: DateTime<Utc>) -> Timeline {
    let told = Source::Reported(read_at);
    let open = since.map_or(When::Undated, When::From);
    Timeline {
        events: vec![
            event(Lane::Access, Kind::StillInUse, When::Undated, told),
            way_back(StatusReason::PastDue),
            event(Lane::Billing, Kind::InvoiceOpen, open, told),
            event(Lane::Data, Kind::DataStays, When::Undated, Source::Computed),
        ],
    }
}

/// Back in use since it was asked for at `at`, UTC, from this browser.
pub fn back_in_use(at: DateTime<Utc>) -> Timeline {
    let back = event(Lane::Access, Kind::BackInUse, When::At(at), Source::Recorded);
    Timeline {
        events: vec![
            Event { progress: Progress::Done, ..back },
            event(Lane::Access, Kind::MachinesStayOff, When::Undated, Source::Computed),
            event(Lane::Billing, Kind::BillingResumes, When::From(at), Source::Computed),
            event(Lane::Data, Kind::DataStays, When::Undated, Source::Computed),
        ],
    }
}

fn event(lane: Lane, kind: Kind, when: When, source: Source) -> Event {
    Event { lane, kind, when, progress: Progress::Now, source }
}

/// What somebody can do about it.
fn way_back(reason: StatusReason) -> Event {
    let kind = match reason {
        StatusReason::PastDue => Kind::PayInvoice,
        StatusReason::SpendingLimitReached => Kind::LiftLimit,
        StatusReason::Expired | StatusReason::Cancelled | StatusReason::Other => Kind::AskSupport,
    };
    event(Lane::Access, kind, When::Undated, Source::Computed)
}

fn bill(off: Off, offer: Offer, read_at: DateTime<Utc>) -> Event {
    match (off.reason, offer.usage_billing()) {
        (StatusReason::PastDue, _) => {
            event(Lane::Billing, Kind::InvoiceOpen, When::From(off.since), Source::Reported(read_at))
        }
        (StatusReason::SpendingLimitReached, _) | (_, UsageBilling::CoveredByCredit) => {
            event(Lane::Billing, Kind::NoInvoiceForUsage, When::Undated, Source::Computed)
        }
        (_, UsageBilling::ByPartner) => {
            event(Lane::Billing, Kind::PartnerBills, When::Undated, Source::Computed)
        }
        _ => event(Lane::Billing, Kind::InvoiceUnknown, When::Undated, Source::Computed),
    }
}

/// The days of the policy are counted from a cancellation, and there was none.
fn keeping() -> Event {
    event(Lane::Data, Kind::KeepingUnknown, When::Undated, Source::Untold)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(timeline: &Timeline) -> Vec<Kind> {
        timeline.events.iter().map(|event| event.kind).collect()
    }

    fn at() -> DateTime<Utc> {
        "2026-03-01T10:00:00Z".parse().unwrap()
    }

    #[test]
    fn nothing_but_a_cancellation_is_told_with_the_days_of_a_cancellation() {
        let reasons = [
            StatusReason::PastDue,
            StatusReason::SpendingLimitReached,
            StatusReason::Expired,
            StatusReason::Other,
        ];
        for reason in reasons {
            let off = Off { reason, since: at() };
            for timeline in [switched_off(off, Offer::PayAsYouGo, at()), warned(off, Offer::FreeTrial, at())]
            {
                let told = kinds(&timeline);
                assert!(
                    !told.contains(&Kind::DataDeleted) && !told.contains(&Kind::ReactivationHere),
                    "{told:?}"
                );
                assert!(Lane::ALL.iter().all(|lane| timeline.lane(*lane).next().is_some()));
            }
        }
    }

    #[test]
    fn who_owes_pays_and_who_has_no_credit_left_does_not() {
        let of = |reason| kinds(&switched_off(Off { reason, since: at() }, Offer::VisualStudio, at()));
        assert!(of(StatusReason::PastDue).ends_with(&[
            Kind::PayInvoice,
            Kind::InvoiceOpen,
            Kind::KeepingUnknown
        ]));
        assert!(of(StatusReason::SpendingLimitReached).contains(&Kind::LiftLimit));
        assert!(!of(StatusReason::SpendingLimitReached).contains(&Kind::InvoiceOpen));
        assert!(of(StatusReason::Expired).contains(&Kind::AskSupport));
    }

    #[test]
    fn what_is_late_or_back_goes_on() {
        assert!(kinds(&past_due(None, at())).contains(&Kind::StillInUse));
        let back = back_in_use(at());
        assert_eq!(back.events.first().map(|event| event.progress), Some(Progress::Done));
        assert!(kinds(&back).contains(&Kind::BillingResumes));
    }
}
