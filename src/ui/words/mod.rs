//! Which text of the catalogue says what: the one place where the nouns of the core meet their words.

mod charges;
mod failure;
mod money;
mod past;
mod readiness;
mod resource;
mod timeline;

pub use charges::{effect, figure, gap, last_invoice, plan, renewal, uncompared, undo};
pub use failure::{azure_words, config_error, list_problem, problem, refusal, refusal_quoted};
pub use money::{left_out, untold};
pub use past::{happened, past};
pub use readiness::{backed_up, check_text, check_title, label, stop_stage};
pub use resource::{hindered, kind, lock_level, locked, power};
pub use timeline::{
    event_text, event_title, lane, progress, progress_ahead, source, story, when, when_previewed,
};

use crate::cancellation::{Act, Reason, Request, Stage};
use crate::i18n::{Text, Wording, text};
use crate::list::{Sort, StateFilter};
use crate::offer::Offer;
use crate::permission::{MayCancel, PrincipalKind, Role};
use crate::subscription::{SpendingLimit, State, Subscription};

/// What Azure calls the state.
pub fn state(state: &State) -> Text {
    match state {
        State::Enabled => text::state_enabled(),
        State::PastDue => text::state_past_due(),
        State::Warned => text::state_warned(),
        State::Disabled => text::state_disabled(),
        State::Deleted => text::state_deleted(),
        State::Unknown(word) if word.is_empty() => text::state_missing(),
        State::Unknown(word) => text::state_unknown(word.as_str()),
    }
}

/// What a row says of a subscription: an open request of this browser comes before Azure's state, which may be older.
pub fn state_in_list(of: &State, stage: &Stage) -> Text {
    match stage.open() {
        Some(Request { act: Act::Cancel, .. }) => text::state_cancel_sent(),
        Some(Request { act: Act::Reactivate, .. }) => text::state_reactivate_sent(),
        None => state(of),
    }
}

/// The entries of the state filter.
pub fn state_filter(filter: StateFilter) -> Text {
    match filter {
        StateFilter::Enabled => text::state_enabled(),
        StateFilter::PastDue => text::state_past_due(),
        StateFilter::Warned => text::state_warned(),
        StateFilter::Disabled => text::state_disabled(),
        StateFilter::Deleted => text::state_deleted(),
        StateFilter::Other => text::list_state_other(),
    }
}

/// The entries of the sort order.
pub fn sort(sort: Sort) -> Text {
    match sort {
        Sort::Name => text::list_sort_name(),
        Sort::NameDescending => text::list_sort_name_desc(),
        Sort::State => text::list_sort_state(),
        Sort::Offer => text::list_sort_offer(),
    }
}

/// The kind of deal.
pub fn offer(offer: Offer) -> Text {
    match offer {
        Offer::PayAsYouGo => text::offer_pay_as_you_go(),
        Offer::DevTest => text::offer_dev_test(),
        Offer::Agreement => text::offer_agreement(),
        Offer::Partner => text::offer_partner(),
        Offer::FreeTrial => text::offer_free_trial(),
        Offer::VisualStudio => text::offer_visual_studio(),
        Offer::PartnerProgramme => text::offer_partner_programme(),
        Offer::Sponsored => text::offer_sponsored(),
        Offer::Students => text::offer_students(),
        Offer::SupportPlan => text::offer_support_plan(),
        Offer::Other => text::offer_other(),
    }
}

/// The spending limit.
pub fn spending_limit(limit: SpendingLimit) -> Text {
    match limit {
        SpendingLimit::On => text::details_spending_on(),
        SpendingLimit::Off => text::details_spending_off(),
        SpendingLimit::CurrentPeriodOff => text::details_spending_period_off(),
    }
}

/// Why somebody ended a subscription.
pub fn reason(reason: Reason) -> Text {
    match reason {
        Reason::NoLongerNeeded => text::reason_no_longer_needed(),
        Reason::TooExpensive => text::reason_too_expensive(),
        Reason::MovedSubscription => text::reason_moved_subscription(),
        Reason::MovedProvider => text::reason_moved_provider(),
        Reason::Other => text::reason_other(),
    }
}

/// A number that a text can say.
pub fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Whether the person may cancel.
pub fn may_cancel(told: Option<MayCancel>) -> Text {
    match told {
        None => text::details_role_checking(),
        Some(MayCancel::Allowed) => text::details_role_allowed(),
        Some(MayCancel::NotAllowed) => text::details_role_not_allowed(),
        Some(MayCancel::Unknown) => text::details_role_unknown(),
    }
}

/// What Azure calls a role.
pub fn role(role: Role) -> Text {
    match role {
        Role::Owner => text::role_owner(),
        Role::Contributor => text::role_contributor(),
        Role::Reader => text::role_reader(),
        Role::AccessAdministrator => text::role_access_administrator(),
        Role::Other => text::role_other(),
    }
}

/// The sort of whoever has a role.
pub fn principal(kind: PrincipalKind) -> Text {
    match kind {
        PrincipalKind::User => text::principal_user(),
        PrincipalKind::Group => text::principal_group(),
        PrincipalKind::Application => text::principal_program(),
        PrincipalKind::Other => text::principal_other(),
    }
}

/// What a subscription is called; one without a name is called that.
pub fn name(subscription: &Subscription) -> Wording {
    let name = subscription.name.trim();
    if name.is_empty() { text::unnamed().into() } else { name.into() }
}
