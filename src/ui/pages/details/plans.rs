//! Support plans beside the subscription, with what is left of their term.

use leptos::prelude::*;

use super::Usage;
use crate::consequence::PlanCharge;
use crate::i18n::text;
use crate::support_plan::Renewal;
use crate::ui::live::either;
use crate::ui::parts::{being_read, unread};
use crate::ui::reading::{Part, PricedPlan, Topic};
use crate::ui::speech::{t, tell};
use crate::ui::words;

/// The plans that run, or that there is none.
pub(super) fn plans_view(usage: Usage) -> AnyView {
    let Usage { plans, .. } = usage;
    let view = either(move || {
        plans.with(|part| match part {
            Part::NotRead | Part::Reading { .. } => being_read(),
            Part::Read { value, .. } => told(value, usage),
            Part::Failed { problem, so_far } => {
                let failed = unread(text::plans_unread(), problem.clone(), usage.again(Topic::Plans));
                let known = (!so_far.is_empty()).then(|| told(so_far, usage));
                view! { {known} {failed} }.into_any()
            }
        })
    });
    view! {
        <h2>{t(text::plans_title())}</h2>
        {view}
    }
    .into_any()
}

fn told(plans: &[PricedPlan], usage: Usage) -> AnyView {
    let running: Vec<_> =
        plans.iter().filter(|(plan, _)| !plan.is_over).map(|priced| row(priced, usage)).collect();
    if running.is_empty() {
        return view! { <p>{t(text::plans_none())}</p> }.into_any();
    }
    view! { <ul class="found">{running}</ul> }.into_any()
}

fn row((plan, price): &PricedPlan, usage: Usage) -> AnyView {
    let remainder = plan.remainder(usage.now.date_naive(), *price, &usage.policy);
    let charge = PlanCharge { plan: plan.clone(), remainder };
    let stage = usage.renewal_of.run(plan.id.clone());
    let told = plan.renewal;
    let renewal = (told != Renewal::Untold).then(|| {
        view! { <p>{tell(move || stage.with(|stage| words::renewal(stage, told)))}</p> }
    });
    view! {
        <li>
            <p>{t(words::plan(&charge))}</p>
            {renewal}
        </li>
    }
    .into_any()
}
