//! The words of the timeline and of the story it tells.

use chrono::{DateTime, TimeDelta, Utc};

use crate::billing::StatusReason;
use crate::cancellation::Act;
use crate::i18n::{Text, text};
use crate::policy::Policy;
use crate::timeline::{Cancelled, Event, Facts, Kind, Lane, Progress, Source, Story, When};

/// The name of a lane.
pub fn lane(lane: Lane) -> Text {
    match lane {
        Lane::Access => text::lane_access(),
        Lane::Billing => text::lane_billing(),
        Lane::Data => text::lane_data(),
    }
}

/// Where an event stands now.
pub fn progress(event: &Event) -> Text {
    match event.progress {
        Progress::Done if event.when.lasts() => text::progress_over(),
        Progress::Done => text::progress_done(),
        Progress::Due => text::progress_due(),
        Progress::Now => text::progress_now(),
        Progress::Next => text::progress_next(),
    }
}

/// Where an event will stand on a day to come.
pub fn progress_ahead(event: &Event) -> Text {
    match event.progress {
        Progress::Done if event.when.lasts() => text::ahead_over(),
        Progress::Done => text::progress_done(),
        Progress::Due => text::ahead_due(),
        Progress::Now => text::ahead_now(),
        Progress::Next => text::ahead_next(),
    }
}

/// How an event is known.
pub fn source(source: Source) -> Text {
    match source {
        Source::Reported(at) => text::source_reported(at),
        Source::Recorded => text::source_recorded(),
        Source::Computed => text::source_computed(),
        Source::Untold => text::source_untold(),
    }
}

/// What happens, in a few words.
pub fn event_title(kind: Kind) -> Text {
    match kind {
        Kind::CancellationSent => text::event_sent(),
        Kind::CancellationShows => text::event_shows(),
        Kind::ServicesDisabled => text::event_services(),
        Kind::ReactivationHere => text::event_reactivate_here(),
        Kind::ReactivationBySupport => text::event_reactivate_support(),
        Kind::BillingStops => text::event_billing_stops(),
        Kind::LastInvoice => text::event_last_invoice(),
        Kind::NoInvoiceForUsage => text::event_no_invoice(),
        Kind::PartnerBills => text::event_partner_bills(),
        Kind::InvoiceUnknown => text::event_invoice_unknown(),
        Kind::DataKept => text::event_kept(),
        Kind::DataDeleted => text::event_deleted(),
        Kind::BackInUse => text::event_back(),
        Kind::MachinesStayOff => text::event_machines_off(),
        Kind::BillingResumes => text::event_billing_resumes(),
        Kind::DataStays => text::event_data_stays(),
        Kind::SwitchedOff => text::event_switched_off(),
        Kind::Warned => text::event_warned(),
        Kind::StillInUse => text::event_in_use(),
        Kind::PayInvoice => text::event_pay(),
        Kind::LiftLimit => text::event_limit(),
        Kind::AskSupport => text::event_ask_support(),
        Kind::InvoiceOpen => text::event_invoice_open(),
        Kind::KeepingUnknown => text::event_keeping_unknown(),
    }
}

/// What that means, in a sentence.
pub fn event_text(kind: Kind) -> Text {
    match kind {
        Kind::CancellationSent => text::event_sent_text(),
        Kind::CancellationShows => text::event_shows_text(),
        Kind::ServicesDisabled => text::event_services_text(),
        Kind::ReactivationHere => text::event_reactivate_here_text(),
        Kind::ReactivationBySupport => text::event_reactivate_support_text(),
        Kind::BillingStops => text::event_billing_stops_text(),
        Kind::LastInvoice => text::event_last_invoice_text(),
        Kind::NoInvoiceForUsage => text::event_no_invoice_text(),
        Kind::PartnerBills => text::event_partner_bills_text(),
        Kind::InvoiceUnknown => text::event_invoice_unknown_text(),
        Kind::DataKept => text::event_kept_text(),
        Kind::DataDeleted => text::event_deleted_text(),
        Kind::BackInUse => text::event_back_text(),
        Kind::MachinesStayOff => text::event_machines_off_text(),
        Kind::BillingResumes => text::event_billing_resumes_text(),
        Kind::DataStays => text::event_data_stays_text(),
        Kind::SwitchedOff => text::event_switched_off_text(),
        Kind::Warned => text::event_warned_text(),
        Kind::StillInUse => text::event_in_use_text(),
        Kind::PayInvoice => text::event_pay_text(),
        Kind::LiftLimit => text::event_limit_text(),
        Kind::AskSupport => text::event_ask_support_text(),
        Kind::InvoiceOpen => text::event_invoice_open_text(),
        Kind::KeepingUnknown => text::event_keeping_unknown_text(),
    }
}

/// When it happens. A span shorter than a day is told in hours, a longer one in days.
pub fn when(when: When) -> Text {
    match when {
        When::At(at) => text::when_at(at),
        When::During(from, until) if until - from < TimeDelta::days(1) => text::when_times(from, until),
        When::During(from, until) => text::when_days(from, until),
        When::Until(at) => text::when_until(at),
        When::From(at) => text::when_from(at),
        When::EndOfCycle => text::when_end_of_cycle(),
        When::Undated => text::when_undated(),
    }
}

/// When it would happen, told before anything has: the beginning is the moment of confirming, which has no date yet.
pub fn when_previewed(event: &Event, policy: &Policy) -> Text {
    match (event.kind, event.when) {
        (Kind::CancellationShows | Kind::ServicesDisabled, _) => {
            text::when_within(i64::from(policy.propagation_minutes))
        }
        (_, When::At(_)) => text::when_at_once(),
        (_, When::During(_, until)) => text::when_until(until),
        (_, other) => when(other),
    }
}

/// The story as a heading and a sentence. `now` tells whether an outcome is late; UTC.
pub fn story(story: Story, facts: &Facts<'_>, policy: &Policy, now: DateTime<Utc>) -> (Text, Text) {
    let sent_at = facts.stage.request().map_or(facts.read_at, |request| request.sent_at);
    let minutes = i64::from(policy.propagation_minutes);
    let late = now > sent_at + policy.propagation();
    match story {
        Story::Running => (text::story_running_title(), text::story_running_text()),
        Story::Sending(Act::Cancel) => (text::story_sending_cancel_title(), text::story_sending_text()),
        Story::Sending(Act::Reactivate) => {
            (text::story_sending_reactivate_title(), text::story_sending_text())
        }
        Story::Pending(Act::Cancel) => (
            text::story_pending_cancel_title(),
            if late {
                text::story_late_cancel_text(sent_at)
            } else {
                text::story_pending_cancel_text(sent_at, minutes)
            },
        ),
        Story::Pending(Act::Reactivate) => (
            text::story_pending_reactivate_title(),
            if late {
                text::story_late_reactivate_text()
            } else {
                text::story_pending_reactivate_text(minutes)
            },
        ),
        Story::Unclear(Act::Cancel) => {
            (text::story_unclear_cancel_title(), text::story_unclear_cancel_text(sent_at))
        }
        Story::Unclear(Act::Reactivate) => {
            (text::story_unclear_reactivate_title(), text::story_unclear_reactivate_text())
        }
        Story::Unanswered(Act::Cancel) => {
            (text::story_unanswered_cancel_title(), text::story_unanswered_cancel_text(sent_at))
        }
        Story::Unanswered(Act::Reactivate) => {
            (text::story_unanswered_reactivate_title(), text::story_unanswered_reactivate_text())
        }
        Story::Unshown(Act::Cancel) => {
            (text::story_unshown_cancel_title(), text::story_unshown_cancel_text(sent_at))
        }
        Story::Unshown(Act::Reactivate) => {
            (text::story_unshown_reactivate_title(), text::story_unshown_reactivate_text(sent_at))
        }
        Story::Cancelled(Cancelled { at, .. }) => {
            (text::story_cancelled_title(), text::story_cancelled_text(at))
        }
        Story::CancelledUndated => (text::story_cancelled_title(), text::story_undated_text()),
        Story::Reactivated { .. } => (text::story_reactivated_title(), text::story_reactivated_text()),
        Story::PastDue { .. } => (text::story_overdue_title(), text::story_overdue_text()),
        Story::Warned(Some(off)) => (text::story_warned_title(), warned(off.reason)),
        Story::Warned(None) => (text::story_warned_title(), text::story_warned_text()),
        Story::Disabled(off) => disabled(off.reason),
        Story::DisabledUnexplained => (text::story_disabled_title(), text::story_disabled_text()),
        Story::DisabledUnread => (text::story_disabled_title(), text::story_disabled_unread_text()),
        Story::Deleted(_) => (text::story_deleted_title(), text::story_deleted_text()),
        Story::Unfamiliar => {
            let word = facts.subscription.state.word();
            let word = if word.is_empty() { "empty" } else { word };
            (text::story_unfamiliar_title(), text::story_unfamiliar_text(word))
        }
    }
}

/// Why it is switched off, and what to do.
fn disabled(reason: StatusReason) -> (Text, Text) {
    match reason {
        StatusReason::PastDue => (text::story_past_due_title(), text::story_past_due_text()),
        StatusReason::SpendingLimitReached => {
            (text::story_spending_limit_title(), text::story_spending_limit_text())
        }
        StatusReason::Expired => (text::story_expired_title(), text::story_expired_text()),
        StatusReason::Cancelled | StatusReason::Other => {
            (text::story_disabled_title(), text::story_disabled_other_text())
        }
    }
}

/// What Azure has warned of, and what to do.
fn warned(reason: StatusReason) -> Text {
    match reason {
        StatusReason::PastDue => text::story_warned_past_due_text(),
        StatusReason::SpendingLimitReached => text::story_warned_limit_text(),
        StatusReason::Expired | StatusReason::Cancelled | StatusReason::Other => {
            text::story_warned_other_text()
        }
    }
}
