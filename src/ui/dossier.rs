//! What is known of one subscription, and how a page reads it. Every page below the list reads the same dossier: first
//! the subscription itself, then what stands beside it, which may fail without harm.

use std::time::Duration;

use chrono::{DateTime, Utc};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::app::use_reach;
use super::changes::use_changes;
use super::clock::Clock;
use super::reading::use_readings;
use super::rights::{Rights, use_rights};
use crate::api::{ApiError, Arm, Scope};
use crate::billing::BillingProperty;
use crate::cancellation::Stage;
use crate::subscription::{Subscription, SubscriptionId};

/// Nothing is said before this, so that a quick answer does not flicker; after it, words say that it takes longer.
pub const SLOW_AFTER: Duration = Duration::from_millis(600);

/// What stands beside a subscription. Each part is absent until it is known, and stays so when it cannot be read.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Beside {
    /// What billing knows.
    pub billing: Option<BillingProperty>,
    /// The name of the directory.
    pub directory: Option<String>,
    /// Whether billing has answered, one way or the other.
    pub billing_answered: bool,
}

/// How far the reading is.
#[derive(Clone, Debug, PartialEq)]
pub enum Load {
    /// Asked, not answered.
    Loading,
    /// Answered.
    Ready,
    /// Not answered, or not in a way that helps.
    Failed(ApiError),
}

/// The dossier of a page. What is on screen stays there until a newer answer arrives.
#[derive(Clone, Copy)]
pub struct Dossier {
    /// How far it is read.
    pub load: RwSignal<Load>,
    /// The subscription, once it is known.
    pub subscription: RwSignal<Option<Subscription>>,
    /// What stands beside it.
    pub beside: RwSignal<Beside>,
    /// When the subscription was read, UTC.
    pub read_at: RwSignal<DateTime<Utc>>,
    /// Whether an answer is awaited, a repeated one included.
    pub busy: RwSignal<bool>,
    /// Whether it takes longer than usual.
    pub slow: RwSignal<bool>,
    /// What this browser knows of a change of the subscription.
    pub stage: RwSignal<Stage>,
    /// Asks again.
    pub reload: Callback<()>,
}

/// Starts reading, for as long as the asking page is on screen.
pub fn read(id: SubscriptionId) -> Dossier {
    let reach = use_reach();
    let changes = use_changes();
    let clock: Clock = expect_context();
    let rights = use_rights();
    let reading = use_readings().of(id);
    let scope = StoredValue::new(Scope::page());
    let load = RwSignal::new(Load::Loading);
    let stage = changes.of(id).stage;
    // What matters after a request is the request: its story is told from the subscription as it was seen last, even if the
    // next look fails.
    let is_open = stage.with_untracked(|stage| stage.open().is_some());
    let subscription = RwSignal::new(reading.seen.get_value().filter(|_| is_open));
    let beside = RwSignal::new(Beside::default());
    let read_at = RwSignal::new(clock.now_untracked());
    let busy = RwSignal::new(false);
    let slow = RwSignal::new(false);
    let load_anew = move |is_asked_for: bool| {
        // A newer reading wants no answer of the earlier one.
        let own = Scope::page();
        if let Some(earlier) = scope.try_update_value(|scope| std::mem::replace(scope, own.clone())) {
            earlier.leave();
        }
        busy.set(true);
        slow.set(false);
        set_timeout(
            move || {
                if busy.try_get_untracked() == Some(true) {
                    slow.set(true);
                }
            },
            SLOW_AFTER,
        );
        spawn_local(async move {
            let arm = reach.arm();
            let answer = arm.subscription(id, &own).await;
            // Whoever left, or asked again, wants nothing of this answer; their signals may be gone.
            if own.is_left() {
                return;
            }
            match answer {
                Err(error) => {
                    reach.failed(&error);
                    put(load, Load::Failed(error));
                }
                Ok(answer) => {
                    let now = clock.now_untracked();
                    changes.state_read(&answer, now);
                    reach.about(&answer);
                    let tenant = answer.tenant.clone();
                    read_at.set(now);
                    reading.seen.set_value(Some(answer.clone()));
                    put(subscription, Some(answer));
                    put(load, Load::Ready);
                    let is_wanted = is_asked_for || !rights.is_fresh(id);
                    let rights = is_wanted.then_some(rights);
                    read_beside(&arm, id, tenant, &own, beside, rights).await;
                }
            }
            if !own.is_left() {
                busy.set(false);
            }
        });
    };
    let reload = Callback::new(move |()| load_anew(true));
    on_cleanup(move || {
        if let Some(scope) = scope.try_get_value() {
            scope.leave();
        }
    });
    load_anew(false);
    Dossier { load, subscription, beside, read_at, busy, slow, stage, reload }
}

/// Billing before permissions: whoever may not cancel is told whom to ask, and billing knows that. A right that is known
/// well enough is not asked for.
async fn read_beside(
    arm: &Arm,
    id: SubscriptionId,
    tenant: Option<String>,
    scope: &Scope,
    shown: RwSignal<Beside>,
    rights: Option<Rights>,
) {
    let mut beside = shown.try_get_untracked().unwrap_or_default();
    beside.billing = arm.billing(id, scope).await.ok();
    beside.billing_answered = true;
    if !scope.is_left() {
        put(shown, beside.clone());
    }
    if let Some(rights) = rights.filter(|_| !scope.is_left()) {
        rights.read(id, scope).await;
    }
    if let Some(tenant) = tenant {
        beside.directory = arm.tenant_name(&tenant, scope).await.ok().flatten();
        if !scope.is_left() {
            put(shown, beside);
        }
    }
}

/// Shows a value that differs from the one shown; an equal one would build parts of the page anew for nothing.
fn put<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.try_with_untracked(|shown| *shown != value) == Some(true) {
        signal.set(value);
    }
}
