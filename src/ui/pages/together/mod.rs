//! `/subscriptions?together=1`: several subscriptions, taken through one review and cancelled each by itself.

mod progress;
mod review;

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use crate::api::ApiError;
use crate::batch::{Batch, Rule};
use crate::i18n::text;
use crate::list::ListQuery;
use crate::offer::Offer;
use crate::permission::Right;
use crate::policy::Policy;
use crate::route::Route;
use crate::subscription::SubscriptionId;
use crate::ui::batches::use_batches;
use crate::ui::clock::Clock;
use crate::ui::directory::Directory;
use crate::ui::live::either;
use crate::ui::navigation::use_navigation;
use crate::ui::parts::{Breadcrumb, Heading, HeadingText, Notice, Tone};
use crate::ui::rights::use_rights;
use crate::ui::speech::t;
use crate::ui::words::number;

use progress::progress_view;
use review::review_view;

/// What the page is shown with.
#[derive(Clone, Copy)]
pub struct Together {
    /// What is reviewed, or has begun.
    pub batch: RwSignal<Batch>,
    /// What is known of the person's right to cancel one of them.
    pub right_of: Callback<SubscriptionId, RwSignal<Right<ApiError>>>,
    /// The kind of deal of one of them, where the list has it.
    pub offer_of: Callback<SubscriptionId, Option<Offer>>,
    /// The figures.
    pub policy: Policy,
    /// The moment of the review, UTC.
    pub now: DateTime<Utc>,
    /// The person leaves one out.
    pub on_leave_out: Callback<SubscriptionId>,
    /// The person chooses what happens after a refusal.
    pub on_rule: Callback<Rule>,
    /// The person means it.
    pub on_confirmed: Callback<()>,
    /// The person wants no more of them sent.
    pub on_withdraw: Callback<()>,
    /// The person has seen the outcome.
    pub on_done: Callback<()>,
}

/// Reads what is kept, and the rights of those that are reviewed.
#[component]
pub fn TogetherPage() -> impl IntoView {
    let batches = use_batches();
    batches.open();
    let directory = expect_context::<Directory>();
    let navigation = use_navigation();
    let rights = use_rights();
    rights.follow(Memo::new(move |_| {
        batches.batch.with(|batch| {
            let wanted = batch.members().iter().filter(|_| !batch.is_begun());
            wanted.map(|member| member.id).collect()
        })
    }));
    let offer_of = move |id: SubscriptionId| {
        directory.entries.with(|entries| {
            entries.iter().find(|entry| entry.subscription.id == id).map(|entry| entry.subscription.offer)
        })
    };
    let together = Together {
        batch: batches.batch,
        right_of: Callback::new(move |id| rights.of(id)),
        offer_of: Callback::new(offer_of),
        policy: expect_context(),
        now: expect_context::<Clock>().now_untracked(),
        on_leave_out: Callback::new(move |id| batches.change(|batch| batch.leave_out(id))),
        on_rule: Callback::new(move |rule| batches.change(|batch| batch.set_rule(rule))),
        on_confirmed: Callback::new(move |()| batches.begin()),
        on_withdraw: Callback::new(move |()| batches.withdraw()),
        on_done: Callback::new(move |()| {
            batches.forget();
            navigation.go(Route::List(ListQuery::default()));
        }),
    };
    view! {
        <Breadcrumb/>
        <TogetherView together/>
    }
}

/// The review, then the progress with every outcome.
#[component]
pub fn TogetherView(
    /// What is shown, and what can be done.
    together: Together,
) -> impl IntoView {
    let batch = together.batch;
    let count = Memo::new(move |_| batch.with(|batch| batch.members().len()));
    let is_begun = Memo::new(move |_| batch.with(Batch::is_begun));
    let title = HeadingText::telling(move || text::together_title(number(count.get())));
    view! {
        <Heading text=title/>
        {either(move || match (count.get(), is_begun.get()) {
            (0, _) => nothing_view(),
            (_, true) => progress_view(together),
            (_, false) => review_view(together),
        })}
    }
}

fn nothing_view() -> AnyView {
    view! {
        <Notice tone=Tone::Information title=text::together_none_title()>
            <p>{t(text::together_none_text())}</p>
            <p><a class="button" href=Route::List(ListQuery::default()).href()>{t(text::nav_subscriptions())}</a></p>
        </Notice>
    }
    .into_any()
}
