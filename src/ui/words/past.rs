//! The words of what happened to a request: in the history of this browser and in a receipt.

use crate::cancellation::Act;
use crate::history::What;
use crate::i18n::{Text, text};
use crate::receipt::Happened;

/// What happened to a request.
pub fn past(act: Act, what: What) -> Text {
    match (act, what) {
        (Act::Cancel, What::Asked) => text::past_cancel_asked(),
        (Act::Cancel, What::Accepted) => text::past_cancel_accepted(),
        (Act::Cancel, What::Refused) => text::past_cancel_refused(),
        (Act::Cancel, What::Seen) => text::past_cancel_seen(),
        (Act::Reactivate, What::Asked) => text::past_reactivate_asked(),
        (Act::Reactivate, What::Accepted) => text::past_reactivate_accepted(),
        (Act::Reactivate, What::Refused) => text::past_reactivate_refused(),
        (Act::Reactivate, What::Seen) => text::past_reactivate_seen(),
        (_, What::Lost) => text::past_no_answer(),
    }
}

/// What happened to a cancellation.
pub fn happened(happened: Happened) -> Text {
    match happened {
        Happened::Here(what) => past(Act::Cancel, what),
        Happened::CancelledByBilling => text::past_cancelled_by_billing(),
    }
}
