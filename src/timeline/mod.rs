//! What a cancellation does, and when: three lanes, because access, billing and data run on three clocks.
//!
//! A timeline is computed from what Azure reported where it reported anything, and from the policy's rules otherwise;
//! every event says which. Nothing here reads a clock: the day to look from is an argument.

pub mod rules;
pub mod story;

use chrono::{DateTime, Utc};

pub use rules::timeline;
pub use story::{Facts, Story};

/// The events of one cancellation, in the order of a lane, then of time.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Timeline {
    /// Everything that has happened or will happen.
    pub events: Vec<Event>,
}

impl Timeline {
    /// The events of one lane.
    pub fn lane(&self, lane: Lane) -> impl Iterator<Item = &Event> {
        self.events.iter().filter(move |event| event.lane == lane)
    }
}

/// One of the three clocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lane {
    /// What can be used.
    Access,
    /// What is paid.
    Billing,
    /// What is kept.
    Data,
}

impl Lane {
    /// The lanes in reading order.
    pub const ALL: [Self; 3] = [Self::Access, Self::Billing, Self::Data];
}

/// Something that happens once, or for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// On which clock.
    pub lane: Lane,
    /// What.
    pub kind: Kind,
    /// When.
    pub when: When,
    /// Seen from the day asked for.
    pub progress: Progress,
    /// How it is known.
    pub source: Source,
}

/// What happens. Each is one sentence in the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The cancellation was sent from this browser.
    CancellationSent,
    /// It takes effect and shows in Azure.
    CancellationShows,
    /// Services are disabled: VMs deallocated, temporary addresses released, storage read-only (row 11).
    ServicesDisabled,
    /// The administrator can reactivate it here.
    ReactivationHere,
    /// Support can reactivate it on request.
    ReactivationBySupport,
    /// Billing stops (row 10).
    BillingStops,
    /// A last invoice for usage follows (row 12).
    LastInvoice,
    /// No invoice for usage follows: trial or credit (row 12).
    NoInvoiceForUsage,
    /// The partner bills usage.
    PartnerBills,
    /// Whether an invoice follows is not known.
    InvoiceUnknown,
    /// Data is kept at no charge (row 13).
    DataKept,
    /// Data is deleted (row 13).
    DataDeleted,
}

/// When an event happens; UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// At one moment.
    At(DateTime<Utc>),
    /// From one moment to another.
    During(DateTime<Utc>, DateTime<Utc>),
    /// Until a moment, from the cancellation on.
    Until(DateTime<Utc>),
    /// From a moment on; the exact end is Azure's.
    From(DateTime<Utc>),
    /// At the end of the billing cycle, whose date the app has not been told.
    EndOfCycle,
    /// It has no date.
    Undated,
}

/// Where an event stands, seen from a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Progress {
    /// Over.
    Done,
    /// Going on.
    Now,
    /// Still to come.
    Next,
}

/// How an event is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Azure reported it; when that was read, UTC.
    Reported(DateTime<Utc>),
    /// This browser recorded it when it happened.
    Recorded,
    /// Computed by rule from the moment of the cancellation.
    Computed,
}
