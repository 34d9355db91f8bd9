//! The words for what follows from a cancellation: for resources, for the bill, and for the way back.

use chrono::{DateTime, Utc};

use crate::billing_cycle::LastInvoice;
use crate::consequence::{By, Figure, Gap, Part, PlanCharge, Undo, What};
use crate::i18n::{Text, Wording, text};
use crate::renewal::{Failure, Stage};
use crate::resource::Effect;
use crate::support_plan::{Remainder, Renewal};

/// What happens to so many resources.
pub fn effect(effect: Effect, count: i64) -> Text {
    match effect {
        Effect::Deallocated => text::effect_deallocated(count),
        Effect::AddressReleased => text::effect_address_released(count),
        Effect::AddressKept => text::effect_address_kept(count),
        Effect::AddressUnclear => text::effect_address_unclear(count),
        Effect::ReadOnly => text::effect_read_only(count),
        Effect::Disabled => text::effect_disabled(count),
    }
}

/// When the last invoice comes.
pub fn last_invoice(when: Option<LastInvoice>) -> Text {
    match when {
        None => text::last_invoice_unknown(),
        Some(LastInvoice { cycle_ends, expected: None }) => text::last_invoice_after(cycle_ends),
        Some(LastInvoice { cycle_ends, expected: Some(expected) }) => {
            text::last_invoice_expected(cycle_ends, expected)
        }
    }
}

/// What is left of a support plan.
pub fn plan(charge: &PlanCharge) -> Text {
    let name: Wording = match charge.plan.name.trim() {
        "" => text::offer_support_plan().into(),
        name => name.into(),
    };
    match charge.remainder {
        None => text::plan_untold(name),
        Some(Remainder { months, ends, amount: Some(amount) }) => {
            text::plan_left(i64::from(months), name, ends, amount)
        }
        Some(Remainder { months, ends, amount: None }) => {
            text::plan_left_unpriced(i64::from(months), name, ends)
        }
    }
}

/// Whether a plan renews itself, and what is being done about it.
pub fn renewal(stage: &Stage, told: Renewal) -> Text {
    match stage {
        Stage::Idle if told == Renewal::Off => text::renewal_is_off(),
        Stage::Idle => text::renewal_is_on(),
        Stage::Sending { .. } | Stage::Changing { .. } => text::renewal_changing(),
        Stage::Unclear { .. } => text::renewal_unclear(),
        Stage::Off { .. } => text::renewal_is_off(),
        Stage::Failed { why, .. } => match why {
            Failure::SignIn => text::error_sign_in(),
            Failure::TooManyRequests => text::error_too_many(),
            Failure::NoTurn => text::renewal_no_turn(),
            Failure::NotAllowed => text::renewal_not_allowed(),
            Failure::NotFound | Failure::NoEffect | Failure::Untold | Failure::Endless => {
                text::renewal_no_effect()
            }
            Failure::Azure { .. } => text::renewal_refused(),
        },
    }
}

/// What is not in a sum.
pub fn gap(gap: Gap) -> Text {
    match gap {
        Gap::Usage => text::gap_usage(),
        Gap::SupportPlans => text::gap_support_plans(),
        Gap::PriceOfSupport => text::gap_price_of_support(),
    }
}

/// What can be undone, by whom and until when. `at` is the moment of the cancellation, UTC.
pub fn undo(undo: &Undo, at: DateTime<Utc>) -> Text {
    let until = undo.until.unwrap_or(at);
    match (undo.what, undo.by) {
        (What::Subscription, By::Support) => text::undo_by_support(until),
        (What::Subscription, _) => text::undo_by_yourself(until),
        (What::Machines, _) => text::undo_machines(),
        (What::Storage, _) => text::undo_storage(),
        (What::Addresses, _) => text::undo_addresses(),
        (What::Data, _) => text::undo_data(until),
    }
}

/// A figure, or that there is none.
pub fn figure(figure: &Figure) -> Wording {
    match figure {
        Figure::Told(amounts) => text::amount(amounts.clone()).into(),
        Figure::Untold => text::figure_untold().into(),
    }
}

/// Something that could not be compared.
pub fn uncompared(part: Part) -> Text {
    match part {
        Part::Resources => text::part_resources(),
        Part::Permissions => text::part_permissions(),
        Part::Charges => text::part_charges(),
        Part::Plans => text::part_plans(),
    }
}
