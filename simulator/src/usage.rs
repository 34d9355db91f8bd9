//! What a subscription costs: every resource so much a day, from its making until services go off, known some hours late.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc};

use crate::cycle::{self, Period};
use crate::inventory::{Detail, Power, Resource, price_of};
use crate::money::Currency;
use crate::offer::Agreement;
use crate::subscription::{Charge, Subscription};

/// How late usage is known (api/facts.md 5: 8 to 24 hours).
pub(crate) const DELAY: TimeDelta = TimeDelta::hours(8);

/// Whether Cost Management tells the costs, and how it says no (facts 5; codes as tools in the field handle them).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CostAccess {
    Offered,
    /// 400 `BadRequest`.
    NotForOffer,
    /// 404 `NotFound`.
    NotForSubscription,
    /// 400 `IndirectCostDisabled`.
    NotByPartner,
}

/// The day of the month on which a subscription's billing months begin: its own where it was bought online, else the
/// first.
pub(crate) fn anchor(one: &Subscription) -> u32 {
    match one.offer.agreement {
        Agreement::MicrosoftOnlineServicesProgram => one.created.day(),
        _ => 1,
    }
}

/// Something that costs in a period.
pub(crate) struct Item<'a> {
    /// What it is for; none for a charge on the subscription as a whole.
    pub(crate) resource: Option<&'a Resource>,
    pub(crate) currency: Currency,
    /// In minor units; never zero.
    pub(crate) minor: i64,
}

/// What everything in a subscription costs in a period, as far as it is known now: resources by the day, and charges. What
/// was removed has cost something until then.
pub(crate) fn items(
    one: &Subscription,
    period: Period,
    now: DateTime<Utc>,
) -> impl Iterator<Item = Item<'_>> {
    let resources = &one.inventory().resources;
    let used = resources.iter().enumerate().map(move |(place, resource)| Item {
        resource: Some(resource),
        currency: resource.currency,
        minor: cost(one, (place, resource), period, now),
    });
    let is_told =
        move |charge: &&Charge| charge.at <= now && (period.0..period.1).contains(&charge.at.date_naive());
    let charged = one.charges.iter().filter(is_told).map(|charge| Item {
        resource: charge.of.and_then(|place| resources.get(place)),
        currency: charge.currency,
        minor: charge.minor,
    });
    used.chain(charged).filter(|item| item.minor != 0)
}

/// What a subscription costs in a period in one currency, in minor units.
pub(crate) fn sum(one: &Subscription, period: Period, currency: Currency, now: DateTime<Utc>) -> i64 {
    items(one, period, now).filter(|item| item.currency == currency).map(|item| item.minor).sum()
}

/// What a resource costs by the day. A machine costs nothing from when it is deallocated until somebody starts it, and
/// nothing does while services are off.
fn cost(
    one: &Subscription,
    (place, resource): (usize, &Resource),
    (from, to): Period,
    now: DateTime<Utc>,
) -> i64 {
    let (first, last) = (midnight(from).max(resource.created), midnight(to).min(now - DELAY));
    let last = resource.gone.map_or(last, |gone| last.min(gone));
    let amount = |per_day: i64, begin: DateTime<Utc>, end: Option<DateTime<Utc>>| {
        let (begin, end) = (first.max(begin), end.map_or(last, |end| last.min(end)));
        if end <= begin { 0 } else { per_day * one.history.time_on(begin, end, now).num_hours() / 24 }
    };
    let Detail::Machine(machine) = resource.detail else {
        return amount(resource.per_day, resource.created, None);
    };
    let spans = one.deallocations.spans(place, machine.power, now).into_iter();
    let amounts = spans.map(|span| match span.set {
        Some(_) if span.power == Power::Deallocated => 0,
        set => {
            let begin = set.unwrap_or(DateTime::<Utc>::MIN_UTC);
            let off = one.history.first_off(begin, now);
            let per_day = set.map_or(resource.per_day, |_| price_of(machine.size));
            amount(per_day, begin, span.end.into_iter().chain(off).min())
        }
    });
    amounts.sum()
}

/// The billing month now.
pub(crate) fn month(one: &Subscription, now: DateTime<Utc>) -> Period {
    cycle::around(now.date_naive(), anchor(one))
}

/// The beginning of a day, UTC.
pub(crate) fn midnight(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc()
}
