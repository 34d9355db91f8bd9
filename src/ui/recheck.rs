//! Looks once more before a cancellation is sent: whether anything has changed since the person read what it does.

use std::time::Duration;

use gloo_timers::future::sleep;
use leptos::prelude::*;

use super::reading::{Part, Reading, Topic};
use super::rights::Rights;
use crate::api::Scope;
use crate::consequence::Snapshot;
use crate::permission::MayCancel;
use crate::readiness::Source;
use crate::support_plan::SupportPlan;

/// How long the check may take. Nobody who has decided should wait longer, and what could not be compared by then hinders
/// nothing: Azure has the last word in any case.
const PATIENCE: Duration = Duration::from_secs(8);
/// How often it is looked whether all answers are here.
const GLANCE: Duration = Duration::from_millis(50);

/// What is compared, besides the permissions.
const TOPICS: [Topic; 3] = [Topic::Estate(Source::Resources), Topic::Costs, Topic::Plans];

/// What a reading knows at this moment.
pub fn snapshot(reading: Reading, may_cancel: Option<MayCancel>) -> Snapshot {
    let plans = reading.plans.with_untracked(|plans| {
        plans.known().map(|plans| plans.iter().map(|(plan, _)| plan.clone()).collect::<Vec<SupportPlan>>())
    });
    let costs = reading.costs.with_untracked(|costs| costs.known().cloned().flatten());
    reading.estate.with_untracked(|estate| {
        let inventory = estate.is_known(Source::Resources).then_some(&estate.inventory);
        Snapshot::of(inventory, may_cancel, costs.as_ref(), plans.as_deref())
    })
}

/// Reads everything anew that could have changed; what did not come in time is left out.
pub async fn anew(reading: Reading, rights: Rights, scope: Scope) -> Snapshot {
    // The signals of this reading end with it.
    let owner = Owner::new();
    let fresh = owner.with(|| reading.fresh(scope.clone()));
    for topic in TOPICS {
        fresh.again(topic);
    }
    let permissions = RwSignal::new(Part::NotRead);
    leptos::task::spawn_local({
        let (arm, scope) = (reading.arm(), scope.clone());
        async move {
            let may_cancel = arm.may_cancel(reading.id, &scope).await.ok();
            if let Some(may_cancel) = may_cancel {
                rights.told(reading.id, may_cancel);
            }
            let _ = permissions.try_set(Part::Reading { so_far: may_cancel });
        }
    });
    let mut waited = Duration::ZERO;
    while waited < PATIENCE && !scope.is_left() {
        let are_here = TOPICS.into_iter().all(|topic| fresh.has_ended(topic));
        if are_here && permissions.with_untracked(|part| part.so_far().is_some()) {
            break;
        }
        sleep(GLANCE).await;
        waited += GLANCE;
    }
    let may_cancel = permissions.try_get_untracked().and_then(|part| part.so_far().copied().flatten());
    let snapshot = snapshot(fresh, may_cancel);
    // What has not come by now is not waited for.
    scope.leave();
    snapshot
}
