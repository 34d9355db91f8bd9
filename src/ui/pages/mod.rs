//! One module per route. `XPage` wires: contexts, calls, navigation. `XView` shows: data in, callbacks out.

mod details;
mod list;
mod not_found;
mod prepare;
mod review;
mod start_failure;
mod status;

pub use details::{DetailsPage, DetailsView};
pub use list::{ListPage, ListView, Row};
pub use not_found::{MalformedIdView, NotFoundView};
pub use prepare::{PreparePage, PrepareView};
pub use review::{ReviewPage, ReviewView};
pub use start_failure::StartFailureView;
pub use status::{StatusFacts, StatusPage, StatusView};

use leptos::prelude::*;

use super::directory::Directory;
use super::load::Reading;
use crate::i18n::Text;
use crate::subscription::{Subscription, SubscriptionId};
use crate::ui::words;

/// The title for a subscription that could not be read: one that does not exist is another matter than a failure.
fn failure_title(error: &crate::api::ApiError) -> Text {
    match error.problem {
        crate::api::Problem::NotFound => crate::i18n::text::missing_title(),
        _ => crate::i18n::text::unavailable_title(),
    }
}

/// The subscription that a page is about: as read for the page, or as the list already knows it.
fn known<T: Clone + PartialEq + Send + Sync + 'static>(
    id: SubscriptionId,
    reading: Reading<T>,
    subscription: fn(&T) -> &Subscription,
) -> Signal<Option<Subscription>> {
    let directory = expect_context::<Directory>();
    Signal::derive(move || {
        reading
            .state
            .with(|state| state.ready().map(|value| subscription(value).clone()))
            .or_else(|| directory.find(id))
    })
}

/// A heading that names the subscription as soon as it is known.
fn titled(
    subscription: Signal<Option<Subscription>>,
    unknown: fn() -> Text,
    named: fn(crate::i18n::Wording) -> Text,
) -> Signal<Text> {
    Signal::derive(move || {
        subscription.with(|subscription| {
            subscription.as_ref().map_or_else(unknown, |subscription| named(words::name(subscription)))
        })
    })
}
