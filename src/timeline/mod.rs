//! What a cancellation does, and when: three lanes, because access, billing and data run on three clocks.
//!
//! A timeline is computed from what Azure reported where it reported anything, and from the policy's rules otherwise;
//! every event says which. Nothing here reads a clock: the day to look from is an argument.

pub mod ahead;
pub mod course;
pub mod other;
pub mod rules;
pub mod story;

use chrono::{DateTime, Utc};

pub use ahead::{Ahead, Choice, Countdown, countdowns};
pub use course::Course;
pub use rules::timeline;
pub use story::{Cancelled, Facts, Off, Story};

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
    /// It is back in use after a cancellation.
    BackInUse,
    /// What was stopped stays so until somebody starts it.
    MachinesStayOff,
    /// New usage is billed again.
    BillingResumes,
    /// Data is deleted no more, and can be changed again.
    DataStays,
    /// Services are disabled for a reason that is not a cancellation.
    SwitchedOff,
    /// Azure has warned that it will disable services.
    Warned,
    /// Services go on for now.
    StillInUse,
    /// Paying the open invoice brings the subscription back, or keeps it.
    PayInvoice,
    /// Taking the spending limit away, or new credit, brings it back.
    LiftLimit,
    /// Whether and how it can come back is for support to say.
    AskSupport,
    /// An invoice is open.
    InvoiceOpen,
    /// How long data is kept is told by nobody.
    KeepingUnknown,
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

impl When {
    /// The moment that matters, UTC: the end of what has one, else the beginning.
    pub fn moment(self) -> Option<DateTime<Utc>> {
        match self {
            Self::At(at) | Self::Until(at) | Self::From(at) | Self::During(_, at) => Some(at),
            Self::EndOfCycle | Self::Undated => None,
        }
    }

    /// Whether it lasts, and so is over afterwards instead of done.
    pub fn lasts(self) -> bool {
        matches!(self, Self::During(..) | Self::Until(_))
    }
}

/// Where an event stands, seen from a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Progress {
    /// It has happened, or its time is over.
    Done,
    /// By the rule it has happened by that day; nobody has seen that it has.
    Due,
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
    /// Nobody tells it.
    Untold,
}
