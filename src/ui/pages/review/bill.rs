//! What remains to be paid: the sum as far as it is known, usage, and support plans.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::consequences::{Known, is_awaited, problem};
use super::renewal::{Renew, renewal_view};
use crate::api::ApiError;
use crate::consequence::{Charges, Plans, Told, Usage};
use crate::cost::{Costs, Estimate};
use crate::i18n::{Text, Wording, text};
use crate::policy::Policy;
use crate::subscription::Subscription;
use crate::ui::live::{either, live};
use crate::ui::parts::{being_read, unread};
use crate::ui::reading::Topic;
use crate::ui::speech::t;
use crate::ui::words;

/// What remains to be paid, as far as that is known. `now`: the moment of the review, UTC.
pub fn charges_view(
    subscription: &Subscription,
    known: Known,
    policy: Policy,
    now: DateTime<Utc>,
) -> AnyView {
    let Known { costs, invoices, plans, beside, on_retry, .. } = known;
    let subscription = subscription.clone();
    let charges = Memo::new(move |_| {
        let (costs, invoices, plans, beside) = (costs.read(), invoices.read(), plans.read(), beside.read());
        let told = Told {
            subscription: &subscription,
            billing: beside.billing.as_ref(),
            costs: costs.known().and_then(Option::as_ref),
            invoices: invoices.known().map(Vec::as_slice),
            plans: plans.known().map(Vec::as_slice),
        };
        Charges::reckon(&told, now.date_naive(), &policy)
    });
    // Each part waits for what it is made of and for nothing else; the sum waits for both.
    let usage_waits = Memo::new(move |_| {
        is_awaited(&costs.read()) || is_awaited(&invoices.read()) || !beside.read().billing_answered
    });
    let plans_wait = Memo::new(move |_| is_awaited(&plans.read()));
    let part = move |waits: Memo<bool>, told: Box<dyn Fn(&Charges) -> AnyView + Send>| {
        either(move || if waits.get() { being_read() } else { charges.with(&told) })
    };
    let both_wait = Memo::new(move |_| usage_waits.get() || plans_wait.get());
    let failed = move |problem: Option<ApiError>, what: Text, topic: Topic| {
        problem.map(|problem| unread(what, problem, Callback::new(move |()| on_retry.run(topic))))
    };
    view! {
        <h2>{t(text::charges_title())}</h2>
        {part(both_wait, Box::new(sum_view))}
        <h3>{t(text::usage_title())}</h3>
        {part(usage_waits, Box::new(|charges| usage_view(&charges.usage)))}
        {live(move || failed(problem(&costs.read()), text::cost_unread(), Topic::Costs))}
        {live(move || failed(problem(&invoices.read()), text::invoices_unread(), Topic::Invoices))}
        <h3>{t(text::plans_title())}</h3>
        {part(plans_wait, Box::new(move |charges| plans_view(&charges.plans, policy, known.renew)))}
        {live(move || failed(problem(&plans.read()), text::plans_unread(), Topic::Plans))}
    }
    .into_any()
}

fn sum_view(charges: &Charges) -> AnyView {
    let gaps: Vec<Wording> = charges.gaps.iter().map(|gap| words::gap(*gap).into()).collect();
    let sum = if charges.known.is_empty() {
        gaps.is_empty().then(text::charges_nothing)
    } else {
        Some(text::charges_known(charges.known.clone()))
    };
    view! {
        {sum.map(|sum| view! { <p class="amount">{t(sum)}</p> }.into_any())}
        {(!gaps.is_empty()).then(|| view! { <p>{t(text::charges_gaps(gaps))}</p> })}
    }
    .into_any()
}

fn plans_view(plans: &Plans, policy: Policy, renew: Renew) -> AnyView {
    match plans {
        Plans::Unread => ().into_any(),
        Plans::Known(plans) if plans.is_empty() => view! { <p>{t(text::plans_none())}</p> }.into_any(),
        Plans::Known(plans) => view! {
            <ul class="found">
                {plans.iter().map(|plan| view! {
                    <li>
                        <p>{t(words::plan(plan))}</p>
                        {renewal_view(&plan.plan, renew)}
                    </li>
                }).collect_view()}
            </ul>
            <p class="hint">{t(text::prepare_support_text(i64::from(policy.support_term_months)))}</p>
        }
        .into_any(),
    }
}

fn usage_view(usage: &Usage) -> AnyView {
    let mut told = Vec::new();
    let costs = match usage {
        Usage::LastInvoice { costs, when, after_credit } => {
            if *after_credit {
                told.push(text::usage_after_credit());
            }
            told.push(words::last_invoice(*when));
            costs.as_ref()
        }
        Usage::CoveredByCredit { .. } => {
            told.push(text::usage_covered());
            None
        }
        Usage::ByPartner => {
            told.push(text::usage_by_partner());
            None
        }
        Usage::Unknown { costs } => {
            told.push(text::usage_unknown());
            costs.as_ref()
        }
    };
    match costs {
        Some(Costs::Estimate(Estimate { amounts, read_at })) => {
            told.push(text::usage_so_far(amounts.clone()));
            told.push(text::cost_as_of(*read_at));
            told.push(text::cost_leaves_out(words::left_out()));
        }
        Some(Costs::Untold(why)) => told.push(words::untold(*why)),
        None => {}
    }
    told.into_iter().map(|text| view! { <p>{t(text)}</p> }.into_any()).collect_view().into_any()
}
